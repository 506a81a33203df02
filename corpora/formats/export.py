"""Results in another format: which there are, and how each is written as a stream."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any, Literal

from corpora.comparison import Comparison
from corpora.formats.columns import TABLES, TableRow
from corpora.formats.tables import rows_of_table

Comparisons = Iterable[Comparison]
EMPTY_MEMORY = (
    "no unit is in this translation memory: no translation into another language is here, and "
    "other outlets' own articles are left out"
)
_SEVERAL = "tables"  # what stands for the table in the name of a file that holds several


@dataclass(frozen=True, slots=True)
class Format:
    """A format that results can be written in.

    Attributes:
        write: Takes where to write, comparisons and names of `TABLES`: reads the comparisons once,
            an article at a time. Gives a remark for the user where there is one.
        name: Name of the file or folder that it makes; `{table}` is the table's.
        kind: Whether `write` is given a text file, a binary file, or the path of an empty folder.
        tables: Which tables it writes where none is named; empty where it knows none.
    """

    write: Callable[[Any, Comparisons, Sequence[str]], str | None]
    name: str
    kind: Literal["text", "binary", "folder"] = "text"
    tables: tuple[str, ...] = ()

    def name_of(self, tables: Sequence[str]) -> str:
        """What its file is called that holds `tables`."""
        return self.name.format(table=tables[0] if len(tables) == 1 else _SEVERAL)


def _write_tsv(file: IO[str], comparisons: Comparisons, tables: Sequence[str]) -> None:
    from corpora.formats.tsv import write_table

    write_table(file, TABLES[tables[0]], _rows(comparisons, tables[0]))


def _write_csv(file: IO[str], comparisons: Comparisons, tables: Sequence[str]) -> None:
    from corpora.formats.tsv import write_table

    write_table(file, TABLES[tables[0]], _rows(comparisons, tables[0]), delimiter=",")


def _write_jsonl(file: IO[str], comparisons: Comparisons, tables: Sequence[str]) -> None:
    from corpora.formats.jsonl import write_jsonl

    write_jsonl(file, _rows(comparisons, tables[0]))


def _write_xlsx(file: IO[bytes], comparisons: Comparisons, tables: Sequence[str]) -> None:
    from corpora.formats.xlsx import write_xlsx

    write_xlsx(file, comparisons, tables)


def _write_parquet(file: IO[bytes], comparisons: Comparisons, tables: Sequence[str]) -> None:
    from corpora.formats.parquet import write_parquet

    write_parquet(file, _rows(comparisons, tables[0]), tables[0])


def _write_tmx(file: IO[str], comparisons: Comparisons, _: Sequence[str]) -> str | None:
    from corpora.formats.tmx import units_of, write_tmx

    coming = iter(comparisons)
    first = list(islice(coming, 1))  # the header names a language before the first unit
    src_lang = first[0].source.lang if first else "en"
    units = (unit for comparison in chain(first, coming) for unit in units_of(comparison))
    return None if write_tmx(file, units, src_lang=src_lang) else EMPTY_MEMORY


def _write_brat(folder: Path, comparisons: Comparisons, _: Sequence[str]) -> None:
    from corpora.formats.brat import write_brat

    write_brat(folder, comparisons)


def _write_codebook(file: IO[str], _: Comparisons, __: Sequence[str]) -> None:
    from corpora.formats.codebook import write_codebook

    write_codebook(file)


def _write_project(file: IO[bytes], comparisons: Comparisons, _: Sequence[str]) -> None:
    from corpora.formats.project import write_project

    write_project(file, comparisons)


# Format → how it is written.
FORMATS: dict[str, Format] = {
    "tmx": Format(_write_tmx, "article.tmx"),
    "tsv": Format(_write_tsv, "{table}.tsv", tables=("quotes",)),
    "csv": Format(_write_csv, "{table}.csv", tables=("quotes",)),
    "jsonl": Format(_write_jsonl, "{table}.jsonl", tables=("quotes",)),
    "xlsx": Format(_write_xlsx, "{table}.xlsx", kind="binary", tables=tuple(TABLES)),
    "parquet": Format(_write_parquet, "{table}.parquet", kind="binary", tables=("quotes",)),
    "brat": Format(_write_brat, "brat", kind="folder"),
    "refi-qda": Format(_write_codebook, "codebook.qdc"),
    "qdpx": Format(_write_project, "project.qdpx", kind="binary"),
}


def file_names() -> set[str]:
    """The names that files and folders of all formats have where none is given."""
    tables = (*TABLES, _SEVERAL)
    return {form.name.format(table=table) for form in FORMATS.values() for table in tables}


def _rows(comparisons: Comparisons, table: str) -> Iterator[TableRow]:
    for comparison in comparisons:
        yield from rows_of_table(comparison, table)
