#!/usr/bin/env python3
"""Learns what the checks `omission` and `addition` judge by, and writes it with its provenance.

Right translations are those of our own articles (`gold/articles.jsonl`); in copies of them a part
is taken out of one side (`evaluation/checks_cuts.py`). A first network tells the words that lost
their counterpart from all others, a second one the runs of such words. The thresholds let each of
the two checks tell one right translation in two hundred. The dictionaries are made to forget the
articles first. Those whose id ends in 5 are for measuring.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from alignment_training.data import held_out
from alignment_training.network import fit
from evaluation.checks_cuts import cuts, segment_of
from evaluation.gold_articles import records
from numpy.typing import NDArray

from alignment.checks.coverage import WEIGHTS, Half, candidates_of
from alignment.checks.partners import View, word_signals
from alignment.checks.segment import Segment
from alignment.words import aligner, dictionary
from alignment.words.combination import Network
from alignment.words.dictionary import NULL, Dictionary, load_dictionary, stem
from mt.text import Span

Array = NDArray[np.float32]
CHECKS = ("omission", "addition")
LANGUAGES = ("uk", "ru")
# Right pairs that each check may tell.
FALSE_ALARMS = 0.005
# The dictionaries leave out what was linked less often.
LEAST = 2.0
# What an example of a damaged pair counts beside one of a right pair: those that lost their
# counterpart, and the rest of the words, which teach where the fault is.
LOST, REST = 0.5, 0.1
NOWHERE = Span(0, 0)


@dataclass(frozen=True)
class Example:
    """A pair with what was taken out of it.

    Attributes:
        views: The source's and the translation's.
        signals: Of the content words of either.
        check: What there is to tell, `omission` or `addition`; empty for a right pair.
        part: The words without a counterpart, on the source's side or the translation's.
    """

    views: tuple[View, View]
    signals: tuple[Array, Array]
    check: str = ""
    part: Span = NOWHERE

    @classmethod
    def of(cls, segment: Segment, check: str = "", part: Span = NOWHERE) -> Example:
        """An example of a segment."""
        view = View.of(segment)
        views = (view, view.turned())
        return cls(views, (word_signals(views[0]), word_signals(views[1])), check, part)


def main() -> None:
    """Makes examples, learns and writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--share", type=float, default=0.4, help="of the articles, to learn from")
    parser.add_argument("--cuts", type=int, default=1, help="cuts a pair, at most")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    path = args.data / "gold" / "articles.jsonl"
    rng = random.Random(11)
    unseen = held_out(args.data)
    rows = [
        row
        for row in records(path)
        if not row["id"].endswith("5") and (row["id"] in unseen or rng.random() < args.share)
    ]
    forget([row for row in rows if row["id"] not in unseen])
    examples = list(make_examples(rows, args.cuts, rng))
    words, runs = learn(examples)
    table = {
        "words": words.to_json(),
        "runs": runs.to_json(),
        "thresholds": thresholds(examples, words, runs),
        "provenance": {
            "data": path.name,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "pairs": sum(not example.check for example in examples),
            "damaged": sum(bool(example.check) for example in examples),
            "script": "scripts/train_checks.py",
        },
    }
    args.out.write_text(json.dumps(table, sort_keys=True) + "\n", encoding="utf-8")


def forget(rows: Sequence[dict[str, Any]]) -> None:
    """Takes from the dictionaries, in this process, what they learned from some articles.

    A dictionary knows all words of what it was learned from; networks that see no unknown words
    wouldn't know what to think of them. The links that are made now stand for those of then.
    """
    learned: dict[str, dict[str, Counter[str]]] = {lang: {} for lang in LANGUAGES}
    for row in rows:
        for src, lang, tgt in pairs_of(row):
            segment = segment_of(src, tgt, lang)
            for side, other, turned in (
                (segment.src, segment.tgt, False),
                (segment.tgt, segment.src, True),
            ):
                for word, partners in zip(side.words, side.partners, strict=True):
                    if turned and not partners:
                        learned[lang].setdefault(NULL, Counter())[stem(word)] += 1
                    elif not turned:
                        to = [stem(other.words[j]) for j, _ in partners] or [NULL]
                        learned[lang].setdefault(stem(word), Counter()).update(to)
    known = {lang: load_dictionary("en", lang) for lang in LANGUAGES}
    less = {
        lang: Dictionary.from_counts(
            {
                source: {
                    target: count - learned[lang].get(source, Counter())[target]
                    for target, count in counts.items()
                    if count - learned[lang].get(source, Counter())[target] >= LEAST
                }
                for source, counts in known[lang].partners.items()
            }
        )
        for lang in LANGUAGES
    }
    load = dictionary.load_dictionary
    dictionary.load_dictionary = lambda src, tgt: less[tgt] if src == "en" else load(src, tgt)
    for cache in (dictionary.load_bridged_dictionary, aligner._dictionary):
        cache.cache_clear()


def make_examples(
    rows: Iterable[dict[str, Any]], most: int, rng: random.Random
) -> Iterator[Example]:
    """Right pairs, and copies with a part taken out of one side."""
    for row in rows:
        for src, lang, tgt in pairs_of(row):
            segment = segment_of(src, tgt, lang)
            if min(len(segment.src.words), len(segment.tgt.words)) < 2:
                continue
            yield Example.of(segment)
            made = cuts(segment, rng) if most else []
            for cut in rng.sample(made, min(most, len(made))):
                yield Example.of(segment_of(src, cut.tgt_without, lang), "omission", cut.src_part)
                yield Example.of(segment_of(cut.src_without, tgt, lang), "addition", cut.tgt_part)


def learn(examples: Sequence[Example]) -> tuple[Network, Network]:
    """The network of words and that of runs."""
    generator = np.random.default_rng(7)
    signals, gold, weights = _stacked(word_examples(examples))
    words = fit(signals, gold, weights, hidden=24, members=4, epochs=24, generator=generator)
    signals, gold, weights = _stacked(run_examples(examples, words))
    runs = fit(signals, gold, weights, hidden=12, members=4, epochs=50, generator=generator)
    return words, runs


def word_examples(examples: Iterable[Example]) -> Iterator[tuple[Array, Array, Array]]:
    """Signals of content words, whether they lost their counterpart, and what they count."""
    for example in examples:
        for at in _sides(example):
            view, signals = example.views[at], example.signals[at]
            spans = [view.side.spans[i] for i in np.flatnonzero(view.content)]
            lost = np.array([bool(span.overlap(example.part)) for span in spans], np.float32)
            weights = np.where(lost, LOST, REST) if example.check else np.ones(len(spans))
            yield signals, lost, weights.astype(np.float32)


def run_examples(
    examples: Iterable[Example], words: Network
) -> Iterator[tuple[Array, Array, Array]]:
    """Signals of runs; of a damaged pair only those that show what is lost."""
    for example in examples:
        halves = halves_of(example, words)
        for at in _sides(example):
            found = candidates_of(halves[at], halves[1 - at])
            if not found.runs:
                continue
            if not example.check:
                yield (
                    found.signals,
                    np.zeros(len(found.runs), np.float32),
                    np.ones(len(found.runs), np.float32),
                )
                continue
            spans = example.views[at].side.spans
            shows = [
                2 * sum(bool(spans[i].overlap(example.part)) for i in run) >= len(run)
                for run in found.runs
            ]
            if any(shows):
                ones = np.ones(sum(shows), np.float32)
                yield found.signals[shows], ones, LOST * ones


def _sides(example: Example) -> tuple[int, ...]:
    return (CHECKS.index(example.check),) if example.check else (0, 1)


def _stacked(parts: Iterable[tuple[Array, Array, Array]]) -> tuple[Array, Array, Array]:
    signals, gold, weights = zip(*(part for part in parts if len(part[1])), strict=True)
    return np.concatenate(signals), np.concatenate(gold), np.concatenate(weights)


def thresholds(examples: Iterable[Example], words: Network, runs: Network) -> dict[str, float]:
    """Probabilities that no more than `FALSE_ALARMS` of right pairs reach, by check."""
    surest: dict[str, list[float]] = {check: [] for check in CHECKS}
    for example in examples:
        if example.check:
            continue
        halves = halves_of(example, words)
        for at, check in enumerate(CHECKS):
            found = candidates_of(halves[at], halves[1 - at])
            surest[check].append(float(runs(found.signals).max()) if found.runs else 0.0)
    return {
        check: round(float(np.quantile(values, 1 - FALSE_ALARMS)), 4)
        for check, values in surest.items()
    }


def halves_of(example: Example, words: Network) -> tuple[Half, ...]:
    """Both sides of an example, whose words are judged by a network."""
    return tuple(
        Half.of(view, words, signals)
        for view, signals in zip(example.views, example.signals, strict=True)
    )


def pairs_of(row: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """English sentence, language and translation, for each sentence of an article."""
    for paragraph in row["paras"]:
        for sentence in paragraph["sents"]:
            for lang in LANGUAGES:
                yield sentence["en"], lang, sentence[lang]


if __name__ == "__main__":
    main()
