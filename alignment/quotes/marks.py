"""Quote marks: which characters are marks, and whether they can open or close where they stand.

What looks like a mark and is none: apostrophes (don’t, the ’90s, workers’ rights), feet and
inches (6'2").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mt.text import Span

MARK = re.compile(r"``|''|,,(?=\w)|[\"“”„‟«»‹›‘’‚'＂″]")


CURLY = {"‟": "“", "＂": '"', "″": '"', ",,": "„", "``": '"', "''": '"'}


# Elided words that begin with an apostrophe.
_ELIDED = re.compile(r"(?:\d0s?\b|\d\ds?\b|(?:em|til|tis|twas|cause|bout|n|round)\b)", re.I)


_FEET = re.compile(r"\d['’]\s?\d{1,2}$")


@dataclass(slots=True)
class Mark:
    """A mark: where it stands, its style, and whether it can open or close there."""

    start: int
    end: int
    style: str
    opens: bool
    closes: bool


def find_marks(text: str, paragraph: Span) -> list[Mark]:
    """The marks of one paragraph, in order."""
    marks: list[Mark] = []
    single_open = False
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        sign = CURLY.get(match.group(), match.group())
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        left = before.isspace() or before in "([{—–-/«“„‘\"'…>" or start == paragraph.start
        right = not after.isspace() and (after.isalnum() or after in "«“„‘\"'([{…$£€#@+-—–.¿¡*_<")
        if sign in "’'" and len(sign) == 1:
            mark = _apostrophe_or_mark(text, start, end, sign, before, after, left, single_open)
            if mark is None:
                continue
            single_open = mark.opens and not mark.closes
        elif sign == '"':
            if _FEET.search(text[max(paragraph.start, start - 5) : start]):
                continue
            opens = left and right
            closes = not before.isspace() and not (opens and before in "([{")
            if not opens and not closes:
                opens = closes = True
            mark = Mark(start, end, sign, opens, closes)
        elif sign == "“":
            # Closes „ in Ukrainian, Russian and German; opens everywhere else. Some editors set
            # it after the last word too.
            mark = Mark(start, end, sign, right or (left and before.isspace()), True)
        elif sign == "”":
            # Typists open with it by mistake; it then stands before a word after a space.
            mark = Mark(start, end, sign, left and right, True)
        elif sign in ("«", "„", "‹", "‚", "‘"):
            if sign == "‘":
                if before.isalnum() and after.isalnum():
                    continue
                if _ELIDED.match(text, end) and before.isspace() and text[end].isdigit():
                    continue
                single_open = True
            if sign == "‚" and not (left and right):
                continue
            mark = Mark(start, end, sign, True, sign == "‘")
        else:
            mark = Mark(start, end, sign, False, True)
        marks.append(mark)
    return marks


def _apostrophe_or_mark(
    text: str,
    start: int,
    end: int,
    sign: str,
    before: str,
    after: str,
    left: bool,
    single_open: bool,
) -> Mark | None:
    """The mark that ’ or ' is here; None for an apostrophe or a foot."""
    if before.isalnum() and after.isalnum():
        return None
    if left and not after.isspace():
        if _ELIDED.match(text, end) and not single_open and before.isspace():
            return None
        if sign == "'" and (after.isalnum() or after in '"“«[(…$£€'):
            return Mark(start, end, "'", True, False)
        return None if sign == "'" else Mark(start, end, "’", False, True)
    if before.isdigit() and not single_open:
        return None
    if not single_open:
        return None
    if before.lower() == "s" and after == " " and text[end + 1 : end + 2].islower():
        # The players’ bus inside single marks: a possessive, unless no other one is left to close.
        rest = text[end + 1 : end + 400].split("\n", 1)[0]
        if re.search(r"[^\W\d_.,!?]?[.,!?…\w]" + re.escape(sign) + r"(?!\w)", rest):
            return None
    return Mark(start, end, sign, False, True)
