"""What English verbs of naming call their object: called the exercise | a success."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    has_verb,
    is_adverb,
)
from alignment.quotes.view import Item, is_stop, word_set


def object_complement(items: Sequence[Item], at: int) -> int:
    """Where the complement begins in: called the exercise | a success, called it | a trap."""
    if is_stop(items[at]):
        return -1
    if items[at].region < 0 and items[at].low in OBJECTS and not _is_possessive(items, at):
        return at + 1 if at + 1 < len(items) and _is_complement(items, at + 1) else -1
    for index in range(at + 1, min(len(items), at + 12)):
        item = items[index]
        if item.region >= 0:
            return index
        if is_stop(item) or item.low in AUXILIARIES or item.low in SUBORDINATORS:
            return -1
        if item.low in ("and", "but") and has_verb(items, index + 1, index + 2):
            # Called the crew | and fetched a rope.
            return -1
        if item.low in ("a", "an") and items[index - 1].low not in PREPOSITIONS | {"and", "or"}:
            return index
        if item.low == "the" and items[index - 1].low not in PREPOSITIONS:
            after = items[index + 1].low if index + 1 < len(items) else ""
            if after in _BEST or after.endswith("iest"):
                # Called the album | the finest of its decade.
                return index
        ended = index + 1 >= len(items) or is_stop(items[index + 1])
        ended = ended or items[index + 1].low in _AFTER_COMPLEMENT | TIMES
        if ended and items[index - 1].low == "too" and item.is_word:
            # considered the sentence | too mild
            return index - 1
        if ended and _is_adjective(item) and items[index - 1].low not in DETERMINERS | PREPOSITIONS:
            # called the recount | unlawful
            return index - is_adverb(items[index - 1].low)
    return -1


def _is_complement(items: Sequence[Item], at: int) -> bool:
    """Whether what an object is called follows it, and no time or place: call us | every noon."""
    item = items[at]
    return not is_stop(item) and (item.region >= 0 or item.low not in _NO_COMPLEMENT)


def _is_possessive(items: Sequence[Item], at: int) -> bool:
    """Whether “her” belongs to a noun: she called | her nephews; but: called her | a model."""
    after = items[at + 1] if at + 1 < len(items) else None
    if items[at].low != "her" or after is None or after.region >= 0:
        return False
    return after.is_word and after.low not in DETERMINERS and not is_adverb(after.low)


_NO_COMPLEMENT = (
    PREPOSITIONS
    | SUBORDINATORS
    | TIMES
    | word_set("and or but to every back again this last up off out there")
) - {"than"}


def _is_adjective(item: Item) -> bool:
    """Whether a word at the end of a phrase can hardly be its noun: unlawful, dangerous, wrong."""
    return not item.is_capital and (item.low in _JUDGING or item.low.endswith(_ADJECTIVE))


_BEST = word_set(
    "most worst best finest greatest biggest largest smallest highest lowest deepest gravest"
    " strongest weakest toughest boldest oldest newest latest"
)
_AFTER_COMPLEMENT = PREPOSITIONS - {"of"} | {"and", "but", "because", "as", "when"}
_ADJECTIVE = (
    "ful",
    "ous",
    "able",
    "ible",
    "less",
    "ic",
    "fair",
    "lawful",
    "legal",
    "ised",
    "ized",
    "ish",
    "some",
)
_JUDGING = word_set(
    "wrong false true unfair illegal legal absurd insane stupid brilliant premature vital crucial"
    " unconstitutional unacceptable disgusting disappointing misleading insulting offensive racist"
    " sexist excessive inappropriate irrelevant sick evil cruel inhumane sad silly immoral"
    " mad crazy ugly lazy corrupt useless pointless hollow weak harsh lenient unsafe safe"
    " unclear unnecessary essential impossible illegitimate inadequate insufficient shameful"
    " barbaric unjust undemocratic intolerable reckless criminal fraudulent defamatory unlikely"
    " dead finished"
)
