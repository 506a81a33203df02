"""From the versions of a statement to their differences: read, pair, detect, decide."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from alignment.framing.agency import agency
from alignment.framing.attribution import attribution
from alignment.framing.condition import condition
from alignment.framing.coverage import has_run, missing, omissions
from alignment.framing.decide import counts, difference_of
from alignment.framing.difference import Difference, Dimension
from alignment.framing.hedging import hedging
from alignment.framing.intensity import intensity
from alignment.framing.likeness import content_words
from alignment.framing.negation import negation
from alignment.framing.pairing import pair_words
from alignment.framing.quotation import quotation
from alignment.framing.reading import read
from alignment.framing.side import Links, Side
from alignment.framing.signal import Pair, Signal
from alignment.framing.term import term
from alignment.quotes.quote import QuoteKind

# What a third version must score at least to lack a part too: less than what is told by itself.
_LACKS = 0.25
# Which part of its words a sentence in nobody's mouth shares with the other version's statement.
_SHARED = 0.5

DETECTORS = (attribution, quotation, hedging, negation, condition, intensity, term, agency)


def compare_mentions(
    a: Side,
    b: Side,
    *,
    translated: bool,
    overlay: Path | None = None,
    links: Links | None = None,
) -> list[Difference]:
    """What differs between two versions of a statement.

    Args:
        a: The one version.
        b: The other.
        translated: Whether one is a translation of the other, or both are of one source; told by
            independent outlets otherwise.
        overlay: Folder of lexicons that add to ours (`DIR/<code>/<name>.tsv`).
        links: Pairs of words that say the same, as spans into `a.text` and `b.text`; what they
            leave open is paired by dictionary and spelling.

    Returns:
        The differences, in the order of the dimensions.

    Raises:
        LexiconError: A file of the overlay is malformed.
    """
    first, second = read(a, overlay), read(b, overlay)
    pair = Pair(first, second, pair_words(first, second, links), translated)
    return [
        difference_of(signal, a, b)
        for signal in signals(pair)
        if counts(signal, translated=translated)
    ]


def compare_statement(
    sides: Sequence[Side],
    links: Mapping[tuple[str, str], Links] | None = None,
    *,
    translated: Collection[str] = (),
    overlay: Path | None = None,
) -> list[Difference]:
    """What differs between any two versions of a statement.

    Args:
        sides: The versions that have it, the source first.
        links: Pairs of version keys → word links; pairs may be missing.
        translated: Keys of the versions that are translations of the first side's.
        overlay: Folder of lexicons that add to ours.

    Returns:
        The differences of all pairs, in the order of `sides`.
    """
    readings = [read(side, overlay) for side in sides]
    same = {*translated, sides[0].version} if sides and translated else set()
    pairs: list[Pair] = []
    for a, b in combinations(readings, 2):
        keys = (a.side.version, b.side.version)
        pairing = pair_words(a, b, (links or {}).get(keys))
        pairs.append(Pair(a, b, pairing, keys[0] in same and keys[1] in same))
    return [
        difference_of(signal, pair.a.side, pair.b.side)
        for pair in pairs
        for signal in signals(pair, pairs)
        if counts(signal, translated=pair.translated)
    ]


def signals(pair: Pair, pairs: Sequence[Pair] = ()) -> Iterator[Signal]:
    """What the detectors see in a pair, before anything is decided.

    Args:
        pair: The pair.
        pairs: All pairs of the statement's versions; with three or more versions they tell an
            omission of one from an addition by one.
    """
    if _is_doubtful(pair):
        return
    for detector in DETECTORS:
        yield from detector(pair)
    yield from _missing(pair, pairs, turned=False)
    yield from _missing(pair.swapped(), pairs, turned=True)


def _is_doubtful(pair: Pair) -> bool:
    """Whether the two share too little to be one statement, where nobody is said to have said one.

    A sentence in the article's own voice stands for a quote if it tells the same.
    """
    if all(_is_reported(reading.side) for reading in (pair.a, pair.b)):
        return False
    return max(_found(pair), _found(pair.swapped())) < _SHARED


def _is_reported(side: Side) -> bool:
    return bool(side.cue) or side.kind is not QuoteKind.INDIRECT


def _found(pair: Pair) -> float:
    words = content_words(pair.a)
    return sum(i in pair.pairing.matched for i in words) / len(words) if words else 1.0


def _missing(pair: Pair, pairs: Sequence[Pair], *, turned: bool) -> Iterator[Signal]:
    """Omissions by the second version, or additions by the first if it alone has the words."""
    for signal in omissions(pair):
        others = [
            other if other.a is pair.a else other.swapped()
            for other in pairs
            if pair.a in (other.a, other.b) and pair.b not in (other.a, other.b)
        ]
        # An independent version adds nothing to the other: it only doesn't leave out.
        added = turned and pair.translated
        if others:
            words, _ = missing(pair)
            added = all(_lacks(other, words) for other in others)
        dimension = Dimension.ADDITION if added else Dimension.OMISSION
        named = replace(signal, dimension=dimension)
        yield named.swapped() if turned else named


def _lacks(pair: Pair, words: tuple[int, ...]) -> bool:
    """Whether the second version lacks the words too, and what is around them."""
    if has_run(pair, words):
        return False
    return missing(pair)[1].score() >= _LACKS
