"""Pairs of words that show differences, counted: `claimed` and `сказав`, 12 times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from alignment.framing import Difference, Dimension
from alignment.morphology import lemmas
from corpora.comparison import Comparison, Version
from corpora.observations import Observation
from corpora.statistics.sample import facets_of, is_directed
from mt.text import Span

# What these differ in is no word: a kind of quote, or words that have no partner.
_NO_WORDS = frozenset({Dimension.QUOTATION, Dimension.OMISSION, Dimension.ADDITION})
_LONGEST = 3  # words on each side; more is a clause
_WORD = re.compile(r"[^\W_]+(?:['’ʼ\-‑][^\W_]+)*")
_LANGUAGES = frozenset({"en", "uk", "ru"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pair of words is counted.

    Attributes:
        relation: How the two versions came about.
        languages: Their languages as one name.
        dimension: What differs.
        first: Lemmas on the first side; empty where nothing stands there.
        second: Lemmas on the second side.
    """

    relation: str
    languages: str
    dimension: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class WordPair:
    """A pair of words and how often it occurs.

    Attributes:
        code: Its number in the run, by which its sentences are found.
        place: Where it is counted.
        first: The words as they are written most often; empty where nothing stands there.
        second: The same on the second side.
        count: How many observations show it, be it once or more often.
        articles: In how many articles.
        outlets: Pair of outlets → how many of them, the most frequent first.
    """

    code: int
    place: Place
    first: str
    second: str
    count: int
    articles: int
    outlets: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class _Tally:
    code: int
    written: tuple[Counter[str], Counter[str]] = field(
        default_factory=lambda: (Counter(), Counter())
    )
    articles: set[int] = field(default_factory=set)
    outlets: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class WordPairs:
    """Counts pairs of words as the observations come."""

    _tallies: dict[Place, _Tally] = field(default_factory=dict)

    def add(self, comparison: Comparison, observation: Observation) -> list[int | None]:
        """Counts an observation's pairs; gives the code of each difference's, None without one."""
        facets = facets_of(observation)
        codes: list[int | None] = []
        for difference in observation.differences:
            tally = self._tally(comparison, observation, difference, facets)
            if tally is not None and tally.code not in codes:
                tally.articles.add(observation.number)
                tally.outlets[facets["outlets"] or ""] += 1
            codes.append(None if tally is None else tally.code)
        return codes

    def _tally(
        self,
        comparison: Comparison,
        observation: Observation,
        difference: Difference,
        facets: Mapping[str, str | None],
    ) -> _Tally | None:
        """The tally of a difference's pair of words, how they are written added to it."""
        words = words_of(comparison, observation, difference)
        if words is None:
            return None
        (first, first_written), (second, second_written) = words
        place = Place(
            str(facets["relation"]),
            str(facets["languages"]),
            str(difference.dimension),
            first,
            second,
        )
        tally = self._tallies.setdefault(place, _Tally(len(self._tallies)))
        tally.written[0][first_written] += 1
        tally.written[1][second_written] += 1
        return tally

    def pairs(self) -> list[WordPair]:
        """All pairs, in the order of places, the most frequent first within each table."""
        found = [
            WordPair(
                tally.code,
                place,
                _commonest(tally.written[0]),
                _commonest(tally.written[1]),
                tally.outlets.total(),
                len(tally.articles),
                tuple(sorted(tally.outlets.items(), key=lambda item: (-item[1], item[0]))),
            )
            for place, tally in self._tallies.items()
        ]
        return sorted(found, key=_order)


def _order(pair: WordPair) -> tuple[str, str, str, int, str, str]:
    place = pair.place
    return (
        place.relation,
        place.languages,
        place.dimension,
        -pair.count,
        place.first,
        place.second,
    )


def _commonest(written: Counter[str]) -> str:
    return min(written, key=lambda words: (-written[words], words))


Words = tuple[str, str]


def words_of(
    comparison: Comparison, observation: Observation, difference: Difference
) -> tuple[Words, Words] | None:
    """Lemmas and words on both sides of a difference; None where they make no pair of words.

    The sides stand as the name of the pair of languages has them.
    """
    if difference.dimension in _NO_WORDS:
        return None
    versions = [comparison.version(key) for key in observation.versions]
    if not is_directed(observation):
        versions.sort(key=lambda version: version.lang)
    first, second = (_side(v, difference.evidence.get(v.key, ())) for v in versions)
    if first is None or second is None or not (first[0] or second[0]):
        return None
    return first, second


def _side(version: Version, spans: Iterable[Span]) -> Words | None:
    """Lemmas and lower-case words of the evidence; None where it is too long for a pair."""
    found = list(_words(version, spans))
    if len(found) > _LONGEST:
        return None
    written = " ".join(found)
    return " ".join(_lemma(word, version.lang) for word in found), written


def _words(version: Version, spans: Iterable[Span]) -> Iterator[str]:
    for span in sorted(spans):
        for word in _WORD.findall(span.of(version.text)[:200]):
            yield word.lower()


@lru_cache(maxsize=1 << 14)
def _lemma(word: str, lang: str) -> str:
    if lang not in _LANGUAGES:
        return word
    # The shortest of the readings of a form, whatever is likeliest here, is one for all its forms.
    return min(lemmas(word, lang), key=lambda lemma: (len(lemma), lemma), default=word)
