"""The report of a corpus run: a page an article, tables, plots, and the sentences behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpora.comparison import Comparison
from corpora.files import write_text
from corpora.observations import observations_of
from corpora.report.articles import (
    ArticleRow,
    article_row,
    pages_of,
    remarks_of,
    said_once,
    sentences_link,
    totals_of,
)
from corpora.report.concordance import Concordance
from corpora.report.figures import family, has_library
from corpora.report.numbers import write_word_pairs
from corpora.report.page import render, render_page
from corpora.report.section import (
    OVERVIEW,
    PARTS,
    RELATIONS,
    Part,
    Section,
    measure_names,
    sections_of,
    value_name,
)
from corpora.report.stale import remove_stale
from corpora.report.words import word_link, word_sections
from corpora.statistics import ANY, FACETS, MEASURES, Sample, SampleBuilder, WordPair, WordPairs
from corpora.statistics.breakdown import MIN_ARTICLES, MIN_CASES, MIN_TOTAL

INDEX = "index.html"
_FEW = 25  # articles are listed on the first page
_FILTERS = {
    "measure": "What is shown",
    "relation": "Texts",
    "languages": "Languages",
    "outlets": "Outlets",
    "year": "Year",
    "month": "Month",
    "speaker": "Speaker",
    "kind": "Kind",
}


@dataclass(frozen=True, slots=True)
class _Corpus:
    """A run, read once.

    Attributes:
        rows: One for each article, for the list.
        sample: All observations.
        pairs: All pairs of words.
        statements: How many statements there are.
        written: Pages of articles and data.
    """

    rows: tuple[ArticleRow, ...]
    sample: Sample
    pairs: tuple[WordPair, ...]
    statements: int
    written: tuple[Path, ...]


def write_corpus_report(comparisons: Iterable[Comparison], folder: Path) -> Path:
    """Writes `pages` and `figures` of a run into its folder; returns the path of the index.

    What an earlier report has left there and this one has not written is removed.
    The comparisons are read once, one at a time; of each, some bytes an observation are kept.
    """
    pages, figures = folder / "pages", folder / "figures"
    corpus = _read(comparisons, pages)
    sample = corpus.sample
    samples = {
        name: sample.where("relation", name)
        for name in RELATIONS
        if name in sample.values["relation"]
    }
    parts = [part for part in PARTS if part.applies_to(sample)]
    lists, totals = pages_of(corpus.rows), totals_of(corpus.rows)
    remarks = remarks_of(corpus.rows)
    common: dict[str, Any] = {
        "menu": _menu(parts),
        "minimum": {"articles": MIN_ARTICLES, "total": MIN_TOTAL, "cases": MIN_CASES},
        "has_plots": has_library(),
        "measures": measure_names(),
        "families": {measure: family(measure) for measure in MEASURES},
        "n_articles": len(corpus.rows),
        "n_statements": corpus.statements,
        "sentences_link": sentences_link,
        "said_once": said_once(remarks, len(corpus.rows)),
    }

    written = set(corpus.written)

    def write(page: str, template: str, /, **context: Any) -> None:
        write_text(pages / page, render_page(template, here=page, **common, **context))
        written.add(pages / page)

    def sections(part: Part) -> list[Section]:
        made = sections_of(part, samples, figures)
        written.update(path for section in made for path in section.files_in(figures))
        return made

    for part in parts:
        write(part.page, "grouping.html", part=part, sections=sections(part))
    write_word_pairs(figures / "word-pairs.csv", corpus.pairs)
    write("words.html", "words.html", sections=word_sections(corpus.pairs), link=word_link)
    for page in lists:
        write(page.name, "articles.html", page=page, pages=lists, totals=totals)
    write("concordance.html", "concordance.html", facets=_FILTERS, script="concordance.js")
    write(
        INDEX,
        "overview.html",
        sections=sections(OVERVIEW),
        observations=len(sample),
        differing=int(sample.shown[:, MEASURES.index(ANY)].sum()),
        rows=lists[0].rows if len(lists) == 1 and len(corpus.rows) <= _FEW else (),
        totals=totals,
        remarks=remarks,
    )
    remove_stale(pages, figures, written)
    return pages / INDEX


def _menu(parts: Sequence[Part]) -> list[tuple[str, str]]:
    """Pages and their names."""
    return [
        (INDEX, "Overview"),
        *((part.page, part.menu) for part in parts),
        ("words.html", "Words"),
        ("concordance.html", "Sentences"),
        ("articles.html", "Articles"),
    ]


def _read(comparisons: Iterable[Comparison], pages: Path) -> _Corpus:
    """Writes the articles' pages and the concordance's data, and keeps what is counted."""
    builder, word_pairs = SampleBuilder(), WordPairs()
    concordance = Concordance(pages / "data")
    rows: list[ArticleRow] = []
    statements = 0
    for number, comparison in enumerate(comparisons, start=1):
        observations = list(observations_of(comparison, number))
        row = article_row(comparison, number, observations)
        write_text(pages / row.page, render(comparison, up=INDEX))
        builder.extend(observations)
        words = [word_pairs.add(comparison, observation) for observation in observations]
        concordance.add(comparison, observations, words, row)
        rows.append(row)
        statements += len(comparison.entries)
    sample, pairs = builder.sample(), word_pairs.pairs()
    names = {
        facet: {value: value_name(facet, value) for value in sample.values[facet]}
        for facet in FACETS
    }
    concordance.close(
        sample,
        {pair.code: (pair.first, pair.second) for pair in pairs},
        {**names, "measure": measure_names()},
    )
    written = (*(pages / row.page for row in rows), *concordance.written)
    return _Corpus(tuple(rows), sample, tuple(pairs), statements, written)
