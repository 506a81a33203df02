"""Markers that one version has and the other lacks: the common ground of several dimensions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alignment.framing.english_verbs import is_participle, past_forms
from alignment.framing.likeness import is_function
from alignment.framing.memo import remembered
from alignment.framing.phrases import Hit
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair
from alignment.morphology import SLAVIC, parses
from alignment.quotes.quote import QuoteKind
from mt.text import Span

# Marks that end a clause, and those that end or begin quoted words.
_CLAUSE_ENDS = frozenset(",;:.!?…—–")
_NEAR = 4
# How far apart words stand beside one another.
_BESIDE = 3


@dataclass(frozen=True, slots=True)
class Marker:
    """An entry found in a statement.

    Attributes:
        hit: The entry and its words.
        concept: Its concept.
        weight: How much it counts, from 0 to 1, less outside the attributed words.
    """

    hit: Hit
    concept: str
    weight: float


# Outside the marks of a partial quote the reporter still tells what was said; in an indirect one
# the words around belong to it less surely; those around a direct quote are the reporter's own.
_AROUND = {QuoteKind.PARTIAL: 0.9, QuoteKind.INDIRECT: 0.6}


@remembered
def markers(reading: Reading, lexicon: str) -> list[Marker]:
    """Entries of `lexicon` that belong to the statement, with their weights."""
    found: list[Marker] = []
    around = _AROUND.get(reading.side.kind, 0.0)
    for hit in reading.hits(lexicon):
        zone = reading.zones[hit.words[-1]]
        factor = 1.0 if zone is Zone.CONTENT else around if zone is Zone.CONTEXT else 0.0
        weight = float(hit.entry["weight"] or 1.0) * factor
        found.append(Marker(hit, hit.entry["concept"], weight))
    return found


def near(reading: Reading, hit: Hit) -> tuple[int, ...]:
    """Content words beside a hit, those after it first: what it bears on."""
    after = range(hit.words[-1] + 1, min(hit.words[-1] + 1 + _NEAR, len(reading.words)))
    before = range(hit.words[0] - 1, max(hit.words[0] - _NEAR, -1), -1)
    return tuple(
        index
        for side in (after, before)
        for index in _until_stop(reading, side)
        if not is_function(reading.words[index], reading.lang)
    )


def clause_after(reading: Reading, hit: Hit) -> tuple[int, ...]:
    """The hit and the words after it up to the end of its clause, within its zone."""
    zone = reading.zones[hit.words[0]]
    last = hit.words[-1]
    for index in range(last + 1, len(reading.words)):
        if reading.words[index].form in _CLAUSE_ENDS or reading.zones[index] is not zone:
            break
        if reading.words[index].form[:1].isalnum():  # no mark that closes after the last word
            last = index
    return tuple(range(hit.words[0], last + 1))


def covered(pair: Pair, words: Iterable[int]) -> float:
    """Which part of words of the first reading has a partner in the second; 1 for no words."""
    listed = [i for i in words if not is_function(pair.a.words[i], pair.a.lang)]
    if not listed:
        return 1.0
    return 1.0 - len(pair.pairing.uncovered(listed)) / len(listed)


def counterpart(pair: Pair, words: Sequence[int]) -> tuple[Span, ...]:
    """What stands in the second version for words of the first; its mention where none does."""
    partners = [j for j in pair.pairing.of(words) if pair.b.zones[j] is not Zone.OTHER]
    return pair.b.spans(partners) if partners else pair.b.side.spans


def in_place_of(pair: Pair, words: Sequence[int]) -> tuple[int, ...]:
    """The word that the second version may have for words of the first that it lacks.

    It has no partner itself, stands near the partners of what stands near the words, and is a verb
    where they are one.
    """
    beside = {
        pair.pairing.matched[i]
        for i in range(words[0] - _BESIDE, words[-1] + _BESIDE + 1)
        if i in pair.pairing.matched
    }
    near = [
        j
        for j in pair.b.within(Zone.CONTENT)
        if not pair.pairing.backward.get(j)
        and not is_function(pair.b.words[j], pair.b.lang)
        and not pair.b.words[j].form[:1].isdigit()
        and any(abs(j - k) <= _BESIDE for k in beside)
        and is_verb(pair.b, j) == is_verb(pair.a, words[0])
    ]
    return tuple(near[:1])


def is_verb(reading: Reading, index: int) -> bool:
    """Whether a word is likely a verb; in English a past form or participle."""
    form = reading.words[index].form
    if reading.lang not in SLAVIC:
        return is_participle(form) or form in past_forms()
    first = parses(form, reading.lang)[:1]
    return bool(first) and first[0].pos in _VERBS


def is_infinite(reading: Reading, index: int) -> bool:
    """Whether a word is an infinitive; in English one after "to", or a form in -ing."""
    form = reading.words[index].form
    if reading.lang not in SLAVIC:
        return form.endswith("ing") or (index > 0 and reading.words[index - 1].form == "to")
    first = parses(form, reading.lang)[:1]
    return bool(first) and first[0].pos == "INFN"


_VERBS = frozenset({"VERB", "INFN", "PRTS", "GRND"})


def _until_stop(reading: Reading, indices: Iterable[int]) -> list[int]:
    taken: list[int] = []
    for index in indices:
        if reading.words[index].form in ".!?;":
            break
        if reading.words[index].form[:1].isalnum():
            taken.append(index)
    return taken
