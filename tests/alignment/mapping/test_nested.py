"""Words in marks within a report: found in the other outlet's report, with marks or without."""

from __future__ import annotations

import pytest
from marked import parse_marked

from alignment.mapping import QuotedText, map_quotes
from alignment.quotes import Quote, QuoteKind, extract_quotes
from mt.sentences import split_sentences


def read(text: str, lang: str) -> QuotedText:
    sentences = split_sentences(text, lang)
    return QuotedText(text, lang, sentences, extract_quotes(text, lang=lang, sentences=sentences))


def written(marked: str, lang: str) -> QuotedText:
    text, spans = parse_marked(marked)
    quotes = [
        Quote(label, QuoteKind(label.split()[0]), tuple(parts)) for label, parts in spans.items()
    ]
    return QuotedText(text, lang, split_sentences(text, lang), quotes)


SOURCE = "The mayor said that the old bridge had been closed because of “dangerous cracks”."


@pytest.mark.parametrize(
    ("target", "lang", "words", "kind"),
    [
        (
            "Міський голова сказав, що старий міст закрили через небезпечні тріщини.",
            "uk",
            "небезпечні тріщини",
            QuoteKind.INDIRECT,
        ),
        (
            "Мэр сказал, что старый мост закрыли из-за опасных трещин.",
            "ru",
            "опасных трещин",
            QuoteKind.INDIRECT,
        ),
        (
            "Мэр сказал, что старый мост закрыли из-за «опасных трещин».",
            "ru",
            "опасных трещин",
            QuoteKind.PARTIAL,
        ),
    ],
)
def test_words_in_marks_are_found_in_the_report_that_drops_or_keeps_them(
    target, lang, words, kind
) -> None:
    src, tgt = read(SOURCE, "en"), read(target, lang)
    assert [quote.kind for quote in src.quotes] == [QuoteKind.INDIRECT, QuoteKind.PARTIAL]
    whole, inner = map_quotes(src, tgt, relation="independent")
    assert whole.mention is not None
    assert inner.mention is not None
    assert [span.of(tgt.text) for span in inner.mention.spans] == [words]
    assert inner.mention.kind is kind
    assert inner.mention.cue == whole.mention.cue
    assert inner.mention.confidence <= max(whole.mention.confidence, 0.99)


def test_a_report_without_the_words_has_no_mention_of_them() -> None:
    src = read(SOURCE, "en")
    tgt = written("Мэр сказал, что [старый мост закрыли до марта|indirect].", "ru")
    whole, inner = map_quotes(src, tgt, relation="independent")
    assert whole.mention is not None
    assert inner.mention is None
    assert inner.reason
