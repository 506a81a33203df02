"""English reports that nobody is named for: is said to C; C, we are told; the jury heard that C."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.appositions import resumes
from alignment.quotes.english.clauses import is_infinitive
from alignment.quotes.english.inverted import subject_right
from alignment.quotes.english.phrase_bounds import phrase_only
from alignment.quotes.english.postposed import made_report, postposed_report
from alignment.quotes.english.words import (
    SUBORDINATORS,
    clause_stop,
    is_adverb,
    with_auxiliaries,
)
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim, words_in
from alignment.quotes.sources import split_source
from alignment.quotes.view import Item, is_stop, word_set

# Verbs whose passive takes the subject of an infinitive: the duke | is said | to be ill.
_RAISING = word_set(
    "say believe think understand report allege rumour rumor claim fear estimate assume presume"
    " reckon suspect predict forecast foretell acknowledge repute"
)


def raised_report(
    clause: Clause, cue: Cue, subject: Stretch, group: int, lexicon: CueLexicon
) -> Report | None:
    """S is said to C: the subject and the infinitive are what is said, by nobody or by an agent."""
    items, at = clause.items, cue.last + 1
    if cue.form.lemma not in _RAISING or not subject or subject.last > group:
        return None
    agent = EMPTY
    while at < len(items) and items[at].region < 0 and is_adverb(items[at].low):
        at += 1
    if at < len(items) and items[at].low == "by":
        agent = subject_right(items, at + 1, lexicon)
        at = agent.last if agent else at
    if at + 1 >= len(items) or not is_infinitive(items, at):
        return None
    content = phrase_only(items, trim(items, Stretch(at, _narrator_from(items, at))))
    if words_in(items, content) < 2:
        return None
    where = Stretch(with_auxiliaries(items, group, cue.first), cue.last + 1)
    subject, _ = split_source(clause, subject)
    return made_report((subject, content), where, agent, "raised-subject", cue)


def _narrator_from(items: Sequence[Item], start: int) -> int:
    """Where an infinitive's clause ends: at its stop, or before a comma and a new clause."""
    end = clause_stop(items, start + 1)
    for index in range(start + 1, end - 1):
        low = items[index + 1].low
        new = low in _NEW or low.endswith("ing") or resumes(items, index + 1)
        if items[index].word == "," and new:
            return index
    return end


_NEW = word_set("but who which although though while whereas according and so as because")


def inserted_report(clause: Clause, cue: Cue, group: int) -> Report | None:
    """C, we are told, C; C, it is said: a passive between commas whose subject is told or empty."""
    items = clause.items
    told = group - 1
    if told < 1 or items[told].low not in _HEARERS or cue.form.lemma not in _INSERTED:
        return None
    if items[told].low == "it" and cue.form.lemma in _TELLING:
        return None
    first = told - (items[told - 1].low in ("so", "or"))
    closed = cue.last + 1 >= len(items) or is_stop(items[cue.last + 1])
    if not first or items[first - 1].word != "," or not closed:
        return None
    report = postposed_report(clause, cue, Stretch(first, told + 1), False, False)
    if report is None:
        return None
    where = Stretch(with_auxiliaries(items, group, cue.first), cue.last + 1)
    return replace(report, source=EMPTY, cue=where)


def legend_report(clause: Clause, cue: Cue) -> Report | None:
    """Legend has it that C; C, legend has it; the story goes that C."""
    items, at = clause.items, cue.last + 1
    if cue.form.pos != "phrase" or cue.form.cue_class != "hearsay":
        return None
    where = Stretch(cue.first, at)
    if at + 2 < len(items) and items[at].low in ("that", ","):
        after = items[at].low == "that" or cue.first == 0
        content = trim(items, Stretch(at + 1, clause_stop(items, at + 1)))
        if after and words_in(items, content) > 2:
            return made_report((content,), where, EMPTY, "legend", cue)
    if cue.first > 2 and items[cue.first - 1].word == ",":
        content = trim(items, Stretch(0, cue.first))
        if words_in(items, content) > 2:
            return made_report((content,), where, EMPTY, "legend", cue)
    return None


_HEARERS = word_set("we it you they i")
_TELLING = word_set("tell assure inform remind")
_INSERTED = _TELLING | word_set("say think believe understand rumour rumor allege claim report")


def heard(clause: Clause, cue: Cue, source: Stretch) -> bool:
    """Whether hear or understand says what was told: the jury heard, the Courier understands.

    What anybody else hears or understands is no report.
    """
    words = clause.items[source.first : source.last]
    if not words:
        return False
    if cue.form.lemma == "hear":
        return any(item.low in HEARINGS for item in words)
    if len(words) == 1 and words[0].low in ("we", "i"):
        return True
    title = words[-1].is_capital and words[0].low in ("the", "sky")
    acronym = words[-1].word.isupper() and len(words[-1].word) > 2
    return cue.form.feature == "s" and (title or acronym)


# What hears evidence.
HEARINGS = word_set(
    "court jury inquest tribunal hearing inquiry committee trial panel commission jurors judges"
    " magistrates coroner judge mps peers bench"
)
# Verbs of what one is told.
LISTENING = word_set("hear understand gather")


def of_adverb(clause: Clause, cue: Cue) -> Report | None:
    """Hearsay: the clause around reportedly, without the adverb."""
    items = clause.items
    if cue.form.cue_class not in ("hearsay", "doubting"):
        return None
    first = cue.first
    while first > 0 and not (
        items[first - 1].region < 0
        and (items[first - 1].word in (",", ";", ":", ".") or items[first - 1].low in SUBORDINATORS)
    ):
        first -= 1
    last = begin = cue.last + 1
    if first == cue.first and items[begin : begin + 1] and items[begin].word == ",":
        # Allegedly, | C.
        begin, last = begin + 1, clause_stop(items, begin + 1)
    while last < len(items) and items[last].word not in (".", ";", ","):
        last += 1
    if first == cue.first and last == cue.last + 1 and last < len(items):
        # Allegedly, | he was drunk, and a waiter stepped in.
        last = clause_stop(items, last + 1)
    parts = tuple(
        part
        for part in (
            trim(items, Stretch(first, cue.first)),
            trim(items, Stretch(begin, last)),
        )
        if part
    )
    if sum(words_in(items, part) for part in parts) < 3:
        return None
    where = Stretch(cue.first, cue.last + 1)
    return made_report(parts, where, EMPTY, "hearsay", cue)
