"""From signals to differences: which scores count, and how sure each is."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from alignment.framing.difference import Difference, Dimension
from alignment.framing.side import Side
from alignment.framing.signal import Signal

_HERE = Path(__file__).parent


def counts(signal: Signal, *, translated: bool) -> bool:
    """Whether a signal is strong enough to be told."""
    return signal.score >= thresholds(translated)[signal.dimension]


@lru_cache(maxsize=2)
def thresholds(translated: bool) -> Mapping[Dimension, float]:
    """The least score that counts, by dimension.

    Args:
        translated: Whether the versions are translations of one text; then more is asked, as
            words differ there that say the same.
    """
    tables = tomllib.loads((_HERE / "thresholds.toml").read_text(encoding="utf-8"))
    table = dict(tables["independent"])
    if translated:
        table |= tables["translated"]
    return {dimension: float(table[dimension]) for dimension in Dimension}


def confidence(signal: Signal) -> float:
    """How likely a reader agrees with a signal, learned from annotated statements."""
    bias, slope = _calibration()[signal.dimension]
    return 1.0 / (1.0 + math.exp(-(bias + slope * signal.score)))


@lru_cache(maxsize=1)
def _calibration() -> Mapping[str, tuple[float, float]]:
    table = json.loads((_HERE / "weights.json").read_text(encoding="utf-8"))["confidence"]
    return {dimension: (float(bias), float(slope)) for dimension, (bias, slope) in table.items()}


def difference_of(signal: Signal, a: Side, b: Side) -> Difference:
    """The difference that a signal tells, worded for its reader."""
    by = "In the model’s translation: " if a.machine or b.machine else ""
    return Difference(
        dimension=signal.dimension,
        between=(a.version, b.version),
        rule=signal.rule,
        note=by + signal.note,
        evidence={a.version: signal.a, b.version: signal.b},
        confidence=round(confidence(signal), 3),
        why=(*signal.why, ("score", f"{signal.score:.2f}")),
    )
