"""Paragraphs and line breaks of plain text, hard-wrapped text included.

Blank lines separate paragraphs; in a text without any, each line break does. Text that a mail
program or an editor has wrapped shows it: nearly every line is so long that the next line's first
word wouldn't have fitted any more. Its line breaks are soft; they end nothing.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from math import ceil

from mt.punctuation import INVISIBLE
from mt.text import Span

# Characters that take no room on the page: a line of nothing else is blank.
BLANK = rf"\s{INVISIBLE}"
_NEWLINE = re.compile(r"[\n\r\v\f\x85\u2028\u2029](?:(?<=\r)\n)?")
_INK = re.compile(rf"[^{BLANK}](?:.*[^{BLANK}])?", re.DOTALL)
_WORD = re.compile(rf"[^{BLANK}]+")
_FINAL = re.compile(rf"[.!?…:;][\"'”’»“)\]\d{BLANK}]*\Z")
_BULLET = re.compile(r"(?:[-*•‣·–—]|\d{1,3}[.)])\s")
_QUOTED_LOWER = re.compile(r"(?:>[> \t]*)?[\"'“„«(]*([^\W\d_])")
_MAX_WIDTH = 130
_MIN_WIDTH = 30
_SHORT = 0.7  # of the width; a shorter line without an end mark is a heading
_MIN_PAIRS = 3
_TAIL = 40


@dataclass(frozen=True, slots=True)
class _Line:
    """The printed part of a line, and how many blank lines stand before it."""

    span: Span
    indent: int
    blank_before: int


def paragraphs(text: str, body: Span | None = None) -> tuple[Span, ...]:
    """Spans of the paragraphs of `body` (of all the text), without the space around them."""
    lines = _lines(text, Span(0, len(text)) if body is None else body)
    if not lines:
        return ()
    width = _wrap_width(text, lines)
    # A blank line that only sets off the first line (a title) doesn't say how the rest is set.
    blank_lines = any(line.blank_before for line in lines[2:])
    found = [lines[0].span]
    for before, line in itertools.pairwise(lines):
        if line.blank_before:
            begins = True
        elif blank_lines:
            begins = False
        elif width:
            begins = _is_hard(text, before, line, width) or line.indent > before.indent + 1
        else:
            begins = True
        if begins:
            found.append(line.span)
        else:
            found[-1] = Span(found[-1].start, line.span.end)
    return tuple(found)


def hard_breaks(text: str, paragraph: Span, width: int) -> tuple[int, ...]:
    """Where lines of a paragraph begin that go on with nothing: items of a list, verses, ...

    Args:
        text: The text.
        paragraph: The paragraph.
        width: What `wrap_width` says of the whole text.
    """
    if not has_lines(text, paragraph):
        return ()
    lines = _lines(text, paragraph)
    return tuple(
        line.span.start
        for before, line in itertools.pairwise(lines)
        if _is_hard(text, before, line, width)
    )


def has_lines(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is set in several lines."""
    return _NEWLINE.search(text, paragraph.start, paragraph.end) is not None


def wrap_width(text: str, body: Span | None = None) -> int:
    """Number of characters that the text is wrapped at; 0 where it isn't hard-wrapped."""
    return _wrap_width(text, _lines(text, Span(0, len(text)) if body is None else body))


def _is_hard(text: str, before: _Line, line: _Line, width: int) -> bool:
    if _BULLET.match(text, line.span.start, line.span.end):
        return True
    final = bool(
        _FINAL.search(text, max(before.span.start, before.span.end - _TAIL), before.span.end)
    )
    first = _QUOTED_LOWER.match(text, line.span.start, line.span.end)
    if first and first.group(1).islower() and not final:
        return False
    if not width:
        return True
    short = len(before.span) + before.indent < _SHORT * width
    return not _is_full(text, before, line, width) and (final or short)


def _is_full(text: str, before: _Line, line: _Line, width: int) -> bool:
    word = _WORD.match(text, line.span.start, line.span.end)
    room = len(word.group()) if word else 0
    return len(before.span) + before.indent + 1 + room > width


def _wrap_width(text: str, lines: list[_Line]) -> int:
    lengths = sorted(len(line.span) + line.indent for line in lines)
    width = lengths[ceil(0.97 * (len(lengths) - 1))] if lengths else 0
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return 0
    pairs = [(before, line) for before, line in itertools.pairwise(lines) if not line.blank_before]
    full = sum(_is_full(text, before, line, width) for before, line in pairs)
    unfinished = sum(
        not _FINAL.search(text, max(before.span.start, before.span.end - _TAIL), before.span.end)
        for before, _ in pairs
    )
    enough = len(pairs) >= _MIN_PAIRS
    return width if enough and full >= 0.6 * len(pairs) and 2 * unfinished >= len(pairs) else 0


def _lines(text: str, body: Span) -> list[_Line]:
    lines: list[_Line] = []
    start, blank = body.start, 0
    while start < body.end:
        newline = _NEWLINE.search(text, start, body.end)
        stop = newline.start() if newline else body.end
        ink = _INK.search(text, start, stop)
        if ink:
            lines.append(_Line(Span(*ink.span()), ink.start() - start, blank))
            blank = 0
        else:
            blank += 1
        if newline and newline.group() == "\u2029":  # Unicode's own paragraph separator
            blank += 1
        start = newline.end() if newline else body.end
    return lines
