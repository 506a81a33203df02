"""A quote in two, wherever a clause of it may end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alignment.mapping.projection import trim
from alignment.quotes.cues import load_cues
from alignment.tokens import is_word, tokenize
from mt.text import Span

_BREAKS = frozenset(",:;.!?…—–")
_COORDINATORS = frozenset(
    {
        *("and", "but", "while", "а", "но", "и", "однако", "і", "й", "та", "але", "однак", "проте"),
    }
)
_BY = frozenset({"по", "за", "на"})
_MOST_UNITS = 12
_LEAST_WORDS = 2
_LONGEST_REPORT = 4


@dataclass(frozen=True, slots=True)
class Division:
    """A quote in two.

    Attributes:
        part: The words of the one part.
        rest: The words of the other; there may be none that say anything by themselves.
    """

    part: tuple[Span, ...]
    rest: tuple[Span, ...]


def divisions(text: str, spans: Sequence[Span], lang: str) -> list[Division]:
    """The quote in two: each stretch between two places where a clause may begin, and the rest.

    Breaks are where one of its spans ends, marks between words, and words such as *and*, which go
    with neither half, nor does *за його словами* beside them.
    """
    units = _units(text, spans)
    told = [not _is_report(text, unit, lang) for _, unit in units]
    found: list[Division] = []
    for first in range(len(units)):
        for last in range(first, len(units)):
            if not (told[first] and told[last]) or last - first + 1 == len(units):
                continue
            before = first - (first > 0 and not told[first - 1])
            after = last + 1 + (last + 1 < len(units) and not told[last + 1])
            part = _joined(units[first : last + 1])
            if says_anything(text, part):
                found.append(Division(part, _joined(units[:before]) + _joined(units[after:])))
    return found


def bare(text: str, span: Span) -> Span:
    """A stretch without the marks at its ends."""
    tokens = tokenize(span.of(text))
    words = [token.of(span.of(text)) for token in tokens]
    trimmed = trim(words, 0, len(words) - 1, keep_end_mark=False, starts=True)
    if trimmed is None:
        return span
    return Span(tokens[trimmed[0]].start, tokens[trimmed[1]].end).shift(span.start)


def _units(text: str, spans: Sequence[Span]) -> list[tuple[int, Span]]:
    """Stretches between breaks, without marks at their ends, each with the span it stands in."""
    found: list[tuple[int, Span]] = []
    for number, span in enumerate(spans):
        tokens = tokenize(span.of(text))
        words = [token.of(span.of(text)) for token in tokens]
        ends = [at for at, word in enumerate(words) if word in _BREAKS or _joins(words, at)]
        for begin, end in zip([0, *(at + 1 for at in ends)], [*ends, len(words)], strict=True):
            trimmed = trim(words, begin, end - 1, keep_end_mark=False) if begin < end else None
            if trimmed is not None:
                first, last = trimmed
                found.append(
                    (number, Span(tokens[first].start, tokens[last].end).shift(span.start))
                )
    return found if len(found) <= _MOST_UNITS else []


def _joins(words: Sequence[str], at: int) -> bool:
    return 0 < at < len(words) - 1 and words[at].lower() in _COORDINATORS


def _is_report(text: str, unit: Span, lang: str) -> bool:
    """Whether a unit is no more than a preposition and a noun for words: по её словам."""
    words = [
        word.lower()
        for token in tokenize(unit.of(text))
        if is_word(word := token.of(unit.of(text)))
    ]
    if not 1 < len(words) <= _LONGEST_REPORT or words[0] not in _BY:
        return False
    forms = load_cues(lang).forms
    return any(form.pos == "noun" for word in words[1:] for form in forms.get(word, ()))


def _joined(units: Sequence[tuple[int, Span]]) -> tuple[Span, ...]:
    """One span for the units of each of the quote's spans."""
    found: dict[int, Span] = {}
    for number, unit in units:
        start = found[number].start if number in found else unit.start
        found[number] = Span(start, unit.end)
    return tuple(found.values())


def says_anything(text: str, spans: Sequence[Span]) -> bool:
    """Whether there are two words, not names or numbers alone, as a place and a date are."""
    words = [
        word
        for span in spans
        for token in tokenize(span.of(text))
        if is_word(word := token.of(span.of(text)))
    ]
    return len(words) >= _LEAST_WORDS and any(word[0].islower() for word in words)
