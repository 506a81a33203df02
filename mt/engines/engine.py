"""What an engine has to be able to do: search for translations, and look at given ones.

An engine deals in token ids only. What lies around it (pieces, language codes, punctuation, long
sentences, loops) is the same for all engines and is done by `mt.marian`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class AlignmentHeads:
    """Which cross-attention tells which words belong together, a property of each model.

    Attributes:
        layer: Decoder layer, from 0; negative counts from the last.
        heads: Heads of that layer, averaged; empty stands for all.
        shift: Whether the row that says token t+1 belongs to token t. False for models trained
            with guided alignment; True for the others, where what is looked at belongs to the
            token that was just read (Kobayashi et al. 2020, Chen et al. 2020).
    """

    layer: int = -1
    heads: tuple[int, ...] = (0,)
    shift: bool = False

    def of_layer(self, layer: int, *, n_layers: int, n_heads: int) -> tuple[int, ...]:
        """The heads of one layer that take part; none in other layers."""
        if layer != self.layer % n_layers:
            return ()
        return self.heads or tuple(range(n_heads))

    def count(self, n_heads: int) -> int:
        """How many heads are averaged."""
        return len(self.heads) or n_heads

    def as_json(self) -> dict[str, Any]:
        """As a card holds it: `{"layer": -1, "heads": [0], "shift": false}`."""
        return {"layer": self.layer, "heads": list(self.heads), "shift": self.shift}


@dataclass(frozen=True, slots=True)
class Search:
    """How translations are searched for.

    Attributes:
        beam_size: 1 is greedy search.
        max_tokens: Longest translation, in tokens.
        no_repeat_ngram: No n-gram of this many tokens is said twice; 0 allows all.
        repetition_penalty: Above 1, tokens already said become less likely.
    """

    beam_size: int
    max_tokens: int
    no_repeat_ngram: int = 0
    repetition_penalty: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Forced:
    """What a model thinks of one given translation.

    Attributes:
        log_probs: (n_tgt + 1,) float32, natural logarithms, the last that of `</s>`.
        attention: (n_tgt + 1, n_src) float32, each row sums to 1; row t is what the chosen heads
            looked at to say token t; columns are all source tokens, code and `</s>` too.
    """

    log_probs: NDArray[np.float32]
    attention: NDArray[np.float32]


class Engine(Protocol):
    """Runs one Marian model.

    Attributes:
        name: As `--engine` says it.
        compute_type: Number format it computes in, such as `int8`.
    """

    name: str
    compute_type: str

    def search(self, sources: Sequence[Sequence[int]], search: Search) -> list[list[int]]:
        """Translations of one batch, ids without `</s>`; sources are with code and `</s>`."""
        ...

    def force(
        self, sources: Sequence[Sequence[int]], targets: Sequence[Sequence[int]]
    ) -> list[Forced]:
        """What the model thinks of the given targets (ids without `</s>`), one batch."""
        ...
