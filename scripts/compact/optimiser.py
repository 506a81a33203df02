"""Muon for the matrices, Adam for the rest, both exact to resume."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor, nn

STEPS = (
    (4.0848, -6.8946, 2.9270),
    (3.9505, -6.3029, 2.6377),
    (3.7418, -5.5913, 2.3037),
    (2.8769, -3.1427, 1.2046),
)


def orthogonal(stack: Tensor) -> Tensor:
    """Bring the singular values of a stack of matrices close to one (Newton-Schulz).

    Args:
        stack: Matrices of one shape, not taller than wide.

    Returns:
        The stack with nearly orthonormal rows.
    """
    x = stack / (stack.norm(dim=(-2, -1), keepdim=True) * 1.02 + 1e-7)
    for a, b, c in STEPS:
        gram = x @ x.mT
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return x


class Muon(torch.optim.Optimizer):
    """Momentum whose steps are made orthogonal, for the matrices of the layers."""

    def __init__(
        self,
        params: Iterable[nn.Parameter],
        lr: float,
        momentum: float = 0.95,
        half: bool = False,
    ) -> None:
        """Create the optimiser.

        Args:
            params: Matrices.
            lr: Step length: the singular values of a step, for square matrices.
            momentum: Decay of the momentum.
            half: Make the steps orthogonal in bfloat16, which is exact enough.
        """
        super().__init__(params, {"lr": lr, "momentum": momentum})
        self.kind = torch.bfloat16 if half else torch.float32

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]
        """Do one step; matrices of the same shape go through the iteration together."""
        for group in self.param_groups:
            stacks: dict[tuple[int, int], list[tuple[nn.Parameter, Tensor, bool]]] = {}
            for value in group["params"]:
                if value.grad is None:
                    continue
                state = self.state[value]
                if "momentum" not in state:
                    state["momentum"] = torch.zeros_like(value)
                moving = state["momentum"]
                moving.lerp_(value.grad, 1 - group["momentum"])
                ahead = value.grad.lerp(moving, group["momentum"])
                tall = ahead.shape[0] > ahead.shape[1]
                ahead = ahead.mT if tall else ahead
                stacks.setdefault(tuple(ahead.shape), []).append((value, ahead, tall))
            for entries in stacks.values():
                moves = orthogonal(torch.stack([ahead for _, ahead, _ in entries]).to(self.kind))
                for (value, _, tall), move in zip(entries, moves, strict=True):
                    size = max(1.0, value.shape[0] / value.shape[1]) ** 0.5
                    value.add_(move.mT if tall else move, alpha=-group["lr"] * size)


def make_optimisers(
    network: nn.Module, kind: str, rate: float, adam_rate: float, half: bool = False
) -> list[torch.optim.Optimizer]:
    """Create the optimisers of a network.

    Args:
        network: Network to train.
        kind: `muon` or `adamw`.
        rate: Peak rate of Muon.
        adam_rate: Peak rate of Adam.
        half: Compute Muon's steps in bfloat16.

    Returns:
        One or two optimisers; each group remembers its peak rate as `peak`.
    """
    matrices = [p for n, p in network.named_parameters() if p.dim() == 2 and "shared" not in n]
    others = [p for n, p in network.named_parameters() if p.dim() != 2 or "shared" in n]
    if kind == "adamw":
        matrices, others = [], others + matrices
    fused = torch.optim.AdamW(
        others, lr=adam_rate, betas=(0.9, 0.98), eps=1e-9, weight_decay=0.0, fused=True
    )
    optimisers: list[torch.optim.Optimizer] = [fused]
    if matrices:
        optimisers.append(Muon(matrices, rate, half=half))
    for optimiser in optimisers:
        for group in optimiser.param_groups:
            group["peak"] = group["lr"]
    return optimisers
