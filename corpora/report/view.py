"""What the report's template asks of a comparison: texts, names, counts."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from alignment.framing import Difference, Dimension
from corpora.comparison import Check, Comparison, Entry, Mention, Origin, Version
from corpora.report.columns import Column, columns_of
from corpora.report.marks import SortedMarks
from corpora.report.markup import Mark
from corpora.report.texts import Texts
from corpora.wording import (
    alone_in,
    has_own_articles,
    is_checked,
    need_not_tell,
    note_of,
    words_showing,
)
from mt.text import Span

_TITLE = 90  # characters, where an article's first words stand for its title
_OPENING = 80  # of a quote, in the table of all quotes


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a quote in one version.

    Attributes:
        mention: How the version has it; None where it doesn't.
        free: Whether the version need not have it: an article of its own, or a translation of one
            that doesn't have it.
        tells: Whether this is the version that the others are held against: the first that has it.
        dimensions: In what it differs from that version.
        checks: Names of what a translator should look at in it, each once with its severity.
    """

    mention: Mention | None
    free: bool
    tells: bool
    dimensions: tuple[str, ...]
    checks: Mapping[str, str]


class Page:
    """A comparison with everything worked out that its page shows."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.columns = columns_of(comparison)
        self.column_of = {column.version.key: column for column in self.columns}
        self.texts = Texts(comparison, self.columns)
        self._names = {column.version.key: column.name for column in self.columns}
        self._checks = self._checks_by_entry()
        self._number = {entry.id: n for n, entry in enumerate(comparison.entries, start=1)}

    @property
    def title(self) -> str:
        """The article's title, or how it begins."""
        return title_of(self.comparison)

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
    def of_own_articles(self) -> bool:
        """Whether an outlet wrote one of the versions itself."""
        return has_own_articles(self.comparison)

    @property
    def is_checked(self) -> bool:
        """Whether there is a translation, which a translator's checks look at."""
        return is_checked(self.comparison)

    @property
    def has_partners(self) -> bool:
        """Whether any words are linked across the versions."""
        return any(version.words for version in self.comparison.versions.values())

    def command(self, *, in_run: bool) -> str:
        """A call that makes the comparison, or the run, again, as far as the manifest tells."""
        made = self.comparison.manifest
        options, model = made.get("options"), made.get("model")
        if not isinstance(options, Mapping):
            return ""
        words = ["parallax run CORPUS --out DIR" if in_run else "parallax compare ARTICLE"]
        if options.get("to"):
            words.append(f"--to {','.join(options['to'])}")
        for key in options.get("given") or ():
            words.append(f"--with {key}=FILE")
            version = self.comparison.versions.get(key)
            if version is not None and not in_run:
                words.append(f"--relation {key}={version.origin}")
                words += self._naming(key, version)
        if not in_run and self.of_own_articles:
            words += self._naming(self.comparison.source.key, self.comparison.source)
        if isinstance(model, Mapping) and model.get("name"):
            words.append(f"--model {str(model['name']).partition('@')[0]}")
        if options.get("beam"):
            words.append(f"--beam {options['beam']}")
        if options.get("lexicon"):
            words.append("--lexicon DIR")
        return " ".join(words)

    def _naming(self, key: str, version: Version) -> list[str]:
        """The option that names an outlet, as it is written in a shell."""
        return [f"--outlet {shlex.quote(f'{key}={version.outlet}')}"] if version.outlet else []

    def anchor(self, entry: Entry) -> str:
        """Id of a quote on the page."""
        return f"q-{self._number[entry.id]}"

    def words(self, key: str, spans: Sequence[Span]) -> str:
        """The words of spans of one version."""
        text = self.comparison.version(key).text
        return " … ".join(span.of(text) for span in spans)

    def pair(self, between: tuple[str, str]) -> str:
        """Names of two versions, `English → Ukrainian` from a text to its translation."""
        directed = (
            between[0] == self.comparison.source.key
            and self.comparison.version(between[1]).origin is not Origin.INDEPENDENT
        )
        arrow = "→" if directed else "↔"
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

    def fates(self, entry: Entry) -> list[Fate]:
        """What became of an entry in each column."""
        versions = [column.version for column in self.columns]
        first = next((v.key for v in versions if entry.mentions.get(v.key)), "")
        found = []
        for version in versions:
            key = version.key
            differing = {d.dimension for d in entry.differences if set(d.between) == {first, key}}
            dimensions = tuple(str(d) for d in Dimension if d in differing)
            mention = entry.mentions.get(key)
            checks = {c.check: c.severity for _, c in self.checks_of(entry) if c.lang == key}
            free = self.need_not_tell(entry, version)
            found.append(Fate(mention, free, key == first, dimensions, checks))
        return found

    def need_not_tell(self, entry: Entry, version: Version) -> bool:
        """Whether nothing is lost where a version lacks an entry."""
        source = self.comparison.source.key
        has_it = entry.mentions.get(source) is not None
        return need_not_tell(self.comparison, version, source_has_it=has_it)

    def note(self, difference: Difference) -> str:
        """A difference for a reader."""
        return note_of(difference, self._names)

    def alone_in(self, difference: Difference) -> str | None:
        """Key of the one version that has words left out or added."""
        return alone_in(difference)

    def showing(self, difference: Difference, key: str) -> str:
        """The words of one version that show a difference."""
        return self.words(key, words_showing(difference, key))

    def against(self, difference: Difference) -> str:
        """Name of the version that a difference is one from, where that isn't the source."""
        first = min(difference.between, key=list(self.column_of).index)
        return "" if first == self.comparison.source.key else self._names[first]

    def checks_of(self, entry: Entry) -> list[tuple[int, Check]]:
        """What a translator should look at within a quote, with the numbers of the findings."""
        return self._checks.get(entry.id, [])

    def _checks_by_entry(self) -> dict[str, list[tuple[int, Check]]]:
        """Findings by the quotes that their words overlap, in the version or else the source."""
        marks: dict[str, list[Mark]] = {}
        for number, check in enumerate(self.comparison.checks, start=1):
            if check.severity == "info":
                continue
            source = self.comparison.source.key
            key, spans = (check.lang, check.target) if check.target else (source, check.source)
            marks.setdefault(key, []).extend(Mark(span, number) for span in spans)
        places = {key: SortedMarks(its) for key, its in marks.items()}
        return {
            entry.id: [(n, self.comparison.checks[n - 1]) for n in sorted(numbers)]
            for entry in self.comparison.entries
            if (
                numbers := {
                    mark.rank
                    for key, near in places.items()
                    if (mention := entry.mentions.get(key))
                    for span in mention.spans
                    for mark in near.touching(span)
                    if mark.span.overlap(span)
                }
            )
        }

    def opening(self, entry: Entry) -> tuple[str, str]:
        """Language and first words of a quote in the first version that has it."""
        for column in self.columns:
            mention = entry.mentions.get(column.version.key)
            if mention is not None:
                words = self.words(column.version.key, mention.spans)
                return column.version.lang, _shortened(words, _OPENING)
        return "", ""

    def dimensions(self, entry: Entry) -> str:
        """Names of the dimensions in which an entry differs, separated by spaces."""
        return " ".join(sorted({str(difference.dimension) for difference in entry.differences}))

    def state(self, entry: Entry) -> str:
        """`differs` and `lost` (not found, or not told, in some version), for the filters."""
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
        return self.texts.shows(entry, column.version.key)

    def found(self, column: Column) -> int:
        """How many quotes a version has."""
        key = column.version.key
        return sum(entry.mentions.get(key) is not None for entry in self.comparison.entries)

    def check_place(self, check: Check) -> str:
        """Id of the sentence that a finding is about; empty where there is none."""
        return self.texts.place(
            (check.lang, check.target), (self.comparison.source.key, check.source)
        )

    def manifest(self) -> list[tuple[str, str]]:
        """Lines of the manifest, nested names joined by points."""
        return list(_flat(self.comparison.manifest))


def title_of(comparison: Comparison) -> str:
    """An article's title; where it has none, its first words."""
    source = comparison.source
    if source.title:
        return source.title
    words = source.sentences[0].of(source.text) if source.sentences else ""
    return _shortened(words, _TITLE) or source.id or "An article"


def _shortened(words: str, length: int) -> str:
    """Words in one line, the last ones left out where they are longer than that."""
    words = " ".join(words.split())
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"


def _flat(value: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, member in sorted(value.items()):
        if isinstance(member, Mapping):
            yield from _flat(member, f"{prefix}{name}.")
        elif member is not None and member != []:
            shown = ", ".join(map(str, member)) if isinstance(member, list) else str(member)
            yield f"{prefix}{name}", shown
