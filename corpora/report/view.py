"""What the report's template shows of a comparison: columns, rows, quotes and counts."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from alignment.framing import Difference
from corpora.comparison import Check, Comparison, Entry, Origin, Version
from corpora.report.marks import EVIDENCE, by_sentence, marks_of
from corpora.report.markup import Mark, annotate
from corpora.report.signs import ORIGINS, language_name
from corpora.rows import Row, can_stand_side_by_side, rows_of
from mt.text import Span

if TYPE_CHECKING:
    from markupsafe import Markup


_QUOTE_MARKS = frozenset("\"'“”‘’„‚«»‹›‟‛")


@dataclass(frozen=True, slots=True)
class Column:
    """Head of a column.

    Attributes:
        index: From 0, the source's.
        version: What stands in it.
        name: `Ukrainian`; with the key where a language is there twice.
        origin: `machine translation` and the like.
    """

    index: int
    version: Version
    name: str
    origin: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one version has in a row.

    Attributes:
        column: Its column.
        html: Its sentences, marked; empty where it has nothing here.
        differences: What differs from the source here.
        checks: What a translator should look at here, with their numbers.
    """

    column: Column
    html: Markup
    differences: Sequence[tuple[Entry, Difference]] = ()
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


class Page:
    """A comparison with everything worked out that its page shows."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        languages = Counter(version.lang for version in comparison.columns)
        self.columns = tuple(
            Column(
                index,
                version,
                _column_name(version, alone=languages[version.lang] == 1),
                ORIGINS[version.origin],
            )
            for index, version in enumerate(comparison.columns)
        )
        self.column_of = {column.version.key: column for column in self.columns}
        marks = marks_of(comparison)
        self._marks = {v.key: by_sentence(v, marks[v.key]) for v in comparison.columns}
        self._number = {entry.id: n for n, entry in enumerate(comparison.entries, start=1)}
        self.side_by_side = can_stand_side_by_side(comparison)
        rows = rows_of(comparison) if self.side_by_side else []
        self._row_of = {
            (key, sentence): number
            for number, row in enumerate(rows)
            for key, sentences in row.cells.items()
            for sentence in sentences
        }
        self.lines = tuple(self._lines(rows))

    @property
    def title(self) -> str:
        """The article's title, or its id."""
        source = self.comparison.source
        return source.title or source.id or "An article"

    @property
    def url(self) -> str:
        """Where the article was published; empty unless that is a web address."""
        url = self.comparison.source.url or ""
        try:
            parts = urlsplit(url)
        except ValueError:
            return ""
        return url if parts.scheme in {"http", "https"} and parts.netloc else ""

    @property
    def by_compact(self) -> bool:
        """Whether the bundled model translated something."""
        return any(
            version.origin is Origin.MT and (version.model or "").startswith("compact")
            for version in self.comparison.versions.values()
        )

    @property
    def by_machine(self) -> bool:
        """Whether a machine translated something."""
        return any(v.origin is Origin.MT for v in self.comparison.versions.values())

    @property
    def command(self) -> str:
        """A call that makes the comparison again, as far as the manifest tells."""
        made = self.comparison.manifest
        options, model = made.get("options"), made.get("model")
        if not isinstance(options, Mapping):
            return ""
        words = ["parallax compare ARTICLE"]
        if options.get("to"):
            words.append(f"--to {','.join(options['to'])}")
        words += [f"--with {key}=FILE" for key in options.get("given") or ()]
        if isinstance(model, Mapping) and model.get("name"):
            words.append(f"--model {str(model['name']).partition('@')[0]}")
        if options.get("beam"):
            words.append(f"--beam {options['beam']}")
        if options.get("lexicon"):
            words.append("--lexicon DIR")
        return " ".join(words)

    def paragraphs(self, column: Column) -> list[Markup]:
        """The paragraphs of one version in its own order, for articles that can't stand in rows."""
        from markupsafe import Markup

        version = column.version
        paragraphs: list[list[Markup]] = []
        for index in range(len(version.sentences)):
            if index == 0 or self._begins_paragraph(version, index):
                paragraphs.append([])
            paragraphs[-1].append(self._sentence(version, index))
        return [Markup(" ").join(sentences) for sentences in paragraphs]

    def anchor(self, entry: Entry) -> str:
        """Id of a quote on the page."""
        return f"q-{self._number[entry.id]}"

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
                annotate(text, span, self._marks_within(version, span, entry)),
                _quote_mark(text[span.end : span.end + 1]),
            )
            for span in mention.spans
        ]

    def words(self, key: str, spans: Sequence[Span]) -> str:
        """The words of spans of one version."""
        text = self.comparison.version(key).text
        return " … ".join(span.of(text) for span in spans)

    def pair(self, between: tuple[str, str]) -> str:
        """Names of two versions, `English → Ukrainian`."""
        arrow = "→" if between[0] == self.comparison.source.key else "↔"
        first, second = (self.column_of[key].name for key in between)
        return f"{first} {arrow} {second}"

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Pairs of versions that can differ, those with the source first."""
        keys = [column.version.key for column in self.columns]
        found = {d.between for entry in self.comparison.entries for d in entry.differences}
        every = [(a, b) for i, a in enumerate(keys) for b in keys[i + 1 :]]
        return [pair for pair in every if keys[0] in pair or {pair, pair[::-1]} & found]

    def count(self, dimension: str, pair: tuple[str, str]) -> int:
        """How many differences of a dimension there are between two versions."""
        return sum(
            difference.dimension == dimension and set(difference.between) == set(pair)
            for entry in self.comparison.entries
            for difference in entry.differences
        )

    def total(self, dimension: str) -> int:
        """How many differences of a dimension there are between any two versions."""
        return sum(
            difference.dimension == dimension
            for entry in self.comparison.entries
            for difference in entry.differences
        )

    def dimensions(self, entry: Entry) -> str:
        """Names of the dimensions in which an entry differs, separated by spaces."""
        return " ".join(sorted({str(difference.dimension) for difference in entry.differences}))

    def state(self, entry: Entry) -> str:
        """`differs` and `lost` (not found in some version), for the filters."""
        states = ["differs"] if entry.differences else []
        return " ".join(states if self.found_everywhere(entry) else [*states, "lost"])

    @property
    def states(self) -> list[str]:
        """The states of all entries."""
        return [name for e in self.comparison.entries for name in self.state(e).split()]

    def found_everywhere(self, entry: Entry) -> bool:
        """Whether every version has the entry."""
        return all(entry.mentions.get(column.version.key) for column in self.columns)

    def in_text(self, entry: Entry, column: Column) -> bool:
        """Whether an entry's number stands in the text of a version."""
        mention = entry.mentions.get(column.version.key)
        sentences = column.version.sentences
        first = mention.spans[:1] if mention else ()
        return any(span.overlap(sentence) for span in first for sentence in sentences)

    def found(self, column: Column) -> int:
        """How many quotes a version has."""
        key = column.version.key
        return sum(entry.mentions.get(key) is not None for entry in self.comparison.entries)

    def check_place(self, check: Check) -> str:
        """Id of the sentence that a finding is about; empty where there is none."""
        for key, spans in (
            (check.lang, check.target),
            (self.comparison.source.key, check.source),
        ):
            for span in spans:
                index = self._sentence_at(self.comparison.version(key), span)
                if index is not None:
                    return self._sentence_id(key, index)
        return ""

    def manifest(self) -> list[tuple[str, str]]:
        """Lines of the manifest, nested names joined by points."""
        return list(_flat(self.comparison.manifest))

    def _lines(self, rows: Sequence[Row]) -> Iterator[Line]:
        differences = self._differences_by_row()
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
                    for column in self.columns
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

        return Markup('<span class="s{}" id="{}">{}</span>').format(
            " headline" if self._is_title(version, index) else "",
            self._sentence_id(version.key, index),
            annotate(version.text, version.sentences[index], self._marks[version.key][index]),
        )

    def _sentence_id(self, key: str, index: int) -> str:
        return f"s-{self.column_of[key].index}-{index + 1}"

    def _sentence_at(self, version: Version, span: Span) -> int | None:
        """Index of the sentence in which a span begins."""
        starts = [sentence.start for sentence in version.sentences]
        index = bisect_right(starts, span.start) - 1
        return index if index >= 0 else None

    def _begins_row(self, row: Row) -> bool:
        """Whether a row begins a paragraph, of the first version that has something in it."""
        for column in self.columns:
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

    def _marks_within(self, version: Version, span: Span, entry: Entry) -> list[Mark]:
        """Words, and the evidence of one entry, that touch a span."""
        starts = [sentence.start for sentence in version.sentences]
        first = max(0, bisect_right(starts, span.start) - 1)
        last = bisect_right(starts, span.end)
        found = {
            id(mark): mark
            for marks in self._marks[version.key][first:last]
            for mark in marks
            if mark.rank > EVIDENCE or (mark.rank == EVIDENCE and ("q", entry.id) in mark.data)
        }
        return list(found.values())

    def _differences_by_row(self) -> Mapping[tuple[str, int], list[tuple[Entry, Difference]]]:
        """Differences from the source at the row of the first word that shows them."""
        found: dict[tuple[str, int], list[tuple[Entry, Difference]]] = {}
        source = self.comparison.source.key
        for entry in self.comparison.entries:
            for difference in entry.differences:
                if source not in difference.between:
                    continue
                key = next((k for k in difference.between if k != source), source)
                row = self._row_at(
                    *((side, difference.evidence.get(side, ())) for side in (key, source)),
                    *((side, m.spans) for side in (key, source) if (m := entry.mentions.get(side))),
                )
                if row is not None:
                    found.setdefault((key, row), []).append((entry, difference))
        return found

    def _checks_by_row(self) -> Mapping[tuple[str, int], list[tuple[int, Check]]]:
        found: dict[tuple[str, int], list[tuple[int, Check]]] = {}
        for number, check in enumerate(self.comparison.checks, start=1):
            row = self._row_at(
                (check.lang, check.target), (self.comparison.source.key, check.source)
            )
            if row is not None:
                found.setdefault((check.lang, row), []).append((number, check))
        return found

    def _row_at(self, *places: tuple[str, Sequence[Span]]) -> int | None:
        """The row of the first span that lies in a sentence."""
        for key, spans in places:
            for span in spans:
                index = self._sentence_at(self.comparison.version(key), span)
                if index is not None and (key, index) in self._row_of:
                    return self._row_of[key, index]
        return None


def _column_name(version: Version, *, alone: bool) -> str:
    name = language_name(version.lang)
    return name if alone else f"{name} ({version.key.partition(':')[2] or version.key})"


def _quote_mark(character: str) -> str:
    """The character if it is a quote mark."""
    return character if character in _QUOTE_MARKS else ""


def _flat(value: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, member in sorted(value.items()):
        if isinstance(member, Mapping):
            yield from _flat(member, f"{prefix}{name}.")
        elif member is not None and member != []:
            shown = ", ".join(map(str, member)) if isinstance(member, list) else str(member)
            yield f"{prefix}{name}", shown
