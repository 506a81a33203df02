"""A unit or currency in place of another."""

import pytest

from mt.quality import check_pair
from mt.quality.pair import Pair
from mt.quality.units import load_units, shared_measures, wrong_unit

TOLD = [
    ("2 million euros", "uk", "2 мільйони доларів"),
    ("2 million euros", "ru", "2 миллиона гривен"),
    ("12 kilometres", "uk", "12 метрів"),
    ("12 kilometres", "ru", "12 миль"),
    ("120 feet", "uk", "120 метрів"),
    ("5 tonnes", "ru", "5 килограммов"),
    ("£300", "uk", "300 євро"),
    ("$500", "ru", "500 гривен"),
    ("5 cents", "ru", "5 рублей"),
    ("two weeks", "uk", "два місяці"),
    ("60-minute", "uk", "60-годинна"),
]

QUIET = [
    ("12 miles", "uk", "19 кілометрів"),
    ("12 miles (19 km)", "ru", "19 км"),
    ("£300", "uk", "300 фунтів стерлінгів"),
    ("€1.5bn", "uk", "1,5 млрд євро"),
    ("300 US dollars", "ru", "300 американских долларов"),
    ("eighteen months", "uk", "півтора року"),
    ("24 hours", "ru", "сутки"),
    ("five years", "ru", "5 лет"),
    ("3 per cent", "uk", "3 %"),
    ("40 people", "uk", "40 метрів"),
]


def found(src, lang, tgt):
    pair = Pair.of(f"It was {src} then.", f"То {tgt} там.", src_lang="en", tgt_lang=lang)
    return [(one.source[0].of(pair.src), one.target[0].of(pair.tgt)) for one in wrong_unit(pair)]


@pytest.mark.parametrize(("src", "lang", "tgt"), TOLD)
def test_another_unit_beside_the_same_number_is_told(src, lang, tgt):
    assert found(src, lang, tgt) == [(src, tgt)]


@pytest.mark.parametrize(("src", "lang", "tgt"), QUIET)
def test_the_same_unit_and_a_conversion_are_not(src, lang, tgt):
    assert found(src, lang, tgt) == []


def test_measures_in_another_writing_are_shared():
    src, tgt = "5 km for £2m in 3 hrs, 7 days", "5 кілометрів за 2 млн фунтів стерлінгів, 7 тижнів"
    source, target = shared_measures(Pair.of(src, tgt, src_lang="en", tgt_lang="uk"))
    assert [span.of(src) for span in source] == ["5 km", "£2m"]
    assert [span.of(tgt) for span in target] == ["5 кілометрів", "2 млн фунтів стерлінгів"]


HALVES = [
    ("uk", "Минуло півтора року.", "en", "A year and a half passed."),
    ("uk", "Минуло півтора року.", "en", "Eighteen months passed."),
    ("uk", "Минуло півтора року.", "ru", "Прошло 18 месяцев."),
    ("uk", "Минуло пів року.", "en", "Six months passed."),
    ("ru", "Прошло полтора часа.", "en", "Ninety minutes passed."),
    ("ru", "Прошло два с половиной часа.", "en", "Two hours and a half passed."),
    ("en", "It took a year and a half.", "uk", "Це тривало 18 місяців."),
    ("en", "It took an hour and a half.", "uk", "Це тривало 90 хвилин."),
    ("en", "Three hours and a half passed.", "uk", "Минуло 3,5 години."),
    ("en", "He sold a cow and a half of his land.", "uk", "Він продав корову й половину землі."),
]


@pytest.mark.parametrize(("src_lang", "src", "tgt_lang", "tgt"), HALVES)
def test_a_half_may_be_told_in_smaller_units_from_any_language(src_lang, src, tgt_lang, tgt):
    assert not check_pair(src, tgt, src_lang=src_lang, tgt_lang=tgt_lang)


@pytest.mark.parametrize(
    ("src", "tgt", "check"),
    [
        ("Минуло півтора року.", "Three years passed.", "wrong_number"),
        ("Минуло два тижні.", "Two months passed.", "wrong_unit"),
    ],
)
def test_another_span_of_time_is_told_in_english_translations(src, tgt, check):
    assert [one.check for one in check_pair(src, tgt, src_lang="uk", tgt_lang="en")] == [check]


def test_all_languages_know_the_same_units():
    kinds = [load_units(lang).kinds for lang in ("en", "uk", "ru")]
    assert kinds[0] == kinds[1] == kinds[2]
