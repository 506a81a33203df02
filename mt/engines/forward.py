"""A Marian model's forward pass over given translations, in numpy.

A search has to say one token after another; a translation that is already there can be looked at
in one pass. That pass gives the log-probability of every token and the cross-attention of any
head, for the model's own translations and people's alike, needs neither torch nor a converted
model, and is exact to float32. Vaswani et al. 2017, with Marian's post-norm layers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mt.engines.checkpoint import MarianConfig, Weights, sinusoids
from mt.engines.engine import AlignmentHead, Forced

Floats = NDArray[np.float32]
_NEVER = np.float32(-1e9)
_EPSILON = np.float32(1e-5)


@dataclass(frozen=True, slots=True)
class ForwardPass:
    """A model ready to look at pairs.

    Attributes:
        config: How it computes.
        weights: All its weights, float32, by transformers' names.
        heads: Whose cross-attention is returned, on average.
    """

    config: MarianConfig
    weights: Weights
    heads: tuple[AlignmentHead, ...]

    def __call__(
        self, sources: Sequence[Sequence[int]], targets: Sequence[Sequence[int]]
    ) -> list[Forced]:
        """Log-probabilities and cross-attention of one batch.

        Args:
            sources: Ids with language code and end of sentence.
            targets: Ids without end of sentence, which is added here.
        """
        config = self.config
        ended = [[*target, config.end] for target in targets]
        source, source_mask = _padded(sources, config.pad)
        labels, _ = _padded(ended, config.pad)
        inputs = np.concatenate(
            [np.full((len(ended), 1), config.start, dtype=np.int64), labels[:, :-1]], axis=1
        )
        hidden, attention = self._decode(inputs, self._encode(source, source_mask), source_mask)
        log_probs = self._log_probs(hidden, labels, [len(target) for target in ended])
        return [
            Forced(log_probs[i, : len(target)], attention[i, : len(target) - 1, : len(sources[i])])
            for i, target in enumerate(ended)
        ]

    def _encode(self, ids: NDArray[np.int64], mask: Floats) -> Floats:
        x = self._embed("encoder", ids)
        for layer in range(self.config.encoder_layers):
            stem = f"model.encoder.layers.{layer}"
            attended, _ = self._attend(f"{stem}.self_attn", x, x, mask, self.config.encoder_heads)
            x = self._norm(f"{stem}.self_attn_layer_norm", x + attended)
            x = self._norm(f"{stem}.final_layer_norm", x + self._feed_forward(stem, x))
        return x

    def _decode(
        self, ids: NDArray[np.int64], memory: Floats, memory_mask: Floats
    ) -> tuple[Floats, Floats]:
        x = self._embed("decoder", ids)
        n = ids.shape[1]
        causal = np.triu(np.full((n, n), _NEVER, dtype=np.float32), k=1)[None, None]
        chosen = np.zeros((len(ids), n - 1, memory.shape[1]), dtype=np.float32)
        n_heads = self.config.decoder_heads
        layers = self.config.decoder_layers
        for layer in range(layers):
            stem = f"model.decoder.layers.{layer}"
            attended, _ = self._attend(f"{stem}.self_attn", x, x, causal, n_heads)
            x = self._norm(f"{stem}.self_attn_layer_norm", x + attended)
            attended, weights = self._attend(
                f"{stem}.encoder_attn", x, memory, memory_mask, n_heads
            )
            for head in self.heads:
                if head.layer % layers == layer:
                    chosen += head.pick(weights)
            x = self._norm(f"{stem}.encoder_attn_layer_norm", x + attended)
            x = self._norm(f"{stem}.final_layer_norm", x + self._feed_forward(stem, x))
        chosen /= len(self.heads)
        return x, chosen

    def _embed(self, side: str, ids: NDArray[np.int64]) -> Floats:
        words = self.weights[f"model.{side}.embed_tokens.weight"][ids]
        table = self.weights[f"model.{side}.embed_positions.weight"]
        if ids.shape[1] > len(table):
            table = sinusoids(ids.shape[1], self.config.width)
        x: Floats = words * np.float32(self.config.embedding_scale) + table[: ids.shape[1]]
        return x

    def _linear(self, name: str, x: Floats) -> Floats:
        weight = self.weights[f"{name}.weight"]
        y: Floats = x.reshape(-1, x.shape[-1]) @ weight.T
        y += self.weights[f"{name}.bias"]
        return y.reshape(*x.shape[:-1], -1)

    def _attend(
        self, name: str, x: Floats, memory: Floats, mask: Floats, n_heads: int
    ) -> tuple[Floats, Floats]:
        batch, n, width = x.shape

        def split(y: Floats) -> Floats:
            return y.reshape(batch, -1, n_heads, width // n_heads).transpose(0, 2, 1, 3)

        query = split(self._linear(f"{name}.q_proj", x))
        key = split(self._linear(f"{name}.k_proj", memory))
        value = split(self._linear(f"{name}.v_proj", memory))
        query *= np.float32((width // n_heads) ** -0.5)
        weights: Floats = np.matmul(query, key.transpose(0, 1, 3, 2))
        weights += mask
        weights -= weights.max(axis=-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(axis=-1, keepdims=True)
        mixed: Floats = (weights @ value).transpose(0, 2, 1, 3).reshape(batch, n, width)
        return self._linear(f"{name}.out_proj", mixed), weights

    def _feed_forward(self, stem: str, x: Floats) -> Floats:
        return self._linear(
            f"{stem}.fc2", _activate(self._linear(f"{stem}.fc1", x), self.config.activation)
        )

    def _norm(self, name: str, x: Floats) -> Floats:
        x = x - x.mean(axis=-1, keepdims=True)
        spread = np.einsum("btd,btd->bt", x, x)[..., None] / np.float32(x.shape[-1])
        x /= np.sqrt(spread + _EPSILON)
        x *= self.weights[f"{name}.weight"]
        x += self.weights[f"{name}.bias"]
        return x

    def _log_probs(
        self, hidden: Floats, labels: NDArray[np.int64], lengths: Sequence[int]
    ) -> Floats:
        """(batch, n_tgt); `<pad>`, which is never said, has no part in the softmax."""
        real = np.arange(labels.shape[1])[None, :] < np.array(lengths)[:, None]
        logits = hidden[real] @ self.weights["lm_head.weight"].T
        logits += self.weights["final_logits_bias"]
        logits[:, self.config.pad] = -np.inf
        said = logits[np.arange(len(logits)), labels[real]]
        peak = logits.max(axis=-1)
        np.exp(logits - peak[:, None], out=logits)
        log_probs = np.zeros(labels.shape, dtype=np.float32)
        log_probs[real] = said - peak - np.log(logits.sum(axis=-1))
        return log_probs


def _padded(rows: Sequence[Sequence[int]], pad: int) -> tuple[NDArray[np.int64], Floats]:
    """The rows filled up to one length, and a mask (rows, 1, 1, length) to add to scores."""
    length = max(map(len, rows))
    ids = np.full((len(rows), length), pad, dtype=np.int64)
    mask = np.full((len(rows), 1, 1, length), _NEVER, dtype=np.float32)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = row
        mask[i, ..., : len(row)] = 0.0
    return ids, mask


def _activate(x: Floats, kind: str) -> Floats:
    if kind == "relu":
        return np.maximum(x, 0, out=x)
    with np.errstate(over="ignore"):  # exp of a large number: the quotient is 0, as it should be
        x /= 1 + np.exp(-x)
    return x
