#!/usr/bin/env python3
"""Measures quality: `scripts/evaluate.py translation|words|quotes|mapping|...`.

Prints a table of figures, each beside its floor and aim, and with `--json` the same as JSON.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib
import json
import sys
from pathlib import Path

from evaluation.figure import Figure, as_table

from corpora.collector import collect_seldom

PARTS = (
    "sentences",
    "translation",
    "words",
    "quotes",
    "mapping",
    "independent",
    "framing",
    "checks",
)


def main() -> int:
    """Runs one part of the evaluation; exit code 1 where a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parts = parser.add_subparsers(dest="part", required=True)
    for name in PARTS:
        if not (Path(__file__).parent / "evaluation" / f"{name}.py").exists():
            continue
        module = importlib.import_module(f"evaluation.{name}")
        part = parts.add_parser(name, description=module.__doc__)
        part.add_argument("--data", type=Path, default=Path("../shared/data"))
        part.add_argument("--json", action="store_true", help="figures as JSON")
        module.add_arguments(part)
        part.set_defaults(evaluate=module.evaluate)
    args = parser.parse_args()
    collect_seldom()  # as the command line does
    figures: list[Figure] = args.evaluate(args)
    if args.json:
        print(json.dumps([dataclasses.asdict(figure) for figure in figures], ensure_ascii=False))
    else:
        print(as_table(figures))
    return int(any(figure.below_floor for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
