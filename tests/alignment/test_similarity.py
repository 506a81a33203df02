"""Likeness of words across scripts, and vectors of bags."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.similarity import (
    chrf,
    hashed_vectors,
    inverse_document_frequencies,
    numbers,
    similar_words,
    skeleton,
    word_similarity,
)

# Words of both scripts, numbers, and what leaves nothing of its spelling: soft signs, apostrophes.
WORDS = st.lists(st.text("Kiоvкийьъ'’-12", min_size=1, max_size=5), max_size=6)


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Demchenko", "Демченко"),
        ("Khmelnytskyi", "Хмельницький"),
        ("Zelensky", "Зеленский"),
        ("Oyelaran", "Оєларан"),
        ("Yanukovych", "Янукович"),
        ("Washington", "Вашингтон"),
        ("Nabil", "Набіль"),
    ],
)
def test_a_name_has_the_same_skeleton_in_both_scripts(latin, cyrillic):
    assert skeleton(latin) == skeleton(cyrillic)


@pytest.mark.parametrize(
    ("left", "right", "least", "most"),
    [
        ("president", "президентом", 0.6, 0.9),  # a borrowed word, inflected
        ("Norwegian", "Норвегии", 0.6, 1.0),
        ("James", "Джеймс", 0.4, 0.9),
        ("bridge", "міст", 0.0, 0.2),
        ("1,200", "1 200", 1.0, 1.0),  # separators of thousands differ by language
        ("2024", "2025", 0.0, 0.0),  # numbers are the same or not
        ("the", "це", 0.0, 0.0),
    ],
)
def test_words_are_alike_by_their_spelling(left, right, least, most):
    assert least <= word_similarity(left, right) <= most


@given(WORDS, WORDS, st.sampled_from([0.01, 0.35, 0.6, 1.0]))
def test_similar_words_are_those_that_are_found_pair_by_pair(left, right, least):
    expected = [
        (i, j, word_similarity(a, b))
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if word_similarity(a, b) >= least
    ]
    assert sorted(similar_words(left, right, least)) == expected


def test_numbers_come_without_separators():
    assert numbers("From 7,600 to 1 200,5 in 2025.") == ["7600", "12005", "2025"]


def test_chrf_is_1_for_the_same_and_0_for_nothing_in_common():
    assert chrf("Ми готові.", "Ми готові.") == 1.0
    assert chrf("абв", "xyz") == 0.0
    assert chrf("", "xyz") == 0.0


def test_chrf_agrees_with_sacrebleu():
    from sacrebleu.metrics import CHRF

    hypothesis, reference = "Ми готові до розмови", "Ми були готові до переговорів"
    expected = CHRF().sentence_score(hypothesis, [reference]).score / 100
    assert chrf(hypothesis, reference) == pytest.approx(expected, abs=1e-6)


def test_vectors_of_the_same_bag_are_the_same_and_of_an_empty_one_are_zero():
    vectors = hashed_vectors([{"a": 1, "b": 2}, {"b": 2, "a": 1}, {}])
    assert vectors[0] @ vectors[1] == pytest.approx(1.0)
    assert not vectors[2].any()


def test_rare_features_weigh_more():
    bags = [{"common": 1, "rare": 1}, {"common": 1}, {"common": 1}]
    weights = inverse_document_frequencies(bags)
    assert weights["rare"] > weights["common"]


@given(st.text(min_size=1), st.text(min_size=1))
def test_likeness_of_any_words_is_symmetric_and_between_0_and_1(left, right):
    found = word_similarity(left, right)
    assert 0.0 <= found <= 1.0
    assert found == word_similarity(right, left)


@given(st.text(max_size=40), st.text(max_size=40))
def test_chrf_of_any_texts_is_between_0_and_1(left, right):
    assert 0.0 <= chrf(left, right) <= 1.0 + 1e-12


def test_hashing_does_not_depend_on_the_order_of_bags():
    one = hashed_vectors([{"x": 1}, {"y": 1}])
    other = hashed_vectors([{"y": 1}, {"x": 1}])
    assert np.array_equal(one[0], other[1])
