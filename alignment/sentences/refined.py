"""Beads that similarity leaves in doubt, aligned once more by the evidence of their words.

Similarity is fast to search whole texts by, but where nothing is alike the search goes by length:
a sentence left out and another added in its place make a bead, and a sentence freely translated is
drawn into the next one's. Here such a stretch is searched by `evidence`, in which sentences that
have nothing to do with each other are worse together than alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from alignment.sentences.bead import Bead
from alignment.sentences.evidence import EvidenceTable, Range
from alignment.sentences.signals import SentenceVectors

SHAPES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1))
MOVES = (*SHAPES, (1, 0), (0, 1))
_SURE = 0.5  # similarity from which two sentences need no second look
_MOST = 8  # sentences on a side of a stretch that is searched; of a longer one beads are checked
_PRIOR = 8.0  # log-odds that two sentences at the same place say the same, ...
_UNEQUAL = 14.0  # ... what the squared logarithm of their lengths' ratio takes from them, ...
_MERGED = 10.0  # ... and each sentence more
_WORST = -10.0  # what lengths take away at most


def refined(vectors: SentenceVectors, beads: Sequence[Bead]) -> list[Bead]:
    """The beads of a translation, doubtful ones by the evidence of their words.

    Args:
        vectors: Of all sentences.
        beads: In order, every sentence in exactly one.
    """
    found: list[Bead] = []
    for stretch in _stretches(beads):
        src = [i for bead in stretch for i in bead.src]
        tgt = [j for bead in stretch for j in bead.tgt]
        if not src or not tgt or _is_sure(stretch[0]):
            found += stretch
        elif max(len(src), len(tgt)) <= _MOST:
            found += _searched(vectors, src, tgt)
        else:
            for bead in stretch:
                both = bead.src and bead.tgt
                found += _searched(vectors, bead.src, bead.tgt) if both else [bead]
    return found


def _is_sure(bead: Bead) -> bool:
    return len(bead.src) == len(bead.tgt) == 1 and bead.score >= _SURE


def _stretches(beads: Sequence[Bead]) -> Iterator[list[Bead]]:
    """Each sure bead alone, and the doubtful ones between two of them together."""
    doubtful: list[Bead] = []
    for bead in beads:
        if not _is_sure(bead):
            doubtful.append(bead)
            continue
        if doubtful:
            yield doubtful
            doubtful = []
        yield [bead]
    if doubtful:
        yield doubtful


def _searched(vectors: SentenceVectors, src: Sequence[int], tgt: Sequence[int]) -> list[Bead]:
    """The best beads of some sentences in a row; one that is better alone is."""
    table = vectors.evidence(src, tgt)
    best = np.full((len(src) + 1, len(tgt) + 1), -np.inf)
    best[0, 0] = 0.0
    came: dict[Range, Range] = {}
    for i, j in product(range(len(src) + 1), range(len(tgt) + 1)):
        for a, b in MOVES:
            if a > i or b > j:
                continue
            gain = _gain(vectors, table, src[i - a : i], tgt[j - b : j], (i, j)) if a and b else 0.0
            if best[i - a, j - b] + gain > best[i, j]:
                best[i, j] = best[i - a, j - b] + gain
                came[i, j] = (a, b)
    beads: list[Bead] = []
    i, j = len(src), len(tgt)
    while i or j:
        a, b = came[i, j]
        beads.append(vectors.bead(src[i - a : i], tgt[j - b : j]))
        i, j = i - a, j - b
    return beads[::-1]


def _gain(
    vectors: SentenceVectors,
    table: EvidenceTable,
    src: Sequence[int],
    tgt: Sequence[int],
    ends: Range,
) -> float:
    """Log-odds that the sentences are a bead; `ends` are indices behind them in the table."""
    said = table.log_odds((ends[0] - len(src), ends[0]), (ends[1] - len(tgt), ends[1]))
    lengths = vectors.src_lengths[list(src)].sum(), vectors.tgt_lengths[list(tgt)].sum()
    ratio = float(np.log((lengths[0] + 10.0) / (lengths[1] + 10.0)))
    merged = _MERGED * (len(src) + len(tgt) - 2)
    return said + _PRIOR + max(-_UNEQUAL * ratio**2, _WORST) - merged
