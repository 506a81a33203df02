"""Calibrated probabilities that a link is right."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp, log
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).parents[1] / "mapping.json"


def confidence_of(signals: Mapping[str, float], *, situation: str = "translation") -> float:
    """Probability that a link with these signals is right (logistic regression).

    The weights are fitted by `scripts/train_alignment.py mapping`; `docs/alignment.md` shows how
    often links of each confidence were right.
    """
    weights = _weights(situation)
    total = weights["bias"] + sum(weights[name] * value for name, value in signals.items())
    return round(1.0 / (1.0 + exp(-max(-30.0, min(30.0, total)))), 3)


def confidences_of(
    signals: NDArray[np.floating], names: Sequence[str], *, situation: str
) -> NDArray[np.float64]:
    """The same for an array of signals (..., n_signals) in the order of `names`."""
    weights = _weights(situation)
    total = signals @ np.array([weights[name] for name in names]) + weights["bias"]
    probabilities: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-np.clip(total, -30.0, 30.0)))
    return probabilities


def calibrated(probability: float, *, situation: str) -> float:
    """Probability that a link which an assignment has chosen is right (Platt 1999).

    A pair that is the best in total is right more often than a pair with its signals alone.
    """
    part = _part(situation)["calibration"]
    odds = log(max(probability, 1e-6) / max(1.0 - probability, 1e-6))
    total = float(part["slope"]) * odds + float(part["intercept"])
    return round(1.0 / (1.0 + exp(-total)), 3)


def _weights(situation: str) -> dict[str, float]:
    weights: dict[str, float] = _part(situation)["weights"]
    return weights


@lru_cache(maxsize=4)
def _part(situation: str) -> dict[str, Any]:
    parts: dict[str, dict[str, Any]] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return parts[situation]
