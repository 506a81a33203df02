"""What the extractor finds on both sides of news that people translated.

A translation says what the original says: where another number of quotes is found in a sentence,
one side is wrong, or the translator put it another way. No annotation is needed, so it is measured
on much text; and finding less on both sides would raise it, so it counts only beside the gold.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from pathlib import Path

from evaluation.bitext import Line, read_lines
from evaluation.quote_gold import is_looked_at
from evaluation.quote_items import Tally

from alignment.quotes import QuoteKind, extract_quotes, reported

# Lines that are read as one article: where one ends is not told.
_LINES = 20
# A quotation runs on over so many sentences at most.
_SENTENCES = 8
_NEWS = ("newstest", "wmt")


def agreement(path: Path, lang: str, step: int) -> Tally:
    """Quotes on both sides of a bitext: `right` on both, `asked` in English, `found` in the other.

    Args:
        path: Bitext of English and `lang`.
        lang: `uk` or `ru`.
        step: Every so many articles are taken, of the half that nobody looks at.
    """
    tally = Tally()
    for paragraphs in unseen_articles(path, step):
        english, other = (_counts(paragraphs, side, code) for side, code in ((1, "en"), (2, lang)))
        tally.right += sum(map(min, english, other))
        tally.asked += sum(english)
        tally.found += sum(other)
    return tally


def unseen_articles(path: Path, step: int) -> Iterator[list[list[Line]]]:
    """Every so many articles, as paragraphs of lines, of the half that nobody looks at."""
    unseen = (lines for name, lines in _articles(path) if not is_looked_at(name))
    for lines in islice(unseen, 0, None, step):
        yield list(_paragraphs(lines))


def joined(paragraphs: Sequence[Sequence[Line]], side: int) -> tuple[str, list[int]]:
    """The text of one side (1: English), and where each of its sentences begins."""
    text, starts = "", []
    for paragraph in paragraphs:
        for number, line in enumerate(paragraph):
            text += "" if not text else " " if number else "\n\n"
            starts.append(len(text))
            text += line[side]
    return text, starts


def _articles(path: Path) -> Iterator[tuple[str, list[Line]]]:
    """Runs of lines with one tag, with a name: tag and number of the first line."""
    for tag, group in groupby(read_lines(path), key=lambda line: line.tag):
        lines = list(group)
        if tag.startswith(_NEWS):
            for start in range(0, len(lines), _LINES):
                yield f"{tag}-{start}", lines[start : start + _LINES]


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Sentences by themselves, or joined as long as marks are open on a side."""
    paragraph: list[Line] = []
    for line in lines:
        paragraph.append(line)
        sides = (" ".join(one[side] for one in paragraph) for side in (1, 2))
        if len(paragraph) == _SENTENCES or not any(map(_is_open, sides)):
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _is_open(text: str) -> bool:
    english = text.count("“") > text.count("”") and "„" not in text
    return text.count('"') % 2 == 1 or text.count("«") > text.count("»") or english


def _counts(paragraphs: Sequence[Sequence[Line]], side: int, lang: str) -> list[int]:
    """How many quotes begin in each sentence of one side."""
    text, starts = joined(paragraphs, side)
    counts = [0] * len(starts)
    for quote in reported(extract_quotes(text, lang=lang)):
        if quote.kind is not QuoteKind.SCARE:
            counts[bisect_right(starts, quote.content[0].start) - 1] += 1
    return counts
