"""Carry a run to a machine that has only torch and numpy, and its weights back in small files."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .options import Shape
from .store import Store

LIMIT = 15 * 2**20


def pack(store: Store, shape: Shape, path: Path) -> int:
    """Write prepared data and the size of the network into one file.

    Args:
        store: Prepared pairs.
        shape: Size of the network the data were prepared for.
        path: File to write; the size goes into a `.json` beside it.

    Returns:
        Bytes of the file.
    """
    store.save(path, full=False)
    beside(path).write_text(json.dumps(asdict(shape), indent=2) + "\n", encoding="utf-8")
    return path.stat().st_size


def unpack(path: Path) -> tuple[Store, Shape]:
    """Read what `pack` wrote."""
    shape = Shape(**json.loads(beside(path).read_text(encoding="utf-8")))
    return Store.load(path), shape


def beside(path: Path) -> Path:
    """Name the file with the network's size that goes with a packed file."""
    return path.with_name(path.name + ".json")


def write_parts(weights: dict[str, Tensor], shape: Shape, folder: Path, limit: int = LIMIT) -> int:
    """Write weights in half precision into files of a limited size.

    Args:
        weights: Parameters by name.
        shape: Size of the network.
        folder: Where the files go; older parts there are replaced.
        limit: Most bytes of a file.

    Returns:
        The number of files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files: list[dict[str, np.ndarray]] = [{}]
    room = limit
    for name, value in weights.items():
        rows = value.detach().cpu().half().numpy()
        per_row = max(1, rows[:1].nbytes)
        step = max(1, (limit // 2) // per_row)
        for start in range(0, len(rows), step):
            piece = rows[start : start + step]
            if piece.nbytes > room:
                files.append({})
                room = limit
            files[-1][f"{name}@{start}"] = piece
            room -= piece.nbytes
    for old in folder.glob("weights-*.npz"):
        old.unlink()
    for number, content in enumerate(files):
        np.savez(folder / f"weights-{number:03d}.npz", **content)
    (folder / "shape.json").write_text(json.dumps(asdict(shape), indent=2) + "\n", encoding="utf-8")
    return len(files)


def read_parts(folder: Path) -> tuple[dict[str, Tensor], Shape]:
    """Put weights together again that `write_parts` wrote."""
    pieces: dict[str, dict[int, np.ndarray]] = {}
    for path in sorted(folder.glob("weights-*.npz")):
        with np.load(path, allow_pickle=False) as data:
            for key in data.files:
                name, start = key.rsplit("@", 1)
                pieces.setdefault(name, {})[int(start)] = data[key]
    weights = {
        name: torch.from_numpy(np.concatenate([rows[start] for start in sorted(rows)])).float()
        for name, rows in pieces.items()
    }
    shape = Shape(**json.loads((folder / "shape.json").read_text(encoding="utf-8")))
    return weights, shape
