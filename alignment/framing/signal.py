"""What a detector says, before anybody decides whether it counts."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from alignment.framing.difference import Dimension
from alignment.framing.pairing import Pairing
from alignment.framing.reading import Reading
from mt.text import Span


@dataclass(frozen=True, slots=True)
class Pair:
    """Two readings of a statement, side by side.

    Attributes:
        a: The first version's.
        b: The second version's.
        pairing: Which of their words say the same.
        translated: Whether `b` is a translation of `a` (or both of one source).
        memo: What was computed from it (`memo.remembered`).
    """

    a: Reading
    b: Reading
    pairing: Pairing
    translated: bool
    memo: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    def swapped(self) -> Pair:
        """The same pair seen from the other side."""
        if "swapped" not in self.memo:
            turned = Pair(self.b, self.a, self.pairing.swapped(), self.translated)
            turned.memo["swapped"] = self
            self.memo["swapped"] = turned
        pair: Pair = self.memo["swapped"]
        return pair

    def instead(
        self,
        dimension: Dimension,
        rule: str,
        score: float,
        ours: Sequence[int],
        theirs: Sequence[int],
        why: tuple[tuple[str, str], ...] = (),
    ) -> Signal:
        """The sign that words of the first version stand where those of the second do."""
        note = f"{self.a.quote(ours)} → {self.b.quote(theirs)}"
        return Signal(dimension, rule, score, note, self.a.spans(ours), self.b.spans(theirs), why)


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign that two versions differ.

    Attributes:
        dimension: What differs.
        rule: Name of the rule that saw it.
        score: How strong the sign is, from 0 to 1; no probability.
        note: What the first version has, an arrow, and what the second one has instead.
        a: Words that show it in the first version.
        b: Words that show it in the second one.
        why: What the score is made of.
    """

    dimension: Dimension
    rule: str
    score: float
    note: str
    a: tuple[Span, ...] = ()
    b: tuple[Span, ...] = ()
    why: tuple[tuple[str, str], ...] = ()

    def swapped(self) -> Signal:
        """The same sign with the versions exchanged."""
        first, arrow, second = self.note.partition(" → ")
        note = f"{second}{arrow}{first}"
        return Signal(self.dimension, self.rule, self.score, note, self.b, self.a, self.why)


def either_way(rule: Callable[[Pair], Iterator[Signal]], pair: Pair) -> Iterator[Signal]:
    """What a rule sees in a pair, then what it sees from the other side."""
    yield from rule(pair)
    for signal in rule(pair.swapped()):
        yield signal.swapped()
