"""Numbers of the source that the translation lacks or has otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from mt.quality.finding import Finding
from mt.quality.inline_codes import without_codes
from mt.quality.pair import Pair
from mt.quality.quantities import quantities
from mt.quality.quantity import Quantity, Value
from mt.quality.rules import load_rules
from mt.quality.signs import turned_signs

# Units that translators convert: how many of the metric ones each is.
_UNITS = {
    "mile": (Fraction(1609, 1000), Fraction(1609)),
    "feet": (Fraction(3048, 10000),),
    "foot": (Fraction(3048, 10000), Fraction(3048, 100)),
    "yard": (Fraction(9144, 10000),),
    "inch": (Fraction(254, 100), Fraction(254, 10)),
    "pound": (Fraction(4536, 10000), Fraction(4536, 10)),
    "lb": (Fraction(4536, 10000),),
    "ounce": (Fraction(2835, 100),),
    "acre": (Fraction(4047, 10000), Fraction(4047)),
    "gallon": (Fraction(3785, 1000),),
    "mph": (Fraction(1609, 1000),),
    "ton": (Fraction(907, 1000),),
    "square mile": (Fraction(259, 100),),
}
# Spans of time that are told in other units, without rounding.
_TIMES = {
    "minute": (Fraction(1, 60),),
    "hour": (Fraction(1, 24), Fraction(60)),
    "month": (Fraction(1, 12),),
    "week": (Fraction(7),),
    "day": (Fraction(1, 7),),
    "decade": (Fraction(10),),
}
_TIME = re.compile(rf"[\s-]*({'|'.join(_TIMES)})s?\b", re.IGNORECASE)
_NTH_YEAR = re.compile(r"(?:-?\w{1,3})?\s(?:році|року|году)\b")
_CALENDAR = {"month": "month", "weekday": "day"}  # kinds that people call no number
_MOST = 100  # numbers without an equal that one segment is asked about
_UNIT = re.compile(
    rf"[\s-]*({'|'.join(sorted(_UNITS, key=len, reverse=True))})(?:e?s)?\b", re.IGNORECASE
)
_FAHRENHEIT = re.compile(r"\s?(?:°\s?F|degrees? F|degrees)")
_ZERO = frozenset({Fraction(0)})
# What says zero otherwise: nobody came, −15, 15 degrees of frost.
_NOTHING = re.compile(
    r"\b(?:ніхто|нікого|нікому|ніщо|нічого|жод\w+|ніяк\w+|ні|нема|немає|без|никто|никого|никому|"
    r"ничто|ничего|ни|никак\w+|нет|мороз\w*|no|none|nobody|nothing|never|without|frost|minus|"
    r"мінус|минус)\b|(?<!\w)[-–−]\d",
    re.IGNORECASE,
)
# Metric units and money in each other: what is measured, and how many of the smallest.
_SMALLER = tuple(
    (re.compile(rf"\s?(?:{forms})", re.IGNORECASE), kind, factor)
    for forms, kind, factor in (
        (r"mm\b|мм\b|milli?met|міліметр|миллиметр", "length", 1),
        (r"cm\b|см\b|centimet|сантиметр", "length", 10),
        (r"m\b|м\b|met(?:re|er)s?\b|метр", "length", 1000),
        (r"km\b|км\b|kilomet|кілометр|километр", "length", 1000**2),
        (r"g\b|г\b|gram|грам", "mass", 1),
        (r"kg\b|кг\b|kilo(?!m)|кіло(?!м)|кило(?!м)", "mass", 1000),
        (r"tonnes?\b|т\b|тонн", "mass", 1000**2),
        (r"cents?\b|¢|p\b|penc?e|penny|цент|пенс|копі|копе", "money", 1),
        (r"dollar|euro|pound|долар|доллар|євро|евро|фунт|грив|рубл|roubl|rubl", "money", 100),
    )
)
_DIGITS = re.compile(r"[\d.,]*\d")
_MONEY = re.compile(r"[$€£₴₽]\s?$")
_ZONE = re.compile(
    r"\b(?:GMT|UTC|BST|MSK|CES?T|EES?T|[ECMP][SD]?T|(?:[A-Z]\w{2,20}|local) time|"
    r"(?:за|по|о|на)\s(?:київськ|киевск|московськ|московск|місцев|местн|середньоєвроп|"
    r"среднеевроп|східн|восточн|Києв|Киев|Москв|Гринв)\w*)\b"
)
_EVENING = re.compile(
    r"\b(?:вечора|увечері|ввечері|вечером|вечера|пополудні|пополудни|опівночі|ночі|ночи)\b"
)


def missing_number(pair: Pair) -> Iterator[Finding]:
    """A number of the source is not in the translation, and no other stands in its place."""
    for number, other in _unmatched(pair):
        if other is None:
            note = f"“{number.span.of(pair.src)}” is not in the translation."
            yield Finding("missing_number", "error", (number.span,), (), note, 0.85)


def wrong_number(pair: Pair) -> Iterator[Finding]:
    """Another number stands where the source's should."""
    turned = turned_signs(pair, *_numbers_of(pair))
    for number, other in (*_unmatched(pair), *turned):
        if other is not None:
            became = f"“{number.span.of(pair.src)}” became “{other.span.of(pair.tgt)}”."
            calendar = _CALENDAR.get(number.kind, "")
            note = f"The {calendar} {became}" if calendar else became
            yield Finding("wrong_number", "error", (number.span,), (other.span,), note, 0.9)


@lru_cache(maxsize=8)
def quantities_of(text: str, lang: str) -> tuple[Quantity, ...]:
    """The numbers of a text; several checks ask for them, one after the other."""
    return quantities(without_codes(text), load_rules(lang))


def _numbers_of(pair: Pair) -> tuple[Sequence[Quantity], Sequence[Quantity]]:
    return (
        quantities_of(pair.src, pair.src_rules.code),
        quantities_of(pair.tgt, pair.tgt_rules.code),
    )


def _unmatched(pair: Pair) -> list[tuple[Quantity, Quantity | None]]:
    """Numbers of the source without an equal, each with the target's number in its place."""
    if not any(char.isdigit() for char in pair.src) and len(pair.src_words) < 2:
        return []
    source, target = _numbers_of(pair)
    asked, given = _values(source), _values(target)
    told, wanted = given | _ways(target, asked), asked | _ways(source, given)
    # Most have an equal; only the rest is compared one by one, in a table of numbers not all.
    source = [one for one in source if not _is_among(one, told, given)][:_MOST]
    target = [two for two in target if not _is_among(two, wanted, asked)][:_MOST]
    missed = [one for one in source if not any(_equal(one, two, pair) for two in target)]
    extra = [two for two in target if not any(_equal(one, two, pair) for one in source)]
    pairs: list[tuple[Quantity, Quantity | None]] = []
    for number in missed:
        near = [other for other in extra if _comparable(number, other)]
        if near:
            best = min(near, key=lambda other: _distance(number, other, pair))
            extra.remove(best)
            pairs.append((number, best))
        elif number.values == _ZERO and _NOTHING.search(pair.tgt):
            continue
        elif number.firm or (number.kind == "ratio"):
            pairs.append((number, None))
    return pairs


def _values(numbers: Sequence[Quantity]) -> frozenset[Value]:
    return frozenset[Value]().union(*(number.values for number in numbers))


def _ways(numbers: Sequence[Quantity], there: frozenset[Value]) -> frozenset[Value]:
    """What the other text's numbers say of some that it tells in parts: 7:12 as 7 and 12."""
    return frozenset[Value]().union(
        *(way for number in numbers for way in number.ways if way <= there)
    )


def _is_among(number: Quantity, told: frozenset[Value], there: frozenset[Value]) -> bool:
    """Whether the other text has a number, in one or in parts."""
    return not told.isdisjoint(number.values) or any(way <= there for way in number.ways)


def _equal(one: Quantity, two: Quantity, pair: Pair) -> bool:
    """Whether two numbers say the same, in whatever writing."""
    if _NTH_YEAR.match(pair.tgt, two.span.end) and any(
        v.denominator == 1 and v + 1 in two.values for v in _numbers(one.values)
    ):
        return True  # died at 77, на 78-му році життя
    if {one.kind, two.kind} <= {"number", "loose", "part"}:
        return _converted(one, two, pair)
    if one.kind == "time" and two.kind == "time":
        return _is_same_hour(one, two, pair)
    return False


def _is_same_hour(one: Quantity, two: Quantity, pair: Pair) -> bool:
    """Whether words elsewhere make one of two clock times: that evening, in another time zone."""
    apart = {
        (ours[1] - theirs[1]) % 1440
        for ours in one.values
        for theirs in two.values
        if isinstance(ours, tuple) and isinstance(theirs, tuple)
    }
    if two.span.of(pair.tgt)[-1].isdigit() and 720 in apart and _EVENING.search(pair.tgt):
        return True
    whole = any(minutes % 60 == 0 for minutes in apart)
    return whole and _zones(pair.src) != _zones(pair.tgt)


# A long segment asks for each two of its times.
@lru_cache(maxsize=8)
def _zones(text: str) -> frozenset[str]:
    return frozenset(_ZONE.findall(text))


def _converted(one: Quantity, two: Quantity, pair: Pair) -> bool:
    """Whether the target gives a measure of the source in metric units (40 miles, 64 км)."""
    after = pair.src[one.span.end : one.span.end + 16]
    factors: tuple[Fraction, ...] = ()
    if unit := _UNIT.match(after):
        factors = _UNITS[unit.group(1).lower()]
    ours, theirs = _measure(one, pair.src), _measure(two, pair.tgt)
    if ours and theirs and ours[0] == theirs[0] and not ours[1].isdisjoint(theirs[1]):
        return True
    if _in_other_time(one, two, pair.src) or _in_other_time(two, one, pair.tgt):
        return True
    for value in _numbers(one.values):
        wanted = [value * factor for factor in factors]
        if _FAHRENHEIT.match(after):
            wanted.append((value - 32) * 5 / 9)
        for number in _numbers(two.values):
            for scale in (1, Fraction(1, 1000), 1000, 100):
                if any(
                    abs(number - want * scale)
                    <= abs(want * scale) / 12 + Fraction(1, 2) * (scale == 1 and abs(want) > 5)
                    for want in wanted
                ):
                    return True
    return False


def _measure(number: Quantity, text: str) -> tuple[str, set[Fraction]] | None:
    """What a number measures, and in the smallest unit how much: 1.85 m is 1850 millimetres."""
    if _MONEY.search(text, max(0, number.span.start - 2), number.span.start):
        return "money", {value * 100 for value in _numbers(number.values)}
    # The unit may be read as a scale: 1.85m.
    digits = _DIGITS.match(text, number.span.start)
    for end in {number.span.end, digits.end() if digits else number.span.end}:
        for unit, kind, factor in _SMALLER:
            if unit.match(text, end):
                return kind, {value * factor for value in _numbers(number.values)}
    return None


def _in_other_time(one: Quantity, two: Quantity, text: str) -> bool:
    """Whether a number counts a span of time in English that another counts in other units."""
    time = _TIME.match(text, one.span.end)
    return time is not None and any(
        value * factor in two.values
        for value in _numbers(one.values)
        for factor in _TIMES[time.group(1).lower()]
    )


def _numbers(values: frozenset[Value]) -> list[Fraction]:
    return [value for value in values if isinstance(value, Fraction)]


def _comparable(number: Quantity, other: Quantity) -> bool:
    """Whether a number of the target may stand in the place of one of the source."""
    kinds = (number.kind, other.kind)
    if other.kind == "part" and number.firm:
        return any(value < 1 for value in _numbers(number.values))
    if not {"code", "month", "weekday", "part"}.isdisjoint(kinds):
        return number.kind == other.kind
    if "time" in kinds:
        return number.kind == other.kind or (other.firm and number.firm)
    if number.kind == "ratio":
        return other.kind in {"ordinal", "number", "part"}
    if number.kind == "ordinal":
        return other.kind == "ordinal" or (other.firm and not other.by_word)
    return number.firm and other.firm


def _distance(number: Quantity, other: Quantity, pair: Pair) -> float:
    """How unlike two numbers and their places are."""
    place = number.span.start / len(pair.src) - other.span.start / len(pair.tgt)
    kind = 0.0 if number.kind == other.kind else 0.5
    writing = 0.0 if number.by_word == other.by_word else 0.3
    one, two = _numbers(number.values), _numbers(other.values)
    size = 0.0
    if one and two:
        size = abs(len(str(int(one[0]))) - len(str(int(two[0])))) * 0.2
    return abs(place) + kind + writing + size
