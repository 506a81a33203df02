"""Which quote of one version is which of another."""

from __future__ import annotations

from dataclasses import dataclass

from alignment.quotes.quote import QuoteKind
from mt.text import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A quote found again in another version.

    Attributes:
        spans: The words, without outer marks, in that version's text.
        kind: How it is presented there.
        cue: The words that report it there; empty where there are none.
        source: Who is said to have said it there; empty where nobody is named.
        confidence: Calibrated probability that the mention is right, from 0 to 1.
        method: The signals that found it, such as `marks+words`.
        why: Signals and their values, for `--explain`.
    """

    spans: tuple[Span, ...]
    kind: QuoteKind
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    confidence: float
    method: str
    why: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteLink:
    """One quote of the source and what became of it in a version.

    Attributes:
        quote: `id` of the source's quote.
        mention: Where it is found again; None where it isn't.
        reason: Why there is no mention (`no bead`, `below threshold 0.4: 0.31` ...).
    """

    quote: str
    mention: Mention | None
    reason: str = ""
