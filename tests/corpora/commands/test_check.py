"""`parallax check`: what it prints and its exit codes."""

import io
import json
import sys

import pytest

from corpora.cli import main
from corpora.commands.check import excerpt
from mt.text import Span

ROWS = [
    ("It covered 18,000 children.", "Охопило дітей."),
    ("“Not yet.”", "«Ще ні»."),
    ("Rates rose (again).", 'Ставки "зросли" (знову).'),
]


@pytest.fixture
def bitext(tmp_path):
    path = tmp_path / "b.tsv"
    path.write_text("".join(f"{src}\t{tgt}\n" for src, tgt in ROWS), encoding="utf-8")
    return path


def test_json_is_an_object_a_finding(bitext, capsys):
    assert main(["check", str(bitext), "--src", "en", "--tgt", "uk", "--json", "--quiet"]) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert list(first) == ["line", "check", "severity", "source", "target", "note", "confidence"]
    assert (first["line"], first["check"], first["source"]) == (1, "missing_number", [[11, 17]])
    assert (second["line"], second["check"], second["target"]) == (3, "quote_marks", [[7, 15]])


def test_people_read_the_place_the_check_and_the_words(bitext, capsys):
    assert main(["check", str(bitext), "--tgt", "uk"]) == 0
    told = capsys.readouterr()
    assert f"{bitext}:1: error: missing_number: " in told.out
    assert "    en  It covered ⟦18,000⟧ children." in told.out
    assert "3 segments, 2 with findings: 1 error, 1 warning" in told.err


def test_standard_input(monkeypatch, capsys):
    text = io.TextIOWrapper(io.BytesIO("\t".join(ROWS[2]).encode()))
    monkeypatch.setattr(sys, "stdin", text)
    assert main(["check", "-", "--tgt", "uk", "--json", "--quiet"]) == 0
    assert json.loads(capsys.readouterr().out)["check"] == "quote_marks"


@pytest.mark.parametrize(
    ("options", "checks"),
    [
        (["--only", "missing_number,loop"], ["missing_number"]),
        (["--skip", "missing_number"], ["quote_marks"]),
        (["--severity", "error"], ["missing_number"]),
    ],
)
def test_findings_are_chosen(bitext, capsys, options, checks):
    assert main(["check", str(bitext), "--tgt", "uk", "--json", "--quiet", *options]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["check"] for line in printed] == checks


def test_several_files_are_told_apart(bitext, capsys):
    main(["check", str(bitext), str(bitext), "--tgt", "uk", "--json", "--quiet"])
    assert {json.loads(line)["file"] for line in capsys.readouterr().out.splitlines()} == {
        str(bitext)
    }


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["--tgt", "de"], 2, "no checks for language 'de'; known: en, ru, uk"),
        (["--tgt", "ua"], 2, "no checks for language 'ua'; did you mean uk?"),
        (["--tgt", "en"], 2, "--src and --tgt are both en"),
        (["--tgt", "uk", "--only", "spelling"], 2, "no check 'spelling'; there are "),
        (["--tgt", "uk", "--only", "loop", "--skip", "loop"], 2, "leaves no check"),
    ],
)
def test_wrong_usage_is_told_in_a_line(bitext, capsys, options, code, message):
    assert main(["check", str(bitext), *options]) == code
    assert message in capsys.readouterr().err


def test_standard_input_is_read_once(capsys):
    assert main(["check", "-", "-", "--tgt", "uk"]) == 2
    assert "- is there twice" in capsys.readouterr().err


def test_a_malformed_file_is_exit_code_1(tmp_path, capsys):
    path = tmp_path / "b.tsv"
    path.write_text("a\tb\nc\n", encoding="utf-8")
    assert main(["check", str(path), "--tgt", "uk"]) == 1
    assert "line 2: 0 tabs" in capsys.readouterr().err


@pytest.mark.parametrize("code", ["UK", "uk-UA", "uk_UA"])
def test_a_language_may_have_capitals_and_a_region(bitext, capsys, code):
    assert main(["check", str(bitext), "--tgt", code]) == 0
    assert "3 segments, 2 with findings" in capsys.readouterr().err


def test_one_segment_is_no_segments(tmp_path, capsys):
    path = tmp_path / "b.tsv"
    path.write_text("Yes.\tТак.\n", encoding="utf-8")
    assert main(["check", str(path), "--tgt", "uk"]) == 0
    assert capsys.readouterr().err == "1 segment, 0 with findings\n"


def test_a_unit_is_named_in_both_outputs(tmp_path, capsys):
    path = tmp_path / "b.xlf"
    path.write_text(
        '<xliff version="1.2"><file source-language="en" target-language="uk"><body>'
        '<trans-unit id="u-7"><source>It has 42 seats.</source><target>Там 24 місця.</target>'
        "</trans-unit></body></file></xliff>",
        encoding="utf-8",
    )
    assert main(["check", str(path), "--tgt", "uk"]) == 0
    assert f"{path}:1: unit u-7: error: wrong_number: “42” became “24”." in capsys.readouterr().out
    assert main(["check", str(path), "--tgt", "uk", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["line"], found["unit"]) == (1, "u-7")


def test_an_excerpt_shows_the_words_in_their_surroundings():
    text = "x" * 100 + " word " + "y" * 100
    shown = excerpt(text, [Span(101, 105)])
    assert "⟦word⟧" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert excerpt("a\tb\nc", []) == "a b c"
