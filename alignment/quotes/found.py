"""Quotes as they are found, before they are numbered in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alignment.quotes.grammar import Attribution
from alignment.quotes.phrase import Clause, Report
from alignment.quotes.quote import Quote, QuoteKind
from mt.text import Span


@dataclass(slots=True)
class Found:
    """A quote before it gets its number.

    Attributes:
        kind: How it is presented.
        content: Its words.
        attribution: Cue, source and rule.
        outer: Its words with the marks around them.
    """

    kind: QuoteKind
    content: tuple[Span, ...]
    attribution: Attribution
    outer: Span


@dataclass(slots=True)
class Context:
    """What stands around a marked passage.

    Attributes:
        clause: Its sentence.
        reports: Reports without marks in the sentence.
        previous: The sentence before.
        last: The last quote that stood alone.
        before: The one before it in the same sentence.
    """

    clause: Clause
    reports: Sequence[Report]
    previous: Clause | None
    last: Found | None
    before: Found | None


_PARTS = frozenset({QuoteKind.PARTIAL, QuoteKind.INDIRECT})


def numbered(found: Sequence[Found]) -> list[Quote]:
    """The quotes in reading order, with ids and parents."""
    ordered = sorted(found, key=lambda one: (one.content[0].start, -one.content[-1].end))
    out: list[Quote] = []
    open_ones: list[tuple[int, str]] = []
    for number, one in enumerate(ordered, start=1):
        name = f"q{number}"
        while open_ones and open_ones[-1][0] <= one.content[0].start:
            open_ones.pop()
        parent = open_ones[-1][1] if open_ones and open_ones[-1][0] >= one.content[-1].end else None
        attribution = one.attribution
        out.append(
            Quote(
                name,
                one.kind,
                one.content,
                attribution.cue,
                attribution.source,
                rule=attribution.rule,
                parent=parent,
                clause=attribution.clause if one.kind in _PARTS else (),
                apposition=attribution.apposition,
                why=_why(attribution),
            )
        )
        open_ones.append((one.content[-1].end, name))
    return out


def _why(attribution: Attribution) -> tuple[tuple[str, str], ...]:
    why = [("rule", attribution.rule)]
    if attribution.lemma:
        why.append(("cue", f"{attribution.lemma} ({attribution.cue_class})"))
    return tuple(why)
