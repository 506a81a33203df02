"""The command line: arguments to a command's module, its result to an exit code."""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import os
import shlex
import signal
import sys
from collections.abc import Sequence

from corpora import __version__
from corpora.collector import collect_seldom
from corpora.errors import DATA_ERROR, DONE, INTERRUPTED, USAGE_ERROR, CorporaError, UsageError

# Command → what it does. Each is a module of `corpora.commands`, imported when it is called.
COMMANDS = {
    "compare": "translate an article, or take given versions, and show what became of its quotes",
    "translate": "translate articles, or lines",
    "quotes": "who is said to have said what: JSON Lines, an article each",
    "align": "word alignments of a bitext, as Pharaoh or JSON",
    "check": "a translator's checks on a bitext",
    "score": "BLEU, chrF++ and TER with signatures; two systems: paired bootstrap",
    "run": "compare a whole corpus, resumable",
    "report": "make the pages again from results",
    "code": "a sample of a run for human coding, and the agreement that comes back",
    "export": "write results in another format",
    "lexicon": "check lexicons: ours, or your own overlay",
    "models": "list, pull, describe and convert models",
}


def parser_of(name: str) -> argparse.ArgumentParser:
    """The argument parser of one command."""
    module = importlib.import_module(f"corpora.commands.{name}")
    parser = argparse.ArgumentParser(
        prog=f"parallax {name}",
        description=module.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.add_arguments(parser)
    parser.set_defaults(run=module.run)
    return parser


def overview() -> str:
    """What `parallax --help` prints."""
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {text}" for name, text in COMMANDS.items()]
    return "\n".join(
        [
            "usage: parallax COMMAND ...",
            "",
            "Follow every quote of a news article through its translations and retellings.",
            "",
            *lines,
            "",
            "`parallax COMMAND --help` tells a command's options.",
            "",
            "First steps:",
            "  parallax compare article.txt --to uk,ru --out out    then open out/report.html",
            "  parallax models pull opus-big                        for better translations",
            "",
        ]
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code (`corpora.errors` lists them)."""
    words = list(sys.argv[1:] if argv is None else argv)
    _prepare_streams()
    if argv is None:
        # `kill` ends a command as Ctrl-C does, with nothing left half-written.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        collect_seldom()
    prog = f"parallax {words[0]}" if words and words[0] in COMMANDS else "parallax"
    try:
        code = _call(words)
        sys.stdout.flush()
        return code
    except SystemExit as leaving:  # argparse: 0 after --help, 2 after wrong usage
        return int(leaving.code or 0) if not isinstance(leaving.code, str) else USAGE_ERROR
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{prog}: interrupted\n")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, such as `head`
        _drop_output()
        return DONE
    except Exception as error:
        known = exit_code_of(error)
        if known is None:
            raise
        sys.stderr.write(f"{prog}: {_message(error)}\n")
        if isinstance(error, OSError) and error.filename is None:
            _drop_output()
        return known


def _call(words: Sequence[str]) -> int:
    """Does what the words of a command line ask."""
    if not words or words[0] in {"-h", "--help", "help"}:
        sys.stdout.write(overview())
        return DONE if words else USAGE_ERROR
    if words[0] == "--version":
        sys.stdout.write(f"parallax {__version__}\n")
        return DONE
    name, rest = words[0], words[1:]
    if name not in COMMANDS:
        sys.stderr.write(f"parallax: no command {name!r}; there are {', '.join(COMMANDS)}\n")
        return USAGE_ERROR
    args = parser_of(name).parse_args(rest)
    args.call = shlex.join(["parallax", *words])  # for manifests
    return int(args.run(args))


def _prepare_streams() -> None:
    """Makes stdout and stderr take every text, whatever the locale is.

    Files and pipes get UTF-8, a terminal what it can show, with escapes for the rest. A stream
    that the caller has closed is an empty one.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
        elif mode == "w" and isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _drop_output() -> None:
    """Lets what stdout still holds go nowhere, or else Python would fail on it at its end."""
    with contextlib.suppress(io.UnsupportedOperation):  # a stream that is no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _message(error: Exception) -> str:
    """What a user is told; of a fault of the system where it was, if that is known."""
    if isinstance(error, OSError):
        where = "the output" if error.filename is None else error.filename
        return f"{where}: {error.strerror or error}"
    return str(error)


def exit_code_of(error: Exception) -> int | None:
    """The exit code of an error that a user can mend; None for a fault of ours."""
    from alignment.errors import AlignmentError
    from mt.errors import MtError

    if isinstance(error, UsageError):
        return USAGE_ERROR
    if isinstance(error, CorporaError | AlignmentError | MtError | OSError):
        return DATA_ERROR
    return None


if __name__ == "__main__":
    sys.exit(main())
