"""Agreement of people who label the same units, as coefficients over tables of counts.

A table of counts adds up over units, so one sum over the units of an article, and one over the
articles drawn in a bootstrap, is all that an interval needs. Every coefficient takes tables with
any leading axes, `(..., k, k)`, and gives one value for each. A coefficient is NaN where the
labels can't tell: no unit was labelled twice, or nobody ever used a second label.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]


def contingency(
    first: Sequence[Hashable], second: Sequence[Hashable], labels: Sequence[Hashable]
) -> Table:
    """Counts of pairs of labels that two coders gave to the same units.

    Args:
        first: The first coder's labels; None where there is none.
        second: The second coder's, as many.
        labels: The k labels there are.

    Returns:
        `(k, k)`, the first coder's label in rows; units that one of them left out don't count.

    Raises:
        ValueError: The lists differ in length, or a label isn't one of `labels`.
    """
    if len(first) != len(second):
        raise ValueError(f"{len(first)} and {len(second)} labels: needs as many of both")
    place = _places(labels)
    table = np.zeros((len(place), len(place)))
    for left, right in zip(first, second, strict=True):
        if left is not None and right is not None:
            table[_place(place, left), _place(place, right)] += 1
    return table


def coincidences(units: Iterable[Sequence[Hashable]], labels: Sequence[Hashable]) -> Table:
    """Krippendorff's matrix of coincidences (2011) of any number of coders.

    Args:
        units: For each unit the labels that coders gave it; None is passed over. Units with
            fewer than two labels don't count.
        labels: The k labels there are.

    Returns:
        `(k, k)`, symmetric. A unit with m labels adds m in all: each of its m (m - 1) ordered
        pairs weighs 1 / (m - 1).

    Raises:
        ValueError: A label isn't one of `labels`.
    """
    place = _places(labels)
    table = np.zeros((len(place), len(place)))
    for unit in units:
        counts = np.zeros(len(place))
        for label in unit:
            if label is not None:
                counts[_place(place, label)] += 1
        given = counts.sum()
        if given >= 2:
            table += (np.outer(counts, counts) - np.diag(counts)) / (given - 1)
    return table


def percent_agreement(table: Table) -> Table:
    """Share of pairs of labels that are equal, from 0 to 1; `(..., k, k)` to `(...)`.

    Of a contingency table, the share of units labelled alike; of a matrix of coincidences, the
    same over all pairs of coders.
    """
    return ratio(np.trace(table, axis1=-2, axis2=-1), table.sum(axis=(-2, -1)))


def cohen_kappa(table: Table) -> Table:
    """Cohen's kappa of contingency tables; `(..., k, k)` to `(...)`.

    J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and
    Psychological Measurement 20(1), 37-46. 1 where both always agree, 0 for what chance gives
    two coders with these marginals.
    """
    n = table.sum(axis=(-2, -1))
    observed = percent_agreement(table)
    marginals = table.sum(axis=-1) * table.sum(axis=-2)
    expected = ratio(marginals.sum(axis=-1), n**2)
    return ratio(observed - expected, 1.0 - expected)


def krippendorff_alpha(table: Table, distance: Table | None = None) -> Table:
    """Krippendorff's alpha of matrices of coincidences; `(..., k, k)` to `(...)`.

    K. Krippendorff (2011), Computing Krippendorff's alpha-reliability, University of
    Pennsylvania. 1 where coders always agree, 0 where labels are as if drawn by chance.

    Args:
        table: What `coincidences` gave.
        distance: `(k, k)`, squared difference of two labels; of any two different ones 1 (nominal
            labels) if not given.
    """
    apart = 1.0 - np.eye(table.shape[-1]) if distance is None else distance
    totals = table.sum(axis=-1)
    n = totals.sum(axis=-1)
    observed = (table * apart).sum(axis=(-2, -1))
    by_chance = (totals[..., :, None] * totals[..., None, :] * apart).sum(axis=(-2, -1))
    return 1.0 - ratio((n - 1.0) * observed, by_chance)


def interval_distance(values: Sequence[float]) -> Table:
    """Squared differences of numbers, `(k, k)`: what makes alpha one for numbers."""
    numbers = np.asarray(values, dtype=np.float64)
    return np.asarray((numbers[:, None] - numbers[None, :]) ** 2)


def ratio(above: Any, below: Any) -> Table:
    """The quotient; NaN where `below` is zero (up to rounding)."""
    above, below = np.broadcast_arrays(np.asarray(above, float), np.asarray(below, float))
    quotient = np.full(below.shape, np.nan)
    np.divide(above, below, out=quotient, where=np.abs(below) > 1e-12)
    return quotient


def _places(labels: Sequence[Hashable]) -> Mapping[Hashable, int]:
    return {label: at for at, label in enumerate(labels)}


def _place(places: Mapping[Hashable, int], label: Hashable) -> int:
    if label not in places:
        raise ValueError(f"label {label!r}: there are {', '.join(map(repr, places))}")
    return places[label]
