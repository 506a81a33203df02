"""Trilingual piece embeddings from alignment links and neighbours, to start the network with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from .options import GROUPS
from .store import Store

CAPS = GROUPS.index("caps")
Triples = list[tuple[np.ndarray, np.ndarray, np.ndarray]]


@dataclass(frozen=True)
class Counts:
    """What was counted in the training pairs.

    Attributes:
        links: How often two pieces translate one another, and each itself.
        near: How often an English piece stands near a piece (near those linked to it, for a piece
            of a translation).
        seen: How often a piece occurs in English, Ukrainian and Russian, one row a language.
    """

    links: Table
    near: Table
    seen: np.ndarray


@dataclass(frozen=True)
class Table:
    """A sparse square table: rows, columns and values, no cell twice."""

    rows: np.ndarray
    columns: np.ndarray
    values: np.ndarray
    size: int

    @classmethod
    def of(cls, triples: Triples, size: int) -> Table:
        """Add up cells that may come several times."""
        rows, columns, values = (np.concatenate(part) for part in zip(*triples, strict=True))
        keys, place = np.unique(rows.astype(np.int64) * size + columns, return_inverse=True)
        return cls(keys // size, keys % size, np.bincount(place, weights=values), size)

    def associated(self, power: float = 0.75) -> Table:
        """Turn counts into positive pointwise mutual information, rows of length one."""
        row_sums = np.bincount(self.rows, self.values, self.size)
        column_sums = np.bincount(self.columns, self.values, self.size) ** power
        share = row_sums[self.rows] * column_sums[self.columns] / column_sums.sum()
        value = np.maximum(np.log(self.values / (share + 1e-12) + 1e-12), 0.0)
        norm = np.sqrt(np.bincount(self.rows, value**2, self.size))
        return Table(self.rows, self.columns, value / np.maximum(norm, 1e-9)[self.rows], self.size)


def count(store: Store) -> Counts:
    """Count links, neighbours and occurrences in the training pairs."""
    size = len(store.pieces)
    links: Triples = []
    near: Triples = []
    seen = np.zeros((3, size))
    pivot: dict[int, list[tuple[np.ndarray, np.ndarray, np.ndarray]]] = {}
    for number in np.flatnonzero(store.group != CAPS).tolist():
        weight = (2.0 if store.lang[number] == 0 else 1.0) * (
            2.0 if store.group[number] == 0 else 1.0
        )
        source, target = store.source(number), store.target(number)
        t, s, w = store.links(number)
        share = weight * w.astype(np.float64)
        links += [(source[s], target[t], share), (target[t], source[s], share)]
        np.add.at(seen[0], source, weight)
        np.add.at(seen[1 + int(store.lang[number])], target, weight)
        for step in (1, 2, 3):
            pull = np.full(max(len(source) - step, 0), weight / step)
            near += [(source[:-step], source[step:], pull), (source[step:], source[:-step], pull)]
            for side in (-step, step):
                ok = (s + side >= 0) & (s + side < len(source))
                near.append((target[t[ok]], source[s[ok] + side], share[ok] / step))
        if store.key[number] >= 0:
            pivot.setdefault(int(store.key[number]), []).append((s, target[t], w))
    for group in pivot.values():
        if len(group) == 2:
            (s_one, one, w_one), (s_other, other, w_other) = group
            a, b = np.nonzero(s_one[:, None] == s_other[None, :])
            pull = 2.0 * w_one[a] * w_other[b]
            links += [(one[a], other[b], pull), (other[b], one[a], pull)]
    table = Table.of(links, size)
    every = np.arange(size)
    own = 0.5 * np.bincount(table.rows, table.values, size)
    keep = own > 0
    links = [(table.rows, table.columns, table.values), (every[keep], every[keep], own[keep])]
    return Counts(Table.of(links, size), Table.of(near, size), seen)


def reduce(parts: list[tuple[float, Table]], width: int, seed: int) -> np.ndarray:
    """Randomised truncated SVD of weighted tables side by side.

    Args:
        parts: Tables with their weights.
        width: Number of singular vectors.
        seed: Seed of the random start.

    Returns:
        Left singular vectors times the roots of their values.
    """
    size = parts[0][1].size
    rows = np.concatenate([table.rows for _, table in parts])
    columns = np.concatenate([table.columns + n * size for n, (_, table) in enumerate(parts)])
    values = np.concatenate([weight * table.values for weight, table in parts])
    shape = (size, size * len(parts))
    cells = torch.from_numpy(np.stack([rows, columns]))
    along = torch.sparse_coo_tensor(
        cells, torch.from_numpy(values).float(), shape, check_invariants=False
    ).coalesce()
    across = along.t().coalesce()
    draw = torch.Generator().manual_seed(seed)
    extra = min(64, size - width)
    basis = torch.randn(shape[1], width + extra, generator=draw)
    for _ in range(5):
        basis = torch.linalg.qr(along @ basis)[0]
        basis = torch.linalg.qr(across @ basis)[0]
    left, roots, _ = torch.linalg.svd(along @ basis, full_matrices=False)
    return (left[:, :width] * roots[:width].sqrt()).numpy()


def embed(
    store: Store, width: int, seed: int, near: float = 0.5, language: float = 0.35
) -> np.ndarray:
    """Make piece embeddings in which translations of one another lie close together.

    Args:
        store: Prepared training pairs with their alignment links.
        width: Width of the embeddings.
        seed: Seed of the decomposition.
        near: Weight of the neighbours next to that of the links.
        language: Length of the part that tells the languages apart.

    Returns:
        One row a token, of length one; the padding's row is zero.
    """
    counts = count(store)
    table = reduce(
        [(1.0, counts.links.associated()), (near, counts.near.associated())], width, seed
    )
    occurs = counts.seen.sum(axis=0)
    table -= table[occurs > 0].mean(axis=0)
    draw = np.random.default_rng(seed + 1)
    norm = np.linalg.norm(table, axis=1, keepdims=True)
    noise = draw.standard_normal(table.shape).astype(np.float32) / np.sqrt(width)
    table = np.where(norm > 1e-6, table / np.maximum(norm, 1e-6), noise)
    letters = np.asarray([any(c.isalpha() for c in piece) for piece in store.pieces])
    table = table + np.where(letters, 0.2, 0.7)[:, None] * noise
    axes, _ = np.linalg.qr(draw.standard_normal((width, 3)))
    share = counts.seen / np.maximum(occurs, 1.0)
    table = table - (table @ axes) @ axes.T + language * (share.T @ axes.T)
    for number, lang in enumerate(("uk", "ru")):
        table[store.tag(lang)] = axes[:, 1 + number]
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-6)
    table[store.pad] = 0.0
    return table.astype(np.float32)
