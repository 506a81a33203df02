"""Whether an English form that may report describes a noun or is one: confirmed cases, appeals."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.words import (
    DETERMINERS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    SUBJECTS,
    starts_phrase,
)
from alignment.quotes.view import Item, word_set


def describes_noun(items: Sequence[Item], index: int, feature: str) -> bool:
    """Whether a participle belongs to a noun: many confirmed | cases, our planning | rules."""
    before, low = items[index - 1], items[index].low
    after = items[index + 1] if index + 1 < len(items) else None
    plain = after is not None and after.region < 0 and after.is_word and not after.is_capital
    if after is None or not plain or (feature != "ing" and low not in _DESCRIBING):
        return False
    if after.low in AFTER_VERB or after.low in IRREGULAR_PAST or not starts_phrase(after):
        return False
    if low == "related" and after.low == "to":
        return True
    if low in _ADJECTIVES_TOO or (low == "warning" and after.low in _OF_WARNING):
        return True
    if feature == "ing" and after.low in _PROGRAMS:
        # A petty crime reporting | program.
        return True
    if feature == "ing":
        return before.low in POSSESSIVES and not after.low.endswith("ing")
    counted = before.low in HOLDING or before.word.isdigit()
    return counted and low == "confirmed" and after.low.endswith("s")


# Some worrying trends; warning bells rang.
_ADJECTIVES_TOO = frozenset({"worrying"})
_DESCRIBING = _ADJECTIVES_TOO | {"warning", "related", "confirmed"}
_OF_WARNING = word_set(
    "bell bells sign signs shot shots light lights label labels system systems siren sirens"
)


# What a participle before it is the name of: a voting system, reporting rules.
_PROGRAMS = word_set(
    "program programs programme programmes system systems scheme schemes rules requirements"
    " requirement standards mechanism platform process service tool procedure procedures hotline"
)


def is_counted(items: Sequence[Item], index: int, feature: str) -> bool:
    """Whether a number counts a form in -s: 3,800 depth | charges, 81,500 | appeals."""
    if feature != "s":
        return False
    for at in range(index - 1, max(-1, index - 3), -1):
        item = items[at]
        if item.region >= 0 or item.is_capital or item.low in DETERMINERS or not item.is_word:
            return False
        if item.word[0].isdigit():
            named = at > 0 and (items[at - 1].is_capital or items[at - 1].low in PREPOSITIONS)
            return item.word[-1].isdigit() and not named
    return False


# The reported attack, his pledged support: participles that describe a noun.
POSSESSIVES = word_set("his her its their my our your this these those no every each")
HOLDING = word_set("some many most all both few several one others")
AFTER_VERB = DETERMINERS | SUBJECTS | {"that"}
