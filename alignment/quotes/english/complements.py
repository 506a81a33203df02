"""Where the content of an English verb begins, and the rule that tells."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.english.clauses import (
    after_addressee,
    after_word,
    infinitive_after,
    is_clause,
    is_infinitive,
    object_complement,
    skip_time,
    speaks,
    wh_after,
)
from alignment.quotes.english.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    OBJECTS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    WH,
    has_verb,
    is_adverb,
    is_stop,
    starts_phrase,
    third_person,
)
from alignment.quotes.view import Item, word_set

_MAX_BETWEEN = 14


_GAP_WORDS = frozenset(
    {
        "on",
        "in",
        "at",
        "during",
        "to",
        "with",
        "by",
        "from",
        "last",
        "next",
        "this",
        "after",
        "via",
        "through",
        "earlier",
        "late",
        "of",
    }
)


def begin_content(items: Sequence[Item], cue: Cue, passive: bool) -> tuple[int, str]:
    """Index where the content begins after the cue, and the rule; -1 where there is none."""
    frames = cue.form.frames
    at = cue.last + 1
    while (
        at < len(items)
        and items[at].region < 0
        and is_adverb(items[at].low)
        and items[at].low != "there"
        and (items[at].low not in WH)
    ):
        at += 1
    at = _past_aside(items, at)
    if at >= len(items):
        return -1, ""
    start, rule = that_after(items, at, frames)
    if start >= 0:
        return start, rule
    if items[at].word == ":" and at + 2 < len(items) and items[at + 1].is_word and "r" in frames:
        return at + 1, "cue-colon"
    low = items[at].low
    if "q" in frames and low in WH:
        return at, "question"
    if {"q", "O"} <= frames:
        wh = wh_after(items, at)
        if wh >= 0:
            return wh, "question"
    if ("i" in frames or (passive and "o" in frames)) and is_infinitive(items, at):
        negated = at > cue.last + 1 and items[at - 1].low in ("not", "never")
        return at - negated, "infinitive"
    if "o" in frames:
        # An appeal has its addressee after to: appealed to skiers | to stay.
        addressed = low == "to" and (
            not is_infinitive(items, at) or (at + 2 < len(items) and items[at + 2].low == "to")
        )
        to = infinitive_after(items, at + addressed)
        if to >= 0:
            # Wishes and expectations are of the whole: expects | rates to fall.
            return (at if cue.form.cue_class == "belief" else to), "object-infinitive"
    if frames & {"f", "F"}:
        of = after_word(items, at, ("of", "for") if "F" in frames else ("for",))
        if of >= 0 or "F" in frames:
            return of, "charge"
    if "a" in frames:
        start = after_word(items, at, ("as",))
        if start >= 0:
            return start, "complement"
    if "c" in frames and low == "it":
        # finds it telling that the argument …
        for index in range(at + 1, min(len(items) - 2, at + 5)):
            if items[index].low == "that":
                return index + 1, "that-clause"
    if "c" in frames and not low.endswith(("self", "selves")):
        start = object_complement(items, at)
        if start >= 0:
            return start, "complement"
    if "O" in frames:
        start = after_addressee(items, at)
        if passive:
            start = skip_time(items, at)
            plain = start < len(items) and starts_phrase(items[start])
            if plain and is_clause(items, start):
                return start, "bare-clause"
        elif start >= 0 and has_verb(items, start, min(len(items), start + 18)):
            return start, "bare-clause"
    pronoun = low == "that" and at + 3 < len(items) and items[at + 1].low in AUXILIARIES
    if pronoun and {"b", "B"} <= frames and not passive:
        # He said | that was a mistake.
        return at, "bare-clause"
    if "b" in frames and not passive and low not in _PARTICLES:
        start = skip_time(items, at)
        plain = start < len(items) and (starts_phrase(items[start]) or "L" in frames)
        if plain and (
            ("P" in frames and items[start].low not in SUBJECTS)
            or (items[start - 1].word == "," and items[start].low.endswith("ing"))
        ):
            plain = False
        sure = "B" in frames or (plain and _verb_before_comma(items, start))
        said = "S" in frames and _has_words(items, start, 4)
        if (
            plain
            and sure
            and items[start].region < 0
            and (is_clause(items, start) or (said and starts_phrase(items[start])))
        ):
            return start, "bare-clause"
    if "g" in frames and low.endswith("ing") and len(low) > 5 and not items[at].is_capital:
        return at, "gerund"
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
    if (
        "n" in frames
        and not passive
        and (starts_phrase(items[at]) or low in OBJECTS)
        and items[at].region < 0
        and not (low in OBJECTS and (at + 1 >= len(items) or is_stop(items[at + 1])))
    ):
        # reported disappointingly flat growth: the adverb belongs to the phrase.
        whole = items[at].low not in DETERMINERS and items[cue.last + 1].low.endswith("ly")
        return (cue.last + 1 if whole else at), "noun-phrase"
    return -1, ""


def _past_aside(items: Sequence[Item], at: int) -> int:
    """Past an adverb between commas: promised | , however, | to pay; warned | , too, | of rain."""
    aside = items[at : at + 3]
    commas = [item.word == "," for item in aside] == [True, False, True]
    return at + 3 if commas and aside[1].region < 0 and is_adverb(aside[1].low) else at


# showed up, figured out: a verb of another meaning.
_PARTICLES = word_set("up out off back over down")


def _has_words(items: Sequence[Item], start: int, number: int) -> bool:
    """Whether so many words follow before anything else."""
    following = items[start : start + number]
    return len(following) == number and all(
        item.region < 0 and item.is_word and item.low not in _NO_OBJECT for item in following
    )


_NO_OBJECT = word_set("nothing something anything so goodbye")


def _verb_before_comma(items: Sequence[Item], start: int) -> bool:
    end = start
    while end < len(items) and not is_stop(items[end]) and end - start < 18:
        end += 1
    return has_verb(items, start + 1, end) or third_person(items, start, end)


def that_after(items: Sequence[Item], at: int, frames: frozenset[str]) -> tuple[int, str]:
    """Finds "that" after addressee, time and place: told reporters on Monday that."""
    if "t" not in frames:
        return -1, ""
    for index in range(at, min(len(items), at + _MAX_BETWEEN)):
        item = items[index]
        if item.region >= 0:
            if item.low in tuple(",.!?…") or "O" not in frames:
                return -1, ""
            continue
        low = item.low
        if low == "once" and index and items[index - 1].low == "at":
            continue
        if low == "that":
            after = items[index + 1] if index + 1 < len(items) else None
            if after is None:
                return -1, ""
            if index > at and items[index - 1].low in ("in", "of", "to", "for", "with"):
                return -1, ""
            if index == at and (after.low in AUXILIARIES or _is_determiner(items, index)):
                return -1, ""
            if any(one.low == "about" for one in items[at:index]):
                # thought about that …; was asked about a claim that …
                return -1, ""
            if (
                after.word == ","
                and index + 2 < len(items)
                and items[index + 2].low in CONJUNCTIONS
            ):
                return -1, ""
            between = items[at:index]
            if between and (
                is_infinitive(items, at)
                or ("o" in frames and 0 < infinitive_after(items, at) < index)
            ):
                # promised to repair the roads that …; told them to ignore a headline that …
                return -1, ""
            free = (
                not between
                or "O" in frames
                or between[0].low in PREPOSITIONS | _GAP_WORDS | TIMES
                or (between[0].word == "," == between[-1].word)
            )
            if not free:
                return -1, ""
            if after.low in AUXILIARIES and index > at:
                return -1, ""
            if _is_relative(items, at, index) and "O" not in frames:
                return -1, ""
            return index + 1 + (after.word == ","), "that-clause"
        beside = index + 1 < len(items) and items[index + 1].low in CONJUNCTIONS
        if item.word == "," and (beside or _goes_on(items, index + 1)):
            # …, who advises the bank, | warns that; has not spoken, | but S said that: another's.
            return -1, ""
        if low in AUXILIARIES or low in SUBORDINATORS or item.word in (".", ":", ";", "?", "!"):
            return -1, ""
        if low.endswith("ing") and index and items[index - 1].word == ",":
            return -1, ""
        if low in SUBJECTS and index > at:
            return -1, ""
    return -1, ""


def _is_relative(items: Sequence[Item], at: int, that: int) -> bool:
    """Whether a verb follows "that" after a noun: agree on | a border that exists only on paper."""
    after = items[that + 1]
    noun = that - 2 >= at and items[that - 2].low in ("a", "an") and not speaks(items[that - 1])
    verb = after.low.endswith("s") and not after.is_capital and after.low not in DETERMINERS
    return noun and verb and not has_verb(items, that + 2, that + 3)


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """Whether a finite verb follows a comma, so that its clause goes on after a relative one."""
    if at + 1 >= len(items) or items[at].region >= 0 or items[at].is_capital:
        return False
    low = items[at].low
    regular = low.endswith(("s", "ed")) and len(low) > 3 and items[at + 1].low == "that"
    return low in IRREGULAR_PAST or regular


_PEOPLE = word_set(
    "children people men women police residents workers voters drivers users members students"
    " parents teachers doctors patients soldiers troops officials companies banks schools"
)


def _is_determiner(items: Sequence[Item], that: int) -> bool:
    """Whether "that" belongs to a noun or stands alone: repeated that offer in May."""
    after = that + 2
    if items[that + 1].low in _PEOPLE or items[that + 1].low.endswith("ies"):
        # Recommends that | children under two avoid it: no plural has that before it.
        return False
    short = after >= len(items) or is_stop(items[after]) or items[after].low in PREPOSITIONS
    first = items[that + 1].low
    if not (short or first in PREPOSITIONS) or first in DETERMINERS or first in SUBJECTS:
        return False
    following = [item for item in items[that + 1 :] if not item.is_capital]
    return not (
        has_verb(following, 0, len(following)) or third_person(following, 0, len(following))
    )
