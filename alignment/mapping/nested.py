"""Marked words within a report that the other outlet tells too, with marks or without.

What an outlet quotes within its own words stands in another's words for the same report: there the
words are few and related, so that they are aligned like those of a translation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignment.mapping.link import Mention, QuoteLink
from alignment.mapping.quoted import QuotedText, words_of
from alignment.mapping.translations import map_translation
from alignment.quotes.quote import Quote, QuoteKind
from alignment.sentences.evidence import load_evidence
from alignment.words import align_pair
from mt.text import Span, shared_length

_LEAST = 0.5  # confidence from which what is found is taken


def with_nested(src: QuotedText, tgt: QuotedText, links: Sequence[QuoteLink]) -> list[QuoteLink]:
    """The links, those of words within a report with one where the other's report has the words.

    Args:
        src: The one article with its quotes.
        tgt: The other article with its quotes.
        links: One a source quote, in order.
    """
    found = list(links)
    for row, link in enumerate(links):
        if link.mention is not None or src.quotes[row].kind is QuoteKind.TITLE:
            continue
        around = [
            (sum(map(len, other.content)), at)
            for at, other in enumerate(src.quotes)
            if at != row and _holds(other, src.quotes[row]) and links[at].mention is not None
        ]
        if around:
            _, at = min(around)
            mention = links[at].mention
            assert mention is not None
            within = _within(src, src.quotes[at], src.quotes[row], tgt, mention)
            found[row] = within if within.mention is not None else link
    return found


def _holds(quote: Quote, other: Quote) -> bool:
    """Whether one quote stands in another, and isn't it."""
    return quote.content != other.content and all(
        any(span.contains(part) for span in quote.content) for part in other.content
    )


def _within(
    src: QuotedText, around: Quote, quote: Quote, tgt: QuotedText, mention: Mention
) -> QuoteLink:
    here = Span(around.content[0].start, around.content[-1].end)
    there = Span(mention.spans[0].start, mention.spans[-1].end)
    words = align_pair(
        here.of(src.text), there.of(tgt.text), src_lang=src.lang, tgt_lang=tgt.lang
    ).shift(here.start, there.start)
    inner = [
        other
        for other in tgt.quotes
        if other.content != mention.spans and shared_length(other.content, mention.spans)
    ]
    (link,) = map_translation(
        replace(src, quotes=[quote]), replace(tgt, quotes=inner), [words], least=_LEAST
    )
    if link.mention is None:
        return link
    said = load_evidence(src.lang, tgt.lang).log_odds(
        words_of(src.text, quote.content), words_of(tgt.text, link.mention.spans)
    )
    if said <= 0.0:
        # Links presume that the words are there.
        return QuoteLink(quote.id, None, "the report here has other words")
    told = replace(
        link.mention,
        cue=link.mention.cue or mention.cue,
        source=link.mention.source or mention.source,
        # The words are there if the report is the same, and they are these.
        confidence=round(mention.confidence * link.mention.confidence, 3),
    )
    return replace(link, mention=told)
