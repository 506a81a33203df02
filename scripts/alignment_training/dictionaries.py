"""Counts the links of EFLOMAL between stems and writes `languages/<code>/translations.tsv`."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from alignment.lexicon import LANGUAGES
from alignment.words.dictionary import NULL, TABLE, stem

from .data import Words, bitext_pairs, gold_pairs

Pairs = Sequence[tuple[Words, Words]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--out", type=Path, default=LANGUAGES, help="folder of the languages")
    parser.add_argument("--gold-only", action="store_true", help="learn from our articles alone")
    parser.add_argument("--least", type=float, default=2.0, help="drop pairs linked less often")
    parser.add_argument("--seed", type=int, default=7)


def train(args: argparse.Namespace) -> None:
    """Aligns, counts and writes the tables of en–(uk, ru) and uk–ru."""
    for lang, pairs, source in (
        ("en", list(_english(args)), "English → Ukrainian and Russian"),
        ("uk", list(_sisters(args)), "Ukrainian → Russian"),
    ):
        counts = count_links(pairs, seed=args.seed)
        kept = prune(counts, least=args.least)
        origin = "our own articles" if args.gold_only else "our own articles and the bitexts"
        header = (
            f"# {source}: how often stems were linked by EFLOMAL (sil-thot, seed {args.seed}, "
            f"both directions, grow_diag_final_and) in {len(pairs)} sentence pairs of {origin}.\n"
            f"# Made by scripts/train_alignment.py dictionary; pairs linked less than "
            f"{args.least:g} times are left out. {NULL} is NULL.\n"
        )
        write(args.out / lang / f"{TABLE}.tsv", kept, header)


def _english(args: argparse.Namespace) -> Iterable[tuple[Words, Words]]:
    for lang in ("uk", "ru"):
        yield from gold_pairs(args.data, "en", lang)
        if not args.gold_only:
            yield from bitext_pairs(args.data, f"en-{lang}")


def _sisters(args: argparse.Namespace) -> Iterable[tuple[Words, Words]]:
    yield from gold_pairs(args.data, "uk", "ru")
    if not args.gold_only:
        for left, right in bitext_pairs(args.data, "ru-uk"):
            yield right, left


def count_links(pairs: Pairs, *, seed: int) -> dict[str, Counter[str]]:
    """Source stem → target stem → links, NULLs counted on both sides."""
    from thot import alignment as thot

    models = (thot.EflomalAlignmentModel(), thot.EflomalAlignmentModel())
    stems = [([stem(w) for w in left], [stem(w) for w in right]) for left, right in pairs]
    for model, turn in zip(models, (False, True), strict=True):
        model.seed = seed
        for left, right in stems:
            model.add_sentence_pair(right if turn else left, left if turn else right, 1)
        model.start_training()
        model.train()
        model.end_training()
    both = thot.SymmetrizedAligner(*models)
    both.heuristic = thot.SymmetrizationHeuristic.GROW_DIAG_FINAL_AND
    counts: dict[str, Counter[str]] = {}
    for start in range(0, len(stems), 4096):
        batch = stems[start : start + 4096]
        found = both.get_best_alignments([s for s, _ in batch], [t for _, t in batch])
        for (left, right), (_, matrix) in zip(batch, found, strict=True):
            table = matrix.to_numpy()
            for i, j in zip(*np.nonzero(table), strict=True):
                counts.setdefault(left[i], Counter())[right[j]] += 1
            for i in np.nonzero(~table.any(axis=1))[0]:
                counts.setdefault(left[i], Counter())[NULL] += 1
            for j in np.nonzero(~table.any(axis=0))[0]:
                counts.setdefault(NULL, Counter())[right[j]] += 1
    return counts


def prune(counts: dict[str, Counter[str]], *, least: float) -> dict[str, dict[str, int]]:
    """Counts without rare pairs and without those that are a hundredth of either word's links."""
    totals: Counter[str] = Counter()
    for row in counts.values():
        totals.update(row)
    kept: dict[str, dict[str, int]] = {}
    for source, row in counts.items():
        total = row.total()
        for target, count in row.items():
            is_null = NULL in (source, target)
            share = max(count / total, count / totals[target])
            if count >= least and (is_null or share >= 0.01):
                kept.setdefault(source, {})[target] = count
    return {source: row for source, row in kept.items() if set(row) != {NULL}}


def write(path: Path, counts: dict[str, dict[str, int]], header: str) -> None:
    """Writes the table, sorted, partners by falling count."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(header + "stem\tpartners\n")
        for source in sorted(counts):
            if source.startswith("#"):
                continue  # the format's sign for a comment
            ranked = sorted(counts[source].items(), key=lambda item: (-item[1], item[0]))
            partners = " ".join(f"{target}:{count}" for target, count in ranked)
            file.write(f"{source}\t{partners}\n")
