"""Translations with sentences merged, split, dropped, added and replaced at random: right beads."""

from __future__ import annotations

import random
from collections.abc import Sequence

from evaluation.gold_articles import GoldArticle

from alignment.metrics import Score, score_sets
from alignment.sentences import align_vectors, sentence_vectors, with_moved

Beads = set[tuple[tuple[int, ...], tuple[int, ...]]]


def damage(
    src: Sequence[str], tgt: Sequence[str], strangers: Sequence[str], generator: random.Random
) -> tuple[list[str], list[str], Beads]:
    """Two damaged lists of sentences, and which belong together.

    Of a hundred beads, 8 lose their translation, 4 their source, 8 have two sentences translated
    as one and 8 one as two, and 8 have in the translation's place the one of `strangers`, sentences
    of other articles, that is most nearly as long.
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
        elif chance < 0.36:
            new_src.append(src[at])
            new_tgt.append(as_long_as(tgt[at], strangers))
            beads |= {((i,), ()), ((), (j,))}
        else:
            new_src.append(src[at])
            new_tgt.append(tgt[at])
            beads.add(((i,), (j,)))
        at += 1
    return new_src, new_tgt, beads


def as_long_as(text: str, others: Sequence[str]) -> str:
    """The one of some texts whose length is nearest to that of `text`."""
    return min(others, key=lambda other: abs(len(other) - len(text)))


def before(articles: Sequence[GoldArticle], at: int) -> list[GoldArticle]:
    """The two articles before one, from whose sentences strangers are taken."""
    return [articles[at - 2], articles[at - 1]]


def score_beads(articles: Sequence[GoldArticle], *, seed: int = 1) -> Score:
    """How many beads of damaged translations are exactly right."""
    generator = random.Random(seed)
    score = Score(0, 0, 0)
    for at, article in enumerate(articles):
        for lang in ("uk", "ru"):
            src, tgt, gold = damage(
                [sentence.text for sentence in article.sentences["en"]],
                [sentence.text for sentence in article.sentences[lang]],
                [s.text for other in before(articles, at) for s in other.sentences[lang]],
                generator,
            )
            vectors = sentence_vectors(src, tgt, src_lang="en", tgt_lang=lang)
            beads = with_moved(vectors, align_vectors(vectors))
            score += score_sets({(bead.src, bead.tgt) for bead in beads}, gold)
    return score
