"""Lexicons: tables of words, one entry a line, that a researcher can read and change.

A lexicon is a UTF-8 file `languages/<code>/<name>.tsv`. Its first line names the columns,
separated by tabs; a line that begins with `#` is a comment; empty lines don't count. The same
file in an overlay folder (`DIR/<code>/<name>.tsv`) adds entries; one whose first column is there
already replaces it, and one that begins with `-` takes it away. An overlay's file needs the same
first line as ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from alignment.errors import LexiconError

LANGUAGES = Path(__file__).parent / "languages"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a lexicon.

    Attributes:
        key: The first column, in the case it was written in.
        fields: Column name → value; missing cells at the end of a line are empty.
        file: Path of the file.
        line: Line number, from 1.
    """

    key: str
    fields: Mapping[str, str]
    file: str
    line: int

    def __getitem__(self, column: str) -> str:
        return self.fields[column]


def languages() -> tuple[str, ...]:
    """Codes of the languages that have a folder, sorted."""
    return tuple(sorted(path.name for path in LANGUAGES.iterdir() if path.is_dir()))


@lru_cache(maxsize=256)
def load_table(lang: str, name: str, overlay: Path | None = None) -> tuple[Entry, ...]:
    """Entries of the lexicon `name` of a language, in file order; none where there is no file.

    Raises:
        LexiconError: A line has too many cells, an empty first one, or a key that is there twice;
            or an overlay's header isn't ours.
    """
    entries: dict[str, Entry] = {}
    for folder, is_overlay in ((LANGUAGES, False), (overlay, True)):
        if folder is None:
            continue
        path = folder / lang / f"{name}.tsv"
        if not path.is_file():
            continue
        seen: set[str] = set()
        for entry in read_table(path, columns_of(lang, name) if is_overlay else ()):
            if entry.key in seen:
                raise LexiconError(f"{path}, line {entry.line}: {entry.key!r} is there twice")
            seen.add(entry.key)
            if is_overlay and entry.key.startswith("-"):
                entries.pop(entry.key[1:].strip(), None)
            else:
                entries[entry.key] = entry
    return tuple(entries.values())


def columns_of(lang: str, name: str) -> tuple[str, ...]:
    """Columns of our own lexicon `name` of a language; none where there is no file."""
    path = LANGUAGES / lang / f"{name}.tsv"
    return next((cells for _, cells in _lines(path)), ()) if path.is_file() else ()


def read_table(path: Path, expected: tuple[str, ...] = ()) -> tuple[Entry, ...]:
    """Entries of one lexicon file.

    Args:
        path: The file.
        expected: Columns that its header must name; any where empty.

    Raises:
        LexiconError: The file isn't UTF-8, its header isn't the one expected, or a line doesn't
            fit it.
    """
    columns: tuple[str, ...] = ()
    entries: list[Entry] = []
    for number, cells in _lines(path):
        if not columns:
            if expected and cells != expected:
                raise LexiconError(
                    f"{path}, line {number}: columns {', '.join(cells)}; expected "
                    f"{', '.join(expected)}; write that header, with tabs between, as first line"
                )
            columns = cells
            continue
        if len(cells) > len(columns) or not cells[0]:
            raise LexiconError(
                f"{path}, line {number}: {len(cells)} cells where the header has {len(columns)}"
                f" ({', '.join(columns)}), or an empty first one; separate cells by single tabs"
            )
        missing = ("",) * (len(columns) - len(cells))
        fields = dict(zip(columns, cells + missing, strict=True))
        entries.append(Entry(cells[0], fields, str(path), number))
    return tuple(entries)


def _lines(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Number and cells of each line that counts, the header's first."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 ({error.reason}); save it as UTF-8") from error
    for number, line in enumerate(lines, start=1):
        if line.strip() and not line.startswith("#"):
            yield number, tuple(cell.strip() for cell in line.split("\t"))
