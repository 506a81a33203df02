"""What goes before a person's name and is none, and capitalised words that name no person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alignment.morphology import SLAVIC, parses
from alignment.quotes.calling import roles
from alignment.quotes.names import (
    CASES,
    can_be_nominative,
    disagrees,
    first_name_gender,
    is_common_noun,
    is_known,
)
from alignment.quotes.view import is_acronym, word_set

_BEFORE_PLACES = word_set("у в на з із зі до від при для про из с со от к о об по")


def described_by(before: str, words: Sequence[str], lang: str) -> int:
    """How many words at the beginning of a run say where a person belongs and what they are.

    What is left has two words at least: Глава МВС Сербії | Горан Степанович, Latvia’s | Juris
    Kalniņš, в Киргизстані | Гульнара Асанова; one after what somebody is: Кузнец | Ерофей.
    """
    if lang not in SLAVIC:
        if words[0] == "The":
            return 1
        owners = (i for i, word in enumerate(words[:-2]) if word.endswith(("'s", "’s")))
        # Cellist | Nina Berg; but Anna Maria Berg.
        named = (i for i, word in enumerate(words[:-1]) if first_name_gender(word, lang))
        return max(max(owners, default=-1) + 1, next(named, 0))
    preceding = before.split()[-1:]
    within = stands_within(before)
    if not within and _opens_sentence(words[0], lang):
        return 1
    short = len(words[0]) <= _SHORT and not is_acronym(words[0])
    if within and short and is_nominative_calling(preceding[0], lang):
        # Суддя | Ко Чі Хун, министр | Се Голян.
        return 0
    at = next((i for i in (1, 2) if _goes_on(words, i, lang)), 0)
    if at and not any(_may_be_first_name(word, lang) for word in words[:at]):
        # Сомнолог | Пётр Вайнер, адвокат Головка | Семен Литвин, мэр Измаила | Руслан Чебан; but
        # Вайнер Пётр Ильич.
        patronymic = any("Patr" in one.grammemes for one in parses(words[at + 1], lang))
        if at > 1 or not patronymic:
            return at
        if any("Surn" in one.grammemes for one in parses(words[0], lang)):
            return 0
    if len(words) > 2 and is_first_name(words[1], lang) and _is_calling(words[0], lang):
        # Пастух | Гнат Бриль: what he is, though it be a surname as well.
        return 1
    if len(words) == 2 and _opens(before) and _is_calling(words[0], lang):
        # Кузнец | Ерофей, Защитник | Пак: one word is left.
        surname = any(one.grammemes & {"Name", "Surn"} for one in parses(words[0], lang))
        if is_first_name(words[1], lang) or not surname:
            return 1
    of_thing = len(words) > 2 and bool(preceding) and _is_thing(preceding[0], lang)
    single = any({"Name", "sing"} <= one.grammemes for one in parses(words[0], lang))
    if of_thing and is_first_name(words[1], lang) and not single:
        # Долины Варн | Петра Хольм.
        return 1
    last = len(words) - 2 if words[-1][0].isascii() == words[-2][0].isascii() else 0
    return max(
        (
            i + 1
            for i in range(last)
            if (i == 0 and preceding and preceding[0].lower() in _BEFORE_PLACES)
            or _is_no_name(words[i], words[-1], lang)
            or disagrees(words[i], words[i + 1], lang)
        ),
        default=0,
    )


def stands_within(before: str) -> bool:
    """Whether a lower-case word goes before, so that a capital tells of a name: суддя | Ко."""
    return _WITHIN.search(before) is not None


_WITHIN = re.compile(r"[a-zа-яіїєґё’'-]\s$")


_SHORT = 3


def is_nominative_calling(word: str, lang: str) -> bool:
    """Whether a word can be what somebody is, in the nominative singular: суддя, речниця."""
    low = word.lower()
    return low in roles(lang) or any(
        {"anim", "nomn", "sing"} <= parse.grammemes
        and not parse.grammemes & {"Name", "Surn", "Patr"}
        for parse in parses(low, lang)
    )


def _is_thing(word: str, lang: str) -> bool:
    """Whether a word before a name is a noun for a thing or a place: долины, фонда."""
    found = parses(word, lang)[:1] if word.islower() else ()
    return any(one.pos == "NOUN" and "inan" in one.grammemes for one in found)


def _opens(before: str) -> bool:
    """Whether a sentence begins after what goes before."""
    return not before.strip() or before.rstrip()[-1] in ".!?…:\n" or before.endswith("\n")


def _opens_sentence(word: str, lang: str) -> bool:
    """Whether a capitalised word is an adverb or the like, and nobody's name: Раніше | Даль."""
    if word.lower() in _SELF:
        return True
    found = parses(word, lang)
    return (
        bool(found)
        and is_known(word, lang)
        and found[0].pos in ("ADVB", "PREP", "CONJ", "PRCL", "NPRO", "COMP")
        and not any(parse.grammemes & {"Name", "Surn", "Patr"} for parse in found)
    )


def is_first_name(word: str, lang: str) -> bool:
    """Whether a word may be a first name, in whatever case."""
    return not is_acronym(word) and any("Name" in one.grammemes for one in parses(word, lang))


def _goes_on(words: Sequence[str], at: int, lang: str) -> bool:
    """Whether a first name stands at a place, and the next word in the same case."""
    if at > len(words) - 2 or not is_first_name(words[at], lang):
        return False
    names = (one.grammemes for one in parses(words[at], lang) if "Name" in one.grammemes)
    nexts = (one.grammemes for one in parses(words[at + 1], lang))
    cases = {case for one in names if "plur" not in one for case in one.intersection(CASES)}
    beside = {case for one in nexts if "plur" not in one for case in one.intersection(CASES)}
    return not is_known(words[at + 1], lang) or not beside or not cases.isdisjoint(beside)


def _may_be_first_name(word: str, lang: str) -> bool:
    """Whether a word is somebody's first name, or may be one that the dictionary lacks."""
    if not can_be_nominative(word, lang):
        return False
    return is_first_name(word, lang) if is_known(word, lang) else not _WHAT.search(word)


# Endings of what somebody is, of words that the dictionary lacks.
_WHAT = re.compile(
    r"(?:лог|тель|ист|іст|нт|вед|граф|ник|щик|чик|тор|атр|истка|істка|ниця|ница|иня)$"
)


def _is_calling(word: str, lang: str) -> bool:
    """Whether the dictionary has a word as what somebody is, and as no first name."""
    callings = any(
        "anim" in parse.grammemes and not parse.grammemes & {"Name", "Surn", "Patr"}
        for parse in parses(word, lang)
    )
    return callings and is_known(word, lang) and not is_first_name(word, lang)


_SELF = word_set("сам сама само сами самі самого самої самой самому самим самою")


def _is_no_name(word: str, surname: str, lang: str) -> bool:
    """Whether a word before a name is an acronym, a brand, a place, or what somebody is."""
    if is_acronym(word) or (word.isascii() and not surname.isascii()):
        return True
    if is_place(word, lang):
        return True
    found = parses(word, lang)
    if any(parse.grammemes & {"Name", "Surn", "Patr"} for parse in found):
        return False
    oblique = bool(found) and not any("nomn" in parse.grammemes for parse in found)
    return oblique or is_common_noun(word, lang)


def is_place(word: str, lang: str) -> bool:
    """Whether the dictionary has a word as the name of a place."""
    return is_known(word, lang) and any(
        "Geox" in parse.grammemes for parse in parses(word, lang)[:2]
    )


def is_described(words: Sequence[str], lang: str) -> bool:
    """Whether a run begins with an adjective, as names of bodies do: Верховна Рада."""
    return any(
        parse.pos in ("ADJF", "NUMR", "PREP", "ADVB", "CONJ") and "Fixd" not in parse.grammemes
        for parse in parses(words[0], lang)[:1]
    )


def _is_headed(words: Sequence[str], lang: str) -> bool:
    """Whether a run is a noun and what goes with it: Громада ПЦУ, Федерация Швеции."""
    last = words[-1]
    found = parses(last, lang) if is_known(last, lang) else []
    named = any(parse.grammemes & {"Name", "Surn"} for parse in found)
    belongs = is_acronym(last) or (
        not named
        and any(parse.pos == "NOUN" and "gent" in parse.grammemes for parse in found)
        and not can_be_nominative(last, lang)
    )
    return belongs and is_common_noun(words[0], lang)


def is_body(words: Sequence[str], lang: str) -> bool:
    """Whether a run names no person, whoever speaks: Громада ПЦУ, Верховної Ради."""
    if _is_headed(words, lang):
        return True
    return is_described(words, lang) and (
        is_place(words[-1], lang) or not can_be_nominative(words[0], lang)
    )


def is_owner(word: str, after: str, lang: str) -> bool:
    """Whether a word in the genitive, no name of the same gender, stands before a first name."""
    first = [one.grammemes for one in parses(after, lang)[:1]]
    if not any({"Name", "nomn"} <= g for g in first):
        return False
    kind = first[0] & {"masc", "femn", "nomn", "sing"}
    found = [one.grammemes for one in parses(word, lang) if "Fixd" not in one.grammemes]
    return any("gent" in g for g in found) and not any(g >= kind for g in found)
