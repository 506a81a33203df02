"""With what apposition the narrator goes on after an English report: , a claim that …."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    has_verb,
    third_person,
)
from alignment.quotes.phrase import Stretch
from alignment.quotes.view import DASHES, Item, word_set


def resumes(items: Sequence[Item], at: int) -> bool:
    """Whether a comma is followed by an apposition to the whole clause: , a claim that …."""
    if [item.low for item in items[at : at + 3]] == ["part", "of", "a"]:
        return True
    if items[at].low not in ("a", "an", "something") or at + 2 >= len(items):
        return False
    if any(items[i].low in _ALLUSIONS and items[i + 1].low in _TO for i in (at + 1, at + 2)):
        # A dig at the mayor, a barely hidden reference to Hull.
        return True
    for index in range(at + 1, min(at + 4, len(items) - 1)):
        low = items[index].low
        if low in ("that", "which", "for", "the") or low in SUBJECTS or items[index].is_capital:
            before = items[index - 1]
            if before.low in RESUMING:
                return True
    return False


_ALLUSIONS = word_set(
    "reference nod jab swipe dig allusion echo reversal departure shift play pun jibe riff"
)
_TO = word_set("to at on of from in")
# What names that something was said, or what it would be.
RESUMING = word_set(
    "claim charge move step demand role ban view figure decision position stance statement"
    " suggestion something accusation allegation assertion prospect idea possibility warning threat"
    " promise pledge proposal plan theory rumour rumor report condition notion version remark"
    " comment comparison outcome scenario reading interpretation conclusion finding description"
    " practice tactic measure request offer account argument explanation point task shortfall"
    " contention insinuation sum amount price number characterisation characterization criticism"
    " refrain line trip rule defect subject slogan phrase term formula development omission"
    " change habit title gesture result provision policy procedure arrangement compromise deal"
)


def contact_subject(items: Sequence[Item], phrase: Stretch) -> Stretch:
    """The subject of a clause that belongs to an apposition: , a step | critics | called “rash”.

    A noun with “a” is followed by another noun phrase: one with a determiner, a pronoun, a name
    or a plural.
    """
    first = phrase.first
    if first < 2 or phrase.last - first < 3 or items[first].low not in ("a", "an", "something"):
        return phrase
    pause = items[first - 1].word == "," or items[first - 1].word in DASHES
    if not pause or not (has_verb(items, 0, first) or third_person(items, 0, first)):
        return phrase
    for index in range(first + 2, phrase.last):
        item, before = items[index], items[index - 1]
        if item.region >= 0 or item.low in PREPOSITIONS or before.is_capital:
            return phrase
        adjective = before.low in _ADJECTIVES or before.low.endswith(("ed", "ish", "al"))
        named = item.is_capital and not adjective
        if item.low in DETERMINERS or item.low in SUBJECTS or named or before.low in RESUMING:
            return Stretch(index, phrase.last)
    last = items[phrase.last - 1]
    plural = last.low.endswith("s") and not last.low.endswith(("ss", "us", "is", "'s"))
    return Stretch(phrase.last - 1, phrase.last) if plural else phrase


_ADJECTIVES = word_set("former senior junior top veteran leading young old prominent new second")


def tells_who(items: Sequence[Item], comma: int, end: int) -> bool:
    """Whether the rest of a sentence tells who a named person is: , who worked for the bank."""
    if items[comma + 1].low not in ("who", "whose") or not items[comma - 1].is_capital:
        return False
    return not any(item.region < 0 and item.word == "," for item in items[comma + 1 : end])


def renames(items: Sequence[Item], comma: int, end: int) -> bool:
    """Whether the rest of a sentence renames what was said: , a rise of a third. , the first ….

    A noun phrase without a verb of its own before the next comma; no row of things (apples, a
    pear and a plum).
    """
    opening = items[comma + 1]
    if opening.low not in ("a", "an") and not (
        opening.low == "the" and comma + 2 < end and items[comma + 2].low in _ORDINALS
    ):
        return False
    for index in range(comma + 1, end):
        low = items[index].low
        if low in (",", "and", "or") or low in AUXILIARIES:
            return False
        relative = low in ("that", "which", "who", "whose") or low in SUBJECTS
        if relative or items[index].region >= 0:
            return True
    return True


_ORDINALS = word_set("first second third fourth fifth last latest only largest highest lowest")
