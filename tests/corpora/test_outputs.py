"""The files of one comparison: which there are, and when a folder is left alone."""

import dataclasses
import json
from pathlib import Path

import pytest
from comparisons import small

from corpora.errors import CorporaError
from corpora.formats.columns import QuoteRow
from corpora.formats.tables import quote_rows
from corpora.formats.tmx import read_tmx
from corpora.formats.tsv import read_table
from corpora.outputs import check_out_dir, write_outputs
from corpora.records import read_comparison

NAMES = ["article.tmx", "comparison.json", "manifest.json", "quotes.tsv", "report.html"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_files_are_written_and_can_be_read_again(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    paths = write_outputs(small(), out, explain=True)
    assert names(out) == NAMES == sorted(paths)
    assert read_comparison(out / "comparison.json") == small()
    with (out / "quotes.tsv").open(encoding="utf-8", newline="") as file:
        assert list(read_table(file, QuoteRow)) == list(quote_rows(small()))
    assert len(list(read_tmx(out / "article.tmx"))) == 2
    made = json.loads((out / "manifest.json").read_text())
    assert made.items() >= small().manifest.items()
    assert made["counts"] == {
        "sentences": 3, "versions": 2, "quotes": 1, "differences": 1, "checks": 1,
    }  # fmt: skip
    assert made["signature"]


def test_an_earlier_comparison_is_replaced(tmp_path: Path) -> None:
    write_outputs(small(), tmp_path)
    (tmp_path / "quotes.csv").write_text("from an export")
    (tmp_path / ".report.html.x1.part").write_text("of a call that was killed")
    changed = dataclasses.replace(small(), entries=())
    write_outputs(changed, tmp_path)
    assert read_comparison(tmp_path / "comparison.json").entries == ()


OTHERS = [
    ("somebody's notes", {"notes.txt": "x"}, "notes.txt"),
    (
        "notes beside a comparison",
        {"comparison.json": '{"schema": "parallax/comparison/1"}', "a.doc": "x"},
        "a.doc",
    ),
    ("a manifest of something else", {"manifest.json": "{}"}, "manifest.json"),
    ("a comparison of something else", {"comparison.json": "{}"}, "comparison.json"),
    ("a comparison that isn't JSON", {"comparison.json": "hello"}, "comparison.json"),
]


@pytest.mark.parametrize(("files", "named"), [r[1:] for r in OTHERS], ids=[r[0] for r in OTHERS])
def test_a_folder_that_holds_something_else_is_left_alone(
    tmp_path: Path, files: dict, named: str
) -> None:
    for name, content in files.items():
        (tmp_path / name).write_text(content)
    with pytest.raises(CorporaError, match=f"holds something else .*{named}"):
        write_outputs(small(), tmp_path)
    assert {name: (tmp_path / name).read_text() for name in names(tmp_path)} == files


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(CorporaError, match="is a file"):
        check_out_dir(tmp_path / "out")


def test_a_folder_cannot_be_made_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("x")
    with pytest.raises(CorporaError, match="notes: is a file"):
        check_out_dir(tmp_path / "notes" / "deep" / "out")


def test_a_place_that_cannot_be_written_is_told_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever runs the tests as root may write everywhere, so the answer is given here.
    monkeypatch.setattr("os.access", lambda path, mode: Path(path) != tmp_path)
    with pytest.raises(CorporaError, match=r"out: can't be written \(Permission denied\)"):
        check_out_dir(tmp_path / "new" / "out")
    assert names(tmp_path) == []


def test_half_a_character_is_told_before_anything_is_written(tmp_path: Path) -> None:
    comparison = small()
    source = dataclasses.replace(comparison.source, text=comparison.source.text + "\ud83d")
    with pytest.raises(CorporaError, match="half of a surrogate pair at offset"):
        write_outputs(dataclasses.replace(comparison, source=source), tmp_path / "out")
    assert not (tmp_path / "out").exists()
