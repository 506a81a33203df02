"""Whom speakers name or cite in what they say, apart from those whom the narrator names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alignment.quotes.person import Mention
from alignment.quotes.quote import Quote, QuoteKind


def outside(mentions: Sequence[Mention], quotes: Sequence[Quote]) -> list[Mention]:
    """Mentions by the narrator: whom a speaker names is seldom who speaks next.

    What nobody in particular is said to say (Bell is reportedly ill) is the narrator's.
    """
    told = [quote for quote in quotes if quote.source or quote.kind is not QuoteKind.INDIRECT]
    reaches = _reaches(told, [mention.start for mention in mentions])
    return [one for one, reach in zip(mentions, reaches, strict=True) if one.start >= reach]


def cited(quotes: Sequence[Quote]) -> frozenset[str]:
    """Ids of quotes whose source stands in somebody's words: “People say no,” said the mayor."""
    marked = [quote for quote in quotes if quote.kind in (QuoteKind.DIRECT, QuoteKind.PARTIAL)]
    told = sorted((q for q in quotes if q.source), key=lambda q: q.source[0].start)
    reaches = _reaches(marked, [quote.source[0].start for quote in told])
    return frozenset(
        quote.id
        for quote, reach in zip(told, reaches, strict=True)
        if quote.source[-1].end <= reach
    )


def _reaches(quotes: Sequence[Quote], places: Sequence[int]) -> Iterator[int]:
    """How far the words of quotes reach that begin at a place or before, for places in order."""
    spans = sorted((span.start, span.end) for quote in quotes for span in quote.content)
    index = reach = 0
    for place in places:
        while index < len(spans) and spans[index][0] <= place:
            reach = max(reach, spans[index][1])
            index += 1
        yield reach
