"""A record's `versions`: the same news as others have it, translations or articles of their own."""

from __future__ import annotations

from typing import Any, get_args

from alignment.relation import Relation
from corpora.article import Article, Given
from corpora.readers.layout import lay_out, refuse_half_characters
from corpora.readers.record import Origin, UnusableError, json_type

# What is told in words of an article, in its record and for each of its versions.
FACTS = ("text", "title", "date", "url", "outlet")
_RELATIONS = get_args(Relation)
_WRITE = 'write {"uk": "text", "ru": {"text": ..., "outlet": ...}}'


def versions_of(record: dict[str, Any], id: str, origin: Origin) -> tuple[Given, ...]:
    """The versions that a record gives, in its order; those that are null don't count.

    Args:
        record: The record of the article.
        id: The article's id; a version's is that with its key.
        origin: Where the record comes from.

    Raises:
        UnusableError: They have another shape, or one of them can't be used.
    """
    versions = record.get("versions")
    if versions is None:
        return ()
    if not isinstance(versions, dict):
        raise UnusableError(f"versions is {json_type(versions)}; {_WRITE}")
    found = []
    for key, value in versions.items():
        if value is None:
            continue
        try:
            found.append(_version(key, value, id, origin))
        except UnusableError as error:
            raise UnusableError(f"versions[{key!r}]: {error}") from error
    return tuple(found)


def _version(key: str, value: Any, id: str, origin: Origin) -> Given:
    lang, colon, name = key.partition(":")
    if not lang or (colon and not name):
        raise UnusableError("write the key as uk, or uk:NAME where a language has several")
    refuse_half_characters(key)
    facts = {"text": value} if isinstance(value, str) else value
    if not isinstance(facts, dict):
        raise UnusableError(f"is {json_type(value)}; {_WRITE}")
    if facts.get("text") in (None, ""):
        raise UnusableError(f"no text in it; {_WRITE}")
    check_texts(facts, FACTS)
    relation = facts.get("relation") or None
    if relation is not None and relation not in _RELATIONS:
        raise UnusableError(f"relation {relation!r} isn't known; say {' or '.join(_RELATIONS)}")
    return Given(key, article_of(facts, f"{id}.{key}", lang, origin), relation)


def check_texts(record: dict[str, Any], keys: tuple[str, ...]) -> None:
    """Makes sure that what a record has under `keys` are texts, or nothing.

    Raises:
        UnusableError: One is something else, or holds half of a surrogate pair.
    """
    for key in keys:
        if not isinstance(record.get(key), str | None):
            raise UnusableError(f"{key} is {json_type(record[key])}; it must be a string")
        refuse_half_characters(record.get(key) or "")


def article_of(record: dict[str, Any], id: str, lang: str | None, origin: Origin) -> Article:
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
        date=record.get("date"),
        url=record.get("url") or None,
        outlet=record.get("outlet") or None,
    )
