"""Probabilities of links from all signals, by two small networks learned on hand-made links.

A first network looks at a pair of words alone; a second one also at what the first thinks of the
neighbours and the rivals (a stacked model, as in Zouhar & Pylypenko 2021). Their weights are in
`words.json`, made by `scripts/train_alignment.py words`, once with attention and once without.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alignment.words.dictionary import Dictionary
from alignment.words.features import first_pass, second_pass

Array = NDArray[np.float32]
WEIGHTS = Path(__file__).parents[1] / "words.json"


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """One hidden layer of rectified units, one logistic output.

    Attributes:
        hidden: (n_signals, n_hidden).
        hidden_bias: (n_hidden,).
        output: (n_hidden,).
        output_bias: A number.
    """

    hidden: Array
    hidden_bias: Array
    output: Array
    output_bias: float

    def __call__(self, signals: Array) -> Array:
        """Probabilities (...) float32 of signals (..., n_signals)."""
        units = np.maximum(signals @ self.hidden + self.hidden_bias, 0.0)
        probabilities: Array = 1.0 / (1.0 + np.exp(-(units @ self.output + self.output_bias)))
        return probabilities.astype(np.float32)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Network:
        """The network of a part of `words.json`."""
        return cls(
            np.asarray(value["hidden"], dtype=np.float32),
            np.asarray(value["hidden_bias"], dtype=np.float32),
            np.asarray(value["output"], dtype=np.float32),
            float(value["output_bias"]),
        )

    def to_json(self) -> dict[str, Any]:
        """The network as lists, rounded to four decimals."""
        return {
            "hidden": np.round(self.hidden.astype(float), 4).tolist(),
            "hidden_bias": np.round(self.hidden_bias.astype(float), 4).tolist(),
            "output": np.round(self.output.astype(float), 4).tolist(),
            "output_bias": round(float(self.output_bias), 4),
        }


@dataclass(frozen=True, slots=True, eq=False)
class Combination:
    """The two networks and where to cut.

    Attributes:
        first: Looks at one pair.
        second: Looks at the surroundings too.
        threshold: Least probability of a link, where F1 was best.
    """

    first: Network
    second: Network
    threshold: float

    def link_probabilities(
        self,
        src: Sequence[str],
        tgt: Sequence[str],
        *,
        dictionary: Dictionary,
        attention: Array | None,
    ) -> Array:
        """(n_src, n_tgt) float32: how probable a link is between each two words."""
        if not src or not tgt:
            return np.zeros((len(src), len(tgt)), dtype=np.float32)
        signals = first_pass(src, tgt, dictionary=dictionary, attention=attention)
        around = second_pass(self.first(signals))
        return self.second(np.concatenate([signals, around], axis=2))


@lru_cache(maxsize=2)
def load_combination(*, with_attention: bool) -> Combination:
    """The combination learned with or without attention."""
    parts = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    part = parts["attention" if with_attention else "texts"]
    return Combination(
        Network.from_json(part["first"]), Network.from_json(part["second"]), part["threshold"]
    )
