"""Reports in a clause that opens an English sentence: When he said C, S left."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.english.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    IRREGULAR_PAST,
    has_verb,
    starts_phrase,
    third_person,
)
from alignment.quotes.view import Item, word_set

_OPENERS = word_set(
    "when while after before as although though if because since despite by in on upon once"
    " whenever until having given even without for among of to with unlike"
)
# Among those who said C, most left: only with who.
_OF_WHOM = word_set("among of to with unlike")
_SHARES = word_set("most many few some all half nearly about almost two-thirds three-quarters")


_PRONOUNS = frozenset({"it", "they", "he", "she", "we"})
_BEFORE_GERUND = word_set("by in on upon without for")
# Clauses of time may begin with a measure or a day: two hours after S said C, S left.
MEASURES = word_set(
    "seconds minutes hours days weeks months years moments decades day week month year later just"
    " even shortly soon only immediately"
)


_OPENERS_LATER = word_set("when while after before since because if once until")


def opens_sentence(items: Sequence[Item], cue: Cue) -> bool:
    """Whether a cue stands in a subordinate clause or participle that opens its sentence.

    When he said C, S left. Asked whether C, S left. Claiming C, S left. Last month, when he said
    C, S left. Two days after he said C, S left.
    """
    first = 0
    while first < cue.first and (
        items[first].region >= 0 or not items[first].is_word or items[first].low in CONJUNCTIONS
    ):
        first += 1
    if first == cue.first or (
        first + 1 == cue.first and items[first].low in ADVERBS | {"even", "just"}
    ):
        return cue.form.feature in ("ing", "past", "pp")
    later = later_opener(items, first, cue.first)
    first = later if later > 0 else first
    if items[first].low not in _OPENERS or cue.first - first > 14:
        return False
    between = [item.low for item in items[first + 1 : cue.first]]
    if items[first].low in _OF_WHOM and "who" not in between:
        return False
    if items[first].low in _BEFORE_GERUND and not _PRONOUNS.isdisjoint(between):
        # In May it was reported that C: the main clause.
        return cue.form.feature == "ing" or "who" in between
    return not any(item.region < 0 and item.word in (",", ":") for item in items[first : cue.first])


def later_opener(items: Sequence[Item], first: int, last: int) -> int:
    """Index of a word that opens a clause of time after a day or a measure; -1 if none does."""
    for index in range(last - 1, first, -1):
        before = items[index - 1]
        if items[index].low in _OPENERS_LATER and (
            (before.word == "," and index - first <= 4) or before.low in MEASURES
        ):
            return index
    return -1


def opens_measure(items: Sequence[Item], at: int) -> bool:
    """Whether a time of so much later begins: | two days after they left."""
    near = range(at + 1, min(len(items), at + _MEASURED))
    return any(items[i].low in ("after", "before") and items[i - 1].low in MEASURES for i in near)


# Words of a measure up to the conjunction.
_MEASURED = 5


def main_clause(items: Sequence[Item], start: int, end: int) -> int:
    """Where the main clause begins after an opening one: the comma before it; `end` if nowhere."""
    inner = items[start].low in ("while", "although", "though", "as", "because") or (
        # Said that if …; but: asked if ….
        items[start].low in ("if", "when") and items[start - 1].low == "that"
    )
    for index in range(start + 1, end - 1):
        item, after = items[index], items[index + 1]
        pause = item.word == "," if item.region < 0 else item.low == ","
        if not pause:
            continue
        if after.region >= 0 or (
            starts_phrase(after)
            and (
                _has_verb_soon(items, index + 1, end)
                or _is_renamed(items, index + 1, end)
                or (items[0].low in _OF_WHOM and after.low in _SHARES)
            )
        ):
            if inner:
                inner = False
                continue
            return index if item.region < 0 else index + 1
    return end


def _is_renamed(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a subject begins here that is renamed before its verb: the mayor, Nina Hall, said."""
    commas = [i for i in range(first, min(end, first + 24)) if items[i].word == ","][:3]
    for at in commas[1:]:
        low = items[at + 1].low if at + 1 < end else ""
        ending = low.endswith("ed") and len(low) > 3
        if (low in AUXILIARIES or low in IRREGULAR_PAST or ending) and at > commas[0] + 1:
            return not has_verb(items, first + 1, commas[0])
    return False


def _has_verb_soon(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a clause with a verb begins here, and no apposition: up to the next comma."""
    last = first
    while last < end and items[last].word != ",":
        last += 1
    return has_verb(items, first + 1, last) or third_person(items, first, last)
