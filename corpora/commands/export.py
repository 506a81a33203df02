"""Write results in another format.

  parallax export out --to tmx                         a translation memory: out/article.tmx
  parallax export out --to csv --table differences     out/differences.csv
  parallax export corpus-run --to xlsx                 all tables as sheets: corpus-run/tables.xlsx
  parallax export corpus-run --to parquet --out -      all quotes of a corpus, on stdout
  parallax export corpus-run --to brat                 texts and annotations: corpus-run/brat/
  parallax export corpus-run --to refi-qda             codes for ATLAS.ti, MAXQDA, NVivo, QualCoder
  parallax export corpus-run --to qdpx                 coded texts for the same: project.qdpx

DIR is a folder that `parallax compare` or `parallax run` has written. docs/formats.md describes
the columns and files.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from corpora.console import Console
from corpora.errors import DONE, UsageError

# Those of `corpora.formats.export`, told here so that `--help` needn't load them.
FORMATS = ("tmx", "tsv", "csv", "jsonl", "xlsx", "parquet", "brat", "refi-qda", "qdpx")
TABLES = ("articles", "quotes", "differences", "checks")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="a folder of results")
    parser.add_argument("--to", required=True, choices=FORMATS, help="the format")
    parser.add_argument(
        "--table", choices=TABLES,
        help="what a row is (quotes; of xlsx, a sheet for each)",
    )  # fmt: skip
    parser.add_argument(
        "--out", metavar="FILE",
        help="where to; - is standard output (default: in DIR, named after table or format)",
    )  # fmt: skip
    parser.add_argument("--quiet", action="store_true", help="don't tell the file's name")


def run(args: argparse.Namespace) -> int:
    """Writes one format of the results in a folder."""
    from corpora.files import atomic_folder, atomic_writer
    from corpora.formats import export
    from corpora.results import comparisons_in, tell_unfinished

    form = export.FORMATS[args.to]
    if args.table and not form.tables:
        raise UsageError(f"--table {args.table}: {args.to} has no tables")
    console = Console(quiet=args.quiet)
    # Tells what is wrong with the folder, too, before a file is begun.
    tell_unfinished(args.folder, console.say)
    tables = [args.table] if args.table else list(form.tables)
    results = comparisons_in(args.folder)
    if args.out == "-":
        if form.kind == "folder":
            raise UsageError(f"--out -: {args.to} is a folder of files; name one")
        remark = form.write(
            sys.stdout.buffer if form.kind == "binary" else sys.stdout, results, tables
        )
        if remark:
            console.say(remark)
        return DONE
    path = Path(args.out) if args.out else args.folder / form.name_of(tables)
    if form.kind == "folder":
        with atomic_folder(path) as folder:
            remark = form.write(folder, results, tables)
    else:
        with atomic_writer(path, binary=form.kind == "binary") as file:
            if args.to == "csv":
                file.write("\ufeff")  # or else spreadsheets take the file for an old code page
            remark = form.write(file, results, tables)
    if remark:
        console.say(f"{path}: {remark}")
    if not args.quiet:
        console.out(str(path))
    return DONE
