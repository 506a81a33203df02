"""Bitexts: segments with their translations, from TSV, TMX and XLIFF, one at a time.

TSV has a segment a line, source and target with a tab between. Of TMX and XLIFF inline codes are
left out of the text, what they enclose stays. Nothing else is changed, so offsets count from the
segment's first character.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpora.errors import CorporaError
from corpora.formats.tmx import read_tmx
from corpora.formats.units import Unit, Variant
from corpora.formats.xliff import read_xliff

STDIN = Path("-")


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
    ending = path.suffix.lower()
    if ending == ".tmx":
        yield from _from_units(read_tmx(path), path, src_lang, tgt_lang)
    elif ending in {".xlf", ".xliff"}:
        units = read_xliff(path, src_lang=src_lang, tgt_lang=tgt_lang)
        yield from _from_units(units, path, src_lang, tgt_lang)
    else:
        yield from _from_tsv(path)


def _opened(path: Path) -> Any:
    if path == STDIN:
        return closing(sys.stdin.buffer)
    return path.open("rb")


def _from_tsv(path: Path) -> Iterator[Segment]:
    """Segments of tab-separated lines; an empty line is an empty segment."""
    try:
        with _opened(path) as file:
            yield from _of_lines(file, path)
    except OSError as error:
        raise CorporaError(
            f"{path}: can't be read ({error.strerror or error}); name a TSV, TMX or XLIFF file"
        ) from error


def _of_lines(lines: Iterable[bytes], path: Path) -> Iterator[Segment]:
    for number, raw in enumerate(lines, start=1):
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
                f"{path}, line {number}: {len(cells) - 1} tabs; a line needs two columns, source "
                "and target, with one tab between"
            )
        yield Segment(number, number, *cells)


def _from_units(
    units: Iterable[Unit], path: Path, src_lang: str, tgt_lang: str
) -> Iterator[Segment]:
    """Segments of the units that are in both languages; of several variants the first counts."""
    languages: set[str] = set()
    number = 0
    for unit in units:
        languages.update(variant.lang for variant in unit.variants if variant.lang)
        source = _variant(unit, src_lang)
        target = _variant(unit, tgt_lang)
        if source and target:
            number += 1
            yield Segment(number, unit.line, source.text, target.text)
    if not number:
        raise CorporaError(
            f"{path}: no segment in {src_lang} with {tgt_lang} beside it; languages there: "
            f"{', '.join(sorted(languages)) or 'none'}; choose of them with --src and --tgt"
        )


def _variant(unit: Unit, lang: str) -> Variant | None:
    """The variant in a language, whose code may have a region: uk, uk-UA, uk_UA."""
    return next((one for one in unit.variants if _language(one.lang) == lang.lower()), None)


def _language(code: str) -> str:
    return code.lower().replace("_", "-").partition("-")[0]
