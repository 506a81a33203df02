"""Words with a capital letter: whatever looks for names begins at them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mt.text import Span

# Letters with their combining marks: Lo\u0301pez is one word.
LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
# The same for many at once; no other way to divide a run of them is tried.
LETTERS = r"(?:[^\W\d_]++|[\u0300-\u036f]++)"


# No letter stands before it, which is asked second: few letters are capitals.
CAPITAL = rf"[^\W\d_a-zа-яіїєґё](?<![^\W\d_].){LETTERS}*+(?:['’ʼ-]{LETTERS}++)*+"
_CAPITAL = re.compile(CAPITAL)


def capitals_of(text: str) -> list[re.Match[str]]:
    """The words of a text that begin with a capital, in order."""
    return list(_CAPITAL.finditer(text))


def runs_of(
    capitals: Sequence[re.Match[str]],
    between: re.Pattern[str],
    fewest: int,
    most: int,
) -> Iterator[Span]:
    """Where at least `fewest` and at most `most` capitalised words stand one after the other.

    `between` is what may stand between two of them. A run is in one script: | Рись | Reuters.
    """
    first = 0
    for at, word in enumerate(capitals, start=1):
        following = capitals[at] if at < len(capitals) else None
        if (
            following is None
            or at - first == most
            or not between.fullmatch(word.string, word.end(), following.start())
            or _is_cyrillic(word) != _is_cyrillic(following)
        ):
            if at - first >= fewest:
                yield Span(capitals[first].start(), word.end())
            first = at


def _is_cyrillic(word: re.Match[str]) -> bool:
    return "\u0400" <= word.string[word.start()] <= "\u04ff"
