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
        apposition: What is said about the source after it (an age and a name count as source).
        rule: Name of the rule that found it.
        parent: `id` of the quote in which it is nested.
        clause: For marked words within a reported sentence, all of what is reported, unmarked
            words too; empty where that is no more than the content.
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
    clause: tuple[Span, ...] = ()
    apposition: tuple[Span, ...] = ()
    why: tuple[tuple[str, str], ...] = ()
