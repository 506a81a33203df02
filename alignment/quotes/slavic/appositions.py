"""What is said about a Ukrainian or Russian noun phrase after a comma."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.slavic.names import name_after
from alignment.quotes.slavic.phrase_ends import is_participle
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    CONJUNCTIONS,
    NOUNLIKE,
    OF_WHOM,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_finite,
    readings,
)
from alignment.quotes.view import Item, is_stop, word_set

# Before a description of somebody's past: тоді опозиційна депутатка, сам колишній прокурор.
_ONCE = word_set("тоді тогда нині ныне колись раніше ранее сам сама а теперь тепер досі")


def apposition(items: Sequence[Item], start: int, lang: str) -> int:
    """The end of an apposition in the nominative after a comma; `start` if there is none."""
    if start >= len(items):
        return start
    item = items[start]
    if item.region >= 0 or not item.is_word:
        return start
    stop = next(
        (i for i in range(start, min(start + 4, len(items))) if is_stop(items[i])), start + 4
    )
    opening = [word for word in items[start:stop] if word.is_word]
    relative = item.low in RELATIVES or any(word.low in OF_WHOM for word in opening)
    participle = any(is_participle(word, lang) for word in opening[:3])
    at = start
    if not relative and not participle:
        while item.low in _ONCE and at + 1 < len(items) and items[at + 1].is_word:
            at += 1
            item = items[at]
        if item.low in SUBORDINATORS or item.low in CONJUNCTIONS or item.low in PREPOSITIONS:
            return start
        named = name_after(items, at, len(items), lang)
        if named.last - named.first > 1:
            return named.last
        if not item.word[0].isdigit() and not any(
            "nomn" in g and pos in NOUNLIKE | ADJECTIVE for pos, g in readings(item.word, lang)
        ):
            return start
        if item.low in PRONOUNS:
            return start
    while at < len(items) and not is_stop(items[at]):
        verb = items[at].is_word and not items[at].is_capital and is_finite(items[at].word, lang)
        if verb and not relative:
            return start
        at += 1
        if at - start > 25:
            return start
    return at
