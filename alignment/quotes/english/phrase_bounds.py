"""Where English content ends that is no clause: an infinitive, a noun phrase, a complement."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    SAYS,
    SUBJECTS,
    TIMES,
    has_verb,
    starts_phrase,
    third_person,
)
from alignment.quotes.phrase import Stretch, trim
from alignment.quotes.view import DASHES, Item, is_stop, word_set


def before_verb(items: Sequence[Item], content: Stretch) -> Stretch:
    """A charge after a participle (a banker accused of theft was …) ends before the verb."""
    for index in range(content.first, content.last):
        low = items[index].low
        if low in ("be", "been", "being") or (index and items[index - 1].low in ("to", "who")):
            continue
        resumed = low in _RESUMED and index > content.first + 1
        told = low in _TOLD and index > content.first
        if (low in AUXILIARIES | SAYS and low != "having") or told or resumed:
            return Stretch(content.first, index)
    return content


_TOLD = word_set("said told denied admitted")
_RESUMED = word_set("resumed began opened continued went appeared walked fled left returned died")


def phrase_only(items: Sequence[Item], content: Stretch, headline: bool = False) -> Stretch:
    """An infinitive or noun phrase ends where another clause begins: to leave | , yet no one ….

    In a headline, as begins one too: operator blames fog | as inquiry opens.
    """
    row = aside = 0
    for index in range(content.first + 1, content.last - 1):
        item, after = items[index], items[index + 1]
        if item.region >= 0:
            continue
        if index < aside:
            continue
        if item.word in DASHES and (aside := _past_dashes(items, index, content.last)) > index:
            continue
        if item.word in (":", ";") or item.word in DASHES:
            return trim(items, Stretch(content.first, index))
        if item.word == "," and after.region < 0 and after.low in _NEW_CLAUSE:
            if after.low == "which" and not row:
                row = _row_after(items, index + 1, content.last)
            if row and index <= row:
                continue
            return trim(items, Stretch(content.first, index))
        if item.low == "but":
            return trim(items, Stretch(content.first, index))
        if headline and item.low == "as" and _opens_clause(items, index + 1, content.last):
            return trim(items, Stretch(content.first, index))
        verb = after.low in AUXILIARIES or (after.low.endswith("ed") and not after.is_capital)
        if item.low == "and" and after.region < 0 and (verb or _takes_object(items, index + 1)):
            return trim(items, Stretch(content.first, index))
    return content


def _past_dashes(items: Sequence[Item], dash: int, last: int) -> int:
    """Past what is inserted between dashes: to ban the guild – a thousand men – | from the pier."""
    closing = next((i for i in range(dash + 2, last - 1) if items[i].word in DASHES), dash)
    after = items[closing + 1]
    return closing + 1 if closing > dash and after.low in PREPOSITIONS else dash


def _takes_object(items: Sequence[Item], at: int) -> bool:
    """Whether a verb in -s with its object stands here: and | blames the heat."""
    low, after = items[at].low, items[at + 1] if at + 1 < len(items) else None
    verb = low.endswith("s") and not low.endswith(("ss", "'s")) and not items[at].is_capital
    if not verb or len(low) < 4 or low in DETERMINERS or after is None:
        return False
    return after.region < 0 and after.low in _OBJECTS_OPEN


_OBJECTS_OPEN = word_set("the a an his her its their")


def _row_after(items: Sequence[Item], first: int, last: int) -> int:
    """Index of the comma before a second thing: cocoa, which rose | , and a strike; 0 if none."""
    comma = next((i for i in range(first, last - 2) if items[i].word == ","), last)
    if comma + 2 >= last or items[comma + 1].low != "and":
        return 0
    second = items[comma + 2].low in DETERMINERS and not has_verb(items, comma + 2, last)
    return comma if second else 0


def _opens_clause(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether a noun phrase and a finite verb follow as: as | the inquiry opens; not as long as."""
    near = min(last, first + 5)
    stop = next((i for i in range(first, near) if is_stop(items[i])), near)
    if not starts_phrase(items[first]) or "as" in [item.low for item in items[first:stop]]:
        return False
    return has_verb(items, first + 1, stop) or third_person(items, first, stop)


_NEW_CLAUSE = word_set(
    "but yet so and while although though whereas which who as even despite"
    " after following when amid"
)


def complement_only(items: Sequence[Item], content: Stretch) -> Stretch:
    """A complement of call or describe ends at the first comma or clause."""
    after = items[content.first + 1 : content.first + 2]
    if after and items[content.first].region >= 0 and after[0].low in _REPORTS:
        # Described as “untrue” | reports that she left.
        return Stretch(content.first, content.first + 1)
    for index in range(content.first + 1, content.last):
        item = items[index]
        if item.word == "," and index - content.first <= 2 and _goes_on(items, index, content.last):
            continue
        if item.region < 0 and (
            item.word in (",", ";")
            or item.word in DASHES
            or item.low in ("while", "because", "when", "after")
            or (item.low == "but" and not _ends_soon(items, index + 1, content.last))
            or (items[index - 1].region >= 0 and item.low in ("during", "on", "in", "at"))
            or item.low in TIMES
            or (item.low == "on" and index + 1 < len(items) and items[index + 1].low in TIMES)
            or (item.low == "and" and index + 1 < len(items) and _is_verb(items[index + 1]))
        ):
            return trim(items, Stretch(content.first, index))
    return content


_REPORTS = word_set("reports claims suggestions allegations rumours rumors accusations criticism")


def _is_verb(item: Item) -> bool:
    """Whether a verb follows and: called it a trap and | left."""
    return item.low.endswith("ed") or item.low in AUXILIARIES | IRREGULAR_PAST


def _ends_soon(items: Sequence[Item], at: int, last: int) -> bool:
    """Whether no more than an adjective or noun follows but: harsh but | fair; but | no thief."""
    words = next((i for i in range(at, last) if is_stop(items[i])), last) - at
    if 1 < words <= _SHORT and items[at].low in ("no", "not", "a", "an", "never", "still", "also"):
        return not has_verb(items, at, at + words)
    return 0 < words <= 2 and items[at].low not in SUBJECTS | DETERMINERS | AUXILIARIES


_SHORT = 4


def _goes_on(items: Sequence[Item], comma: int, last: int) -> bool:
    """Whether a comma stands between adjectives: a kind, loving and patient teacher."""
    return any(item.low == "and" for item in items[comma + 1 : min(last, comma + 4)])
