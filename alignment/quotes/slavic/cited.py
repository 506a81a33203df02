"""Whom an outlet cites in Ukrainian and Russian: «…», – цитує | директорку | агенція «Хвиля»."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.media import is_medium
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, words_in, words_told
from alignment.quotes.slavic.phrases import clause_start
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    PREPOSITIONS,
    has_case,
    is_cyrillic,
    is_time,
    readings,
)
from alignment.quotes.view import Item, is_stop


def cited_by_outlet(clause: Clause, cue: Cue) -> Stretch:
    """Who is quoted where an outlet is the subject of a verb of citing, before or after it."""
    items, lang = clause.items, clause.lang
    if cue.form.concept != "quote":
        return EMPTY
    first = clause_start(items, cue.first)
    last = cue.last + 1
    while last < len(items) and not is_stop(items[last]):
        last += 1
    before, after = Stretch(first, cue.first), Stretch(cue.last + 1, last)
    outlet = _outlet(items, after, lang)
    if not outlet:
        return _person(items, after, lang) if _outlet(items, before, lang) else EMPTY
    if outlet.first > after.first:
        return _person(items, Stretch(after.first, outlet.first), lang)
    # Цитує | Reuters | мера; мера цитує Reuters.
    return _person(items, Stretch(outlet.last, last), lang) or _person(items, before, lang)


def without_relays(clause: Clause, found: Sequence[Report]) -> list[Report]:
    """The reports without an outlet that tells who said it: Як пише «Хвиля», | мер заявив, що C."""
    return [one for one in found if not _is_relay(clause, one, found)]


def _is_relay(clause: Clause, report: Report, found: Sequence[Report]) -> bool:
    items = clause.items
    if report.rule != "as-said" or len(report.content) > 1 or not report.source:
        return False
    if not _outlet(items, report.source, clause.lang):
        return False
    told = report.content[0]
    return any(
        one.source
        and told.first <= one.cue.first < told.last
        and words_told(items, one) >= _MOST * words_in(items, told)
        for one in found
    )


# What an outlet passes on is most of what it tells.
_MOST = 0.6


def _outlet(items: Sequence[Item], within: Stretch, lang: str) -> Stretch:
    """The words for an outlet, with its adjectives and its name: місцева агенція «Хвиля»."""
    for index in range(within.first, within.last):
        item = items[index]
        if not _is_outlet(item, lang) or items[index - 1].low in PREPOSITIONS:
            continue
        first, last = index, index + 1
        while first > within.first and _agrees(items[first - 1], lang):
            first -= 1
        while last < within.last and (items[last].region >= 0 or _is_foreign(items[last])):
            last += 1
        return Stretch(first, last)
    return EMPTY


def _is_outlet(item: Item, lang: str) -> bool:
    """Whether an item is a word for an outlet, or the name of one: «Хвиля», Reuters."""
    return item.region >= 0 or _is_foreign(item) or is_medium(item, lang)


def _is_foreign(item: Item) -> bool:
    return item.is_capital and not is_cyrillic(item.word)


def _agrees(item: Item, lang: str) -> bool:
    """Whether a word may be an adjective of the outlet's: | місцева | газета."""
    adjective = (
        item.is_word and not item.is_capital and has_case(item.word, lang, "nomn", ADJECTIVE)
    )
    return adjective and readings(item.word, lang)[0][0] in ADJECTIVE


def _person(items: Sequence[Item], within: Stretch, lang: str) -> Stretch:
    """Who is cited: what stands in the accusative, up to when and where it was said."""
    if within and items[within.first].low in _WORDS:
        # Цитує агенція слова | міністра.
        return Stretch(within.first + 1, within.last)
    if not within or not items[within.first].is_word:
        return EMPTY
    if not has_case(items[within.first].word, lang, "accs") and not (
        items[within.first].is_capital and within.first > 0
    ):
        return EMPTY
    last = within.first
    while (
        last < within.last
        and items[last].is_word
        and not is_time(items[last].word, lang)
        and items[last].low not in PREPOSITIONS
    ):
        last += 1
    return Stretch(within.first, last)


_WORDS = frozenset({"слова"})
