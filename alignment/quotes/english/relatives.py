"""English relative clauses before a verb: the agency that issued it; a nurse I know; who left."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import CueLexicon
from alignment.quotes.english.verb_use import is_verb_use
from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_stop,
)
from alignment.quotes.view import Item


def has_antecedent(items: Sequence[Item], verb: int, lexicon: CueLexicon) -> bool:
    """Whether that before a verb belongs to a noun: the trust | that runs the museum."""
    low = items[verb].low
    ending = low.endswith(("ed", "s")) and len(low) > 3 and not items[verb].is_capital
    if verb < 2 or items[verb].region >= 0 or not (ending or low in IRREGULAR_PAST):
        return False
    noun = items[verb - 2]
    if noun.region >= 0 or not noun.is_word or noun.is_capital:
        return False
    tells = any(form.pos == "verb" and "t" in form.frames for form in lexicon.get(noun.low))
    return not tells or (verb > 2 and items[verb - 3].low in DETERMINERS)


def contact(items: Sequence[Item], at: int) -> int:
    """Index of a pronoun that opens a relative clause without a pronoun of its own; -1 if none.

    A nurse | I have known for years | said.
    """
    pronoun = at - (items[at].low in AUXILIARIES)
    if pronoun < 2 or items[pronoun].low not in _PRONOUNS or items[at].region >= 0:
        return -1
    if items[pronoun - 1].region >= 0 or not items[pronoun - 1].is_word:
        return -1
    if items[pronoun - 1].low in _RELATIVE:
        # The hospital | where she works.
        pronoun -= 1
    for index in range(pronoun - 2, max(-1, pronoun - 5), -1):
        item = items[index]
        if item.region >= 0 or not item.is_word or item.low in PREPOSITIONS | SUBORDINATORS:
            return -1
        if item.low in _INDEFINITE:
            free = not index or is_stop(items[index - 1]) or items[index - 1].low in ("and", "but")
            return pronoun if free else -1
    return -1


def who(items: Sequence[Item], at: int, lexicon: CueLexicon) -> int:
    """Index of who before a relative clause that ends at its verb's group; -1 if there is none.

    An officer | who has read the draft | said; a minister | who asked not to be named | said.
    """
    if items[at].low not in AUXILIARIES | IRREGULAR_PAST | {"as"}:
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


_PRONOUNS = frozenset({"i", "we", "he", "she", "they", "you"})
_RELATIVE = frozenset({"where", "whom", "which", "that"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "the", "every", "some", "most"})


def is_finite_cue(items: Sequence[Item], index: int, lexicon: CueLexicon) -> bool:
    """Whether a finite verb that reports stands here."""
    return any(
        form.pos == "verb" and form.feature in ("past", "s") and "t" in form.frames
        for form in lexicon.get(items[index].low)
        if len(form.words) == 1
    ) and is_verb_use(items, index, "s")
