"""Quotes found again: in translations with and without marks, and in other outlets' articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import parse_marked

from alignment.mapping import QuotedText, map_quotes
from alignment.mapping.independent import OTHER_EVENT
from alignment.mapping.link import METHODS
from alignment.quotes import Quote, QuoteKind, extract_quotes
from alignment.sentences import align_vectors, sentence_vectors, with_moved
from alignment.words import align_beads
from mt.sentences import split_sentences
from mt.text import Span


def quoted(marked, lang, *, own=True):
    """A text whose quotes are marked `[…|direct]` and so on, parts of one with the same label."""
    text, spans = parse_marked(marked)
    quotes = []
    for label, parts in spans.items():
        kind, _, _ = label.partition(" ")
        quotes.append(Quote(label, QuoteKind(kind), tuple(parts)))
    sentences = split_sentences(text, lang)
    if not own:
        quotes = extract_quotes(text, lang=lang, sentences=sentences)
    return QuotedText(text, lang, sentences, quotes)


def mapped(src, tgt):
    vectors = sentence_vectors(
        [sentence.text for sentence in src.sentences],
        [sentence.text for sentence in tgt.sentences],
        src_lang=src.lang,
        tgt_lang=tgt.lang,
    )
    beads = with_moved(vectors, align_vectors(vectors))
    words = align_beads(
        src.text, src.sentences, tgt.text, tgt.sentences, beads,
        src_lang=src.lang, tgt_lang=tgt.lang,
    )  # fmt: skip
    return map_quotes(src, tgt, words=words)


def words_of(link, text):
    return [span.of(text) for span in link.mention.spans] if link.mention else None


@pytest.mark.parametrize(
    ("source", "target", "expected", "why"),
    [
        (
            "“[We are ready for talks|direct],” said President Ivan Koval in Kyiv.",
            "«Ми готові до переговорів», — сказав у Києві президент Іван Коваль.",
            ["Ми готові до переговорів"],
            "marks on both sides",
        ),
        (
            "President Koval called the plan “[a gift to the enemy|partial].”",
            "Президент Коваль назвав план «подарунком ворогові».",
            ["подарунком ворогові"],
            "a few words in marks",
        ),
        (
            "“[We came to build|direct],” said Olena Kravets, “[and we will build|direct].”",
            "«Ми прийшли будувати, — сказала Олена Кравець, — і будемо будувати».",
            ["Ми прийшли будувати", "і будемо будувати"],
            "one pair of marks with the report inside",
        ),
        (
            "The minister said [the border would be closed on Monday|indirect].",
            "Міністр сказав, що кордон закриють у понеділок.",
            ["кордон закриють у понеділок"],
            "no marks on either side; що stays outside",
        ),
        (
            "“[The bridge will be opened in May|direct],” the mayor promised.",
            "Мер пообіцяв, що міст відкриють у травні.",
            ["міст відкриють у травні"],
            "marks became reported speech",
        ),
        (
            "Koval called the vote “[betrayal|partial]” and left the hall.",
            "Коваль назвав голосування «зрадою» і вийшов із зали.",
            ["зрадою"],
            "one word",
        ),
        (
            "The mayor gave the plan “[10 out of 10|partial].”",
            "Мер оцінив план на «10 з 10».",
            ["10 з 10"],
            "hardly more than numbers",
        ),
    ],
)
def test_a_quote_is_found_again_in_a_translation(source, target, expected, why):
    src, tgt = quoted(source, "en"), quoted(target, "uk", own=False)
    (link,) = mapped(src, tgt)
    assert words_of(link, tgt.text) == expected, why
    assert link.mention.confidence > 0.5
    assert dict(link.mention.why)["found"] == METHODS[link.mention.method]


def test_a_quote_over_two_paragraphs_is_found_whole():
    src = quoted(
        "“[The siege lasted for ninety days.|direct]\n\n"
        "“[We buried our neighbours in the garden|direct],” said Vira Shevchuk.",
        "en",
    )
    tgt = quoted(
        "«Облога тривала дев'яносто днів.\n\nМи ховали сусідів у саду», — сказала Віра Шевчук.",
        "uk",
        own=False,
    )
    (link,) = mapped(src, tgt)
    found = " ".join(words_of(link, tgt.text))
    assert "Облога тривала дев'яносто днів" in found
    assert found.endswith("Ми ховали сусідів у саду")


def test_a_short_part_before_a_long_report_is_found_too():
    src = quoted(
        "“[Whose future?|direct]” Jana Malá asked the crowd at the square in Brno on Sunday. "
        "“[My son needs new glasses|direct].”",
        "en",
    )
    tgt = quoted(
        "Чиє майбутнє? — спитала Яна Мала в людей на площі у Брно в неділю. "
        "Моєму синові потрібні нові окуляри.",
        "uk",
        own=False,
    )
    (link,) = mapped(src, tgt)
    assert words_of(link, tgt.text)[0].startswith("Чиє майбутнє")
    assert words_of(link, tgt.text)[-1] == "Моєму синові потрібні нові окуляри"


def test_a_part_that_became_reported_speech_begins_after_its_cue():
    source = quoted(
        "“[We are not saying there is no danger|direct],” Petra Holm told residents. “[If the rain"
        " stops, nobody will have to leave|direct].”\n\nFourteen families left.",
        "en",
    )
    target = quoted(
        "«Ми не кажемо, що небезпеки немає», — сказала Петра Гольм. За її словами, ніхто не мусить"
        " виїжджати.\n\nВиїхали чотирнадцять родин.",
        "uk",
        own=False,
    )
    (link,) = mapped(source, target)
    assert words_of(link, target.text) == [
        "Ми не кажемо, що небезпеки немає",
        "ніхто не мусить виїжджати",
    ]
    assert link.mention.kind is QuoteKind.PARTIAL


def test_the_same_text_twice_gives_the_same_quotes():
    marked = "“[We are ready for talks|direct],” said President Ivan Koval in Kyiv."
    src = quoted(marked, "en")
    links = mapped(src, quoted(marked, "en", own=False))
    assert [link.mention.spans for link in links] == [quote.content for quote in src.quotes]


def test_marks_that_became_reported_speech_change_the_kind():
    src = quoted("“[The bridge will be opened in May|direct],” the mayor promised.", "en")
    tgt = quoted("Мер пообіцяв, що міст відкриють у травні.", "uk", own=False)
    assert mapped(src, tgt)[0].mention.kind is QuoteKind.INDIRECT


def test_a_quote_that_was_left_out_is_null_with_a_reason():
    src = quoted(
        "Trams will cross the river from 12 May. “[I have waited for this|direct],” said a driver.",
        "en",
    )
    tgt = quoted("Трамваї перетинатимуть річку з 12 травня.", "uk", own=False)
    (link,) = mapped(src, tgt)
    assert link.mention is None
    assert link.reason.startswith("left out of this version: none of its words")


def test_no_quote_of_the_version_is_given_twice():
    src = quoted("“[We won|direct one],” he said. “[We won|direct two],” she said.", "en")
    tgt = quoted("«Ми перемогли», — сказав він. «Ми перемогли», — сказала вона.", "uk", own=False)
    spans = [link.mention.spans for link in mapped(src, tgt)]
    assert len(set(spans)) == 2


def test_another_outlets_article_is_searched_in_any_order():
    src = quoted(
        "The port of Odesa was closed. “[Nobody was hurt in the storm|direct a],” said "
        "harbour master Petro Lysenko. Grain trader Anna Moroz said [prices would "
        "rise by 10 percent|indirect b].",
        "en",
    )
    tgt = quoted(
        "Торговиця зерном Анна Мороз очікує, що [ціни зростуть на 10 відсотків|indirect x]. "
        "«[Ніхто не постраждав під час шторму|direct y]», — каже капітан порту Петро Лисенко.",
        "uk",
    )
    links = map_quotes(src, tgt, relation="independent")
    assert [words_of(link, tgt.text) for link in links] == [
        ["Ніхто не постраждав під час шторму"],
        ["ціни зростуть на 10 відсотків"],
    ]


def test_articles_with_nothing_in_common_have_no_links():
    src = quoted("“[The bridge will be opened in May|direct],” the mayor promised.", "en")
    tgt = quoted("«[Хліб подорожчав удвічі|direct]», — скаржиться пекарка Ганна.", "uk")
    (link,) = map_quotes(src, tgt, relation="independent")
    assert link.mention is None
    assert link.reason.startswith("no quote here is like it")


def test_articles_on_different_events_have_no_links():
    """Though one statement be a little like another: we are proud of it, we came to it."""
    src = quoted(
        "“[We are proud of it|direct a],” said the mayor, Anna Brook. The engineer said that [nobody "
        "might swim here|indirect b]. Drivers say [the engine must be replaced|indirect c].",
        "en",
    )
    tgt = quoted(
        "«[Ми довго йшли до цієї перемоги|direct x]», — сказав тренер Петро Лис. Капітан визнав, що "
        "[пенальті не було|indirect y]. Суддя наполягає, що [гравець упав сам|indirect z].",
        "uk",
    )
    links = map_quotes(src, tgt, relation="independent")
    assert [link.mention for link in links] == [None] * 3
    assert {link.reason for link in links} == {OTHER_EVENT}


def test_a_title_is_no_statement():
    """A ship's name in marks, however much of the sentence around it is the same."""
    src = quoted(
        "The captain of the ferry was “[probably asleep|partial]” when the ship ran aground off "
        "Cape Dorn.",
        "en",
    )
    tgt = quoted("Капітан порома «[Марібель|title]» спав, коли судно сіло на мілину.", "uk")
    assert [link.mention for link in map_quotes(src, tgt, relation="independent")] == [None]
    back = map_quotes(tgt, src, relation="independent")
    assert [link.mention for link in back] == [None]
    named = quoted("The captain of the ferry “[Maribel|title]” slept.", "en")
    (link,) = map_quotes(named, tgt, relation="independent")
    assert words_of(link, tgt.text) == ["Марібель"]


def test_a_title_of_a_translation_is_no_partner_of_a_statement():
    src = quoted("The captain of the “[big ferry Maribel was probably|partial]” asleep.", "en")
    tgt = quoted("Капітан «[великого порома Марібель, мабуть,|title]» спав.", "uk")
    (link,) = mapped(src, tgt)
    assert link.mention is None or link.mention.kind is not QuoteKind.TITLE


def test_who_speaks_in_both_articles_does_not_make_them_one_event():
    src = quoted(
        "Harbour strike ends\n\n“We will go back on Monday,” said Ilona Marchetti, who leads the "
        "dockers’ union. “But we forget nothing.”\n\n“Nobody asked the fishermen,” read a banner.",
        "en",
        own=False,
    )
    tgt = quoted(
        "Ремонт греблі затримується\n\n«Ми недооцінили мул, — сказала Ілона Маркетті, головна "
        "інженерка управління. — Його 18 000 тонн, і кожну тонну треба кудись подіти».",
        "uk",
        own=False,
    )
    assert len(src.quotes) == 2
    assert len(tgt.quotes) == 1
    assert {link.mention for link in map_quotes(src, tgt, relation="independent")} == {None}


def test_a_reason_says_how_sure_the_nearest_quote_was():
    src = quoted(
        "“[The bridge over the river will be opened in May|direct a],” the mayor said. "
        "“[The bridge over the river may be closed in May|direct b],” the mayor said.",
        "en",
    )
    tgt = quoted("«[Міст через річку відкриють у травні|direct]», — сказав мер.", "uk")
    first, second = map_quotes(src, tgt, relation="independent")
    assert first.mention is not None
    assert second.reason.startswith("the quote here that is most like it (")
    assert second.reason.endswith("% sure) is another statement")


def test_a_version_without_quotes_is_said_to_have_none():
    src = quoted("“[The bridge will be opened in May|direct],” the mayor promised.", "en")
    links = map_quotes(src, quoted("Дощ.", "uk"), relation="independent")
    assert [link.reason for link in links] == [
        "no quotes were found in this version; no other sentence surely says it"
    ]


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_any_texts_give_one_link_a_quote_with_spans_inside_the_version(left, right, data):
    start = data.draw(st.integers(0, len(left)))
    end = data.draw(st.integers(start, len(left)))
    quotes = [Quote("q1", QuoteKind.DIRECT, (Span(start, end),))]
    src = QuotedText(left, "en", split_sentences(left, "en"), quotes)
    sentences = split_sentences(right, "uk")
    tgt = QuotedText(right, "uk", sentences, extract_quotes(right, lang="uk"))
    for links in (mapped(src, tgt), map_quotes(src, tgt, relation="independent")):
        assert [link.quote for link in links] == ["q1"]
        for link in links:
            assert (link.mention is None) == bool(link.reason)
            if link.mention:
                assert all(span.end <= len(right) for span in link.mention.spans)
                assert 0.0 <= link.mention.confidence <= 1.0


def test_a_mention_within_a_longer_report_has_that_report_s_cue_and_source():
    # What English charges and says apart, Russian says in one sentence under one cue.
    src = quoted(
        "He accused the army of [destroying the bridge on 3 February|indirect], and said "
        "[41,000 people might be without water|indirect two].",
        "en",
    )
    tgt = quoted(
        "Он сказал, что 3 февраля был разрушен мост и что 41 тысяча человек может остаться без воды.",
        "ru",
        own=False,
    )
    for link in mapped(src, tgt):
        assert link.mention is not None
        assert [span.of(tgt.text) for span in link.mention.cue] == ["сказал"]
        assert [span.of(tgt.text) for span in link.mention.source] == ["Он"]


@pytest.mark.parametrize(
    "target",
    [
        "«Хліб за тиждень подорожчав удвічі, бракує борошна», — сказав у Києві Іван Коваль.",
        "Міська лікарня закупила нове обладнання, повідомила головна лікарка Ганна Мороз.",
    ],
)
def test_what_says_something_else_in_a_quotes_place_is_not_linked(target):
    src = quoted(
        "“[Our soldiers will leave the island before winter|direct],” said Ivan Koval in Kyiv.",
        "en",
    )
    (link,) = mapped(src, quoted(target, "uk", own=False))
    assert link.mention is None
    assert link.reason
