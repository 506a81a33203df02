"""Cross-attention between subwords, carried over to words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mt.text import Span
from mt.translation import Translation

Matrix = NDArray[np.float32]


def word_attention(translation: Translation, src: Sequence[Span], tgt: Sequence[Span]) -> Matrix:
    """How much each target word looks at each source word.

    What a subword of the target gives to the subwords of a source word is added up; of the target
    word's subwords the one that looks most counts. Attention to the end of sentence is left out by
    the engine, so that a word that looks at nothing else has a column of zeros: NULL.

    Args:
        translation: Own or forced, with attention (n_pieces_tgt, n_pieces_src).
        src: Spans of the source's words in `translation.source`.
        tgt: Spans of the target's words in `translation.text`.

    Returns:
        (n_src, n_tgt) float32, values from 0 to 1.
    """
    attention = np.asarray(translation.attention, dtype=np.float32)
    by_source = _pool(np.add, attention.T, _owners(translation.source_offsets, src), len(src))
    owners = _owners(translation.target_offsets, tgt)
    return _pool(np.maximum, by_source.T, owners, len(tgt)).T.copy()


def _pool(
    together: np.ufunc, rows: Matrix, owners: Sequence[tuple[int, int]], n_words: int
) -> Matrix:
    """(n_words, n) the rows of the pieces that touch a word, taken together."""
    pooled = np.zeros((n_words, rows.shape[1]), dtype=np.float32)
    for piece, word in owners:
        if piece < len(rows):
            together(pooled[word], rows[piece], out=pooled[word])
    return pooled


def _owners(pieces: Sequence[Span], words: Sequence[Span]) -> list[tuple[int, int]]:
    """Pairs (piece, word) that share at least one code point, in linear time."""
    pairs: list[tuple[int, int]] = []
    first = 0
    for index, piece in enumerate(pieces):
        while first < len(words) and words[first].end <= piece.start:
            first += 1
        word = first
        while word < len(words) and words[word].start < piece.end:
            pairs.append((index, word))
            word += 1
    return pairs
