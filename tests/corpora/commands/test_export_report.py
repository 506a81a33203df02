"""`parallax export` and `parallax report`: pages and files again from results."""

import csv
import dataclasses
import json
from pathlib import Path

import pytest
from comparisons import small
from openpyxl import load_workbook

from corpora.cli import main
from corpora.commands import export as command
from corpora.comparison import Origin
from corpora.formats import export
from corpora.formats.columns import TABLES
from corpora.formats.tmx import read_tmx
from corpora.outputs import write_outputs
from corpora.records import to_result


@pytest.fixture
def compared(tmp_path: Path) -> Path:
    write_outputs(small(), tmp_path / "out")
    return tmp_path / "out"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A run of two articles, with one manifest beside them."""
    folder = tmp_path / "run"
    folder.mkdir()
    record = to_result(small())
    lines = [json.dumps({**record, "key": str(n)}, ensure_ascii=False) for n in (1, 2)]
    (folder / "manifest.json").write_text('{"made_with": {"parallax": "9.9.9-of-the-run"}}')
    (folder / "results.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("to", [[], ["--out", "-"]])
def test_a_memory_without_translations_is_empty_and_says_so(tmp_path, capsys, to) -> None:
    given = dataclasses.replace(small().versions["uk"], origin=Origin.INDEPENDENT)
    write_outputs(dataclasses.replace(small(), versions={"uk": given}, entries=()), tmp_path / "o")
    assert main(["export", str(tmp_path / "o"), "--to", "tmx", *to]) == 0
    assert "no translation into another language" in capsys.readouterr().err
    assert main(["export", str(tmp_path / "o"), "--to", "tmx", "--quiet", *to]) == 0
    assert capsys.readouterr().err == ""


def test_report_makes_the_same_files_again(compared: Path, capsys) -> None:
    names = ("report.html", "quotes.tsv", "article.tmx")
    before = {name: (compared / name).read_bytes() for name in names}
    for name in names:
        (compared / name).unlink()
    assert main(["report", str(compared)]) == 0
    assert {name: (compared / name).read_bytes() for name in names} == before
    assert capsys.readouterr().out.strip() == str(compared / "report.html")


def test_report_of_a_run_is_a_page_an_article_and_an_index(corpus: Path, capsys) -> None:
    assert main(["report", str(corpus), "--quiet"]) == 0
    index = (corpus / "pages" / "index.html").read_text(encoding="utf-8")
    for page in ("00001.html", "00002.html"):
        assert f'href="{page}"' in index
        html = (corpus / "pages" / page).read_text(encoding="utf-8")
        assert "Deal is near" in html
        assert "9.9.9-of-the-run" in html
        assert '<a href="index.html">' in html


def test_export_writes_beside_the_results(compared: Path, capsys) -> None:
    assert main(["export", str(compared), "--to", "csv", "--table", "differences"]) == 0
    path = compared / "differences.csv"
    assert capsys.readouterr().out.strip() == str(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["dimension"], row["first_words"], row["second_words"]) == (
        "attribution",
        "claimed",
        "сказав",
    )


def test_export_of_a_run_has_all_its_articles(corpus: Path, tmp_path: Path, capsys) -> None:
    assert main(["export", str(corpus), "--to", "jsonl", "--out", "-"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["version"] for row in rows] == ["en", "uk", "ru"] * 2
    out = tmp_path / "memory.tmx"
    assert main(["export", str(corpus), "--to", "tmx", "--out", str(out), "--quiet"]) == 0
    assert len(list(read_tmx(out))) == 4
    assert capsys.readouterr().err == ""


def test_the_exported_memory_is_the_one_beside_the_report(compared: Path) -> None:
    before = (compared / "article.tmx").read_bytes()
    assert main(["export", str(compared), "--to", "tmx", "--quiet"]) == 0
    assert (compared / "article.tmx").read_bytes() == before


def test_the_command_knows_every_format_and_table() -> None:
    assert tuple(export.FORMATS) == command.FORMATS
    assert tuple(TABLES) == command.TABLES
    for form in export.FORMATS.values():
        assert set(form.tables) <= set(TABLES)


FILES = [
    ("tables as sheets", ["xlsx"], "tables.xlsx"),
    ("one of them", ["xlsx", "--table", "articles"], "articles.xlsx"),
    ("quotes unless said otherwise", ["parquet"], "quotes.parquet"),
    ("another table", ["parquet", "--table", "articles"], "articles.parquet"),
    ("a codebook", ["refi-qda"], "codebook.qdc"),
    ("coded texts", ["qdpx"], "project.qdpx"),
    ("a collection of texts", ["brat"], "brat"),
]


@pytest.mark.parametrize(("words", "name"), [r[1:] for r in FILES], ids=[r[0] for r in FILES])
def test_each_format_makes_its_file_and_leaves_the_folder_a_comparison(
    compared: Path, capsys, words: list[str], name: str
) -> None:
    assert main(["export", str(compared), "--to", *words]) == 0
    assert capsys.readouterr().out.strip() == str(compared / name)
    assert (compared / name).exists()
    write_outputs(small(), compared)


def test_a_corpus_is_in_one_workbook(corpus: Path) -> None:
    assert main(["export", str(corpus), "--to", "xlsx", "--quiet"]) == 0
    book = load_workbook(corpus / "tables.xlsx")
    assert [sheet.max_row - 1 for sheet in book] == [2, 6, 2, 2]


def test_a_binary_format_goes_to_stdout(compared: Path, capfdbinary) -> None:
    assert main(["export", str(compared), "--to", "parquet", "--out", "-"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"PAR1")


def test_a_collection_that_somebody_may_have_worked_on_is_left_alone(
    compared: Path, capsys
) -> None:
    assert main(["export", str(compared), "--to", "brat", "--quiet"]) == 0
    (compared / "brat" / "00001-deal.ru.ann").write_text("hours of work")
    assert main(["export", str(compared), "--to", "brat", "--quiet"]) == 1
    assert "is there already; name another place" in capsys.readouterr().err
    assert (compared / "brat" / "00001-deal.ru.ann").read_text() == "hours of work"


def test_a_collection_of_damaged_results_is_not_begun(corpus: Path) -> None:
    with (corpus / "results.jsonl").open("a", encoding="utf-8") as file:
        file.write("{}\n")
    before = sorted(corpus.iterdir())
    for form in ("brat", "xlsx", "parquet"):
        assert main(["export", str(corpus), "--to", form]) == 1
    assert sorted(corpus.iterdir()) == before


MISUSED = [
    ("a folder can't go to stdout", ["brat", "--out", "-"], "brat is a folder of files"),
    ("a memory has no tables", ["tmx", "--table", "quotes"], "tmx has no tables"),
]


@pytest.mark.parametrize(
    ("words", "message"), [r[1:] for r in MISUSED], ids=[r[0] for r in MISUSED]
)
def test_what_a_format_does_not_do_is_wrong_usage(
    compared: Path, capsys, words: list[str], message: str
) -> None:
    assert main(["export", str(compared), "--to", *words]) == 2
    assert message in capsys.readouterr().err


WRONG = [
    ("a folder without results", "nothing", None, "neither comparison.json nor results.jsonl"),
    ("no folder", "nowhere", None, "neither comparison.json nor results.jsonl"),
    ("a damaged comparison", "out", "{", "line 1: not JSON"),
    (
        "a comparison of another version",
        "out",
        '{"schema": "parallax/comparison/9"}',
        "comparison/9",
    ),
]


@pytest.mark.parametrize(
    ("name", "content", "message"), [r[1:] for r in WRONG], ids=[r[0] for r in WRONG]
)
@pytest.mark.parametrize("command", [["report"], ["export", "--to", "csv"]])
def test_bad_results_give_one_clear_line(tmp_path, capsys, command, name, content, message) -> None:
    (tmp_path / "nothing").mkdir()
    if content is not None:
        (tmp_path / name).mkdir()
        (tmp_path / name / "comparison.json").write_text(content)
    assert main([command[0], str(tmp_path / name), *command[1:]]) == 1
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1
    assert not list(tmp_path.rglob("quotes.csv"))


@pytest.mark.parametrize(
    "words",
    [
        ["report"],
        ["export", "--to", "csv"],
        ["code", "--sample", "1", "--coders", "a,b", "--by", "kind"],
    ],
    ids=["report", "export", "code"],
)
def test_of_a_run_that_is_not_finished_it_is_said(
    corpus: Path, capsys, words: list[str], tmp_path: Path
) -> None:
    out = ["--out", str(tmp_path / "coding")] if words[0] == "code" else []
    for finished, said in ((True, False), (False, True)):
        (corpus / "manifest.json").write_text(json.dumps({"finished": finished}))
        main([words[0], str(corpus), *words[1:], *out])
        assert ("the run isn't finished" in capsys.readouterr().err) is said


def test_a_damaged_record_is_told_with_its_line(corpus: Path, capsys) -> None:
    with (corpus / "results.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"schema": "parallax/comparison/1"}\n')
    assert main(["export", str(corpus), "--to", "csv"]) == 1
    assert "results.jsonl, line 3: 'source' is missing" in capsys.readouterr().err
    assert not (corpus / "quotes.csv").exists()
