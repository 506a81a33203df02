"""What digits may mean: thousands and decimals, Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

# Spaces that may stand between thousands.
SPACES = " \u00a0\u202f\u2009\u2007"
MAX_DIGITS = 18  # of a longer number, the first ones
_ROMAN = re.compile(r"[IVXІХ]{1,7}")
_ROMAN_DIGITS = {"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10}


def digit_values(written: str) -> Iterator[Fraction]:
    """What digits may mean: 12,500 and 12.500 are a thousand or a decimal, 12 500 a thousand."""
    compact = re.sub(f"[{SPACES}]", "", written)
    groups = re.split("[.,]", compact)
    marks = re.findall("[.,]", compact)
    if sum(map(len, groups)) > MAX_DIGITS:
        yield Fraction(int(compact[:MAX_DIGITS].translate({44: None, 46: None}) or 0))
        return
    if not marks:
        yield Fraction(int(compact))
        return
    thousands = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
    if thousands and (len(set(marks)) == 1):
        yield Fraction(int("".join(groups)))
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
