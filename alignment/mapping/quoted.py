"""A version of an article, as quotes are looked up in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alignment.quotes.quote import Quote
from mt.text import Sentence, Span


@dataclass(frozen=True, slots=True)
class QuotedText:
    """A text with its sentences and its quotes.

    Attributes:
        text: The article.
        lang: Its language.
        sentences: Its sentences, in order, in offsets of `text`.
        quotes: The quotes found in it, in reading order.
    """

    text: str
    lang: str
    sentences: Sequence[Sentence]
    quotes: Sequence[Quote]


def words_of(text: str, spans: Sequence[Span]) -> str:
    """The words of spans."""
    return " ".join(span.of(text) for span in spans) or " "
