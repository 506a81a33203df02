"""Coefficients of agreement, against published worked examples and properties they must have."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alignment.agreement import (
    cohen_kappa,
    coincidences,
    contingency,
    interval_distance,
    krippendorff_alpha,
    percent_agreement,
)

# Cohen (1960), table 2b, page 45: 200 cases in three categories.
COHEN = np.array([[88, 14, 18], [10, 40, 10], [2, 6, 12]], float)

# Krippendorff (2011), examples A (two coders, two labels), B (two coders, five labels) and C
# (four coders, twelve units, missing labels).
A = (
    [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
    [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
)
B = ("aabbdcccedda", "babbbccceddd")
_ = None
C = (
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
)

LABELS = st.one_of(st.none(), st.sampled_from("xyz"))
UNITS = st.lists(st.lists(LABELS, min_size=3, max_size=3), min_size=1, max_size=20)


def alpha_of(rows, labels, distance=None) -> float:
    """Alpha of one list of labels a coder."""
    return float(krippendorff_alpha(coincidences(zip(*rows, strict=True), labels), distance))


def test_kappa_of_cohens_own_example() -> None:
    assert percent_agreement(COHEN) == pytest.approx(0.70)
    assert cohen_kappa(COHEN) == pytest.approx(0.492, abs=0.0005)


PUBLISHED = [
    ("two coders, two labels", A, (0, 1), None, 0.095),
    ("two coders, five labels", B, "abcde", None, 0.692),
    ("four coders, missing labels, nominal", C, (1, 2, 3, 4, 5), None, 0.743),
    ("the same as numbers", C, (1, 2, 3, 4, 5), interval_distance([1, 2, 3, 4, 5]), 0.849),
]


@pytest.mark.parametrize(
    ("rows", "labels", "distance", "alpha"),
    [r[1:] for r in PUBLISHED],
    ids=[r[0] for r in PUBLISHED],
)
def test_alpha_of_krippendorffs_own_examples(rows, labels, distance, alpha) -> None:
    assert alpha_of(rows, labels, distance) == pytest.approx(alpha, abs=0.0005)


def test_a_contingency_table_counts_what_both_have_labelled() -> None:
    table = contingency(["x", "x", "y", None, "y"], ["x", "y", "y", "y", None], "xy")
    assert table.tolist() == [[1, 1], [0, 1]]


def test_a_unit_with_three_labels_counts_three_and_one_with_one_counts_nothing() -> None:
    table = coincidences([["x", "x", "y"], ["x", None, None]], "xy")
    assert table.sum() == 3
    assert table.tolist() == [[1, 1], [1, 0]]


UNTOLD = [
    ("nobody labelled anything twice", [["x", None], [None, "y"]]),
    ("nobody ever used a second label", [["x", "x"], ["x", "x"]]),
    ("no units", []),
]


@pytest.mark.parametrize("units", [r[1] for r in UNTOLD], ids=[r[0] for r in UNTOLD])
def test_agreement_that_the_labels_cannot_tell_is_not_a_number(units) -> None:
    assert np.isnan(krippendorff_alpha(coincidences(units, "xy")))
    first, second = zip(*units, strict=True) if units else ((), ())
    assert np.isnan(cohen_kappa(contingency(first, second, "xy")))


def test_lists_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="2 and 1 labels"):
        contingency("xy", "x", "xy")


def test_a_label_that_is_not_in_the_list_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="label 'z': there are 'x', 'y'"):
        coincidences([["x", "z"]], "xy")


@given(UNITS)
def test_units_add_up(units) -> None:
    """The table of all units is the sum of the tables of each: what a bootstrap rests on."""
    whole = coincidences(units, "xyz")
    assert np.allclose(whole, sum(coincidences([unit], "xyz") for unit in units))
    assert np.allclose(whole, whole.T)


@given(UNITS, st.permutations(range(3)), st.permutations("xyz"))
def test_alpha_knows_neither_coders_nor_labels_by_name(units, coders, names) -> None:
    renamed = dict(zip("xyz", names, strict=True)) | {None: None}
    other = [[renamed[unit[at]] for at in coders] for unit in units]
    before, after = (krippendorff_alpha(coincidences(u, "xyz")) for u in (units, other))
    assert np.allclose(before, after, equal_nan=True)


@given(UNITS)
def test_kappa_is_the_same_whoever_comes_first_and_never_above_1(units) -> None:
    first, second, *_ = zip(*units, strict=True)
    there, back = (
        cohen_kappa(contingency(*pair, "xyz")) for pair in ((first, second), (second, first))
    )
    assert np.allclose(there, back, equal_nan=True)
    assert np.isnan(there) or -1 <= there <= 1 + 1e-12


@given(st.lists(st.sampled_from("xyz"), min_size=2, max_size=20))
def test_coders_who_always_agree_get_1(labels) -> None:
    assume(len(set(labels)) > 1)
    assert cohen_kappa(contingency(labels, labels, "xyz")) == pytest.approx(1)
    assert alpha_of((labels, labels), "xyz") == pytest.approx(1)


@given(st.integers(0, 2**32 - 1))
def test_labels_drawn_by_chance_agree_about_as_much_as_chance(seed) -> None:
    first, second = np.random.default_rng(seed).integers(0, 2, (2, 4000)).tolist()
    assert abs(cohen_kappa(contingency(first, second, (0, 1)))) < 0.1
    assert abs(alpha_of((first, second), (0, 1))) < 0.1


def test_a_stack_of_tables_gives_a_value_for_each() -> None:
    stack = np.stack([COHEN, 2 * COHEN, np.zeros((3, 3))])
    assert np.allclose(cohen_kappa(stack), [0.4915, 0.4915, np.nan], atol=1e-4, equal_nan=True)
