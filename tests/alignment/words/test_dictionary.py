"""Stems, and dictionaries of linked stems."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.errors import LexiconError
from alignment.words.dictionary import (
    NULL,
    Dictionary,
    load_bridged_dictionary,
    load_dictionary,
    read_dictionary,
    stem,
)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("уряд", "уряду", "урядом", "урядові"), "cases of a noun"),
        (("сказала", "сказали", "сказав"), "forms of the past"),
        (("переговоры", "переговорах", "переговоров"), "a long word keeps its beginning"),
        (("gun", "guns"), "the English plural"),
        (("перемир'я", "перемир’я", "перемирʼя"), "apostrophes of any kind"),
        (("“", "«", '"', "„"), "double quotation marks"),
    ],
)
def test_forms_of_a_word_meet_in_a_stem(words, why):
    assert len({stem(word) for word in words}) == 1, why


def test_numbers_stay_whole():
    assert stem("1945") == "1945" != stem("19451")


@given(st.text(min_size=1))
def test_any_word_has_a_stem_that_is_not_empty(word):
    assert stem(word)


TABLE = Dictionary.from_counts(
    {"dog": {"пес": 6.0, "собак": 3.0, NULL: 1.0}, "the": {NULL: 9.0, "цей": 1.0}, NULL: {"ж": 4.0}}
)


def test_probabilities_go_both_ways():
    forward, backward = TABLE.probabilities(["the", "dog"], ["пес", "ж"])
    assert forward[1, 0] == pytest.approx(6 / 10.5)
    assert backward[1, 0] == pytest.approx(6 / 6.5)
    assert forward[0, 0] == forward[1, 1] == 0.0


def test_words_that_seldom_have_a_partner_are_known():
    assert TABLE.null_probabilities(["the", "dog", "cat"], of_target=False) == pytest.approx(
        [9 / 10.5, 1 / 10.5, 0.1]
    )
    assert TABLE.null_probabilities(["ж"], of_target=True) == pytest.approx([4 / 4.5])


def test_translations_come_with_the_most_probable_first_and_without_null():
    assert [word for word, _ in TABLE.translations("dogs")] == ["пес", "собак"]


def test_transposing_turns_the_directions():
    forward, backward = TABLE.probabilities(["dog"], ["пес"])
    turned = TABLE.transpose().probabilities(["пес"], ["dog"])
    np.testing.assert_allclose(turned[0], backward.T)
    np.testing.assert_allclose(turned[1], forward.T)


def test_counts_of_two_dictionaries_add_up():
    more = TABLE.plus(Dictionary.from_counts({"dog": {"пес": 2.0}, "cat": {"кіт": 1.0}}))
    assert more.partners["dog"]["пес"] == 8.0
    assert more.partners["cat"] == {"кіт": 1.0}
    assert TABLE.partners["dog"]["пес"] == 6.0


def test_a_language_between_adds_what_its_partners_stand_for():
    known = Dictionary.from_counts({"dog": {"пес": 6.0}})
    into = Dictionary.from_counts({"dog": {"собак": 8.0, NULL: 4.0}, "cat": {"кот": 4.0}})
    out_of = Dictionary.from_counts({"собак": {"собак": 3.0, "пес": 1.0, NULL: 3.5}})
    found = known.plus_bridge(into, out_of, 0.5).partners
    assert found["dog"]["собак"] == pytest.approx(8 * 0.5 * 3 / 8)
    assert found["dog"]["пес"] == pytest.approx(6 + 8 * 0.5 * 1 / 8)
    assert found["dog"][NULL] == pytest.approx(4 * 0.5)
    assert found["cat"] == {"кот": 2.0}, "what the other table doesn't know stands for itself"
    assert known.partners["dog"] == {"пес": 6.0}


def test_russian_helps_where_ukrainian_is_not_known():
    words = ["painted"], ["намалювали"]
    alone, _ = load_dictionary("en", "uk").probabilities(*words)
    bridged, _ = load_bridged_dictionary("en", "uk").probabilities(*words)
    back, _ = load_bridged_dictionary("uk", "en").probabilities(*reversed(words))
    assert alone[0, 0] == 0.0 < bridged[0, 0]
    assert back[0, 0] > 0.0


def test_sister_languages_and_unknown_ones_need_no_bridge():
    assert load_bridged_dictionary("uk", "ru") is load_dictionary("uk", "ru")
    assert not load_bridged_dictionary("en", "fr").partners


@pytest.mark.parametrize(
    ("src", "tgt", "word", "expected"),
    [
        ("en", "uk", "government", "уряд"),
        ("en", "ru", "government", "правительство"),
        ("uk", "en", "уряд", "government"),
        ("uk", "ru", "уряд", "правительство"),
        ("ru", "uk", "правительство", "уряд"),
    ],
)
def test_the_shipped_tables_know_common_words(src, tgt, word, expected):
    assert stem(expected) in [found for found, _ in load_dictionary(src, tgt).translations(word)]


def test_languages_without_a_table_have_an_empty_dictionary():
    assert not load_dictionary("en", "fr").partners
    assert not load_dictionary("uk", "uk").partners


def test_a_table_of_ones_own_is_read(tmp_path):
    path = tmp_path / "mine.tsv"
    path.write_text("# mine\nstem\tuk\ndog\tпес:4 собак:1\n", encoding="utf-8")
    assert read_dictionary(path, "uk").partners == {"dog": {"пес": 4.0, "собак": 1.0}}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("stem\tuk\ndog\tпес\n", r"line 2: 'пес' isn't stem:count"),
        ("stem\tuk\ndog\tпес:many\n", r"line 2: 'пес:many' isn't stem:count"),
        ("stem\tru\ndog\tпес:1\n", "no column 'uk'"),
        ("", "no column 'uk'"),
    ],
)
def test_a_malformed_table_is_told_with_its_line(tmp_path, content, message):
    path = tmp_path / "mine.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        read_dictionary(path, "uk")
