"""Where the content of an English verb begins, and the rule that tells."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.english.agents import charge_of
from alignment.quotes.english.clause_verbs import has_own_verb
from alignment.quotes.english.clauses import (
    after_addressee,
    after_word,
    infinitive_after,
    is_clause,
    is_infinitive,
    opens_amount,
    wh_after,
)
from alignment.quotes.english.measures import cause_after, names_action, sum_after
from alignment.quotes.english.object_complements import object_complement
from alignment.quotes.english.openings import opens_measure
from alignment.quotes.english.settings import past_aside, skip_time, speaks
from alignment.quotes.english.that_clauses import that_after
from alignment.quotes.english.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    GOING_ON,
    NOMINATIVES,
    OBJECTS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    WH,
    has_verb,
    is_adverb,
    starts_phrase,
    third_person,
)
from alignment.quotes.phrase import Stretch
from alignment.quotes.view import Item, is_stop, next_stop, word_set


def begin_content(items: Sequence[Item], cue: Cue, passive: bool) -> tuple[int, str]:
    """Index where the content begins after the cue, and the rule; -1 where there is none."""
    frames = cue.form.frames
    at = cue.last + 1
    while (
        at < len(items)
        and items[at].region < 0
        and is_adverb(items[at].low)
        and items[at].low not in ("there", "all")
        and (items[at].low not in WH)
    ):
        at += 1
    at = past_aside(items, at)
    if at >= len(items):
        return -1, ""
    start, rule = that_after(items, at, frames)
    if start >= 0:
        return start, rule
    if items[at].word == ":" and at + 2 < len(items) and items[at + 1].is_word and "r" in frames:
        return at + 1, "cue-colon"
    colon = _colon_after(items, at) if "r" in frames and not passive else -1
    if colon >= 0:
        return colon + 1, "cue-colon"
    low = items[at].low
    if "q" in frames and low in WH:
        return at, "question"
    about = "q" in frames and low in cue.form.prepositions and at + 1 < len(items)
    if about and items[at + 1].low in WH:
        # Pressed on | whether he knew.
        return at + 1, "question"
    if {"q", "O"} <= frames:
        wh = wh_after(items, at)
        if wh >= 0:
            return wh, "question"
    if "q" in frames and low in _WHEN and cue.form.lemma != "hear":
        # Has questioned this week | whether he knew.
        wh = wh_after(items, at)
        if wh > at + 1 and items[wh].low in _INDIRECT:
            return wh, "question"
    if ("i" in frames or (passive and "o" in frames)) and is_infinitive(items, at):
        negated = at > cue.last + 1 and items[at - 1].low in ("not", "never")
        return at - negated, "infinitive"
    if "o" in frames and not low.endswith(("self", "selves")):
        # An appeal has its addressee after to: appealed to skiers | to stay.
        addressed = low == "to" and (
            not is_infinitive(items, at) or (at + 2 < len(items) and items[at + 2].low == "to")
        )
        to = infinitive_after(items, at + addressed)
        if to >= 0:
            # Wishes and expectations are of the whole: expects | rates to fall; so is what one
            # calls for: asked for | the case to be dropped.
            if low == "for":
                return at + 1, "object-infinitive"
            whole = cue.form.cue_class == "belief" or cue.form.lemma.endswith(" for")
            return (at if whole else to), "object-infinitive"
    if "h" in frames and not passive:
        start = sum_after(items, at)
        if start >= 0:
            return start, "measure"
    if frames & {"m", "d"} and not passive:
        start = cause_after(items, at, "d" in frames)
        if start >= 0 or "m" in frames:
            return start, "measure"
    if frames & {"f", "F"}:
        of = after_word(items, at, ("of", "for") if "F" in frames else ("for",))
        if low == "by" and of > 0 and items[of - 1].low == "of":
            # Accused by the Board of the Guild | of theft.
            of = charge_of(items, Stretch(at + 1, min(len(items), at + _AGENT))) + 1 or -1
        if of >= 0 or ("F" in frames and "b" not in frames):
            return of, "charge"
    if "a" in frames:
        start = after_word(items, at, ("as",))
        # Nets cast wide as | they sailed: a clause of time.
        named = start > 1 and items[start - 2].low in _NAMED_AS
        pronoun = start >= 0 and items[start].low in NOMINATIVES
        if start >= 0 and not (named or pronoun) and items[start].low != "well":
            return start, "complement"
    if "c" in frames and low == "it":
        # finds it telling that the argument …
        for index in range(at + 1, min(len(items) - 2, at + 5)):
            if items[index].low == "that":
                return index + 1, "that-clause"
            if items[index].low in SUBORDINATORS | SUBJECTS:
                break
    if "c" in frames and not low.endswith(("self", "selves")):
        start = object_complement(items, at)
        # Ruled the search | unlawful; but: ruled | the search broke a law.
        if start >= 0 and not ("b" in frames and has_own_verb(items, at, start)):
            return start, "complement"
    if "O" in frames:
        start = after_addressee(items, at)
        if passive:
            start = skip_time(items, at)
            plain = start < len(items) and starts_phrase(items[start])
            if plain and is_clause(items, start):
                return start, "bare-clause"
        elif (0 <= start < len(items) and items[start].low not in cue.form.prepositions) and (
            has_verb(items, start, min(len(items), start + 18))
            or third_person(items, start, min(len(items), start + 4))
        ):
            return start, "bare-clause"
    passive_one = low in ("being", "having")
    gerund = "g" in frames and low.endswith("ing") and (len(low) > 5 or passive_one)
    gerund = gerund and low not in _THINGS
    gerund = gerund and not items[at].is_capital
    if gerund and at + 1 < len(items) and (passive_one or not has_verb(items, at + 1, at + 2)):
        # Fears | not being able to pay.
        negated = at > cue.last + 1 and items[at - 1].low in ("not", "never")
        return at - negated, "gerund"
    pronoun = low == "that" and at + 3 < len(items) and items[at + 1].low in AUXILIARIES
    if pronoun and {"b", "B"} <= frames and not passive:
        # He said | that was a mistake.
        return at, "bare-clause"
    governed = low in cue.form.prepositions and not passive and at + 1 < len(items)
    if governed and low in ("for", "against"):
        stop = next_stop(items, at)
        if not has_verb(items, at + 1, stop):
            # Have argued for | tougher rules.
            return at + 1, "preposition"
    particle = low in _PARTICLES and not opens_amount(items, at)
    if "b" in frames and not passive and not particle:
        start = skip_time(items, at)
        there = start < len(items) and (items[start].low == "there" or opens_amount(items, start))
        plain = start < len(items) and (starts_phrase(items[start]) or there or "L" in frames)
        if plain and (
            (
                "P" in frames
                and items[start].low not in SUBJECTS
                and not there
                and not _is_told(items, start, cue.form.feature != "ing")
            )
            or (items[start - 1].word == "," and items[start].low.endswith("ing"))
            or (start > at and items[start].low.endswith("ed") and not items[start].is_capital)
        ):
            plain = False
        if plain and opens_measure(items, start):
            # Declared on Monday, | an hour after they left.
            plain = False
        if cue.form.lemma == "write" and _names_text(items, start):
            # Wrote | a letter to the crew, a note saying C.
            plain = False
        if cue.form.lemma == "find" and _names_thing(items, start):
            plain = False
        sure = "B" in frames or (plain and _verb_before_comma(items, start))
        sure = sure and (bool(frames & _SELDOM_THINGS) or has_own_verb(items, start, len(items)))
        said = "S" in frames and _has_words(items, start, 4)
        if (
            plain
            and sure
            and items[start].region < 0
            and (is_clause(items, start) or (said and starts_phrase(items[start])))
        ):
            # Thinks | not all the money was lost, | only a vote would help.
            limited = start - 1 > cue.last and items[start - 1].low in _LIMITING
            return start - limited, "bare-clause"
    if gerund:
        return at, "gerund"
    owned = "g" in frames and low == "to" and at + 1 < len(items)
    if owned and items[at + 1].low.endswith("ing") and len(items[at + 1].low) > 4:
        # Admitted to | stealing it.
        return at + 1, "gerund"
    timed = skip_time(items, at) if cue.form.prepositions and not passive else at
    if timed > at and timed < len(items) and items[timed].low in cue.form.prepositions:
        # Hinted on Sunday at | tax cuts.
        at, low = timed, items[timed].low
    if low in cue.form.prepositions and not passive and at + 1 < len(items):
        return (-1, "") if items[at + 1].low in OBJECTS else (at + 1, "preposition")
    if "O" in frames:
        for index in range(at, min(len(items), at + 6)):
            if items[index].low in cue.form.prepositions and index + 1 < len(items):
                # Was asked about it: what is meant stands elsewhere.
                about = items[index + 1].low not in OBJECTS
                return (index + 1, "preposition") if about else (-1, "")
            if is_stop(items[index]):
                break
    if "x" in frames and not passive and names_action(items, at):
        return at, "noun-phrase"
    timed = skip_time(items, at)
    if timed > at and (
        timed == len(items) or is_stop(items[timed - (items[timed - 1].word == ",")])
    ):
        # The paper reported | Monday.
        return -1, ""
    if (
        "n" in frames
        and not passive
        and (starts_phrase(items[at]) or low in OBJECTS)
        and items[at].region < 0
        and low not in _REFERRING
        and not low.endswith(("self", "selves"))
        and not (low in OBJECTS and (at + 1 >= len(items) or is_stop(items[at + 1])))
    ):
        # reported disappointingly flat growth: the adverb belongs to the phrase.
        whole = items[at].low not in DETERMINERS and items[cue.last + 1].low.endswith("ly")
        return (cue.last + 1 if whole else at), "noun-phrase"
    return -1, ""


def _names_text(items: Sequence[Item], start: int) -> bool:
    """Whether a text that one writes is named here: | a long letter to the mayor."""
    if start >= len(items) or items[start].low not in ("a", "an"):
        return False
    return any(speaks(item) for item in items[start + 1 : start + 3])


def _names_thing(items: Sequence[Item], start: int) -> bool:
    """Whether things that lie somewhere are named here: found | his bag and a note left there.

    But: found | a drug worked in mice.
    """
    end = next_stop(items, start)
    verbs = [i for i in range(start + 1, end) if has_verb(items, i, i + 1)]
    return bool(verbs) and all(items[i].low in _LYING for i in verbs)


def _colon_after(items: Sequence[Item], at: int) -> int:
    """Index of a colon after whom, where and how one tells: put it | to me this way:; -1 if none.

    What follows has a verb of its own, and is no row of things.
    """
    first = items[at]
    going_on = items[at - 1].low in GOING_ON and is_infinitive(items, at)
    if first.region >= 0 or first.low not in _TOLD_HOW or going_on:
        return -1
    for index in range(at, min(len(items) - 3, at + _TOLD_TO)):
        item = items[index]
        if item.region < 0 and item.word == ":":
            told = all(one.region < 0 for one in items[index + 1 : index + 4])
            return index if told and is_clause(items, index + 1) else -1
        pause = item.region >= 0 or is_stop(item) or item.low in AUXILIARIES
        if pause or item.low in WH or item.low in ("that", "and", "but"):
            return -1
    return -1


_TOLD_HOW = PREPOSITIONS | OBJECTS | {"this", "like", "as", "reporters", "journalists"}
# Words between a verb and its colon.
_TOLD_TO = 9


def _is_told(items: Sequence[Item], start: int, sure: bool) -> bool:
    """Whether an auxiliary follows a noun phrase: felt | the referee might have looked again.

    If it is `sure` that a verb goes before, so does a past with its object.
    """
    for index in range(start + 1, min(len(items) - 1, start + 6)):
        item = items[index]
        if item.region >= 0 or is_stop(item) or item.low in SUBORDINATORS | CONJUNCTIONS:
            return False
        if item.low in AUXILIARIES:
            return starts_phrase(items[start])
        if sure and item.low.endswith("ed") and has_verb([item], 0, 1):
            # Ruled | the clerk overstepped his authority.
            return items[index + 1].low in DETERMINERS | OBJECTS
    return False


# Frames of verbs whose object is hardly ever a thing: says, insists.
_SELDOM_THINGS = frozenset("BS")
# A craze known as “gulling”; brands such as Mole: what comes after as isn't the verb's.
_NAMED_AS = word_set("known such same called")
_WHEN = word_set("in on at during")
_INDIRECT = word_set("whether why how")
_LIMITING = word_set("not only even almost nearly never")
# Words of an agent up to the charge.
_AGENT = 14
_LYING = word_set(
    "left hidden buried stuck hung placed stored stashed dumped parked pinned taped tucked"
)
_REFERRING = word_set("citing quoting saying referring adding")
_THINGS = word_set("something anything everything nothing evening morning")
# showed up, figured out: a verb of another meaning.
_PARTICLES = word_set("up out off back over down")


def _has_words(items: Sequence[Item], start: int, number: int) -> bool:
    """Whether so many words follow before anything else."""
    following = items[start : start + number]
    return len(following) == number and all(
        item.region < 0
        and (item.is_word or item.word in _CURRENCIES)
        and item.low not in _NO_OBJECT
        for item in following
    )


_CURRENCIES = frozenset("$€£¥₴₽")
_NO_OBJECT = word_set("nothing something anything so goodbye")


def _verb_before_comma(items: Sequence[Item], start: int) -> bool:
    end = start
    while end < len(items) and not is_stop(items[end]) and end - start < 18:
        end += 1
    return has_verb(items, start + 1, end) or third_person(items, start, end)
