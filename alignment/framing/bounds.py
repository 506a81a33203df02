"""Bounds of amounts: the least, the most, about; one end of a range."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alignment.framing.difference import Dimension
from alignment.framing.likeness import numbers
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal, either_way
from mt.quality.quantity import Value

_SCORE = 0.65
# How near another number makes a range of it.
_RANGE = 2


@dataclass(frozen=True, slots=True)
class Bound:
    """What an amount is said to be at least, at most or about.

    Attributes:
        words: The words that say so.
        kind: `least`, `most` or `about`.
        amount: The words of the amount.
        values: What it may mean.
    """

    words: tuple[int, ...]
    kind: str
    amount: tuple[int, ...]
    values: frozenset[Value]


def bounds(pair: Pair) -> Iterator[Signal]:
    """Signals for an amount with another bound in the second version, or with two ends there."""
    yield from _other_bounds(pair)
    yield from either_way(_ends_of_ranges, pair)


def _other_bounds(pair: Pair) -> Iterator[Signal]:
    """A signal for the first number that is a least here and a most, or a rough one, there."""
    for bound in bounded(pair.a):
        for other in bounded(pair.b):
            if bound.kind == other.kind or not _is_same_amount(pair, bound, other):
                continue
            near, far = ((*each.words, *each.amount) for each in (bound, other))
            yield pair.instead(
                Dimension.INTENSITY,
                "amount-bound",
                _SCORE,
                near,
                far,
                (("bounds", f"{bound.kind}, {other.kind}"),),
            )
            return


def _ends_of_ranges(pair: Pair) -> Iterator[Signal]:
    """A signal where the first version has one end, as a plain number, of the second's range."""
    if pair.translated:
        return
    known = {value for number in numbers(pair.b) for value in number.values}
    hedged = {i for bound in bounded(pair.a) for i in bound.amount}
    counted = {i for number in numbers(pair.a) for i in number.words}
    ranges = ranges_of(pair.b)
    if not ranges or ranges_of(pair.a):
        return
    for number in numbers(pair.a):
        if number.kind != "number" or pair.a.zones[number.words[0]] is not Zone.CONTENT:
            continue
        near = range(number.words[0] - _SPAN, number.words[-1] + _SPAN)
        if not hedged.isdisjoint(number.words) or not number.values & known:
            continue
        if len(counted.intersection(near)) > len(number.words):
            continue  # five to seven
        for words in ranges:
            ends = [other for other in numbers(pair.b) if set(other.words) & set(words)]
            if any(other.values & number.values for other in ends):
                yield pair.instead(Dimension.INTENSITY, "amount-range", _SCORE, number.words, words)
                return


@remembered
def ranges_of(reading: Reading) -> list[tuple[int, ...]]:
    """The words of each range of a statement: from several weeks to two months, від 5 до 7."""
    first = {number.words[0]: number for number in numbers(reading) if number.kind == "number"}
    vague = {i for hit in reading.hits("quantities") for i in hit.words}
    taken = {i for number in numbers(reading) for i in number.words}
    found: list[tuple[int, ...]] = []
    for start in reading.within(Zone.CONTENT):
        to = _RANGES.get(reading.words[start].form)
        if to is None or not (taken | vague).intersection((start + 1, start + 2)):
            continue
        for middle in range(start + 2, min(start + 2 + _SPAN, len(reading.words) - 1)):
            if reading.words[middle].form == to and middle + 1 in first:
                found.append(tuple(range(start, first[middle + 1].words[-1] + 1)))
                break
    return found


# What opens a range, and what stands between its ends.
_RANGES = {"from": "to", "between": "and", "від": "до", "от": "до", "з": "до", "с": "до"}
# How many words the first end of a range may have.
_SPAN = 4


def _is_same_amount(pair: Pair, bound: Bound, other: Bound) -> bool:
    if bound.values and other.values:
        return bool(bound.values & other.values)
    return any(j in other.amount for i in bound.amount for j in pair.pairing.forward.get(i, ()))


@remembered
def bounded(reading: Reading) -> list[Bound]:
    """Amounts of a statement said to be the least, the most or about right."""
    counted = {number.words[0]: number for number in numbers(reading) if number.kind == "number"}
    taken = {i for number in numbers(reading) for i in number.words}
    found: list[Bound] = []
    for first in reading.within(Zone.CONTENT):
        number = counted.get(first)
        if not number and _GROUPS.isdisjoint(reading.words[first].lemmas):
            continue
        # A dozen; не менее чем в 60, не менее чем на треть.
        last = first - (reading.words[first - 1].form in _BETWEEN)
        for length in (3, 2, 1):
            words = tuple(range(max(0, last - length), last))
            kind = _BOUNDS.get(" ".join(reading.words[i].form for i in words))
            if kind:
                # From five to ten.
                if not taken.intersection(range(max(0, words[0] - _RANGE), words[0])):
                    amount = number.words if number else (first,)
                    values = number.values if number else frozenset()
                    found.append(Bound(words, kind, amount, values))
                break
    return found


_GROUPS = frozenset({"dozen", "дюжина", "десяток", "сотня"})
# What may stand between a bound and its number.
_BETWEEN = frozenset({"a", "by", "в", "у", "на", "за"})


# What stands before a number that isn't exact.
_BOUNDS = {
    **dict.fromkeys(
        (
            *("at least", "more than", "over", "no fewer than", "not fewer than", "no less than"),
            *("upwards of", "a minimum of", "in excess of", "well over"),
            *("щонайменше", "не менше", "не менш", "не менше ніж", "не менш як", "понад"),
            *("більше", "більш", "більше ніж", "більш ніж", "більш як", "мінімум", "як мінімум"),
            *("не менее", "не меньше", "не менее чем", "более", "больше", "более чем"),
            *("больше чем", "свыше", "минимум", "как минимум", "по меньшей мере"),
        ),
        "least",
    ),
    **dict.fromkeys(
        (
            *("up to", "at most", "no more than", "not more than", "fewer than", "less than"),
            *("as many as", "a maximum of", "не більше", "не більш", "не більше ніж", "менше"),
            *("менше ніж", "менш як", "щонайбільше", "до", "максимум", "не более", "не больше"),
            *("не более чем", "менее", "меньше", "менее чем", "самое большее"),
        ),
        "most",
    ),
    **dict.fromkeys(
        (
            *("about", "around", "some", "roughly", "approximately", "an estimated", "близько"),
            *("приблизно", "орієнтовно", "десь", "около", "примерно", "порядка", "приблизительно"),
        ),
        "about",
    ),
}
