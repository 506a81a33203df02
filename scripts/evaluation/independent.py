"""Links between mentions of one statement in three outlets' articles: F1 on our own gold.

All weights are fitted anew without the events that are measured (in seven parts). The first figures
take the annotated mentions as the articles' quotes. The others are end to end: quotes are found by
the tool, and a link is right where both ends overlap, by half of the code points at least, mentions
of one statement; links with an end that isn't annotated don't count where the gold isn't exhaustive
(up to event 40).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from alignment_training.outlets import (
    PAIRS,
    Models,
    OutletPair,
    counted,
    folds,
    links_of,
    outlet_pairs,
)
from evaluation.figure import Figure
from evaluation.gold_events import read_events

from alignment.mapping.independent import map_independent
from alignment.metrics import Score, score_sets

Scores = dict[tuple[str, str], Score]
Link = tuple[str, str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""


def evaluate(args: argparse.Namespace) -> list[Figure]:
    """F1 of links, by pair of languages and together."""
    fitted = folds(outlet_pairs(list(read_events(args.data / "gold/framing.jsonl"))))
    figures = []
    for name, find, floor, aim in (
        ("three outlets, links between annotated mentions, F1", between_annotated, 0.65, 0.85),
        ("three outlets, end to end, F1", end_to_end, None, None),
    ):
        scores = scores_of(fitted, find)
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


def scores_of(
    fitted: Sequence[tuple[Models, Sequence[OutletPair]]],
    find: Callable[[OutletPair, Models], set[Link]],
) -> Scores:
    """Scores of links by languages, each pair of articles with models fitted without it."""
    scores = dict.fromkeys(PAIRS, Score(0, 0, 0))
    for models, held in fitted:
        for pair in held:
            src, tgt = pair.gold
            gold = {(a.id, b.id) for a in src.quotes for b in tgt.quotes if a.id == b.id}
            scores[pair.langs] += score_sets(find(pair, models), gold)
    return scores


def between_annotated(pair: OutletPair, models: Models) -> set[Link]:
    """Links between annotated mentions."""
    src, tgt = pair.gold
    at = {quote.content: quote.id for quote in tgt.quotes}
    links = map_independent(src, tgt, model=models.quotes)
    return {
        (quote.id, at[link.mention.spans])
        for quote, link in zip(src.quotes, links, strict=True)
        if link.mention is not None
    }


def end_to_end(pair: OutletPair, models: Models) -> set[Link]:
    """Links of the whole way from plain articles."""
    return {(left, right) for left, right, _ in counted(pair, links_of(pair, models))}
