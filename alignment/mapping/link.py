"""Which quote of one version is which of another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from alignment.quotes.quote import QuoteKind
from mt.text import Span

METHODS = {
    "marks+words": "a quote of this version in marks, as its words are linked to the quote's",
    "cue+words": "reported speech of this version, as its words are linked to the quote's",
    "words": "the stretch of words that are linked to the quote's",
    "snapped+words": "the stretch of linked words, moved into the marks around it",
    "gap": "what stands between the partners of the words around the quote",
    "snapped+gap": "what stands between those partners, moved into the marks around it",
    "content+speaker": "a quote or a part of one that says the same, by a speaker of the same name",
    "content": "a quote or a part of one that says the same",
    "sentence": "a sentence without a quote that says the same",
}


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
        why: What `explained` tells, for `--explain`.
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
        reason: Why there is no mention, in words.
    """

    quote: str
    mention: Mention | None
    reason: str = ""


def explained(method: str, signals: Mapping[str, float]) -> tuple[tuple[str, str], ...]:
    """What was taken for the quote, in words (`found`), and the signals with their values."""
    return (
        ("found", METHODS[method]),
        *((name, f"{value:.2f}") for name, value in signals.items()),
    )
