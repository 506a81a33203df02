"""Differences of framing end to end: quotes, links and differences all found by the tool."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from evaluation.figure import Figure

from alignment.quotes import reported
from corpora.article import Article
from corpora.comparison import Entry
from corpora.entries import entries_of
from corpora.versions import given_version, read_version
from mt.text import Span

# From this event on all statements are annotated; before, what isn't may still be right.
EXHAUSTIVE_FROM = 41
_SAME = 0.3
Statements = Sequence[Any]


def evaluate_raw(events: Sequence[dict[str, Any]], located: Sequence[Statements]) -> Figure:
    """F1 over (statement, pair of versions, dimension) from the articles alone.

    An entry is the gold statement that shares most of its words in one of the versions, if it
    shares three tenths of them; differences of entries that are none count as wrong where the
    gold is exhaustive.

    Args:
        events: Records of `framing.jsonl`.
        located: For each event its `evaluation.framing.Statement`s.
    """
    gold: set[Any] = set()
    ours: set[Any] = set()
    for event, statements in zip(events, located, strict=True):
        gold |= {(statement.key, *key) for statement in statements for key in statement.gold}
        exhaustive = int(event["id"].rpartition("-")[2]) >= EXHAUSTIVE_FROM
        for entry in _entries(event["articles"]):
            key = _statement_of(entry, statements)
            if key is None and not exhaustive:
                continue
            ours |= {
                (key or (event["id"], entry.id), difference.between, str(difference.dimension))
                for difference in entry.differences
            }
    right = len(gold & ours)
    value = 2 * right / max(1, len(gold) + len(ours))
    note = f"P {right / max(1, len(ours)):.2f}, R {right / max(1, len(gold)):.2f}"
    return Figure("framing F1, from raw articles", value, len(gold), 0.45, 0.75, note)


def _entries(texts: dict[str, str]) -> Sequence[Entry]:
    articles = {lang: article_of(lang, text) for lang, text in texts.items()}
    source = read_version(articles["en"])
    source = dataclasses.replace(source, quotes=tuple(reported(source.quotes)))
    versions = [
        given_version(
            articles["en"], source, articles[lang], None, key=lang, relation="independent"
        )
        for lang in ("uk", "ru")
    ]
    return entries_of("en", source, versions)


def article_of(lang: str, text: str) -> Article:
    """An article that is its text, called by its language."""
    return Article(lang, lang, text, Span(0, len(text)))


def _statement_of(entry: Entry, statements: Statements) -> tuple[str, int] | None:
    best: tuple[float, tuple[str, int]] | None = None
    for statement in statements:
        for side in statement.sides:
            mention = entry.mentions.get(side.version)
            share = _shared(mention.spans, side.spans) if mention else 0.0
            if share >= _SAME and (best is None or share > best[0]):
                best = (share, statement.key)
    return best[1] if best else None


def _shared(some: Sequence[Span], others: Sequence[Span]) -> float:
    """Intersection over union of two lists of spans, in code points."""
    both = sum(a.overlap(b) for a in some for b in others)
    return both / max(1, sum(map(len, some)) + sum(map(len, others)) - both)
