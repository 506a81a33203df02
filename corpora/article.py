"""An article as it was read."""

from __future__ import annotations

from dataclasses import dataclass

from mt.text import Span


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    Attributes:
        id: The file's name without its ending, or the record's own id.
        lang: Language code, such as `en`.
        text: The text as read: decoded, its byte-order mark dropped, nothing else changed.
        body: The part of `text` that is the article; a header such as `date 2025-02-10` lies
            before it.
        title: Where the title stands in `text`, if it has one there.
        headline: The title's words (from the text or from the record).
        date: ISO date, `2025-02-10`.
        url: Where it comes from.
        notes: What had to be done to read it (`encoding cp1251`, ...).
    """

    id: str
    lang: str
    text: str
    body: Span
    title: Span | None = None
    headline: str | None = None
    date: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()
