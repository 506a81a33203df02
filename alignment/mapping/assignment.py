"""The best one-to-one assignment, by shortest augmenting paths (Jonker & Volgenant 1987)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def assign(scores: NDArray[np.floating], *, least: float) -> list[int]:
    """For each row the column that the best total assignment gives it, or -1.

    Args:
        scores: (n_rows, n_columns); higher is better.
        least: A pair that scores less is worse than leaving both alone.

    Returns:
        One column index a row, no column twice; -1 where the row stays alone.
    """
    n_rows, n_columns = scores.shape
    if not n_rows:
        return []
    # A column of its own for each row stands for staying alone.
    costs = np.full((n_rows, n_columns + n_rows), -least, dtype=np.float64)
    costs[:, :n_columns] = np.where(scores >= least, -scores, 1.0 - least)
    columns = _shortest_paths(costs)
    return [
        column if column < n_columns and scores[row, column] >= least else -1
        for row, column in enumerate(columns)
    ]


def _shortest_paths(costs: NDArray[np.float64]) -> list[int]:
    """Column of each row in the cheapest assignment; (n, m) with n <= m, O(n² m)."""
    n_rows, n_columns = costs.shape
    row_price = np.zeros(n_rows)
    column_price = np.zeros(n_columns)
    row_of = np.full(n_columns, -1)
    for row in range(n_rows):
        distance = np.full(n_columns, np.inf)
        came_from = np.full(n_columns, -1)
        done = np.zeros(n_columns, dtype=bool)
        current, via, reached = row, -1, 0.0
        while True:
            reduced = reached + costs[current] - row_price[current] - column_price
            closer = ~done & (reduced < distance)
            distance[closer] = reduced[closer]
            came_from[closer] = via
            via = int(np.where(done, np.inf, distance).argmin())
            reached = float(distance[via])
            done[via] = True
            if row_of[via] < 0:
                break
            current = int(row_of[via])
        # Prices change so that all reduced costs stay at 0 or above (complementary slackness).
        gain = reached - distance[done]
        column_price[done] -= gain
        owners = row_of[done]
        taken = owners >= 0
        row_price[owners[taken]] += gain[taken]
        row_price[row] += reached
        while via >= 0:
            before = int(came_from[via])
            row_of[via] = row_of[before] if before >= 0 else row
            via = before
    columns = [-1] * n_rows
    for column, owner in enumerate(row_of):
        if owner >= 0:
            columns[owner] = column
    return columns
