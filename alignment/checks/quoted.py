"""Quote marks that stand round other words than the source's, seen by the words' links."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from alignment.checks.segment import Segment, Side
from mt.quality.finding import Finding
from mt.quality.marks import Mark


def moved_quote(segment: Segment) -> Iterator[Finding]:
    """What is quoted in the source stands outside the marks, and other words stand within."""
    src, tgt = segment.src, segment.tgt
    source = [mark for mark in segment.pair.src_marks if mark.paired and mark.depth == 0]
    target = [mark for mark in segment.pair.tgt_marks if mark.paired and mark.depth == 0]
    if not source or not target or not all(mark.paired for mark in segment.pair.tgt_marks):
        return
    said, shown = _inside(src, source), _inside(tgt, target)
    within = outside = strange = 0
    for i in said:
        links = {j for j, _ in src.partners[i] if tgt.is_content(j)}
        within += bool(links & shown)
        outside += bool(links) and not links & shown
    for j in shown:
        links = {i for i, _ in tgt.partners[j] if src.is_content(i)}
        strange += bool(links) and not links & said
    some = outside >= 1 and strange >= 1 and within == 0
    many = outside + strange >= 3 and 2 * within < min(outside + 1, strange + 1)
    if outside >= 1 and (some or many):
        note = "The marks stand round other words than in the source."
        yield Finding(
            "moved_quote",
            "error",
            tuple(mark.content for mark in source),
            tuple(mark.whole for mark in target),
            note,
            0.75,
        )


def lost_quote(segment: Segment) -> Iterator[Finding]:
    """One of several quotes has lost its marks: its words stand outside any."""
    src, tgt = segment.src, segment.tgt
    source = [mark for mark in segment.pair.src_marks if mark.paired and mark.depth == 0]
    target = [mark for mark in segment.pair.tgt_marks if mark.paired and mark.depth == 0]
    if not 0 < len(target) < len(source) or not all(m.paired for m in segment.pair.tgt_marks):
        return
    shown = _inside(tgt, target)
    for mark in source:
        linked = {j for i in _inside(src, [mark]) for j, _ in src.partners[i] if tgt.is_content(j)}
        if len(linked) >= 2 and not linked & shown:
            note = f"The quote {mark.whole.of(src.text)} has no marks in the translation."
            there = (tgt.cover(sorted(linked)),)
            yield Finding("lost_quote", "error", (mark.content,), there, note, 0.75)


def _inside(side: Side, marks: list[Mark]) -> set[int]:
    """The content words between the marks."""
    return {
        at
        for mark in marks
        for at in range(
            bisect_left(side.spans, mark.content.start, key=lambda span: span.start),
            bisect_right(side.spans, mark.content.end, key=lambda span: span.end),
        )
        if side.is_content(at)
    }
