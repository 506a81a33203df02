"""A segment with its word links, as the checks that need lexicons see it."""

from __future__ import annotations

from collections.abc import Sequence
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
        words: The tokens in plain lower case.
        partners: For each token, the tokens of the other text that it is linked to, with the
            probability of each link.
    """

    lang: str
    text: str
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    partners: tuple[tuple[tuple[int, float], ...], ...]

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

    def cover(self, tokens: Sequence[int]) -> Span:
        """The span from the first to the last of some tokens."""
        return Span(self.spans[min(tokens)].start, self.spans[max(tokens)].end)


@dataclass(frozen=True, slots=True)
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


def _side(
    lang: str, text: str, spans: tuple[Span, ...], partners: Sequence[Sequence[tuple[int, float]]]
) -> Side:
    words = tuple(plain(span.of(text)) for span in spans)
    return Side(lang, text, spans, words, tuple(tuple(links) for links in partners))


@lru_cache(maxsize=16)
def function_words(lang: str) -> frozenset[str]:
    """Words of a language that carry grammar, not content."""
    return frozenset(plain(entry.key) for entry in load_table(lang, "function"))
