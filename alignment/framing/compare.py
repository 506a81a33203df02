"""From two readings to differences: run the detectors, then decide."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from alignment.framing.attribution import attribution
from alignment.framing.condition import condition
from alignment.framing.difference import Difference, Dimension
from alignment.framing.hedging import hedging
from alignment.framing.negation import negation
from alignment.framing.pairing import pair_words
from alignment.framing.quotation import quotation
from alignment.framing.reading import Reading, read
from alignment.framing.side import Links, Side
from alignment.framing.signal import Pair, Signal

DETECTORS = (attribution, quotation, hedging, negation, condition)


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
        links: Pairs of words that say the same, as spans into `a.text` and `b.text`; without
            them, words are paired by dictionary and spelling.

    Returns:
        The differences, in the order of the dimensions.

    Raises:
        LexiconError: A file of the overlay is malformed.
    """
    found = signals(read(a, overlay), read(b, overlay), translated=translated, links=links)
    return [_difference(signal, a, b) for signal in found if counts(signal)]


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
    found: list[Difference] = []
    for a, b in combinations(readings, 2):
        keys = (a.side.version, b.side.version)
        one_text = keys[0] in same and keys[1] in same
        pair_links = (links or {}).get(keys)
        found.extend(
            _difference(signal, a.side, b.side)
            for signal in signals(a, b, translated=one_text, links=pair_links)
            if counts(signal)
        )
    return found


def signals(
    a: Reading, b: Reading, *, translated: bool, links: Links | None = None
) -> Iterator[Signal]:
    """What the detectors see, before anything is decided."""
    pair = Pair(a, b, pair_words(a, b, links), translated)
    for detector in DETECTORS:
        yield from detector(pair)


def counts(signal: Signal) -> bool:
    """Whether a signal is strong enough to be told."""
    return signal.score >= thresholds()[signal.dimension]


@lru_cache(maxsize=1)
def thresholds() -> Mapping[Dimension, float]:
    """The least score that counts, by dimension."""
    path = Path(__file__).with_name("thresholds.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))["thresholds"]
    return {dimension: float(table[dimension]) for dimension in Dimension}


def _difference(signal: Signal, a: Side, b: Side) -> Difference:
    by = "In the model’s translation: " if a.machine or b.machine else ""
    return Difference(
        dimension=signal.dimension,
        between=(a.version, b.version),
        rule=signal.rule,
        note=by + signal.note,
        evidence={a.version: signal.a, b.version: signal.b},
        confidence=round(signal.score, 3),
        why=(*signal.why, ("score", f"{signal.score:.2f}")),
    )
