"""Which words of a pair of sentences belong together."""

from __future__ import annotations

from dataclasses import dataclass

from mt.text import Span


@dataclass(frozen=True, slots=True)
class WordAlignment:
    """Links between the tokens of two texts.

    Attributes:
        src: Spans of the source's tokens.
        tgt: Spans of the target's tokens.
        links: Pairs (i, j) of token indices, sorted; a token in no pair has no partner (NULL).
        probs: For each link, how sure it is, from 0 to 1.
    """

    src: tuple[Span, ...]
    tgt: tuple[Span, ...]
    links: tuple[tuple[int, int], ...]
    probs: tuple[float, ...]
