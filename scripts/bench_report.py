#!/usr/bin/env python3
"""Measures the report, the exports and the coding sample of a run: time, memory, size.

The articles are our gold events, compared as they are (three outlets, no model), and then varied:
each gets an id, a date and outlets of its own, some of its statements, and some of its differences.
Every third one is passed off as a machine translation, so that each part of the report has
something to show. What its figures say about framing means nothing.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import resource
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np

from corpora.article import Article, Given
from corpora.cli import main as parallax
from corpora.comparison import Comparison, Origin, Version
from corpora.formats.export import FORMATS
from corpora.pipeline import Pipeline, PipelineOptions
from corpora.records import to_result
from corpora.report.corpus import write_corpus_report
from mt.text import Span

_GOLD = Path(__file__).parent.parent / "corpora" / "gold" / "framing.jsonl"
_OUTLETS = {
    "en": ("The Meridian", "Harbour Post", "Northern Ledger"),
    "uk": ("Вечірній Дзвін", "Новини Порту"),
    "ru": ("Северный Вестник", "Речной Листок", "Городская Газета"),
}
_FIRST_DAY = date(2024, 1, 1)


def main() -> int:
    """Writes a run, its report and its exports, and prints what that took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=3000, metavar="N")
    parser.add_argument("--out", type=Path, required=True, help="an empty folder, or none yet")
    parser.add_argument("--plain", action="store_true", help="the events as they are, none varied")
    args = parser.parse_args()
    events = gold_comparisons()
    every = list(events if args.plain else varied(events, args.articles))[: args.articles]
    write_run(every, args.out)
    began, worked = time.perf_counter(), time.process_time()
    write_corpus_report(every, args.out)
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    print(f"articles           {len(every)}")
    print(f"observations       {_observations(args.out)}")
    print(f"seconds            {seconds:.1f}")
    print(f"of the processor   {worked:.1f}")
    print(f"peak memory, MB    {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
    print_sizes(args.out / "pages")
    print_exports(args.out)
    return 0


def _observations(run: Path) -> int:
    written = (run / "pages" / "data" / "index.js").read_text(encoding="utf-8")
    _, index = json.loads(written.removeprefix("parallax(").removesuffix(");\n"))
    return len(index["columns"]["statement"])


def print_sizes(pages: Path) -> None:
    """Prints the sizes of pages, those with numbers for names together."""
    sizes = {path: path.stat().st_size for path in sorted(pages.rglob("*")) if path.is_file()}
    print(f"pages, MB          {sum(sizes.values()) / 1e6:.1f}")
    for what, suffix in (("articles' pages", ".html"), ("sentences", ".js")):
        its = [n for path, n in sizes.items() if path.stem.isdigit() and path.suffix == suffix]
        mean = sum(its) / max(1, len(its)) / 1e3
        print(f"{what:<18} {sum(its) / 1e6:.1f} MB, {len(its)} files of {mean:.0f} kB")
    for path, size in sizes.items():
        if not path.stem.isdigit():
            print(f"{path.name:<18} {size / 1e3:.0f} kB")


def print_exports(run: Path) -> None:
    """Prints what it takes to write the run in each format, and to draw a sample for coding."""
    calls = {name: ["export", str(run), "--to", name] for name in FORMATS}
    sample = ["--sample", "200", "--coders", "anna,borys", "--out", str(run / "coding")]
    for name, words in {**calls, "coding": ["code", str(run), *sample]}.items():
        before, worked = set(run.iterdir()), time.process_time()
        if parallax([*words, "--quiet"]):
            raise SystemExit(1)
        worked = time.process_time() - worked
        (made,) = set(run.iterdir()) - before
        files = [made] if made.is_file() else [path for path in made.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1e6
        print(f"{name:<18} {worked:.1f} s of the processor, {size:.1f} MB")


def gold_comparisons() -> list[Comparison]:
    """Our gold events, each three outlets' articles, compared without a model."""
    nobody: Any = SimpleNamespace(name="none", src_lang="", tgt_langs=(), models=({},))
    pipeline = Pipeline(nobody, PipelineOptions())
    found = []
    for line in _GOLD.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        articles = {
            lang: Article(
                id=event["id"],
                lang=lang,
                text=text,
                body=Span(0, len(text)),
                headline=text.split("\n", 1)[0],
                outlet=_OUTLETS[lang][0],
            )
            for lang, text in event["articles"].items()
        }
        given = [Given(lang, articles[lang], "independent") for lang in ("uk", "ru")]
        found.append(pipeline.compare(articles["en"], given=given))
    return found


def varied(events: Sequence[Comparison], n: int) -> Iterator[Comparison]:
    """`n` comparisons made of a few."""
    rng = np.random.default_rng(0)
    for number in range(n):
        event = events[number % len(events)]
        machine = number % 3 == 2
        day = _FIRST_DAY + timedelta(days=number * 700 // n)
        entries = tuple(
            dataclasses.replace(
                entry, differences=tuple(d for d in entry.differences if rng.random() < 0.7)
            )
            for entry in event.entries
            if rng.random() < 0.85
        )
        yield dataclasses.replace(
            event,
            source=_version(event.source, number, day, rng, machine=False),
            versions={
                key: _version(version, number, day, rng, machine=machine)
                for key, version in event.versions.items()
            },
            entries=entries,
        )


def _version(
    version: Version, number: int, day: date, rng: np.random.Generator, *, machine: bool
) -> Version:
    outlets = _OUTLETS[version.lang]
    return dataclasses.replace(
        version,
        id=f"a-{number + 1:05d}",
        date=day.isoformat(),
        outlet=None if machine else outlets[rng.integers(len(outlets))],
        origin=Origin.MT if machine else version.origin,
        model="none@0" if machine else None,
    )


def write_run(comparisons: Sequence[Comparison], folder: Path) -> None:
    """A run's folder that holds the comparisons."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "results.jsonl").open("w", encoding="utf-8") as file:
        for comparison in comparisons:
            record = to_result(comparison)
            file.write(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
