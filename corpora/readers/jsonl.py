"""JSON Lines: an article a line, `id` and `text` and what else is known of it.

Optional are `title`, `date`, `url`, `outlet`, `lang`, and `versions`, what others made of the same
news. Other keys are kept in `Article.extra`. A line that can't be used is rejected with its
reason, and the next one is read.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from corpora.article import Article
from corpora.readers.layout import refuse_half_characters
from corpora.readers.record import Origin, Rejected, UnusableError, json_type
from corpora.readers.versions import FACTS, article_of, check_texts, versions_of

_TEXTS = (*FACTS, "lang")
_KNOWN = frozenset({"id", "versions", *_TEXTS})


def read(lines: Iterable[bytes], origin: Origin) -> Iterator[Article | Rejected]:
    """The articles of a JSON Lines file, one line in memory at a time."""
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if not line.strip():
            continue
        id = None
        try:
            record = _record(line)
            id = id_of(record)
            article = article_of_record(record, id, origin)
            if id in seen:
                raise UnusableError(f"id {id!r} is there already, on line {seen[id]}")
        except UnusableError as error:
            raw = line.decode("utf-8", errors="replace").rstrip("\r\n")
            yield Rejected(origin.file, number, str(error), raw, id)
            continue
        seen[article.id] = number
        yield replace(article, line=number)


def how_many(lines: Iterable[bytes]) -> int:
    """How many lines of a JSON Lines file count."""
    return sum(not line.isspace() for line in lines)


def _record(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8"), object_pairs_hook=_object)
    except UnicodeDecodeError as error:
        raise UnusableError(f"not UTF-8 (byte {error.start} of the line)") from error
    except json.JSONDecodeError as error:
        raise UnusableError(f"not JSON ({error.msg}, column {error.colno})") from error
    except RecursionError as error:
        raise UnusableError("not usable JSON (nested too deep)") from error
    except ValueError as error:  # a number of thousands of digits
        raise UnusableError(f"not usable JSON ({error})") from error
    if not isinstance(record, dict):
        raise UnusableError('not an object; write {"id": ..., "text": ...}')
    return record


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; of a key that is there twice, one value would be lost without a word."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise UnusableError(f"the key {twice!r} is there twice; leave one of them out")
    return found


def _require(record: Mapping[str, Any], key: str) -> None:
    if record.get(key) in (None, ""):
        raise UnusableError(f'no {key} in it; write {{"id": ..., "text": ...}}')


def id_of(record: Mapping[str, Any]) -> str:
    """The id in a record.

    Raises:
        UnusableError: There is none, or it can't be one.
    """
    _require(record, "id")
    identifier = record["id"]
    if not isinstance(identifier, str | int) or isinstance(identifier, bool):
        raise UnusableError(f"id is {json_type(identifier)}; it must be a string")
    id = str(identifier)
    refuse_half_characters(id)
    return id


def article_of_record(record: Mapping[str, Any], id: str, origin: Origin) -> Article:
    """The article of a record, with its versions.

    Raises:
        UnusableError: Something in it can't be used.
    """
    _require(record, "text")
    check_texts(record, _TEXTS)
    article = article_of(record, id, record.get("lang") or None, origin)
    versions, empty = versions_of(record, id, origin)
    return replace(
        article,
        versions=versions,
        notes=(*article.notes, *(f"version {key!r} is empty, left out" for key in empty)),
        extra={key: value for key, value in record.items() if key not in _KNOWN},
    )
