"""Whose an English noun is: | his | claim, | the mayor’s | letter."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import Item


def possessor(items: Sequence[Item], noun: int) -> Stretch:
    """Whose claim it is: his, the mayor’s."""
    if not noun:
        return EMPTY
    before = items[noun - 1]
    if before.low in ("his", "her", "their", "its", "my", "our"):
        return Stretch(noun - 1, noun)
    if before.region < 0 and before.low.endswith(("'s", "s'")):
        first = noun - 1
        while (
            first
            and items[first - 1].region < 0
            and (items[first - 1].is_capital or items[first - 1].low in DETERMINERS)
            and items[first - 1].low not in PREPOSITIONS
        ):
            first -= 1
        for index in range(first - 1, max(-1, first - 4), -1):
            # The finance minister’s letter.
            item = items[index]
            if item.region >= 0 or not item.is_word or item.low in PREPOSITIONS | AUXILIARIES:
                break
            if item.low in DETERMINERS:
                return Stretch(index, noun)
        return Stretch(first, noun)
    return EMPTY
