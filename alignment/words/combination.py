"""Probabilities of links from all signals, by small networks learned on hand-made links.

A first network looks at a pair of words alone; each further one also at what the one before it
thinks of the neighbours and the rivals (stacked models, as in Zouhar & Pylypenko 2021). Their
weights are in `words.json`, made by `scripts/train_alignment.py words`, once with attention and
once without.
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
from alignment.words.features import pair_signals, surrounding_signals

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
        probabilities = 1.0 / (1.0 + np.exp(-self.log_odds(signals)))
        return probabilities.astype(np.float32)

    def log_odds(self, signals: Array) -> Array:
        """The same before the logistic function, which rounds the surest to 1."""
        units = np.maximum(signals @ self.hidden + self.hidden_bias, 0.0)
        odds: Array = units @ self.output + self.output_bias
        return odds

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
        """The network as lists, rounded to three decimals."""
        return {
            "hidden": np.round(self.hidden.astype(float), 3).tolist(),
            "hidden_bias": np.round(self.hidden_bias.astype(float), 3).tolist(),
            "output": np.round(self.output.astype(float), 3).tolist(),
            "output_bias": round(float(self.output_bias), 4),
        }


@dataclass(frozen=True, slots=True, eq=False)
class Combination:
    """The networks and where to cut.

    Attributes:
        networks: The first looks at one pair, the others at the surroundings too.
        threshold: Least probability of a link, where F1 was best.
    """

    networks: tuple[Network, ...]
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
        signals = pair_signals(src, tgt, dictionary=dictionary, attention=attention)
        first, *others = self.networks
        probabilities = first(signals)
        for network in others:
            around = surrounding_signals(probabilities, src)
            probabilities = network(np.concatenate([signals, around], axis=2))
        return probabilities


@lru_cache(maxsize=2)
def load_combination(*, with_attention: bool) -> Combination:
    """The combination learned with or without attention."""
    parts = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    part = parts["attention" if with_attention else "texts"]
    return Combination(tuple(map(Network.from_json, part["networks"])), part["threshold"])
