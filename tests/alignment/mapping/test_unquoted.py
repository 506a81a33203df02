"""Statements of other outlets that no quote carries: which sentence says the same, and its clause."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import parse_marked

from alignment.mapping import QuotedText, QuoteLink
from alignment.mapping.unquoted import LEAST, with_unquoted
from alignment.quotes import Quote, QuoteKind
from mt.sentences import split_sentences
from mt.text import Span

SOURCE = (
    "The port is closed. “[No ferry will leave Odesa before Friday|direct],” said harbour master "
    "Olena Kravets. “[The storm broke 12 cranes|direct two],” added the engineer Petro Bilyk."
)


def quoted(marked: str, lang: str) -> QuotedText:
    text, spans = parse_marked(marked)
    quotes = [
        Quote(label, QuoteKind(label.partition(" ")[0]), tuple(parts))
        for label, parts in spans.items()
    ]
    return QuotedText(text, lang, split_sentences(text, lang), quotes)


def alone(src: QuotedText) -> list[QuoteLink]:
    return [QuoteLink(quote.id, None, "below threshold") for quote in src.quotes]


def found(src: QuotedText, tgt: QuotedText) -> list[str | None]:
    return [
        link.mention.spans[0].of(tgt.text) if link.mention else None
        for link in with_unquoted(src, tgt, alone(src))
    ]


@pytest.mark.parametrize(
    ("target", "expected", "why"),
    [
        (
            "У місті шторм. До п’ятниці жоден пором не вийде з Одеси. Магазини працюють.",
            ["До п’ятниці жоден пором не вийде з Одеси", None],
            "a whole sentence",
        ),
        (
            "У місті шторм. Кравець запевняє, що до п’ятниці жоден пором не вийде з Одеси.",
            ["до п’ятниці жоден пором не вийде з Одеси", None],
            "the clause after the report",
        ),
        (
            "Шторм поламав 12 кранів, додав Білик. До п’ятниці жоден пором не вийде з Одеси.",
            ["До п’ятниці жоден пором не вийде з Одеси", "Шторм поламав 12 кранів"],
            "each in its own, in any order",
        ),
        (
            "«[До п’ятниці жоден пором не вийде з Одеси|direct]», — каже Кравець.",
            [None, None],
            "what holds a quote is left to the quotes",
        ),
        ("Ціни на хліб зросли вдвічі. Пекарі скаржаться.", [None, None], "nothing says the same"),
        ("", [None, None], "an empty version"),
    ],
)
def test_a_sentence_that_says_the_same_is_found(target, expected, why) -> None:
    assert found(quoted(SOURCE, "en"), quoted(target, "uk")) == expected, why


def test_a_link_that_is_there_stays_and_one_found_says_why() -> None:
    src = quoted(SOURCE, "en")
    tgt = quoted("Шторм поламав 12 кранів. До п’ятниці жоден пором не вийде з Одеси.", "uk")
    first, second = with_unquoted(src, tgt, alone(src))
    assert second.mention is not None
    assert (second.mention.method, second.mention.kind) == ("sentence", QuoteKind.INDIRECT)
    assert second.mention.confidence >= LEAST
    assert {"content", "speaker"} <= {name for name, _ in second.mention.why}
    assert with_unquoted(src, tgt, [first, second]) == [first, second]


def test_nobody_says_a_title() -> None:
    src = quoted("The captain of the ferry “[Storm over Odesa|title]” never left the bridge.", "en")
    tgt = quoted("Капітан порома «Шторм над Одесою» не залишав містка. Ціни зросли.", "uk")
    assert found(src, tgt) == [None]


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_texts_give_one_link_a_quote_with_its_words_inside_the_version(left, right) -> None:
    quotes = [Quote("q1", QuoteKind.DIRECT, (Span(0, len(left)),))]
    src = QuotedText(left, "en", split_sentences(left, "en"), quotes)
    tgt = QuotedText(right, "uk", split_sentences(right, "uk"), [])
    (link,) = with_unquoted(src, tgt, alone(src))
    assert (link.mention is None) == bool(link.reason)
    if link.mention:
        (span,) = link.mention.spans
        assert span.of(right).strip()
