"""Word alignment: F1 on XL-WA's English–Russian dev part and on our own hand-made links.

XL-WA links articles and the like to their heads, so it is measured under the convention `head`.
The combination's weights are learned on our own links; the figure that counts for those is the
cross-validated one that is stored with the weights, the other shows how well they fit. With
`--model` links use that model's attention in forced decoding; `--method attention` shows what
forced decoding gives alone.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.figure import Figure
from evaluation.gold_articles import records

from alignment.metrics import Score, score_sets
from alignment.words import Aligner, Settings, align_pair, parse_pharaoh
from alignment.words.combination import WEIGHTS
from alignment.words.links import Link
from alignment.words.methods import METHODS
from mt.text import Span
from mt.translation import Translation


@dataclass(frozen=True)
class Pair:
    """A hand-aligned pair of tokenised sentences."""

    src: list[str]
    tgt: list[str]
    tgt_lang: str
    links: set[Link]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--model", default=None, help="use this model's attention")
    parser.add_argument("--method", choices=METHODS, default="combined")
    parser.add_argument("--symmetrize", default=None, help="name of a symmetrisation")


def evaluate(args: argparse.Namespace) -> list[Figure]:
    """F1 by set, and speed."""
    xlwa = read_xlwa(args.data / "xlwa/ru.dev.tsv")
    gold = read_gold(args.data / "gold/words.jsonl")
    figures: list[Figure] = []
    began = time.process_time()
    count = 0
    for name, pairs, function_words, floor, aim in (
        ("XL-WA en–ru dev, F1", xlwa, "head", 0.85, 0.9),
        ("XL-WA en–ru dev, F1, function words NULL", xlwa, "null", None, None),
        ("gold words en–uk, F1 (learned on)", of_language(gold, "uk"), "null", None, None),
        ("gold words en–ru, F1 (learned on)", of_language(gold, "ru"), "null", None, None),
    ):
        score = Score(0, 0, 0)
        settings = Settings(args.method, args.symmetrize, function_words)
        for pair, translation in zip(pairs, forced(pairs, args.model), strict=True):
            found = align_pair(
                " ".join(pair.src),
                " ".join(pair.tgt),
                src_lang="en",
                tgt_lang=pair.tgt_lang,
                translation=translation,
                src_tokens=spaced(pair.src),
                tgt_tokens=spaced(pair.tgt),
                settings=settings,
            )
            score += score_sets(set(found.links), pair.links)
            count += 1
        note = f"{args.method}, P {score.precision:.3f}, R {score.recall:.3f}"
        figures.append(Figure(name, score.f1, len(pairs), floor, aim, note))
    seconds = time.process_time() - began
    if args.method == "combined":
        figures += cross_validated("attention" if args.model else "texts")
        figures.append(Figure("pairs a second of processor time", count / seconds, count, 20, 200))
    return figures


def cross_validated(part: str) -> list[Figure]:
    """The figures stored with the weights."""
    provenance = json.loads(WEIGHTS.read_text(encoding="utf-8"))[part]["provenance"]
    found = provenance["cross_validated"]
    return [
        Figure(
            f"gold words en–{lang}, F1, cross-validated",
            found[lang]["f1"],
            found[lang]["n"],
            0.85 if lang == "uk" else None,
            0.92 if lang == "uk" else None,
            f"P {found[lang]['precision']:.3f}, R {found[lang]['recall']:.3f}, "
            f"{provenance['model']}",
        )
        for lang in ("uk", "ru")
    ]


def read_xlwa(path: Path) -> list[Pair]:
    """Pairs of an XL-WA file."""
    pairs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        src, tgt, links = line.split("\t")
        pairs.append(Pair(src.split(), tgt.split(), "ru", set(parse_pharaoh(links))))
    return pairs


def read_gold(path: Path) -> list[Pair]:
    """Pairs of `words.jsonl`."""
    return [
        Pair(row["src"], row["tgt"], row["tgt_lang"], {(i, j) for i, j in row["links"]})
        for row in records(path)
    ]


def of_language(pairs: Sequence[Pair], lang: str) -> list[Pair]:
    """The pairs with that target language."""
    return [pair for pair in pairs if pair.tgt_lang == lang]


def forced(pairs: Sequence[Pair], model: str | None) -> list[Translation | None]:
    """Each pair forced through a model, for its attention; None without a model."""
    if model is None:
        return [None] * len(pairs)
    from mt.loading import load_translator

    aligner = Aligner(load_translator(model))
    found: list[Translation | None] = [None] * len(pairs)
    for lang in ("uk", "ru"):
        chosen = [at for at, pair in enumerate(pairs) if pair.tgt_lang == lang]
        texts = [(" ".join(pairs[at].src), " ".join(pairs[at].tgt)) for at in chosen]
        translations = aligner.force(texts, src_lang="en", tgt_lang=lang)
        for at, translation in zip(chosen, translations, strict=True):
            found[at] = translation
    return found


def spaced(words: Sequence[str]) -> list[Span]:
    """Spans of words joined by single spaces."""
    spans: list[Span] = []
    start = 0
    for word in words:
        spans.append(Span(start, start + len(word)))
        start += len(word) + 1
    return spans
