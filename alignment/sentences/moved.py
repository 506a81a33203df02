"""Sentences of a translation that stand in another place than in the source."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.sentences.bead import Bead
from alignment.sentences.monotone import align_vectors
from alignment.sentences.signals import SentenceVectors

_LEAST = 10.0  # log-odds that a bead out of order needs ...
_BESIDE = 0.0  # ... or one that moved together with the bead before or behind it
_TURNED = 10.0  # how much less that two sentences changed places may tell than two merged with two


def with_moved(vectors: SentenceVectors, beads: Sequence[Bead]) -> list[Bead]:
    """The beads of a translation, with sentences and paragraphs that were moved.

    What is left alone on both sides is aligned once more by itself. Two sentences that were taken
    together with two are taken apart where they changed places.

    Args:
        vectors: Of all sentences.
        beads: Of `align_vectors`.

    Returns:
        Beads by their source sentences; those without any stay behind the one they followed.
        Every sentence is in exactly one.
    """
    found = [part for bead in beads for part in _turned(vectors, bead)]
    src = [bead.src[0] for bead in found if not bead.tgt]
    tgt = [bead.tgt[0] for bead in found if not bead.src]
    if not src or not tgt:
        return found
    moved = _sure(
        vectors,
        [
            Bead(tuple(src[i] for i in bead.src), tuple(tgt[j] for j in bead.tgt), bead.score)
            for bead in align_vectors(vectors.part(src, tgt))
            if bead.src and bead.tgt
        ],
    )
    first = {bead.src[0]: bead for bead in moved}
    taken_src = {i for bead in moved for i in bead.src}
    taken_tgt = {j for bead in moved for j in bead.tgt}
    result: list[Bead] = []
    for bead in found:
        if bead.src and bead.src[0] in first:
            result.append(first[bead.src[0]])
        elif not (taken_src.intersection(bead.src) or taken_tgt.intersection(bead.tgt)):
            result.append(bead)
    return result


def _sure(vectors: SentenceVectors, beads: Sequence[Bead]) -> list[Bead]:
    """Beads of sentences that follow one another and say the same, and those right beside them."""
    whole = [bead for bead in beads if _is_run(bead.src) and _is_run(bead.tgt)]
    said = [vectors.log_odds(bead.src, bead.tgt) for bead in whole]
    kept = {at for at, odds in enumerate(said) if odds >= _LEAST}
    for order in (range(1, len(whole)), range(len(whole) - 2, -1, -1)):
        for at in order:
            beside = at - order.step
            low, high = sorted((at, beside))
            if (
                beside in kept
                and said[at] >= _BESIDE
                and whole[low].src[-1] + 1 == whole[high].src[0]
                and whole[low].tgt[-1] + 1 == whole[high].tgt[0]
            ):
                kept.add(at)
    return [whole[at] for at in sorted(kept)]


def _is_run(indices: Sequence[int]) -> bool:
    return indices[-1] - indices[0] == len(indices) - 1


def _turned(vectors: SentenceVectors, bead: Bead) -> list[Bead]:
    """Two beads crosswise where two sentences changed places, else the bead."""
    if len(bead.src) != 2 or len(bead.tgt) != 2:
        return [bead]
    table = vectors.evidence(bead.src, bead.tgt)
    crosswise = table.log_odds((0, 1), (1, 2)) + table.log_odds((1, 2), (0, 1))
    if crosswise + _TURNED < table.log_odds((0, 2), (0, 2)):
        return [bead]
    return [vectors.bead(bead.src[at : at + 1], bead.tgt[1 - at : 2 - at]) for at in (0, 1)]
