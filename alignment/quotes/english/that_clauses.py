"""The English conjunction that after a verb: told reporters on Monday | that C."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.clauses import infinitive_after, is_infinitive
from alignment.quotes.english.settings import speaks
from alignment.quotes.english.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    NEARLY,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    has_verb,
    is_adverb,
    third_person,
)
from alignment.quotes.view import Item, is_stop, word_set


def that_after(items: Sequence[Item], at: int, frames: frozenset[str]) -> tuple[int, str]:
    """Finds "that" after addressee, time and place: told reporters on Monday that."""
    if "t" not in frames:
        return -1, ""
    aside = at
    for index in range(at, min(len(items), at + _MAX_BETWEEN)):
        item = items[index]
        if item.region >= 0:
            if item.low in tuple(",.!?…") or "O" not in frames:
                return -1, ""
            continue
        low = item.low
        if index and (items[index - 1].low, low) in _SETTINGS:
            continue
        if index + 1 < len(items) and (low, items[index + 1].low) in _SETTINGS:
            continue
        if low == "that":
            after = items[index + 1] if index + 1 < len(items) else None
            if after is None:
                return -1, ""
            if index > at and items[index - 1].low in PREPOSITIONS:
                return -1, ""
            if index == at and (after.low in AUXILIARIES or _is_determiner(items, index)):
                return -1, ""
            if any(one.low == "about" for one in items[at:index]):
                # thought about that …; was asked about a claim that …
                return -1, ""
            if (
                after.word == ","
                and index + 2 < len(items)
                and items[index + 2].low in CONJUNCTIONS
            ):
                return -1, ""
            if after.word == "," and _ends_soon(items, index + 2, index == at):
                # Holt disputes that, too.
                return -1, ""
            between = items[at:index]
            if between and (
                is_infinitive(items, at)
                or ("o" in frames and 0 < infinitive_after(items, at) < index)
            ):
                # promised to repair the roads that …; told them to ignore a headline that …
                return -1, ""
            free = (
                not between
                or "O" in frames
                or between[0].low in PREPOSITIONS | _GAP_WORDS | TIMES
                or tuple(one.low for one in between[:2]) in _SETTINGS
                or (between[0].word == "," == between[-1].word)
            )
            if not free:
                return -1, ""
            if index > at and (after.low in AUXILIARIES or _is_past(after)):
                return -1, ""
            if after.low in CONJUNCTIONS:
                # Must accept that | and go on.
                return -1, ""
            if after.low in _FINITE and not after.is_capital:
                # The puppet show | that taught us to row.
                return -1, ""
            if _is_relative(items, at, index) and "O" not in frames:
                return -1, ""
            return index + 1 + (after.word == ","), "that-clause"
        if index < aside:
            continue
        if item.word == "," and (aside := _past_relative(items, index)) > index:
            continue
        beside = index + 1 < len(items) and items[index + 1].low in CONJUNCTIONS
        if item.word == "," and (beside or _goes_on(items, index + 1)):
            # …, who advises the bank, | warns that; has not spoken, | but S said that: another's.
            return -1, ""
        month = low == "may" and item.is_capital
        if (
            (low in AUXILIARIES and not month)
            or low in SUBORDINATORS
            or item.word in (".", ":", ";", "?", "!")
        ):
            return -1, ""
        if low.endswith("ing") and index and items[index - 1].word == ",":
            return -1, ""
        if low in SUBJECTS and index > at:
            return -1, ""
    return -1, ""


def _past_relative(items: Sequence[Item], comma: int) -> int:
    """Past a clause on where it was said: said on air | , where she works, | that."""
    if comma + 1 >= len(items) or items[comma + 1].low not in ("where", "which"):
        return comma
    near = range(comma + 2, min(len(items) - 1, comma + _RELATIVE))
    closing = next((i for i in near if items[i].word == ","), comma)
    return closing + 1 if items[closing + 1].low == "that" else comma


# Words of a phrase that opens a clause.
_OPENING = 14
# Words of such a clause.
_RELATIVE = 12
_MAX_BETWEEN = 20
# Words of time that are conjunctions elsewhere: said | as recently as May | that.
_SETTINGS = frozenset(
    {("at", "once"), ("so", "far"), ("more", "than"), ("less", "than"), ("as", "recently")}
    | {("recently", "as"), ("as", "early"), ("early", "as"), ("as", "late"), ("late", "as")}
)


_GAP_WORDS = frozenset(
    {
        "on",
        "in",
        "at",
        "during",
        "to",
        "with",
        "by",
        "from",
        "last",
        "next",
        "this",
        "after",
        "via",
        "through",
        "earlier",
        "late",
        "of",
    }
)


def _is_relative(items: Sequence[Item], at: int, that: int) -> bool:
    """Whether a verb follows "that" after a noun: agree on | a border that exists only on paper."""
    after = items[that + 1]
    noun = that - 2 >= at and items[that - 2].low in ("a", "an") and not speaks(items[that - 1])
    verb = after.low.endswith("s") and not after.is_capital and after.low not in DETERMINERS
    return noun and verb and not has_verb(items, that + 2, that + 3)


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """Whether a finite verb follows a comma, so that its clause goes on after a relative one."""
    if at + 1 >= len(items) or items[at].region >= 0 or items[at].is_capital:
        return False
    if is_adverb(items[at].low) and at + 2 < len(items):
        # Who promised more trains, | now admit that ….
        at += 1
    low = items[at].low
    verb = items[at].is_word and items[at + 1].low == "that" and not is_adverb(low)
    other = verb and low in PREPOSITIONS | AUXILIARIES | SUBORDINATORS
    return low in IRREGULAR_PAST or (verb and not other)


def _ends_soon(items: Sequence[Item], at: int, beside: bool) -> bool:
    """Whether no more than a word, or a participle, follows."""
    if beside and at < len(items) and items[at].low.endswith("ing") and items[at].low != _BY:
        # Lang disputed that, | citing a rise.
        return True
    ended = at + 1 >= len(items) or items[at + 1].word in (".", ";", "!")
    return ended and at < len(items) and items[at].region < 0


# Pasts that describe no noun.
_FINITE = IRREGULAR_PAST - {"left", "lost", "sold", "built", "sent", "chosen", "paid", "sunk"}
# Said that, | according to the bank, C.
_BY = "according"


def _is_past(item: Item) -> bool:
    """Whether a past follows that, which is a pronoun then: against a law | that raised rents."""
    return item.region < 0 and not item.is_capital and item.low in IRREGULAR_PAST | _RAISED


_RAISED = word_set("raised caused ended killed closed opened helped allowed banned forced followed")
_PEOPLE = word_set(
    "children people men women police residents workers voters drivers users members students"
    " parents teachers doctors patients soldiers troops officials companies banks schools"
)


def _is_determiner(items: Sequence[Item], that: int) -> bool:
    """Whether "that" belongs to a noun or stands alone: repeated that offer in May."""
    after = that + 2
    if (
        items[that + 1].low in NEARLY
        and items[after : after + 1]
        and items[after].word[0].isdigit()
    ):
        # Said that | about 400 live there.
        return False
    if items[that + 1].low in _PEOPLE or items[that + 1].low.endswith("ies"):
        # Recommends that | children under two avoid it: no plural has that before it.
        return False
    comma = after + 1 < len(items) and items[after].word == ","
    joined = comma and items[after + 1].low in CONJUNCTIONS
    if joined and has_verb(items, after + 2, after + 3):
        # Did not report | that rumour, but ….
        return True
    short = after >= len(items) or is_stop(items[after]) or items[after].low in PREPOSITIONS
    first = items[that + 1].low
    commas = [i for i in range(after, min(len(items), that + _OPENING)) if items[i].word == ","]
    if commas and first in PREPOSITIONS - {"about", "of"}:
        # Added that | despite a tax, many boats ring.
        return False
    if not (short or first in PREPOSITIONS) or first in DETERMINERS or first in SUBJECTS:
        return False
    following = [item for item in items[that + 1 :] if not item.is_capital]
    return not (
        has_verb(following, 0, len(following)) or third_person(following, 0, len(following))
    )
