"""Beads of a translation: sentences merged, split and left out, their order kept.

Dynamic programming over 1:1, 1:2, 2:1, 2:2, 1:3, 3:1, 1:0 and 0:1 (after Gale & Church 1993),
valued by what the sentences say and how long they are. Long texts are searched in a band around
anchors, so that memory and time grow with the number of sentences times the band's width.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from alignment.sentences.bead import Bead
from alignment.sentences.refined import MOVES, SHAPES, refined
from alignment.sentences.signals import SentenceVectors, normalised, sentence_vectors

Array = NDArray[np.float32]

_LONGEST = 3  # sentences on a side of a bead
_SRC_ALONE, _TGT_ALONE = len(SHAPES), len(SHAPES) + 1
_LEAST = -0.04  # similarity below which two sentences are better left alone: nearly nothing
_MERGE_COST = 0.34
_LENGTH_WEIGHT = 0.3
_FULL_CELLS = 250_000  # up to here the whole matrix is searched
_RADIUS = 40  # sentences on either side of the anchored path, beyond it
_BLOCK = 64  # rows whose dot products are made at once
_ANCHOR = 0.3  # similarity that an anchor needs


def align_sentences(
    src: Sequence[str],
    tgt: Sequence[str],
    *,
    src_lang: str,
    tgt_lang: str,
    translated: Sequence[str] | None = None,
) -> list[Bead]:
    """Beads of a text and its translation; every sentence of both sides is in exactly one.

    Args:
        src: Source sentences, in order.
        tgt: Target sentences, in order.
        src_lang: Language of `src`.
        tgt_lang: Language of `tgt`.
        translated: A machine translation of each source sentence into `tgt_lang`; it makes the
            beads surer and isn't needed.
    """
    return align_vectors(
        sentence_vectors(src, tgt, src_lang=src_lang, tgt_lang=tgt_lang, translated=translated)
    )


def align_vectors(vectors: SentenceVectors) -> list[Bead]:
    """The same for sentences whose vectors are known."""
    n_src, n_tgt = len(vectors.src), len(vectors.tgt)
    if not n_src or not n_tgt:
        return [Bead((i,), (), 0.0) for i in range(n_src)] + [
            Bead((), (j,), 0.0) for j in range(n_tgt)
        ]
    return refined(vectors, _search(vectors, band(vectors)))


def band(vectors: SentenceVectors) -> list[tuple[int, int]]:
    """For 0 to n_src sentences read, the range of target sentences read that is searched."""
    n_src, n_tgt = len(vectors.src), len(vectors.tgt)
    if n_src * n_tgt <= _FULL_CELLS:
        return [(0, n_tgt)] * (n_src + 1)
    path = [(0, 0), *((i + 1, j + 1) for i, j in anchor_pairs(vectors)), (n_src, n_tgt)]
    ranges: list[tuple[int, int]] = []
    at = 0
    for i in range(n_src + 1):
        while at + 2 < len(path) and path[at + 1][0] <= i:
            at += 1
        (i0, j0), (i1, j1) = path[at], path[at + 1]
        middle = j0 + (j1 - j0) * (i - i0) / max(i1 - i0, 1)
        # Between anchors far apart on one side only, the way may bend anywhere between them.
        slack = _RADIUS + min(abs((j1 - j0) - (i1 - i0)), 10 * _RADIUS)
        ranges.append((max(0, int(middle) - slack), min(n_tgt, int(middle) + slack)))
    ranges[0] = (0, ranges[0][1])
    ranges[-1] = (ranges[-1][0], n_tgt)
    for i in range(n_src):
        # A row begins where the one before can reach it.
        low = min(ranges[i + 1][0], ranges[i][1])
        ranges[i + 1] = (low, max(ranges[i + 1][1], ranges[i][0]))
    return ranges


def anchor_pairs(vectors: SentenceVectors) -> list[tuple[int, int]]:
    """Pairs that are clearly each other's best match, the longest chain in order of both."""
    best_tgt, best_src = vectors.best_partners()
    mutual = np.nonzero(best_src[best_tgt] == np.arange(len(best_tgt)))[0]
    partners = best_tgt[mutual]
    src, tgt = normalised(vectors.src[mutual]), normalised(vectors.tgt[partners])
    alike = np.einsum("nd,nd->n", src, tgt) > _ANCHOR
    return _longest_chain(list(zip(mutual[alike].tolist(), partners[alike].tolist(), strict=True)))


def _longest_chain(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence of pairs (sorted by i) in which j rises too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = [-1] * len(pairs)
    for at, (_, j) in enumerate(pairs):
        rank = bisect_left(tails, j)
        if rank == len(tails):
            tails.append(j)
            ends.append(at)
        else:
            tails[rank] = j
            ends[rank] = at
        before[at] = ends[rank - 1] if rank else -1
    chain: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _search(vectors: SentenceVectors, ranges: Sequence[tuple[int, int]]) -> list[Bead]:
    """The beads with the greatest total value within the band."""
    n_src = len(vectors.src)
    known = _Fits(vectors, ranges)
    values: list[NDArray[np.float64]] = []
    moves: list[NDArray[np.int8]] = []
    fits: list[list[Array]] = []
    for i, (low, high) in enumerate(ranges):
        width = high - low + 1
        value = np.full(width, -np.inf)
        move = np.full(width, -1, dtype=np.int8)
        if i == 0:
            value[0] = 0.0
        row_fits: list[Array] = []
        for code, ((a, b), (fit, gain)) in enumerate(
            zip(SHAPES, known.row(i, low, high), strict=True)
        ):
            if i >= a:
                _relax(value, move, values[i - a], ranges[i - a][0], low - b, gain, code)
            row_fits.append(fit)
        if i > 0:
            _relax(value, move, values[i - 1], ranges[i - 1][0], low, np.zeros(width), _SRC_ALONE)
        # 0:1 costs nothing: the best so far in the row.
        running = np.maximum.accumulate(value)
        move[running > value] = _TGT_ALONE
        values.append(running)
        moves.append(move)
        fits.append(row_fits)
    beads: list[Bead] = []
    i, j = n_src, ranges[-1][1]
    while i or j:
        at = j - ranges[i][0]
        code = int(moves[i][at])
        a, b = MOVES[code]
        score = float(fits[i][code][at]) if code < len(SHAPES) else 0.0
        beads.append(Bead(tuple(range(i - a, i)), tuple(range(j - b, j)), round(score, 4)))
        i, j = i - a, j - b
    return beads[::-1]


def _relax(
    value: NDArray[np.float64],
    move: NDArray[np.int8],
    earlier: NDArray[np.float64],
    earlier_low: int,
    wanted_low: int,
    gain: NDArray[np.floating],
    code: int,
) -> None:
    """Takes a bead into a row where it makes a better end of a path than what is there."""
    shift = wanted_low - earlier_low
    begin, end = max(0, -shift), min(len(value), len(earlier) - shift)
    if begin >= end:
        return
    candidate = earlier[begin + shift : end + shift] + gain[begin:end]
    better = candidate > value[begin:end]
    value[begin:end][better] = candidate[better]
    move[begin:end][better] = code


class _Fits:
    """How well beads of each shape fit, from dot products of single sentences.

    A merged sentence's vector is the sum of its parts, so its dot products are sums too. They are
    made for some rows at once: row by row, memory would be read over and over.
    """

    def __init__(self, vectors: SentenceVectors, ranges: Sequence[tuple[int, int]]) -> None:
        self._vectors, self._ranges = vectors, ranges
        self._block, self._corner = -1, (0, 0)
        self._table: Array = np.zeros((0, 0), np.float32)
        self._src_norms = {n: _merged_norms(vectors.src, n) for n in range(1, _LONGEST + 1)}
        self._tgt_norms = {n: _merged_norms(vectors.tgt, n) for n in range(1, _LONGEST + 1)}
        self._tgt_lengths = {
            n: _merged_lengths(vectors.tgt_lengths, n) for n in range(1, _LONGEST + 1)
        }

    def _dots(self, i: int, first: int, high: int) -> Array:
        """Dot products of the sources a bead ending at source i may have with some targets."""
        block = i // _BLOCK
        if block != self._block:
            ranges = self._ranges[block * _BLOCK : (block + 1) * _BLOCK]
            src_from = max(0, block * _BLOCK - _LONGEST)
            tgt_from = max(0, min(low for low, _ in ranges) - _LONGEST)
            src = self._vectors.src[src_from : (block + 1) * _BLOCK]
            tgt = self._vectors.tgt[tgt_from : max(end for _, end in ranges)]
            self._block, self._corner, self._table = block, (src_from, tgt_from), src @ tgt.T
        src_from, tgt_from = self._corner
        rows = slice(max(0, i - _LONGEST) - src_from, i - src_from)
        return self._table[rows, first - tgt_from : high - tgt_from]

    def row(self, i: int, low: int, high: int) -> list[tuple[Array, Array]]:
        """For each shape how well beads fit that end at source i and target low ... high.

        Returns:
            For each of `SHAPES`: (width,) fits from 0 to 1, and (width,) values.
        """
        vectors = self._vectors
        first = max(0, low - _LONGEST)
        dots = self._dots(i, first, high)
        # One column a target sentence from low - _LONGEST on, zeros where there is none.
        padded = np.zeros((_LONGEST, high - low + _LONGEST), dtype=np.float32)
        padded[_LONGEST - len(dots) :, first - (low - _LONGEST) :] = dots
        width = high - low + 1
        ends = np.arange(low, high + 1)
        found: list[tuple[Array, Array]] = []
        for a, b in SHAPES:
            if a > i:
                found.append((np.zeros(width, np.float32), np.full(width, -np.inf, np.float32)))
                continue
            rows = padded[_LONGEST - a :].sum(axis=0)
            # Column k of `rows` is target sentence low - _LONGEST + k; a bead that ends at j has
            # j - 1.
            total = np.zeros(width, dtype=np.float32)
            for back in range(1, b + 1):
                at = np.arange(width) + _LONGEST - back
                inside = at < len(rows)
                total[inside] += rows[at[inside]]
            norms = self._src_norms[a][i] * self._tgt_norms[b][low : high + 1]
            fit = np.divide(total, norms, out=np.zeros(width, np.float32), where=norms > 0)
            src_length = vectors.src_lengths[i - a : i].sum()
            ratio = np.log((self._tgt_lengths[b][low : high + 1] + 10.0) / (src_length + 10.0))
            merge = _MERGE_COST * (a + b - 2)
            gain = (a + b) * (fit - _LEAST - _LENGTH_WEIGHT * np.abs(ratio)) - merge
            gain[ends < b] = -np.inf
            found.append((np.clip(fit, 0.0, 1.0), gain.astype(np.float32)))
        return found


def _merged_norms(vectors: Array, count: int) -> Array:
    """(n + 1,): at i the length of the sum of the `count` vectors before i."""
    norms = np.zeros(len(vectors) + 1, dtype=np.float32)
    if len(vectors) >= count:
        merged = sum(vectors[at : len(vectors) - count + 1 + at] for at in range(count))
        norms[count:] = np.linalg.norm(merged, axis=1)
    return norms


def _merged_lengths(lengths: Array, count: int) -> Array:
    """(n + 1,): at i the sum of the `count` lengths before i."""
    totals = np.concatenate([np.zeros(1, dtype=np.float32), np.cumsum(lengths)])
    merged = np.zeros(len(lengths) + 1, dtype=np.float32)
    merged[count:] = totals[count:] - totals[: max(0, len(totals) - count)]
    return merged
