#!/usr/bin/env python3
"""Holds the corpus report's intervals and tests to corpora whose truth is known.

Articles of 3 to 15 statements are drawn, each with a rate of its own around 0.2 (beta-binomial),
in two groups. Printed are how often 95 % intervals hold the true rate, and how often a test at
5 % tells groups apart that are alike, for groups within the same articles and between articles.

A second table has 40 groups and 12 measures, all corrected together, of which one group differs in
one measure: how often that is marked, and how many marks of others there are in a corpus.
"""

from __future__ import annotations

import argparse

import numpy as np

from corpora.statistics.blocks import Blocks
from corpora.statistics.bootstrap import intervals
from corpora.statistics.breakdown import SIGNIFICANT
from corpora.statistics.multiple import benjamini_hochberg
from corpora.statistics.permutation import group_against_rest

_RATE, _GROUPS, _MEASURES = 0.2, 2, 100
_TABLE = (40, 12)  # groups and measures


def main() -> int:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=int, default=1000, metavar="N")
    args = parser.parse_args()
    rng = np.random.default_rng(0)
    rounds = max(1, args.corpora // _MEASURES)
    print("| articles | intervals that hold the rate | false alarms within | between articles |")
    print("| --- | --- | --- | --- |")
    for articles in (10, 20, 50, 200):
        held, within, between = [], [], []
        for _ in range(rounds):
            found = intervals(drawn(rng, articles, paired=True), rng, resamples=1000)
            held.append(((found.low <= _RATE) & (found.high >= _RATE)).mean())
            for paired, alarms in ((True, within), (False, between)):
                blocks = drawn(rng, articles, paired=paired)
                p = group_against_rest(blocks, rng, groups=[0], permutations=299)[0]
                alarms.append((p <= 0.05).mean())
        shares = (np.mean(held), np.mean(within), np.mean(between))
        print(
            f"| {articles} | " + " | ".join(f"{share:.3f}" for share in shares) + " |", flush=True
        )
    print("\n| articles of each group | rate of one | it is marked | marks of others |")
    print("| --- | --- | --- | --- |")
    rng = np.random.default_rng(0)
    for articles, rate in ((15, 0.4), (15, 0.6), (50, 0.4)):
        found = [marked(rng, articles, rate) for _ in range(max(1, args.corpora // 10))]
        own, others = np.mean(found, axis=0)
        print(f"| {articles} | {rate} | {own:.2f} | {others:.2f} |", flush=True)
    return 0


def marked(rng: np.random.Generator, articles: int, rate: float) -> tuple[bool, int]:
    """Whether the one group that differs is marked, and how many others are."""
    groups, measures = _TABLE
    article = np.arange(groups * articles)
    group = np.repeat(np.arange(groups), articles)
    total = rng.integers(3, 16, size=(len(article), 1))
    rates = np.full((len(article), measures), _RATE)
    rates[group == 0, 0] = rate
    count = rng.binomial(total, rng.beta(2, 2 * (1 - rates) / rates)).astype(float)
    blocks = Blocks(article, group, count, np.repeat(total, measures, axis=1).astype(float), groups)
    p = group_against_rest(blocks, rng, together=groups * measures)
    is_marked = np.array(benjamini_hochberg(p.ravel().tolist())) < SIGNIFICANT
    return bool(is_marked[0]), int(is_marked[1:].sum())


def drawn(rng: np.random.Generator, articles: int, *, paired: bool) -> Blocks:
    """A corpus of independent measures; each article has both groups, or one of them by lot."""
    article, group = np.repeat(np.arange(articles), _GROUPS), np.tile([0, 1], articles)
    if not paired:
        keep = np.arange(articles) * _GROUPS + rng.integers(_GROUPS, size=articles)
        article, group = article[keep], group[keep]
    total = rng.integers(3, 16, size=articles)[article].astype(float)
    own = rng.beta(2, 2 * (1 - _RATE) / _RATE, size=(articles, _MEASURES))[article]
    count = rng.binomial(total[:, None].astype(int), own).astype(float)
    return Blocks(article, group, count, np.repeat(total[:, None], _MEASURES, axis=1), _GROUPS)


if __name__ == "__main__":
    raise SystemExit(main())
