"""The page of word pairs: which words stood for which, how often, in which pairs of languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from corpora.report.section import RELATIONS, language_codes, value_name
from corpora.report.signs import language_name
from corpora.statistics import WordPair

_MOST = 25  # of a table; the others are in the file


@dataclass(frozen=True, slots=True)
class WordTable:
    """Pairs of words of one dimension.

    Attributes:
        dimension: What differs.
        pairs: The most frequent ones, with the share of rarer ones left out.
        left_out: How many pairs aren't shown.
        count: Sum over all pairs.
    """

    dimension: str
    pairs: Sequence[WordPair]
    left_out: int
    count: int


@dataclass(frozen=True, slots=True)
class WordSection:
    """Pairs of words of one relation and pair of languages.

    Attributes:
        id: Of the section on its page.
        heading: What it is called.
        first: Name of the first language.
        second: Name of the second.
        langs: Their codes.
        tables: By dimension.
    """

    id: str
    heading: str
    first: str
    second: str
    langs: tuple[str, str]
    tables: tuple[WordTable, ...]


def word_sections(pairs: Iterable[WordPair]) -> list[WordSection]:
    """The sections of the page, in the order of the pairs."""
    made: list[WordSection] = []
    for (relation, languages), its in groupby(
        pairs, key=lambda pair: (pair.place.relation, pair.place.languages)
    ):
        name = value_name("languages", languages)
        codes = language_codes(languages)
        first, second = map(language_name, codes)
        tables = tuple(
            _table(dimension, list(found))
            for dimension, found in groupby(its, key=lambda pair: pair.place.dimension)
        )
        heading = f"{name}: {RELATIONS[relation][0].lower()}"
        made.append(
            WordSection(f"w-{len(made) + 1}", heading, first, second, (codes[0], codes[1]), tables)
        )
    return made


def word_link(pair: WordPair, outlets: str = "") -> str:
    """Address of the sentences of a pair of words, between two outlets where they are given."""
    query = {"words": str(pair.code)}
    if outlets:
        query["outlets"] = outlets
    return f"concordance.html#{urlencode(query)}"


def _table(dimension: str, pairs: list[WordPair]) -> WordTable:
    return WordTable(
        dimension, pairs[:_MOST], len(pairs[_MOST:]), sum(pair.count for pair in pairs)
    )
