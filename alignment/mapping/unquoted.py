"""Statements that another outlet makes where no quote was found: the sentence that says the same.

What has no partner among the other article's quotes is looked for in those of its sentences that
hold no quote. Only a sentence that is quite sure is taken, and of it the clause that likeliest says
it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from alignment.mapping.confidence import Logistic, load_logistic
from alignment.mapping.independent import (
    around_of,
    capitalised,
    evidence_of,
    names_of,
    renderings,
)
from alignment.mapping.link import Mention, QuoteLink, explained
from alignment.mapping.projection import trim
from alignment.mapping.quoted import QuotedText, words_of
from alignment.quotes.quote import QuoteKind
from alignment.rivals import rivals
from alignment.sentences.evidence import load_evidence
from alignment.sentences.signals import sentence_vectors
from alignment.similarity import word_similarity
from alignment.tokens import is_word, tokenize
from mt.text import Span, SpanIndex

Array = NDArray[np.float32]

LEAST = 0.5
SIGNALS = (
    "content", "surroundings", "quote_rivals", "sentence_rivals", "speaker", "place", "length",
    "evidence",
)  # fmt: skip
_BEFORE = 0.6  # what a name in the sentence before counts of one in the sentence itself
_BREAKS = frozenset(",:;—–")
_MOST_BREAKS = 12
_LEAST_WORDS = 2


def with_unquoted(
    src: QuotedText,
    tgt: QuotedText,
    links: Sequence[QuoteLink],
    *,
    translated: Sequence[str] | None = None,
    model: Logistic | None = None,
) -> list[QuoteLink]:
    """The links, those without a mention with one where a sentence surely says the same.

    Args:
        src: The one article with its quotes.
        tgt: The other article with its quotes.
        links: One a source quote, in order (`map_independent`).
        translated: A machine translation of each sentence of `src`, if there is one.
        model: Of quotes and sentences; ours where None.
    """
    free = unquoted_sentences(tgt)
    # A name in marks is said by nobody, so that no sentence says it.
    alone = [
        row
        for row, link in enumerate(links)
        if link.mention is None and src.quotes[row].kind is not QuoteKind.TITLE
    ]
    if not free or not alone:
        return list(links)
    signals = compare_sentences(src, tgt, translated=translated)
    scores = (model or load_logistic("unquoted")).probabilities(signals, SIGNALS)
    ranked = sorted((-float(scores[row, column]), row, column) for row in alone for column in free)
    found = list(links)
    taken: set[int] = set()
    for negative, row, column in ranked:
        if -negative < LEAST:
            break
        if column in taken or found[row].mention is not None:
            continue
        taken.add(column)
        values = dict(zip(SIGNALS, signals[row, column].tolist(), strict=True))
        mention = Mention(
            spans=(_clause(src, row, tgt, column),),
            kind=QuoteKind.INDIRECT,
            cue=(),
            source=(),
            confidence=round(-negative, 3),
            method="sentence",
            why=explained("sentence", values),
        )
        found[row] = replace(found[row], mention=mention, reason="")
    return [
        replace(link, reason=f"{link.reason}; no other sentence surely says it")
        if link.mention is None
        else link
        for link in found
    ]


def unquoted_sentences(version: QuotedText) -> list[int]:
    """Indices of the sentences that hold no part of a quote."""
    held = SpanIndex(span for quote in version.quotes for span in quote.content)
    return [
        at
        for at, sentence in enumerate(version.sentences)
        if sentence.text.strip()
        and not any(map(sentence.span.overlap, held.around([sentence.span])))
    ]


def compare_sentences(
    src: QuotedText, tgt: QuotedText, *, translated: Sequence[str] | None = None
) -> Array:
    """Signals of every source quote with every target sentence.

    `content` compares the words said with the sentence, `surroundings` the sentences that hold
    them; the rivals are how far `content` is above the next best sentence of the quote and the
    next best quote of the sentence; `speaker` is how alike names in the sentence, or in the one
    before, are to the speaker's; `place` and `length` are differences; `evidence` is what the words
    by themselves say on being the same.

    Returns:
        (n_src_quotes, n_tgt_sentences, len(SIGNALS)) float32.
    """
    quotes, sentences = src.quotes, tgt.sentences
    contents = [words_of(src.text, quote.content) for quote in quotes]
    texts = [sentence.text for sentence in sentences]
    vectors = sentence_vectors(
        contents + [around_of(src, quote) for quote in quotes],
        texts,
        src_lang=src.lang,
        tgt_lang=tgt.lang,
        translated=renderings(src, tgt, translated),
    )
    cosines = vectors.cosines()
    content = cosines[: len(quotes)]
    place_src = np.array([quote.content[0].start / max(len(src.text), 1) for quote in quotes])
    place_tgt = np.array([sentence.span.start / max(len(tgt.text), 1) for sentence in sentences])
    lengths = [
        [abs(np.log(max(len(said), 1) / max(len(text), 1))) for text in texts] for said in contents
    ]
    columns = [
        content,
        cosines[len(quotes) :],
        content - rivals(content, 1),
        content - rivals(content, 0),
        _speakers(src, texts),
        np.abs(place_src[:, None] - place_tgt[None, :]),
        np.minimum(np.array(lengths).reshape(content.shape), 3.0),
        evidence_of(src, contents, tgt, texts),
    ]
    return np.stack(columns, axis=2).astype(np.float32)


def _speakers(src: QuotedText, texts: Sequence[str]) -> Array:
    """(n_quotes, n_sentences): how alike a sentence's names are to the quote's speaker's."""
    named = [capitalised(text) for text in texts]
    found = np.zeros((len(src.quotes), len(texts)), dtype=np.float32)
    for row, quote in enumerate(src.quotes):
        names = names_of(src, quote)
        here = [
            max((word_similarity(a, b) for a in names for b in words), default=0.0)
            for words in named
        ]
        before = [0.0, *(_BEFORE * value for value in here[:-1])]
        found[row] = np.maximum(here, before)
    return found


def _clause(src: QuotedText, row: int, tgt: QuotedText, column: int) -> Span:
    """The sentence, or what stands in it before or after a break, whichever likeliest says it.

    Words that nothing in the quote accounts for speak against a stretch, and words that say what
    the quote says for it: the longest that has little else is taken.
    """
    sentence = tgt.sentences[column].span
    parts = _parts(sentence.of(tgt.text)) or [Span(0, len(sentence))]
    texts = [part.of(sentence.of(tgt.text)) for part in parts]
    said = words_of(src.text, src.quotes[row].content)
    found = load_evidence(src.lang, tgt.lang).each([said], texts)
    return parts[int(found[0].argmax())].shift(sentence.start)


def _parts(text: str) -> list[Span]:
    """The whole text and its ends at breaks, without outer marks and words such as *що*."""
    tokens = tokenize(text)
    words = [token.of(text) for token in tokens]
    breaks = [at for at, word in enumerate(words) if word in _BREAKS][:_MOST_BREAKS]
    last = len(words) - 1
    ranges = [(0, last)]
    for at in breaks:
        ranges += [(at + 1, last), (0, at - 1)]
    found: list[Span] = []
    for begin, end in ranges:
        trimmed = trim(words, begin, end, keep_end_mark=False) if begin <= end else None
        if trimmed is not None:
            begin, end = trimmed
            if sum(map(is_word, words[begin : end + 1])) >= _LEAST_WORDS:
                found.append(Span(tokens[begin].start, tokens[end].end))
    return list(dict.fromkeys(found))
