"""Tables of comparisons: a row per article, per quote and version, per difference, per finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from alignment.framing import Dimension
from corpora.comparison import Comparison, Entry, Mention, Version
from corpora.formats.columns import ArticleRow, CheckRow, DifferenceRow, QuoteRow, TableRow
from corpora.speakers import speakers_of
from mt.text import Span

_BETWEEN_PARTS = " … "


def rows_of_table(comparison: Comparison, table: str) -> Iterator[TableRow]:
    """Rows of one of `TABLES`."""
    return _MAKERS[table](comparison)


def article_rows(comparison: Comparison) -> Iterator[ArticleRow]:
    """The row of the article."""
    source = comparison.source
    differing = Counter(str(d.dimension) for entry in comparison.entries for d in entry.differences)
    yield ArticleRow(
        article=source.id or "",
        lang=source.lang,
        outlet=source.outlet or "",
        date=source.date or "",
        title=source.title or "",
        url=source.url or "",
        versions=", ".join(comparison.versions),
        sentences=len(source.sentences),
        quotes=len(comparison.entries),
        checks=len(comparison.checks),
        differences=differing.total(),
        **{str(dimension): differing[dimension] for dimension in Dimension},
        notes="; ".join(
            f"{version.key}: {note}" for version in comparison.columns for note in version.notes
        ),
    )


def quote_rows(comparison: Comparison) -> Iterator[QuoteRow]:
    """A row for every statement and every version, in order."""
    for entry in comparison.entries:
        for version in comparison.columns:
            yield _quote_row(comparison, entry, version, entry.mentions.get(version.key))


def difference_rows(comparison: Comparison) -> Iterator[DifferenceRow]:
    """A row for every difference, in the order of the statements."""
    speakers = speakers_of(comparison)
    for entry in comparison.entries:
        for difference in entry.differences:
            first, second = (comparison.version(key) for key in difference.between)
            first_spans = difference.evidence.get(first.key, ())
            second_spans = difference.evidence.get(second.key, ())
            yield DifferenceRow(
                article=comparison.source.id or "",
                quote=entry.id,
                kind=str(entry.kind),
                dimension=str(difference.dimension),
                first=first.key,
                second=second.key,
                first_outlet=first.outlet or "",
                second_outlet=second.outlet or "",
                rule=difference.rule,
                note=difference.note,
                first_spans=first_spans,
                first_words=joined_words(first.text, first_spans),
                second_spans=second_spans,
                second_words=joined_words(second.text, second_spans),
                confidence=difference.confidence,
                speaker=speakers.get(entry.id) or _source_words(comparison, entry),
                date=comparison.source.date or "",
            )


def check_rows(comparison: Comparison) -> Iterator[CheckRow]:
    """A row for every finding."""
    for check in comparison.checks:
        target = comparison.version(check.lang)
        yield CheckRow(
            article=comparison.source.id or "",
            version=check.lang,
            check=check.check,
            severity=check.severity,
            source_spans=check.source,
            source_words=joined_words(comparison.source.text, check.source),
            target_spans=check.target,
            target_words=joined_words(target.text, check.target),
            note=check.note,
            confidence=check.confidence,
        )


def joined_words(text: str, spans: Iterable[Span]) -> str:
    """The words of several spans, joined by an ellipsis."""
    return _BETWEEN_PARTS.join(span.of(text) for span in spans)


def _quote_row(
    comparison: Comparison, entry: Entry, version: Version, mention: Mention | None
) -> QuoteRow:
    key, source_key = version.key, comparison.source.key
    differing = {
        difference.dimension
        for difference in entry.differences
        if key in difference.between and source_key in difference.between
    }
    spans, cue, source = (mention.spans, mention.cue, mention.source) if mention else ((), (), ())
    return QuoteRow(
        article=comparison.source.id or "",
        quote=entry.id,
        version=version.key,
        lang=version.lang,
        outlet=version.outlet or "",
        date=version.date or "",
        origin=str(version.origin),
        model=version.model or "",
        found=mention is not None,
        kind=str(mention.kind) if mention else "",
        spans=spans,
        text=joined_words(version.text, spans),
        cue_spans=cue,
        cue=joined_words(version.text, cue),
        source_spans=source,
        source=joined_words(version.text, source),
        speaker=(mention.speaker or "") if mention else "",
        confidence=mention.confidence if mention else None,
        method=mention.method if mention else "",
        reason="" if mention else entry.reasons.get(version.key, ""),
        differences=tuple(dimension for dimension in Dimension if dimension in differing),
    )


def _source_words(comparison: Comparison, entry: Entry) -> str:
    """Who is said to have said it, in the words of the first version that tells."""
    for key, mention in entry.mentions.items():
        if mention and mention.source:
            return joined_words(comparison.version(key).text, mention.source)
    return ""


_MAKERS: dict[str, Callable[[Comparison], Iterator[Any]]] = {
    "articles": article_rows,
    "quotes": quote_rows,
    "differences": difference_rows,
    "checks": check_rows,
}
