"""Quotes: contents, cues and sources against PolNeAR's dev part and our exhaustive gold.

The same for passages of news that were made up before the tool saw them (`quote_fresh.py`), and
for real news whose quotes are annotated (`quote_real.py`) or that people translated, so that both
sides should have the same quotes (`quote_pairs.py`).

Contents are compared on letters and digits only. `IoU` is the share of those that two contents
have in common; quotes are matched one to one, best first. Entries that the gold calls borderline
are neither asked for nor held against anybody. PolNeAR begins a content with its "that", we after
it: the conjunction is left out on both sides (the strict figure is given as well). It doesn't nest,
and takes the whole reported clause where we list the marked words of it: `Quote.clause` has that.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

from evaluation.figure import Figure
from evaluation.quote_fresh import read_fresh
from evaluation.quote_gold import (
    is_looked_at,
    read_complete,
    read_kept_out,
    read_polnear,
    without_that,
)
from evaluation.quote_items import (
    Item,
    Letters,
    Tally,
    count,
    count_roles,
    iou,
    is_source,
    items_of,
    match,
    same_words,
)
from evaluation.quote_pairs import agreement
from evaluation.quote_real import read_real

from alignment.quotes import extract_quotes, reported

LANGUAGES = ("en", "uk", "ru")
# Of how many articles of real news in two languages one is read.
STEPS = {"uk": 2, "ru": 10}
# Batches of fresh passages, and what they are called.
BATCHES = {
    "": "",
    "2": ", second batch",
    "3": ", third batch",
    "4": ", fourth batch",
    "5": ", fifth batch",
    "6": ", sixth batch",
    "7": ", seventh batch",
    "8": ", eighth batch",
    "9": ", ninth batch",
    "10": ", tenth batch",
    "11": ", eleventh batch",
    "12": ", twelfth batch",
}
# Those whose errors nobody looks at, so that they stay a measure.
KEPT = frozenset({"4", "8", "10", "12"})


_MARK = re.compile(r"[\"“”„«»]|(?<!\w)[‘'](?=\w)")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of this part."""
    parser.add_argument(
        "--errors",
        action="store_true",
        help="print what was missed or wrong; not in the half of our gold that is kept unseen, nor "
        "in such batches",
    )
    parser.add_argument("--polnear", default="dev", help="part of PolNeAR (dev)")


def evaluate(args: argparse.Namespace) -> list[Figure]:
    """All figures of the extractor."""
    figures = _polnear(args.data / "polnear" / f"{args.polnear}.jsonl.xz", args.errors)
    for lang in LANGUAGES:
        gold = list(read_complete(args.data / "gold", lang))
        shown = {name for name, _, _ in gold if is_looked_at(name)} if args.errors else set()
        figures += _against(f"gold {lang}", lang, gold, shown)
        figures += _kept_out(args.data / "gold", lang)
    for lang, part in product(LANGUAGES, BATCHES):
        label = f"fresh {lang}{BATCHES[part]}"
        fresh = list(read_fresh(lang, part))
        looked = args.errors and part not in KEPT
        shown = {name for name, _, _ in fresh} if looked else set()
        figures += [
            replace(figure, floor=None, aim=None) for figure in _against(label, lang, fresh, shown)
        ]
        figures.append(_named(label, lang, fresh))
    for lang in LANGUAGES:
        figures += _real(args.data / "bitext", lang, args.errors)
    for lang in LANGUAGES[1:]:
        both = agreement(args.data / "bitext" / f"en-{lang}.tsv.xz", lang, STEPS[lang])
        label = f"real news and its translation, quotes in both, en–{lang}"
        figures.append(Figure(label, both.f1, both.asked))
    return [*figures, *_speed(args.data / "gold")]


def _real(folder: Path, lang: str, errors: bool) -> list[Figure]:
    """Figures of annotated real news: of the half that is looked at, and of the other."""
    halves: dict[bool, list[tuple[str, str, list[Item]]]] = {True: [], False: []}
    for article in read_real(folder, lang):
        halves[is_looked_at(article[0])].append(article)
    figures: list[Figure] = []
    for looked, real in halves.items():
        label = f"real {lang}{', looked at' if looked else ''}"
        shown = {name for name, _, _ in real} if errors and looked else set()
        figures += _against(label, lang, real, shown)
    return [replace(figure, floor=None, aim=None) for figure in figures]


def _polnear(path: Path, errors: bool) -> list[Figure]:
    loose, exact, strict, marked = Tally(), Tally(), Tally(), Tally()
    cues, sources = Tally(), Tally()
    for name, text, raw in read_polnear(path):
        letters = Letters(text)
        gold = [replace(item, content=without_that(text, item.content)) for item in raw]
        told = [
            item
            for item in items_of(text, reported(extract_quotes(text, lang="en")))
            if item.kind != "scare"
        ]
        whole = [replace(item, content=item.clause or item.content) for item in told]
        found = _unnested(letters, whole)
        count(loose, letters, gold, found, 0.5)
        count(exact, letters, gold, found, 1.1)
        count(strict, letters, raw, found, 1.1)
        with_marks = [item for item in gold if any(_MARK.search(s.of(text)) for s in item.content)]
        marked.asked += len(with_marks)
        marked.right += _covered(letters, with_marks, [*told, *whole])
        count_roles(cues, sources, letters, gold, found)
        if errors:
            _print_errors(name, text, letters, gold, found, 0.5)
    recall = marked.right / marked.asked if marked.asked else 0.0
    return [
        Figure("PolNeAR, content F1 at IoU ≥ 0.5", loose.f1, loose.asked, 0.60, 0.80, loose.note),
        Figure("PolNeAR, exact content F1", exact.f1, exact.asked, 0.40, 0.73, exact.note),
        Figure(
            "PolNeAR, exact content F1, “that” counts", strict.f1, strict.asked, note=strict.note
        ),
        Figure("PolNeAR, recall of contents with marks", recall, marked.asked, 0.92, 0.98),
        Figure("PolNeAR, exact cue F1 on matched", cues.f1, cues.asked, note=cues.note),
        Figure("PolNeAR, exact source F1 on matched", sources.f1, sources.asked, note=sources.note),
    ]


def _covered(letters: Letters, gold: Sequence[Item], found: Sequence[Item]) -> int:
    """How many of the gold's contents some found one equals at IoU ≥ 0.5."""
    ranges = [letters.ranges(item.content) for item in found]
    return sum(
        any(iou(letters.ranges(item.content), one) >= 0.5 for one in ranges) for item in gold
    )


def _unnested(letters: Letters, items: Sequence[Item]) -> list[Item]:
    """The items that lie in no other one, each content once: PolNeAR has no nesting."""
    ranges = [letters.ranges(item.content) for item in items]
    kept: list[int] = []
    for index, one in enumerate(ranges):
        within = any(
            other != one and all(any(a <= c and d <= b for a, b in other) for c, d in one)
            for other in ranges
        )
        if one and not within and one not in [ranges[i] for i in kept]:
            kept.append(index)
    return [items[index] for index in kept]


def _against(
    label: str, lang: str, articles: Sequence[tuple[str, str, list[Item]]], shown: set[str]
) -> list[Figure]:
    """Figures against exhaustive annotation; errors of the articles named are printed."""
    marked, indirect, cues, sources = Tally(), Tally(), Tally(), Tally()
    for name, text, gold in articles:
        letters = Letters(text)
        found = items_of(text, extract_quotes(text, lang=lang))
        for tally, kinds, least in (
            (marked, ("direct", "partial"), 0.8),
            (indirect, ("indirect",), 0.5),
        ):
            one = [item for item in gold if item.kind in kinds]
            other = [item for item in found if item.kind in kinds]
            count(tally, letters, one, other, least)
            if name in shown:
                _print_errors(f"{name} {lang}", text, letters, one, other, least)
        told = [item for item in gold if item.kind not in ("scare", "title")]
        said = [item for item in found if item.kind not in ("scare", "title")]
        count_roles(cues, sources, letters, told, said)
        if name in shown:
            _print_roles(f"{name} {lang}", letters, told, said)
    return [
        Figure(
            f"{label}, direct and partial F1 at IoU ≥ 0.8",
            marked.f1,
            marked.asked,
            0.96,
            0.99,
            marked.note,
        ),
        Figure(
            f"{label}, indirect F1 at IoU ≥ 0.5",
            indirect.f1,
            indirect.asked,
            0.70,
            0.90,
            indirect.note,
        ),
        Figure(f"{label}, exact cue F1 on matched", cues.f1, cues.asked, 0.85, 0.95, cues.note),
        Figure(
            f"{label}, exact source F1 on matched",
            sources.f1,
            sources.asked,
            0.85,
            0.95,
            sources.note,
        ),
    ]


def _kept_out(folder: Path, lang: str) -> list[Figure]:
    """Annotated quotes of articles that nobody looks at: found, and cue and source if they were."""
    asked = right = 0
    cues, sources = Tally(), Tally()
    for _, text, gold in read_kept_out(folder, lang):
        letters = Letters(text)
        found = items_of(text, extract_quotes(text, lang=lang))
        ranges = [[letters.ranges(item.content) for item in some] for some in (gold, found)]
        asked += len(gold)
        right += len(match(*ranges, 0.5))
        count_roles(cues, sources, letters, gold, found)
    label = f"kept out {lang}"
    return [
        Figure(f"{label}, annotated quotes found at IoU ≥ 0.5", right / max(1, asked), asked),
        Figure(f"{label}, exact cue of these", cues.right / max(1, cues.asked), cues.asked),
        Figure(
            f"{label}, exact source of these", sources.right / max(1, sources.asked), sources.asked
        ),
    ]


def _named(label: str, lang: str, articles: Sequence[tuple[str, str, list[Item]]]) -> Figure:
    """Share of the quotes found whose source was led back to the full name that the gold gives."""
    right = asked = 0
    for _, text, gold in articles:
        letters = Letters(text)
        told = [item for item in gold if item.names]
        found = items_of(text, extract_quotes(text, lang=lang))
        pairs = match(
            [letters.ranges(item.content) for item in told],
            [letters.ranges(item.content) for item in found],
            0.5,
        )
        asked += len(pairs)
        right += sum(told[g].names == found[f].names for g, f in pairs.items())
    return Figure(f"{label}, speakers by full name", right / max(1, asked), asked)


def _print_errors(
    name: str,
    text: str,
    letters: Letters,
    gold: Sequence[Item],
    found: Sequence[Item],
    least: float,
) -> None:
    asked = [item for item in gold if not item.borderline]
    gold_ranges = [letters.ranges(item.content) for item in asked]
    ranges = [letters.ranges(item.content) for item in found]
    pairs = match(gold_ranges, ranges, least)
    for g, item in enumerate(asked):
        if g not in pairs:
            print(f"{name} MISSED {item.source} | {item.cue} | {_told(text, item)}")
    spared = [letters.ranges(item.content) for item in gold if item.borderline]
    for f, item in enumerate(found):
        if f not in pairs.values() and not any(iou(ranges[f], one) >= 0.5 for one in spared):
            print(f"{name} WRONG {item.kind} {item.source} | {item.cue} | {_told(text, item)}")


def _print_roles(name: str, letters: Letters, gold: Sequence[Item], found: Sequence[Item]) -> None:
    asked = [item for item in gold if not item.borderline]
    pairs = match(
        [letters.ranges(item.content) for item in asked],
        [letters.ranges(item.content) for item in found],
        0.5,
    )
    for g, f in pairs.items():
        one, other = asked[g], found[f]
        if not same_words(one.cue, other.cue):
            print(f"{name} CUE gold {one.cue!r} found {other.cue!r}")
        if not is_source(one.source, other):
            print(f"{name} SOURCE gold {one.source!r} found {other.source!r} {other.names}")


def _told(text: str, item: Item) -> str:
    return " // ".join(span.of(text) for span in item.content)


def _speed(folder: Path) -> list[Figure]:
    texts = [(lang, text) for lang in LANGUAGES for _, text, _ in read_complete(folder, lang)]
    for lang in LANGUAGES:
        extract_quotes("Warm up.", lang=lang)
    began = time.process_time()
    for lang, text in texts:
        extract_quotes(text, lang=lang)
    seconds = time.process_time() - began
    return [Figure("articles a second, one core", len(texts) / seconds, len(texts), 50, 500)]
