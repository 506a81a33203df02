"""Nouns whose statement a colon or a dash brings: Її порада: C; Головний довід — що C."""

from __future__ import annotations

from alignment.quotes.cues import Cue
from alignment.quotes.phrase import Clause, Stretch
from alignment.quotes.slavic.clause_parts import has_finite
from alignment.quotes.slavic.words import (
    COMPLEMENTIZERS,
    CONJUNCTIONS,
    IN,
    POSSESSIVES,
    PREPOSITIONS,
    has_case,
    is_finite,
    is_pos,
)
from alignment.quotes.view import DASHES, word_set

# A predicate before a colon may have so many words: простий; така; не надто втішний.
_PREDICATE = 4


def noun_statement(clause: Clause, cue: Cue, source: Stretch, at: int) -> tuple[int, str]:
    """Where the statement of a noun at the head of its clause begins, and the rule; -1 if none.

    Whose it is must be told: Висновок слідства: C; Висновок: C is the narrator's.
    """
    items = clause.items
    if not source or _is_governed(clause, cue):
        return -1, ""
    if source.last < cue.first - 1 or (source.first > cue.last and not _heads(clause, cue)):
        # Він має теорію: C: whose it is, a verb tells.
        colon = at if at < len(items) and items[at].word == ":" else -1
    elif _heads(clause, cue) and has_case(items[cue.last].word or "-", clause.lang, "nomn"):
        start = _past_is(clause, at)
        if start >= 0:
            return start, "noun-is-that"
        colon = _past_predicate(clause, at)
    else:
        return -1, ""
    if colon < 0 or colon + 1 >= len(items) or items[colon + 1].region >= 0:
        return -1, ""
    if any(item.region >= 0 for item in items[colon:]):
        return -1, ""
    stated = has_finite(clause, Stretch(colon + 1, len(items)))
    return (colon + 1, "noun-colon") if stated else (-1, "")


def _is_governed(clause: Clause, cue: Cue) -> bool:
    """Whether a preposition has the noun: у плані боротьби, з міркувань безпеки: C.

    У висновку слідства: C: a text may say it.
    """
    items = clause.items
    index = cue.first - 1
    while index > 0 and is_pos(items[index].word or "-", clause.lang, "ADJF", "PRTF", "NPRO"):
        index -= 1
    text = index >= 0 and items[index].low in IN and cue.form.cue_class != "commissive"
    return index >= 0 and items[index].low in PREPOSITIONS and not text


def _heads(clause: Clause, cue: Cue) -> bool:
    """Whether only words that describe the noun stand before it in its clause."""
    items, lang = clause.items, clause.lang
    for index in range(cue.first - 1, -1, -1):
        item = items[index]
        if item.region >= 0:
            return False
        if not item.is_word:
            return item.word in ",;:"
        described = item.low in POSSESSIVES or item.low in CONJUNCTIONS or item.low in _BESIDES
        if not described and not is_pos(item.word, lang, "ADJF", "ADVB", "PRCL", "PRTF", "NUMR"):
            return False
    return True


_BESIDES = word_set("її його їх їхній її ее его их свій свой а")


def _past_is(clause: Clause, at: int) -> int:
    """Past a dash or a verb and що: — що C; полягає в тому, що C; -1 if they don't stand there."""
    items, lang = clause.items, clause.lang
    if at + 2 >= len(items):
        return -1
    if items[at].region < 0 and items[at].word in DASHES:
        that = at + 1 + (items[at + 1].word == ",")
        if items[at + 1].low in IN and items[at + 2].low in _THAT:
            that = at + 4
        return that + 1 if that + 1 < len(items) and items[that].low in COMPLEMENTIZERS else -1
    verb = items[at].is_word and (is_finite(items[at].word, lang) or items[at].low in IN)
    for index in range(at, min(at + 5, len(items) - 2)):
        if not verb or not items[index].is_word:
            return -1
        if items[index].low in _THAT and items[index + 1].word == ",":
            after = items[index + 2].low in COMPLEMENTIZERS and not any(
                # Дані ради | свідчать про те, що C: the verb tells.
                at <= other.first < index and "t" in other.form.frames
                for other in clause.cues
            )
            return index + 3 if after and index + 3 < len(items) else -1
    return -1


_THAT = word_set("тому том того те то")


def _past_predicate(clause: Clause, at: int) -> int:
    """The colon after a noun and its predicate: Позиція мерії проста | :; -1 if there is none."""
    items, lang = clause.items, clause.lang
    for index in range(at, min(at + _PREDICATE, len(items))):
        item = items[index]
        if item.region >= 0:
            return -1
        if item.word == ":":
            return index
        if item.word in DASHES:
            continue
        if not item.is_word or not is_pos(item.word, lang, "ADJF", "ADJS", "ADVB", "PRCL", "NPRO"):
            return -1
    return -1
