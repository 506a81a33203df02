"""Clauses after що that a Ukrainian or Russian verb doesn't report: what follows, and which."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.phrase import Clause
from alignment.quotes.slavic.conjunctions import WHAT_IS_SO
from alignment.quotes.slavic.noun_phrases import said_object
from alignment.quotes.slavic.postposed import THAT
from alignment.quotes.slavic.words import (
    NOUNLIKE,
    is_pos,
    is_time,
    readings,
)
from alignment.quotes.view import Item, word_set

ABOUT = frozenset({"про", "о", "об", "обо"})


def tells_nothing(clause: Clause, cue: Cue, at: int, start: int) -> bool:
    """Whether the clause that begins at `start` tells of a result or an object.

    `at` is the index after the cue and its source.
    """
    if clause.items[start - 1].low not in _WHAT:
        return False
    if _is_of_noun(clause, cue, start):
        return True
    return _is_result(clause.items, cue, start) or _is_relative(clause, cue, at, start)


_WHAT = frozenset({"що", "что"})


def _is_of_noun(clause: Clause, cue: Cue, start: int) -> bool:
    """Whether a noun before того brings the clause: висловив шок від доказів того, | що C."""
    noun = start - 4
    of_it = noun > cue.last and clause.items[start - 3].low in _OF_IT
    return of_it and is_pos(clause.items[noun].word or "-", clause.lang, "NOUN")


_OF_IT = frozenset({"того"})


def _is_result(items: Sequence[Item], cue: Cue, start: int) -> bool:
    """Whether що tells how much so: настільки впевнені, | що пропонують …."""
    if start > 2 and items[start - 3].low in WHAT_IS_SO:
        return False
    return cue.first > 0 and items[cue.first - 1].low in _SO_MUCH


_SO_MUCH = word_set("настільки такий така таке такі настолько такой такая такое такие стільки")


def _is_relative(clause: Clause, cue: Cue, at: int, start: int) -> bool:
    """Whether що means what is told of or done: розповіли про черги, | що тягнуться."""
    items, lang, frames = clause.items, clause.lang, cue.form.frames
    acts = any(pos == "VERB" for pos, _ in readings(items[start].word or "-", lang))
    about = ABOUT | set(cue.form.prepositions)
    for index in {at, cue.last + 1}:
        told = index + 1 < start and items[index].low in about
        if told and items[index + 1].low not in THAT | WHAT_IS_SO:
            return acts
    charged = "n" in frames and cue.form.concept in ("criticise", "accuse")
    if charged and said_object(clause, cue, at) >= 0:
        return True
    hears = cue.form.lemma.startswith(_TOLD_TO)
    # Висунув умову, що піде: the condition is that he will go.
    said = "n" not in frames and any(
        at <= one.first < start - 2 and one.form.pos == "noun" for one in clause.cues
    )
    return acts and not hears and not said and _governs(items, at, start - 2, lang)


# Whom something is told stands in the accusative: попередила раду, | що піде.
_TOLD_TO = (
    *("поперед", "повідом", "інформ", "поінформ", "проінформ", "запевн", "перекон", "сповіст"),
    *("предупр", "предостер", "увер", "завер", "убе", "извест", "информ", "проинформ", "уведом"),
    *("застер", "оповіст", "оповест", "писати", "написати", "писать", "написать"),
)


def _governs(items: Sequence[Item], at: int, comma: int, lang: str) -> bool:
    """Whether a verb has a thing as its object before a comma: попросила пояснення, | що …."""
    for index in range(at, comma):
        item = items[index]
        if item.region >= 0 or not item.is_word or item.is_capital or is_time(item.word, lang):
            return False
        found = readings(item.word, lang)
        nouns = [g for pos, g in found if pos in NOUNLIKE]
        if nouns and not any("datv" in g for g in nouns):
            return all("inan" in g for g in nouns) and any("accs" in g for g in nouns)
        if not nouns and not is_pos(item.word, lang, "ADJF", "PRTF", "NUMR"):
            return False
    return False
