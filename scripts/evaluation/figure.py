"""One measured figure beside its floor and aim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured number.

    Attributes:
        name: What was measured, on what.
        value: The number; F1 and rates from 0 to 1, chrF and BLEU from 0 to 100.
        n: How many items it rests on.
        floor: What it must reach; None where nothing is asked.
        aim: What it should reach.
        note: Settings, such as a signature.
    """

    name: str
    value: float
    n: int
    floor: float | None = None
    aim: float | None = None
    note: str = ""

    @property
    def below_floor(self) -> bool:
        """Whether less was reached than is asked."""
        return self.floor is not None and self.value < self.floor


def as_table(figures: Sequence[Figure]) -> str:
    """The figures as a Markdown table."""
    rows = ["| figure | value | n | floor | aim | note |", "| --- | --- | --- | --- | --- | --- |"]
    for figure in figures:
        value = f"{figure.value:.3f}" if abs(figure.value) <= 1 else f"{figure.value:.1f}"
        mark = " **below**" if figure.below_floor else ""
        rows.append(
            f"| {figure.name} | {value}{mark} | {figure.n} | {_or_dash(figure.floor)} "
            f"| {_or_dash(figure.aim)} | {figure.note} |"
        )
    return "\n".join(rows)


def _or_dash(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
