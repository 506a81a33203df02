"""From a text to its quotes: the steps in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from alignment.quotes.cues import load_cues
from alignment.quotes.datelines import after_datelines
from alignment.quotes.english.clitics import without_clitics
from alignment.quotes.found import numbered
from alignment.quotes.grammars import grammar_of
from alignment.quotes.insertions import split_insertions
from alignment.quotes.quote import Quote, QuoteKind
from alignment.quotes.reader import Reader
from alignment.quotes.regions import Region, find_regions, nested
from alignment.quotes.speakers import link_speakers
from alignment.quotes.transcripts import (
    find_dialogue,
    find_transcript,
    find_turns,
    without_labelled,
)
from mt.sentences import paragraphs as find_paragraphs
from mt.sentences import split_sentences
from mt.text import Sentence, Span


def extract_quotes(
    text: str,
    *,
    lang: str,
    sentences: Sequence[Sentence] | None = None,
    overlay: Path | None = None,
) -> list[Quote]:
    """Quotes of an article in reading order, titles of works and firms among them.

    Args:
        text: The article.
        lang: Its language: en, uk or ru.
        sentences: Its sentences, if they are known already.
        overlay: Folder with lexicons of the user's own.

    Raises:
        AlignmentError: There are no rules for the language.
        LexiconError: A lexicon is malformed.
    """
    grammar, lexicon = grammar_of(lang), load_cues(lang, overlay)
    text = _TYPED_APOSTROPHE.sub("'", text) if lang == "uk" else text
    if sentences is None:
        blocks = find_paragraphs(text)
        sentences = split_sentences(text, lang, blocks=blocks)
    paragraphs = _paragraphs(sentences)
    regions = find_regions(text, paragraphs)
    transcript = find_transcript(text, paragraphs, regions)
    dialogue = find_dialogue(text, paragraphs, regions)
    regions = without_labelled(regions, [label for _, label in transcript])
    regions = _joined(regions, [region for region, _ in transcript], dialogue)
    regions = split_insertions(text, regions, lang, lexicon)
    labels = {region.outer.start: label for region, label in transcript}
    reader = Reader(text, lang, grammar, lexicon, regions, labels, find_turns(text, dialogue))
    breaks = frozenset(sentence.span.start for sentence in sentences)
    breaks |= after_datelines(text, paragraphs, lang)
    found = reader.read(paragraphs, breaks)
    quotes = numbered(found)
    return link_speakers(without_clitics(quotes, text) if lang == "en" else quotes, text, lang)


# здоров"я: no mark, but what some type for an apostrophe; but: газета"Юність".
_HARD = "бвгґджзкмнпрстфхчшщ"
_TYPED_APOSTROPHE = re.compile(
    rf'"(?:(?<=[{_HARD}{_HARD.upper()}]")(?=[яюєї])|(?<=[{_HARD.upper()}]")(?=[ЯЮЄЇ]))'
)


def reported(quotes: Iterable[Quote]) -> list[Quote]:
    """The quotes without titles of works, firms and operations."""
    return [quote for quote in quotes if quote.kind is not QuoteKind.TITLE]


def _paragraphs(sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    out: list[Span] = []
    last = -1
    for sentence in sentences:
        if sentence.paragraph == last:
            out[-1] = Span(out[-1].start, sentence.span.end)
        else:
            out.append(sentence.span)
            last = sentence.paragraph
    return tuple(out)


def _joined(
    marked: Sequence[Region], transcript: Sequence[Region], dialogue: Sequence[Region]
) -> tuple[Region, ...]:
    """All regions in reading order, with depth and parent."""
    if not transcript and not dialogue:
        return tuple(marked)
    taken = {region.outer.start for region in transcript}
    extra = [region for region in dialogue if region.outer.start not in taken]
    return nested([*marked, *transcript, *extra])
