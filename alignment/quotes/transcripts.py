"""Speech that is set without marks: dialogue after a dash, and transcripts (Q: / A:)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from alignment.quotes.regions import DIALOGUE, Region
from mt.text import Span

_DASH = re.compile(r"[—–―]\s*(?=[^\W\d_a-zа-яіїєґё]|[«„“\"…])")
_SHORT = r"Q|A|Question|Answer|В|О|П|Питання|Запитання|Відповідь|Вопрос|Ответ"
_LABEL = re.compile(
    rf"(?P<label>(?:{_SHORT})|[^\W\d_a-zа-яіїєґё][^\W\d_]*\.?(?:\s[^\W\d_a-zа-яіїєґё][^\W\d_]*\.?){{0,3}})"
    r"(?P<colon>\s?[:.](?<=[:])\s+)(?=\S)"
)


def find_dialogue(text: str, paragraphs: Sequence[Span], regions: Sequence[Region]) -> list[Region]:
    """Regions of paragraphs that begin with a dash: all of the paragraph but the dash."""
    found: list[Region] = []
    for paragraph in paragraphs:
        match = _DASH.match(text, paragraph.start, paragraph.end)
        if match is None or text[paragraph.end - 1] in ";,":
            continue
        found.append(Region(paragraph, (Span(match.end(), paragraph.end),), DIALOGUE))
    return _outside(found, regions)


def find_turns(text: str, dialogue: Sequence[Region]) -> frozenset[int]:
    """Where the turns of an exchange begin: paragraphs of dialogue one right after the other."""
    found: set[int] = set()
    for one, other in pairwise(dialogue):
        if not text[one.outer.end : other.outer.start].strip():
            found |= {one.outer.start, other.outer.start}
    return frozenset(found)


def find_transcript(
    text: str, paragraphs: Sequence[Span], regions: Sequence[Region]
) -> list[tuple[Region, Span]]:
    """Paragraphs that a speaker's name or Q and A introduce, each with its label.

    A text is a transcript only if three paragraphs or more are labelled, or a Q and an A are there,
    or two speakers in capitals within marks (“HOST: Who pays?).
    """
    found: list[tuple[Region, Span]] = []
    quoted = 0
    for paragraph in paragraphs:
        opened = text[paragraph.start] in _OPENING
        match = _LABEL.match(text, paragraph.start + opened, paragraph.end)
        if match is None:
            continue
        label = Span(match.start("label"), match.end("label"))
        closed = opened and text[paragraph.end - 1] in _CLOSING
        content = Span(match.end(), paragraph.end - closed)
        found.append((Region(content, (content,), ":"), label))
        quoted += opened and label.of(text).isupper()
    labels = [label.of(text) for _, label in found]
    short = [label for label in labels if re.fullmatch(_SHORT, label)]
    two = len(set(short)) > 1 or (quoted > 1 and len(set(labels)) > 1)
    if not two and (len(labels) < 3 or len(set(labels)) == len(labels)):
        return []
    around = without_labelled(regions, [label for _, label in found])
    kept = {region.outer for region in _outside((one for one, _ in found), around)}
    return [(region, label) for region, label in found if region.outer in kept]


_OPENING = frozenset('“„«"‘')
_CLOSING = frozenset('”»"’')


def without_labelled(regions: Sequence[Region], labels: Sequence[Span]) -> tuple[Region, ...]:
    """The regions whose mark stands before no label: | “HOST: Who pays?"""
    starts = {label.start for label in labels}
    return tuple(region for region in regions if region.outer.start + 1 not in starts)


def _outside(found: Iterable[Region], regions: Sequence[Region]) -> list[Region]:
    """The regions that don't begin within one of `regions`, which are in reading order."""
    tops = [region.outer for region in regions if region.depth == 0]
    starts = [span.start for span in tops]
    out: list[Region] = []
    for region in found:
        index = bisect_left(starts, region.outer.start) - 1
        if index < 0 or tops[index].end <= region.outer.start:
            out.append(region)
    return out
