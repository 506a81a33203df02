#!/usr/bin/env python3
"""Learns the weights of the checks `omission` and `addition`, and writes them with provenance.

Right translations are taken from our own articles (`gold/articles.jsonl`); in a copy of each, a
few linked words are taken out of one side. A logistic regression tells the stretches that lost
their partner from those of right translations; the threshold lets at most one right translation
in a hundred be told.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from alignment.checks.coverage import WEIGHTS, Weights, candidates, is_told
from alignment.checks.segment import Segment
from alignment.words import align_pair
from mt.quality.pair import Pair


def main() -> None:
    """Samples, learns and writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--pairs", type=int, default=1200, help="right pairs a language")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    path = args.data / "gold" / "articles.jsonl"
    rng = random.Random(11)
    tables: dict[str, object] = {}
    samples: dict[str, list[tuple[list[tuple[float, ...]], tuple[float, ...] | None]]] = {
        "omission": [],
        "addition": [],
    }
    for lang in ("uk", "ru"):
        pairs = list(_pairs(path, lang))
        rng.shuffle(pairs)
        for source, target in pairs[: args.pairs]:
            segment = _segment(source, target, lang)
            cut = _cut(segment, rng)
            for check in samples:
                right = [values for _, values in candidates(segment, check)]
                wrong = _of_cut(segment, cut, lang, check) if cut else None
                samples[check].append((right, wrong))
    for check, rows in samples.items():
        tables[check] = _learn(rows)
        print(check, json.dumps(tables[check]))
    tables["provenance"] = {
        "data": path.name,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "pairs": 2 * args.pairs,
        "script": "scripts/train_checks.py",
    }
    args.out.write_text(json.dumps(tables, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _pairs(path: Path, lang: str) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        for paragraph in json.loads(line)["paras"]:
            for sentence in paragraph["sents"]:
                yield sentence["en"], sentence[lang]


def _segment(source: str, target: str, lang: str) -> Segment:
    links = align_pair(source, target, src_lang="en", tgt_lang=lang)
    return Segment.of(Pair.of(source, target, src_lang="en", tgt_lang=lang), links)


def _cut(segment: Segment, rng: random.Random) -> tuple[range, list[int]] | None:
    """A range of target tokens to take out, and the source tokens that only they translate."""
    src, tgt = segment.src, segment.tgt
    for _ in range(12):
        size = rng.choice((1, 1, 1, 2, 2, 3, 4, 5))
        start = rng.randrange(max(1, len(tgt.words) - size))
        taken = range(start, start + size)
        if taken.stop > len(tgt.words) or not all(map(tgt.is_word, taken)):
            continue
        theirs = sorted({i for j in taken for i, _ in tgt.partners[j]})
        content = [i for i in theirs if src.is_content(i)]
        alone = all({j for j, _ in src.partners[i]} <= set(taken) for i in theirs)
        if content and alone and theirs[-1] - theirs[0] < len(theirs) + 2:
            return taken, theirs
    return None


def _of_cut(
    segment: Segment, cut: tuple[range, list[int]], lang: str, check: str
) -> tuple[float, ...] | None:
    """Features of the stretch that lost its partner; None where no stretch is there."""
    taken, theirs = cut
    source, target = segment.src.text, segment.tgt.text
    if check == "omission":
        shown = {segment.src.spans[i] for i in theirs}
        first, last = segment.tgt.spans[taken.start], segment.tgt.spans[taken.stop - 1]
        target = _without(target, first.start, last.end)
        side = "src"
    else:
        shown = {segment.tgt.spans[j] for j in taken}
        first, last = segment.src.spans[theirs[0]], segment.src.spans[theirs[-1]]
        source = _without(source, first.start, last.end)
        side = "tgt"
    made = _segment(source, target, lang)
    spans = getattr(made, side).spans
    for stretch, values in candidates(made, check):
        if any(spans[at] in shown for at in stretch):
            return values
    return None


def _without(text: str, start: int, end: int) -> str:
    return f"{text[:start].rstrip()} {text[end:].lstrip()}".strip().replace(" ,", ",")


def _learn(
    rows: Sequence[tuple[list[tuple[float, ...]], tuple[float, ...] | None]],
) -> dict[str, object]:
    """Factors and constant of a logistic regression with a small ridge, and what they achieve."""
    right = [values for values_of, _ in rows for values in values_of]
    wrong = [values for _, values in rows if values is not None]
    features = np.array(right + wrong)
    labels = np.array([0.0] * len(right) + [1.0] * len(wrong))
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-9
    design = np.c_[(features - mean) / spread, np.ones(len(features))]
    weights = np.zeros(design.shape[1])
    for _ in range(40):  # Newton's method
        chance = 1 / (1 + np.exp(-design @ weights))
        curve = (design * (chance * (1 - chance))[:, None]).T @ design + np.eye(len(weights))
        weights += np.linalg.solve(curve, design.T @ (labels - chance) - weights)
    factors = weights[:-1] / spread
    learned = Weights(tuple(factors), float(weights[-1] - factors @ mean))
    told = [any(is_told(one, learned.score(one)) for one in values) for values, _ in rows]
    found = [is_told(values, learned.score(values)) for values in wrong]
    return {
        "factors": [round(float(factor), 4) for factor in learned.factors],
        "constant": round(learned.constant, 4),
        "false_alarms": round(sum(told) / len(rows), 4),
        "recall": round(sum(found) / len(found), 3),
    }


if __name__ == "__main__":
    main()
