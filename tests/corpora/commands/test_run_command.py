"""`parallax run`: a corpus in, a record a line out, with any number of workers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ARTICLES = [
    {"id": "a1", "lang": "en", "text": "“We are ready,” she said. The bridge had been repaired."},
    {"id": "a2", "lang": "en", "text": "He denied the report and called it “an invention”."},
    {"id": "a3", "lang": "en", "text": "Officials claimed that the river rose by 2.5 metres."},
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    lines = [json.dumps(one) for one in ARTICLES]
    lines.insert(2, '{"id": "broken", "text": ')
    path.write_text("\n".join(lines) + "\n")
    return path


def results(out: Path) -> list[dict]:
    return [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]


def test_a_run_keeps_what_is_good_and_tells_what_is_not(parallax, corpus, tiny, tmp_path) -> None:
    out = tmp_path / "run"
    code, _, err = parallax("run", corpus, "--to", "uk,ru", "--out", out, "--model", tiny)
    assert code == 3
    assert "rejects.jsonl" in err
    assert [record["source"]["id"] for record in results(out)] == ["a1", "a2", "a3"]
    (reject,) = map(json.loads, (out / "rejects.jsonl").read_text().splitlines())
    assert (reject["file"], reject["line"]) == (str(corpus), 3)
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["counts"] == {"done": 3, "kept": 0, "repeated": 0, "rejected": 1, "stale": 0}


def test_a_second_call_has_nothing_to_do(parallax, corpus, tiny, tmp_path) -> None:
    out = tmp_path / "run"
    parallax("run", corpus, "--to", "uk", "--out", out, "--model", tiny)
    before = (out / "results.jsonl").read_bytes()
    code, _, err = parallax("run", corpus, "--to", "uk", "--out", out, "--model", tiny)
    assert code == 3
    assert "3 kept" in err
    assert (out / "results.jsonl").read_bytes() == before


@pytest.mark.slow
def test_two_workers_write_the_same_bytes_as_one(parallax, corpus, tiny, tmp_path) -> None:
    for workers in (1, 2):
        code, _, _ = parallax(
            "run", corpus, "--to", "uk", "--out", tmp_path / str(workers),
            "--workers", str(workers), "--model", tiny, "--no-memory",
        )  # fmt: skip
        assert code == 3
    for file in ("results.jsonl", "rejects.jsonl"):
        assert (tmp_path / "1" / file).read_bytes() == (tmp_path / "2" / file).read_bytes()


def test_a_language_that_the_model_does_not_write_stops_the_run(
    parallax, corpus, tiny, tmp_path
) -> None:
    out = tmp_path / "run"
    code, _, err = parallax("run", corpus, "--to", "uk,pl", "--out", out, "--model", tiny)
    assert (code, err.count("\n")) == (2, 1)
    assert "--to pl: tiny@" in err
    assert not out.exists()


def test_a_corpus_that_is_not_there(parallax, tiny, tmp_path) -> None:
    code, _, err = parallax(
        "run", tmp_path / "no.jsonl", "--to", "uk", "--out", tmp_path / "run", "--model", tiny
    )
    assert code == 1
    assert "no such file" in err
