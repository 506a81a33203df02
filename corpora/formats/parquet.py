"""Tables as Parquet, typed columns for pandas, R, Polars and DuckDB, written in row groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from itertools import islice
from typing import IO, Any, get_type_hints

from corpora.errors import CorporaError
from corpora.formats.columns import TABLES, Dimensions, Spans, TableRow

_GROUP = 20_000  # rows held at once


def write_parquet(file: IO[bytes], rows: Iterable[TableRow], table: str) -> None:
    """Writes the rows of one of `TABLES`, `_GROUP` of them at a time.

    Spans are lists of `{start, end}`, dimensions lists of text; what isn't there is an empty text
    or null.

    Raises:
        CorporaError: pyarrow isn't installed.
    """
    try:
        import pyarrow
        from pyarrow.parquet import ParquetWriter
    except ImportError as error:
        raise CorporaError(
            "Parquet needs pyarrow; install it: pip install 'parallax-mt[parquet]', "
            "or export --to csv"
        ) from error
    kind = TABLES[table]
    schema = _schema(pyarrow, kind)
    coming = iter(rows)
    with ParquetWriter(file, schema, compression="zstd") as writer:
        while group := list(islice(coming, _GROUP)):
            columns = [_column(pyarrow, group, field) for field in schema]
            writer.write_table(pyarrow.Table.from_arrays(columns, schema=schema))


def _schema(pyarrow: Any, kind: type[TableRow]) -> Any:
    span = pyarrow.struct([("start", pyarrow.int64()), ("end", pyarrow.int64())])
    types = {
        str: pyarrow.string(),
        bool: pyarrow.bool_(),
        int: pyarrow.int64(),
        float | None: pyarrow.float64(),
        Spans: pyarrow.list_(span),
        Dimensions: pyarrow.list_(pyarrow.string()),
    }
    hints = get_type_hints(kind)
    return pyarrow.schema([(field.name, types[hints[field.name]]) for field in fields(kind)])


def _column(pyarrow: Any, rows: list[TableRow], field: Any) -> Any:
    values = (getattr(row, field.name) for row in rows)
    return pyarrow.array([_plain(value) for value in values], field.type)


def _plain(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    return [
        str(item) if isinstance(item, str) else {"start": item.start, "end": item.end}
        for item in value
    ]
