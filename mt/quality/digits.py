"""What digits may mean: thousands and decimals, Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from mt.text import Span

# Spaces that may stand between thousands.
SPACES = " \u00a0\u202f\u2009\u2007"
WHOLE = re.compile(r"\d+")  # digits without any mark
MAX_DIGITS = 18  # of a longer number, the first ones
_SCALED = re.compile(
    rf"[-{SPACES}]{{0,2}}(?:%|per\s?cent|відс|проц|million|billion|trillion|thousand|bn|mn|"
    r"м[иі]ль?(?:йон|ион|лион|ьон|ярд|иард|лиард|ьярд)(?!ер)|млн|млрд|тыс|тис(?!к)|тр[иі]л|трлн)",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVXІХ]{1,7}")
_ROMAN_DIGITS = {"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10}


def is_scaled(text: str, end: int) -> bool:
    """Whether a scale or % follows what ends at a place, so that it is an amount."""
    return _SCALED.match(text, end) is not None


def digit_values(text: str, span: Span, script: str) -> Iterator[Fraction]:
    """What digits may mean: 12 500 is thousands, 12,500 in Ukrainian thousands or a decimal.

    In English a comma stands between thousands, and a point is one of a decimal where a scale or %
    follows, as are both marks in the other languages: 1.250 trillion, 3,125 %.

    Args:
        text: The text.
        span: Where the digits stand in it.
        script: `latin` or `cyrillic`.
    """
    written = span.of(text)
    compact = re.sub(f"[{SPACES}]", "", written)
    groups = re.split("[.,]", compact)
    marks = re.findall("[.,]", compact)
    if sum(map(len, groups)) > MAX_DIGITS:
        yield Fraction(int(compact[:MAX_DIGITS].translate({44: None, 46: None}) or 0))
        return
    if not marks:
        yield Fraction(int(compact))
        return
    thousands = all(len(group) == 3 for group in groups[1:]) and 0 < len(groups[0]) <= 3
    if groups[0].startswith("0"):
        thousands = False
    english = script == "latin" and marks[0] == ","
    if thousands and len(set(marks)) == 1:
        if english or len(marks) > 1 or not is_scaled(text, span.end):
            yield Fraction(int("".join(groups)))
        if english:
            return
    if len(marks) == 1 or len(set(marks)) == 2:
        yield Fraction(f"{''.join(groups[:-1])}.{groups[-1]}")
    elif not thousands:
        yield Fraction(int("".join(groups)))


def roman_value(word: str) -> int:
    """The value of a Roman numeral up to 39; 0 where the letters make none."""
    if _ROMAN.fullmatch(word) is None:
        return 0
    latin = word.translate(str.maketrans("ІХ", "IX"))
    if latin == "I" or not re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", latin):
        return 0
    total = 0
    for letter, following in zip(latin, latin[1:] + " ", strict=True):
        value = _ROMAN_DIGITS[letter]
        total += -value if value < _ROMAN_DIGITS.get(following, 0) else value
    return total
