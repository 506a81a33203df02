"""Quotes found again in translations damaged on purpose, each in one known way.

The translation's sentences are merged, split, swapped, left out, replaced or moved by the
paragraph, its quotes are replaced, or its marks are changed or dropped; where each quote stands
afterwards is known. The damaged text is read as any other: its sentences and its quotes are found
anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from evaluation.damaged import as_long_as
from evaluation.gold_articles import GoldArticle

from alignment.mapping import QuotedText
from alignment.quotes import extract_quotes
from mt.sentences import split_sentences
from mt.text import Span

MARKS = '«»„“”"'
_COMMA = re.compile(r"(?<=\w), (?=\w)")


@dataclass(frozen=True)
class _Piece:
    """A stretch of a quote within a sentence."""

    quote: int
    span: Span


@dataclass(frozen=True)
class _Sentence:
    """A sentence with what of each quote stands in it."""

    text: str
    paragraph: int
    pieces: tuple[_Piece, ...]


@dataclass(frozen=True)
class Strangers:
    """What other articles say, in the language of the damaged version."""

    sentences: list[str]
    quotes: list[str]

    @classmethod
    def of(cls, articles: Sequence[GoldArticle], lang: str) -> Strangers:
        """All that some articles say."""
        return cls(
            [sentence.text for article in articles for sentence in article.sentences[lang]],
            [
                " ".join(span.of(article.texts[lang]) for span in quote.content)
                for article in articles
                for quote in article.quotes[lang]
            ],
        )


Sentences = list[_Sentence]
Damage = Callable[[Sentences, Strangers], Sentences]


@dataclass(frozen=True)
class DamagedVersion:
    """A damaged translation with its sentences and quotes, and where each gold quote stands in it.

    Attributes:
        read: The translation as it is read.
        gold: For each quote of the article its spans; empty where it was left out.
    """

    read: QuotedText
    gold: tuple[tuple[Span, ...], ...]


def damaged_version(
    article: GoldArticle, lang: str, damage: Damage, others: Sequence[GoldArticle]
) -> DamagedVersion:
    """One version of an article after some damage, with what `others` say put in."""
    sentences = damage(_sentences(article, lang), Strangers.of(others, lang))
    text = ""
    pieces: list[list[Span]] = [[] for _ in article.quotes[lang]]
    paragraph = -1
    for sentence in sentences:
        text += "" if not text else (" " if sentence.paragraph == paragraph else "\n\n")
        paragraph = sentence.paragraph
        for piece in sentence.pieces:
            pieces[piece.quote].append(piece.span.shift(len(text)))
        text += sentence.text
    found = split_sentences(text, lang)
    read = QuotedText(text, lang, found, extract_quotes(text, lang=lang, sentences=found))
    return DamagedVersion(read, tuple(_joined(text, spans) for spans in pieces))


def _sentences(article: GoldArticle, lang: str) -> Sentences:
    return [
        _Sentence(
            sentence.text,
            sentence.paragraph,
            tuple(
                _Piece(number, common.shift(-sentence.span.start))
                for number, quote in enumerate(article.quotes[lang])
                for span in quote.content
                if (common := _common(span, sentence.span))
            ),
        )
        for sentence in article.sentences[lang]
    ]


def _common(left: Span, right: Span) -> Span | None:
    start, end = max(left.start, right.start), min(left.end, right.end)
    return Span(start, end) if start < end else None


def _joined(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, those with nothing but white space between them as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def _rewritten(sentence: _Sentence, rewrite: Callable[[str], str]) -> _Sentence:
    """The sentence with each code point rewritten; offsets move with them."""
    starts = [0]
    for char in sentence.text:
        starts.append(starts[-1] + len(rewrite(char)))
    moved = (
        replace(piece, span=Span(starts[piece.span.start], starts[piece.span.end]))
        for piece in sentence.pieces
    )
    return _Sentence("".join(map(rewrite, sentence.text)), sentence.paragraph, tuple(moved))


def _merged(first: _Sentence, second: _Sentence) -> _Sentence:
    """Two sentences as one: „…, а …“."""
    start = first.text.rstrip(".") + ", а "
    moved = (replace(piece, span=piece.span.shift(len(start))) for piece in second.pieces)
    return _Sentence(start + second.text, first.paragraph, (*first.pieces, *moved))


def _split(sentence: _Sentence) -> _Sentence:
    """The sentence broken at a comma that no quote holds, where there is one."""
    for comma in _COMMA.finditer(sentence.text):
        before, after = sentence.text[: comma.start()], sentence.text[comma.end() :]
        inside = any(piece.span.overlap(Span(*comma.span())) for piece in sentence.pieces)
        if not inside and not sum(map(before.count, MARKS)) % 2 and len(before) > 20:
            return replace(sentence, text=f"{before}. {after[:1].upper()}{after[1:]}")
    return sentence


def _merge(sentences: Sentences) -> Sentences:
    """Every third sentence goes on with the next one of its paragraph."""
    found: Sentences = []
    for at, sentence in enumerate(sentences):
        before = found[-1] if at % 3 == 1 else None
        if before and before.paragraph == sentence.paragraph and before.text.endswith("."):
            found[-1] = _merged(before, sentence)
        else:
            found.append(sentence)
    return found


def _swap(sentences: Sentences) -> Sentences:
    """Every third sentence changes places with the next, if no quote goes beyond either."""
    found = list(sentences)
    holders = Counter(number for s in sentences for number in {piece.quote for piece in s.pieces})
    for at in range(0, len(found) - 1, 3):
        first, second = found[at], found[at + 1]
        if all(holders[piece.quote] == 1 for piece in (*first.pieces, *second.pieces)):
            found[at] = replace(second, paragraph=first.paragraph)
            found[at + 1] = replace(first, paragraph=second.paragraph)
    return found


def _move(sentences: Sentences) -> Sentences:
    """The paragraph in the middle stands at the end."""
    middle = sentences[len(sentences) // 2].paragraph
    return [s for s in sentences if s.paragraph != middle] + [
        s for s in sentences if s.paragraph == middle
    ]


def _replace_sentences(sentences: Sentences, strangers: Strangers) -> Sentences:
    """Every fourth sentence gives way to a stranger about as long."""
    return [
        s if at % 4 != 2 else _Sentence(as_long_as(s.text, strangers.sentences), s.paragraph, ())
        for at, s in enumerate(sentences)
    ]


def _replace_quotes(sentences: Sentences, strangers: Strangers) -> Sentences:
    """Every quote gives way to a stranger about as long, in the same marks."""
    found: Sentences = []
    for sentence in sentences:
        text = sentence.text
        for piece in sorted(sentence.pieces, key=lambda piece: -piece.span.start):
            said = as_long_as(piece.span.of(text), strangers.quotes)
            text = text[: piece.span.start] + said + text[piece.span.end :]
        found.append(_Sentence(text, sentence.paragraph, ()))
    return found


DAMAGES: dict[str, Damage] = {
    "marks dropped": lambda sentences, _: [
        _rewritten(s, lambda char: "" if char in MARKS else char) for s in sentences
    ],
    "marks straight": lambda sentences, _: [
        _rewritten(s, lambda char: '"' if char in MARKS else char) for s in sentences
    ],
    "sentences merged": lambda sentences, _: _merge(sentences),
    "sentences split": lambda sentences, _: [_split(s) for s in sentences],
    "sentences swapped": lambda sentences, _: _swap(sentences),
    "a paragraph moved": lambda sentences, _: _move(sentences),
    "sentences left out": lambda sentences, _: [s for at, s in enumerate(sentences) if at % 4 != 2],
    "sentences replaced": _replace_sentences,
    "quotes replaced": _replace_quotes,
}
