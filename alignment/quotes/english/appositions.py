"""With what apposition the narrator goes on after an English report: , a claim that …."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.words import AUXILIARIES, SUBJECTS
from alignment.quotes.view import Item, word_set


def resumes(items: Sequence[Item], at: int) -> bool:
    """Whether a comma is followed by an apposition to the whole clause: , a claim that …."""
    if items[at].low not in ("a", "an", "something") or at + 2 >= len(items):
        return False
    for index in range(at + 1, min(at + 4, len(items) - 1)):
        low = items[index].low
        if low in ("that", "which", "for", "the") or low in SUBJECTS or items[index].is_capital:
            before = items[index - 1]
            if before.low in RESUMING:
                return True
    return False


# What names that something was said, or what it would be.
RESUMING = word_set(
    "claim charge move step demand role ban view figure decision position stance statement"
    " suggestion something accusation allegation assertion prospect idea possibility warning threat"
    " promise pledge proposal plan theory rumour rumor report condition notion version remark"
    " comment comparison outcome scenario reading interpretation conclusion finding description"
    " practice tactic measure request offer account argument explanation point task shortfall"
    " contention insinuation sum amount price number characterisation characterization criticism"
    " refrain line"
)


def tells_who(items: Sequence[Item], comma: int, end: int) -> bool:
    """Whether the rest of a sentence tells who a named person is: , who worked for the bank."""
    if items[comma + 1].low not in ("who", "whose") or not items[comma - 1].is_capital:
        return False
    return not any(item.region < 0 and item.word == "," for item in items[comma + 1 : end])


def renames(items: Sequence[Item], comma: int, end: int) -> bool:
    """Whether the rest of a sentence renames what was said: , a rise of a third. , the first ….

    A noun phrase without a verb of its own before the next comma; no row of things (apples, a
    pear and a plum).
    """
    opening = items[comma + 1]
    if opening.low not in ("a", "an") and not (
        opening.low == "the" and comma + 2 < end and items[comma + 2].low in _ORDINALS
    ):
        return False
    for index in range(comma + 1, end):
        low = items[index].low
        if low in (",", "and", "or") or low in AUXILIARIES:
            return False
        relative = low in ("that", "which", "who", "whose") or low in SUBJECTS
        if relative or items[index].region >= 0:
            return True
    return True


_ORDINALS = word_set("first second third fourth fifth last latest only largest highest lowest")
