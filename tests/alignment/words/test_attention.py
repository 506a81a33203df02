"""From attention between subwords to attention between words."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from alignment.words.attention import word_attention
from mt.text import Span
from mt.translation import Translation


def translation(attention, src_offsets, tgt_offsets):
    return Translation(
        source="x" * 40,
        text="y" * 40,
        tgt_lang="uk",
        source_pieces=tuple("p" for _ in src_offsets),
        source_offsets=tuple(src_offsets),
        target_pieces=tuple("p" for _ in tgt_offsets),
        target_offsets=tuple(tgt_offsets),
        log_probs=np.zeros(len(tgt_offsets), np.float32),
        score=0.0,
        attention=np.asarray(attention, np.float32).reshape(len(tgt_offsets), len(src_offsets)),
    )


def test_a_source_word_gets_what_its_subwords_get_from_the_target_subword_that_looks_most():
    """Source: one word of two pieces, one of one. Target: one word of two pieces."""
    found = word_attention(
        translation(
            [[0.1, 0.7, 0.2], [0.3, 0.1, 0.6]],
            [Span(0, 2), Span(2, 4), Span(5, 8)],
            [Span(0, 3), Span(3, 6)],
        ),
        src=[Span(0, 4), Span(5, 8)],
        tgt=[Span(0, 6)],
    )
    assert found.shape == (2, 1)
    np.testing.assert_allclose(found[:, 0], [0.8, 0.6])


def test_a_piece_over_two_words_counts_for_both():
    """SentencePiece may join a word and the mark behind it."""
    found = word_attention(
        translation([[1.0]], [Span(0, 5)], [Span(0, 2)]),
        src=[Span(0, 4), Span(4, 5)],
        tgt=[Span(0, 2)],
    )
    np.testing.assert_allclose(found, [[1.0], [1.0]])


def test_a_word_that_looks_at_nothing_has_zeros():
    found = word_attention(
        translation([[0.0]], [Span(0, 2)], [Span(0, 2)]), src=[Span(0, 2)], tgt=[Span(0, 2)]
    )
    assert not found.any()


@given(st.integers(1, 6), st.integers(1, 6), st.randoms(use_true_random=False))
def test_pieces_that_are_words_keep_their_attention(n_src, n_tgt, random):
    attention = [[random.random() for _ in range(n_src)] for _ in range(n_tgt)]
    src = [Span(3 * at, 3 * at + 2) for at in range(n_src)]
    tgt = [Span(3 * at, 3 * at + 2) for at in range(n_tgt)]
    found = word_attention(translation(attention, src, tgt), src, tgt)
    np.testing.assert_allclose(found, np.array(attention, np.float32).T)
