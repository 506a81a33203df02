"""When a web page was published, as it says itself for machines to read.

Dates in its words aren't looked at: a year in a footer or in a sentence is no date of publication.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

from corpora.readers.layout import checked_date

# Names of `<meta>`, in lower case without what separates their parts.
_META = frozenset({
    "articlepublished", "articlepublishedtime", "citationdate", "citationpublicationdate",
    "cxenseparserecspublishtime", "date", "datepublished", "dcdate", "dcdatecreated",
    "dcdateissued", "dctermscreated", "dctermsdate", "dctermsissued", "ogarticlepublishedtime",
    "ogpublishedtime", "originalpublicationdate", "parselypubdate", "pubdate", "publicationdate",
    "publishdate", "publisheddate", "publishedtime", "sailthrudate",
})  # fmt: skip
_SEPARATORS = re.compile(r"[^a-z]+")
_DEEPEST = 20  # objects within objects of JSON-LD
# Where a <time> is another article's or a comment's.
_BESIDE = (
    "ancestor::footer or ancestor::aside or ancestor::nav or ancestor::article/ancestor::article"
    " or ancestor::*[contains(@class, 'comment') or contains(@id, 'comment')]"
)


def date_of(page: str) -> str | None:
    """The ISO date that a page's JSON-LD, its metadata or its first `<time>` gives, in this order.

    Args:
        page: The page's source.
    """
    from trafilatura import load_html

    tree = load_html(page)
    if tree is None:
        return None
    for said in (*_in_json_ld(tree), *_in_metadata(tree), *_in_times(tree)):
        if date := _iso(said):
            return date
    return None


def _in_json_ld(tree: Any) -> Iterator[str]:
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            yield from _published(json.loads(script.text or ""))
        except (ValueError, RecursionError):
            continue


def _published(value: Any, depth: int = 0) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(said := value.get("datePublished"), str):
            yield said
        value = list(value.values())
    if isinstance(value, list) and depth < _DEEPEST:
        for member in value:
            yield from _published(member, depth + 1)


def _in_metadata(tree: Any) -> Iterator[str]:
    for meta in tree.iterfind(".//meta"):
        names = (meta.get(key, "").lower() for key in ("property", "name", "itemprop"))
        if any(_SEPARATORS.sub("", name) in _META for name in names):
            yield meta.get("content", "")
    for element in tree.iterfind(".//*[@itemprop='datePublished']"):
        yield element.get("datetime", "")


def _in_times(tree: Any) -> Iterator[str]:
    """Of the article's `<time>`s the first, of a page without an article its first."""
    for times in ("//article//time[@datetime]", "//main//time[@datetime]", "//time[@datetime]"):
        for element in tree.xpath(f"{times}[not({_BESIDE})]"):
            yield element.get("datetime", "")
            return


def _iso(said: str) -> str | None:
    """The day in a date as pages write it: ISO, without hyphens, or as mail has it."""
    date, _ = checked_date(said)
    if date is None:
        try:
            date = parsedate_to_datetime(said).date().isoformat()
        except (ValueError, OverflowError):
            return None
    return date
