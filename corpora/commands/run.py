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

An article that changed takes the place of its old result. A text that has its id but comes from
another file, while the first file is there, is rejected: it is another article. Call the run over
such a part of a corpus with --id-prefix part2-, each time.

Results of articles that this call doesn't find in the corpus, or can't use now, stay: a corpus may
come in parts. With --prune, those go whose articles aren't in it; none goes while something is
rejected whose id can't be read, such as a damaged line or a folder that can't be listed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.commands.options import (
    add_aligner_option,
    add_translator_options,
    language_list,
    positive,
    refuse_stdin_twice,
)
from corpora.console import Console
from corpora.errors import DONE, REJECTED
from corpora.languages import language

if TYPE_CHECKING:
    from corpora.article import Article
    from corpora.readers import Rejected

_SAID = {
    "done": "done",
    "kept": "kept",
    "repeated": "repeated",
    "rejected": "rejected",
    "stale": "old ones taken away",
    "others": "of other articles kept",
}


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
    parser.add_argument(
        "--id-prefix", default="", metavar="TEXT",
        help="put it before each id, where parts of a corpus use the same ids",
    )  # fmt: skip
    parser.add_argument(
        "--prune", action="store_true",
        help="take away results of articles that aren't in the corpus (they are kept otherwise)",
    )  # fmt: skip
    parser.add_argument("--explain", action="store_true", help="write why each thing was found")
    parser.add_argument("--quiet", action="store_true", help="no progress")
    add_aligner_option(parser)
    add_translator_options(parser)


def run(args: argparse.Namespace) -> int:
    """Runs over the corpus; exit code 3 where something was rejected."""
    from corpora import run as runs
    from corpora.loading import require_targets, tell_of_model
    from corpora.pipeline import Pipeline, PipelineOptions
    from corpora.readers import Inputs, how_many, read_records
    from corpora.results import languages_of
    from corpora.workers import compare_here, compare_in_processes, lacking

    refuse_stdin_twice(args.corpus)
    console = Console(quiet=args.quiet)
    options = PipelineOptions.from_args(args)
    pipeline = Pipeline.load(options, say=console.say)
    require_targets(pipeline.translator, args.to)
    # An order of languages is no other run: that of the first call holds.
    to = languages_of(args.out, args.to)
    made_with = pipeline.manifest(to=to, given={})
    made_with["options"]["explain"] = args.explain
    inputs = Inputs()
    all_records = how_many(*args.corpus, leave_out=args.out)
    met = handed_on = 0

    def total() -> int | None:
        """How many articles this call compares, as far as it is known by now."""
        return None if all_records is None else handed_on + max(0, all_records - met)

    def records() -> Iterator[Article | Rejected]:
        nonlocal met
        for record in read_records(
            *args.corpus,
            lang=args.lang,
            leave_out=args.out,
            id_prefix=args.id_prefix,
            inputs=inputs,
        ):
            met += 1
            yield record

    def telling(articles: Iterable[Article]) -> Iterator[Article]:
        """Passes articles on, and tells of the model before the first that it translates."""
        nonlocal handed_on
        said = False
        for article in articles:
            if not said and lacking(article, to):
                tell_of_model(pipeline.translator, console.say)
                said = True
            handed_on += 1
            yield article

    def work(articles):  # type: ignore[no-untyped-def]
        articles = telling(articles)
        outcomes = (
            compare_here(articles, pipeline, to=to, explain=args.explain)
            if args.workers == 1
            else compare_in_processes(
                articles, options, to=to, explain=args.explain, workers=args.workers
            )
        )
        return console.track(outcomes, label="articles compared", total=total)

    try:
        counts = runs.run(
            records(),
            args.out,
            work=work,
            made_with=made_with,
            command=args.call,
            inputs=inputs.told,
            prune=args.prune,
        )
    except KeyboardInterrupt:
        console.say(f"\n{args.out}: what is done is kept; the same call goes on from there")
        raise
    numbers = counts.as_dict()
    told = [f"{numbers[name]} {said}" for name, said in _SAID.items() if numbers[name]]
    console.say(f"{args.out}: {', '.join(told) or 'nothing to do'}")
    if counts.spared:
        console.say(
            f"nothing taken away for --prune: {counts.spared} results may be of articles that were "
            "rejected without an id; mend those or take them out of the corpus"
        )
    if counts.remarks:
        noted = "; ".join(f"{note} ({often})" for note, often in counts.remarks.most_common(3))
        console.say(
            f"noted of versions: {noted}; where: "
            f"parallax export {args.out} --to csv --table articles"
        )
    if counts.done or counts.kept:
        console.say(f"what they amount to: parallax report {args.out}")
    if counts.rejected:
        console.say(f"rejected articles and why: {args.out / runs.REJECTS}")
        return REJECTED
    return DONE
