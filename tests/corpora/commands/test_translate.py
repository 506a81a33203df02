"""`parallax translate`: articles with their paragraphs, lines one for one."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from tiny_marian import ENGLISH, write_tiny_marian

from corpora.cli import main
from corpora.commands import options
from mt import loading


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(write_tiny_marian(tmp_path_factory.mktemp("models") / "tiny"))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def translate(model, cache, monkeypatch, capsys):
    """Runs the command on the tiny model: exit code, standard output, standard error."""
    monkeypatch.setenv("PARALLAX_CACHE", str(cache))

    def run(*words: object, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(["translate", "--model", model, "--beam", "1", *map(str, words)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_an_article_keeps_its_paragraphs(translate, tmp_path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"{ENGLISH[0]} {ENGLISH[3]}\n\n{ENGLISH[4]}\n", encoding="utf-8")
    code, out, _ = translate(file, "--to", "uk", "--lang", "en")
    assert code == 0
    paragraphs = out.rstrip("\n").split("\n\n")
    assert len(paragraphs) == 2
    assert all(paragraphs)


def test_json_tells_each_sentence_where_it_stands(translate, tmp_path) -> None:
    file = tmp_path / "a.txt"
    text = f"{ENGLISH[0]} {ENGLISH[3]}\n\n{ENGLISH[4]}\n"
    file.write_text(text, encoding="utf-8")
    code, out, _ = translate(file, "--to", "uk,ru", "--json", "--lang", "en")
    assert code == 0
    records = [json.loads(line) for line in out.splitlines()]
    assert [(record["id"], record["lang"]) for record in records] == [("a", "uk"), ("a", "ru")]
    for record in records:
        spans = [sentence["source"] for sentence in record["sentences"]]
        assert [text[start:end] for start, end in spans] == [ENGLISH[0], ENGLISH[3], ENGLISH[4]]
        assert all(sentence["text"] in record["text"] for sentence in record["sentences"])
        assert all(sentence["score"] < 0 for sentence in record["sentences"])


def test_lines_come_one_for_one_and_empty_ones_stay_empty(translate) -> None:
    lines = [ENGLISH[0], "", "   ", "12", *ENGLISH[1:]] + ENGLISH * 4
    stdin = "\n".join(lines).encode()
    code, out, _ = translate("--lines", "--to", "uk", stdin=stdin)
    assert code == 0
    got = out.split("\n")[:-1]
    assert len(got) == len(lines)
    assert [bool(line.strip()) for line in got] == [bool(line.strip()) for line in lines]
    assert got[3] == "12"
    assert got[0] == got[lines.index(ENGLISH[0], 1)]


def test_lines_into_several_languages_are_columns(translate) -> None:
    code, out, _ = translate("--lines", "--to", "uk,ru", stdin=b"Yes.\n\nNo.\n")
    assert code == 0
    assert [line.count("\t") for line in out.split("\n")[:-1]] == [1, 0, 1]


def test_lines_as_json_carry_scores_and_notes(translate) -> None:
    _, out, _ = translate("--lines", "--to", "uk", "--json", stdin=b"The talks.\n2025\n")
    first, second = map(json.loads, out.splitlines())
    assert (first["line"], first["source"]) == (1, "The talks.")
    assert first["uk"]["score"] < 0
    assert second["uk"] == {"text": "2025", "score": 0.0, "notes": ["copied"]}


def test_line_ends_of_windows_and_a_byte_order_mark_are_no_text(translate) -> None:
    _, out, _ = translate("--lines", "--to", "uk", stdin="\ufeff12\r\n13".encode())
    assert out == "12\n13\n"


def test_what_is_remembered_is_the_same(translate) -> None:
    first, second, without = (
        translate("--lines", "--to", "uk", *more, stdin=b"The talks.\n")[1]
        for more in ((), (), ("--no-memory",))
    )
    assert first == second == without


@pytest.mark.parametrize(
    ("words", "stdin", "code", "message"),
    [
        (("--lines", "--to", "de"), b"x", 2, "--to de: tiny@"),
        (("--lines", "--to", "uk"), b"ok\n\xff\n", 1, "<stdin>, line 2: not UTF-8 (byte 0xff)"),
        (("--lines", "--to", "uk"), b"ok\n\0Yes.\n", 1, "<stdin>, line 2: a NUL byte in it"),
        (("--lines", "--to", "uk", "none.txt"), b"", 1, "none.txt: can't be read"),
        (("--lines", "--to", "uk", "-", "-"), b"x", 2, "- is there twice"),
        (("--to", "uk", "-", "-"), b"x", 2, "- is there twice"),
        (("--to", "uk", "--lang", "ru"), b"\xd0\x94\xd0\xb0.", 1, "its language is ru"),
    ],
)
def test_bad_input_gives_one_clear_line(translate, words, stdin, code, message) -> None:
    got, _, err = translate(*words, stdin=stdin)
    assert (got, err.count("\n")) == (code, 1)
    assert message in err


def test_the_help_tells_every_engine() -> None:
    assert ("auto", *loading.ENGINES) == options.ENGINES


def test_an_unknown_engine_is_wrong_usage(translate) -> None:
    code, _, err = translate("--to", "uk", "--engine", "marian")
    assert code == 2
    assert "'auto', 'ctranslate2', 'transformers'" in err


def test_how_an_article_was_read_is_told(translate, tmp_path) -> None:
    path = tmp_path / "café.txt"
    path.write_bytes("\ufeffThe talks went on.".encode("utf-16-le"))
    code, _, err = translate("--to", "uk", path)
    assert (code, err.splitlines()[-1]) == (0, "café: encoding utf-16-le")


def test_who_translates_with_the_bundled_model_is_told_of_a_better_one(
    cache, tmp_path, monkeypatch, capsys
) -> None:
    import mt.models

    monkeypatch.setenv("PARALLAX_CACHE", str(cache))
    monkeypatch.setattr(mt.models, "BUNDLED", write_tiny_marian(tmp_path / "compact"))
    file = tmp_path / "lines.txt"
    file.write_text("Yes.\n", encoding="utf-8")
    assert main(["translate", "--lines", "--to", "uk", str(file)]) == 0
    assert "parallax models pull opus-big" in capsys.readouterr().err
    assert main(["translate", "--lines", "--to", "uk", "--quiet", str(file)]) == 0
    assert capsys.readouterr().err == ""
