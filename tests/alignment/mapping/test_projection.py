"""Spans carried over through word links, as a table of marked pairs.

In the source `[…|q]` is the quote; in the target it is what the quote must become. Words with the
same number after an underscore are linked; the numbers are taken out before the texts are used.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import parse_marked, render_marked

from alignment.mapping.projection import best_stretch, between, project, snap_to_marks
from alignment.mapping.votes import LinkedTexts
from alignment.tokens import tokenize
from alignment.words import WordAlignment
from mt.text import Span

NUMBERED = re.compile(r"(\w+)_(\d+)")


def read(marked):
    """Text, quote spans, and number → spans of a side."""
    numbers = [int(match[2]) for match in NUMBERED.finditer(marked)]
    text, spans = parse_marked(NUMBERED.sub(r"[\1|#]", marked))
    linked = {}
    for number, span in zip(numbers, spans.get("#", []), strict=True):
        linked.setdefault(number, []).append(span)
    return text, tuple(spans.get("q", [])), linked


def link(src, tgt):
    """The two texts with their links."""
    (src_text, quote, src_numbers), (tgt_text, wanted, tgt_numbers) = read(src), read(tgt)
    src_tokens, tgt_tokens = tokenize(src_text), tokenize(tgt_text)
    links = tuple(
        sorted(
            (src_tokens.index(left), tgt_tokens.index(right))
            for number, lefts in src_numbers.items()
            for left in lefts
            for right in tgt_numbers.get(number, [])
        )
    )
    alignment = WordAlignment(src_tokens, tgt_tokens, links, (0.9,) * len(links))
    linked = LinkedTexts.of_beads(src_text, tgt_text, [alignment])
    return linked, quote, tgt_text, wanted


@pytest.mark.parametrize(
    ("src", "tgt", "why"),
    [
        (
            "He_1 said_2 [we_3 are ready_4|q].",
            "Він_1 сказав_2, що [ми_3 готові_4|q].",
            "що and the comma stay outside",
        ),
        (
            "He_1 said_2 [the whole_3 city_4 sleeps_5|q].",
            "Він_1 сказав_2, що [все_3 наше місто_4 спить_5|q].",
            "a word without a partner in the middle is filled in",
        ),
        (
            "[Nobody_1 will_2 leave_2|q], he_3 said_4.",
            "[Ніхто_1 не піде_2|q], — сказав_4 він_3.",
            "words in another order within the span",
        ),
        (
            "[We_1 came_2 to_3 build_3|q], she_4 said_5, [and_6 we_7 build_8|q].",
            "[Ми_1 прийшли_2 будувати_3|q], — сказала_5 вона_4, — [і_6 ми_7 будуємо_8|q].",
            "the report in the middle is cut out",
        ),
        (
            "He_1 called_2 it [a tremendous_3 fighter|q] and_4 left_5.",
            "Він_1 назвав_2 його [чудовим_3 боксером|q] і_4 пішов_5.",
            "the last word has no partner on either side",
        ),
        (
            "She_1 asked_2: [who_3 pays_4|q]?",
            "Вона_1 спитала_2: [хто_3 платить_4|q]?",
            "an end mark that isn't the quote's stays outside",
        ),
        (
            "[What_1 could_2 we_3 do_4|q]? she_5 asked_6.",
            "[А що ми_3 могли_2 зробити_4|q]? — спитала_6 вона_5.",
            "words without a partner that the sentence begins with, a question's що too",
        ),
        (
            "The film_1 [Two_2 Waters_3|q] won_4.",
            "Торік стрічка [Дві_2 води_3|q] перемогла_4.",
            "a noun that the version adds before a name isn't the name's",
        ),
    ],
)
def test_a_quote_keeps_its_words(src, tgt, why):
    linked, quote, text, wanted = link(src, tgt)
    found = project(linked, linked.votes(quote))
    assert render_marked(text, {"q": found}) == render_marked(text, {"q": wanted}), why


@pytest.mark.parametrize(
    ("src", "tgt", "why"),
    [
        (
            "The_1 country_2 of [co-determination|q] now_3 waits_4.",
            "Країна_2 [спільного управління|q] тепер_3 чекає_4.",
            "neither word is in the dictionary",
        ),
        (
            "He_1 had_2 [emerged_9 from_9 ignorance|q] and_3 left_4.",
            "Він_1 [залишив часи невігластва|q] і_3 пішов_4.",
            "only words that are linked elsewhere would show it",
        ),
    ],
)
def test_a_quote_without_links_stands_between_its_neighbours(src, tgt, why):
    linked, quote, text, wanted = link(src, tgt)
    found = between(linked, quote, keep_end_mark=False)
    assert render_marked(text, {"q": found}) == render_marked(text, {"q": wanted}), why


@pytest.mark.parametrize(
    ("src", "tgt", "why"),
    [
        ("He_1 called it [a gift|q] and_2 left_3.", "Він_1 пішов_3 і_2 так.", "turned round"),
        ("He_1 called it [a gift|q] and_2 left_3.", "Він_1 і_2 пішов_3.", "nothing is there"),
        (
            "He_1 called it [a gift|q] and_2 left_3.",
            "Він_1 довго й нудно розповідав про все на світі та ще про погоду і_2 пішов_3.",
            "far too much is there",
        ),
    ],
)
def test_what_is_not_between_its_neighbours_is_not_guessed(src, tgt, why):
    linked, quote, _, _ = link(src, tgt)
    assert between(linked, quote, keep_end_mark=False) is None, why


def test_links_of_quotation_marks_to_words_do_not_vote():
    text, tgt = "“ We won ”", "Ура ми перемогли"
    src_tokens, tgt_tokens = tokenize(text), tokenize(tgt)
    alignment = WordAlignment(src_tokens, tgt_tokens, ((0, 0), (1, 1), (2, 2)), (0.9,) * 3)
    linked = LinkedTexts.of_beads(text, tgt, [alignment])
    (span,) = project(linked, linked.votes([Span(2, 8)]))
    assert span.of(tgt) == tgt


def test_parentheses_are_no_marks_to_move_a_span_into():
    linked, _, _, wanted = link(
        "They want [a resolution_1|q] (CR_2).", "Вони хочуть [резолюції_1|q] (CR_2)."
    )
    assert snap_to_marks(linked, wanted) == wanted


def test_an_end_mark_of_the_quote_is_kept():
    linked, quote, text, _ = link("She_1 asked_2: [who_3 pays_4?|q]", "Вона_1: хто_3 платить_4?")
    found = project(linked, linked.votes(quote), keep_end_mark=True)
    assert [span.of(text) for span in found] == ["хто платить?"]


def test_a_quote_without_links_has_no_span():
    linked, quote, _, _ = link("He_1 said_2 [so much|q].", "Він_1 сказав_2 багато.")
    assert project(linked, linked.votes(quote)) == ()


def test_a_span_moves_into_the_marks_around_it():
    linked, quote, text, _ = link(
        "He said [a big_1 step_2|q].", "Він назвав це «дуже великим_1 кроком_2»."
    )
    projected = project(linked, linked.votes(quote))
    assert [span.of(text) for span in snap_to_marks(linked, projected)] == ["дуже великим кроком"]


@given(st.lists(st.sampled_from(["ab", "Cd", ",", "12", "«", "»", "що"]), min_size=1), st.data())
def test_projecting_through_an_identity_gives_the_same_words(words, data):
    """Marks at the ends and words that introduce a report may be left out, nothing else."""
    text = " ".join(words)
    tokens = tokenize(text)
    identity = WordAlignment(
        tokens, tokens, tuple((at, at) for at in range(len(tokens))), (1.0,) * len(tokens)
    )
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first, len(tokens) - 1))
    quote = Span(tokens[first].start, tokens[last].end)
    linked = LinkedTexts.of_beads(text, text, [identity])
    found = project(linked, linked.votes([quote]))
    covered = {at for span in found for at in range(span.start, span.end)}
    assert all(quote.start <= at < quote.end for at in covered)
    left_out = [
        token.of(text)
        for token in tokens[first : last + 1]
        if token.start not in covered and token.of(text) not in {",", "«", "»", "що"}
    ]
    assert left_out == []


@given(st.lists(st.floats(-1, 1, allow_nan=False, width=32)))
def test_the_best_stretch_has_the_greatest_sum(values):
    import numpy as np

    balance = np.array(values, dtype=np.float32)
    first, last, total = best_stretch(balance)
    sums = [
        sum(balance.tolist()[i:j])
        for i in range(len(values))
        for j in range(i + 1, len(values) + 1)
    ]
    assert total == pytest.approx(max([0.0, *sums]), abs=1e-6)
    if total > 0:
        assert sum(balance.tolist()[first : last + 1]) == pytest.approx(total, abs=1e-6)
