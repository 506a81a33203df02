"""Text that nobody would write: no exception, spans in range, time linear in length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment.quotes import LANGUAGES, extract_quotes
from mt.text import Sentence, Span

PIECES = st.sampled_from(
    ["“", "”", "„", "«", "»", "‘", "’", "'", '"', "''", "—", "–", " ", " ", "\n", "\n\n", ".", ",",
     ":", "?", "…", "(", ")", "said", "He said", "that", "according to", "сказав", "що", "сказал",
     "что", "за словами", "по его мнению", "Nina Berg", "Ганна Ткач", "the mayor", "мер", "мэр",
     "\u200b", "\u00a0", "\ufeff", "1", "6'2", "Q:", "A:", "日本", "🙂", "й\u0306", "\x00"]
)  # fmt: skip


def one_sentence(text: str) -> list[Sentence]:
    """The text as a single sentence of each line."""
    out, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            out.append(Sentence(Span(start, start + len(line)), line, number))
        start += len(line) + 1
    return out


@given(st.lists(PIECES, max_size=40), st.sampled_from(LANGUAGES), st.booleans())
@settings(max_examples=300, deadline=None)
def test_no_text_raises_and_spans_stay_in_it(pieces, lang, spaced):
    text = (" " if spaced else "").join(pieces)
    for quote in extract_quotes(text, lang=lang, sentences=one_sentence(text)):
        assert quote.content
        for span in (*quote.content, *quote.cue, *quote.source, *quote.clause, *quote.apposition):
            assert 0 <= span.start < span.end <= len(text)
        for one, other in zip(quote.content, quote.content[1:], strict=False):
            assert one.end <= other.start


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(text, lang):
    ids = [quote.id for quote in extract_quotes(text, lang=lang, sentences=one_sentence(text))]
    assert ids == [f"q{number}" for number in range(1, len(ids) + 1)]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        (
            "en",
            "Asked on Monday, the oldest of them, a judge, said in a letter that he “knew”, too.",
        ),
        ("en", "Budapest called the move “a legal coup” and rejected it."),
        ("en", "She urged Hull to join them, proposed that more be sent, and left."),
        ("en", "The clerk, asked whether he would go, soon left."),
        ("en", "Hull has criticised the law as, of all things, a joke."),
        ("en", "Nina Berg was quoted as saying so, despite her claim that crows remember."),
        ("en", "“Later,” the Mercury quoted the ferryman as saying on Monday."),
        ("uk", "Заявив найстарший у великому селі суддя, причетний до цієї справи, що «знав» усе."),
        ("ru", "Заявил старейший в большом селе судья, причастный к этому делу, что «знал» всё."),
    ],
)
def test_a_sentence_may_break_off_anywhere(lang, sentence):
    for end in range(len(sentence) + 1):
        text = sentence[:end]
        for quote in extract_quotes(text, lang=lang, sentences=one_sentence(text)):
            assert quote.content


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("uk", "Пекар відмахнувся: мовляв, борошно ще є."),
        ("ru", "Паромщик отмахнулся: лодка, мол, и сама дойдёт."),
    ],
)
def test_a_sentence_may_begin_anywhere(lang, sentence):
    for start in range(len(sentence)):
        text = sentence[start:]
        for quote in extract_quotes(text, lang=lang, sentences=one_sentence(text)):
            assert quote.content


LONG = [
    ("one paragraph without end", "He said that the ship was empty "),
    ("unbalanced marks", "He said “ and « "),
    ("closing marks only", "said ” » ' \" "),
    ("mixed languages", "He said «так» и сказал “yes”. "),
    ("no letters", '12 ,,, ... !!! ??? «»“”"" '),
    ("cues only", "said that said, "),
    ("dashes", "— сказав — "),
    ("quotes without number", "“We are ready,” he said. "),
    ("open paragraphs", "«Ми готові\n\n"),
    ("names", "Nina Berg "),
]


@pytest.mark.parametrize(("why", "unit"), LONG)
def test_time_is_linear(why, unit):
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        began = time.process_time()
        extract_quotes(text, lang="uk", sentences=one_sentence(text))
        return time.process_time() - began

    seconds(2_000)
    short, long = seconds(20_000), min(seconds(80_000) for _ in range(2))
    # Four times the text takes about four times as long; sixteen times would be quadratic.
    assert long < 10 * short + 0.3, why
