"""Tables of a comparison: one row per quote and version, per difference, per finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from corpora.comparison import Comparison, Entry, Mention, Version
from mt.text import Span

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
        found: `yes` or `no`.
        kind: How it is presented there.
        spans: Where it stands, `120-180 190-204`.
        text: Its words, parts joined by an ellipsis.
        cue_spans: Where the reporting words stand.
        cue: The reporting words.
        source_spans: Where the source is named.
        source: Who is said to have said it, as it stands there.
        speaker: The source's canonical name.
        confidence: Probability that the mention is right.
        method: The rule or signals that found it.
        reason: Why it isn't found.
        differences: `attribution:en>uk:cue-class`, separated by a space, those that involve this
            version.
    """

    article: str
    quote: str
    version: str
    lang: str
    origin: str
    model: str
    found: str
    kind: str
    spans: str
    text: str
    cue_spans: str
    cue: str
    source_spans: str
    source: str
    speaker: str
    confidence: str
    method: str
    reason: str
    differences: str


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
    first_spans: str
    first_words: str
    second_spans: str
    second_words: str
    confidence: str
    speaker: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One finding of a translator's checks.

    Attributes:
        article: The source's id.
        version: Key of the version.
        check: Name of the check.
        severity: `error` or `warning`.
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
    source_spans: str
    source_words: str
    target_spans: str
    target_words: str
    note: str
    confidence: str


TableRow = QuoteRow | DifferenceRow | CheckRow
TABLES: dict[str, type[TableRow]] = {
    "quotes": QuoteRow,
    "differences": DifferenceRow,
    "checks": CheckRow,
}


def columns_of(kind: type[Any]) -> tuple[str, ...]:
    """Names of a table's columns, in order."""
    return tuple(field.name for field in fields(kind))


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
                first_spans=spans_cell(first_spans),
                first_words=words_cell(first.text, first_spans),
                second_spans=spans_cell(second_spans),
                second_words=words_cell(second.text, second_spans),
                confidence=number_cell(difference.confidence),
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
            source_spans=spans_cell(check.source),
            source_words=words_cell(comparison.source.text, check.source),
            target_spans=spans_cell(check.target),
            target_words=words_cell(target.text, check.target),
            note=check.note,
            confidence=number_cell(check.confidence),
        )


def spans_cell(spans: Iterable[Span]) -> str:
    """Spans as a cell, `120-180 190-204`."""
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def spans_of_cell(cell: str) -> tuple[Span, ...]:
    """The spans that `spans_cell` wrote.

    Raises:
        ValueError: The cell is something else.
    """
    pairs = (part.partition("-") for part in cell.split())
    return tuple(Span(int(start), int(end)) for start, _, end in pairs)


def words_cell(text: str, spans: Iterable[Span]) -> str:
    """The words of several spans as a cell, joined by an ellipsis."""
    return _BETWEEN_PARTS.join(span.of(text) for span in spans)


def number_cell(number: float) -> str:
    """A number as a cell, six digits at most."""
    return f"{number:.6f}".rstrip("0").rstrip(".")


def _quote_row(
    comparison: Comparison, entry: Entry, version: Version, mention: Mention | None
) -> QuoteRow:
    differences = " ".join(
        f"{difference.dimension}:{'>'.join(difference.between)}:{difference.rule}"
        for difference in entry.differences
        if version.key in difference.between
    )
    spans, cue, source = (mention.spans, mention.cue, mention.source) if mention else ((), (), ())
    return QuoteRow(
        article=comparison.source.id or "",
        quote=entry.id,
        version=version.key,
        lang=version.lang,
        origin=str(version.origin),
        model=version.model or "",
        found="yes" if mention else "no",
        kind=str(mention.kind) if mention else "",
        spans=spans_cell(spans),
        text=words_cell(version.text, spans),
        cue_spans=spans_cell(cue),
        cue=words_cell(version.text, cue),
        source_spans=spans_cell(source),
        source=words_cell(version.text, source),
        speaker=(mention.speaker or "") if mention else "",
        confidence=number_cell(mention.confidence) if mention else "",
        method=mention.method if mention else "",
        reason="" if mention else entry.reasons.get(version.key, ""),
        differences=differences,
    )


def _speaker(comparison: Comparison, entry: Entry) -> str:
    for key, mention in entry.mentions.items():
        if mention and (mention.speaker or mention.source):
            return mention.speaker or words_cell(comparison.version(key).text, mention.source)
    return ""
