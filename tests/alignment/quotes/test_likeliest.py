"""The likeliest reading of Ukrainian words that have several."""

import pytest

from alignment.quotes.likeliest import likely_parses


@pytest.mark.parametrize(
    ("word", "pos"),
    [
        ("говорить", "VERB"),
        ("говорити", "INFN"),
        ("бояться", "VERB"),
        ("була", "VERB"),
        ("зросла", "VERB"),
        ("мала", "VERB"),
        ("ціла", "ADJF"),
        ("вплив", "NOUN"),
        ("заяви", "NOUN"),
        ("ще", "ADVB"),
        ("бути", "INFN"),
        ("вона", "NPRO"),
        ("до", "PREP"),
        ("тому", "CONJ"),
        ("уряд", "NOUN"),
    ],
)
def test_the_likeliest_reading_comes_first(word, pos):
    assert likely_parses(word, "uk")[0].pos == pos
