"""Differences of framing: three outlets tell one event; which pairs of mentions differ in what.

The links between mentions are given by the gold. A true positive has the right pair of versions
and the right dimension; evidence counts where it overlaps gold's in each version that has any.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.figure import Figure
from evaluation.framing_alike import evaluate_alike
from evaluation.framing_fresh import TRIPLES, evaluate_fresh
from evaluation.framing_raw import evaluate_raw
from evaluation.framing_real import evaluate_real

from alignment.framing import Difference, Dimension, Side, compare_statement, side_of
from alignment.mapping import Mention
from alignment.quotes.quote import QuoteKind
from mt.text import Span

LANGS = ("en", "uk", "ru")
PAIRS = (("en", "uk"), ("en", "ru"), ("uk", "ru"))
# Of how many articles of real news in two languages one is read.
STEPS = {"uk": 10, "ru": 60}
Key = tuple[str, int, tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of the gold, located in its articles.

    Attributes:
        key: The event's id and the statement's number.
        sides: The versions that have it.
        gold: (pair, dimension) → gold evidence by version, each a list of texts.
        control: Whether all three share it and nothing differs.
    """

    key: tuple[str, int]
    sides: tuple[Side, ...]
    gold: dict[tuple[tuple[str, str], str], list[dict[str, list[str]]]]
    control: bool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this part."""
    parser.add_argument("--gold", type=Path, help="default: DATA/gold/framing.jsonl")
    parser.add_argument("--errors", action="store_true", help="print misses and false alarms")
    parser.add_argument("--dimension", choices=[str(d) for d in Dimension], help="only its errors")


def evaluate(args: argparse.Namespace) -> list[Figure]:
    """Measures the differences with the links given."""
    path = args.gold or args.data / "gold" / "framing.jsonl"
    events = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    located = [list(locate_event(event)) for event in events]
    statements = [statement for event in located for statement in event]
    # First, as texts are read and aligned before their framing is compared: that loads the
    # dictionaries and looks up the words.
    raw = evaluate_raw(events, located)
    began = time.process_time()
    found = [compare_statement(statement.sides) for statement in statements]
    seconds = time.process_time() - began
    if args.errors:
        for statement, differences in zip(statements, found, strict=True):
            _print_errors(statement, differences, args.dimension)
    figures = _figures(statements, found, len(events) * len(LANGS) / seconds)
    figures.insert(1, raw)
    figures[2:2] = [
        evaluate_fresh(name, errors=args.errors, only=args.dimension) for name in TRIPLES
    ]
    articles = args.data / "gold" / "articles.jsonl"
    if articles.is_file():
        figures.insert(-len(Dimension) - 1, evaluate_alike(articles))
    for lang, step in STEPS.items():
        path = args.data / "bitext" / f"en-{lang}.tsv.xz"
        if path.is_file():
            figures.insert(-len(Dimension) - 1, evaluate_real(path, lang, step))
    return figures


def _figures(
    statements: Sequence[Statement], found: Sequence[list[Difference]], speed: float
) -> list[Figure]:
    gold_keys = {(s.key, *k) for s in statements for k in s.gold}
    ours = {
        (s.key, d.between, str(d.dimension))
        for s, differences in zip(statements, found, strict=True)
        for d in differences
    }
    controls = [
        (s, differences) for s, differences in zip(statements, found, strict=True) if s.control
    ]
    quiet = sum(not differences for _, differences in controls)
    hits = [
        _overlaps(s, d)
        for s, differences in zip(statements, found, strict=True)
        for d in _one_each(differences)
        if (d.between, str(d.dimension)) in s.gold
    ]
    figures = [
        Figure("framing F1, links given", *_f1(gold_keys, ours), 0.60, 0.85),
        Figure("controls without alarm", quiet / len(controls), len(controls), 0.85, 0.95),
        Figure("evidence overlaps gold", sum(hits) / max(1, len(hits)), len(hits), 0.80, 0.95),
        Figure("articles a second, one core", speed, len(statements), 20, 200),
    ]
    for dimension in Dimension:
        gold_part = {key for key in gold_keys if key[-1] == dimension}
        our_part = {key for key in ours if key[-1] == dimension}
        right = len(gold_part & our_part)
        note = f"P {right / max(1, len(our_part)):.2f}, R {right / max(1, len(gold_part)):.2f}"
        value, n = _f1(gold_part, our_part)
        figures.append(Figure(f"F1 {dimension}", value, n, note=note))
    return figures


def _f1(gold: set[Any], ours: set[Any]) -> tuple[float, int]:
    return 2 * len(gold & ours) / max(1, len(gold) + len(ours)), len(gold)


def _one_each(differences: Sequence[Difference]) -> Iterator[Difference]:
    seen = set()
    for difference in differences:
        if (difference.between, difference.dimension) not in seen:
            seen.add((difference.between, difference.dimension))
            yield difference


def _overlaps(statement: Statement, difference: Difference) -> bool:
    texts = {side.version: side.text for side in statement.sides}
    return any(
        all(
            _touches(texts[version], parts, difference.evidence.get(version, ()))
            for version, parts in gold.items()
            if parts
        )
        for gold in statement.gold[difference.between, str(difference.dimension)]
    )


def _touches(text: str, parts: Sequence[str], spans: Sequence[Span]) -> bool:
    for part in parts:
        at = text.find(part)
        while at >= 0:
            if any(span.overlap(Span(at, at + len(part))) for span in spans):
                return True
            at = text.find(part, at + 1)
    return False


def locate_event(event: dict[str, Any]) -> Iterator[Statement]:
    """The statements of one event with spans into its articles."""
    texts: dict[str, str] = event["articles"]
    located = []
    for statement in event["statements"]:
        mentions = {
            lang: locate_mention(texts[lang], given, _of(statement["speaker"], lang))
            for lang, given in statement["mentions"].items()
            if given
        }
        located.append((statement, mentions))
    for statement, mentions in located:
        sides = tuple(
            side_of(
                lang,
                lang,
                texts[lang],
                mentions[lang].spans,
                mentions[lang],
                speaker=_of(statement["speaker"], lang),
                others=[
                    span
                    for other, theirs in located
                    if other is not statement and lang in theirs
                    for span in theirs[lang].spans
                ],
            )
            for lang in LANGS
            if lang in mentions
        )
        gold: dict[tuple[tuple[str, str], str], list[dict[str, list[str]]]] = {}
        for difference in statement["differences"]:
            key = (tuple(difference["between"]), difference["dimension"])
            evidence = {
                lang: [words] if isinstance(words, str) and words else list(words or ())
                for lang, words in difference["evidence"].items()
            }
            gold.setdefault(key, []).append(evidence)
        control = len(sides) == len(LANGS) and not gold
        yield Statement((event["id"], statement["s"]), sides, gold, control)


def locate_mention(text: str, given: dict[str, Any], speaker: str | None) -> Mention:
    """A mention of the gold as spans: its words, and the nearest place of cue and speaker."""
    parts = given["text"] if isinstance(given["text"], list) else [given["text"]]
    spans: list[Span] = []
    at = 0
    for part in parts:
        start = text.find(part, at)
        if start < 0:
            start = text.index(part)
        spans.append(Span(start, start + len(part)))
        at = start + len(part)
    cues = given["cue"] if isinstance(given["cue"], list) else [given["cue"]]
    cue = tuple(span for words in cues if words for span in _nearest(text, words, spans))
    source = _nearest(text, speaker, spans) if speaker else ()
    return Mention(tuple(spans), QuoteKind(given["kind"]), cue, source, 1.0, "gold")


def _of(speaker: Any, lang: str) -> str | None:
    value = speaker.get(lang) if isinstance(speaker, dict) else speaker
    return str(value) if value else None


_FAR = 400


def _nearest(text: str, words: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The place of `words` nearest to `spans`, outside them; none where it is far away."""
    best: tuple[int, Span] | None = None
    at = text.find(words)
    while at >= 0:
        place = Span(at, at + len(words))
        if not any(place.overlap(span) for span in spans):
            gap = min(max(span.start - place.end, place.start - span.end, 0) for span in spans)
            if gap <= _FAR and (best is None or gap < best[0]):
                best = (gap, place)
        at = text.find(words, at + 1)
    return (best[1],) if best else ()


def _print_errors(
    statement: Statement, differences: Sequence[Difference], only: str | None
) -> None:
    ours = {(d.between, str(d.dimension)): d for d in differences}
    rows = []
    for key in sorted(set(statement.gold) | set(ours)):
        pair, dimension = key
        if only and dimension != only:
            continue
        if key not in ours:
            rows.append(f"  missed {dimension} {'-'.join(pair)}: {statement.gold[key]}")
        elif key not in statement.gold:
            d = ours[key]
            rows.append(f"  ALARM {dimension} {'-'.join(pair)}: [{d.rule}] {d.note} {d.why}")
    if rows:
        control = " CONTROL" if statement.control else ""
        print(f"-- {statement.key[0]} {statement.key[1]}{control}")
        for side in statement.sides:
            words = " || ".join(span.of(side.text) for span in side.spans)
            cue = " ".join(span.of(side.text) for span in side.cue)
            print(f"   {side.version} {side.kind} [{cue}] {words}")
        print("\n".join(rows))
