"""What is wrong in lexicon files, told all at once.

A file is read as `alignment.lexicon` reads it. Of the lexicons of framing it is known what each
column may hold; the others are checked for their form only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from alignment.errors import LexiconError
from alignment.framing.attribution import stances
from alignment.framing.phrases import parse_entry
from alignment.lexicon import LANGUAGES, Entry, read_table


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a lexicon.

    Attributes:
        file: Path of the file.
        line: Line number, from 1; 0 for the file as a whole.
        severity: An error makes the file unusable, or an entry without effect.
        message: What is wrong and what would do.
    """

    file: str
    line: int
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class Schema:
    """What a lexicon's columns may hold.

    Attributes:
        columns: Their names, in order.
        numbers: Column → least and greatest value.
        choices: Column → allowed values.
        shared: Whether its concepts should be in every language.
    """

    columns: tuple[str, ...]
    numbers: Mapping[str, tuple[float, float]]
    choices: Mapping[str, frozenset[str]]
    shared: bool = True


_NO_CHOICES: Mapping[str, frozenset[str]] = {}
_WEIGHT = {"weight": (0.0, 1.0)}
SCHEMAS: Mapping[str, Schema] = {
    "hedges": Schema(("entry", "concept", "weight", "example"), _WEIGHT, _NO_CHOICES),
    "conditions": Schema(("entry", "concept", "weight", "example"), _WEIGHT, _NO_CHOICES),
    "negators": Schema(("entry", "concept", "weight", "example"), _WEIGHT, _NO_CHOICES, False),
    "distance": Schema(
        ("entry", "concept", "weight", "inside", "example"),
        _WEIGHT,
        {"inside": frozenset({"", "yes"})},
    ),
    "scales": Schema(
        ("entry", "concept", "degree", "example"), {"degree": (-3.0, 3.0)}, _NO_CHOICES
    ),
    "terms": Schema(("entry", "concept", "stance", "example"), {}, _NO_CHOICES),
    "quantities": Schema(("entry", "concept", "example"), {}, _NO_CHOICES),
    "agents": Schema(("entry", "concept", "example"), {}, _NO_CHOICES),
    "cues": Schema(
        ("lemma", "class", "concept", "pos", "example"),
        {},
        {
            "class": frozenset(stances()["classes"]),
            "pos": frozenset({"verb", "noun", "phrase", "adverb", "adjective"}),
        },
        False,
    ),
}


def check_folder(folder: Path = LANGUAGES) -> tuple[list[Problem], int]:
    """Problems of all lexicons `FOLDER/<code>/<name>.tsv`, and how many entries were read.

    Raises:
        LexiconError: The folder holds no lexicon.
    """
    files = sorted(folder.glob("*/*.tsv"))
    if not files:
        raise LexiconError(
            f"{folder}: no lexicon in it; they are expected as {folder}/<language>/<name>.tsv"
        )
    problems: list[Problem] = []
    concepts: dict[str, dict[str, set[str]]] = {}
    total = 0
    ours = {path.stem for path in LANGUAGES.glob("*/*.tsv")}
    for path in files:
        if path.stem not in ours:
            message = f"no rule reads a lexicon {path.stem!r}; there are {', '.join(sorted(ours))}"
            problems.append(Problem(str(path), 0, Severity.ERROR, message))
            continue
        try:
            entries = read_table(path)
        except LexiconError as error:
            message = str(error).removeprefix(f"{path}: ")
            problems.append(Problem(str(path), 0, Severity.ERROR, message))
            continue
        total += len(entries)
        problems += _duplicates(path, entries)
        schema = SCHEMAS.get(path.stem)
        if schema and entries:
            problems += _against(path, entries, schema)
            if schema.shared and "concept" in entries[0].fields:
                found = {entry.fields["concept"] for entry in entries}
                concepts.setdefault(path.stem, {})[path.parent.name] = found
    if folder == LANGUAGES:
        problems += _unshared(folder, concepts)
    return problems, total


def _duplicates(path: Path, entries: tuple[Entry, ...]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for entry in entries:
        if entry.key in seen:
            message = f"{entry.key!r} is on line {seen[entry.key]} too; keep one"
            yield Problem(str(path), entry.line, Severity.ERROR, message)
        seen.setdefault(entry.key, entry.line)


def _against(path: Path, entries: tuple[Entry, ...], schema: Schema) -> Iterator[Problem]:
    header = tuple(entries[0].fields)
    if header != schema.columns:
        message = f"columns {', '.join(header)}; expected {', '.join(schema.columns)}"
        yield Problem(str(path), 0, Severity.ERROR, message)
        return
    for entry in entries:
        if entry.key.startswith("-"):  # an overlay takes the entry away
            continue
        for message in _faults(entry, schema):
            yield Problem(str(path), entry.line, Severity.ERROR, message)
        if not entry["example"]:
            yield Problem(str(path), entry.line, Severity.WARNING, f"{entry.key!r}: no example")


def _faults(entry: Entry, schema: Schema) -> Iterator[str]:
    try:
        parse_entry(entry)
    except LexiconError as error:
        yield str(error).partition(": ")[2]
    for column, (least, most) in schema.numbers.items():
        try:
            value = float(entry[column])
        except ValueError:
            yield f"{column} {entry[column]!r} is no number; {least:g} to {most:g} are allowed"
            continue
        if not least <= value <= most:
            yield f"{column} {value:g} is out of range; {least:g} to {most:g} are allowed"
    for column, allowed in schema.choices.items():
        if entry[column] not in allowed:
            known = ", ".join(sorted(value for value in allowed if value))
            yield f"{column} {entry[column]!r} is unknown; there are {known}"
    if not entry["concept"]:
        yield f"{entry.key!r}: no concept, so that no other language can answer it"


def _unshared(folder: Path, concepts: Mapping[str, Mapping[str, set[str]]]) -> Iterator[Problem]:
    """Warnings for concepts that one language has and another lacks."""
    for name, by_lang in concepts.items():
        everywhere = set().union(*by_lang.values())
        for lang, found in sorted(by_lang.items()):
            for concept in sorted(everywhere - found):
                path = folder / lang / f"{name}.tsv"
                message = f"no entry for concept {concept!r}, which other languages have"
                yield Problem(str(path), 0, Severity.WARNING, message)
