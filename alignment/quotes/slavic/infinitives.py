"""Where an infinitive that is said begins in Ukrainian and Russian."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.noun_phrases import (
    is_number,
)
from alignment.quotes.slavic.phrases import clause_start
from alignment.quotes.slavic.resumption import ASIDES
from alignment.quotes.slavic.words import (
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    has_case,
    is_finite,
    is_pos,
    is_time,
    readings,
)
from alignment.quotes.view import MAX_NAME, Item, is_stop, next_stop, word_set


def is_when(items: Sequence[Item], first: int, last: int, lang: str) -> bool:
    """Whether all before an infinitive is when to do it: обіцяє | цього разу дивитися."""
    words = items[first:last]
    return (
        1 < len(words) <= _MAX_WHEN
        and (words[0].low in ("до", "на") or any(word.low in _THIS for word in words[:2]))
        and all(word.is_word for word in words)
        and is_time(words[-1].word, lang)
    )


_MAX_WHEN = 4


_THIS = word_set(
    "цього наступного наступній наступний майбутньому этот этом следующий следующем будущем"
    " ближайшие ближайшее найближчі найближчий"
)


def closing_comma(items: Sequence[Item], comma: int) -> int:
    """The comma that closes what one opens; -1 where the clause ends first."""
    for index in range(comma + 1, min(len(items), comma + 14)):
        if items[index].word == ",":
            return index
        if items[index].region < 0 and items[index].word in (".", ";", ":"):
            return -1
    return -1


def find_infinitive(items: Sequence[Item], at: int, lang: str) -> int:
    """Index of an infinitive, with its adverbs, soon after `at`; -1 if there is none."""
    relative = at
    for index in range(at, min(len(items), at + 16)):
        item = items[index]
        if index < relative:
            continue
        if item.word == "," and index + 1 < len(items) and items[index + 1].low in RELATIVES:
            # Закликала очевидців, | які бачили фургон, | зателефонувати.
            relative = closing_comma(items, index) + 1
            if relative:
                continue
        if item.word == "," and items[index + 1 : index + 2]:
            # Закликала, | зокрема вчора в порту, | дати човни.
            after = items[index + 1]
            aside = after.low in ASIDES or is_pos(after.word or "-", lang, "GRND")
            relative = closing_comma(items, index) + 1 if aside else 0
            if relative:
                continue
        if item.word == "(":
            # Закликала | (як і торік) | дати човни.
            relative = next((i + 1 for i in range(index, len(items)) if items[i].word == ")"), 0)
            if relative:
                continue
        if item.region >= 0 and 0 < item.size <= MAX_NAME and index > at:
            named = is_pos(items[index - 1].word or "-", lang, "NOUN")
            if named or items[index - 1].low in _FROM:
                # Вимагає від «Комори», просить фірму «Комора» | підняти зарплати.
                continue
        if item.region >= 0 or is_stop(item) or item.low in SUBORDINATORS:
            return -1
        if item.is_word and _is_infinitive(items, index, lang):
            if item.low in ("бути", "быть") and index > at + 2:
                return -1
            start = index
            while start > at and (
                items[start - 1].low == "не"
                or (
                    items[start - 1].low not in _WOULD
                    and is_pos(items[start - 1].word, lang, "ADVB", "PRCL", "COMP")
                )
            ):
                start -= 1
            start = _past_when(items, at, start, lang)
            if start - 1 > at and items[start - 1].low in _THEM:
                # потребовал | немедленно его отменить
                adverb = is_pos(items[start - 2].word or "-", lang, "ADVB")
                return start - 2 if adverb else start
            return start
        if item.is_word and is_finite(item.word, lang):
            return -1
    return -1


def _is_infinitive(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a word is an infinitive; дати and вести are nouns as well."""
    if items[at].low not in _NOUNS_TOO:
        return is_pos(items[at].word, lang, "INFN")
    before = items[at - 1]
    if items[at].low == "мати" and _is_mother(items, at, lang):
        return False
    governed = before.low in PREPOSITIONS or is_pos(before.word or "-", lang, "ADJF", "NUMR")
    return not governed


_NOUNS_TOO = frozenset({"дати", "вести", "мати"})


def _is_mother(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether мати is a noun: просила | мати | зачинити вікно, мати сина лишитися; мати, щоб …."""
    after = items[at + 1] if at + 1 < len(items) else None
    if after is None or not after.is_word:
        return True
    end = next_stop(items, at + 1)
    asked = any(is_pos(item.word or "-", lang, "INFN") for item in items[at + 2 : end])
    whom = any("anim" in g and "accs" in g for _, g in readings(after.word, lang))
    return is_pos(after.word, lang, "INFN") or (asked and whom)


# Хотіла | б: a part of the verb.
_WOULD = word_set("б би бы ж же")
_FROM = frozenset({"від", "от", "у"})


def _past_when(items: Sequence[Item], at: int, start: int, lang: str) -> int:
    """Back past what tells how long or instead of what: велів йому | для початку місяць мовчати."""
    first = start
    while first - 1 > at and items[first - 1].is_word and is_time(items[first - 1].word, lang):
        if not has_case(items[first - 1].word, lang, "accs"):
            return start
        first -= 1
    if first < start and first - 1 > at and is_number(items[first - 1], lang):
        first -= 1
    if first - 2 > at and items[first - 2].low in _INSTEAD:
        return first - 2
    while first - 1 > at and is_pos(items[first - 1].word or "-", lang, "ADVB", "PRCL"):
        first -= 1
    told = first <= at or is_pos(items[first - 1].word or "-", lang, "NPRO")
    return first if told else start


_INSTEAD = word_set("для вместо замість заради ради")


_THEM = word_set("його її їх це его ее их это")


def infinitive_before(clause: Clause, cue: Cue, source: Stretch) -> Stretch:
    """The infinitive that opens a clause before an inverted verb: Закрити порт | просить мер."""
    first = opening_infinitive(clause.items, cue.first, clause.lang)
    return Stretch(first, cue.first) if first >= 0 and source.first > cue.last else EMPTY


def opening_infinitive(items: Sequence[Item], verb: int, lang: str) -> int:
    """Where a sentence or what a colon brings begins with an infinitive before its verb; or -1."""
    first = clause_start(items, verb)
    words = items[first:verb]
    if len(words) < _SHORTEST or (first and items[first - 1].word not in (":", "—", "–")):
        return -1
    head = words[words[0].low == "не"]
    asks = head.is_word and is_pos(head.word, lang, "INFN")
    if asks and all(item.is_word and not is_finite(item.word, lang) for item in words):
        return first
    return -1


_SHORTEST = 2
