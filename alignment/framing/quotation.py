"""Whether the words stand in marks: whole, a few of them, or none."""

from __future__ import annotations

from collections.abc import Iterator

from alignment.framing.difference import Dimension
from alignment.framing.likeness import content_words
from alignment.framing.marks import has_a_mark, is_within_marks, words_in_marks
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal
from alignment.quotes.quote import QuoteKind

_SAYS = {
    QuoteKind.DIRECT: "quoted as a clause",
    QuoteKind.PARTIAL: "a few words in marks",
    QuoteKind.INDIRECT: "told without marks",
    QuoteKind.SCARE: "in marks of distance",
    QuoteKind.TITLE: "a title in marks",
}


# Marks whose words are nobody's, or a name: what they are for is guessed.
_OTHER_MARKS = frozenset({QuoteKind.SCARE, QuoteKind.TITLE})
_IN_MARKS = frozenset({QuoteKind.SCARE, QuoteKind.PARTIAL})
# Which part of the words that two versions have in marks the other has in marks, too.
_SAME = 0.8


def quotation(pair: Pair) -> Iterator[Signal]:
    """A signal where the mentions are of different kinds."""
    a, b = pair.a.side, pair.b.side
    kinds = {a.kind, b.kind}
    if a.kind is b.kind or (pair.translated and _are_in_same_marks(pair)):
        return
    if QuoteKind.INDIRECT not in kinds and kinds & _OTHER_MARKS:
        return
    if any(side.kind is QuoteKind.INDIRECT and has_a_mark(side) for side in (a, b)):
        return
    if any(side.kind in _IN_MARKS and not is_within_marks(side) for side in (a, b)):
        return  # the so-called commission; words that only end with a mark
    yield Signal(
        Dimension.QUOTATION,
        f"{a.kind}-to-{b.kind}",
        1.0,
        f"{_SAYS[a.kind]} → {_SAYS[b.kind]}",
        a.spans,
        b.spans,
        (("kinds", f"{a.kind}, {b.kind}"),),
    )


def _are_in_same_marks(pair: Pair) -> bool:
    """Whether what either version has in marks stands in marks in the other one as well.

    The same words may have a verb in one language and none in the other, and be told with what
    stands around the marks or without it.
    """
    for each in (pair, pair.swapped()):
        here, there = _marked(each.a), _marked(each.b)
        matched = each.pairing.matched
        found = [matched[i] in there for i in content_words(each.a) if i in here and i in matched]
        if not found or sum(found) < _SAME * len(found):
            return False
    return True


def _marked(reading: Reading) -> frozenset[int]:
    if reading.side.kind is QuoteKind.INDIRECT:
        return words_in_marks(reading)
    return words_in_marks(reading) | set(reading.within(Zone.CONTENT))
