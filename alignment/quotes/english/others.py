"""Where an English content ends because others' words or feelings follow after and or but."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.clauses import is_infinitive
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.settings import skip_time
from alignment.quotes.english.verb_use import is_verb_use
from alignment.quotes.english.words import (
    AUXILIARIES,
    BE,
    IRREGULAR_PAST,
    PREPOSITIONS,
    SUBJECTS,
    has_verb,
)
from alignment.quotes.phrase import Stretch
from alignment.quotes.view import Item, word_set

BESIDE = word_set("but and while though although whereas")


def shares_inner(items: Sequence[Item], start: int, after: Cue, following: Sequence[Cue]) -> bool:
    """Whether a verb after and has the subject of a report within: her client | said and denied.

    A pronoun may be the speaker again: said he was sorry and promised.
    """
    if items[start].region >= 0 or items[start].low in SUBJECTS:
        return False
    joined = items[after.first - 1].low in ("and", "but")
    return joined and any(
        start < inner.first <= start + _SUBJECT
        and inner.first < after.first
        and inner.form.pos == "verb"
        and inner.form.feature == after.form.feature
        and not has_verb(items, start, inner.first)
        and is_verb_use(items, inner.first, inner.form.feature)
        for inner in following
    )


def speaks_again(items: Sequence[Item], phrase: Stretch, after: Cue) -> bool:
    """Whether who has spoken does so again after and: and | she accused the port of theft."""
    pronoun = phrase.last - phrase.first == 1 and items[phrase.first].low in _PERSONS
    spoken = after.form.cue_class not in ("belief", "emotional") and after.form.pos == "verb"
    return pronoun and spoken and bool(after.form.frames & _SPOKEN)


_PERSONS = word_set("he she they")
# Frames of what is said to or of somebody, which needs its own verb.
_SPOKEN = frozenset("oFf")
# Words of a short subject.
_SUBJECT = 4


def is_past(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether the first finite verb of a content is a past."""
    for item in items[start:end]:
        low = item.low
        if item.region < 0 and (low in AUXILIARIES or low in IRREGULAR_PAST or low.endswith("ed")):
            return low in ("was", "were", "had", "did") or low in IRREGULAR_PAST or low[-2:] == "ed"
    return False


def before_feeling(
    items: Sequence[Item], start: int, after: Cue, end: int, lexicon: CueLexicon
) -> int:
    """The comma before what others feel: is adamant that C | , but many are not convinced."""
    verb = after.first
    while verb > start and items[verb - 1].low in BE | {"not", "n't"}:
        verb -= 1
    if verb == after.first:
        return end
    phrase, _ = subject_left(items, verb, lexicon)
    left = phrase.first - 1
    opens = phrase and left - 1 > start and items[left].low in BESIDE
    other = opens and items[phrase.first].low not in SUBJECTS
    return left - 1 if other and items[left - 1].word == "," else end


def before_it(items: Sequence[Item], group: int, after: Cue, lexicon: CueLexicon) -> int:
    """The comma before a passive of nobody: denied that C | , and it is thought that C; -1.

    So it does before , and the board is said to be pleased.
    """
    raised = after.last + 1 < len(items) and items[after.last + 1].low == "to"
    if raised and items[group - 1].low in BE:
        phrase, _ = subject_left(items, group - 1, lexicon)
        left = phrase.first - 1
        if phrase and left > 1 and items[left].low in BESIDE and items[left - 1].word == ",":
            return left - 1
    it = group - 2
    while it > 2 and items[it].low in BE | {"has", "have", "had"}:
        it -= 1
    opens = it > 2 and items[it].low == "it" and items[it - 1].low in BESIDE
    return it - 2 if opens and items[it - 2].word == "," else -1


def starts_nothing(items: Sequence[Item], at: int) -> bool:
    """Whether a sentence ends, or goes on about time and place, after a postposed cue."""
    at = skip_time(items, at)
    if at >= len(items) or is_infinitive(items, at):
        # …, they could threaten | to leave: the verb goes on.
        return at >= len(items)
    return items[at].region < 0 and (items[at].word[0] in ".,;!?" or items[at].low in PREPOSITIONS)
