"""Whether an English verb after a clause reports it: C, S said; but C, S began to cough."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.english.clause_verbs import has_own_verb
from alignment.quotes.english.clauses import is_infinitive
from alignment.quotes.english.unsaid import STUDIES
from alignment.quotes.english.words import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
)
from alignment.quotes.phrase import Stretch
from alignment.quotes.view import Item, is_stop, word_set


def is_postposable(items: Sequence[Item], cue: Cue, source: Stretch, after: int) -> bool:
    """Whether verb and subject are those of an attribution, which end before `after`."""
    form = cue.form
    if "c" in form.frames and "t" not in form.frames:
        # …, they called all the bakers.
        return False
    inverted = source.first > cue.first
    if inverted and form.feature == "base" and items[source.first].low in _OURS:
        # We shall sail, answer your letters and ….
        return False
    named = any(item.is_capital for item in items[source.first : source.last])
    words = {item.low for item in items[source.first : source.last]}
    bare = (
        form.feature == "s"
        and not inverted
        and items[source.first].low not in DETERMINERS | SUBJECTS
    )
    if bare and not named and form.lemma not in _SAYS and words.isdisjoint(STUDIES):
        # Likes, wall | posts and …; the crew and dock | volunteers.
        return False
    if after >= len(items) or items[after].region >= 0:
        return True
    low = items[after].low
    if is_infinitive(items, after) or (low == "by" and not inverted and form.feature != "s"):
        # …, its pace | began to slow; a view | disputed by others.
        return False
    if (low, form.lemma) in _GOVERNED or (low == "as" and "a" in form.frames):
        return False
    return not _is_described(items, after) and not _leads_in(items, after)


def is_report(items: Sequence[Item], content: Stretch) -> bool:
    """Whether the words before an attribution can be what is said: no mere setting of it.

    In contrast to Hull, | the bank replied; to see the sea, | they learned to row.
    """
    opening = items[content.first]
    if opening.region >= 0 or opening.low not in PREPOSITIONS | {"to"}:
        return True
    comma = next((i for i in range(content.first, content.last) if items[i].word == ","), -1)
    main = 0 < comma < content.last - _CLAUSE and items[comma + 1].low not in CONJUNCTIONS
    return main or has_own_verb(items, content.first, content.last)


# Least words of a main clause.
_CLAUSE = 4
_OURS = word_set("your our my")
_SAYS = word_set("say show suggest find indicate tell hold have")
# To react to a charge is no speech, nor does a fault lie in somebody's name.
_GOVERNED = frozenset({("to", "respond"), ("to", "reply"), ("to", "answer"), ("in", "lie")})


def _is_described(items: Sequence[Item], at: int) -> bool:
    """Whether an adverb is followed by what it belongs to: it feels | oddly warm."""
    end = at
    while end < len(items) and items[end].region < 0 and is_adverb(items[end].low):
        end += 1
    if end == at or end >= len(items):
        return False
    item = items[end]
    return (
        item.region < 0
        and item.is_word
        and not item.is_capital
        and item.low not in PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS
    )


def _leads_in(items: Sequence[Item], at: int) -> bool:
    """Whether a colon follows where it was said: as the trial began, S warned on its site: “Q”."""
    for index in range(at, min(len(items) - 1, at + _SETTING)):
        if items[index].region >= 0 or is_stop(items[index]):
            return items[index].word == ":" and items[index + 1].region >= 0
    return False


# Words from a verb to the colon before its marks.
_SETTING = 8
