"""XLIFF 1.2 and 2: a reader of segments and their translations."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpora.formats.units import Unit, UnitElement, Variant, read_elements, text_of

# A segment is a <trans-unit> in XLIFF 1.2, a <segment> in 2.
_SEGMENTS = frozenset({"trans-unit", "segment"})


def read_xliff(path: Path, *, src_lang: str, tgt_lang: str) -> Iterator[Unit]:
    """Segments with their translations, one at a time; inline codes are left out.

    What isn't to be translated (`translate="no"`) is left out, too.

    Args:
        path: The file.
        src_lang: Language of the source where the file doesn't say it.
        tgt_lang: Language of the translations where the file doesn't say it.

    Yields:
        Units of two variants; the second has no text where there is no translation yet.

    Raises:
        CorporaError: The file can't be read, isn't well-formed, or isn't XLIFF.
    """
    found = read_elements(path, "XLIFF", inside=("xliff", "file"), names=_SEGMENTS)
    for number, unit in enumerate(found, start=1):
        around, texts = unit.around, {"source": "", "target": ""}
        if (unit.element.get("translate") or around.get("translate")) == "no":
            continue
        for child in unit.element:  # proposals stand deeper
            if child.tag in texts:
                texts[child.tag] = text_of(child)
        said = (
            around.get("srcLang") or around.get("source-language") or src_lang,
            around.get("trgLang") or around.get("target-language") or tgt_lang,
        )
        variants = tuple(
            Variant(lang, text) for lang, text in zip(said, texts.values(), strict=True)
        )
        yield Unit(_id(unit, number), variants, unit.line)


def _id(unit: UnitElement, number: int) -> str:
    """The id of a `<trans-unit>`; of a `<segment>` that of its unit too."""
    own = unit.element.get("id", "")
    if unit.element.tag == "segment":
        own = "/".join(part for part in (unit.around.get("id", ""), own) if part)
    return own or str(number)
