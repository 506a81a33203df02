"""Corrections for many tests, against worked examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.statistics import benjamini_hochberg, holm

P_VALUES = st.lists(st.floats(0, 1), min_size=1, max_size=20)


def test_benjamini_hochberg_by_hand() -> None:
    """Sorted p times m over rank: .01*4/1, .02*4/2, .03*4/3, .5*4/4, then never falling."""
    assert benjamini_hochberg([0.02, 0.5, 0.01, 0.03]) == pytest.approx([0.04, 0.5, 0.04, 0.04])


def test_holm_by_hand() -> None:
    """Sorted p times the tests left: .01*4, .02*3, .03*2, .5*1, then never falling."""
    assert holm([0.02, 0.5, 0.01, 0.03]) == pytest.approx([0.06, 0.5, 0.04, 0.06])


@given(P_VALUES)
def test_a_correction_never_makes_surer(p_values: list[float]) -> None:
    for low, by_holm, p in zip(benjamini_hochberg(p_values), holm(p_values), p_values, strict=True):
        assert p <= low + 1e-12 <= by_holm + 2e-12 <= 1 + 3e-12


def test_nothing_tested_is_nothing_corrected() -> None:
    assert benjamini_hochberg([]) == holm([]) == []
