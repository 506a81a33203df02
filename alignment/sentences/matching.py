"""Sentences of two articles about one event, written independently: no order, many alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from alignment.sentences.bead import Bead
from alignment.sentences.signals import SentenceVectors, sentence_vectors

_LEAST = 0.18
_MOST_PARTNERS = 2
_BLOCK = 256  # rows of the matrix of similarities that are looked at once


def match_sentences(
    src: Sequence[str],
    tgt: Sequence[str],
    *,
    src_lang: str,
    tgt_lang: str,
    translated: Sequence[str] | None = None,
    least: float = _LEAST,
) -> list[Bead]:
    """Pairs of sentences that say the same, in any order; sentences without a partner are alone.

    A sentence may have two partners (what one outlet says at once the other says twice); pairs
    are taken by falling similarity. Sentences without any are beads 1:0 and 0:1.

    Args:
        src: Sentences of the one article.
        tgt: Sentences of the other.
        src_lang: Language of `src`.
        tgt_lang: Language of `tgt`.
        translated: A machine translation of each source sentence into `tgt_lang`.
        least: Similarity below which two sentences aren't partners.

    Returns:
        Beads 1:1, best first, then 1:0, then 0:1.
    """
    return match_vectors(
        sentence_vectors(src, tgt, src_lang=src_lang, tgt_lang=tgt_lang, translated=translated),
        least=least,
    )


def match_vectors(vectors: SentenceVectors, *, least: float = _LEAST) -> list[Bead]:
    """The same for sentences whose vectors are known."""
    n_src, n_tgt = len(vectors.src), len(vectors.tgt)
    pairs: list[tuple[float, int, int]] = []
    for start in range(0, n_src if n_tgt else 0, _BLOCK):
        cosines = vectors.cosines(slice(start, start + _BLOCK))
        for i, j in zip(*np.nonzero(cosines >= least), strict=True):
            pairs.append((float(cosines[i, j]), int(i) + start, int(j)))
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    src_count, tgt_count = [0] * n_src, [0] * n_tgt
    beads: list[Bead] = []
    for score, i, j in pairs:
        if src_count[i] < _MOST_PARTNERS and tgt_count[j] < _MOST_PARTNERS:
            src_count[i] += 1
            tgt_count[j] += 1
            beads.append(Bead((i,), (j,), round(min(score, 1.0), 4)))
    beads += [Bead((i,), (), 0.0) for i, count in enumerate(src_count) if not count]
    beads += [Bead((), (j,), 0.0) for j, count in enumerate(tgt_count) if not count]
    return beads
