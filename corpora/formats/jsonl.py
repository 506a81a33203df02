"""Tables as JSON Lines: an object a row, spans as `[start, end]`, keys sorted."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields
from typing import IO, Any

from corpora.formats.columns import TableRow
from mt.text import Span


def write_jsonl(file: IO[str], rows: Iterable[TableRow]) -> None:
    """Writes rows, one a line, one at a time."""
    for row in rows:
        record = {field.name: getattr(row, field.name) for field in fields(row)}
        file.write(json.dumps(record, ensure_ascii=False, sort_keys=True, default=_plain) + "\n")


def _plain(value: Any) -> list[int]:
    if isinstance(value, Span):
        return [value.start, value.end]
    raise TypeError(f"{type(value).__name__} in a table")
