"""Who is meant by what somebody is: the surgeon Ann Berg nodded. “Water,” the doctor said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from alignment.morphology import SLAVIC
from alignment.quotes.calling import (
    MAX_WORDS,
    NATIONALITIES,
    OTHERS,
    POINTING,
    POSSESSIVES,
    WORD,
    Calling,
    listed,
    stands_for,
)
from alignment.quotes.english.callings import english_callings, english_phrase, is_english_person
from alignment.quotes.names import cases_of
from alignment.quotes.slavic.callings import slavic_before, slavic_calling, slavic_phrase
from alignment.quotes.view import word_set

_BREAK = re.compile(r"[.!?;:…—–\n()“”\"]|\s-\s")
_WINDOW = 90


def callings_of(text: str, start: int, end: int, lang: str) -> list[Calling]:
    """What the words around a name say that somebody is."""
    before = _BREAK.split(text[max(0, start - _WINDOW) : start])[-1]
    whole = len(before) < _WINDOW
    after = text[end : end + _WINDOW]
    behind = re.split(r"[,.;:!?…—–\n]", after[1:])[0] if after.startswith(",") else ""
    if lang not in SLAVIC:
        return english_callings(before, behind, after)
    calling = _CALLED.search(before)
    if calling:
        # Водителя зовут | Тимур; сын по имени | Ян.
        words = WORD.findall(before[: calling.start()])
        found = [slavic_calling(words, (), lang)]
        return [one for one in found if one is not None]
    cases = cases_of(WORD.findall(text[start:end]), lang)
    *leading, last = before.split(",")
    found = [slavic_before(WORD.findall(last), cases, lang)]
    if len(leading) == 1 and whole:
        found.append(slavic_phrase(WORD.findall(leading[0]), cases, lang))
    found.append(slavic_phrase(WORD.findall(behind), cases, lang))
    return [one for one in found if one is not None]


_CALLED = re.compile(r"\b(?:зовут|звати|звуть|звали|по\sимени|на\sім['’ʼ]я)\s$")


_OWNER = re.compile(r"['’]s\b")
_WOMAN = re.compile(r"(?<=\w)woman$")
_BOTH = word_set("and і й та и")


def phrase_calling(phrase: str, lang: str, oblique: bool = False) -> Calling | None:
    """What a definite description of one person says, or nothing where it is no such thing."""
    words = WORD.findall(_OWNER.sub("", phrase))
    if not words or len(words) > MAX_WORDS:
        return None
    lows = [word.lower() for word in words]
    if not _BOTH.isdisjoint(lows):
        return None
    if lang in SLAVIC:
        return slavic_calling(words, () if oblique else ("nomn",), lang)
    bare = lows[0] not in POINTING and lows[0] not in POSSESSIVES
    if lows[0] in OTHERS or (bare and (len(words) > 1 or lows[0] not in listed(lang))):
        return None
    return english_phrase(words)


# Asked twice or more of one source.
@lru_cache(maxsize=64)
def unnamed_calling(phrase: str, lang: str) -> str:
    """Head of what somebody without a name is: a Western diplomat in the room → diplomat."""
    words = WORD.findall(phrase)
    if lang in SLAVIC:
        one = slavic_calling(words, (), lang)
        return one.head if one else ""
    first = next((i for i, word in enumerate(words) if is_english_person(word)), len(words))
    while first + 1 < len(words) and is_english_person(words[first + 1]):
        first += 1
    return _WOMAN.sub("man", words[first].lower()) if first < len(words) else ""


def is_new(phrase: str, lang: str) -> bool:
    """Whether an English phrase introduces somebody, whoever was called so: | an | old man."""
    return lang not in SLAVIC and phrase.partition(" ")[0].lower() in ("a", "an", "another")


def fits(one: Calling, known: Sequence[Calling]) -> bool:
    """Whether a description says no more than what has been said of somebody.

    The diplomat may be called the former diplomat later; a former diplomat is no diplomat.
    """
    return any(
        one.head == other.head
        and one.words - {_FORMER} <= other.words
        and (_FORMER in one.words or _FORMER not in other.words)
        for other in known
    )


_FORMER = "former"


def of_nation(known: Sequence[Calling]) -> bool:
    """Whether it has been said of which nation somebody is."""
    return any(one.words & NATIONALITIES for one in known)


def takes_up(one: Calling, known: Sequence[Calling], lang: str) -> bool:
    """Whether a noun alone may take up what has been said of somebody: хірург …, | лікар."""
    wider = stands_for(lang).get(one.head, frozenset())
    alone = _without_nations(one, known) <= _OF_ANY
    return alone and not one.owned and any(other.head in wider for other in known)


def _without_nations(one: Calling, known: Sequence[Calling]) -> frozenset[str]:
    """What a description says beside its head, but of which nation: the Swiss | diplomat.

    Another nation than somebody is known to be of counts. English only: without an article
    (швейцарська дипломатка) it may be somebody new.
    """
    beside = one.words - {one.head}
    nations = beside & NATIONALITIES
    others = {word for other in known for word in other.words} & NATIONALITIES
    return beside - nations if not others or not nations.isdisjoint(others) else beside


# Whose head or leader a mayor, a trainer or a director is anyhow: очільник міста.
_OF_ANY = word_set(
    "місто міський город городской команда клуб компанія компания уряд правительство city town"
    " club firm government"
)


def may_be_anybody(one: Calling, known: Sequence[Calling], lang: str) -> bool:
    """Whether a noun alone may take up somebody of whom nothing like it has been said: бизнесмен.

    An office (the trainer) takes up nobody who has another one, a trade may (the biologist).
    """
    if _without_nations(one, known) or one.owned:
        return False
    # Where somebody comes from is nothing that they are.
    told = [other for other in known if stands_for(lang).get(other.head) != _ONLY_ANY]
    wider = stands_for(lang).get(one.head)
    if wider is None:
        return lang in SLAVIC and not told and one.head not in _NEWCOMERS
    return not told or _ANY in wider


def is_trade(one: Calling) -> bool:
    """Whether an English description is of a trade or an age, no office: the old lawyer."""
    words = one.words - {one.head}
    return not (
        one.owned
        or one.head in _OFFICES
        or len(words) > _MANY
        or words & (NATIONALITIES | _OFFICES)
        or any(word.endswith("s") for word in words)
    )


# Words beside the head of a description that say what somebody is, not whose.
_MANY = 2
# Of which there may be one who hasn't been named.
_OFFICES = word_set(
    "minister president premier chancellor governor mayor secretary speaker ambassador envoy"
    " commissioner coordinator director chairman chief head leader spokesman spokesperson official"
    " judge prosecutor lawyer counsel witness moderator presenter host interviewer reporter"
    " journalist correspondent editor general colonel commander officer policeman boss manager"
    " representative deputy senator councillor adviser member neighbour visitor caller passenger"
    " customer reader other brother sister mother father son daughter husband wife"
    " grandfather grandmother uncle aunt cousin"
)


# Who tends to be somebody new, not whoever was named before.
_NEWCOMERS = word_set(
    "суддя прокурор слідчий свідок потерпілий сусід продавець водій поліцейський кореспондент"
    " журналіст ведучий ведуча модератор інтерв'юер"
    " дружина син брат мати мама батько тато дочка донька сестра друг"
    " подруга колега начальник директор охоронець заступник помічник секретар речник мер міністр"
    " президент прем'єр голова дід баба дідусь бабуся онук тітка дядько знайомий очевидець хтось"
    " бог сусідка продавчиня вчитель учитель глядач читач слухач пасажир покупець клієнт"
    " перехожий гість працівник учень студент"
    " судья следователь свидетель потерпевший сосед продавец водитель полицейский корреспондент"
    " журналист ведущий ведущая модератор интервьюер"
    " жена муж сын мать отец папа дочь подруга коллега охранник заместитель"
    " помощник секретарь представитель мэр министр премьер председатель глава дед бабушка дедушка"
    " внук тетя тётя дядя знакомый очевидец кто-то зритель читатель слушатель пассажир покупатель"
    " соседка продавщица учительница клиент прохожий гость сотрудник работник ученик собеседник"
    " источник человек людина"
)
# Stands for anybody in the table.
_ANY = "*"
_ONLY_ANY = frozenset({_ANY})
