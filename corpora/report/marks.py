"""Which spans of each version the report marks: quotes, cues, sources, evidence, checks, words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from html import escape

from corpora.comparison import Comparison, Entry, Version
from corpora.report.markup import Mark
from corpora.report.signs import SIGNS
from corpora.wording import words_showing
from mt.text import Span

# The outermost first; a quote nested in another lies one further in, below `_ROLE`.
_QUOTE, _ROLE, _CHECK, _EVIDENCE, WORD = 0, 100, 200, 300, 400


class SortedMarks:
    """Marks by where they begin, so that those around a span are found without reading all."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.span)
        self._starts = [mark.span.start for mark in self._marks]
        self._longest = max((len(mark.span) for mark in self._marks), default=0)

    def touching(self, span: Span) -> list[Mark]:
        """The marks that may overlap a span."""
        first = bisect_right(self._starts, span.start - self._longest)
        return self._marks[first : bisect_right(self._starts, span.end)]


def marks_of(comparison: Comparison) -> dict[str, list[Mark]]:
    """Version key → its marks."""
    words = _word_marks(comparison)
    return {
        version.key: [
            *_quote_marks(comparison, version, column),
            *evidence_marks(comparison.entries, version.key),
            *_check_marks(comparison, version.key),
            *words[version.key],
        ]
        for column, version in enumerate(comparison.columns)
    }


def by_sentence(version: Version, marks: Iterable[Mark]) -> list[list[Mark]]:
    """For each sentence of a version the marks that touch it."""
    starts = [sentence.start for sentence in version.sentences]
    found: list[list[Mark]] = [[] for _ in starts]
    for mark in marks:
        index = max(0, bisect_right(starts, mark.span.start) - 1)
        while index < len(starts) and starts[index] < mark.span.end:
            if mark.span.overlap(version.sentences[index]):
                found[index].append(mark)
            index += 1
    return found


def number_of(name: str) -> str:
    """What stands for a quote on the page: `3` for `q3`, its id for any other name."""
    rest = name.removeprefix("q")
    return rest if rest.isdecimal() and rest.isascii() else name


def _quote_marks(comparison: Comparison, version: Version, column: int) -> list[Mark]:
    depths = _depths(comparison.entries)
    places = number_places(comparison.entries, version.key)
    marks: list[Mark] = []
    for number, entry in enumerate(comparison.entries, start=1):
        mention = entry.mentions.get(version.key)
        if mention is None:
            continue
        data = (("q", entry.id),)
        name = escape(number_of(entry.id))
        badge = (
            f'<a class="n" href="#q-{number}" id="q-{number}-{column}" data-q="{escape(entry.id)}" '
            f'aria-label="Quote {name}, {mention.kind}">{name}</a>'
        )
        for place, span in enumerate(mention.spans):
            marks.append(
                Mark(
                    span,
                    _QUOTE + depths[entry.id],
                    f"q {mention.kind}",
                    data,
                    badge if place == places[entry.id] else "",
                )
            )
        for role, spans in (("cue", mention.cue), ("src", mention.source)):
            marks.extend(Mark(span, _ROLE, role, data) for span in spans)
    return marks


def number_places(entries: Iterable[Entry], key: str) -> dict[str, int]:
    """Entry id → at which of its spans in one version its number stands.

    The first that no other quote's number marks already, since a translation may join two quotes;
    where all have one, the first.
    """
    places: dict[str, int] = {}
    numbered: set[Span] = set()
    for entry in entries:
        mention = entry.mentions.get(key)
        if mention is None or not mention.spans:
            continue
        free = (at for at, span in enumerate(mention.spans) if span not in numbered)
        places[entry.id] = next(free, 0)
        numbered.add(mention.spans[places[entry.id]])
    return places


def _depths(entries: Iterable[Entry]) -> Mapping[str, int]:
    """How deep each entry is nested in others; a parent that isn't there doesn't count."""
    parents = {entry.id: entry.parent for entry in entries}
    depths: dict[str, int] = {}
    for name in parents:
        chain = {name}
        parent = parents[name]
        while parent in parents and parent not in chain:
            chain.add(parent)
            parent = parents[parent]
        depths[name] = min(len(chain) - 1, _ROLE - 1)
    return depths


def evidence_marks(entries: Iterable[Entry], key: str) -> list[Mark]:
    """The words of one version that show differences; a dimension marks the same words once."""
    found: dict[tuple[str, Span], Mark] = {}
    for entry in entries:
        for difference in entry.differences:
            sign = SIGNS[difference.dimension]
            data = (("d", str(difference.dimension)), ("q", entry.id))
            after = f'<i class="g" data-g="{sign.glyph}" title="{sign.label}"></i>'
            for span in words_showing(difference, key):
                mark = Mark(span, _EVIDENCE, f"ev {sign.family}", data, after=after)
                found.setdefault((sign.label, span), mark)
    return list(found.values())


def _check_marks(comparison: Comparison, key: str) -> list[Mark]:
    return [
        Mark(span, _CHECK, f"ck {check.severity}", (("c", str(number)),))
        for number, check in enumerate(comparison.checks, start=1)
        if check.lang == key and check.severity != "info"  # what went on, no fault of the words
        for span in check.target
    ]


def _word_marks(comparison: Comparison) -> dict[str, list[Mark]]:
    """Words that have a partner; `data-w` holds the numbers of the source's words."""
    numbers: dict[Span, int] = {}
    partners: dict[str, dict[Span, set[int]]] = {}
    for key, version in comparison.versions.items():
        for src, tgt in version.words:
            number = numbers.setdefault(src, len(numbers))
            partners.setdefault(key, {}).setdefault(tgt, set()).add(number)
    partners[comparison.source.key] = {span: {number} for span, number in numbers.items()}
    return {
        version.key: [
            Mark(span, WORD, data=(("w", " ".join(map(str, sorted(found)))),))
            for span, found in partners.get(version.key, {}).items()
        ]
        for version in comparison.columns
    }
