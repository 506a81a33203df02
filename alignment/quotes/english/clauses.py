"""Beginnings of English clauses and phrases after a verb: addressee, time, infinitive."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.english.settings import PERIODS, skip_time
from alignment.quotes.english.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    NEARLY,
    NOMINATIVES,
    OBJECTS,
    PREPOSITIONS,
    SAYS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    WH,
    ends_sentence,
    has_verb,
    is_adverb,
    starts_phrase,
    third_person,
)
from alignment.quotes.view import MAX_NAME, Item, is_stop, word_set


def wh_after(items: Sequence[Item], at: int) -> int:
    """Index of a question word after an addressee: told reporters | how; -1 if none."""
    for index in range(at, min(len(items), at + 7)):
        item = items[index]
        if item.region >= 0 or is_stop(item) or item.low in AUXILIARIES:
            return -1
        if index > at and item.low in WH and items[index - 1].low != "even":
            relative = item.low in ("who", "which") and not _is_place(items, at, index)
            return -1 if relative else index
    return -1


def _is_place(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether a phrase tells where it is said, and of nobody: asked | in the chamber | who paid."""
    shown = items[at].low == "on" and items[at + 1].is_capital
    one = not items[end - 1].low.endswith("s") and not items[end - 1].is_capital
    return (
        (one or shown)
        and items[at].low in ("in", "on", "at", "during")
        and items[end - 1].low not in _MEN
    )


_MEN = word_set("people men women those one someone anyone children man woman person")


def is_infinitive(items: Sequence[Item], at: int) -> bool:
    """Whether an infinitive with to begins here, negated or not."""
    if items[at].low in ("not", "never") and at + 1 < len(items):
        at += 1
    if items[at].low == "to" and at + 1 < len(items) and items[at + 1].region >= 0:
        return items[at + 1].size > 1
    return (
        items[at].low == "to"
        and at + 1 < len(items)
        and items[at + 1].low not in DETERMINERS
        and items[at + 1].low not in OBJECTS
        and not items[at + 1].is_capital
        and items[at + 1].is_word
        and not (items[at + 1].low.endswith("ing") and items[at + 1].low not in _BASES_IN_ING)
        and not _is_hearer(items[at + 1].low)
    )


_BASES_IN_ING = word_set("bring sing ring sting swing cling fling spring string wring")


def _is_hearer(low: str) -> bool:
    """Whether a word after to is a plural rather than a verb: explained to | passengers that."""
    return low in _HEARERS or (low.endswith("s") and not low.endswith(("ss", "us", "as", "is")))


_HEARERS = word_set("people parliament children colleagues")


def infinitive_after(items: Sequence[Item], at: int) -> int:
    """Index of an infinitive after an object: urged them | to wait; -1 if none."""
    bracketed = False
    for index in range(at, min(len(items), at + 12)):
        item = items[index]
        if item.word in ("(", ")"):
            # Called on Mayor Nina Hall (Labour) | to resign.
            bracketed = item.word == "("
            continue
        if bracketed:
            continue
        if item.region >= 0 or is_stop(item) or item.low in AUXILIARIES or item.low == "that":
            return -1
        if item.low in ("to", "not", "never") and is_infinitive(items, index):
            return index if index > at else -1
        if index > at and item.low in ("i", "he", "she", "we", "they"):
            # Told friends | he planned to move.
            return -1
        if item.low in ("and", "but") and has_verb(items, index + 1, index + 2):
            # Called for calm and | urged both sides to talk.
            return -1
    return -1


def after_word(items: Sequence[Item], at: int, words: tuple[str, ...]) -> int:
    """Index after the first of `words` within the clause; -1 if none stands there."""
    for index in range(at, min(len(items), at + 14)):
        item = items[index]
        if item.region >= 0 or is_stop(item) or item.low in ("that", "and", "but"):
            return -1
        if item.low in words and index >= at:
            return index + 1 if index + 1 < len(items) else -1
    return -1


def after_addressee(items: Sequence[Item], at: int) -> int:
    """Where a clause without "that" begins after an addressee: told reporters | the talks …."""
    item = items[at]
    if item.region >= 0 or is_stop(item):
        return -1
    if item.low in OBJECTS:
        if at + 1 < len(items) and items[at + 1].word == ",":
            # To hear the fans tell it, he was late; the book, she tells me, was late.
            return -1
        return skip_time(items, at + 1)
    if not starts_phrase(item) or item.low in SUBJECTS:
        return -1
    index = at + 1
    while index < min(len(items), at + 12):
        here, before = items[index], items[index - 1]
        if here.region >= 0 and here.size <= MAX_NAME and here.low not in tuple(",.!?"):
            # told the “Night Desk” on Monday | the ship was sold
            index += 1
            continue
        if here.region >= 0 or is_stop(here) or here.low in AUXILIARIES:
            return -1
        if here.low == "but" or (here.low in IRREGULAR_PAST and before.low not in DETERMINERS):
            # Promised a review | but said …: another verb's clause.
            return -1
        if here.low in _THIS and index + 1 < len(items) and items[index + 1].low in PERIODS:
            # told the crew this weekend | the ship was sold
            return skip_time(items, index + 2)
        if here.low in SUBJECTS or here.low == "there":
            return index
        if here.low in DETERMINERS and before.low not in PREPOSITIONS and index > at:
            return index
        dated = before.low in TIMES and not (before.is_capital and before.low in _SHOWS)
        if dated and here.low not in PREPOSITIONS:
            return index
        if (
            here.is_capital
            and not before.is_capital
            and before.low not in PREPOSITIONS
            and (before.low not in DETERMINERS)
            and before.low.endswith("s")
        ):
            return index
        index += 1
    return -1


# In a name, no time: told the Today programme.
_SHOWS = frozenset({"today", "tonight", "morning", "evening"})
_THIS = frozenset({"this", "last", "next"})


def opens_amount(items: Sequence[Item], at: int) -> bool:
    """Whether an amount begins: | at least sixty people died, | up to a third left."""
    return at + 1 < len(items) and (items[at].low, items[at + 1].low) in _AMOUNTS


# What follows a subject and is no verb.
_NO_BASE = PREPOSITIONS | CONJUNCTIONS


def is_clause(items: Sequence[Item], start: int) -> bool:
    """Whether a clause with a verb of its own seems to begin here."""
    first = items[start]
    if first.low in CONTRACTIONS:
        return start + 1 < len(items)
    if first.low in NOMINATIVES and start + 2 < len(items):
        # Says | they love rye: a base is seen by its subject.
        after = items[start + 1]
        if after.region < 0 and after.is_word and after.low not in _NO_BASE:
            return True
    # Said nothing; but: said nothing was late.
    row = [item.low for item in items[start + 1 : start + 4]]
    if row[:1] == [","] and row[2:] == ["and"] and has_verb(items, start + 5, start + 9):
        # Said | old, new and borrowed boats were sold.
        return starts_phrase(first)
    silent = first.low in _NO_CLAUSE and items[start + 1 : start + 2]
    if (silent and silent[0].low not in AUXILIARIES) or (
        start + 1 < len(items) and is_stop(items[start + 1])
    ):
        return first.region < 0 and first.is_capital and _is_renamed(items, start + 1)
    amount = opens_amount(items, start)
    opening = first.low in ("if", "when", "while", "that", "what")
    if first.low in SUBORDINATORS and not (opening or amount):
        return False
    second = items[start + 1] if start + 1 < len(items) else first
    acting = first.low in ("having", "being")
    number = first.low in NEARLY and (second.word[:1].isdigit() or second.low in _NUMBERS)
    if not (
        starts_phrase(first)
        or acting
        or number
        or amount
        or first.low
        in ("if", "when", "while", "in", "with", "what", "only", "there", "under", "for")
    ):
        return False
    end = start + 1
    while end < len(items) and not (
        items[end].word in (";", "?", "!")
        or (items[end].word == "," and _says_after(items, end))
        or (items[end].word == "." and ends_sentence(items, end))
        or (items[end].low == "but" and not any(item.word == "," for item in items[start:end]))
        or (
            items[end].low == "and"
            and first.low not in SUBJECTS
            and (has_verb(items, end + 1, end + 2) or _says_after(items, end))
        )
    ):
        # Promised a review | but said …: the verb after but has the subject of the first.
        end += 1
    return has_verb(items, start + 1, min(end, start + 30)) or third_person(items, start, end)


def _is_renamed(items: Sequence[Item], comma: int) -> bool:
    """Whether a name with an age or a description has a verb after it: Wade, 44, lured them."""
    near = range(comma + 2, min(len(items) - 2, comma + _APPOSITION))
    closing = next((i for i in near if items[i].word == ","), 0)
    if items[comma].word != "," or not closing:
        return False
    verb = closing + 1
    while verb < len(items) - 1 and items[verb].region < 0 and is_adverb(items[verb].low):
        verb += 1
    return has_verb(items, verb, verb + 1)


# Words of an age or a description between commas.
_APPOSITION = 9


def _says_after(items: Sequence[Item], comma: int) -> bool:
    """Whether the sentence's own verb follows a comma: who promised a decision, | now says."""
    at = comma + 1
    while at < len(items) - 1 and items[at].region < 0 and is_adverb(items[at].low):
        at += 1
    return at < len(items) and items[at].low in SAYS


_AMOUNTS = frozenset(
    {("at", "least"), ("at", "most"), ("up", "to"), ("as", "many"), ("as", "few"), ("as", "much")}
)
_NUMBERS = word_set("a one two three four five six seven eight nine ten twelve twenty half dozens")
_NO_CLAUSE = word_set("nothing everything something anything so little yes goodbye")


def is_subordinate(items: Sequence[Item], cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a verb before marks only belongs to the clause of an earlier one, which has them.

    S asks people | to read: “Q”; S says the same to all | who call: “Q”; S read out what had been
    | found: “Q”.
    """
    earlier = [one for one in cues if one.last < cue.first and one.form.pos == "verb"]
    if not earlier or cue.first < 2:
        return False
    before = items[cue.first - 1].low
    if before == "to":
        last = next((one for one in reversed(earlier) if "o" in one.form.frames), earlier[-1])
        if _is_inserted(items, cue.first):
            return True
        addressed = cue.first - 1 - last.last - (items[cue.first - 2].low == "not")
        between = items[last.last + 1 : cue.first - 1]
        plain = all(item.region < 0 and item.is_word for item in between)
        return "o" in last.form.frames and 1 < addressed <= _ADDRESSEE and plain
    if before in ("who", "which", "that"):
        return items[cue.first - 2].low in _ALL or not cue.form.frames & {"r", "t"}
    at = cue.first - 1
    while at > 0 and items[at].low in AUXILIARIES:
        at -= 1
    return items[at].low == "what" and at < cue.first - 1


def _is_inserted(items: Sequence[Item], at: int) -> bool:
    """Whether a verb stands in a relative clause after a comma: which is used to | answer calls."""
    comma = next((i for i in range(at - 1, 0, -1) if items[i].word == ","), 0)
    return comma > 0 and items[comma + 1].low in ("which", "who", "whose")


_ALL = word_set("everyone everybody anyone anybody all those people")
# Longest addressee of an order, in words.
_ADDRESSEE = 7
