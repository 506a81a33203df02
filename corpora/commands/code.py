"""Draw a sample of a run for human coding, and tell what comes back from it.

  parallax code corpus-run --sample 200 --coders anna,borys --out coding
      a table and a page for each coder, a codebook, and sample.json, the key

  parallax code coding --agreement anna.csv borys.csv
      how far the coders agree, and the tool's precision and recall against them; writes
      agreement.csv and disagreements.csv, the latter for you to settle

  parallax code coding --agreement anna.csv borys.csv --settled disagreements.csv
      the same, with what was decided (1 or 0 under "decision") as the consensus

Coders are blind: nothing they get says what the tool tells. Keep sample.json from them.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from corpora.commands.options import comma_list, positive
from corpora.console import Console
from corpora.errors import DONE, CorporaError, UsageError

_BY = ("dimension", "language")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="a run; or a sample, to tell of")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the files go")
    parser.add_argument("--quiet", action="store_true", help="no remarks")
    draw = parser.add_argument_group("draw a sample")
    draw.add_argument("--sample", type=positive, metavar="N", help="how many cases")
    draw.add_argument("--coders", type=comma_list, metavar="anna,borys", help="their names")
    draw.add_argument(
        "--by", type=comma_list, metavar="VARIABLES",
        help=f"what makes the strata ({','.join(_BY)}); also outlet, relation, kind",
    )  # fmt: skip
    draw.add_argument("--seed", type=int, metavar="N", help="another sample for another seed (7)")
    tell = parser.add_argument_group("tell what came back")
    tell.add_argument("--agreement", nargs="+", type=Path, metavar="FILE", help="coders' files")
    tell.add_argument("--settled", type=Path, metavar="FILE", help="disagreements, decided")
    tell.add_argument("--json", action="store_true", help="the figures as JSON")


def run(args: argparse.Namespace) -> int:
    """Draws a sample, or tells what came back from one."""
    console = Console(quiet=args.quiet)
    drawing = {"--sample": args.sample, "--coders": args.coders}
    if args.agreement is None:
        for name, value in {"--settled": args.settled, "--json": args.json or None}.items():
            if value is not None:
                raise UsageError(f"{name} goes with --agreement")
        lacking = [name for name, value in {**drawing, "--out": args.out}.items() if value is None]
        if lacking:
            raise UsageError(
                f"no {', '.join(lacking)}; a sample needs --sample, --coders and --out, "
                "and what came back needs --agreement"
            )
        return _draw(args, console)
    for name, value in {**drawing, "--by": args.by, "--seed": args.seed}.items():
        if value is not None:
            raise UsageError(f"{name} draws a sample and doesn't go with --agreement")
    return _tell(args, console)


def _draw(args: argparse.Namespace, console: Console) -> int:
    from corpora.coding.sample import draw_sample, write_sample
    from corpora.coding.sampling import VARIABLES
    from corpora.results import comparisons_in, tell_unfinished

    by = args.by or list(_BY)
    unknown = [name for name in by if name not in VARIABLES]
    if unknown:
        raise UsageError(f"--by {','.join(unknown)}: there are {', '.join(VARIABLES)}")
    seed = 7 if args.seed is None else args.seed
    if seed < 0:
        raise UsageError(f"--seed {seed}: needs a number from 0 on")
    tell_unfinished(args.folder, console.say)
    key, tellings = draw_sample(
        lambda: console.track(comparisons_in(args.folder), label="articles read"),
        size=args.sample,
        by=by,
        seed=seed,
        coders=args.coders,
    )
    write_sample(key, tellings, args.out)
    population = sum(stratum.population for stratum in key.strata)
    strata = f"{len(key.strata)} {'stratum' if len(key.strata) == 1 else 'strata'}"
    console.say(f"{len(key.cases)} of {population} cases, {strata}, seed {seed}")
    for coder in key.coders:
        console.out(str(args.out / f"{coder}.html"))
    console.say("for each coder a page, or the table of the same name; for nobody sample.json")
    if len(key.coders) > 1:
        files = " ".join(f"{coder}.csv" for coder in key.coders)
        console.say(f"with what comes back: parallax code {args.out} --agreement {files}")
    return DONE


def _tell(args: argparse.Namespace, console: Console) -> int:
    from corpora.coding.key import read_key
    from corpora.coding.measures import disagreements_of, measures_of
    from corpora.coding.outcome import (
        AGREEMENT,
        DISAGREEMENTS,
        holds_decisions,
        outcome_json,
        read_decisions,
        remarks_on,
        table_of,
        write_disagreements,
        write_measures,
    )
    from corpora.coding.sheets import read_sheets

    if len(args.agreement) < 2:
        raise UsageError("--agreement with one file; agreement needs two coders or more")
    key = read_key(args.folder)
    sheets = read_sheets(args.agreement, key)
    decisions = read_decisions(args.settled, key) if args.settled else {}
    measures = measures_of(key, sheets, decisions=decisions)
    disagreements = disagreements_of(key, sheets)
    out = args.out or args.folder
    if args.settled is None and holds_decisions(out / DISAGREEMENTS):
        raise CorporaError(
            f"{out / DISAGREEMENTS}: somebody has decided things in it; give it with --settled, "
            "or move it away"
        )
    write_measures(out / AGREEMENT, measures)
    if args.settled is None:
        write_disagreements(out / DISAGREEMENTS, disagreements, [one.coder for one in sheets])
    for remark in remarks_on(key, sheets):
        console.say(remark)
    if args.json:
        found = outcome_json(key, sheets, measures, len(disagreements))
        console.out(json.dumps(found, ensure_ascii=False, sort_keys=True))
        return DONE
    console.out(table_of(measures, sheets))
    console.out()
    if args.settled is None:
        console.out(f"{len(disagreements)} disagreements to settle: {out / DISAGREEMENTS}")
    return DONE
