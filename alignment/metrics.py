"""Agreement between what was found and what is right, or between annotators."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from mt.text import Span

Link = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what was found, what is right, and what is both.

    Attributes:
        hits: Found and right.
        found: Found.
        gold: Right.
    """

    hits: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 0 where nothing was found."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what is right that was found; 0 where nothing is right."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.found + self.gold
        return 2 * self.hits / both if both else 0.0

    def __add__(self, other: Score) -> Score:
        """The score of both together (micro-average)."""
        return Score(self.hits + other.hits, self.found + other.found, self.gold + other.gold)


def score_sets(found: Set[Any], gold: Set[Any]) -> Score:
    """The score of a set of answers."""
    return Score(len(found & gold), len(found), len(gold))


def alignment_error_rate(
    pairs: Sequence[tuple[Set[Link], Set[Link], Set[Link]]],
) -> float:
    """AER of Och & Ney (2003), from 0 (best) to 1, over (found, sure, possible) of all sentences.

    Sure links count as possible too. With sure links only it is 1 - F1.
    """
    hits = total = 0
    for found, sure, possible in pairs:
        hits += len(found & sure) + len(found & (possible | sure))
        total += len(found) + len(sure)
    return 1.0 - hits / total if total else 0.0


def _characters(spans: Sequence[Span]) -> list[Span]:
    """The spans merged, so that no code point counts twice."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def character_score(found: Sequence[Span], gold: Sequence[Span]) -> Score:
    """The score of the code points that two lists of spans cover."""
    left, right = _characters(found), _characters(gold)
    hits = sum(a.overlap(b) for a in left for b in right)
    return Score(hits, sum(map(len, left)), sum(map(len, right)))


def span_iou(found: Sequence[Span], gold: Sequence[Span]) -> float:
    """Intersection over union of two lists of spans in code points; 1 where both are empty."""
    score = character_score(found, gold)
    union = score.found + score.gold - score.hits
    return score.hits / union if union else 1.0


def cohen_kappa(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """Cohen's kappa (1960) of two annotators' labels; 1 where both always say the same one thing.

    Raises:
        ValueError: The lists differ in length or are empty.
    """
    if len(first) != len(second) or not first:
        raise ValueError(f"{len(first)} and {len(second)} labels: needs as many, at least one")
    n = len(first)
    observed = sum(a == b for a, b in zip(first, second, strict=True)) / n
    left, right = Counter(first), Counter(second)
    expected = sum(left[label] * right[label] for label in left) / n**2
    return 1.0 if expected == 1.0 else (observed - expected) / (1.0 - expected)


def nominal(left: Any, right: Any) -> float:
    """Distance of labels: 0 where equal, else 1."""
    return float(left != right)


def interval(left: float, right: float) -> float:
    """Squared distance of numbers."""
    return float((left - right) ** 2)


def krippendorff_alpha(
    units: Sequence[Mapping[Hashable, Any]],
    distance: Callable[[Any, Any], float] = nominal,
) -> float:
    """Krippendorff's alpha (2004), of any number of annotators, some of whom may be silent.

    Args:
        units: For each unit: annotator → value. Units with fewer than two values don't count.
        distance: Squared difference of two values (`nominal`, `interval` or one's own).

    Returns:
        1 for perfect agreement (or one value throughout), 0 for chance, NaN where no unit has
        two values.
    """
    rated = [list(unit.values()) for unit in units if len(unit) >= 2]
    values = [value for unit in rated for value in unit]
    n = len(values)
    if n < 2:
        return math.nan
    observed = sum(
        sum(distance(a, b) for a in unit for b in unit) / (len(unit) - 1) for unit in rated
    )
    counts = _counted(values)
    expected = sum(m_a * m_b * distance(a, b) for a, m_a in counts for b, m_b in counts) / (n - 1)
    return 1.0 if expected == 0 else 1.0 - observed / expected


def _counted(values: Sequence[Any]) -> list[tuple[Any, int]]:
    try:
        return list(Counter(values).items())
    except TypeError:  # values that can't be hashed
        return [(value, 1) for value in values]
