#!/usr/bin/env python3
"""Learns `alignment/framing/weights.json` from annotated statements.

Two things are logistic regressions (Newton's method, L2): whether something of one version is
missing in another, from a few counts; and how likely a reader agrees with a signal, from its
score, for each dimension. Printed: F1 of the first when each event is judged by weights that
never saw it (seven folds).
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import astuple, fields
from itertools import combinations, permutations
from pathlib import Path

import numpy as np
from alignment_training.logistic import fit_logistic
from evaluation.framing import Statement, locate_event
from numpy.typing import NDArray

from alignment.framing.compare import signals
from alignment.framing.coverage import Missing, missing, missing_weights
from alignment.framing.difference import Dimension
from alignment.framing.pairing import pair_words
from alignment.framing.reading import read
from alignment.framing.signal import Pair

TARGET = Path(__file__).parents[1] / "alignment" / "framing" / "weights.json"
FOLDS = 7
LEAST = 0.3
DOUBT = 0.15
MISSING = ("omission", "addition")
Array = NDArray[np.float64]


def main() -> int:
    """Writes the weights with their provenance."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, help="JSON Lines as in gold/framing.jsonl")
    parser.add_argument("--l2", type=float, default=1.0)
    args = parser.parse_args()
    events = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines()]
    rows, labels, groups = [], [], []
    for number, event in enumerate(events):
        for statement in locate_event(event):
            for features, label in _examples(statement):
                rows.append(features)
                labels.append(label)
                groups.append(number)
    x, y, group = np.array(rows), np.array(labels, dtype=float), np.array(groups)
    mean, scale = x.mean(0), x.std(0) + 1e-9
    z = (x - mean) / scale
    held_out = np.zeros(len(y))
    for fold in range(FOLDS):
        test = group % FOLDS == fold
        held_out[test] = _probability(fit_logistic(z[~test], y[~test], penalty=args.l2), z[test])
    for threshold in np.arange(0.2, 0.65, 0.05):
        said = held_out >= threshold
        right = float((said * y).sum())
        f1 = 2 * right / (said.sum() + y.sum())
        precision, recall = right / max(1, said.sum()), right / y.sum()
        print(f"threshold {threshold:.2f}: P {precision:.2f} R {recall:.2f} F1 {f1:.3f}")
    weights = fit_logistic(z, y, penalty=args.l2)
    plain = weights[:-1] / scale
    table = {"bias": round(float(weights[-1] - plain @ mean), 4)}
    table |= {
        field.name: round(float(value), 4)
        for field, value in zip(fields(Missing), plain, strict=True)
    }
    TARGET.write_text(json.dumps({"missing": table}), encoding="utf-8")
    missing_weights.cache_clear()
    provenance = {
        "method": "logistic regression, Newton, standardised features",
        "l2": args.l2,
        "data": args.gold.name,
        "sha256": hashlib.sha256(args.gold.read_bytes()).hexdigest(),
        "examples": len(y),
        "positive": int(y.sum()),
        "licence of the data": "CC0-1.0",
    }
    learned = {
        "missing": table,
        "confidence": _calibrate([s for event in events for s in locate_event(event)]),
        "provenance": provenance,
    }
    text = json.dumps(learned, indent=1, sort_keys=True)
    TARGET.write_text(text + "\n", encoding="utf-8")
    return 0


def _calibrate(statements: Sequence[Statement]) -> dict[str, tuple[float, float]]:
    """Dimension → bias and slope of the confidence, from the strongest signal of each pair.

    The lexicons were written with these statements in sight, so that signals are right more often
    here than elsewhere: `DOUBT` wrong ones at the mean score are added to each dimension.
    """
    seen: dict[str, list[tuple[float, bool]]] = {dimension: [] for dimension in Dimension}
    for statement in statements:
        readings = [read(side) for side in statement.sides]
        pairs = [Pair(a, b, pair_words(a, b), False) for a, b in combinations(readings, 2)]
        for pair in pairs:
            best: dict[str, float] = {}
            for signal in signals(pair, pairs):
                best[signal.dimension] = max(signal.score, best.get(signal.dimension, 0.0))
            versions = (pair.a.side.version, pair.b.side.version)
            for dimension, score in best.items():
                if score >= LEAST:
                    seen[dimension].append((score, (versions, str(dimension)) in statement.gold))
    table: dict[str, tuple[float, float]] = {}
    for dimension, found in seen.items():
        scores = np.array([score for score, _ in found])
        labels = np.array([right for _, right in found], dtype=float)
        doubt = round(DOUBT * len(found))
        x = np.r_[scores, np.full(doubt, scores.mean())][:, None]
        slope, bias = fit_logistic(x, np.r_[labels, np.zeros(doubt)], penalty=1.0)
        table[str(dimension)] = (round(float(bias), 3), round(float(slope), 3))
    return table


def _examples(statement: Statement) -> Iterator[tuple[tuple[float, ...], bool]]:
    """For each ordered pair of versions, the counts, and whether gold sees something missing."""
    readings = [read(side) for side in statement.sides]
    order = [reading.side.version for reading in readings]
    for a, b in permutations(readings, 2):
        _, counts = missing(Pair(a, b, pair_words(a, b), translated=False))
        versions = (a.side.version, b.side.version)
        key = (min(versions, key=order.index), max(versions, key=order.index))
        label = any(
            evidence.get(versions[0]) and not evidence.get(versions[1])
            for dimension in MISSING
            for evidence in statement.gold.get((key, dimension), ())
        )
        yield astuple(counts), label


def _probability(weights: Array, x: Array) -> Array:
    result: Array = 1.0 / (1.0 + np.exp(-(x @ weights[:-1] + weights[-1])))
    return result


if __name__ == "__main__":
    raise SystemExit(main())
