"""Signs of numbers: a minus that is lost or made up; dashes, ranges and scores are none."""

import time

import pytest

from mt.quality import check_pair
from mt.quality.numbers import quantities_of
from mt.quality.pair import Pair
from mt.quality.signs import turned_signs

TOLD = [
    ("It was -15 degrees.", "en", "Було 15 градусів.", "uk", "“-15” became “15”."),
    ("It was –15°C.", "en", "Было 15 °C.", "ru", "“–15” became “15”."),
    ("It was minus five.", "en", "Було п’ять.", "uk", "“minus five” became “п’ять”."),
    ("Growth was -3%.", "en", "Зростання становило 3 %.", "uk", "“-3” became “3”."),
    ("The balance is -$5 million.", "en", "Баланс: 5 млн доларів.", "uk", None),
    ("It was 15 degrees.", "en", "Було −15 градусів.", "uk", "“15” became “−15”."),
    ("Було мінус 15 градусів.", "uk", "It was 15 degrees.", "en", "“мінус 15” became “15”."),
]

QUIET = [
    ("a word for a mark", "It was -15 degrees.", "uk", "Було мінус п’ятнадцять градусів."),
    ("frost", "It was -15 degrees.", "uk", "Було 15 градусів морозу."),
    ("below freezing", "It was 15 degrees below freezing.", "uk", "Було –15 градусів."),
    ("a fall in words", "Sales fell by 3%.", "ru", "Изменение продаж: −3 %."),
    ("a range", "Pages 10–15 are gone.", "uk", "Сторінок 10–15 немає."),
    ("a range with a space", "It is 10% –15% more.", "uk", "Це на 10–15 % більше."),
    ("a score", "They won 3-1.", "uk", "Вони виграли 3:1."),
    ("give or take", "About ten, plus or minus 3%.", "uk", "Близько десяти, плюс-мінус 3 %."),
    ("an aircraft", "An F-16 took off.", "uk", "Злетів літак F-16."),
    ("an item of a list", "-15 people came.", "uk", "15 осіб прийшло."),
    ("a dash between numbers", "From -5 to 5 degrees.", "uk", "Від –5 до 5 градусів."),
    ("a result", "She tested negative 10 days later.", "uk", "Через 10 днів тест був від’ємний."),
    ("losses", "They docked it minus 6 points.", "ru", "С нее сняли 6 очков."),
    ("deflation", "Inflation was minus 0.3 percent.", "uk", "Дефляція становила 0,3 %."),
    ("a dash set tight", "For: 30%; against: 70%.", "uk", "За –30%, проти –70%."),
    ("a sign before money", "It made $-5 million.", "uk", "Вона отримала −5 млн доларів."),
    ("an item of a list in both", "-5% of it is gone.", "uk", "– 5 % цього немає."),
    ("two frosts", "Minus 5 to minus 10 at night.", "uk", "Вночі -5 -10 °C."),
    ("a sum", "Ten minus five is 5.", "uk", "Десять мінус п’ять — це 5."),
]


@pytest.mark.parametrize(("src", "src_lang", "tgt", "tgt_lang", "note"), TOLD)
def test_another_sign_is_told_with_it(src, src_lang, tgt, tgt_lang, note):
    found = check_pair(src, tgt, src_lang=src_lang, tgt_lang=tgt_lang)
    (told,) = [one.note for one in found if one.check == "wrong_number"]
    assert note is None or told == note


@pytest.mark.parametrize(("what", "src", "lang", "tgt"), QUIET, ids=[row[0] for row in QUIET])
def test_what_is_no_sign_and_a_sign_in_words_are_not(what, src, lang, tgt):
    found = check_pair(src, tgt, src_lang="en", tgt_lang=lang)
    assert [one for one in found if one.check in {"wrong_number", "missing_number"}] == []


def test_many_signs_take_time_in_proportion():
    pair = Pair.of("It was -5 °C. " * 2000, "Було −5 °C. " * 2000, src_lang="en", tgt_lang="uk")
    source = list(quantities_of(pair.src, "en"))
    target = list(quantities_of(pair.tgt, "uk"))
    began = time.process_time()
    assert list(turned_signs(pair, source, target)) == []
    assert time.process_time() - began < 5
