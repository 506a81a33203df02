"""Word alignments of whole articles, bead by bead, in offsets of the articles."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.sentences.bead import Bead, hull
from alignment.words.forcing import Aligner
from alignment.words.links import WordAlignment
from mt.text import Sentence
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
    paired = [at for at, bead in enumerate(beads) if bead.src and bead.tgt]
    spans = [
        (hull(src_sentences, beads[at].src), hull(tgt_sentences, beads[at].tgt)) for at in paired
    ]
    texts = [(src.of(src_text), tgt.of(tgt_text)) for src, tgt in spans]
    found = (aligner or Aligner()).align(
        texts,
        src_lang=src_lang,
        tgt_lang=tgt_lang,
        translations=[
            _own(translations, beads[at], *pair) for at, pair in zip(paired, texts, strict=True)
        ],
    )
    aligned = [WordAlignment((), (), (), ())] * len(beads)
    for at, (src, tgt), links in zip(paired, spans, found, strict=True):
        aligned[at] = links.shift(src.start, tgt.start)
    return aligned


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
