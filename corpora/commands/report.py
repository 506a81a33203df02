"""Make the pages again from results.

  parallax report out            report.html, quotes.tsv and article.tmx from out/comparison.json
  parallax report corpus-run     a page an article and what they amount to, from
                                 corpus-run/pages/index.html on; plots in corpus-run/figures

DIR is a folder that `parallax compare` or `parallax run` has written. Nothing is translated or
compared again.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from corpora.console import Console
from corpora.errors import DONE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="a folder of results")
    parser.add_argument("--quiet", action="store_true", help="no progress")


def run(args: argparse.Namespace) -> int:
    """Writes the pages of the results in a folder."""
    from corpora.outputs import COMPARISON, REPORT, write_pages
    from corpora.records import read_comparison
    from corpora.results import comparisons_in, is_run, tell_unfinished

    console = Console(quiet=args.quiet)
    if not is_run(args.folder):
        write_pages(read_comparison(args.folder / COMPARISON), args.folder)
        console.out(str(args.folder / REPORT))
        return DONE
    from corpora.report.corpus import write_corpus_report

    tell_unfinished(args.folder, console.say)
    pages = console.track(comparisons_in(args.folder), label="pages")
    console.out(str(write_corpus_report(pages, args.folder)))
    return DONE
