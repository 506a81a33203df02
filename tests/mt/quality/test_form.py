"""Brackets, ends, spaces, capitals, repetitions, letters and languages."""

import pytest
from marked import parse_marked

from mt.quality import check_pair

QUIET = [
    ("list items", "a) peace, b) bread", "uk", "а) мир, б) хліб"),
    ("brackets became dashes", "The author (a judge) lives.", "uk", "Автор — суддя — живий."),
    ("a headline has no full stop", "Ukraine opens border", "uk", "Україна відкрила кордон"),
    ("repeated as in the source", "No, no, he said.", "ru", "Нет, нет, сказал он."),
    ("a doubled adverb with a hyphen", "It barely works.", "ru", "Он работает еле-еле."),
    ("day after day", "Day after day they waited.", "uk", "День за днем вони чекали."),
    ("brands and acronyms stay", "iPhone and BBC prices rose in USD.", "ru", "Цены iPhone и BBC в USD выросли."),
    ("addresses stay", "Write to info@example.org or example.com.", "uk", "Пишіть на info@example.org чи example.com."),
    ("a title stays", "He read Bank of America news.", "uk", "Він читав новини Bank of America."),
    ("a Roman numeral is no look-alike", "In the nineteenth century.", "ru", "В XIX веке."),
    ("words that both languages have", "He was here.", "uk", "Він був тут."),
    ("a first name that is a month", "In June came Marta Keller.", "ru", "В июне приехала Марта Келлер."),
    ("a first name beside its month", "In March Marta Keller wrote.", "ru", "И в марте Марта Келлер написала."),
    ("a first name alone", "Marta told him so.", "ru", "Ему так сказала Марта."),
    ("a surname that is a weekday", "Captain Sereda came on Wednesday.", "uk", "Капітан Середа прийшов у середу."),
    ("a surname in another month", "Colonel Liutyi wrote in May.", "uk", "Полковник Лютий написав у травні."),
    ("a space before a per cent sign", "It is 78% full.", "uk", "Заповнено на 78 %."),
]  # fmt: skip

TOLD = [
    ("one bracket too many", "So (at night).", "uk", "Так (уночі)[)|unbalanced_brackets]."),
    ("the full stop is gone", "He went to the open steppe today.", "ru", "Он отправился сегодня в открытую [степь|end_punctuation]"),
    ("a question became a statement", "Could it be so?", "uk", "Це може бути [так.|end_punctuation]"),
    ("it breaks off after a conjunction", "He buys phones, clothes and even food.", "uk", "Він купує телефони, одяг [і|truncated]"),
    ("an ellipsis stands for the rest", "Officials who had not met for years spent Wednesday discussing cod.", "uk", "Чиновники, які не зустрічалися роками, у [середу|truncated]…"),
    ("a space before a comma", "Willows, four metres high.", "ru", "[Ивы ,|extra_space_or_case] четыре метра в высоту."),
    ("two spaces", "It fell down there.", "uk", "Воно [упало  там|extra_space_or_case]."),
    ("a lower-case beginning", "The enemy is here.", "uk", "[ворог|extra_space_or_case] тут."),
    ("a name in lower case", "The Red Cross came.", "ru", "Прибыл [красный крест|extra_space_or_case]."),
    ("a weekday in capitals", "He came on Tuesday.", "uk", "Він прийшов у [Вівторок|extra_space_or_case]."),
    ("a weekday in capitals beside a surname", "Captain Sereda came on Wednesday.", "uk", "Капітан Середа прийшов у [Середу|extra_space_or_case]."),
    ("a month in capitals after a number", "He left on 3 March.", "ru", "Он уехал 3 [Марта|extra_space_or_case]."),
    ("a word twice", "Under control.", "uk", "Під [контролем контролем|repeated_words]."),
    ("a word three times", "Schools and churches.", "uk", "До [шкіл, шкіл, шкіл|repeated_words] і церков."),
    ("a phrase twice", "In Frankfurt.", "ru", "[во Франкфурте во Франкфурте|repeated_words]."),
    ("a decoder’s loop", "He said so.", "uk", "Він [так так так так так|loop] сказав."),
    ("letters in a loop", "He laughs.", "uk", "Він [хахахахахахаха|loop]."),
    ("ы in Ukrainian", "A programme.", "uk", "Це [програмы|foreign_letters]."),
    ("і in Russian", "Yurii came.", "ru", "Пришел [Юрій|foreign_letters]."),
    ("a Latin c in a Russian word", "He recalled.", "ru", "Он [вcпомнил|foreign_letters]."),
    ("a lone Latin i", "Bread and salt.", "uk", "Хліб [i|foreign_letters] сіль."),
    ("an acronym in look-alikes", "NATO came.", "uk", "Прийшло [HATO|foreign_letters]."),
    ("a word left in English", "The membership of Ukraine.", "uk", "[membership|untranslated] України."),
    ("nothing is translated", "He went home early.", "uk", "[He went home early.|untranslated]"),
    ("Russian without its own letters", "The arithmetic is merciless.", "uk", "[Арифметика беспощадна|wrong_language]."),
    ("a Ukrainian predicate in Russian", "Three men remain behind bars there today.", "ru", "Трое мужчин сегодня там [перебувають за гратами|wrong_language] до суда."),
]  # fmt: skip


@pytest.mark.parametrize(("what", "src", "lang", "tgt"), QUIET, ids=[row[0] for row in QUIET])
def test_right_translations_are_no_alarm(what, src, lang, tgt):
    assert check_pair(src, tgt, src_lang="en", tgt_lang=lang) == []


@pytest.mark.parametrize(("what", "src", "lang", "marked"), TOLD, ids=[r[0] for r in TOLD])
def test_errors_are_told_with_their_words(what, src, lang, marked):
    tgt, spans = parse_marked(marked)
    ((check, (shown,)),) = spans.items()
    found = check_pair(src, tgt, src_lang="en", tgt_lang=lang)
    told = [one for one in found if one.check == check]
    assert told, [one.check for one in found]
    assert any(span.overlap(shown) for span in told[0].target)
