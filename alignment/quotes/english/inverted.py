"""English noun phrases after an inverted verb: “…,” said the mayor, Ivan Bondar."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.edges import before_measure, trim_time
from alignment.quotes.english.modifiers import is_participle, is_relative, is_tied
from alignment.quotes.english.settings import skip_time
from alignment.quotes.english.words import (
    ANY_BE,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    OBJECTS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    has_verb,
    is_adverb,
    starts_phrase,
    third_person,
)
from alignment.quotes.headlines import source_words
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import DASHES, Item, is_stop, next_stop, word_set


def _closing(items: Sequence[Item], opening: int) -> int:
    """Index of the bracket that closes `opening`, if it is near; -1 otherwise."""
    for index in range(opening + 1, min(len(items), opening + 8)):
        if items[index].word == ")":
            return index
    return -1


_NOUN_LINKS = word_set("of for from")


def subject_right(items: Sequence[Item], start: int, lexicon: CueLexicon) -> Stretch:
    """The noun phrase that follows an inverted cue: “…,” said the mayor, Ivan Bondar."""
    if start >= len(items):
        return EMPTY
    first = items[start]
    if first.low in _PARTICLES and start + 1 < len(items):
        # called out | a woman in a red hat
        start += 1
        first = items[start]
    addressed = first.low in _ADDRESSEES and items[start + 1 : start + 2]
    if addressed and (items[start + 1].is_capital or items[start + 1].low in DETERMINERS):
        # told us | Nina Hall
        start += 1
        first = items[start]
    surname = first.is_capital and first.low.endswith("ly")
    if first.region >= 0 or not (surname or (starts_phrase(first) and not is_adverb(first.low))):
        return EMPTY
    if first.low in SUBJECTS and first.low not in ("one", "others", "none", "neither"):
        return Stretch(start, start + 1)
    gerund = first.low.endswith("ing") and "-" not in first.low
    if gerund and not first.is_capital and first.low not in _OFFICES:
        return EMPTY
    at = _simple_right(items, start, lexicon)
    if at < len(items) and items[at].low in _LATER:
        at = before_measure(items, start, at)
    at = trim_time(items, start, at)
    while at < len(items) and items[at].word == ",":
        after = _apposition(items, at + 1)
        if after <= at + 1:
            break
        at = after
    return Stretch(start, at)


_PARTICLES = word_set("out up back")
_LATER = word_set("later earlier ago before after")
_ADDRESSEES = word_set("me us him them")
# Adjectives of office: the outgoing mayor, acting director Nina Berg.
_OFFICES = word_set(
    "acting presiding leading visiting outgoing incoming ruling sitting commanding governing"
)


def _simple_right(items: Sequence[Item], start: int, lexicon: CueLexicon) -> int:
    at = start
    reduced = False
    while at < len(items):
        item = items[at]
        low = item.low
        if item.region >= 0:
            if at > start and items[at - 1].low in AUXILIARIES:
                break
            at += 1
            continue
        if item.word == "(" and at > start and (closing := _closing(items, at)) > 0:
            at = closing + 1
            continue
        if at > start and is_relative(items, start, at):
            # Shouted a man | who gave his name as Derek; said one man | he spoke to.
            return next_stop(items, at)
        if low == "as" and at > start + 1 and is_participle(items, at - 1):
            # A man identified | as Derek.
            at += 1
            continue
        if is_stop(item) or low in SUBORDINATORS or low in AUXILIARIES:
            break
        if at > start:
            before = items[at - 1]
            if low in ("and", "or"):
                if not _joins_nouns(items, at, lexicon):
                    break
            elif low in CONJUNCTIONS:
                break
            elif low in PREPOSITIONS and item.is_capital and before.is_capital:
                # Bakers Without Ovens.
                pass
            elif low in PREPOSITIONS and low not in _NOUN_LINKS:
                reduced = reduced or (at > start + 1 and is_participle(items, at - 1))
                if not reduced and not is_tied(items, start, at):
                    break
            elif before.low not in DETERMINERS and (
                (is_adverb(low) and not item.is_capital and low not in ("all", "only", "first"))
                or (low in SUBJECTS and low not in ("one", "others"))
                or (low in TIMES and low != "may" and not reduced)
            ):
                break
        at += 1
    return at


def _joins_nouns(items: Sequence[Item], at: int, lexicon: CueLexicon) -> bool:
    """Whether `and` goes on with the noun phrase: the mayor and | her deputy."""
    before, after = items[at - 1], items[at + 1] if at + 1 < len(items) else None
    if after is None:
        return False
    if after.is_capital or after.low in DETERMINERS:
        return True
    if not after.is_word or lexicon.get(after.low) or is_adverb(after.low):
        return False
    # Economy Minister and trade representative Feliks Kachur: two titles of one person.
    titles = any(item.is_capital for item in items[at + 2 : at + 4])
    return not before.is_capital or (titles and not has_verb(items, at + 1, at + 3))


def _apposition(items: Sequence[Item], start: int) -> int:
    """The end of an apposition, age or relative clause after a comma; `start` if there is none."""
    if start >= len(items):
        return start
    opening = items[start]
    low = opening.low
    if opening.region >= 0:
        return start
    if opening.word.isdigit() and len(opening.word) <= 3:
        return start + 1
    after = items[start + 1] if start + 1 < len(items) else opening
    finite = (
        low in AUXILIARIES
        or low in IRREGULAR_PAST
        or (after.low in OBJECTS and after.low not in DETERMINERS)
        or (low.endswith(("ed", "s")) and after.low in DETERMINERS | OBJECTS | PREPOSITIONS)
    )
    if finite and not opening.is_capital:
        # The money, says Hall, | went into boats.
        return start
    relative = low in ("who", "whose", "which")
    # A noun phrase renames the person; -ing, and, while, as begin something else.
    noun = (
        low in DETERMINERS
        or opening.is_capital
        or low in ("from", "of")
        or (
            starts_phrase(opening)
            and not low.endswith("ing")
            and low not in SUBJECTS
            and low not in TIMES
        )
    )
    if not relative and not noun:
        return start
    at = start
    while at < len(items) and not is_stop(items[at]):
        if items[at].region >= 0 and not relative:
            break
        if at > start and not relative and items[at].low in AUXILIARIES:
            # A baker | who is ill: the verb is of the relative clause.
            inner = any(item.low in ("who", "which", "that") for item in items[start:at])
            if not inner:
                return start
        at += 1
        if at - start > 25:
            return start
    if at < len(items) and items[at].word in DASHES:
        return at
    return at


def speaker_after(items: Sequence[Item], cue: Cue, lexicon: CueLexicon) -> Stretch:
    """The speaker after a verb at the end of a sentence: Rain is near, the sea is high, said | S.

    What stands before the comma has a verb of its own, so it is no subject of the cue.
    """
    at = cue.last + 1
    if not cue.first or items[cue.first - 1].word != "," or at >= len(items):
        return EMPTY
    first = items[at]
    if first.region >= 0 or first.low in _SAID:
        return EMPTY
    # Reported, warned, offered may have an object after them: a name is none.
    telling = bool(cue.form.frames & _WITH_OBJECT)
    phrase = subject_right(items, at, lexicon) if cue.form.lemma not in _TELLING else EMPTY
    passing = cue.form.lemma == "report" and cue.form.feature == "s"
    plain = first.low in DETERMINERS and (cue.form.lemma == "say" or passing)
    # Reports | hullnews.com.
    point = items[at + 1 : at + 3]
    site = passing and len(point) == 2 and point[0].word == "." and point[0].end == point[1].start
    phrase = Stretch(at, at + 3) if site else phrase
    if not (first.is_capital or plain or site or first.low in SUBJECTS):
        # Said experts; but: declared | bankruptcy.
        known = source_words("en")
        head = [*takewhile(lambda item: item.low not in PREPOSITIONS, items[at : phrase.last])]
        named = any(item.is_capital for item in head) and not telling
        # Wrote | a host of songs: many of them.
        head = [] if items[at + 1 : at + 2] and items[at + 1].low == "host" else head
        phrase = phrase if named or any(_is_known(item, known) for item in head) else EMPTY
    after = skip_time(items, phrase.last)
    if not phrase or any(item.region >= 0 for item in items[at : after + 1]):
        return EMPTY
    comma = next((i for i in range(at, phrase.last) if items[i].word == ","), phrase.last)
    if any(_has_object(items, index) for index in range(at + 1, comma - 1)):
        # In Hull, the director, Nina Hall, said | the dead included four men.
        return EMPTY
    stop = items[after] if after < len(items) else None
    governed = stop is not None and stop.low in PREPOSITIONS and not (telling and stop.low == "to")
    if stop is not None and not governed and stop.word not in (",", ".", ";"):
        return EMPTY
    commas = [i for i, item in enumerate(items[: cue.first]) if item.region < 0 and is_stop(item)]
    starts = [0, *(comma + 1 for comma in commas[:-1])]
    clauses = [_is_main_clause(items, *ends) for ends in zip(starts, commas, strict=True)]
    # It was cut, which hurt, reports | HULL-PRESS: an outlet stands last.
    named = site or (passing and any(item.is_capital for item in items[phrase.first : phrase.last]))
    return phrase if (clauses[-1] if telling and not named else any(clauses)) else EMPTY


# What one says in a word: S, a lawyer, said | nothing.
_SAID = word_set(
    "nothing something anything so little much no yes goodbye hello thanks sorry this that these"
    " those as more enough none"
) | (OBJECTS - DETERMINERS)
_WHO = word_set("who which whose whom that what when while where if although though because after")
_PERSONS = SUBJECTS - _WHO
_WITH_OBJECT = frozenset("Onoigc")
_TELLING = word_set("tell ask remind")


def _is_known(item: Item, known: frozenset[str]) -> bool:
    """Whether a word tells who speaks, in the plural too."""
    return item.low in known or item.low.removesuffix("s") in known


def _has_object(items: Sequence[Item], index: int) -> bool:
    """Whether a past has an object after it: included | four men; but: written | by hand."""
    past = has_verb(items, index, index + 1) and not items[index].is_capital
    return past and items[index + 1].low not in PREPOSITIONS | {"as"}


def _is_main_clause(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether a part of a sentence between commas has a finite verb, and no relative one."""
    verb = next((i for i in range(first, last) if items[i].low in _WHO), last)
    # Nina Berg, who sang, | was there; men who sang | were there.
    after_relative = first > 0 and items[first].low in AUXILIARIES
    if first == 0:
        after_relative = any(item.low in AUXILIARIES for item in items[verb + 3 : last])
    words = [item for item in items[first + 1 : verb] if not item.is_capital]
    if items[first].low in _PERSONS and last - first > 1:
        # To get a boat, | I need a friend, says S.
        return True
    present = items[first].low not in PREPOSITIONS and third_person(items, first, verb)
    return after_relative or has_verb(words, 0, len(words)) or present


def agent_of_marks(
    items: Sequence[Item],
    cue: Cue,
    group: int,
    subject: Stretch,
    position: int,
    lexicon: CueLexicon,
) -> Stretch:
    """Who speaks where a participle or a passive governs marks: described by | an aide | as “Q”.

    The subject of a passive is spoken of; otherwise it speaks.
    """
    if cue.form.feature not in ("past", "pp"):
        return subject
    passive = any(items[index].low in ANY_BE for index in range(group, cue.first))
    if subject and not passive:
        return subject
    for at in (cue.last + 1, position + 1):
        if at < len(items) and items[at].region < 0 and items[at].low == "by":
            return subject_right(items, at + 1, lexicon)
    return EMPTY if passive else subject
