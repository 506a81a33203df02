"""Whether an English verb has the marks after it: praised their “spirit”; saw a match | “here”."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from alignment.quotes.cues import Cue
from alignment.quotes.english.clause_verbs import has_own_verb, is_finite_at
from alignment.quotes.english.words import BE, NOMINATIVES, has_verb
from alignment.quotes.phrase import Stretch
from alignment.quotes.view import Item, word_set


def governs_marks(items: Sequence[Item], cue: Cue, source: Stretch, position: int) -> bool:
    """Whether marked words can belong to a verb before them, without a clause between.

    Not where another verb or a relative clause stands between, and of verbs that report clauses
    only (saw, felt, learned) right after them.
    """
    frames, gap = cue.form.frames, position - cue.last - 1
    if source and items[source.first].low == "let":
        # Let us recall that he joined “Meteor”.
        return False
    if items[position - 1].low == "as" and gap > 1 and items[position - 2].low in ("known", "such"):
        return False
    if cue.form.lemma == "feel" and items[cue.last + 1].low == "free":
        # Feel free to “vote with your feet”.
        return False
    lows = {item.low for item in items[cue.last + 1 : position] if item.region < 0}
    if cue.form.lemma == "hold" and gap and lows.isdisjoint(_CLAUSAL):
        # To hold a session on “Rye and Plums”.
        return False
    if "s" in frames and items[cue.first - 1].low in BE and gap > 1 and lows.isdisjoint(_CLAUSAL):
        # Guests will be shown the film “Plums”.
        return False
    if items[position - 1].word == "," and gap > 1:
        before = [item.low for item in items[max(0, cue.first - 5) : cue.first]]
        comma = next(i for i in range(cue.last + 1, position) if items[i].word == ",")
        aside = comma + 1 < position and not has_verb(items, comma, position)
        if any(pair in _WHO for pair in pairwise(before)) and not aside:
            # A cook, who speaks no Latin, “can bake”; but: who called it, half in jest, “a kiln”.
            return False
    told = (cue.first < 2 and items[0].low == "as") or ("t" in frames and "that" in lows)
    closed = bool(frames & {"a", "c"})
    if not (frames & _SAID or told) and _is_in_clause(items, cue.last + 1, position, closed):
        return False
    if frames & _OBJECTS or cue.form.prepositions or not frames or gap <= 1:
        return True
    if frames & {"a", "m", "h", "d"}:
        praised = cue.form.cue_class != "belief" and (gap <= _NEAR or "for" in lows)
        return praised or not lows.isdisjoint(_AS)
    return not lows.isdisjoint(_LIKE)


def _is_in_clause(items: Sequence[Item], start: int, position: int, closed: bool) -> bool:
    """Whether marks stand in a clause of their own, as in men whom they | “own”.

    A verb of naming goes on after one that is `closed`: called the storm that broke in May | “Ada”.
    """
    if closed:
        return start < position and has_own_verb(items, start, position)
    return any(
        is_finite_at(items, index, start)
        or (items[index].region < 0 and items[index].low in _RELATIVE | NOMINATIVES)
        for index in range(start, position)
    )


# Held that it was, held the mayor to be.
_CLAUSAL = frozenset({"that", "be"})
_WHO = frozenset({(",", "who"), (",", "which")})
_RELATIVE = word_set("who which whom whose where")
# Frames of verbs with an object or a preposition of their own, and of speech.
_OBJECTS = frozenset("rncfFgxsioO")
# Frames of verbs that mostly go with clauses: says he is “ill”.
_SAID = frozenset("BLS")
# Words between a verb and what it praises: praised the new “spirit”.
_NEAR = 3
_AS = word_set("as to with like at down")
_LIKE = word_set("that like as")
