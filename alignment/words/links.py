"""Which words of a pair of texts belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alignment.errors import AlignmentError
from mt.text import Span

Link = tuple[int, int]


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
    links: tuple[Link, ...]
    probs: tuple[float, ...]

    def transpose(self) -> WordAlignment:
        """The same links seen from the target's side."""
        turned = sorted(((j, i), prob) for (i, j), prob in zip(self.links, self.probs, strict=True))
        return WordAlignment(
            self.tgt, self.src, tuple(link for link, _ in turned), tuple(prob for _, prob in turned)
        )

    def shift(self, src: int, tgt: int) -> WordAlignment:
        """The same alignment with `src` and `tgt` added to the offsets of either side."""
        return WordAlignment(
            tuple(span.shift(src) for span in self.src),
            tuple(span.shift(tgt) for span in self.tgt),
            self.links,
            self.probs,
        )

    def pharaoh(self) -> str:
        """The links as `0-0 1-2`; empty where nothing is linked."""
        return format_pharaoh(self.links)


def format_pharaoh(links: Iterable[Link]) -> str:
    """Links as `0-0 1-2`, sorted."""
    return " ".join(f"{i}-{j}" for i, j in sorted(links))


def parse_pharaoh(line: str) -> tuple[Link, ...]:
    """Links of a line such as `0-0 1-2`, sorted, each once.

    Raises:
        AlignmentError: Something in the line isn't a pair of numbers.
    """
    links: set[Link] = set()
    for item in line.split():
        left, dash, right = item.partition("-")
        if not (dash and left.isdecimal() and right.isdecimal()):
            raise AlignmentError(f"{item!r} isn't a link; write pairs of numbers such as 0-0 1-2")
        links.add((int(left), int(right)))
    return tuple(sorted(links))


def join(parts: Sequence[WordAlignment]) -> WordAlignment:
    """One alignment of parts that follow one another in both texts (offsets already fit)."""
    src: list[Span] = []
    tgt: list[Span] = []
    links: list[Link] = []
    probs: list[float] = []
    for part in parts:
        links += [(i + len(src), j + len(tgt)) for i, j in part.links]
        probs += part.probs
        src += part.src
        tgt += part.tgt
    return WordAlignment(tuple(src), tuple(tgt), tuple(links), tuple(probs))
