"""The edges of English noun phrases: time, place and adverbs that don't belong to them."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.openings import MEASURES
from alignment.quotes.english.words import (
    ADVERBS,
    ARTICLES,
    CONJUNCTIONS,
    DETERMINERS,
    NEARLY,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    TIMES,
    is_adverb,
    starts_phrase,
)
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import Item


def trim_left(items: Sequence[Item], stretch: Stretch) -> Stretch:
    """Without conjunctions, adverbs and phrases of time and place at its beginning."""
    first, last = stretch.first, stretch.last
    while first < last:
        item = items[first]
        low = item.low
        if item.region >= 0:
            break
        timed = _after_measure(items, first, last)
        if timed > first:
            first = timed
        elif (
            low in CONJUNCTIONS
            or (low in ADVERBS and low not in ("all", "first"))
            or (
                is_adverb(low)
                and first + 1 < last
                and not _is_rank(items, first)
                and not _is_share(items, first)
            )
        ):
            first += 1
        elif low == "with" and first and items[first - 1].word == ",":
            # Talks failed, with | Malta and Cyprus | objecting.
            first += 1
        elif low in PREPOSITIONS and low not in ("over", "about", "around", "under"):
            after = _after_preposition(items, first, last)
            if after >= last:
                return EMPTY
            first = after
        elif low in TIMES and first + 1 < last:
            first += 1
        elif first and low.isdigit() and items[first - 1].low in TIMES and first + 1 < last:
            # On April 4 | the port announced.
            first += 1
        elif first + 2 < last and items[first + 1].low == "times" and low in DETERMINERS:
            # Three times | the pilot reported smoke.
            first += 2
        elif (
            low in ("last", "this", "next", "earlier")
            and first + 2 < last
            and items[first + 1].low
            in ("week", "month", "year", "summer", "autumn", "winter", "spring", *TIMES)
        ):
            first += 2
        else:
            break
    first = _after_verb(items, first, last)
    last = trim_time(items, first, last)
    shown = first < last and (_is_rank(items, first) or _is_share(items, first))
    if first >= last or not (starts_phrase(items[first]) or shown):
        return EMPTY
    return Stretch(first, last)


def _after_verb(items: Sequence[Item], first: int, last: int) -> int:
    """Past a verb with its subject: the gazette published | documents | showing that."""
    if any(item.low in RELATIVES for item in items[first:last]):
        return first
    for at in range(last - 2, first, -1):
        item, before, after = items[at], items[at - 1], items[at + 1]
        if item.low in ("points", "pointed") and after.low == "to" and at + 2 < last:
            # The guide points to | a report | showing that.
            return at + 2
        verb = item.low.endswith("ed") and not item.is_capital and item.region < 0
        if not verb or before.region >= 0 or before.low in _BEFORE_NOUN:
            continue
        plural = after.low.endswith("s") and not after.is_capital and at + 2 == last
        known = before.is_capital or is_adverb(before.low)
        if after.low in ARTICLES or (plural and after.region < 0 and not known):
            return at + 1
    return first


_JOINING = frozenset({"and", "or", "newly", "recently", "so-called"})
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS | _JOINING


def _is_rank(items: Sequence[Item], at: int) -> bool:
    """Whether first belongs to a title: | First Deputy Minister Nina Hall."""
    after = items[at + 1] if at + 1 < len(items) else items[at]
    return items[at].low == "first" and items[at].is_capital and after.is_capital


def _is_share(items: Sequence[Item], at: int) -> bool:
    """Whether it is told how many about: | nearly half of them, | about 3 in 10."""
    after = items[at + 1] if at + 1 < len(items) else items[at]
    counted = after.word[:1].isdigit() or after.low in _SHARES
    plain = is_adverb(items[at].low) or after.low != "a"
    return items[at].low in NEARLY and counted and plain


_SHARES = frozenset(
    {"half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "all"}
    | {"a", "every", "two-thirds", "three-quarters", "everyone"}
)


def _after_measure(items: Sequence[Item], first: int, last: int) -> int:
    """Past how much earlier or how often: a day earlier | the officer; else `first`."""
    if first + 2 < last and items[first].is_word and items[first + 1].low == "times":
        # Eleven times | a voice answered.
        return first + 2
    for at in range(first + 1, min(first + 4, last - 1)):
        if items[at].low in ("earlier", "later", "ago", "before") and items[at - 1].low in MEASURES:
            return at + 1
    return first


def before_measure(items: Sequence[Item], first: int, last: int) -> int:
    """Before how much later something was said: Hall | a few hours later."""
    at = last - 1
    if at <= first or items[at].low not in MEASURES:
        return last
    while at - 1 > first and (
        items[at - 1].low in DETERMINERS or items[at - 1].low in ("couple", "of")
    ):
        at -= 1
    return at


def _after_preposition(items: Sequence[Item], first: int, last: int) -> int:
    """Where the noun phrase begins that follows an opening prepositional phrase."""
    at = first + 1
    if at < last and items[at].low in DETERMINERS:
        at += 1
    began = at
    while at < last:
        item, before = items[at], items[at - 1]
        if at > began:
            if item.low in DETERMINERS and before.low not in PREPOSITIONS:
                return at
            if item.low in SUBJECTS:
                return at
            if before.low in TIMES or (before.word[:1].isdigit() and item.is_capital):
                return at
            if item.region < 0 and before.region < 0 and before.low not in PREPOSITIONS:
                owner = before.low.endswith(("'s", "s'"))
                lower = not item.is_capital and item.low not in PREPOSITIONS
                if before.is_capital and lower and not owner:
                    return at
                if not before.is_capital and item.is_capital:
                    return at
        at += 1
    return last


def trim_time(items: Sequence[Item], first: int, last: int) -> int:
    """The end of a phrase without a closing adverb or phrase of time.

    The time of a participle belongs to it: a study published on Thursday.
    """
    whole = last
    if any(item.low in ("who", "whose", "whom") for item in items[first:last]):
        return last
    while last - 1 > first:
        low = items[last - 1].low
        if low in ("himself", "herself", "themselves", "itself", "earlier", "later", "ago"):
            last = before_measure(items, first, last - 1)
        elif low in TIMES and low != "may":
            last -= 1
            if last - 1 > first and items[last - 1].low in (
                "on",
                "at",
                "last",
                "late",
                "early",
                "this",
                "next",
            ):
                last -= 1
        elif (
            low in ("week", "month", "year")
            and items[last - 2].low in ("last", "this")
            and (last - 2 > first)
        ):
            last -= 2
        else:
            break
    participle = last < whole and items[last - 1].low.endswith("ed") and last - first > 1
    return whole if participle and not items[last - 1].is_capital else last
