"""Coded texts for programs of qualitative analysis: REFI-QDA Project 1.0 (`.qdpx`).

ATLAS.ti, MAXQDA, NVivo, QualCoder and others read it. A ZIP archive holds the texts and
`project.qde`: the codes of our codebook, what each text is, what is coded in it and where, and
which places tell the same statement. All of it is coded by one user, Parallax, so that it stays
apart from what people code.

Positions count code points of the text, from 0, the end not included. So that every program counts
alike, lines end with a line feed only and control characters are spaces, one for one.
"""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from tempfile import TemporaryFile
from typing import IO
from xml.etree.ElementTree import Element, SubElement, tostring

from corpora import __version__
from corpora.comparison import Comparison, Entry, Version
from corpora.formats.archive import MADE, Archive, member
from corpora.formats.brat import document_names, plain_text, told_of
from corpora.formats.codebook import add_codes, guid_of
from corpora.formats.units import FORBIDDEN
from corpora.manifest import digest
from mt.text import Span

_NAMESPACE = "urn:QDA-XML:project:1.0"
_GUIDS = uuid.uuid5(uuid.NAMESPACE_URL, "urn:parallax:project")
_NAME = 60  # characters of a selection's words that are its name
# Variable of a text → its type in the standard.
_VARIABLES = {
    "article": "Text",
    "version": "Text",
    "language": "Text",
    "outlet": "Text",
    "origin": "Text",
    "model": "Text",
    "date": "Date",
}

Path = tuple[str, ...]


def write_project(file: IO[bytes], comparisons: Iterable[Comparison]) -> None:
    """Writes a project, an article at a time.

    Args:
        file: Binary file.
        comparisons: Read once, never held as a whole.
    """
    project = _Project()
    with (
        Archive(file) as archive,
        TemporaryFile("w+b") as sources,
        TemporaryFile("w+b") as links,
    ):
        for number, comparison in enumerate(comparisons, start=1):
            documents = _documents(number, comparison)
            for document in documents.values():
                project.name(document)
                archive.writestr(f"sources/{document.guid}.txt", document.text)
                sources.write(_xml(project.source(document)))
            for entry in comparison.entries:
                links.writelines(_xml(link) for link in _links(entry, documents))
        with archive.open(member("project.qde"), "w", force_zip64=True) as out:
            project.write(out, sources, links)


@dataclass(slots=True)
class _Document:
    """A version as a text with what is coded in it.

    Attributes:
        name: Its name in the project.
        text: The text in which positions count.
        version: The version.
        article: The source's id.
        guid: Its GUID, the same in each export that has it.
        coded: Place → codes, each once.
        notes: Place → what is known about it, each once.
    """

    name: str
    text: str
    version: Version
    article: str
    guid: str = ""
    coded: dict[Span, dict[Path, None]] = field(default_factory=dict)
    notes: dict[Span, dict[str, None]] = field(default_factory=dict)

    def place(self, span: Span) -> Span | None:
        """A span without white space at its edges; None where nothing is left."""
        words = self.text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        end = span.end - len(words) + len(words.rstrip())
        return Span(start, end) if end > start else None

    def code(self, spans: Iterable[Span], code: Path, note: str = "") -> None:
        """Codes the words at some spans."""
        for span in spans:
            place = self.place(span)
            if place is not None:
                self.coded.setdefault(place, {})[code] = None
                if note:
                    self.notes.setdefault(place, {})[note] = None

    def guid_at(self, place: Span) -> str:
        """The GUID of what is coded at a place."""
        return _guid("selection", self.guid, f"{place.start}-{place.end}")


def _documents(number: int, comparison: Comparison) -> dict[str, _Document]:
    """The versions of an article by key, coded."""
    names = document_names(number, comparison)
    documents: dict[str, _Document] = {}
    for version in comparison.columns:
        name = names[version.key].replace(".", " ")
        text = plain_text(version.text)
        if text.startswith("\ufeff"):  # or else readers take it for a byte-order mark
            text = f" {text[1:]}"
        documents[version.key] = _Document(name, text, version, comparison.source.id or "")
    for entry in comparison.entries:
        for key, mention in entry.mentions.items():
            if mention is None:
                continue
            document = documents[key]
            differing = [told_of(d) for d in entry.differences if key in d.between]
            about = ", ".join(filter(None, (entry.id, mention.speaker)))
            note = "\n".join([about, *differing])
            document.code(mention.spans, ("quote", str(mention.kind)), note)
            document.code(mention.source, ("source",))
            document.code(mention.cue, ("cue",))
        for difference in entry.differences:
            for key, spans in difference.evidence.items():
                note = f"{entry.id}, {told_of(difference)}"
                documents[key].code(spans, ("difference", str(difference.dimension)), note)
    return documents


def _links(entry: Entry, documents: Mapping[str, _Document]) -> Iterator[Element]:
    """Links from the first version that has a statement to the others."""
    places = []
    for key, document in documents.items():
        mention = entry.mentions.get(key)
        found = (document.place(span) for span in mention.spans) if mention else ()
        place = next((one for one in found if one is not None), None)
        if place is not None:
            places.append((document, document.guid_at(place)))
    for document, guid in places[1:]:
        first, origin = places[0]
        yield Element(
            "Link",
            guid=_guid("link", entry.id, origin, guid),
            name=_clean(f"{entry.id}: {first.version.key}, {document.version.key}"),
            direction="Associative",
            originGUID=origin,
            targetGUID=guid,
        )


class _Project:
    """What all parts of a project share: the user, the time, and which texts there are."""

    def __init__(self) -> None:
        self._met: set[str] = set()
        self._user = _guid("user")
        self._by = {
            "creatingUser": self._user,
            "creationDateTime": MADE.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }

    def name(self, document: _Document) -> None:
        """Gives a text its GUID, wherever in the run it stands; one met before gets another."""
        facts = [document.article, document.version.key, document.text]
        guid = _guid("source", digest(json.dumps(facts)))
        while guid in self._met:
            guid = _guid("again", guid)
        self._met.add(guid)
        document.guid = guid

    def source(self, document: _Document) -> Element:
        """A text with its selections and variables."""
        version = document.version
        element = Element(
            "TextSource",
            self._by,
            guid=document.guid,
            name=_clean(document.name),
            plainTextPath=f"internal://{document.guid}.txt",
        )
        described = _clean("\n".join(filter(None, (version.title, version.url))))
        if described:
            SubElement(element, "Description").text = described
        for place, codes in sorted(document.coded.items()):
            element.append(self._selection(document, place, codes))
        values = {
            "article": document.article,
            "version": version.key,
            "language": version.lang,
            "outlet": version.outlet,
            "origin": str(version.origin),
            "model": version.model,
            "date": version.date if _is_date(version.date) else None,
        }
        for name, value in values.items():
            if value:
                variable = SubElement(element, "VariableValue")
                SubElement(variable, "VariableRef", targetGUID=_guid("variable", name))
                SubElement(variable, f"{_VARIABLES[name]}Value").text = _clean(value)
        return element

    def _selection(self, document: _Document, place: Span, codes: Iterable[Path]) -> Element:
        guid = document.guid_at(place)
        words = " ".join(place.of(document.text)[: _NAME * 2].split())
        element = Element(
            "PlainTextSelection",
            self._by,
            guid=guid,
            name=_clean(words if len(words) <= _NAME else words[: _NAME - 1] + "…"),
            startPosition=str(place.start),
            endPosition=str(place.end),
        )
        notes = document.notes.get(place)
        if notes:
            SubElement(element, "Description").text = _clean("\n".join(notes))
        for code in codes:
            coding = SubElement(element, "Coding", self._by, guid=_guid("coding", guid, *code))
            SubElement(coding, "CodeRef", targetGUID=guid_of(*code))
        return element

    def write(self, out: IO[bytes], sources: IO[bytes], links: IO[bytes]) -> None:
        """Writes `project.qde` around the sources and links that are there already."""
        out.write(b'<?xml version="1.0" encoding="utf-8"?>\n')
        out.write(
            f'<Project xmlns="{_NAMESPACE}" name="Parallax" origin="Parallax {__version__}" '
            f'creatingUserGUID="{self._user}" '
            f'creationDateTime="{self._by["creationDateTime"]}">\n'.encode()
        )
        users, book, variables = Element("Users"), Element("CodeBook"), Element("Variables")
        SubElement(users, "User", guid=self._user, name="Parallax", id="parallax")
        add_codes(book)
        for name, kind in _VARIABLES.items():
            guid = _guid("variable", name)
            SubElement(variables, "Variable", guid=guid, name=name, typeOfVariable=kind)
        out.writelines(_xml(part) for part in (users, book, variables))
        for name, written in (("Sources", sources), ("Links", links)):
            if written.tell():
                written.seek(0)
                out.write(f"<{name}>\n".encode())
                shutil.copyfileobj(written, out)
                out.write(f"</{name}>\n".encode())
        out.write(b"</Project>\n")


def _guid(*path: str) -> str:
    return str(uuid.uuid5(_GUIDS, "/".join(path))).upper()


def _is_date(value: str | None) -> bool:
    try:
        return bool(value) and date.fromisoformat(value or "").isoformat() == value
    except ValueError:
        return False


def _clean(text: str) -> str:
    """A text without what XML has no way to write."""
    return FORBIDDEN.sub("\ufffd", text)


def _xml(element: Element) -> bytes:
    return tostring(element, encoding="unicode").encode() + b"\n"
