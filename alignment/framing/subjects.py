"""What a clause is about: its subject, by morphology or, in English, by the order of words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from alignment.framing.denials import clauses_of, is_preposition
from alignment.framing.english_verbs import BE, PREPOSITIONS, past_forms
from alignment.framing.likeness import is_function
from alignment.framing.reading import Reading, Zone
from alignment.morphology import GENDERS, Parse, parses


class Person(StrEnum):
    """Somebody without a noun."""

    SPEAKER = "speaker"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who does something.

    Attributes:
        noun: Index of the noun or pronoun; that of the verb where its ending alone says who.
        verb: Index of the verb.
        person: Who it is where it is no noun, but a pronoun or an ending: we, викачуємо.
    """

    noun: int
    verb: int
    person: Person | None = None


def is_named(reading: Reading, index: int) -> bool:
    """Whether a word is a name: it has a capital, and no sentence begins with it."""
    word = reading.words[index]
    return (
        word.capital
        and index > 0
        and reading.words[index - 1].form not in '.!?:«„“"'
        and word.form not in _NO_NAMES
        and not is_function(word, reading.lang)
    )


def is_quality_before(reading: Reading, index: int) -> bool:
    """Whether a word is a quality of what stands behind it: Russian passports, російські."""
    word = reading.words[index]
    after = reading.words[index + 1] if index + 1 < len(reading.words) else None
    if after is None or not after.form.isalpha():
        return False
    if reading.lang != "en":
        first, second = (parses(form, reading.lang)[:1] for form in (word.form, after.form))
        return bool(first and second) and first[0].pos == "ADJF" and second[0].pos == "NOUN"
    return (
        word.capital
        and word.form.endswith(_NATIONS)
        and not is_function(after, reading.lang)
        and after.form not in past_forms()
        and not after.form.endswith("ed")
    )


_NATIONS = ("ian", "ean", "ish", "ese", "can", "rman", "ench", "tch", "raqi", "raeli", "uss")


# English names of months (but may, which is a verb as well), weekdays and feasts.
DATE_NAMES = frozenset(
    {
        *("january", "february", "march", "april", "june", "july", "august", "september"),
        *("october", "november", "december", "monday", "tuesday", "wednesday", "thursday"),
        *("friday", "saturday", "sunday", "christmas", "easter"),
    }
)
_NO_NAMES = DATE_NAMES | {"may", "i"}


def is_subject(reading: Reading, index: int) -> bool:
    """Whether a noun of the statement is what a clause is about.

    In Ukrainian and Russian it is a nominative with which a verb of its clause agrees; in English
    the first noun of its clause.
    """
    clauses = clauses_of(reading)
    if reading.lang == "en":
        before = [i for i in range(index) if clauses[i] == clauses[index]]
        told = [i for i in before if reading.zones[i] is Zone.CONTENT]
        return len(told) <= _OPENING and not any(
            reading.words[i].form in PREPOSITIONS or _is_verb(reading.words[i].form) for i in told
        )
    noun = nominative(reading.words[index].form, reading.lang)
    if noun is None or is_after_preposition(reading, index):
        return False
    return any(
        clauses[j] == clauses[index] and agree(noun, verb)
        for j in reading.within(Zone.CONTENT)
        if (verb := _finite(reading.words[j].form, reading.lang))
    )


def subjects_of(reading: Reading, verb: int) -> tuple[int, ...]:
    """Nominatives of a Ukrainian or Russian statement that a verb agrees with; none in English."""
    if reading.lang == "en":
        return ()
    finite = _finite(reading.words[verb].form, reading.lang)
    clauses = clauses_of(reading)
    return tuple(
        i
        for i in reading.within(Zone.CONTENT)
        if finite
        and clauses[i] == clauses[verb]
        and (noun := nominative(reading.words[i].form, reading.lang))
        and agree(noun, finite)
        and not is_after_preposition(reading, i)
    )


def is_after_preposition(reading: Reading, index: int) -> bool:
    """Whether a Slavic noun, with up to two qualities before it, stands after a preposition."""
    for at in range(index - 1, max(-1, index - 4), -1):
        form = reading.words[at].form
        first = parses(form, reading.lang)[:1]
        if not first or first[0].pos not in ("ADJF", "PRTF", "NPRO"):
            return is_preposition(form, reading.lang)
    return False


# An article and two qualities may stand before the first noun of an English clause.
_OPENING = 3


def _is_verb(form: str) -> bool:
    return form in BE or form in past_forms() or form in {"had", "has", "have", "will", "would"}


@lru_cache(maxsize=1 << 14)
def _finite(form: str, lang: str) -> Parse | None:
    first = parses(form, lang)[:1]
    return first[0] if first and first[0].pos in ("VERB", "PRTS", "ADJS") else None


# Never, not Nicholases.
_NO_NOUNS = frozenset({"ніколи"})


@lru_cache(maxsize=1 << 14)
def nominative(form: str, lang: str) -> Parse | None:
    """The word as a nominative noun; None where it isn't likely one."""
    found = () if form in _NO_NOUNS else parses(form, lang)
    if not found or found[0].pos != "NOUN":
        return None
    return next((p for p in found if p.pos == "NOUN" and "nomn" in p.grammemes), None)


def agree(noun: Parse, verb: Parse) -> bool:
    """Whether a noun may be the subject of a verb."""
    if "plur" in verb.grammemes:
        return "plur" in noun.grammemes
    genders = GENDERS & verb.grammemes
    own = GENDERS & noun.grammemes  # a surname may have none
    return "sing" in noun.grammemes and (not genders or not own or bool(genders & own))


@lru_cache(maxsize=1 << 14)
def is_only_subject(form: str, lang: str) -> bool | None:
    """Whether a word that can only be a subject is one of many; None where it isn't.

    What may be an object as well isn't counted.
    """
    if form in _NO_NOUNS:
        return None
    nouns = [p for p in parses(form, lang) if p.pos in ("NOUN", "NPRO", "NUMR")]
    cases = {case for p in nouns for case in ("nomn", "accs") if case in p.grammemes}
    if cases != {"nomn"} or parses(form, lang)[0].pos == "ADJF":
        return None
    return any(p.pos == "NUMR" or "plur" in p.grammemes for p in nouns)


@lru_cache(maxsize=1 << 14)
def subject_or_object(form: str, lang: str) -> bool | None:
    """Whether a numeral, which is many, or a noun in the singular may be subject or object.

    True for the numeral, False for the noun, None for all other words.
    """
    found = parses(form, lang)
    cases = {case for p in found for case in ("nomn", "accs") if case in p.grammemes}
    if not found or len(cases) < 2:
        return None
    if found[0].pos == "NUMR":
        return True
    return False if found[0].pos == "NOUN" and "sing" in found[0].grammemes else None
