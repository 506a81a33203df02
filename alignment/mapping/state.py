"""Which quotes, and which of their words, are linked so far while links of parts are looked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from alignment.mapping.quoted import QuotedText, words_of
from alignment.mapping.speakers import others
from alignment.quotes.quote import QuoteKind
from alignment.sentences.evidence import Evidence
from mt.text import Span, SpanIndex, shared_length

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A link of a part of a quote.

    Attributes:
        gain: How much likelier all links are with it, as log-odds.
        row: The source quote.
        column: The target quote.
        owner: The source quote whose words are divided; -1 where the target quote is free.
        part: Words of the source quote that are linked.
        held: Words of the target quote that are linked.
        rest: Words of the target quote that stay with the owner.
    """

    gain: float
    row: int
    column: int
    owner: int
    part: Spans
    held: Spans
    rest: Spans = ()


@dataclass(slots=True)
class State:
    """The links so far.

    Attributes:
        src: The one article.
        tgt: The other; behind its quotes stretches that are none.
        quoted: How many of its quotes are some.
        evidence: Of the words of both languages.
        links: For each source quote, target quotes and which of their words.
        parts: The words of each source quote that its first link rests on.
        memo: Log-odds by texts.
    """

    src: QuotedText
    tgt: QuotedText
    quoted: int
    evidence: Evidence
    links: list[dict[int, Spans]]
    parts: list[Spans]
    memo: dict[tuple[str, str], float] = field(default_factory=dict)

    def held(self) -> Iterator[tuple[int, int, Spans]]:
        """Each source quote, target quote, and the words of the second that are linked."""
        for row, held in enumerate(self.links):
            for column, spans in held.items():
                yield row, column, spans

    def words(self, row: int) -> Spans:
        """All words that a source quote is linked to."""
        return tuple(sorted(span for held in self.links[row].values() for span in held))

    def free(self) -> list[tuple[int, Spans]]:
        """Target quotes that nothing is linked to, nor to words of theirs."""
        taken = SpanIndex(span for _, _, spans in self.held() for span in spans)
        return [
            (column, quote.content)
            for column, quote in enumerate(self.tgt.quotes)
            if quote.kind is not QuoteKind.TITLE
            and not shared_length(quote.content, taken.around(quote.content))
        ]

    def log_odds(self, src: Spans, tgt: Spans) -> float:
        """What the words say on two stretches being the same."""
        key = (words_of(self.src.text, src), words_of(self.tgt.text, tgt))
        if key not in self.memo:
            self.memo[key] = self.evidence.log_odds(*key) if src and tgt else 0.0
        return self.memo[key]

    def strength(self, row: int) -> float:
        """What the words say on a source quote and what it is linked to; 0 where it is alone."""
        return self.log_odds(self.src.quotes[row].content, self.words(row))

    def spoken_apart(self, row: int, column: int) -> bool:
        """Whether a source quote and a target quote have speakers of different names."""
        return others(self.src, self.src.quotes[row], self.tgt, self.tgt.quotes[column])

    def one_speaker(self, first: int, second: int) -> bool:
        """Whether nothing tells the speakers of two source quotes apart."""
        quotes = self.src.quotes
        return not others(self.src, quotes[first], self.src, quotes[second])

    def apply(self, move: Move) -> None:
        """Makes a link."""
        if move.owner >= 0:
            self.links[move.owner][move.column] = move.rest
            self.links[move.row] = {}
        if not self.links[move.row]:
            self.parts[move.row] = move.part
        self.links[move.row][move.column] = move.held
