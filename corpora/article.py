"""An article as it was read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mt.sentences import split_sentences
from mt.text import OffsetMap, Sentence, Span, apply_edits

if TYPE_CHECKING:
    from alignment.relation import Relation


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    Attributes:
        id: The file's name without its ending, or the record's own id.
        lang: Language code, such as `en`.
        text: The text as read: decoded, its byte-order mark dropped, nothing else changed.
        body: The part of `text` that is the article, title included; a header such as
            `date 2025-02-10` lies before it.
        title: Where the title stands in `text`, if it has one there.
        headline: The title's words (from the text or from the record).
        date: ISO date, `2025-02-10`.
        url: Where it comes from.
        outlet: Who published it: as the record says, or else the host of `url`.
        notes: What had to be done to read it (`encoding cp1251`, ...).
        paragraphs: Its paragraphs, where the format has marks for them (Markdown); empty where
            blank lines and line breaks tell.
        markup: Marks within its paragraphs that are none of its words (Markdown), in order.
        versions: The same news as others have it, as its record gives them.
        extra: A record's other keys, as they were.
        file: What it was read from; empty where from nothing.
        line: Line of its record there, from 1; 0 where it has the file to itself.
    """

    id: str
    lang: str
    text: str
    body: Span
    title: Span | None = None
    headline: str | None = None
    date: str | None = None
    url: str | None = None
    outlet: str | None = None
    notes: tuple[str, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    markup: tuple[Span, ...] = ()
    versions: tuple[Given, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)
    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Given:
    """A version of an article that people wrote.

    Attributes:
        key: Its name in the comparison, the language code as a rule.
        article: Its text.
        relation: `translation` or `independent`; found out where None.
    """

    key: str
    article: Article
    relation: Relation | None = None


def sentences_of(article: Article) -> list[Sentence]:
    """The sentences of an article, title included, in order.

    Raises:
        MtError: Its language isn't known.
    """
    return split_sentences(
        article.text, article.lang, article.body, blocks=article.paragraphs or None
    )


def without_markup(article: Article, span: Span) -> tuple[str, OffsetMap]:
    """The words of a span of the article without its markup, and the map between the two.

    Offsets of the map count from the span's start.
    """
    first = bisect_left(article.markup, span.start, key=lambda mark: mark.start)
    edits = []
    for mark in article.markup[first:]:
        if mark.start >= span.end:
            break
        edits.append((Span(mark.start, min(mark.end, span.end)).shift(-span.start), ""))
    return apply_edits(span.of(article.text), edits)
