"""Text to sentences, each a span of the text as read.

`mt.boundaries` decides where a sentence ends; here the text is walked through once. Sentences and
the gaps between them, which hold nothing but white space and invisible characters, add up to the
text. A quote of several sentences is split like any other text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mt.boundaries import SPLIT, decide
from mt.clauses import split_clauses
from mt.endmarks import AFTER, BEFORE, Candidate, end_pattern
from mt.languages import Language, language
from mt.paragraphs import hard_breaks, has_lines, paragraphs, wrap_width
from mt.text import Sentence, Span

__all__ = ["explain_sentences", "paragraphs", "split_clauses", "split_sentences"]


def split_sentences(
    text: str, lang: str, span: Span | None = None, *, blocks: Sequence[Span] | None = None
) -> list[Sentence]:
    """The sentences of `text`, in order.

    Args:
        text: The text as read.
        lang: Its language.
        span: The part of `text` to split (`Article.body`); all of it if not given.
        blocks: Its paragraphs, where the reader knows them better than `paragraphs` does.

    Raises:
        MtError: The language isn't known.
    """
    return [sentence for sentence, _ in explain_sentences(text, lang, span, blocks=blocks)]


def explain_sentences(
    text: str, lang: str, span: Span | None = None, *, blocks: Sequence[Span] | None = None
) -> list[tuple[Sentence, str]]:
    """Sentences as `split_sentences` gives them, each with the name of the rule that ended it.

    At the end of a line or paragraph that name is `line break` or `end of paragraph`.
    """
    known = language(lang)
    if blocks is None:
        blocks = paragraphs(text, span)
    if not blocks:
        return []
    lines = any(has_lines(text, block) for block in blocks)
    width = wrap_width(text, Span(blocks[0].start, blocks[-1].end)) if lines else 0
    return [
        (Sentence(sentence, sentence.of(text), index), rule)
        for index, block in enumerate(blocks)
        for sentence, rule in _split(text, block, known, width)
    ]


def _split(text: str, block: Span, lang: Language, width: int) -> Iterator[tuple[Span, str]]:
    start = block.start
    for line_end in (*hard_breaks(text, block, width), block.end):
        stop = line_end
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        for match in end_pattern(lang.low_quotes).finditer(text, start, stop):
            if match.start() < start:
                continue
            candidate = Candidate(
                sentence=_tail(text, start, match.start()),
                marks=match["marks"],
                closing=match["closing"],
                gap="".join(filter(str.isspace, match["gap"])),
                after=text[match.end() : min(stop, match.end() + AFTER)],
                lang=lang,
            )
            answer, rule = decide(candidate)
            if answer == SPLIT:
                yield Span(start, match.end("closing")), rule
                start = match.end()
        if stop > start:
            yield Span(start, stop), "end of paragraph" if line_end == block.end else "line break"
        start = line_end


def _tail(text: str, start: int, end: int) -> str:
    """The sentence so far; where it is long, `…` and its last characters."""
    return text[start:end] if end - start <= BEFORE else "…" + text[end - BEFORE : end]
