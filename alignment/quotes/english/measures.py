"""What English verbs put something at or down to: put the toll | at nine; ascribed it | to rain."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.clauses import after_word
from alignment.quotes.english.words import (
    PREPOSITIONS,
)
from alignment.quotes.view import Item, is_stop, word_set


def sum_after(items: Sequence[Item], at: int) -> int:
    """Where a sum begins after at: values the coins at | £400; -1 if none stands there."""
    start = after_word(items, at, ("at",))
    if start < 0 or any(item.low in _PARTICLES for item in items[at : start - 1]):
        # Put the kettle on at six.
        return -1
    first = items[start]
    whole = first.low in ("a", "an") and items[start + 1 : start + 2]
    if whole and whole[0].low in _WHOLES:
        return start
    amount = first.word[:1].isdigit() or first.word in _CURRENCIES or first.low in _AMOUNTS
    return start if amount and first.region < 0 else -1


_CURRENCIES = frozenset("$£€¥₴₽")
_PARTICLES = word_set("on down up out off away back aside together forward")
_WHOLES = word_set(
    "million billion trillion thousand hundred dozen third quarter fifth tenth half few"
)
_AMOUNTS = word_set(
    "about around nearly almost roughly more less over under between up some just only well at"
    " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " half nothing zero close hundreds thousands millions"
)


def cause_after(items: Sequence[Item], at: int, down: bool) -> int:
    """Where a cause begins: attributed it to | rain, with `down` put it down to | rain; -1."""
    start = after_word(items, at + (items[at].low == "that"), ("to",))
    if start <= at + 1 or items[start].region >= 0:
        # Firms traced to Hull are many: there is nothing whose cause is told.
        return -1
    return start if not down or items[start - 2].low == "down" else -1


def names_action(items: Sequence[Item], at: int) -> bool:
    """Whether an act is the object, no person or thing: threatened | legal action; not the crew."""
    for item in items[at : at + 5]:
        if item.region >= 0 or is_stop(item) or item.low in PREPOSITIONS:
            return False
        if item.low in _ACTIONS:
            return True
    return False


_ACTIONS = word_set(
    "action strike strikes sanctions retaliation walkout walkouts lawsuit lawsuits resignation war"
    " boycott boycotts tariffs tariff eviction dismissal reprisals measures expulsion closure suit"
    " consequences force violence revenge veto disruption bankruptcy prosecution litigation"
    " cleanup clean-up inquiry investigation probe audit evacuation withdrawal review"
)
