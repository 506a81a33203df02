"""What the words of a version say about a source quote: in it, or outside it.

Every link of a target word to a word within the quote is a vote for, every link to a word outside
a vote against. A word without links doesn't vote.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
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
_CONTENT_WORD = 5  # letters; shorter ones are function words as often as not
_MARK_WEIGHT = 0.2  # a comma's vote beside a word's
_NEAR = 4  # tokens on either side of a quote that may show where it would stand
_WIDEST = 3  # tokens there for each of the quote's
_MOST_MARKS = 4  # on end between a quote's words and its sentence's edge
QUOTATION_MARKS = frozenset("«»“”„‟\"‘’'‹›")


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


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which words of a source quote are linked to anything.

    Attributes:
        share: Share of the words that are, marks counting little.
        by_content: Whether a long word is, or any where there is no long one.
        open_start: Whether the first long word isn't, so that the target may begin with a word
            that isn't linked either.
        open_end: The same for the last long word.
    """

    share: float = 0.0
    by_content: bool = False
    open_start: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Edges:
    """Where a source quote begins and ends in its sentences.

    Attributes:
        start: Index of the token that the target's sentence begins with, if the source's begins
            with the quote.
        end: Index after the token that the target's sentence ends with, if the source's ends with
            the quote.
        bounded_start: Whether a mark other than a quotation mark, or nothing, is before the quote.
        bounded_end: The same behind it.
    """

    start: int | None = None
    end: int | None = None
    bounded_start: bool = False
    bounded_end: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class LinkedTexts:
    """All words of two texts with the links between them.

    Attributes:
        src: The source's tokens.
        tgt: The target's tokens.
        src_ends: (n_links,) index of the source token of each link, rising.
        tgt_ends: (n_links,) index of the target token.
        probs: (n_links,) float32.
        starts: First source token of a bead → first target token of it.
        ends: Index after the last source token of a bead → the same of its target.
    """

    src: Tokens
    tgt: Tokens
    src_ends: NDArray[np.int64]
    tgt_ends: NDArray[np.int64]
    probs: Array
    starts: Mapping[int, int]
    ends: Mapping[int, int]

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
            if not _is_stray(part.src[i].of(src_text), part.tgt[j].of(tgt_text))
        )
        paired = [part for part in words if part.src and part.tgt]
        return cls(
            src,
            tgt,
            np.array([end[0] for end in ends], dtype=np.int64),
            np.array([end[1] for end in ends], dtype=np.int64),
            np.array([end[2] for end in ends], dtype=np.float32),
            {src_at[part.src[0]]: tgt_at[part.tgt[0]] for part in paired},
            {src_at[part.src[-1]] + 1: tgt_at[part.tgt[-1]] + 1 for part in paired},
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
            self._coverage(spans, set(self.src_ends[inside].tolist())),
            self._edges(spans),
        )

    def _edges(self, spans: Sequence[Span]) -> Edges:
        """Where the quote begins and ends in its sentence; quotation marks don't count."""
        ranges = self.src.ranges(spans)
        if not ranges:
            return Edges()
        words = self.src.words
        first, last = ranges[0][0], ranges[-1][1]
        for _ in range(_MOST_MARKS):
            if not first or first in self.starts or words[first - 1] not in QUOTATION_MARKS:
                break
            first -= 1
        marked = False
        for _ in range(_MOST_MARKS):
            if last in self.ends or last == len(words) or is_word(words[last]):
                break
            marked = marked or words[last] not in QUOTATION_MARKS
            last += 1
        start, end = self.starts.get(first), self.ends.get(last)
        return Edges(
            start,
            end,
            start is not None or not first or not is_word(words[first - 1]),
            end is not None or marked,
        )

    def gap(self, spans: Sequence[Span]) -> Range | None:
        """The target's words where the quote would stand if what is around it kept its order.

        They are those between the partners of the nearest words before and behind the quote, or
        the edges of its sentence. None where these have no partners or are turned round, where
        words between them belong elsewhere, or where too much or too little is there.
        """
        ranges = self.src.ranges(spans)
        if not ranges or len(ranges) > 1:
            return None
        first, last = ranges[0]
        left, right = self._partner(first, step=-1), self._partner(last - 1, step=1)
        if left is None or right is None or not 0 < right - left - 1 <= _WIDEST * (last - first):
            return None
        inside = (self.src_ends >= first) & (self.src_ends < last)
        between = (self.tgt_ends > left) & (self.tgt_ends < right)
        words = self.tgt.words[left + 1 : right]
        if np.any(between & ~inside) or all(len(word) < _LONG_WORD for word in words):
            return None
        return left + 1, right

    def _partner(self, at: int, *, step: int) -> int | None:
        """The target token that a word near the source token `at` is linked to, or the edge.

        Nearest to the quote where there are several; the edge is the token just outside.
        """
        edges, beyond = (self.starts, 0) if step < 0 else (self.ends, 1)
        for _ in range(_NEAR):
            edge = edges.get(at + beyond)
            if edge is not None:
                return edge - 1 + beyond
            at += step
            if not 0 <= at < len(self.src.words):
                return None
            begin, end = np.searchsorted(self.src_ends, [at, at + 1])
            if begin < end and is_word(self.src.words[at]):
                targets = self.tgt_ends[begin:end]
                return int(targets.max() if step < 0 else targets.min())
        return None

    def _coverage(self, spans: Sequence[Span], linked: Set[int]) -> Coverage:
        """Which of a quote's words have partners."""
        at = [index for first, last in self.src.ranges(spans) for index in range(first, last)]
        total = float(self.src.weights[at].sum()) if at else 0.0
        if not total:
            return Coverage()
        covered = float(sum(self.src.weights[index] for index in at if index in linked))
        long = [
            index
            for index in at
            if self.src.weights[index] == 1.0 and len(self.src.words[index]) >= _LONG_WORD
        ]
        if not long:
            return Coverage(covered / total, covered > 0.0)
        content = [index for index in long if len(self.src.words[index]) >= _CONTENT_WORD]
        return Coverage(
            covered / total,
            not linked.isdisjoint(content or long),
            long[0] not in linked,
            long[-1] not in linked,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Votes:
    """How the words of a stretch of the target vote on one source quote.

    Attributes:
        low: Index of the first token of the stretch.
        inside: (n,) float32, 0 to 1: linked to words of the quote.
        outside: (n,) float32, 0 to 1: linked to other words.
        coverage: Which of the quote's words are linked.
        edges: Where the quote stands in its sentence.
    """

    low: int
    inside: Array
    outside: Array
    coverage: Coverage
    edges: Edges

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


def _is_stray(src: str, tgt: str) -> bool:
    """Whether a link joins a quotation mark and a word: marks that the version dropped."""
    return (src in QUOTATION_MARKS and is_word(tgt)) or (tgt in QUOTATION_MARKS and is_word(src))


def f1(precision: float, recall: float) -> float:
    """Harmonic mean; 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
