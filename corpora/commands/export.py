"""Write results in another format.

  parallax export out --to tmx                         a translation memory: out/article.tmx
  parallax export out --to csv --table differences     out/differences.csv
  parallax export corpus-run --to jsonl --out -        all quotes of a corpus, on stdout

DIR is a folder that `parallax compare` or `parallax run` has written. docs/formats.md describes
the columns.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from corpora.console import Console
from corpora.errors import DONE

_FORMATS = ("tmx", "tsv", "csv", "jsonl")
_TABLES = ("quotes", "differences", "checks")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="a folder of results")
    parser.add_argument("--to", required=True, choices=_FORMATS, help="the format")
    parser.add_argument(
        "--table", default="quotes", choices=_TABLES,
        help="what a row is (quotes); for tsv, csv and jsonl",
    )  # fmt: skip
    parser.add_argument(
        "--out", metavar="FILE",
        help="where to; - is standard output (default: a file in DIR named after the table)",
    )  # fmt: skip
    parser.add_argument("--quiet", action="store_true", help="don't tell the file's name")


def run(args: argparse.Namespace) -> int:
    """Writes one format of the results in a folder."""
    from corpora.files import atomic_writer
    from corpora.formats.export import FORMATS, file_name
    from corpora.results import comparisons_in, is_run

    is_run(args.folder)  # tells what is wrong with the folder before a file is begun
    write = FORMATS[args.to]
    if args.out == "-":
        write(sys.stdout, comparisons_in(args.folder), args.table)
        return DONE
    path = Path(args.out) if args.out else args.folder / file_name(args.to, args.table)
    with atomic_writer(path) as file:
        if args.to == "csv":
            file.write("\ufeff")  # or else spreadsheets take the file for an old code page
        write(file, comparisons_in(args.folder), args.table)
    if not args.quiet:
        Console().out(str(path))
    return DONE
