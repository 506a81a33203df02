"""The stretch of a row of numbers that weighs most."""

from __future__ import annotations

from collections.abc import Sequence


def heaviest(weights: Sequence[float]) -> tuple[range, float]:
    """The places with the greatest sum in a row (Kadane), the first of several, and the sum.

    No places and 0 where no number is above 0.
    """
    best = total = 0.0
    start, found = 0, range(0)
    for place, weight in enumerate(weights):
        if total <= 0.0:
            total, start = 0.0, place
        total += weight
        if total > best:
            best, found = total, range(start, place + 1)
    return found, best
