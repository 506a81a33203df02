"""A source quote's span carried over to the target through word links.

Naive projection scatters, worst on long spans (García-Ferrero et al. 2023 measure it): here
the stretch of words with the best balance of votes is taken whole, gaps filled, words that plainly
belong to the report around it cut out, and its ends put where a clause or a pair of marks ends.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from alignment.mapping.votes import QUOTATION_MARKS, LinkedTexts, Votes
from alignment.tokens import is_word
from mt.text import Span

Array = NDArray[np.float32]

_GAP = 0.02  # cost of a word without votes
_OPENING_MARKS, _CLOSING_MARKS = frozenset("«“„‘"), frozenset("»”’")
_OPENING, _CLOSING = _OPENING_MARKS | {"("}, _CLOSING_MARKS | {")"}
_STRAIGHT = frozenset("\"'")
_KEPT_ENDS = frozenset("?!…")
# Words that introduce a report and aren't part of it.
_COMPLEMENTIZERS = frozenset({"що", "что", "that", "мовляв", "нібито", "ніби", "будто"})
_QUESTIONS = frozenset({"що", "что", "that"})  # of them, those that may begin a sentence
_FILL = 3  # words without links that an end may be moved over to reach a clause's end


def project(linked: LinkedTexts, votes: Votes, *, keep_end_mark: bool = False) -> tuple[Span, ...]:
    """Spans of the target that a source quote became, in order; empty where nothing is linked.

    Args:
        linked: All words of both texts with their links.
        votes: Of the target's words on the quote.
        keep_end_mark: Whether a question or exclamation mark at the end belongs to the quote.
    """
    stretch = slice(votes.low, votes.low + len(votes.inside))
    words, tokens = linked.tgt.words[stretch], linked.tgt.spans[stretch]
    silent = (votes.inside == 0) & (votes.outside == 0)
    gaps = np.where(silent, _GAP * linked.tgt.weights[stretch], 0.0).astype(np.float32)
    first, last, total = best_stretch(votes.inside - votes.outside - gaps)
    if total <= 0:
        return ()
    spans: list[Span] = []
    for begin, end in _cut_out(votes, words, first, last):
        begin, end = _fill(words, votes, begin, end, (begin > first, end < last))
        while keep_end_mark and end + 1 < len(words) and words[end + 1] in _KEPT_ENDS:
            end += 1
        starts = votes.edges.start is not None and begin <= votes.edges.start - votes.low
        trimmed = trim(words, begin, end, keep_end_mark=keep_end_mark, starts=starts)
        if trimmed is not None:
            begin, end = trimmed
            spans.append(Span(tokens[begin].start, tokens[end].end))
    return tuple(spans)


def between(
    linked: LinkedTexts, quote: Sequence[Span], *, keep_end_mark: bool
) -> tuple[Span, ...] | None:
    """The words between the partners of the source's words around a quote; None without any."""
    gap = linked.gap(quote)
    if gap is None:
        return None
    trimmed = trim(linked.tgt.words, gap[0], gap[1] - 1, keep_end_mark=keep_end_mark)
    if trimmed is None:
        return None
    tokens = linked.tgt.spans
    return (Span(tokens[trimmed[0]].start, tokens[trimmed[1]].end),)


def best_stretch(balance: Array) -> tuple[int, int, float]:
    """First and last index of the stretch with the greatest sum, and the sum (Kadane).

    An empty array gives a sum of 0.
    """
    best, best_first, best_last = 0.0, 0, -1
    running, first = 0.0, 0
    for at, value in enumerate(balance.tolist()):
        if running <= 0:
            running, first = 0.0, at
        running += value
        if running > best:
            best, best_first, best_last = running, first, at
    return best_first, best_last, best


def _cut_out(votes: Votes, words: Sequence[str], first: int, last: int) -> list[tuple[int, int]]:
    """The stretch without reports within it: runs between marks that vote against the quote."""
    pieces: list[tuple[int, int]] = []
    begin = first
    at = first
    while at <= last:
        if votes.outside[at] <= votes.inside[at] or not is_word(words[at]):
            at += 1
            continue
        end = at
        while end + 1 <= last and votes.inside[end + 1] <= votes.outside[end + 1] + 0.1:
            end += 1
        left, right = at, end
        while left > begin and not is_word(words[left - 1]):
            left -= 1
        against = float((votes.outside[at : end + 1] - votes.inside[at : end + 1]).sum())
        bounded = left < at and (not is_word(words[end]) or end == last)
        if against >= 1.5 and bounded:
            if left > begin:
                pieces.append((begin, left - 1))
            begin = right + 1
        at = end + 1
    if begin <= last:
        pieces.append((begin, last))
    return pieces


def _fill(
    words: Sequence[str], votes: Votes, begin: int, end: int, cut: tuple[bool, bool]
) -> tuple[int, int]:
    """Moves the ends over words without links.

    They belong to the stretch if a word that introduces a report is just behind them, if a mark
    is and the source has one there too (or a report was cut out there: `cut`), if the source's
    quote begins or ends with a word that found no partner, or if the quote begins or ends its
    sentence and nothing else is left of it.
    """
    free = (votes.inside == 0) & (votes.outside == 0)
    edges = votes.edges
    start = begin
    while start > 0 and begin - start < _FILL and free[start - 1] and is_word(words[start - 1]):
        if words[start - 1].lower() in _COMPLEMENTIZERS:
            break
        start -= 1
    before = words[start - 1] if start else "."
    bounded = (edges.bounded_start or cut[0]) and not is_word(before)
    if votes.coverage.open_start or bounded or before.lower() in _COMPLEMENTIZERS:
        begin = start
    if edges.start is not None:
        begin = _to_edge(words, free, begin, max(edges.start - votes.low, 0), step=-1)
    stop = end
    while stop + 1 < len(words) and stop - end < _FILL and free[stop + 1]:
        if not is_word(words[stop + 1]):
            break
        stop += 1
    after = words[stop + 1] if stop + 1 < len(words) else "."
    if votes.coverage.open_end or ((edges.bounded_end or cut[1]) and not is_word(after)):
        end = stop
    if edges.end is not None:
        end = _to_edge(words, free, end, min(edges.end - votes.low, len(words)) - 1, step=1)
    return begin, end


def _to_edge(
    words: Sequence[str], free: NDArray[np.bool_], at: int, edge: int, *, step: int
) -> int:
    """The sentence's edge if nothing but a few words without links lies before it, else `at`."""
    between = range(at + step, edge + step, step)
    if not between or not all(free[index] for index in between):
        return at
    return edge if sum(is_word(words[index]) for index in between) <= _FILL else at


def trim(
    words: Sequence[str], begin: int, end: int, *, keep_end_mark: bool, starts: bool = False
) -> tuple[int, int] | None:
    """The stretch without complementisers and outer marks at its ends; None where none is left.

    What stands first in its sentence (`starts`) may ask *що* and *что*.
    """
    dropped = _COMPLEMENTIZERS - _QUESTIONS if starts else _COMPLEMENTIZERS
    while begin <= end and (
        (not is_word(words[begin]) and not _opens_within(words, begin, end))
        or words[begin].lower() in dropped
    ):
        begin += 1
    while end >= begin and not is_word(words[end]):
        mark = words[end]
        if mark in "%)":
            break
        if mark in _KEPT_ENDS and keep_end_mark:
            break
        if (mark in _CLOSING or mark in _STRAIGHT) and _closes_within(words, begin, end):
            break
        end -= 1
    return (begin, end) if begin <= end else None


def _opens_within(words: Sequence[str], begin: int, end: int) -> bool:
    """Whether the mark at `begin` opens a pair that closes before the end."""
    return words[begin] in _OPENING and any(words[at] in _CLOSING for at in range(begin + 1, end))


def _closes_within(words: Sequence[str], begin: int, end: int) -> bool:
    """Whether the mark at `end` closes a pair that opens after the beginning."""
    depth = 0
    for at in range(end, begin, -1):
        if words[at] in _CLOSING:
            depth += 1
        elif words[at] in _OPENING:
            depth -= 1
            if depth == 0:
                return True
    return False


def snap_to_marks(
    linked: LinkedTexts, spans: Sequence[Span], *, reach: int = 2
) -> tuple[Span, ...]:
    """Spans moved into the pair of marks whose ends are both within `reach` tokens of theirs."""
    words, tokens = linked.tgt.words, linked.tgt.spans
    moved: list[Span] = []
    for span in spans:
        moved.append(span)
        for first, stop in linked.tgt.ranges([span]):
            last = stop - 1
            within = min(reach, last - first)
            opening = _near(words, first - 1, reach, _OPENING_MARKS | _STRAIGHT, step=-1)
            if opening is None:
                opening = _near(words, first, within, _OPENING_MARKS, step=1)
            closing = _near(words, last + 1, reach, _CLOSING_MARKS | _STRAIGHT, step=1)
            if closing is None:
                closing = _near(words, last, within, _CLOSING_MARKS, step=-1)
            if opening is None or closing is None or opening + 1 >= closing:
                continue
            inner = trim(words, opening + 1, closing - 1, keep_end_mark=True)
            if inner is not None:
                moved[-1] = Span(tokens[inner[0]].start, tokens[inner[1]].end)
    return tuple(moved)


def _near(
    words: Sequence[str], start: int, reach: int, marks: frozenset[str], *, step: int
) -> int | None:
    for at in range(start, start + step * (reach + 1), step):
        if 0 <= at < len(words) and words[at] in marks:
            return at
    return None


def is_marked(text: str, spans: Sequence[Span]) -> bool:
    """Whether the first span begins behind an opening mark and the last ends before one."""
    if not spans:
        return False
    before = text[: spans[0].start].rstrip()[-1:]
    after = text[spans[-1].end :][:3].lstrip(" ,.!?…")[:1]
    return before in QUOTATION_MARKS and after in QUOTATION_MARKS
