"""Cells of a matrix beside their rivals: one that is the best of its row and column stands out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]


def rivals(values: Array, axis: int) -> Array:
    """For each cell, the largest other value along the axis; 0 where there is no other."""
    if values.shape[axis] < 2:
        return np.zeros_like(values)
    ranked = np.sort(values, axis=axis)
    best, second = np.take(ranked, [-1], axis=axis), np.take(ranked, [-2], axis=axis)
    found: Array = np.where(values == best, second, best)
    return found


def margins(values: Array) -> Array:
    """How far a cell is above its best rival in row and column; negative below."""
    if values.size == 0:
        return values
    found: Array = values - np.maximum(rivals(values, 0), rivals(values, 1))
    return found
