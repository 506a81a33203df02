"""Quotes of an article found again in another outlet's article on the same event.

Nothing is in order and the words differ: every quote of the one article is compared with every
quote of the other by what it says, who says it and what stands around it, and the assignment with
the greatest total probability is taken.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from alignment.mapping.assignment import assign
from alignment.mapping.confidence import Logistic, load_logistic
from alignment.mapping.link import Mention, QuoteLink, explained
from alignment.mapping.quoted import QuotedText, words_of
from alignment.quotes.quote import Quote, QuoteKind
from alignment.rivals import margins
from alignment.sentences.evidence import load_evidence
from alignment.sentences.signals import sentence_vectors
from alignment.similarity import word_similarity
from alignment.tokens import tokenize
from alignment.words.dictionary import load_dictionary
from mt.text import Sentence

Array = NDArray[np.float32]

LEAST = 0.15
NO_QUOTES = "no quotes were found in this version"
OTHER_EVENT = "the articles seem to tell of different events: no quote is surely in both"
_ALIKE = 3  # the first signals, which compare words
_CERTAIN = 20.0  # log-odds that count as certain
_NOTHING = 0.05  # what two quotes must have in common by one of them
# Two quotes whose words speak against their being one, that have next to none in common, in
# sentences with few; and a link for which the words speak.
_AGAINST, _FEW, _ELSEWHERE, _FOR = 0.5, 0.1, 0.3, 0.6
_SAME_NAME = 0.5
# What two articles on one event share: a quote whose words are surely the same, or one for which
# the words speak and whose speakers have one name. Of 80 pairs of our own events all do; of 160
# pairs of articles on different ones, every second of which had a link, none. Articles of fewer
# quotes don't tell.
_SURE, _ONE_NAME, _TELLING = 0.85, 0.75, 3
SIGNALS = (
    "content", "surroundings", "crossed", "content_rivals", "speaker", "speakers_differ",
    "place", "length", "kind", "evidence",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Signals of every pair of quotes of two articles.

    Attributes:
        signals: (n_src, n_tgt, len(SIGNALS)) float32.
    """

    signals: Array

    def of(self, row: int, column: int) -> dict[str, float]:
        """The signals of one pair by name."""
        values = self.signals[row, column].tolist()
        return dict(zip(SIGNALS, values, strict=True))


def map_independent(
    src: QuotedText,
    tgt: QuotedText,
    *,
    translated: Sequence[str] | None = None,
    model: Logistic | None = None,
) -> list[QuoteLink]:
    """One link a source quote, in order.

    Args:
        src: The one article with its quotes.
        tgt: The other article with its quotes.
        translated: A machine translation of each sentence of `src` into the language of `tgt`;
            used where there is no dictionary for the two languages.
        model: Of pairs of quotes; ours where None.
    """
    if not src.quotes:
        return []
    if not tgt.quotes:
        return [QuoteLink(quote.id, None, NO_QUOTES) for quote in src.quotes]
    compared = compare(src, tgt, translated=translated)
    if not translated and not _share_an_event(compared):
        return [QuoteLink(quote.id, None, OTHER_EVENT) for quote in src.quotes]
    model = model or load_logistic("independent")
    scores = model.probabilities(compared.signals, SIGNALS)
    # Where a text has one quote only, its place and the lack of rivals say nothing.
    scores[compared.signals[:, :, :_ALIKE].max(axis=2) < _NOTHING] = 0.0
    scores[_other_titles(src.quotes, tgt.quotes)] = 0.0
    links: list[QuoteLink] = []
    for row, column in enumerate(_assigned(scores, compared)):
        quote = src.quotes[row]
        if column < 0:
            links.append(QuoteLink(quote.id, None, _alone(float(scores[row].max()))))
            continue
        links.append(linked(quote, tgt.quotes, compared, row, column, model))
    return links


def linked(
    quote: Quote,
    others: Sequence[Quote],
    compared: Comparison,
    row: int,
    column: int,
    model: Logistic,
) -> QuoteLink:
    """The link of a source quote, the one at `row`, to the one at `column` of the others."""
    partner = others[column]
    signals = compared.of(row, column)
    method = "content+speaker" if signals["speaker"] >= _SAME_NAME else "content"
    mention = Mention(
        spans=partner.content,
        kind=partner.kind,
        cue=partner.cue,
        source=partner.source,
        confidence=model.calibrated(model.probability(signals)),
        method=method,
        why=explained(method, signals),
    )
    return QuoteLink(quote.id, mention)


def _share_an_event(compared: Comparison) -> bool:
    """Whether two articles have a statement in common beyond doubt."""
    evidence = compared.signals[:, :, SIGNALS.index("evidence")]
    if min(evidence.shape) < _TELLING:
        return True
    speaker = compared.signals[:, :, SIGNALS.index("speaker")]
    return bool((evidence >= _SURE).any() or ((evidence >= _FOR) & (speaker >= _ONE_NAME)).any())


def _other_titles(quotes: Sequence[Quote], others: Sequence[Quote]) -> NDArray[np.bool_]:
    """(n, m): which pairs are a title and something else, which nobody can have said."""
    return _unlike(lambda quote: quote.kind is QuoteKind.TITLE, quotes, others)


def _unlike(
    told: Callable[[Quote], bool], quotes: Sequence[Quote], others: Sequence[Quote]
) -> NDArray[np.bool_]:
    """(n, m): for which pairs it is told of one alone."""
    here, there = (np.array([told(quote) for quote in some]) for some in (quotes, others))
    differ: NDArray[np.bool_] = here[:, None] != there[None, :]
    return differ


def _assigned(scores: NDArray[np.float64], compared: Comparison) -> list[int]:
    """For each source quote its partner, or -1.

    Two quotes that have no words in common, in sentences that have few, may still be one if their
    speaker is; but only in articles of which other quotes are the same by their words. One who
    speaks in both speaks of something else where no other quote is shared.
    """
    named = (SIGNALS.index(name) for name in ("content", "surroundings", "evidence"))
    content, around, evidence = (compared.signals[:, :, at] for at in named)
    columns = assign(scores, least=LEAST)
    if any(column >= 0 and evidence[row, column] >= _FOR for row, column in enumerate(columns)):
        return columns
    scores[(evidence < _AGAINST) & (content < _FEW) & (around < _ELSEWHERE)] = 0.0
    return assign(scores, least=LEAST)


def _alone(best: float) -> str:
    """Why a quote has no partner, from the greatest probability that any has to be it."""
    if best < LEAST / 10:
        return "no quote here is like it"
    if best < LEAST:
        return f"no quote here is like it: {best:.0%} sure of the nearest, {LEAST:.0%} is needed"
    return f"the quote here that is most like it ({best:.0%} sure) is another statement"


def compare(
    src: QuotedText, tgt: QuotedText, *, translated: Sequence[str] | None = None
) -> Comparison:
    """Signals of every pair of quotes.

    `content` compares the words said, `surroundings` the sentences that hold them, `crossed` the
    words said with the other's sentences (the larger of both ways); `content_rivals` is how far
    `content` is above the next best pair of either quote; `speaker` is how alike the names are and
    `speakers_differ` is 1 where both are named and nothing in the names is alike; `place`, `length`
    and `kind` are differences of place in the article, of length and of presentation; `evidence` is
    what the words said by themselves say on being the same.
    """
    n_src, n_tgt = len(src.quotes), len(tgt.quotes)
    contents = [words_of(src.text, quote.content) for quote in src.quotes]
    tgt_contents = [words_of(tgt.text, quote.content) for quote in tgt.quotes]
    around = [around_of(src, quote) for quote in src.quotes]
    tgt_around = [around_of(tgt, quote) for quote in tgt.quotes]
    vectors = sentence_vectors(
        contents + around,
        tgt_contents + tgt_around,
        src_lang=src.lang,
        tgt_lang=tgt.lang,
        translated=renderings(src, tgt, translated),
    )
    cosines = vectors.cosines()
    content = cosines[:n_src, :n_tgt]
    crossed = np.maximum(cosines[:n_src, n_tgt:], cosines[n_src:, :n_tgt])
    tgt_names = [names_of(tgt, quote) for quote in tgt.quotes]
    speakers = np.array(
        [[_likeness(names_of(src, quote), names) for names in tgt_names] for quote in src.quotes],
        dtype=np.float32,
    ).reshape(n_src, n_tgt, 2)
    place_src = np.array([q.content[0].start / max(len(src.text), 1) for q in src.quotes])
    place_tgt = np.array([q.content[0].start / max(len(tgt.text), 1) for q in tgt.quotes])
    lengths, tgt_lengths = (np.array([len(a) for a in some]) for some in (contents, tgt_contents))
    length = np.abs(np.log(lengths[:, None] / tgt_lengths[None, :]))
    kind = _unlike(_is_marked, src.quotes, tgt.quotes)
    return Comparison(
        np.stack(
            [
                content,
                cosines[n_src:, n_tgt:],
                crossed,
                margins(content),
                speakers[:, :, 0],
                speakers[:, :, 1],
                np.abs(place_src[:, None] - place_tgt[None, :]),
                np.minimum(length, 3.0),
                kind,
                evidence_of(src, contents, tgt, tgt_contents),
            ],
            axis=2,
        ).astype(np.float32)
    )


def evidence_of(
    src: QuotedText, contents: Sequence[str], tgt: QuotedText, others: Sequence[str]
) -> Array:
    """(n, m) from 0 to 1: what the words of each two texts by themselves say on being the same."""
    found = load_evidence(src.lang, tgt.lang).each(contents, others)
    return (np.clip(found / _CERTAIN, -1.0, 1.0) / 2.0 + 0.5).astype(np.float32)


def renderings(
    src: QuotedText, tgt: QuotedText, translated: Sequence[str] | None
) -> list[str] | None:
    """Translations of quotes and of the sentences around them, both the whole sentences'.

    None where there is a dictionary, which serves as well: with one, a translation changes nothing
    for the better.
    """
    if translated is None or load_dictionary(src.lang, tgt.lang).partners:
        return None
    whole = [" ".join(translated[at] for at in _sentences(src, quote)) for quote in src.quotes]
    return whole + whole


def _sentences(version: QuotedText, quote: Quote) -> list[int]:
    """Indices of the sentences that hold a part of the quote."""
    found: set[int] = set()
    for span in quote.content:
        at = bisect_right(version.sentences, span.start, key=lambda sentence: sentence.span.end)
        while at < len(version.sentences) and version.sentences[at].span.start < span.end:
            if version.sentences[at].span.overlap(span):
                found.add(at)
            at += 1
    return sorted(found)


def around_of(version: QuotedText, quote: Quote) -> str:
    """The sentences that hold a part of the quote."""
    held: list[Sentence] = [version.sentences[at] for at in _sentences(version, quote)]
    return " ".join(sentence.text for sentence in held) or words_of(version.text, quote.content)


def _is_marked(quote: Quote) -> bool:
    return quote.kind is not QuoteKind.INDIRECT


def names_of(version: QuotedText, quote: Quote) -> tuple[str, ...]:
    """Words with a capital in the name of who said it."""
    return capitalised(quote.speaker or words_of(version.text, quote.source))


@lru_cache(maxsize=4096)
def capitalised(text: str) -> tuple[str, ...]:
    """Words with a capital, of three letters at least."""
    words = (span.of(text) for span in tokenize(text))
    return tuple(word for word in words if word[0].isupper() and len(word) > 2)


def speaker_likeness(
    src: QuotedText, left: Quote, tgt: QuotedText, right: Quote
) -> tuple[float, float]:
    """How alike the names are, and whether they are certainly different."""
    return _likeness(names_of(src, left), names_of(tgt, right))


@lru_cache(maxsize=65536)
def _likeness(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[float, float]:
    if not first or not second:
        return 0.0, 0.0
    best = max(word_similarity(a, b) for a in first for b in second)
    return best, float(best < 0.35)
