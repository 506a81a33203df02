"""A record's `versions`: the same news as others have it, translations or articles of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from alignment.relation import Relation
from corpora.article import Article, Given
from corpora.languages import language
from corpora.readers.layout import lay_out, refuse_half_characters
from corpora.readers.record import Origin, UnusableError, json_type

# What is told in words of an article, in its record and for each of its versions.
FACTS = ("text", "title", "date", "url", "outlet")
_RELATIONS = get_args(Relation)
_WRITE = 'write {"uk": "text", "ru": {"text": ..., "outlet": ...}}'


def versions_of(
    record: Mapping[str, Any], id: str, origin: Origin
) -> tuple[tuple[Given, ...], list[str]]:
    """The versions that a record gives, in its order, and the names of those without text.

    Those that are null don't count.

    Args:
        record: The record of the article.
        id: The article's id; a version's is that with its key.
        origin: Where the record comes from.

    Raises:
        UnusableError: They have another shape, or one of them can't be used.
    """
    versions = record.get("versions")
    if versions is None:
        return (), []
    if not isinstance(versions, dict):
        raise UnusableError(f"versions is {json_type(versions)}; {_WRITE}")
    found: dict[str, Given] = {}
    empty = []
    for key, value in versions.items():
        if value is None:
            continue
        try:
            version = _version(key, value, id, origin)
            if version is None:
                empty.append(key)
                continue
            if version.key in found:
                raise UnusableError(f"{version.key} is there twice; name one as uk:NAME")
        except UnusableError as error:
            raise UnusableError(f"versions[{key!r}]: {error}") from error
        found[version.key] = version
    return tuple(found.values()), empty


def _version(key: str, value: Any, id: str, origin: Origin) -> Given | None:
    """A version; None where its text is empty."""
    written, colon, name = key.partition(":")
    lang = language(written)
    if not lang or (colon and not name):
        raise UnusableError("write the key as uk, or uk:NAME where a language has several")
    refuse_half_characters(key)
    facts = {"text": value} if isinstance(value, str) else value
    if not isinstance(facts, dict):
        raise UnusableError(f"is {json_type(value)}; {_WRITE}")
    if "text" not in facts:
        raise UnusableError(f"no text in it; {_WRITE}")
    check_texts(facts, FACTS)
    if not (facts["text"] or "").strip():
        return None
    relation = facts.get("relation") or None
    if relation is not None and relation not in _RELATIONS:
        raise UnusableError(f"relation {relation!r} isn't known; say {' or '.join(_RELATIONS)}")
    key = f"{lang}{colon}{name}"
    return Given(key, article_of(facts, f"{id}.{key}", lang, origin), relation)


def check_texts(record: Mapping[str, Any], keys: tuple[str, ...]) -> None:
    """Makes sure that what a record has under `keys` are texts, or nothing.

    A date may be a number, 20250210, as tables have it.

    Raises:
        UnusableError: One is something else, or holds half of a surrogate pair.
    """
    for key in keys:
        if key == "date" and type(record.get(key)) is int:
            continue
        if not isinstance(record.get(key), str | None):
            raise UnusableError(f"{key} is {json_type(record[key])}; it must be a string")
        refuse_half_characters(record.get(key) or "")


def article_of(record: Mapping[str, Any], id: str, lang: str | None, origin: Origin) -> Article:
    """The article that a checked record is, without what else the record holds.

    Raises:
        UnusableError: There is no text in it, or its language can't be told or isn't known.
    """
    return lay_out(
        record["text"],
        origin,
        id=id,
        lang=lang,
        headline=record.get("title") or None,
        date=None if record.get("date") is None else str(record["date"]),
        url=record.get("url") or None,
        outlet=record.get("outlet") or None,
    )
