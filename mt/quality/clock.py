"""Clock times: 2.41 a.m., 02:41, 5pm, 8 ранку; and hours that good translations tell otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from mt.quality.digits import WHOLE, digit_values, is_scaled
from mt.quality.quantity import Quantity, Value
from mt.quality.rules import LanguageRules
from mt.text import Span

_MERIDIEM = re.compile(
    r"\s{0,2}(?:(?P<half>[ap])\.?\s?m\b\.?|(?:o['’]clock\s)?"
    r"(?:(?P<a>in the morning)|(?P<p>in the (?:afternoon|evening))|(?P<night>at night))\b)",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?:[-‑][^\W\d_]{1,2}\b)?\s{0,2}(?:(?:год(?:ин\w{0,3})?\b\.?|час(?:а|ов|у|ам)?\b)\s)?\s?"
    r"(?P<word>[^\W\d_]+)"
)
_PAST_HOUR = re.compile(
    r"(?:half|quarter|five|ten|twenty|twenty-five) (?:past|to) $", re.IGNORECASE
)
_OF_HOUR = re.compile(
    r"\s(?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|"
    r"midnight)\b"
)
_DAYTIME = re.compile(r"\s(?:o['’]clock|in the (?:morning|afternoon|evening)|at night)\b")
_NIGHT = frozenset({"ночі", "ночи"})  # 11 ночі is before midnight
_PARTS = {15: Fraction(1, 4), 30: Fraction(1, 2), 45: Fraction(1, 4)}  # of the hour
_CLOCK_SHAPE = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?")


def clock_time(text: str, match: re.Match[str], rules: LanguageRules) -> Quantity | None:
    """A clock time (2.41 a.m., 02:41, 5pm, 8 ранку), or None."""
    written, end = match.group(), match.end()
    shape = _CLOCK_SHAPE.fullmatch(written)
    if shape is None:
        return None
    hour, minute = int(shape.group(1)), int(shape.group(2) or 0)
    if hour > 24 or minute > 59:
        return None
    halves, end = _half_of_day(text, end, hour, rules)
    if match.lastgroup != "clock" and halves is None and shape.group(2) is None:
        return None
    values: set[Value] = set()
    if halves == "p" and hour < 12:
        values.add(("time", (hour + 12) * 60 + minute))
    elif halves == "a" or halves == "p":
        values.add(("time", (hour % 12 if halves == "a" else hour) * 60 + minute))
    else:
        values.add(("time", hour % 24 * 60 + minute))
        if rules.script == "latin" and 0 < hour <= 12:
            values.add(("time", (hour + 12) % 24 * 60 + minute))
    if match.lastgroup != "clock" and halves is None:  # 2.41 may be a plain decimal
        if is_scaled(text, end):
            return None
        span = Span(*match.span())
        values.update(digit_values(text, span, rules.script))
        return Quantity(span, frozenset(values), "number")
    hours = {value[1] // 60 for value in values if isinstance(value, tuple)}
    ways = tuple(_ways(hours | {hour, (hour - 1) % 12 + 1}, minute))
    return Quantity(Span(match.start(), end), frozenset(values), "time", ways=ways)


def _ways(hours: set[int], minute: int) -> Iterator[frozenset[Value]]:
    """Numbers that together tell a time: 10 and 30, 1/2 and 10 or 11, 10 to 11; a score, too."""
    for hour in sorted(hours):
        following = Fraction(hour % 12 + 1)
        yield frozenset({Fraction(hour), Fraction(minute)})
        yield frozenset({following, Fraction(60 - minute)})
        yield frozenset({following, Fraction(minute)})  # десять хвилин на шосту
        if part := _PARTS.get(minute):
            yield frozenset({Fraction(hour), part})
            yield frozenset({following, part})
        if minute == 0:
            yield frozenset({Fraction(hour)})
        elif hour == 0:  # one minute past midnight
            yield frozenset({Fraction(minute)})


def score(match: re.Match[str]) -> list[Quantity]:
    """The numbers of what is written as a clock time and is none, since no day has its hour."""
    return [
        Quantity(Span(part.start(), part.end()), frozenset({Fraction(part.group())}), "number")
        for part in WHOLE.finditer(match.string, *match.span())
    ]


def _half_of_day(text: str, end: int, hour: int, rules: LanguageRules) -> tuple[str | None, int]:
    """`a` or `p` where a.m., p.m. or a word such as ранку follows, and where that ends."""
    before_noon = 6 < hour < 12
    evening = 4 < hour < 12  # 5 at night
    if meridiem := _MERIDIEM.match(text, end):
        half = meridiem.group("half") or meridiem.lastgroup or ""
        if half == "night":
            half = "p" if evening else "a"
        return half.lower(), meridiem.end()
    if word := _HOURS.match(text, end):
        said = word.group("word").lower()
        if said == "дня" and 8 < hour < 12:  # 11 часов дня
            return "a", word.end()
        if said in rules.hours_of_afternoon or (said in _NIGHT and before_noon):
            return "p", word.end()
        if said in rules.hours_of_morning:
            return "a", word.end()
    return None, end


def is_idle(text: str, span: Span, end: int, rules: LanguageRules) -> bool:
    """Whether a number word may well be gone: two of anything, and hours, told otherwise."""
    if rules.code != "en":
        return False
    before = text[max(0, span.start - 20) : span.start]
    return (
        text[span.start : end].lower() == "two"
        or bool(_PAST_HOUR.search(before))
        or bool(_OF_HOUR.match(text, end))
        or bool(_DAYTIME.match(text, end))
    )


def neighbour_hours(text: str, span: Span, end: int, values: Sequence[Fraction]) -> set[Value]:
    """The hour that begins: half past six is the seventh hour's half in Ukrainian and Russian."""
    before = text[max(0, span.start - 20) : span.start]
    if _PAST_HOUR.search(before) or _DAYTIME.match(text, end):
        later = [value + 12 for value in values if value <= 12]
        return {*(value % 12 + 1 for value in values), *later}
    return set()
