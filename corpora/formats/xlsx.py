"""Tables as an Excel workbook, a sheet a table, written a row at a time.

Every text is a text cell: one that looks like a formula isn't one, and stays none when a person
edits it. Characters that XML has no way to write stand as `_x0007_`, as Office has it. A cell holds
32,767 characters; of a longer text it holds the beginning and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import IO, Any, get_type_hints

from corpora.comparison import Comparison
from corpora.errors import CorporaError
from corpora.formats.archive import MADE, Archive
from corpora.formats.columns import TABLES, Spans
from corpora.formats.tables import rows_of_table
from corpora.formats.tsv import format_spans

MAX_ROWS, MAX_CHARACTERS = 1_048_576, 32_767  # Excel's own limits; characters are UTF-16 units
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA = ("=", "+", "-", "@")
_NO_TEXT = (*_FORMULA, "#")  # the library takes `=1` for a formula and `#N/A` for an error
# Columns by their width, in characters; texts that need more are cut off on the screen only.
_WIDE = frozenset({"text", "title", "note", "first_words", "second_words"})
_WIDTHS: dict[Any, float] = {int: 11, bool: 8, float | None: 11}
_WIDE_WIDTH, _WIDTH = 60, 16


def write_xlsx(
    file: IO[bytes],
    comparisons: Iterable[Comparison],
    tables: Sequence[str],
    *,
    rows: int = MAX_ROWS,
) -> None:
    """Writes a workbook with a sheet for each of `tables`.

    Args:
        file: Binary file.
        comparisons: Read once, never held as a whole.
        tables: Names of `TABLES`.
        rows: How many rows a sheet holds, the header's too.

    Raises:
        CorporaError: There are more rows than a sheet holds.
    """
    from openpyxl import Workbook
    from openpyxl.writer.excel import ExcelWriter

    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = MADE.replace(tzinfo=None)
    sheets = {table: _Sheet(book.create_sheet(table), table) for table in tables}
    try:
        for comparison in comparisons:
            for table, sheet in sheets.items():
                for row in rows_of_table(comparison, table):
                    if sheet.rows == rows:
                        raise CorporaError(
                            f"the table {table} has more than the {rows:,} rows that an Excel "
                            "sheet holds; export it --to csv or parquet"
                        )
                    sheet.append([getattr(row, name) for name in sheet.columns])
    finally:
        for sheet in sheets.values():
            sheet.close()
    with Archive(file) as archive:
        ExcelWriter(book, archive).save()  # what `book.save` does, but for the time


def cell_text(text: str) -> str:
    """A text as it stands in a workbook's XML: escaped, and short enough for a cell."""
    escaped = _FORBIDDEN.sub(_escape, text)
    if len(escaped) * 2 <= MAX_CHARACTERS or _units(escaped) <= MAX_CHARACTERS:
        return escaped
    # Enough for the remark in either case: a character is two units at most, an escape seven.
    kept = text[: 4_000 if _FORBIDDEN.search(text) else 16_000]
    return f"{_FORBIDDEN.sub(_escape, kept)}… [{len(kept):,} of {len(text):,} characters]"


def _escape(found: re.Match[str]) -> str:
    return f"_x{ord(found.group()):04X}_"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class _Sheet:
    """A sheet that grows at its end, with a header that stays in sight."""

    def __init__(self, sheet: Any, table: str) -> None:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter

        self.sheet = sheet
        self.columns = [field.name for field in fields(TABLES[table])]
        self.rows = 1
        hints = get_type_hints(TABLES[table])
        sheet.freeze_panes = "A2"
        header = []
        for number, name in enumerate(self.columns, start=1):
            width = _WIDE_WIDTH if name in _WIDE else _WIDTHS.get(hints[name], _WIDTH)
            sheet.column_dimensions[get_column_letter(number)].width = width
            cell = WriteOnlyCell(sheet, value=name)
            cell.font = Font(bold=True)
            header.append(cell)
        self._forms = [format_spans if hints[name] == Spans else None for name in self.columns]
        self._last = get_column_letter(len(self.columns))
        self._cell = WriteOnlyCell
        sheet.append(header)

    def close(self) -> None:
        """Ends the sheet, whose filter is known then; a sheet left open complains."""
        self.sheet.auto_filter.ref = f"A1:{self._last}{self.rows}"
        self.sheet.close()

    def append(self, values: Sequence[Any]) -> None:
        """Adds a row."""
        self.sheet.append(
            [
                self._value(form(value) if form else value)
                for value, form in zip(values, self._forms, strict=True)
            ]
        )
        self.rows += 1

    def _value(self, value: Any) -> Any:
        if value is None or isinstance(value, bool | int | float):
            return value
        text = value if isinstance(value, str) else " ".join(value)
        if not text:
            return None
        if not text.startswith(_NO_TEXT):
            return cell_text(text)  # written faster than a cell of its own
        cell = self._cell(self.sheet, value=cell_text(text))
        cell.data_type = "s"
        if text.startswith(_FORMULA):
            cell.quotePrefix = True
        return cell
