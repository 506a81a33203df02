"""Counts the links of EFLOMAL between stems and writes `languages/<code>/translations.tsv`."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from alignment.lexicon import LANGUAGES
from alignment.words.dictionary import NULL, TABLE
from alignment.words.statistical import count_links, format_table, prune

from .data import Words, bitext_pairs, gold_pairs, sentence_pairs


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--out", type=Path, default=LANGUAGES, help="folder of the languages")
    parser.add_argument("--gold-only", action="store_true", help="learn from our articles alone")
    parser.add_argument("--least", type=float, default=2.0, help="drop pairs linked less often")
    parser.add_argument("--seed", type=int, default=7)


def train(args: argparse.Namespace) -> None:
    """Aligns, counts and writes the tables of en–(uk, ru) and uk–ru.

    Ukrainian and Russian are aligned in one model, as many of their stems are the same, and
    counted apart.
    """
    own = "our own articles and sentences"
    origin = own if args.gold_only else f"{own} and the bitexts"
    for lang, others, source in (
        ("en", ("uk", "ru"), "English → Ukrainian, Russian"),
        ("uk", ("ru",), "Ukrainian → Russian"),
    ):
        pairs = {other: list(_pairs(args, lang, other)) for other in others}
        counts = count_links(pairs, seed=args.seed)
        total = sum(map(len, pairs.values()))
        header = (
            f"# {source}: how often stems were linked by EFLOMAL (sil-thot, seed {args.seed}, "
            f"both directions, grow_diag_final_and) in {total} sentence pairs of {origin}.\n"
            f"# Made by scripts/train_alignment.py dictionary; pairs linked less than "
            f"{args.least:g} times are left out. {NULL} is NULL.\n"
        )
        kept = {other: prune(found, least=args.least) for other, found in counts.items()}
        path = args.out / lang / f"{TABLE}.tsv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(format_table(kept, header), encoding="utf-8")


def _pairs(args: argparse.Namespace, src_lang: str, tgt_lang: str) -> Iterable[tuple[Words, Words]]:
    yield from gold_pairs(args.data, src_lang, tgt_lang)
    yield from sentence_pairs(src_lang, tgt_lang)
    if args.gold_only:
        return
    if src_lang == "en":
        yield from bitext_pairs(args.data, f"en-{tgt_lang}")
    else:
        for left, right in bitext_pairs(args.data, f"{tgt_lang}-{src_lang}"):
            yield right, left
