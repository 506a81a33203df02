"""A coder's table: written for a spreadsheet, read back whatever the spreadsheet made of it.

Both the table and the coding page's download have the columns of `MARKS`; what else stands in
the table is for reading and is passed over when it comes back.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from alignment.framing import Dimension
from corpora.coding.key import Case, Key
from corpora.coding.telling import Telling
from corpora.errors import CorporaError
from corpora.formats.tsv import cell_of, text_of
from corpora.readers.encoding import UndecodableError, decode
from corpora.report.signs import language_name

CASE, CODER, SAMPLE_NAME = "case", "coder", "sample"
NO_DIFFERENCE, CANT_TELL, COMMENT = "no_difference", "cant_tell", "comment"
DIMENSIONS = tuple(map(str, Dimension))
MARKS = (SAMPLE_NAME, CODER, CASE, *DIMENSIONS, NO_DIFFERENCE, CANT_TELL, COMMENT)
_TEXTS = ("language", "source", "cue", "statement", "context")
_HEADER = (
    *MARKS[:3],
    *(f"{side}_{name}" for side in "ab" for name in _TEXTS),
    *MARKS[3:],
)  # fmt: skip
_FAULTS = 20  # that are told at once
_YES, _NO = frozenset({"1", "x", "yes", "+", "х", "так", "да"}), frozenset({"", "0", "no", "-"})


@dataclass(frozen=True, slots=True)
class Code:
    """What a coder says of one case.

    Attributes:
        dimensions: What differs; empty for no difference.
        comment: A remark.
    """

    dimensions: frozenset[Dimension]
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a coder handed in.

    Attributes:
        coder: Name.
        codes: Case → code; None where the coder can't tell. A case that wasn't coded isn't there.
    """

    coder: str
    codes: Mapping[str, Code | None]


def sheet_text(
    key: Key, coder: str, order: Iterable[Case], tellings: Mapping[str, tuple[Telling, Telling]]
) -> str:
    """An empty table for one coder as CSV, with a byte-order mark so that Excel reads UTF-8."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(_HEADER)
    for case in order:
        texts = [
            cell_of(cell)
            for telling in tellings[case.id]
            for cell in (
                language_name(telling.lang),
                telling.source,
                telling.cue,
                telling.statement,
                telling.marked(),
            )
        ]
        empty = [""] * (len(MARKS) - 3)
        writer.writerow([key.name, cell_of(coder), case.id, *texts, *empty])
    return "\ufeff" + file.getvalue()


def read_sheets(paths: Sequence[Path], key: Key) -> list[Sheet]:
    """What coders handed in, in the order of the files.

    Raises:
        CorporaError: Something can't be used; the message has a line for each of the first such
            things.
    """
    faults: list[str] = []
    sheets: dict[str, Sheet] = {}
    files: dict[str, Path] = {}
    for path in paths:
        sheet = _read_sheet(path, key, faults)
        if sheet is None:
            continue
        if sheet.coder in sheets:
            faults.append(
                f"{path}: by {sheet.coder}, and so is {files[sheet.coder]}; give one file a coder"
            )
        sheets[sheet.coder], files[sheet.coder] = sheet, path
    if faults:
        more = len(faults) - _FAULTS
        rest = [f"… and {more} more of these"] if more > 0 else []
        raise CorporaError("\n".join([*faults[:_FAULTS], *rest]))
    return list(sheets.values())


def rows_of_csv(path: Path, wanted: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line numbers and cells by column of a CSV that may have been through a spreadsheet.

    Raises:
        CorporaError: It can't be read, or lacks a column of `wanted`.
    """
    try:
        text = decode(path.read_bytes()).text
    except OSError as error:
        raise CorporaError(f"{path}: can't be read ({error.strerror or error})") from error
    except UndecodableError as error:
        raise CorporaError(f"{path}: {error}; save the table as CSV in UTF-8") from error
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = [cell.strip().casefold() for cell in next(reader, [])]
        missing = [name for name in wanted if name not in header]
        if missing:
            raise CorporaError(
                f"{path}, line 1: no column {', '.join(missing)}; keep the header as it was, "
                "and save as CSV"
            )
        begins = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                padded = [*cells, *[""] * (len(header) - len(cells))]
                yield begins, dict(zip(header, padded, strict=False))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise CorporaError(f"{path}, line {reader.line_num}: {error}; save as CSV again") from error


def is_marked(cell: str) -> bool | None:
    """Whether a cell is marked; None where it can't be read as either."""
    mark = cell.strip().lstrip("'").casefold()
    return True if mark in _YES else False if mark in _NO else None


def _read_sheet(path: Path, key: Key, faults: list[str]) -> Sheet | None:
    cases = {case.id for case in key.cases}
    codes: dict[str, Code | None] = {}
    seen: dict[str, int] = {}
    others = len(faults)
    coders: dict[str, int] = {}
    wanted = (CASE, *DIMENSIONS, NO_DIFFERENCE, CANT_TELL)
    try:
        for line, row in rows_of_csv(path, wanted):
            at = f"{path}, line {line}"
            case = row[CASE].strip()
            coders.setdefault(text_of(row.get(CODER, "").strip()) or path.stem, line)
            name = row.get(SAMPLE_NAME, "").strip()
            if name and name != key.name:
                faults.append(f"{at}: of sample {name}, not {key.name}; name its own folder")
                return None
            if case not in cases:
                faults.append(f"{at}: no case {case[:40]!r} in this sample; put the id right")
            elif case in seen:
                faults.append(f"{at}: case {case} again, after line {seen[case]}; keep one")
            else:
                seen[case] = line
                _read_row(row, case, at, codes, faults)
    except CorporaError as error:
        faults.append(str(error))
        return None
    if len(coders) > 1:
        faults.append(f"{path}: by {', '.join(coders)}; give one file a coder")
    if not codes and len(faults) == others:
        faults.append(f"{path}: no case is coded in it; give a table that was filled in")
    return Sheet(next(iter(coders), path.stem), codes)


def _read_row(
    row: Mapping[str, str],
    case: str,
    at: str,
    codes: dict[str, Code | None],
    faults: list[str],
) -> None:
    """Takes up what one line says, or what is wrong with it."""
    marks = {name: is_marked(row[name]) for name in (*DIMENSIONS, NO_DIFFERENCE, CANT_TELL)}
    unread = [name for name, mark in marks.items() if mark is None]
    for name in unread:
        faults.append(f"{at}: {row[name][:20]!r} under {name}; write 1, or leave it empty")
    if unread:
        return
    differing = frozenset(name for name in Dimension if marks[name])
    said = [name for name in (NO_DIFFERENCE, CANT_TELL) if marks[name]]
    if len(said) + bool(differing) > 1:
        both = [*sorted(differing), *said]
        faults.append(f"{at}: both {both[0]} and {said[-1]} are marked; keep what holds")
        return
    if CANT_TELL in said:
        codes[case] = None
    elif differing or said:
        codes[case] = Code(differing, text_of(row.get(COMMENT, "") or ""))
