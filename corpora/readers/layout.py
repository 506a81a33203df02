"""Header, title and body of a text as read."""

from __future__ import annotations

import datetime
import re
from urllib.parse import urlsplit

from corpora.article import Article
from corpora.languages import language
from corpora.readers.record import Origin, UnusableError
from mt.languages import codes
from mt.languages.guess import guess_language
from mt.paragraphs import paragraphs
from mt.text import HALF_CHARACTER, Span

_HEADER = re.compile(r"\s*date:?[ \t]+(\d{4}-\d{2}-\d{2})(?=\s|\Z)\s*", re.IGNORECASE)
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?\Z")
_WITHOUT_HYPHENS = re.compile(r"\A(\d{4})(\d{2})(\d{2})(?=[T ]|\Z)")
_LONGEST_TITLE = 300  # characters
_GOES_ON = re.compile(r"[,;:—–-]\Z")
_FULL_STOP = re.compile(r"(?<!\.)\.[\"'”’»“)\]]*\Z")
_ACRONYM = re.compile(r"(?:\b\w\.){2,}\Z")
_DIALOGUE = re.compile(r"[—–-]\s")


def lay_out(
    text: str,
    origin: Origin,
    *,
    id: str | None = None,
    lang: str | None = None,
    headline: str | None = None,
    date: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    notes: tuple[str, ...] = (),
) -> Article:
    """The article that `text` is, with the header, title and language that it shows itself.

    Args:
        text: The text as read.
        origin: Where it comes from.
        id: Its id; the origin's if not given.
        lang: Its language; what the origin says, or the letters and words, if not given.
        headline: Its title's words, where a record or page names them.
        date: Its date, where a record or page names it; ISO.
        url: Where it was published.
        outlet: Who published it; the host of `url` if not given.
        notes: What to tell about it.

    Raises:
        UnusableError: There is no text in it, or its language can't be told or isn't known.
    """
    header = _HEADER.match(text)
    written, more = checked_date(header.group(1) if header else None)
    given, notes_of_date = checked_date(date)
    start = header.end() if header else 0
    blocks = paragraphs(text, Span(start, len(text)))
    if not blocks:
        what = "nothing follows its date" if header else "there is no text in it"
        raise UnusableError(f"{what}; give a file with an article")
    refuse_half_characters(text)
    body = Span(blocks[0].start, blocks[-1].end)
    title = find_title(text, blocks, headline)
    return Article(
        id=id or origin.id,
        lang=find_language(body.of(text), lang, origin),
        text=text,
        body=body,
        title=title,
        headline=headline or (" ".join(title.of(text).split()) if title else None),
        date=given or written,
        url=url,
        outlet=outlet or host_of(url),
        notes=(*notes, *more, *notes_of_date),
    )


def find_title(text: str, blocks: tuple[Span, ...], headline: str | None = None) -> Span | None:
    """The first paragraph, if it is a title: it stands alone and ends without a full stop.

    A title may end with a question or exclamation mark, but not with a comma, colon or dash, and
    it doesn't begin as dialogue does. Where the title's words are known, nothing else will do.
    """
    first = blocks[0]
    words = first.of(text)
    if headline is not None:
        return first if _same(words, headline) else None
    if len(blocks) < 2 or len(first) > _LONGEST_TITLE or len(words.splitlines()) > 1:
        return None
    stop = _FULL_STOP.search(words) and not _ACRONYM.search(words)
    return None if stop or _GOES_ON.search(words) or _DIALOGUE.match(words) else first


def _same(words: str, headline: str) -> bool:
    return " ".join(words.split()).casefold() == " ".join(headline.split()).casefold()


def host_of(url: str | None) -> str | None:
    """The host of an address without `www.`, in lower case: `https://www.bbc.com/1` → `bbc.com`."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:  # a bracket without its partner
        return None
    return host.removeprefix("www.") or None if host else None


def checked_date(date: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The ISO date in a date or time stamp, and a note where there is none in it."""
    if not date:
        return None, ()
    match = _ISO.match(_WITHOUT_HYPHENS.sub(r"\1-\2-\3", date.strip(), count=1))
    try:
        return (
            (datetime.date.fromisoformat(match.group(1)).isoformat(), ())
            if match
            else _no_date(date)
        )
    except ValueError:
        return _no_date(date)


def _no_date(date: str) -> tuple[None, tuple[str, ...]]:
    return None, (f"date {date!r} is not an ISO date such as 2025-02-10, left out",)


def find_language(text: str, lang: str | None, origin: Origin) -> str:
    """The language that a record names, or the user, or the text shows.

    Raises:
        UnusableError: It can't be told, or isn't known.
    """
    said = lang or origin.lang
    known = ", ".join(codes())
    named = None if said is None else language(said)
    if named is not None and named not in codes():
        raise UnusableError(f"language {said!r} is not known; there are {known}")
    guessed = named or guess_language(text)
    if guessed is None:
        raise UnusableError(f"its language can't be told from its text; name it ({known})")
    return guessed


def refuse_half_characters(text: str) -> None:
    """Raises UnusableError where a text holds half of a surrogate pair, which no file can hold."""
    half = None if text.isascii() else HALF_CHARACTER.search(text)
    if half:
        raise UnusableError(f"it holds half a character (\\u{ord(half[0]):04x}); mend its escapes")
