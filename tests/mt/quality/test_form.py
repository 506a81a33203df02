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
    ("a range", "It is 5-7 km.", "uk", "Це 5–7 км."),
    ("a route", "The train Kyiv–Lviv.", "uk", "Потяг Київ—Львів."),
    ("a time with a dot", "It left at 7.30 a.m.", "uk", "Він поїхав о 7.30."),
    ("two dots after a question mark", "Really?", "ru", "Правда?.."),
    ("a version", "Android 4.5 is old.", "uk", "Android 4.5 застарів."),
    ("an ordinal", "His 60th year.", "uk", "Його 60-й рік."),
    ("a dialogue’s dash", "“Go,” she said.", "ru", "— Иди, — сказала она."),
]  # fmt: skip

TOLD = [
    ("a comma at the end", "The ship sank.", "uk", "Судно [затонуло,|end_punctuation]"),
    ("a comma at the end, in Russian", "The ship, owned by a Greek firm, sank.", "ru", "Судно, принадлежащее греческой фирме, [затонуло,|end_punctuation]"),
    ("two full stops", "Nobody asked us.", "uk", "Ніхто не питав [нас..|typography]"),
    ("a comma inside the marks", "“Go home,” she said.", "uk", "«Ідіть [додому,»|typography] — сказала вона."),
    ("a comma inside the marks, in Russian", "“Go home,” she said.", "ru", "«Идите [домой,»|typography] — сказала она."),
    ("a hyphen for a dash", "“Go home,” she said.", "uk", "«Ідіть додому»,[ - |typography]сказала вона."),
    ("no space before a dash", "“Go home,” she said.", "ru", "«Идите домой[»,—|typography] сказала она."),
    ("English thousands", "It costs 1,500 euros.", "uk", "Це коштує [1,500|typography] євро."),
    ("thousands with a dot", "It costs 1,500 euros.", "ru", "Это стоит [1.500|typography] евро."),
    ("an English decimal", "It costs 1.5 million euros.", "uk", "Це коштує [1.5|typography] мільйона євро."),
    ("an English decimal per cent", "It fell by 3.5 per cent.", "ru", "Он упал на [3.5|typography] процента."),
    ("a town in lower case", "A train from Kyiv came.", "uk", "Прибув потяг із [києва|extra_space_or_case]."),
    ("a sea in lower case", "The Black Sea is calm.", "uk", "Тут [чорне море|extra_space_or_case] спокійне."),
    ("a sea in lower case, in Russian", "The Black Sea is calm.", "ru", "Ныне [чёрное море|extra_space_or_case] спокойно."),
    ("a number and an ending", "A 60-year-old woman.", "uk", "Це [60-ти річна|typography] жінка."),
    ("a number and an ending, in Russian", "A 60-year-old woman.", "ru", "Это [60-ти летняя|typography] женщина."),
    ("a zero-width space", "The bridge fell.", "uk", "Міст [зав\u200bалився|foreign_letters]."),
    ("a soft hyphen", "The bridge fell.", "ru", "Мост [об\u00adрушился|foreign_letters]."),
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


def test_a_translation_of_nothing_is_told_as_a_missing_one_is():
    (found,) = check_pair(" ", "Комітет.", src_lang="en", tgt_lang="uk")
    assert (found.check, found.severity, found.note) == (
        "addition",
        "error",
        "The source is empty.",
    )
    assert check_pair("", " ", src_lang="en", tgt_lang="uk") == []
