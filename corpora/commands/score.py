"""Scores translations against a reference: sacreBLEU's BLEU, chrF++ and TER, with signatures.

All files have a segment a line. With more than one translation each further one is compared with
the first by paired bootstrap resampling (Koehn 2004): p is the probability of a difference as
large as the one seen if the two were equally good. Signatures go with every figure that is to be
compared with somebody else's.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpora.commands.options import refuse_stdin_twice
from corpora.console import Console
from corpora.errors import DONE, CorporaError

_RESAMPLES = 1000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("hyp", type=Path, metavar="HYP", help="translation; - for stdin")
    parser.add_argument("ref", type=Path, metavar="REF", help="reference translation")
    parser.add_argument(
        "others", nargs="*", default=[], type=Path, metavar="HYP2", help="to compare with HYP"
    )
    parser.add_argument("--src", type=Path, metavar="SRC", help="source; checked for its length")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--quiet", action="store_true", help="no remarks")


def run(args: argparse.Namespace) -> int:
    """Scores each translation."""
    console = Console(args.quiet)
    files = [args.hyp, *args.others]
    refuse_stdin_twice([*files, args.ref, *([args.src] if args.src else [])])
    reference = _segments(args.ref)
    systems = [_segments(path) for path in files]
    sides = [*zip(files, systems, strict=True)]
    if args.src:
        sides.append((args.src, _segments(args.src)))
    for path, segments in sides:
        if len(segments) != len(reference):
            raise CorporaError(
                f"{path}: {len(segments)} lines, but {args.ref} has {len(reference)}; they must "
                "agree line by line"
            )
    results = scores(systems, reference)
    if args.json:
        named = [
            {"file": str(path), "scores": result}
            for path, result in zip(files, results, strict=True)
        ]
        sys.stdout.write(json.dumps(named, ensure_ascii=False, sort_keys=True) + "\n")
        return DONE
    for path, result in zip(files, results, strict=True):
        console.out(str(path))
        for metric, found in result.items():
            line = f"  {metric:<7}{found['score']:6.2f}"
            if "p" in found:
                line += f"  {found['score'] - found['baseline']:+.2f} against {files[0]}, "
                line += f"p = {found['p']:.4f}"
            console.out(line)
    console.out()
    for metric, found in results[0].items():
        console.out(f"{metric:<7}{found['signature']}")
    return DONE


def scores(
    systems: Sequence[Sequence[str]], reference: Sequence[str]
) -> list[dict[str, dict[str, Any]]]:
    """BLEU, chrF++ and TER of each system.

    Returns:
        For each system: metric → its `score` and `signature`; from the second system on also the
        first one's score (`baseline`) and `p`, the bootstrap's p-value of their difference.
    """
    from sacrebleu.metrics import BLEU, CHRF, TER

    metrics = {"BLEU": BLEU, "chrF++": CHRF, "TER": TER}
    options: dict[str, dict[str, Any]] = {"BLEU": {}, "chrF++": {"word_order": 2}, "TER": {}}
    results: list[dict[str, dict[str, Any]]] = [{} for _ in systems]
    for name, kind in metrics.items():
        # With its references given beforehand, a metric resamples without counting them again.
        metric = kind(**options[name], references=[list(reference)])
        for result, system in zip(results, systems, strict=True):
            score = metric.corpus_score(list(system), None).score
            result[name] = {"score": score, "signature": str(metric.get_signature())}
        if len(systems) > 1:
            for result, (p, n_resamples) in zip(
                results[1:], _p_values(metric, systems, reference), strict=True
            ):
                baseline = results[0][name]["score"]
                if result[name]["score"] == baseline:
                    p = 1.0  # sacreBLEU counts resamples with a larger difference: there are none
                result[name] |= {"p": p, "resamples": n_resamples, "baseline": baseline}
    return results


def _p_values(
    metric: Any, systems: Sequence[Sequence[str]], reference: Sequence[str]
) -> list[tuple[float, int]]:
    from sacrebleu.significance import PairedTest

    named = [(f"system {i}", list(system)) for i, system in enumerate(systems)]
    test = PairedTest(
        named, {"metric": metric}, references=None, test_type="bs", n_samples=_RESAMPLES
    )
    _, found = test()
    results = next(values for name, values in found.items() if name != "System")
    return [(float(result.p_value), _RESAMPLES) for result in results[1:]]


def _segments(path: Path) -> list[str]:
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise CorporaError(
            f"{path}: can't be read ({error.strerror}); name a file that you may read"
        ) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CorporaError(
            f"{path}, line {line}: not UTF-8; convert the file, for example with iconv"
        ) from error
    if not text.strip():
        raise CorporaError(f"{path}: empty; give a segment a line")
    lines = text.replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines[-1] == "" else lines
