"""Who is said to have said what: the quotes of articles, as JSON Lines.

Reads text, Markdown, HTML and JSON Lines: files, folders, or - for the standard input. Prints an
object an article: {"article", "lang", "quotes": [{"id", "kind", "content", "cue", "source",
"rule", "speaker", "parent"}]}. Spans are [start, end] in code points of the article's text as
read. Kinds are direct, partial, indirect and scare; with --titles also title. `speaker` is the
canonical name of the source, null where the text doesn't make it plain; `parent` is the quote
around a nested one.

With --explain each quote also has its words and `why`: the rule that found it and its signals.
docs/quotes.md describes the rules.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpora.commands.options import refuse_stdin_twice
from corpora.console import Console
from corpora.errors import DONE, UsageError
from corpora.languages import language

if TYPE_CHECKING:
    from alignment.quotes import Quote
    from corpora.article import Article
    from mt.text import Span


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="files or folders; - for stdin")
    parser.add_argument(
        "--lang",
        type=language,
        metavar="LANG",
        help="en, uk or ru; found out for each article if not given",
    )
    parser.add_argument("--titles", action="store_true", help="list titles of works and firms too")
    parser.add_argument("--explain", action="store_true", help="add the words, and why they count")
    parser.add_argument(
        "--lexicon", "--lexicons", type=Path, metavar="DIR", help="lexicons laid over ours"
    )
    parser.add_argument("--json", action="store_true", help="JSON Lines, which is the default")
    parser.add_argument("--quiet", action="store_true", help="no progress")


def run(args: argparse.Namespace) -> int:
    """Prints the quotes of each article."""
    from alignment.quotes import LANGUAGES, extract_quotes, reported
    from corpora.article import sentences_of
    from corpora.loading import require_lexicons
    from corpora.readers import read_articles

    if args.lang is not None and args.lang not in LANGUAGES:
        raise UsageError(
            f"--lang {args.lang}: there are rules for quotes in {', '.join(LANGUAGES)}"
        )
    require_lexicons(args.lexicon)
    refuse_stdin_twice(args.files)
    console = Console(args.quiet)
    articles = read_articles(*args.files, lang=args.lang)
    for article in console.track(articles, label="quotes"):
        for note in article.notes:
            console.say(f"{article.id}: {note}")
        quotes = extract_quotes(
            article.text, lang=article.lang, sentences=sentences_of(article), overlay=args.lexicon
        )
        listed = quotes if args.titles else reported(quotes)
        console.out(json.dumps(as_record(article, listed, args.explain), ensure_ascii=False))
    return DONE


def as_record(article: Article, quotes: Iterable[Quote], explain: bool) -> dict[str, Any]:
    """One line of the output."""
    return {
        "article": article.id,
        "lang": article.lang,
        "quotes": [_as_object(article.text, quote, explain) for quote in quotes],
    }


def _as_object(text: str, quote: Quote, explain: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": quote.id,
        "kind": quote.kind.value,
        "content": _pairs(quote.content),
        "cue": _pairs(quote.cue),
        "source": _pairs(quote.source),
        "speaker": quote.speaker,
        "parent": quote.parent,
        "rule": quote.rule,
    }
    if explain:
        found["text"] = [span.of(text) for span in quote.content]
        found["clause"] = _pairs(quote.clause)
        found["apposition"] = _pairs(quote.apposition)
        found["why"] = dict(quote.why)
    return found


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
