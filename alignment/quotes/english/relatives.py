"""English relative clauses before a verb: the agency that issued it; a nurse I know; who left."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.verb_use import is_verb_use
from alignment.quotes.english.words import (
    AUXILIARIES,
    IRREGULAR_PAST,
    SUBJECTS,
    SUBORDINATORS,
    has_verb,
)
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import Item, is_stop, next_stop

# What a relative clause may end with before its verb's group.
_ENDS = AUXILIARIES | IRREGULAR_PAST | {"as"}


def who(items: Sequence[Item], at: int, lexicon: CueLexicon) -> int:
    """Index of who before a relative clause that ends at its verb's group; -1 if there is none.

    An officer | who has read the draft | said; a minister | who asked not to be named | said.
    """
    if items[at].low not in _ENDS:
        return -1
    at -= items[at].low == "as"
    for index in range(at, max(0, at - 6), -1):
        item = items[index]
        if item.region >= 0 or is_stop(item) or item.low in ("and", "but", "or"):
            return -1
        if item.low == "who":
            told = any(is_finite_cue(items, i, lexicon) for i in range(index + 1, at + 1))
            unnamed = any(item.low == "to" for item in items[index:at])
            return index if items[index - 1].is_word and (unnamed or not told) else -1
        if item.low in SUBORDINATORS or item.low in SUBJECTS:
            return -1
    return -1


def said_of_relative(items: Sequence[Item], cue: Cue, source: Stretch) -> Stretch:
    """What a verb after a relative pronoun reports: laws that S said | would fail."""
    before, at = source.first - 1, cue.last + 1
    if before < 1 or source.last > cue.first or at >= len(items) or "t" not in cue.form.frames:
        return EMPTY
    if items[before].low not in ("which", "that", "who") or items[at].low not in AUXILIARIES:
        return EMPTY
    if not (items[before - 1].word == "," or has_verb(items, 0, before)):
        # The boat that he says was lost | came back: where it ends isn't seen.
        return EMPTY
    end = next_stop(items, at)
    return Stretch(at, end) if end - at > 1 else EMPTY


def is_finite_cue(items: Sequence[Item], index: int, lexicon: CueLexicon) -> bool:
    """Whether a finite verb that reports stands here."""
    return any(
        form.pos == "verb" and form.feature in ("past", "s") and "t" in form.frames
        for form in lexicon.get(items[index].low)
        if len(form.words) == 1
    ) and is_verb_use(items, index, "s")
