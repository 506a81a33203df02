"""What follows an English attribution in its sentence: C, S said on Monday, | C."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.clauses import is_infinitive
from alignment.quotes.english.openings import opens_measure
from alignment.quotes.english.settings import skip_time
from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    clause_stop,
    has_verb,
)
from alignment.quotes.phrase import EMPTY, Stretch, trim
from alignment.quotes.view import Item, word_set

# So many words make a second part of a content by themselves.
MIN_REST = 3


def past_time(items: Sequence[Item], at: int) -> int:
    """Past time and place of speaking, up to the comma that follows them: said on Friday | , it."""
    past = skip_time(items, at)
    return past - 1 if past > at and items[past - 1].word == "," else past


ADDRESSING = word_set("told tells asked informed assured reminded warned advised urged answered")


def skip_addressee(items: Sequence[Item], at: int) -> int:
    """Past the person who is told: residents told reporters | by telephone."""
    end = at
    while end < min(len(items), at + 7) and items[end].region < 0 and items[end].is_word:
        if items[end].low in AUXILIARIES or items[end].low in PREPOSITIONS:
            break
        if items[end].low in SUBORDINATORS:
            break
        end += 1
    return past_time(items, end)


def rest_after(items: Sequence[Item], after: int, whole: bool) -> Stretch:
    """The second part of a content that the attribution interrupts.

    `whole` tells that the first part can't end there: it was, he said, | a mistake.
    """
    at = past_time(items, after)
    if at < len(items) and items[at - 1].low in ADDRESSING:
        at = skip_addressee(items, at)
    if at >= len(items) or items[at].word != "," or at + 2 >= len(items):
        return EMPTY
    opening = items[at + 1]
    gerund = opening.low.endswith("ing") and not opening.is_capital
    if opening.region >= 0 or (gerund and not (whole and has_verb(items, at + 2, len(items)))):
        return EMPTY
    if opening.low in ("who", "which", "whose", "as", "while", "citing", "after", "when", "where"):
        return EMPTY
    if opening.low == "now" and items[at + 2].word[:1].isdigit():
        # …, said Hall, now 40.
        return EMPTY
    end = clause_stop(items, at + 1)
    going_on = any(item.word == "," for item in items[at + 1 : end])
    if opens_measure(items, at + 1) and not (whole or going_on):
        # …, S said on Monday, two days after the storm.
        return EMPTY
    if opening.low == "with" and not has_verb(items, at + 1, len(items)):
        # …, S said on Monday, with reference to the rules.
        return EMPTY
    marked = any(item.region >= 0 for item in items[at:end])
    phrase = opening.low in PREPOSITIONS and not is_infinitive(items, at + 1)
    if phrase and not (whole or marked) and end - at <= MIN_REST:
        # …, wrote his nephew, on a blog; but: is expected, said S, to resign.
        return EMPTY
    if opening.low in DETERMINERS and not whole and not has_verb(items, at + 1, len(items)):
        return EMPTY
    return trim(items, Stretch(at + 1, end))
