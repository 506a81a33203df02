"""Quote marks of one text: which open, which close, which have no partner."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from mt.text import Span

# Mark → its family when it opens; “ also closes „, and the straight marks do both.
_OPENS = {"«": "«", "“": "“", "‟": "“", "„": "„", "‹": "‹", "‘": "‘", "‚": "‘"}
_CLOSES = {"»": ("«",), "”": ("“", "„", '"'), "›": ("‹",), "’": ("‘",)}
_ANY_MARK = re.compile("[«»“”„‟‹›‘’‚\"']")
_CLOSING_STRAIGHT = re.compile(r"[^\W_.,!?…]'(?!\w)|[.,!?…]'")
_REACH = 400  # how far a single mark looks for its partner
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f\u2009([{—–-«“„‘/:,;\"'")
_AFTER_CLOSING = frozenset(" \t\n\u00a0\u202f\u2009)]}—–-»”“’.,;:!?…/\"'")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quote mark, or a pair of them.

    Attributes:
        opening: Offset of the opening mark; -1 where it is missing.
        closing: Offset of the closing mark; -1 where it is missing.
        marks: The two characters; a missing one is a space.
        depth: 0 for an outermost pair, 1 for one within it, and so on.
    """

    opening: int
    closing: int
    marks: str
    depth: int

    @property
    def paired(self) -> bool:
        """Whether both marks are there."""
        return self.opening >= 0 and self.closing >= 0

    @property
    def place(self) -> int:
        """Offset of the first mark that is there."""
        return self.opening if self.opening >= 0 else self.closing

    @property
    def content(self) -> Span:
        """What stands between the marks."""
        return Span(self.opening + 1, self.closing)

    @property
    def whole(self) -> Span:
        """The content with its marks."""
        return Span(self.opening, self.closing + 1)


def scan_marks(text: str) -> tuple[Mark, ...]:
    """The quote marks of a text in order; apostrophes, feet and inches are none.

    A closing mark takes the nearest opening one of its family; what was opened in between stays
    without a partner. Time is linear in the length of the text.
    """
    if _ANY_MARK.search(text) is None:
        return ()
    scanner = _Scanner(text)
    for match in _ANY_MARK.finditer(text):
        scanner.take(match.start())
    return scanner.finish()


class _Scanner:
    """A stack of opened marks, and the marks found so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Mark] = []
        self.stack: list[tuple[int, str]] = []
        self.waiting: Counter[str] = Counter()

    def take(self, at: int) -> None:
        """Looks at the mark at an offset."""
        char = self.text[at]
        before = self.text[at - 1] if at else " "
        after = self.text[at + 1] if at + 1 < len(self.text) else " "
        if char in "'’":
            self._apostrophe(at, char, before, after)
        elif char in '"“':
            closes = before not in _BEFORE_OPENING or (after in _AFTER_CLOSING and self.stack)
            if not closes or (char == "“" and not self._waits(("„", "“", '"'))):
                self._open(at, char)
            elif char == '"' and before.isdigit() and not self.waiting['"']:
                return  # inches
            else:
                self._close(at, ("„", "“", '"') if char == "“" else ('"', "“", "„", "«"))
        elif char in _OPENS:
            self._open(at, _OPENS[char])
        else:
            self._close(at, _CLOSES[char])

    def finish(self) -> tuple[Mark, ...]:
        """All marks in order; a straight ' that never closed was an apostrophe."""
        for depth, (at, family) in enumerate(self.stack):
            if family != "'":
                self.found.append(Mark(at, -1, self.text[at] + " ", depth))
        return tuple(sorted(self.found, key=lambda mark: mark.place))

    def _apostrophe(self, at: int, char: str, before: str, after: str) -> None:
        family = "'" if char == "'" else "‘"
        if before.isalnum() and after.isalnum():
            return
        if self.waiting[family] and after in _AFTER_CLOSING and not before.isspace():
            if not _is_possessive(self.text, at, char):
                self._close(at, (family,))
        elif char == "'" and before in _BEFORE_OPENING and after.isalpha():
            window = self.text[at + 1 : at + _REACH]
            if _CLOSING_STRAIGHT.search(window):
                self._open(at, "'")

    def _waits(self, families: tuple[str, ...]) -> bool:
        return any(self.waiting[family] for family in families)

    def _open(self, at: int, family: str) -> None:
        self.stack.append((at, family))
        self.waiting[family] += 1

    def _close(self, at: int, families: tuple[str, ...]) -> None:
        if not self._waits(families):
            self.found.append(Mark(-1, at, " " + self.text[at], len(self.stack)))
            return
        while True:
            opening, family = self.stack.pop()
            self.waiting[family] -= 1
            if family in families:
                marks = self.text[opening] + self.text[at]
                self.found.append(Mark(opening, at, marks, len(self.stack)))
                return
            if family != "'":
                self.found.append(Mark(opening, -1, self.text[opening] + " ", len(self.stack)))


def _is_possessive(text: str, at: int, char: str) -> bool:
    """Whether the mark after an s may be a plural's: a word follows, and such a mark later."""
    if text[at - 1 : at] != "s":
        return False
    window = text[at + 1 : at + _REACH].partition("‘")[0]
    return window[:1] == " " and window[1:2].islower() and char in window
