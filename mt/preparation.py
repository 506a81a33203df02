"""Sentences as a Marian model wants them, each piece knowing where it stands in the original."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mt.clauses import split_clauses
from mt.engines.pieces import Encoded
from mt.errors import MtError
from mt.punctuation import normalize
from mt.text import OffsetMap, Span, apply_edits

_CODE = re.compile(r">>(?=[^<>\s]+<<)")
Encode = Callable[[str], Encoded]


@dataclass(frozen=True, slots=True)
class Side:
    """A text, its language, and what cuts it into pieces."""

    text: str
    lang: str
    encode: Encode


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence made ready.

    Attributes:
        parts: Its pieces, in several parts where it is longer than the model takes; offsets are
            those of the sentence as it was given. Empty where there is no letter to translate.
    """

    parts: tuple[Encoded, ...]


def prepare(side: Side, *, profile: str, max_tokens: int) -> Prepared:
    """Normalises a sentence, makes it safe, and splits it where it has over `max_tokens` pieces."""
    ready = _Ready(side, profile=profile)
    if not any(map(str.isalpha, ready.text)):
        return Prepared(())
    if ready.n_tokens <= max_tokens:
        return Prepared((ready.whole(),))
    return Prepared(tuple(ready.part(span) for span in ready.split(max_tokens)))


def prepare_pair(
    source: Side, target: Side, *, profile: str, max_tokens: int
) -> list[tuple[Encoded, Encoded]]:
    """A sentence and its given translation in as many parts, one where both are short enough.

    Otherwise the longer side is split as in `prepare`, and the other at the clauses that lie
    nearest to the same shares of it, so that a part of that side may exceed `max_tokens`.
    """
    sides = _Ready(source, profile=profile), _Ready(target, profile=profile)
    longer, other = sorted(sides, key=lambda side: -side.n_tokens)
    if longer.n_tokens <= max_tokens:
        return [(sides[0].whole(), sides[1].whole())]
    cuts = longer.split(max_tokens)
    candidates = [span.end for span in other.split(max(1, max_tokens // 8))]
    partners = _proportional(cuts, len(longer.text), candidates, len(other.text))
    parts = [(longer.part(a), other.part(b)) for a, b in zip(cuts, partners, strict=True)]
    return parts if longer is sides[0] else [(b, a) for a, b in parts]


class _Ready:
    """A text as the model was trained on it, to be cut as needed.

    Attributes:
        text: The text rewritten.
        n_tokens: Its pieces, counted.
    """

    def __init__(self, side: Side, *, profile: str) -> None:
        self.text, self._map = _rewritten(side.text, lang=side.lang, profile=profile)
        self._lang, self._encode = side.lang, side.encode
        self._whole = side.encode(self.text)
        self.n_tokens = len(self._whole.ids)

    def whole(self) -> Encoded:
        """All its pieces, with offsets of the text as it was given."""
        return self._mapped(self._whole, 0)

    def part(self, span: Span) -> Encoded:
        """The pieces of a part, with offsets of the text as it was given."""
        return self._mapped(self._encode(span.of(self.text)), span.start)

    def _mapped(self, part: Encoded, start: int) -> Encoded:
        offsets = tuple(self._map.to_original(offset.shift(start)) for offset in part.offsets)
        return Encoded(part.ids, part.pieces, offsets)

    def split(self, max_tokens: int) -> list[Span]:
        """Spans of at most `max_tokens` pieces: clauses, and the parts of a word without end."""

        def measure(part: str) -> int:
            return len(self._encode(part).ids)

        try:
            clauses = split_clauses(self.text, self._lang, max_tokens, measure=measure)
        except MtError:  # of a language that we don't know only the marks count
            clauses = split_clauses(self.text, "en", max_tokens, measure=measure)
        return [span for clause in clauses for span in self._split_word(clause, max_tokens)]

    def _split_word(self, clause: Span, max_tokens: int) -> list[Span]:
        pieces = self._encode(clause.of(self.text)).offsets
        starts = [0, *(pieces[i].start for i in range(max_tokens, len(pieces), max_tokens))]
        ends = [*starts[1:], len(clause)]
        return [Span(a, max(a, b)).shift(clause.start) for a, b in zip(starts, ends, strict=True)]


def _proportional(
    cuts: Sequence[Span], length: int, candidates: Sequence[int], other_length: int
) -> list[Span]:
    """One span of the other text for each of `cuts`, ending at the candidates nearest by."""
    ends: list[int] = []
    for cut in cuts[:-1]:
        wanted = cut.end / length * other_length
        later = [end for end in candidates if not ends or end >= ends[-1]]
        ends.append(min(later, key=lambda end: abs(end - wanted), default=other_length))
    starts = [0, *ends]
    return [Span(a, b) for a, b in zip(starts, [*ends, other_length], strict=True)]


def _rewritten(text: str, *, lang: str, profile: str) -> tuple[str, OffsetMap]:
    ready, offset_map = normalize(text, lang=lang, profile=profile)
    # A language code in the text would be taken for one of ours: it is taken apart.
    edits = [(Span(*match.span()), "> >") for match in _CODE.finditer(ready)]
    if edits:
        ready, step = apply_edits(ready, edits)
        offset_map = offset_map.then(step)
    return ready, offset_map
