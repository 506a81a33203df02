"""Who is told, not who tells, in Ukrainian and Russian: names in marks, adjectives after a name."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.media import is_medium
from alignment.quotes.names import is_known
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.slavic.phrases import clause_start
from alignment.quotes.slavic.words import (
    COMPLEMENTIZERS,
    CONJUNCTIONS,
    WITH,
    has_case,
    is_cyrillic,
    is_pos,
    readings,
)
from alignment.quotes.view import MAX_NAME, Item, is_acronym, word_set

# Про це пише «Обрій».
_ABOUT = frozenset({"про", "о", "об"})
_IT = frozenset({"це", "этом"})


def is_hearer(items: Sequence[Item], cue: Cue, position: int) -> bool:
    """Whether marks right after a verb name who is told or who tells, as speech stands elsewhere.

    «Q», — розповів «Обрію» мер; що розповів «Обрію» мер: «Q»; C, повідомляє «Обрій».
    """
    if items[position].size > MAX_NAME:
        return False
    before = any(item.region >= 0 for item in items[: cue.first])
    after = any(item.word == ":" and item.region < 0 for item in items[position + 1 : -1])
    ends = not any(item.is_word for item in items[position + 1 : position + 2])
    # …, повідомляє «Обрій» | із посиланням на поліцію.
    ends = ends or items[position + 1].low in WITH
    that = [item.low for item in items[position + 1 : position + 3]]
    if that and that[0] == "," and that[-1] in ("що", "что"):
        return True
    told = cue.first > 3 and items[cue.first - 1].word == "," and ends
    as_told = any(item.low in ("як", "как") for item in items[max(0, cue.first - 2) : cue.first])
    as_told = as_told or (ends and items[0].low in _ABOUT and items[1].low in _IT)
    return before or after or told or as_told


def is_told_to(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether an adjective goes with a noun in the dative: сказав мер Іван Бондар | повній залі."""
    if at + 1 >= last or not items[at + 1].is_word or items[at + 1].is_capital:
        return False
    noun = [g for pos, g in readings(items[at + 1].word, lang) if pos == "NOUN"]
    adjective = is_pos(items[at].word, lang, "ADJF") and has_case(items[at].word, lang, "datv")
    return adjective and any("datv" in g for g in noun) and not any("gent" in g for g in noun)


def without_outlet(items: Sequence[Item], source: Stretch, lang: str) -> Stretch:
    """Who speaks after a verb, without the outlet that is told: сказав Іван Рись | Reuters."""
    last = source.last
    while last - 1 > source.first and _is_outlet(items[last - 1], lang):
        last -= 1
    before = items[last - 1]
    if last == source.last or not before.is_capital or not is_cyrillic(before.word):
        return source
    found = readings(before.word, lang)
    named = not is_known(before.word, lang) or any(g & {"Name", "Surn"} for _, g in found)
    # Ніна Гай | Бі-бі-сі, Рись | Reuters; but: Нова Газета.
    outlet = last - source.first > 1 or not is_cyrillic(items[last].word)
    named = named or (outlet and is_medium(items[last], lang))
    return Stretch(source.first, last) if named and not is_acronym(before.word) else source


def past_outlet(items: Sequence[Item], start: int, last: int, lang: str) -> int:
    """Past an outlet that is told something: розповів | Reuters | представник; Край.ua | Гай."""
    at = start
    while at < last and (_is_outlet(items[at], lang) or is_acronym(items[at].word)):
        at += 1
    if not start < at < last or not items[at].is_word:
        return start
    person = any({"anim", "nomn"} <= g for _, g in readings(items[at].word, lang))
    outlet = _is_site(items[start]) or is_medium(items[start], lang)
    return at if person and (outlet or not items[at].is_capital) else start


def is_outlet_told(items: Sequence[Item], source: Stretch, lang: str) -> bool:
    """Whether an outlet after a verb is told what follows: сказав Radio Nova, що C; …: «Q»."""
    named = [items[index] for index in range(source.first, source.last)]
    after = [item.low for item in items[source.last : source.last + 2]]
    told = after[:1] == [":"] or (after[:1] == [","] and after[-1] in COMPLEMENTIZERS)
    return told and all(_is_outlet(item, lang) for item in named)


def _is_outlet(item: Item, lang: str) -> bool:
    if item.region >= 0 or not item.is_word:
        return False
    named = not is_cyrillic(item.word) or is_medium(item, lang)
    return _is_site(item) or (item.is_capital and named)


def _is_site(item: Item) -> bool:
    return "." in item.word[1:-1]


def to_whom(items: Sequence[Item], group: int, after: int, lang: str) -> Stretch:
    """The person in the dative before or after a verb of seeming: Мені | здається, що …."""
    first = clause_start(items, group)
    while first < group and items[first].low in CONJUNCTIONS:
        first += 1
    if first < group <= first + MAX_NAME and is_only_told_to(items[first], lang):
        return Stretch(first, group)
    here = after < len(items) and items[after].low in _TO_THEM
    return Stretch(after, after + 1) if here else EMPTY


_TO_THEM = word_set("мені йому їй нам їм мне ему ей нам им")


def is_only_told_to(item: Item, lang: str) -> bool:
    """Whether a word can be nothing but whom somebody tells: Гостям | там радять мовчати."""
    found = readings(item.word or "-", lang)
    return any("datv" in g for _, g in found) and not any("nomn" in g for _, g in found)
