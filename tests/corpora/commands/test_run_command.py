"""`parallax run`: a corpus in, a record a line out, with any number of workers."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
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
    assert manifest["counts"] == {
        "done": 3,
        "kept": 0,
        "repeated": 0,
        "rejected": 1,
        "stale": 0,
        "others": 0,
    }


def test_whoever_interrupts_a_run_is_told_how_it_goes_on(
    parallax, corpus, tiny, tmp_path, monkeypatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("corpora.workers.compare_here", interrupted)
    code, _, told = parallax(
        "run", corpus, "--to", "uk", "--out", tmp_path / "run", "--model", tiny
    )
    assert code == 130
    assert f"{tmp_path / 'run'}: what is done is kept; the same call goes on from there" in told


def test_a_second_call_has_nothing_to_do(parallax, corpus, tiny, tmp_path) -> None:
    out = tmp_path / "run"
    parallax("run", corpus, "--to", "uk", "--out", out, "--model", tiny)
    before = (out / "results.jsonl").read_bytes()
    code, _, err = parallax("run", corpus, "--to", "uk", "--out", out, "--model", tiny)
    assert code == 3
    assert "3 kept" in err
    assert (out / "results.jsonl").read_bytes() == before


@pytest.mark.slow
def test_two_workers_write_the_same_bytes_as_one(parallax, corpus, events, tiny, tmp_path) -> None:
    for workers in (1, 2):
        code, _, _ = parallax(
            "run", corpus, events, "--to", "uk", "--out", tmp_path / str(workers),
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


EVENTS = [
    {"id": "e1", "lang": "en", "outlet": "The Northern Post", "text": ARTICLES[0]["text"],
     "versions": {"uk": {"text": "«Ми готові», — сказала вона. Міст відремонтували.", "date": "2026-02-03"},
                  "ru": "«Мы готовы», — утверждала она. Мост починили."}},
    {"id": "e2", "lang": "en", "url": "https://www.example.org/2", "text": ARTICLES[1]["text"],
     "versions": {"uk": {"text": "Він спростував повідомлення й назвав його «вигадкою».", "relation": "independent"}}},
    {"id": "e3", "lang": "en", "text": ARTICLES[2]["text"]},
    {"id": "e4", "lang": "en", "text": ARTICLES[2]["text"], "versions": ["uk"]},
]  # fmt: skip


@pytest.fixture
def events(tmp_path: Path) -> Path:
    path = tmp_path / "events.jsonl"
    path.write_text("".join(json.dumps(event) + "\n" for event in EVENTS))
    return path


def test_given_versions_are_compared_without_a_translation(
    parallax, events, tiny, tmp_path
) -> None:
    out = tmp_path / "run"
    assert parallax("run", events, "--out", out, "--model", tiny)[0] == 3
    first, second = results(out)
    assert first["order"] == ["en", "uk", "ru"]
    assert (first["source"]["outlet"], second["source"]["outlet"]) == (
        "The Northern Post",
        "example.org",
    )
    assert first["versions"]["uk"]["date"] == "2026-02-03"
    assert second["versions"]["uk"]["origin"] == "independent"
    rejects = [json.loads(line) for line in (out / "rejects.jsonl").read_text().splitlines()]
    assert {one["file"] for one in rejects} == {str(events)}
    reasons = {(one["article"], one["line"]): one["reason"] for one in rejects}
    assert "nothing to compare it with" in reasons["e3", 3]
    assert "versions is a list" in reasons["e4", 4]


def test_of_the_small_model_is_told_only_where_it_translates(parallax, events, tmp_path) -> None:
    _, _, told = parallax("run", events, "--out", tmp_path / "given", "--model", "compact")
    assert "bundled model" not in told
    assert f"parallax report {tmp_path / 'given'}" in told
    # e1 brings both languages; e2 to e4 don't.
    events.write_text(json.dumps(EVENTS[0]))
    _, _, told = parallax(
        "run", events, "--to", "uk,ru", "--out", tmp_path / "both", "--model", "compact"
    )
    assert "bundled model" not in told
    events.write_text(json.dumps(EVENTS[1]))
    _, _, told = parallax(
        "run", events, "--to", "ru", "--out", tmp_path / "ours", "--model", "compact"
    )
    assert "translating with the small bundled model" in told


def test_a_run_says_of_versions_what_compare_says(parallax, events, tiny, tmp_path) -> None:
    parallax("run", events, "--out", tmp_path / "run", "--model", tiny)
    source = tmp_path / "e1.jsonl"
    source.write_text(json.dumps({k: v for k, v in EVENTS[0].items() if k != "versions"}))
    files = []
    for lang, version in EVENTS[0]["versions"].items():
        path = tmp_path / f"e1.{lang}.jsonl"
        facts = {"text": version} if isinstance(version, str) else version
        path.write_text(json.dumps({"id": f"e1.{lang}", **facts}))
        files += ["--with", f"{lang}={path}"]
    _, out, _ = parallax("compare", source, *files, "--json", "--model", tiny)
    compared = json.loads(out)
    (record,) = [one for one in results(tmp_path / "run") if one["source"]["id"] == "e1"]
    del record["key"], record["file"], compared["manifest"]
    assert record == compared


def test_compare_takes_a_record_with_its_versions_and_others_beside(
    parallax, tiny, tmp_path
) -> None:
    record, human = tmp_path / "e1.jsonl", tmp_path / "human.txt"
    record.write_text(json.dumps(EVENTS[0]))
    human.write_text("«Ми готові», — заявила вона.", encoding="utf-8")
    call = ["compare", record, "--json", "--model", tiny]
    _, out, _ = parallax(*call, "--with", f"uk:human={human}")
    assert json.loads(out)["order"] == ["en", "uk", "ru", "uk:human"]
    code, _, err = parallax(*call, "--with", f"uk={human}")
    assert code == 1
    assert "e1: two versions 'uk'; name one as uk:NAME" in err


def test_what_no_version_gives_is_translated_if_asked_for(parallax, events, tiny, tmp_path) -> None:
    out = tmp_path / "run"
    parallax("run", events, "--to", "uk,ru", "--out", out, "--model", tiny)
    origins = [{k: v["origin"] for k, v in record["versions"].items()} for record in results(out)]
    assert origins[0].keys() == origins[1].keys() == origins[2].keys() == {"uk", "ru"}
    assert "mt" not in origins[0].values()
    assert origins[1] == {"uk": "independent", "ru": "mt"}
    assert origins[2] == {"uk": "mt", "ru": "mt"}


@pytest.mark.parametrize("way", ["out", "../{name}/out", "link/out"])
def test_a_run_does_not_read_what_it_has_written(
    parallax, tiny, tmp_path, monkeypatch, way
) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (tmp_path / "corpus" / "a.txt").write_text(ARTICLES[0]["text"])
    (folder / "link").symlink_to(folder, target_is_directory=True)
    monkeypatch.chdir(folder)
    for corpus in (["."], [folder], ["a.txt", "out"]):
        call = ["run", *corpus, "--to", "uk", "--out", way.format(name=folder.name)]
        code, _, _ = parallax(*call, "--lang", "en", "--model", tiny)
        assert code == 0, corpus
        assert (folder / "out" / "rejects.jsonl").read_text() == ""
        assert [record["source"]["id"] for record in results(folder / "out")] == ["a"]


def test_a_rejected_article_is_told_by_its_id_where_that_can_be_read(
    parallax, tiny, tmp_path
) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "scan.txt").write_bytes(b"%PDF-1.7\n\x00\x01")
    records = [
        ARTICLES[0],
        {**ARTICLES[1], "id": "a1"},
        {"id": 7, "lang": "en"},
        {"id": "t2", "lang": "xx", "text": "No."},
        {"text": "Nobody's."},
    ]
    (folder / "some.jsonl").write_text("\n".join(map(json.dumps, records)) + "\n{\n")
    out = tmp_path / "run"
    assert parallax("run", folder, "--to", "uk", "--out", out, "--model", tiny)[0] == 3
    rejects = [json.loads(line) for line in (out / "rejects.jsonl").read_text().splitlines()]
    assert [(one["article"], one["line"]) for one in rejects] == [
        ("scan", 0), ("a1", 2), ("7", 3), ("t2", 4), (None, 5), (None, 6),
    ]  # fmt: skip


def test_a_corpus_that_is_not_there(parallax, tmp_path) -> None:
    code, _, err = parallax(
        "run", tmp_path / "no.jsonl", "--to", "uk", "--out", tmp_path / "run", "--model", "compact"
    )
    assert code == 1
    assert err.startswith(f"parallax run: {tmp_path / 'no.jsonl'}: no such file")


def test_a_corpus_may_come_in_parts_until_it_is_pruned(parallax, events, tiny, tmp_path) -> None:
    whole, part, out = events, tmp_path / "part.jsonl", tmp_path / "run"
    part.write_text(json.dumps(EVENTS[1]) + "\n")
    call = ["--out", out, "--model", tiny]
    parallax("run", whole, *call)
    code, _, told = parallax("run", part, *call)
    assert code == 0
    assert f"{out}: 1 kept, 1 of other articles kept" in told
    code, _, told = parallax("run", part, *call, "--prune")
    assert f"{out}: 1 kept, 1 old ones taken away" in told
    assert [record["source"]["id"] for record in results(out)] == ["e2"]
    made = json.loads((out / "manifest.json").read_text())
    assert made["results"] == 1
    assert "--prune" in made["command"]
    assert [len(call["inputs"]) for call in made["calls"]] == [1, 1, 1]
    assert made["calls"][-1]["inputs"] == [
        {
            "name": str(part),
            "bytes": part.stat().st_size,
            "sha256": hashlib.sha256(part.read_bytes()).hexdigest(),
        }
    ]


def test_parts_of_a_corpus_with_the_same_ids_are_kept_apart_by_a_prefix(
    parallax, tiny, tmp_path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder, one in (("north", ARTICLES[0]), ("south", ARTICLES[1])):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "001.txt").write_text(one["text"])
    call = ["--to", "uk", "--out", "out", "--model", tiny, "--lang", "en"]
    parallax("run", "north", *call)
    before = (tmp_path / "out" / "results.jsonl").read_bytes()
    assert parallax("run", "south", *call)[0] == 3
    assert (tmp_path / "out" / "results.jsonl").read_bytes() == before
    (reject,) = map(json.loads, (tmp_path / "out" / "rejects.jsonl").read_text().splitlines())
    assert (reject["article"], reject["file"]) == ("001", "south/001.txt")
    assert "from north/001.txt; where that is another article, tell the two" in reject["reason"]
    for done in ("1 done", "1 kept"):
        code, _, told = parallax("run", "south", *call, "--id-prefix", "south-")
        assert code == 0
        assert f"out: {done}, 1 of other articles kept" in told
    assert [(one["source"]["id"], one["file"]) for one in results(tmp_path / "out")] == [
        ("001", "north/001.txt"), ("south-001", "south/001.txt"),
    ]  # fmt: skip


def test_prune_says_why_it_takes_nothing_away(parallax, events, tiny, tmp_path) -> None:
    call = ["--out", tmp_path / "run", "--model", tiny]
    parallax("run", events, *call)
    events.write_text(json.dumps(EVENTS[1]) + "\n{\n")
    code, _, told = parallax("run", events, *call, "--prune")
    assert code == 3
    assert "1 kept, 1 rejected, 1 of other articles kept" in told
    assert "nothing taken away for --prune: 1 results may be of articles that were rejected" in told
    assert [record["source"]["id"] for record in results(tmp_path / "run")] == ["e1", "e2"]


def test_what_was_noted_of_versions_is_told_at_the_end(parallax, tiny, tmp_path) -> None:
    corpus, out = tmp_path / "same.jsonl", tmp_path / "run"
    text = EVENTS[0]["versions"]["uk"]["text"]
    same = {"id": "s", "lang": "uk", "text": text, "versions": {"uk": text}}
    corpus.write_text(json.dumps(same) + "\n")
    for _ in range(2):  # also of what is kept
        _, _, told = parallax("run", corpus, "--out", out, "--model", tiny)
        assert "noted of versions: the same text twice (1); where: parallax export" in told


def test_languages_in_another_order_are_the_same_run(parallax, corpus, tiny, tmp_path) -> None:
    out = tmp_path / "run"
    parallax("run", corpus, "--to", "uk,ru", "--out", out, "--model", tiny)
    _, _, told = parallax("run", corpus, "--to", "ru,uk", "--out", out, "--model", tiny)
    assert "3 kept, 1 rejected" in told
    assert {tuple(record["order"]) for record in results(out)} == {("en", "uk", "ru")}


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM], ids=["killed", "ended"])
def test_workers_end_with_their_parent(tiny, tmp_path, how: signal.Signals) -> None:
    corpus, out = tmp_path / "long.jsonl", tmp_path / "run"
    text = " ".join(f"“We are ready,” she said on day {day}." for day in range(400))
    records = [{"id": str(n), "lang": "en", "text": f"{text} {n}."} for n in range(40)]
    corpus.write_text("".join(json.dumps(record) + "\n" for record in records))
    call = [sys.executable, "-m", "corpora.cli", "run", corpus, "--to", "uk", "--out", out]
    with subprocess.Popen(
        [*call, "--model", tiny, "--no-memory", "--workers", "2", "--quiet"],
        stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": os.getcwd()},
    ) as parent:  # fmt: skip
        assert soon(lambda: len(workers_of(parent.pid)) == 2)
        workers = workers_of(parent.pid)
        assert soon((out / "results.jsonl").exists)
        parent.send_signal(how)
        assert soon(lambda: not any(map(is_there, workers)))
        told = parent.stderr.read()
        assert "Traceback" not in told
        assert ("interrupted" in told) == (how is signal.SIGTERM)


def workers_of(parent: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            stat, words = (path / "stat").read_text(), (path / "cmdline").read_bytes()
        except OSError:
            continue
        if int(stat.rpartition(")")[2].split()[1]) == parent and b"spawn_main" in words:
            found.append(int(path.name))
    return found


def is_there(process: int) -> bool:
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def soon(holds) -> bool:
    """Whether it holds within two minutes."""
    for _ in range(600):
        if holds():
            return True
        time.sleep(0.2)
    return False


def test_a_source_that_the_model_does_not_read_is_told_what_would_do(
    parallax, tiny, tmp_path
) -> None:
    corpus, out = tmp_path / "uk.jsonl", tmp_path / "run"
    record = {"id": "u", "lang": "uk", "text": "«Ми готові», — сказала вона."}
    corpus.write_text(json.dumps(record) + "\n")
    assert parallax("run", corpus, "--to", "ru", "--out", out, "--model", tiny)[0] == 3
    (reject,) = map(json.loads, (out / "rejects.jsonl").read_text().splitlines())
    assert reject["reason"].startswith("is in 'uk', and tiny@")
    assert "give its versions, with --with or in its record" in reject["reason"]
