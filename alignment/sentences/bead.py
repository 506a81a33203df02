"""Which sentences of two versions belong together."""

from __future__ import annotations

from dataclasses import dataclass


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
