"""Our own sentences for words that other data lacks, as `corpora/gold/sentences.tsv` has them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

SENTENCES = Path(__file__).resolve().parents[1] / "corpora" / "gold" / "sentences.tsv"
COLUMNS = ("en", "uk", "ru")


def read_sentences(path: Path = SENTENCES) -> Iterator[dict[str, str]]:
    """Language → text of each sentence."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield dict(zip(COLUMNS, line.split("\t"), strict=True))
