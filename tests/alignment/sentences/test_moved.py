"""Sentences and paragraphs of a translation in another place than in the source."""

import pytest
from bridge import EN, UK
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment.sentences import align_vectors, sentence_vectors, with_moved

SENTENCES = st.lists(st.text(max_size=20) | st.sampled_from(EN + UK), max_size=8)


def aligned(src, tgt):
    vectors = sentence_vectors(src, tgt, src_lang="en", tgt_lang="uk")
    return with_moved(vectors, align_vectors(vectors))


@pytest.mark.parametrize(
    ("order", "why"),
    [
        ([0, 1, 2, 3, 4, 5, 6], "nothing moved"),
        ([0, 1, 3, 2, 4, 5, 6], "two sentences changed places"),
        ([5, 6, 0, 1, 2, 3, 4], "the last paragraph stands first"),
        ([2, 3, 4, 5, 6, 0, 1], "the first paragraph stands last"),
        ([0, 2, 3, 4, 5, 6, 1], "a sentence stands at the end"),
    ],
)
def test_each_sentence_is_found_where_it_was_moved(order, why):
    beads = aligned(EN, [UK[at] for at in order])
    assert {(bead.src, bead.tgt) for bead in beads} == {
        ((i,), (j,)) for j, i in enumerate(order)
    }, why


def test_what_was_left_out_is_not_found_in_what_was_added():
    added = ["Тим часом у Києві стартував фестиваль вуличної музики та їжі.", *UK[1:]]
    beads = aligned([*EN[1:], EN[0]], added)
    assert ((6,), ()) in {(bead.src, bead.tgt) for bead in beads}


@settings(deadline=None)
@given(SENTENCES, SENTENCES)
def test_every_sentence_is_in_one_bead_and_the_source_in_order(src, tgt):
    beads = aligned(src, tgt)
    assert [i for bead in beads for i in bead.src] == list(range(len(src)))
    assert sorted(j for bead in beads for j in bead.tgt) == list(range(len(tgt)))
    assert all(bead.src or bead.tgt for bead in beads)
