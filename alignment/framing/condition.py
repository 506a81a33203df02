"""Conditions on which a statement depends in one version and not in the other."""

from __future__ import annotations

from collections.abc import Iterator

from alignment.framing.difference import Dimension
from alignment.framing.markers import Marker, clause_after, covered, markers
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal


def condition(pair: Pair) -> Iterator[Signal]:
    """A signal for each condition of one version that the other doesn't tell."""
    for signal in _lost(pair):
        yield signal
    for signal in _lost(pair.swapped()):
        yield signal.swapped()


@remembered
def lost_clauses(pair: Pair) -> list[tuple[int, ...]]:
    """Conditional clauses of the first reading that nothing in the second one answers."""
    return [clause for _, clause in _unanswered(pair)]


def _unanswered(pair: Pair) -> Iterator[tuple[Marker, tuple[int, ...]]]:
    answers = sum(_is_told(pair.b, marker) for marker in markers(pair.b, "conditions"))
    for marker in sorted(
        _conditions(pair.a), key=lambda marker: (-marker.weight, marker.hit.words)
    ):
        # Any condition of the other side answers this one: unless, if not and until are one.
        if answers:
            answers -= 1
        elif marker.weight > 0.0:
            yield marker, clause_after(pair.a, marker.hit)


def _conditions(reading: Reading) -> list[Marker]:
    """The conditions of a statement."""
    return [
        marker
        for marker in markers(reading, "conditions")
        if _is_told(reading, marker) and _is_condition(reading, marker)
    ]


def _is_condition(reading: Reading, marker: Marker) -> bool:
    """Whether a marker of time makes a condition; all others do."""
    first = marker.hit.words[0]
    if marker.concept == "when":
        return _is_first(reading, first)
    if marker.concept == "once" and len(marker.hit.words) == 1:
        # Once a year, щойно прибув: alone, the word must open a clause.
        return _is_first(reading, first) or reading.words[first - 1].form in ",—–"
    return True


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
        told = covered(pair, clause[len(marker.hit.words) :])
        yield Signal(
            Dimension.CONDITION,
            f"condition-{marker.concept}",
            marker.weight * (1.0 - 0.5 * told),
            f"“{pair.a.quote(clause)}” → no condition",
            pair.a.spans(clause),
            (),
            (("weight", f"{marker.weight:.2f}"), ("clause found", f"{told:.2f}")),
        )
