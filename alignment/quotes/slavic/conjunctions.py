"""Clauses after a Ukrainian or Russian verb that are nothing it reports: what for, which, than."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.phrase import Clause
from alignment.quotes.slavic.noun_phrases import said_object
from alignment.quotes.slavic.unsaid import THAT
from alignment.quotes.slavic.words import (
    NOUNLIKE,
    SPEECH_PLACES,
    is_finite,
    is_pos,
    is_time,
    readings,
)
from alignment.quotes.view import Item, word_set

ABOUT = frozenset({"про", "о", "об", "обо"})
WHAT_IS_SO = word_set("те то тому том тим тем того")


def without_comma(clause: Clause, cue: Cue) -> tuple[int, str]:
    """Where a clause begins whose comma was left out, and the rule: сказала мені що C."""
    items, lang, frames = clause.items, clause.lang, cue.form.frames
    at = _past_whom(items, cue.last + 1, lang)
    if at + 2 >= len(items) or items[at].low not in _OPENING:
        return -1, ""
    stops = (i for i in range(at, len(items)) if items[i].word in (".", ",", ";", ":"))
    end = next(stops, len(items))
    told = any(item.is_word and is_finite(item.word, lang) for item in items[at + 2 : end])
    if items[at].low in _THAT:
        # Підкреслив що міст закрито; but: знає що робити.
        after = items[at + 1]
        told = told or (after.is_word and not is_pos(after.word, lang, *_NO_SUBJECT))
        told = told or (cue.form.concept in _SAYING and _happens(items, at + 1, end, lang))
        return (at + 1, "that-clause") if told and "t" in frames else (-1, "")
    return (at, "question") if told and "q" in frames else (-1, "")


def _past_whom(items: Sequence[Item], at: int, lang: str) -> int:
    """Past whom one tells or asks: сказала | мені, питала | в лікаря, спитав | сторожа."""
    asked = at + (at < len(items) and items[at].low in _FROM)
    if asked >= len(items) or not items[asked].is_word:
        return at
    if items[asked].low in _TO_WHOM:
        return asked + 1
    found = [g for pos, g in readings(items[asked].word, lang) if pos == "NOUN"]
    whom = any("anim" in g and g & {"datv", "accs", "gent"} for g in found)
    return asked + 1 if whom and not any("nomn" in g for g in found) else at


_FROM = frozenset({"у", "в", "від", "от", "до"})


def _happens(items: Sequence[Item], at: int, end: int, lang: str) -> bool:
    """Whether a verb right after що tells what happened or will: буде дощ; not: робить; сталося."""
    found = [g for pos, g in readings(items[at].word or "-", lang)[:1] if pos == "VERB"]
    return at + 1 < end and any("futr" in g or ("past" in g and "neut" not in g) for g in found)


_SAYING = frozenset({"say", "state", "report", "write", "promise", "hope", "fear"})
_TO_WHOM = word_set("мені тобі йому їй нам вам їм мене тебе його її нас вас їх мне ему ей им меня")
_THAT = word_set("що что")
_ASKING = word_set("чи чому навіщо скільки почему зачем сколько")
_OPENING = _THAT | _ASKING
_NO_SUBJECT = ("VERB", "INFN", "CONJ", "PREP")


def weighs(items: Sequence[Item], first: int, at: int) -> bool:
    """Whether how much goes with so much: не столько о скамейках, | сколько о деньгах."""
    much = items[at].low in ("скільки", "сколько")
    return much and any(item.low in SO_MUCH for item in items[first:at])


SO_MUCH = frozenset({"стільки", "столько"})


def asks_what(items: Sequence[Item], at: int, cue: Cue, lang: str) -> bool:
    """Whether що саме is what exactly: що саме | сталося; and not: що саме | легкість шкодить."""
    if at >= len(items) or not items[at].is_word or is_pos(items[at].word, lang, "VERB", "NPRO"):
        return True
    denied = cue.first > 0 and items[cue.first - 1].low == "не"
    return denied or cue.form.concept == "ask"


def is_purpose(items: Sequence[Item], at: int, cue: Cue, lang: str) -> bool:
    """Whether щоб with an infinitive tells what for: виступив, | щоб підтримати лікарів.

    Whoever answers for something is to see to it: відповідає за те, | щоб піч горіла.
    """
    if items[at].low not in SO_THAT:
        return False
    if items[at - 2].low in WHAT_IS_SO:
        return cue.form.concept == "answer"
    verb = next(
        (item for item in items[at + 1 :] if item.is_word and is_pos(item.word, lang, *_VERBS)),
        None,
    )
    return verb is not None and is_pos(verb.word, lang, "INFN")


SO_THAT = frozenset({"щоб", "аби", "чтобы", "чтоб"})
_VERBS = ("INFN", "VERB", "PRED")


def is_which(items: Sequence[Item], at: int, first: int, cue: Cue, lang: str) -> bool:
    """Whether a clause tells which person or place: ті, | хто не знає; у порт, | де ремонт.

    So does one of comparison: більше, | ніж торік.
    """
    low, before = items[at].low, items[at - 2]
    if low in _WHO:
        return before.low in _THOSE
    if low in _THAN:
        words = (item for item in items[first : at - 1] if item.is_word)
        return any(
            item.low in _OTHER or any(pos == "COMP" for pos, _ in readings(item.word, lang))
            for item in words
        )
    asked = cue.form.concept == "ask" or before.low in SPEECH_PLACES
    if low not in _WHERE or asked or at - 2 < first or not before.is_word:
        return False
    return any(pos == "NOUN" and "inan" in g for pos, g in readings(before.word, lang)[:1])


_WHO = word_set("хто кого кому ким кто кем")
_WHERE = word_set("де куди звідки где куда откуда")
_THAN = word_set("чим чем")
_OTHER = word_set(
    "інший інша інше інші інакше більш менш другой другая другое другие иначе более менее"
)
_THOSE = word_set(
    "ті тих тим тими той того тому всі всіх усіх усі кожен кожного кожному будь-хто"
    " те тех тем теми тот того тому все всех всем каждый каждого каждому любой любого любому"
    " всякий всякого многие многих некоторые некоторых единственный первый"
)


def tells_nothing(clause: Clause, cue: Cue, at: int, start: int) -> bool:
    """Whether the clause that begins at `start` tells of a result or an object.

    `at` is the index after the cue and its source.
    """
    if clause.items[start - 1].low not in _THAT:
        return False
    if start > 2 and clause.items[start - 3].low in _ALL:
        # Розповів про все, | що бачив; not: сказав всем, что C.
        return True
    if _is_of_noun(clause, cue, start):
        return True
    return _is_result(clause.items, cue, start) or _is_relative(clause, cue, at, start)


_ALL = word_set("все всё усе всьому усьому всём")


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
    return cue.first > 0 and items[cue.first - 1].low in _DEGREES


_DEGREES = word_set("настільки такий така таке такі настолько такой такая такое такие стільки")


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
