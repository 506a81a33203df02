"""Whether a version is a translation or an article of its own, and whether it can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from alignment.sentences import Bead, SentenceVectors, align_vectors, sentence_vectors
from mt.languages.guess import guess_language

Relation = Literal["translation", "independent"]

# Order, and log-odds a word, from which a version is a translation. Of 105 pairs of independent
# articles of our own gold four reach more (1.02 to 1.09, the next 0.96). Translations have 1.13
# at least, and 70% of those in which more than a third of the sentences were merged, split,
# dropped or replaced have more.
_TRANSLATION = 1.01
# The same where another outlet published it, which makes an article of its own likelier: more than
# any of those 105 pairs has, and less than any translation.
_TRANSLATION_ELSEWHERE = 1.11
_EVIDENCE = 0.1  # what a word's log-odds count beside the order
_NOTHING = 0.02  # likeness below which the texts have nothing in common


@dataclass(frozen=True, slots=True)
class Relatedness:
    """How two versions belong together.

    Attributes:
        relation: What the second is to the first.
        share: Share of both texts whose most similar sentence in the other is where the order of
            a translation has it, from 0 to 1.
        likeness: Mean similarity of the beads of a translation, weighted by length, from 0 to 1.
        remarks: What a user should be told (`the same text twice`, `nothing in common`, ...).
    """

    relation: Relation
    share: float
    likeness: float
    remarks: tuple[str, ...] = ()


def guess_relation(
    src: Sequence[str],
    tgt: Sequence[str],
    *,
    src_lang: str,
    tgt_lang: str,
    vectors: SentenceVectors | None = None,
    beads: Sequence[Bead] | None = None,
    other_outlet: bool = False,
) -> Relatedness:
    """Whether the second text is a translation of the first, by how much is alike and in order.

    Args:
        src: Sentences of the first text.
        tgt: Sentences of the second.
        src_lang: Language of `src`.
        tgt_lang: Language of `tgt`.
        vectors: Of `sentence_vectors`, if they are known already.
        beads: Of `align_sentences`, if they are known already.
        other_outlet: Whether it is known that another outlet published the second text.
    """
    remarks: list[str] = []
    for label, texts, lang in (("first", src, src_lang), ("second", tgt, tgt_lang)):
        found = guess_language(" ".join(texts))
        if found is not None and found != lang:
            remarks.append(f"the {label} text seems to be in {found}, not in {lang}")
    if src and tgt and [s.strip() for s in src] == [t.strip() for t in tgt]:
        remarks.append("the same text twice")
    if not src or not tgt or not any(s.strip() for s in src) or not any(t.strip() for t in tgt):
        return Relatedness("independent", 0.0, 0.0, (*remarks, "a version is empty"))
    if vectors is None:
        vectors = sentence_vectors(src, tgt, src_lang=src_lang, tgt_lang=tgt_lang)
    beads = align_vectors(vectors) if beads is None else beads
    order, likeness = _order_and_likeness(
        [len(text) for text in src], [len(text) for text in tgt], beads, vectors
    )
    said = order + _EVIDENCE * _log_odds_a_word(src, tgt, beads, vectors)
    if likeness < _NOTHING:
        remarks.append("nothing in common")
    enough = _TRANSLATION_ELSEWHERE if other_outlet else _TRANSLATION
    relation: Relation = "translation" if said >= enough else "independent"
    return Relatedness(relation, round(order, 3), round(likeness, 3), tuple(remarks))


def _order_and_likeness(
    src: Sequence[int], tgt: Sequence[int], beads: Sequence[Bead], vectors: SentenceVectors
) -> tuple[float, float]:
    """The two measures; `src` and `tgt` are the sentences' lengths."""
    best_tgt, best_src = vectors.best_partners()
    in_order = like = 0.0
    for bead in beads:
        in_order += sum(src[i] for i in bead.src if int(best_tgt[i]) in bead.tgt)
        in_order += sum(tgt[j] for j in bead.tgt if int(best_src[j]) in bead.src)
        length = sum(src[i] for i in bead.src) + sum(tgt[j] for j in bead.tgt)
        like += bead.score * length
    total = max(sum(src) + sum(tgt), 1)
    return in_order / total, like / total


def _log_odds_a_word(
    src: Sequence[str], tgt: Sequence[str], beads: Sequence[Bead], vectors: SentenceVectors
) -> float:
    """What the words of the beads say on saying the same, divided by the words of both texts."""
    said = sum(vectors.log_odds(bead.src, bead.tgt) for bead in beads if bead.src and bead.tgt)
    return said / max(sum(len(text.split()) for text in (*src, *tgt)), 1)
