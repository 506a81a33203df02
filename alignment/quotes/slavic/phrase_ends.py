"""Where Ukrainian and Russian noun phrases end, and what is said about them after a comma."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.names import is_common_noun
from alignment.quotes.slavic.belonging import (
    ends_name,
    full_name_at,
    is_age,
    is_demonstrative,
    is_helped,
    is_how_often,
    is_joined,
    is_look,
    is_mood,
    is_next_phrase,
    is_same,
    is_that_one,
    stands_for_noun,
)
from alignment.quotes.slavic.hearers import is_told_to
from alignment.quotes.slavic.names import begins_inside_name, is_name_word
from alignment.quotes.slavic.phrases import HEADS, LINKS, MANY, WHO
from alignment.quotes.slavic.words import (
    AND,
    CONJUNCTIONS,
    IN,
    OF_WHOM,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SPEECH_PLACES,
    SUBORDINATORS,
    has_case,
    is_adverbial,
    is_cyrillic,
    is_finite,
    is_pos,
    is_time,
    readings,
)
from alignment.quotes.view import Item, is_stop, word_set

# What these begin belongs to a person wherever it stands: a captain in retirement, called Did.
_BELONGS = word_set(
    "пенсії відставці ім'я прізвище прізвисько псевдо псевдонім позивним прізвиськом пенсии"
    " отставке имени фамилии прозвищу прозвищем позывным псевдонимом кличке кличці ніком ником"
    " милицях костылях"
)


# After these, по names no field of work: by telephone, on television.
_MEANS = word_set(
    "умовах условиях телефону телефоні телебаченню телевидению відеозв'язку видеосвязи"
    " скайпу пошті почте"
)


def phrase_end(items: Sequence[Item], start: int, last: int, lang: str, fixed: bool = False) -> int:
    """Where a phrase that begins at `start` ends, at `last` at the latest.

    `fixed` tells that what follows at `last` is the verb, so that a place (речниця у Києві) can
    only belong to the phrase.
    """
    if items[start].low in MANY and start + 1 < last and items[start + 1].low in WHO:
        # Багато хто, мало кто.
        return start + 2
    among = start + 1 < last and items[start + 1].low in _AMONG and items[start].low in HEADS
    alone = items[start].low in PRONOUNS or is_that_one(items, start, last, lang)
    if alone and not among:
        return start + 1
    at = start
    noun = items[start].low in HEADS
    while at < last:
        item = items[at]
        if item.region >= 0:
            at += 1
            continue
        inside = begins_inside_name(items, at) or is_name_word(items, at)
        if is_stop(item) or (item.low in SUBORDINATORS and not inside):
            break
        low = item.low
        if at > start and not inside:
            before = items[at - 1]
            after = items[at + 1] if at + 1 < last else None
            if low in AND:
                if (
                    after is None
                    or not after.is_word
                    or is_finite(after.word, lang)
                    or (is_adverbial(after.word, lang))
                    or after.low in PREPOSITIONS
                    or after.low in PRONOUNS
                ):
                    break
            elif low in CONJUNCTIONS:
                break
            elif (
                low in PREPOSITIONS
                and not noun
                and is_pos(before.word or "-", lang, "ADJF", "PRTF")
                and not stands_for_noun(before)
            ):
                # Причетний | до неї | офіцер: the noun is still to come.
                at = min(last, at + 2)
                continue
            elif low in PREPOSITIONS:
                named = -1 if fixed else full_name_at(items, at, last, lang)
                if named > 0 and noun:
                    at = named
                    continue
                if after is None or _is_circumstance(items, at, last, lang):
                    break
                tied = (
                    after.low in _BELONGS
                    or (noun and is_look(items, at, last, lang))
                    or _is_whence(items, at)
                    or (
                        noun
                        and not _is_manner(items, at, lang)
                        and (
                            (fixed and low in _OWNED)
                            or low in LINKS
                            or (
                                low in IN
                                and (
                                    (after.is_capital and not before.is_capital)
                                    or after.low == "справах"
                                )
                            )
                        )
                    )
                )
                if not tied:
                    break
            elif item.is_word and not _continues(items, at, last, lang, noun):
                break
        if item.is_word and any(pos == "NOUN" for pos, _ in readings(item.word, lang)):
            noun = True
        at += 1
    while (
        at > start + 1
        and items[at - 1].region < 0
        and not is_name_word(items, at - 1)
        and (items[at - 1].low in PREPOSITIONS or items[at - 1].low in CONJUNCTIONS)
    ):
        at -= 1
    return at


# Хтось | із класиків, кто-то | из них.
_AMONG = word_set("з із зі из серед среди")
# Prepositions that tie a phrase to the noun before it when the verb follows.
_OWNED = word_set(
    "у в во на з із зі из с со від от для по при до з-за из-за з-під из-под проти против біля коло"
    " поблизу над під под між между около возле вблизи"
)


def _is_whence(items: Sequence[Item], at: int) -> bool:
    """Whether a preposition says where a nameless source sits: джерело | на ринку."""
    return items[at - 1].low.startswith(_NAMELESS) and items[at].low in IN | {"на"}


_NAMELESS = ("джерел", "співрозмовни", "інсайдер", "источник", "собеседни", "инсайдер")


def _is_circumstance(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether a preposition begins a time or how something was said: у лютому, зі свого боку."""
    if items[at + 1].low.startswith(_OWN) or is_mood(items, at, last, lang):
        return True
    for index in range(at + 1, min(at + 3, last)):
        item = items[index]
        if item.low in SPEECH_PLACES or (item.is_word and is_time(item.word, lang)):
            return True
        if not is_pos(item.word or "-", lang, "ADJF", "NUMR", "NPRO"):
            break
    return items[at + 1].low in _MEANS


# In one's own channel, on one's page: where the speaker said it.
_OWN = ("своєму", "своїй", "своїх", "своем", "своём", "своей", "своих")


def _is_manner(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a preposition after a name says how, or belongs to the verb, and not where from.

    Бондар | з усмішкою; Бондар | від оцінок утримався; Бондар | на зустрічі сказав; but: Бондар із
    Києва, Бондар від партії.
    """
    before, after = items[at - 1], items[at + 1]
    if before.low in HEADS or not before.is_capital or before.word.isupper() or after.is_capital:
        return False
    if (at == 1 or not items[at - 2].is_word) and is_common_noun(before.word, lang):
        # Дівчина | з кільцем у брові: capitalised as the first word.
        return False
    if items[at].low in ("від", "от") or (
        items[at].low in IN | {"на"} and _is_name(items, at, lang)
    ):
        return True
    return items[at].low in ("с", "со", "з", "із", "зі") and not (
        has_case(after.word or "-", lang, "gent") and not has_case(after.word or "-", lang, "ablt")
    )


def _is_name(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether two capitalised words before `at` name a person: Петер Сийярто | на встрече."""
    two = at > 1 and items[at - 2].is_capital and items[at - 1].is_capital
    return two and not any(g & {"Geox", "Orgn"} for _, g in readings(items[at - 1].word, lang))


def _continues(items: Sequence[Item], at: int, last: int, lang: str, noun: bool) -> bool:
    """Whether a word can belong to the phrase before it."""
    item, before = items[at], items[at - 1]
    word = item.word
    if (noun and is_how_often(items, at, last, lang)) or ends_name(items, at, lang):
        return False
    if word[0].isdigit() or not is_cyrillic(word) or (not noun and is_same(item)):
        return True
    if item.low in PRONOUNS:
        return False
    if before.low in PREPOSITIONS and not is_name_word(items, at - 1):
        return True
    found = readings(word, lang)
    if not found:
        return True
    after = items[at + 1] if at + 1 < last else None
    if noun and is_age(items, at, last, lang):
        return True
    if noun and is_time(word, lang) and not item.is_capital:
        return False
    if item.low in WHOSE:
        return (
            after is not None
            and after.is_word
            and (not noun or before.low in CONJUNCTIONS or has_case(after.word, lang, "gent"))
        )
    if item.is_capital:
        # Names follow in the nominative or the genitive; foreign ones puzzle the dictionary.
        oblique = all(
            g & {"datv", "loct", "ablt"} and pos == "NOUN" and not g & {"nomn", "gent"}
            for pos, g in found
        )
        follows = after is not None and (after.is_capital or begins_inside_name(items, at + 1))
        return before.is_capital or not oblique or (noun and follows)
    # Слесарь, пекар are orders too.
    pos = next((one for one, g in found if "impr" not in g), found[0][0])
    if pos == "NPRO" and item.low not in POSSESSIVES and any("gent" in g for _, g in found):
        # Каже акушерка й | нікого не винить.
        return before.low not in CONJUNCTIONS
    if pos == "NPRO" and not noun and is_participle(before, lang):
        # Опитані | нею | чиновники.
        return True
    genitive = any(p == "NOUN" and "gent" in g for p, g in found)
    if pos in _NO_PART and not (noun and pos == "ADJS" and genitive):
        return not noun and pos in ("ADVB", "PRCL")
    if noun and after is not None and after.is_word and is_time(after.word, lang):
        # Російський посол | минулого місяця.
        return not any("gent" in g and p in ("ADJF", "NPRO") for p, g in found)
    if noun and is_next_phrase(items, at, lang):
        return False
    if before.is_capital and is_told_to(items, at, last, lang):
        return False
    if any(g & {"nomn", "gent"} for _, g in found):
        return True
    if not noun and is_pos(before.word or "-", lang, "ADJF", "PRTF", "NPRO", "NOUN"):
        # Призначений | судом | адвокат, призначені її відомством експерти.
        return True
    if noun and (is_helped(items, at, lang) or is_joined(items, at, lang)):
        return True
    return _in_preposition(items, at, lang) or _governs(items, at, last, lang)


_NO_PART = frozenset(
    {"VERB", "INFN", "GRND", "ADVB", "PRCL", "CONJ", "PRED", "PRTS", "ADJS", "NPRO", "COMP"}
)


WHOSE = word_set("його її їх їхній его ее их")


def _in_preposition(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a word is governed by a preposition two or three places before it."""
    for back in (2, 3):
        if at - back >= 0 and items[at - back].low in PREPOSITIONS:
            between = items[at - back + 1 : at]
            return not any(
                is_pos(item.word or "-", lang, "NOUN", "NPRO")
                and not is_demonstrative(item)
                and not any(pos in ("ADJF", "NUMR") for pos, _ in readings(item.word, lang))
                for item in between
            )
    return False


def _governs(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether a noun governs a word in the instrumental: торговка | тканинами Афі Ункпатен.

    So does командующий | Объединенными силами. Else the name of the phrase must be still to come.
    """
    if not _is_instrumental(items, at, last, lang):
        return False
    begin = at
    while begin and _is_instrumental(items, begin - 1, last, lang):
        begin -= 1
    if not begin:
        return False
    if items[begin - 1].low.endswith("ющий") or items[begin - 1].low.endswith("ующая"):
        return True
    while at < last and _only_in(items[at], lang, "ablt"):
        at += 1
    while at < last and has_case(items[at].word or "-", lang, "gent") and not items[at].is_capital:
        at += 1
    return at < last and items[at].is_capital


def _is_instrumental(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether a word stands in the instrumental, or an adjective with a noun: | восточной силой."""
    item = items[at]
    if not item.is_word or _only_in(item, lang, "ablt"):
        return item.is_word
    adjective = is_pos(item.word, lang, "ADJF") and has_case(item.word, lang, "ablt")
    return adjective and at + 1 < last and _only_in(items[at + 1], lang, "ablt")


def _only_in(item: Item, lang: str, case: str) -> bool:
    found = readings(item.word or "-", lang)
    return bool(found) and all(case in grammemes for _, grammemes in found)


def describes(item: Item, lang: str) -> bool:
    """Whether a word makes what stands between commas a description: which, held (in Baku)."""
    return item.is_word and (item.low in OF_WHOM or is_participle(item, lang))


def is_participle(item: Item, lang: str) -> bool:
    """Whether a word is a participle; the Ukrainian dictionary calls them adjectives."""
    if not item.is_word:
        return False
    return is_pos(item.word, lang, "PRTF") or (
        is_pos(item.word, lang, "ADJF")
        and any(item.low[:-size].endswith(_PASSIVE) for size in (1, 2, 3))
    )


_PASSIVE = ("ан", "ен", "ят", "ут", "от")
