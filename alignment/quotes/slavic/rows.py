"""Ukrainian and Russian subjects that are rows: the minister and the head of the bank said."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Form
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.slavic.phrase_ends import WHOSE, phrase_end
from alignment.quotes.slavic.phrases import ANY_FORM, clause_start, phrase_start
from alignment.quotes.slavic.words import AND, has_case, readings
from alignment.quotes.view import Item


def both_named(items: Sequence[Item], first: int, last: int, form: Form, lang: str) -> Stretch:
    """Two singulars joined by and, the subject of a plural: Міністр і глава банку | заявили."""
    if form.number != "plur" or not any(item.low in AND for item in items[first:last]):
        return EMPTY
    start = phrase_start(items, first, last, ANY_FORM, lang)
    if start < 0:
        return EMPTY
    end = phrase_end(items, start, last, lang, fixed=True)
    for joint in range(start + 1, end - 1):
        if items[joint].low in AND:
            second = joint + 1 + (items[joint + 1].low in WHOSE)
            if phrase_start(items, second, end, ANY_FORM, lang) == second:
                return Stretch(start, end)
    return EMPTY


def row_start(items: Sequence[Item], first: int, start: int, form: Form, lang: str) -> int:
    """Where a phrase begins whose row of genitives has a comma; -1 if there is none before.

    Голова служби води, | газу та світла Марта Гай | сказала.
    """
    rest = items[first:start]
    if first < 2 or items[first - 1].word != "," or not any(item.low in AND for item in rest):
        return -1
    owner, word = items[first - 2].word, rest[0].word
    owned = all(one and has_case(one, lang, "gent") for one in (owner, word))
    if not owned or any({"nomn", "anim"} <= g for _, g in readings(word, lang)):
        return -1
    begin = phrase_start(items, clause_start(items, first - 1), first - 1, form, lang)
    ends = begin >= 0 and phrase_end(items, begin, first - 1, lang, fixed=True) == first - 1
    return begin if ends else -1
