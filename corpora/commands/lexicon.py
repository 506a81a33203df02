"""Checks lexicons: `parallax lexicon check [DIR]`.

Without a folder the lexicons that come with Parallax are checked; with one, an overlay such as
`--lexicon DIR` takes (`DIR/<language>/<name>.tsv`). Every problem is told with its file and line;
the exit code is 1 if there is an error, 0 if there are only warnings. `docs/framing.md` describes
the columns.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path

from corpora.console import Console, plural
from corpora.errors import DATA_ERROR, DONE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("action", choices=["check"], help="what to do")
    parser.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="default: our own")
    parser.add_argument("--json", action="store_true", help="an object a problem, JSON Lines")
    parser.add_argument("--quiet", action="store_true", help="errors only")


def run(args: argparse.Namespace) -> int:
    """Prints the problems of the lexicons in a folder."""
    from alignment.lexicon import LANGUAGES
    from alignment.lexicon_check import Severity, check_folder

    console = Console(args.quiet)
    problems, entries = check_folder(args.folder or LANGUAGES)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    for problem in problems:
        if args.quiet and problem.severity is not Severity.ERROR:
            continue
        if args.json:
            fields = dataclasses.asdict(problem)
            console.out(json.dumps(fields, ensure_ascii=False, sort_keys=True))
        else:
            console.out(f"{problem.place}: {problem.severity}: {problem.message}")
    counted = (
        plural(entries, "entry", "entries"),
        plural(errors, "error"),
        plural(len(problems) - errors, "warning"),
    )
    console.say(", ".join(counted))
    return DATA_ERROR if errors else DONE
