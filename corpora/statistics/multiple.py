"""Corrections for testing many things at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def benjamini_hochberg(p_values: Sequence[float]) -> list[float]:
    """Adjusted p-values: those under q are, on average, wrong in at most a share q of all claims.

    Benjamini & Hochberg 1995; it holds for tests that are independent or rise and fall together.
    """
    p = np.asarray(p_values, dtype=np.float64)
    order = np.argsort(-p, kind="stable")
    ranks = np.arange(len(p), 0, -1)
    adjusted = np.empty_like(p)
    adjusted[order] = np.minimum.accumulate(p[order] * len(p) / ranks)
    return [float(value) for value in np.minimum(adjusted, 1.0)]


def holm(p_values: Sequence[float]) -> list[float]:
    """Adjusted p-values: the chance of any wrong claim under q is at most q (Holm 1979)."""
    p = np.asarray(p_values, dtype=np.float64)
    order = np.argsort(p, kind="stable")
    ranks = np.arange(len(p), 0, -1)
    adjusted = np.empty_like(p)
    adjusted[order] = np.maximum.accumulate(p[order] * ranks)
    return [float(value) for value in np.minimum(adjusted, 1.0)]
