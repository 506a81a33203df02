r"""Tables as TSV and CSV that spreadsheets, pandas and R read as they stand, and back.

The first line names the columns. Cells are quoted as RFC 4180 has it, and a row is always one
line: a backslash, tab, line feed or carriage return within a cell is written `\\`, `\t`, `\n`,
`\r`. A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-` or `@`)
gets an apostrophe before it, and so does one that begins with an apostrophe.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from typing import IO, TypeVar

from corpora.errors import CorporaError
from corpora.formats.quote_rows import TableRow, columns_of

R = TypeVar("R", bound=TableRow)
_MAX_CELL = 2**31 - 1
_NAMES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_ESCAPES = str.maketrans(_NAMES)
_UNESCAPES = {name: char for char, name in _NAMES.items()}
_ESCAPED = re.compile(r"\\[\\tnr]")
_FORMULA = ("=", "+", "-", "@", "'")


def cell_of(text: str) -> str:
    """A text as it stands in a cell."""
    escaped = text.translate(_ESCAPES)
    return f"'{escaped}" if escaped.startswith(_FORMULA) else escaped


def text_of(cell: str) -> str:
    """The text that `cell_of` made a cell of."""
    if cell.startswith("'") and cell[1:].startswith(_FORMULA):
        cell = cell[1:]
    return _ESCAPED.sub(lambda found: _UNESCAPES[found.group()], cell)


def write_table(file: IO[str], kind: type[R], rows: Iterable[R], *, delimiter: str = "\t") -> None:
    """Writes a header and rows, one at a time.

    Args:
        file: Text file, opened with `newline=""` or a line feed.
        kind: What a row is; its fields are the columns.
        rows: The rows.
        delimiter: Tab or comma.
    """
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
    writer.writerow(columns_of(kind))
    for row in rows:
        writer.writerow([cell_of(cell) for cell in astuple(row)])


def read_table(file: IO[str], kind: type[R], *, delimiter: str = "\t") -> Iterator[R]:
    """Rows that `write_table` wrote, one at a time; columns may stand in any order.

    Args:
        file: Text file, opened with `newline=""`.
        kind: What a row is; its fields are the columns.
        delimiter: Tab or comma.

    Raises:
        CorporaError: A column is missing, or a line has another number of cells.
    """
    name = getattr(file, "name", "table")
    records = _records(file, delimiter, name)
    _, header = next(records, (0, []))
    header = [cell.removeprefix("\ufeff") for cell in header]
    missing = [column for column in columns_of(kind) if column not in header]
    if missing:
        raise CorporaError(
            f"{name}: no column {', '.join(missing)}; is it a table of another kind?"
        )
    places = {column: header.index(column) for column in columns_of(kind)}
    for line, cells in records:
        if len(cells) != len(header):
            raise CorporaError(
                f"{name}, line {line}: {len(cells)} cells where the header has {len(header)}"
            )
        yield kind(**{column: text_of(cells[place]) for column, place in places.items()})


def _records(file: IO[str], delimiter: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Line numbers and cells of the lines that aren't empty."""
    csv.field_size_limit(_MAX_CELL)  # the library's own limit is 128 KiB
    reader = csv.reader(file, delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if cells:
                yield reader.line_num, cells
    except csv.Error as error:
        raise CorporaError(f"{name}, line {reader.line_num}: {error}") from error
