"""Translations with sentences merged, split, dropped and added at random, and their right beads."""

from __future__ import annotations

import random
from collections.abc import Sequence

from evaluation.gold_articles import GoldArticle

from alignment.metrics import Score, score_sets
from alignment.sentences import align_sentences

Beads = set[tuple[tuple[int, ...], tuple[int, ...]]]


def damage(
    src: Sequence[str], tgt: Sequence[str], generator: random.Random
) -> tuple[list[str], list[str], Beads]:
    """Two damaged lists of sentences, and which belong together.

    Of a hundred beads, 8 lose their translation, 4 their source, 8 have two sentences translated
    as one and 8 one as two.
    """
    new_src: list[str] = []
    new_tgt: list[str] = []
    beads: Beads = set()
    at = 0
    while at < len(src):
        chance = generator.random()
        i, j = len(new_src), len(new_tgt)
        if chance < 0.08:
            new_src.append(src[at])
            beads.add(((i,), ()))
        elif chance < 0.12:
            new_tgt.append(tgt[at])
            beads.add(((), (j,)))
        elif chance < 0.2 and at + 1 < len(src):
            new_src += src[at : at + 2]
            new_tgt.append(f"{tgt[at].rstrip('.')}, а {tgt[at + 1]}")
            beads.add(((i, i + 1), (j,)))
            at += 1
        elif chance < 0.28 and at + 1 < len(src):
            new_src.append(f"{src[at]} {src[at + 1]}")
            new_tgt += tgt[at : at + 2]
            beads.add(((i,), (j, j + 1)))
            at += 1
        else:
            new_src.append(src[at])
            new_tgt.append(tgt[at])
            beads.add(((i,), (j,)))
        at += 1
    return new_src, new_tgt, beads


def score_beads(articles: Sequence[GoldArticle], *, seed: int = 1) -> Score:
    """How many beads of damaged translations are exactly right."""
    generator = random.Random(seed)
    score = Score(0, 0, 0)
    for article in articles:
        for lang in ("uk", "ru"):
            src, tgt, gold = damage(
                [sentence.text for sentence in article.sentences["en"]],
                [sentence.text for sentence in article.sentences[lang]],
                generator,
            )
            beads = align_sentences(src, tgt, src_lang="en", tgt_lang=lang)
            score += score_sets({(bead.src, bead.tgt) for bead in beads}, gold)
    return score
