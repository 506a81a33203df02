"""Where the content of an English verb ends."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.clauses import skip_time
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    TIMES,
    WH,
    has_verb,
    is_adverb,
    is_verb_use,
    starts_phrase,
    third_person,
)
from alignment.quotes.phrase import Clause, Stretch, trim
from alignment.quotes.view import DASHES, Item, word_set


def before_verb(items: Sequence[Item], content: Stretch) -> Stretch:
    """A charge after a participle (a banker accused of theft was …) ends before the verb."""
    for index in range(content.first, content.last):
        if items[index].low in AUXILIARIES:
            return Stretch(content.first, index)
    return content


def phrase_only(items: Sequence[Item], content: Stretch) -> Stretch:
    """An infinitive or noun phrase ends where another clause begins: to leave | , yet no one …."""
    for index in range(content.first + 1, content.last - 1):
        item, after = items[index], items[index + 1]
        if item.region >= 0:
            continue
        if item.word in (":", ";") or item.word in DASHES:
            return trim(items, Stretch(content.first, index))
        if item.word == "," and after.region < 0 and after.low in _NEW_CLAUSE:
            return trim(items, Stretch(content.first, index))
        if item.low == "but":
            return trim(items, Stretch(content.first, index))
        verb = after.low in AUXILIARIES or (after.low.endswith("ed") and not after.is_capital)
        if item.low == "and" and after.region < 0 and verb:
            return trim(items, Stretch(content.first, index))
    return content


_BE = word_set("be been being is are was were")
_NEW_CLAUSE = word_set(
    "but yet so and while although though whereas because since which who as even despite"
)


def content_end(
    clause: Clause,
    start: int,
    cue: Cue,
    following: Sequence[Cue],
    lexicon: CueLexicon,
    clausal: bool,
) -> int:
    """Index after the content that begins at `start`; `clausal` if it must have a verb."""
    items = clause.items
    end = len(items)
    for index in range(start, len(items)):
        item = items[index]
        if item.region >= 0 or index == start:
            continue
        colon = item.word == ":" and index + 1 < len(items) and items[index + 1].region >= 0
        if (item.word[0] in ".!?;" and item.word != "...") or colon:
            end = index
            break
    for after in following:
        if after.first <= start or after.first >= end or after.form.pos not in ("verb", "phrase"):
            continue
        cut = _cut_before(items, start, after, lexicon)
        if cut > start and not (clausal and not _says_something(items, start, cut)):
            end = min(end, cut)
            break
    if opens_sentence(items, cue):
        end = _main_clause(items, start, end)
    for index in range(start + 1, end - 1):
        if items[index].region >= 0 and items[index].low == "," and _leaves(items, index + 1):
            return index + 1
    for index in range(start + 2, end - 2):
        if items[index].word != ",":
            continue
        if _leaves(items, index + 1):
            return index
        if _resumes(items, index + 1) or items[index + 1].low in (
            "although",
            "though",
            "provided",
        ):
            return index
    return end


def _says_something(items: Sequence[Item], start: int, cut: int) -> bool:
    """Whether the words before a cut make a clause by themselves."""
    return has_verb(items, start, cut) or third_person(items, start, cut)


_OPENERS = word_set(
    "when while after before as although though if because since despite by in on upon once"
    " whenever until having given even without for"
)


def opens_sentence(items: Sequence[Item], cue: Cue) -> bool:
    """Whether a cue stands in a subordinate clause or participle that opens its sentence.

    When he said C, S left. Asked whether C, S left. Claiming C, S left.
    """
    first = 0
    while first < cue.first and (
        items[first].region >= 0 or not items[first].is_word or items[first].low in CONJUNCTIONS
    ):
        first += 1
    if first == cue.first or (
        items[first].low in ADVERBS | {"even", "just"} and first + 1 == cue.first
    ):
        return cue.form.feature in ("ing", "past", "pp")
    if items[first].low not in _OPENERS or cue.first - first > 14:
        return False
    return not any(item.region < 0 and item.word in (",", ":") for item in items[first : cue.first])


def _main_clause(items: Sequence[Item], start: int, end: int) -> int:
    """Where the main clause begins after an opening one: the comma before it; `end` if nowhere."""
    inner = items[start].low in ("if", "when", "while", "although", "though", "as", "because")
    for index in range(start + 1, end - 1):
        item, after = items[index], items[index + 1]
        pause = item.word == "," if item.region < 0 else item.low == ","
        if not pause:
            continue
        if after.region >= 0 or (starts_phrase(after) and _has_verb_soon(items, index + 1, end)):
            if inner:
                inner = False
                continue
            return index if item.region < 0 else index + 1
    return end


def _has_verb_soon(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a clause with a verb begins here, and no apposition: up to the next comma."""
    last = first
    while last < end and items[last].word != ",":
        last += 1
    return has_verb(items, first + 1, last) or third_person(items, first, last)


def _leaves(items: Sequence[Item], at: int) -> bool:
    """Whether the narrator takes over after a comma: , however, …; , compared with …."""
    item, inside = items[at], items[at - 1].region >= 0
    going_on = item.low.endswith("ing") and item.low not in ("something", "anything", "everything")
    return item.low in _NARRATOR or (inside and (item.low == "but" or going_on))


_NARRATOR = word_set("however compared adding referring according saying noting")


def _resumes(items: Sequence[Item], at: int) -> bool:
    """Whether a comma is followed by an apposition to the whole clause: , a claim that …."""
    if items[at].low not in ("a", "an", "something") or at + 2 >= len(items):
        return False
    for index in range(at + 1, min(at + 4, len(items) - 1)):
        if items[index].low in ("that", "which", "for", "the") or items[index].is_capital:
            before = items[index - 1]
            if before.low in _RESUMING:
                return True
    return False


_RESUMING = frozenset(
    {
        "claim",
        "charge",
        "move",
        "step",
        "demand",
        "role",
        "ban",
        "view",
        "figure",
        "decision",
        "position",
        "stance",
        "statement",
        "suggestion",
        "something",
        "accusation",
        "allegation",
        "assertion",
        "prospect",
        "idea",
    }
)


def _cut_before(items: Sequence[Item], start: int, after: Cue, lexicon: CueLexicon) -> int:
    """Where content must end because a later cue begins a report of its own; -1 if it needn't."""
    at = after.first
    before = items[at - 1]
    if after.form.pos == "phrase":
        return at - 1 if before.word == "," else at
    if after.form.feature == "ing" and before.word == ",":
        return at - 1
    if after.form.feature == "ing" and before.low in ("while", "before", "after", "and"):
        return at - 2 if items[at - 2].word == "," else at - 1
    if after.form.feature not in ("past", "s", "base"):
        return -1
    group = at
    while group > start and items[group - 1].region < 0 and is_adverb(items[group - 1].low):
        group -= 1
    if items[group - 1].low in _BE or not is_verb_use(items, at, after.form.feature):
        return -1
    joined = before.low in ("and", "but") or (
        is_adverb(before.low) and items[at - 2].low in ("and", "but")
    )
    if joined and after.form.frames & _GOVERNING and after.form.feature != "base":
        at = at if before.low in ("and", "but") else at - 1
        cut = at - 1
        return cut - 1 if items[cut - 1].word == "," else cut
    phrase, _ = subject_left(items, at, lexicon)
    if phrase and phrase.first - 1 > start:
        left = phrase.first - 1
        before = items[left - 1]
        pause = before.word == "," or (before.region >= 0 and before.low == ",")
        if pause and items[left].low in _BESIDE:
            return left - 1 if before.region < 0 else left
        once = items[left - 1].low in ("long", "soon", "far", "well")
        if items[left].low in ("as", "while") and left > start and not once:
            return left
        if items[left].word == "," and items[start].low in WH and start <= 2:
            return left
        if (
            items[left].word == ","
            and "r" in after.form.frames
            and (_starts_nothing(items, after.last + 1))
        ):
            return left
    return -1


_BESIDE = word_set("but and while though although whereas")


_GOVERNING = frozenset("tionac")


def _starts_nothing(items: Sequence[Item], at: int) -> bool:
    """Whether a sentence ends, or goes on about time and place, after a postposed cue."""
    at = skip_time(items, at)
    return at >= len(items) or (
        items[at].region < 0 and (items[at].word[0] in ".,;!?" or items[at].low in PREPOSITIONS)
    )


def complement_only(items: Sequence[Item], content: Stretch) -> Stretch:
    """A complement of call or describe ends at the first comma or clause."""
    for index in range(content.first + 1, content.last):
        item = items[index]
        if item.region < 0 and (
            item.word in (",", ";")
            or item.word in DASHES
            or item.low in ("while", "because", "when", "but", "after")
            or (items[index - 1].region >= 0 and item.low in ("during", "on", "in", "at"))
            or item.low in TIMES
            or (item.low == "and" and items[index + 1].low.endswith("ed"))
        ):
            return trim(items, Stretch(content.first, index))
    return content
