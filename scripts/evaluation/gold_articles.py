"""Our own articles as texts with sentences and quotes in offsets."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alignment.quotes.quote import Quote, QuoteKind
from mt.text import Sentence, Span

LANGUAGES = ("en", "uk", "ru")


@dataclass(frozen=True)
class GoldArticle:
    """One article in three languages.

    Attributes:
        id: Its id.
        texts: Language → text; sentences joined by spaces, paragraphs by empty lines.
        sentences: Language → sentences, as many in each language.
        quotes: Language → annotated quotes; the same place in each list is the same statement.
    """

    id: str
    texts: dict[str, str]
    sentences: dict[str, list[Sentence]]
    quotes: dict[str, list[Quote]]


def read_articles(path: Path) -> Iterator[GoldArticle]:
    """The articles of `articles.jsonl`, without quotes that can't be found in a language."""
    for row in records(path):
        texts, sentences = {}, {}
        for lang in LANGUAGES:
            texts[lang], sentences[lang] = join_sentences(
                [[sentence[lang] for sentence in para["sents"]] for para in row["paras"]]
            )
        quotes: dict[str, list[Quote]] = {lang: [] for lang in LANGUAGES}
        for quote in row["quotes"]:
            found = _locate(quote, texts, sentences)
            if found is not None:
                for lang in LANGUAGES:
                    quotes[lang].append(found[lang])
        yield GoldArticle(row["id"], texts, sentences, quotes)


def records(path: Path) -> list[dict[str, Any]]:
    """Objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def parts_of(value: str | Sequence[str] | None) -> list[str]:
    """One string or several as a list."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


def join_sentences(paragraphs: Sequence[Sequence[str]]) -> tuple[str, list[Sentence]]:
    """A text and its sentences."""
    text = ""
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        for at, sentence in enumerate(paragraph):
            text += "" if not text else (" " if at else "\n\n")
            sentences.append(Sentence(Span(len(text), len(text) + len(sentence)), sentence, number))
            text += sentence
    return text, sentences


def find_parts(text: str, parts: Sequence[str], start: int) -> list[Span] | None:
    """Spans of the parts in order, the first at or after `start`; None where one is missing."""
    spans: list[Span] = []
    for part in parts:
        at = text.find(part, start)
        if at < 0:
            return None
        spans.append(Span(at, at + len(part)))
        start = at + len(part)
    return spans or None


def _locate(
    quote: dict[str, Any], texts: dict[str, str], sentences: dict[str, list[Sentence]]
) -> dict[str, Quote] | None:
    """The quote in each language, in the same sentence of all three."""
    parts = {lang: parts_of(quote.get(lang)) for lang in LANGUAGES}
    for at in range(len(sentences["en"])):
        found: dict[str, Quote] = {}
        for lang in LANGUAGES:
            sentence = sentences[lang][at]
            spans = find_parts(_flat(texts[lang]), parts[lang], sentence.span.start)
            if spans is None or not spans[0].overlap(sentence.span):
                break
            cue = _inside(texts[lang], sentences[lang], at, (quote.get("cue") or {}).get(lang))
            who = _inside(texts[lang], sentences[lang], at, (quote.get("speaker") or {}).get(lang))
            found[lang] = Quote(
                f"q{quote['q']}",
                QuoteKind(quote["kind"]),
                tuple(spans),
                cue=cue,
                source=who,
                speaker=(quote.get("speaker") or {}).get(lang) or None,
            )
        if len(found) == len(LANGUAGES):
            return found
    return None


def _flat(text: str) -> str:
    """The text with paragraphs joined by spaces, as the annotation has them; offsets stay."""
    return text.replace("\n", " ")


def _inside(
    text: str, sentences: Sequence[Sentence], at: int, value: str | Sequence[str] | None
) -> tuple[Span, ...]:
    """Where a cue or a speaker stands: in the quote's sentence, or near it."""
    if not value:
        return ()
    for start in (sentences[at].span.start, sentences[max(at - 2, 0)].span.start):
        spans = find_parts(text, parts_of(value), start)
        if spans is not None:
            return tuple(spans)
    return ()
