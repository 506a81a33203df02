"""What may stand between a Ukrainian or Russian subject and its verb."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.slavic.asides import is_aside
from alignment.quotes.slavic.phrases import clause_start
from alignment.quotes.slavic.words import (
    CONJUNCTIONS,
    IN,
    OF_WHOM,
    RELATIVES,
    is_pos,
    is_time,
)
from alignment.quotes.view import Item, is_stop, word_set

# Words of time and place between a quote and its verb.
_MAX_WHEN = 5


def past_gerund(items: Sequence[Item], at: int, lang: str) -> int:
    """Past a gerund or an aside between commas: сказав, | не підводячи очей, | голова ради.

    A day may go before it.
    """
    at = past_day(items, at, lang)
    if at + 2 >= len(items) or items[at].word != ",":
        return at
    verb = at + 1 + (items[at + 1].low == "не")
    for index in range(at + 2, min(len(items) - 1, at + 10)):
        if items[index].word == ",":
            gerund = is_pos(items[verb].word or "-", lang, "GRND")
            aside = all(is_aside(item, lang) for item in items[at + 1 : index])
            return index + 1 if gerund or aside else at
        if is_stop(items[index]):
            break
    return at


def past_day(items: Sequence[Item], at: int, lang: str) -> int:
    """Past the day on which something was said: заявив | у неділю, 12 травня, | голова ради."""
    day = items[at + 1] if at + 1 < len(items) else None
    if day is None or items[at].low not in IN or not day.is_word or not is_time(day.word, lang):
        return at
    date = items[at + 2 : at + 6]
    dated = len(date) == _DATE and date[0].word == date[3].word == "," and date[1].word.isdigit()
    return at + 2 + _DATE * dated


def ends_day(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a time ends here: у | четвер | «Хвиля» писала; | раніше | «Хвиля» писала."""
    day = items[at]
    if not at and is_pos(day.word or "-", lang, "ADVB", "COMP"):
        return True
    return at > 0 and items[at - 1].low in IN and day.is_word and is_time(day.word, lang)


def is_date(words: Sequence[Item], lang: str) -> bool:
    """Whether words between commas are a date: у четвер, | 9 травня, | мер закликав."""
    day = len(words) > 1 and words[0].word.isdigit()
    return day and all(w.word.isdigit() or is_time(w.word or "-", lang) for w in words)


# A comma, a number, a month and a comma.
_DATE = 4


def is_still(items: Sequence[Item], group: int) -> bool:
    """Whether the words before a verb are і далі: still; так и: just so; тим часом: meanwhile."""
    if items[group - 1].low in ("і", "й", "и") and items[group - 2].low in ("так", "отак"):
        return True
    if (items[group - 2].low, items[group - 1].low) in _MEANWHILE:
        return True
    return items[group - 1].low in ("далі", "дальше", "далее") and (
        items[group - 2].low in ("і", "й", "и")
    )


def in_turn(items: Sequence[Item], group: int) -> bool:
    """Whether зі свого боку, в свою очередь stand before a verb."""
    if group < _THREE or (items[group - 2].low, items[group - 1].low) not in _TURNS:
        return False
    return items[group - 3].low in _TURN_PREPOSITIONS


_THREE = 3


_TURN_PREPOSITIONS = word_set("зі з із со с у в")


_TURNS = frozenset(
    {("свого", "боку"), ("своей", "стороны"), ("свою", "чергу"), ("свою", "очередь")}
)


_MEANWHILE = frozenset(
    {("між", "тим"), ("тим", "часом"), ("між", "іншим"), ("все", "ж"), ("усе", "ж")}
    | {("при", "этом"), ("при", "цьому"), ("своєю", "чергою"), ("все", "же"), ("всё", "же")}
    | {("тем", "не"), ("не", "менее")}
    | {("между", "тем"), ("тем", "временем"), ("между", "прочим")}
)


def when_before(items: Sequence[Item], group: int, lang: str) -> int:
    """The index where time and place before a verb begin: «…», — | у вівторок | заявив речник."""
    first = clause_start(items, group)
    between = items[first:group]
    near = len(between) <= _MAX_WHEN and first > 0 and is_stop(items[first - 1])
    return first if near and not any(_links(item, lang) for item in between) else group


def _links(item: Item, lang: str) -> bool:
    return (
        not item.is_word
        or item.low in RELATIVES
        or item.low in CONJUNCTIONS | _WHAT
        or is_pos(item.word, lang, "CONJ", "PRCL")
    )


# …, проти чого | заперечила рада: what stands before, and no time.
_WHAT = word_set("чого чому чим чего чему чем")


def in_which(items: Sequence[Item], group: int) -> bool:
    """Whether a verb is what a text just named does: лист, | у якому закликав …."""
    return (
        group > _THREE
        and items[group - 1].low in RELATIVES
        and items[group - 2].low in IN
        and items[group - 3].word == ","
    )


def before_relative(items: Sequence[Item], group: int) -> int:
    """The comma before the relative clause that ends at `group`; 0 if none does."""
    comma = next((i for i in range(group - 2, 0, -1) if items[i].word == ","), 0)
    return comma if comma and items[comma + 1].low in OF_WHOM else 0


def is_object_clause(items: Sequence[Item], group: int) -> bool:
    """Whether a verb without a subject shares it: засудила те, що назвала «…»."""
    return (
        group > 2
        and items[group - 1].low in ("що", "что")
        and items[group - 2].word == ","
        and items[group - 3].low in ("те", "то", "того", "тим", "тем", "тому")
    )
