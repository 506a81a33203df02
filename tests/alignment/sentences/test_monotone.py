"""Beads of a translation, on texts of our own."""

import time

import bridge
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment.sentences import Bead, align_sentences
from alignment.sentences.monotone import band
from alignment.sentences.signals import sentence_vectors

EN, UK = bridge.EN[:5], bridge.UK[:5]
SENTENCES = st.lists(st.text(max_size=30), max_size=8)


def shapes(beads):
    return [(bead.src, bead.tgt) for bead in beads]


def test_a_close_translation_goes_sentence_by_sentence():
    beads = align_sentences(EN, UK, src_lang="en", tgt_lang="uk")
    assert shapes(beads) == [((at,), (at,)) for at in range(5)]


@pytest.mark.parametrize(
    ("src", "tgt", "expected", "why"),
    [
        (
            EN,
            [f"{UK[0].rstrip('.')}, а {UK[1][0].lower()}{UK[1][1:]}", *UK[2:]],
            ((0, 1), (0,)),
            "two sentences made one",
        ),
        ([f"{EN[0].rstrip('.')}, and {EN[1]}", *EN[2:]], UK, ((0,), (0, 1)), "one made two"),
        (EN, [" ".join(UK[:3]), *UK[3:]], ((0, 1, 2), (0,)), "three made one"),
        ([*EN[:2], " ".join(EN[2:])], UK, ((2,), (2, 3, 4)), "one made three"),
        (EN, [*UK[:2], *UK[3:]], ((2,), ()), "a sentence left out"),
        ([*EN[:3], *EN[4:]], UK, ((), (3,)), "a sentence added"),
    ],
)
def test_merged_split_dropped_and_added_sentences_are_seen(src, tgt, expected, why):
    assert expected in shapes(align_sentences(src, tgt, src_lang="en", tgt_lang="uk")), why


def test_a_sentence_freely_translated_is_known_by_its_place():
    tgt = [*UK[:2], "Скільки ж можна зволікати, обурюється інженерка.", *UK[3:]]
    assert ((2,), (2,)) in shapes(align_sentences(EN, tgt, src_lang="en", tgt_lang="uk"))


@pytest.mark.parametrize(
    "stranger",
    [
        "«Ми давно про це забули», — зізнався садівник Петро Лисенко.",
        "Тим часом у Києві стартував фестиваль вуличної музики та їжі.",
    ],
)
def test_a_sentence_added_where_one_was_left_out_is_not_its_translation(stranger):
    beads = align_sentences(EN, [*UK[:2], stranger, *UK[3:]], src_lang="en", tgt_lang="uk")
    assert set(shapes(beads)) == {
        ((0,), (0,)), ((1,), (1,)), ((2,), ()), ((), (2,)), ((3,), (3,)), ((4,), (4,))
    }  # fmt: skip


def test_a_short_sentence_freely_translated_is_not_drawn_into_the_next():
    src = ["Nobody minded.", "Trams will cross the river from 12 May, the mayor said."]
    tgt = ["Ніхто не був проти.", "Із 12 травня, каже мер, трамваї їздитимуть через річку."]
    beads = align_sentences([EN[0], *src], [UK[0], *tgt], src_lang="en", tgt_lang="uk")
    assert shapes(beads) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


def test_the_other_direction_gives_the_same_beads_turned():
    there = align_sentences(EN, UK[1:], src_lang="en", tgt_lang="uk")
    back = align_sentences(UK[1:], EN, src_lang="uk", tgt_lang="en")
    assert [(bead.tgt, bead.src) for bead in back] == shapes(there)


def test_a_machine_translation_of_the_source_is_used():
    """Names and numbers are gone and the words are unknown: only the translation helps."""
    src = ["Zzqv blorp snark vim quux.", "Wug wug fnord xyzzy gnu.", "Kwyjibo plugh foo."]
    tgt = ["Яскраве сонце сходить над лісом.", "Тихо шумить вода."]
    translated = ["Щось зовсім інше й довге.", *tgt]
    beads = align_sentences(src, tgt, src_lang="en", tgt_lang="uk", translated=translated)
    assert shapes(beads) == [((0,), ()), ((1,), (0,)), ((2,), (1,))]


def test_translations_must_be_as_many_as_sentences():
    with pytest.raises(ValueError, match="1 translations of 5 sentences"):
        align_sentences(EN, UK, src_lang="en", tgt_lang="uk", translated=["x"])


@pytest.mark.parametrize(
    ("src", "tgt"), [([], []), (["One."], []), ([], ["Один."]), ([""], [""]), (["…"], ["—"])]
)
def test_empty_versions_are_no_error(src, tgt):
    beads = align_sentences(src, tgt, src_lang="en", tgt_lang="uk")
    assert sum(len(bead.src) for bead in beads) == len(src)
    assert sum(len(bead.tgt) for bead in beads) == len(tgt)


@settings(deadline=None)
@given(SENTENCES, SENTENCES)
def test_beads_cover_both_sides_once_in_order(src, tgt):
    beads = align_sentences(src, tgt, src_lang="en", tgt_lang="uk")
    assert [i for bead in beads for i in bead.src] == list(range(len(src)))
    assert [j for bead in beads for j in bead.tgt] == list(range(len(tgt)))
    assert all(0.0 <= bead.score <= 1.0 for bead in beads)
    assert all(len(bead.src) <= 3 and len(bead.tgt) <= 3 for bead in beads)


def test_a_long_text_is_searched_in_a_band_and_survives_a_gap():
    """800 sentences, 200 of which the translation leaves out."""
    src = [f"Clause {at} cites document {7919 * at % 100003} of the archive." for at in range(800)]
    kept = [*range(300), *range(500, 800)]
    tgt = [f"Пункт {at} посилається на документ {7919 * at % 100003} архіву." for at in kept]
    vectors = sentence_vectors(src, tgt, src_lang="en", tgt_lang="uk")
    ranges = band(vectors)
    cells = sum(high - low + 1 for low, high in ranges)
    assert cells < 0.8 * len(src) * len(tgt)
    began = time.process_time()
    beads = align_sentences(src, tgt, src_lang="en", tgt_lang="uk")
    assert time.process_time() - began < 30
    pairs = {(bead.src[0], bead.tgt[0]) for bead in beads if bead.src and bead.tgt}
    right = {(i, j) for j, i in enumerate(kept)}
    assert len(pairs & right) > 0.97 * len(right)


def test_a_bead_is_a_value():
    assert Bead((0,), (1,), 0.5) == Bead((0,), (1,), 0.5)
