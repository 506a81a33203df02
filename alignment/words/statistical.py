"""A statistical aligner trained on a bitext: link counts of stems, as a dictionary.

EFLOMAL (Östling & Tiedemann 2016) aligns the whole bitext at once; what it learned is kept as
counts of linked stems in a table that a person can read, and is used as dictionary evidence beside
the other signals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from alignment.errors import AlignmentError
from alignment.words.dictionary import NULL, stem

Pair = tuple[Sequence[str], Sequence[str]]
Counts = dict[str, Counter[str]]
_BATCH = 4096


def count_links(pairs: Mapping[str, Sequence[Pair]], *, seed: int) -> dict[str, Counts]:
    """Links between stems, counted by language; NULLs are counted on both sides.

    Args:
        pairs: Target language → pairs of lists of words. All languages are aligned in one model,
            so that those with many stems in common learn from each other.
        seed: Of the samplers.

    Returns:
        Target language → source stem → target stem → links.

    Raises:
        AlignmentError: sil-thot isn't installed.
    """
    try:
        from thot import alignment as thot
    except ImportError as error:
        raise AlignmentError(
            "training an aligner needs sil-thot; install it: pip install 'parallax-mt[aligner]'"
        ) from error
    models = (thot.EflomalAlignmentModel(), thot.EflomalAlignmentModel())
    stems = [
        (lang, [stem(word) for word in left], [stem(word) for word in right])
        for lang, part in pairs.items()
        for left, right in part
    ]
    for model, turned in zip(models, (False, True), strict=True):
        model.seed = seed
        for _, left, right in stems:
            model.add_sentence_pair(right if turned else left, left if turned else right, 1)
        model.start_training()
        model.train()
        model.end_training()
    both = thot.SymmetrizedAligner(*models)
    both.heuristic = thot.SymmetrizationHeuristic.GROW_DIAG_FINAL_AND
    counts: dict[str, Counts] = {lang: {} for lang in pairs}
    for start in range(0, len(stems), _BATCH):
        batch = stems[start : start + _BATCH]
        found = both.get_best_alignments([s for _, s, _ in batch], [t for _, _, t in batch])
        for (lang, left, right), (_, matrix) in zip(batch, found, strict=True):
            table, of_lang = matrix.to_numpy(), counts[lang]
            for i, j in zip(*np.nonzero(table), strict=True):
                of_lang.setdefault(left[i], Counter())[right[j]] += 1
            for i in np.nonzero(~table.any(axis=1))[0]:
                of_lang.setdefault(left[i], Counter())[NULL] += 1
            for j in np.nonzero(~table.any(axis=0))[0]:
                of_lang.setdefault(NULL, Counter())[right[j]] += 1
    return counts


def prune(counts: Counts, *, least: float) -> dict[str, dict[str, int]]:
    """Counts without rare pairs and without those under a hundredth of both words' links.

    Args:
        counts: Source stem → target stem → links.
        least: Links that a pair needs.
    """
    totals: Counter[str] = Counter()
    for row in counts.values():
        totals.update(row)
    kept: dict[str, dict[str, int]] = {}
    for source, row in counts.items():
        total = row.total()
        for target, count in row.items():
            is_null = NULL in (source, target)
            share = max(count / total, count / totals[target])
            if count >= least and (is_null or share >= 0.01):
                kept.setdefault(source, {})[target] = count
    return {source: row for source, row in kept.items() if set(row) != {NULL}}


def format_table(counts: Mapping[str, Mapping[str, Mapping[str, int]]], header: str) -> str:
    """The table as text: sorted, a column a language, partners by falling count.

    Args:
        counts: Target language → source stem → target stem → links.
        header: Comment lines, each beginning with `#` and ending with a line feed.
    """
    langs = list(counts)
    lines = ["\t".join(["stem", *langs])]
    for source in sorted(set().union(*counts.values())):
        if source.startswith("#"):
            continue  # the format's sign for a comment
        cells = []
        for lang in langs:
            row = counts[lang].get(source, {})
            ranked = sorted(row.items(), key=lambda item: (-item[1], item[0]))
            cells.append(" ".join(f"{target}:{count}" for target, count in ranked))
        lines.append("\t".join([source, *cells]))
    return header + "\n".join(lines) + "\n"
