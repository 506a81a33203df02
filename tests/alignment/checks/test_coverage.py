"""Words left out and words added; those that show it stand in brackets."""

import json
import time

import numpy as np
import pytest
from marked import parse_marked

from alignment.checks import check_segment
from alignment.checks.coverage import WEIGHTS, candidates
from alignment.checks.partners import Place, View, synonym_translations, word_signals
from alignment.checks.segment import Segment
from alignment.tokens import tokenize
from alignment.words import WordAlignment, align_pair
from mt.quality.pair import Pair

COVERED = [
    ("another order", "On Monday the mayor closed the old bridge.", "uk", "Старий міст мер закрив у понеділок."),
    ("a name as an acronym", "The World Health Organization disagrees.", "ru", "ВОЗ не согласна."),
    ("two words in one", "South Korean ministers arrived.", "uk", "Прибули південнокорейські міністри."),
    ("a month in digits", "The council met on March 5, 2024.", "uk", "Рада засідала 05.03.2024."),
    ("an age in a compound", "A 35-year-old teacher was hurt.", "uk", "Тридцятип’ятирічний учитель дістав поранення."),
    ("pages in a compound", "She wrote a 200-page book.", "uk", "Вона написала двохсотсторінкову книжку."),
    ("a noun for a verb", "They discussed how to repair the bridge.", "ru", "Они обсудили ремонт моста."),
    ("a unit in full", "He ran 5 km.", "uk", "Він пробіг 5 кілометрів."),
    ("a currency in full", "The ticket costs ₴500.", "ru", "Билет стоит 500 гривен."),
    ("a currency with its country", "It costs £2m.", "uk", "Це коштує 2 мільйони фунтів стерлінгів."),
]  # fmt: skip

LEFT_OUT = [
    ("a demand", "It calls for an immediate cessation of hostilities, the [withdrawal of foreign forces|omission] and the return of deported children.", "uk", "Вона закликає до негайного припинення бойових дій і повернення депортованих дітей."),
    ("a relative clause", "The old woman, [who had come from Poland as a child|omission], opened the library.", "ru", "Старая женщина открыла библиотеку."),
    ("a reason", "The ferry stays in the harbour [because the captain is ill|omission].", "uk", "Пором залишається в гавані."),
]  # fmt: skip

ADDED = [
    ("a threat", "The president has until 5 December to sign.", "uk", "Президент, [який раніше погрожував ветом|addition], має підписати її до 5 грудня."),
    ("a purpose", "The museum will close in April.", "ru", "Музей закроется в апреле, [чтобы отремонтировать протекающую крышу|addition]."),
    ("a currency", "He paid 5 million.", "uk", "Він заплатив 5 мільйонів [гривень|addition]."),
    ("a road beside a unit in full", "He ran 5 km.", "uk", "Він пробіг 5 кілометрів [старою дорогою|addition]."),
]  # fmt: skip


def segment_of(src, tgt, lang="uk", links=None):
    links = links or align_pair(src, tgt, src_lang="en", tgt_lang=lang)
    return Segment.of(Pair.of(src, tgt, src_lang="en", tgt_lang=lang), links)


@pytest.mark.parametrize(("what", "src", "lang", "tgt"), COVERED, ids=[row[0] for row in COVERED])
def test_what_is_said_in_other_words_is_covered(what, src, lang, tgt):
    checks = {f.check for f in check_segment(src, tgt, src_lang="en", tgt_lang=lang)}
    assert not checks & {"omission", "addition"}


@pytest.mark.parametrize(("what", "marked", "lang", "tgt"), LEFT_OUT, ids=[r[0] for r in LEFT_OUT])
def test_what_is_left_out_is_told_with_its_words(what, marked, lang, tgt):
    src, spans = parse_marked(marked)
    (found,) = check_segment(src, tgt, src_lang="en", tgt_lang=lang)
    assert found.check == "omission"
    assert found.source[0].overlap(spans["omission"][0])
    assert found.target == ()


@pytest.mark.parametrize(("what", "src", "lang", "marked"), ADDED, ids=[row[0] for row in ADDED])
def test_what_is_added_is_told_with_its_words(what, src, lang, marked):
    tgt, spans = parse_marked(marked)
    (found,) = check_segment(src, tgt, src_lang="en", tgt_lang=lang)
    assert found.check == "addition"
    assert found.target[0].overlap(spans["addition"][0])
    assert found.source == ()


def test_the_translations_of_synonyms_are_known():
    assert {"завод", "фабри"} <= set(synonym_translations("plant", "en", "ru"))


def test_a_partner_is_looked_for_between_those_of_the_neighbours():
    src, tgt = "one two three", "раз два три"
    links = WordAlignment(tokenize(src), tokenize(tgt), ((0, 0), (2, 2)), (1.0, 1.0))
    place = Place.of(View.of(segment_of(src, tgt, links=links)))
    assert place.known.tolist() == [False, True, False]
    assert (place.start[1], place.end[1]) == (0, 2)
    # Where no neighbour tells, anywhere.
    assert place.near(20)[0].all()
    assert place.near(20)[1].tolist() == [True] * 5 + [False] * 15


def test_a_turned_view_is_the_other_side_of_the_same():
    view = View.of(segment_of("The old bridge is closed.", "Старий міст закрито."))
    back = view.turned().turned()
    assert back.side == view.side
    assert np.array_equal(back.forward, view.forward)
    assert back.longer == view.longer
    assert word_signals(view).shape[1] == word_signals(view.turned()).shape[1]


def test_a_long_segment_is_looked_at_in_parts_that_cover_it():
    src, tgt = "The mayor closed bridges. " * 60, "Мер зачинив мости. " * 60
    segment = segment_of(src, tgt)
    parts = list(segment.parts(100))
    assert len(parts) == 3
    assert sum((part.src.words for _, _, part in parts), ()) == segment.src.words
    assert sum((part.tgt.spans for _, _, part in parts), ()) == segment.tgt.spans
    for src_start, tgt_start, part in parts:
        for at, partners in enumerate(part.src.partners):
            for j, _ in partners:
                assert j + tgt_start in {k for k, _ in segment.src.partners[at + src_start]}


def test_words_without_a_partner_take_linear_time():
    def seconds(times):
        src, tgt = "The mayor closed bridges. " * times, "Мер зачинив мости. " * times
        segment = segment_of(src, tgt, links=WordAlignment(tokenize(src), tokenize(tgt), (), ()))
        began = time.process_time()
        assert len(candidates(segment)) == -(-5 * times // 256)
        return time.process_time() - began

    seconds(10)
    short, long = seconds(250), seconds(1_000)
    # Four times the text takes about four times as long; sixteen times would be quadratic.
    assert long < 10 * short + 0.3


def test_what_was_learned_names_its_data():
    table = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert table["provenance"]["data"] == "articles.jsonl"
    assert set(table["thresholds"]) == {"omission", "addition"}
