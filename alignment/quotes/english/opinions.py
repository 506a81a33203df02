"""English reports by somebody's account: In her view, C; C, by his own account."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.owners import possessor
from alignment.quotes.english.words import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    clause_stop,
    has_verb,
    third_person,
)
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim, words_in
from alignment.quotes.view import Item, word_set


def opinion_report(clause: Clause) -> Report | None:
    """What a phrase with whose view or account it is tells of; commas part it from the clause."""
    if _VIEWS.isdisjoint(clause.sentence.lows):
        return None
    items = clause.items
    for noun in range(2, len(items)):
        if items[noun].low not in _VIEWS or items[noun].region >= 0:
            continue
        source = whose(items, noun)
        if not source or not source.first or items[source.first - 1].low not in _BY:
            continue
        if items[source.first].low == "our" and items[noun].low not in ("view", "opinion"):
            # By our count: the paper's own.
            continue
        content = _content(items, source.first - 1, noun + 1)
        if content:
            where = Stretch(noun, noun + 1)
            return Report(content, where, source, "opinion", items[noun].low, "belief")
    return None


def _content(items: Sequence[Item], first: int, after: int) -> tuple[Stretch, ...]:
    """The clause around a phrase from `first` to `after`, in one part or in two."""
    closed = after >= len(items) or (items[after].region < 0 and items[after].word in (",", "."))
    comma = after < len(items) and items[after].region < 0 and items[after].word == ","
    opens = not first or (first == 1 and items[0].low in CONJUNCTIONS)
    before = after_it = EMPTY
    # In her view | it would be a sin.
    straight = opens and after < len(items) and items[after].low in _STRAIGHT
    if comma or straight:
        after_it = trim(items, Stretch(after, clause_stop(items, after + 1)))
        said = items[after_it.first : after_it.first + 4]
        if said and said[0].low in SUBJECTS and any(item.word == "," for item in said):
            # In her experience, she says, C: her saying so is the nearer report.
            return ()
    if not opens:
        if first > 1 and items[first - 1].word == "," and items[first - 2].low == "that":
            # She told them that, in her view, C: the verb governs it.
            return ()
        if not closed or items[first - 1].word != "," or items[first - 1].region >= 0:
            return ()
        before = trim(items, Stretch(_sentence_start(items, first - 1), first - 1))
    told = before or after_it
    parts = tuple(part for part in (before, after_it) if part)
    if sum(words_in(items, part) for part in parts) <= 2:
        return ()
    told_of = any(
        has_verb(items, part.first, part.last) or third_person(items, part.first, part.last)
        for part in parts
    )
    # Past forms that look like a base (she never read it) are hard to see.
    return parts if told_of or items[told.first].low in SUBJECTS else ()


def _sentence_start(items: Sequence[Item], last: int) -> int:
    """Index after a marked passage that ends a sentence, or a semicolon, before `last`."""
    for index in range(last - 1, 0, -1):
        item = items[index - 1]
        if item.region < 0 and item.word in (";", ":"):
            return index
        if item.region >= 0 and item.low in tuple(".!?") and items[index].is_capital:
            return index
    return 0


def whose(items: Sequence[Item], noun: int) -> Stretch:
    """Whose a noun is, directly before it or before adjectives: her | own first guess."""
    for index in range(noun, max(0, noun - 4), -1):
        if items[index].region >= 0 or not items[index].is_word:
            return EMPTY
        source = possessor(items, index)
        if source or (index < noun and items[index].low in DETERMINERS | PREPOSITIONS):
            return source
    return EMPTY


_STRAIGHT = word_set("it this that there he she we they you nobody nothing")
_BY = word_set("by in on to")
_VIEWS = word_set(
    "opinion view mind eyes account estimate estimates estimation reckoning calculation"
    " calculations count telling reading version judgment judgement assessment admission experience"
    " analysis interpretation words"
)
