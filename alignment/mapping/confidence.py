"""Calibrated probabilities that a link is right."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).parents[1] / "mapping.json"


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression over named signals; `scripts/train_alignment.py mapping` fits them.

    `docs/alignment.md` shows how often links of each confidence were right.

    Attributes:
        weights: Of each signal, and `bias`.
        slope: With `intercept` what makes log-odds those of links that were chosen (Platt 1999): a
            pair that is the best of all is right more often than one with its signals alone.
        intercept: See `slope`.
    """

    weights: Mapping[str, float]
    slope: float = 1.0
    intercept: float = 0.0

    def probability(self, signals: Mapping[str, float]) -> float:
        """Probability that a link with these signals is right."""
        total = self.weights["bias"] + sum(
            self.weights[name] * value for name, value in signals.items()
        )
        return round(1.0 / (1.0 + exp(-max(-30.0, min(30.0, total)))), 3)

    def probabilities(
        self, signals: NDArray[np.floating], names: Sequence[str]
    ) -> NDArray[np.float64]:
        """The same for an array of signals (..., n_signals) in the order of `names`."""
        total = signals @ np.array([self.weights[name] for name in names]) + self.weights["bias"]
        found: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-np.clip(total, -30.0, 30.0)))
        return found

    def calibrated(self, probability: float) -> float:
        """Probability that a chosen link of this probability is right."""
        odds = log(max(probability, 1e-6) / max(1.0 - probability, 1e-6))
        return round(1.0 / (1.0 + exp(-(self.slope * odds + self.intercept))), 3)


@lru_cache(maxsize=4)
def load_logistic(situation: str) -> Logistic:
    """The fitted regression for `translation`, `independent` or `unquoted`."""
    part = json.loads(WEIGHTS.read_text(encoding="utf-8"))[situation]
    return Logistic(part["weights"], **part.get("calibration", {}))
