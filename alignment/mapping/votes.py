"""What the words of a version say about a source quote: in it, or outside it.

Every link of a target word to a word within the quote is a vote for, every link to a word outside
a vote against. A word without links doesn't vote.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignment.tokens import is_word
from alignment.words.links import WordAlignment
from mt.text import Span

Array = NDArray[np.float32]
Range = tuple[int, int]
_MARGIN = 40  # tokens on either side of those that vote for a quote
_BEYOND = 0.5  # what a token beyond them counts against it
_LONG_WORD = 4  # letters; shorter words often have no partner anyway
_MARK_WEIGHT = 0.2  # a comma's vote beside a word's


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """The tokens of a text.

    Attributes:
        spans: Where they stand, in order, each once.
        words: What they are.
        starts: (n,) offsets of their first code points.
        ends: (n,) offsets after their last ones.
        weights: (n,) float32: 1 for words, less for marks.
    """

    spans: tuple[Span, ...]
    words: tuple[str, ...]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    weights: Array

    @classmethod
    def of(cls, text: str, spans: Iterable[Span]) -> Tokens:
        """The tokens of `text` that stand at `spans`, sorted and each once."""
        ordered = tuple(sorted(set(spans)))
        words = tuple(span.of(text) for span in ordered)
        weights = [1.0 if is_word(word) else _MARK_WEIGHT for word in words]
        return cls(
            ordered,
            words,
            np.array([span.start for span in ordered], dtype=np.int64),
            np.array([span.end for span in ordered], dtype=np.int64),
            np.array(weights, dtype=np.float32),
        )

    def ranges(self, spans: Sequence[Span]) -> tuple[Range, ...]:
        """For each span the half-open range of indices of the tokens that it touches."""
        found = []
        for span in spans:
            first = int(np.searchsorted(self.ends, span.start, side="right"))
            last = int(np.searchsorted(self.starts, span.end, side="left"))
            if first < last and len(span):
                found.append((first, last))
        return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class LinkedTexts:
    """All words of two texts with the links between them.

    Attributes:
        src: The source's tokens.
        tgt: The target's tokens.
        src_ends: (n_links,) index of the source token of each link, rising.
        tgt_ends: (n_links,) index of the target token.
        probs: (n_links,) float32.
    """

    src: Tokens
    tgt: Tokens
    src_ends: NDArray[np.int64]
    tgt_ends: NDArray[np.int64]
    probs: Array

    @classmethod
    def of_beads(cls, src_text: str, tgt_text: str, words: Sequence[WordAlignment]) -> LinkedTexts:
        """The links of all beads, in offsets of the articles."""
        src = Tokens.of(src_text, (span for part in words for span in part.src))
        tgt = Tokens.of(tgt_text, (span for part in words for span in part.tgt))
        src_at = {span: at for at, span in enumerate(src.spans)}
        tgt_at = {span: at for at, span in enumerate(tgt.spans)}
        ends = sorted(
            (src_at[part.src[i]], tgt_at[part.tgt[j]], prob)
            for part in words
            for (i, j), prob in zip(part.links, part.probs, strict=True)
        )
        return cls(
            src,
            tgt,
            np.array([end[0] for end in ends], dtype=np.int64),
            np.array([end[1] for end in ends], dtype=np.int64),
            np.array([end[2] for end in ends], dtype=np.float32),
        )

    def votes(self, spans: Sequence[Span]) -> Votes:
        """The votes of target words on a source quote.

        Only the stretch of the target between the first and the last word that votes for the
        quote, and a few words more, is kept, so that a quote costs by its own length.
        """
        inside = np.zeros(len(self.src_ends), dtype=bool)
        for first, last in self.src.ranges(spans):
            begin, end = np.searchsorted(self.src_ends, [first, last])
            inside[begin:end] = True
        targets = self.tgt_ends[inside]
        low = max(0, int(targets.min()) - _MARGIN) if len(targets) else 0
        high = min(len(self.tgt.spans), int(targets.max()) + 1 + _MARGIN) if len(targets) else 0
        near = (self.tgt_ends >= low) & (self.tgt_ends < high)
        votes_for = np.zeros(high - low, dtype=np.float32)
        against = np.zeros(high - low, dtype=np.float32)
        np.add.at(votes_for, targets - low, self.probs[inside])
        np.add.at(against, self.tgt_ends[near & ~inside] - low, self.probs[near & ~inside])
        weights = self.tgt.weights[low:high]
        return Votes(
            low,
            np.minimum(votes_for, 1.0) * weights,
            np.minimum(against, 1.0) * weights,
            *self._coverage(spans, set(self.src_ends[inside].tolist())),
        )

    def _coverage(self, spans: Sequence[Span], linked: Set[int]) -> tuple[float, bool, bool]:
        """Share of a quote's words with a partner, and whether its first and last have none."""
        at = [index for first, last in self.src.ranges(spans) for index in range(first, last)]
        total = float(self.src.weights[at].sum()) if at else 0.0
        if not total:
            return 0.0, False, False
        covered = float(sum(self.src.weights[index] for index in at if index in linked))
        long = [
            index
            for index in at
            if self.src.weights[index] == 1.0 and len(self.src.words[index]) >= _LONG_WORD
        ]
        ends = (long[0] not in linked, long[-1] not in linked) if long else (False, False)
        return covered / total, *ends


@dataclass(frozen=True, slots=True, eq=False)
class Votes:
    """How the words of a stretch of the target vote on one source quote.

    Attributes:
        low: Index of the first token of the stretch.
        inside: (n,) float32, 0 to 1: linked to words of the quote.
        outside: (n,) float32, 0 to 1: linked to other words.
        coverage: Share of the quote's words that are linked at all.
        open_start: Whether the quote's first long word is linked to nothing, so that the target
            may begin with a word that isn't linked either.
        open_end: The same for the last long word.
    """

    low: int
    inside: Array
    outside: Array
    coverage: float
    open_start: bool = False
    open_end: bool = False

    def agreement(self, ranges: Sequence[Range]) -> tuple[float, float]:
        """Precision and recall of a set of target words, given as ranges of token indices.

        Precision is the share of the votes within the set that are for the quote, recall the
        share of the votes for the quote that are within the set. Words of the set beyond the
        stretch count as votes against.
        """
        hits = cast = 0.0
        for first, last in ranges:
            begin = min(max(first - self.low, 0), len(self.inside))
            end = min(max(last - self.low, 0), len(self.inside))
            if begin < end:
                for_it = float(self.inside[begin:end].sum())
                hits += for_it
                cast += for_it + float(self.outside[begin:end].sum())
            cast += _BEYOND * ((last - first) - max(0, end - begin))
        wanted = float(self.inside.sum())
        return (hits / cast if cast else 0.0), (hits / wanted if wanted else 0.0)


def f1(precision: float, recall: float) -> float:
    """Harmonic mean; 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
