"""Translation units, and how they are read from XML (TMX, XLIFF), one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from corpora.errors import CorporaError

# What XML 1.0 has no way to write, half surrogates too.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CHUNK = 1 << 16
# Elements of a segment whose content is another program's mark-up, not text.
_NATIVE = frozenset({"bpt", "ept", "ph", "it", "ut"})
# Our own placeholder for a character that XML can't hold.
_CHARACTER = re.compile(r"U\+([0-9A-F]{4,5}|10[0-9A-F]{4})")


@dataclass(frozen=True, slots=True)
class Variant:
    """A segment in one language.

    Attributes:
        lang: Language code.
        text: The words.
        origin: `source`, `mt` or `translation`; empty where the file doesn't say.
        model: What translated it; empty for texts by people.
    """

    lang: str
    text: str
    origin: str = ""
    model: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A segment in all its languages.

    Attributes:
        id: Unique within the file.
        variants: The source's first.
        line: Line of the file that it begins on, from 1; 0 where it comes from no file.
    """

    id: str
    variants: tuple[Variant, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class UnitElement:
    """A unit as it stands in the file.

    Attributes:
        line: Line that it begins on, from 1.
        element: The unit; names of elements are without prefixes, those of attributes as written.
        around: Attributes of the elements around it, the nearest go before.
    """

    line: int
    element: Element
    around: Mapping[str, str]


def read_elements(
    path: Path, kind: str, *, inside: tuple[str, str], names: frozenset[str]
) -> Iterator[UnitElement]:
    """The units of a file in order; what has been read doesn't stay in memory.

    Args:
        path: The file, in any encoding that its first line declares.
        kind: What the format is called, for messages.
        inside: The root, and an element that must be somewhere within it.
        names: Elements that are units.

    Raises:
        CorporaError: The file can't be read, isn't well-formed, or is something else.
    """
    try:
        with path.open("rb") as file:
            yield from _parsed(file, path, kind, inside, names)
    except OSError as error:
        raise CorporaError(
            f"{path}: can't be read ({error.strerror or error}); name a {kind} file"
        ) from error


def text_of(element: Element) -> str:
    """The words of a segment, without the codes of other programs."""
    parts: list[str] = []
    ahead: list[Element | str] = [element]
    while ahead:
        one = ahead.pop()
        if isinstance(one, str):
            parts.append(one)
        elif one.tag in _NATIVE:
            character = _CHARACTER.fullmatch(one.text or "")
            if one.get("type") == "x-char" and character:
                parts.append(chr(int(character[1], 16)))
        else:
            ahead += [part for child in reversed(one) for part in (child.tail or "", child)]
            ahead.append(one.text or "")
    return "".join(parts)


def _parsed(
    file: IO[bytes], path: Path, kind: str, inside: tuple[str, str], names: frozenset[str]
) -> Iterator[UnitElement]:
    parser = expat.ParserCreate()
    handler = _Handler(parser, path, kind, inside[0], names)
    try:
        while chunk := file.read(_CHUNK):
            parser.Parse(chunk, False)
            yield from handler.taken()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise CorporaError(
            f"{path}, line {error.lineno}, column {error.offset + 1}: not well-formed XML "
            f"({expat.ErrorString(error.code)}); export the file again as {kind}"
        ) from error
    except (LookupError, ValueError) as error:
        raise CorporaError(
            f"{path}, line 1: its encoding can't be read ({error}); save the file as UTF-8"
        ) from error
    if inside[1] not in handler.seen:
        raise CorporaError(f"{path}: no <{inside[1]}>, so no {kind}; export the file as {kind}")


class _Handler:
    """Builds the elements of units from what the parser sees."""

    def __init__(
        self, parser: expat.XMLParserType, path: Path, kind: str, root: str, names: frozenset[str]
    ) -> None:
        self._parser, self._path, self._kind = parser, path, kind
        self._root, self._names = root, names
        self.seen: set[str] = set()
        self._around: list[dict[str, str]] = []
        self._tree: TreeBuilder | None = None
        self._depth = self._line = 0  # of the unit that is open
        self._units: list[UnitElement] = []
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.SkippedEntityHandler = self._entity

    def taken(self) -> list[UnitElement]:
        """The units that are complete, each given once."""
        units, self._units = self._units, []
        return units

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = _local(name)
        if not self.seen and tag != self._root:
            raise CorporaError(
                f"{self._path}, line {self._parser.CurrentLineNumber}: <{tag}> where "
                f"<{self._root}> belongs; export the file as {self._kind}"
            )
        self.seen.add(tag)
        if self._tree is None and tag in self._names:
            self._tree, self._depth = TreeBuilder(), 0
            self._line = self._parser.CurrentLineNumber
        if self._tree is None:
            self._around.append(attributes)
        else:
            self._depth += 1
            self._tree.start(tag, attributes)

    def _end(self, name: str) -> None:
        if self._tree is None:
            self._around.pop()
            return
        self._tree.end(_local(name))
        self._depth -= 1
        if not self._depth:
            around = {key: value for one in self._around for key, value in one.items()}
            self._units.append(UnitElement(self._line, self._tree.close(), around))
            self._tree = None

    def _text(self, text: str) -> None:
        if self._tree is not None:
            self._tree.data(text)

    def _entity(self, name: str, is_parameter: bool) -> None:
        # Declared in a file of its own, perhaps, which isn't looked into.
        if self._tree is not None and not is_parameter:
            raise CorporaError(
                f"{self._path}, line {self._parser.CurrentLineNumber}: what &{name}; stands for "
                "isn't told; write the character itself"
            )


def _local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]
