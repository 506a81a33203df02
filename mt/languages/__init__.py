"""The languages that sentences are split in: a folder each, with its data.

`language.toml` describes the language, `function_words.txt` lists its most frequent small words,
`abbreviations.tsv` its abbreviations, each with an example. A folder more is a language more.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mt.errors import MtError

_FOLDER = Path(__file__).parent
KINDS = ("title", "number", "inner", "end", "unit")


@dataclass(frozen=True, slots=True)
class Language:
    """What is known of one language.

    Attributes:
        code: Its code, such as `uk`.
        name: Its English name.
        script: `latin` or `cyrillic`.
        frequencies: Lower-case letter → its share of a text's letters; sums to 1.
        vowels: Lower-case letters that stand for a vowel.
        middle_initials: Whether a lone initial stands between given name and surname.
        low_quotes: Whether `“` closes a quote, as in `„…“`.
        regnal_names: Names of rulers and popes that a Roman numeral follows.
        labels: Nouns that a single letter follows, such as `vitamin C`.
        verbs_of_speech: Words of the author's that follow `?”` and `!”`.
        function_words: Its most frequent small words, lower-case.
        abbreviations: Abbreviation without spaces and last full stop → its kinds (`KINDS`).
    """

    code: str
    name: str
    script: str
    frequencies: Mapping[str, float]
    vowels: str
    middle_initials: bool
    low_quotes: bool
    regnal_names: frozenset[str]
    labels: frozenset[str]
    verbs_of_speech: frozenset[str]
    function_words: frozenset[str]
    abbreviations: Mapping[str, tuple[str, ...]]


@cache
def codes() -> tuple[str, ...]:
    """Codes of the languages there are, sorted."""
    return tuple(sorted(path.parent.name for path in _FOLDER.glob("*/language.toml")))


@cache
def language(code: str) -> Language:
    """The language of a code.

    Raises:
        MtError: There is no such language.
    """
    if code not in codes():
        raise MtError(f"language {code!r}: there are {', '.join(codes())}")
    folder = _FOLDER / code
    data = tomllib.loads((folder / "language.toml").read_text(encoding="utf-8"))
    counts = dict(zip(data["alphabet"], data["per_10000"], strict=True))
    return Language(
        code=code,
        name=data["name"],
        script=data["script"],
        frequencies={letter: count / sum(counts.values()) for letter, count in counts.items()},
        vowels=data["vowels"],
        middle_initials=data["middle_initials"],
        low_quotes=data["low_quotes"],
        regnal_names=frozenset(data["regnal_names"]),
        labels=frozenset(data["labels"]),
        verbs_of_speech=frozenset(data["verbs_of_speech"]),
        function_words=frozenset(_lines(folder / "function_words.txt")),
        abbreviations=_read_abbreviations(folder / "abbreviations.tsv"),
    )


def _read_abbreviations(path: Path) -> dict[str, tuple[str, ...]]:
    entries: dict[str, tuple[str, ...]] = {}
    for line in _lines(path)[1:]:
        abbreviation, kinds, _example = line.split("\t")
        key = abbreviation.replace(" ", "").removesuffix(".")
        if key in entries or not set(kinds.split(",")) <= set(KINDS):
            raise MtError(f"{path}: {abbreviation!r} is there twice, or its kind isn't {KINDS}")
        entries[key] = tuple(kinds.split(","))
    return entries


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
