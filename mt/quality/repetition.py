"""Words that are said again: doubled by a slip, or over and over by a decoder in a loop."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mt.quality.finding import Finding
from mt.quality.pair import Pair, Word
from mt.text import Span

_LONGEST = 8  # words of a repeated phrase
_LOOP = 4  # times from which a repetition is a decoder's loop
_CHARACTERS = re.compile(r"([^\W\d_]{1,4}?)\1{5,}")
_STRETCHED = re.compile(r"([^\W\d_]{1,3}?)\1{2,}")  # waaaah, hahaha
_JOINED = re.compile(r"[\s,]*")


def repeated_words(pair: Pair) -> Iterator[Finding]:
    """A word or phrase stands twice in a row, and doesn't in the source."""
    allowed = _longest_repetition(pair.src, pair.src_words)
    for first, last, size, times in _repetitions(pair.tgt, pair.tgt_words):
        span = Span(pair.tgt_words[first].span.start, pair.tgt_words[last].span.end)
        phrase = Span(span.start, pair.tgt_words[first + size - 1].span.end).of(pair.tgt)
        if times <= allowed or times >= _LOOP:
            continue
        # What is said twice with a comma between is said for stress: «ні, ні».
        second = pair.tgt_words[first + size]
        if (
            times == 2
            and "," in pair.tgt[pair.tgt_words[first + size - 1].span.end : second.span.start]
        ):
            continue
        yield Finding(
            "repeated_words",
            "error",
            (),
            (span,),
            f"“{phrase}” stands {times} times in a row.",
            0.95,
        )


def loop(pair: Pair) -> Iterator[Finding]:
    """The translation goes round in circles: one phrase four times or more."""
    if _longest_repetition(pair.src, pair.src_words) >= _LOOP:
        return
    for first, last, size, times in _repetitions(pair.tgt, pair.tgt_words):
        if times >= _LOOP:
            span = Span(pair.tgt_words[first].span.start, pair.tgt_words[last].span.end)
            phrase = Span(span.start, pair.tgt_words[first + size - 1].span.end).of(pair.tgt)
            yield Finding(
                "loop", "error", (), (span,), f"“{phrase}” is repeated {times} times.", 0.98
            )
            return
    match = _CHARACTERS.search(pair.tgt)
    if match and not _STRETCHED.search(pair.src):
        note = f"“{match.group(1)}” is repeated within a word."
        yield Finding("loop", "error", (), (Span(*match.span()),), note, 0.9)
    elif pair.translation is not None and "loop" in pair.translation.notes:
        note = "The model went round in circles here and was made to translate again."
        yield Finding("loop", "info", (), (Span(0, len(pair.tgt)),), note, 0.5)


def _repetitions(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, int, int]]:
    """Phrases said again at once: first word, last word, words of the phrase, times.

    Only spaces and commas may stand between. Linear: each word is compared with the one
    `size` places before, for each size up to eight.
    """
    joined = [
        _JOINED.fullmatch(text, a.span.end, b.span.start) is not None for a, b in pairwise(words)
    ]
    covered = -1
    found: list[tuple[int, int, int, int]] = []
    for size in range(1, min(_LONGEST, len(words) // 2) + 1):
        run = 0
        for at in range(size, len(words) + 1):
            same = (
                at < len(words)
                and words[at].plain == words[at - size].plain
                and joined[at - 1]
                and joined[at - size]
            )
            if same:
                run += 1
                continue
            if run >= size:
                times = 1 + run // size
                first = at - run - size
                found.append((first, first + times * size - 1, size, times))
            run = 0
    for item in sorted(found, key=lambda item: (item[0], item[2])):
        if item[0] > covered:
            covered = item[1]
            yield item


def _longest_repetition(text: str, words: Sequence[Word]) -> int:
    return max((times for *_, times in _repetitions(text, words)), default=1)
