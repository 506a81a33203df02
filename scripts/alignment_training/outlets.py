"""What is learned of other outlets' articles: which quotes, and which sentences, say the same.

Quotes are those that the tool finds; two of them are one statement where both overlap mentions of
it by half at least. Up to event 40 the gold annotates chosen statements only, so that nothing is
known of quotes that overlap none, and they are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from evaluation.gold_events import GoldEvent
from numpy.typing import NDArray

from alignment.mapping import QuotedText, QuoteLink, independent, unquoted
from alignment.mapping.assignment import assign
from alignment.mapping.confidence import Logistic
from alignment.mapping.mapper import map_outlets
from alignment.metrics import span_iou
from alignment.quotes import Quote, extract_quotes, reported
from mt.text import Span

from .logistic import fit_logistic, named

Array = NDArray[np.float64]
PAIRS = (("en", "uk"), ("en", "ru"), ("uk", "ru"))
EXHAUSTIVE_FROM = 41
FOLDS = 7


@dataclass(frozen=True)
class OutletPair:
    """Two outlets' articles on one event, with the quotes that the tool finds in them.

    Attributes:
        event: Which event it is, counted from 0.
        langs: Languages of the two.
        exhaustive: Whether every statement of the articles is annotated.
        gold: The articles with their annotated mentions, whose ids are statements.
        found: The articles with the quotes found.
    """

    event: int
    langs: tuple[str, str]
    exhaustive: bool
    gold: tuple[QuotedText, QuotedText]
    found: tuple[QuotedText, QuotedText]

    @cached_property
    def statements(self) -> tuple[list[str], list[str]]:
        """The statement that each quote found on either side is; empty where none."""
        src, tgt = (
            [statement_of(quote.content, gold.quotes) for quote in found.quotes]
            for gold, found in zip(self.gold, self.found, strict=True)
        )
        return src, tgt

    @cached_property
    def quotes(self) -> Array:
        """Signals of quotes with quotes."""
        return independent.compare(*self.found).signals.astype(np.float64)

    @cached_property
    def sentences(self) -> Array:
        """Signals of quotes with sentences."""
        return unquoted.compare_sentences(*self.found).astype(np.float64)

    @cached_property
    def held(self) -> list[set[str]]:
        """The statements that are made in each sentence of the second article."""
        return [
            {
                quote.id
                for quote in self.gold[1].quotes
                if any(sentence.span.overlap(span) for span in quote.content)
            }
            for sentence in self.gold[1].sentences
        ]


@dataclass(frozen=True)
class Models:
    """What links quotes with quotes, and quotes with sentences."""

    quotes: Logistic
    sentences: Logistic


def outlet_pairs(events: Sequence[GoldEvent]) -> list[OutletPair]:
    """All pairs of articles of one event."""
    pairs: list[OutletPair] = []
    for at, event in enumerate(events):
        found = {lang: with_found(version) for lang, version in event.versions.items()}
        exhaustive = int(event.id.split("-")[1]) >= EXHAUSTIVE_FROM
        for langs in PAIRS:
            gold = tuple(event.versions[lang] for lang in langs)
            pairs.append(
                OutletPair(at, langs, exhaustive, gold, tuple(found[lang] for lang in langs))
            )
    return pairs


def with_found(version: QuotedText) -> QuotedText:
    """The article with the quotes that the tool finds."""
    quotes = extract_quotes(version.text, lang=version.lang, sentences=version.sentences)
    return replace(version, quotes=reported(quotes))


def statement_of(spans: Sequence[Span], gold: Sequence[Quote]) -> str:
    """The statement whose mention overlaps the spans most, half at least; empty where none does."""
    best = max(gold, key=lambda quote: span_iou(spans, quote.content), default=None)
    if best is None or span_iou(spans, best.content) < 0.5:
        return ""
    return best.id


def fit(pairs: Sequence[OutletPair], *, calibrate: bool = True) -> Models:
    """Both models; that of quotes calibrated on links chosen with weights fitted without them."""
    quotes = _logistic(*_quote_examples(pairs), independent.SIGNALS)
    sentences = _logistic(*_sentence_examples(pairs), unquoted.SIGNALS)
    if calibrate:
        odds, right = chosen(pairs)
        slope, intercept = fit_logistic(odds[:, None], right, penalty=0.1)
        quotes = replace(quotes, slope=round(float(slope), 4), intercept=round(float(intercept), 4))
    return Models(quotes, sentences)


def chosen(pairs: Sequence[OutletPair]) -> tuple[Array, Array]:
    """Log-odds and rightness of each link chosen, weights fitted without its event."""
    odds: list[float] = []
    right: list[float] = []
    for models, held in folds(pairs, calibrate=False):
        for pair in held:
            src, tgt = pair.statements
            if not src or not tgt:
                continue
            scores = models.quotes.probabilities(pair.quotes, independent.SIGNALS)
            for row, column in enumerate(assign(scores, least=independent.LEAST)):
                if column >= 0 and (pair.exhaustive or (src[row] and tgt[column])):
                    odds.append(float(np.log(scores[row, column] / (1 - scores[row, column]))))
                    right.append(float(src[row] == tgt[column] != ""))
    return np.array(odds), np.array(right)


def folds(
    pairs: Sequence[OutletPair], *, calibrate: bool = True
) -> list[tuple[Models, list[OutletPair]]]:
    """Models of all events but a seventh, and that seventh's pairs, seven times."""
    return [
        (
            fit([pair for pair in pairs if pair.event % FOLDS != fold], calibrate=calibrate),
            [pair for pair in pairs if pair.event % FOLDS == fold],
        )
        for fold in range(FOLDS)
    ]


def links_of(pair: OutletPair, models: Models) -> list[QuoteLink]:
    """The whole way from the quotes found in one article to the other."""
    return map_outlets(*pair.found, quotes=models.quotes, sentences=models.sentences)


def counted(pair: OutletPair, links: Sequence[QuoteLink]) -> list[tuple[str, str, float]]:
    """The statements at both ends of each link found, and its confidence.

    An end that is no annotated statement has a name of its own. Links with such an end are left out
    where the gold isn't exhaustive.
    """
    found: list[tuple[str, str, float]] = []
    for at, (left, link) in enumerate(zip(pair.statements[0], links, strict=True)):
        if link.mention is not None:
            right = statement_of(link.mention.spans, pair.gold[1].quotes)
            if pair.exhaustive or (left and right):
                found.append((left or f"?{at}", right or f"?{at}:", link.mention.confidence))
    return found


def confidences(pairs: Sequence[OutletPair]) -> tuple[Array, Array]:
    """Confidence and rightness of each link, by models fitted without its event."""
    found = [
        (confidence, float(left == right))
        for models, held in folds(pairs)
        for pair in held
        for left, right, confidence in counted(pair, links_of(pair, models))
    ]
    confidence, right = np.array(found).T
    return confidence, right


def _quote_examples(pairs: Sequence[OutletPair]) -> tuple[Array, Array]:
    """Signals (n, n_signals) and rightness (n,) of pairs of quotes."""
    signals: list[Array] = []
    gold: list[Array] = []
    for pair in pairs:
        src, tgt = pair.statements
        if src and tgt:
            known = np.array([[pair.exhaustive or bool(a and b) for b in tgt] for a in src])
            same = np.array([[float(a == b != "") for b in tgt] for a in src])
            signals.append(pair.quotes[known])
            gold.append(same[known])
    return np.concatenate(signals), np.concatenate(gold)


def _sentence_examples(pairs: Sequence[OutletPair]) -> tuple[Array, Array]:
    """Signals and rightness of quotes with all sentences, those that hold quotes too."""
    signals: list[Array] = []
    gold: list[float] = []
    for pair in pairs:
        names = pair.statements[0]
        rows = [at for at, name in enumerate(names) if name or pair.exhaustive]
        if rows:
            signals.append(pair.sentences[rows].reshape(-1, len(unquoted.SIGNALS)))
            held = pair.held
            gold += [float(names[row] in there) for row in rows for there in held]
    return np.concatenate(signals), np.array(gold)


def _logistic(signals: Array, gold: Array, names: Sequence[str]) -> Logistic:
    return Logistic(named(fit_logistic(signals, gold, penalty=1.0), names))


def as_json(model: Logistic, data: str) -> dict[str, Any]:
    """A part of `mapping.json`."""
    part: dict[str, Any] = {
        "weights": dict(model.weights),
        "provenance": {"made_by": "scripts/train_alignment.py mapping", "data": data},
    }
    if (model.slope, model.intercept) != (1.0, 0.0):
        part["calibration"] = {"slope": model.slope, "intercept": model.intercept}
    return part
