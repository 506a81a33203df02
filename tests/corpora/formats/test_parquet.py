"""Parquet: typed columns that hold what the tables hold."""

from __future__ import annotations

import dataclasses
import io
import sys

import pytest
from comparisons import comparisons, small
from hypothesis import given, settings

from corpora.comparison import Comparison
from corpora.errors import CorporaError
from corpora.formats import parquet
from corpora.formats.columns import TABLES
from corpora.formats.parquet import write_parquet
from corpora.formats.tables import quote_rows, rows_of_table

reader = pytest.importorskip("pyarrow.parquet")


def table_of(rows, table: str):
    file = io.BytesIO()
    write_parquet(file, rows, table)
    return reader.read_table(file)


def plain(value):
    if not isinstance(value, tuple):
        return value
    return [str(v) if isinstance(v, str) else {"start": v.start, "end": v.end} for v in value]


@settings(max_examples=25, deadline=None)
@given(comparisons())
def test_every_table_is_read_again_as_it_was(comparison: Comparison) -> None:
    for table in TABLES:
        rows = list(rows_of_table(comparison, table))
        expected = [
            {field.name: plain(getattr(row, field.name)) for field in dataclasses.fields(row)}
            for row in rows
        ]
        assert table_of(rows, table).to_pylist() == expected


def test_columns_have_types_even_without_rows() -> None:
    schema = table_of([], "quotes").schema
    types = {name: str(schema.field(name).type) for name in ("text", "found", "confidence")}
    assert types == {"text": "string", "found": "bool", "confidence": "double"}
    assert str(schema.field("spans").type.value_type) == "struct<start: int64, end: int64>"


def test_rows_are_written_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_GROUP", 2)
    file = io.BytesIO()
    write_parquet(file, quote_rows(small()), "quotes")
    read = reader.ParquetFile(file)
    assert [read.metadata.row_group(n).num_rows for n in range(read.num_row_groups)] == [2, 1]


def test_the_same_rows_give_the_same_bytes() -> None:
    files = [io.BytesIO(), io.BytesIO()]
    for file in files:
        write_parquet(file, quote_rows(small()), "quotes")
    assert files[0].getvalue() == files[1].getvalue()


def test_without_the_library_one_line_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(CorporaError, match=r"pip install 'parallax-mt\[parquet\]'"):
        write_parquet(io.BytesIO(), [], "quotes")
