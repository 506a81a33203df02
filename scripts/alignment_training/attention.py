"""Attention of a model in forced decoding on hand-aligned pairs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from evaluation.words import Pair, forced, spaced
from numpy.typing import NDArray

from alignment.words.attention import word_attention

Array = NDArray[np.float32]


def attentions(rows: Sequence[dict[str, Any]], model: str) -> tuple[list[Array], str]:
    """Word attention of each row of `words.jsonl`, and the model's name with its revision."""
    from mt.loading import load_translator

    pairs = [Pair(row["src"], row["tgt"], row["tgt_lang"], set()) for row in rows]
    found = [
        word_attention(translation, spaced(pair.src), spaced(pair.tgt))
        for pair, translation in zip(pairs, forced(pairs, model), strict=True)
        if translation is not None
    ]
    return found, load_translator(model).name
