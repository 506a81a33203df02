"""One version's telling of a statement: what a detector of differences gets to see."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from alignment.quotes.quote import QuoteKind
from mt.text import Span

# Pairs of words (or phrases) that say the same, as spans into the texts of two sides.
Links = Sequence[tuple[Span, Span]]


class Told(Protocol):
    """What a quote of the source and a mention found again have in common."""

    @property
    def kind(self) -> QuoteKind:
        """How the words are presented."""

    @property
    def cue(self) -> tuple[Span, ...]:
        """The words that report them."""

    @property
    def source(self) -> tuple[Span, ...]:
        """Who is said to have said them."""


@dataclass(frozen=True, slots=True)
class Side:
    """One version's telling of a statement, in its article.

    Attributes:
        version: The version's key, such as `en`.
        lang: Code of its language; the same as the key for most runs.
        text: The whole article.
        spans: The words attributed, without outer marks, in reading order.
        kind: How they are presented.
        cue: The words that report them; empty where there are none.
        source: Who is said to have said them; empty where nobody is named.
        sentences: The sentences that hold the words or the cue, in order; where nothing is given,
            they are guessed from full stops and line ends.
        speaker: Canonical name of the source, if it is known.
        others: Words attributed to somebody nearby by other statements; what stands there isn't
            counted as this statement's.
        machine: Whether a model wrote this version; notes then say what the model did.
    """

    version: str
    lang: str
    text: str
    spans: tuple[Span, ...]
    kind: QuoteKind
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    speaker: str | None = None
    others: tuple[Span, ...] = ()
    machine: bool = False

    def __post_init__(self) -> None:
        if not self.spans:
            raise ValueError(f"side {self.version!r}: a mention needs at least one span")
        for span in (*self.spans, *self.cue, *self.source, *self.sentences, *self.others):
            if span.end > len(self.text):
                raise ValueError(
                    f"side {self.version!r}: span {span.start}..{span.end} is beyond the text's "
                    f"{len(self.text)} code points"
                )
        if not self.sentences:
            object.__setattr__(
                self, "sentences", _guess_sentences(self.text, (*self.spans, *self.cue))
            )

    def surroundings(self) -> tuple[Span, ...]:
        """The sentences up to 2,000 code points before and after, the statement's own included."""
        first = max(0, self.spans[0].start - REACH)
        last = min(len(self.text), self.spans[-1].end + REACH)
        inner = [at + 1 for at in _breaks(self.text) if first <= at < last]
        edges = [first, *inner, last]
        return tuple(
            Span(start, end) for start, end in pairwise(edges) if self.text[start:end].strip()
        )

    def neighbours(self) -> tuple[Span, ...]:
        """The sentences just before and after in the same paragraph that tell nobody's words."""
        first, last = self.sentences[0], self.sentences[-1]
        found: list[Span] = []
        before = self.text.rfind("\n", max(0, first.start - REACH), first.start)
        start = max(before + 1, first.start - REACH, 0)
        lead = self.text[start : first.start].rstrip()
        if lead:
            found += _guess_sentences(self.text, [Span(start + len(lead) - 1, start + len(lead))])
        after = last.end
        while after < len(self.text) and self.text[after] in " \t\xa0":
            after += 1
        if last.end < after < len(self.text) and self.text[after] != "\n":
            found += _guess_sentences(self.text, [Span(after, after + 1)])
        return tuple(
            span
            for span in found
            if not any(span.overlap(other) for other in (*self.others, *self.sentences))
        )


def side_of(
    version: str,
    lang: str,
    text: str,
    spans: Sequence[Span],
    told: Told,
    *,
    sentences: Iterable[Span] = (),
    speaker: str | None = None,
    others: Iterable[Span] = (),
    machine: bool = False,
) -> Side:
    """The side of a quote (`spans=quote.content`) or mention (`spans=mention.spans`).

    Args:
        version: The version's key.
        lang: Code of its language.
        text: The whole article.
        spans: The words attributed.
        told: The quote or mention, for its kind, cue and source.
        sentences: All sentences of the article, in order; those that hold a part are taken.
        speaker: Canonical name of the source.
        others: Spans of all other statements of the article; those nearby are taken.
        machine: Whether a model wrote this version.
    """
    named = (*spans, *told.cue)
    around = tuple(s for s in sentences if any(s.overlap(part) for part in named))
    return Side(
        version,
        lang,
        text,
        tuple(spans),
        told.kind,
        told.cue,
        told.source,
        around,
        speaker,
        tuple(o for o in others if _is_near(o, named)),
        machine,
    )


# Code points around a statement that are looked at, so that a megabyte line costs no more than a
# short one.
REACH = 2000


def _is_near(span: Span, parts: Sequence[Span]) -> bool:
    return any(span.start <= part.end + REACH and part.start <= span.end + REACH for part in parts)


def _guess_sentences(text: str, parts: Sequence[Span]) -> tuple[Span, ...]:
    """Stretches around `parts` up to a line end or a full stop before a space, merged."""
    breaks = _breaks(text)
    spans: list[Span] = []
    for part in sorted(parts):
        at = bisect_left(breaks, part.start)
        start = max(0, part.start - REACH, breaks[at - 1] + 1 if at else 0)
        at = bisect_left(breaks, max(part.end - 1, 0))
        end = min(len(text), part.end + REACH)
        if at < len(breaks):
            # A line end isn't part of the sentence, a full stop is.
            last = breaks[at]
            end = min(end, last if text[last] == "\n" and last >= part.end else last + 1)
        while start < end and text[start].isspace():
            start += 1
        if spans and start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
        else:
            spans.append(Span(start, end))
    return tuple(spans)


_BREAK = re.compile(r"""\n|(?:[.!?…]|(?<=[.!?…])[»”"’)])(?=\s)""")


@lru_cache(maxsize=16)
def _breaks(text: str) -> tuple[int, ...]:
    """Where sentences of a text may end: line ends, and marks before a space."""
    return tuple(match.start() for match in _BREAK.finditer(text))
