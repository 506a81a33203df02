"""Tests whether a group's rate is that of all other groups together, by permuting articles.

If a group made no difference, the observations of an article that has several groups could as well
stand under one another's names, and so could whole articles that have one group only. Groups are
therefore swapped within the articles that have several, and among the articles that have one. The
statistic is the gap between the two rates over its standard error, by articles as clusters: a
permutation test of such a ratio holds its level, for many articles, even where the groups spread
differently (Chung & Romano 2013).

A p-value can't be below one in one more than there are permutations, and the more tests are
corrected together, the smaller it must be to count. Where hardly any permutation has as large a
gap, more are drawn (after Besag & Clifford 1991), up to a number that hangs on that of the tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from corpora.statistics.blocks import Blocks, Floats, Ints

PERMUTATIONS = 1999
# At most so many permutations for each test of a table: one gap that none of them reaches counts
# at 0.05, by itself among all tests.
_FOR_EACH_TEST = 25
_ENOUGH = 10  # permutations with as large a gap, after which no more are drawn
_CELLS_AT_ONCE = 1 << 23


def group_against_rest(
    blocks: Blocks,
    rng: np.random.Generator,
    *,
    groups: Sequence[int] | None = None,
    permutations: int = PERMUTATIONS,
    together: int = 1,
) -> Floats:
    """Two-sided p-values `(g, k)`; 1 where there is nothing to compare.

    Args:
        blocks: Counts by article and group.
        rng: Draws the permutations.
        groups: Those to test; all where None. The others only belong to the rest.
        permutations: How many for each test. Where fewer than ten of them have as large a gap,
            more are drawn, as many as `together` asks for.
        together: How many tests are corrected together.
    """
    shape = (blocks.n_groups, blocks.count.shape[1])
    if blocks.n_groups < 2 or not len(blocks.group):
        return np.ones(shape)
    tested = list(range(blocks.n_groups) if groups is None else groups)
    moments = _moments(blocks)
    everything = _everything(blocks)
    observed = _statistic(_sums(blocks.group[None], moments, tested), everything)[0]
    strata = _strata(blocks.article)
    order = np.argsort(strata, kind="stable")
    at_least, found = np.zeros(observed.shape), np.ones(observed.shape)
    undecided = observed > 0
    done = 0
    for stage in _stages(permutations, _FOR_EACH_TEST * together):
        rows = np.flatnonzero(undecided.any(1))
        if not len(rows):
            break
        at_once = max(1, _CELLS_AT_ONCE // len(order))
        for start in range(done, stage, at_once):
            labels = np.empty((min(at_once, stage - start), len(order)), dtype=np.int64)
            for row in labels:
                # By strata, and in each by lot.
                row[order] = blocks.group[(strata + rng.random(len(order))).argsort()]
            sums = _sums(labels, moments, [tested[at] for at in rows])
            at_least[rows] += (_statistic(sums, everything) >= observed[rows] - 1e-9).sum(0)
        done = stage
        found = np.where(undecided, (1 + at_least) / (1 + done), found)
        undecided &= at_least < _ENOUGH
    p = np.ones(shape)
    p[tested] = found
    return p


def _stages(first: int, most: int) -> Iterator[int]:
    """How many permutations there are each time that it is looked for which tests need more."""
    stage = first
    while stage < most:
        yield stage
        stage = 2 * stage + 1
    yield max(first, most)


def _strata(article: Ints) -> Ints:
    """`(m,)`, equal for blocks that may be swapped: an article's own, or all lone ones."""
    alone = np.bincount(article)[article] == 1
    return np.where(alone, -1, article)


def _moments(blocks: Blocks) -> Floats:
    """`(m, 9 k)`: products of a block's count c and total t and its article's C and T."""
    c, t = blocks.count, blocks.total
    all_c, all_t = (blocks.by_article(column)[blocks.article] for column in (c, t))
    return np.hstack(
        [c, t, c * c, c * t, t * t, c * all_c, c * all_t, t * all_c, t * all_t]
    )  # fmt: skip


def _everything(blocks: Blocks) -> tuple[Floats, ...]:
    """Sums over articles of C, T, CC, CT and TT, `(k,)` each."""
    c, t = (blocks.by_article(column) for column in (blocks.count, blocks.total))
    return tuple(column.sum(0) for column in (c, t, c * c, c * t, t * t))


def _sums(labels: Ints, moments: Floats, groups: Sequence[int]) -> Floats:
    """`(p, g, 9 k)`, sums of the rows of each group under each of `(p, m)` labellings."""
    # Sums of whole numbers are exact in half the time as long as they are small.
    kind = np.float32 if moments.sum(0).max() < 1 << 24 else np.float64
    columns = moments.astype(kind)
    sums = np.stack([(labels == group).astype(kind) @ columns for group in groups], axis=1)
    return sums.astype(np.float64)


def _statistic(sums: Floats, everything: tuple[Floats, ...]) -> Floats:
    """`(p, g, k)`, |gap between a group and the rest| over its standard error.

    An article moves the gap by x = (c - r t)/T1 - (C - c - s (T - t))/T0, with the rates r of the
    group and s of the rest and their totals T1 and T0; the variance is the sum of x squared.
    """
    c, t, cc, ct, tt, c_all, c_all_t, t_all_c, t_all = np.split(sums, 9, axis=2)
    every_c, every_t, every_cc, every_ct, every_tt = everything
    rest = every_t - t
    usable = (t > 0) & (rest > 0)
    t1, t0 = np.where(usable, t, 1.0), np.where(usable, rest, 1.0)
    r, s = c / t1, (every_c - c) / t0
    # x = alpha c - beta t - gamma C + delta T
    alpha, beta, gamma, delta = 1 / t1 + 1 / t0, r / t1 + s / t0, 1 / t0, s / t0
    variance = (
        alpha**2 * cc + beta**2 * tt + gamma**2 * every_cc + delta**2 * every_tt
        - 2 * (alpha * beta * ct + alpha * gamma * c_all + beta * delta * t_all)
        + 2 * (alpha * delta * c_all_t + beta * gamma * t_all_c) - 2 * gamma * delta * every_ct
    )  # fmt: skip
    gap = np.abs(r - s)
    sure = variance > 1e-15
    ratio = np.where(sure, gap / np.sqrt(np.where(sure, variance, 1.0)), gap * 1e9)
    return np.where(usable & (gap > 0), ratio, 0.0)
