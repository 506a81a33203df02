"""TMX 1.4b, the exchange format of translation memories: streaming writer and reader.

XML can't hold most control characters. One of them in a text becomes a placeholder,
`<ph type="x-char">U+0007</ph>`, which our reader turns back and other tools show as a tag.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element

from corpora import __version__
from corpora.comparison import Comparison, Origin
from corpora.formats.units import FORBIDDEN, Unit, Variant, read_elements, text_of
from corpora.rows import rows_of

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})


def units_of(comparison: Comparison) -> Iterator[Unit]:
    """Translation units of a comparison, in order; independent articles are no translations.

    A unit has a language once: where several translations are in one, the second and what else
    there is a second of have units of their own, after those of the first.
    """
    source, name = comparison.source, comparison.source.id or "article"
    for place, keys in enumerate(_once_a_language(comparison)):
        columns = {source.key: source, **{key: comparison.versions[key] for key in keys}}
        # The first units are called as they are where no language has a second translation.
        of = f"{name}.{'+'.join(keys)}" if place else name
        for number, row in enumerate(rows_of(comparison, keys), start=1):
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
            if len(variants) > 1 and row.cells[source.key]:
                yield Unit(f"{of}.{number}", variants)


def _once_a_language(comparison: Comparison) -> list[tuple[str, ...]]:
    """Keys of the translations into other languages, each language once in a list."""
    lists: list[dict[str, str]] = []
    for key, version in comparison.versions.items():
        if version.origin is Origin.INDEPENDENT or version.lang == comparison.source.lang:
            continue
        lacking = next((one for one in lists if version.lang not in one), None)
        if lacking is None:
            lists.append(lacking := {})
        lacking[version.lang] = key
    return [tuple(one.values()) for one in lists]


def write_tmx(file: IO[str], units: Iterable[Unit], *, src_lang: str) -> int:
    """Writes units one at a time; the result is well-formed whatever the texts hold.

    Args:
        file: Text file.
        units: Units, each with its source's language first.
        src_lang: Language of most sources; each unit tells its own.

    Returns:
        How many units there are.
    """
    count = 0
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    file.write('<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n')
    file.write(
        f'<header creationtool="Parallax" creationtoolversion="{__version__}" segtype="sentence" '
        f'o-tmf="parallax" adminlang="en" srclang="{_attribute(src_lang)}" '
        'datatype="plaintext"/>\n<body>\n'
    )
    for unit in units:
        count += 1
        told = f' srclang="{_attribute(unit.variants[0].lang)}"' if unit.variants else ""
        file.write(f'<tu tuid="{_attribute(unit.id)}"{told}>\n')
        for variant in unit.variants:
            file.write(f'  <tuv xml:lang="{_attribute(variant.lang)}">')
            for name, value in (("origin", variant.origin), ("model", variant.model)):
                if value:
                    file.write(f'<prop type="x-{name}">{_plain(value)}</prop>')
            file.write(f"<seg>{_segment(variant.text)}</seg></tuv>\n")
        file.write("</tu>\n")
    file.write("</body>\n</tmx>\n")
    return count


def read_tmx(path: Path) -> Iterator[Unit]:
    """Units of a TMX file of any tool, one at a time; mark-up within segments is left out.

    Raises:
        CorporaError: The file can't be read, isn't well-formed, or isn't TMX.
    """
    found = read_elements(path, "TMX", inside=("tmx", "body"), names=frozenset({"tu"}))
    for number, unit in enumerate(found, start=1):
        variants = tuple(_variant(tuv) for tuv in unit.element.iterfind("tuv"))
        yield Unit(unit.element.get("tuid", str(number)), variants, unit.line)


def _segment(text: str) -> str:
    """A text as the content of `<seg>`."""
    escaped = _escape(text)
    return FORBIDDEN.sub(
        lambda found: f'<ph type="x-char">U+{ord(found.group()):04X}</ph>', escaped
    )


def _plain(text: str) -> str:
    """A text as content where no placeholder may stand."""
    return FORBIDDEN.sub("\ufffd", _escape(text))


def _attribute(text: str) -> str:
    return _plain(text).replace("\t", "&#9;").replace("\n", "&#10;")


def _escape(text: str) -> str:
    return text.translate(_MARKUP)


def _variant(element: Element) -> Variant:
    props = {prop.get("type"): prop.text or "" for prop in element.iterfind("prop")}
    segment = element.find("seg")
    return Variant(
        # TMX before 1.4 has `lang` without a prefix.
        lang=element.get("xml:lang") or element.get("lang") or "",
        text="" if segment is None else text_of(segment),
        origin=props.get("x-origin", ""),
        model=props.get("x-model", ""),
    )
