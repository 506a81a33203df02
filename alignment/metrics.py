"""Agreement between what was found and what is right."""

from __future__ import annotations

from collections.abc import Sequence, Set
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
