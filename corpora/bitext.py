"""Bitexts: segments with their translations, from TSV, TMX and XLIFF, one at a time.

TSV has a segment a line, source and target with a tab between. TMX 1.4 and XLIFF 1.2 and 2 are
read as a stream; inline codes are left out of the text, what they enclose stays. Nothing else is
changed, so offsets count from the segment's first character.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from xml.sax import ContentHandler, SAXParseException, make_parser

from corpora.errors import CorporaError

STDIN = Path("-")
_CHUNK = 1 << 16
_XML = {".tmx": "tmx", ".xlf": "xliff", ".xliff": "xliff"}
# Inline elements whose text is a code of another format, not words.
_CODES = frozenset({"bpt", "ept", "ph", "it", "ut", "sub"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text with its translation.

    Attributes:
        number: Which segment of the file, from 1.
        line: Line of the file that it begins on, from 1.
        source: Its text.
        target: The translation; empty where there is none yet.
    """

    number: int
    line: int
    source: str
    target: str


def read_bitext(path: Path, *, src_lang: str, tgt_lang: str) -> Iterator[Segment]:
    """The segments of a bitext, in order; the file's ending tells the format, `-` is TSV on stdin.

    Raises:
        CorporaError: The file can't be read, a line is malformed, or the languages aren't there.
    """
    kind = _XML.get(path.suffix.lower(), "tsv")
    try:
        with _opened(path) as file:
            if kind == "tsv":
                yield from _from_tsv(file, path)
            else:
                yield from _from_xml(file, path, kind, src_lang, tgt_lang)
    except OSError as error:
        raise CorporaError(
            f"{path}: can't be read ({error.strerror or error}); name a TSV, TMX or XLIFF file"
        ) from error


def _opened(path: Path) -> Any:
    if path == STDIN:
        return closing(sys.stdin.buffer)
    return path.open("rb")


def _from_tsv(file: Iterable[bytes], path: Path) -> Iterator[Segment]:
    """Segments of tab-separated lines; an empty line is an empty segment."""
    for number, raw in enumerate(file, start=1):
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise CorporaError(
                f"{path}, line {number}: byte {raw[error.start]:#04x} isn't UTF-8; "
                "save the file as UTF-8"
            ) from error
        if not line.strip():
            yield Segment(number, number, "", "")
            continue
        cells = line.split("\t")
        if len(cells) != 2:
            raise CorporaError(
                f"{path}, line {number}: {len(cells)} columns; a line needs two, source and "
                "target, with one tab between"
            )
        yield Segment(number, number, *cells)


def _from_xml(
    file: IO[bytes], path: Path, kind: str, src_lang: str, tgt_lang: str
) -> Iterator[Segment]:
    parser = make_parser()
    handler = _Units(kind, src_lang, tgt_lang, parser)
    parser.setContentHandler(handler)
    count = 0
    try:
        while chunk := file.read(_CHUNK):
            parser.feed(chunk)  # type: ignore[attr-defined]
            for line, source, target in handler.taken():
                count += 1
                yield Segment(count, line, source, target)
        parser.close()  # type: ignore[attr-defined]
    except SAXParseException as error:
        raise CorporaError(
            f"{path}, line {error.getLineNumber()}: not well-formed XML ({error.getMessage()}); "
            f"export the file again as {kind.upper()}"
        ) from error
    if count == 0:
        seen = ", ".join(sorted(handler.languages)) or "none"
        raise CorporaError(
            f"{path}: no segment in {src_lang} with {tgt_lang} beside it; languages there: {seen}"
        )


def _same_language(said: str, wanted: str) -> bool:
    """Whether a code such as uk-UA or uk_UA is of the language wanted."""
    return said.lower().replace("_", "-").split("-")[0] == wanted.lower()


class _Units(ContentHandler):
    """Collects the translation units of a TMX or XLIFF stream."""

    def __init__(self, kind: str, src_lang: str, tgt_lang: str, parser: Any) -> None:
        super().__init__()
        self._where = parser  # it tells the line
        self.kind, self.src_lang, self.tgt_lang = kind, src_lang, tgt_lang
        self.languages: set[str] = set()
        self._units: list[tuple[int, str, str]] = []
        self._texts: dict[str, list[str]] = {}
        self._into: list[str] | None = None
        self._line = 0
        self._codes = self._aside = 0
        self._variant = ""
        self._file_langs = ("", "")

    def taken(self) -> list[tuple[int, str, str]]:
        """The units that are complete, each given once: line, source, target."""
        units, self._units = self._units, []
        return units

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802
        """Begins a unit, a text or a code."""
        tag = name.rpartition(":")[2]
        if tag in _CODES:
            self._codes += 1
        elif tag in {"alt-trans", "matches", "notes", "seg-source"}:
            self._aside += 1
        elif tag in {"xliff", "file"}:
            self._file_langs = (
                attrs.get("srcLang") or attrs.get("source-language") or self._file_langs[0],
                attrs.get("trgLang") or attrs.get("target-language") or self._file_langs[1],
            )
            self.languages.update(filter(None, self._file_langs))
        elif tag in {"tu", "trans-unit", "segment"}:
            self._texts = {}
            self._line = self._where.getLineNumber()
        elif tag == "tuv":
            self._variant = attrs.get("xml:lang") or attrs.get("lang") or ""
            self.languages.add(self._variant)
        elif not self._aside:
            side = self._side(tag)
            if side:
                self._into = self._texts.setdefault(side, [])

    def _side(self, tag: str) -> str:
        if self.kind == "tmx":
            if tag == "seg" and _same_language(self._variant, self.src_lang):
                return "source"
            return "target" if tag == "seg" and _same_language(self._variant, self.tgt_lang) else ""
        return tag if tag in {"source", "target"} else ""

    def endElement(self, name: str) -> None:  # noqa: N802
        """Ends a unit, a text or a code."""
        tag = name.rpartition(":")[2]
        if tag in _CODES:
            self._codes -= 1
        elif tag in {"alt-trans", "matches", "notes", "seg-source"}:
            self._aside -= 1
        elif tag in {"seg", "source", "target"} and not self._aside:
            self._into = None
        elif tag in {"tu", "trans-unit", "segment"}:
            self._finish()

    def _finish(self) -> None:
        source = "".join(self._texts.get("source", []))
        target = "".join(self._texts.get("target", []))
        if self.kind == "tmx":
            if "source" in self._texts and "target" in self._texts:
                self._units.append((self._line, source, target))
        elif all(
            not said or _same_language(said, wanted)
            for said, wanted in zip(self._file_langs, (self.src_lang, self.tgt_lang), strict=True)
        ):
            self._units.append((self._line, source, target))

    def characters(self, content: str) -> None:
        """Takes text, but not that of codes."""
        if self._into is not None and not self._codes:
            self._into.append(content)
