"""Where the main clause of a Slavic sentence goes on after what was said."""

from __future__ import annotations

from functools import lru_cache

from alignment.morphology import GENDERS, parses
from alignment.quotes.cues import Cue, Form
from alignment.quotes.phrase import Clause
from alignment.quotes.slavic.phrases import ANY_FORM, THEN, phrase_start
from alignment.quotes.slavic.words import (
    AND,
    BUT,
    SUBORDINATORS,
    has_verb,
    is_finite,
    is_verb,
    readings,
    tenses_of,
)
from alignment.quotes.view import Item, word_set


def main_resumes(clause: Clause, start: int, end: int) -> int:
    """The comma after which the main clause goes on: сказав, що доказів досить | , і пішов.

    Within one clause no comma stands before and; the verb after it must go with the main verb, and
    the comma may close another clause only if the content's own verbs have another subject.
    """
    items, lang = clause.items, clause.lang
    main = [cue for cue in clause.cues if cue.last < start and cue.form.feature == "fin"]
    if not main:
        return end
    tenses = tenses_of(clause, main[-1])
    inner = False
    for index in range(start + 1, end - 2):
        if items[index].word != ",":
            continue
        if _correlates(clause, start, index):
            continue
        adverse = items[index + 1].low in BUT and not _can_share(clause, start, index, main[-1])
        alone = adverse and any(_is_impersonal(item, lang) for item in items[start:index])
        if items[index + 1].low in _THOUGH and has_verb(items, index + 2, end, lang):
            # …, | утім екологи з цим не поспішають погоджуватися: the narrator's.
            return index
        if items[index + 1].low in AND and _another_acts(clause, start, index, end, main[-1]):
            # Спитав, чи правда це, | і гість кивнув.
            return index
        if items[index + 1].low not in AND and not adverse:
            if items[index + 1].low in SUBORDINATORS | ASIDES:
                inner = True
                continue
            return end
        shared = inner and not adverse and _can_share(clause, start, index, main[-1])
        if shared and not _steps_back(clause, start, index, end, tenses):
            return end
        at = index + 2
        while at < end - 1 and (items[at].low == "не" or items[at].low in THEN):
            at += 1
        if adverse:
            at = next((i for i in range(at, end) if is_verb(items[i], lang)), at)
            if phrase_start(items, index + 2, at, ANY_FORM, lang) >= 0:
                return end
        for pos, grammemes in readings(items[at].word or "-", lang)[:1]:
            form = main[-1].form
            agrees = shares_number(form, grammemes) and (
                not form.gender or form.gender in grammemes
            )
            reports = any(cue.first == at for cue in clause.cues)
            told = {"past"} if adverse and not alone and not reports else _TOLD
            if pos == "VERB" and agrees and tenses & grammemes & told:
                return index
    return end


def _correlates(clause: Clause, start: int, comma: int) -> bool:
    """Whether the second of two subjects follows a comma: что | и он, | и Рысь страдали."""
    items = clause.items
    both = items[start].low in AND and items[comma + 1].low in AND
    return both and not has_verb(items, start, comma, clause.lang)


def _another_acts(clause: Clause, start: int, comma: int, end: int, main: Cue) -> bool:
    """Whether a past verb with its own subject follows and, after a content not in the past."""
    items, lang = clause.items, clause.lang
    told = items[start:comma]
    inside = [item for item in told if is_verb(item, lang)]
    past = any("past" in readings(item.word, lang)[0][1] for item in inside)
    if past or "past" not in tenses_of(clause, main) or any(item.region >= 0 for item in told):
        return False
    at = next((i for i in range(comma + 2, end) if is_verb(items[i], lang)), 0)
    if not at or any(not item.is_word for item in items[comma + 1 : at]):
        return False
    subject = phrase_start(items, comma + 2, at, ANY_FORM, lang) >= 0
    return subject and "past" in readings(items[at].word, lang)[0][1]


def _steps_back(clause: Clause, start: int, comma: int, end: int, tenses: frozenset[str]) -> bool:
    """Whether a past verb follows and, where the content's are not in the past: … жити, і пішов."""
    items, lang = clause.items, clause.lang
    inside = [item for item in items[start:comma] if is_verb(item, lang)]
    past = any("past" in readings(item.word, lang)[0][1] for item in inside)
    after = items[comma + 2]
    follows = is_verb(after, lang) and "past" in readings(after.word, lang)[0][1]
    return follows and bool(inside) and not past and "past" in tenses


_TOLD = frozenset({"past", "pres"})


_THOUGH = word_set("утім втім впрочем")


def shares_number(form: Form, grammemes: frozenset[str]) -> bool:
    """Whether two verbs have one number; a Ukrainian past with a gender names no number."""
    return ("plur" in grammemes) == (form.number == "plur")


def _can_share(clause: Clause, start: int, end: int, main: Cue) -> bool:
    """Whether a finite verb of a content can have the subject of the main verb, or it has none."""
    form, lang = main.form, clause.lang
    verbs = [
        grammemes
        for item in clause.items[start:end]
        if item.is_word and is_finite(item.word, lang) and not _is_impersonal(item, lang)
        for pos, grammemes in readings(item.word, lang)[:1]
    ]
    if not verbs and any(_is_impersonal(item, lang) for item in clause.items[start:end]):
        return False
    if not verbs:
        return not any(item.region >= 0 for item in clause.items[start:end])
    return any(
        shares_number(form, grammemes) and (form.gender in grammemes or not grammemes & GENDERS)
        for grammemes in verbs
    )


@lru_cache(maxsize=1 << 12)
def _has_no_subject(word: str, lang: str) -> bool:
    return any(parse.lemma in _IMPERSONAL for parse in parses(word, lang)[:2])


def _is_impersonal(item: Item, lang: str) -> bool:
    """Whether a verb or predicate has no subject: грошей бракує, загрози немає."""
    return item.is_word and _has_no_subject(item.word, lang)


_IMPERSONAL = word_set(
    "бракувати забракнути вистачати вистачити хватать хватить недоставать доводитися довестися"
    " приходиться прийтися немає нема нет треба потрібно слід варто нужно надо можна можно"
)


# What opens an aside, which a comma closes: крім одного, зокрема в столиці.
ASIDES = word_set(
    "крім кроме окрім включно включая зокрема особенно особливо тобто то разом вместе незважаючи"
    " несмотря попри всупереч вопреки навіть даже"
)
