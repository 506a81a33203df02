"""A place named in place of another."""

import pytest

from mt.quality.pair import Pair, words_of
from mt.quality.places import load_places, places_in, wrong_name


def named(src, tgt, lang):
    pair = Pair.of(src, tgt, src_lang="en", tgt_lang=lang)
    return [(one.source[0].of(src), one.target[0].of(tgt)) for one in wrong_name(pair)]


@pytest.mark.parametrize(
    ("src", "lang", "tgt", "expected"),
    [
        ("They met in Warsaw.", "ru", "Они встретились в Праге.", [("Warsaw", "Праге")]),
        ("A Kenyan-led force.", "ru", "Силы во главе с Нигерией.", [("Kenyan", "Нигерией")]),
        ("An institute in Stockholm.", "ru", "Один из копенгагенских институтов.", [("Stockholm", "копенгагенских")]),
        ("He lives in Odesa, Ukraine.", "ru", "Он живёт в Киеве, Украина.", [("Odesa", "Киеве")]),
        ("The fleet left Odesa.", "uk", "Флот залишив Херсон.", [("Odesa", "Херсон")]),
        ("The fleet left Sevastopol.", "ru", "Флот покинул Одессу.", [("Sevastopol", "Одессу")]),
        ("Ukraine said Kharkiv was hit.", "uk", "Київ повідомив про удар по Харкову.", []),
        ("They met in Warsaw.", "uk", "Вони зустрілися у Варшаві.", []),
        ("Moscow declined.", "uk", "Росія відмовилася.", []),  # a capital stands for its country
        ("Moscow declined.", "uk", "Там відмовилися.", []),  # left out, not exchanged
        ("British officials came.", "uk", "Прибули чиновники Великої Британії.", []),
        ("The U.S. agreed.", "uk", "Америка погодилася.", []),
        ("It was in the Netherlands.", "ru", "Это было в Голландии.", []),
    ],
)  # fmt: skip
def test_another_place_is_told_and_the_same_in_other_words_is_not(src, lang, tgt, expected):
    assert named(src, tgt, lang) == expected


def test_common_words_name_no_place():
    text = "Голова малий, газ і рис; угору тайна, фінанси, польоти, чудово, росте."
    assert places_in(text, words_of(text), "uk") == []


def test_all_languages_know_the_same_places():
    keys = [set(load_places(lang).exact.values()) | set(load_places(lang).stems.values()) for lang in ("en", "uk", "ru")]  # fmt: skip
    assert keys[0] == keys[1] == keys[2]
