"""How alike the words of two texts are by the states of an encoder."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Embedded:
    """The words of a text as an encoder sees them.

    Attributes:
        states: (n_pieces, d) float32, one row a subword.
        words: (n_pieces,) int64, rising: index of the word that each subword is of; a word that
            the encoder drops has none.
    """

    states: Array
    words: NDArray[np.int64]

    def part(self, words: slice) -> Embedded:
        """The words from `words.start` to `words.stop`, counted from 0 again."""
        first, last = np.searchsorted(self.words, [words.start, words.stop])
        return Embedded(self.states[first:last], self.words[first:last] - words.start)


def affinity(src: Embedded, tgt: Embedded, n_src: int, n_tgt: int) -> Array:
    """How surely each two words are each other's, by both their choices.

    Each subword shares out its choice among the other side's by a softmax over dot products (Dou &
    Neubig 2021); two subwords are as sure as the less sure of the two, two words as their surest
    subwords. A word that has no partner is chosen by others' leftovers only, so that it has low
    values throughout.

    Args:
        src: The source's words.
        tgt: The target's words.
        n_src: How many words the source has.
        n_tgt: How many words the target has.

    Returns:
        (n_src, n_tgt) float32, values from 0 to 1.
    """
    found = np.zeros((n_src, n_tgt), dtype=np.float32)
    if len(src.words) and len(tgt.words):
        dots = src.states @ tgt.states.T
        both = np.minimum(_softmax(dots, axis=0), _softmax(dots, axis=1))
        np.maximum.at(found, (src.words[:, None], tgt.words[None, :]), both)
    return found


def _softmax(values: Array, axis: int) -> Array:
    shares: Array = np.exp(values - values.max(axis=axis, keepdims=True))
    shares /= shares.sum(axis=axis, keepdims=True)
    return shares
