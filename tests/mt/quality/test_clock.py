"""Clock times and scores: the whole of them is compared, whatever way they are told."""

import pytest

from mt.quality import check_pair

SAME = [
    ("the hour after noon", "The siren sounded at 10:30.", "uk", "Сирена пролунала о 22:30."),
    ("hours and minutes in words", "It rang at 10:30.", "uk", "Задзвонило о 10 годині 30 хвилин."),
    ("half of the next hour", "It rang at 10:30.", "uk", "Задзвонило о пів на одинадцяту."),
    ("without a quarter", "It rang at 10:45.", "ru", "Зазвонило без четверти одиннадцать."),
    ("a full hour in words", "It rang at 10:00.", "uk", "Задзвонило о десятій."),
    ("a bare hour", "It rang at 3.", "uk", "Задзвонило о 15:00."),
    ("an hour with its ending", "It rang at 3 p.m.", "uk", "Задзвонило о 3-й годині дня."),
    ("hours by name", "It rang at 3 p.m.", "ru", "Зазвонило в 3 часа дня."),
    ("days, not daytime", "It took 3 days.", "ru", "Это заняло 3 дня."),
    ("late at night", "It rang at 11 p.m.", "uk", "Задзвонило об 11-й ночі."),
    ("at night in English", "It rang at 11 at night.", "uk", "Задзвонило о 23:00."),
    ("in the evening in English", "It rang at 8 in the evening.", "uk", "Задзвонило о 20-й."),
    ("minutes of the next hour", "It rang at 5:10.", "uk", "Задзвонило десять хвилин на шосту."),
    ("and in Russian", "It rang at 5:10.", "ru", "Зазвонило в десять минут шестого."),
    ("late morning is day", "It rang at 11 a.m.", "ru", "Зазвонило в 11 часов дня."),
    ("an evening at night", "It is open until 6 at night.", "uk", "Відчинено до 6 вечора."),
    ("people in the morning", "It killed 3 in the morning.", "uk", "Уранці загинуло троє."),
    ("that evening", "He came at 8 p.m.", "uk", "Того вечора він прийшов о 8:00."),
    ("another zone", "It began at 10:30 GMT.", "uk", "Почалося о 13:30 за київським часом."),
    ("local time", "It begins at 3 p.m. local time.", "uk", "Початок о 17:00 за Києвом."),
    ("a score that might be a time", "She trailed 7–12.", "uk", "Вона програвала 7:12."),
    ("a score that is no time", "The vote was 51–49.", "uk", "Голосування: 51:49."),
    ("chapter and verse", "See Ruth 3:16.", "uk", "Див. Рут 3, 16."),
    ("a ratio", "The ratio is 25:40.", "uk", "Співвідношення — 25 до 40."),
]

OTHER = [
    ("another minute", "The siren sounded at 10:30.", "uk", "Сирена пролунала о 10:45."),
    ("another hour", "The siren sounded at 10:30.", "uk", "Сирена пролунала об 11:30."),
    ("another minute in words", "It rang at 10:30.", "uk", "Задзвонило о 10 годині 45 хвилин."),
    ("a full hour", "It rang at 10.", "uk", "Задзвонило о 10:30."),
    ("another minute in a zone", "It began at 10:30 GMT.", "uk", "Почалося о 13:45 за Києвом."),
    ("afternoon became morning", "It rang at 3 p.m.", "uk", "Задзвонило о 3 ранку."),
    ("and with hours by name", "It rang at 3 p.m.", "ru", "Зазвонило в 3 часа утра."),
    ("and with its ending", "It rang at 3 p.m.", "uk", "Задзвонило о 3-й ночі."),
    ("evening became morning", "It rang at 8 in the evening.", "uk", "Задзвонило о 8 ранку."),
    ("a score that might be a time", "They lost 2:13.", "uk", "Вони програли 2:31."),
    ("and of two numbers", "She trailed 7–12.", "uk", "Вона програвала 7:21."),
    ("a score that is no time", "The vote was 51:49.", "uk", "Голосування: 53:47."),
    ("another verse", "See Ruth 3:16.", "uk", "Див. Рут 3:17."),
]

INTO_ENGLISH = [
    ("О 10:30 було тихо.", "At half past ten it was quiet."),
    ("О 10:45 було тихо.", "At a quarter to eleven it was quiet."),
    ("О 10:50 було тихо.", "At ten to eleven it was quiet."),
    ("О 00:01 було тихо.", "At one minute past midnight it was quiet."),
    ("О 8 вечора було тихо.", "At 8 in the evening it was quiet."),
    ("Київ, 21:00: усе тихо.", "Kyiv, 9 p.m.: all is quiet."),
]


def told(src, tgt, src_lang, tgt_lang):
    found = check_pair(src, tgt, src_lang=src_lang, tgt_lang=tgt_lang)
    return [one.note for one in found if one.check in {"missing_number", "wrong_number"}]


@pytest.mark.parametrize(("what", "src", "lang", "tgt"), SAME, ids=[row[0] for row in SAME])
def test_a_time_told_otherwise_is_no_alarm(what, src, lang, tgt):
    assert told(src, tgt, "en", lang) == []


@pytest.mark.parametrize(("what", "src", "lang", "tgt"), OTHER, ids=[row[0] for row in OTHER])
def test_another_time_or_score_is_told(what, src, lang, tgt):
    assert told(src, tgt, "en", lang)


@pytest.mark.parametrize(("src", "tgt"), INTO_ENGLISH)
def test_a_time_is_read_in_english_translations_too(src, tgt):
    assert told(src, tgt, "uk", "en") == []
