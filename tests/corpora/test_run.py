"""A corpus run can be stopped anywhere, and a second call ends with the same bytes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpora import run as runs
from corpora.article import Article, Given
from corpora.errors import CorporaError
from corpora.files import atomic_folder, atomic_writer
from corpora.readers import Rejected
from corpora.run import Outcome
from mt.text import Span

MADE_WITH = {"parallax": "0", "options": {"beam": 4, "to": ["uk"]}}


def article(name: str, text: str = "Some text.") -> Article:
    return Article(id=name, lang="en", text=text, body=Span(0, len(text)))


def rejected(line: int) -> Rejected:
    return Rejected(file="corpus.jsonl", line=line, reason="no text in it", raw="{}")


CORPUS = [article("a"), article("b"), rejected(3), article("c"), article("d")]


def shout(articles: Iterable[Article]) -> Iterator[Outcome]:
    for one in articles:
        yield Outcome({"source": {"id": one.id}, "text": one.text.upper()})


def dies_at(name: str):
    def work(articles: Iterable[Article]) -> Iterator[Outcome]:
        for one in articles:
            if one.id == name:
                raise KeyboardInterrupt
            yield Outcome({"source": {"id": one.id}, "text": one.text.upper()})

    return work


def ids(out: Path) -> list[str]:
    return [record["source"]["id"] for record in runs.records(out)]


def test_a_run_writes_a_record_an_article_and_tells_what_was_rejected(tmp_path: Path) -> None:
    counts = runs.run(CORPUS, tmp_path / "out", work=shout, made_with=MADE_WITH)
    assert ids(tmp_path / "out") == ["a", "b", "c", "d"]
    assert (counts.done, counts.rejected) == (4, 1)
    (reject,) = (tmp_path / "out" / "rejects.jsonl").read_text().splitlines()
    assert json.loads(reject) == {
        "article": None, "file": "corpus.jsonl", "line": 3, "reason": "no text in it",
    }  # fmt: skip
    made = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert made["finished"]
    assert made["counts"]["done"] == 4


@pytest.mark.parametrize("name", ["a", "b", "c", "d"])
def test_a_run_that_was_interrupted_ends_with_the_same_bytes(tmp_path: Path, name: str) -> None:
    runs.run(CORPUS, tmp_path / "whole", work=shout, made_with=MADE_WITH)
    with pytest.raises(KeyboardInterrupt):
        runs.run(CORPUS, tmp_path / "cut", work=dies_at(name), made_with=MADE_WITH)
    counts = runs.run(CORPUS, tmp_path / "cut", work=shout, made_with=MADE_WITH)
    assert counts.done + counts.kept == 4
    for file in ("results.jsonl", "rejects.jsonl"):
        assert (tmp_path / "cut" / file).read_bytes() == (tmp_path / "whole" / file).read_bytes()


def test_a_line_cut_off_by_a_crash_is_done_again(tmp_path: Path) -> None:
    runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    whole = (tmp_path / "results.jsonl").read_bytes()
    (tmp_path / "results.jsonl").write_bytes(whole[:-7])
    counts = runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    assert (counts.done, counts.kept) == (1, 3)
    assert (tmp_path / "results.jsonl").read_bytes() == whole


def test_an_article_that_changed_is_done_again_and_the_old_result_goes(tmp_path: Path) -> None:
    runs.run([article("a"), article("b")], tmp_path, work=shout, made_with=MADE_WITH)
    counts = runs.run(
        [article("a", "Other text."), article("b")], tmp_path, work=shout, made_with=MADE_WITH
    )
    assert (counts.done, counts.kept, counts.stale) == (1, 1, 1)
    assert {r["source"]["id"]: r["text"] for r in runs.records(tmp_path)} == {
        "a": "OTHER TEXT.", "b": "SOME TEXT.",
    }  # fmt: skip


VERSION = Article(id="a.uk", lang="uk", text="Текст.", body=Span(0, 6))
CHANGES = {
    "its text": {"text": "Інший."},
    "its outlet": {"outlet": "Кур’єр"},
    "its date": {"date": "2026-01-02"},
    "its headline": {"headline": "Заголовок"},
    "its address": {"url": "https://example.org"},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_an_article_is_done_again_where_its_version_changed_in(change: dict[str, str]) -> None:
    def key(*versions: Given) -> str:
        return runs.key_of(replace(article("a"), versions=versions), "sign")

    uk = Given("uk", VERSION)
    assert key(Given("uk", replace(VERSION))) == key(uk)
    other = Given("uk", replace(VERSION, **change))
    second = Given("uk:second", VERSION)
    said = Given("uk", VERSION, "independent")
    variants = [
        key(),
        key(uk),
        key(other),
        key(second),
        key(said),
        key(uk, second),
        key(second, uk),
    ]
    assert len(set(variants)) == len(variants)


def test_the_same_article_twice_is_done_once_and_counted(tmp_path: Path) -> None:
    counts = runs.run([article("a"), article("a")], tmp_path, work=shout, made_with=MADE_WITH)
    assert (counts.done, counts.repeated) == (1, 1)


def test_what_a_worker_can_not_use_is_rejected_with_its_reason(tmp_path: Path) -> None:
    def refuses(articles: Iterable[Article]) -> Iterator[Outcome]:
        for one in articles:
            yield Outcome(None, f"{one.id}: no sentence in it")

    counts = runs.run([article("a")], tmp_path, work=refuses, made_with=MADE_WITH)
    assert (counts.done, counts.rejected) == (0, 1)
    assert "no sentence in it" in (tmp_path / "rejects.jsonl").read_text()


def test_workers_may_run_ahead_of_the_writer(tmp_path: Path) -> None:
    def eager(articles: Iterable[Article]) -> Iterator[Outcome]:
        yield from list(shout(articles))

    runs.run(CORPUS, tmp_path, work=eager, made_with=MADE_WITH)
    assert ids(tmp_path) == ["a", "b", "c", "d"]


def test_other_options_need_another_folder(tmp_path: Path) -> None:
    runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    other = {"parallax": "0", "options": {"beam": 1, "to": ["uk"]}}
    with pytest.raises(CorporaError, match=r"options\.beam: 4 then, 1 now"):
        runs.run(CORPUS, tmp_path, work=shout, made_with=other)


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(CorporaError, match="isn't an empty folder"):
        runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_two_runs_do_not_write_into_one_folder(tmp_path: Path) -> None:
    def starts_another(articles: Iterable[Article]) -> Iterator[Outcome]:
        with pytest.raises(CorporaError, match="another run is at work"):
            runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
        yield from shout(articles)

    runs.run(CORPUS, tmp_path, work=starts_another, made_with=MADE_WITH)
    assert ids(tmp_path) == ["a", "b", "c", "d"]


def test_a_damaged_record_is_named_by_its_line(tmp_path: Path) -> None:
    runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    path = tmp_path / "results.jsonl"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join([lines[0], "what is this\n", *lines[2:]]))
    with pytest.raises(CorporaError, match="line 2"):
        runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)


@pytest.mark.parametrize(
    ("damaged", "message"),
    [
        (b"what is this\n", "line 2: not JSON .*take the line away"),
        (b"\xff\n", "line 2: not JSON .*can't decode byte 0xff"),
        (b"9" * 5000 + b"\n", "line 2: not JSON .*digits"),
        (b'{"id": "b', "line 2: not JSON .*call the run again"),
    ],
)
def test_a_damaged_record_is_read_no_further(tmp_path: Path, damaged: bytes, message: str) -> None:
    runs.run([article("a")], tmp_path, work=shout, made_with=MADE_WITH)
    with (tmp_path / "results.jsonl").open("ab") as results:
        results.write(damaged)
    with pytest.raises(CorporaError, match=message):
        list(runs.records(tmp_path))


def test_articles_with_one_id_and_different_texts_are_not_mixed_up(tmp_path: Path) -> None:
    """Tables and pages know an article by its id."""
    twice = [article("a"), article("a"), article("a", "Other text."), article("b")]
    counts = runs.run(twice, tmp_path, work=shout, made_with=MADE_WITH)
    assert ids(tmp_path) == ["a", "b"]
    assert (counts.done, counts.repeated, counts.rejected) == (2, 1, 1)
    (reject,) = map(json.loads, (tmp_path / "rejects.jsonl").read_text().splitlines())
    assert (reject["article"], reject["reason"][:15]) == ("a", "another article")


def test_a_second_call_touches_nothing_while_the_first_is_at_work(tmp_path: Path) -> None:
    """The first may have written half a line, which looks like one cut off by a crash."""

    def work(articles: Iterable[Article]) -> Iterator[Outcome]:
        for one in articles:
            with (tmp_path / "results.jsonl").open("a") as results:
                results.write('{"half": ')
            with pytest.raises(CorporaError, match="another run is at work"):
                runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
            yield Outcome({"id": one.id})

    runs.run([article("a")], tmp_path, work=work, made_with=MADE_WITH)
    assert (tmp_path / "results.jsonl").read_text().startswith('{"half": {')


def test_what_a_call_that_was_killed_has_left_is_swept_up(tmp_path: Path) -> None:
    (tmp_path / ".manifest.json.x1.part").write_text("{")
    (tmp_path / ".lock").touch()
    runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    (tmp_path / ".results.jsonl.x2.part").touch()
    runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".lock", "manifest.json", "rejects.jsonl", "results.jsonl",
    ]  # fmt: skip


def test_what_an_export_writes_or_has_left_is_no_concern_of_a_run(tmp_path: Path) -> None:
    runs.run([article("a")], tmp_path, work=shout, made_with=MADE_WITH)
    with atomic_folder(tmp_path / "brat") as folder, atomic_writer(tmp_path / "a.csv") as table:
        (folder / "annotation.conf").write_text("[entities]\n")
        table.write("article\n")
        counts = runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    assert (counts.done, counts.kept) == (3, 1)
    assert (tmp_path / "a.csv").read_text() == "article\n"
    assert (tmp_path / "brat" / "annotation.conf").is_file()


def test_results_that_find_no_room_are_told_by_their_file_and_done_again(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    corpus = [article("a"), article("b", "Text. " * 500)]

    def work(articles: Iterable[Article]) -> Iterator[Outcome]:
        for outcome in shout(articles):
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
            yield outcome

    try:
        with pytest.raises(CorporaError, match=r"results.jsonl: can't be written \(File too large"):
            runs.run(corpus, tmp_path, work=work, made_with=MADE_WITH)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (tmp_path / "results.jsonl").stat().st_size == 1000  # with half a line
    counts = runs.run(corpus, tmp_path, work=shout, made_with=MADE_WITH)
    assert (counts.kept, counts.done, ids(tmp_path)) == (1, 1, ["a", "b"])


def test_results_of_articles_that_a_call_does_not_meet_are_kept(tmp_path: Path) -> None:
    for part in (["a", "b"], ["c"], ["b"]):
        counts = runs.run(map(article, part), tmp_path, work=shout, made_with=MADE_WITH)
    assert (counts.done, counts.kept, counts.stale, counts.others) == (0, 1, 0, 2)
    assert ids(tmp_path) == ["a", "b", "c"]


def test_results_of_articles_that_are_rejected_now_are_kept(tmp_path: Path) -> None:
    def refuses(articles: Iterable[Article]) -> Iterator[Outcome]:
        for _ in articles:
            yield Outcome(None, "no sentence in it")

    runs.run(map(article, "abc"), tmp_path, work=shout, made_with=MADE_WITH)
    before = (tmp_path / "results.jsonl").read_bytes()
    damaged = [replace(rejected(1), id="a"), rejected(2), article("c", "Other text.")]
    counts = runs.run(damaged, tmp_path, work=refuses, made_with=MADE_WITH)
    assert (counts.rejected, counts.stale, counts.others) == (3, 0, 3)
    assert (tmp_path / "results.jsonl").read_bytes() == before


def test_prune_takes_away_what_is_not_in_the_corpus_and_nothing_else(tmp_path: Path) -> None:
    runs.run(map(article, "abcd"), tmp_path, work=shout, made_with=MADE_WITH)
    corpus = [replace(rejected(1), id="a"), article("b"), article("d", "Other text.")]
    counts = runs.run(corpus, tmp_path, work=shout, made_with=MADE_WITH, prune=True)
    assert (counts.done, counts.kept, counts.stale, counts.others) == (1, 1, 2, 1)
    assert ids(tmp_path) == ["a", "b", "d"]


def test_prune_takes_nothing_away_where_what_was_rejected_may_be_any_article(
    tmp_path: Path,
) -> None:
    runs.run(map(article, "abc"), tmp_path, work=shout, made_with=MADE_WITH)
    corpus = [article("a", "Other text."), rejected(2)]
    counts = runs.run(corpus, tmp_path, work=shout, made_with=MADE_WITH, prune=True)
    assert (counts.done, counts.stale, counts.others, counts.spared) == (1, 1, 2, 2)
    assert ids(tmp_path) == ["b", "c", "a"]
    counts = runs.run(corpus[:1], tmp_path, work=shout, made_with=MADE_WITH, prune=True)
    assert (counts.kept, counts.stale, counts.others, counts.spared) == (1, 2, 0, 0)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    for name in ("one.jsonl", "two.jsonl"):
        (tmp_path / name).touch()
    return str(tmp_path / "one.jsonl"), str(tmp_path / "two.jsonl")


def test_a_text_from_another_file_does_not_take_the_place_of_an_article(
    tmp_path: Path, files: tuple[str, str]
) -> None:
    one, two = files
    out = tmp_path / "out"
    first = replace(article("a"), file=one)
    other = [replace(article("a", "Other text."), file=two), replace(article("b"), file=two)]
    runs.run([first], out, work=shout, made_with=MADE_WITH)
    for _ in range(2):
        counts = runs.run(other, out, work=shout, made_with=MADE_WITH)
        assert (counts.rejected, counts.stale, counts.others) == (1, 0, 1)
    assert [(one["text"], one["file"]) for one in runs.records(out)] == [
        ("SOME TEXT.", one), ("SOME TEXT.", two),
    ]  # fmt: skip
    (reject,) = map(json.loads, (out / "rejects.jsonl").read_text().splitlines())
    assert (reject["article"], reject["file"]) == ("a", two)
    assert f"from {one}; " in reject["reason"]
    # In whatever order they come.
    counts = runs.run([*other, first], out, work=shout, made_with=MADE_WITH)
    assert (counts.kept, counts.rejected, counts.stale) == (2, 1, 0)


@pytest.mark.parametrize("way", ["the same file", "a link", "gone", "moved and gone", "pruned"])
def test_a_newer_text_takes_the_place_of_an_article(
    tmp_path: Path, files: tuple[str, str], way: str
) -> None:
    one, two = files
    out = tmp_path / "out"
    runs.run([replace(article("a"), file=one)], out, work=shout, made_with=MADE_WITH)
    if way == "the same file":
        two = one
    elif way == "a link":
        Path(two).unlink()
        Path(two).symlink_to(one)
    elif way != "pruned":
        Path(one).unlink()
    if way == "moved and gone":
        runs.run([replace(article("a"), file=two)], out, work=shout, made_with=MADE_WITH)
    changed = replace(article("a", "Other text."), file=two)
    counts = runs.run([changed], out, work=shout, made_with=MADE_WITH, prune=way == "pruned")
    assert (counts.done, counts.stale, counts.rejected) == (1, 1, 0)
    assert [(one["text"], one["file"]) for one in runs.records(out)] == [("OTHER TEXT.", two)]


def test_an_article_that_moved_to_another_file_is_known_there(
    tmp_path: Path, files: tuple[str, str]
) -> None:
    one, two = files
    out = tmp_path / "out"
    runs.run([replace(article("a"), file=one)], out, work=shout, made_with=MADE_WITH)
    moved = replace(article("a"), file=two)
    assert runs.run([moved], out, work=shout, made_with=MADE_WITH).kept == 1
    assert [record["file"] for record in runs.records(out)] == [two]
    changed = replace(moved, text="Other text.")
    assert runs.run([changed], out, work=shout, made_with=MADE_WITH).rejected == 0


def test_a_file_that_was_read_and_has_an_article_no_more_holds_up_none(
    tmp_path: Path, files: tuple[str, str]
) -> None:
    one, two = files
    out = tmp_path / "out"
    rest = replace(article("b"), file=one)
    runs.run([replace(article("a"), file=one), rest], out, work=shout, made_with=MADE_WITH)
    changed = replace(article("a", "Other text."), file=two)
    counts = runs.run([rest, changed], out, work=shout, made_with=MADE_WITH)
    assert (counts.kept, counts.done, counts.stale, counts.rejected) == (1, 1, 1, 0)


def test_an_article_has_one_result_even_where_its_second_text_is_rejected(tmp_path: Path) -> None:
    runs.run([article("a")], tmp_path, work=shout, made_with=MADE_WITH)
    twice = [article("a", "Other text."), article("a", "Third text.")]
    runs.run(twice, tmp_path, work=shout, made_with=MADE_WITH)
    assert [record["text"] for record in runs.records(tmp_path)] == ["OTHER TEXT."]


def test_results_of_two_machines_are_one_run_once_they_stand_in_one_file(tmp_path: Path) -> None:
    """The parts may overlap."""
    runs.run(CORPUS, tmp_path / "whole", work=shout, made_with=MADE_WITH)
    runs.run(CORPUS[:4], tmp_path / "one", work=shout, made_with=MADE_WITH)
    runs.run(CORPUS[3:], tmp_path / "two", work=shout, made_with=MADE_WITH)
    with (tmp_path / "one" / "results.jsonl").open("ab") as results:
        results.write((tmp_path / "two" / "results.jsonl").read_bytes())
    counts = runs.run(CORPUS, tmp_path / "one", work=shout, made_with=MADE_WITH)
    assert (counts.done, counts.kept, counts.rejected) == (0, 4, 1)
    for file in ("results.jsonl", "rejects.jsonl"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "whole" / file).read_bytes()


def manifest_of(out: Path) -> dict:
    return json.loads((out / "manifest.json").read_text())


@pytest.mark.parametrize(
    "left", [b"", b'{"schema": "paral', b"[]", b"\0\0", b"\xff"],
    ids=["empty", "cut off", "a list", "zeros", "no text"],
)  # fmt: skip
def test_a_damaged_manifest_is_written_again_where_the_results_are_of_the_same_run(
    tmp_path: Path, left: bytes
) -> None:
    runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    results = (tmp_path / "results.jsonl").read_bytes()
    (tmp_path / "manifest.json").write_bytes(left)
    other = {"parallax": "0", "options": {"beam": 1, "to": ["uk"]}}
    with pytest.raises(CorporaError, match=r"manifest.json: damaged, and beside it are no results"):
        runs.run(CORPUS, tmp_path, work=shout, made_with=other)
    counts = runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH, command="again")
    assert (counts.done, counts.kept, counts.rejected) == (0, 4, 1)
    assert (tmp_path / "results.jsonl").read_bytes() == results
    made = manifest_of(tmp_path)
    assert (made["finished"], made["results"], made["made_with"]) == (True, 4, MADE_WITH)
    lost, again = made["calls"]
    assert "damaged" in lost["lost"]
    assert again["command"] == "again"


@pytest.mark.parametrize("results", [None, "", "not ours", '{"key": "somebody else\'s"}\n'])
def test_a_damaged_manifest_without_results_of_ours_is_left_alone(
    tmp_path: Path, results: str | None
) -> None:
    (tmp_path / "manifest.json").write_text("{")
    if results is not None:
        (tmp_path / "results.jsonl").write_text(results)
    with pytest.raises(CorporaError, match="name another folder"):
        runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    assert (tmp_path / "manifest.json").read_text() == "{"
    assert results is None or (tmp_path / "results.jsonl").read_text() == results


def test_results_are_on_the_disk_before_a_manifest_says_that_they_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    sync, swap = os.fsync, os.replace

    def fsync(number: int) -> None:
        told.append(("safe", os.fstat(number).st_ino))
        sync(number)

    def replacing(old: str, new: Path) -> None:
        told.append((new.name, os.stat(old).st_ino))
        swap(old, new)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replacing)
    runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    results, manifest = (
        (tmp_path / name).stat().st_ino for name in ("results.jsonl", "manifest.json")
    )
    assert told[-2:] == [("safe", manifest), ("manifest.json", manifest)]
    assert ("safe", results) in told[:-2]
    told.clear()
    runs.run([article("a", "Other text.")], tmp_path, work=shout, made_with=MADE_WITH)
    swapped = next(index for index, (name, _) in enumerate(told) if name == "results.jsonl")
    assert told[swapped - 1] == ("safe", told[swapped][1])


def test_a_finished_run_is_unfinished_while_a_later_call_is_at_work(tmp_path: Path) -> None:
    call = {"work": shout, "made_with": MADE_WITH}
    runs.run([article("a")], tmp_path, **call, command="first")
    with pytest.raises(KeyboardInterrupt):
        runs.run(CORPUS, tmp_path, work=dies_at("c"), made_with=MADE_WITH, command="second")
    made = manifest_of(tmp_path)
    assert (made["finished"], made["command"]) == (False, "second")
    runs.run(CORPUS, tmp_path, **call, command="third")
    made = manifest_of(tmp_path)
    assert (made["finished"], made["results"]) == (True, 4)
    told = [(one["command"], one.get("counts", {}).get("done")) for one in made["calls"]]
    assert told == [("first", 1), ("second", None), ("third", 2)]
    assert all(one["began"] and one["python"] and one["system"] for one in made["calls"])


def test_a_call_that_has_nothing_to_read_changes_nothing(tmp_path: Path) -> None:
    def no_corpus() -> Iterator[Article]:
        raise CorporaError("no such file")
        yield

    runs.run(CORPUS, tmp_path, work=shout, made_with=MADE_WITH)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(CorporaError, match="no such file"):
        runs.run(no_corpus(), tmp_path, work=shout, made_with=MADE_WITH)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_what_was_rejected_is_there_after_an_interruption(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        runs.run(CORPUS, tmp_path, work=dies_at("d"), made_with=MADE_WITH)
    assert len((tmp_path / "rejects.jsonl").read_text().splitlines()) == 1


def test_rejects_stand_in_the_order_of_the_corpus_however_far_workers_run_ahead(
    tmp_path: Path,
) -> None:
    def picky(articles: Iterable[Article]) -> Iterator[Outcome]:
        for one in articles:
            yield Outcome(None, one.id) if one.id in "ac" else Outcome({"source": {"id": one.id}})

    def eager(articles: Iterable[Article]) -> Iterator[Outcome]:
        yield from picky(list(articles))

    for name, work in (("one", picky), ("many", eager)):
        runs.run(CORPUS, tmp_path / name, work=work, made_with=MADE_WITH)
    written = (tmp_path / "one" / "rejects.jsonl").read_text()
    assert [json.loads(line)["reason"] for line in written.splitlines()] == [
        "a", "no text in it", "c",
    ]  # fmt: skip
    assert (tmp_path / "many" / "rejects.jsonl").read_text() == written


def test_another_spelling_of_the_options_is_the_same_run(tmp_path: Path) -> None:
    def made_with(to: list[str], lexicon: str | None) -> dict:
        options = {"beam": 4, "to": to, "lexicon": lexicon}
        return {"parallax": "0", "lexicons": "5a", "options": options}

    runs.run(CORPUS, tmp_path, work=shout, made_with=made_with(["uk", "ru"], "lex"))
    counts = runs.run(CORPUS, tmp_path, work=shout, made_with=made_with(["ru", "uk"], "./lex2"))
    assert (counts.kept, counts.done) == (4, 0)


def test_results_of_other_code_need_another_folder(tmp_path: Path) -> None:
    runs.run(CORPUS, tmp_path, work=shout, made_with={**MADE_WITH, "code": "11"})
    with pytest.raises(CorporaError, match=r"code: 11 then, 22 now.*same code and options"):
        runs.run(CORPUS, tmp_path, work=shout, made_with={**MADE_WITH, "code": "22"})


def test_what_was_noted_of_versions_is_counted_of_what_is_done_and_kept(tmp_path: Path) -> None:
    def noting(articles: Iterable[Article]) -> Iterator[Outcome]:
        for one in articles:
            version = {"notes": ["the same text twice", "taken for a translation: 90%"]}
            yield Outcome({"source": {"id": one.id}, "versions": {"uk": version}})

    runs.run([article("a")], tmp_path, work=noting, made_with=MADE_WITH)
    counts = runs.run(CORPUS, tmp_path, work=noting, made_with=MADE_WITH)
    assert (counts.kept, dict(counts.remarks)) == (1, {"the same text twice": 4})
