"""When, where and how something is said in English: what stands between a verb and its content."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.words import (
    TIMES,
    is_adverb,
)
from alignment.quotes.view import DASHES, Item, is_stop, word_set

PERIODS = TIMES | {"week", "weekend", "month", "year"}
_PLACES = word_set(
    "statement interview briefing letter report email e-mail speech tweet post conference"
    " court memo press release book memoir essay column article paper podcast note message"
    " ruling judgment judgement filing affidavit testimony documents video recording diary"
    " hearing call rally meeting broadcast notice petition leaflet"
)


_MORE_PLACES = _PLACES | {"office"}


def speaks(item: Item) -> bool:
    """Whether a noun names where something is said: a statement, an interview."""
    return item.low in _PLACES


def _is_aside(low: str) -> bool:
    return low == "though" or is_adverb(low)


def past_aside(items: Sequence[Item], at: int) -> int:
    """Past an adverb between commas: promised | , however, | to pay; warned | , too, | of rain.

    So past what stands between dashes before that: said | — on air, no less — | that.
    """
    if items[at : at + 1] and items[at].word in DASHES:
        closing = range(at + 2, min(len(items) - 1, at + _MAX_ASIDE))
        dash = next((i for i in closing if items[i].word in DASHES), at)
        return dash + 1 if dash > at and items[dash + 1].low == "that" else at
    aside = items[at : at + 3]
    commas = [item.word == "," for item in aside] == [True, False, True]
    return at + 3 if commas and aside[1].region < 0 and _is_aside(aside[1].low) else at


# Words between dashes.
_MAX_ASIDE = 12


def skip_time(items: Sequence[Item], at: int) -> int:
    """Past a time or a place of speaking: said on Friday | it would, said in a statement | the."""
    for _ in range(3):
        if at >= len(items) or items[at].region >= 0:
            return at
        low = items[at].low
        if low in TIMES or (is_adverb(low) and low not in ("there", "all", "only")):
            at += 1
            at += at < len(items) and _is_date(items, at)
        elif low == "one" and at + 1 < len(items) and items[at + 1].low in TIMES | {"day"}:
            # “Q,” she said | one evening as we walked.
            at += 2
        elif low in ("on", "in", "at", "during", "last", "late", "early", "this") and (
            at + 1 < len(items)
        ):
            end = at + 1
            while end < min(len(items), at + 8) and items[end].region < 0:
                if items[end].low in PERIODS or items[end].low in _PLACES:
                    break
                if is_stop(items[end]):
                    return at
                end += 1
            else:
                return at
            while end + 1 < len(items) and (
                items[end + 1].low in TIMES
                or items[end + 1].low in _MORE_PLACES
                or _is_date(items, end + 1)
            ):
                end += 1
            if _is_year(items, end + 1):
                end += 2
            at = end + 1
            if at < len(items) and items[at].word == ",":
                at += 1
        else:
            return at
    return at


def _is_date(items: Sequence[Item], at: int) -> bool:
    """Whether the day or the year of a month stands here: on August | 31 | , on 5 May | 2014."""
    return items[at].word.isdigit() and items[at - 1].low in TIMES


def _is_year(items: Sequence[Item], comma: int) -> bool:
    """Whether a year follows a day after a comma: on August 31 | , 2014."""
    year = items[comma + 1].word if comma + 1 < len(items) and items[comma].word == "," else ""
    return year.isdigit() and len(year) == 4 and items[comma - 1].word.isdigit()
