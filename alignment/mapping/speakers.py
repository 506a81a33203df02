"""Whether two quotes of different articles can't be in one mouth."""

from __future__ import annotations

from alignment.mapping.independent import capitalised, speaker_likeness
from alignment.mapping.quoted import QuotedText
from alignment.quotes.quote import Quote
from alignment.similarity import word_similarity
from alignment.sounds import sounds_like

_WHOLE = 2  # a name and a surname
_SPELLED, _SOUNDS = 0.3, 0.6


def others(src: QuotedText, left: Quote, tgt: QuotedText, right: Quote) -> bool:
    """Whether both have a speaker with a name, and it is another's.

    Of two people with name and surname both must be alike, of others any word of their names.
    """
    here, there = (capitalised(quote.speaker or "")[-_WHOLE:] for quote in (left, right))
    if len(here) < _WHOLE or len(there) < _WHOLE:
        return bool(speaker_likeness(src, left, tgt, right)[1])
    return not all(any(_may_be_one(word, other) for other in there) for word in here)


def _may_be_one(word: str, other: str) -> bool:
    return word_similarity(word, other) >= _SPELLED or sounds_like(word, other) >= _SOUNDS
