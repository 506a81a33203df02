"""Web pages: their main text, found by trafilatura.

The text as read is what was found: the title, a blank line, then the paragraphs with a blank line
between each. Title, date and address come from what the page says for machines to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpora.article import Article
from corpora.readers.encoding import UndecodableError, decode
from corpora.readers.html_date import date_of
from corpora.readers.layout import lay_out
from corpora.readers.record import Origin, Rejected, UnusableError
from mt.languages import codes
from mt.languages.guess import guess_language

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,40})""", re.I
)
_LANG = re.compile(r"""<html[^>]{0,500}?\blang\s*=\s*["']?([a-zA-Z]{2})""", re.I)
_HEAD = 4096  # bytes in which a page says its encoding and language


def read(lines: Iterable[bytes], origin: Origin) -> Iterator[Article | Rejected]:
    """The article of a web page."""
    try:
        yield _article(b"".join(lines), origin)
    except (UndecodableError, UnusableError) as error:
        yield origin.reject(str(error))


def _article(data: bytes, origin: Origin) -> Article:
    from trafilatura import bare_extraction

    if not data.strip():
        raise UnusableError("there is no text in it; give a file with an article")
    page, note = _decode(data, origin)
    found = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        favor_precision=True,
        date_extraction_params={"extensive_search": False},  # it guesses; ours doesn't
    )
    if found is None or not (found.text or "").strip():
        raise UnusableError("no article found in the page; save its text as .txt")
    title = " ".join((found.title or "").split())
    lines = (line.strip().removeprefix("- ") for line in (found.text or "").splitlines())
    blocks = [line for line in lines if line]
    if title and blocks and blocks[0].casefold() == title.casefold():
        blocks = blocks[1:]
    text = "\n\n".join([title, *blocks] if title else blocks)
    declared = _LANG.search(page[:_HEAD])
    lang = None
    if declared and declared.group(1).lower() in codes() and guess_language(text) is None:
        lang = declared.group(1).lower()
    return lay_out(
        text,
        origin,
        lang=origin.lang or lang,
        headline=title or None,
        date=date_of(page),
        url=found.url,
        notes=(*note, "main text of a web page"),
    )


def _decode(data: bytes, origin: Origin) -> tuple[str, tuple[str, ...]]:
    """The page's source; the encoding it declares counts if it decodes so."""
    declared = _CHARSET.search(data[:_HEAD])
    if origin.encoding is None and declared:
        try:
            name = declared.group(1).decode("ascii").lower()
            decoded = decode(data, encoding=name)
            return decoded.text, (decoded.note,) if decoded.note else ()
        except UndecodableError:
            pass  # a page that declares what it isn't, as many do
    decoded = decode(data, encoding=origin.encoding)
    return decoded.text, (decoded.note,) if decoded.note else ()
