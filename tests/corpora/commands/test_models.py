"""`parallax models`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hub_server import COMMIT, serving
from tiny_marian import write_tiny_marian

from corpora.cli import main

TINY = "org/opus-mt-en-uk"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PARALLAX_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PARALLAX_OFFLINE", "1")
    return tmp_path / "cache"


def test_list_tells_every_known_model_and_whether_it_is_here(capsys) -> None:
    assert main(["models", "list"]) == 0
    out = capsys.readouterr().out
    for name in ("opus-big", "opus-mt-en-uk", "opus-mt-en-ru", "compact", "CC-BY-4.0"):
        assert name in out


def test_info_tells_languages_heads_and_files(tmp_path, capsys) -> None:
    folder = write_tiny_marian(tmp_path / "tiny")
    assert main(["models", "info", str(folder), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["from"], facts["to"]) == ("en", ["uk", "ru"])
    assert facts["alignment"] == [{"layer": -1, "head": 0, "row": "predicts"}]
    assert set(facts["files"]) == {
        "config.json", "vocab.json", "source.spm", "target.spm", "model.safetensors",
    }  # fmt: skip
    assert main(["models", "info", str(folder)]) == 0
    assert facts["sha256"] in capsys.readouterr().out


def test_convert_writes_where_it_is_told_or_into_the_cache(tmp_path, cache, capsys) -> None:
    folder = write_tiny_marian(tmp_path / "tiny")
    assert main(["models", "convert", str(folder), "--out", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out" / "model.bin").exists()
    assert main(["models", "convert", str(folder), "--compute-type", "float32"]) == 0
    assert Path(capsys.readouterr().out.splitlines()[-1]).parent == cache / "ctranslate2"


def test_convert_writes_nothing_over_a_model(tmp_path, capsys) -> None:
    """Both formats have a config.json."""
    folder = write_tiny_marian(tmp_path / "tiny")
    before = (folder / "config.json").read_bytes()
    assert main(["models", "convert", str(folder), "--out", str(folder)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert (folder / "config.json").read_bytes() == before


@pytest.mark.parametrize("where", [(), ("--out", "out")])
def test_an_unknown_compute_type_is_told(tmp_path, capsys, monkeypatch, where) -> None:
    monkeypatch.chdir(tmp_path)
    folder = write_tiny_marian(tmp_path / "tiny")
    assert main(["models", "convert", str(folder), "--compute-type", "int4", *where]) == 1
    assert "compute type 'int4': there are int8, " in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("info", "nonsense"), "no model 'nonsense'"),
        (("info", "opus-big"), "`parallax models pull opus-big` gets it"),
        (("pull", "opus-big"), "network is forbidden"),
        (("convert", "org/none"), "isn't on this machine"),
    ],
)
def test_what_cannot_be_had_is_told_in_one_line(words, message, capsys) -> None:
    assert main(["models", *words]) == 1
    err = capsys.readouterr().err
    assert message in err
    assert err.count("\n") == 1


def test_a_damaged_folder_names_the_file(tmp_path, capsys) -> None:
    folder = write_tiny_marian(tmp_path / "tiny")
    (folder / "vocab.json").unlink()
    assert main(["models", "info", str(folder)]) == 1
    assert "vocab.json: missing" in capsys.readouterr().err


def test_a_model_is_pulled_listed_and_told_of(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.delenv("PARALLAX_OFFLINE")
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    with serving(org__opus_mt_en_uk=write_tiny_marian(tmp_path / "served", codes=())) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        assert main(["models", "pull", TINY]) == 0
        assert "is ready" in capsys.readouterr().err
        assert main(["models", "pull", "org/none"]) == 1
        assert capsys.readouterr().err.count("\n") == 1
    assert main(["models", "list", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [row["revision"] for row in listed if row["source"] == TINY] == [COMMIT]
    assert main(["models", "info", TINY, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["to"] == ["uk"]


def test_what_is_bundled_needs_no_pull(capsys) -> None:
    assert main(["models", "pull", "compact"]) == 0
    assert "nothing to pull" in capsys.readouterr().err
