"""Plain text: a file is an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpora.article import Article
from corpora.readers.encoding import UndecodableError, decode
from corpora.readers.layout import lay_out
from corpora.readers.record import Origin, Rejected, UnusableError


def read(lines: Iterable[bytes], origin: Origin) -> Iterator[Article | Rejected]:
    """The article of a text file."""
    try:
        decoded = decode(b"".join(lines), encoding=origin.encoding)
        yield lay_out(decoded.text, origin, notes=(decoded.note,) if decoded.note else ())
    except (UndecodableError, UnusableError) as error:
        yield origin.reject(str(error))
