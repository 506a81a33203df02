"""The command line: arguments to a command's module, its result to an exit code."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from corpora import __version__
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
    try:
        parser = parser_of(name)
        args = parser.parse_args(rest)
        return int(args.run(args))
    except SystemExit as leaving:  # argparse: 0 after --help, 2 after wrong usage
        return int(leaving.code or 0) if not isinstance(leaving.code, str) else USAGE_ERROR
    except KeyboardInterrupt:
        sys.stderr.write("\nparallax: interrupted\n")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, such as `head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        code = exit_code_of(error)
        if code is None:
            raise
        sys.stderr.write(f"parallax {name}: {error}\n")
        return code


def exit_code_of(error: Exception) -> int | None:
    """The exit code of an error that a user can mend; None for a fault of ours."""
    from alignment.errors import AlignmentError
    from mt.errors import MtError

    if isinstance(error, UsageError):
        return USAGE_ERROR
    if isinstance(error, CorporaError | AlignmentError | MtError):
        return DATA_ERROR
    return None


if __name__ == "__main__":
    sys.exit(main())
