"""Conditions on which a statement depends in one version and not in the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from alignment.framing.denials import denials
from alignment.framing.difference import Dimension
from alignment.framing.doerless import verbal_nouns
from alignment.framing.english_verbs import WILL
from alignment.framing.likeness import numbers
from alignment.framing.markers import Marker, clause_after, covered, markers
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal, either_way
from alignment.framing.slavic_verbs import is_future
from alignment.framing.subjects import DATE_NAMES
from alignment.morphology import SLAVIC, parses


def condition(pair: Pair) -> Iterator[Signal]:
    """A signal for each condition of one version that the other doesn't tell."""
    yield from either_way(_lost, pair)


@remembered
def lost_clauses(pair: Pair) -> list[tuple[int, ...]]:
    """Conditional clauses of the first reading that nothing in the second one answers."""
    return [clause for marker, clause in _unanswered(pair) if marker.weight >= _MANNER]


def _unanswered(pair: Pair) -> Iterator[tuple[Marker, tuple[int, ...]]]:
    found = sorted(_conditions(pair.a), key=lambda marker: (-marker.weight, marker.hit.words))
    if not found:
        return
    answers = _at_deeds(pair.b) + sum(
        _is_told(pair.b, marker) and marker.concept not in _NO_CONDITIONS
        for marker in markers(pair.b, "conditions")
    )
    for marker in found:
        # Any condition of the other side answers this one: unless, if not and until are one.
        if answers:
            answers -= 1
        elif marker.weight > 0.0:
            yield marker, _clause(pair.a, marker)


def _at_deeds(reading: Reading) -> int:
    """How many deeds with a preposition may be conditions: при получении ключа, if he gets it."""
    deeds = verbal_nouns(reading)
    return sum(
        reading.words[i].form in _AT.get(reading.lang, ())
        and any(i < deed <= i + _NEAR for deed in deeds)
        for i in reading.within(Zone.CONTENT)
    )


_AT = {"uk": ("при", "за"), "ru": ("при",)}
# How far behind its preposition a noun stands.
_NEAR = 3


def _clause(reading: Reading, marker: Marker) -> tuple[int, ...]:
    """The conditional clause; of a lack, in Ukrainian and Russian, the noun phrase alone."""
    clause = clause_after(reading, marker.hit)
    if marker.concept != "without" or reading.lang not in SLAVIC:
        return clause
    for i in clause[len(marker.hit.words) :]:
        first = parses(reading.words[i].form, reading.lang)[:1]
        if first and first[0].pos == "NOUN":
            return tuple(j for j in clause if j <= i)
    return clause


def _weighed(reading: Reading, marker: Marker) -> Marker:
    """The marker; a time or a lack on which what will be depends weighs as a condition."""
    listed, first = float(marker.hit.entry["weight"]), marker.hit.words[0]
    lacks = marker.concept == "without"
    if listed < _LEAST or marker.concept not in _AHEAD or not _is_ahead(reading, first, lacks):
        return marker
    denied = any(denial.kind != "without" for denial in denials(reading))
    if lacks and not denied and not _is_first(reading, first):
        return marker  # he will take office without a ceremony
    return replace(marker, weight=max(marker.weight, _AHEAD[marker.concept]))


def _is_ahead(reading: Reading, index: int, anywhere: bool) -> bool:
    """Whether a sentence of the statement tells what will or can't be.

    Args:
        reading: The statement.
        index: A word of the sentence.
        anywhere: Whether a "can't" behind the word says so, too.
    """
    number = [i for i in range(index) if reading.words[i].form in ".!?"]
    first = number[-1] if number else 0
    for i in range(first, len(reading.words)):
        word = reading.words[i]
        if i > index and word.form in ".!?":
            break
        if reading.zones[i] not in (Zone.CONTENT, Zone.CONTEXT):
            continue
        if reading.lang == "en":
            if not WILL.isdisjoint(word.lemmas) or word.form in _CANNOT:
                return True
        elif word.form in _CANNOT or is_future(word.form, reading.lang):
            return True
        if (anywhere or i < index) and not _CAN.isdisjoint(word.lemmas):
            beside = [near.form for near in reading.words[max(0, i - 1) : i + 2]]
            if "not" in beside or "не" in beside:
                return True
    return False


# Look-alikes: as if, on condition of anonymity.
_NO_CONDITIONS = frozenset({"like"})
# After the vote, as a time alone, is no condition of anything.
_LEAST = 0.4
# What weighs less is how something is done: without a witness.
_MANNER = 0.45
# What a time or a lack weighs where it is a condition of what will be.
_AHEAD = {"when": 0.7, "without": 0.7, "once": 0.8}
_CANNOT = frozenset({"cannot", "can't", "won't", "couldn't", "нельзя", "невозможно", "неможливо"})
_CAN = frozenset({"can", "could", "мочь", "смочь", "могти", "змогти"})


def _conditions(reading: Reading) -> list[Marker]:
    """The conditions of a statement."""
    return [
        marker
        for found in markers(reading, "conditions")
        if _is_told(reading, found) and _is_condition(reading, marker := _weighed(reading, found))
    ]


def _is_condition(reading: Reading, marker: Marker) -> bool:
    """Whether a marker of time makes a condition; all others do."""
    first = marker.hit.words[0]
    if marker.concept == "until" and _is_date(reading, marker.hit.words[-1] + 1):
        return False  # not before summer
    if marker.concept == "when":
        return _is_first(reading, first) or marker.weight >= _AHEAD["when"]
    if reading.words[first].form == "provided" and len(marker.hit.words) == 1:
        # The town provided a bus: the verb.
        return reading.words[first - 1].form in ",—–" or _is_ahead(reading, first, False)
    if marker.concept == "once" and len(marker.hit.words) == 1:
        # Once a year, щойно прибув: alone, the word must open a clause.
        after = reading.words[first + 1].form if first + 1 < len(reading.words) else ""
        opens = _is_first(reading, first) or reading.words[first - 1].form in ",—–"
        return after in _OPENING or (opens and after not in _TIMES)
    return True


def _is_date(reading: Reading, index: int) -> bool:
    """Whether a number is at a place, or the name of a time there or one word behind it."""
    if any(index in number.words for number in numbers(reading)):
        return True
    return any(not _TIME_NAMES.isdisjoint(word.lemmas) for word in reading.words[index : index + 2])


_TIME_NAMES = DATE_NAMES | frozenset(
    {
        *("spring", "summer", "autumn", "winter", "morning", "evening", "night", "noon"),
        *("midnight", "today", "tomorrow", "week", "year"),
        *("весна", "літо", "осінь", "зима", "ранок", "вечір", "ніч", "північ", "полудень"),
        *("січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень"),
        *("вересень", "жовтень", "листопад", "грудень", "понеділок", "вівторок", "середа"),
        *("четвер", "п'ятниця", "субота", "неділя", "різдво", "великдень", "сьогодні", "завтра"),
        *("тиждень", "рік"),
        *("лето", "осень", "утро", "вечер", "ночь", "полночь", "полдень", "январь", "февраль"),
        *("март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь"),
        *("декабрь", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"),
        *("воскресенье", "рождество", "пасха", "сегодня", "неделя", "год"),
    }
)


# Once more, once a year.
_TIMES = frozenset({"more", "again", "a", "every", "per", "upon"})
# Words with which the clause after a lone "once" begins.
_OPENING = frozenset(
    {
        *("the", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their"),
        *("our", "this", "that", "these", "those", "all", "both", "there", "every", "an"),
    }
)


def _is_told(reading: Reading, marker: Marker) -> bool:
    return reading.zones[marker.hit.words[-1]] in (Zone.CONTENT, Zone.CONTEXT)


def _is_first(reading: Reading, index: int) -> bool:
    """Whether a word opens a statement or sentence: there, when is if."""
    before = index - 1
    return (
        index == 0
        or reading.zones[before] is not reading.zones[index]
        or reading.words[before].form in ".!?"
    )


def _lost(pair: Pair) -> Iterator[Signal]:
    for marker, clause in _unanswered(pair):
        words = clause[len(marker.hit.words) :]
        told = covered(pair, words)
        if marker.concept == "without" and told == 1.0:
            # Без цих коштів грошей вистачить: the money of both is the other one.
            told = float(any(i in pair.pairing.matched for i in words))
        yield Signal(
            Dimension.CONDITION,
            f"condition-{marker.concept}",
            marker.weight * (1.0 - 0.5 * told),
            f"“{pair.a.quote(clause)}” → no condition",
            pair.a.spans(clause),
            (),
            (("weight", f"{marker.weight:.2f}"), ("clause found", f"{told:.2f}")),
        )
