"""What a quote is: content, cue and source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mt.text import Span


class QuoteKind(StrEnum):
    """How the words are presented (`docs/quotes.md` defines each)."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"
    SCARE = "scare"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Quote:
    """One statement in somebody's name (PARC's content, cue and source).

    Attributes:
        id: Unique within the article, `q1`, `q2` ... in reading order.
        kind: How it is presented.
        content: Its words without the outer marks; several spans where it is split.
        cue: The words that report it; empty where there are none.
        source: Who said it, as it stands in the text; empty where nobody is named.
        speaker: Canonical name of the source, if the text makes it plain.
        rule: Name of the rule that found it.
        parent: `id` of the quote in which it is nested.
        why: Signals and their values, for `--explain`.
    """

    id: str
    kind: QuoteKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: str | None = None
    rule: str = ""
    parent: str | None = None
    why: tuple[tuple[str, str], ...] = ()
