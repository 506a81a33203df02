"""Tables of a comparison: one row per quote and version, per difference, per finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alignment.framing import Dimension
from corpora.comparison import Comparison, Entry, Mention, Version
from mt.text import Span

Spans = tuple[Span, ...]
Dimensions = tuple[Dimension, ...]
_BETWEEN_PARTS = " … "


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One statement in one version.

    Attributes:
        article: The source's id.
        quote: The statement's id, `q1`.
        version: Key of the version, the source's too.
        lang: Its language.
        origin: `source`, `mt`, `translation` or `independent`.
        model: What translated it; empty for texts by people.
        found: Whether the version has it.
        kind: How it is presented there.
        spans: Where it stands in the version's text.
        text: Its words, parts joined by an ellipsis.
        cue_spans: Where the reporting words stand.
        cue: The reporting words.
        source_spans: Where the source is named.
        source: Who is said to have said it, as it stands there.
        speaker: The source's canonical name.
        confidence: Probability that the mention is right.
        method: The rule or signals that found it.
        reason: Why it isn't found.
        differences: In which dimensions it differs from the source; of the source, from any.
    """

    article: str
    quote: str
    version: str
    lang: str
    origin: str
    model: str
    found: bool
    kind: str
    spans: Spans
    text: str
    cue_spans: Spans
    cue: str
    source_spans: Spans
    source: str
    speaker: str
    confidence: float | None
    method: str
    reason: str
    differences: Dimensions


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One difference between two versions of a statement.

    Attributes:
        article: The source's id.
        quote: The statement's id.
        kind: How the source presents it.
        dimension: What differs.
        first: Key of the first version.
        second: Key of the second.
        rule: Name of the rule that found it.
        note: A sentence for a reader.
        first_spans: Where the first version shows it; empty where the words are missing there.
        first_words: The words there.
        second_spans: Where the second version shows it.
        second_words: The words there.
        confidence: Probability that a reader would agree.
        speaker: Who is said to have said it, in the source or the first version that names it.
    """

    article: str
    quote: str
    kind: str
    dimension: str
    first: str
    second: str
    rule: str
    note: str
    first_spans: Spans
    first_words: str
    second_spans: Spans
    second_words: str
    confidence: float | None
    speaker: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One finding of a translator's checks.

    Attributes:
        article: The source's id.
        version: Key of the version.
        check: Name of the check.
        severity: `error`, `warning` or `info`.
        source_spans: Where, in the source.
        source_words: The words there.
        target_spans: Where, in the version.
        target_words: The words there.
        note: A sentence for a reader.
        confidence: Probability that it is an error.
    """

    article: str
    version: str
    check: str
    severity: str
    source_spans: Spans
    source_words: str
    target_spans: Spans
    target_words: str
    note: str
    confidence: float | None


TableRow = QuoteRow | DifferenceRow | CheckRow
TABLES: dict[str, type[TableRow]] = {
    "quotes": QuoteRow,
    "differences": DifferenceRow,
    "checks": CheckRow,
}


def rows_of_table(comparison: Comparison, table: str) -> Iterator[TableRow]:
    """Rows of one of `TABLES`."""
    if table == "quotes":
        return quote_rows(comparison)
    return difference_rows(comparison) if table == "differences" else check_rows(comparison)


def quote_rows(comparison: Comparison) -> Iterator[QuoteRow]:
    """A row for every statement and every version, in order."""
    for entry in comparison.entries:
        for version in comparison.columns:
            yield _quote_row(comparison, entry, version, entry.mentions.get(version.key))


def difference_rows(comparison: Comparison) -> Iterator[DifferenceRow]:
    """A row for every difference, in the order of the statements."""
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
                rule=difference.rule,
                note=difference.note,
                first_spans=first_spans,
                first_words=joined_words(first.text, first_spans),
                second_spans=second_spans,
                second_words=joined_words(second.text, second_spans),
                confidence=difference.confidence,
                speaker=_speaker(comparison, entry),
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


def _speaker(comparison: Comparison, entry: Entry) -> str:
    for key, mention in entry.mentions.items():
        if mention and (mention.speaker or mention.source):
            return mention.speaker or joined_words(comparison.version(key).text, mention.source)
    return ""
