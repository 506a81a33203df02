"""Losses: cross-entropy over the vocabulary without its memory, and guided alignment."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor


class VocabularyLoss(torch.autograd.Function):
    """Label-smoothed cross-entropy, in chunks that stay in the cache, gradients made on the way."""

    @staticmethod
    def forward(
        ctx: Any,
        states: Tensor,
        table: Tensor,
        bias: Tensor | None,
        labels: Tensor,
        smoothing: float,
        chunk: int,
    ) -> tuple[Tensor, Tensor]:
        """Compute the loss.

        Args:
            ctx: Autograd's context.
            states: Decoder states, one row a target token.
            table: Embeddings of the tokens that compete.
            bias: Added to their scores, or nothing.
            labels: Right token of each row.
            smoothing: Label smoothing.
            chunk: Rows worked on at once.

        Returns:
            Mean smoothed loss, and the plain mean log-loss (without gradient).
        """
        rows, size = states.shape[0], table.shape[0]
        d_states = torch.empty_like(states)
        d_table = torch.zeros_like(table, dtype=torch.float32)
        total = states.new_zeros((), dtype=torch.float32)
        plain = states.new_zeros((), dtype=torch.float32)
        for start in range(0, rows, chunk):
            part, right = states[start : start + chunk], labels[start : start + chunk]
            logits = (part @ table.T).float()
            if bias is not None:
                logits += bias
            norm = logits.logsumexp(dim=-1, keepdim=True)
            nll = (norm - logits.gather(1, right[:, None])).sum()
            plain += nll
            total += (1 - smoothing) * nll
            if smoothing > 0:
                total += smoothing * (norm.sum() - logits.sum() / size)
            logits.sub_(norm).exp_()
            if smoothing > 0:
                logits.sub_(smoothing / size)
            down = torch.full_like(right, -(1 - smoothing), dtype=logits.dtype)
            logits.scatter_add_(1, right[:, None], down[:, None])
            logits = logits.to(states.dtype)
            d_states[start : start + chunk] = logits @ table
            d_table += logits.T @ part
        ctx.save_for_backward(d_states / rows, (d_table / rows).to(table.dtype))
        ctx.mark_non_differentiable(plain)
        return total / rows, plain / rows

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, ...]:
        """Hand out the gradients made in the forward pass."""
        d_states, d_table = ctx.saved_tensors
        return d_states * grads[0], d_table * grads[0], None, None, None, None


def candidates(labels: Tensor, size: int, extra: int) -> tuple[Tensor, Tensor, Tensor]:
    """Choose the tokens that compete: all right ones of the batch, and a sample of the others.

    Args:
        labels: Right token of each row.
        size: Number of tokens.
        extra: Size of the sample.

    Returns:
        The tokens, what to add to their scores so that the sample stands for all the others, and
        the place of each right token among them.
    """
    right = labels.unique()
    rest = torch.ones(size, dtype=torch.bool, device=labels.device)
    rest[right] = False
    others = rest.nonzero().squeeze(1)
    drawn = others[torch.randperm(len(others), device=labels.device)[:extra]]
    bias = torch.zeros(len(right) + len(drawn), device=labels.device)
    bias[len(right) :] = math.log(len(others) / max(len(drawn), 1))
    return torch.cat([right, drawn]), bias, torch.searchsorted(right, labels)


def guided(scores: Tensor, cells: Tensor, weights: Tensor, shift: int) -> Tensor:
    """Cross-entropy of attention rows against alignment links.

    Args:
        scores: Attention scores before the softmax (batch, heads, rows, columns).
        cells: Sentence, row and column of each link.
        weights: Weight of each link; those of a row sum to one.
        shift: 0 if a row stands for the token it predicts, 1 for the token it reads.

    Returns:
        The loss, one number a head.
    """
    batch, row, column = cells.unbind(1)
    row = (row + shift).clamp_max(scores.shape[2] - 1)
    logs = scores.float().log_softmax(dim=-1)
    picked = logs[batch, :, row, column]
    return -(picked * weights[:, None]).sum(dim=0) / weights.sum().clamp_min(1e-6)
