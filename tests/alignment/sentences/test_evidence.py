"""Whether two texts say the same at all, by their words."""

from itertools import product

import pytest
from bridge import EN, UK

from alignment.sentences.evidence import load_evidence


@pytest.mark.parametrize(
    ("src", "tgt", "why"),
    [
        (EN[0], UK[0], "a close translation"),
        ("Olena Kravets disagreed.", "Олена Кравець не погодилася.", "hardly more than a name"),
        ("It cost 41,300 hryvnias.", "Ціна — 41 300 гривень.", "hardly more than a number"),
    ],
)
def test_words_tell_what_says_the_same(src, tgt, why):
    assert load_evidence("en", "uk").log_odds(src, tgt) > 5, why


@pytest.mark.parametrize("at", range(len(EN)))
def test_words_tell_what_says_something_else(at):
    other = UK[(at + 3) % len(UK)]
    assert load_evidence("en", "uk").log_odds(EN[at], other) < 0


@pytest.mark.parametrize(
    ("src", "tgt"),
    [("", ""), ("The bridge was closed.", ""), ("…", "—"), ("Zzqv blorp.", "Ґґ жж.")],
)
def test_where_nothing_is_known_nothing_is_said(src, tgt):
    assert abs(load_evidence("en", "uk").log_odds(src, tgt)) < 2


def test_without_a_dictionary_only_spelling_tells():
    same = "The bridge over the river was closed."
    known = load_evidence("en", "en")
    assert known.log_odds(same, same) > 5
    assert -2 < known.log_odds(same, "Nobody knows how it came about.") <= 0


def test_a_table_of_sentences_says_what_their_texts_say():
    known = load_evidence("en", "uk")
    table, each = known.table(EN, UK), known.each(EN, UK)
    for i, j in product(range(len(EN)), range(len(UK))):
        alone = known.log_odds(EN[i], UK[j])
        assert table.log_odds((i, i + 1), (j, j + 1)) == pytest.approx(alone, abs=1e-6)
        assert each[i, j] == pytest.approx(alone, abs=1e-6)
