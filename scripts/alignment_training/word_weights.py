"""Learns the combination of word signals on hand-made links; writes `alignment/words.json`.

Reports F1 by cross-validation over documents before it learns on all of them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.gold_articles import records
from numpy.typing import NDArray

from alignment.words.aligner import linked
from alignment.words.combination import WEIGHTS, Network
from alignment.words.dictionary import load_bridged_dictionary
from alignment.words.features import (
    PAIR_SIGNALS,
    SURROUNDING_SIGNALS,
    pair_signals,
    surrounding_signals,
)

from .network import fit

Array = NDArray[np.float32]
FOLDS = 5
PASSES = 2
KEPT = 0.2
SPEAKING = [
    PAIR_SIGNALS.index(name)
    for name in ("attention", "forward", "backward", "similarity", "same_mark_class")
]
DULL = 0.02


@dataclass(frozen=True)
class Example:
    """A hand-aligned pair with its signals."""

    document: str
    lang: str
    signals: Array  # (n_src, n_tgt, n_signals)
    gold: Array  # (n_src, n_tgt), 0 or 1
    src: Sequence[str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--model", default=None, help="also learn with this model's attention")
    parser.add_argument("--hidden", type=int, default=32)
    parser.add_argument("--members", type=int, default=2)
    parser.add_argument("--epochs", type=int, default=40)
    parser.add_argument("--seed", type=int, default=7)


def train(args: argparse.Namespace) -> None:
    """Learns the part without attention, and with `--model` the part with it."""
    rows = records(args.data / "gold/words.jsonl")
    parts: dict[str, Any] = {}
    if args.out.exists():
        parts = json.loads(args.out.read_text(encoding="utf-8"))
    parts["texts"] = learn(examples(rows, None), args, "no model")
    if args.model:
        from .attention import attentions

        found, name = attentions(rows, args.model)
        parts["attention"] = learn(examples(rows, found), args, name)
    args.out.write_text(json.dumps(parts, sort_keys=True) + "\n", encoding="utf-8")


def examples(rows: Sequence[dict[str, Any]], attentions: Sequence[Array] | None) -> list[Example]:
    """Signals and links of each row of `words.jsonl`."""
    made = []
    for at, row in enumerate(rows):
        signals = pair_signals(
            row["src"],
            row["tgt"],
            dictionary=load_bridged_dictionary(row["src_lang"], row["tgt_lang"]),
            attention=None if attentions is None else attentions[at],
        )
        gold = np.zeros(signals.shape[:2], dtype=np.float32)
        for i, j in row["links"]:
            gold[i, j] = 1.0
        document = row["id"].split("/")[0]
        made.append(Example(document, row["tgt_lang"], signals, gold, row["src"]))
    return made


def learn(given: Sequence[Example], args: argparse.Namespace, model: str) -> dict[str, Any]:
    """All networks and the threshold, with provenance."""
    documents = sorted({example.document for example in given})
    order = np.random.default_rng(args.seed).permutation(len(documents))
    fold_of = {documents[at]: rank % FOLDS for rank, at in enumerate(order)}
    networks: list[Network] = []
    seen, found = given, []
    for _ in range(PASSES):
        # A network learns from probabilities of documents that the one before it hasn't seen;
        # else it would trust them too much.
        without = [
            fit_network([e for e in seen if fold_of[e.document] != fold], args)
            for fold in range(FOLDS)
        ]
        found = [without[fold_of[e.document]](e.signals) for e in seen]
        networks.append(fit_network(seen, args))
        seen = [stack(e, probabilities) for e, probabilities in zip(given, found, strict=True)]
    probabilities = [(e.lang, p, e.gold) for e, p in zip(given, found, strict=True)]
    threshold = best_threshold(probabilities)
    validated: dict[str, Any] = {"folds": FOLDS}
    for lang in sorted({example.lang for example in given}):
        of_lang = [row for row in probabilities if row[0] == lang]
        precision, recall, f1 = scores_at(threshold, of_lang)
        validated[lang] = {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(f1, 4),
            "n": len(of_lang),
        }
        print(
            f"{model}, en–{lang}: cross-validated P {precision:.3f} R {recall:.3f} F1 {f1:.3f} "
            f"at {threshold:.2f}, {len(of_lang)} pairs"
        )
    return {
        "networks": [network.to_json() for network in networks],
        "threshold": threshold,
        "provenance": {
            "made_by": "scripts/train_alignment.py words",
            "data": f"gold/words.jsonl, {len(given)} pairs of {len(documents)} documents",
            "model": model,
            "cross_validated": validated,
            "seed": args.seed,
            "signals": [*PAIR_SIGNALS, *SURROUNDING_SIGNALS],
        },
    }


def fit_network(given: Sequence[Example], args: argparse.Namespace) -> Network:
    """The network that tells the links of some examples best."""
    signals = np.concatenate([e.signals.reshape(-1, e.signals.shape[2]) for e in given])
    gold = np.concatenate([e.gold.reshape(-1) for e in given])
    generator = np.random.default_rng(args.seed)
    # Nine in ten pairs have no signal that speaks for a link: a few stand for all of them.
    dull = (gold == 0) & np.all(signals[:, SPEAKING] <= DULL, axis=1)
    chosen = ~dull | (generator.random(len(gold)) < KEPT)
    weights = np.where(dull, 1.0 / KEPT, 1.0).astype(np.float32)
    return fit(
        signals[chosen],
        gold[chosen],
        weights[chosen],
        hidden=args.hidden,
        members=args.members,
        epochs=args.epochs,
        generator=generator,
    )


def stack(example: Example, probabilities: Array) -> Example:
    """The example with the signals of its surroundings added."""
    around = surrounding_signals(probabilities, example.src)
    return replace(example, signals=np.concatenate([example.signals, around], axis=2))


# Cuts whose F1 differs by less are as good as one another.
AS_GOOD = 0.003


def best_threshold(given: Sequence[tuple[str, Array, Array]]) -> float:
    """The middle one of the cuts with the best F1 or nearly so: which is best is chance."""
    cuts = [round(float(cut), 2) for cut in np.arange(0.2, 0.81, 0.02)]
    f1 = [scores_at(cut, given)[2] for cut in cuts]
    near = [cut for cut, value in zip(cuts, f1, strict=True) if value >= max(f1) - AS_GOOD]
    return near[len(near) // 2]


def scores_at(cut: float, given: Sequence[tuple[str, Array, Array]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the links from a probability on."""
    chosen = [(linked(found, cut), gold) for _, found, gold in given]
    hits = sum(float(gold[links].sum()) for links, gold in chosen)
    n_found = sum(int(links.sum()) for links, _ in chosen)
    n_gold = sum(float(gold.sum()) for _, gold in chosen)
    return hits / max(n_found, 1), hits / max(n_gold, 1), 2 * hits / max(n_found + n_gold, 1)
