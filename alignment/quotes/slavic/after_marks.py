"""What stands between marks and the verb that says whose they are, in Ukrainian and Russian."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.kinds import has_name
from alignment.quotes.phrase import Clause
from alignment.quotes.slavic.words import (
    AND,
    CONJUNCTIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    has_case,
    is_finite,
    is_pos,
)
from alignment.quotes.view import DASHES, Item, is_stop, word_set

# More words than these before a verb are no mere manner.
_MAX_MANNER = 9
_ONLY = word_set("тільки лише лишень только лишь так отак")
_AND = word_set("й і и")
_NO_MAIN = PRONOUNS | SUBORDINATORS | CONJUNCTIONS


def past_manner(items: Sequence[Item], at: int, lang: str) -> int:
    """Past how something was said: «…», — | не вагаючись, | сказав мер; — | тільки й | сказала."""
    gerund = False
    for index in range(at, min(len(items), at + _MAX_MANNER)):
        item = items[index]
        if item.region >= 0 or (is_stop(item) and not (gerund and item.word == ",")):
            return at
        if not item.is_word or item.low in _ONLY or (index > at and item.low in _AND):
            continue
        if is_finite(item.word, lang) and not item.is_capital:
            only = all(one.low in _ONLY | _AND for one in items[at:index])
            return index if gerund or only else at
        gerund = gerund or is_pos(item.word, lang, "GRND")
        if not gerund and item.low in _NO_MAIN:
            return at
    return at


def goes_on_elsewhere(items: Sequence[Item], at: int) -> bool:
    """Whether another clause follows marks: «…», | тоді як фонд мовчав; — мова про міст."""
    two = tuple(item.low for item in items[at : at + 2])
    return two in _WHILE or (two[:1] in _MATTER and two[1:] in _IS)


_WHILE = frozenset({("тоді", "як"), ("тимчасом", "як"), ("тогда", "как")})
_MATTER = (("мова",), ("речь",))
_IS = tuple((word,) for word in ("йшла", "йде", "про", "шла", "идет", "о", "об"))


def ends_before_verb(items: Sequence[Item], first: int, last: int, lang: str) -> bool:
    """Whether a clause ends at a comma and a verb follows it before `last`."""
    for comma in range(first, last - 1):
        if items[comma].region >= 0 or items[comma].word != ",":
            continue
        if items[comma + 1].low in SUBORDINATORS | RELATIVES | CONJUNCTIONS:
            continue
        for item in items[comma + 1 : last]:
            if item.region < 0 and not item.is_word:
                break
            if item.is_word and not item.is_capital and _is_predicate_verb(item.word, lang):
                return True
    return False


def _is_predicate_verb(word: str, lang: str) -> bool:
    return is_finite(word, lang) or is_pos(word, lang, "PRTS")


def makes_speech(items: Sequence[Item], position: int, inner: str, lang: str) -> bool:
    """Whether marks at the head of a sentence hold speech: «…», — читаємо там; «…»: as a headline.

    A name in marks is short or has no verb, and isn't followed by comma and dash.
    """
    after = items[position + 1 : position + 3]
    if position > 1 or (position and items[0].word != ".") or not after:
        return False
    words = inner.split()
    dashed = after[0].word == "," and len(after) > 1 and after[1].word in DASHES
    if after[0].word == ":":
        return len(words) > 2 and any(is_finite(word.strip(",!?"), lang) for word in words)
    ends = after[0].word == "." and position == 1
    return len(words) > 2 and (dashed or ends)


def is_work_named(items: Sequence[Item], position: int, inner: str, lang: str) -> bool:
    """Whether marks hold the name of a work: роман Гая — «Човен»; із журналу «Прядка» «Шаль»."""
    words = inner.split()
    if not position or not 0 < len(words) <= _MAX_WORK or not words[0][:1].isupper():
        return False
    if inner[-1] in ".?!…," or any(is_finite(word, lang) for word in words if word.islower()):
        return False
    if items[position - 1].region >= 0:
        return position > 1 and items[position - 2].is_word
    told = items[: position - 1] if items[position - 1].word in DASHES else ()
    return any(has_name(item.low, lang) for item in told if item.is_word)


_MAX_WORK = 6


def is_thing_named(clause: Clause, position: int, inner: str, cue: Cue | None) -> bool:
    """Whether capitalised words without a verb name a thing after a colon, comma or verb.

    The sentence goes on with them («Север» виграв), or they are one of a row («Дім», «Піч»); a verb
    that speaks only before a comma or colon has them (почали «Дощ»), or tells of this (про це пише
    «Край»).
    """
    items, words = clause.items, inner.split()
    if not 0 < len(words) <= _MAX_NAME or not words[0][:1].isupper() or inner[-1] in ".?!…,":
        return False
    if any(is_finite(word, clause.lang) for word in words if word.islower()):
        return False
    before = items[position - 1]
    after = items[position + 1] if position + 1 < len(items) else None
    if not before.is_word:
        row = cue is None and _is_in_row(items, position)
        return row or (after is not None and after.is_word and after.low not in AND)
    if cue is None or cue.last != position - 1:
        return False
    this = items[max(0, cue.first - 2) : cue.first]
    return cue.form.frames <= {"r"} or any(item.low in _OF_THIS for item in this)


def _is_in_row(items: Sequence[Item], position: int) -> bool:
    """Whether marks stand beside marks: «Дім», «Піч» і «Сад»."""
    beside = (items[max(0, position - 2) : position], items[position + 1 : position + 3])
    return any(
        any(item.region >= 0 for item in two)
        and any(item.word == "," or item.low in AND for item in two)
        for two in beside
    )


_MAX_NAME = 5
_OF_THIS = word_set("це цього этом этого это")


# Verbs of naming. What follows them in the nominative is a name: назвали фірму «Обрій».
NAMING = word_set(
    "назвати називати охрестити прозвати прозивати іменувати величати обізвати обзивати"
    " назвать называть окрестить прозвать прозывать именовать величать обозвать обзывать"
)


def named_before(items: Sequence[Item], position: int) -> bool:
    """Whether somebody's words are what a name is given to: назвав його слова | «неповними»."""
    return items[position - 1].low in _WORDS


_WORDS = word_set("слова фразу репліку реплику вислів заяву заявление пропозицію предложение")


def is_oblique(inner: str, lang: str) -> bool:
    """Whether the first of some words stands in the instrumental and in no nominative."""
    word = next(iter(inner.split()), "-").strip(",")
    return has_case(word, lang, "ablt") and not has_case(word, lang, "nomn")


def is_predicate(inner: str, lang: str) -> bool:
    """Whether marked words stand in the instrumental: «Чесною порожнечею» | назвала її юристка.

    A name does too (назвав клуб «Олімпом»), but all its words are capitalised.
    """
    first = [word.strip(",") for word in inner.split()[:2]]
    if len(first) < 2 or first[1][:1].isupper():
        return False
    return any(has_case(word, lang, "ablt") and not has_case(word, lang, "nomn") for word in first)
