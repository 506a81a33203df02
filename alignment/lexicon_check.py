"""What is wrong in lexicon files, told all at once.

A file is read as `alignment.lexicon` reads it. Of the lexicons of framing it is known what each
column may hold; the others are checked for their form only. What would lie in an overlay without
effect is an error there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from alignment.errors import LexiconError
from alignment.framing.attribution import stances
from alignment.framing.phrases import parse_entry
from alignment.lexicon import LANGUAGES, Entry, columns_of, languages, load_table, read_table


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

    @property
    def place(self) -> str:
        """File and line."""
        return f"{self.file}, line {self.line}" if self.line else self.file


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
# Lexicons that rules read with an overlay; the others are the rules' own.
OVERLAID = frozenset({*SCHEMAS, "frames"})


def require_usable(overlay: Path) -> None:
    """Makes sure that all of an overlay has an effect.

    Raises:
        LexiconError: It holds no lexicon, or there is an error in one.
    """
    problems, _ = check_folder(overlay)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        more = f" (and {len(errors) - 1} more: parallax lexicon check {overlay})"
        first = f"{errors[0].place}: {errors[0].message}"
        raise LexiconError(first + (more if len(errors) > 1 else ""))


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
    is_ours = folder.resolve() == LANGUAGES.resolve()
    problems = [
        _error(path, f"lies in no language's folder; move it, perhaps to {folder / 'en'}")
        for path in sorted(folder.glob("*.tsv"))
    ]
    concepts: dict[str, dict[str, set[str]]] = {}
    total = 0
    for path in files:
        lang, name = path.parent.name, path.stem
        unread = None if is_ours else _unread(lang, name)
        if unread:
            problems.append(_error(path, unread))
            continue
        try:
            entries = read_table(path, () if is_ours else columns_of(lang, name))
        except LexiconError as error:
            problems.append(_as_problem(path, error))
            continue
        if not is_ours:
            problems += _taking_nothing(path, entries)
        total += len(entries)
        problems += _duplicates(path, entries)
        schema = SCHEMAS.get(path.stem)
        if schema and entries:
            problems += _against(path, entries, schema)
            if schema.shared and "concept" in entries[0].fields:
                found = {entry.fields["concept"] for entry in entries}
                concepts.setdefault(path.stem, {})[path.parent.name] = found
    if is_ours:
        problems += _unshared(folder, concepts)
    return problems, total


def _error(path: Path, message: str, line: int = 0) -> Problem:
    return Problem(str(path), line, Severity.ERROR, message)


def _as_problem(path: Path, error: LexiconError) -> Problem:
    """What `read_table` raised, with the line taken out of its message."""
    found = re.fullmatch(rf"{re.escape(str(path))}(?:, line (\d+))?: (.*)", str(error), re.DOTALL)
    return _error(path, found[2], int(found[1] or 0)) if found else _error(path, str(error))


def _unread(lang: str, name: str) -> str | None:
    """Why no rule reads a lexicon of an overlay; None where one does."""
    if lang not in languages():
        return f"no language {lang!r}; there are {', '.join(languages())}"
    if name not in OVERLAID:
        return (
            f"no rule reads a lexicon {name!r} from an overlay; there are "
            f"{', '.join(sorted(OVERLAID))}"
        )
    return None


def _taking_nothing(path: Path, entries: tuple[Entry, ...]) -> Iterator[Problem]:
    """Errors for entries to take away that we don't have."""
    lang, name = path.parent.name, path.stem
    ours = {entry.key for entry in load_table(lang, name)}
    for entry in entries:
        key = entry.key[1:].strip()
        if entry.key.startswith("-") and key not in ours:
            message = (
                f"takes nothing away: {key!r} is no entry of ours; write the first column as it "
                f"stands in {LANGUAGES.parent.name}/{LANGUAGES.name}/{lang}/{name}.tsv, or leave "
                "the line out"
            )
            yield _error(path, message, entry.line)


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
