"""Statements in three languages made up before the tool saw them: how framing carries over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from evaluation.figure import Figure
from evaluation.gold_articles import LANGUAGES

from alignment.framing import Side, compare_statement
from alignment.quotes.quote import QuoteKind
from mt.text import Span

# Each were made up after the lexicons had been widened with those before in sight; from the third
# on they are of events with several differences each; the fourth and the eighth are rich in rare
# words.
TRIPLES = ("fresh_triples", *(f"fresh_triples_{number}" for number in range(2, 10)))

_CLOSED_BY = {"[": "]", "{": "}", "<": ">"}


@dataclass(frozen=True, slots=True)
class Triple:
    """One statement in three languages.

    Attributes:
        texts: Its line of the file for each language, marks included.
        sides: The same as sides.
        wanted: The pairs of versions that differ, with the dimension.
    """

    texts: tuple[str, ...]
    sides: tuple[Side, ...]
    wanted: frozenset[tuple[tuple[str, str], str]]


def read_triples(name: str) -> Iterator[Triple]:
    """The statements of one of `TRIPLES`.

    A line has the dimensions, for each the version that differs from both others (`-` for none),
    and the statement in each language, `[words attributed]`, `{cue}` and `<source>` marked.
    Lines that begin with `#` are comments.
    """
    path = Path(__file__).with_name(f"{name}.tsv")
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        dimensions, odd, *texts = line.split("\t")
        wanted = frozenset(
            (pair, dimension)
            for dimension, version in zip(dimensions.split(), odd.split(), strict=True)
            for pair in combinations(LANGUAGES, 2)
            if version in pair
        )
        sides = tuple(_side(lang, text) for lang, text in zip(LANGUAGES, texts, strict=True))
        yield Triple(tuple(texts), sides, wanted)


def evaluate_fresh(name: str, *, errors: bool = False, only: str | None = None) -> Figure:
    """F1 over (triple, pair of versions, dimension) of one of `TRIPLES`.

    Args:
        name: The file's name without its ending.
        errors: Whether to print what is missed and what is told wrongly.
        only: The only dimension whose errors are printed.
    """
    right = told = gold = 0
    for triple in read_triples(name):
        found = {(d.between, str(d.dimension)): d for d in compare_statement(triple.sides)}
        right += len(triple.wanted & found.keys())
        told += len(found)
        gold += len(triple.wanted)
        wrong = [key for key in triple.wanted ^ found.keys() if only in (None, key[1])]
        if errors and wrong:
            print("--", *triple.texts, sep="\n   ")
        for key in sorted(wrong) if errors else ():
            pair, dimension = key
            d = found.get(key)
            what = f"ALARM {dimension}" if d else f"missed {dimension}"
            print(f"  {what} {'-'.join(pair)}", f": [{d.rule}] {d.note} {d.why}" if d else "")
    note = f"P {right / max(1, told):.2f}, R {right / max(1, gold):.2f}"
    return Figure(
        f"framing F1, {name.replace('_', ' ')}", 2 * right / max(1, told + gold), gold, note=note
    )


def _side(lang: str, marked: str) -> Side:
    text = ""
    opened = 0
    spans: dict[str, list[Span]] = {mark: [] for mark in _CLOSED_BY.values()}
    for char in marked:
        if char in _CLOSED_BY:
            opened = len(text)
        elif char in spans:
            spans[char].append(Span(opened, len(text)))
        else:
            text += char
    content = spans["]"][0]
    kind = QuoteKind.INDIRECT
    if text[: content.start].endswith(("“", "«")):
        kind = QuoteKind.DIRECT if " " in content.of(text) else QuoteKind.PARTIAL
    cue, source = tuple(spans["}"]), tuple(spans[">"])
    return Side(lang, lang, text, tuple(spans["]"]), kind, cue, source)
