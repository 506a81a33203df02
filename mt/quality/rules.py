"""What the checks know of a language, read from `mt/languages/<code>/checks.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mt.errors import MtError

LANGUAGES = Path(__file__).parent.parent / "languages"


@dataclass(frozen=True, slots=True)
class LanguageRules:
    """Letters, marks and words of one language.

    Attributes:
        code: Language code, such as `uk`.
        alphabet: Its letters in lower case.
        script: `latin` or `cyrillic`.
        outer: Opening and closing quote mark.
        inner: The same within a quote.
        adjective: Endings of adjectives and ordinal numbers.
        compound: Beginnings of the second part of a compound whose first part is a number.
        unfinished: Words that no sentence ends with.
        hours_of_afternoon: Words after a clock time from noon to midnight.
        hours_of_morning: Words after a clock time from midnight to noon.
        reporting: Verbs of speech, in an inflected language as beginnings of words.
    """

    code: str
    alphabet: frozenset[str]
    script: str
    outer: str
    inner: str
    adjective: tuple[str, ...]
    compound: tuple[str, ...]
    unfinished: frozenset[str]
    hours_of_afternoon: frozenset[str]
    hours_of_morning: frozenset[str]
    reporting: tuple[str, ...]


def known_languages() -> tuple[str, ...]:
    """Codes of the languages that the checks know, sorted."""
    return tuple(sorted(path.parent.name for path in LANGUAGES.glob("*/checks.toml")))


@lru_cache(maxsize=16)
def load_rules(lang: str) -> LanguageRules:
    """The rules of one language.

    Raises:
        MtError: The checks don't know the language.
    """
    path = LANGUAGES / lang / "checks.toml"
    if lang not in known_languages():
        raise MtError(f"no checks for language {lang!r}; there are {', '.join(known_languages())}")
    table = tomllib.loads(path.read_text(encoding="utf-8"))

    def words(key: str) -> tuple[str, ...]:
        return tuple(str(table.get(key, "")).split())

    return LanguageRules(
        code=lang,
        alphabet=frozenset(table["alphabet"]),
        script=table["script"],
        outer=table["outer"],
        inner=table["inner"],
        adjective=words("adjective"),
        compound=words("compound"),
        unfinished=frozenset(words("unfinished")),
        hours_of_afternoon=frozenset(words("hours_of_afternoon")),
        hours_of_morning=frozenset(words("hours_of_morning")),
        reporting=words("reporting"),
    )


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written with spaces between."""
    return frozenset(words.split())


def read_rows(lang: str, name: str) -> list[dict[str, str]]:
    """Rows of `languages/<lang>/<name>.tsv` as column → cell; none where there is no file.

    The first line that is no comment names the columns; `#` begins a comment line.
    """
    path = LANGUAGES / lang / f"{name}.tsv"
    if not path.is_file():
        return []
    lines = [
        line.split("\t")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    return [dict(zip(lines[0], cells, strict=True)) for cells in lines[1:]]


def expand_forms(cell: str, lang: str) -> list[str]:
    """The word forms of a cell: `stem+a,b` gives stema, stemb; `stem+adj` an adjective's forms."""
    forms: list[str] = []
    for item in cell.split():
        stem, plus, endings = item.partition("+")
        if not plus:
            forms.append(stem)
        elif endings == "adj":
            forms += [stem + ending for ending in load_rules(lang).adjective]
        else:
            forms += [stem + ending for ending in endings.split(",")]
    return forms
