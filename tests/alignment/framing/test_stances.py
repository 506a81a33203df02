"""How cues present what they report, in three languages."""

import pytest
from sides import side_from

from alignment.framing.attribution import cue_of, distance, stances
from alignment.framing.reading import read


@pytest.mark.parametrize(
    ("lang", "marked", "stance"),
    [
        ("en", "[He said|c] [it rains|w].", "plain"),
        ("en", "[He claimed|c] [it rains|w].", "doubt"),
        ("en", "[He stressed|c] [it rains|w].", "emphasis"),
        ("en", "[He admitted|c] [it rains|w].", "admission"),
        ("en", "[He did not deny|c] [it rains|w].", "denial"),
        ("en", "[He yodelled|c] [it rains|w].", "unknown"),
        ("uk", "[За його словами|c], [іде дощ|w].", "plain"),
        ("uk", "[Він твердить|c], що [іде дощ|w].", "doubt"),
        ("uk", "[Люди кажуть|c], що [іде дощ|w].", "plain"),
        ("uk", "[Він наголосив|c], що [іде дощ|w].", "emphasis"),
        ("ru", "[По словам|c] соседа, [идет дождь|w].", "plain"),
        ("ru", "[Он пожаловался|c], что [идет дождь|w].", "emotion"),
        ("ru", "[Он пригрозил|c], что [пойдет дождь|w].", "threat"),
        ("ru", "[Он признал|c], что [идет дождь|w].", "admission"),
    ],
)
def test_a_cue_has_a_stance(lang, marked, stance):
    cue = cue_of(read(side_from(lang, marked)))
    assert cue is not None
    assert cue.stance == stance


def test_without_a_cue_there_is_no_stance():
    assert cue_of(read(side_from("en", "[It rains|w]."))) is None


def test_every_class_and_concept_has_a_stance_that_is_measured():
    table = stances()
    used = {*table["classes"].values(), *table["concepts"].values()} - {"plain"}
    assert used <= set(table["from_plain"])


def test_distance_is_symmetric_and_zero_for_the_same():
    known = [*stances()["from_plain"], "plain", "unknown"]
    for left in known:
        assert distance(left, left) == 0.0
        for right in known:
            assert distance(left, right) == distance(right, left)
            assert 0.0 <= distance(left, right) <= 1.0
