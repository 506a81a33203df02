"""Checks on translations: precision, recall and F1 by check on gold errors, false alarms, speed.

An error counts as found where a finding has its name and the words that show it overlap the gold
ones on a side that both give; where gold and finding show no side in common, the name decides.
`--errors` prints what was missed and what was told for nothing. `--human` counts alarms on human
translations of news, which are right but for slips: what is told there is mostly false.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.bitext import read_lines
from evaluation.checks_coverage import coverage_figures
from evaluation.figure import Figure

from alignment.checks import CHECK_NAMES, check_segment
from mt.quality import Finding
from mt.text import Span

_HUMAN = (
    ("en-uk", "uk", ("wmt22", "wmt24")),
    ("en-ru", "ru", ("newstest2018", "newstest2019", "newstest2020")),
)


@dataclass(frozen=True, slots=True)
class Item:
    """A translation with the errors that it has.

    Attributes:
        id: Name of the item.
        src: English text.
        tgt: The translation.
        tgt_lang: Its language.
        errors: Check, source text and target text of each error; a text may be empty.
    """

    id: str
    src: str
    tgt: str
    tgt_lang: str
    errors: tuple[tuple[str, str, str], ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The part's own arguments."""
    parser.add_argument("--errors", action="store_true", help="print misses and false alarms")
    parser.add_argument("--human", type=int, default=0, metavar="N", help="human pairs a language")
    parser.add_argument("--cuts", type=int, default=100, metavar="N", help="cuts of a kind (100)")
    parser.add_argument("--only", metavar="CHECK", help="this check's misses and alarms only")


def evaluate(args: argparse.Namespace) -> list[Figure]:
    """Figures on `gold/checks.jsonl`, on our own articles, with `--human` on human translations."""
    items = list(_items(args.data / "gold" / "checks.jsonl"))
    _checked(items[0])  # dictionaries and lexicons are loaded once
    began = time.process_time()
    found = [_checked(item) for item in items]
    seconds = time.process_time() - began
    hits: Counter[str] = Counter()
    told: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for item, findings in zip(items, found, strict=True):
        left = list(findings)
        for check, source, target in item.errors:
            asked[check] += 1
            match = next((f for f in left if _shows(f, item, check, source, target)), None)
            if match is None:
                _report(args, "missed", check, item, (source, target))
                continue
            hits[check] += 1
            # Further findings of one error, such as two words of it, are no false alarms.
            left = [f for f in left if not _shows(f, item, check, source, target)]
        for finding in left:
            told[finding.check] += 1
            _report(args, "false", finding.check, item, finding.note)
    figures = [
        _f1(f"gold checks, {name}", hits[name], told[name], asked[name])
        for name in CHECK_NAMES
        if asked[name] or told[name]
    ]
    figures.append(_f1("gold checks, all", hits.total(), told.total(), asked.total()))
    right = [f for item, f in zip(items, found, strict=True) if not item.errors]
    quiet = sum(not findings for findings in right) / len(right)
    figures.append(Figure("gold checks, right translations without an alarm", quiet, len(right)))
    figures.append(
        Figure("gold checks, pairs a second, one core", len(items) / seconds, len(items))
    )
    figures += coverage_figures(args.data, args.cuts) if args.cuts else []
    for name, lang, tags in _HUMAN if args.human else ():
        figures += _on_human(args, name, lang, tags)
    return figures


def _items(path: Path) -> Iterator[Item]:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        errors = tuple((error["check"], error["src"], error["tgt"]) for error in record["errors"])
        yield Item(record["id"], record["src"], record["tgt"], record["tgt_lang"], errors)


def _checked(item: Item) -> list[Finding]:
    return check_segment(item.src, item.tgt, src_lang="en", tgt_lang=item.tgt_lang)


def _shows(finding: Finding, item: Item, check: str, source: str, target: str) -> bool:
    """Whether a finding tells of an error: the same name, and words that overlap."""
    if finding.check != check:
        return False
    sides = [
        _overlaps(spans, text, words)
        for spans, text, words in (
            (finding.source, item.src, source),
            (finding.target, item.tgt, target),
        )
        if spans and words
    ]
    return any(sides) or not sides


def _overlaps(spans: Sequence[Span], text: str, words: str) -> bool:
    start = text.find(words)
    if start < 0:
        return True  # gold shows the words in another form
    return any(span.overlap(Span(start, start + len(words))) for span in spans)


def _f1(name: str, hits: int, told: int, asked: int) -> Figure:
    precision = hits / (hits + told) if hits + told else 0.0
    recall = hits / asked if asked else 0.0
    value = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Figure(name, value, asked, note=f"P {precision:.2f}, R {recall:.2f}")


def _report(args: argparse.Namespace, what: str, check: str, item: Item, detail: object) -> None:
    if args.errors and args.only in {None, check}:
        print(f"{what} {check} ({item.id}): {detail}\n    {item.src}\n    {item.tgt}")


def _on_human(args: argparse.Namespace, name: str, lang: str, tags: Iterable[str]) -> list[Figure]:
    """Alarms on a sample of human translations; marks aside, which many of them set as English."""
    wanted = set(tags)
    lines = read_lines(args.data / "bitext" / f"{name}.tsv.xz")
    pairs = [(line.source, line.target) for line in lines if line.tag in wanted]
    pairs = random.Random(1).sample(pairs, min(args.human, len(pairs)))
    alarms: Counter[str] = Counter()
    concerned = 0
    for source, target in pairs:
        findings = check_segment(source, target, src_lang="en", tgt_lang=lang)
        checks = {finding.check for finding in findings}
        alarms.update(checks)
        concerned += bool(checks - {"quote_marks"})
        for finding in findings if args.errors else ():
            if args.only in {None, finding.check}:
                print(f"human {finding.check}: {finding.note}\n    {source}\n    {target}")
    counts = ", ".join(f"{check} {count}" for check, count in alarms.most_common())
    share = 1 - concerned / len(pairs)
    return [Figure(f"human {name}, without an alarm but of marks", share, len(pairs), note=counts)]
