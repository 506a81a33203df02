"""CSV: an article a row, with a header that names `id`, `text` and what else is known of it.

The columns are the keys of JSON Lines but for `versions`; others are kept in `Article.extra`, and
an empty cell says nothing. Cells are parted by commas, semicolons or tabs. A row that can't be used
is rejected with the line that it begins on, and the next one is read. Only where the quote marks of
a row don't fit, nobody knows where the next one begins: the table ends there, and says so.
"""

from __future__ import annotations

import codecs
import csv
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpora.article import Article
from corpora.readers.jsonl import article_of_record, id_of
from corpora.readers.record import Origin, Rejected, UnusableError
from mt.text import HALF_CHARACTER

_NEEDED = ("id", "text")
_LONGEST = 10_000_000  # characters of a cell; Python's own limit is shorter than some articles
_HOW = "save the table as CSV in UTF-8, with a header id,text,…"


def read(lines: Iterable[bytes], origin: Origin) -> Iterator[Article | Rejected]:
    """The articles of a table, one row in memory at a time."""
    header: list[str] | None = None
    seen: dict[str, int] = {}
    for number, row in _rows(lines):
        id = None
        try:
            if isinstance(row, UnusableError):
                raise row
            if header is None:
                header = _header(row)
                continue
            if len(row) > len(header):
                raise UnusableError(
                    f"{len(row)} cells, and the header has {len(header)}; put cells with a comma "
                    "in them into quote marks"
                )
            record = {name: cell for name, cell in zip(header, row, strict=False) if cell.strip()}
            id = None if HALF_CHARACTER.search(record.get("id", "")) else record.get("id")
            _refuse_other_encodings(row)
            for name in _NEEDED:
                if name not in record:
                    raise UnusableError(f"no {name} in it; fill its cell in")
            article = article_of_record(record, id_of(record), origin)
            if article.id in seen:
                raise UnusableError(f"id {id!r} is there already, on line {seen[article.id]}")
        except UnusableError as error:
            yield Rejected(origin.file, number, str(error), id=id)
            if header is None:
                return
            continue
        seen[article.id] = number
        yield replace(article, line=number)


def how_many(lines: Iterable[bytes]) -> int:
    """How many rows a table has below its header."""
    return max(0, sum(1 for _ in _rows(lines)) - 1)


def _rows(lines: Iterable[bytes]) -> Iterator[tuple[int, list[str] | UnusableError]]:
    """Rows that aren't blank, or why they can't be read, each with the line that it begins on."""
    csv.field_size_limit(_LONGEST)
    source = iter(lines)
    first = next(source, b"").removeprefix(codecs.BOM_UTF8)
    delimiter = max(",;\t", key=first.decode("utf-8", "replace").count)
    line = ""

    def text() -> Iterator[str]:
        # A byte that isn't UTF-8 becomes half a character, by which its row is known.
        nonlocal line
        for raw in itertools.chain([first], source):
            line = raw.decode("utf-8", "surrogateescape")
            yield line

    reader = csv.reader(text(), delimiter=delimiter, strict=True)
    while True:
        begins = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if reader.line_num == begins and '"' not in line:  # it ends with its line
                how = "put cells with a line break into quote marks, and divide very long ones"
                yield begins, UnusableError(f"not CSV ({error}); {how}")
                continue
            reason = f"not CSV ({error}); a quote mark in a cell is doubled"
            yield begins, UnusableError(f"{reason}; no row from line {begins} on was read")
            return
        if any(cell.strip() for cell in row):
            yield begins, row


def _refuse_other_encodings(row: Iterable[str]) -> None:
    """Raises UnusableError where a byte of a row isn't UTF-8."""
    for cell in row:
        if half := HALF_CHARACTER.search(cell):
            raise UnusableError(f"not UTF-8 (byte 0x{ord(half[0]) & 0xFF:02x}); {_HOW}")


def _header(row: list[str]) -> list[str]:
    _refuse_other_encodings(row)
    names = [cell.strip().lower() for cell in row]
    lacking = [name for name in _NEEDED if name not in names]
    if lacking:
        raise UnusableError(f"no column {' and '.join(lacking)} in its header; {_HOW}")
    twice = [name for name in names if names.count(name) > 1 and name]
    if twice:
        raise UnusableError(f"the column {twice[0]!r} is there twice; leave one of them out")
    return names
