"""Conditions on which a statement depends in one version and not in the other."""

from __future__ import annotations

from collections.abc import Iterator

from alignment.framing.difference import Dimension
from alignment.framing.markers import clause_after, covered, markers
from alignment.framing.signal import Pair, Signal


def condition(pair: Pair) -> Iterator[Signal]:
    """A signal for each condition of one version that the other doesn't tell."""
    for signal in _lost(pair):
        yield signal
    for signal in _lost(pair.swapped()):
        yield signal.swapped()


def _lost(pair: Pair) -> Iterator[Signal]:
    answers = len(markers(pair.b, "conditions"))
    for marker in sorted(
        markers(pair.a, "conditions"), key=lambda marker: (-marker.weight, marker.hit.words)
    ):
        # Any condition of the other side answers this one: unless, if not and until are one.
        if answers:
            answers -= 1
            continue
        if marker.weight == 0.0:
            continue
        clause = clause_after(pair.a, marker.hit)
        told = covered(pair, clause[len(marker.hit.words) :])
        score = marker.weight * (1.0 - 0.5 * told)
        yield Signal(
            Dimension.CONDITION,
            f"condition-{marker.concept}",
            score,
            f"“{pair.a.quote(clause)}” → no condition",
            pair.a.spans(clause),
            (),
            (("weight", f"{marker.weight:.2f}"), ("clause found", f"{told:.2f}")),
        )
