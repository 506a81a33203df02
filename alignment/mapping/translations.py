"""Quotes of an article found again in a translation of it, ours or a human one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from alignment.mapping.assignment import assign
from alignment.mapping.confidence import load_logistic
from alignment.mapping.link import Mention, QuoteLink, explained
from alignment.mapping.projection import between, is_marked, project, snap_to_marks
from alignment.mapping.quoted import QuotedText, words_of
from alignment.mapping.votes import LinkedTexts, Votes, f1
from alignment.quotes.quote import Quote, QuoteKind
from alignment.sentences.evidence import load_evidence
from alignment.words.links import WordAlignment
from mt.text import Span, shared_length

LEAST = 0.15  # confidence below which what stands in a quote's place is something else
_LEAST_MATCH = 0.35  # agreement of a target quote below which it isn't the same statement
_WHOLE_MATCH = 0.6  # agreement from which the target quote's own ends are trusted ...
# ... unless the projected span agrees with the links by more than this: marks seldom lie.
_MARKED_TRUST, _CUED_TRUST = 0.3, 0.05
_HELD = 0.8  # share of a mention within a target quote from which that quote's cue reports it
_LEAST_COVERAGE = 0.2  # share of a quote's words with partners below which it was left out
# Log-odds from which the words of a quote and its mention alone tell that they say the same and,
# below 0, that they don't.
_CERTAIN = 10.0
_MOST_OF_IT = 0.5  # share of a projected span from which a report within it gives its ends
_LOST = 0.5  # share of a part's votes within the projected spans below which it is looked for again
_GOES_ON = 0.8  # precision from which a further quote of the target is a part of the same
_MARKED = (QuoteKind.DIRECT, QuoteKind.PARTIAL, QuoteKind.SCARE, QuoteKind.TITLE)


def map_translation(
    src: QuotedText, tgt: QuotedText, words: Sequence[WordAlignment], *, least: float = LEAST
) -> list[QuoteLink]:
    """One link a source quote, in order.

    Args:
        src: The source with its quotes.
        tgt: The translation with the quotes found in it.
        words: Word alignments, in offsets of both texts.
        least: Confidence below which a link is none.
    """
    linked = LinkedTexts.of_beads(src.text, tgt.text, words)
    votes = [linked.votes(quote.content) for quote in src.quotes]
    partners = _partners(src.quotes, tgt.quotes, linked, votes)
    links = [
        _link(src, tgt, linked, quote, vote, partner)
        for quote, vote, partner in zip(src.quotes, votes, partners, strict=True)
    ]
    return [
        QuoteLink(link.quote, None, _something_else(link.mention.confidence))
        if link.mention is not None and link.mention.confidence < least
        else link
        for link in links
    ]


def _partners(
    quotes: Sequence[Quote],
    candidates: Sequence[Quote],
    linked: LinkedTexts,
    votes: Sequence[Votes],
) -> list[Quote | None]:
    """For each source quote the target's own quote that is it, each once, best in total.

    A candidate that is nobody's partner and speaks for one quote almost alone goes on with it: what
    the source quotes at once the target may quote in two pieces.
    """
    ranges = [linked.tgt.ranges(candidate.content) for candidate in candidates]
    scores = np.zeros((len(quotes), len(candidates)))
    precisions = np.zeros_like(scores)
    for row, (quote, vote) in enumerate(zip(quotes, votes, strict=True)):
        if vote.coverage.share < _LEAST_COVERAGE:
            continue
        low, high = vote.low, vote.low + len(vote.inside)
        for column, candidate in enumerate(candidates):
            if not ranges[column] or ranges[column][0][0] >= high or ranges[column][-1][1] <= low:
                continue
            if (quote.kind is QuoteKind.TITLE) != (candidate.kind is QuoteKind.TITLE):
                continue
            precision, recall = vote.agreement(ranges[column])
            precisions[row, column] = precision
            same_kind = (quote.kind in _MARKED) == (candidate.kind in _MARKED)
            scores[row, column] = f1(precision, recall) * (1.0 if same_kind else 0.9)
    columns = assign(scores, least=_LEAST_MATCH)
    left = set(range(len(candidates))) - set(columns)
    partners: list[Quote | None] = []
    for row, column in enumerate(columns):
        if column < 0:
            partners.append(None)
            continue
        main = candidates[column]
        more = [
            candidates[other].content
            for other in left
            if precisions[row, other] >= _GOES_ON
            and candidates[other].kind is main.kind
            and not _overlap(main.content, candidates[other].content)
        ]
        content = sorted({*main.content, *(span for spans in more for span in spans)})
        partners.append(replace(main, content=tuple(content)))
    return partners


def _link(
    src: QuotedText,
    tgt: QuotedText,
    linked: LinkedTexts,
    quote: Quote,
    votes: Votes,
    partner: Quote | None,
) -> QuoteLink:
    keep = quote.content[-1].of(src.text)[-1:] in tuple("?!…")
    gap = None if votes.coverage.by_content else between(linked, quote.content, keep_end_mark=keep)
    if votes.coverage.share < _LEAST_COVERAGE and gap is None:
        return QuoteLink(quote.id, None, _left_out(votes.coverage.share))
    projected = gap or project(linked, votes, keep_end_mark=keep)
    if len(quote.content) > 1:
        projected = _with_lost_parts(linked, quote, projected, keep_end_mark=keep)
    overlap = _overlap(projected, partner.content) if partner else 0.0
    if partner is not None and _is_trusted(partner, projected, linked, votes):
        spans = partner.content
        method = "marks+words" if partner.kind in _MARKED else "cue+words"
    else:
        snapped = snap_to_marks(linked, projected) if quote.kind in _MARKED else projected
        words = "gap" if gap else "words"
        reported = partner is not None and partner.kind in _MARKED
        spans = _with_own_ends(snapped, tgt.quotes) if reported else snapped
        method = words if spans == projected else f"snapped+{words}"
    if not spans:
        return QuoteLink(quote.id, None, "its words are scattered over this version")
    said = load_evidence(src.lang, tgt.lang).log_odds(
        words_of(src.text, quote.content), words_of(tgt.text, spans)
    )
    precision, recall = votes.agreement(linked.tgt.ranges(spans))
    marked = partner.kind in _MARKED if partner else is_marked(tgt.text, spans)
    signals = {
        "coverage": votes.coverage.share,
        "precision": precision,
        "recall": recall,
        "overlap": overlap,
        "own": float(partner is not None and spans == partner.content),
        "marked": float(marked == (quote.kind in _MARKED)),
        "evidence": 0.5 + max(-1.0, min(said / _CERTAIN, 1.0)) / 2.0,
    }
    teller = partner if partner is not None else _holder(spans, tgt.quotes)
    mention = Mention(
        spans=spans,
        kind=_kind_of(partner, spans, tgt) if partner else _kind(quote.kind, marked),
        cue=teller.cue if teller and teller.cue else _carried(linked, quote.cue),
        source=teller.source if teller and teller.source else _carried(linked, quote.source),
        confidence=load_logistic("translation").probability(signals),
        method=method,
        why=explained(method, signals),
    )
    return QuoteLink(quote.id, mention)


def _left_out(share: float) -> str:
    """Why a quote with so few linked words has no mention."""
    known = f"only {share:.0%} of its words have" if share else "none of its words has"
    return f"left out of this version: {known} a partner there"


def _something_else(confidence: float) -> str:
    """Why what a quote's words are linked to is no mention of it."""
    return f"what stands in its place here says something else: {confidence:.0%} sure that it is it"


def _with_lost_parts(
    linked: LinkedTexts, quote: Quote, projected: Sequence[Span], *, keep_end_mark: bool
) -> tuple[Span, ...]:
    """The projected spans, and those of each part of the quote that none of them holds.

    A long report between two parts outweighs a short one.
    """
    spans = tuple(projected)
    for part in quote.content:
        votes = linked.votes([part])
        _, recall = votes.agreement(linked.tgt.ranges(spans))
        if recall < _LOST:
            more = project(linked, votes, keep_end_mark=keep_end_mark)
            agreed = f1(*votes.agreement(linked.tgt.ranges(more)))
            if min(agreed, votes.coverage.share) >= _LOST and not shared_length(spans, more):
                spans = tuple(sorted({*spans, *more}))
    return spans


def _is_trusted(
    partner: Quote, projected: Sequence[Span], linked: LinkedTexts, votes: Votes
) -> bool:
    """Whether the target's own quote gives the span, and not the projection."""
    own = f1(*votes.agreement(linked.tgt.ranges(partner.content)))
    carried = f1(*votes.agreement(linked.tgt.ranges(projected)))
    trust = _MARKED_TRUST if partner.kind in _MARKED else _CUED_TRUST
    return own >= _WHOLE_MATCH and own + trust >= carried


def _with_own_ends(spans: Sequence[Span], quotes: Sequence[Quote]) -> tuple[Span, ...]:
    """The spans, each that holds little more than a report of the target's cut to that report.

    What goes on after marks as reported speech begins after its cue: За її словами, | ніхто …
    """
    own = [quote.content[0] for quote in quotes if quote.cue and len(quote.content) == 1]
    return tuple(
        next((one for one in own if span.overlap(one) == len(one) >= _MOST_OF_IT * len(span)), span)
        for span in spans
    )


def _kind_of(partner: Quote, spans: Sequence[Span], tgt: QuotedText) -> QuoteKind:
    """The kind of the target's own quote; partial where it goes on outside the marks."""
    if partner.kind is not QuoteKind.DIRECT or spans == partner.content:
        return partner.kind
    marked = [span for quote in tgt.quotes if quote.kind in _MARKED for span in quote.content]
    outside = any(not shared_length([span], marked) for span in spans)
    return QuoteKind.PARTIAL if outside else partner.kind


def _holder(spans: Sequence[Span], quotes: Sequence[Quote]) -> Quote | None:
    """The target's quote in whose words the mention lies, the shortest: who tells it tells both."""
    total = sum(map(len, spans))
    holding = [
        quote
        for quote in quotes
        if quote.cue and shared_length(spans, quote.content) >= _HELD * total
    ]
    return min(holding, key=lambda quote: sum(map(len, quote.content)), default=None)


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
    votes = linked.votes(spans)
    found: list[Span] = []
    last = -2
    for at in (np.nonzero(votes.inside > 0)[0] + votes.low).tolist():
        token = linked.tgt.spans[at]
        if linked.tgt.weights[at] < 1.0:
            continue
        if at == last + 1:
            found[-1] = Span(found[-1].start, token.end)
        else:
            found.append(token)
        last = at
    return tuple(found)


def _overlap(left: Sequence[Span], right: Sequence[Span]) -> float:
    """Intersection over union of two lists of spans, in code points."""
    common = shared_length(left, right)
    union = sum(map(len, left)) + sum(map(len, right)) - common
    return common / union if union else 0.0
