"""What one article says in one sentence and another in two: each part is linked to its own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import parse_marked

from alignment.mapping import QuotedText, map_quotes
from alignment.mapping.clauses import bare, divisions
from alignment.quotes import Quote, QuoteKind, extract_quotes
from mt.sentences import split_sentences
from mt.text import Span


def quoted(marked: str, lang: str, **speakers: str) -> QuotedText:
    """A text with its marked quotes; a label is the kind and, with a speaker, a name."""
    text, spans = parse_marked(marked)
    quotes = []
    for label, parts in spans.items():
        kind, _, name = label.partition(" ")
        speaker = speakers.get(name.rstrip("0123456789"))
        quotes.append(Quote(label, QuoteKind(kind), tuple(parts), speaker=speaker))
    return QuotedText(text, lang, split_sentences(text, lang), quotes)


def found(src: QuotedText, tgt: QuotedText) -> list[list[str] | None]:
    return [
        [span.of(tgt.text) for span in link.mention.spans] if link.mention else None
        for link in map_quotes(src, tgt, relation="independent")
    ]


FERRY = quoted(
    "[The ferry may sail again on Friday|indirect rada1], said the harbour master, Olha Rada. "
    "[Dredging the channel would cost eleven million euros|indirect rada2], she added. "
    "“[Nobody on the island went hungry|direct],” said a grocer.",
    "en",
    rada="Olha Rada",
)


@pytest.mark.parametrize(
    ("target", "lang", "expected"),
    [
        (
            "За словами Ольги Ради, [паром, можливо, вийде вже в п’ятницю, а поглиблення каналу "
            "коштуватиме одинадцять мільйонів євро|indirect rada]. Крамар каже: «[Ніхто на острові "
            "не голодував|direct]».",
            "uk",
            [
                ["паром, можливо, вийде вже в п’ятницю"],
                ["поглиблення каналу коштуватиме одинадцять мільйонів євро"],
                ["Ніхто на острові не голодував"],
            ],
        ),
        (
            "Ольга Рада говорит, что [паром может снова выйти в пятницу: по её словам, углубление "
            "канала обойдётся в одиннадцать миллионов евро|indirect rada].",
            "ru",
            [
                ["паром может снова выйти в пятницу"],
                ["углубление канала обойдётся в одиннадцать миллионов евро"],
                None,
            ],
        ),
        (
            "Ольга Рада говорит, что [паром может снова выйти в пятницу, а погода наладится к "
            "вечеру|indirect rada].",
            "ru",
            [["паром может снова выйти в пятницу, а погода наладится к вечеру"], None, None],
        ),
    ],
)
def test_two_statements_in_one_sentence_serve_both(target, lang, expected) -> None:
    names = {"uk": "Ольга Рада", "ru": "Ольга Рада"}
    assert found(FERRY, quoted(target, lang, rada=names[lang])) == expected


BOTH = "“[We are sorry for the families, and we will pay if a court finds us guilty|direct boss],” he said."


@pytest.mark.parametrize(
    ("target", "lang", "expected"),
    [
        (
            "«[Нам шкода цих родин|direct boss1]», – сказав він. [Гроші заплатять, якщо суд визнає "
            "провину|indirect boss2], додав директор.",
            "uk",
            ["Нам шкода цих родин", "Гроші заплатять, якщо суд визнає провину"],
        ),
        (
            "«[Нам жаль эти семьи|direct boss1]», – сказал он. [Деньги заплатят, если суд признает "
            "вину|indirect boss2], добавил директор.",
            "ru",
            ["Нам жаль эти семьи", "Деньги заплатят, если суд признает вину"],
        ),
        (
            "«[Нам жаль эти семьи|direct boss1]», – сказал он. [Деньги заплатят, если суд признает "
            "вину|indirect other], заявила адвокат.",
            "ru",
            ["Нам жаль эти семьи"],
        ),
    ],
)
def test_two_statements_of_one_speaker_answer_one_that_says_both(target, lang, expected) -> None:
    src = quoted(BOTH, "en", boss="Hlib Sava")
    tgt = quoted(
        target, lang, boss="Глеб Сава" if lang == "ru" else "Гліб Сава", other="Инна Ковач"
    )
    assert found(src, tgt) == [expected]


@pytest.mark.parametrize(
    ("target", "lang", "expected"),
    [
        (
            "За її словами, [міст стоїть|indirect]. Але якщо річка підніметься ще на метр, він може "
            "впасти. Ціни на хліб зросли.",
            "uk",
            ["міст стоїть", "Але якщо річка підніметься ще на метр, він може впасти"],
        ),
        (
            "По её словам, [мост стоит|indirect]. Если река поднимется ещё на метр, он может "
            "рухнуть. Хлеб подорожал.",
            "ru",
            ["мост стоит", "Если река поднимется ещё на метр, он может рухнуть"],
        ),
        (
            "По её словам, [мост стоит|indirect]. Хлеб подорожал.\n\nЕсли река поднимется ещё на "
            "метр, он может рухнуть.",
            "ru",
            ["мост стоит"],
        ),
    ],
)
def test_a_statement_goes_on_in_the_next_sentence(target, lang, expected) -> None:
    src = quoted(
        "[The bridge is standing but it may fall if the river rises by another metre|indirect], "
        "she said.",
        "en",
    )
    assert found(src, quoted(target, lang)) == [expected]


def test_a_quote_that_says_a_part_is_found_though_the_rest_is_missing() -> None:
    src = quoted(
        "“[If they refuse to talk today, the price of gas will be higher in winter|direct],” he said.",
        "en",
    )
    tgt = quoted("Инакше, пригрозив він, «[взимку ціна газу буде вищою|direct]».", "uk")
    assert found(src, tgt) == [["взимку ціна газу буде вищою"]]


def test_a_place_and_a_date_are_no_part() -> None:
    text = "LVIV, Oct. 3 – A tram left the rails, police and firemen said"
    parts = [one.part[0].of(text) for one in divisions(text, [Span(0, len(text))], "en")]
    assert "LVIV, Oct. 3" not in parts
    assert "A tram left the rails" in parts


def test_divisions_leave_out_what_joins_and_who_says_it() -> None:
    text = "мост закрыт, по её словам, до мая, а паром ходит"
    said = {
        (" … ".join(s.of(text) for s in one.part), " … ".join(s.of(text) for s in one.rest))
        for one in divisions(text, [Span(0, len(text))], "ru")
    }
    assert ("мост закрыт", "до мая, а паром ходит") in said
    assert ("паром ходит", "мост закрыт, по её словам, до мая") in said
    assert not any(part.endswith("словам") or rest.endswith("словам") for part, rest in said)
    assert divisions("мост закрыт", [Span(0, 11)], "ru") == []


def test_a_bare_sentence_has_no_marks_at_its_ends() -> None:
    text = "  – Міст закрито! "
    assert bare(text, Span(0, len(text))).of(text) == "Міст закрито"
    assert bare("…", Span(0, 1)) == Span(0, 1)


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_texts_keep_one_link_a_quote_and_spans_inside(left, right) -> None:
    half = len(left) // 2
    quotes = [
        Quote("q1", QuoteKind.DIRECT, (Span(0, half),)),
        Quote("q2", QuoteKind.INDIRECT, (Span(half, len(left)),)),
    ]
    src = QuotedText(left, "en", split_sentences(left, "en"), quotes)
    tgt = QuotedText(right, "uk", split_sentences(right, "uk"), extract_quotes(right, lang="uk"))
    whole = replace(
        tgt, quotes=[*tgt.quotes, Quote("q9", QuoteKind.DIRECT, (Span(0, len(right)),))]
    )
    for version in (tgt, whole):
        links = map_quotes(src, version, relation="independent")
        assert [link.quote for link in links] == ["q1", "q2"]
        for link in links:
            assert (link.mention is None) == bool(link.reason)
            if link.mention:
                assert all(span.end <= len(right) for span in link.mention.spans)
                assert 0.0 <= link.mention.confidence <= 1.0
