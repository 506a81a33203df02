"""Which sentences of two versions belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mt.text import Sentence, Span


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences that say the same, after Brown et al. (1991).

    Attributes:
        src: Indices of source sentences; empty where the target added something.
        tgt: Indices of target sentences; empty where the target left something out.
        score: How well they fit, from 0 to 1.
    """

    src: tuple[int, ...]
    tgt: tuple[int, ...]
    score: float = 1.0


def hull(sentences: Sequence[Sentence], indices: Sequence[int]) -> Span:
    """From the start of the first of the sentences at `indices` to the end of the last."""
    return Span(
        min(sentences[at].span.start for at in indices),
        max(sentences[at].span.end for at in indices),
    )
