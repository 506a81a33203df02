"""Whether the words stand in marks: whole, a few of them, or none."""

from __future__ import annotations

from collections.abc import Iterator

from alignment.framing.difference import Dimension
from alignment.framing.signal import Pair, Signal
from alignment.quotes.quote import QuoteKind

_SAYS = {
    QuoteKind.DIRECT: "quoted as a clause",
    QuoteKind.PARTIAL: "a few words in marks",
    QuoteKind.INDIRECT: "told without marks",
    QuoteKind.SCARE: "in marks of distance",
    QuoteKind.TITLE: "a title in marks",
}


def quotation(pair: Pair) -> Iterator[Signal]:
    """A signal where the mentions are of different kinds."""
    a, b = pair.a.side, pair.b.side
    if a.kind is b.kind:
        return
    yield Signal(
        Dimension.QUOTATION,
        f"{a.kind}-to-{b.kind}",
        1.0,
        f"{_SAYS[a.kind]} → {_SAYS[b.kind]}",
        a.spans,
        b.spans,
        (("kinds", f"{a.kind}, {b.kind}"),),
    )
