"""Ways to align words: all signals combined, or one of them alone, to compare with."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from alignment.errors import AlignmentError
from alignment.similarity import word_similarity
from alignment.words.combination import load_combination
from alignment.words.dictionary import Dictionary

Array = NDArray[np.float32]

METHODS = ("combined", "attention", "dictionary", "similarity")
# Least value of a link where a signal stands alone.
_LEAST = {"attention": 0.3, "dictionary": 0.1, "similarity": 0.6}
# Of the most that a target word pays to any source word, and of the most that a source word gets
# from any target word: what a link by attention has at least. Chosen on our own hand-made links.
_OF_PAID, _OF_GOT = 0.6, 0.9


def link_values(
    src: Sequence[str],
    tgt: Sequence[str],
    *,
    dictionary: Dictionary,
    attention: Array | None,
    method: str = "combined",
) -> tuple[Array, float]:
    """How probable a link is between each two words, and from which value on it is one.

    Args:
        src: Source words (English ones, where English is one of the languages).
        tgt: Target words.
        dictionary: From `src`'s language to `tgt`'s.
        attention: (n_src, n_tgt) of a model or of an encoder, or None.
        method: `combined` gives calibrated probabilities. A signal alone gives its own values,
            kept where they are the best of a source or a target word, and of attention where they
            come near to both.

    Returns:
        (n_src, n_tgt) float32, values from 0 to 1, and the threshold.

    Raises:
        AlignmentError: There is no such method, or it needs attention and there is none.
    """
    if method == "combined":
        combination = load_combination(with_attention=attention is not None)
        values = combination.link_probabilities(
            src, tgt, dictionary=dictionary, attention=attention
        )
        return values, combination.threshold
    if method not in METHODS:
        raise AlignmentError(f"no method {method!r}; there are {', '.join(METHODS)}")
    values = _alone(src, tgt, dictionary, attention, method)
    if values.size:
        of_source = values.max(axis=1, keepdims=True)
        of_target = values.max(axis=0, keepdims=True)
        if method == "attention":
            kept = (values >= _OF_GOT * of_source) & (values >= _OF_PAID * of_target)
        else:
            kept = (values == of_source) | (values == of_target)
        values = np.where(kept, values, 0.0).astype(np.float32)
    return values, _LEAST[method]


def _alone(
    src: Sequence[str],
    tgt: Sequence[str],
    dictionary: Dictionary,
    attention: Array | None,
    method: str,
) -> Array:
    if method == "attention":
        if attention is None:
            raise AlignmentError(
                "method 'attention' needs a model that translates between these languages, or an "
                "encoder; name one, or take another method"
            )
        return attention
    if method == "dictionary":
        forward, backward = dictionary.probabilities(src, tgt)
        both: Array = np.sqrt(forward * backward)
        return both
    alike = [[word_similarity(left, right) for right in tgt] for left in src]
    return np.array(alike, dtype=np.float32).reshape(len(src), len(tgt))
