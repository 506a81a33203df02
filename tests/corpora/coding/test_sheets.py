"""Coders' tables: what a spreadsheet makes of them is read, what can't be is told with its line."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.framing import Dimension
from corpora.coding.key import Case, Key
from corpora.coding.sampling import Stratum
from corpora.coding.sheets import DIMENSIONS, Code, read_sheets, sheet_text
from corpora.coding.telling import Run, Telling
from corpora.errors import CorporaError

CASES = tuple(
    Case(f"c00{n}", "a", n, "q1", ("en", "uk"), ("said", "сказав"), 0, 0.5, {}) for n in (1, 2, 3)
)
KEY = Key("run", 7, ("dimension",), ("anna",), (Stratum(("none",), 6, 3),), CASES, "0")
HOSTILE = '=HYPERLINK("http://x","y")\n@a;b,\tc'
TELLING = Telling("en", HOSTILE, "+cue", "-source", (Run(HOSTILE, "statement"),))
TELLINGS = {case.id: (TELLING, TELLING) for case in CASES}


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def filled(changes: dict[str, dict[str, str]]) -> list[dict[str, str]]:
    rows = rows_of(sheet_text(KEY, "anna", CASES, TELLINGS))
    return [row | changes.get(row["case"], {}) for row in rows]


def saved(path: Path, rows: list[dict[str, str]], delimiter=",", encoding="utf-8-sig") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_nothing_in_an_empty_table_is_a_formula_and_each_case_is_one_line() -> None:
    text = sheet_text(KEY, "anna", CASES, TELLINGS)
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n") == 1 + len(CASES)
    for row in rows_of(text):
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_a_table_that_nobody_filled_in_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(sheet_text(KEY, "anna", CASES, TELLINGS), encoding="utf-8")
    with pytest.raises(CorporaError, match="no case is coded in it"):
        read_sheets([path], KEY)


SPREADSHEETS = [
    ("as it was", ",", "utf-8-sig"),
    ("a locale with semicolons", ";", "utf-8-sig"),
    ("Excel's Unicode text", "\t", "utf-16"),
    ("a program that drops the mark", ",", "utf-8"),
    ("an old Excel", ";", "cp1251"),
]


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [r[1:] for r in SPREADSHEETS], ids=[r[0] for r in SPREADSHEETS]
)
def test_what_spreadsheets_save_is_read(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = filled(
        {
            "c001": {"term": "1", "agency": " X ", "comment": "назва, а не дія"},
            "c002": {"no_difference": "x"},
            "c003": {"cant_tell": "1"},
        }
    )
    (sheet,) = read_sheets([saved(tmp_path / "a.csv", rows, delimiter, encoding)], KEY)
    assert dict(sheet.codes) == {
        "c001": Code(frozenset({Dimension.TERM, Dimension.AGENCY}), "назва, а не дія"),
        "c002": Code(frozenset()),
        "c003": None,
    }


WRONG = [
    ("a mark that can't be read", {"c002": {"term": "maybe"}}, "line 3: 'maybe' under term; write 1"),
    ("an unknown case", {"c001": {"case": "c009"}}, "line 2: no case 'c009' in this sample"),
    ("a case twice", {"c002": {"case": "c001"}}, "line 3: case c001 again, after line 2"),
    ("a difference and none", {"c003": {"term": "1", "no_difference": "1"}},
     "line 4: both term and no_difference are marked"),
    ("none, and can't tell", {"c003": {"cant_tell": "1", "no_difference": "1"}},
     "line 4: both no_difference and cant_tell are marked"),
    ("another sample's", {"c001": {"sample": "123456789abc"}}, "line 2: of sample 123456789abc, not"),
    ("two coders in one", {"c002": {"coder": "borys"}}, "by anna, borys; give one file a coder"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "message"), [r[1:] for r in WRONG], ids=[r[0] for r in WRONG])
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, changes, message) -> None:
    path = saved(tmp_path / "anna.csv", filled(changes))
    with pytest.raises(CorporaError) as error:
        read_sheets([path], KEY)
    assert f"{path}" in str(error.value)
    assert message in str(error.value)


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    first = saved(tmp_path / "a.csv", filled({"c001": {"term": "?"}, "c002": {"agency": "!"}}))
    second = tmp_path / "b.csv"
    second.write_text("case,term\nc001,1\n")
    with pytest.raises(CorporaError) as error:
        read_sheets([first, second, tmp_path / "none.csv"], KEY)
    lines = str(error.value).splitlines()
    assert len(lines) == 4
    assert "line 2: '?' under term" in lines[0]
    assert "line 3: '!' under agency" in lines[1]
    assert "line 1: no column attribution, quotation" in lines[2]
    assert "none.csv: can't be read (No such file or directory)" in lines[3]


def test_many_faults_are_told_in_part(tmp_path: Path) -> None:
    """One case of 25 rows: the first is right, the others repeat it."""
    path = saved(tmp_path / "a.csv", filled({})[:1] * 25)
    with pytest.raises(CorporaError) as error:
        read_sheets([path], KEY)
    lines = str(error.value).splitlines()
    assert len(lines) == 21
    assert "line 22: case c001 again" in lines[19]
    assert lines[20] == "… and 4 more of these"


def test_two_files_by_one_coder_are_refused(tmp_path: Path) -> None:
    paths = [saved(tmp_path / name, filled({})) for name in ("a.csv", "b.csv")]
    with pytest.raises(CorporaError, match=r"b\.csv: by anna, and so is .*a\.csv"):
        read_sheets(paths, KEY)


def test_a_spreadsheet_file_that_is_no_csv_is_called_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "anna.xlsx"
    path.write_bytes(b"PK\x03\x04" + bytes(40))
    with pytest.raises(CorporaError, match="save the table as CSV in UTF-8"):
        read_sheets([path], KEY)


@given(st.frozensets(st.sampled_from(DIMENSIONS), min_size=1), st.text(max_size=30))
def test_marks_and_comments_come_back(tmp_path_factory, marked, comment) -> None:
    from corpora.formats.tsv import cell_of

    comment = "".join(c for c in comment if c.isprintable())
    changes = {"c001": {**dict.fromkeys(marked, "1"), "comment": cell_of(comment)}}
    path = saved(tmp_path_factory.mktemp("sheets") / "a.csv", filled(changes))
    (sheet,) = read_sheets([path], KEY)
    assert sheet.codes["c001"] == Code(frozenset(map(Dimension, marked)), comment)
