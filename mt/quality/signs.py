"""Signs of numbers: −15 degrees that became 15, and the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mt.quality.pair import Pair
from mt.quality.quantity import Quantity, Value
from mt.text import Span

_MONEY = "$€£₴"
# At the start, or after a space or an opening mark; not the dash of a range (10 –15) or of ±.
_SIGN = re.compile(
    r"(?<![^\s(\[«“„\"])(?<!\d\s)(?<![%°]\s)"
    rf"(?:(?P<sure>−)|(?P<mark>[-–‑]|(?:minus|negative|мінус|минус)\s))[{_MONEY}]?$",
    re.IGNORECASE,
)
# A dash before a number, which may be its sign: $-5, – 5 %, −5 −10 °C.
_DASHED = re.compile(rf"[-–−‑]\s?[{_MONEY}]?$")
_BEFORE_SIGN = re.compile(r"(?:plus|плюс)[\s-](?:(?:or|або|чи|или)\s)?$", re.IGNORECASE)
_TO = r"\s?(?:[-–−]\s?\d+\s?)?"  # the other end of a range
_DEGREE = r"[°º℃]|deg|град|[CFС]\b"
_DEGREES = re.compile(rf"{_TO}(?:{_DEGREE})", re.IGNORECASE)
# Where a hyphen before a number is a sign and not a slip for a dash.
_MEASURE = re.compile(rf"{_TO}(?:{_DEGREE}|%|per\s?cent|відсот|процент)", re.IGNORECASE)
# What says the same in words: 15 degrees below zero, fell by 3 %.
_IN_WORDS = re.compile(
    r"\b(?:below|sub-?zero|frost|freez|froze|minus|negative|under|down|drop|fall|fell|lower|los[es]|"
    r"declin|decreas|deficit|shr[aiu]nk|contract|reduc|cut|slump|plung|plummet|slid|tumbl|shed|"
    r"weak|debt|deflat|owe|behind|discount|less|fewer|short|"
    r"мінус|минус|нижч|ниже|мороз|зни[жз]|знецін|дефляц|"
    r"спад|[ву]?па[лвд]|змен|скор|сниж|сниз|умен|сокра|[ву]тра|потер|теря|збит|убыт|дефіц|дефиц|"
    r"від['’ʼ]ємн|отриц|негатив|заморо|холод|нул|менш|меньш|просі|просе|обвал|борг|долг|п?о?дешев|"
    r"відста|отста|скид)\w*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s?(?:[.,;:!?)»”]|$)")  # nothing is counted: it was minus five
_LOOK = 12  # characters of a sign before a number


def turned_signs(
    pair: Pair, source: Sequence[Quantity], target: Sequence[Quantity]
) -> Iterator[tuple[Quantity, Quantity]]:
    """Numbers of the source that the translation has with another sign, with the target's."""
    ours = [(number, _sign(pair.src, number)) for number in source if number.kind == "number"]
    theirs = [(number, _sign(pair.tgt, number)) for number in target if number.kind == "number"]
    if not any(sign for _, sign in (*ours, *theirs)):
        return
    here, there = _signed(ours), _signed(theirs)
    first: dict[Value, int] = {}
    for at, (two, _) in enumerate(theirs):
        for value in two.values:
            first.setdefault(value, at)
    for one, sign in ours:
        bare = sign is None
        others = {is_bare for value in one.values for is_bare in there.get(value, ())}
        twins = {is_bare for value in one.values for is_bare in here.get(value, ())}
        if others != {not bare} or len(twins) > 1:
            continue
        two, other = theirs[min(first[value] for value in one.values if value in first)]
        shown, found, plain = (sign, one, pair.tgt) if sign else (other, two, pair.src)
        if shown is None or not _is_sure(pair.src if sign else pair.tgt, found, shown):
            continue
        start = (two if sign else one).span.start
        if _DASHED.search(plain, max(0, start - 3), start):
            continue
        if not _IN_WORDS.search(plain):
            yield _with(one, sign), _with(two, other)


def _signed(
    numbers: Sequence[tuple[Quantity, re.Match[str] | None]],
) -> dict[Value, set[bool]]:
    """For each value whether it stands without a sign, with one, or both."""
    found: dict[Value, set[bool]] = {}
    for number, sign in numbers:
        for value in number.values:
            found.setdefault(value, set()).add(sign is None)
    return found


def _sign(text: str, number: Quantity) -> re.Match[str] | None:
    """The minus before a number, a dash that may be one, or nothing."""
    start = number.span.start
    sign = _SIGN.search(text, max(0, start - _LOOK), start)
    if sign and _BEFORE_SIGN.search(text, max(0, sign.start() - _LOOK), sign.start()):
        return None
    return sign


def _is_sure(text: str, number: Quantity, sign: re.Match[str]) -> bool:
    """Whether a hyphen or dash before a number is its sign: a measure follows, or money."""
    money = sign.group()[-1] in _MONEY
    # An en dash before a share is a slip for a dash: проти –70 %.
    measure = _DEGREES if sign.group("mark") == "–" else _MEASURE
    end = number.span.end
    alone = (sign.group("mark") or "")[:1].isalpha()
    return bool(
        sign.group("sure")
        or money
        or measure.match(text, end)
        or (alone and _ENDS.match(text, end))
    )


def _with(number: Quantity, sign: re.Match[str] | None) -> Quantity:
    return replace(number, span=Span(sign.start(), number.span.end)) if sign else number
