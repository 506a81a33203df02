"""English clauses with a verb of speech that report nothing, or not what follows the verb."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.calling import roles
from alignment.quotes.cues import Cue
from alignment.quotes.english.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    GOING_ON,
    IRREGULAR_PAST,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    has_verb,
    is_adverb,
)
from alignment.quotes.phrase import Clause, Stretch
from alignment.quotes.view import Item, is_stop, word_set


def is_left_open(clause: Clause, source: Stretch, lemma: str, rule: str) -> bool:
    """Whether nothing is stated: a question of the narrator's (did he say so?), what one can see.

    One volunteer showed where the nut was; replays show that it was offside.
    """
    items = clause.items
    if not source:
        return False
    asked = items[-1].region < 0 and items[-1].word == "?" and source.last - source.first == 1
    if asked and source.first and items[source.first - 1].low in AUXILIARIES:
        return True
    if lemma not in ("show", "reveal", "demonstrate"):
        return False
    shown = [item.low for item in items[source.first : source.last]]
    if rule == "question" and STUDIES.isdisjoint(shown):
        return True
    return lemma == "show" and not _PICTURES.isdisjoint(shown)


_PICTURES = word_set(
    "replay replays footage video videos photo photos photograph photographs picture pictures image"
    " images clip clips"
)


# What shows something that may be a noun phrase: a poll shows | voters leaving the party.
STUDIES = word_set(
    "poll polls survey surveys study studies research report reports analysis census figures data"
    " statistics results count records documents emails filings average"
)


# What tells of something that nobody states.
WORKS = word_set(
    "it film book novel story play song ballad tale exhibition series poem opera legend"
)


def is_bare(items: Sequence[Item], at: int) -> bool:
    """Whether a pronoun stands where something said should begin: reported | this on Monday."""
    if items[at].region >= 0 or items[at].low not in _POINTING:
        return False
    at += 1
    while at < len(items) and items[at].region < 0 and is_adverb(items[at].low):
        at += 1
    return at >= len(items) or is_stop(items[at]) or items[at].word.lower() in _BESIDE


_POINTING = word_set("this that it these those")
_BESIDE = (
    PREPOSITIONS
    | (TIMES - {"may"})
    | (SUBORDINATORS - {"who"})
    | CONJUNCTIONS
    | word_set("referring citing quoting speaking not")
)


def names_informant(items: Sequence[Item], content: Stretch) -> bool:
    """Whether it is only named who or what told it: citing | two officials, citing | Radio Hull."""
    last = content.first
    while last < content.last and items[last].region < 0 and not is_stop(items[last]):
        if items[last].low in PREPOSITIONS | SUBORDINATORS:
            break
        last += 1
    if last == content.first:
        return False
    words = items[content.first : last]
    head = words[-1].low.removesuffix("s")
    named = all(one.is_capital or one.low in DETERMINERS for one in words)
    return named or (head in roles("en") | _INFORMANTS and words[-1].low not in STUDIES)


_INFORMANTS = word_set(
    "source member witness agency newspaper paper channel radio station magazine outlet website"
    " portal people friend relative service department"
)


def is_finite(item: Item) -> bool:
    """Whether a finite verb stands where a clause should begin with its subject."""
    return item.region < 0 and not item.is_capital and item.low in AUXILIARIES | IRREGULAR_PAST


def is_told_later(items: Sequence[Item], end: int, following: Sequence[Cue]) -> bool:
    """Whether what a colon leads to has an attribution of its own: begged to differ: C, he said."""
    if end >= len(items) or items[end].word != ",":
        return False
    near = [cue for cue in following if end < cue.first < end + _ATTRIBUTION]
    return any("r" in cue.form.frames and cue.form.feature in ("past", "s") for cue in near)


# Words from the comma to the verb of an attribution.
_ATTRIBUTION = 6


def is_anothers(items: Sequence[Item], cue: Cue, start: int, following: Sequence[Cue]) -> bool:
    """Whether a clause with that belongs to another verb than a participle far before it.

    Men held in Hull | demanded that …; reminded of it, Hall laughed and | said that ….
    """
    near = [other for other in following if other.last == start - 2 and other.first > cue.last + 1]
    if near and near[0].form.pos == "verb" and "t" in near[0].form.frames:
        form, before = near[0].form, items[near[0].first - 1]
        if form.feature == "ing" and before.low in ("the", "a", "an"):
            # Said after the hearing that ….
            return False
        if form.feature == "ing":
            # Has written to her | demanding that …; but: finds it telling that ….
            return before.low != "it"
        if before.low in ("and", "but") and form.feature == "s":
            # Warns of delays | and recommends that …; but: told ministers and | reporters that.
            return cue.form.feature == "s"
        return form.feature == "past" and before.low not in DETERMINERS
    opens = not cue.first and cue.form.feature in ("past", "pp")
    return opens and any(item.word == "," for item in items[cue.last + 1 : start - 1])


def is_inserted(items: Sequence[Item], cue: Cue, source: Stretch) -> bool:
    """Whether an attribution stands between commas: it wasn't clear, | he said, | that …."""
    after = cue.last + 1
    before = source.first - 1
    return (
        before > 1
        and source.last <= cue.first
        and items[before].word == "," == items[after].word
        and items[after + 1].low == "that"
        and (items[source.first].low in SUBJECTS or cue.first - source.first < _ATTRIBUTION)
        and has_verb(items, 0, before)
    )


def stays_unnamed(items: Sequence[Item], content: Stretch) -> bool:
    """Whether a source asks for no more than to stay one: asked | not to be named."""
    words = [item.low for item in items[content.first : content.last]]
    if words[1:2] == ["name"] and words[2:3] in (["not"], ["used"], ["published"], ["printed"]):
        return True
    if words[-1:] == ["anonymous"] and words[1:2] in (["remain"], ["stay"]):
        return True
    given = words[:2] == ["to", "give"] and bool(_NAMES.intersection(words[2:5]))
    return given or (
        words[:3] == ["not", "to", "be"]
        and words[3:4] in (["named"], ["identified"], ["quoted"], ["photographed"])
    )


_NAMES = word_set("name names surname surnames")


def _first_of_row(items: Sequence[Item], group: int) -> int:
    """Where the clause begins whose modal a base form after or shares: may rebook or | ask."""
    first = group
    if group and items[group - 1].low == "or":
        while first and not is_stop(items[first - 1]) and items[first - 1].low not in SUBORDINATORS:
            first -= 1
    return first


def is_unreal(items: Sequence[Item], cue: Cue, group: int, first: int) -> bool:
    """Whether a verb after a modal or to says nothing by itself: would admit | theft.

    The verb with its auxiliaries begins at `first`; what one is continuing to insist is real.
    """
    shared = _first_of_row(items, group) if cue.form.feature == "base" else group
    going_on = group > 0 and items[group - 1].low in GOING_ON and first < group
    unreal = _UNREAL - {"to"} if going_on else _UNREAL
    return any(items[index].low in unreal for index in range(shared, cue.first))


_UNREAL = word_set("would could should might may can cannot can't must to")


def tells_of_subject(items: Sequence[Item], cue: Cue, source: Stretch) -> bool:
    """Whether a participle describes a subject before its verb: a petition calling for C | is."""
    before = items[source.first - 1] if source.first else None
    opens = before is None or is_stop(before) or before.low in SUBORDINATORS
    return cue.form.feature == "ing" and bool(source) and source.last == cue.first and opens


# Before an infinitive: what one has to say hasn't been said.
OUGHT = word_set(
    "pressure obligation obliged reluctance refusal failure inability need chance opportunity duty"
    " right way reason time evidence unable unwilling reluctant likely nothing something anything"
    " everything much little have has had going about ready yet failed fails fail how what where"
    " impossible hard difficult easy enough able free invited"
)


def ends_in_verb(items: Sequence[Item], content: Stretch) -> bool:
    """Whether a clause is a pronoun and a verb: he says | it won’t; said | she waited."""
    first, last = items[content.first].low, items[content.last - 1].low
    return first in SUBJECTS and (last in AUXILIARIES or last.endswith("ed"))
