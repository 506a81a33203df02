"""Quotes of an article found again in a translation of it, ours or a human one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from alignment.mapping.assignment import assign
from alignment.mapping.confidence import confidence_of
from alignment.mapping.link import Mention, QuoteLink
from alignment.mapping.projection import is_marked, project, snap_to_marks
from alignment.mapping.quoted import QuotedText
from alignment.mapping.votes import LinkedTexts, Votes, f1
from alignment.quotes.quote import Quote, QuoteKind
from alignment.words.links import WordAlignment
from mt.text import Span

_LEAST_MATCH = 0.35  # agreement of a target quote below which it isn't the same statement
_WHOLE_MATCH = 0.6  # agreement from which the target quote's own ends are trusted ...
# ... unless the projected span agrees with the links by more than this: marks seldom lie.
_MARKED_TRUST, _CUED_TRUST = 0.3, 0.05
_LEAST_COVERAGE = 0.2
_MARKED = (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.SCARE, QuoteKind.TITLE)


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for a mention; all from 0 to 1.

    Attributes:
        coverage: Share of the source quote's words that are linked.
        precision: Share of the votes within the mention that are for the quote.
        recall: Share of the votes for the quote that lie within the mention.
        overlap: How far the projected span and the target's own quote are the same.
        own: 1 where the target's own quote gave the spans.
        marked: 1 where the mention stands in marks and the source quote too.
    """

    coverage: float
    precision: float
    recall: float
    overlap: float
    own: float
    marked: float


def map_translation(
    src: QuotedText, tgt: QuotedText, words: Sequence[WordAlignment]
) -> list[QuoteLink]:
    """One link a source quote, in order.

    Args:
        src: The source with its quotes.
        tgt: The translation with the quotes found in it.
        words: Word alignments, in offsets of both texts.
    """
    linked = LinkedTexts.of_beads(src.text, tgt.text, words)
    votes = [linked.votes(quote.content) for quote in src.quotes]
    partners = _partners(src.quotes, tgt.quotes, linked, votes)
    return [
        _link(src, tgt, linked, quote, vote, partner)
        for quote, vote, partner in zip(src.quotes, votes, partners, strict=True)
    ]


def _partners(
    quotes: Sequence[Quote],
    candidates: Sequence[Quote],
    linked: LinkedTexts,
    votes: Sequence[Votes],
) -> list[Quote | None]:
    """For each source quote the target's own quote that is it, each once, best in total."""
    chosen = [linked.tgt_within(candidate.content) for candidate in candidates]
    scores = np.zeros((len(quotes), len(candidates)))
    for row, (quote, vote) in enumerate(zip(quotes, votes, strict=True)):
        if vote.coverage < _LEAST_COVERAGE:
            continue
        for column, candidate in enumerate(candidates):
            agreement = f1(*vote.agreement(chosen[column]))
            same_kind = (quote.kind in _MARKED) == (candidate.kind in _MARKED)
            scores[row, column] = agreement * (1.0 if same_kind else 0.9)
    columns = assign(scores, least=_LEAST_MATCH)
    return [candidates[column] if column >= 0 else None for column in columns]


def _link(
    src: QuotedText,
    tgt: QuotedText,
    linked: LinkedTexts,
    quote: Quote,
    votes: Votes,
    partner: Quote | None,
) -> QuoteLink:
    if votes.coverage < _LEAST_COVERAGE:
        why = "no words linked" if not votes.coverage else f"only {votes.coverage:.0%} linked"
        return QuoteLink(quote.id, None, f"left out of the version: {why}")
    last = quote.content[-1].of(src.text)[-1:]
    projected = project(linked, votes, tgt.text, keep_end_mark=last in "?!…")
    spans, methods, overlap = projected, ["words"], 0.0
    if partner is not None:
        overlap = _overlap(projected, partner.content)
        own = f1(*votes.agreement(linked.tgt_within(partner.content)))
        carried = f1(*votes.agreement(linked.tgt_within(projected)))
        trust = _MARKED_TRUST if partner.kind in _MARKED else _CUED_TRUST
        if own >= _WHOLE_MATCH and own + trust >= carried:
            spans = partner.content
            methods = ["marks" if partner.kind in _MARKED else "cue", "words"]
    if spans is projected and quote.kind in _MARKED:
        snapped = snap_to_marks(linked, tgt.text, projected)
        if snapped != projected:
            spans, methods = snapped, ["snapped", "words"]
    if not spans:
        return QuoteLink(quote.id, None, "no stretch of words belongs to it")
    precision, recall = votes.agreement(linked.tgt_within(spans))
    marked = partner.kind in _MARKED if partner else is_marked(tgt.text, spans)
    signals = Signals(
        votes.coverage,
        precision,
        recall,
        overlap,
        float(partner is not None and spans is partner.content),
        float(marked == (quote.kind in _MARKED)),
    )
    mention = Mention(
        spans=spans,
        kind=partner.kind if partner else _kind(quote.kind, marked),
        cue=partner.cue if partner and partner.cue else _carried(linked, quote.cue),
        source=partner.source if partner and partner.source else _carried(linked, quote.source),
        confidence=confidence_of(signals_of(signals)),
        method="+".join(methods),
        why=tuple((name, f"{value:.2f}") for name, value in signals_of(signals).items()),
    )
    return QuoteLink(quote.id, mention)


def signals_of(signals: Signals) -> dict[str, float]:
    """The signals by name."""
    return {name: getattr(signals, name) for name in Signals.__slots__}


def _kind(kind: QuoteKind, marked: bool) -> QuoteKind:
    """The kind of a mention that the target's own quotes don't have."""
    if kind in _MARKED and not marked:
        return QuoteKind.INDIRECT
    if kind is QuoteKind.INDIRECT and marked:
        return QuoteKind.PARTIAL
    return kind


def _carried(linked: LinkedTexts, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The target words that the words of a cue or a source are linked to, runs joined."""
    if not spans:
        return ()
    inside = linked.votes(spans).inside > 0.0
    found: list[Span] = []
    last = -2
    for at in np.nonzero(inside & (linked.weights == 1.0))[0]:
        token = linked.tgt[int(at)]
        if int(at) == last + 1:
            found[-1] = Span(found[-1].start, token.end)
        else:
            found.append(token)
        last = int(at)
    return tuple(found)


def _overlap(left: Sequence[Span], right: Sequence[Span]) -> float:
    """Intersection over union of two lists of spans, in code points."""
    common = sum(a.overlap(b) for a in left for b in right)
    union = sum(map(len, left)) + sum(map(len, right)) - common
    return common / union if union else 0.0
