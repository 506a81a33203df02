"""The texts on the page: sentences with their marks, side by side or each in its own order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from alignment.framing import Difference
from corpora.comparison import Check, Comparison, Entry, Version
from corpora.report.columns import Column
from corpora.report.marks import (
    WORD,
    SortedMarks,
    by_sentence,
    evidence_marks,
    marks_of,
    number_places,
)
from corpora.report.markup import Mark, annotate
from corpora.rows import Row, can_stand_side_by_side, rows_of
from corpora.wording import words_showing
from mt.text import Span

if TYPE_CHECKING:
    from markupsafe import Markup

_Place = TypeVar("_Place")

_QUOTE_MARKS = frozenset("\"'“”‘’„‚«»‹›‟‛")
_BEFORE_MARKS = frozenset(",.!?…")  # in English, within the marks


@dataclass(frozen=True, slots=True)
class Cell:
    """What one version has in a row.

    Attributes:
        column: Its column.
        html: Its sentences, marked; empty where it has nothing here.
        differences: What differs from the source here, and in which quotes.
        checks: What a translator should look at here, with their numbers.
    """

    column: Column
    html: Markup
    differences: Sequence[tuple[Difference, list[Entry]]] = ()
    checks: Sequence[tuple[int, Check]] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article in its own order.

    Attributes:
        html: Its sentences, marked.
        differences: What differs here from the first version that has the quotes, and in which.
        checks: What a translator should look at here, with their numbers.
    """

    html: Markup
    differences: Sequence[tuple[Difference, list[Entry]]] = ()
    checks: Sequence[tuple[int, Check]] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Sentences side by side.

    Attributes:
        begins: Whether a paragraph begins here.
        cells: One for each column.
    """

    begins: bool
    cells: tuple[Cell, ...]


class Texts:
    """The texts of a comparison, sentence by sentence, as HTML.

    Attributes:
        side_by_side: Whether they can stand in rows; else each stands in a column of its own.
        lines: The rows; none where they can't.
    """

    def __init__(self, comparison: Comparison, columns: Sequence[Column]) -> None:
        self._comparison = comparison
        self._columns = columns
        self._column_of = {column.version.key: column.index for column in columns}
        marks = marks_of(comparison)
        self._marks = {v.key: by_sentence(v, marks[v.key]) for v in comparison.columns}
        self._words = {
            key: SortedMarks(m for m in found if m.rank == WORD) for key, found in marks.items()
        }
        self._starts = {v.key: [s.start for s in v.sentences] for v in comparison.columns}
        self._number_at = {
            v.key: number_places(comparison.entries, v.key) for v in comparison.columns
        }
        self.side_by_side = can_stand_side_by_side(comparison)
        rows = rows_of(comparison) if self.side_by_side else []
        self._row_of = {
            (key, sentence): number
            for number, row in enumerate(rows)
            for key, sentences in row.cells.items()
            for sentence in sentences
        }
        self.lines = tuple(self._lines(rows))

    def paragraphs(self, column: Column) -> list[Paragraph]:
        """The paragraphs of one version in its own order, for articles that can't stand in rows."""
        from markupsafe import Markup

        version = column.version
        paragraphs: list[list[int]] = []
        for index in range(len(version.sentences)):
            if index == 0 or self._begins_paragraph(version, index):
                paragraphs.append([])
            paragraphs[-1].append(index)
        differences = _gathered(self._differences_in_sentences(version.key))
        checks = self._checks_by_sentence(version.key)
        return [
            Paragraph(
                Markup(" ").join(self._sentence(version, index) for index in sentences),
                [told for index in sentences for told in differences.get(index, ())],
                [check for index in sentences for check in checks.get(index, ())],
            )
            for sentences in paragraphs
        ]

    def parts(self, entry: Entry, column: Column) -> list[tuple[str, Markup, str]]:
        """A quote's words in one version, evidence and words marked, and the marks around them."""
        version = column.version
        mention = entry.mentions[version.key]
        if mention is None:
            return []
        text = version.text
        return [
            (
                _quote_mark(text[max(0, span.start - 1) : span.start]),
                annotate(text, span, self._marks_within(version.key, span, entry)),
                _closing_mark(text[span.end : span.end + 2]),
            )
            for span in mention.spans
        ]

    def place(self, *places: tuple[str, Sequence[Span]]) -> str:
        """Id of the sentence in which the first span of any text begins; empty without one."""
        at = next(self._sentences_at(*places), None)
        return self._sentence_id(*at) if at else ""

    def shows(self, entry: Entry, key: str) -> bool:
        """Whether a quote is there to be seen in one version, with its number."""
        mention = entry.mentions.get(key)
        if mention is None or not mention.spans:
            return False
        span = mention.spans[self._number_at[key][entry.id]]
        return any(span.overlap(sentence) for sentence in self._sentences_around(key, span))

    def _lines(self, rows: Sequence[Row]) -> Iterator[Line]:
        differences = _gathered(self._differences_in_rows())
        checks = self._checks_by_row()
        for number, row in enumerate(rows):
            yield Line(
                number == 0 or self._begins_row(row),
                tuple(
                    Cell(
                        column,
                        self._cell(column.version, row.cells[column.version.key]),
                        differences.get((column.version.key, number), ()),
                        checks.get((column.version.key, number), ()),
                    )
                    for column in self._columns
                ),
            )

    def _cell(self, version: Version, sentences: tuple[int, ...]) -> Markup:
        from markupsafe import Markup

        parts: list[Markup] = []
        for index in sentences:
            if parts:
                between = self._begins_paragraph(version, index)
                parts.append(Markup("<br>") if between else Markup(" "))
            parts.append(self._sentence(version, index))
        return Markup("").join(parts)

    def _sentence(self, version: Version, index: int) -> Markup:
        from markupsafe import Markup

        classes = "s headline" if self._is_title(version, index) else "s"
        id = self._sentence_id(version.key, index)
        html = annotate(version.text, version.sentences[index], self._marks[version.key][index])
        return Markup(f'<span class="{classes}" id="{id}">{html}</span>')

    def _sentence_id(self, key: str, index: int) -> str:
        return f"s-{self._column_of[key]}-{index + 1}"

    def _begins_row(self, row: Row) -> bool:
        """Whether a row begins a paragraph, of the first version that has something in it."""
        for column in self._columns:
            sentences = row.cells[column.version.key]
            if sentences:
                return self._begins_paragraph(column.version, sentences[0])
        return False

    def _is_title(self, version: Version, index: int) -> bool:
        title = (version.title or "").strip()
        return bool(title) and version.sentences[index].of(version.text) == title

    def _begins_paragraph(self, version: Version, index: int) -> bool:
        before = version.sentences[index - 1].end if index else 0
        return index == 0 or "\n" in version.text[before : version.sentences[index].start]

    def _marks_within(self, key: str, span: Span, entry: Entry) -> list[Mark]:
        """Words, and the evidence of one entry, that may touch a span."""
        return [
            *evidence_marks([entry], key),
            *self._words[key].touching(span),
        ]

    def _indices_around(self, key: str, span: Span) -> range:
        """Indices of the sentences that a span may touch."""
        starts = self._starts[key]
        return range(max(0, bisect_right(starts, span.start) - 1), bisect_right(starts, span.end))

    def _sentences_around(self, key: str, span: Span) -> list[Span]:
        sentences = self._comparison.version(key).sentences
        return [sentences[index] for index in self._indices_around(key, span)]

    def _sentences_at(self, *places: tuple[str, Sequence[Span]]) -> Iterator[tuple[str, int]]:
        """Key and index of the sentences in which spans begin, in order."""
        for key, spans in places:
            for span in spans:
                index = bisect_right(self._starts[key], span.start) - 1
                if index >= 0:
                    yield key, index

    def _differences_in_rows(self) -> Iterator[tuple[tuple[str, int], Difference, Entry]]:
        """Differences from the source, with the version and the row of the words that show them."""
        source = self._comparison.source.key
        for entry in self._comparison.entries:
            for difference in entry.differences:
                if source not in difference.between:
                    continue
                key = next((k for k in difference.between if k != source), source)
                row = self._row_at(
                    *((side, words_showing(difference, side)) for side in (key, source)),
                    *((side, m.spans) for side in (key, source) if (m := entry.mentions.get(side))),
                )
                if row is not None:
                    yield (key, row), difference, entry

    def _differences_in_sentences(self, key: str) -> Iterator[tuple[int, Difference, Entry]]:
        """Differences from the first version that has a quote, with the sentence of theirs."""
        keys = [column.version.key for column in self._columns]
        for entry in self._comparison.entries:
            first = next((k for k in keys if entry.mentions.get(k)), key)
            mention = entry.mentions.get(key)
            if first == key or mention is None:
                continue
            for difference in entry.differences:
                if set(difference.between) != {first, key}:
                    continue
                places = ((key, words_showing(difference, key)), (key, mention.spans))
                at = next(self._sentences_at(*places), None)
                if at is not None:
                    yield at[1], difference, entry

    def _checks_by_sentence(self, key: str) -> dict[int, list[tuple[int, Check]]]:
        """Findings in one version at the sentences that they are about."""
        found: dict[int, list[tuple[int, Check]]] = {}
        for number, check in enumerate(self._comparison.checks, start=1):
            at = next(self._sentences_at((key, check.target)), None) if check.lang == key else None
            if at is not None:
                found.setdefault(at[1], []).append((number, check))
        return found

    def _checks_by_row(self) -> dict[tuple[str, int], list[tuple[int, Check]]]:
        """Findings at the row of the first word that they are about."""
        found: dict[tuple[str, int], list[tuple[int, Check]]] = {}
        source = self._comparison.source.key
        for number, check in enumerate(self._comparison.checks, start=1):
            row = self._row_at((check.lang, check.target), (source, check.source))
            if row is not None:
                found.setdefault((check.lang, row), []).append((number, check))
        return found

    def _row_at(self, *places: tuple[str, Sequence[Span]]) -> int | None:
        rows = (self._row_of.get(at) for at in self._sentences_at(*places))
        return next((row for row in rows if row is not None), None)


def _gathered(
    told: Iterable[tuple[_Place, Difference, Entry]],
) -> dict[_Place, list[tuple[Difference, list[Entry]]]]:
    """Differences by place; what a quote and one nested in it have in common stands there once."""
    found: dict[_Place, dict[tuple[str, str], tuple[Difference, list[Entry]]]] = {}
    for place, difference, entry in told:
        what = (str(difference.dimension), difference.note)
        found.setdefault(place, {}).setdefault(what, (difference, []))[1].append(entry)
    return {place: list(here.values()) for place, here in found.items()}


def _quote_mark(character: str) -> str:
    """The character if it is a quote mark."""
    return character if character in _QUOTE_MARKS else ""


def _closing_mark(characters: str) -> str:
    """The quote mark that two characters begin with, and a comma or full stop before it."""
    if characters[1:] and characters[0] in _BEFORE_MARKS and characters[1] in _QUOTE_MARKS:
        return characters
    return _quote_mark(characters[:1])
