#!/usr/bin/env python3
"""Learns the bilingual dictionaries of `alignment/framing/dictionary/` from parallel articles.

IBM model 1 (Brown et al., 1993) over lemmas, in both directions; a pair's score is the geometric
mean of the two probabilities. Pairs seen too rarely are left out, names too: spelling finds them.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from gold_sentences import SENTENCES, read_sentences

from alignment.morphology import lemmas
from alignment.tokens import is_word, tokenize

PAIRS = (("en", "uk"), ("en", "ru"), ("uk", "ru"))
TARGET = Path(__file__).parents[1] / "alignment" / "framing" / "dictionary"
_NULL = 0


def main() -> int:
    """Writes one gzipped table a pair, and `provenance.json` beside them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, help="JSON Lines as in gold/articles.jsonl")
    parser.add_argument("--sentences", type=Path, default=SENTENCES, help="more, three columns")
    parser.add_argument("--iterations", type=int, default=8)
    parser.add_argument("--least-count", type=float, default=0.9)
    parser.add_argument("--least-score", type=float, default=0.05)
    args = parser.parse_args()
    texts = _sentences(args.articles)
    for sentence in read_sentences(args.sentences):
        for lang, text in sentence.items():
            texts[lang].append(_lemmatised(text, lang))
    TARGET.mkdir(parents=True, exist_ok=True)
    sizes: dict[str, int] = {}
    for src, tgt in PAIRS:
        table = _dictionary(texts[src], texts[tgt], args.iterations)
        lines = [
            f"{left}\t{right}\t{score:.2f}\n"
            for (left, right), (score, count) in sorted(table.items())
            if score >= args.least_score and count >= args.least_count
        ]
        _write(TARGET / f"{src}-{tgt}.tsv.gz", "".join(lines))
        sizes[f"{src}-{tgt}"] = len(lines)
    provenance = {
        "method": "IBM model 1 over lemmas, both directions, geometric mean",
        "data": {
            "files": {
                path.name: hashlib.sha256(path.read_bytes()).hexdigest()
                for path in (args.articles, args.sentences)
            },
            "sentences": len(texts["en"]),
            "licence": "CC0-1.0",
        },
        "options": {
            "iterations": args.iterations,
            "least_count": args.least_count,
            "least_score": args.least_score,
        },
        "entries": sizes,
    }
    path = TARGET / "provenance.json"
    path.write_text(json.dumps(provenance, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(json.dumps(sizes))
    return 0


def _sentences(path: Path) -> dict[str, list[list[str]]]:
    texts: dict[str, list[list[str]]] = {"en": [], "uk": [], "ru": []}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            for paragraph in json.loads(line)["paras"]:
                for sentence in paragraph["sents"]:
                    for lang, listed in texts.items():
                        listed.append(_lemmatised(sentence[lang], lang))
    return texts


def _lemmatised(text: str, lang: str) -> list[str]:
    forms = (span.of(text).lower().replace("’", "'") for span in tokenize(text))
    return [lemmas(form, lang)[0] for form in forms if is_word(form)]


def _dictionary(
    src: Sequence[Sequence[str]], tgt: Sequence[Sequence[str]], iterations: int
) -> dict[tuple[str, str], tuple[float, float]]:
    there = _model_one(src, tgt, iterations)
    back = _model_one(tgt, src, iterations)
    return {
        (left, right): (
            float(np.sqrt(there[left, right][0] * back[right, left][0])),
            min(there[left, right][1], back[right, left][1]),
        )
        for left, right in there
        if (right, left) in back
    }


def _model_one(
    src: Sequence[Sequence[str]], tgt: Sequence[Sequence[str]], iterations: int
) -> dict[tuple[str, str], tuple[float, float]]:
    """(source, target) → (probability of the target, expected count); NULL is left out."""
    left: dict[str, int] = {}
    right: dict[str, int] = {}
    for sentence in src:
        for word in sentence:
            left.setdefault(word, len(left) + 1)
    for sentence in tgt:
        for word in sentence:
            right.setdefault(word, len(right))
    keys, owners, tokens = [], [], 0
    for source, target in zip(src, tgt, strict=True):
        s = np.array([_NULL, *(left[word] for word in source)])
        t = np.array([right[word] for word in target], dtype=np.int64)
        keys.append((s[None, :] * len(right) + t[:, None]).ravel())
        owners.append(np.repeat(np.arange(tokens, tokens + len(t)), len(s)))
        tokens += len(t)
    owner = np.concatenate(owners)
    pairs, index = np.unique(np.concatenate(keys), return_inverse=True)
    source_of = pairs // len(right)
    probability = np.ones(len(pairs))
    count = probability
    for _ in range(iterations):
        weight = probability[index]
        weight = weight / np.bincount(owner, weight, tokens)[owner]
        count = np.bincount(index, weight, len(pairs))
        probability = count / np.bincount(source_of, count, len(left) + 1)[source_of]
    lefts, rights = ["", *left], list(right)
    kept = np.flatnonzero((source_of != _NULL) & (probability > 0.01))
    return {
        (lefts[source_of[k]], rights[pairs[k] % len(right)]): (probability[k], count[k])
        for k in kept
    }


def _write(path: Path, text: str) -> None:
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as file:
        file.write(text.encode())
    path.write_bytes(buffer.getvalue())


if __name__ == "__main__":
    raise SystemExit(main())
