"""Differences of framing told between real news and its human translation: mostly false alarms."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from evaluation.figure import Figure
from evaluation.framing_raw import article_of
from evaluation.quote_pairs import joined, unseen_articles

from corpora.entries import entries_of
from corpora.versions import given_version, read_version


def evaluate_real(path: Path, lang: str, step: int) -> Figure:
    """How many statements of translated news stay without any difference, end to end.

    Args:
        path: Bitext of English and `lang`.
        lang: `uk` or `ru`.
        step: Every so many articles are taken, of the half that nobody looks at.
    """
    quiet = total = 0
    told: Counter[str] = Counter()
    for paragraphs in unseen_articles(path, step):
        english, other = (
            article_of(code, joined(paragraphs, side)[0]) for side, code in ((1, "en"), (2, lang))
        )
        source = read_version(english)
        version = given_version(english, source, other, None, key=lang, relation="translation")
        for entry in entries_of("en", source, [version]):
            told.update({str(difference.dimension) for difference in entry.differences})
            quiet += not entry.differences
            total += 1
    note = ", ".join(f"{dimension} {count}" for dimension, count in told.most_common())
    label = f"real news and its translation told alike, en–{lang}"
    return Figure(label, quiet / max(1, total), total, note=note)
