"""Figures and disagreements as tables: for the terminal, as files, and decisions read back."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from alignment.framing import Dimension
from corpora.coding.key import Key
from corpora.coding.measures import CONSENSUS, VARIABLES, Disagreement, Measure
from corpora.coding.sheets import CASE, Sheet, is_marked, rows_of_csv
from corpora.errors import CorporaError
from corpora.files import atomic_writer
from corpora.formats.tsv import cell_of

AGREEMENT, DISAGREEMENTS = "agreement.csv", "disagreements.csv"
_DIMENSION, _DECISION = "dimension", "decision"


def write_measures(path: Path, measures: Iterable[Measure]) -> None:
    """Writes a line for each figure."""
    rows = ([_cell(value) for value in asdict(measure).values()] for measure in measures)
    _write(path, [field.name for field in fields(Measure)], rows)


def write_disagreements(
    path: Path, disagreements: Iterable[Disagreement], coders: Sequence[str]
) -> None:
    """Writes a line for each disagreement, with an empty column for what is decided."""
    texts = ("article", "a_statement", "b_statement", "comments")
    rows = []
    for one in disagreements:
        marks = [_cell(one.marks.get(coder)) for coder in coders]
        comments = " / ".join(f"{coder}: {text}" for coder, text in one.comments.items())
        cells = map(cell_of, (one.case.article, *one.case.statements, comments))
        rows.append([one.case.id, str(one.dimension), "", *marks, *cells])
    _write(path, [CASE, _DIMENSION, _DECISION, *map(cell_of, coders), *texts], rows)


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with atomic_writer(path) as file:
        file.write("\ufeff")  # or else spreadsheets take the file for an old code page
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows(rows)


def holds_decisions(path: Path) -> bool:
    """Whether somebody has already decided something in a file of disagreements."""
    return path.exists() and any(
        row[_DECISION].strip() for _, row in rows_of_csv(path, (_DECISION,))
    )


def read_decisions(path: Path, key: Key) -> dict[tuple[str, Dimension], bool]:
    """What was decided in a file of disagreements; lines without a decision are left out.

    Raises:
        CorporaError: Something can't be used; the message has a line for each such thing.
    """
    cases = {case.id for case in key.cases}
    faults: list[str] = []
    found: dict[tuple[str, Dimension], bool] = {}
    for line, row in rows_of_csv(path, (CASE, _DIMENSION, _DECISION)):
        at = f"{path}, line {line}"
        case, name = row[CASE].strip(), row[_DIMENSION].strip()
        mark = is_marked(row[_DECISION])
        if case not in cases:
            faults.append(f"{at}: no case {case[:40]!r} in this sample; put the id right")
        elif name not in set(Dimension):
            faults.append(f"{at}: no dimension {name[:40]!r}; there are {', '.join(Dimension)}")
        elif mark is None:
            faults.append(f"{at}: {row[_DECISION][:20]!r} as a decision; write 1 or 0")
        elif row[_DECISION].strip():
            found[case, Dimension(name)] = mark
    if faults:
        raise CorporaError("\n".join(faults))
    return found


def table_of(measures: Sequence[Measure], sheets: Sequence[Sheet]) -> str:
    """The figures for a terminal: agreement, then the tool against the consensus."""
    by = {(one.variable, one.measure, one.coders): one for one in measures}
    everybody = "–".join(sheet.coder for sheet in sheets)
    pair = everybody if len(sheets) == 2 else ""
    lines = [f"Agreement of {everybody}, with 95 % intervals (bootstrap by article)"]
    head = ["", "cases", "marked", "agree", "kappa" if pair else "", "alpha"]
    rows = [head]
    for variable in VARIABLES:
        agree, alpha = (by[variable, name, everybody] for name in ("agreement", "alpha"))
        kappa = _told(by[variable, "kappa", pair]) if pair else ""
        share = f"{agree.value:.0%}" if not math.isnan(agree.value) else "–"
        rows.append([variable, str(agree.cases), str(agree.marked), share, kappa, _told(alpha)])
    lines += [
        *_aligned(rows),
        "",
        "The tool against their consensus, weighted to the run (left out: where they are split)",
    ]
    rows = [["", "cases", "marked", "precision", "recall", "F1"]]
    for variable in VARIABLES:
        figures = [by[variable, name, CONSENSUS] for name in ("precision", "recall", "f1")]
        first = figures[0]
        rows.append([variable, str(first.cases), str(first.marked), *map(_told, figures)])
    return "\n".join([*lines, *_aligned(rows)])


def outcome_json(
    key: Key, sheets: Sequence[Sheet], measures: Iterable[Measure], disagreements: int
) -> dict[str, Any]:
    """The figures as a JSON object; null where there is none."""
    return {
        "schema": "parallax/agreement/1",
        "sample": key.name,
        "signature": key.signature,
        "cases": len(key.cases),
        "coded": {sheet.coder: _coded(sheet) for sheet in sheets},
        "disagreements": disagreements,
        "measures": [
            {
                name: None if isinstance(value, float) and math.isnan(value) else _rounded(value)
                for name, value in asdict(one).items()
            }
            for one in measures
        ],
    }


def _coded(sheet: Sheet) -> int:
    return sum(code is not None for code in sheet.codes.values())


def _told(measure: Measure) -> str:
    if math.isnan(measure.value):
        return "–"
    interval = "" if math.isnan(measure.low) else f" [{measure.low:.2f}, {measure.high:.2f}]"
    return f"{measure.value:.2f}{interval}"


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if 0 < at < 3 else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _rounded(value: Any) -> Any:
    return round(value, 6) if isinstance(value, float) else value


def _cell(value: Any) -> str:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    return cell_of(value) if isinstance(value, str) else str(_rounded(value))


def remarks_on(key: Key, sheets: Iterable[Sheet]) -> list[str]:
    """How much each coder left out, where anything."""
    remarks = []
    for sheet in sheets:
        open_cases = len(key.cases) - len(sheet.codes)
        untold = sum(code is None for code in sheet.codes.values())
        if open_cases or untold:
            remarks.append(
                f"{sheet.coder}: {open_cases} of {len(key.cases)} cases not coded, "
                f"{untold} can’t be told; they count for the others only"
            )
    return remarks
