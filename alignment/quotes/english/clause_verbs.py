"""Whether an English clause has its own verb: found | the gate was shut; found | a man who fled."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.words import (
    AUXILIARIES,
    CONTRACTIONS,
    DETERMINERS,
    NOMINATIVES,
    OBJECTS,
    PREPOSITIONS,
    SAYS,
    TIMES,
    has_verb,
    is_adverb,
)
from alignment.quotes.view import Item, is_stop, word_set


def has_own_verb(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a phrase has a finite verb that is none of a clause within it.

    A man | who fled; a bank | that lends; the ones | I wanted; masks | if the air is bad: each
    such clause takes the next verb for itself.
    """
    if items[start].low in _NOMINATIVES or items[start].low in CONTRACTIONS:
        return True
    within = 0
    in_group = False
    for index in range(start + 1, min(end, start + _REACH)):
        item, before = items[index], items[index - 1]
        low = item.low
        after = items[index + 1].low if index + 1 < len(items) else ""
        if low in _OPENING and (low != "as" or after not in _AS):
            within += 1
            in_group = False
        elif low in ("and", "but") and after and _goes_on(items, index + 1, start):
            # Found coins and | sold them; bees that fly and | sting.
            if not within and not in_group:
                return False
            in_group = True
        elif low in _NOMINATIVES:
            noun = before.is_word and not is_adverb(before.low) and before.low not in _NO_NOUN
            within += noun and item.region < 0
        elif is_finite_at(items, index, start):
            # Who | fled | was his clerk: an auxiliary begins another group.
            begun = low in AUXILIARIES and before.low not in AUXILIARIES and low != "been"
            in_group = in_group and not begun
            if not (within or in_group):
                return True
            within -= not in_group
            in_group = True
        elif not is_adverb(low) and low != "not":
            in_group = False
    return False


def _goes_on(items: Sequence[Item], index: int, start: int) -> bool:
    """Whether a verb or another clause follows a conjunction."""
    return items[index].low in _NOMINATIVES or is_finite_at(items, index, start)


# How many words one looks for the verb.
_REACH = 30
_NOMINATIVES = NOMINATIVES | {"there"}
_OPENING = word_set(
    "who which that where when whose if because while whom although though unless until once how"
    " why what whether whereas as"
)
# As a warning, as being vague: no clause.
_AS = word_set("a an being having part well one") | OBJECTS
_NO_NOUN = _OPENING | TIMES | word_set("and or but than so yet")


def is_finite_at(items: Sequence[Item], index: int, start: int) -> bool:
    """Whether a word is a finite verb rather than a participle or a noun."""
    item, before = items[index], items[index - 1]
    if item.region >= 0:
        return item.size >= _SPOKEN
    if not has_verb(items, index, index + 1):
        return index > start and _is_third_person(items, index, start)
    low = item.low
    if low in ("being", "having") or before.low == "to" or (low == "may" and item.is_capital):
        return False
    if low in AUXILIARIES or low.endswith("n't"):
        return True
    after = items[index + 1].low if index + 1 < len(items) else ""
    noun = index - 1 - (is_adverb(before.low) and index > 1)
    describes = items[noun].low in _BEFORE_PARTICIPLES or before.low.endswith(("'s", "s'"))
    return not (describes or after in ("by", "upon") or low == "based")


# Words of a marked passage that are taken for a clause.
_SPOKEN = 4
# A seriously injured man, of disputed land: participles that describe a noun.
_BEFORE_PARTICIPLES = PREPOSITIONS | word_set(
    "the a an his her its their my our your no every each these those so-called"
)


def _is_third_person(items: Sequence[Item], index: int, start: int) -> bool:
    """Whether a form in -s is a verb rather than a plural: the siege remains; the siege engines."""
    item, before = items[index], items[index - 1]
    low = item.low
    if item.is_capital or not low.endswith("s") or len(low) < 4 or low.endswith(_NO_VERB):
        return False
    if before.region >= 0 or not before.is_word or before.low in DETERMINERS | PREPOSITIONS:
        return before.low in _SINGULAR
    adverb = is_adverb(before.low) and before.low != "early"
    if before.low in _SINGULAR or low in _THIRD_PERSONS or adverb:
        return True
    after = items[index + 1] if index + 1 < len(items) else None
    if after is None or after.region >= 0 or is_stop(after):
        return False
    governs = after.low in DETERMINERS | OBJECTS or is_adverb(after.low)
    first = items[start]
    named = first.is_capital and before.is_capital
    return (governs and (named or first.low in _ONE)) or (named and after.low in ("to", "around"))


_NO_VERB = ("'s", "ss", "us", "is", "news")
_SINGULAR = word_set("he she it this that who which everyone everybody nobody one someone")
_ONE = word_set("a an the this that his her its their my our your every each no another")
_THIRD_PERSONS = SAYS | word_set(
    "goes makes takes gives gets comes knows remains becomes seems appears means includes requires"
    " allows lets provides keeps brings begins continues exists belongs depends deserves contains"
    " consists understands considers feels leads poses represents owes holds suggests needs"
)
