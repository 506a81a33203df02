"""Tables: what a spreadsheet, pandas and our own reader make of hostile text."""

import csv
import io
from dataclasses import fields

import pytest
from comparisons import comparisons, hostile_text, small
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.comparison import Comparison
from corpora.errors import CorporaError
from corpora.formats.quote_rows import (
    TABLES,
    QuoteRow,
    quote_rows,
    rows_of_table,
    spans_cell,
    spans_of_cell,
)
from corpora.formats.tsv import cell_of, read_table, text_of, write_table

CELLS = [
    ("plain words stay as they are", "Ми готові", "Ми готові"),
    ("a formula is disarmed", "=HYPERLINK(1)", "'=HYPERLINK(1)"),
    ("so are a sum, a call and a minus", "-1+1", "'-1+1"),
    ("an at sign, too", "@SUM(A1)", "'@SUM(A1)"),
    ("an apostrophe of the text's own is told apart", "'tis", "''tis"),
    ("an apostrophe within a word is left alone", "п'ять", "п'ять"),
    ("a dash is no minus", "— так", "— так"),
    ("a tab would begin a new cell", "a\tb", "a\\tb"),
    ("a line break would begin a new row", "a\r\nb", "a\\r\\nb"),
    ("a backslash before n is no line break", "a\\nb", "a\\\\nb"),
]


@pytest.mark.parametrize(("text", "cell"), [r[1:] for r in CELLS], ids=[r[0] for r in CELLS])
def test_cells(text: str, cell: str) -> None:
    assert cell_of(text) == cell
    assert text_of(cell) == text


@given(hostile_text)
def test_no_cell_is_a_formula_or_breaks_a_line(text: str) -> None:
    cell = cell_of(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert not {"\n", "\r", "\t"} & set(cell)
    assert text_of(cell) == text


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(TABLES)).flatmap(
        lambda table: st.tuples(
            st.just(TABLES[table]),
            st.lists(
                st.builds(
                    TABLES[table],
                    **{field.name: hostile_text for field in fields(TABLES[table])},
                ),
                max_size=3,
            ),
        )
    ),
    st.sampled_from(["\t", ","]),
)
def test_a_table_survives_writing_and_reading(kind_and_rows, delimiter: str) -> None:
    kind, rows = kind_and_rows
    file = io.StringIO(newline="")
    write_table(file, kind, rows, delimiter=delimiter)
    assert file.getvalue().count("\n") == len(rows) + 1, "a row is a line"
    assert (
        list(read_table(io.StringIO(file.getvalue(), newline=""), kind, delimiter=delimiter))
        == rows
    )


@settings(max_examples=30, deadline=None)
@given(comparisons())
def test_there_is_a_row_for_every_quote_and_version(comparison: Comparison) -> None:
    rows = list(quote_rows(comparison))
    assert len(rows) == len(comparison.entries) * len(comparison.columns)
    for row in rows:
        text = comparison.version(row.version).text
        spans = spans_of_cell(row.spans)
        assert row.text == " … ".join(span.of(text) for span in spans)
        assert spans_cell(spans) == row.spans
    for table in TABLES:
        list(rows_of_table(comparison, table))


def test_a_quote_that_is_not_found_tells_why() -> None:
    rows = {row.version: row for row in quote_rows(small())}
    assert (rows["ru"].found, rows["ru"].reason) == ("no", "below threshold 0.4: 0.31")
    assert rows["uk"].differences == "attribution:en>uk:cue-class"
    assert (rows["uk"].text, rows["uk"].cue, rows["uk"].source) == (
        "Ми готові",
        "сказав",
        "міністр",
    )


def test_other_programs_read_the_same_cells() -> None:
    file = io.StringIO(newline="")
    write_table(file, QuoteRow, quote_rows(small()))
    records = list(csv.DictReader(io.StringIO(file.getvalue()), delimiter="\t"))
    assert records[1]["text"] == "Ми готові"
    assert records[1]["confidence"] == "0.93"


DAMAGED = [
    ("an empty file", "", "no column article"),
    ("a table of something else", "a\tb\n1\t2\n", "no column article"),
    ("a row cut off", None, "line 2: 3 cells where the header has 19"),
]


@pytest.mark.parametrize(
    ("content", "message"), [r[1:] for r in DAMAGED], ids=[r[0] for r in DAMAGED]
)
def test_a_damaged_table_is_told(content: str | None, message: str) -> None:
    if content is None:
        content = "\t".join(field.name for field in fields(QuoteRow)) + "\n1\t2\t3\n"
    with pytest.raises(CorporaError, match=message):
        list(read_table(io.StringIO(content), QuoteRow))


def test_a_megabyte_cell_is_read() -> None:
    row = QuoteRow(**{field.name: "x" for field in fields(QuoteRow)} | {"text": "«а» " * 300_000})
    file = io.StringIO(newline="")
    write_table(file, QuoteRow, [row])
    file.seek(0)
    assert list(read_table(file, QuoteRow)) == [row]
