"""Amounts: exact ones made vague, some of what is all, another number of the same things."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from alignment.framing.bounds import bounds
from alignment.framing.difference import Dimension
from alignment.framing.likeness import Number, content_words, numbers
from alignment.framing.memo import remembered
from alignment.framing.phrases import Hit
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal, either_way

# Noticeably, where the other version has a number.
_EXTENT = "extent"
_VAGUE = frozenset({_EXTENT, "some", "several", "many", "most", "dozens", "hundreds", "thousands"})
# What is more than any part.
_ALL = frozenset({"all", "almost-all"})
# What is less than all.
_PARTS = frozenset({"some", "several", "many", "most"})


# How far behind an amount stands what it is of.
_OF = 4
_SCORE = 0.65
# How far behind its number the noun counted stands.
_NOUN = 2
# How near another number makes a range of it.
_RANGE = 2
# How far apart two numbers are at least: nobody rounds so far, or, where one is said to be near.
_ROUNDED, _ABOUT = 1.15, 1.5


def amounts(pair: Pair) -> Iterator[Signal]:
    """Signals for an amount of one version that is vague, less than all, or another there."""
    yield from either_way(_blurred, pair)
    yield from either_way(_part_of_all, pair)
    yield from _other_numbers(pair)
    yield from bounds(pair)


def _blurred(pair: Pair) -> Iterator[Signal]:
    """Signals where a number or part of the first version is a vague amount in the second."""
    exact = _exact(pair)
    if not exact:
        return
    theirs = {
        hit.entry["concept"]
        for lexicon in ("quantities", "scales")
        for hit in pair.a.hits(lexicon, Zone.CONTENT)
    }
    zones = (Zone.CONTENT, Zone.CONTEXT)
    if pair.b.verbatim:
        zones = (Zone.CONTENT, Zone.CONTENT)
    counted = {i for number in numbers(pair.b) if len(number.words) > 1 for i in number.words}
    extents = [hit for hit in pair.b.hits("scales", *zones) if hit.entry["concept"] == _EXTENT]
    for hit in (*pair.b.hits("quantities", *zones), *extents):
        amount = hit.entry["concept"]
        if amount in theirs or not counted.isdisjoint(hit.words):
            continue
        if amount not in _VAGUE and not (amount in _ALL and _is_of_same(pair, exact, hit)):
            continue
        yield pair.instead(
            Dimension.INTENSITY,
            "amount-blurred",
            0.7 if pair.b.zones[hit.words[0]] is Zone.CONTENT else 0.55,
            exact,
            hit.words,
        )
        return


def _part_of_all(pair: Pair) -> Iterator[Signal]:
    """Signals where the first version says all of what the second has some, many or most of."""
    denied = {i for hit in pair.a.hits("negators") for i in hit.words}
    amounts = [hit.entry["concept"] for hit in pair.a.hits("quantities", Zone.CONTENT)]
    theirs = pair.b.hits("quantities", Zone.CONTENT)
    if any(hit.entry["concept"] in _ALL for hit in theirs):
        return
    for whole in pair.a.hits("quantities", Zone.CONTENT):
        if whole.entry["concept"] != "all" or not denied.isdisjoint(whole.words):
            continue
        counted = [i for i in content_words(pair.a) if whole.words[-1] < i <= whole.words[-1] + _OF]
        for part in theirs:
            if part.entry["concept"] not in _PARTS or part.entry["concept"] in amounts:
                continue
            if any(
                part.words[-1] < j <= part.words[-1] + _OF
                for i in counted[:1]
                for j in pair.pairing.forward.get(i, ())
            ):
                yield pair.instead(
                    Dimension.INTENSITY, "amount-blurred", 0.7, whole.words, part.words
                )
                return


def _is_of_same(pair: Pair, part: tuple[int, ...], whole: Hit) -> bool:
    """Whether a part in the first version is of what the second has the whole of."""
    exact = {i for hit in pair.a.hits("quantities") for i in hit.words}
    if not exact.issuperset(part) and not any(
        number.kind == "part" and number.words == part for number in numbers(pair.a)
    ):
        return False
    counted = [i for i in content_words(pair.a) if part[-1] < i <= part[-1] + _OF]
    return any(
        whole.words[-1] < j <= whole.words[-1] + _OF
        for i in counted[:1]
        for j in pair.pairing.forward.get(i, ())
    )


def _exact(pair: Pair) -> tuple[int, ...]:
    """The words of the first number or part of the first version that the second one lacks."""
    parts = [
        hit.words
        for hit in pair.a.hits("quantities", Zone.CONTENT)
        if hit.entry["concept"] == "exact"
    ]
    counted = [
        number.words
        for number in numbers(pair.a)
        if number.kind in ("number", "part") and pair.a.zones[number.words[0]] is Zone.CONTENT
    ]
    vague = {
        j
        for hit in pair.b.hits("quantities")
        if hit.entry["concept"] in _VAGUE
        for j in range(hit.words[0], hit.words[-1] + 2)
    } - {j for number in numbers(pair.b) if number.kind == "number" for j in number.words}
    for words in (*parts, *counted):
        # 40 тисяч, десятки тысяч: the thousands are of another amount.
        others = vague if words in counted and len(words) > 1 else set()
        if not any(set(pair.pairing.forward.get(i, ())) - others for i in words):
            return words
    return ()


def _other_numbers(pair: Pair) -> Iterator[Signal]:
    """A signal for each number whose noun has plainly another one in the second version."""
    theirs = counted(pair.b)
    known_a = {value for number in numbers(pair.a) for value in number.values}
    known_b = {value for number in numbers(pair.b) for value in number.values}
    for number, noun in counted(pair.a):
        if number.values & known_b:
            continue
        for other, thing in theirs:
            if pair.pairing.matched.get(noun) != thing or other.values & known_a:
                continue
            least = _ABOUT if _is_near(pair.a, number) or _is_near(pair.b, other) else _ROUNDED
            if not _is_apart(number, other, least):
                continue
            yield Signal(
                Dimension.INTENSITY,
                "other-number",
                _SCORE,
                f"{pair.a.quote((*number.words, noun))} → {pair.b.quote((*other.words, thing))}",
                pair.a.spans(number.words),
                pair.b.spans(other.words),
            )
            break


@remembered
def counted(reading: Reading) -> list[tuple[Number, int]]:
    """The plain numbers of a statement, each with the noun that it counts."""
    found: list[tuple[Number, int]] = []
    content = content_words(reading)
    taken = {i for number in numbers(reading) for i in number.words}
    for number in numbers(reading):
        if number.kind != "number" or reading.zones[number.words[0]] is not Zone.CONTENT:
            continue
        first, last = number.words[0], number.words[-1]
        if any(0 < abs(i - at) <= _RANGE for i in taken - {*number.words} for at in (first, last)):
            continue  # from one to two million
        noun = next((i for i in content if last < i <= last + _NOUN), None)
        if noun is not None and noun not in taken:
            found.append((number, noun))
    return found


def _is_near(reading: Reading, number: Number) -> bool:
    """Whether a hedge stands before a number: about, at least, up to, almost."""
    before = range(number.words[0] - 3, number.words[0])
    return any(hit.words[-1] in before for hit in reading.hits("hedges"))


def _is_apart(number: Number, other: Number, least: float) -> bool:
    """Whether no reading of one number is near any of the other's; one is often a pronoun."""
    here, there = (
        [value for value in one.values if isinstance(value, Fraction)] for one in (number, other)
    )
    if not here or not there or 1 in (*here, *there):
        return False
    return all(max(a, b) > least * min(a, b) for a in here for b in there)
