"""Draw training pairs, change some of them, and pack them into batches of like length."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from .options import GROUPS, LANGUAGES, Mixture
from .store import Store

POOL = 6000


@dataclass(frozen=True)
class Batch:
    """One batch.

    Attributes:
        source: English tokens with code and end.
        inputs: What the decoder reads.
        labels: What it should write; the padding where there is nothing.
        cells: Sentence, target row and source column of the alignment links.
        weights: Weights of the links.
    """

    source: Tensor
    inputs: Tensor
    labels: Tensor
    cells: Tensor
    weights: Tensor

    def to(self, device: str) -> Batch:
        """Move everything to a device."""
        return Batch(*(value.to(device, non_blocking=True) for value in vars(self).values()))


class Sampler:
    """Endless batches; `state` and `restore` continue exactly where they were."""

    def __init__(
        self, store: Store, mixture: Mixture, tokens: int, seed: int, held: int = 0
    ) -> None:
        """Set the sampler up.

        Args:
            store: Prepared pairs.
            mixture: Shares of languages and groups.
            tokens: Tokens a side in a batch, padding included.
            seed: Seed of the drawing.
            held: Every `held`-th triple or pair of gold and news is never drawn (0: none).
        """
        self.store, self.mixture, self.tokens = store, mixture, tokens
        self.draw = np.random.default_rng(seed)
        self.sizes = np.diff(store.source_ends, prepend=0), np.diff(store.target_ends, prepend=0)
        self.length = np.maximum(*self.sizes)
        self.held = np.zeros(len(store), dtype=bool)
        if held:
            number = np.where(store.key >= 0, store.key, np.arange(len(store)))
            self.held = (number % held == 0) & (store.group <= GROUPS.index("news"))
        self.members: list[np.ndarray] = []
        self.shares: list[float] = []
        for lang in range(len(LANGUAGES)):
            share = mixture.uk if lang == 0 else 1 - mixture.uk
            parts = []
            for number, name in enumerate(GROUPS):
                mine = np.flatnonzero((store.lang == lang) & (store.group == number) & ~self.held)
                if len(mine):
                    parts.append((mine[np.argsort(self.length[mine], kind="stable")], name))
            weights = [mixture.groups[name] * len(mine) ** mixture.power for mine, name in parts]
            for (mine, _), weight in zip(parts, weights, strict=True):
                self.members.append(mine)
                self.shares.append(share * weight / sum(weights))
        self.orders: list[np.ndarray] = [np.zeros(0, dtype=np.int64) for _ in self.members]
        self.swaps = swap_table(store.pieces)
        self.pool: list[list[np.ndarray]] = []
        self.place = 0
        self.before: dict[str, Any] = {}

    def state(self) -> dict[str, Any]:
        """Describe where the drawing stands."""
        return {"before": self.before, "place": self.place}

    def restore(self, state: dict[str, Any]) -> None:
        """Continue where `state` was taken."""
        self.place = 0
        self.pool = []
        if state["before"]:
            self.draw.bit_generator.state = state["before"]["draw"]
            self.orders = [order.copy() for order in state["before"]["orders"]]
            self._fill(state["before"]["competence"])
            self.place = state["place"]

    def take(self, competence: float) -> Batch:
        """Give the next batch.

        Args:
            competence: Part of each group, the shortest sentences first, that may be drawn.

        Returns:
            The batch.
        """
        if self.place >= len(self.pool):
            self._fill(competence)
            self.place = 0
        chosen = self.pool[self.place]
        self.place += 1
        return self.pack(chosen, np.random.default_rng(int(chosen[0][0]) + 7919 * len(chosen)))

    def _fill(self, competence: float) -> None:
        self.before = {
            "draw": self.draw.bit_generator.state,
            "orders": [order.copy() for order in self.orders],
            "competence": competence,
        }
        picked = []
        counts = self.draw.multinomial(POOL, np.asarray(self.shares) / sum(self.shares))
        for number, count in enumerate(counts):
            mine = self.members[number]
            open_part = max(min(len(mine), 50), math.ceil(len(mine) * min(competence, 1.0)))
            while len(self.orders[number]) < count:
                more = self.draw.permutation(open_part)
                self.orders[number] = np.concatenate([self.orders[number], more])
            taken, self.orders[number] = np.split(self.orders[number], [count])
            picked.append(mine[taken])
        numbers = self.draw.permutation(np.concatenate(picked))
        groups = [np.asarray([number]) for number in numbers]
        groups = self._join(groups)
        size = np.asarray(
            [[self.sizes[0][g].sum() + 2, self.sizes[1][g].sum() + 1] for g in groups]
        )
        order = np.lexsort((size[:, 0] + self.draw.uniform(-2, 2, len(size)), size[:, 1] // 4))
        self.pool, row, wide = [], [], 0
        for place in order:
            wide = max(wide, int(size[place].max()))
            if row and wide * (len(row) + 1) > self.tokens:
                self.pool.append(row)
                row, wide = [], int(size[place].max())
            row.append(groups[place])
        self.pool.append(row)
        self.pool = [self.pool[place] for place in self.draw.permutation(len(self.pool))]

    def _join(self, groups: list[np.ndarray]) -> list[np.ndarray]:
        count = int(len(groups) * self.mixture.joined)
        result = groups[2 * count :]
        rest = sorted(groups[: 2 * count], key=lambda g: int(self.store.lang[g[0]]))
        for first, second in zip(rest[::2], rest[1::2], strict=True):
            same = self.store.lang[first[0]] == self.store.lang[second[0]]
            short = self.length[first[0]] + self.length[second[0]] < 110
            result += [np.concatenate([first, second])] if same and short else [first, second]
        return result

    def pack(self, chosen: list[np.ndarray], draw: np.random.Generator | None = None) -> Batch:
        """Make the tensors of a batch out of pairs (or of pairs to be glued together)."""
        store = self.store
        counts = np.asarray([len(numbers) for numbers in chosen])
        numbers = np.concatenate(chosen)
        place = np.repeat(np.arange(len(chosen)), counts)
        first = np.concatenate([[0], np.cumsum(counts)[:-1]])
        codes = np.asarray([store.tag(lang) for lang in LANGUAGES])
        sides = []
        for tokens, ends, lead in (
            (store.sources, store.source_ends, 1),
            (store.targets, store.target_ends, 0),
        ):
            sizes = ends[numbers] - np.where(numbers > 0, ends[numbers - 1], 0)
            total = np.add.reduceat(sizes, first)
            run = np.cumsum(sizes) - sizes
            within = run - np.repeat(run[first], counts) + lead
            flat, offset = spans(ends[numbers] - sizes, sizes)
            column = offset + np.repeat(within, sizes)
            row = np.repeat(place, sizes)
            table = np.full((len(chosen), int(total.max()) + lead + 1), store.pad, dtype=np.int64)
            found = tokens[flat].astype(np.int64)
            if lead and draw is not None:
                swapped = draw.random(len(numbers)) < self.mixture.marks
                found = np.where(np.repeat(swapped, sizes), self.swap(found), found)
            table[row, column] = found
            table[np.arange(len(chosen)), total + lead] = 0
            sides.append((table, within, total + lead))
        (source, s_start, s_end), (labels, t_start, t_end) = sides
        source[:, 0] = codes[store.lang[numbers[first]]]
        sizes = store.cell_ends[numbers] - np.where(numbers > 0, store.cell_ends[numbers - 1], 0)
        flat, _ = spans(store.cell_ends[numbers] - sizes, sizes)
        cells = store.cells[flat].astype(np.int64)
        inner = np.stack(
            [
                np.repeat(place, sizes),
                cells[:, 0] + np.repeat(t_start, sizes),
                cells[:, 1] + np.repeat(s_start, sizes),
            ],
            axis=1,
        )
        last = np.stack([np.arange(len(chosen)), t_end, s_end], axis=1)
        weights = np.concatenate([store.weights[flat], np.ones(len(chosen))]).astype(np.float32)
        inputs = np.full_like(labels, store.pad)
        inputs[:, 1:] = np.where(labels[:, 1:] == store.pad, store.pad, labels[:, :-1])
        return Batch(
            torch.from_numpy(source),
            torch.from_numpy(inputs),
            torch.from_numpy(labels),
            torch.from_numpy(np.concatenate([inner, last])),
            torch.from_numpy(weights),
        )

    def swap(self, tokens: np.ndarray) -> np.ndarray:
        """Change curly marks for straight ones, or straight ones for curly."""
        changed = self.swaps[tokens]
        return np.where(changed >= 0, changed, tokens)


def spans(starts: np.ndarray, sizes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """List the positions of several spans one after the other, and each one's place in its span."""
    offset = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return np.repeat(starts, sizes) + offset, offset


def swap_table(pieces: tuple[str, ...]) -> np.ndarray:
    """List for each token the one with the other kind of quotation marks, or -1."""
    numbers = {piece: number for number, piece in enumerate(pieces)}
    table = np.full(len(pieces), -1, dtype=np.int64)
    for one, other in (
        ("▁“", '▁"'),
        ("“", '"'),
        ("”", '"'),
        ('▁"', "▁“"),
        ('"', "”"),
        ("▁‘", "▁'"),
        ("’", "'"),
        ("'", "’"),
        ("▁'", "▁‘"),
    ):
        if one in numbers and other in numbers:
            table[numbers[one]] = numbers[other]
    return table


def held_batches(sampler: Sampler, limit: int = 400) -> list[Batch]:
    """Pack the pairs that are never drawn, our own articles and news alternating."""
    numbers = np.flatnonzero(sampler.held)
    numbers = np.random.default_rng(1).permutation(numbers)[:limit]
    numbers = numbers[np.argsort(sampler.length[numbers], kind="stable")]
    return [
        sampler.pack([np.asarray([number]) for number in part])
        for part in np.array_split(numbers, max(1, len(numbers) // 50))
    ]
