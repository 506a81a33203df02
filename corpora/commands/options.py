"""Arguments that several commands share."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from corpora.errors import UsageError
from corpora.languages import language

# Those of `mt.loading`, told here so that `--help` needn't load them.
ENGINES = ("auto", "ctranslate2", "transformers")
_WIDEST = 100  # beam
_LARGEST = 2**31 - 1  # what every library takes for a seed


def comma_list(value: str) -> list[str]:
    """`uk,ru` → `["uk", "ru"]`; each once, in the order given.

    Raises:
        ArgumentTypeError: Nothing is named.
    """
    names = list(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
    if not names:
        raise argparse.ArgumentTypeError("names nothing; write it as uk,ru")
    return names


def language_list(value: str) -> list[str]:
    """`UK,ru-RU` → `["uk", "ru"]`; each once, in the order given.

    Raises:
        ArgumentTypeError: Nothing is named.
    """
    return list(dict.fromkeys(map(language, comma_list(value))))


# What people write for our languages, countries' codes above all.
_MEANT = {"ua": "uk", "ukr": "uk", "ukrainian": "uk", "rus": "ru", "russian": "ru", "gb": "en"} | {
    "us": "en", "eng": "en", "english": "en",
}  # fmt: skip


def language_code(value: str, known: Iterable[str], *, what: str) -> str:
    """The code of a language that was named: uk, UK, uk-UA.

    Args:
        value: As it was written.
        known: Codes of the languages that will do.
        what: What there is none of otherwise, for the message.

    Raises:
        UsageError: It is none of them.
    """
    codes = list(known)
    code = language(value)
    if code in codes:
        return code
    meant = _MEANT.get(code, "")
    hint = f"; did you mean {meant}?" if meant in codes else f"; known: {', '.join(codes)}"
    raise UsageError(f"no {what} for language {value!r}{hint}")


def positive(value: str) -> int:
    """A whole number above zero.

    Raises:
        ArgumentTypeError: It isn't one.
    """
    if not value.isascii() or not value.isdigit() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} isn't a whole number above zero")
    return int(value)


def _beam(value: str) -> int:
    """A beam size; wider ones find nothing better and fill the memory."""
    size = positive(value)
    if size > _WIDEST:
        raise argparse.ArgumentTypeError(f"{value} is too wide; {_WIDEST} at most")
    return size


def whole(value: str) -> int:
    """A whole number from 0 on.

    Raises:
        ArgumentTypeError: It isn't one.
    """
    if not value.isascii() or not value.isdigit() or int(value) > _LARGEST:
        raise argparse.ArgumentTypeError(f"{value!r} isn't a whole number from 0 to {_LARGEST}")
    return int(value)


def refuse_stdin_twice(files: Iterable[str | Path]) -> None:
    """Raises UsageError where the standard input is named twice: it can be read only once."""
    if [str(file) for file in files].count("-") > 1:
        raise UsageError("- is there twice; the standard input can be read only once")


def add_translator_options(parser: argparse.ArgumentParser) -> None:
    """`--model`, `--engine`, `--beam`, `--no-memory`."""
    group = parser.add_argument_group("translation")
    group.add_argument(
        "--model", default="auto",
        help="auto (the best one on this machine), compact, opus-big, opus, a hub id or a folder",
    )  # fmt: skip
    group.add_argument(
        "--engine", default="auto", choices=ENGINES, help="what computes (ctranslate2)"
    )
    group.add_argument(
        "--beam", type=_beam, default=4, metavar="N", help=f"beam size, {_WIDEST} at most (4)"
    )
    group.add_argument(
        "--no-memory", dest="memory", action="store_false",
        help="neither read nor keep translations already made",
    )  # fmt: skip


def add_aligner_option(parser: argparse.ArgumentParser) -> None:
    """`--aligner`, an encoder."""
    parser.add_argument(
        "--aligner", metavar="NAME",
        help="an encoder that helps to align words: labse, mbert, xlm-r, a hub id or a folder "
        "(needs the extra transformers)",
    )  # fmt: skip
