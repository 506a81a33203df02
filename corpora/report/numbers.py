"""The numbers of a table and its plot as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from corpora.files import atomic_writer
from corpora.formats.tsv import cell_of
from corpora.report.figures import measure_label
from corpora.statistics import MISSING, Breakdown, WordPair

_RATES = (
    *("relation", "facet", "group", "articles", "measure", "count", "total", "rate", "low", "high"),
    *("gap", "gap_low", "gap_high", "odds_ratio", "cohens_h", "p", "q"),
)
_ALL = "all"
_WORDS = (
    *("relation", "languages", "dimension", "first", "second", "first_lemmas", "second_lemmas"),
    *("count", "articles", "outlets"),
)


def write_rates(path: Path, relation: str, table: Breakdown) -> None:
    """Writes a row for each group and measure, and for all groups together, which are called `all`.

    Small groups that are summed up in one are called `others`. What the pages don't claim of too
    few observations is empty here too, the rate among it; the counts are there.
    """
    rows = []
    named = [("others" if group.merged else group.name, group) for group in table.groups]
    for name, group in (*named, (_ALL, table.everything)):
        for measure, cell in group.cells.items():
            called = measure_label(measure) if measure == MISSING else measure
            rate = None if cell.low is None else cell.rate
            rows.append(
                (
                    *(relation, table.facet, name, group.articles, called),
                    *(cell.count, cell.total, rate, cell.low, cell.high),
                    *(cell.gap, cell.gap_low, cell.gap_high, cell.odds, cell.h, cell.p, cell.q),
                )
            )
    _write(path, _RATES, rows)


def write_word_pairs(path: Path, pairs: Iterable[WordPair]) -> None:
    """Writes a row for each pair of words."""
    rows = (
        (
            *(pair.place.relation, pair.place.languages, pair.place.dimension),
            *(pair.first, pair.second, pair.place.first, pair.place.second),
            *(pair.count, pair.articles),
            "; ".join(f"{outlets} {count}" for outlets, count in pair.outlets if outlets),
        )
        for pair in pairs
    )
    _write(path, _WORDS, rows)


def _write(path: Path, header: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    with atomic_writer(path) as file:
        file.write("\ufeff")  # or else spreadsheets take the file for an old code page
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: str | float | None) -> str | int:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6g}"
    return cell_of(value) if isinstance(value, str) else value
