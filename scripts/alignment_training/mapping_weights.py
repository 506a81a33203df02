"""Fits how sure links are (logistic regression) on our own gold; writes `alignment/mapping.json`.

Translations: a link is right where its span's character F1 with the annotated one is at least
0.8; articles that nothing else was learned from are taken as they are, without quotation marks in
the translation, with every fourth sentence of the translation dropped, and with sentences or quotes
replaced by others about as long. How reliable the weights
are is also shown on what they haven't seen: news of the bitext whose target has lost its marks.
Independent articles: see `outlets`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.damaged import before
from evaluation.damaged_quotes import MARKS
from evaluation.gold_articles import GoldArticle, read_articles
from evaluation.gold_events import read_events
from evaluation.mapping import (
    agreement,
    aligner_of,
    damaged_links,
    map_article,
    news_pairs,
    stripped_link,
)

from alignment.mapping import QuoteLink
from alignment.mapping.confidence import WEIGHTS, Logistic
from alignment.words import Aligner
from mt.text import Sentence, Span, apply_edits

from .data import held_out
from .logistic import Array, cross_validated, fit_logistic, named, reliability
from .outlets import as_json, confidences, fit, outlet_pairs

RIGHT = 0.8
_PENALTY = 0.1  # of weights; wrong links are few
REPLACED = ("sentences replaced", "quotes replaced")
Example = tuple[dict[str, float], float]  # the signals of a link, and its character F1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--model", default=None, help="use this model's attention")
    parser.add_argument("--limit", type=int, default=40, help="articles to map (40)")
    parser.add_argument("--pairs", type=int, default=200, help="news pairs a language (200)")
    parser.add_argument(
        "--only-outlets", action="store_true", help="leave translations as they are"
    )


def train(args: argparse.Namespace) -> None:
    """Fits and writes the weights of both situations."""
    parts: dict[str, Any] = json.loads(args.out.read_text(encoding="utf-8"))
    if not args.only_outlets:
        parts["translation"] = translations(args)
    events = list(read_events(args.data / "gold/framing.jsonl"))
    pairs = outlet_pairs(events)
    print("other outlets")
    print(reliability(*confidences(pairs)))
    models = fit(pairs)
    data = f"gold/framing.jsonl, {len(events)} events, quotes found by the tool"
    parts["independent"] = as_json(models.quotes, data)
    parts["unquoted"] = as_json(models.sentences, data)
    args.out.write_text(json.dumps(parts, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def translations(args: argparse.Namespace) -> dict[str, Any]:
    """The part of `mapping.json` on translations; prints how reliable it is."""
    aligner = aligner_of(args.model)
    found = article_examples(args.data, aligner, limit=args.limit)
    names = list(found[0][0])
    signals, right = _arrays(found, names)
    weights = named(fit_logistic(signals, right, penalty=_PENALTY), names)
    part = {
        "weights": weights,
        "provenance": {
            "made_by": "scripts/train_alignment.py mapping",
            "data": f"gold/articles.jsonl, {len(found)} links, {right.mean():.3f} right",
            "model": args.model or "no model",
        },
    }
    print("translations")
    print(reliability(cross_validated(signals, right, penalty=_PENALTY), right))
    print("news without marks")
    signals, right = _arrays(news_examples(args.data, aligner, limit=args.pairs), names)
    print(reliability(Logistic(weights).probabilities(signals, names), right))
    return part


def _arrays(found: Sequence[Example], names: Sequence[str]) -> tuple[Array, Array]:
    """Signals (n, n_signals) and rightness (n,) of links."""
    signals = np.array([[row[name] for name in names] for row, _ in found])
    return signals, np.array([float(f1 >= RIGHT) for _, f1 in found])


def article_examples(data: Path, aligner: Aligner, *, limit: int) -> list[Example]:
    """Links into our own articles as translations, plain and damaged."""
    keep = held_out(data)
    articles = [a for a in read_articles(data / "gold/articles.jsonl") if a.id in keep]
    articles = articles[:: max(1, len(articles) // limit)][:limit]
    found: list[Example] = []
    for at, article in enumerate(articles):
        for lang in ("uk", "ru"):
            for damage in REPLACED:
                for spans, link in damaged_links(
                    article, lang, damage, aligner, before(articles, at), least=0.0
                ):
                    found += _example(link, spans)
            for variant in (article, without_marks(article, lang), with_gaps(article, lang)):
                for _, gold, link in map_article(variant, lang, aligner, least=0.0):
                    found += _example(link, gold.content)
    return found


def news_examples(data: Path, aligner: Aligner, *, limit: int) -> list[Example]:
    """Links into news without marks."""
    found: list[Example] = []
    for lang in ("uk", "ru"):
        for src, tgt in news_pairs(data / f"bitext/en-{lang}.tsv.xz", limit):
            link, gold = stripped_link(src, tgt, lang, aligner)
            found += _example(link, [gold])
    return found


def _example(link: QuoteLink, gold: Sequence[Span]) -> list[Example]:
    if link.mention is None:
        return []
    why = {name: float(value) for name, value in link.mention.why if name != "found"}
    return [(why, agreement(link, gold))]


def without_marks(article: GoldArticle, lang: str) -> GoldArticle:
    """The article with the quotation marks of one version taken away."""
    text = article.texts[lang]
    marks = [(Span(at, at + 1), "") for at, char in enumerate(text) if char in MARKS]
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
