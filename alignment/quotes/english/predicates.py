"""English marks that are the subject of be: “Q,” was how S put it; “Q” was the verdict of S."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import CueLexicon
from alignment.quotes.english.inverted import subject_right
from alignment.quotes.english.owners import possessor
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.words import (
    is_adverb,
    with_auxiliaries,
)
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import Item, is_stop, next_stop, word_set


def predicate_of(
    items: Sequence[Item], position: int, lexicon: CueLexicon
) -> tuple[Stretch, Stretch] | None:
    """Cue and source of a marked passage that be follows; `None` where be tells of nobody."""
    at = position + 1
    if position or at + 2 >= len(items) or items[at].low not in _BE:
        return None
    at += 1
    while at + 1 < len(items) and items[at].region < 0 and is_adverb(items[at].low):
        at += not _opens(items[at])
        if _opens(items[at]):
            break
    end = next_stop(items, at)
    if _opens(items[at]):
        # How her spokesman, Nina Hall, put it.
        further = next((i for i in range(end + 1, len(items)) if is_stop(items[i])), end)
        apposed = end < len(items) and items[end].word == "," and items[further].word == ","
        last = next_stop(items, further + 1)
        return _told(items, at, end, lexicon) or (
            _told(items, at, last, lexicon) if apposed else None
        )
    for noun in range(at, min(end, at + 8)):
        if items[noun].low not in _NOUNS:
            continue
        if items[noun + 1 : noun + 2] and items[noun + 1].low in ("of", "from"):
            source = subject_right(items, noun + 2, lexicon)
            return (Stretch(noun, noun + 1), source) if source else None
        source = possessor(items, noun) or _further(items, at, noun)
        if source:
            return Stretch(noun, noun + 1), source
        return _told(items, noun + 1, end, lexicon)
    return None


_BE = word_set("is was were are")


def _opens(item: Item) -> bool:
    """Whether a clause on how it was said begins: was | how she put it, was | all he would say."""
    return item.region < 0 and item.low in ("how", "what", "all")


def _told(
    items: Sequence[Item], at: int, end: int, lexicon: CueLexicon
) -> tuple[Stretch, Stretch] | None:
    """The verb and its subject: how | one resident | described the plan."""
    for index in range(at + 1, end):
        forms = lexicon.get(items[index].low)
        said = any(
            form.pos == "verb" and form.frames & _SAID and len(form.words) == 1 for form in forms
        )
        if not said and items[index].low not in _SUMMING:
            continue
        source, group = subject_left(items, index, lexicon)
        if source and source.first >= at and group <= end:
            return Stretch(with_auxiliaries(items, group, index), index + 1), source
    return None


_SAID = frozenset("rtac")
_SUMMING = word_set("put puts sees saw summed sums greeted")


def _further(items: Sequence[Item], at: int, noun: int) -> Stretch:
    """Whose a noun is that adjectives go before: was | the captain’s | only answer."""
    for index in range(noun, max(at, noun - 4), -1):
        source = possessor(items, index)
        if source:
            return source
    return EMPTY


_NOUNS = word_set(
    "verdict reply response answer message comment advice conclusion reaction assessment"
    " explanation description summary question retort word words phrase view warning plea"
    " promise cry motto judgment remark boast complaint slogan excuse theory"
)
