"""Quotation marks around a statement, and which of its words stand within any."""

from __future__ import annotations

import re

from alignment.framing.memo import remembered
from alignment.framing.reading import Reading
from alignment.framing.side import Side

_OPEN, _CLOSE, _EITHER = frozenset("«„"), frozenset("»”"), "“"
_MARKS = _OPEN | _CLOSE | frozenset('“"')
# Single ones too: beside the words of a quote they are no apostrophes.
_AROUND = _MARKS | frozenset("‘’'‚‹›`")
_DASHES = frozenset("-–—")
# Signs that end words before the mark that closes them.
_ENDS = re.compile(r"[^\w\s]{0,3}")


def is_within_marks(side: Side) -> bool:
    """Whether a mark stands at both ends of the words, in or outside of them."""
    start, end = side.spans[0].start, side.spans[-1].end
    first, last = side.text[max(0, start - 1) : start + 1], side.text[end - 1] + _after(side)
    return not _AROUND.isdisjoint(first) and not _AROUND.isdisjoint(last)


def has_a_mark(side: Side) -> bool:
    """Whether words told without marks have one of a pair, or a dash that opens their line.

    A speech of several paragraphs is opened at its beginning and closed at its end.
    """
    start, end = side.spans[0].start, side.spans[-1].end
    if side.text[side.text.rfind("\n", 0, start) + 1 : start].strip() in _DASHES:
        return True
    told = side.text[max(0, start - 1) : end] + _after(side)
    return is_within_marks(side) or sum(sign in _MARKS for sign in told) % 2 == 1


def _after(side: Side) -> str:
    """The signs directly after the words, up to three."""
    found = _ENDS.match(side.text, side.spans[-1].end)
    return found[0] if found else ""


@remembered
def words_in_marks(reading: Reading) -> frozenset[int]:
    """Words of a statement's sentences that stand within marks which open in their paragraph."""
    side = reading.side
    found: set[int] = set()
    at, opened = side.text.rfind("\n", 0, side.sentences[0].start) + 1, ""
    for index, word in enumerate(reading.words):
        for sign in side.text[at : word.end]:
            if sign == "\n":
                opened = ""
            elif sign in _MARKS:
                opened = _step(opened, sign)
        at = word.end
        if opened:
            found.add(index)
    return frozenset(found)


def _step(opened: str, sign: str) -> str:
    """The marks that are open behind a mark, given those open before it."""
    closes = (
        sign in _CLOSE or (sign == _EITHER and "„" in opened) or (sign == '"' and sign in opened)
    )
    return opened[:-1] if closes else opened + sign
