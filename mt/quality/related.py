"""Numbers that hold for one another: from 19 to 27 billion, one in five."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from mt.quality.quantity import Quantity

_RATIO = re.compile(r"\s(?:in|out of|из|із|з|зі)\s(?:every\s)?", re.IGNORECASE)
_SHARED = re.compile(r"\W*(?:\w+\W+){0,3}")


def with_shared_scales(text: str, found: list[Quantity]) -> list[Quantity]:
    """The numbers with the scale of the next one too, which may hold for both: 19 to 27 billion."""
    for index in range(len(found) - 2, -1, -1):
        first, second = found[index], found[index + 1]
        gap = second.span.start - first.span.end
        if first.scale == 1 and second.scale >= 1000 and gap < 30 and first.kind == "number":
            scaled = {v * second.scale for v in first.values if isinstance(v, Fraction)}
            if _SHARED.fullmatch(text, first.span.end, second.span.start):
                found[index] = replace(first, values=first.values | scaled)
    return found


def with_ratios(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """The numbers with shares added: one in five is also 1/5."""
    for index in range(len(found) - 1):
        first, second = found[index], found[index + 1]
        if not _RATIO.fullmatch(text, first.span.end, second.span.start):
            continue
        over, under = _only_number(first), _only_number(second)
        if over is None or under is None or not 0 < over < under:
            continue
        share = frozenset({over / under})
        found[index] = replace(first, values=first.values | share)
        kind = "ratio" if over == 1 else second.kind
        found[index + 1] = replace(second, values=second.values | share, kind=kind)
    return tuple(found)


def _only_number(quantity: Quantity) -> Fraction | None:
    numbers = [value for value in quantity.values if isinstance(value, Fraction)]
    return numbers[0] if len(numbers) == 1 else None
