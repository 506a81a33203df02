"""Checks that need lexicons and linked words; the words that show an error stand in brackets."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import parse_marked

from alignment.checks import CHECK_NAMES, check_segment
from alignment.checks.loaded import loaded_cues
from alignment.checks.sentences import whole_sentences
from alignment.lexicon import load_table
from mt.quality.pair import Pair

QUIET = [
    ("a double negation", "Nobody has sewn a badge.", "ru", "Никто не пришил шеврона."),
    ("not only", "It covers not only banks but insurers.", "uk", "Вона охоплює не лише банки, а й страховиків."),
    ("no doubt", "No doubt the winter will be hard.", "uk", "Зима, безперечно, буде важкою."),
    ("unable", "Rescuers were unable to reach the upper floors.", "ru", "Спасатели не смогли добраться до верхних этажей."),
    ("until", "It will stay closed until the bridge is repaired.", "uk", "Вона буде закрита, доки не відремонтують міст."),
    ("almost", "The engine almost fell off.", "ru", "Двигатель едва не отвалился."),
    ("not uncommon", "Such delays are not uncommon.", "ru", "Такие задержки — обычное дело."),
    ("could not help", "He could not help laughing.", "ru", "Он не мог не рассмеяться."),
    ("could not but", "He could not but agree.", "uk", "Він не міг не погодитися."),
    ("can't help", "I can’t help laughing.", "uk", "Я не можу не сміятися."),
    ("as much as can be", "I couldn’t agree more with the mayor.", "uk", "Я цілком згоден з мером."),
    ("zero denies", "Zero people came.", "uk", "Ніхто не прийшов."),
    ("more than once", "He has warned of this more than once.", "ru", "Об этом он предупреждал не раз."),
    ("allegedly", "The man was allegedly paid in cash.", "uk", "Чоловікові буцімто заплатили готівкою."),
    ("may as an adverb", "It may rain tomorrow.", "uk", "Завтра, можливо, буде дощ."),
    ("a month is no doubt", "It will end on 5 May.", "uk", "Це закінчиться 5 травня."),
    ("admitted stays admitted", "He admitted that the bridge was closed.", "uk", "Він визнав, що міст закрили."),
    ("a sentence of a court is no condemnation", "The court said he was convicted.", "uk", "Суд повідомив, що його засудили."),
    ("a bomb, not a temper, exploded", "Police said a bomb exploded.", "uk", "Поліція сказала, що вибухнула бомба."),
    ("claimed stays claimed", "She claimed that the bridge was closed.", "ru", "Она утверждала, что мост закрыт."),
    ("a name in another script", "“Go,” said Solomiia Hnatiuk.", "uk", "«Іди», — сказала Соломія Гнатюк."),
    ("a name in another case", "They met Eleanor Whitcombe.", "ru", "Они встретились с Элинор Уиткомб."),
    ("an institution by its acronym", "The World Health Organization agrees.", "uk", "ВООЗ погоджується."),
    ("occupied stays occupied", "The occupied part of the region.", "uk", "Окупована частина області."),
    ("a surname written as it sounds", "Nora Whitfield met Jean Desrosiers.", "uk", "Нора Вітфілд зустрілася з Жаном Дерозьє."),
    ("a brand in Latin letters", "The Hydra Radiance Hydrating cream sells well.", "uk", "Зволожувальний крем Hydra Radiance добре продається."),
    ("a Polish nasal vowel", "Jan Wałęsa left.", "ru", "Ян Валенса ушёл."),
    ("a Polish surname in -cki", "Jan Sawicki met Anna Rudowiecka.", "uk", "Ян Савицький зустрівся з Анною Рудовецькою."),
    ("a given name in -cki", "Nicki Brown left.", "ru", "Ники Браун ушла."),
    ("a city’s country", "Kyiv said Kharkiv was hit.", "uk", "Україна повідомила, що Харків обстріляли."),
    ("a denied opposite", "The council rejected the plan.", "uk", "Рада не прийняла план."),
    ("an opposite that is denied in English", "The council did not accept the plan.", "ru", "Совет отклонил план."),
    ("denied stays denied", "The firm denied wrongdoing.", "ru", "Фирма отрицала вину."),
    ("an idiom with an opposite", "Shares closed higher.", "uk", "Акції завершили день зростанням."),
    ("an agency in full", "The drug was approved by the EMA last week.", "uk", "Минулого тижня препарат схвалило Європейське агентство з лікарських засобів."),
    ("an organisation in full", "The WHO warned of it.", "ru", "Об этом предупредила Всемирная организация здравоохранения."),
    ("a bank in full", "The ECB raised rates.", "uk", "Європейський центральний банк підвищив ставки."),
    ("may that allows", "You may go.", "uk", "Можете йти."),
    ("occupied, as a plain word", "The rebels occupied the town.", "uk", "Повстанці зайняли місто."),
    ("two sentences become one", "The mill burned down. Nobody was hurt.", "uk", "Млин згорів, але ніхто не постраждав."),
    ("one sentence becomes two", "The mill burned down, but nobody was hurt.", "ru", "Мельница сгорела. Никто не пострадал."),
]  # fmt: skip

TOLD = [
    ("not is lost", "This is [not enough|lost_negation] without guarantees.", "uk", "Без гарантій цього досить."),
    ("nothing is lost", "For the city the document changes [nothing.|lost_negation]", "uk", "Для міста документ змінює все."),
    ("inconceivable became conceivable", "Serious talks are [inconceivable|lost_negation].", "ru", "Серьёзные переговоры мыслимы."),
    ("a denial is made up", "Estonia [welcomed|added_negation] the initiative.", "uk", "Естонія не привітала ініціативу."),
    ("no idiom of more", "He could [not be|lost_negation] happy with it.", "uk", "Він був цим задоволений."),
    ("said became admitted", "The minister [said|stronger_cue] the government would pay.", "uk", "Міністр визнав, що уряд заплатить."),
    ("said became boasted", "The ministry [said|stronger_cue] its forces had won.", "ru", "Министерство похвасталось, что его силы победили."),
    ("according to became by her confession", "[According|stronger_cue] to her, they discussed a plan.", "uk", "За її зізнанням, вони обговорили план."),
    ("according to became by the admission", "[According|stronger_cue] to the mayor, they discussed a plan.", "uk", "За визнанням мера, вони обговорили план."),
    ("according to became by his admission", "[According|stronger_cue] to him, they discussed a plan.", "ru", "По его признанию, они обсудили план."),
    ("a guess became a fact", "Teenagers [may|lost_hedge] soon have to pay more.", "ru", "Подросткам вскоре придется платить больше."),
    ("about is lost", "It costs [about 300|lost_hedge] euros.", "ru", "Это стоит 300 евро."),
    ("annexed became joined", "The peninsula, [annexed|wrong_term] by Russia.", "uk", "Півострів, приєднаний до Росії."),
    ("occupied became liberated", "We will recognise the [occupied|wrong_term] territories.", "ru", "Мы признаем освобожденные территории."),
    ("a person is not named", "Its director, [Paolo Bianchi|wrong_name], said so.", "ru", "Его директор сказал это."),
    ("another family name", "“Go,” said [Olena Tkachuk|wrong_name].", "ru", "«Иди», — сказала Елена Ткаченко."),
    ("a family name alone", "“I said yes,” recalled [Honchar|wrong_name].", "uk", "«Я погодився», — згадав Бондар."),
    ("at least is lost", "At [least 40|lost_hedge] people were hurt.", "uk", "Постраждали 40 людей."),
    ("claimed became proved", "The minister [claimed|stronger_cue] that prices had fallen.", "ru", "Министр доказал, что цены упали."),
    ("captured became liberated", "The army [captured|wrong_term] three villages.", "ru", "Армия освободила три деревни."),
    ("a demand is left out", "It calls for an immediate cessation of hostilities, the [withdrawal of foreign forces|omission] and the return of deported children.", "uk", "Вона закликає до негайного припинення бойових дій і повернення депортованих дітей."),
    ("another surname", "[Nora Whitfield|wrong_name] said the harbour would reopen.", "uk", "Нора Вайтмен сказала, що гавань відкриють."),
    ("another surname that begins alike", "[Teresa Lindqvist|wrong_name] resigned.", "ru", "Тереза Линдгрен подала в отставку."),
    ("a surname that goes on", "[John Smith|wrong_name] resigned.", "uk", "Джон Сміттон подав у відставку."),
    ("a surname that is a word", "[Laura Baker|wrong_name] spoke first.", "ru", "Первой выступила Лора Кеннеди."),
    ("another person", "[John Smith|wrong_name] resigned.", "ru", "Пётр Гнатюк подал в отставку."),
    ("another speaker", "“We lost 40 cows,” said [Ada Brink|wrong_name].", "uk", "«Ми втратили 40 корів», — сказала Ева Сторм."),
    ("another speaker, in Russian", "“We lost 40 cows,” said [Ada Brink|wrong_name].", "ru", "«Мы потеряли 40 коров», — сказала Ева Шторм."),
    ("a family name alone that begins alike", "[Whitfield|wrong_name] resigned.", "uk", "Вайтмен подав у відставку."),
    ("another Ukrainian city", "The talks were held in [Kharkiv|wrong_name].", "uk", "Переговори відбулися у Львові."),
    ("denied became admitted", "The firm [denied|opposite_meaning] wrongdoing.", "uk", "Фірма визнала провину."),
    ("admitted became denied", "The firm [admitted|opposite_meaning] that it had paid bribes.", "ru", "Фирма отрицала, что давала взятки."),
    ("rejected became accepted", "The council [rejected|opposite_meaning] the plan.", "ru", "Совет принял план."),
    ("rose became fell", "Prices [rose|opposite_meaning] by 3 per cent.", "uk", "Ціни впали на 3 відсотки."),
    ("won became lost", "The party [won|opposite_meaning] the election.", "uk", "Партія програла вибори."),
    ("released became detained", "Police [released|opposite_meaning] two men.", "ru", "Полиция задержала двух мужчин."),
    ("a verb of occupation became liberation", "The rebels [occupied|wrong_term] the town.", "uk", "Повстанці звільнили місто."),
    ("a verb of occupation, in Russian", "The rebels [occupied|wrong_term] the town.", "ru", "Повстанцы освободили город."),
    ("may before a short word", "He [may|lost_hedge] go.", "uk", "Він піде."),
    ("might before a short word", "He [might|lost_hedge] go.", "ru", "Он уйдёт."),
    ("another Polish surname", "[Jan Sawicki|wrong_name] resigned.", "uk", "Ян Савченко подав у відставку."),
    ("another city", "They met in [Warsaw|wrong_name] today.", "ru", "Они встретились сегодня в Праге."),
]  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "uk", "ru"])
def test_cues_that_say_more_are_cues_of_every_language(lang):
    # Nobody invents that something is so in English.
    nameless = {"invent"} if lang == "en" else set()
    assert set(loaded_cues()) - {entry["concept"] for entry in load_table(lang, "cues")} == nameless


@pytest.mark.parametrize(("what", "src", "lang", "tgt"), QUIET, ids=[row[0] for row in QUIET])
def test_right_translations_that_look_wrong_are_no_alarm(what, src, lang, tgt):
    assert check_segment(src, tgt, src_lang="en", tgt_lang=lang) == []


@pytest.mark.parametrize(("what", "marked", "lang", "tgt"), TOLD, ids=[row[0] for row in TOLD])
def test_errors_are_told_with_their_words(what, marked, lang, tgt):
    src, spans = parse_marked(marked)
    ((check, (shown,)),) = spans.items()
    found = [
        one for one in check_segment(src, tgt, src_lang="en", tgt_lang=lang) if one.check == check
    ]
    assert found
    assert any(span.overlap(shown) for one in found for span in one.source)


@pytest.mark.parametrize(
    ("src", "lang", "tgt", "check", "words"),
    [
        ("The storm broke two windows. Nobody was hurt. The school stayed open.", "uk", "Буря розбила два вікна. Школа працювала.", "omission", "Nobody was hurt."),
        ("The old mill burned down. Firemen came from three villages.", "ru", "Сгорела старая мельница.", "omission", "Firemen came from three villages."),
        ("The old mill burned down.", "uk", "Згорів старий млин. Приїхали пожежники з трьох сіл.", "addition", "Приїхали пожежники з трьох сіл."),
    ],
)  # fmt: skip
def test_a_sentence_left_out_or_added_is_told_once(src, lang, tgt, check, words):
    (found,) = check_segment(src, tgt, src_lang="en", tgt_lang=lang)
    assert found.check == check
    assert [span.of(src) for span in found.source] + [span.of(tgt) for span in found.target] == [
        words
    ]


@pytest.mark.parametrize("piece", [". ", "…", "? —", "a. "])
def test_sentences_of_a_row_of_marks_are_found_in_a_time_that_grows_with_its_length(piece):
    pair = Pair.of("Prices " + piece * 2_000, "Ціни" + piece * 2_000, src_lang="en", tgt_lang="uk")
    began = time.process_time()
    assert list(whole_sentences(pair)) == []
    assert time.process_time() - began < 5


def test_opposites_are_pairs_in_every_language():
    keys = [[entry.key for entry in load_table(lang, "opposites")] for lang in ("en", "uk", "ru")]
    assert keys[0] == keys[1] == keys[2]


def test_only_the_checks_that_are_wanted_report():
    src, tgt = "It is not 300 (euros).", 'Це "300" (євро.'
    found = check_segment(src, tgt, src_lang="en", tgt_lang="uk", only={"quote_marks"})
    assert [one.check for one in found] == ["quote_marks"]


@pytest.mark.parametrize(
    ("src", "tgt", "check", "hidden"),
    [
        ("It took 90 minutes to put out the fire.", "Тушение пожара заняло 50 минут.", "wrong_number", "wrong_language"),
        ("The bridge fell at night.", "Міст міст упав уночі на сонне рибальське містечко.", "addition", "repeated_words"),
    ],
)  # fmt: skip
def test_a_check_that_is_not_wanted_explains_nothing_away(src, tgt, check, hidden):
    languages = {"src_lang": "en", "tgt_lang": "uk"}
    every = {one.check for one in check_segment(src, tgt, **languages)}
    assert hidden in every
    assert check not in every
    found = check_segment(src, tgt, **languages, only={check})
    assert {one.check for one in found} == {check}


def test_an_empty_translation_is_told_where_omissions_are_wanted():
    languages = {"src_lang": "en", "tgt_lang": "uk"}
    assert check_segment("The bridge fell.", "", **languages, only={"wrong_number"}) == []
    assert check_segment("The bridge fell.", "", **languages, only={"omission"})


def test_names_of_checks_are_those_of_findings():
    assert {"wrong_name", "omission", "addition", "lost_negation", "quote_marks"} <= set(
        CHECK_NAMES
    )
    assert len(set(CHECK_NAMES)) == len(CHECK_NAMES)


SAME = {
    "en": "The mayor, Anna Berg, said “the occupied city” may not lose 300 of its people.",
    "uk": "Мерка Анна Берг сказала, що «окуповане місто» може не втратити 300 своїх людей.",
    "ru": "Мэр Анна Берг сказала, что «оккупированный город» может не потерять 300 своих людей.",
}


@pytest.mark.parametrize("tgt_lang", SAME)
@pytest.mark.parametrize("src_lang", SAME)
def test_every_pair_of_languages_can_be_checked(src_lang, tgt_lang):
    """Where a check has no lexicon it stays silent."""
    found = check_segment(SAME[src_lang], SAME[tgt_lang], src_lang=src_lang, tgt_lang=tgt_lang)
    assert not {one.check for one in found} & {"wrong_term", "stronger_cue", "wrong_number"}


@settings(max_examples=90, deadline=None)
@given(
    english=st.text(alphabet="not said may Anna Bo 12,.“”'\u0301\u00ad", max_size=60),
    other=st.text(alphabet="не сказав Анна 12,.«»— ’\u0301\u200b", max_size=60),
    langs=st.sampled_from([("en", "uk"), ("uk", "en"), ("uk", "ru")]),
)
def test_hostile_text_gives_findings_with_spans_inside_the_texts(english, other, langs):
    src, tgt = (english, other) if langs[0] == "en" else (other, english)
    for found in check_segment(src, tgt, src_lang=langs[0], tgt_lang=langs[1]):
        assert found.check in CHECK_NAMES
        assert all(span.end <= len(src) for span in found.source)
        assert all(span.end <= len(tgt) for span in found.target)


@pytest.mark.parametrize(("src_lang", "tgt_lang"), [("en", "uk"), ("ru", "en"), ("uk", "ru")])
def test_an_accent_that_stands_alone_is_a_mark_like_others(src_lang, tgt_lang):
    src, tgt = (f"{SAME[lang]} \u0301 {SAME[lang]}" for lang in (src_lang, tgt_lang))
    found = check_segment(src, tgt, src_lang=src_lang, tgt_lang=tgt_lang)
    assert not {one.check for one in found} & {"omission", "addition"}
