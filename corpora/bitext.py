"""Bitexts: segments with their translations, from TSV, TMX and XLIFF, one at a time.

TSV has a segment a line, source and target with a tab between. Of TMX and XLIFF inline codes are
left out of the text, what they enclose stays. Nothing else is changed, so offsets count from the
segment's first character. TMX and XLIFF are known by their ending or by what they begin with.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any

from corpora.errors import CorporaError
from corpora.formats.tmx import read_tmx
from corpora.formats.units import Unit, Variant
from corpora.formats.xliff import read_xliff
from corpora.readers.encoding import UndecodableError, decode
from mt.languages.guess import guess_language

STDIN = Path("-")
# Endings of bitexts; those of CAT tools are XLIFF.
ENDINGS = (".tsv", ".tmx", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff")
_XLIFF = frozenset(ENDINGS[2:])
_HEAD = 1 << 16  # bytes that tell what a file is
_ROOT = re.compile(r"<(?:[\w.-]+:)?(tmx|xliff)[\s>]")
_NAMES = {"en": "English", "uk": "Ukrainian", "ru": "Russian"}
_FIRST = 50  # segments that show which language is which


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text with its translation.

    Attributes:
        number: Which segment of the file, from 1.
        line: Line of the file that it begins on, from 1.
        source: Its text.
        target: The translation; empty where there is none yet.
        unit: What the file calls it (TMX, XLIFF); empty where it has no name.
    """

    number: int
    line: int
    source: str
    target: str
    unit: str = field(default="", compare=False)


def bitexts_in(paths: Iterable[Path]) -> list[Path]:
    """The files that are named, and those in the folders that are, in the order of their names.

    Raises:
        CorporaError: A folder has no bitext.
    """
    files: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        found = sorted(
            one
            for one in path.rglob("*")
            if one.suffix.lower() in ENDINGS
            and one.is_file()
            and not any(part.startswith(".") for part in one.relative_to(path).parts)
        )
        if not found:
            raise CorporaError(f"{path}: no bitext in this folder; there may be {_listed(ENDINGS)}")
        files += found
    return files


def _listed(endings: Iterable[str]) -> str:
    return ", ".join(f"*{ending}" for ending in endings)


def read_bitext(path: Path, *, src_lang: str, tgt_lang: str) -> Iterator[Segment]:
    """The segments of a bitext, in order; `-` is TSV on stdin.

    Raises:
        CorporaError: The file can't be read, a line is malformed, or the languages aren't there.
    """
    kind = _kind(path)
    if kind == "tmx":
        segments = _from_units(read_tmx(path), path, src_lang, tgt_lang)
    elif kind == "xliff":
        units = read_xliff(path, src_lang=src_lang, tgt_lang=tgt_lang)
        segments = _from_units(units, path, src_lang, tgt_lang)
    else:
        segments = _from_tsv(path)
    first = list(islice(segments, 1))
    if not first:
        raise CorporaError(f"{path}: empty; a bitext has a source and its translation a line")
    yield from chain(first, segments)


def refuse_swapped(
    segments: Iterable[Segment], path: Path, *, src_lang: str, tgt_lang: str
) -> Iterator[Segment]:
    """Passes segments on, if source and translation aren't in one another's language.

    Raises:
        CorporaError: They are.
    """
    ahead = iter(segments)
    first = list(islice(ahead, _FIRST))
    source = guess_language("\n".join(one.source for one in first))
    target = guess_language("\n".join(one.target for one in first))
    if (source, target) == (tgt_lang, src_lang):
        raise CorporaError(
            f"{path}: the source looks like {_NAMES.get(tgt_lang, tgt_lang)} and the translation "
            f"like {_NAMES.get(src_lang, src_lang)}: columns swapped?"
        )
    yield from chain(first, ahead)


def _kind(path: Path) -> str:
    """`tmx`, `xliff` or `tsv`, by the file's ending or else by what it begins with.

    Raises:
        CorporaError: It is a workbook.
    """
    ending = path.suffix.lower()
    if ending == ".tmx":
        return "tmx"
    if ending in _XLIFF:
        return "xliff"
    if path == STDIN or not path.is_file():
        return "tsv"
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if ending in {".xlsx", ".xls", ".ods"} or head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        what = "an Excel workbook" if ending in {".xlsx", ".xls"} else "no text"
        raise CorporaError(
            f"{path}: {what}; save source and translation as TSV (text with tabs), TMX or XLIFF"
        )
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = head.decode("utf-16" if wide else "utf-8", errors="ignore").lstrip("\ufeff \t\r\n")
    root = _ROOT.search(text) if text.startswith("<") else None
    return root.group(1) if root else "tsv"


def _opened(path: Path) -> Any:
    if path == STDIN:
        return closing(sys.stdin.buffer)
    return path.open("rb")


def _from_tsv(path: Path) -> Iterator[Segment]:
    """Segments of tab-separated lines; an empty line is an empty segment."""
    try:
        with _opened(path) as file:
            yield from _of_lines(_lines(file, path), path)
    except OSError as error:
        raise CorporaError(
            f"{path}: can't be read ({error.strerror or error}); name a TSV, TMX or XLIFF file"
        ) from error


def _lines(file: IO[bytes], path: Path) -> Iterator[bytes]:
    """The lines of a file in UTF-8; a file in another encoding is read to its end for it."""
    head = file.read(_HEAD) + file.readline()
    if not _is_other(head):
        yield from chain(BytesIO(head), file)
        return
    try:
        yield from BytesIO(decode(head + file.read()).text.encode())
    except UndecodableError as error:
        raise CorporaError(f"{path}: {error}") from error


def _is_other(head: bytes) -> bool:
    """Whether bytes are in another encoding than UTF-8."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in head:
        return True
    try:
        head.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


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
            more = "; keep those two, for example with cut -f1,2" if len(cells) > 2 else ""
            raise CorporaError(
                f"{path}, line {number}: {len(cells) - 1} tabs; a line needs two columns, source "
                f"and target, with one tab between{more}"
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
            yield Segment(number, unit.line, source.text, target.text, unit.id)
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
