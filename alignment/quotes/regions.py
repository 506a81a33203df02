"""Marked passages: which opening mark belongs to which closing one.

Marks are never paired by counting. Every mark has a type, a stack pairs them within one
paragraph, and a mark without a partner spoils at most its own paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alignment.quotes.marks import CURLY, MARK, Mark, find_marks
from mt.text import Span

# Style → the marks that may close it, where they stand.
_CLOSERS = {
    "«": "»",
    "“": "”“",
    "„": '“”"',
    "‘": "’",
    "‚": "‘’",
    "‹": "›",
    '"': '"',
    "'": "'",
    "”": "”“",
    "»": "«",
}

# What may stand before speech that goes on in the next paragraph; nothing at its beginning.
_LEADING = frozenset(("", *":,.;!?…—–-”\"»’'"))

# Style of a region without marks: a paragraph of dialogue, after its dash.
DIALOGUE = "—"

_MAX_PARAGRAPHS = 12

# Deeper nesting is no writing but noise; the outermost mark is then given up.
_MAX_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Region:
    """Text between two marks.

    Attributes:
        outer: The region with its marks, from the first opening to the last closing one.
        parts: What it holds, without marks, one span for each paragraph.
        style: Opening mark; `DIALOGUE` for dialogue after a dash, a colon after a speaker's label.
        depth: 0 for a region that stands in no other one.
        parent: Index of the region around it; -1 where there is none.
        closed: Whether a closing mark was found.
    """

    outer: Span
    parts: tuple[Span, ...]
    style: str
    depth: int = 0
    parent: int = -1
    closed: bool = True


@dataclass(slots=True)
class _Open:
    start: int
    inner: int
    style: str
    parts: list[Span]


def find_regions(text: str, paragraphs: Sequence[Span]) -> tuple[Region, ...]:
    """Regions of marked text, in reading order, each with the one it is nested in.

    `paragraphs` are the paragraphs of `text`, in order. Time is linear in the length of the text.
    """
    found: list[Region] = []
    carried: _Open | None = None
    for number, paragraph in enumerate(paragraphs):
        marks = find_marks(text, paragraph)
        if not marks and carried is None:
            continue
        following = paragraphs[number + 1 : number + 1 + _MAX_PARAGRAPHS]
        carried = _pair(text, paragraph, marks, carried, following, found)
    return nested(found)


def _pair(
    text: str,
    paragraph: Span,
    marks: Sequence[Mark],
    carried: _Open | None,
    following: Sequence[Span],
    found: list[Region],
) -> _Open | None:
    """Pairs the marks of one paragraph; gives back what goes on in the next one."""
    stack: list[_Open] = []
    if carried is not None:
        first = marks[0] if marks else None
        again = first is not None and first.opens and first.style == carried.style
        if again and first is not None and not text[paragraph.start : first.start].strip():
            carried.inner = first.end
            marks = marks[1:]
        else:
            carried.inner = paragraph.start
        stack.append(carried)
    paired = _are_paired(marks)
    straight = _straight_nest(text, paragraph, marks)
    for number, mark in enumerate(marks):
        index = _partner(stack, mark)
        if index is None and not mark.opens and _is_mistaken(marks, number):
            mark.opens = True
        if index is None and not stack and _ends_speech(text, paragraph, mark, found):
            inner = Span(paragraph.start, mark.start)
            found.append(Region(Span(paragraph.start, mark.end), (inner,), mark.style))
        if index is not None:
            if index + 1 < len(stack):
                _shared(stack, index, mark, found)
            opened = stack[index]
            del stack[index:]
            inner = Span(opened.inner, max(opened.inner, mark.start))
            found.append(Region(Span(opened.start, mark.end), (*opened.parts, inner), opened.style))
        elif mark.opens:
            nests = mark.style in "«„" or (mark.style == "“" and paired)
            nests = nests or (mark.style == '"' and straight and _is_name(text, marks, number))
            if not nests and any(one.style == mark.style for one in stack):
                # The same style can't nest in itself: the earlier mark has no partner.
                while stack and any(one.style == mark.style for one in stack):
                    stack.pop()
            stack.append(_Open(mark.start, mark.end, mark.style, []))
            if len(stack) > _MAX_DEPTH:
                del stack[0]
    return _left_open(text, paragraph, stack, following, found)


def _is_mistaken(marks: Sequence[Mark], number: int) -> bool:
    """Whether a ” without a partner was typed for “: the next mark is one that closes too."""
    pair = marks[number : number + 2]
    return [mark.style for mark in pair] == ["”", "”"] and not pair[1].opens


def _are_paired(marks: Sequence[Mark]) -> bool:
    """Whether a paragraph has as many “ as ”, so that one “ may stand within another."""
    return sum(mark.style == "“" for mark in marks) == sum(mark.style == "”" for mark in marks)


def _straight_nest(text: str, paragraph: Span, marks: Sequence[Mark]) -> bool:
    """Whether straight marks may stand within straight ones: "Мы в "Чайке" завтракаем".

    Each can only open or only close then, and all pair, or one that ends speech closes two.
    """
    depth, ends = 0, False
    for mark in marks:
        if mark.style == '"':
            depth += mark.opens - mark.closes
            if mark.opens == mark.closes or depth < 0:
                return False
            ends = ends or (mark.closes and _is_end_of_speech(text, paragraph, mark.start))
    return depth == 0 or (depth == 1 and ends)


def _is_name(text: str, marks: Sequence[Mark], number: int) -> bool:
    """Whether the next mark closes after no more than a name, before which no colon stands."""
    start = marks[number].start
    following = marks[number + 1 : number + 2]
    name = any(mark.closes and mark.end - start <= _LONG_NAME for mark in following)
    return name and text[max(0, start - 2) : start].rstrip()[-1:] != ":"


def _is_end_of_speech(text: str, paragraph: Span, at: int) -> bool:
    """Whether the author's words come after a closing mark."""
    return _END_OF_SPEECH.match(text, at - 1, paragraph.end) is not None


def _ends_speech(text: str, paragraph: Span, mark: Mark, found: Sequence[Region]) -> bool:
    """Whether a closing mark alone ends speech that begins its paragraph: Мы дома", — сказал он.

    Its opening mark stands paragraphs before, or was lost. Only names may stand in marks before it.
    """
    if mark.opens or mark.style not in '"»”':
        return False
    if not _is_end_of_speech(text, paragraph, mark.start):
        return False
    for one in reversed(found):
        if one.outer.end <= paragraph.start:
            break  # regions are found in the order of their ends
        if one.outer.start >= paragraph.start and (
            one.outer.end - one.outer.start > _LONG_NAME
            or _is_end_of_speech(text, paragraph, one.outer.end - 1)
        ):
            return False
    return True


# A comma or the end of a cry at the mark, and the author's words, mostly after a dash.
_END_OF_SPEECH = re.compile(
    r"(?:[^\W\d]|[,?!….])[\"»”],? ?[—–-] "
    r"|[,?!…][\"»”] (?=[^\W\d])|[^\W\d][\"»”], (?=[^\W\d])"
)
_LONG_NAME = 60


def _partner(stack: Sequence[_Open], mark: Mark) -> int | None:
    if not mark.closes:
        return None
    for index in range(len(stack) - 1, max(-1, len(stack) - 8), -1):
        opened = stack[index]
        if mark.style in _CLOSERS.get(opened.style, "") and mark.start > opened.inner - 1:
            if mark.opens and (mark.start == opened.inner or opened.style == "“"):
                return None
            return index
        if mark.style == "”" and opened.style == '"' and not mark.opens:
            return index
        if mark.style == '"' and opened.style == "“" and not mark.opens:
            return index
    return None


def _shared(stack: list[_Open], index: int, mark: Mark, found: list[Region]) -> None:
    """Closes what is nested and has no mark of its own left: «Фонд „Мрія».

    Only « and „, which are never closed by an apostrophe, are given the mark of the outer one.
    """
    for opened in stack[index + 1 :]:
        if opened.style in "«„" and mark.start - opened.start < 60:
            inner = Span(opened.inner, mark.start)
            found.append(Region(Span(opened.start, mark.start), (inner,), opened.style))


def _left_open(
    text: str,
    paragraph: Span,
    stack: list[_Open],
    following: Sequence[Span],
    found: list[Region],
) -> _Open | None:
    """What to do with marks that this paragraph doesn't close."""
    if not stack:
        return None
    outer = stack[0]
    if outer.style in "'‘" and not outer.parts:
        return None
    lead = text[paragraph.start : outer.start].rstrip()[-1:] if not outer.parts else ""
    if _goes_on(text, outer, following, lead in _LEADING):
        outer.parts.append(Span(outer.inner, paragraph.end))
        return outer
    if outer.parts:
        found.append(
            Region(
                Span(outer.start, outer.parts[-1].end),
                tuple(outer.parts),
                outer.style,
                0,
                -1,
                False,
            )
        )
        return None
    if outer.style in '«"':
        inner: list[Region] = []
        for region in reversed(found):
            if region.outer.start <= outer.start:
                break
            inner.append(region)
        if outer.style == '"':
            inner = [one for one in inner if _is_end_of_speech(text, paragraph, one.outer.end - 1)]
        if inner and inner[0].style == outer.style:
            # «Ми йдемо в «Динамо», — сказав він: one mark closes both.
            end = inner[-1].outer.end
            whole = Span(outer.inner, end - 1)
            found.append(Region(Span(outer.start, end), (whole,), outer.style))
            return None
    before = text[paragraph.start : outer.start].rstrip()
    if not before or before[-1] in ":,":
        whole = Span(outer.inner, paragraph.end)
        found.append(Region(Span(outer.start, paragraph.end), (whole,), outer.style, 0, -1, False))
    return None


def _goes_on(text: str, outer: _Open, following: Sequence[Span], leads_in: bool) -> bool:
    """Whether an open quote goes on in the next paragraph.

    English repeats the opening mark there. Elsewhere («) the closing one must come before any
    new opening one. `leads_in` tells that the mark stands where speech begins.
    """
    if not following or not leads_in:
        return False
    begins = text[following[0].start : following[0].start + 2]
    begins = CURLY.get(begins[:1], begins[:1])
    if begins == outer.style:
        return True
    if outer.style in "«„":
        for paragraph in following:
            for match in MARK.finditer(
                text, paragraph.start, min(paragraph.end, paragraph.start + 2000)
            ):
                if match.group() == "»" if outer.style == "«" else match.group() in "“”":
                    return True
                if match.group() == outer.style:
                    return False
    return False


def nested(found: list[Region]) -> tuple[Region, ...]:
    """The regions in reading order, with depth and parent."""
    ordered = sorted(found, key=lambda region: (region.outer.start, -region.outer.end))
    out: list[Region] = []
    around: list[int] = []
    for index, region in enumerate(ordered):
        while around and out[around[-1]].outer.end <= region.outer.start:
            around.pop()
        parent = around[-1] if around else -1
        out.append(
            Region(region.outer, region.parts, region.style, len(around), parent, region.closed)
        )
        around.append(index)
    return tuple(out)
