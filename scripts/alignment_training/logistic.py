"""Logistic regression, and how it is shown that its probabilities are right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


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


def cross_validated(signals: Array, right: Array, *, penalty: float, folds: int = 5) -> Array:
    """(n,) probability of each example by weights fitted without its fold."""
    order = np.random.default_rng(0).permutation(len(right))
    confidence = np.zeros(len(right))
    for fold in range(folds):
        held = order[fold::folds]
        rest = np.setdiff1d(order, held)
        weights = fit_logistic(signals[rest], right[rest], penalty=penalty)
        confidence[held] = 1.0 / (1.0 + np.exp(-(signals[held] @ weights[:-1] + weights[-1])))
    return confidence


def reliability(confidence: Array, right: Array) -> str:
    """Confidence against rightness, a table."""
    rows = ["| confidence | links | mean confidence | right |", "| --- | --- | --- | --- |"]
    edges = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 1.0)
    for low, high in pairwise(edges):
        inside = (confidence >= low) & ((confidence < high) | (high == 1.0))
        if inside.any():
            rows.append(
                f"| {low:.2f}–{high:.2f} | {inside.sum()} | {confidence[inside].mean():.2f} "
                f"| {right[inside].mean():.2f} |"
            )
    return "\n".join(rows)


def named(weights: Array, names: Sequence[str]) -> dict[str, float]:
    """Weights by signal, the last one as `bias`."""
    return {
        name: round(float(value), 4) for name, value in zip([*names, "bias"], weights, strict=True)
    }
