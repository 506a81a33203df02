"""English nouns and adjectives that report: her claim that C; his plan to C; is sure that C."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.agents import is_passive
from alignment.quotes.english.clauses import is_infinitive
from alignment.quotes.english.describing import WHO
from alignment.quotes.english.inverted import subject_right
from alignment.quotes.english.opinions import whose
from alignment.quotes.english.owners import possessor
from alignment.quotes.english.phrase_bounds import before_verb, phrase_only
from alignment.quotes.english.postposed import made_report
from alignment.quotes.english.settings import past_aside, speaks
from alignment.quotes.english.subjects import subject_of
from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR_PAST,
    NOMINATIVES,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    has_verb,
    is_adverb,
    third_person,
    with_auxiliaries,
)
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim, words_in
from alignment.quotes.view import Item, is_stop, word_set

# Verbs whose forms are nouns that take a clause or an infinitive too.
NOUNS = word_set(
    "claim fear hope promise demand report view doubt charge pledge vow plan offer request appeal"
    " order forecast estimate rumour rumor worry message answer reply hint boast remark comment"
    " joke quip guess bet regret wish talk dream"
)
# Nouns of things that somebody may say: their clause with that is a relative one (the plan that …).
_THINGS = word_set(
    "account reckoning plan offer order proposal appeal request point answer reply response message"
    " instruction position stance logic rationale reasoning verdict mantra refrain word words talk"
)
_STATED = word_set(
    "claim statement assertion allegation accusation admission announcement remark comment warning"
    " promise pledge suggestion insistence argument contention belief"
)
_TO = word_set(
    "promise pledge vow offer request appeal order demand threat proposal recommendation"
)
_ABOUND = word_set(
    "abound abounded persist persisted swirl swirled spread grew circulated mounted emerged"
    " surfaced swirling spreading growing circulating mounting abounding persisting came comes"
)


_LEFT_OPEN = word_set(
    "dispute disputes disputed deny denies denied reject rejects rejected make makes made repeat"
    " repeats repeated share shares shared contest contests accept accepts question questions"
    " questioned dismiss dismisses dismissed doubt doubts doubted"
)


def _past_spreading(items: Sequence[Item], at: int) -> int:
    """Index of that after what rumours do: abound | that, have spread | that; -1 if none."""
    while at < len(items) - 2 and items[at].low in AUXILIARIES:
        at += 1
    if at + 2 >= len(items) or items[at].low not in _ABOUND:
        return -1
    return next((i for i in range(at + 1, min(at + 5, len(items))) if items[i].low == "that"), -1)


def _past_setting(items: Sequence[Item], at: int) -> int:
    """Past where and when something was claimed: her claim | in a recent interview | that C."""
    if at >= len(items) or items[at].low not in _WHERE:
        return at
    for index in range(at + 1, min(len(items), at + _SETTING)):
        item = items[index]
        if item.low == "that" and item.region < 0:
            return index
        if item.region >= 0 or not item.is_word or item.low in AUXILIARIES | SUBORDINATORS:
            break
    return at


_WHERE = word_set("in on at during to last this earlier")
# Words of a place or a time, and one more.
_SETTING = 8


def noun_report(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Report | None:
    """The claim that C; a warning by S that C; his promise to C."""
    items, lemma = clause.items, cue.form.lemma
    where = Stretch(cue.first, cue.last + 1)
    if _is_setting(items, cue.first):
        return None
    source, at = possessor(items, cue.first), cue.last + 1
    holder = _holder(items, at, lexicon)
    if holder:
        source, at = holder, holder.last
    if source and lemma in _STATED:
        at = _past_setting(items, at)
    # Rumours abound that C.
    abound = _past_spreading(items, at)
    at = abound if abound > 0 else at
    if at + 2 >= len(items):
        return None
    opinion = source and source.first and items[source.first - 1].low in ("in", "to", "by", "on")
    aside = source and items[at].word == "," and items[at + 1].low == "that" and not opinion
    at += bool(aside)
    if items[at].low == "that" and (lemma not in _THINGS or aside or abound > 0):
        if items[at + 1].low in AUXILIARIES or is_relative(items, at):
            return None
        if items[_stop(items, at, ".,;!?") - 1].low in _LEFT_OPEN:
            # A claim that experts dispute.
            return None
        # His view, that C, is shared by few.
        end = _stop(items, at + 1, ".,;!?") if aside else _end(items, at + 1, cue.first)
        content = trim(items, Stretch(at + 1, end))
        rule = "noun-that"
    elif _is_predicate(items, at) and (source or whose(items, cue.first) or lemma in _WITHOUT):
        # Her hunch is that C; the fear is that C.
        source = source or whose(items, cue.first)
        first = _predicate(items, at) + 1
        content = trim(items, Stretch(first, _stop(items, first, ".;!?")))
        rule = "noun-is-that"
    elif (
        (lemma in _TO or lemma in _AIMS)
        and (aim := _aim_after(items, at)) > 0
        and (source or whose(items, cue.first))
    ):
        # His advice (to farmers) was to sell.
        source = source or whose(items, cue.first)
        content = phrase_only(items, trim(items, Stretch(aim, _stop(items, aim, ".,;!?"))))
        rule = "noun-is-infinitive"
    elif (
        lemma in _WITHOUT
        and at == cue.last + 1
        and not items[cue.first].is_capital
        and _is_bare(items, at)
    ):
        # Denied allegations | he would sell the club.
        content = trim(items, Stretch(at, _stop(items, at, ".,;!?")))
        rule = "noun-that"
    elif source and lemma in _TO and is_infinitive(items, at):
        content = trim(items, Stretch(at, _stop(items, at, ".,;!?")))
        content = before_verb(items, phrase_only(items, content))
        rule = "noun-infinitive"
    else:
        return None
    if words_in(items, content) <= 2:
        return None
    return made_report((content,), where, source, rule, cue)


_AIMS = word_set("advice ambition intention goal aspiration aim plan hope wish dream suggestion")


def _aim_after(items: Sequence[Item], at: int) -> int:
    """Index of an infinitive after a noun and be: advice to farmers was | to sell; -1 if none."""
    for index in range(at, min(len(items) - 2, at + _NEAR)):
        item = items[index]
        if item.low in ("is", "was", "remains", "remained"):
            return index + 1 if is_infinitive(items, index + 1) else -1
        first = index == at and item.low not in PREPOSITIONS
        if item.region >= 0 or not item.is_word or item.low in AUXILIARIES or first:
            return -1
    return -1


def is_relative(items: Sequence[Item], that: int) -> bool:
    """Whether a verb in -s follows that: a disclosure | that protects the firm."""
    after = items[that + 1]
    governed = items[that + 2].low if that + 2 < len(items) else ""
    if after.low in IRREGULAR_PAST | _COMING and not after.is_capital:
        return True
    made = after.low in SUBJECTS and governed in _MADE and that + 3 < len(items)
    if made and (is_stop(items[that + 3]) or items[that + 3].low in PREPOSITIONS):
        # A claim | that he made in court.
        return True
    if after.low.endswith("ed") and governed in DETERMINERS | PREPOSITIONS:
        # A statement | that caused a quarrel.
        return True
    verb = after.low.endswith("s") and not after.is_capital and after.low not in DETERMINERS
    return verb and after.low not in SUBJECTS and governed in DETERMINERS


_MADE = word_set("made make makes gave give gives heard received issued filed published wrote")
_COMING = word_set("come go follow belong depend remain")


def _is_setting(items: Sequence[Item], noun: int) -> bool:
    """Whether a noun tells where or how much: said in a statement that; in such demand that."""
    before = [item.low for item in items[max(0, noun - 3) : noun]]
    if before[-1:] == ["such"] or "without" in before:
        return True
    told = speaks(items[noun]) and before[-1:] and before[-1] in DETERMINERS
    return bool(told) and before[-2:-1] in (["in"], ["at"], ["during"])


def _is_predicate(items: Sequence[Item], at: int) -> bool:
    """Whether is that follows a noun."""
    return _predicate(items, at) > 0


def _predicate(items: Sequence[Item], at: int) -> int:
    """Index of that after a noun and be: is | that, has been | that; -1 if none."""
    if items[at].low in ("has", "had") and items[at + 1].low == "been":
        at += 1
    linked = items[at].low in ("is", "was", "remains", "remained", "been")
    return at + 1 if linked and at + 1 < len(items) and items[at + 1].low == "that" else -1


# Nouns of what is claimed or feared, whosever it is.
_WITHOUT = word_set("fear hope claim allegation accusation suspicion worry concern contention")


def denied_by(clause: Clause, number: int) -> Cue | None:
    """The verb that denies what the noun of a cue says: rejected | the claim that."""
    if not number:
        return None
    items, verb, noun = clause.items, clause.cues[number - 1], clause.cues[number]
    between = items[past_aside(items, verb.last + 1) : noun.first]
    denies = verb.form.pos == "verb" and verb.form.cue_class == "denying"
    phrase = all(item.is_word and item.low not in PREPOSITIONS for item in between)
    return verb if denies and phrase and len(between) < _NEAR else None


# Words between a verb and the noun of its object.
_NEAR = 5


def denied_report(clause: Clause, report: Report, verb: Cue, lexicon: CueLexicon) -> Report:
    """S rejected the claim that C: who denies it speaks, whoever claimed it."""
    source, group, _ = subject_of(clause, verb, lexicon, EMPTY)
    if not source or is_passive(clause.items, verb, group):
        return report
    first = with_auxiliaries(clause.items, max(group, source.last), verb.first)
    where = Stretch(first, verb.last + 1)
    return made_report(report.content, where, source, "denied-noun", verb)


def _stop(items: Sequence[Item], first: int, marks: str) -> int:
    """Index of the first of some marks of punctuation from `first` on."""
    for index in range(first + 1, len(items)):
        if items[index].region < 0 and items[index].word[0] in marks:
            return index
    return len(items)


def _holder(items: Sequence[Item], at: int, lexicon: CueLexicon) -> Stretch:
    """Whose claim it is, after the noun: a claim | by the mayor | that."""
    if at + 2 >= len(items) or items[at].low not in ("by", "from", "among"):
        return EMPTY
    phrase = subject_right(items, at + 1, lexicon)
    if (
        phrase
        and items[phrase.last - 1].low not in IRREGULAR_PAST
        and not items[phrase.last - 1].low.endswith("ing")
        and phrase.last + 1 < len(items)
        and (
            items[phrase.last].low == "that"
            or is_infinitive(items, phrase.last)
            or _is_predicate(items, phrase.last)
        )
    ):
        return phrase
    return EMPTY


def _end(items: Sequence[Item], first: int, noun: int) -> int:
    """The end of a noun's clause, before the main verb if the noun is the subject."""
    end = _stop(items, first, ".,;!?")
    if end < len(items) - 1 and items[end].word == "," and not _has_finite(items, first, end):
        # That articles about it, | made by students, | were wrong; with hard work, | all is well.
        after = _stop(items, end, ".,;!?")
        opened = items[first].low in PREPOSITIONS | {"if", "when"}
        resumed = after + 1 < len(items) and has_verb(items, after + 1, after + 2)
        end = after if opened else _stop(items, after, ".,;!?") if resumed else end
    if has_verb(items, 0, noun) or third_person(items, 0, noun):
        return end
    verbs = [index for index in range(first + 1, end) if _is_finite(items, index)]
    for one, other in pairwise(verbs):
        if not any(item.low in SUBORDINATORS for item in items[one + 1 : other]):
            return other
    return end


def _has_finite(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a stretch has a verb of its own."""
    return has_verb(items, first, end) or third_person(items, first, end)


def _is_finite(items: Sequence[Item], at: int) -> bool:
    """Whether a verb stands here that is no participle and none of a relative clause."""
    item, before = items[at], items[at - 1 - is_adverb(items[at - 1].low)]
    if item.region >= 0 or item.is_capital or before.low in AUXILIARIES | WHO:
        return False
    ending = item.low not in AUXILIARIES and has_verb(items, at, at + 1)
    plain = before.low not in DETERMINERS | PREPOSITIONS | {"and", "or"}
    return item.low in AUXILIARIES | IRREGULAR_PAST or (ending and plain)


def _is_bare(items: Sequence[Item], at: int) -> bool:
    """Whether a clause without that follows a noun, and none about it: allegations | he faces."""
    subject = at
    while subject < len(items) and items[subject].region < 0 and items[subject].is_capital:
        subject += 1
    subject += subject == at and items[at].region < 0 and items[at].low in _PRONOUNS
    if not at < subject < len(items) - 2 or not has_verb(items, subject, subject + 1):
        return False
    verb = subject + (items[subject].low in AUXILIARIES)
    return not any(item.low in _DONE for item in items[subject : verb + 2])


_PRONOUNS = NOMINATIVES | {"it"}
# What one does with allegations.
_DONE = word_set(
    "made make makes faced denied denies rejected raised heard published repeated levelled leveled"
    " had has have brought lodged filed put"
)
