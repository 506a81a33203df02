"""Ukrainian and Russian verbs of saying without a subject: У них, кажуть, тихо."""

from __future__ import annotations

from alignment.quotes.cues import Cue
from alignment.quotes.phrase import Clause
from alignment.quotes.slavic.words import (
    AND,
    is_pos,
    readings,
)


def impersonal(cue: Cue) -> bool:
    """Whether a verb says that people say so, or has no subject."""
    return "l" in cue.form.frames or (
        cue.form.number == "plur"
        and cue.form.lemma
        in (
            "казати",
            "говорити",
            "говорить",
            "повідомляти",
            "сообщать",
        )
    )


def is_hearsay(clause: Clause, cue: Cue, begin: int, after: int) -> bool:
    """Whether a plural in the present stands alone between commas: У них, | запевняють, | тихо."""
    items = clause.items
    present = any("pres" in g for _, g in readings(items[cue.last].word or "-", clause.lang)[:1])
    closed = after >= len(items) or items[after].word in (",", ".")
    alone = begin == cue.first and after == cue.last + 1
    return cue.form.number == "plur" and present and alone and closed


def goes_on_saying(clause: Clause, cue: Cue, begin: int, after: int) -> bool:
    """Whether a singular in the present stands alone between commas: Був, | каже, | тричі."""
    items, lang = clause.items, clause.lang
    alone = begin == cue.first and after == cue.last + 1
    closed = after >= len(items) or items[after].word in (",", ".")
    found = readings(items[cue.last].word or "-", lang)
    told = cue.form.concept in _TOLD and any({"pres", "3per", "sing"} <= g for _, g in found)
    beside = [*items[max(0, begin - 2) : begin - 1], *items[after + 1 : after + 2]]
    verbs = [item for item in beside if item.is_word and is_pos(item.word, lang, "VERB")]
    row = any("pres" in readings(item.word, lang)[0][1] for item in verbs)
    joined = begin > 1 and items[begin - 2].low in AND
    return told and alone and closed and not row and not joined


_TOLD = frozenset(
    {"say", "tell", "confess", "admit", "recall", "explain", "add", "assure", "think"}
)


def in_row(clause: Clause, begin: int, after: int) -> bool:
    """Whether a verb between commas is one of a row: люди приходять, | кажуть, | плачуть."""
    beside = [*clause.items[max(0, begin - 2) : begin - 1], *clause.items[after + 1 : after + 2]]
    return all(
        item.is_word and any({"plur", "pres"} <= g for _, g in readings(item.word, clause.lang)[:1])
        for item in beside
    )
