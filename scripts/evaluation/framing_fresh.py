"""Statements in three languages made up before the tool saw them: how framing carries over."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from evaluation.figure import Figure
from evaluation.gold_articles import LANGUAGES

from alignment.framing import Side, compare_statement
from alignment.quotes.quote import QuoteKind
from mt.text import Span

# The second were made up after the lexicons had been widened with the first in sight.
TRIPLES = ("fresh_triples", "fresh_triples_2")


def evaluate_fresh(name: str) -> Figure:
    """F1 over (triple, pair of versions, dimension) of one of `TRIPLES`.

    A line has the dimension, the version that differs from both others (`-` for none), and the
    statement in each language, `[words attributed]` and `{cue}` marked.
    """
    right = told = gold = 0
    path = Path(__file__).with_name(f"{name}.tsv")
    for line in path.read_text(encoding="utf-8").splitlines():
        dimension, odd, *texts = line.split("\t")
        sides = [_side(lang, text) for lang, text in zip(LANGUAGES, texts, strict=True)]
        found = {(d.between, str(d.dimension)) for d in compare_statement(sides)}
        wanted = {(pair, dimension) for pair in combinations(LANGUAGES, 2) if odd in pair}
        right += len(found & wanted)
        told += len(found)
        gold += len(wanted)
    note = f"P {right / max(1, told):.2f}, R {right / max(1, gold):.2f}"
    return Figure(
        f"framing F1, {name.replace('_', ' ')}", 2 * right / max(1, told + gold), gold, note=note
    )


def _side(lang: str, marked: str) -> Side:
    text = ""
    opened = 0
    spans: dict[str, list[Span]] = {"]": [], "}": []}
    for char in marked:
        if char in "[{":
            opened = len(text)
        elif char in spans:
            spans[char].append(Span(opened, len(text)))
        else:
            text += char
    content = spans["]"][0]
    kind = QuoteKind.INDIRECT
    if text[: content.start].endswith(("“", "«")):
        kind = QuoteKind.DIRECT if " " in content.of(text) else QuoteKind.PARTIAL
    return Side(lang, lang, text, tuple(spans["]"]), kind, tuple(spans["}"]))
