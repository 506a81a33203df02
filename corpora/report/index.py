"""The pages of a corpus run: one an article, and an index that leads to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from corpora.comparison import Comparison
from corpora.files import write_text
from corpora.report.page import render, render_index
from corpora.report.view import title_of

_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One article of the index.

    Attributes:
        page: File name of its page.
        title: Its title, or how it begins.
        lang: Language of the title.
        date: ISO date; empty where unknown.
        quotes: How many quotes it has.
        found: Version key → how many of them it has.
        differences: Dimension → how many differences, over all pairs.
        checks: How many findings.
    """

    page: str
    title: str
    lang: str
    date: str
    quotes: int
    found: dict[str, int]
    differences: Counter[str]
    checks: int


def write_run_pages(comparisons: Iterable[Comparison], folder: Path) -> Path:
    """Writes a page for each comparison, as they come, then `index.html`; returns its path."""
    rows: list[IndexRow] = []
    for number, comparison in enumerate(comparisons, start=1):
        row = _row(comparison, f"{number:05d}.html")
        write_text(folder / row.page, render(comparison, up=_INDEX))
        rows.append(row)
    write_text(folder / _INDEX, render_index(rows))
    return folder / _INDEX


def _row(comparison: Comparison, page: str) -> IndexRow:
    source = comparison.source
    return IndexRow(
        page=page,
        title=title_of(comparison),
        lang=source.lang,
        date=source.date or "",
        quotes=len(comparison.entries),
        found={
            key: sum(entry.mentions.get(key) is not None for entry in comparison.entries)
            for key in comparison.versions
        },
        differences=Counter(
            str(difference.dimension)
            for entry in comparison.entries
            for difference in entry.differences
        ),
        checks=len(comparison.checks),
    )
