"""The losses of a batch, and processes that share the work of a step.

On a CPU that others use too, two processes of one thread get further than one process of two
threads: they wait for each other once a step instead of a thousand times.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

import torch
from torch import Tensor

from .batches import Batch
from .losses import VocabularyLoss, candidates, guided
from .network import Network, drowsiness
from .options import Training


def compute(
    network: Network, batch: Batch, options: Training, pad: int, fading: float, train: bool = True
) -> dict[str, Tensor]:
    """Compute the losses of a batch.

    Args:
        network: The network.
        batch: The batch, on the device of the network.
        options: Weights of the losses.
        pad: Number of the padding.
        fading: How much of `guide_all` is left.
        train: Draw wrong tokens and drop out, as in training.

    Returns:
        The total, and for the log the plain log-loss, the guided losses and `drowsiness`.
    """
    half, kind = options.half, batch.source.device.type
    with torch.autocast(kind, torch.bfloat16) if half else nullcontext():
        drop = options.dropout if train else 0.0
        mask = (batch.source == pad)[:, None, None, :].float() * -1e9
        inner: list[Tensor] = []
        memory = network.encode(batch.source, mask, drop, inner)
        states, scores = network.decode(batch.inputs, memory, mask, drop)
        real = batch.labels != pad
        table, flat = network.model.shared.weight[:-1], states[real]
        if half:
            table, flat = table.to(torch.bfloat16), flat.to(torch.bfloat16)
    right, bias, smoothing = batch.labels[real], None, options.smoothing
    if train and options.negatives:
        chosen, bias, right = candidates(right, len(table), options.negatives)
        table, smoothing = table[chosen], 0.0
    smooth, plain = VocabularyLoss.apply(flat, table, bias, right, smoothing, 4096 if half else 512)
    last = guided(scores[-1], batch.cells, batch.weights, 0)
    first = guided(scores[0], batch.cells, batch.weights, 1)
    total = smooth + options.guide * last[0] + options.guide_first * first[0]
    total = total + options.guide_all * fading * last.mean()
    asleep = drowsiness(inner, batch.source != pad)
    total = total + options.awake * asleep
    found = {"plain": plain, "last": last[0], "first": first[0], "asleep": asleep}
    return {"total": total, **found}


def seed_of(options: Training, step: int, rank: int) -> int:
    """Choose the seed of a step, so that a resumed run draws what an unbroken one draws."""
    return options.seed * 1_000_003 + step * 64 + rank


def work(
    network: Network, options: Training, pad: int, rank: int, inbox: Any, outbox: Any, flat: Tensor
) -> None:
    """Compute gradients of batches until told to stop.

    Args:
        network: Network whose parameters are shared memory.
        options: How to train.
        pad: Number of the padding.
        rank: Number of this process.
        inbox: Queue of batches.
        outbox: Queue of losses.
        flat: Shared memory for the gradients.
    """
    torch.set_num_threads(1)
    while (task := inbox.get()) is not None:
        batch, step, fading = task
        torch.manual_seed(seed_of(options, step, rank))
        losses = compute(network, batch, options, pad, fading)
        losses["total"].backward()
        torch.cat([p.grad.flatten() for p in network.parameters()], out=flat)
        network.zero_grad(set_to_none=True)
        outbox.put({name: value.item() for name, value in losses.items()})


class Crew:
    """This process and its helpers, each with a batch of its own in every step."""

    def __init__(self, network: Network, options: Training, pad: int) -> None:
        """Start the helpers.

        Args:
            network: Network to train; its parameters become shared memory if there are helpers.
            options: How to train.
            pad: Number of the padding.
        """
        self.network, self.options, self.pad, self.size = network, options, pad, options.workers
        self.helpers: list[tuple[Any, Any, Tensor]] = []
        if self.size < 2:
            return
        torch.set_num_threads(1)
        network.share_memory()
        context = torch.multiprocessing.get_context("spawn")
        length = sum(p.numel() for p in network.parameters())
        for rank in range(1, self.size):
            flat = torch.zeros(length).share_memory_()
            inbox, outbox = context.SimpleQueue(), context.SimpleQueue()
            arguments = (network, options, pad, rank, inbox, outbox, flat)
            context.Process(target=work, args=arguments, daemon=True).start()
            self.helpers.append((inbox, outbox, flat))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let this process use the threads of its idle helpers."""
        if self.helpers:
            torch.set_num_threads(self.size)
        yield
        if self.helpers:
            torch.set_num_threads(1)

    def gradients(self, batches: list[Batch], step: int, fading: float) -> dict[str, Tensor]:
        """Leave the mean gradient of one batch a process in the parameters.

        Args:
            batches: As many batches as there are processes.
            step: Number of the step.
            fading: How much of `guide_all` is left.

        Returns:
            Mean losses.
        """
        for (inbox, _, _), batch in zip(self.helpers, batches[1:], strict=True):
            inbox.put((batch, step, fading))
        torch.manual_seed(seed_of(self.options, step, 0))
        batch = batches[0].to(self.options.device)
        losses = compute(self.network, batch, self.options, self.pad, fading)
        losses["total"].backward()
        losses = {name: value.detach() for name, value in losses.items()}
        for _, outbox, flat in self.helpers:
            for name, value in outbox.get().items():
                losses[name] = losses[name] + value
            place = 0
            for value in self.network.parameters():
                value.grad += flat[place : place + value.numel()].view_as(value)
                place += value.numel()
        if self.helpers:
            for value in self.network.parameters():
                value.grad /= self.size
            losses = {name: value / self.size for name, value in losses.items()}
        return losses
