"""What a translator gives for one sentence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mt.text import Span


@dataclass(frozen=True, slots=True, eq=False)
class Translation:
    """One sentence with its translation, piece by piece.

    Attributes:
        source: The sentence as it was given.
        text: Its translation (or the given one, where it was forced).
        tgt_lang: Language of `text`, `uk` or `ru`.
        source_pieces: Subwords of the source, without the language code and end of sentence.
        source_offsets: Where each stands in `source`.
        target_pieces: Subwords of the translation, without end of sentence.
        target_offsets: Where each stands in `text`.
        log_probs: (n_tgt,) float32, natural logarithms, one for each target piece.
        score: Mean natural log-probability of the pieces and the end of sentence.
        attention: (n_tgt, n_src) float32, each row sums to 1 (or is all 0 where nothing but the
            end of sentence was looked at); row t belongs to target piece t.
        notes: What had to be done on the way, a short word each (`split`, `loop`, ...).
    """

    source: str
    text: str
    tgt_lang: str
    source_pieces: tuple[str, ...]
    source_offsets: tuple[Span, ...]
    target_pieces: tuple[str, ...]
    target_offsets: tuple[Span, ...]
    log_probs: NDArray[np.float32]
    score: float
    attention: NDArray[np.float32]
    notes: tuple[str, ...] = ()
