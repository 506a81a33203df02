"""Whether a version is a translation or an article of its own, and whether it can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from alignment.lexicon import load_table
from alignment.sentences.bead import Bead
from alignment.sentences.monotone import align_sentences
from alignment.tokens import is_word, tokenize

Relation = Literal["translation", "independent"]

_GOOD_BEAD = 0.12  # similarity from which a bead counts as the same content
_TRANSLATED_SHARE = 0.5  # share of both texts in good beads from which it is a translation
_SAMPLE = 20_000  # code points that are looked at to tell a language


@dataclass(frozen=True, slots=True)
class Relatedness:
    """How two versions belong together.

    Attributes:
        relation: What the second is to the first.
        share: Share of both texts' length in beads that say the same, from 0 to 1.
        remarks: What a user should be told (`the same text twice`, `nothing in common`, ...).
    """

    relation: Relation
    share: float
    remarks: tuple[str, ...] = ()


def guess_relation(
    src: Sequence[str],
    tgt: Sequence[str],
    *,
    src_lang: str,
    tgt_lang: str,
    translated: Sequence[str] | None = None,
    beads: Sequence[Bead] | None = None,
) -> Relatedness:
    """Whether the second text is a translation of the first, by how much of both is in order.

    Args:
        src: Sentences of the first text.
        tgt: Sentences of the second.
        src_lang: Language of `src`.
        tgt_lang: Language of `tgt`.
        translated: A machine translation of each source sentence into `tgt_lang`.
        beads: Of `align_sentences`, if they are known already.
    """
    remarks: list[str] = []
    for label, texts, lang in (("first", src, src_lang), ("second", tgt, tgt_lang)):
        found = guess_language(" ".join(texts)[:_SAMPLE])
        if found is not None and found != lang:
            remarks.append(f"the {label} text seems to be in {found}, not in {lang}")
    if src and tgt and [s.strip() for s in src] == [t.strip() for t in tgt]:
        remarks.append("the same text twice")
    if beads is None:
        beads = align_sentences(
            src, tgt, src_lang=src_lang, tgt_lang=tgt_lang, translated=translated
        )
    total = sum(map(len, src)) + sum(map(len, tgt))
    good = sum(
        sum(len(src[i]) for i in bead.src) + sum(len(tgt[j]) for j in bead.tgt)
        for bead in beads
        if bead.src and bead.tgt and bead.score >= _GOOD_BEAD
    )
    share = good / total if total else 0.0
    if not total or not src or not tgt:
        remarks.append("a version is empty")
    elif share < 0.02:
        remarks.append("nothing in common")
    relation: Relation = "translation" if share >= _TRANSLATED_SHARE else "independent"
    return Relatedness(relation, round(share, 3), tuple(remarks))


def guess_language(text: str) -> str | None:
    """`en`, `uk` or `ru` by the words that carry grammar and the letters; None where unclear."""
    words = [span.of(text).lower() for span in tokenize(text)]
    words = [word for word in words if is_word(word) and word[0].isalpha()]
    if len(words) < 5:
        return None
    counts = {lang: _telling(words, lang) for lang in ("en", "uk", "ru")}
    best, second = sorted(counts.values(), reverse=True)[:2]
    if best < 0.05 * len(words) or best < 2 * second:
        return None
    return max(counts, key=lambda lang: counts[lang])


_LETTERS = {"en": "", "uk": "іїєґ", "ru": "ыэёъ"}


def _telling(words: Sequence[str], lang: str) -> float:
    """How many words can only be of this language."""
    grammar = {entry.key.lower() for entry in load_table(lang, "function")}
    for other in ("en", "uk", "ru"):
        if other != lang:
            grammar -= {entry.key.lower() for entry in load_table(other, "function")}
    return float(
        sum(word in grammar or any(letter in word for letter in _LETTERS[lang]) for word in words)
    )
