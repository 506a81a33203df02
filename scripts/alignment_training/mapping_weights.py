"""Fits how sure links are (logistic regression) on our own gold; writes `alignment/mapping.json`.

Translations: a link is right where its span's character F1 with the annotated one is at least
0.8. Independent articles: a pair of mentions is right where they are the same statement.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.gold_events import GoldEvent, read_events
from numpy.typing import NDArray

from alignment.mapping.confidence import WEIGHTS
from alignment.mapping.independent import SIGNALS, compare

Array = NDArray[np.float64]
PAIRS = (("en", "uk"), ("en", "ru"), ("uk", "ru"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--model", default=None, help="translate with this model for the signals")


def train(args: argparse.Namespace) -> None:
    """Fits and writes the weights of both situations."""
    parts: dict[str, Any] = json.loads(args.out.read_text(encoding="utf-8"))
    events = list(read_events(args.data / "gold/framing.jsonl"))
    signals, gold = pairs_of(events)
    weights = fit_logistic(signals, gold, penalty=1.0)
    parts["independent"] = {
        "weights": named(weights, SIGNALS),
        "provenance": {
            "made_by": "scripts/train_alignment.py mapping",
            "data": f"gold/framing.jsonl, {len(events)} events, {len(gold)} pairs of mentions",
        },
    }
    args.out.write_text(json.dumps(parts, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def pairs_of(events: Sequence[GoldEvent]) -> tuple[Array, Array]:
    """Signals (n, n_signals) and rightness (n,) of all pairs of mentions of two articles."""
    signals: list[Array] = []
    gold: list[float] = []
    for event in events:
        for left, right in PAIRS:
            src, tgt = event.versions[left], event.versions[right]
            if not src.quotes or not tgt.quotes:
                continue
            compared = compare(src, tgt).signals
            signals.append(compared.reshape(-1, compared.shape[2]).astype(np.float64))
            gold += [float(a.id == b.id) for a in src.quotes for b in tgt.quotes]
    return np.concatenate(signals), np.array(gold)


def fit_logistic(signals: Array, gold: Array, *, penalty: float) -> Array:
    """Weights (n_signals + 1,), the last one the bias, by Newton's method with a ridge penalty."""
    with_bias = np.concatenate([signals, np.ones((len(signals), 1))], axis=1)
    weights = np.zeros(with_bias.shape[1])
    ridge = np.full(len(weights), penalty)
    ridge[-1] = 1e-6
    for _ in range(50):
        probabilities = 1.0 / (1.0 + np.exp(-(with_bias @ weights)))
        gradient = with_bias.T @ (gold - probabilities) - ridge * weights
        curvature = (with_bias * (probabilities * (1 - probabilities))[:, None]).T @ with_bias
        step = np.linalg.solve(curvature + np.diag(ridge), gradient)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def named(weights: Array, names: Sequence[str]) -> dict[str, float]:
    """Weights by signal, the last one as `bias`."""
    return {
        name: round(float(value), 4) for name, value in zip([*names, "bias"], weights, strict=True)
    }
