"""Symmetrisations, on small cases worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.errors import AlignmentError
from alignment.words import SYMMETRIZATIONS, symmetrize

LINKS = st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14)

FORWARD = {(0, 0), (1, 1), (2, 2), (4, 5)}
BACKWARD = {(0, 0), (1, 1), (1, 2), (5, 4)}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("intersection", {(0, 0), (1, 1)}),
        ("union", {(0, 0), (1, 1), (2, 2), (1, 2), (4, 5), (5, 4)}),
        # (2, 2) and (1, 2) both touch (1, 1); the first that covers a new word is taken first.
        ("grow_diag", {(0, 0), (1, 1), (1, 2), (2, 2)}),
        ("grow_diag_final", {(0, 0), (1, 1), (1, 2), (2, 2), (4, 5), (5, 4)}),
        ("grow_diag_final_and", {(0, 0), (1, 1), (1, 2), (2, 2), (4, 5), (5, 4)}),
    ],
)
def test_two_directions_become_one(name, expected):
    assert symmetrize(FORWARD, BACKWARD, name) == expected


def test_final_and_asks_for_two_free_words():
    """(1, 3) has a free target word only: `final` takes it, `final_and` doesn't."""
    forward, backward = {(0, 0), (1, 1), (1, 3)}, {(0, 0), (1, 1)}
    assert (1, 3) in symmetrize(forward, backward, "grow_diag_final")
    assert (1, 3) not in symmetrize(forward, backward, "grow_diag_final_and")


def test_hyphens_stand_for_underscores():
    assert symmetrize(FORWARD, BACKWARD, "grow-diag") == symmetrize(FORWARD, BACKWARD, "grow_diag")


def test_an_unknown_name_is_told_with_those_there_are():
    with pytest.raises(AlignmentError, match=r"no symmetrisation 'best'.*intersection.*union"):
        symmetrize(FORWARD, BACKWARD, "best")


@given(LINKS, LINKS, st.sampled_from(sorted(SYMMETRIZATIONS)))
def test_each_lies_between_intersection_and_union(forward, backward, name):
    found = symmetrize(forward, backward, name)
    assert forward & backward <= found <= forward | backward


@given(LINKS, st.sampled_from(sorted(SYMMETRIZATIONS)))
def test_directions_that_agree_stay_as_they_are(links, name):
    assert symmetrize(links, links, name) == links
