"""`parallax lexicon check`: what it prints and how it exits."""

import json
from pathlib import Path

import pytest

from corpora.cli import main

HEADER = "entry\tconcept\tweight\texample\n"


def test_our_lexicons_pass(capsys):
    assert main(["lexicon", "check", "--quiet"]) == 0
    assert capsys.readouterr().out == ""


def test_errors_are_told_by_line_and_end_with_exit_code_one(tmp_path, capsys):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "hedges.tsv").write_text(HEADER + "belike\tpossible\t3\tx\n", "utf-8")
    assert main(["lexicon", "check", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert "hedges.tsv, line 2: error: weight 3 is out of range; 0 to 1 are allowed" in printed.out
    assert "1 entry, 1 error, 0 warnings" in printed.err


def test_json_has_an_object_a_problem(tmp_path, capsys):
    (tmp_path / "uk").mkdir()
    (tmp_path / "uk" / "hedges.tsv").write_text(HEADER + "певно\tprobable\t1\t\n", "utf-8")
    assert main(["lexicon", "check", str(tmp_path), "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["severity"] == "warning"


def test_a_folder_without_lexicons_is_one_clear_line(tmp_path, capsys):
    assert main(["lexicon", "check", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith(f"parallax lexicon: {tmp_path}: no lexicon in it")


def test_a_file_in_another_encoding_is_told_once(tmp_path, capsys):
    path = tmp_path / "en" / "hedges.tsv"
    path.parent.mkdir()
    path.write_bytes(b"word\xff")
    assert main(["lexicon", "check", str(tmp_path)]) == 1
    assert capsys.readouterr().out.startswith(f"{path}: error: not UTF-8")


ARTICLE = "The bridge is safe, she said.\n"


@pytest.mark.parametrize(
    "command",
    [
        ["compare", "a.txt", "--with", "uk=uk.txt", "--out", "out"],
        ["run", "a.txt", "--to", "uk", "--out", "out"],
        ["quotes", "a.txt"],
    ],
)
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lie\tfault\tabc\n", "lex/en/scales.tsv, line 1: columns lie, fault, abc; expected entry"),
        ("-lie\n", "lex/en/scales.tsv, line 1: columns -lie; expected entry, concept, degree"),
        (None, "lex: no lexicon in it"),
    ],
)
def test_no_command_works_with_an_overlay_that_has_no_effect(
    tmp_path, monkeypatch, capsys, command, text, told
):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "uk.txt"):
        Path(name).write_text(ARTICLE)
    Path("lex/en").mkdir(parents=True)
    if text is not None:
        Path("lex/en/scales.tsv").write_text(text)
    assert main([*command, "--lang", "en", "--lexicon", "lex"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"parallax {command[0]}: {told}")
    assert not Path("out").exists()
