"""`parallax score`: sacreBLEU's own figures, with its signatures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tiny_marian import RUSSIAN, UKRAINIAN

from corpora.cli import main
from corpora.commands.score import scores


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    texts = {
        "ref": UKRAINIAN,
        "hyp": [line.replace("сказав", "заявив") for line in UKRAINIAN],
        "worse": RUSSIAN,
        "short": UKRAINIAN[:2],
        "src": ["x"] * len(UKRAINIAN),
    }
    for name, lines in texts.items():
        (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {name: str(tmp_path / name) for name in texts}


def test_figures_are_those_of_sacrebleu() -> None:
    import sacrebleu

    system = [line.replace("сказав", "заявив") for line in UKRAINIAN]
    found = scores([system], UKRAINIAN)[0]
    assert found["BLEU"]["score"] == sacrebleu.corpus_bleu(system, [UKRAINIAN]).score
    assert (
        found["chrF++"]["score"] == sacrebleu.corpus_chrf(system, [UKRAINIAN], word_order=2).score
    )
    assert found["TER"]["score"] == sacrebleu.corpus_ter(system, [UKRAINIAN]).score


def test_every_figure_has_its_signature(files, capsys) -> None:
    assert main(["score", files["hyp"], files["ref"], "--src", files["src"]]) == 0
    out = capsys.readouterr().out
    for part in ("BLEU", "chrF++", "TER", "nw:2", "tok:13a", "version:"):
        assert part in out


def test_two_systems_are_compared_by_paired_bootstrap(files, capsys) -> None:
    assert main(["score", files["hyp"], files["ref"], files["worse"], "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert "p" not in first["scores"]["BLEU"]
    worse = second["scores"]["chrF++"]
    assert worse["score"] < worse["baseline"] == first["scores"]["chrF++"]["score"]
    assert worse["p"] < 0.05
    assert worse["resamples"] == 1000


def test_the_same_system_twice_is_no_different(files, capsys) -> None:
    assert main(["score", files["hyp"], files["ref"], files["hyp"], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[1]["scores"]["BLEU"]["p"] > 0.9


@pytest.mark.parametrize("wrong", ["hyp", "src"])
def test_files_of_different_length_are_told(files, capsys, wrong) -> None:
    words = [files["short"], files["ref"]] if wrong == "hyp" else [
        files["hyp"], files["ref"], "--src", files["short"],
    ]  # fmt: skip
    assert main(["score", *words]) == 1
    assert "2 lines, but" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "message"), [(b"", "empty"), (b"a\n\xff\n", "line 2: not UTF-8")]
)
def test_a_file_that_cannot_be_used_is_told(files, tmp_path, capsys, content, message) -> None:
    (tmp_path / "bad").write_bytes(content)
    assert main(["score", str(tmp_path / "bad"), files["ref"]]) == 1
    assert message in capsys.readouterr().err


def test_standard_input_is_read_once(files, capsys) -> None:
    assert main(["score", "-", files["ref"], "-"]) == 2
    assert "- is there twice" in capsys.readouterr().err


def test_a_missing_file_is_told(files, tmp_path, capsys) -> None:
    assert main(["score", str(tmp_path / "none"), files["ref"]]) == 1
    assert "can't be read" in capsys.readouterr().err


def test_what_is_lacking_is_told_and_nothing_else(files, capsys) -> None:
    assert main(["score", files["hyp"]]) == 2
    assert "required: REF\n" in capsys.readouterr().err
