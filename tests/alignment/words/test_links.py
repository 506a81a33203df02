"""Word alignments as values, and Pharaoh lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.errors import AlignmentError
from alignment.words import WordAlignment, format_pharaoh, parse_pharaoh
from alignment.words.links import join
from mt.text import Span

LINKS = st.sets(st.tuples(st.integers(0, 99), st.integers(0, 99))).map(sorted).map(tuple)


def spans(n):
    return tuple(Span(3 * at, 3 * at + 2) for at in range(n))


ALIGNMENTS = st.sets(st.tuples(st.integers(0, 4), st.integers(0, 3))).map(
    lambda links: WordAlignment(
        spans(5), spans(4), tuple(sorted(links)), tuple(0.5 + i / 20 for i, _ in sorted(links))
    )
)


@given(LINKS)
def test_parsing_undoes_formatting(links):
    assert parse_pharaoh(format_pharaoh(links)) == links


def test_an_empty_line_has_no_links():
    assert parse_pharaoh("  ") == ()
    assert format_pharaoh([]) == ""


@pytest.mark.parametrize("line", ["0-0 1", "a-b", "1--2", "-1-2", "1-2-3", "¹-2"])
def test_what_is_no_link_is_told(line):
    with pytest.raises(AlignmentError, match="isn't a link"):
        parse_pharaoh(line)


@given(ALIGNMENTS)
def test_transposing_twice_changes_nothing(alignment):
    assert alignment.transpose().transpose() == alignment
    assert alignment.transpose().src == alignment.tgt


@given(ALIGNMENTS, st.integers(0, 9), st.integers(0, 9))
def test_shifting_moves_tokens_and_keeps_links(alignment, src, tgt):
    moved = alignment.shift(src, tgt)
    assert moved.links == alignment.links
    assert [token.start for token in moved.src] == [token.start + src for token in alignment.src]
    assert [token.start for token in moved.tgt] == [token.start + tgt for token in alignment.tgt]


def test_joined_parts_count_their_tokens_on():
    part = WordAlignment(spans(2), spans(1), ((1, 0),), (0.9,))
    whole = join([part, part.shift(10, 10)])
    assert whole.links == ((1, 0), (3, 1))
    assert len(whole.src) == 4
