"""The best one-to-one assignment, against trying everything."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment.mapping.assignment import assign

SCORES = st.integers(0, 5).flatmap(
    lambda n: st.integers(0, 5).flatmap(
        lambda m: st.lists(
            st.lists(st.sampled_from([0.0, 0.2, 0.5, 0.7, 0.9, 1.0]), min_size=m, max_size=m),
            min_size=n,
            max_size=n,
        ).map(lambda rows: np.array(rows, dtype=float).reshape(n, m))
    )
)


def test_the_best_in_total_is_not_always_the_best_of_each():
    """Row 0 gives up its best column, for which row 1 has no other."""
    assert assign(np.array([[0.9, 0.8], [0.7, 0.1]]), least=0.3) == [1, 0]


def test_a_pair_below_the_threshold_stays_alone():
    assert assign(np.array([[0.2]]), least=0.3) == [-1]


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (2, 0)])
def test_empty_sides_are_no_error(shape):
    assert assign(np.zeros(shape), least=0.3) == [-1] * shape[0]


@settings(deadline=None)
@given(SCORES)
def test_no_other_assignment_has_a_greater_total(scores):
    least = 0.4
    columns = assign(scores, least=least)
    taken = [column for column in columns if column >= 0]
    assert len(set(taken)) == len(taken)

    def total(chosen):
        return sum(scores[row, at] - least for row, at in enumerate(chosen) if at >= 0)

    n_rows, n_columns = scores.shape
    rivals = permutations([*range(n_columns), *[-1] * n_rows], n_rows)
    allowed = (
        chosen
        for chosen in rivals
        if all(at < 0 or scores[row, at] >= least for row, at in enumerate(chosen))
    )
    assert total(columns) == pytest.approx(max(map(total, allowed)))
