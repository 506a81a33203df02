"""brat standoff: a text and an annotation file for each version, and `annotation.conf`.

What brat reads line by line must stay one line, and its own browser can't mark a line's end. In
the texts, characters that end a line are line feeds, and other control characters are spaces, one
for one, so that all offsets stay; a span over several lines becomes fragments, one a line.

Quotes, cues, sources and the words that show a difference are text-bound annotations (`T`), who
said what and in which words are relations (`R`), and a note (`#`) tells a quote's id, its speaker
and its differences from the other versions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from alignment.framing import Difference, Dimension
from alignment.quotes import QuoteKind
from corpora.comparison import Comparison, Entry, Mention, Version
from mt.text import Span

Fragments = tuple[Span, ...]

_LINE_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_PLAIN = str.maketrans(
    {chr(code): " " for code in (*range(0x20), *range(0x7F, 0xA0))}
    | dict.fromkeys([*_LINE_ENDS, "\n"], "\n")
)
_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 30  # characters of an id or key; file systems take 255 bytes
_CUE, _SOURCE, _SAYS, _REPORTS = "Cue", "Source", "Says", "Reports"


def write_brat(folder: Path, comparisons: Iterable[Comparison]) -> None:
    """Writes a collection into an empty folder, an article at a time."""
    _write(folder / "annotation.conf", configuration())
    for number, comparison in enumerate(comparisons, start=1):
        names = document_names(number, comparison)
        for version in comparison.columns:
            name = names[version.key]
            text = plain_text(version.text)
            lines = annotation_lines(comparison, version, text)
            _write(folder / f"{name}.txt", text)
            _write(folder / f"{name}.ann", "".join(f"{line}\n" for line in lines))


def configuration() -> str:
    """`annotation.conf`: the types that `annotation_lines` writes."""
    kinds = [type_of(kind) for kind in QuoteKind]
    shown = [type_of(dimension) for dimension in Dimension]
    quote = "|".join(kinds)
    entities = ["!Quote", *(f"\t{kind}" for kind in kinds), _CUE, _SOURCE]
    entities += ["!Difference", *(f"\t{dimension}" for dimension in shown)]
    relations = [
        f"{_SAYS}\tArg1:{_SOURCE}, Arg2:{quote}",
        f"{_REPORTS}\tArg1:{_CUE}, Arg2:{quote}",
        "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
    ]
    # brat wants all four sections, empty ones too.
    sections = {"entities": entities, "relations": relations, "events": [], "attributes": []}
    return "\n".join("\n".join([f"[{name}]", *lines, ""]) for name, lines in sections.items())


def type_of(name: QuoteKind | Dimension) -> str:
    """A kind or dimension as a type of brat's: `direct` → `Direct`."""
    return str(name).capitalize()


def plain_text(text: str) -> str:
    """A text of the same length in which lines end with a line feed and nothing else."""
    return text.replace("\r\n", " \n").translate(_PLAIN)


def document_names(number: int, comparison: Comparison) -> dict[str, str]:
    """Version key → the name of its files, which differ by more than capitals."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for version in comparison.columns:
        name = document_name(number, comparison.source.id or "article", version.key)
        while name.casefold() in taken:
            name += "_"
        taken.add(name.casefold())
        names[version.key] = name
    return names


def document_name(number: int, article: str, key: str) -> str:
    """The name of a version's files: `00001-f-001.uk`."""
    id, version = (_UNSAFE.sub("_", name)[:_LONGEST] for name in (article, key))
    return f"{number:05}-{id}.{version}"


def fragments(text: str, spans: Iterable[Span]) -> Fragments:
    """Spans without white space at their edges, those over several lines a fragment a line.

    Args:
        text: As `plain_text` gives it.
        spans: Any spans of it; they may cross.
    """
    found: list[Span] = []
    for span in sorted(set(spans)):
        start = max(span.start, found[-1].end) if found else span.start
        for line in _LINE.finditer(text, start, max(start, span.end)):
            found.append(Span(line.start(), line.end()))
    return tuple(found)


def annotation_lines(comparison: Comparison, version: Version, text: str) -> Iterator[str]:
    """The lines of a version's annotation file.

    Args:
        comparison: What the version is part of.
        version: One of its columns.
        text: The version's text as `plain_text` gives it.
    """
    document = _Document(text)
    for entry in comparison.entries:
        mention = entry.mentions.get(version.key)
        if mention is not None:
            document.quote(entry, mention, version.key)
        for difference in entry.differences:
            document.difference(entry, difference, version.key)
    return document.lines()


class _Document:
    """Annotations of one text; what is annotated twice alike has one identifier."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bound: dict[tuple[str, Fragments], str] = {}
        self._relations: dict[tuple[str, str, str], str] = {}
        self._notes: dict[str, list[str]] = {}

    def quote(self, entry: Entry, mention: Mention, key: str) -> None:
        """A quote with its cue and source, and a note of what is known about it."""
        quote = self._bind(type_of(mention.kind), mention.spans)
        if quote is None:
            return
        for kind, relation, spans in (
            (_SOURCE, _SAYS, mention.source),
            (_CUE, _REPORTS, mention.cue),
        ):
            other = self._bind(kind, spans)
            if other is not None:
                name = f"R{len(self._relations) + 1}"
                self._relations.setdefault((relation, other, quote), name)
        about = f"{entry.id}, {mention.speaker}" if mention.speaker else entry.id
        told = [
            told_of(difference) for difference in entry.differences if key in difference.between
        ]
        self._note(quote, "; ".join([about, *told]))

    def difference(self, entry: Entry, difference: Difference, key: str) -> None:
        """The words that show a difference, with what differs as their note."""
        words = self._bind(type_of(difference.dimension), difference.evidence.get(key, ()))
        if words is not None:
            self._note(words, f"{entry.id}, {told_of(difference)}")

    def lines(self) -> Iterator[str]:
        """The lines, by kind."""
        for (kind, places), name in self._bound.items():
            offsets = ";".join(f"{place.start} {place.end}" for place in places)
            yield f"{name}\t{kind} {offsets}\t{' '.join(p.of(self._text) for p in places)}"
        for (relation, first, second), name in self._relations.items():
            yield f"{name}\t{relation} Arg1:{first} Arg2:{second}"
        for number, (name, notes) in enumerate(self._notes.items(), start=1):
            yield f"#{number}\tAnnotatorNotes {name}\t{' | '.join(notes)}"

    def _bind(self, kind: str, spans: Iterable[Span]) -> str | None:
        """The identifier of what stands at `spans`; None where no words stand there."""
        places = fragments(self._text, spans)
        if not places:
            return None
        return self._bound.setdefault((kind, places), f"T{len(self._bound) + 1}")

    def _note(self, name: str, note: str) -> None:
        self._notes.setdefault(name, []).append(" ".join(plain_text(note).split()))


def told_of(difference: Difference) -> str:
    """A difference in a line: `term en–uk (term-stance): terrorists → бойовики`."""
    between = "–".join(difference.between)
    return f"{difference.dimension} {between} ({difference.rule}): {difference.note}"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
