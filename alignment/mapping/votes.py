"""What the words of a version say about a source quote: in it, or outside it.

Every link of a target word to a word within the quote is a vote for, every link to a word outside
a vote against. A word without links doesn't vote.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignment.tokens import is_word
from alignment.words.links import WordAlignment
from mt.text import Span

Array = NDArray[np.float32]
_LONG_WORD = 4  # letters; shorter words often have no partner anyway
_MARK_WEIGHT = 0.2  # a comma's vote beside a word's


@dataclass(frozen=True, slots=True, eq=False)
class LinkedTexts:
    """All words of two texts with the links between them.

    Attributes:
        src: Spans of the source's tokens, in order, each once.
        tgt: Spans of the target's tokens, in order, each once.
        src_ends: (n_links,) index of the source token of each link.
        tgt_ends: (n_links,) index of the target token.
        probs: (n_links,) float32.
        weights: (n_tgt,) float32: 1 for words, less for marks.
        src_weights: (n_src,) float32.
    """

    src: tuple[Span, ...]
    tgt: tuple[Span, ...]
    src_ends: NDArray[np.int64]
    tgt_ends: NDArray[np.int64]
    probs: Array
    weights: Array
    src_weights: Array

    @classmethod
    def of_beads(cls, src_text: str, tgt_text: str, words: Sequence[WordAlignment]) -> LinkedTexts:
        """The links of all beads, in offsets of the articles."""
        src = tuple(sorted({span for part in words for span in part.src}))
        tgt = tuple(sorted({span for part in words for span in part.tgt}))
        src_at = {span: at for at, span in enumerate(src)}
        tgt_at = {span: at for at, span in enumerate(tgt)}
        ends = [
            (src_at[part.src[i]], tgt_at[part.tgt[j]], prob)
            for part in words
            for (i, j), prob in zip(part.links, part.probs, strict=True)
        ]
        return cls(
            src,
            tgt,
            np.array([end[0] for end in ends], dtype=np.int64),
            np.array([end[1] for end in ends], dtype=np.int64),
            np.array([end[2] for end in ends], dtype=np.float32),
            _weights(tgt, tgt_text),
            _weights(src, src_text),
        )

    def src_within(self, spans: Sequence[Span]) -> NDArray[np.bool_]:
        """(n_src,) which source tokens touch one of the spans."""
        return _within(self.src, spans)

    def tgt_within(self, spans: Sequence[Span]) -> NDArray[np.bool_]:
        """(n_tgt,) which target tokens touch one of the spans."""
        return _within(self.tgt, spans)

    def votes(self, spans: Sequence[Span]) -> Votes:
        """The votes of all target words on a source quote."""
        inside = self.src_within(spans)
        linked_inside = inside[self.src_ends] if len(self.src_ends) else np.zeros(0, dtype=bool)
        votes_for = np.zeros(len(self.tgt), dtype=np.float32)
        against = np.zeros(len(self.tgt), dtype=np.float32)
        np.add.at(votes_for, self.tgt_ends[linked_inside], self.probs[linked_inside])
        np.add.at(against, self.tgt_ends[~linked_inside], self.probs[~linked_inside])
        linked = np.zeros(len(self.src), dtype=bool)
        linked[self.src_ends[linked_inside]] = True
        weight = float(self.src_weights[inside].sum())
        covered = float(self.src_weights[inside & linked].sum())
        return Votes(
            np.minimum(votes_for, 1.0) * self.weights,
            np.minimum(against, 1.0) * self.weights,
            covered / weight if weight else 0.0,
            *self._open_ends(inside, linked),
        )

    def _open_ends(self, inside: NDArray[np.bool_], linked: NDArray[np.bool_]) -> tuple[bool, bool]:
        """Whether the first and the last long word within a quote have no partner."""
        long = [
            int(at)
            for at in np.nonzero(inside)[0]
            if self.src_weights[at] == 1.0 and len(self.src[at]) >= _LONG_WORD
        ]
        return (not linked[long[0]], not linked[long[-1]]) if long else (False, False)


@dataclass(frozen=True, slots=True, eq=False)
class Votes:
    """How target words vote on one source quote.

    Attributes:
        inside: (n_tgt,) float32, 0 to 1: linked to words of the quote.
        outside: (n_tgt,) float32, 0 to 1: linked to other words.
        coverage: Share of the quote's words that are linked at all.
        open_start: Whether the quote's first long word is linked to nothing, so that the target
            may begin with a word that isn't linked either.
        open_end: The same for the last long word.
    """

    inside: Array
    outside: Array
    coverage: float
    open_start: bool = False
    open_end: bool = False

    def agreement(self, chosen: NDArray[np.bool_]) -> tuple[float, float]:
        """Precision and recall of a set of target words.

        Precision is the share of the votes within the set that are for the quote, recall the
        share of the votes for the quote that are within the set.
        """
        hits = float(self.inside[chosen].sum())
        cast = hits + float(self.outside[chosen].sum())
        wanted = float(self.inside.sum())
        return (hits / cast if cast else 0.0), (hits / wanted if wanted else 0.0)


def f1(precision: float, recall: float) -> float:
    """Harmonic mean; 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _within(tokens: Sequence[Span], spans: Sequence[Span]) -> NDArray[np.bool_]:
    chosen = np.zeros(len(tokens), dtype=bool)
    ends = [token.end for token in tokens]
    for span in spans:
        at = bisect_left(ends, span.start + 1)
        while at < len(tokens) and tokens[at].start < span.end:
            chosen[at] = True
            at += 1
    return chosen


def _weights(tokens: Sequence[Span], text: str) -> Array:
    return np.array(
        [1.0 if is_word(token.of(text)) else _MARK_WEIGHT for token in tokens], dtype=np.float32
    )
