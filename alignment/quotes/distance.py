"""Words of distance that take no marks: so-called, так званий, так называемый.

What follows them is presented as somebody else's name for the thing, like a word in scare quotes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alignment.morphology import SLAVIC
from alignment.quotes.english.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    has_verb,
)
from alignment.quotes.phrase import Clause, Stretch
from alignment.quotes.slavic.words import is_pos
from alignment.quotes.view import Item

_MAX_WORDS = 4
_SIGNS = frozenset({"so-called", "self-styled", "так"})


def so_called(clause: Clause) -> Iterator[tuple[Stretch, Stretch]]:
    """Words of distance and what they set at a distance, in order; not where marks do it too."""
    if _SIGNS.isdisjoint(clause.sentence.lows):
        return
    items = clause.items
    slavic = clause.lang in SLAVIC
    for index, item in enumerate(items):
        if slavic:
            after = items[index + 1] if index + 1 < len(items) else None
            if item.low != "так" or after is None:
                continue
            if not after.low.startswith(("зван", "називан", "называем")):
                continue
            begin = index + 2
            end = _noun_end(items, begin, clause.lang)
        elif item.low in ("so-called", "self-styled"):
            begin = index + 1
            end = _english_end(items, begin)
        else:
            continue
        if end > begin:
            yield Stretch(index, begin), Stretch(begin, end)


def _english_end(items: Sequence[Item], begin: int) -> int:
    end = begin
    while end < min(len(items), begin + _MAX_WORDS):
        item = items[end]
        if item.region >= 0 or not item.is_word or item.low in _AFTER_NOUN:
            break
        if end > begin and has_verb(items, end, end + 1):
            break
        end += 1
    return end


_AFTER_NOUN = PREPOSITIONS | AUXILIARIES | CONJUNCTIONS | SUBORDINATORS


def _noun_end(items: Sequence[Item], begin: int, lang: str) -> int:
    for end in range(begin, min(len(items), begin + _MAX_WORDS)):
        if items[end].region >= 0 or not items[end].is_word:
            return begin
        if is_pos(items[end].word, lang, "NOUN"):
            return end + 1
    return begin
