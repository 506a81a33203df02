"""What English words around a name, or in a description, say that somebody is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alignment.quotes.calling import (
    MAX_WORDS,
    NATIONALITIES,
    OTHERS,
    POINTING,
    POSSESSIVES,
    WORD,
    Calling,
    listed,
)
from alignment.quotes.view import word_set

# Endings of English words for who somebody is, and words that only look so.
_PERSONS = ("ist", "ian", "man", "woman", "or", "er", "eer", "ee")
_NO_PERSONS = word_set(
    "committee coffee degree fee tree three see free agree beer career deer"
    " for or nor her over under after however never ever other whether rather later earlier former"
    " either neither further paper newspaper letter number water weather river winter summer order"
    " power matter offer answer chapter tower computer better older younger longer major list"
    " italian russian ukrainian german norwegian exist assist"
)
_OF = word_set("of in at for from on with to by who that which whose and")
_DETERMINERS = word_set("the a an this that")
_WHOSE = POSSESSIVES | POINTING
_BEFORE = _OF | _DETERMINERS | POSSESSIVES


def is_english_person(word: str) -> bool:
    """Whether a word says what somebody is, by the lexicons or its ending."""
    low = word.lower()
    if low in _NO_PERSONS or low in _NO_NOUNS:
        return False
    return low in listed("en") or low.endswith(_PERSONS)


_NO_NOUNS = NATIONALITIES | word_set(
    "second first republican democrat democratic foreign defence defense finance trade transport"
    " retired former mr mrs ms miss sir"
)


def english_phrase(words: Sequence[str]) -> Calling | None:
    """A noun phrase: the first word before a preposition is its head."""
    lows = [word.lower() for word in words]
    end = next((i for i, low in enumerate(lows) if low in _OF and i), len(lows))
    first = max((i + 1 for i, low in enumerate(lows[:end]) if low in _DETERMINERS), default=0)
    core = lows[first:end]
    owned = [low for low in core if low in POSSESSIVES]
    core = [low for low in core if low not in _WHOSE and not low[0].isdigit()]
    if not core and any(low.endswith("-year-old") for low in lows):
        return Calling("man", frozenset({"man"}))
    if not core or len(core) > MAX_WORDS or not is_english_person(core[-1]):
        return None
    after = [low for low in lows[end:] if low not in _OF and low not in _DETERMINERS]
    head = re.sub(r"woman$", "man", core[-1])
    if set(core) & OTHERS - {"former"}:
        return None
    low = core[-1]
    gender = "femn" if low.endswith("woman") or low in _FEMALE else ""
    gender = "masc" if low.endswith("sman") or low in _MALE else gender
    words_of = frozenset({head, *core[:-1], *after})
    return Calling(head, words_of, gender, len(words_of) == 1, bool(owned))


_FEMALE = word_set("actress mother widow sister daughter wife grandmother girl woman lady")
_MALE = word_set("man father widower brother son husband grandfather boy man")


def english_callings(before: str, behind: str, after: str) -> list[Calling]:
    """What is said of somebody before a name, between commas behind it, and after it."""
    *leading, last = before.split(",")
    words = WORD.findall(last.replace("’s", "").replace("'s", ""))
    while words and words[-1].lower() in ("sir", "lady", "mr", "mrs", "ms", "dr"):
        words.pop()
    found: list[Calling | None] = []
    if words and is_english_person(words[-1]):
        start = len(words) - 1
        while start and words[start - 1].lower() not in _BEFORE:
            start -= 1
        found.append(english_phrase(words[max(start, len(words) - 4) :]))
    elif not words and leading:
        found.append(english_phrase(WORD.findall(leading[-1])[-MAX_WORDS:]))
    beside = WORD.findall(behind)
    if beside and not beside[0][0].isdigit() and not beside[0][0].isupper():
        found.append(english_phrase(beside))
    if _ACCUSED.match(after):
        found.append(Calling("defendant", frozenset({"defendant"})))
    return [one for one in found if one is not None]


# Malcolm Threlfall, 58, of Penwith, | denies eleven counts.
_ACCUSED = re.compile(
    r"(?:,[^,.]{1,40}){0,2},?\s(?:denie[sd]|pleaded|(?:is|was)\s(?:accused|charged|on\strial)"
    r"|stands\strial|went\son\strial)\b"
)
