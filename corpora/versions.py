"""Versions of an article before their quotes are mapped: sentences, beads and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from alignment.mapping import QuotedText
from alignment.quotes import extract_quotes
from alignment.relation import Relation, guess_relation
from alignment.sentences import (
    Bead,
    align_vectors,
    match_vectors,
    sentence_vectors,
    with_moved,
)
from alignment.words import Aligner, WordAlignment, align_beads
from corpora.article import Article, sentences_of, without_markup
from corpora.comparison import Origin, WordLink
from corpora.notes import taken_for
from mt.errors import ModelError
from mt.text import Sentence, Span

if TYPE_CHECKING:
    from alignment.words.encoder import Encoder
    from mt.translation import Translation
    from mt.translator import Translator


@dataclass(frozen=True, slots=True)
class AlignedVersion:
    """A version that stands beside the source, sentence by sentence and word by word.

    Attributes:
        key: Its name in the comparison.
        read: Its text, sentences and quotes.
        origin: Where it comes from.
        beads: Which of the source's sentences are which of its own.
        words: One word alignment a bead, in offsets of the two texts.
        article: The given article; None for our own translation.
        model: What translated it.
        scores: A mean log-probability for each sentence of our own translation.
        translations: Our own translations of the source's sentences into its language.
        notes: Remarks for the reader.
    """

    key: str
    read: QuotedText
    origin: Origin
    beads: tuple[Bead, ...]
    words: tuple[WordAlignment, ...]
    article: Article | None = None
    model: str | None = None
    scores: tuple[float | None, ...] = ()
    translations: tuple[Translation, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def word_links(self) -> tuple[WordLink, ...]:
        """Pairs of the source's word and the version's, in the source's order."""
        return tuple(
            sorted((words.src[i], words.tgt[j]) for words in self.words for i, j in words.links)
        )


def read_version(article: Article, *, overlay: Path | None = None) -> QuotedText:
    """An article with its sentences and quotes."""
    return with_quotes(article.text, article.lang, sentences_of(article), overlay=overlay)


def with_quotes(
    text: str, lang: str, sentences: Sequence[Sentence], *, overlay: Path | None = None
) -> QuotedText:
    """A text whose sentences are known, with its quotes."""
    quotes = extract_quotes(text, lang=lang, sentences=sentences, overlay=overlay)
    return QuotedText(text, lang, tuple(sentences), tuple(quotes))


def translated_version(
    article: Article,
    source: QuotedText,
    translator: Translator,
    *,
    key: str,
    tgt_lang: str,
    beam_size: int,
    encoder: Encoder | None = None,
    overlay: Path | None = None,
) -> AlignedVersion:
    """Our own translation of the source: a sentence for a sentence, its paragraphs kept.

    Raises:
        ModelError: The model doesn't translate between these languages.
    """
    if article.lang != translator.src_lang:
        raise ModelError(
            f"{article.id}: is in {article.lang!r}, and {translator.name} translates from "
            f"{translator.src_lang!r} only; give its versions, with --with or in its record"
        )
    translations = translator.translate(
        _words_of(article, source), tgt_lang=tgt_lang, beam_size=beam_size
    )
    text, sentences = assemble(source, [translation.text for translation in translations])
    beads = tuple(Bead((at,), (at,)) for at in range(len(sentences)))
    words = align_beads(
        source.text,
        source.sentences,
        text,
        sentences,
        beads,
        src_lang=source.lang,
        tgt_lang=tgt_lang,
        aligner=Aligner(encoder=encoder),
        translations=translations,
    )
    return AlignedVersion(
        key=key,
        read=with_quotes(text, tgt_lang, sentences, overlay=overlay),
        origin=Origin.MT,
        beads=beads,
        words=tuple(words),
        model=translator.name,
        scores=tuple(float(translation.score) for translation in translations),
        translations=tuple(translations),
    )


def _words_of(article: Article, read: QuotedText) -> list[str]:
    """What is translated and compared of each sentence: its words without marks of Markdown."""
    return [without_markup(article, sentence.span)[0] for sentence in read.sentences]


def assemble(source: QuotedText, translated: Sequence[str]) -> tuple[str, list[Sentence]]:
    """The text that translated sentences make, with the source's white space between them."""
    parts: list[str] = []
    sentences: list[Sentence] = []
    length = 0
    end = source.sentences[0].span.start if source.sentences else 0
    for sentence, said in zip(source.sentences, translated, strict=True):
        gap = source.text[end : sentence.span.start]
        if sentences and not gap:
            gap = " "  # a space that the source forgot
        parts += [gap, said]
        start = length + len(gap)
        length = start + len(said)
        end = sentence.span.end
        sentences.append(Sentence(Span(start, length), said, sentence.paragraph))
    return "".join(parts), sentences


def given_version(
    article: Article,
    source: QuotedText,
    given: Article,
    translator: Translator | None,
    *,
    key: str,
    relation: Relation | None = None,
    encoder: Encoder | None = None,
    overlay: Path | None = None,
) -> AlignedVersion:
    """A version that people wrote, beside the source.

    Args:
        article: The article that it is compared with.
        source: The same with its sentences and quotes.
        given: The version.
        translator: Makes beads and word links surer where it knows the pair of languages.
        key: Its name in the comparison.
        relation: `translation` or `independent`; found out where None.
        encoder: Makes word links surer in any languages.
        overlay: Folder of lexicons laid over ours.
    """
    read = read_version(given, overlay=overlay)
    src, tgt = _words_of(article, source), _words_of(given, read)
    knows = (
        translator is not None
        and translator.src_lang == source.lang
        and read.lang in translator.tgt_langs
    )
    translations = (
        translator.translate(src, tgt_lang=read.lang, beam_size=1)  # it only serves to compare
        if translator is not None and knows
        else []
    )
    translated = tuple(translation.text for translation in translations) or None
    langs = {"src_lang": source.lang, "tgt_lang": read.lang}
    # A poor translation would hide what the dictionary sees, a good one sees more: the better of
    # the two tells.
    vectors = [
        sentence_vectors(src, tgt, **langs, translated=t) for t in dict.fromkeys((None, translated))
    ]
    elsewhere = None not in (article.outlet, given.outlet) and article.outlet != given.outlet
    related, beads = max(
        (
            (
                guess_relation(
                    src, tgt, **langs, vectors=vectors[0], beads=found, other_outlet=elsewhere
                ),
                found,
            )
            for found in map(align_vectors, vectors)
        ),
        key=lambda pair: pair[0].share,
    )
    notes = list(related.remarks)
    if relation is None:
        relation = related.relation
        notes.append(taken_for(relation, related.share))
    beads = (
        match_vectors(vectors[-1]) if relation == "independent" else with_moved(vectors[0], beads)
    )
    words = align_beads(
        source.text,
        source.sentences,
        read.text,
        read.sentences,
        beads,
        src_lang=source.lang,
        tgt_lang=read.lang,
        aligner=Aligner(translator if knows else None, encoder=encoder),
    )
    return AlignedVersion(
        key=key,
        read=read,
        origin=Origin(relation),
        beads=tuple(beads),
        words=tuple(words),
        article=given,
        translations=tuple(translations),
        notes=tuple(notes),
    )
