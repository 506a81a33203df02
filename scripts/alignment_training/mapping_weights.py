"""Fits how sure links are (logistic regression) on our own gold; writes `alignment/mapping.json`.

Translations: a link is right where its span's character F1 with the annotated one is at least
0.8; articles that nothing else was learned from are taken as they are, without quotation marks in
the translation, and with every fourth sentence of the translation dropped. Independent articles: a
pair of mentions is right where they are the same statement.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.gold_articles import GoldArticle, read_articles
from evaluation.gold_events import GoldEvent, read_events
from evaluation.mapping import agreement, aligner_of, map_article
from numpy.typing import NDArray

from alignment.mapping.assignment import assign
from alignment.mapping.confidence import WEIGHTS
from alignment.mapping.independent import LEAST, SIGNALS, compare
from mt.text import Sentence, Span, apply_edits

from .data import held_out

Array = NDArray[np.float64]
RIGHT = 0.8
PAIRS = (("en", "uk"), ("en", "ru"), ("uk", "ru"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--model", default=None, help="use this model's attention")
    parser.add_argument("--limit", type=int, default=40, help="articles to map (40)")


def train(args: argparse.Namespace) -> None:
    """Fits and writes the weights of both situations."""
    parts: dict[str, Any] = json.loads(args.out.read_text(encoding="utf-8"))
    found = translation_examples(args.data, limit=args.limit, model=args.model)
    names = list(found[0][0])
    right = np.array([float(f1 >= RIGHT) for _, f1 in found])
    signals = np.array([[row[name] for name in names] for row, _ in found])
    parts["translation"] = {
        "weights": named(fit_logistic(signals, right, penalty=1.0), names),
        "provenance": {
            "made_by": "scripts/train_alignment.py mapping",
            "data": f"gold/articles.jsonl, {len(found)} links, {right.mean():.3f} right",
            "model": args.model or "no model",
        },
    }
    print("translations")
    print(reliability(signals, right, penalty=1.0))
    events = list(read_events(args.data / "gold/framing.jsonl"))
    print("other outlets")
    odds, chosen_right = assigned(events)
    print(reliability(odds[:, None], chosen_right, penalty=0.1))
    signals, gold = pairs_of(events)
    parts["independent"] = {
        "weights": named(fit_logistic(signals, gold, penalty=1.0), SIGNALS),
        "calibration": calibration(events),
        "provenance": {
            "made_by": "scripts/train_alignment.py mapping",
            "data": f"gold/framing.jsonl, {len(events)} events, {len(gold)} pairs of mentions",
        },
    }
    args.out.write_text(json.dumps(parts, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def translation_examples(
    data: Path, *, limit: int, model: str | None
) -> list[tuple[dict[str, float], float]]:
    """Signals of links into translations, plain and damaged, with their character F1."""
    aligner = aligner_of(model)
    keep = held_out(data)
    articles = [a for a in read_articles(data / "gold/articles.jsonl") if a.id in keep]
    found: list[tuple[dict[str, float], float]] = []
    for article in articles[:: max(1, len(articles) // limit)][:limit]:
        for lang in ("uk", "ru"):
            for variant in (article, without_marks(article, lang), with_gaps(article, lang)):
                for _, gold, link in map_article(variant, lang, aligner):
                    if link.mention is not None:
                        why = {name: float(value) for name, value in link.mention.why}
                        found.append((why, agreement(link, gold.content)))
    return found


def without_marks(article: GoldArticle, lang: str) -> GoldArticle:
    """The article with the quotation marks of one version taken away."""
    text = article.texts[lang]
    marks = [(Span(at, at + 1), "") for at, char in enumerate(text) if char in '«»“”„"']
    return _edited(article, lang, marks)


def with_gaps(article: GoldArticle, lang: str) -> GoldArticle:
    """The article with every fourth sentence of one version dropped; its quotes lose their text."""
    dropped = article.sentences[lang][3::4]
    edited = _edited(article, lang, [(sentence.span, "") for sentence in dropped])
    kept = [sentence for sentence in edited.sentences[lang] if sentence.text]
    return replace(edited, sentences={**edited.sentences, lang: kept})


def _edited(article: GoldArticle, lang: str, edits: Sequence[tuple[Span, str]]) -> GoldArticle:
    text, moved = apply_edits(article.texts[lang], edits)
    sentences = []
    for sentence in article.sentences[lang]:
        span = moved.to_rewritten(sentence.span)
        sentences.append(Sentence(span, span.of(text), sentence.paragraph))
    quotes = [
        replace(quote, content=tuple(moved.to_rewritten(span) for span in quote.content))
        for quote in article.quotes[lang]
    ]
    return GoldArticle(
        article.id,
        {**article.texts, lang: text},
        {**article.sentences, lang: sentences},
        {**article.quotes, lang: quotes},
    )


def calibration(events: Sequence[GoldEvent]) -> dict[str, float]:
    """Slope and intercept of links that an assignment chose, from weights fitted without them."""
    odds, right = assigned(events)
    slope, intercept = fit_logistic(odds[:, None], right, penalty=0.1)
    return {"slope": round(float(slope), 4), "intercept": round(float(intercept), 4)}


def assigned(events: Sequence[GoldEvent], folds: int = 7) -> tuple[Array, Array]:
    """Log-odds and rightness of each link chosen, weights fitted without the event's fold."""
    odds: list[float] = []
    right: list[float] = []
    for fold in range(folds):
        rest = [event for at, event in enumerate(events) if at % folds != fold]
        weights = fit_logistic(*pairs_of(rest), penalty=1.0)
        for event in events[fold::folds]:
            for src, tgt in ((event.versions[a], event.versions[b]) for a, b in PAIRS):
                if not src.quotes or not tgt.quotes:
                    continue
                total = compare(src, tgt).signals.astype(np.float64) @ weights[:-1] + weights[-1]
                for row, column in enumerate(assign(1.0 / (1.0 + np.exp(-total)), least=LEAST)):
                    if column >= 0:
                        odds.append(float(total[row, column]))
                        right.append(float(src.quotes[row].id == tgt.quotes[column].id))
    return np.array(odds), np.array(right)


def pairs_of(events: Sequence[GoldEvent]) -> tuple[Array, Array]:
    """Signals (n, n_signals) and rightness (n,) of all pairs of mentions of two articles."""
    signals: list[Array] = []
    gold: list[float] = []
    for event in events:
        for left, right in PAIRS:
            src, tgt = event.versions[left], event.versions[right]
            if not src.quotes or not tgt.quotes:
                continue
            compared = compare(src, tgt).signals
            signals.append(compared.reshape(-1, compared.shape[2]).astype(np.float64))
            gold += [float(a.id == b.id) for a in src.quotes for b in tgt.quotes]
    return np.concatenate(signals), np.array(gold)


def fit_logistic(signals: Array, gold: Array, *, penalty: float) -> Array:
    """Weights (n_signals + 1,), the last one the bias, by Newton's method with a ridge penalty."""
    with_bias = np.concatenate([signals, np.ones((len(signals), 1))], axis=1)
    weights = np.zeros(with_bias.shape[1])
    ridge = np.full(len(weights), penalty)
    ridge[-1] = 1e-6
    for _ in range(50):
        probabilities = 1.0 / (1.0 + np.exp(-(with_bias @ weights)))
        gradient = with_bias.T @ (gold - probabilities) - ridge * weights
        curvature = (with_bias * (probabilities * (1 - probabilities))[:, None]).T @ with_bias
        step = np.linalg.solve(curvature + np.diag(ridge), gradient)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def reliability(signals: Array, right: Array, *, penalty: float, folds: int = 5) -> str:
    """Confidence against rightness as a table; each link's confidence is fitted without it."""
    order = np.random.default_rng(0).permutation(len(right))
    confidence = np.zeros(len(right))
    for fold in range(folds):
        held = order[fold::folds]
        rest = np.setdiff1d(order, held)
        weights = fit_logistic(signals[rest], right[rest], penalty=penalty)
        confidence[held] = 1.0 / (1.0 + np.exp(-(signals[held] @ weights[:-1] + weights[-1])))
    rows = ["| confidence | links | mean confidence | right |", "| --- | --- | --- | --- |"]
    edges = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 1.0)
    for low, high in pairwise(edges):
        inside = (confidence >= low) & ((confidence < high) | (high == 1.0))
        if inside.any():
            rows.append(
                f"| {low:.2f}–{high:.2f} | {inside.sum()} | {confidence[inside].mean():.2f} "
                f"| {right[inside].mean():.2f} |"
            )
    return "\n".join(rows)


def named(weights: Array, names: Sequence[str]) -> dict[str, float]:
    """Weights by signal, the last one as `bias`."""
    return {
        name: round(float(value), 4) for name, value in zip([*names, "bias"], weights, strict=True)
    }
