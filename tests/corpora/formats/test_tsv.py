"""Tables: what a spreadsheet, pandas and our own reader make of hostile text."""

import csv
import dataclasses
import io
import json
from typing import get_type_hints

import pytest
from comparisons import comparisons, hostile_text, small
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment.framing import Dimension
from corpora.comparison import Comparison
from corpora.errors import CorporaError
from corpora.formats.columns import TABLES, Dimensions, QuoteRow, Spans
from corpora.formats.jsonl import write_jsonl
from corpora.formats.tables import quote_rows, rows_of_table
from corpora.formats.tsv import cell_of, columns_of, read_table, text_of, write_table
from mt.text import Span

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


spans = st.lists(
    st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(min(pair), max(pair))),
    max_size=3,
).map(tuple)
VALUES = {
    str: hostile_text,
    bool: st.booleans(),
    int: st.integers(0, 10**6),
    float | None: st.one_of(st.none(), st.floats(0, 1).map(lambda number: round(number, 6))),
    Spans: spans,
    Dimensions: st.lists(st.sampled_from(list(Dimension)), max_size=2).map(tuple),
}


@st.composite
def tables(draw):
    kind = TABLES[draw(st.sampled_from(sorted(TABLES)))]
    values = {name: VALUES[hint] for name, hint in get_type_hints(kind).items()}
    return kind, draw(st.lists(st.builds(kind, **values), max_size=3))


@settings(max_examples=60, deadline=None)
@given(tables(), st.sampled_from(["\t", ","]))
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
        assert row.text == " … ".join(span.of(text) for span in row.spans)
    for table in TABLES:
        list(rows_of_table(comparison, table))


def test_a_quote_that_is_not_found_tells_why() -> None:
    rows = {row.version: row for row in quote_rows(small())}
    assert (rows["ru"].found, rows["ru"].reason) == (
        False,
        "no quote here is like it: 31% sure of the nearest, 40% is needed",
    )
    assert rows["uk"].differences == (Dimension.ATTRIBUTION,)
    assert rows["ru"].differences == ()
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
    ("a row cut off", None, "line 2: 3 cells where the header has 21"),
]


@pytest.mark.parametrize(
    ("content", "message"), [r[1:] for r in DAMAGED], ids=[r[0] for r in DAMAGED]
)
def test_a_damaged_table_is_told(content: str | None, message: str) -> None:
    if content is None:
        content = "\t".join(columns_of(QuoteRow)) + "\n1\t2\t3\n"
    with pytest.raises(CorporaError, match=message):
        list(read_table(io.StringIO(content), QuoteRow))


def test_a_cell_that_cannot_be_is_told() -> None:
    file = io.StringIO(newline="")
    write_table(file, QuoteRow, quote_rows(small()))
    damaged = file.getvalue().replace("15-27", "15:27")
    with pytest.raises(CorporaError, match="line 2: '15:27' can't be a value of spans"):
        list(read_table(io.StringIO(damaged), QuoteRow))


def test_a_megabyte_cell_is_read() -> None:
    row = dataclasses.replace(next(quote_rows(small())), text="«а» " * 300_000)
    file = io.StringIO(newline="")
    write_table(file, QuoteRow, [row])
    file.seek(0)
    assert list(read_table(file, QuoteRow)) == [row]


def test_json_lines_hold_numbers_and_spans() -> None:
    file = io.StringIO()
    write_jsonl(file, quote_rows(small()))
    records = [json.loads(line) for line in file.getvalue().splitlines()]
    assert len(records) == 3
    assert records[1]["spans"] == [[16, 25]]
    assert records[1]["confidence"] == 0.93
    assert records[1]["differences"] == ["attribution"]
    assert (records[2]["found"], records[2]["confidence"]) == (False, None)


def test_what_was_noted_of_versions_stands_beside_the_article() -> None:
    (row,) = rows_of_table(small(), "articles")
    assert row.notes == "ru: 1 sentence was split before it was translated."
