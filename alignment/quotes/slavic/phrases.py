"""Where Ukrainian and Russian noun phrases in the nominative begin, by case and agreement."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import GENDERS
from alignment.quotes.cues import Form
from alignment.quotes.names import is_known
from alignment.quotes.slavic.belonging import is_office, stands_for_noun
from alignment.quotes.slavic.names import is_name_word, is_only_told, is_surname, opens_name
from alignment.quotes.slavic.prepositions import past_preposition
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    CONJUNCTIONS,
    NOUNLIKE,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    agrees,
    has_case,
    is_adverbial,
    is_cyrillic,
    is_finite,
    is_pos,
    is_time,
    readings,
)
from alignment.quotes.view import Item, is_acronym, is_stop, word_set


def clause_start(items: Sequence[Item], end: int) -> int:
    """Where the clause that ends at `end` begins: after punctuation or a conjunction."""
    first = end
    while first > 0:
        item = items[first - 1]
        if item.is_word:
            # Багато хто каже.
            many = item.low in WHO and first > 1 and items[first - 2].low in MANY
            if item.low in SUBORDINATORS and not many and not is_surname(items, first - 1):
                break
        elif is_stop(item):
            break
        first -= 1
        if end - first > 40:
            break
    return first


# A verb of any number and gender.
ANY_FORM = Form((), "", "", "", "verb")


def phrase_start(items: Sequence[Item], first: int, last: int, form: Form, lang: str) -> int:
    """Where a nominative phrase that agrees with the verb begins; -1 if there is none."""
    index = first
    # Whether the word before is a noun or an adjective in another case: its genitive may follow.
    governed = False
    while index < last:
        item = items[index]
        if item.region >= 0:
            governed = False
            index += 1
            continue
        low = item.low
        if not item.is_word:
            index += 1
            continue
        if (low in PREPOSITIONS or low in CONJUNCTIONS) and is_name_word(items, index):
            return index
        if index == first and opens_name(items, index):
            return index
        if _counts(items, index + (low in _ABOUT), last, form, lang):
            return index
        if low in PREPOSITIONS:
            index = past_preposition(items, index, last, form, lang)
            governed = False
            continue
        if low in PRONOUNS:
            return index
        if low in MANY and index + 1 < last and items[index + 1].low in WHO:
            return index
        adverbial = is_adverbial(item.word, lang) and (not item.is_capital or index == 0)
        degree = (
            low in _DEGREES and index + 1 < last and is_pos(items[index + 1].word, lang, "ADJF")
        )
        if degree and _can_begin(items, index + 1, last, form, lang):
            return index
        if low in CONJUNCTIONS or adverbial or low in THEN:
            governed = False
            index += 1
            continue
        named = index == first and item.is_capital and index + 1 < last
        named = named and not adverbial and low not in THEN
        named = named and items[index + 1].is_capital and not is_only_told(item.word, lang)
        if named and not (is_finite(item.word, lang) and is_known(item.word, lang)):
            return index
        if _names_what_is_before(items, index, last, lang):
            index += 1
            continue
        deputy = low.startswith("зам") and not governed and is_known(low[3:], lang)
        if deputy and any({"gent", "anim"} <= g for _, g in readings(low[3:], lang)):
            # Замминистра | Павел Бит.
            return index
        genitive = (
            governed
            and not item.is_capital
            and has_case(item.word, lang, "gent", NOUNLIKE)
            and not readings(item.word, lang)[0][1] >= {"nomn", "anim"}
            and not _describes_only(item.word, lang)
        )
        if not genitive and _can_begin(items, index, last, form, lang):
            return index
        governed = is_pos(item.word, lang, "NOUN", "ADJF") and not is_finite(item.word, lang)
        index += 1
    return -1


# About so many: | близько | сорока рибалок.
_ABOUT = word_set("близько понад більше менше около свыше более больше менее порядка почти майже")
_MANY_OF = word_set("ряд низка безліч множество десятки сотни тысячи сотні тисячі")
_PERCENT = ("відсот", "процент")


def _counts(items: Sequence[Item], index: int, last: int, form: Form, lang: str) -> bool:
    """Whether so many people begin here, before a verb in the plural: 29% опитаних, ряд суддів."""
    if form.number != "plur" or index >= last or not items[index].is_word:
        return False
    at = index + 1
    if items[index].word[0].isdigit():
        while at < last and items[at].is_word and items[at].word[0].isdigit():
            at += 1
        if at < last and (items[at].word == "%" or items[at].low.startswith(_PERCENT)):
            return True
    elif items[index].low not in _MANY_OF:
        return False
    for item in items[at : min(at + 3, last)]:
        found = readings(item.word, lang) if item.is_word else ()
        if any({"gent", "plur"} <= g and (pos == "NOUN" and "anim" in g) for pos, g in found):
            return True
        if not any({"gent", "plur"} <= g and pos in ADJECTIVE for pos, g in found):
            return False
    return False


def _describes_only(word: str, lang: str) -> bool:
    """Whether a word is likeliest an adjective in the nominative, though it may be a surname."""
    pos, grammemes = readings(word, lang)[0]
    others = [g for kind, g in readings(word, lang) if kind == pos]
    return pos == "ADJF" and "nomn" in grammemes and not any("gent" in g for g in others)


def _names_what_is_before(items: Sequence[Item], index: int, last: int, lang: str) -> bool:
    """Whether an acronym belongs to the noun before it: в эфире канала НТК | президент сказал."""
    item = items[index]
    if not (is_acronym(item.word) and 0 < index < last - 1):
        return False
    before, after = items[index - 1], items[index + 1]
    return (
        before.is_word
        and is_pos(before.word, lang, "NOUN")
        and not after.is_capital
        and has_case(after.word, lang, "nomn", NOUNLIKE)
    )


THEN = word_set(
    "потім потом тепер теперь тоді тогда згодом затем пізніше позже самі сами якось"
    " колись далі нині отже досі ще еще відтоді відтак невдовзі незабаром нещодавно торік"
    " позднее вскоре впоследствии поначалу недавно ранее раніше наутро вчора вчера сьогодні сегодня"
)


# Adverbs that belong to an adjective: | найбільш | терплячі покупці.
_DEGREES = word_set("найбільш найменш більш менш дуже наиболее наименее более менее весьма очень")


HEADS = word_set(
    "декілька решта частина половина третина чверть остальные часть половина треть четверть"
    " один одна одне дехто хтось кожен кожна двоє троє дві два чимало більшість багато"
    " деякі жоден кілька один одна одно каждый каждая двое трое две два немало"
    " большинство многие некоторые несколько никто один никто оба обе обидва обидві"
)


def _can_begin(items: Sequence[Item], index: int, last: int, form: Form, lang: str) -> bool:
    """Whether a nominative phrase with a noun that agrees begins here."""
    at = index
    if index + 1 < last and items[index].low in HEADS and items[index + 1].low in LINKS:
        return True
    if index + 1 < last and items[index].low in MANY and items[index + 1].low in WHO:
        return True
    if index + 1 < last and _how_often(items, index, lang):
        return False
    while at < last and items[at].region < 0 and items[at].is_word:
        word = items[at].word
        if word[0].isdigit():
            at += 1
            continue
        if agrees(word, lang, form, NOUNLIKE):
            return items[at].is_capital or not is_time(word, lang)
        if items[at].is_capital and not readings(word, lang):
            return True
        if is_acronym(word) or not is_cyrillic(word):
            return True
        if (
            all(is_pos(item.word, lang, "NUMR") for item in items[index:at])
            and at + 1 < last
            and is_pos(word, lang, "NUMR")
            and form.gender not in ("masc", "femn")
            and has_case(items[at + 1].word or "-", lang, "gent")
        ):
            return True
        if agrees(word, lang, form, ADJECTIVE):
            after = items[at + 1] if at + 1 < last else None
            if at == index and after is not None and after.low in PREPOSITIONS:
                # The eldest of them; an officer involved in it, with the noun behind.
                alone = after.low in LINKS or stands_for_noun(items[at])
                return alone or _can_begin(items, at + 3, last, form, lang)
            at += 1
            if at + 1 < last and items[at].low in _SAME:
                # Тот | же | Барташевич.
                at += 1
            if at >= last or not items[at].is_word or is_finite(items[at].word, lang):
                # Задержанный | показывает: an adjective that stands for its noun.
                return items[at - 1].low not in _WHOSE
            if is_office(items[at - 1]) and not agrees(items[at].word, lang, form):
                # Уполномоченная | президента; подсказал | ведущий | и ушел.
                return True
            if _of_another(items, at, lang):
                return False
            past = _past_agent(items, at, last, lang)
            if past > at:
                return _can_begin(items, past, last, form, lang)
            continue
        return bool(items[at].is_capital and at > index)
    return False


_SAME = frozenset({"же", "ж"})
_WHOSE = word_set("його її їх его ее их")


def _of_another(items: Sequence[Item], noun: int, lang: str) -> bool:
    """Whether what is rather a noun is no adjective of the noun after it: сусідів | пенсіонерка."""
    if items[noun].is_capital or not is_pos(items[noun - 1].word, lang, "NOUN"):
        return False
    forms = [
        [g for pos, g in readings(items[at].word, lang) if "nomn" in g and pos in kinds]
        for at, kinds in ((noun - 1, ADJECTIVE), (noun, NOUNLIKE))
    ]
    one, other = forms
    return bool(one and other) and not any(
        "plur" in a & b or a & b & GENDERS for a in one for b in other
    )


# Багато хто каже; мало кто верит.
MANY = word_set("багато мало немало многие мало много")
WHO = ("хто", "кто")


def _how_often(items: Sequence[Item], index: int, lang: str) -> bool:
    """Whether a number of times or days begins here: кілька разів, одинадцять днів."""
    one, after = items[index], items[index + 1]
    many = one.low in HEADS or (one.is_word and is_pos(one.word, lang, "NUMR", "ADVB"))
    return many and after.is_word and is_time(after.word, lang)


def _past_agent(items: Sequence[Item], at: int, last: int, lang: str) -> int:
    """Past who did it, between a participle and its noun: призначений | її відомством | експерт."""
    past = at
    while past < min(at + 3, last) and items[past].is_word:
        found = readings(items[past].word, lang)
        pronoun = any(pos == "NPRO" for pos, _ in found)
        if not found or not (pronoun or all("ablt" in g for _, g in found)):
            break
        past += 1
    return past if past < last else at


LINKS = word_set("з із зі из с со від от для по при")
