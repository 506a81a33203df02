#!/usr/bin/env python3
"""Gains and losses between two results of the same articles, such as before and after a change.

  scripts/diff_runs.py BEFORE AFTER

Both are folders of `parallax compare` or `parallax run`. Prints the quotes that are found or lost,
mentions that moved, and differences of framing that came or went, each with its words.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corpora.comparison import Comparison, Entry
from corpora.errors import CorporaError
from corpora.results import comparisons_in

Facts = dict[tuple[str, ...], str]


def facts_of(comparison: Comparison) -> Facts:
    """What a comparison says: kind of fact, statement, version … → the words."""
    facts: Facts = {}
    for entry in comparison.entries:
        name = _name(entry, comparison)
        for key, mention in entry.mentions.items():
            if mention is None:
                continue
            text = comparison.version(key).text
            words = " … ".join(span.of(text) for span in mention.spans)
            facts["mention", name, key] = f"{mention.kind}: {words}"
        for difference in entry.differences:
            between = "–".join(difference.between)
            facts["difference", name, between, str(difference.dimension), difference.rule] = (
                difference.note
            )
    for check in comparison.checks:
        place = ",".join(f"{span.start}:{span.end}" for span in (*check.source, *check.target))
        facts["check", check.lang, check.check, place] = check.note
    return facts


def _name(entry: Entry, comparison: Comparison) -> str:
    """A statement's place in the version that has it, which stays when others are added."""
    key = next(key for key, mention in entry.mentions.items() if mention is not None)
    mention = entry.mentions[key]
    start = mention.spans[0].start if mention and mention.spans else 0
    return f"{comparison.source.id} {key}@{start}"


def changes(before: Facts, after: Facts) -> Iterator[tuple[str, str, str]]:
    """(kind of fact, sign, line): what went (-), came (+) or changed (~)."""
    for fact in sorted({*before, *after}):
        old, new = before.get(fact), after.get(fact)
        if old == new:
            continue
        sign = "+" if old is None else "-" if new is None else "~"
        said = f"{old} → {new}" if sign == "~" else (new or old or "")
        yield fact[0], sign, f"{sign} {' '.join(fact)}: {' '.join(said.split())}"


def main() -> int:
    """Prints all changes and their numbers; exit code 1 where a folder can't be read."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    args = parser.parse_args()
    try:
        sides = [
            {c.source.id: facts_of(c) for c in comparisons_in(folder)}
            for folder in (args.before, args.after)
        ]
    except CorporaError as error:
        print(f"diff_runs: {error}", file=sys.stderr)
        return 1
    before, after = sides
    counts: Counter[tuple[str, str]] = Counter()
    for name in sorted({*before, *after}, key=str):
        for kind, sign, line in changes(before.get(name, {}), after.get(name, {})):
            counts[kind, sign] += 1
            print(line)
    told = [f"{number} {kind} {sign}" for (kind, sign), number in sorted(counts.items())]
    print(f"{len(before)} articles before, {len(after)} after: {', '.join(told) or 'no change'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
