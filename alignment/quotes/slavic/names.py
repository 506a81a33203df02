"""Names in Ukrainian and Russian text that the dictionaries don't know."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Form
from alignment.quotes.names import is_known
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.slavic.words import (
    PREPOSITIONS,
    SURNAMES,
    agrees,
    is_cyrillic,
    is_finite,
    readings,
)
from alignment.quotes.view import Item, word_set

# Small words within foreign names: Віллем де Граф, Домингуш да Кошта.
_PARTICLES = word_set(
    "де да ді ду дель делла дос ла ле ван фон дер ден тен аль бен бін ібн ель оф ди дю бин ибн эль"
)
_ARTICLES = ("аль-", "ас-", "ад-", "ан-", "ар-", "аш-", "ат-", "ель-", "ет-", "эль-", "эт-", "бен-")


def begins_inside_name(items: Sequence[Item], at: int) -> bool:
    """Whether a small word goes on with the name before it: Міфтах | аль-Обейді."""
    before = at - 1
    while before > 0 and items[before].low in _PARTICLES:
        before -= 1
    if before < 0 or not items[before].is_capital:
        return False
    low = items[at].low
    if low.startswith(_ARTICLES):
        return True
    while at < len(items) and items[at].low in _PARTICLES:
        at += 1
    return low in _PARTICLES and at < len(items) and items[at].is_capital


def opens_name(items: Sequence[Item], at: int) -> bool:
    """Whether a small word begins a name at the head of a sentence: | Ван Гаутен сказав."""
    small = items[at].is_capital and items[at].low in _PARTICLES
    return small and at + 1 < len(items) and items[at + 1].is_capital


def is_name_word(items: Sequence[Item], at: int) -> bool:
    """Whether a word within a sentence is no function word, since it is capitalised: суддя | Ко."""
    before = items[at - 1] if at else None
    return before is not None and items[at].is_capital and before.is_word and before.region < 0


def is_surname(items: Sequence[Item], at: int) -> bool:
    """Whether a word that looks like a particle is a surname: Энн | Ли, Иван | Как."""
    return at > 0 and is_name_word(items, at) and items[at - 1].is_capital


def begins_earlier(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether the word before a capitalised one is its first name: всем | Рикарду Эштевеш."""
    if not (items[at].is_capital and items[at - 1].is_capital and items[at - 1].is_word):
        return False
    word = items[at - 1].word
    return any("Name" in g for _, g in readings(word, lang)) and not is_known(word, lang)


def name_before(items: Sequence[Item], first: int, end: int, lang: str) -> Stretch:
    """The capitalised words right before `end`, without a place after a preposition at their head.

    У Бурірамі | Сомчит Кхамді | сказала: the word that the preposition governs is none of them.
    """
    start = end
    while start > first and _in_name(items, start - 1, lang):
        start -= 1
    governed = start > first and items[start - 1].low in PREPOSITIONS
    if governed:
        start += 1
    if not start and end > 1 and items[0].low in _ALSO:
        # Також | Рікке: capitalised as the first word.
        start = 1
    if start >= end or not items[start].is_capital:
        return EMPTY
    if start + 1 == end and _is_oblique(items, start, lang):
        return EMPTY
    # Жителям Линдова | пообещали: who is told.
    told = not start and start + 1 < end and is_only_told(items[start].word, lang)
    return EMPTY if told else Stretch(start, end)


def is_only_told(word: str, lang: str) -> bool:
    """Whether the dictionary has a word as a noun in the dative plural and nobody's name."""
    found = readings(word, lang)
    return is_known(word, lang) and any(
        {"datv", "plur"} <= g and pos == "NOUN" and not g & {"Name", "Surn"} for pos, g in found
    )


_ALSO = word_set("також теж также тоже однак однако зараз сейчас раніше ранее")
# Pronouns that are no subjects, whatever the dictionary takes them for: Мені закидають.
_TO_WHOM = word_set(
    "мені тобі йому їй нам вам їм собі нас вас його її їх мне тебе ему ей им себе меня его ее их"
)
_NO_NAMES = frozenset({"ADVB", "PRCL", "CONJ", "PREP", "PRED", "COMP"})
_ANY = Form((), "", "", "", "verb")
_NOMINAL = frozenset({"NOUN", "ADJF", "NPRO", "PRTF"})


# The Ukrainian dictionary takes these for pronouns.
_THEN = word_set("потім тепер далі згодом пізніше")


def _is_oblique(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a single capitalised word is known, and no nominative: Водіїв попросили, у Таїланді.

    At the head of a sentence any word is capitalised; within it, places and bodies are.
    """
    word = items[at].word
    if items[at].low in _TO_WHOM or (not at and items[at].low in _THEN):
        return True
    found = readings(word, lang)
    if not found or not is_known(word, lang) or (at and items[at].low.endswith(SURNAMES)):
        return False
    if not at and (found[0][0] in _NO_NAMES or any(pos == "ADVB" for pos, _ in found)):
        return not any(g & {"Name", "Surn", "Patr"} for _, g in found)
    # Чоловіків звинувачують: husband's is an adjective too.
    noun = not at and any(pos == "NOUN" for pos, _ in found)
    named = agrees(word, lang, _ANY, frozenset({"NOUN"}) if noun else None)
    if not all(pos in _NOMINAL for pos, _ in found) or named:
        return False
    return not any(g & {"Name", "Surn", "Patr"} for _, g in found)


def name_at_end(items: Sequence[Item], start: int, end: int, lang: str) -> Stretch:
    """The capitalised words right before `end`, past addressee and place: сказала в Лондоні | Шу.

    What may be in the case of the word that the preposition governs is no name of a speaker.
    """
    named = name_before(items, start, end, lang)
    if named and items[named.last - 1].is_word and named.first > start:
        found = readings(items[named.first].word, lang)
        if not found or any("nomn" in g and not g & {"loct", "Geox"} for _, g in found):
            before = items[named.first - 2].low in PREPOSITIONS
            known = is_known(items[named.first].word, lang)
            oblique = before and known and any("loct" in g or "gent" in g for _, g in found)
            return EMPTY if oblique else named
    return EMPTY


def name_after(items: Sequence[Item], start: int, last: int, lang: str) -> Stretch:
    """The capitalised words that begin at `start`: розповів | Садікулла."""
    end = start
    while end < last and _in_name(items, end, lang):
        end += 1
    return Stretch(start, end) if end > start and items[start].is_capital else EMPTY


def named_after(items: Sequence[Item], start: int, last: int, lang: str) -> Stretch:
    """A name right after a verb, unless it is one word in another case: цитує | Сенеку."""
    named = name_after(items, start, last, lang)
    if named.last - named.first == 1:
        word = items[named.first].word
        found = readings(word, lang)
        known = is_known(word, lang) and not word.lower().endswith(SURNAMES)
        if found and known and not any(g & _NAMING for _, g in found):
            return EMPTY
    return named


# Cases in which a name may be the subject, and those of words that have one form.
_NAMING = frozenset({"nomn", "Fixd"})


def is_man_named(items: Sequence[Item], at: int, form: Form) -> bool:
    """Whether a man's surname stands here and a verb of his form may be his: | Щеглов."""
    surname = items[at].is_capital and items[at].low.endswith(SURNAMES)
    return surname and form.number != "plur" and form.gender in ("", "masc")


def _in_name(items: Sequence[Item], at: int, lang: str) -> bool:
    item = items[at]
    if item.region >= 0 or not item.is_word:
        return False
    if item.is_capital:
        return is_name_word(items, at) or not (
            item.low in PREPOSITIONS
            or (
                is_cyrillic(item.word)
                and is_finite(item.word, lang)
                and not any(pos == "NOUN" for pos, _ in readings(item.word, lang))
            )
        )
    return begins_inside_name(items, at)
