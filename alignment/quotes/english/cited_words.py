"""Whose English words marks hold after what they are called: used the phrase “Q”."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import CueLexicon
from alignment.quotes.english.inverted import subject_right
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.subjects import first_subject
from alignment.quotes.english.words import (
    DETERMINERS,
    with_auxiliaries,
)
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.view import Item, is_stop, word_set


def cited_by(clause: Clause, position: int, lexicon: CueLexicon) -> tuple[Stretch, Stretch]:
    """Cue and source of marked words that somebody uses, holds up or puts up.

    Used the phrase “Q”; resigned with the words “Q”; held up a sign “Q”; the phrase used by the
    staff, “Q”; posted by a tenant as a note.
    """
    items = clause.items
    noun = position - 1
    if noun > 1 and items[noun].low in ("reading", "saying"):
        noun -= 1
    first = noun
    while first > 1 and first > noun - _ADJECTIVES and items[first - 1].is_word:
        if items[first - 1].region >= 0 or items[first].low in DETERMINERS:
            break
        first -= 1
    verb = first - 1
    if verb < 1 or items[noun].region >= 0 or items[first].low not in DETERMINERS:
        return _shown_by(items, position, lexicon)
    said = items[noun].low in _SAID
    if said and items[verb].low == "with":
        source = first_subject(clause, lexicon)
        spoken = source and source.last <= verb and items[verb - 1].low in _ENDING
        return (Stretch(verb, noun + 1), source) if spoken else (EMPTY, EMPTY)
    last = verb
    if items[verb].low in ("up", "out") and verb > 1:
        verb -= 1
    if items[verb].low not in (_USED if said else _HELD):
        return _shown_by(items, position, lexicon)
    source, group = subject_left(items, verb, lexicon)
    if not source and items[group - 1].low == "and":
        # He left and | used the word “Q”.
        source = first_subject(clause, lexicon)
    denied = any(
        item.low in ("not", "never", "nor") or item.low.endswith("n't")
        for item in items[group:verb]
    )
    if denied or not source:
        return EMPTY, EMPTY
    return Stretch(with_auxiliaries(items, group, verb), last + 1), source


def _shown_by(items: Sequence[Item], position: int, lexicon: CueLexicon) -> tuple[Stretch, Stretch]:
    """The participle and who put words up that a text cites: posted by a tenant as a note."""
    last = position - 1 if items[position - 1].word == "," else position
    for index in range(last - 1, max(1, last - 12), -1):
        if items[index].region >= 0 or is_stop(items[index]):
            break
        if items[index].low != "by":
            continue
        source = subject_right(items, index + 1, lexicon)
        for at in range(index - 1, max(-1, index - 5), -1):
            if items[at].low in _SHOWN and source and source.last <= position:
                return Stretch(at, at + 1), source
        break
    return EMPTY, EMPTY


_SHOWN = word_set(
    "posted written signed shared sent held carried uploaded painted scrawled scribbled captioned"
    " published issued left displayed hung pinned unfurled waved used coined chosen invented"
)
# Adjectives and a determiner between a verb and what it holds.
_ADJECTIVES = 4
_SAID = word_set("word words phrase phrases expression term terms sentence formula adjective")
_USED = word_set(
    "used uses use uttered utters utter repeated repeats repeat coined coins invented invents"
    " preferred prefers prefer chose chooses choose employed employs added adds"
)
_HELD = word_set(
    "held holds hold carried carries carry carrying holding waved waves raised raises wore wears"
    " wearing displayed unfurled brandished brandishes"
)
# What one does with words: resigned, left.
_ENDING = word_set("resigned left ended began opened closed concluded finished signed")
