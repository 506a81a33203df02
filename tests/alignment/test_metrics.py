"""Metrics, against figures worked out by hand and properties that they must have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.metrics import (
    Score,
    alignment_error_rate,
    character_score,
    score_sets,
    span_iou,
)
from mt.text import Span

LINKS = st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)))
SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 10)).map(lambda p: Span(p[0], p[0] + p[1]))
)


def test_precision_recall_and_f1():
    score = score_sets({1, 2, 3, 4}, {3, 4, 5})
    assert (score.precision, score.recall) == (0.5, pytest.approx(2 / 3))
    assert score.f1 == pytest.approx(4 / 7)


def test_nothing_found_and_nothing_right_is_zero_not_an_error():
    assert Score(0, 0, 0).f1 == Score(0, 0, 3).precision == Score(0, 3, 0).recall == 0.0


def test_scores_add_up_to_the_micro_average():
    assert Score(1, 2, 3) + Score(2, 2, 2) == Score(3, 4, 5)


@given(LINKS, LINKS)
def test_error_rate_is_one_minus_f1_where_all_links_are_sure(found, sure):
    if found or sure:
        assert alignment_error_rate([(found, sure, set())]) == pytest.approx(
            1 - score_sets(found, sure).f1
        )


def test_possible_links_are_no_errors_but_need_not_be_found():
    assert alignment_error_rate([({(0, 0), (1, 1)}, {(0, 0)}, {(1, 1), (2, 2)})]) == 0.0


@pytest.mark.parametrize(
    ("found", "gold", "iou", "f1"),
    [
        ([Span(0, 10)], [Span(0, 10)], 1.0, 1.0),
        ([Span(0, 10)], [Span(5, 15)], 1 / 3, 0.5),
        ([Span(0, 4), Span(6, 10)], [Span(0, 10)], 0.8, 16 / 18),
        ([Span(0, 6), Span(4, 10)], [Span(0, 10)], 1.0, 1.0),  # overlapping spans count once
        ([Span(0, 3)], [Span(3, 6)], 0.0, 0.0),
    ],
)
def test_spans_are_compared_by_code_points(found, gold, iou, f1):
    assert span_iou(found, gold) == pytest.approx(iou)
    assert character_score(found, gold).f1 == pytest.approx(f1)


@given(SPANS, SPANS)
def test_span_agreement_is_symmetric_and_between_0_and_1(left, right):
    assert span_iou(left, right) == span_iou(right, left)
    assert 0.0 <= span_iou(left, right) <= 1.0
    assert span_iou(left, left) == 1.0
