"""Translate an article, or take given versions of it, and show what became of its quotes.

  parallax compare article.txt --to uk,ru --out out
  parallax compare article.txt --with uk=human.txt --with ru=outlet.html --out out

Writes report.html, comparison.json, quotes.tsv, article.tmx and manifest.json into the folder,
and a short table to the terminal. Given versions may be translations or other outlets' own
articles on the same event; which they are is found out, or said with --relation: for all that
don't say it themselves, or for one by its key (--relation ru=independent). --outlet names who
published a version, or the article itself (by its language); report and tables then name them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from corpora.commands.options import (
    add_aligner_option,
    add_translator_options,
    language_list,
    refuse_stdin_twice,
)
from corpora.console import Console
from corpora.errors import DONE, UsageError
from corpora.languages import language

if TYPE_CHECKING:
    from alignment.relation import Relation
    from corpora.article import Article, Given

_RELATIONS = ("translation", "independent")
_ALL = ""  # the key under which the relation of all versions is kept


@dataclass(frozen=True, slots=True)
class GivenFile:
    """One `--with`: where the version is, and its key and language."""

    key: str
    lang: str
    path: Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("article", metavar="SOURCE", help="a file, or - for standard input")
    parser.add_argument(
        "--to", type=language_list, default=[], metavar="uk,ru", help="translate into"
    )
    parser.add_argument(
        "--with", dest="given", action="append", default=[], metavar="LANG=FILE",
        help="a given version; LANG:NAME=FILE where a language has several",
    )  # fmt: skip
    parser.add_argument(
        "--relation", action="append", default=[], metavar="RELATION",
        help="what the given versions are: translation or independent; KEY=RELATION for one of "
        "them (default: found out for each)",
    )  # fmt: skip
    parser.add_argument(
        "--outlet", action="append", default=[], metavar="KEY=NAME",
        help="who published a given version, or the article itself: uk=NAME, en=NAME "
        "(default: as the files say)",
    )  # fmt: skip
    parser.add_argument(
        "--lang", type=language, help="language of the article (default: found out)"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder to write into")
    parser.add_argument("--lexicon", type=Path, metavar="DIR", help="lexicons laid over ours")
    parser.add_argument("--explain", action="store_true", help="write why each thing was found")
    parser.add_argument("--json", action="store_true", help="print comparison.json to stdout")
    parser.add_argument("--quiet", action="store_true", help="no progress")
    add_aligner_option(parser)
    add_translator_options(parser)


def run(args: argparse.Namespace) -> int:
    """Compares one article with its versions."""
    from corpora.article import Given
    from corpora.formats.export import EMPTY_MEMORY
    from corpora.manifest import circumstances, now
    from corpora.outputs import check_out_dir, write_outputs
    from corpora.pipeline import Pipeline, PipelineOptions
    from corpora.readers import Inputs, read_article
    from corpora.records import to_json
    from corpora.summary import summary
    from corpora.wording import is_checked

    files = [given_file(value) for value in args.given]
    relations = relations_of(args.relation)
    outlets = outlets_of(args.outlet)
    refuse_stdin_twice([args.article, *(file.path for file in files)])
    keys = [file.key for file in files]
    for key in keys:
        if keys.count(key) > 1:
            raise UsageError(f"--with {key}= is there twice; name them, as in {key}:NAME=FILE")
    console = Console(quiet=args.quiet)
    out = args.out or (None if args.json else Path(f"{_stem(args.article)}-parallax"))
    if out is not None:
        check_out_dir(out)
    call: dict[str, Any] = {"command": args.call, "began": now(), **circumstances()}
    inputs = Inputs()
    article = read_article(args.article, lang=args.lang, inputs=inputs)
    if not args.to and not args.given and not article.versions:
        raise UsageError("say what to compare with: --to uk,ru or --with uk=FILE (or both)")
    given = [
        Given(file.key, read_article(file.path, lang=file.lang, inputs=inputs)) for file in files
    ]
    given = _related([*article.versions, *given], relations)
    article, given = _published(replace(article, versions=()), given, outlets)
    for read in (article, *(version.article for version in given)):
        for note in read.notes:
            console.say(f"{read.id}: {note}")
    pipeline = Pipeline.load(PipelineOptions.from_args(args), to=args.to, say=console.say)
    comparison = pipeline.compare(article, to=args.to, given=given)
    known = {version.key: version.article.notes for version in given}
    for key, version in comparison.versions.items():
        for note in version.notes[len(known.get(key, ())) :]:
            console.say(f"{key}: {note}")
    if out is not None:
        call |= {"ended": now(), "inputs": inputs.told()}
        paths = write_outputs(comparison, out, explain=args.explain, call=call)
        if not is_checked(comparison):
            console.say(f"{paths['article.tmx']}: {EMPTY_MEMORY}")
    if args.json:
        console.out(json.dumps(to_json(comparison, explain=args.explain), ensure_ascii=False))
        return DONE
    console.out(summary(comparison))
    if out is not None:
        console.out(f"\nReport: {paths['report.html']}")
    return DONE


def _stem(source: str) -> str:
    """What the folder of results is named after: the file or folder, wherever it is."""
    return "stdin" if source == "-" else Path(source).resolve().stem or "article"


def given_file(value: str) -> GivenFile:
    """What `--with LANG=FILE` or `--with LANG:NAME=FILE` says.

    Raises:
        UsageError: It has no `=`, no language or no file.
    """
    key, equals, name = value.partition("=")
    written, colon, label = key.partition(":")
    if not equals or not written or not name or (colon and not label):
        raise UsageError(f"--with {value}: write it as --with uk=FILE or --with uk:NAME=FILE")
    lang = language(written)
    return GivenFile(f"{lang}{colon}{label}", lang, Path(name))


def relations_of(values: Sequence[str]) -> dict[str, Relation]:
    """What `--relation KEY=RELATION` says by key; under an empty one, what holds for the others.

    Raises:
        UsageError: A relation isn't known, or a key has two.
    """
    found: dict[str, Relation] = {}
    for value in values:
        key, equals, relation = value.rpartition("=")
        if relation not in _RELATIONS or (equals and not key):
            raise UsageError(
                f"--relation {value}: write it as --relation {_RELATIONS[0]} or "
                f"--relation uk={_RELATIONS[1]}; there are {' and '.join(_RELATIONS)}"
            )
        if key in found:
            name = f"--relation {key}=" if key else "--relation for all versions"
            raise UsageError(f"{name} is there twice; say it once")
        found[key] = cast("Relation", relation)
    return found


def outlets_of(values: Sequence[str]) -> dict[str, str]:
    """What `--outlet KEY=NAME` says by key.

    Raises:
        UsageError: One has no key or no name, or a key has two.
    """
    found: dict[str, str] = {}
    for value in values:
        written, equals, name = value.partition("=")
        lang, colon, label = written.partition(":")
        key, name = f"{language(lang)}{colon}{label}", " ".join(name.split())
        if not equals or not lang or not name:
            raise UsageError(f"--outlet {value}: write it as --outlet uk=NAME")
        if key in found:
            raise UsageError(f"--outlet {key}= is there twice; say it once")
        found[key] = name
    return found


def _published(
    article: Article, given: Sequence[Given], outlets: Mapping[str, str]
) -> tuple[Article, list[Given]]:
    """The article and its given versions, each with the outlet that is said for it."""
    from corpora.pipeline import free_key

    keys = [version.key for version in given]
    own = free_key(article.lang, set(keys))
    for key, name in outlets.items():
        if key not in (own, *keys):
            raise UsageError(
                f"--outlet {key}={name}: neither the article nor a given version is {key!r}; "
                f"there are {', '.join((own, *keys))}"
            )
    named = [
        replace(v, article=replace(v.article, outlet=outlets.get(v.key, v.article.outlet)))
        for v in given
    ]
    return replace(article, outlet=outlets.get(own, article.outlet)), named


def _related(given: Sequence[Given], relations: Mapping[str, Relation]) -> list[Given]:
    """The given versions, each with the relation that is said for it."""
    keys = [version.key for version in given]
    if relations and not given:
        raise UsageError("--relation: no version is given that it could hold for; see --with")
    for key, relation in relations.items():
        if key != _ALL and key not in keys:
            raise UsageError(
                f"--relation {key}={relation}: no version {key!r} is given; "
                f"there are {', '.join(keys)}"
            )
    return [
        replace(
            version,
            relation=relations.get(version.key, version.relation or relations.get(_ALL)),
        )
        for version in given
    ]
