"""Words that nothing was made of (omission), and words made of nothing (addition).

`partners` says of each word how likely it has no counterpart. The runs of words where that adds
up to most are judged by a second network: by how long and how sure a run is, by what the rest of
both sides lacks, since a paraphrase leaves something over on the other side too, by whether the
run is a phrase between marks, and by whether the lengths would be as usual without it. Both
networks and the thresholds are learned from right translations with parts taken out
(`scripts/train_checks.py`).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alignment.checks.partners import Place, View, word_signals
from alignment.checks.segment import Segment
from alignment.heaviest import heaviest
from alignment.words.combination import Network
from mt.quality.finding import Finding, Severity
from mt.quality.numbers import quantities_of
from mt.quality.quantity import Value
from mt.quality.units import shared_measures

Array = NDArray[np.float32]

WEIGHTS = Path(__file__).parent / "coverage.json"
_STOPS = frozenset(".;:!?—–")
# A word counts for a run from these log odds on; no word counts more than `_MOST`.
_EVEN, _MOST = -1.0, 4.0
_SURE = -10.0  # log odds of a word whose counterpart is known
# Tokens that a side must have to tell anything, and that are looked at together.
_LEAST, _LONGEST = 2, 256


def omission(segment: Segment) -> Iterator[Finding]:
    """Words of the source were left out."""
    for run, probability in told(segment, "omission"):
        span = segment.src.cover(run)
        note = f"Nothing in the translation stands for “{span.of(segment.src.text)}”."
        severity: Severity = "error" if len(run) > 1 else "warning"
        yield Finding("omission", severity, (span,), (), note, round(probability, 2))


def addition(segment: Segment) -> Iterator[Finding]:
    """The translation has words that nothing in the source asks for."""
    for run, probability in told(segment, "addition"):
        span = segment.tgt.cover(run)
        note = f"Nothing in the source stands for “{span.of(segment.tgt.text)}”."
        severity: Severity = "error" if len(run) > 1 else "warning"
        yield Finding("addition", severity, (), (span,), note, round(probability, 2))


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """What was learned.

    Attributes:
        words: Of a content word's signals: whether it has no counterpart.
        runs: Of a run's signals: whether it was left out, or added.
        thresholds: Check → probability from which a run is told.
    """

    words: Network
    runs: Network
    thresholds: Mapping[str, float]


@lru_cache(maxsize=1)
def load_coverage() -> Coverage:
    """The networks and thresholds of `coverage.json`."""
    table = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Coverage(
        Network.from_json(table["words"]), Network.from_json(table["runs"]), table["thresholds"]
    )


def told(segment: Segment, check: str) -> Iterator[tuple[tuple[int, ...], float]]:
    """The runs of content words that a check tells, with the probability that it is right.

    A unit that is written out or shortened is none: the number tells that it is there.
    """
    likely = list(_likely(segment, check))
    of_target = check == "addition"
    side = segment.tgt if of_target else segment.src
    measures = shared_measures(segment.pair)[of_target] if likely else ()
    for run, probability in likely:
        if not all(any(one.contains(side.spans[at]) for one in measures) for at in run):
            yield run, probability


def _likely(segment: Segment, check: str) -> Iterator[tuple[tuple[int, ...], float]]:
    """The runs that reach a check's threshold, with their probabilities."""
    coverage = load_coverage()
    for of_source, of_target in candidates(segment):
        found = of_target if check == "addition" else of_source
        probabilities = coverage.runs(found.signals) if found.runs else ()
        for run, probability in zip(found.runs, probabilities, strict=True):
            if probability >= coverage.thresholds[check]:
                yield run, float(probability)


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Runs of one side that may have no counterpart.

    Attributes:
        runs: Indices of the content words of each.
        signals: (n_runs, n_signals) float32.
    """

    runs: tuple[tuple[int, ...], ...]
    signals: Array

    def shift(self, by: int) -> Candidates:
        """The same runs with a number added to the indices."""
        return Candidates(tuple(tuple(at + by for at in run) for run in self.runs), self.signals)


# Both checks ask for both sides of one segment.
@lru_cache(maxsize=1)
def candidates(segment: Segment) -> tuple[tuple[Candidates, Candidates], ...]:
    """For each part of a segment the runs of the source and those of the translation."""
    words = load_coverage().words
    found: list[tuple[Candidates, Candidates]] = []
    for src_start, tgt_start, part in segment.parts(_LONGEST):
        if min(len(part.src.words), len(part.tgt.words)) < _LEAST:
            continue
        view = View.of(part)
        first, second = (Half.of(one, words, word_signals(one)) for one in (view, view.turned()))
        pair = candidates_of(first, second), candidates_of(second, first)
        found.append((pair[0].shift(src_start), pair[1].shift(tgt_start)))
    return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class Half:
    """One side with what its words lack.

    Attributes:
        view: The side.
        place: Where partners of its words would stand.
        odds: (n,) float32, log odds that a word has no counterpart, at most `_MOST`; −inf for
            words without content.
    """

    view: View
    place: Place
    odds: Array

    @classmethod
    def of(cls, view: View, words: Network, signals: Array) -> Half:
        """A side whose words are judged by a network, from their signals."""
        odds = np.full(len(view.side.words), -np.inf, dtype=np.float32)
        odds[view.content] = np.minimum(words.log_odds(signals), _MOST)
        odds[_counted(view)] = _SURE
        return cls(view, Place.of(view), odds)

    @property
    def excess(self) -> Array:
        """(n,) float32: how far a word's odds are above those that count, 0 at least."""
        excess: Array = np.maximum(self.odds - np.float32(_EVEN), np.float32(0.0))
        return excess


def _counted(view: View) -> list[int]:
    """Words of numbers and dates that the other text has: March and 05.03, сторічний and 100."""
    side, other = view.side, view.other
    ends = _common_numbers(side.text, side.lang, other.text, other.lang)
    counted = (ends.get(span.start, -1) >= span.end for span in side.spans)
    return [at for at, found in enumerate(counted) if found and view.content[at]]


# A long segment asks for each of its parts.
@lru_cache(maxsize=2)
def _common_numbers(text: str, lang: str, other: str, other_lang: str) -> dict[int, int]:
    """Start and end of the words of a text whose number the other text has."""
    theirs = (number.meanings for number in quantities_of(other, other_lang))
    there = frozenset[Value]().union(*theirs)
    return {
        number.span.start: number.span.end
        for number in quantities_of(text, lang)
        if number.by_word and not there.isdisjoint(number.meanings)
    }


def candidates_of(half: Half, other: Half) -> Candidates:
    """The runs of one side, judged with what the other side lacks."""
    runs = tuple(run for run in _runs(half) if not _is_acronym_elsewhere(half, other, run))
    rows = [_run_signals(half, other, run) for run in runs]
    return Candidates(runs, np.array(rows, dtype=np.float32))


def _runs(half: Half) -> Iterator[tuple[int, ...]]:
    """The heaviest runs of content words, one after the other, none over a mark that ends."""
    stretch: list[int] = []
    for at, word in enumerate((*half.view.side.words, ".")):
        if word in _STOPS:
            yield from _heaviest(stretch, half.odds - _EVEN)
            stretch = []
        elif half.view.content[at]:
            stretch.append(at)


def _heaviest(stretch: Sequence[int], weights: Array) -> Iterator[tuple[int, ...]]:
    """The run with the greatest sum, and those to its left and right."""
    places, _ = heaviest([float(weights[at]) for at in stretch])
    if places:
        yield from _heaviest(stretch[: places.start], weights)
        yield tuple(stretch[places.start : places.stop])
        yield from _heaviest(stretch[places.stop :], weights)


def _run_signals(half: Half, other: Half, run: Sequence[int]) -> list[float]:
    """What tells whether a run was left out."""
    view, side = half.view, half.view.side
    odds = half.odds[list(run)]
    excess, theirs = half.excess, other.excess
    own = float(excess[list(run)].sum())
    linked: NDArray[np.bool_] = view.links.max(axis=1) > 0
    first, last = run[0], run[-1]
    n = len(side.words)
    inside = [at for at in range(first, last) if side.is_word(at) and not view.content[at]]
    start, end = first, last + 1
    while start and _is_loose(half, start - 1, linked):
        start -= 1
    while end < n and _is_loose(half, end, linked):
        end += 1
    opens = not start or not side.is_word(start - 1)
    closes = end >= n or not side.is_word(end)
    length = side.spans[last].end - side.spans[start].start
    near = half.place.near(len(theirs))
    beside = theirs * (near[first] | near[last])
    between = max(half.place.end[first] - half.place.start[first], 0)
    return [
        min(own, 12.0) / 4,
        float(odds.max()) / 2,
        float(odds.mean()) / 2,
        float(np.sort(odds)[-2]) / 2 if len(run) > 1 else -2.0,
        min(len(run), 8) / 4,
        float(np.mean(~linked[list(run)])),
        float(np.mean([not linked[at] for at in inside])) if inside else 0.5,
        min(first - start, 3) / 3,
        opens,
        closes,
        opens and closes and start > 0,
        length / side.length,
        view.longer,
        math.log(1 - length / (side.length + 10)) + view.longer,
        max(view.longer, 0.0) * math.sqrt(n),
        math.log1p(n) / 4,
        min(float(excess.sum()) - own, 8.0) / 4,
        min(float(theirs.sum()), 8.0) / 4,
        min(float(other.odds.max()), _MOST) / 2 if other.view.content.any() else -4.0,
        min(float(beside.sum()), 8.0) / 4,
        float(beside.max()) / 2,
        min(between, 12) / 12,
        bool(half.place.known[first]),
        float(view.nulls[list(run)].mean()),
        float(np.mean([side.spans[at].of(side.text)[0].isupper() for at in run])),
        any(_is_acronym(span.of(view.other.text)) for span in view.other.spans),
        first == 0,
        side.lang == "en",
        "ru" in (side.lang, view.other.lang),
    ]


def _is_loose(half: Half, at: int, linked: NDArray[np.bool_]) -> bool:
    """Whether a token is a function word without a partner."""
    return half.view.side.is_word(at) and not half.view.content[at] and not linked[at]


def _is_acronym_elsewhere(half: Half, other: Half, run: Sequence[int]) -> bool:
    """Whether a name in capitals is an acronym in the other text, or the other way round.

    In Ukrainian and Russian a name has often one capital: there the acronym must lack a partner
    but in the name, or the text with the name must have no acronym at all.
    """
    words = [half.view.side.spans[at].of(half.view.side.text) for at in run]
    theirs = [span.of(other.view.side.text) for span in other.view.side.spans]
    capitals = sum(word[0].isupper() for word in words)
    if capitals > 1 and any(map(_is_acronym, theirs)):
        return True
    if capitals and len(words) > 1:
        ours = [span.of(half.view.side.text) for span in half.view.side.spans]
        if words[0][0].isupper() and run[0] and not any(map(_is_acronym, ours)):
            return any(map(_is_acronym, theirs))
        elsewhere = other.view.links > 0
        elsewhere[:, run[0] : run[-1] + 1] = False
        alone = ~elsewhere.any(axis=1)
        return any(map(_is_acronym, np.array(theirs, dtype=object)[alone]))
    return any(map(_is_acronym, words)) and sum(word[0].isupper() for word in theirs) > 1


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()
