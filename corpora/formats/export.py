"""Results in another format: which there are, and how each is written as a stream."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import IO

from corpora.comparison import Comparison
from corpora.formats.jsonl import write_jsonl
from corpora.formats.tables import TABLES, TableRow, rows_of_table
from corpora.formats.tmx import Unit, units_of, write_tmx
from corpora.formats.tsv import write_table

Writer = Callable[[IO[str], Iterable[Comparison], str], None]


def _write_tsv(file: IO[str], comparisons: Iterable[Comparison], table: str) -> None:
    write_table(file, TABLES[table], _rows(comparisons, table))


def _write_csv(file: IO[str], comparisons: Iterable[Comparison], table: str) -> None:
    write_table(file, TABLES[table], _rows(comparisons, table), delimiter=",")


def _write_jsonl(file: IO[str], comparisons: Iterable[Comparison], table: str) -> None:
    write_jsonl(file, _rows(comparisons, table))


def _write_tmx(file: IO[str], comparisons: Iterable[Comparison], table: str) -> None:
    coming = iter(comparisons)
    first = list(islice(coming, 1))  # the header names a language before the first unit
    src_lang = first[0].source.lang if first else "en"
    write_tmx(file, _units(chain(first, coming)), src_lang=src_lang)


# Format → its writer. The tables take the name of one of `TABLES`; a memory has no use for it.
FORMATS: dict[str, Writer] = {
    "tmx": _write_tmx,
    "tsv": _write_tsv,
    "csv": _write_csv,
    "jsonl": _write_jsonl,
}


def file_name(to: str, table: str) -> str:
    """What an export's file is called, where nothing else is said."""
    return "article.tmx" if to == "tmx" else f"{table}.{to}"


def _rows(comparisons: Iterable[Comparison], table: str) -> Iterator[TableRow]:
    for comparison in comparisons:
        yield from rows_of_table(comparison, table)


def _units(comparisons: Iterable[Comparison]) -> Iterator[Unit]:
    for comparison in comparisons:
        yield from units_of(comparison)
