"""One table of the report: groups, what is counted in each, and whether they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from corpora.statistics.blocks import Blocks, blocks_of
from corpora.statistics.bootstrap import RESAMPLES, Intervals, intervals
from corpora.statistics.effects import cohens_h, odds_ratio
from corpora.statistics.multiple import benjamini_hochberg
from corpora.statistics.permutation import group_against_rest
from corpora.statistics.sample import MEASURES, TIMES, Sample

# Below these, counts are given and nothing is claimed.
MIN_ARTICLES, MIN_TOTAL, MIN_CASES = 10, 30, 5
MAX_GROUPS = 40
SIGNIFICANT = 0.05


@dataclass(frozen=True, slots=True)
class Cell:
    """One measure in one group.

    Attributes:
        count: How many observations show it.
        total: How many could.
        rate: `count / total`; None where there is nothing to divide by.
        low: Lower limit of its 95 % interval; None where there are too few.
        high: Upper limit.
        gap: The rate less the rate of all other groups together; None where it isn't tested.
        gap_low: Lower limit of its 95 % interval.
        gap_high: Upper limit.
        odds: Odds over those of the other groups.
        h: Cohen's h against the other groups.
        p: Of the permutation test against the other groups.
        q: The same, corrected for all tests of the table.
    """

    count: int
    total: int
    rate: float | None = None
    low: float | None = None
    high: float | None = None
    gap: float | None = None
    gap_low: float | None = None
    gap_high: float | None = None
    odds: float | None = None
    h: float | None = None
    p: float | None = None
    q: float | None = None

    @property
    def differs(self) -> int:
        """1 where the rate is above that of the others by more than chance, -1 below, else 0."""
        if self.q is None or self.gap is None or self.q >= SIGNIFICANT:
            return 0
        return 1 if self.gap > 0 else -1


@dataclass(frozen=True, slots=True)
class Group:
    """One row of a table.

    Attributes:
        name: The value that its observations share; empty for the sum of small groups.
        articles: In how many articles there are any.
        cells: Measure → what was counted.
        merged: How many small groups are summed up in it; 0 for a group of its own.
    """

    name: str
    articles: int
    cells: Mapping[str, Cell]
    merged: int = 0


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Rates by group.

    Attributes:
        facet: What the observations are grouped by.
        groups: The groups; by name for times, else the largest first.
        everything: All groups together.
        unknown: How many observations have no known value and are in no group.
        tests: How many tests were made and corrected for.
    """

    facet: str
    groups: tuple[Group, ...]
    everything: Group
    unknown: int
    tests: int


def breakdown(sample: Sample, facet: str, seed: Sequence[int] | int = 0) -> Breakdown:
    """Rates of all measures by the values of a facet, with intervals and tests.

    Args:
        sample: Observations.
        facet: One of `FACETS`.
        seed: Of the generators that draw resamples and permutations. With one seed, the same
            observations have the same interval, whatever they are grouped by.
    """
    rng = np.random.default_rng(seed)
    codes, names, merged = _groups(sample, facet)
    blocks = blocks_of(sample, codes, len(names))
    found = _intervals(blocks, rng)
    cells = _cells(blocks, found)
    articles = blocks.articles_by_group()
    cells, tests = _tested(cells, found, blocks, rng)
    groups = [
        Group(name, int(articles[at]), dict(zip(MEASURES, cells[at], strict=True)), many)
        for at, (name, many) in enumerate(zip(names, merged, strict=True))
    ]
    whole = blocks_of(sample, np.where(codes >= 0, 0, -1).astype(np.int32), 1)
    all_cells = _cells(whole, _intervals(whole, np.random.default_rng(seed)))[0]
    everything = Group("", whole.n_articles, dict(zip(MEASURES, all_cells, strict=True)))
    return Breakdown(facet, tuple(groups), everything, int((codes < 0).sum()), tests)


def _groups(sample: Sample, facet: str) -> tuple[NDArray[np.int32], list[str], list[int]]:
    """Codes of groups in their order, names, and how many values are summed up in each."""
    values, codes = sample.values[facet], sample.codes[facet]
    sizes = np.bincount(codes[codes >= 0], minlength=len(values))
    present = [code for code in range(len(values)) if sizes[code]]
    if facet in TIMES:
        present.sort(key=lambda code: values[code])
        named, small = present, []
    else:
        present.sort(key=lambda code: (-sizes[code], values[code]))
        named, small = present[:MAX_GROUPS], present[MAX_GROUPS:]
    place = np.full(len(values) + 1, -1, dtype=np.int32)  # the last one is for code -1
    place[named] = range(len(named))
    place[small] = len(named)
    names = [values[code] for code in named] + ([""] if small else [])
    return place[codes], names, [0] * len(named) + ([len(small)] if small else [])


def _intervals(blocks: Blocks, rng: np.random.Generator) -> Intervals:
    """Rates with intervals; without them where no group has enough articles for any."""
    enough = (blocks.articles_by_group() >= MIN_ARTICLES).any()
    return intervals(blocks, rng, resamples=RESAMPLES if enough else 0)


def _cells(blocks: Blocks, found: Intervals) -> list[list[Cell]]:
    """Counts and rates of each group; intervals where there is enough."""
    count, total = blocks.by_group(blocks.count), blocks.by_group(blocks.total)
    articles = blocks.articles_by_group()
    rows = []
    for g in range(blocks.n_groups):
        row = []
        for k in range(len(MEASURES)):
            cell = Cell(int(count[g, k]), int(total[g, k]))
            if cell.total:
                cell = replace(cell, rate=float(found.rate[g, k]))
            if articles[g] >= MIN_ARTICLES and cell.total >= MIN_TOTAL:
                cell = replace(cell, low=float(found.low[g, k]), high=float(found.high[g, k]))
            row.append(cell)
        rows.append(row)
    return rows


def _tested(
    cells: list[list[Cell]], found: Intervals, blocks: Blocks, rng: np.random.Generator
) -> tuple[list[list[Cell]], int]:
    """The cells with tests against the rest, and how many tests these are."""
    count, total = blocks.by_group(blocks.count), blocks.by_group(blocks.total)
    rest_count, rest_total = count.sum(0) - count, total.sum(0) - total
    # A group of articles is compared with articles of other groups, which may be the same ones.
    rest_articles = [
        len(np.unique(blocks.article[blocks.group != g])) for g in range(blocks.n_groups)
    ]
    able = [
        (g, k)
        for g, row in enumerate(cells)
        for k, cell in enumerate(row)
        if cell.low is not None
        and rest_articles[g] >= MIN_ARTICLES
        and rest_total[g, k] >= MIN_TOTAL
        and count[:, k].sum() >= MIN_CASES
    ]
    if blocks.n_groups == 2:  # the second group's tests are the first one's
        able = [(g, k) for g, k in able if g == 0]
    tested = {}
    if able:
        p_values = group_against_rest(
            blocks, rng, groups=sorted({g for g, _ in able}), together=len(able)
        )
        p = [float(p_values[place]) for place in able]
        tested = dict(zip(able, zip(p, benjamini_hochberg(p), strict=True), strict=True))
    rows = []
    for g, row in enumerate(cells):
        done = []
        for k, cell in enumerate(row):
            if (g, k) not in tested:
                done.append(cell)
                continue
            rest = rest_count[g, k] / rest_total[g, k]
            done.append(
                replace(
                    cell,
                    gap=float(found.gap[g, k]),
                    gap_low=float(found.gap_low[g, k]),
                    gap_high=float(found.gap_high[g, k]),
                    odds=odds_ratio(cell.count, cell.total, rest_count[g, k], rest_total[g, k]),
                    h=cohens_h(cell.rate or 0.0, rest),
                    p=tested[g, k][0],
                    q=tested[g, k][1],
                )
            )
        rows.append(done)
    return rows, len(tested)
