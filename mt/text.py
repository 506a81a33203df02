"""Pieces of text that know where they stand: spans, sentences and maps between offsets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

# Half of a surrogate pair, as a broken JSON escape leaves it: no file and no model can take it.
HALF_CHARACTER = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points of one text.

    Attributes:
        start: Offset of the first code point.
        end: Offset after the last one; `end >= start`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}..{self.end}: needs 0 <= start <= end")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The part of `text` that the span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """The same span in a text that begins `by` code points earlier."""
        return Span(self.start + by, self.end + by)

    def contains(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """Number of code points that both spans cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


def shared_length(some: Iterable[Span], others: Sequence[Span]) -> int:
    """Number of code points that two lists of spans share; within a list none overlap."""
    return sum(a.overlap(b) for a in some for b in others)


class SpanIndex:
    """Many spans of one text, found by where they stand.

    Args:
        spans: In any order; they may overlap.
    """

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)
        self._longest = max(map(len, self._spans), default=0)

    def add(self, span: Span) -> None:
        """Takes in another span."""
        insort(self._spans, span)
        self._longest = max(self._longest, len(span))

    def around(self, spans: Iterable[Span], reach: int = 0) -> list[Span]:
        """Those with any part no further than `reach` from `spans`, in order.

        Args:
            spans: What is asked about; the stretch from its first to its last offset counts.
            reach: Code points before and after.
        """
        asked = list(spans)
        if not asked:
            return []
        start = min(span.start for span in asked) - reach
        end = max(span.end for span in asked) + reach
        first = bisect_left(self._spans, start - self._longest, key=_start)
        last = bisect_right(self._spans, end, key=_start)
        return [span for span in self._spans[first:last] if span.end >= start]


def _start(span: Span) -> int:
    return span.start


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a text, without the white space around it.

    Attributes:
        span: Where it stands; `text[span.start:span.end] == sentence.text`.
        text: What it says.
        paragraph: Index of its paragraph, from 0.
    """

    span: Span
    text: str
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Carries offsets between an original text and a rewritten one.

    The map is a list of segments `(original, rewritten)`, each a pair of spans; together they
    cover both texts in order. Segments of equal length map offset by offset, the others as a
    whole: an offset inside goes to the segment's start (as a start) or its end (as an end).
    What was inserted comes from an empty span; what was taken away became one.

    Attributes:
        segments: The pairs of spans.
    """

    segments: tuple[tuple[Span, Span], ...]
    _ends: tuple[tuple[int, ...], tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.segments:
            raise ValueError("an offset map needs a segment, if only an empty one")
        at = [0, 0]
        for segment in self.segments:
            for side in (0, 1):
                if segment[side].start != at[side]:
                    raise ValueError(f"segment {segment}: a gap or an overlap at {at[side]}")
                at[side] = segment[side].end
        ends = tuple(tuple(segment[side].end for segment in self.segments) for side in (0, 1))
        object.__setattr__(self, "_ends", ends)

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text of `length` that stayed as it was."""
        return cls(((Span(0, length), Span(0, length)),))

    @classmethod
    def from_edits(cls, length: int, edits: Iterable[tuple[Span, str]]) -> OffsetMap:
        """The map of a text of `length` in which `edits` replace spans, in order, not overlapping.

        Raises:
            ValueError: The edits overlap, are out of order or beyond the text.
        """
        segments: list[tuple[Span, Span]] = []
        done = new = 0
        for span, replacement in edits:
            if span.start < done or span.end > length:
                raise ValueError(
                    f"edit at {span.start}..{span.end}: out of order or beyond {length}"
                )
            if span.start > done:
                kept = span.start - done
                segments.append((Span(done, span.start), Span(new, new + kept)))
                new += kept
            segments.append((span, Span(new, new + len(replacement))))
            new += len(replacement)
            done = span.end
        if done < length or not segments:
            segments.append((Span(done, length), Span(new, new + length - done)))
        return cls(tuple(segments))

    def to_original(self, span: Span) -> Span:
        """The span of the original text that `span` of the rewritten text came from."""
        return self._carry(span, from_side=1)

    def to_rewritten(self, span: Span) -> Span:
        """The span of the rewritten text that `span` of the original text became."""
        return self._carry(span, from_side=0)

    def then(self, later: OffsetMap) -> OffsetMap:
        """The map of this rewriting followed by `later`, which starts from its result.

        Raises:
            ValueError: `later` starts from a text of another length.
        """
        if self.segments[-1][1].end != later.segments[-1][0].end:
            raise ValueError(
                f"can't follow a text of {self.segments[-1][1].end} by a map of "
                f"{later.segments[-1][0].end}"
            )
        cuts = sorted(
            point
            for point in {0, *self._ends[1], *later._ends[0]}
            if self._can_cut(point, 1) and later._can_cut(point, 0)
        )
        segments: list[tuple[Span, Span]] = []
        old = new = 0
        for point in cuts:
            # Up to the point, then what stands exactly there: text taken away or put in.
            for is_end in (True, False):
                to_old = self._point(point, 1, is_end=is_end)
                to_new = later._point(point, 0, is_end=is_end)
                if to_old > old or to_new > new:
                    segments.append((Span(old, to_old), Span(new, to_new)))
                    old, new = to_old, to_new
        return OffsetMap(tuple(segments) or ((Span(0, 0), Span(0, 0)),))

    def _can_cut(self, offset: int, side: int) -> bool:
        index = bisect_left(self._ends[side], offset)
        if index == len(self.segments):
            return False
        here, there = self.segments[index][side], self.segments[index][1 - side]
        return offset in (here.start, here.end) or len(here) == len(there)

    def _carry(self, span: Span, *, from_side: int) -> Span:
        start = self._point(span.start, from_side, is_end=False)
        if span.start == span.end:
            return Span(start, start)
        end = self._point(span.end, from_side, is_end=True)
        return Span(start, max(start, end))

    def _point(self, offset: int, from_side: int, *, is_end: bool) -> int:
        if is_end and offset == 0:
            return 0
        # A start belongs to the segment that begins there, an end to the one that ends there.
        index = bisect_right(self._ends[from_side], offset - 1 if is_end else offset)
        if index == len(self.segments):
            return self.segments[-1][1 - from_side].end
        here, there = self.segments[index][from_side], self.segments[index][1 - from_side]
        if len(here) == len(there):
            return there.start + offset - here.start
        return there.end if is_end else there.start


def apply_edits(text: str, edits: Iterable[tuple[Span, str]]) -> tuple[str, OffsetMap]:
    """The text with `edits` (spans and their replacements, in order) made, and its map."""
    listed = list(edits)
    offset_map = OffsetMap.from_edits(len(text), listed)
    parts: list[str] = []
    done = 0
    for span, replacement in listed:
        parts += [text[done : span.start], replacement]
        done = span.end
    parts.append(text[done:])
    return "".join(parts), offset_map
