"""Those who act in a statement.

Ukrainian and Russian by morphology; English in `english_agents`.
"""

from __future__ import annotations

from functools import lru_cache

from alignment.framing.denials import clauses_of
from alignment.framing.english_agents import english_agents, is_somebody
from alignment.framing.likeness import content_words, is_function
from alignment.framing.markers import is_infinite
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.slavic_verbs import NO_DEEDS, active, is_passive
from alignment.framing.subjects import (
    Agent,
    Person,
    agree,
    is_after_preposition,
    is_named,
    is_only_subject,
    nominative,
)
from alignment.morphology import Parse, parses
from alignment.quotes.names import CASES


@remembered
def agents(reading: Reading) -> list[Agent]:
    """Those who act in a statement, with what they do."""
    known = {
        i
        for hit in reading.hits("agents", Zone.CONTENT)
        for i in hit.words
        if not _is_anybody(reading, i)
    }
    if reading.lang == "en":
        people = {
            i
            for i in content_words(reading)
            if is_somebody(reading.words[i].form) and not _is_anybody(reading, i)
        }
        return english_agents(reading, known | people)
    clauses = clauses_of(reading)
    content = reading.within(Zone.CONTENT)
    found: list[Agent] = []
    for i in content:
        form = reading.words[i].form
        if is_function(reading.words[i], reading.lang) or _is_anybody(reading, i):
            continue
        noun = nominative(form, reading.lang)
        complement = _instrumental(form, reading.lang) if noun is None else None
        likely = noun or complement
        if not likely or not (i in known or is_named(reading, i) or "anim" in likely.grammemes):
            continue
        if is_after_preposition(reading, i) or (noun and _has_other_case(reading, i)):
            continue
        if (
            noun
            and is_only_subject(form, reading.lang) is None
            and any(clauses[k] == clauses[i] and _is_pronoun(reading, k) for k in content)
        ):
            continue  # которая отправит мать: who acts is the pronoun
        for j in content:
            if clauses[i] != clauses[j]:
                continue
            verb = active(reading.words[j].form, reading.lang)
            if (noun and verb and agree(noun, verb)) or (
                complement and is_passive(reading.words[j].form, reading.lang)
            ):
                found.append(Agent(i, _deed(reading, j, clauses)))
                break
    return found + _persons(reading, {agent.verb for agent in found})


def _has_other_case(reading: Reading, index: int) -> bool:
    """Whether a quality before a thing says that it is no nominative: этой церкви."""
    before = parses(reading.words[index - 1].form, reading.lang) if index else ()
    if not before or before[0].pos not in ("ADJF", "PRTF"):
        return False
    cases = {case for parse in before for case in parse.grammemes.intersection(CASES)}
    return "nomn" not in cases and any(
        parse.pos == "NOUN" and "inan" in parse.grammemes and cases & parse.grammemes
        for parse in parses(reading.words[index].form, reading.lang)
    )


def _deed(reading: Reading, verb: int, clauses: list[int]) -> int:
    """What somebody can, wants or begins to do, where a verb says no more than that: may flee."""
    parse = active(reading.words[verb].form, reading.lang)
    if parse is None or parse.lemma not in _MODAL:
        return verb
    beside = (
        *range(verb + 1, min(verb + 1 + _NEAR, len(reading.words))),
        *range(verb - 1, max(-1, verb - 1 - _NEAR), -1),
    )
    own = (j for j in beside if clauses[j] == clauses[verb] and is_infinite(reading, j))
    return next(own, verb)


_MODAL = frozenset({"могти", "змогти", "мочь", "смочь"})
_NEAR = 4


def _is_anybody(reading: Reading, index: int) -> bool:
    """Whether a noun says no more than a plural verb without a subject: people came, приходили.

    Люди губернатора, the governor's people, are somebody.
    """
    if reading.words[index].form not in _ANYBODY:
        return False
    after = reading.words[index + 1].form if index + 1 < len(reading.words) else ""
    if reading.lang == "en":
        return reading.words[index - 1].form[-2:] != "'s" if index else True
    first = parses(after, reading.lang)[:1] if after[:1].isalpha() else ()
    return not (first and first[0].pos == "NOUN" and "gent" in first[0].grammemes)


_ANYBODY = frozenset({"people", "person", "someone", "somebody", "люди", "людина", "человек"})


def _persons(reading: Reading, done: set[int]) -> list[Agent]:
    """Those who act as a pronoun or as a verb's ending alone: ми викачуємо, викачуємо.

    Args:
        reading: A Ukrainian or Russian statement.
        done: Verbs that have a noun for a subject.
    """
    clauses = clauses_of(reading)
    content = reading.within(Zone.CONTENT)
    found: list[Agent] = []
    for verb in content:
        parse = active(reading.words[verb].form, reading.lang)
        if verb in done or not parse or parse.pos != "VERB" or parse.lemma in NO_DEEDS:
            continue
        if "neut" in parse.grammemes and reading.words[verb - 1].form == "не":
            continue  # не прозвучало ни одного выстрела
        beside = [i for i in content if clauses[i] == clauses[verb] and i != verb]
        speaks = "1per" in parse.grammemes or any(reading.words[i].form in _WE for i in beside)
        alone = not any(
            (nominative(reading.words[i].form, reading.lang) or _is_pronoun(reading, i))
            and not is_after_preposition(reading, i)
            for i in beside
        )
        if speaks or (alone and {"plur", "2per"}.isdisjoint(parse.grammemes)):
            found.append(Agent(verb, verb, Person.SPEAKER if speaks else Person.OTHER))
    return found


_WE = frozenset({"я", "ми", "мы"})


def _is_pronoun(reading: Reading, index: int) -> bool:
    """Whether a word is a pronoun that may be a subject: ніхто, который, она; not його, его."""
    if reading.words[index].form in _OBJECTS:
        return False
    first = parses(reading.words[index].form, reading.lang)[:1]
    if not first or "nomn" not in first[0].grammemes:
        return False
    return first[0].pos == "NPRO" or "Apro" in first[0].grammemes


# Whose it is or whom it was done to, though they have no other form for a nominative.
_OBJECTS = frozenset({"його", "її", "їх", "їхній", "его", "ее", "её", "их"})


@lru_cache(maxsize=1 << 14)
def _instrumental(form: str, lang: str) -> Parse | None:
    """The word as a noun in the instrumental; None where it isn't likely one."""
    first = parses(form, lang)[:1]
    return first[0] if first and first[0].pos == "NOUN" and "ablt" in first[0].grammemes else None
