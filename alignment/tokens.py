"""Words of a text, as the word alignments count them."""

from __future__ import annotations

import re

from mt.punctuation import INVISIBLE
from mt.text import Span

# Runs of word characters (combining accents too) with inner apostrophes, hyphens, and points or
# commas between digits are one token; every other character that isn't space is its own. What
# no reader sees, such as a soft hyphen, is part of the word it stands in and else no token.
_RUN = rf"\w(?:[\u0300-\u036f{INVISIBLE}]*\w)*[\u0300-\u036f]*"
_TOKEN = re.compile(rf"{_RUN}(?:(?:['’ʼ‑-]|(?<=\d)[.,](?=\d)){_RUN})*|[^\w\s{INVISIBLE}]")


def tokenize(text: str) -> tuple[Span, ...]:
    """Spans of the tokens of `text`, in order (`gold/words.md` gives the convention)."""
    return tuple(Span(*match.span()) for match in _TOKEN.finditer(text))


def is_word(token: str) -> bool:
    """Whether a token is a word or a number, not a mark."""
    return token[0].isalnum() or token[0] == "_"
