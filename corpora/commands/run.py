"""Compare every article of a corpus; can be stopped at any moment and goes on where it was.

  parallax run articles.jsonl --to uk,ru --out run
  parallax run folder/ --to uk --out run --workers 4
  parallax run events.jsonl --out run                    records that have "versions"

A record's versions (human translations, other outlets' articles) are compared as they are; into
the languages of --to it is translated where no version is in them. docs/formats.md describes the
records.

Writes results.jsonl (a comparison a line, in the order of the corpus), rejects.jsonl (what could
not be used, and why) and manifest.json. Call it again to go on after an interruption, or to take in
what is new or changed in the corpus; that stands at the end, whatever its place in the corpus. The
folder of --out may lie within CORPUS and isn't read.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.commands.options import (
    add_aligner_option,
    add_translator_options,
    language,
    language_list,
    positive,
    refuse_stdin_twice,
)
from corpora.console import Console
from corpora.errors import DONE, REJECTED

if TYPE_CHECKING:
    from corpora.article import Article


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("corpus", nargs="+", metavar="CORPUS", help="files, folders, or -")
    parser.add_argument(
        "--to", type=language_list, default=[], metavar="uk,ru", help="translate into"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the run's folder")
    parser.add_argument("--workers", type=positive, default=1, metavar="N", help="processes (1)")
    parser.add_argument("--lang", type=language, help="language of articles that don't name one")
    parser.add_argument("--lexicon", type=Path, metavar="DIR", help="lexicons laid over ours")
    parser.add_argument("--explain", action="store_true", help="write why each thing was found")
    parser.add_argument("--quiet", action="store_true", help="no progress")
    add_aligner_option(parser)
    add_translator_options(parser)


def run(args: argparse.Namespace) -> int:
    """Runs over the corpus; exit code 3 where something was rejected."""
    from corpora import run as runs
    from corpora.loading import require_targets, tell_of_model
    from corpora.pipeline import Pipeline, PipelineOptions
    from corpora.readers import read_records
    from corpora.workers import compare_here, compare_in_processes, lacking

    refuse_stdin_twice(args.corpus)
    console = Console(quiet=args.quiet)
    options = PipelineOptions.from_args(args)
    pipeline = Pipeline.load(options, say=console.say)
    require_targets(pipeline.translator, args.to)
    made_with = pipeline.manifest(to=args.to, given={})
    made_with["options"]["explain"] = args.explain

    def telling(articles: Iterable[Article]) -> Iterator[Article]:
        """Passes articles on, and tells of the model before the first that it translates."""
        said = False
        for article in articles:
            if not said and lacking(article, args.to):
                tell_of_model(pipeline.translator, console.say)
                said = True
            yield article

    def work(articles):  # type: ignore[no-untyped-def]
        articles = telling(articles)
        outcomes = (
            compare_here(articles, pipeline, to=args.to, explain=args.explain)
            if args.workers == 1
            else compare_in_processes(
                articles, options, to=args.to, explain=args.explain, workers=args.workers
            )
        )
        return console.track(outcomes, label="articles compared")

    named = f" --to {','.join(args.to)}" if args.to else ""
    try:
        counts = runs.run(
            read_records(*args.corpus, lang=args.lang, leave_out=args.out),
            args.out,
            work=work,
            made_with=made_with,
            command=f"parallax run {' '.join(args.corpus)}{named}",
        )
    except KeyboardInterrupt:
        console.say(f"\n{args.out}: what is done is kept; the same call goes on from there")
        raise
    told = [f"{number} {name}" for name, number in counts.as_dict().items() if number]
    console.say(f"{args.out}: {', '.join(told) or 'nothing to do'}")
    if counts.done or counts.kept:
        console.say(f"what they amount to: parallax report {args.out}")
    if counts.rejected:
        console.say(f"rejected articles and why: {args.out / runs.REJECTS}")
        return REJECTED
    return DONE
