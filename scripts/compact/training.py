"""The training loop: schedule, checkpoints that resume exactly, held-out loss."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from .batches import Sampler, held_batches
from .crew import Crew, compute
from .network import Network, deepen, start_weights, wake
from .optimiser import make_optimisers
from .options import Mixture, Shape, Training, as_record
from .store import Store

HELD = 400


class Trainer:
    """Everything that changes while training, with a clock of its own."""

    def __init__(
        self,
        store: Store,
        shape: Shape,
        options: Training,
        mixture: Mixture,
        folder: Path,
        start: Path | None = None,
    ) -> None:
        """Build network, optimisers and sampler, and continue from a checkpoint if there is one.

        Args:
            store: Prepared pairs.
            shape: Size of the network.
            options: How to train.
            mixture: What to draw.
            folder: Where checkpoints and the log go.
            start: Model folder whose weights are trained further.
        """
        self.store, self.shape, self.options, self.folder = store, shape, options, folder
        torch.manual_seed(options.seed)
        if start:
            # Imported here: a machine with torch and numpy only can train a new model.
            from .export import load_weights

            self.network = load_weights(start)
            deepen(self.network, shape, options.seed)
        else:
            self.network = Network(shape, len(store.pieces))
            start_weights(
                self.network, torch.from_numpy(store.embeddings), options.warm_start, options.seed
            )
        self.network.to(options.device)
        self.optimisers = make_optimisers(
            self.network, options.optimiser, options.rate, options.adam_rate, options.half
        )
        self.crew = Crew(self.network, options, store.pad)
        tokens = options.tokens // self.crew.size
        held = min(HELD, max(5, len(store) // 40))
        self.sampler = Sampler(store, mixture, tokens, options.seed, held)
        if start:
            self.wake()
        self.mean = {name: p.detach().clone() for name, p in self.network.named_parameters()}
        self.step, self.pairs, self.spent = 0, 0, 0.0
        self.record = as_record(shape, options, mixture)
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / "checkpoint.pt"
        if self.path.exists():
            self.restore()

    @torch.no_grad()
    def wake(self) -> None:
        """Draw units of the encoder anew that hardly ever fire on held-out pairs."""
        fired = torch.zeros(self.shape.encoder_layers, self.shape.ffn, device=self.options.device)
        batches = held_batches(self.sampler)
        for batch in batches:
            source = batch.source.to(self.options.device)
            mask = (source == self.store.pad)[:, None, None, :].float() * -1e9
            inner: list[Tensor] = []
            self.network.encode(source, mask, inner=inner)
            for share, values in zip(fired, inner, strict=True):
                share += (values > 0).flatten(0, 1).float().mean(dim=0) / len(batches)
        wake(self.network, fired, self.options.seed)

    def save(self) -> None:
        """Write a checkpoint from which training goes on exactly."""
        state = {
            "network": self.network.state_dict(),
            "mean": self.mean,
            "optimisers": [optimiser.state_dict() for optimiser in self.optimisers],
            "sampler": self.sampler.state(),
            "clock": (self.step, self.pairs, self.spent),
        }
        part = self.path.with_suffix(".part")
        torch.save(state, part)
        part.replace(self.path)

    def restore(self) -> None:
        """Read the checkpoint."""
        state = torch.load(self.path, map_location=self.options.device, weights_only=False)
        self.network.load_state_dict(state["network"])
        self.mean = state["mean"]
        for optimiser, saved in zip(self.optimisers, state["optimisers"], strict=True):
            optimiser.load_state_dict(saved)
        self.sampler.restore(state["sampler"])
        self.step, self.pairs, self.spent = state["clock"]

    @property
    def progress(self) -> float:
        """Part of the schedule that is over."""
        if self.options.minutes > 0:
            return min(1.0, self.spent / (60 * self.options.minutes))
        return min(1.0, self.step / max(self.options.steps, 1))

    def rate(self) -> float:
        """Part of the peak rate that is due now."""
        rise = min(1.0, (self.step + 1) / max(self.options.warmup, 1))
        fall = min(1.0, (1 - self.progress) / max(self.options.cooldown, 1e-9))
        return rise * max(fall, 0.01)

    def competence(self) -> float:
        """Part of the sentences, the shortest first, that may be drawn now."""
        if self.options.curriculum <= 0:
            return 1.0
        part = min(1.0, self.progress / self.options.curriculum)
        return math.sqrt(part * (1 - 0.35**2) + 0.35**2)

    def advance(self) -> dict[str, Tensor]:
        """Do one step."""
        until = self.options.guide_until
        fading = max(0.0, 1 - self.progress / until) if until > 0 else 0.0
        batches = [self.sampler.take(self.competence()) for _ in range(self.crew.size)]
        losses = self.crew.gradients(batches, self.step, fading)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.network.model.shared.weight.grad[-1] = 0
        rate = self.rate()
        for optimiser in self.optimisers:
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * rate
            with self.crew.together():
                optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        decay = min(self.options.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_lerp_(
                list(self.mean.values()), list(self.network.parameters()), 1 - decay
            )
        self.step += 1
        self.pairs += sum(len(batch.source) for batch in batches)
        return losses

    @torch.no_grad()
    def held_out(self, mean: bool = False) -> dict[str, float]:
        """Measure the losses on pairs that are never drawn."""
        own = {name: p.detach().clone() for name, p in self.network.named_parameters()}
        if mean:
            self.network.load_state_dict(self.mean, strict=False)
        sums: dict[str, float] = {}
        count = 0
        for batch in held_batches(self.sampler):
            size = int((batch.labels != self.store.pad).sum())
            count += size
            found = compute(
                self.network,
                batch.to(self.options.device),
                self.options,
                self.store.pad,
                0.0,
                False,
            )
            for name, value in found.items():
                sums[name] = sums.get(name, 0.0) + float(value) * size
        self.network.load_state_dict(own, strict=False)
        return {name: round(value / max(count, 1), 4) for name, value in sums.items()}

    def best(self) -> dict[str, Tensor]:
        """Give the averaged weights, or the last ones where they do better on held-out pairs."""
        last = {name: p.detach().clone() for name, p in self.network.named_parameters()}
        if self.held_out(mean=True)["plain"] <= self.held_out()["plain"]:
            return {name: value.clone() for name, value in self.mean.items()}
        return last

    def summary(self) -> dict[str, Any]:
        """Write down what was done, for the card."""
        return {
            **self.record,
            "step": self.step,
            "pairs": self.pairs,
            "spent_minutes": round(self.spent / 60, 1),
            "parameters": sum(p.numel() for p in self.network.parameters()),
            "torch": torch.__version__,
            "threads": torch.get_num_threads(),
            "held_out": self.held_out(),
            "held_out_mean": self.held_out(mean=True),
        }

    def run(
        self,
        say: Callable[[str], None] = print,
        stop_after: int = 0,
        every: int = 100,
        saved: Callable[[Trainer], None] | None = None,
    ) -> None:
        """Train to the end of the schedule.

        Args:
            say: Where progress goes, besides `log.jsonl`.
            stop_after: Stop early at this step, after a checkpoint (0: do not).
            every: Steps between lines of the log.
            saved: Called after each checkpoint.
        """
        begun, before = time.monotonic(), self.spent
        last_save = self.step if self.options.minutes <= 0 else self.spent / 60
        sums: dict[str, Any] = {}
        while self.progress < 1.0 and not (stop_after and self.step >= stop_after):
            for name, value in self.advance().items():
                sums[name] = sums.get(name, 0.0) + value.detach()
            self.spent = before + time.monotonic() - begun
            if self.step % every == 0:
                line = {name: round(float(value) / every, 4) for name, value in sums.items()}
                sums = {}
                if self.step % (5 * every) == 0:
                    line["held"] = self.held_out()["plain"]
                    line["held_mean"] = self.held_out(mean=True)["plain"]
                self.note(line, say)
            now = self.step if self.options.minutes <= 0 else self.spent / 60
            if now - last_save >= self.options.save_every:
                last_save = now
                self.save()
                if saved:
                    saved(self)
        self.save()

    def note(self, line: dict[str, Any], say: Callable[[str], None]) -> None:
        """Write a line of the log."""
        line = {
            "step": self.step,
            "pairs": self.pairs,
            "minutes": round(self.spent / 60, 2),
            "rate": round(self.rate(), 3),
            **line,
        }
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line) + "\n")
        say(json.dumps(line))
