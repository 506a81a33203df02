"""All checks on a translated segment: those of `mt.quality`, and those that need lexicons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from alignment.words import WordAlignment
from mt.quality import CHECKS, Finding
from mt.quality.checks import run_checks
from mt.quality.pair import Pair
from mt.translation import Translation

CHECK_NAMES: tuple[str, ...] = tuple(check.__name__ for check in CHECKS)


def check_segment(
    src: str,
    tgt: str,
    *,
    src_lang: str,
    tgt_lang: str,
    translation: Translation | None = None,
    word_links: WordAlignment | None = None,
    only: Collection[str] | None = None,
) -> list[Finding]:
    """x."""
    pair = Pair.of(src, tgt, src_lang=src_lang, tgt_lang=tgt_lang, translation=translation)
    found = run_checks(pair, CHECKS)
    return [f for f in found if only is None or f.check in only]
