"""The list of a run's articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from corpora.comparison import Comparison, Origin
from corpora.notes import TAKEN_FOR
from corpora.observations import Observation
from corpora.report.view import title_of
from corpora.wording import is_checked, names_of, remark_of

PER_PAGE = 300
_SEVERAL = 5  # articles that share a note before it isn't repeated below each title


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article of the list.

    Attributes:
        number: Its place in the run, from 1.
        title: Its title, or how it begins.
        lang: Language of the title.
        date: ISO date; empty where unknown.
        quotes: How many quotes it has.
        found: Version key → how many of them it has.
        differences: Dimension → how many observations differ so, over all pairs.
        checks: How many findings; None where nothing is a translation: only these are checked.
        notes: Remarks about its versions: the version's name and the remark.
        taken: How many versions were taken for a translation, and for an article of their own,
            since nobody said what they are.
    """

    number: int
    title: str
    lang: str
    date: str
    quotes: int
    found: dict[str, int]
    differences: Counter[str]
    checks: int | None
    notes: tuple[tuple[str, str], ...] = ()
    taken: tuple[int, int] = (0, 0)

    @property
    def page(self) -> str:
        """File name of its page."""
        return f"{self.number:05d}.html"


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """A page of the list.

    Attributes:
        number: From 1.
        name: Its file name.
        rows: The articles on it.
    """

    number: int
    name: str
    rows: Sequence[ArticleRow]


def article_row(
    comparison: Comparison, number: int, observations: Sequence[Observation]
) -> ArticleRow:
    """The article's line.

    Args:
        comparison: The article.
        number: Its place in the run, from 1.
        observations: All its observations.
    """
    source = comparison.source
    names = names_of(comparison)
    taken = [
        version.origin
        for version in comparison.versions.values()
        if any(note.startswith(TAKEN_FOR) for note in version.notes)
    ]
    return ArticleRow(
        number=number,
        title=title_of(comparison),
        lang=source.lang,
        date=source.date or "",
        quotes=len(comparison.entries),
        found={
            key: sum(entry.mentions.get(key) is not None for entry in comparison.entries)
            for key in comparison.versions
        },
        differences=Counter(
            dimension
            for observation in observations
            for dimension in {str(difference.dimension) for difference in observation.differences}
        ),
        checks=len(comparison.checks) if is_checked(comparison) else None,
        notes=tuple(
            (names[version.key], remark_of(note))
            for version in comparison.columns
            for note in version.notes
            if not note.startswith(TAKEN_FOR)
        ),
        taken=(taken.count(Origin.TRANSLATION), taken.count(Origin.INDEPENDENT)),
    )


def sentences_link(measure: str, row: ArticleRow | None = None) -> str:
    """Address of the sentences that show a measure, in one article or in all."""
    query = {"article": str(row.number)} if row else {}
    return f"concordance.html#{urlencode({**query, 'measure': measure})}"


def pages_of(rows: Sequence[ArticleRow]) -> list[ArticlePage]:
    """The list in pages; one without rows where there are no articles."""
    starts = range(0, max(1, len(rows)), PER_PAGE)
    return [
        ArticlePage(
            number, _page_name(number), rows[start : start + PER_PAGE]
        )
        for number, start in enumerate(starts, start=1)
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over all articles.

    Attributes:
        keys: Keys of versions, in the order in which they came.
        quotes: How many quotes there are.
        found: Version key → how many of them it has.
        differences: Dimension → how many observations differ so.
        checks: How many findings.
        taken: How many versions were taken for a translation, and for an article of their own.
    """

    keys: list[str]
    quotes: int
    found: Counter[str]
    differences: Counter[str]
    checks: int
    taken: tuple[int, int] = (0, 0)


def totals_of(rows: Sequence[ArticleRow]) -> Totals:
    """Sums over all articles."""
    return Totals(
        list(dict.fromkeys(key for row in rows for key in row.found)),
        sum(row.quotes for row in rows),
        sum((Counter(row.found) for row in rows), Counter()),
        sum((row.differences for row in rows), Counter()),
        sum(row.checks or 0 for row in rows),
        (sum(row.taken[0] for row in rows), sum(row.taken[1] for row in rows)),
    )


@dataclass(frozen=True, slots=True)
class Remark:
    """A note that versions of some articles have in common.

    Attributes:
        note: The note.
        names: What these versions are called, each once.
        rows: The articles.
    """

    note: str
    names: Sequence[str]
    rows: Sequence[ArticleRow]


def remarks_of(rows: Sequence[ArticleRow]) -> list[Remark]:
    """The notes about versions, each with its articles, those of the most articles first."""
    found: dict[str, dict[int, ArticleRow]] = {}
    names: dict[str, dict[str, None]] = {}
    for row in rows:
        for name, note in row.notes:
            found.setdefault(note, {})[row.number] = row
            names.setdefault(note, {})[name] = None
    remarks = [Remark(note, tuple(names[note]), tuple(its.values())) for note, its in found.items()]
    return sorted(remarks, key=lambda remark: -len(remark.rows))


def said_once(remarks: Sequence[Remark], articles: int) -> frozenset[str]:
    """Notes that more than half of the articles share: the first page is enough for them."""
    return frozenset(
        remark.note for remark in remarks if len(remark.rows) > max(_SEVERAL, articles / 2)
    )


def _page_name(number: int) -> str:
    return "articles.html" if number == 1 else f"articles-{number}.html"
