"""Sentences that are longer than a model takes, split at clauses."""

from __future__ import annotations

import re
from collections.abc import Callable

from mt.languages import language
from mt.text import Span

_CUT = re.compile(r"\s+")
# What stands before a cut, best first: an end mark, a semicolon or colon, a dash, a comma.
_STRENGTHS = (
    re.compile(r"[.!?…][\"'”’»)\]]*\Z"),
    re.compile(r"[;:][\"'”’»)\]]*\Z"),
    re.compile(r"[,\"'”’»)\]][—–]?\Z|\s[—–-]\Z"),
)
_LOOK = 4
_MIDDLE = 0.2  # a cut in the first or last fifth doesn't help much


def split_clauses(
    text: str, lang: str, max_length: int, *, measure: Callable[[str], int] = len
) -> list[Span]:
    """Spans of pieces of `text` no longer than `max_length`, split where a clause ends.

    Cuts are made at white space only: after end marks, semicolons, colons, dashes and commas, or
    before a conjunction, the strongest near the middle first; within a clause only where there
    is nothing better. Pieces and the white space between them add up to `text`. A single word
    longer than `max_length` stays whole, and is then longer than asked.

    Args:
        text: A sentence.
        lang: Its language.
        max_length: What a piece may measure at most.
        measure: Length of a piece, such as a model's number of subwords; characters by default.

    Raises:
        ValueError: `max_length` is below 1.
        MtError: The language isn't known.
    """
    if max_length < 1:
        raise ValueError(f"max_length {max_length}: needs at least 1")
    words = language(lang).function_words
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    cuts = [
        (match.start(), match.end(), _strength(text, match, words))
        for match in _CUT.finditer(text, start, end)
    ]
    pieces: list[Span] = []
    # Parts still to be looked at, last first, each with the range of its cuts.
    todo = [(start, end, 0, len(cuts))] if end > start else []
    while todo:
        start, end, first, last = todo.pop()
        if first == last or measure(text[start:end]) <= max_length:
            pieces.append(Span(start, end))
            continue
        best = _best_cut(cuts, start, end, first, last)
        todo.append((cuts[best][1], end, best + 1, last))
        todo.append((start, cuts[best][0], first, best))
    return pieces


def _strength(text: str, match: re.Match[str], words: frozenset[str]) -> int:
    """How well a cut at this white space suits, 0 best."""
    before = text[max(0, match.start() - _LOOK) : match.start()]
    for strength, pattern in enumerate(_STRENGTHS):
        if pattern.search(before):
            return strength
    follows = re.compile(r"\w{1,12}").match(text, match.end())
    return 3 if follows and follows.group().lower() in words else 4


def _best_cut(cuts: list[tuple[int, int, int]], start: int, end: int, first: int, last: int) -> int:
    """Index of the strongest cut of the middle part; the one nearest the middle where none is."""
    middle = (start + end) / 2
    reach = (0.5 - _MIDDLE) * (end - start)

    def rank(index: int) -> tuple[int, float]:
        off = abs(cuts[index][0] - middle)
        return (cuts[index][2] if off <= reach else len(_STRENGTHS) + 2, off)

    return min(range(first, last), key=rank)
