"""A small run to draw a sample from."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from pathlib import Path

from comparisons import small, spans_of

from alignment.framing import Difference, Dimension
from corpora.comparison import Comparison
from corpora.records import to_result


def article(number: int) -> Comparison:
    """`small`, with the Russian mention found too.

    Every second article differs in the attribution, every third in the hedging.
    """
    comparison = small()
    (entry,) = comparison.entries
    uk = entry.mentions["uk"]
    assert uk is not None
    said = spans_of(comparison.versions["ru"].text, "Мы готовы")
    mentions = {**entry.mentions, "ru": dataclasses.replace(uk, spans=said, cue=(), source=())}
    differences = entry.differences if number % 2 else ()
    if number % 3 == 0:
        hedge = Difference(Dimension.HEDGING, ("en", "ru"), "hedge-possible", "secret-note")
        differences = (*differences, hedge)
    entry = dataclasses.replace(entry, mentions=mentions, reasons={}, differences=differences)
    source = dataclasses.replace(comparison.source, id=f"article-{number}")
    return dataclasses.replace(comparison, source=source, entries=(entry,))


def write_run(folder: Path, comparisons: Iterable[Comparison]) -> Path:
    """A run's folder with these results."""
    folder.mkdir(parents=True)
    lines = []
    for number, one in enumerate(comparisons):
        record = {**to_result(one), "key": str(number)}
        lines.append(json.dumps(record, ensure_ascii=False) + "\n")
    (folder / "results.jsonl").write_text("".join(lines), encoding="utf-8")
    (folder / "manifest.json").write_text('{"made_with": {"parallax": "0"}}', encoding="utf-8")
    return folder
