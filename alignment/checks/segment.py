"""A segment with its word links, as the checks that need lexicons see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alignment.lexicon import load_table
from alignment.morphology import lemmas
from alignment.words import WordAlignment
from mt.quality.pair import Pair, plain
from mt.text import Span


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one text.

    Attributes:
        lang: Its language.
        text: The text.
        spans: Spans of its tokens, marks too.
        words: The tokens in plain lower case; none is empty, an accent that stands alone stays.
        partners: For each token, the tokens of the other text that it is linked to, with the
            probability of each link.
    """

    lang: str
    text: str
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    partners: tuple[tuple[tuple[int, float], ...], ...]

    @property
    def length(self) -> int:
        """Code points from its first token to its last."""
        return self.spans[-1].end - self.spans[0].start if self.spans else 0

    def is_word(self, at: int) -> bool:
        """Whether a token is a word or number."""
        return self.words[at][:1].isalnum()

    def is_content(self, at: int) -> bool:
        """Whether a token is a word that carries content."""
        word = self.words[at]
        return word[:1].isalpha() and word not in function_words(self.lang) and len(word) > 2

    def lemmas(self, at: int) -> tuple[str, ...]:
        """Lemmas that a token may have."""
        return lemmas(self.words[at], self.lang)

    def best(self, at: int) -> int | None:
        """The token of the other text that a token is surest linked to."""
        return max(self.partners[at], key=lambda link: link[1])[0] if self.partners[at] else None

    def part(self, tokens: range, others: range) -> Side:
        """Some tokens, with their links to some of the other text's."""
        links = (
            tuple((j - others.start, p) for j, p in self.partners[at] if j in others)
            for at in tokens
        )
        some = slice(tokens.start, tokens.stop)
        return Side(self.lang, self.text, self.spans[some], self.words[some], tuple(links))

    def cover(self, tokens: Sequence[int]) -> Span:
        """The span from the first to the last of some tokens."""
        return Span(self.spans[min(tokens)].start, self.spans[max(tokens)].end)


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """A source and its translation with linked words.

    Attributes:
        pair: The texts, as the checks of `mt.quality` see them.
        src: Words of the source.
        tgt: Words of the translation.
    """

    pair: Pair
    src: Side
    tgt: Side

    @classmethod
    def of(cls, pair: Pair, links: WordAlignment) -> Segment:
        """The segment of a pair whose words are linked."""
        src_partners: list[list[tuple[int, float]]] = [[] for _ in links.src]
        tgt_partners: list[list[tuple[int, float]]] = [[] for _ in links.tgt]
        for (i, j), prob in zip(links.links, links.probs, strict=True):
            src_partners[i].append((j, prob))
            tgt_partners[j].append((i, prob))
        return cls(
            pair,
            _side(pair.src_rules.code, pair.src, links.src, src_partners),
            _side(pair.tgt_rules.code, pair.tgt, links.tgt, tgt_partners),
        )

    def parts(self, longest: int) -> Iterator[tuple[int, int, Segment]]:
        """The segment in stretches of both sides, in proportion; links between them are dropped.

        Args:
            longest: Tokens of the longer side of a part.

        Yields:
            The tokens before it on either side, and the part, whose pair is the whole one.
        """
        n_src, n_tgt = len(self.src.words), len(self.tgt.words)
        count = -(-max(n_src, n_tgt, 1) // longest)
        for at in range(count):
            rows = range(n_src * at // count, n_src * (at + 1) // count)
            columns = range(n_tgt * at // count, n_tgt * (at + 1) // count)
            yield (
                rows.start,
                columns.start,
                Segment(self.pair, self.src.part(rows, columns), self.tgt.part(columns, rows)),
            )


def _side(
    lang: str, text: str, spans: tuple[Span, ...], partners: Sequence[Sequence[tuple[int, float]]]
) -> Side:
    words = tuple(plain(span.of(text)) or span.of(text) for span in spans)
    return Side(lang, text, spans, words, tuple(tuple(links) for links in partners))


@lru_cache(maxsize=16)
def function_words(lang: str) -> frozenset[str]:
    """Words of a language that carry grammar, not content."""
    return frozenset(plain(entry.key) for entry in load_table(lang, "function"))
