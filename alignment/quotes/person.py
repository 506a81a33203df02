"""A person whom a text names, and each mention of one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from alignment.morphology import SLAVIC
from alignment.quotes.likeliest import likely_parses
from alignment.quotes.quote import Quote


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name.

    Attributes:
        name: Full name in the nominative, as far as the text and the dictionary tell.
        gender: `masc`, `femn` or empty.
    """

    name: str
    gender: str = ""


@dataclass(slots=True)
class Mention:
    """A place where a person is named.

    Attributes:
        start: Offset of the name.
        end: Offset after it.
        key: Key of the person: those of surname and first name.
    """

    start: int
    end: int
    key: str


# Before where somebody belongs: Plamen Rusev | of the chamber, Киан Моран | из союза.
BELONGING = re.compile(r"\s(?:of|from|at|with|for|in|из|с|со|від|з|зі|із|в|у|на|от|при)\s")


_START = attrgetter("start")


def first_from(mentions: Sequence[Mention], at: int) -> int:
    """Index of the first of some mentions in order that begins at a place or later."""
    return bisect_left(mentions, at, key=_START)


# Rules whose source stands in another case than the nominative, or may do so.
GOVERNED = frozenset(
    {"according", "according-marks", "marks-according", "noun-that", "noun-infinitive"}
)


OBLIQUE = GOVERNED | {"sentence-before", "marks-in-report", "continued", "marked-words"}


def gender_of_verb(text: str, quote: Quote, lang: str) -> str:
    """Gender that a verb in the past tells of its subject: сказала, сказав."""
    if lang not in SLAVIC or quote.rule in GOVERNED:
        return ""
    for word in (word for span in quote.cue for word in span.of(text).split()):
        for parse in likely_parses(word, lang)[:1]:
            gender = next((one for one in ("femn", "masc") if one in parse.grammemes), "")
            if parse.pos == "VERB" and gender:
                return gender
    return ""
