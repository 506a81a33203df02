"""Tokens: words with what belongs inside them, and every other mark alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import parse_marked

from alignment.tokens import is_word, tokenize

# Tokens are what stands between the bars.
TABLE = {
    "quote marks, commas and full stops stand alone": "“|There| |is| |a| |menu|,|”| |he| |said|.",
    "an apostrophe inside a word belongs to it": "it’s| |don't| |п’ять| |пʼять",
    "one at its edge doesn't": "’|tis| |dogs|’",
    "a hyphen joins, a dash doesn't": "прем’єр-міністр| |—| |1990|–|91",
    "points and commas join digits": "3.5|%| |1,000,000| |2.41| |a|.|m|.",
    "but not letters": "U|.|S|.| |end|.|Next",
    "a stress mark belongs to its letter": "за\u0301мок| |й\u0306од",
    "a soft hyphen or zero-width space inside a word is part of it": "сло\u00adво| |ze\u200bro",
    "and outside it is no token": "a| \u200b\ufeff |b",
    "signs and pictures stand alone": "$|5|…|☃|№|7",
}


@pytest.mark.parametrize("row", TABLE.values(), ids=TABLE.keys())
def test_tokens(row):
    text = row.replace("|", "")
    found = [span.of(text) for span in tokenize(text)]
    expected = [token for part in row.split("|") if (token := part.strip(" \u200b\ufeff"))]
    assert found == expected


def test_spans_stand_where_the_tokens_do():
    text, spans = parse_marked("[Ми|t] [готові|t][.|t]")
    assert list(tokenize(text)) == spans["t"]


@pytest.mark.parametrize(
    ("token", "expected"), [("слово", True), ("3.5", True), ("_", True), ("«", False), ("—", False)]
)
def test_words_and_numbers_are_words_and_marks_are_not(token, expected):
    assert is_word(token) is expected


@given(st.text())
def test_tokens_are_in_order_and_leave_out_nothing_that_is_seen(text):
    spans = tokenize(text)
    done = 0
    for span in spans:
        assert done <= span.start < span.end
        assert not any(char.isalnum() for char in text[done : span.start])
        done = span.end
    assert not any(char.isalnum() for char in text[done:])


@pytest.mark.parametrize("unit", ["a", "1,", "a-", "…", "\u00ad", "'-", "й\u0306"])
def test_a_long_run_takes_linear_time(unit):
    began = time.process_time()
    tokenize(unit * (300_000 // len(unit)))
    assert time.process_time() - began < 5
