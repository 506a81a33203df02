"""XLSX: what a spreadsheet holds of hostile text, read back by the library that people use."""

from __future__ import annotations

import dataclasses
import io
import re
from zipfile import ZipFile

import pytest
from comparisons import comparisons, hostile_text, small
from hypothesis import given, settings
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from corpora.comparison import Comparison
from corpora.errors import CorporaError
from corpora.formats.columns import TABLES
from corpora.formats.tables import rows_of_table
from corpora.formats.tsv import columns_of
from corpora.formats.xlsx import MAX_CHARACTERS, cell_text, write_xlsx


def workbook(*compared: Comparison, tables=tuple(TABLES)):
    file = io.BytesIO()
    write_xlsx(file, compared, tables)
    return load_workbook(file)


def titled(title: str) -> Comparison:
    return dataclasses.replace(small(), source=dataclasses.replace(small().source, title=title))


def title_in(book):
    return book["articles"].cell(2, columns_of(TABLES["articles"]).index("title") + 1)


def test_a_workbook_has_a_sheet_a_table_with_a_header_that_stays() -> None:
    book = workbook(small(), small())
    assert book.sheetnames == ["articles", "quotes", "differences", "checks"]
    quotes = book["quotes"]
    assert quotes.freeze_panes == "A2"
    assert quotes.auto_filter.ref == quotes.dimensions == "A1:U7"
    assert tuple(cell.value for cell in quotes[1]) == columns_of(TABLES["quotes"])
    row = {head.value: cell.value for head, cell in zip(quotes[1], quotes[3], strict=True)}
    assert (row["text"], row["spans"], row["confidence"], row["found"]) == (
        "Ми готові", "16-25", 0.93, True,
    )  # fmt: skip
    assert row["reason"] is None
    assert quotes.column_dimensions["L"].width > quotes.column_dimensions["A"].width


TEXTS = [
    ("plain words stay as they are", "Угода близька"),
    ("a formula is text", '=HYPERLINK("http://example.org")'),
    ("so is a sum", "+1"),
    ("and a minus", "-1+1"),
    ("and a call", "@SUM(A1)"),
    ("an error is text", "#N/A"),
    ("a number is text", "40"),
    ("spaces at the edges stay", "  a  "),
    ("a line break stays", "a\nb"),
]


@pytest.mark.parametrize("text", [r[1] for r in TEXTS], ids=[r[0] for r in TEXTS])
def test_a_text_is_a_text_cell(text: str) -> None:
    cell = title_in(workbook(titled(text)))
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix == text.startswith(("=", "+", "-", "@"))


ESCAPES = [
    ("a bell", "a\x07b", "a_x0007_b"),
    ("a carriage return, which XML would change", "a\r\nb", "a_x000D_\nb"),
    ("a character that no XML can have", "\ufffe", "_xFFFE_"),
    ("what looks like an escape", "_x0007_", "_x005F_x0007_"),
    ("an underscore is left alone", "a_x", "a_x"),
    ("a tab as well", "a\tb", "a\tb"),
]


@pytest.mark.parametrize(("text", "cell"), [r[1:] for r in ESCAPES], ids=[r[0] for r in ESCAPES])
def test_what_a_workbook_cannot_hold_is_escaped(text: str, cell: str) -> None:
    assert cell_text(text) == cell


@given(hostile_text)
def test_office_reads_the_text_again(text: str) -> None:
    assert unescape(cell_text(text)) == text


LONG = [
    ("letters", "ї" * 40_000),
    ("characters of two units", "🕊" * 20_000),
    ("control characters", "\x07" * 40_000),
]


@pytest.mark.parametrize("text", [r[1] for r in LONG], ids=[r[0] for r in LONG])
def test_a_text_too_long_for_a_cell_says_so(text: str) -> None:
    cell = cell_text(text)
    assert len(cell.encode("utf-16-le")) // 2 <= MAX_CHARACTERS
    assert cell.endswith(f" of {len(text):,} characters]")
    assert title_in(workbook(titled(text))).value.endswith("characters]")


def test_a_text_that_just_fits_is_whole() -> None:
    assert cell_text("ї" * MAX_CHARACTERS) == "ї" * MAX_CHARACTERS


@settings(max_examples=15, deadline=None)
@given(comparisons())
def test_every_row_is_there_whatever_the_texts_hold(comparison: Comparison) -> None:
    book = workbook(comparison)
    for table in TABLES:
        rows = list(rows_of_table(comparison, table))
        assert (book[table].max_row, book[table].max_column) == (
            len(rows) + 1,
            len(columns_of(TABLES[table])),
        )


def test_the_same_results_give_the_same_bytes_whenever_they_are_written() -> None:
    files = io.BytesIO(), io.BytesIO()
    for file in files:
        write_xlsx(file, [small()], tuple(TABLES))
    assert files[0].getvalue() == files[1].getvalue()
    with ZipFile(files[0]) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = archive.read("docProps/core.xml").decode()
    assert re.findall(r">(\d{4}-\S+?)<", about) == ["1980-01-01T00:00:00Z"] * 2


def test_more_rows_than_a_sheet_holds_are_told() -> None:
    with pytest.raises(CorporaError, match=r"more than the 4 rows .* --to csv or parquet"):
        write_xlsx(io.BytesIO(), [small(), small()], ["quotes"], rows=4)
    write_xlsx(io.BytesIO(), [small()], ["quotes"], rows=4)
