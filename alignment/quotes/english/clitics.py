"""English pronouns apart from the verb drawn to them: I|'ve asked, they|’ll claim."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from alignment.quotes.quote import Quote
from mt.text import Span

_CLITIC = re.compile(r"\b(?:I|you|he|she|it|we|they|who|that|there)(['’](?:s|d|ll|re|ve|m))$", re.I)
# What stands between it and the verb: I've | never | said.
_ADVERBS = re.compile(
    r"(?: (?:\w+ly|also|always|never|just|often|still|now|not|long|already|even))* "
)


def without_clitics(quotes: Iterable[Quote], text: str) -> list[Quote]:
    """The quotes with sources that end before such a verb, which goes to the cue beside it."""
    return [_without_clitic(quote, text) for quote in quotes]


def _without_clitic(quote: Quote, text: str) -> Quote:
    found = _CLITIC.search(quote.source[-1].of(text)) if quote.source else None
    if found is None:
        return quote
    last = quote.source[-1]
    pronoun = Span(last.start, last.end - len(found[1]))
    source = (*quote.source[:-1], pronoun)
    cue = quote.cue
    if cue and _ADVERBS.fullmatch(text, last.end, max(last.end, cue[0].start)):
        cue = (Span(pronoun.end, cue[0].end), *cue[1:])
    return replace(quote, source=source, cue=cue)
