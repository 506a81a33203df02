"""Word alignments of whole articles, bead by bead, in offsets of the articles."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.sentences.bead import Bead, hull
from alignment.words.aligner import align_translation
from alignment.words.forcing import Aligner
from alignment.words.links import WordAlignment
from mt.text import Sentence, Span
from mt.translation import Translation


def align_beads(
    src_text: str,
    src_sentences: Sequence[Sentence],
    tgt_text: str,
    tgt_sentences: Sequence[Sentence],
    beads: Sequence[Bead],
    *,
    src_lang: str,
    tgt_lang: str,
    aligner: Aligner | None = None,
    translations: Sequence[Translation] | None = None,
) -> list[WordAlignment]:
    """One alignment a bead, its tokens in offsets of the articles; empty for 1:0 and 0:1.

    Args:
        src_text: Text of the source article.
        src_sentences: Its sentences.
        tgt_text: Text of the version.
        tgt_sentences: Its sentences.
        beads: Which sentences belong together.
        src_lang: Language of the source.
        tgt_lang: Language of the version.
        aligner: Aligns the texts of each bead; one without a translator where None.
        translations: For our own translation: one a source sentence, whose `text` is the target
            sentence; its attention saves the aligner's work where a bead is 1:1.
    """
    aligned: list[WordAlignment | None] = []
    open_pairs: list[tuple[int, Span, Span]] = []
    for at, bead in enumerate(beads):
        if not bead.src or not bead.tgt:
            aligned.append(WordAlignment((), (), (), ()))
            continue
        src, tgt = hull(src_sentences, bead.src), hull(tgt_sentences, bead.tgt)
        own = _own(translations, bead, src.of(src_text), tgt.of(tgt_text))
        if own is not None:
            links = align_translation(own, src_lang=src_lang)
            aligned.append(links.shift(src.start, tgt.start))
        else:
            aligned.append(None)
            open_pairs.append((at, src, tgt))
    found = (aligner or Aligner()).align(
        [(src.of(src_text), tgt.of(tgt_text)) for _, src, tgt in open_pairs],
        src_lang=src_lang,
        tgt_lang=tgt_lang,
    )
    for (at, src, tgt), links in zip(open_pairs, found, strict=True):
        aligned[at] = links.shift(src.start, tgt.start)
    return [links for links in aligned if links is not None]


def _own(
    translations: Sequence[Translation] | None, bead: Bead, src: str, tgt: str
) -> Translation | None:
    """The translation that the bead's two sentences are, if they are one."""
    if translations is None or len(bead.src) != 1 or len(bead.tgt) != 1:
        return None
    if bead.src[0] >= len(translations):
        return None
    translation = translations[bead.src[0]]
    return translation if (translation.source, translation.text) == (src, tgt) else None
