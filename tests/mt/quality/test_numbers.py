"""Numbers that say the same in another writing raise no alarm; others do."""

import pytest
from marked import parse_marked

from mt.quality import check_pair
from mt.quality.quantities import quantities
from mt.quality.rules import load_rules

NUMBER_CHECKS = {"missing_number", "wrong_number"}

SAME = [
    ("digits and a thousands space", "It costs 12,500 euros.", "uk", "Це коштує 12 500 євро."),
    ("a narrow no-break space", "It costs 12,500 euros.", "ru", "Это стоит 12 500 евро."),
    ("a decimal comma", "Rates rose to 27.25%.", "uk", "Ставки зросли до 27,25 %."),
    ("words for digits", "It costs 3,000 euros.", "uk", "Це коштує три тисячі євро."),
    ("digits for words", "Seventeen were hurt.", "ru", "Пострадали 17 человек."),
    ("a collective", "Eleven were killed.", "uk", "Загинуло одинадцятеро."),
    ("an abbreviated scale", "It lost 2.3 billion dollars.", "ru", "Потери — 2,3 млрд долларов."),
    ("a scale written out", "They need $1.6 million.", "uk", "Треба 1 600 000 доларів."),
    ("a scale told once", "From $19 billion to $27 billion.", "ru", "С 19 до 27 млрд долларов."),
    ("a quarter of a million", "A quarter of a million left.", "uk", "Виїхали чверть мільйона."),
    ("one and a half million", "One and a half million hens.", "ru", "Полтора миллиона кур."),
    ("two and a half", "It took two and a half years.", "ru", "Это заняло 2,5 года."),
    ("half of a percent", "Prices rose by 0.5 percent.", "uk", "Ціни зросли на пів відсотка."),
    ("half in percent", "Half of them agree.", "uk", "Згодні 50 % з них."),
    ("a share as an ordinal", "One in five has left.", "uk", "Кожен п’ятий виїхав."),
    ("a share in percent", "One in five has left.", "ru", "Уехали 20% жителей."),
    ("four fifths", "Four fifths of it is gone.", "uk", "Чотири п’ятих утрачено."),
    ("an hour before noon", "It began at 2.41 a.m.", "uk", "Це почалося о 02:41."),
    ("an hour after noon", "It began at 11.40 p.m.", "ru", "Это началось в 23:40."),
    ("evening told in words", "It began at 6.40pm.", "ru", "Началось в 6.40 вечера."),
    ("opening hours", "Open from 8am to 5pm.", "uk", "Відчинено з 8:00 до 17:00."),
    ("half past six", "He came at half past six.", "uk", "Він прийшов о пів на сьому."),
    ("an age as an adjective", "A 31-year-old engineer.", "uk", "31-річний інженер."),
    ("an age in letters", "Her sons are eight.", "ru", "Её восьмилетние сыновья."),
    (
        "a compound of tens and units",
        "Eighty-six-year-old Anna.",
        "uk",
        "Вісімдесятишестирічна Анна.",
    ),
    ("an age as a year of life", "He died at 77.", "uk", "Він помер на 78-му році життя."),
    ("a century in Roman numerals", "In the twentieth century.", "ru", "В XX веке."),
    ("a king", "Louis XIV died in 1715.", "uk", "Людовик XIV помер 1715 року."),
    ("a decade", "It happened in the 1990s.", "uk", "Це сталося в 90-х."),
    ("a year cut short", "The winter of 2014–15.", "ru", "Зима 2014–2015 годов."),
    ("a date in digits", "On 26 April 1986.", "ru", "26.04.1986."),
    ("a month by name", "On 5 June.", "ru", "5 июня."),
    ("a dozen", "A dozen launchers.", "ru", "Двенадцать установок."),
    ("a dozen, roughly", "A dozen towns.", "uk", "З десяток міст."),
    ("two decades", "Two decades ago.", "uk", "Двадцять років тому."),
    ("a fortnight", "It is due in a fortnight.", "ru", "Через две недели."),
    ("eighteen months", "It took eighteen months.", "uk", "Це тривало півтора року."),
    ("six months", "For another six months.", "uk", "Ще на пів року."),
    ("miles in kilometres", "It is 40 miles away.", "uk", "До нього 64 кілометри."),
    ("degrees below zero", "It fell to –15°C.", "ru", "До минус 15 градусов."),
    ("a score", "She trailed 7–12.", "ru", "Она проигрывала 7:12."),
    ("an aircraft", "Two F-16s took off.", "uk", "Злетіли два F-16."),
    ("bare thousands are no number", "Thousands fled.", "uk", "Тисячі втекли."),
    ("thousands with a mark", "Some 12,500 came.", "uk", "Прибуло близько 12.500 осіб."),
    ("thousands in tenths", "Some 12,500 came.", "uk", "Прибуло 12,5 тисячі осіб."),
    ("a thousand million", "It cost 1,250 million.", "uk", "Це коштувало 1,25 млрд."),
    ("a thousand percent", "It rose 1,200 percent.", "uk", "Воно зросло на 1 200 %."),
    ("decimals with a zero at the end", "Some 2.300 billion.", "ru", "Около 2,3 млрд."),
    ("thousands as in German", "It cost 1.250 euros.", "uk", "Це коштувало 1250 євро."),
    ("or a decimal", "It cost 1.250 euros.", "uk", "Це коштувало 1,25 євро."),
    ("a version", "Version 3.125 is out.", "uk", "Вийшла версія 3.125."),
    ("a scale told before", "11,000 boats instead of 90,000.", "uk", "11 тисяч човнів замість 90."),
    ("a decimal that begins with its point", "It rose by .5 percent.", "uk", "Зросло на 0,5 %."),
    ("a calibre", "A .22 rifle was found.", "uk", "Знайшли гвинтівку 22-го калібру."),
    ("a whole and a half", "It took 2½ years.", "uk", "Це тривало два з половиною роки."),
    ("with a stroke", "It took 2 1/2 years.", "ru", "Это заняло 2,5 года."),
    ("of millions", "Some 2½ million came.", "uk", "Прийшло 2,5 мільйона."),
    ("cents", "A pen costs $0.99.", "uk", "Ручка коштує 99 центів."),
    ("metres in centimetres", "He is 1.85m tall.", "uk", "Його зріст 185 см."),
    ("tonnes in kilograms", "It weighs 2.5 tonnes.", "ru", "Оно весит 2500 кг."),
    ("midnight", "It began at 12 a.m.", "uk", "Почалося опівночі."),
    ("noon", "It began at noon.", "ru", "Началось в 12:00."),
    ("a soldier's hours", "It began at 1500 hours.", "uk", "Почалося о 15:00."),
    ("or hours that it took", "It took 1500 hours.", "uk", "Це тривало 1500 годин."),
    ("nobody", "Zero people came.", "uk", "Ніхто не прийшов."),
    ("below zero", "It was 15 degrees below zero.", "uk", "Було –15 градусів."),
    ("one is no number to miss", "One of them left.", "uk", "Хтось із них пішов."),
]

OTHER = [
    ("a number is gone", "It covered [18,000|missing_number] children.", "ru", "Охватило детей."),
    ("a number is blurred", "People in [fourteen|missing_number] regions.", "uk", "Люди в кількох регіонах."),
    ("a year is gone", "On 26 April [1986|missing_number].", "ru", "26 апреля."),
    ("a fraction is blurred", "[Four fifths|missing_number] of it.", "ru", "Большая часть."),
    ("the decimal point is lost", "It cost [1.6 million|wrong_number].", "uk", "Коштувало 16 мільйонів."),
    ("trillion became billion", "Some [1.6 trillion|wrong_number] roubles.", "ru", "Около 1,6 миллиарда рублей."),
    ("sixty became sixteen", "For [sixty|wrong_number] hours.", "uk", "Шістнадцять годин."),
    ("evening became morning", "At [11.40 p.m.|wrong_number] it ended.", "uk", "Об 11:40 закінчилося."),
    ("night became afternoon", "It hit at [3.07 a.m.|wrong_number].", "ru", "Попала в 15:07."),
    ("another share", "One in [five|wrong_number] has left.", "ru", "Уехал каждый второй."),
    ("another ordinal", "From the [eighth|wrong_number] form.", "uk", "З шостого класу."),
    ("another year", "Burned down in June [1610|wrong_number].", "uk", "Згорів у червні 1910 року."),
    ("another weekday", "On [Monday|wrong_number].", "uk", "У вівторок."),
    ("another part", "More than [half|wrong_number] left.", "uk", "Виїхала більш ніж третина."),
    ("thousands became tenths", "Some [12,500|wrong_number] came.", "uk", "Прибуло 12,5 особи."),
    ("a decimal became thousands", "It is [3.125|wrong_number] percent.", "uk", "Це 3125 %."),
    ("and before a scale", "By [1.250 trillion|wrong_number].", "uk", "На 1250 трильйонів."),
    ("a comma before a scale", "By [1,250 million|wrong_number].", "uk", "На 1,250 млн."),
    ("nothing begins with 0", "It was [0.125|wrong_number].", "uk", "Це було 125."),
    ("a tenth of it", "It rose by [.5|wrong_number] percent.", "uk", "Зросло на 5 %."),
    ("another whole", "It took [2½|wrong_number] years.", "uk", "Це тривало 3,5 року."),
    ("other cents", "It costs $[0.99|wrong_number].", "uk", "Коштує 98 центів."),
    ("other centimetres", "He is [1.85|wrong_number] metres tall.", "uk", "Його зріст 158 см."),
    ("nothing at all", "[Zero|missing_number] people came.", "uk", "Люди прийшли."),
    ("another month", "On 3 [March|wrong_number].", "ru", "3 апреля."),
]  # fmt: skip


@pytest.mark.parametrize(("what", "src", "lang", "tgt"), SAME, ids=[row[0] for row in SAME])
def test_the_same_number_in_another_writing_is_no_alarm(what, src, lang, tgt):
    found = check_pair(src, tgt, src_lang="en", tgt_lang=lang)
    assert [one for one in found if one.check in NUMBER_CHECKS] == []


@pytest.mark.parametrize(("what", "marked", "lang", "tgt"), OTHER, ids=[r[0] for r in OTHER])
def test_another_number_or_none_is_told_with_its_words(what, marked, lang, tgt):
    src, spans = parse_marked(marked)
    ((check, (shown,)),) = spans.items()
    found = check_pair(src, tgt, src_lang="en", tgt_lang=lang)
    told = [one for one in found if one.check in NUMBER_CHECKS]
    assert [(one.check, one.source) for one in told] == [(check, (shown,))]
    assert bool(told[0].target) == (check == "wrong_number")


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "one hundred and forty days", [140]),
        ("en", "twenty-one", [21]),
        ("en", "two thousand five hundred", [2500]),
        ("en", "thousands of people", []),
        ("uk", "дві тисячі чотирнадцятий", [2014]),
        ("uk", "сто п’ятдесят шість", [156]),
        ("ru", "тысяча девятьсот девяносто первый", [1991]),
        ("ru", "двухсоттысячный город", [200_000]),
        ("uk", "щочотири роки", [4]),
    ],
)
def test_number_words_are_added_up(lang, text, values):
    found = quantities(text, load_rules(lang))
    assert [max(one.values) for one in found] == values


def test_a_number_of_ten_thousand_digits_is_read_in_no_time():
    check_pair("1" * 10_000, "2" * 10_000, src_lang="en", tgt_lang="uk")
    check_pair("1,234" * 10_000, "1.234 " * 10_000, src_lang="en", tgt_lang="uk")


@pytest.mark.parametrize(
    ("src", "tgt", "note"),
    [
        ("He came on Monday.", "Він прийшов у вівторок.", "The day “Monday” became “вівторок”."),
        ("It ended on 3 July.", "Це закінчилося 3 червня.", "The month “July” became “червня”."),
        ("It has 42 seats.", "Там 24 місця.", "“42” became “24”."),
    ],
)
def test_days_and_months_are_called_so(src, tgt, note):
    found = check_pair(src, tgt, src_lang="en", tgt_lang="uk")
    assert [one.note for one in found if one.check == "wrong_number"] == [note]
