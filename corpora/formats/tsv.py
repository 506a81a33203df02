r"""Tables as TSV and CSV that spreadsheets, pandas and R read as they stand, and back.

The first line names the columns. Cells are quoted as RFC 4180 has it, and a row is always one
line: a backslash, tab, line feed or carriage return within a cell is written `\\`, `\t`, `\n`,
`\r`. A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-` or `@`)
gets an apostrophe before it, and so does one that begins with an apostrophe. Spans are
`120-180 190-204`, what is true or false is `yes` or `no`, what isn't there is an empty cell.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from typing import IO, Any, Generic, TypeVar, get_type_hints

from alignment.framing import Dimension
from corpora.errors import CorporaError
from corpora.formats.columns import Dimensions, Spans, TableRow
from mt.text import Span

R = TypeVar("R", bound=TableRow)
V = TypeVar("V")
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


@dataclass(frozen=True, slots=True)
class _Form(Generic[V]):
    """How a type stands in a cell, both ways; `parse` raises ValueError where it can't be."""

    format: Callable[[V], str]
    parse: Callable[[str], V]


def _format_number(number: float | None) -> str:
    return "" if number is None else f"{number:.6f}".rstrip("0").rstrip(".")


def format_spans(spans: Spans) -> str:
    """Spans as `120-180 190-204`."""
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def _parse_spans(cell: str) -> Spans:
    pairs = (part.partition("-") for part in cell.split())
    return tuple(Span(int(start), int(end)) for start, _, end in pairs)


_FORMS: dict[Any, _Form[Any]] = {
    str: _Form(cell_of, text_of),
    int: _Form(str, int),
    bool: _Form(lambda truth: "yes" if truth else "no", {"yes": True, "no": False}.__getitem__),
    float | None: _Form(_format_number, lambda cell: float(cell) if cell else None),
    Spans: _Form(format_spans, _parse_spans),
    Dimensions: _Form(" ".join, lambda cell: tuple(map(Dimension, cell.split()))),
}


def columns_of(kind: type[Any]) -> tuple[str, ...]:
    """Names of a table's columns, in order."""
    return tuple(field.name for field in fields(kind))


def write_table(file: IO[str], kind: type[R], rows: Iterable[R], *, delimiter: str = "\t") -> None:
    """Writes a header and rows, one at a time.

    Args:
        file: Text file, opened with `newline=""` or a line feed.
        kind: What a row is; its fields are the columns.
        rows: The rows.
        delimiter: Tab or comma.
    """
    forms = _forms_of(kind)
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
    writer.writerow(forms)
    for row in rows:
        writer.writerow([form.format(getattr(row, name)) for name, form in forms.items()])


def read_table(file: IO[str], kind: type[R], *, delimiter: str = "\t") -> Iterator[R]:
    """Rows that `write_table` wrote, one at a time; columns may stand in any order.

    Args:
        file: Text file, opened with `newline=""`.
        kind: What a row is; its fields are the columns.
        delimiter: Tab or comma.

    Raises:
        CorporaError: A column is missing, a line has another number of cells, or a cell can't be.
    """
    name = getattr(file, "name", "table")
    forms = _forms_of(kind)
    records = _records(file, delimiter, name)
    _, header = next(records, (0, []))
    header = [cell.removeprefix("\ufeff") for cell in header]
    missing = [column for column in forms if column not in header]
    if missing:
        raise CorporaError(
            f"{name}: no column {', '.join(missing)}; is it a table of another kind?"
        )
    places = {column: header.index(column) for column in forms}
    for line, cells in records:
        if len(cells) != len(header):
            raise CorporaError(
                f"{name}, line {line}: {len(cells)} cells where the header has {len(header)}"
            )
        values: dict[str, Any] = {}
        for column, place in places.items():
            try:
                values[column] = forms[column].parse(cells[place])
            except (ValueError, KeyError) as error:
                raise CorporaError(
                    f"{name}, line {line}: {cells[place][:40]!r} can't be a value of {column}"
                ) from error
        yield kind(**values)


def _forms_of(kind: type[Any]) -> dict[str, _Form[Any]]:
    """Column → how its values stand in cells."""
    hints = get_type_hints(kind)
    return {column: _FORMS[hints[column]] for column in columns_of(kind)}


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
