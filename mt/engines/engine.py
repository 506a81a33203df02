"""What an engine has to be able to do: search for translations, and look at given ones.

An engine deals in token ids only. What lies around it (pieces, language codes, punctuation, long
sentences, loops) is the same for all engines and is done by `mt.marian`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from mt.engines.checkpoint import Checkpoint


@dataclass(frozen=True, slots=True)
class AlignmentHead:
    """A head of cross-attention that tells which words belong together.

    Attributes:
        layer: Decoder layer, from 0; negative counts from the last.
        head: Head of that layer; None stands for the mean of all.
        reads: Whether a row belongs to the token that is read at it rather than the one said
            there. Models trained with guided alignment have rows for what is said; where nothing
            was guided, a row is about the token just read (Kobayashi et al. 2020, Chen et al.
            2020).
    """

    layer: int = -1
    head: int | None = 0
    reads: bool = False

    def pick(self, attention: NDArray[np.float32]) -> NDArray[np.float32]:
        """The head's rows, one a target token, of its layer's attention.

        Args:
            attention: (batch, n_heads, n_tgt + 1, n_src).

        Returns:
            (batch, n_tgt, n_src).
        """
        rows = attention[:, :, 1:] if self.reads else attention[:, :, :-1]
        picked: NDArray[np.float32] = rows.mean(axis=1) if self.head is None else rows[:, self.head]
        return picked

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> AlignmentHead:
        """From a card: `{"layer": -1, "head": 0, "row": "predicts"}`; head may be `"all"`.

        Raises:
            KeyError, ValueError: Something is missing, or none of these.
        """
        if value["row"] not in ("predicts", "reads"):
            raise ValueError(f"row {value['row']!r}: predicts or reads")
        head = None if value["head"] == "all" else int(value["head"])
        return cls(int(value["layer"]), head, value["row"] == "reads")

    def as_json(self) -> dict[str, Any]:
        """As a card holds it."""
        head = "all" if self.head is None else self.head
        return {"layer": self.layer, "head": head, "row": "reads" if self.reads else "predicts"}


@dataclass(frozen=True, slots=True)
class Search:
    """How translations are searched for.

    Attributes:
        beam_size: 1 is greedy search.
        max_tokens: Longest translation, in tokens.
        no_repeat_ngram: No n-gram of this many tokens is said twice; 0 allows all.
    """

    beam_size: int
    max_tokens: int
    no_repeat_ngram: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Forced:
    """What a model thinks of one given translation.

    Attributes:
        log_probs: (n_tgt + 1,) float32, natural logarithms, the last that of `</s>`.
        attention: (n_tgt, n_src) float32, each row sums to 1: where the alignment heads looked
            for token t, on average; columns are all source tokens, code and `</s>` too.
    """

    log_probs: NDArray[np.float32]
    attention: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Setup:
    """What an engine is made of, and what for.

    Attributes:
        checkpoint: The model's files.
        heads: Whose cross-attention tells which words belong together.
        sha256: Of the model's files, the key of what is derived from them.
        compute_type: Number format; `auto` leaves it to the engine.
        device: `cpu`, `cuda`, or `auto`.
        threads: Threads to use, 1 or more.
        cache_dir: Where converted models are kept.
    """

    checkpoint: Checkpoint
    heads: tuple[AlignmentHead, ...]
    sha256: str
    compute_type: str
    device: str
    threads: int
    cache_dir: Path


class Engine(Protocol):
    """Runs one Marian model; a class that keeps it is made of a `Setup`.

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
