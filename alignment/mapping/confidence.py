"""Calibrated probabilities that a link is right."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from math import exp
from pathlib import Path

WEIGHTS = Path(__file__).parents[1] / "mapping.json"


def confidence_of(signals: Mapping[str, float], *, situation: str = "translation") -> float:
    """Probability that a link with these signals is right (logistic regression).

    The weights are fitted by `scripts/train_alignment.py mapping`; `docs/alignment.md` shows how
    often links of each confidence were right.
    """
    weights = _weights(situation)
    total = weights["bias"] + sum(weights[name] * value for name, value in signals.items())
    return round(1.0 / (1.0 + exp(-max(-30.0, min(30.0, total)))), 3)


@lru_cache(maxsize=4)
def _weights(situation: str) -> dict[str, float]:
    parts = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return {name: float(value) for name, value in parts[situation]["weights"].items()}
