"""Words of a text, as the word alignments count them."""

from __future__ import annotations

import re
from functools import lru_cache

from mt.punctuation import INVISIBLE
from mt.text import Span

# Runs of word characters (combining accents too) with inner apostrophes, hyphens, and points or
# commas between digits are one token; every other character that isn't space is its own. What
# no reader sees, such as a soft hyphen, is part of the word it stands in and else no token.
_RUN = rf"\w(?:[\u0300-\u036f{INVISIBLE}]*\w)*[\u0300-\u036f]*"
_TOKEN = re.compile(rf"{_RUN}(?:(?:['’ʼ‑-]|(?<=\d)[.,](?=\d)){_RUN})*|[^\w\s{INVISIBLE}]")


# Sentences are asked for again and again while versions are compared; whole texts aren't.
_SENTENCE = 1000


def tokenize(text: str) -> tuple[Span, ...]:
    """Spans of the tokens of `text`, in order (`gold/words.md` gives the convention)."""
    return _of_sentence(text) if len(text) <= _SENTENCE else _spans(text)


@lru_cache(maxsize=1024)
def _of_sentence(text: str) -> tuple[Span, ...]:
    return _spans(text)


def _spans(text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _TOKEN.finditer(text))


def is_word(token: str) -> bool:
    """Whether a token is a word or a number, not a mark."""
    return token[0].isalnum() or token[0] == "_"
