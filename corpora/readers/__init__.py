"""Articles from files, folders and the standard input.

A format is a module here with `read(lines, origin)`, an iterator of articles and rejections; its
file endings are in `FORMATS`. One of several articles a file has `how_many(lines)` as well.
"""

from __future__ import annotations

import codecs
import importlib
import itertools
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import IO

from corpora.article import Article
from corpora.errors import CorporaError, UsageError
from corpora.readers.inputs import Inputs
from corpora.readers.record import Origin, Rejected
from mt.languages import codes
from mt.text import HALF_CHARACTER

__all__ = [
    "FORMATS", "Inputs", "Rejected", "how_many", "read_article", "read_articles", "read_records",
]  # fmt: skip

# File ending → the format's module.
FORMATS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "table",
}
# In a folder, tables may be about the articles: they are read where they are named themselves.
_NAMED = (".csv",)
_OF_RECORDS = ("jsonl", "table")  # several articles a file, with ids of their own
STDIN = "-"
# What a line of JSON Lines begins with, whole or damaged; an article may begin with a brace.
_JSON = re.compile(rb"\s*\{\s*(?:[\"'}]|\Z)")
_HTML = re.compile(rb"\s*<(?:!doctype html|html|\?xml)", re.IGNORECASE)

Source = str | Path
Reader = Callable[[Iterable[bytes], Origin], Iterator[Article | Rejected]]
Take = Callable[[Iterable[bytes]], Iterator[bytes]]


def read_article(
    source: Source,
    *,
    lang: str | None = None,
    encoding: str | None = None,
    inputs: Inputs | None = None,
) -> Article:
    """The one article that `source` holds; the arguments are those of `read_records`.

    Raises:
        CorporaError: It can't be used, or holds several articles.
        UsageError: The language isn't known.
    """
    articles = read_articles(source, lang=lang, encoding=encoding, inputs=inputs)
    found = list(itertools.islice(articles, 2))
    if len(found) > 1:
        raise CorporaError(
            f"{source}: holds more than one article; give one, or all of them to `parallax run`"
        )
    return found[0]


def read_articles(
    *sources: Source,
    lang: str | None = None,
    encoding: str | None = None,
    inputs: Inputs | None = None,
) -> Iterator[Article]:
    """Articles of files, folders (with those within, in order of their names) or `-`.

    Args:
        sources: Files, folders, or `-` for the standard input.
        lang: Language of the articles that don't name one; found out for each if not given.
        encoding: Encoding of plain text, Markdown and HTML; found out for each if not given.
        inputs: Is told what is read.

    Raises:
        CorporaError: One of them can't be used, or there is none; file, line, reason, remedy.
        UsageError: The language isn't known.
    """
    for record in read_records(*sources, lang=lang, encoding=encoding, inputs=inputs):
        if isinstance(record, Rejected):
            raise CorporaError(str(record))
        yield record


def read_records(
    *sources: Source,
    lang: str | None = None,
    encoding: str | None = None,
    leave_out: Path | None = None,
    id_prefix: str = "",
    inputs: Inputs | None = None,
) -> Iterator[Article | Rejected]:
    """What `read_articles` gives, but with a `Rejected` in the place of each unusable article.

    Args:
        sources: As `read_articles` takes them.
        lang: The same.
        encoding: The same.
        leave_out: A folder that isn't read where it is one of `sources` or lies within one.
        id_prefix: What stands before each id, so that those of several corpora stay apart.
        inputs: Is told what is read.

    Raises:
        CorporaError: A source isn't there, is of an ending that isn't read, or holds nothing.
        UsageError: The language isn't known, or the prefix isn't UTF-8.
    """
    if lang is not None and lang not in codes():
        raise UsageError(f"language {lang!r} is not known; there are {', '.join(codes())}")
    if HALF_CHARACTER.search(id_prefix):
        raise UsageError(f"the prefix {id_prefix!r} of ids isn't UTF-8")
    inputs = inputs or Inputs()
    files, unlisted = _files_of(sources, leave_out)
    names = Counter(name for _, name in files)
    short_names = Counter(_without_ending(name) for _, name in files)
    count = len(unlisted)
    for folder, reason in unlisted.items():
        yield Rejected(folder, 0, reason)
    for (path, name), source in files.items():
        # Two files of one name but for the ending keep it, and two of one name in different
        # folders keep their paths, so that ids stay apart.
        short = _without_ending(name)
        if short_names[short] == 1:
            id = short
        else:
            id = name if path is None or names[name] == 1 else path.as_posix()
        origin = Origin(
            file="<stdin>" if path is None else str(path),
            id=os.fsencode(id).decode("utf-8", "replace"),
            lang=lang,
            encoding=encoding,
        )
        take = partial(inputs.reading, source=source, name=name)
        for record in _read_file(path, origin, take):
            count += 1
            yield _placed(record, origin.file, id_prefix)
    if not count:
        raise CorporaError(f"{', '.join(map(str, sources))}: holds no article")


def _placed(record: Article | Rejected, file: str, prefix: str) -> Article | Rejected:
    """A record with its file, and a prefix before its id."""
    if isinstance(record, Rejected):
        return record if record.id is None else replace(record, id=prefix + record.id)
    versions = tuple(
        replace(given, article=replace(given.article, id=prefix + given.article.id))
        for given in record.versions
    )
    return replace(record, file=file, id=prefix + record.id, versions=versions)


def how_many(*sources: Source, leave_out: Path | None = None) -> int | None:
    """How many records `read_records` is about to give; None where that can't be told before."""
    files, unlisted = _files_of(sources, leave_out)
    count = len(unlisted)
    for path, _ in files:
        if path is None or not path.is_file():
            return None
        name = FORMATS.get(path.suffix.lower())
        if name not in _OF_RECORDS:
            count += 1
            continue
        try:
            with path.open("rb") as file:
                counted: int = importlib.import_module(f"corpora.readers.{name}").how_many(file)
                count += counted
        except OSError:
            count += 1
    return count


def _read_file(path: Path | None, origin: Origin, take: Take) -> Iterator[Article | Rejected]:
    name = None if path is None else FORMATS.get(path.suffix.lower())
    # A file without an ending may hold several, too.
    id = None if name is None or name in _OF_RECORDS else origin.id
    try:
        with _open(path) as file:
            lines = take(file)
            yield from _format(name)(lines, origin) if name else _read_unknown(lines, origin)
    except OSError as error:
        reason = f"can't be read ({error.strerror or error}); name a file that you may read"
        yield Rejected(origin.file, 0, reason, id=id)
    except Exception as error:  # a fault of ours; no file stops a run
        told = " ".join(f"{type(error).__name__}: {error}".split())
        reason = f"can't be read ({told}); save what is in it another way"
        yield Rejected(origin.file, 0, reason, id=id)


def _open(path: Path | None) -> AbstractContextManager[IO[bytes]]:
    return nullcontext(sys.stdin.buffer) if path is None else path.open("rb")


def _read_unknown(lines: Iterator[bytes], origin: Origin) -> Iterator[Article | Rejected]:
    """Reads what the standard input or a file without an ending holds, by its first words."""
    begin = []
    for line in lines:
        begin.append(line)
        if line.removeprefix(codecs.BOM_UTF8).strip():
            break
    first = begin[-1].removeprefix(codecs.BOM_UTF8) if begin else b""
    name = "jsonl" if _JSON.match(first) else "html" if _HTML.match(first) else "plain"
    yield from _format(name)(itertools.chain(begin, lines), origin)


def _format(name: str) -> Reader:
    read: Reader = importlib.import_module(f"corpora.readers.{name}").read
    return read


def _files_of(
    sources: Iterable[Source], leave_out: Path | None
) -> tuple[dict[tuple[Path | None, str], Source], dict[str, str]]:
    """The files of all sources, each once, and the source that it is of.

    Beside them, the folders whose files can't be told, each with the reason.
    """
    files: dict[tuple[Path | None, str], Source] = {}
    unlisted: dict[str, str] = {}
    for source in sources:
        for file in _files(source, leave_out, unlisted):
            files.setdefault(file, source)
    return files, unlisted


def _files(
    source: Source, leave_out: Path | None, unlisted: dict[str, str]
) -> list[tuple[Path | None, str]]:
    """Files of a source, each with the name that its id comes from; None for standard input."""
    if not str(source):
        raise CorporaError("a file without a name; perhaps a variable of your shell is empty")
    if str(source) == STDIN:
        return [(None, "stdin")]
    path = Path(source)
    if path.is_dir():
        if _is_same(path, leave_out):  # as `folder/*` names it
            return []
        faults: list[OSError] = []
        found = sorted(_within(path, leave_out, faults.append))
        for fault in faults:
            reason = f"can't be listed ({fault.strerror}); name a folder that you may read"
            unlisted[str(fault.filename)] = reason
        if not found and not faults:
            raise CorporaError(f"{path}: no file in it that is read ({', '.join(FORMATS)})")
        return [(file, file.relative_to(path).as_posix()) for file in found]
    if not path.exists():
        raise CorporaError(f"{path}: no such file or folder; check the name")
    if path.suffix and path.suffix.lower() not in FORMATS:
        raise CorporaError(
            f"{path}: ending {path.suffix!r} is not read; there are {', '.join(FORMATS)}"
        )
    return [(path, path.name)]


def _within(
    folder: Path, leave_out: Path | None, fault: Callable[[OSError], None]
) -> Iterator[Path]:
    """Files of a folder and those within that have a known ending; hidden ones don't count."""
    for parent, folders, names in os.walk(folder, onerror=fault):
        if _is_same(Path(parent), leave_out):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(parent, name)
            ending = path.suffix.lower()
            if ending in FORMATS and ending not in _NAMED and not name.startswith("."):
                yield path


def _is_same(folder: Path, other: Path | None) -> bool:
    """Whether two names are one folder's, by whatever way they lead there."""
    return other is not None and folder.resolve() == other.resolve()


def _without_ending(name: str) -> str:
    return str(Path(name).with_suffix("")) if Path(name).suffix else name
