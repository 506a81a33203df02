"""English nouns that report with a verb of little meaning: voiced concern that C."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.agents import is_passive
from alignment.quotes.english.bounds import content_end
from alignment.quotes.english.clauses import is_clause
from alignment.quotes.english.nominal import is_relative
from alignment.quotes.english.postposed import made_report
from alignment.quotes.english.subjects import subject_of
from alignment.quotes.english.verb_use import is_verb_use
from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    SUBJECTS,
    has_verb,
    with_auxiliaries,
)
from alignment.quotes.phrase import Clause, Report, Stretch, trim, words_in
from alignment.quotes.view import Item, is_stop, word_set


def light_verb(items: Sequence[Item], noun: int) -> int:
    """Index of the verb whose object a noun is: voiced | (grave) concern; -1 where there is none.

    Determiners and adjectives may stand between.
    """
    for index in range(noun - 1, max(-1, noun - 4), -1):
        item = items[index]
        if item.low == "to" and items[index - 1].low in _COME and items[noun].low == "conclusion":
            # Comes to the (sad) conclusion.
            return index - 1
        if item.region >= 0 or not item.is_word or item.low in _NOT_BETWEEN:
            return -1
        if item.low in _LIGHT:
            adjacent = index == noun - 1 or items[index + 1].low in DETERMINERS
            return index if adjacent or not has_verb(items, index + 1, noun) else -1
    return -1


_COME = word_set("come comes came")
_NOT_BETWEEN = PREPOSITIONS | (SUBJECTS | OBJECTS) - DETERMINERS
_LIGHT = word_set(
    "voice voices voiced voicing express expresses expressed expressing raise raises raised"
    " raising air airs aired repeat repeats repeated repeating issue issues issued issuing make"
    " makes made making take takes took taking hold holds held holding have has had share shares"
    " shared offer offers offered reiterate reiterates reiterated deliver delivers delivered"
    " float floats floated draw draws drew reach reaches reached advance advances advanced give"
    " gives gave giving state states stated harbour harbours harboured harbor harbors harbored"
    " nurse nurses nursed spread spreads lodge lodges lodged put form formed convey conveys"
    " conveyed register registers registered retain retains retained cling clung defend defends"
    " defended send sends sent pose poses posed leave leaves left"
)


def light_report(
    clause: Clause,
    cue: Cue,
    verb: int,
    following: Sequence[Cue],
    lexicon: CueLexicon,
    known: Stretch,
) -> Report | None:
    """S voiced concern that C: the cue is the verb with its noun."""
    items, start = clause.items, cue.last + 1
    colon = _colon_after(items, start)
    start = colon if colon > 0 else start
    led_in = colon > 0 or (start < len(items) and items[start].low == "that")
    if not led_in or start + 2 >= len(items) or items[start + 1].low in AUXILIARIES:
        return None
    if colon < 0 and is_relative(items, start):
        return None
    feature = "ing" if items[verb].low.endswith("ing") else "past"
    if items[verb].low.endswith("s"):
        feature = "s"
    said = Cue(replace(cue.form, pos="verb", feature=feature), verb, verb)
    if not is_verb_use(items, verb, feature):
        return None
    source, group, inverted = subject_of(clause, said, lexicon, known)
    if not source or inverted or is_passive(items, said, group):
        return None
    end = content_end(clause, start + 1, said, following, lexicon, True)
    content = trim(items, Stretch(start + 1, end))
    if colon > 0 and _is_told(items, content, following):
        return None
    if words_in(items, content) < 3:
        return None
    where = Stretch(with_auxiliaries(items, group, verb), cue.last + 1)
    return made_report((content,), where, source, "light-verb", cue)


def _is_told(items: Sequence[Item], content: Stretch, following: Sequence[Cue]) -> bool:
    """Whether what a colon leads to has its own attribution: had a different view: C, she says."""
    return any(
        cue.first < content.last + 2
        and "r" in cue.form.frames
        and any(item.word == "," for item in items[max(content.first, cue.first - 4) : cue.first])
        for cue in following
    )


def _colon_after(items: Sequence[Item], at: int) -> int:
    """Index of a colon that leads to a clause: had a theory (of his own) | : C; -1 if none."""
    for index in range(at, min(len(items) - 3, at + _TO_COLON)):
        item = items[index]
        if item.region < 0 and item.word == ":":
            told = all(one.region < 0 for one in items[index + 1 : index + 5])
            return index if told and is_clause(items, index + 1) else -1
        if item.region >= 0 or is_stop(item) or (index == at and item.low not in PREPOSITIONS):
            return -1
    return -1


# Words between a noun and a colon.
_TO_COLON = 7
