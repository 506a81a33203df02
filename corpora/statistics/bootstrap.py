"""Intervals of rates by resampling whole articles.

Statements of one article are alike, so that an interval which takes them for independent is too
narrow. Articles are drawn with replacement, each with all its observations (the cluster bootstrap:
Davison & Hinkley 1997, section 3.8), and the limits are corrected for bias and skewness (BCa:
Efron 1987, with the jackknife over articles). Where no resample can move the rate, because
nothing or everything shows it, the limit is that of Clopper & Pearson (1934), with as many trials
as independent observations would be worth the group's (Korn & Graubard 1998): their number over
the measure's design effect in all groups together, or that of the articles where it has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from corpora.statistics.blocks import Blocks, Floats

LEVEL = 0.95
RESAMPLES = 2000
_CELLS_AT_ONCE = 1 << 24
_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Intervals:
    """Rates of `k` measures in `g` groups with their limits; nan where nothing could be counted.

    Attributes:
        rate: `(g, k)`, share of the observations that show the measure, from 0 to 1.
        low: `(g, k)`, lower limits.
        high: `(g, k)`, upper limits.
        gap: `(g, k)`, the group's rate less the rate of all other groups together.
        gap_low: `(g, k)`, lower limits of that (percentiles).
        gap_high: `(g, k)`, upper limits.
    """

    rate: Floats
    low: Floats
    high: Floats
    gap: Floats
    gap_low: Floats
    gap_high: Floats


def intervals(
    blocks: Blocks,
    rng: np.random.Generator,
    *,
    resamples: int = RESAMPLES,
    level: float = LEVEL,
) -> Intervals:
    """Rates of all measures in all groups with their intervals.

    Args:
        blocks: Counts by article and group.
        rng: Draws the articles.
        resamples: How many corpora are drawn.
        level: Of the intervals.
    """
    count, total = blocks.by_group(blocks.count), blocks.by_group(blocks.total)
    rate = _ratio(count, total)
    gap = rate - _ratio(count.sum(0) - count, total.sum(0) - total)
    drawn = [
        (_ratio(c, t), _ratio(c, t) - _ratio(_rest(c), _rest(t)))
        for c, t in _resampled(blocks, rng, resamples)
    ]
    shape = (0, *rate.shape)
    rates = np.concatenate([np.empty(shape), *(one for one, _ in drawn)])
    gaps = np.concatenate([np.empty(shape), *(other for _, other in drawn)])
    low, high = _bca(blocks, rate, rates, level)
    _set_exact(blocks, count, total, low, high, level)
    tails = ((1 - level) / 2, (1 + level) / 2)
    gap_low, gap_high = (_quantile(gaps, np.full(gap.shape, tail)) for tail in tails)
    return Intervals(rate, low, high, gap, gap_low, gap_high)


def _rest(totals: Floats) -> Floats:
    rest: Floats = totals.sum(1, keepdims=True) - totals
    return rest


def _ratio(count: Floats, total: Floats) -> Floats:
    ratio: Floats = np.divide(count, total, out=np.full(count.shape, np.nan), where=total > 0)
    return ratio


def _resampled(
    blocks: Blocks, rng: np.random.Generator, resamples: int
) -> Iterator[tuple[Floats, Floats]]:
    """Counts and totals `(r, g, k)` of drawn corpora, some at a time."""
    n = blocks.n_articles
    if not n:
        return
    rows = [np.flatnonzero(blocks.group == group) for group in range(blocks.n_groups)]
    k = blocks.count.shape[1]
    at_once = max(1, min(resamples, _CELLS_AT_ONCE // max(n, blocks.n_groups * k)))
    for start in range(0, resamples, at_once):
        size = min(at_once, resamples - start)
        weights = rng.multinomial(n, np.full(n, 1 / n), size=size).astype(np.float32)
        both = np.empty((size, blocks.n_groups, 2 * k))
        for group, its in enumerate(rows):
            columns = np.hstack([blocks.count[its], blocks.total[its]]).astype(np.float32)
            both[:, group] = weights[:, blocks.article[its]] @ columns
        yield both[..., :k], both[..., k:]


def _bca(blocks: Blocks, rate: Floats, drawn: Floats, level: float) -> tuple[Floats, Floats]:
    """Limits by the bias-corrected and accelerated bootstrap."""
    valid = np.maximum((~np.isnan(drawn)).sum(0), 1)
    with np.errstate(invalid="ignore"):
        below = ((drawn < rate).sum(0) + 0.5 * (drawn == rate).sum(0)) / valid
    edge = 0.5 / valid
    bias = _each(_NORMAL.inv_cdf, np.clip(below, edge, 1 - edge))
    skew = _acceleration(blocks, rate)
    limits = []
    for tail in ((1 - level) / 2, (1 + level) / 2):
        z = bias + _NORMAL.inv_cdf(tail)
        limits.append(_quantile(drawn, _each(_NORMAL.cdf, bias + z / (1 - skew * z))))
    return limits[0], limits[1]


def _acceleration(blocks: Blocks, rate: Floats) -> Floats:
    """Skewness of the rates without one article each, by group, divided by six."""
    count, total = blocks.by_group(blocks.count), blocks.by_group(blocks.total)
    without = _ratio(count[blocks.group] - blocks.count, total[blocks.group] - blocks.total)
    moved = np.nan_to_num(rate[blocks.group] - without)
    articles = np.maximum(blocks.articles_by_group(), 1)[:, None]
    moved -= (blocks.by_group(moved) / articles)[blocks.group]
    spread = blocks.by_group(moved**2) ** 1.5
    return np.divide(
        blocks.by_group(moved**3), 6 * spread, out=np.zeros(rate.shape), where=spread > 0
    )


def _set_exact(
    blocks: Blocks, count: Floats, total: Floats, low: Floats, high: Floats, level: float
) -> None:
    """Sets the limits where no resample moves the rate."""
    articles = np.maximum(blocks.articles_by_group(), 1)[:, None]
    trials = np.maximum(total / _design_effect(blocks, count, total), articles)
    reach = 1 - ((1 - level) / 2) ** (1 / trials)
    none, every = (count == 0) & (total > 0), (count == total) & (total > 0)
    low[none], high[none] = 0.0, reach[none]
    low[every], high[every] = 1 - reach[every], 1.0


def _design_effect(blocks: Blocks, count: Floats, total: Floats) -> Floats:
    """`(k,)`, by how much articles make the variance of a rate larger; at least 1.

    Infinite where nothing varies, and nothing can be said.
    """
    c, t = count.sum(0), total.sum(0)
    rate = _ratio(c, t)
    residual = blocks.by_article(blocks.count - rate * blocks.total)
    independent = t * rate * (1 - rate)
    with np.errstate(invalid="ignore", divide="ignore"):
        effect = np.where(independent > 0, (residual**2).sum(0) / independent, np.inf)
    return np.maximum(effect, 1.0)


def _quantile(drawn: Floats, share: Floats) -> Floats:
    """`(g, k)`, for each column of `(r, g, k)` the quantile of its own share; nans left out."""
    if not len(drawn):
        return np.full(share.shape, np.nan)
    ordered = np.sort(drawn, axis=0)  # nans last
    valid = (~np.isnan(ordered)).sum(0)
    at = np.nan_to_num(share) * (valid - 1)
    floor = np.clip(np.floor(at).astype(np.int64), 0, None)
    lower = np.take_along_axis(ordered, floor[None], 0)[0]
    upper = np.take_along_axis(ordered, np.minimum(floor + 1, np.maximum(valid - 1, 0))[None], 0)[0]
    value: Floats = lower + (at - floor) * (upper - lower)
    return np.where(valid > 0, value, np.nan)


def _each(function: Callable[[float], float], values: Floats) -> Floats:
    return np.array([function(value) for value in values.ravel()]).reshape(values.shape)
