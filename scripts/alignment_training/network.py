"""Fits the small networks of `alignment` with Adam (Kingma & Ba 2015), in numpy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alignment.words.combination import Network

Array = NDArray[np.float32]
_RATE, _DECAY, _BATCH = 4e-3, 1e-5, 512


def fit(
    signals: Array,
    gold: Array,
    weights: Array,
    *,
    hidden: int,
    members: int,
    epochs: int,
    generator: np.random.Generator,
) -> Network:
    """A network that minimises weighted cross-entropy.

    It is the mean, before the logistic function, of several networks that begin with other
    weights (deep ensembles, Lakshminarayanan et al. 2017): one of as many units as all together.

    Args:
        signals: (n, n_signals).
        gold: (n,) 0 or 1.
        weights: (n,) how many examples each one stands for.
        hidden: Number of hidden units of a member.
        members: How many networks there are.
        epochs: Passes over the data.
        generator: Makes the first weights and the order of the batches.
    """
    n_signals = signals.shape[1]
    params = [
        generator.normal(0, np.sqrt(2 / n_signals), (n_signals, members * hidden)),
        np.zeros(members * hidden),
        generator.normal(0, np.sqrt(1 / hidden), (members, hidden)),
        np.full(members, -2.0),
    ]
    params = [p.astype(np.float32) for p in params]
    moments = [np.zeros_like(p) for p in params]
    squares = [np.zeros_like(p) for p in params]
    step = 0
    n_batches = max(1, len(signals) // _BATCH)
    for epoch in range(epochs):
        rate = _RATE * (1 - epoch / epochs)
        for batch in np.array_split(generator.permutation(len(signals)), n_batches):
            step += 1
            for at, gradient in enumerate(
                _gradients(params, signals[batch], gold[batch], weights[batch])
            ):
                full = gradient + _DECAY * params[at]
                moments[at] = 0.9 * moments[at] + 0.1 * full
                squares[at] = 0.999 * squares[at] + 0.001 * full**2
                corrected = moments[at] / (1 - 0.9**step)
                spread = np.sqrt(squares[at] / (1 - 0.999**step)) + 1e-8
                params[at] = (params[at] - rate * corrected / spread).astype(np.float32)
    return Network(params[0], params[1], params[2].reshape(-1) / members, float(params[3].mean()))


def _gradients(params: list[Array], signals: Array, gold: Array, weights: Array) -> list[Array]:
    """Of each member's own loss."""
    hidden, hidden_bias, output, output_bias = params
    raw = signals @ hidden + hidden_bias
    units = np.maximum(raw, 0.0).reshape(len(raw), *output.shape)
    probabilities = 1.0 / (1.0 + np.exp(-(np.einsum("nmh,mh->nm", units, output) + output_bias)))
    error = (weights / weights.sum())[:, None] * (probabilities - gold[:, None])
    back = (error[:, :, None] * output).reshape(raw.shape)
    back[raw <= 0] = 0.0
    return [
        signals.T @ back,
        back.sum(axis=0),
        np.einsum("nmh,nm->mh", units, error),
        error.sum(axis=0),
    ]
