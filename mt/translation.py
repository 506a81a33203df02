"""What a translator gives for one sentence."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mt.text import Span

# Attention is rounded to this many steps from 0 to 1, so that a memory can keep it exactly in
# two bytes.
ATTENTION_STEPS = 65535


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
        attention: (n_tgt, n_src) float32, each row sums to 1 within rounding (or is all 0 where
            nothing but the end of sentence was looked at); row t belongs to target piece t.
        notes: What had to be done on the way, a short word each: `split` (longer than the model
            takes, done in parts), `loop` and `empty` (the first attempt went round in circles,
            or said nothing, and another is given), `unmended` (so did every attempt), `copied`
            (no letter in it, passed on as it is).
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


def join(source: str, parts: Sequence[Translation], *, text: str | None = None) -> Translation:
    """The translation of a sentence that was translated in `parts`; one part stays as it is.

    Args:
        source: The whole sentence, which the parts' source offsets refer to.
        parts: In order, at least one.
        text: The whole translation, which the parts' target offsets refer to, where it was
            given. Otherwise the parts' texts are joined by spaces.
    """
    if len(parts) == 1:
        return parts[0]
    target_offsets: list[Span] = []
    joined = ""
    for part in parts:
        start = 0
        if text is None:
            joined += " " if joined and part.text else ""
            start = len(joined)
            joined += part.text
        target_offsets += [offset.shift(start) for offset in part.target_offsets]
    # Each part's score is a mean over its pieces and its end of sentence.
    weights = [len(part.target_pieces) + 1 for part in parts]
    scores = [part.score for part in parts]
    return dataclasses.replace(
        parts[0],
        source=source,
        text=joined if text is None else text,
        source_pieces=tuple(piece for part in parts for piece in part.source_pieces),
        source_offsets=tuple(offset for part in parts for offset in part.source_offsets),
        target_pieces=tuple(piece for part in parts for piece in part.target_pieces),
        target_offsets=tuple(target_offsets),
        log_probs=np.concatenate([part.log_probs for part in parts]),
        score=float(np.average(scores, weights=weights)),
        attention=_block_diagonal([part.attention for part in parts]),
        notes=("split", *dict.fromkeys(note for part in parts for note in part.notes)),
    )


def _block_diagonal(blocks: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """The blocks along the diagonal, zeros elsewhere."""
    whole = np.zeros(np.sum([block.shape for block in blocks], axis=0), dtype=np.float32)
    row = column = 0
    for block in blocks:
        whole[row : row + block.shape[0], column : column + block.shape[1]] = block
        row, column = row + block.shape[0], column + block.shape[1]
    return whole
