"""TMX 1.4b, the exchange format of translation memories: streaming writer and reader.

XML can't hold most control characters. One of them in a text becomes a placeholder,
`<ph type="x-char">U+0007</ph>`, which our reader turns back and other tools show as a tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

from corpora import __version__
from corpora.comparison import Comparison, Origin
from corpora.errors import CorporaError
from corpora.rows import rows_of

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What XML 1.0 has no way to write, half surrogates too.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_CHARACTER = re.compile(r"U\+([0-9A-F]{4,6})")
# Elements of a segment whose content is another program's mark-up, not text.
_NATIVE = frozenset({"bpt", "ept", "ph", "it", "ut"})


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
    """

    id: str
    variants: tuple[Variant, ...]


def units_of(comparison: Comparison) -> Iterator[Unit]:
    """Translation units of a comparison, in order; independent articles are no translations."""
    versions = {
        key: version
        for key, version in comparison.versions.items()
        if version.origin is not Origin.INDEPENDENT
    }
    columns = {comparison.source.key: comparison.source, **versions}
    for number, row in enumerate(rows_of(comparison, tuple(versions)), start=1):
        variants = tuple(
            Variant(
                lang=columns[key].lang,
                text=" ".join(columns[key].sentences[i].of(columns[key].text) for i in indices),
                origin=str(columns[key].origin),
                model=columns[key].model or "",
            )
            for key, indices in row.cells.items()
            if indices
        )
        if len(variants) > 1 and row.cells[comparison.source.key]:
            yield Unit(f"{comparison.source.id or 'article'}.{number}", variants)


def write_tmx(file: IO[str], units: Iterable[Unit], *, src_lang: str) -> None:
    """Writes units one at a time; the result is well-formed whatever the texts hold."""
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    file.write('<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n')
    file.write(
        f'<header creationtool="Parallax" creationtoolversion="{__version__}" segtype="sentence" '
        f'o-tmf="parallax" adminlang="en" srclang="{_attribute(src_lang)}" '
        'datatype="plaintext"/>\n<body>\n'
    )
    for unit in units:
        file.write(f'<tu tuid="{_attribute(unit.id)}">\n')
        for variant in unit.variants:
            file.write(f'  <tuv xml:lang="{_attribute(variant.lang)}">')
            for name, value in (("origin", variant.origin), ("model", variant.model)):
                if value:
                    file.write(f'<prop type="x-{name}">{_plain(value)}</prop>')
            file.write(f"<seg>{_segment(variant.text)}</seg></tuv>\n")
        file.write("</tu>\n")
    file.write("</body>\n</tmx>\n")


def read_tmx(path: Path) -> Iterator[Unit]:
    """Units of a TMX file of any tool, one at a time; mark-up within segments is left out.

    Raises:
        CorporaError: The file can't be read, isn't well-formed, or isn't TMX.
    """
    number = 0
    body = None
    try:
        with path.open("rb") as file:
            for event, element in ElementTree.iterparse(file, events=("start", "end")):
                name = _local(element.tag)
                if body is None:
                    if name not in {"tmx", "header", "body", "prop", "note"}:
                        raise CorporaError(f"{path}: <{name}> where <tmx> belongs; not a TMX file")
                    body = element if name == "body" else None
                elif event == "end" and name == "tu":
                    number += 1
                    yield _unit(element, number)
                    body.clear()  # what has been read needn't stay in memory
    except ElementTree.ParseError as error:
        line, column = error.position
        raise CorporaError(
            f"{path}, line {line}, column {column}: not well-formed XML ({error.msg})"
        ) from error
    except OSError as error:
        raise CorporaError(f"{path}: can't be read ({error.strerror or error})") from error
    if body is None:
        raise CorporaError(f"{path}: no <body>; not a TMX file")


def _segment(text: str) -> str:
    """A text as the content of `<seg>`."""
    escaped = _escape(text)
    return _FORBIDDEN.sub(
        lambda found: f'<ph type="x-char">U+{ord(found.group()):04X}</ph>', escaped
    )


def _plain(text: str) -> str:
    """A text as content where no placeholder may stand."""
    return _FORBIDDEN.sub("\ufffd", _escape(text))


def _attribute(text: str) -> str:
    return _plain(text).replace("\t", "&#9;").replace("\n", "&#10;")


def _escape(text: str) -> str:
    return text.translate(_MARKUP)


def _unit(element: ElementTree.Element, number: int) -> Unit:
    variants = tuple(_variant(tuv) for tuv in element if _local(tuv.tag) == "tuv")
    return Unit(element.get("tuid", str(number)), variants)


def _variant(element: ElementTree.Element) -> Variant:
    props: dict[str, str] = {}
    text = ""
    for child in element:
        if _local(child.tag) == "prop":
            props[child.get("type", "")] = child.text or ""
        elif _local(child.tag) == "seg":
            text = _text_of(child)
    # TMX before 1.4 has `lang` without a namespace.
    return Variant(
        lang=element.get(_XML_LANG) or element.get("lang") or "",
        text=text,
        origin=props.get("x-origin", ""),
        model=props.get("x-model", ""),
    )


def _text_of(element: ElementTree.Element) -> str:
    parts = [element.text or ""]
    for child in element:
        name = _local(child.tag)
        character = _CHARACTER.fullmatch(child.text or "")
        if name == "ph" and child.get("type") == "x-char" and character:
            parts.append(chr(int(character[1], 16)))
        elif name not in _NATIVE:
            parts.append(_text_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _local(tag: str) -> str:
    """A tag without its namespace."""
    return tag.rpartition("}")[2]
