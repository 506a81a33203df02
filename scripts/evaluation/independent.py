"""Links between mentions of one statement in three outlets' articles: F1 on our own gold.

The first figures take the annotated mentions as the articles' quotes, and the weights of the
links are fitted anew without the events that are measured (in seven parts). The others are end to
end: quotes are found by the tool, and a link is right where both ends overlap, by half of the code
points at least, mentions of one statement; links with an end that isn't annotated don't count
where the gold isn't exhaustive (up to event 40).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

import numpy as np
from alignment_training.mapping_weights import PAIRS, fit_logistic, pairs_of
from evaluation.figure import Figure
from evaluation.gold_events import GoldEvent, read_events
from numpy.typing import NDArray

from alignment.mapping import QuotedText, map_quotes
from alignment.mapping.assignment import assign
from alignment.mapping.independent import LEAST, compare
from alignment.metrics import Score, score_sets, span_iou
from alignment.quotes import Quote, extract_quotes, reported
from mt.text import Span

FOLDS = 7
EXHAUSTIVE_FROM = 41
Link = tuple[str, str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""


def evaluate(args: argparse.Namespace) -> list[Figure]:
    """F1 of links, by pair of languages and together."""
    events = list(read_events(args.data / "gold/framing.jsonl"))
    figures = []
    for name, scores, floor, aim in (
        (
            "three outlets, links between annotated mentions, F1",
            cross_validated(events),
            0.65,
            0.85,
        ),
        ("three outlets, end to end, F1", end_to_end(events), None, None),
    ):
        total = sum(scores.values(), Score(0, 0, 0))
        figures.append(_figure(name, total, floor, aim))
        figures += [
            _figure(f"{name}, {left}–{right}", score, None, None)
            for (left, right), score in scores.items()
        ]
    return figures


def _figure(name: str, score: Score, floor: float | None, aim: float | None) -> Figure:
    note = f"P {score.precision:.3f}, R {score.recall:.3f}"
    return Figure(name, score.f1, score.gold, floor, aim, note)


def cross_validated(events: Sequence[GoldEvent]) -> dict[tuple[str, str], Score]:
    """Scores of links between annotated mentions, weights fitted without the event measured."""
    scores = dict.fromkeys(PAIRS, Score(0, 0, 0))
    for fold in range(FOLDS):
        rest = [event for at, event in enumerate(events) if at % FOLDS != fold]
        weights = fit_logistic(*pairs_of(rest), penalty=1.0)
        for event in events[fold::FOLDS]:
            for left, right in PAIRS:
                src, tgt = event.versions[left], event.versions[right]
                gold = {(a.id, b.id) for a in src.quotes for b in tgt.quotes if a.id == b.id}
                found = _assigned(src, tgt, lambda signals, w=weights: signals @ w[:-1] + w[-1])
                scores[left, right] += score_sets(found, gold)
    return scores


def _assigned(
    src: QuotedText, tgt: QuotedText, score: Callable[[NDArray[np.float64]], NDArray[np.float64]]
) -> set[Link]:
    if not src.quotes or not tgt.quotes:
        return set()
    signals = compare(src, tgt).signals.astype(np.float64)
    probabilities = 1.0 / (1.0 + np.exp(-score(signals)))
    return {
        (src.quotes[row].id, tgt.quotes[column].id)
        for row, column in enumerate(assign(probabilities, least=LEAST))
        if column >= 0
    }


def end_to_end(events: Sequence[GoldEvent]) -> dict[tuple[str, str], Score]:
    """Scores of the whole way from plain articles, with the weights that are shipped."""
    scores = dict.fromkeys(PAIRS, Score(0, 0, 0))
    for event in events:
        exhaustive = int(event.id.split("-")[1]) >= EXHAUSTIVE_FROM
        found = {
            lang: QuotedText(
                version.text,
                lang,
                version.sentences,
                reported(extract_quotes(version.text, lang=lang, sentences=version.sentences)),
            )
            for lang, version in event.versions.items()
        }
        for left, right in PAIRS:
            src, tgt = event.versions[left], event.versions[right]
            gold = {(a.id, b.id) for a in src.quotes for b in tgt.quotes if a.id == b.id}
            links: set[Link] = set()
            quotes = found[left].quotes
            for quote, link in zip(
                quotes, map_quotes(found[left], found[right], relation="independent"), strict=True
            ):
                if link.mention is None:
                    continue
                ends = (
                    statement_of(quote.content, src.quotes),
                    statement_of(link.mention.spans, tgt.quotes),
                )
                if exhaustive or all(ends):
                    links.add((ends[0] or f"?{quote.id}", ends[1] or f"?{quote.id}"))
            scores[left, right] += score_sets(links, gold)
    return scores


def statement_of(spans: Sequence[Span], gold: Sequence[Quote]) -> str:
    """The statement whose mention overlaps the spans most, half at least; empty where none does."""
    best = max(gold, key=lambda quote: span_iou(spans, quote.content), default=None)
    if best is None or span_iou(spans, best.content) < 0.5:
        return ""
    return best.id
