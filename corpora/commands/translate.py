"""Translates articles, or with --lines one line after another.

Articles (text, Markdown, HTML, JSON Lines; files, folders, or - for the standard input) come out
as text with their paragraphs kept, or with --json an object an article and language:
{"id", "lang", "model", "text", "sentences": [{"source": [s, e], "text", "score", "notes"}]}.

With --lines each line of the input gives one line of the output, at once: empty lines stay empty,
and with several languages the translations of a line are separated by tabs. With --json an
object a line: {"line", "source", "uk": {"text", "score", "notes"}}.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpora.commands.options import (
    add_translator_options,
    language_list,
    refuse_stdin_twice,
)
from corpora.console import Console
from corpora.errors import DONE, CorporaError, UsageError
from corpora.languages import language

if TYPE_CHECKING:
    from mt.text import Span
    from mt.translation import Translation
    from mt.translator import Translator

_LINES_AT_ONCE = 256
# A first answer soon, for who reads along.
_FIRST_LINES = 16


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument(
        "files", nargs="*", default=["-"], metavar="FILE", help="files or folders; - for stdin (-)"
    )
    parser.add_argument(
        "--to", type=language_list, required=True, metavar="LANG[,LANG]", help="uk, ru or uk,ru"
    )
    parser.add_argument(
        "--lang", type=language, metavar="LANG", help="language of the articles (found out)"
    )
    parser.add_argument("--lines", action="store_true", help="one line in, one line out")
    parser.add_argument("--json", action="store_true", help="JSON Lines")
    parser.add_argument("--quiet", action="store_true", help="no progress and no remarks")
    add_translator_options(parser)


def run(args: argparse.Namespace) -> int:
    """Translates what the arguments name."""
    from corpora.loading import require_targets
    from mt.loading import load_translator

    if args.lines and args.lang not in (None, "en"):
        raise UsageError("--lines takes English; --lang is for articles")
    refuse_stdin_twice(args.files)
    console = Console(args.quiet)
    translator = load_translator(
        args.model, args.engine, memory=args.memory, details=args.json, say=console.say
    )
    require_targets(translator, args.to)
    if args.lines:
        _translate_lines(args, translator, console)
    else:
        _translate_articles(args, translator, console)
    return DONE


def _translate_articles(args: argparse.Namespace, translator: Translator, console: Console) -> None:
    from corpora.article import sentences_of, without_markup
    from corpora.loading import tell_of_model
    from corpora.readers import read_articles

    articles = read_articles(*args.files, lang=args.lang)
    for count, article in enumerate(console.track(articles, label="articles")):
        for note in article.notes:
            console.say(f"{article.id}: {note}")
        if article.lang != translator.src_lang:
            raise CorporaError(
                f"{article.id}: its language is {article.lang}, and {translator.name} translates "
                f"from {translator.src_lang}; where that is wrong, say --lang {translator.src_lang}"
            )
        if not count:
            tell_of_model(translator, console.say)
        spans = [sentence.span for sentence in sentences_of(article)]
        words = [without_markup(article, span)[0] for span in spans]
        for place, lang in enumerate(args.to):
            translations = translator.translate(words, tgt_lang=lang, beam_size=args.beam)
            text = _with_gaps(article.text, spans, [said.text for said in translations])
            if args.json:
                found = [
                    {"source": [span.start, span.end], **_as_json(translation)}
                    for span, translation in zip(spans, translations, strict=True)
                ]
                _print_json(
                    {
                        "id": article.id,
                        "lang": lang,
                        "model": translator.name,
                        "text": text,
                        "sentences": found,
                    }
                )
            else:
                if count or place:
                    console.out()
                console.out(text)


def _with_gaps(text: str, spans: Sequence[Span], translations: Sequence[str]) -> str:
    """The translations, and between them what stands between the sentences of the source."""
    parts: list[str] = []
    for before, span, said in zip([None, *spans], spans, translations, strict=False):
        if before is not None:
            parts.append(text[before.end : span.start] or " ")
        parts.append(said)
    return "".join(parts)


def _translate_lines(args: argparse.Namespace, translator: Translator, console: Console) -> None:
    from corpora.loading import tell_of_model

    lines = console.track(_lines(args.files), label="lines")
    number = 0
    for block in _blocks(lines):
        if not number:
            tell_of_model(translator, console.say)
        versions = {
            lang: translator.translate(block, tgt_lang=lang, beam_size=args.beam)
            for lang in args.to
        }
        for at, line in enumerate(block):
            number += 1
            if args.json:
                found = {lang: _as_json(version[at]) for lang, version in versions.items()}
                _print_json({"line": number, "source": line, **found})
            else:
                said = [_one_line(version[at].text) for version in versions.values()]
                console.out("\t".join(said) if any(said) else "")
        sys.stdout.flush()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Lines by the hundred, so that memory stays bounded, the first block a small one."""
    source = iter(lines)
    size = _FIRST_LINES
    while block := list(itertools.islice(source, size)):
        yield block
        size = _LINES_AT_ONCE


def _lines(files: Sequence[str]) -> Iterator[str]:
    """The lines of files in UTF-8, without their ends.

    Raises:
        CorporaError: A file can't be read, or a line isn't text in UTF-8.
    """
    for file_name in files:
        name = "<stdin>" if file_name == "-" else file_name
        try:
            with sys.stdin.buffer if file_name == "-" else Path(name).open("rb") as file:
                for number, line in enumerate(file, start=1):
                    text = line.decode("utf-8-sig" if number == 1 else "utf-8")
                    if "\0" in text:
                        raise CorporaError(
                            f"{name}, line {number}: a NUL byte in it, so it is no text in UTF-8; "
                            "convert the file, for example with iconv"
                        )
                    yield text.rstrip("\r\n")
        except OSError as error:
            raise CorporaError(
                f"{name}: can't be read ({error.strerror}); name a file that you may read"
            ) from error
        except UnicodeDecodeError as error:
            raise CorporaError(
                f"{name}, line {number}: not UTF-8 (byte {error.object[error.start]:#04x}); "
                "convert the file, for example with iconv"
            ) from error


def _as_json(translation: Translation) -> dict[str, Any]:
    score = round(translation.score, 4)
    return {"text": translation.text, "score": score, "notes": list(translation.notes)}


def _print_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, sort_keys=True) + "\n")
