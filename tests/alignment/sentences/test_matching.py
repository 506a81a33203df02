"""Sentences of independent articles: any order, many alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from alignment.sentences import match_sentences

EN = [
    "Storms closed the port of Odesa on Tuesday.",
    "Nobody was hurt, said the harbour master, Petro Lysenko.",
    "The football match was a dull affair.",
]
UK = [
    "«Ніхто не постраждав», — повідомив капітан порту Петро Лисенко.",
    "Ціни на хліб зросли вдвічі.",
    "Через шторм у вівторок закрили порт Одеси.",
]


def test_sentences_that_say_the_same_are_found_in_any_order():
    beads = match_sentences(EN, UK, src_lang="en", tgt_lang="uk")
    pairs = {(bead.src, bead.tgt) for bead in beads}
    assert {((0,), (2,)), ((1,), (0,))} <= pairs
    assert ((2,), ()) in pairs
    assert ((), (1,)) in pairs


def test_nothing_in_common_leaves_all_alone():
    beads = match_sentences(EN[2:], UK[1:2], src_lang="en", tgt_lang="uk")
    assert [(bead.src, bead.tgt) for bead in beads] == [((0,), ()), ((), (0,))]


@settings(deadline=None)
@given(st.lists(st.text(max_size=20), max_size=6), st.lists(st.text(max_size=20), max_size=6))
def test_every_sentence_of_both_sides_is_in_a_bead(src, tgt):
    beads = match_sentences(src, tgt, src_lang="en", tgt_lang="ru")
    assert {i for bead in beads for i in bead.src} == set(range(len(src)))
    assert {j for bead in beads for j in bead.tgt} == set(range(len(tgt)))
