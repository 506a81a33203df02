"""A translator's checks on a bitext: numbers, names, quotes, negation, omissions, letters, form.

Reads TSV (source, tab, target), TMX or XLIFF, and prints each finding with the words that show
it. With --json, an object a line: {"line", "check", "severity", "source", "target", "note",
"confidence"}; `line` counts segments from 1, spans are [start, end] in code points of the
segment. For TMX and XLIFF there is "unit" too, the id that the file gives the segment.

The exit code is 0 whether or not there are findings: it tells that the work was done. A script
that wants to stop on findings tests the output:
test -z "$(parallax check --quiet --severity error FILE --tgt uk)"
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from corpora.bitext import STDIN, Segment, bitexts_in, read_bitext, refuse_swapped
from corpora.commands.options import comma_list, language_code, refuse_stdin_twice
from corpora.console import Console, plural
from corpora.errors import DONE, UsageError
from mt.quality.finding import SEVERITIES, Finding
from mt.quality.rules import known_languages
from mt.text import Span

_CONTEXT = 60  # characters of text shown on either side of the words that show a finding
# What isn't counted by an s.
_MORE = {"info": "info"}
_COLOURS = {"error": "\033[31m", "warning": "\033[33m", "info": "\033[36m"}
_BOLD, _PLAIN = "\033[1m", "\033[0m"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE",
        help="TSV, TMX or XLIFF, or a folder of them; - for TSV on stdin",
    )  # fmt: skip
    parser.add_argument("--src", default="en", metavar="LANG", help="language of the source (en)")
    parser.add_argument("--tgt", required=True, metavar="LANG", help="language of the translation")
    parser.add_argument("--only", type=comma_list, metavar="A,B", help="these checks and no others")
    parser.add_argument(
        "--skip", type=comma_list, default=[], metavar="A,B", help="all checks but these"
    )
    parser.add_argument(
        "--severity", choices=SEVERITIES, default="info", help="the least severity told (info)"
    )
    parser.add_argument("--json", action="store_true", help="an object per finding, one a line")
    parser.add_argument("--quiet", action="store_true", help="no progress and no summary")


def run(args: argparse.Namespace) -> int:
    """Checks each segment of each file."""
    from alignment.checks import CHECK_NAMES, check_segment

    wanted = _wanted(args, CHECK_NAMES)
    refuse_stdin_twice(args.files)
    console = Console(args.quiet)
    counts: Counter[str] = Counter()
    segments = concerned = 0
    languages = {"src_lang": args.src, "tgt_lang": args.tgt}
    files = bitexts_in(args.files)
    for path in files:
        pairs = refuse_swapped(read_bitext(path, **languages), path, **languages)
        for segment in console.track(pairs, label=f"{path}, segments"):
            segments += 1
            findings = [
                finding
                for finding in check_segment(
                    segment.source,
                    segment.target,
                    src_lang=args.src,
                    tgt_lang=args.tgt,
                    only=wanted,
                )
                if SEVERITIES.index(finding.severity) <= SEVERITIES.index(args.severity)
            ]
            concerned += bool(findings)
            counts.update(finding.severity for finding in findings)
            for finding in findings:
                if args.json:
                    record = as_record(finding, segment)
                    if len(files) > 1:
                        record = {"file": str(path), **record}
                    console.out(json.dumps(record, ensure_ascii=False))
                else:
                    _tell(console, finding, segment, path, args)
    told = ", ".join(
        plural(counts[name], name, _MORE.get(name, "")) for name in SEVERITIES if counts[name]
    )
    counted = plural(segments, "segment")
    console.say(f"{counted}, {concerned} with findings" + (f": {told}" if told else ""))
    return DONE


def _wanted(args: argparse.Namespace, names: Sequence[str]) -> frozenset[str]:
    """Names of the checks that were asked for.

    Raises:
        UsageError: A language or a check isn't known, or nothing is left to do.
    """
    args.src, args.tgt = (
        language_code(lang, known_languages(), what="checks") for lang in (args.src, args.tgt)
    )
    if args.src == args.tgt:
        raise UsageError(f"--src and --tgt are both {args.tgt}; name the translation's language")
    for name in [*(args.only or []), *args.skip]:
        if name not in names:
            raise UsageError(f"no check {name!r}; there are {', '.join(names)}")
    wanted = frozenset(args.only or names) - frozenset(args.skip)
    if not wanted:
        raise UsageError("--skip leaves no check of --only to do")
    return wanted


def as_record(finding: Finding, segment: Segment) -> dict[str, object]:
    """The finding as it is printed with `--json`."""
    unit = {"unit": segment.unit} if segment.unit else {}
    return {
        "line": segment.number,
        **unit,
        "check": finding.check,
        "severity": finding.severity,
        "source": [[span.start, span.end] for span in finding.source],
        "target": [[span.start, span.end] for span in finding.target],
        "note": finding.note,
        "confidence": finding.confidence,
    }


def _tell(
    console: Console, finding: Finding, segment: Segment, path: Path, args: argparse.Namespace
) -> None:
    """Prints a finding for people: where, what, and the words."""
    coloured = sys.stdout.isatty()
    severity = finding.severity
    if coloured:
        severity = f"{_COLOURS[finding.severity]}{finding.severity}{_PLAIN}"  # type: ignore[assignment]
    place = "stdin" if path == STDIN else path
    unit = f" unit {segment.unit}:" if segment.unit else ""
    console.out(f"{place}:{segment.line}:{unit} {severity}: {finding.check}: {finding.note}")
    for lang, text, spans in (
        (args.src, segment.source, finding.source),
        (args.tgt, segment.target, finding.target),
    ):
        if text:
            console.out(f"    {lang}  {excerpt(text, spans, coloured=coloured)}")


def excerpt(text: str, spans: Iterable[Span], *, coloured: bool = False) -> str:
    """The text round the spans, which stand in ⟦ ⟧ or in bold; without any, its beginning."""
    left, right = (_BOLD, _PLAIN) if coloured else ("⟦", "⟧")
    listed = sorted(spans)
    begin = max(0, listed[0].start - _CONTEXT) if listed else 0
    end = min(len(text), (listed[-1].end if listed else 0) + _CONTEXT)
    parts: list[str] = []
    at = begin
    for span in listed:
        if span.start < at:  # within the one before
            continue
        parts += [text[at : span.start], left, span.of(text), right]
        at = span.end
    parts.append(text[at:end])
    shown = "".join(parts).replace("\n", " ").replace("\t", " ")
    return ("…" if begin else "") + shown + ("…" if end < len(text) else "")
