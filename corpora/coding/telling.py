"""How one version tells a statement, cut out of its article for a coder to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpora.comparison import Mention, Version
from mt.text import Span

# Code points that are shown around the statement, and of it, at most.
_AROUND, _AT_MOST = 500, 4_000
_GAP = "…"
_LINES = re.compile(r"\s*[\n\r]\s*")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one role.

    Attributes:
        text: The words.
        role: `statement`, `cue`, `source`, or empty for what stands around.
    """

    text: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement in one version.

    Attributes:
        lang: Language code.
        statement: Its words, parts joined by an ellipsis.
        cue: The words that report it.
        source: Who is said to have said it, as it stands there.
        runs: The statement in its context.
    """

    lang: str
    statement: str
    cue: str
    source: str
    runs: tuple[Run, ...]

    def marked(self) -> str:
        """The context in one line, the statement between double brackets."""
        parts = [f"[[{run.text}]]" if run.role == "statement" else run.text for run in self.runs]
        return " ".join("".join(parts).split())


def telling_of(version: Version, mention: Mention) -> Telling:
    """A mention with the sentences that it, its cue and its source stand in, and one around.

    A very long sentence or statement is cut, with an ellipsis where.
    """
    marks = [
        *((span, "statement") for span in mention.spans),
        *((span, "cue") for span in mention.cue),
        *((span, "source") for span in mention.source),
    ]
    runs: list[Run] = []
    for window in _windows(version, [span for span, _ in marks]):
        if runs or window.start > (version.sentences[0].start if version.sentences else 0):
            runs.append(Run(f" {_GAP} " if runs else f"{_GAP} "))
        runs += _runs(version.text, window, marks)
    return Telling(
        lang=version.lang,
        statement=_words(version.text, mention.spans),
        cue=_words(version.text, mention.cue),
        source=_words(version.text, mention.source),
        runs=tuple(Run(_LINES.sub("\n", run.text), run.role) for run in _cut(runs)),
    )


def _words(text: str, spans: Iterable[Span]) -> str:
    said = f" {_GAP} ".join(" ".join(span.of(text).split()) for span in spans)
    return said if len(said) <= _AT_MOST else f"{said[:_AT_MOST]} {_GAP}"


def _windows(version: Version, spans: Sequence[Span]) -> list[Span]:
    """Parts of the text to show, in order, apart from each other."""
    windows: list[Span] = []
    for span in sorted(spans):
        touched = [
            at
            for at, sentence in enumerate(version.sentences)
            if sentence.start < span.end and span.start < sentence.end
        ]
        start, end = span.start, span.end
        if touched:
            start = version.sentences[max(touched[0] - 1, 0)].start
            end = version.sentences[min(touched[-1] + 1, len(version.sentences) - 1)].end
        start = max(min(start, span.start), span.start - _AROUND)
        end = min(max(end, span.end), span.end + _AROUND)
        if windows and start <= windows[-1].end + 1:
            windows[-1] = Span(windows[-1].start, max(end, windows[-1].end))
        else:
            windows.append(Span(start, end))
    return windows


def _runs(text: str, window: Span, marks: Sequence[tuple[Span, str]]) -> list[Run]:
    """The window in stretches of one role; where marks cross, the first in the list wins."""
    within = [(span, role) for span, role in marks if span.overlap(window)]
    cuts = {window.start, window.end}
    cuts.update(at for span, _ in within for at in (span.start, span.end))
    ordered = sorted(at for at in cuts if window.start <= at <= window.end)
    runs: list[Run] = []
    for start, end in pairwise(ordered):
        here = Span(start, end)
        role = next((role for span, role in within if span.contains(here)), "")
        if runs and runs[-1].role == role:
            runs[-1] = Run(runs[-1].text + here.of(text), role)
        else:
            runs.append(Run(here.of(text), role))
    return runs


def _cut(runs: Sequence[Run]) -> list[Run]:
    """The runs up to what a person will read."""
    left = _AT_MOST
    kept: list[Run] = []
    for run in runs:
        if len(run.text) > left:
            return [*kept, Run(run.text[:left], run.role), Run(f" {_GAP}")]
        kept.append(run)
        left -= len(run.text)
    return kept
