"""Dates in digits: 26.04.1986, 26.04.86, 1986-04-26, 4/26/1986; and 26.04 without a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from mt.quality.digits import WHOLE, is_scaled
from mt.quality.quantity import Quantity, Value
from mt.text import Span

_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
# The pattern of a date with its year, without groups.
DATE = (
    rf"(?<![\d.]){_DAY}\.{_MONTH}\.{_YEAR}(?!\d)"
    rf"|(?<![\d.])(?=\d\d\.\d\d\.){_DAY}\.{_MONTH}\.\d\d(?!\.?\d)"
    rf"|(?<![\d-]){_YEAR}-(?=\d\d-\d\d){_MONTH}-{_DAY}(?![\d-])"
    rf"|(?<![\d/.,])(?:{_DAY}/{_MONTH}|{_MONTH}/{_DAY})/(?:{_YEAR}|\d\d)(?![\d/])"
)
_DAY_AND_MONTH = re.compile(rf"({_DAY})\.(?=\d\d)({_MONTH})")


def date(match: re.Match[str]) -> Iterator[Quantity]:
    """Day, month and year of a date; where slashes stand, either may be the month."""
    first, middle, last = WHOLE.finditer(match.string, *match.span())
    parts = (last, middle, first) if len(first.group()) == 4 else (first, middle, last)
    day, month, year = (int(part.group()) for part in parts)
    orders = [(day, month), (month, day)] if "/" in match.group() else [(day, month)]
    values: tuple[set[Value], ...] = (
        {Fraction(day) for day, month in orders if month <= 12},
        {("month", month) for _, month in orders if month <= 12},
        {Fraction(year + century) for century in ((0, 1900, 2000) if year < 100 else (0,))},
    )
    kinds = ("number", "month", "number")
    found = [
        Quantity(Span(*part.span()), frozenset(meant), kind)
        for part, meant, kind in zip(parts, values, kinds, strict=True)
    ]
    yield from sorted(found, key=lambda one: one.span.start)


def day_and_month(text: str, span: Span, script: str) -> tuple[frozenset[Value], ...]:
    """Day and month that a number with a point may be in Ukrainian and Russian: 26.04."""
    match = _DAY_AND_MONTH.fullmatch(span.of(text))
    if match is None or script == "latin" or is_scaled(text, span.end):
        return ()
    return (frozenset({Fraction(match.group(1)), ("month", int(match.group(2)))}),)
