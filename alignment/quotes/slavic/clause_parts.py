"""Parts of a Ukrainian or Russian clause beside an attribution that is put into it."""

from __future__ import annotations

from alignment.quotes.phrase import Clause, Stretch, trim
from alignment.quotes.slavic.words import (
    AND,
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    readings,
)
from alignment.quotes.view import word_set

ADVERSE = word_set("а але но однак однако проте зате зато")


def after_colon(clause: Clause, content: Stretch) -> Stretch:
    """What stands after the last colon: Він не повірив: | узимку, сказав він, комарів нема."""
    for index in range(content.last - 1, content.first, -1):
        if clause.items[index].region < 0 and clause.items[index].word == ":":
            return trim(clause.items, Stretch(index + 1, content.last)) or content
    return content


def last_clause(clause: Clause, content: Stretch) -> Stretch:
    """The clause that an inserted cue stands in: Є дев’ять, | а далі, вважає S, …."""
    items = clause.items
    for index in range(content.last - 1, content.first + 1, -1):
        joins = items[index + 1].low in AND and not any(
            item.low in AND or item.word == "," for item in items[content.first : index]
        )
        if items[index].word == "," and (items[index + 1].low in ADVERSE or joins):
            before, after = Stretch(content.first, index), Stretch(index + 2, content.last)
            whole = after and (joins or has_finite(clause, before))
            whole = whole and not has_finite(clause, after)
            return trim(items, after) if whole else content
    return content


def has_finite(clause: Clause, stretch: Stretch) -> bool:
    """Whether a word in a stretch can be a verb or a predicate, or a passage stands there."""
    return any(
        item.region >= 0
        or any(pos in _PREDICATES for pos, _ in readings(item.word or "-", clause.lang))
        for item in clause.items[stretch.first : stretch.last]
    )


_PREDICATES = frozenset({"VERB", "INFN", "PRED", "PRTS", "ADJS"})


def opens_clause(clause: Clause, content: Stretch) -> bool:
    """Whether a content ends with the words that open the next clause: …, | після чого."""
    items = clause.items
    comma = next(
        (i for i in range(content.last - 1, content.first, -1) if items[i].word == ","), -1
    )
    opening = items[comma + 1 : content.last]
    return comma > 0 and all(
        item.low in PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | _WHAT for item in opening
    )


_WHAT = word_set("чого чому чим чего чему чем цього этого того")
