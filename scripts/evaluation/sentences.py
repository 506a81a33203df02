"""Sentence boundaries of the gold articles: precision and recall a language.

The sentences of a paragraph are joined by spaces and split again. Gold items are units of
translation, and some hold several sentences in all three languages (two of a quote's, say). A
boundary inside an item therefore counts as right where the item's other two languages are split
into as many sentences; elsewhere it counts as wrong. A dash that opens the next part of a quote
may stand on either side of a boundary.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path

from evaluation.figure import Figure

from mt.sentences import split_sentences

LANGUAGES = ("en", "uk", "ru")
_DASHES = re.compile(r"[\s—–-]*")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this part."""
    parser.add_argument("--show-errors", type=int, default=0, help="errors to print a language")


def evaluate(args: argparse.Namespace) -> list[Figure]:
    """Precision and recall of sentence boundaries within paragraphs."""
    counts: Counter[tuple[str, str]] = Counter()
    path = Path(args.data) / "gold" / "articles.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        for paragraph in json.loads(line)["paras"]:
            inner = {lang: _inside(paragraph["sents"], lang, counts) for lang in LANGUAGES}
            for lang in LANGUAGES:
                others = [inner[other] for other in LANGUAGES if other != lang]
                for unit, offsets in inner[lang].items():
                    agreed = all(len(other.get(unit, ())) == len(offsets) for other in others)
                    counts[lang, "confirmed" if agreed else "wrong"] += len(offsets)
                    if offsets and not agreed and counts[lang, "wrong"] <= args.show_errors:
                        print(lang, paragraph["sents"][unit][lang], offsets)
    figures = []
    for lang in LANGUAGES:
        right, missed = counts[lang, "found"], counts[lang, "missed"]
        good = right + counts[lang, "confirmed"]
        figures.append(
            Figure(
                f"sentence boundaries {lang}: recall",
                right / (right + missed),
                right + missed,
                0.99,
                0.995,
                "",
            )
        )
        figures.append(
            Figure(
                f"sentence boundaries {lang}: precision",
                good / (good + counts[lang, "wrong"]),
                good + counts[lang, "wrong"],
                0.99,
                0.995,
                f"{counts[lang, 'confirmed']} within items, as in the other languages",
            )
        )
    return figures


def _inside(
    units: list[dict[str, str]], lang: str, counts: Counter[tuple[str, str]]
) -> dict[int, list[int]]:
    """Boundaries found within gold items, by item; those between items are counted."""
    text = " ".join(unit[lang] for unit in units)
    found = {_past_dash(text, sentence.span.start) for sentence in split_sentences(text, lang)[1:]}
    inside: dict[int, list[int]] = {}
    start = 0
    for index, unit in enumerate(units):
        end = start + len(unit[lang]) + 1
        first = _past_dash(text, start)
        if index:
            counts[lang, "found" if first in found else "missed"] += 1
        inside[index] = sorted(x - start for x in found if first < x < _past_dash(text, end))
        start = end
    return inside


def _past_dash(text: str, offset: int) -> int:
    match = _DASHES.match(text, offset)
    return match.end() if match else offset
