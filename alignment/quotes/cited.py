"""Whom speakers name or cite in what they say, apart from those whom the narrator names."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.person import Mention
from alignment.quotes.quote import Quote, QuoteKind


def outside(mentions: Sequence[Mention], quotes: Sequence[Quote]) -> list[Mention]:
    """Mentions by the narrator: whom a speaker names is seldom who speaks next.

    What nobody in particular is said to say (Bell is reportedly ill) is the narrator's.
    """
    told = [quote for quote in quotes if quote.source or quote.kind is not QuoteKind.INDIRECT]
    spans = sorted((span.start, span.end) for quote in told for span in quote.content)
    out: list[Mention] = []
    index, reach = 0, 0
    for mention in mentions:
        while index < len(spans) and spans[index][0] <= mention.start:
            reach = max(reach, spans[index][1])
            index += 1
        if mention.start >= reach:
            out.append(mention)
    return out


def cited(quotes: Sequence[Quote]) -> frozenset[str]:
    """Ids of quotes whose source stands in somebody's words: “People say no,” said the mayor."""
    marked = sorted(
        (span.start, span.end)
        for quote in quotes
        if quote.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL)
        for span in quote.content
    )
    found, index, reach = set(), 0, 0
    for quote in sorted((q for q in quotes if q.source), key=lambda q: q.source[0].start):
        while index < len(marked) and marked[index][0] <= quote.source[0].start:
            reach = max(reach, marked[index][1])
            index += 1
        if quote.source[-1].end <= reach:
            found.add(quote.id)
    return frozenset(found)
