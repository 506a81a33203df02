"""What describes an English source before what it said: according to Hall, | a cook, | C."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.callings import is_english_person
from alignment.quotes.english.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIMES,
    has_verb,
    third_person,
)
from alignment.quotes.headlines import source_words
from alignment.quotes.name_runs import FIRMS
from alignment.quotes.phrase import Stretch
from alignment.quotes.view import MAX_NAME, Item, next_stop, word_set


def with_descriptions(items: Sequence[Item], source: Stretch) -> Stretch:
    """A source with what describes it between commas, as far as a clause follows."""
    last = source.last
    while last < len(items) and items[last].region < 0 and items[last].word == ",":
        closing = next_stop(items, last + 1)
        if closing == len(items) or items[closing].word != ",":
            break
        titled = last == source.last and items[source.first].low in DETERMINERS
        if not describes(items, last + 1, closing) and not (
            titled and _names(items, last + 1, closing)
        ):
            break
        last = closing
    return Stretch(source.first, last)


def _names(items: Sequence[Item], first: int, closing: int) -> bool:
    """Whether a name follows a role, and then a clause: the head of the mill, | Nina Hall, | C."""
    named = 1 < closing - first <= MAX_NAME and all(
        item.is_capital for item in items[first:closing]
    )
    return named and _is_clause(items, closing + 1)


def describes(items: Sequence[Item], first: int, closing: int) -> bool:
    """Whether a part between commas says who the source is: who sang, head of the port, a cook."""
    opening = items[first]
    if opening.region >= 0 or closing == first:
        return False
    quoted = opening.low == "as" and items[first + 1].low in ("quoted", "cited")
    if quoted or opening.low in _WHO or opening.word.isdigit():
        return True
    end = next((i for i in range(first + 1, closing) if items[i].low in _AFTER_HEAD), closing)
    relative = next((i for i in range(end, closing) if items[i].low in RELATIVES), closing)
    marked = any(items[i].region >= 0 for i in range(first, end))
    if marked or has_verb(items, first + 1, relative) or third_person(items, first, relative):
        return False
    head = items[end - 1]
    known = is_english_person(head.low) or head.low in _HEADS
    if opening.low in ("a", "an") or (known and opening.low in DETERMINERS):
        return _is_clause(items, closing + 1)
    if opening.low in _PLACING:
        placed = items[first + 1].is_capital and items[first + 1].low not in TIMES
        return placed and _is_clause(items, closing + 1)
    # Published on Monday; head of the port; Minister of Works; but: Mayor Palmer.
    participle = opening.low.endswith("ed") and end == first + 1
    named = head.is_capital and not {opening.low, head.low} <= source_words("en") | _HEADS
    return participle or (known and not named and not head.low.endswith("s"))


def _is_clause(items: Sequence[Item], first: int) -> bool:
    """Whether a clause with a subject of its own begins here, or another description goes on."""
    if first >= len(items):
        return False
    opening, end = items[first], next_stop(items, first)
    if opening.region >= 0 or opening.low in _WHO:
        closed = end < len(items) and items[end].word == ","
        return opening.region >= 0 or (closed and _is_clause(items, end + 1))
    joined = any(item.low in ("and", "or") for item in items[first:end])
    listed = joined and opening.low in ("a", "an")
    finite = opening.low in AUXILIARIES | IRREGULAR_PAST or opening.low.endswith("ed")
    if listed or finite or opening.low in SUBORDINATORS | CONJUNCTIONS:
        return False
    return has_verb(items, first + 1, end) or third_person(items, first, end)


_WHO = frozenset({"who", "whose", "which"})
_AFTER_HEAD = PREPOSITIONS | RELATIVES | CONJUNCTIONS
_PLACING = word_set("of from")
_HEADS = FIRMS | {"ceo"}
