"""Counts by article and group: what resampling and testing work on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpora.statistics.sample import Sample

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Blocks:
    """The observations of one article in one group, a row each; rows of an article adjoin.

    Attributes:
        article: `(m,)`, indices of articles, from 0 without gaps, ascending.
        group: `(m,)`, indices of groups.
        count: `(m, k)`, how many observations show each measure.
        total: `(m, k)`, how many there are that could.
        n_groups: How many groups there are.
    """

    article: Ints
    group: Ints
    count: Floats
    total: Floats
    n_groups: int

    @property
    def n_articles(self) -> int:
        """How many articles there are."""
        return int(self.article[-1]) + 1 if len(self.article) else 0

    def by_group(self, column: Floats) -> Floats:
        """`(n_groups, k)`, sums of the rows `(m, k)` of each group."""
        sums = np.zeros((self.n_groups, column.shape[1]))
        np.add.at(sums, self.group, column)
        return sums

    def by_article(self, column: Floats) -> Floats:
        """`(n_articles, k)`, sums of the rows `(m, k)` of each article."""
        sums = np.zeros((self.n_articles, column.shape[1]))
        np.add.at(sums, self.article, column)
        return sums

    def articles_by_group(self) -> Ints:
        """`(n_groups,)`, in how many articles each group has observations."""
        return np.bincount(self.group, minlength=self.n_groups)


def blocks_of(sample: Sample, codes: NDArray[np.int32], n_groups: int) -> Blocks:
    """The observations summed up; those with a negative code belong to no group.

    Args:
        sample: Observations.
        codes: `(n,)`, the group of each.
        n_groups: How many groups there are.
    """
    here = codes >= 0
    article = np.unique(sample.article[here], return_inverse=True)[1]
    cell = article.astype(np.int64) * n_groups + codes[here]
    cells, row = np.unique(cell, return_inverse=True)
    shape = (len(cells), sample.shown.shape[1])
    count, total = np.zeros(shape), np.zeros(shape)
    np.add.at(count, row, sample.shown[here])
    np.add.at(total, row, sample.counted[here])
    return Blocks(cells // max(1, n_groups), cells % max(1, n_groups), count, total, n_groups)
