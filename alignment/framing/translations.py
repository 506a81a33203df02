"""Dictionaries of lemmas, learned from our own articles in three languages.

They know fewer words than the stems that word alignment uses, but whole lemmas: `dictionary/` is
made by `scripts/train_dictionary.py` (IBM model 1 in both directions).
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "dictionary"


@lru_cache(maxsize=16)
def load_lemmas(src: str, tgt: str) -> Mapping[str, Mapping[str, float]]:
    """Lemma → lemmas of the other language with a score from 0 to 1; empty for unknown pairs."""
    known: dict[str, dict[str, float]] = {}
    for first, second, turned in ((src, tgt, False), (tgt, src, True)):
        path = _FOLDER / f"{first}-{second}.tsv.gz"
        if not path.is_file():
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                left, right, score = line.rstrip("\n").split("\t")
                if turned:
                    left, right = right, left
                known.setdefault(left, {})[right] = float(score)
    return known
