"""Numbers that hold for one another: from 19 to 27 billion, one in five."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from mt.quality.quantity import Quantity

_RATIO = re.compile(r"\s(?:in|out of|из|із|з|зі)\s(?:every\s)?", re.IGNORECASE)
# The English unit that a half is added to, and how many smaller units one and a half of it are.
_WITH_HALF = re.compile(r"\b(?P<one>an?\s|one\s)?(?P<unit>[a-z]{3,12})\sand\sa\s$", re.IGNORECASE)
_SMALLER = {"year": 18, "day": 36, "hour": 90, "minute": 90, "decade": 15, "century": 150}
_HALF = Fraction(1, 2)
_ELIDED = re.compile(r"\s?(?:[.,;:!?)»”\"]|$)")
_SHARED = re.compile(r"\W*(?:\w+\W+){0,3}")


def with_shared_scales(text: str, found: list[Quantity]) -> list[Quantity]:
    """The numbers with a scale told but once: 19 to 27 billion; 11 thousand, instead of 90."""
    scale = 1
    for index, number in enumerate(found):
        if number.scale >= 1000:
            scale = number.scale
        elif scale > 1 and number.kind == "number" and _ELIDED.match(text, number.span.end):
            found[index] = _scaled(number, scale)
    for index in range(len(found) - 2, -1, -1):
        first, second = found[index], found[index + 1]
        if first.scale > 1 or second.scale < 1000 or first.kind != "number":
            continue
        gap = first.span.end, second.span.start
        if gap[1] - gap[0] < 30 and _SHARED.fullmatch(text, *gap):
            found[index] = _scaled(first, second.scale)
    return found


def _scaled(number: Quantity, scale: int) -> Quantity:
    """The number, which may mean as many thousands or millions."""
    more = {value * scale for value in number.values if isinstance(value, Fraction)}
    return replace(number, values=number.values | more)


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


def with_halves(text: str, found: list[Quantity]) -> list[Quantity]:
    """The numbers with a half told after the unit: a year and a half, two hours and a half."""
    for index, half in enumerate(found):
        if not half.by_word or _HALF not in half.values:
            continue
        start = half.span.start
        unit = _WITH_HALF.search(text, max(0, start - 30), start)
        if unit is None:
            continue
        before = found[index - 1] if index else None
        if unit.group("one"):
            smaller = _SMALLER.get(unit.group("unit").lower())
            more = {Fraction(3, 2)} | ({Fraction(smaller)} if smaller else set())
        elif before and text[before.span.end : unit.start()].isspace():
            more = {v + _HALF for v in before.values if isinstance(v, Fraction)}
            found[index - 1] = replace(before, values=before.values | more)
        else:
            continue
        found[index] = replace(half, values=half.values | more)
    return found


def _only_number(quantity: Quantity) -> Fraction | None:
    numbers = [value for value in quantity.values if isinstance(value, Fraction)]
    return numbers[0] if len(numbers) == 1 else None
