"""A number of a text, whatever way it is written."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from mt.text import Span

# A number, a clock time in minutes after midnight, a code's digits, or a month.
Value = Fraction | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text.

    Attributes:
        span: Where it stands.
        values: What it may mean, several where the writing is ambiguous.
        kind: `number`, `time`, `ordinal`, `part`, `ratio`, `code`, `month`, `weekday` or `loose`.
        by_word: Whether it is written as a word.
        scale: What a scale word after it multiplied it by.
        ways: Values that together say the same: hour and minute of a clock time, which may be a
            score, too. Each is one way to tell it.
    """

    span: Span
    values: frozenset[Value]
    kind: str
    by_word: bool = False
    scale: int = 1
    ways: tuple[frozenset[Value], ...] = ()

    @property
    def meanings(self) -> frozenset[Value]:
        """Its values, and the single numbers that say the same: 15 for 3 p.m."""
        return self.values.union(*(way for way in self.ways if len(way) == 1))

    @property
    def firm(self) -> bool:
        """Whether a translation must have it."""
        return self.kind in {"number", "time"}
