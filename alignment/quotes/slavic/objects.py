"""What stands where a Ukrainian or Russian subject might, and is an object or who is told."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Form
from alignment.quotes.names import is_common_noun
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.slavic.phrase_ends import WHOSE
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    NOUNLIKE,
    PREPOSITIONS,
    PRONOUNS,
    agrees,
    readings,
)
from alignment.quotes.view import DASHES, MAX_NAME, Item


def after_object(
    items: Sequence[Item], start: int, last: int, form: Form, lang: str, named: bool
) -> int:
    """Where the subject begins after an object that looks like one: цей крок | посол назвав.

    With `named`, a name may be the subject as well as a noun: цей крок | Твейтан назвала.
    """
    head = next((i for i in range(start, last) if is_head(items[i], lang)), last)
    if head == last or "inan" not in readings(items[head].word, lang)[0][1]:
        return start
    for index in range(head + 1, last):
        if items[index - 1].low in PREPOSITIONS or (index > 1 and items[index - 1].is_capital):
            continue
        if _is_agent(items[index], form, lang, named):
            while index - 1 > head and agrees(
                items[index - 1].word or "-", lang, form, NOUNLIKE | ADJECTIVE
            ):
                index -= 1
            return index
    return start


def _is_agent(item: Item, form: Form, lang: str, named: bool) -> bool:
    """Whether a word after an object is a person in the nominative; with `named`, or a name."""
    found = [g for pos, g in readings_of(item, lang) if pos == "NOUN"]
    if not any("nomn" in g and ("anim" in g or item.is_capital) for g in found):
        return False
    if not named and (item.is_capital or any("gent" in g for g in found)):
        return False
    return agrees(item.word, lang, form, NOUNLIKE)


def is_head(item: Item, lang: str) -> bool:
    """Whether a word is the noun of its phrase, or an adjective that names persons: слідчі."""
    found = readings_of(item, lang) if item.low not in WHOSE else ()
    return bool(found) and (
        found[0][0] == "NOUN" or any(pos == "NOUN" and "anim" in g for pos, g in found)
    )


def is_object(item: Item, lang: str) -> bool:
    """Whether a thing may be an object as well as a subject: цей контраст."""
    return any({"inan", "accs"} <= g for _, g in readings_of(item, lang)[:3])


def is_hearer(items: Sequence[Item], at: int, form: Form, lang: str) -> bool:
    """Whether a word may be in the dative before an order in the plural: Армії | наказали."""
    ordered = form.number == "plur" and "o" in form.frames
    return ordered and any("datv" in g and "sing" in g for _, g in readings_of(items[at], lang))


def is_one_named(items: Sequence[Item], form: Form, source: Stretch, lang: str) -> bool:
    """Whether one person's name is the object of a plural of naming: Даріо Манчіні | визнали."""
    if form.number != "plur" or "c" not in form.frames or not source:
        return False
    words = items[source.first : source.last]
    if not all(item.is_capital for item in words):
        return False
    first = (items[max(source.first - 1, 0)], words[0])
    return any(
        item.is_capital and any({"Name", "sing", "nomn"} <= g for _, g in readings_of(item, lang))
        for item in first
    )


def readings_of(item: Item, lang: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Readings of an item; none where it is no word."""
    return readings(item.word, lang) if item.is_word else ()


def acts_there(items: Sequence[Item], phrase: Stretch, lang: str) -> bool:
    """Whether a phrase can be nothing but the subject: Там порадили | чиновники, not господині."""
    first = items[phrase.first] if phrase else None
    if first is None or not first.is_word:
        return False
    return first.low in PRONOUNS or not any("datv" in g for _, g in readings(first.word, lang))


def name_behind(items: Sequence[Item], group: int, at: int) -> Stretch:
    """A name in marks that ends a sentence after speech: «…», – пише | «Хвиля»."""
    spoken = group > 1 and items[group - 1].word in DASHES
    spoken = spoken and any(item.region >= 0 for item in items[max(0, group - 3) : group - 1])
    if not spoken or at >= len(items) or items[at].region < 0 or items[at].size > MAX_NAME:
        return EMPTY
    ends = at + 1 >= len(items) or items[at + 1].word == "."
    return Stretch(at, at + 1) if ends else EMPTY


def past_first_object(items: Sequence[Item], start: int, last: int, form: Form, lang: str) -> int:
    """Past a thing that opens a sentence and can't be the subject: Рішення | суд | пояснив."""
    first = items[start]
    if start or not first.is_word or not is_common_noun(first.word, lang):
        return start
    if any("anim" in g for _, g in readings_of(first, lang)) or agrees(first.low, lang, form):
        return start
    after = items[1] if last > 1 else None
    acts = after is not None and after.is_word and not after.is_capital
    return 1 if acts and agrees(items[1].word, lang, form, NOUNLIKE) else start
