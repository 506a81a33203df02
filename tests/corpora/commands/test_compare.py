"""`parallax compare`: one article in, five files and a table out; and what goes wrong, in a line."""

from __future__ import annotations

import hashlib
import io
import json
import sys
from pathlib import Path

import pytest
from tiny_bert import write_tiny_bert

ARTICLE = (
    "date 2026-02-03 Talks will go on, says minister\n\n"
    "The minister said on Monday that the talks would go on.\n\n"
    "“We are ready,” she told reporters, “but we will not wait.” "
    "Officials claimed that the bridge had been repaired in three days.\n"
)
HUMAN = (
    "Переговори триватимуть, каже міністерка\n\n"
    "Міністерка сказала в понеділок, що переговори триватимуть.\n\n"
    "«Ми готові, — сказала вона журналістам, — але чекати не будемо». "
    "Посадовці сказали, що міст відремонтували за три дні.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def human(tmp_path: Path) -> Path:
    path = tmp_path / "human.txt"
    path.write_text(HUMAN, encoding="utf-8")
    return path


def comparison_of(out: Path) -> dict:
    return json.loads((out / "comparison.json").read_text(encoding="utf-8"))


def test_an_article_is_translated_and_every_offset_holds(parallax, article, tiny, tmp_path) -> None:
    out = tmp_path / "out"
    code, table, _ = parallax("compare", article, "--to", "uk,ru", "--out", out, "--model", tiny)
    assert code == 0
    assert "q1" in table
    assert {path.name for path in out.iterdir()} == {
        "report.html", "comparison.json", "quotes.tsv", "article.tmx", "manifest.json",
    }  # fmt: skip
    found = comparison_of(out)
    assert found["source"]["date"] == "2026-02-03"
    assert found["source"]["text"] == ARTICLE
    assert found["source"]["title"] == "Talks will go on, says minister"
    assert list(found["versions"]) == ["ru", "uk"]  # keys are sorted; `order` has the columns
    assert found["order"] == ["en", "uk", "ru"]
    for version in found["versions"].values():
        assert version["origin"] == "mt"
        assert len(version["sentences"]) == len(found["source"]["sentences"])
        assert version["text"].count("\n\n") == ARTICLE.strip().count("\n\n")
    for quote in found["quotes"]:
        for key, mention in quote["mentions"].items():
            if mention is not None:
                text = (found["versions"].get(key) or found["source"])["text"]
                assert [text[start:end] for start, end in mention["spans"]] == mention["text"]


def test_the_same_call_gives_the_same_bytes(parallax, article, tiny, tmp_path) -> None:
    for name in ("one", "two"):
        call = ["compare", article, "--to", "uk", "--out", tmp_path / name, "--model", tiny]
        assert parallax(*call, "--no-memory")[0] == 0
    for file in ("comparison.json", "quotes.tsv", "article.tmx", "report.html"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_given_translation_is_recognised_and_its_quotes_found(
    parallax, article, human, tiny, tmp_path
) -> None:
    out = tmp_path / "out"
    code, _, _ = parallax(
        "compare", article, "--with", f"uk={human}", "--out", out, "--model", tiny
    )
    assert code == 0
    found = comparison_of(out)
    assert found["versions"]["uk"]["origin"] == "translation"
    assert found["versions"]["uk"]["text"] == HUMAN
    direct = next(quote for quote in found["quotes"] if quote["kind"] == "direct")
    assert direct["mentions"]["uk"]["text"] == ["Ми готові", "але чекати не будемо"]
    claimed = next(q for q in found["quotes"] if "bridge" in " ".join(q["mentions"]["en"]["text"]))
    (attribution,) = [d for d in claimed["differences"] if d["dimension"] == "attribution"]
    assert attribution["between"] == ["en", "uk"]
    assert "claimed" in attribution["note"]


def test_versions_of_one_language_have_names_of_their_own(
    parallax, article, human, tiny, tmp_path
) -> None:
    out = tmp_path / "out"
    code, _, _ = parallax(
        "compare", article, "--to", "uk", "--with", f"uk={human}", "--with", f"uk:second={human}",
        "--out", out, "--model", tiny,
    )  # fmt: skip
    assert code == 0
    assert comparison_of(out)["order"] == ["en", "uk:mt", "uk", "uk:second"]


def test_languages_may_be_written_with_a_country(parallax, article, human, tiny) -> None:
    call = ["compare", article, "--with", f"UK={human}", "--to", "ru-RU", "--lang", "EN"]
    code, out, _ = parallax(*call, "--json", "--model", tiny)
    assert code == 0
    assert json.loads(out)["order"] == ["en", "ru", "uk"]


def test_what_a_given_version_is_taken_for_is_told(
    parallax, article, human, tiny, tmp_path
) -> None:
    words = ("compare", article, "--with", f"ru={human}", "--out", tmp_path / "out")
    code, _, err = parallax(*words, "--model", tiny)
    assert code == 0
    assert "ru: the second text seems to be in uk, not in ru\n" in err
    assert "ru: taken for a translation: " in err


def test_the_relation_can_be_said(parallax, article, human, tiny, tmp_path) -> None:
    out = tmp_path / "out"
    code, _, err = parallax(
        "compare", article, "--with", f"uk={human}", "--relation", "independent",
        "--out", out, "--model", tiny,
    )  # fmt: skip
    assert code == 0
    assert "article.tmx: no unit is in this translation memory" in err
    assert comparison_of(out)["versions"]["uk"]["origin"] == "independent"


def test_a_sentence_that_a_translation_leaves_out_or_adds_is_told(
    parallax, article, human, tiny
) -> None:
    text = ARTICLE + "\nThe school stays closed until the spring.\n"
    article.write_text(text, encoding="utf-8")
    given = HUMAN.replace("\n\n«Ми", " Уряд обіцяє дати грошей на ліки.\n\n«Ми")
    human.write_text(given, encoding="utf-8")
    _, out, _ = parallax("compare", article, "--with", f"uk={human}", "--json", "--model", tiny)
    checks = json.loads(out)["checks"]
    alone = [one for one in checks if not (one["source"] and one["target"])]
    shown = {
        one["check"]: [text[a:b] for a, b in one["source"]] + [given[a:b] for a, b in one["target"]]
        for one in alone
        if one["note"].startswith("The sentence")
    }
    assert shown == {
        "omission": ["The school stays closed until the spring."],
        "addition": ["Уряд обіцяє дати грошей на ліки."],
    }


def test_each_version_can_have_a_relation_of_its_own(parallax, article, human, tiny) -> None:
    files = [f"--with={key}={human}" for key in ("uk", "uk:outlet", "ru")]
    said = ["--relation=uk:outlet=independent", "--relation", "translation"]
    code, out, _ = parallax("compare", article, *files, *said, "--json", "--model", tiny)
    assert code == 0
    origins = {key: one["origin"] for key, one in json.loads(out)["versions"].items()}
    assert origins == {"uk": "translation", "uk:outlet": "independent", "ru": "translation"}


def test_a_relation_that_a_record_says_goes_before_that_for_all(parallax, tiny, tmp_path) -> None:
    record, version = tmp_path / "a.jsonl", {"text": "Міст закрили, — сказав він."}
    versions = {"uk": {**version, "relation": "independent"}, "uk:b": version, "uk:c": version}
    text = "“The bridge was shut,” he said."
    record.write_text(json.dumps({"id": "a", "lang": "en", "text": text, "versions": versions}))
    call = ["compare", record, "--json", "--model", tiny, "--relation", "translation"]
    _, out, _ = parallax(*call, "--relation", "uk:c=independent")
    origins = {key: one["origin"] for key, one in json.loads(out)["versions"].items()}
    assert origins == {"uk": "independent", "uk:b": "translation", "uk:c": "independent"}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["uk=mt"], "--relation uk=mt: write it as --relation translation or --relation uk="),
        (["copy"], "there are translation and independent"),
        (["=translation"], "--relation =translation: write it as"),
        (["ru=translation"], "--relation ru=translation: no version 'ru' is given; there are uk"),
        (["uk=translation", "uk=independent"], "--relation uk= is there twice; say it once"),
        (["translation", "independent"], "--relation for all versions is there twice"),
    ],
)
def test_a_relation_that_cannot_be_is_told(parallax, article, human, tmp_path, said, told) -> None:
    words = [f"--relation={value}" for value in said]
    code, _, err = parallax(
        "compare", article, "--with", f"uk={human}", *words, "--out", tmp_path / "out"
    )
    assert code == 2
    assert told in err


def test_a_relation_without_a_version_is_told(parallax, article, tmp_path) -> None:
    call = ["compare", article, "--to", "uk", "--out", tmp_path / "out"]
    for said in ("translation", "uk=translation"):
        code, _, err = parallax(*call, "--relation", said)
        assert code == 2
        assert "--relation: no version is given that it could hold for" in err


def test_the_manifest_tells_what_was_read_and_how(parallax, article, human, tiny, tmp_path) -> None:
    out = tmp_path / "out"
    call = ["compare", article, "--with", f"uk={human}", "--out", out, "--model", tiny]
    assert parallax(*call)[0] == 0
    made = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert made["command"] == f"parallax {' '.join(map(str, call))}"
    assert [one["name"] for one in made["inputs"]] == [str(article), str(human)]
    assert made["inputs"][0]["sha256"] == hashlib.sha256(article.read_bytes()).hexdigest()
    assert made["began"] <= made["ended"]
    assert made["python"]


def test_outlets_can_be_named(parallax, article, human, tiny, tmp_path) -> None:
    out = tmp_path / "out"
    files = [f"--with={key}={human}" for key in ("uk", "uk:b", "ru")]
    said = ["--outlet", "UK=Новий кур’єр", "--outlet=uk:b=Вечір = ніч", "--outlet", "en=The Post"]
    words = ["compare", article, *files, *said, "--relation=independent"]
    code, table, _ = parallax(*words, "--out", out, "--model", tiny)
    assert code == 0
    assert "uk (Новий кур’єр, independent)" in table
    found = comparison_of(out)
    outlets = {key: version["outlet"] for key, version in found["versions"].items()}
    assert outlets == {"uk": "Новий кур’єр", "uk:b": "Вечір = ніч", "ru": None}
    assert found["source"]["outlet"] == "The Post"
    html = (out / "report.html").read_text(encoding="utf-8")
    assert "<bdi>Новий кур’єр</bdi>, article in Ukrainian" in html
    assert "The Post" in (out / "quotes.tsv").read_text(encoding="utf-8")


def test_the_articles_outlet_can_be_named_beside_a_version_in_its_language(
    parallax, article, human, tiny
) -> None:
    words = ["compare", article, f"--with=en={human}", "--json", "--model", tiny]
    _, out, _ = parallax(*words, "--outlet=en=Theirs", "--outlet=en:source=Ours")
    found = json.loads(out)
    assert (found["versions"]["en"]["outlet"], found["source"]["outlet"]) == ("Theirs", "Ours")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["uk"], "--outlet uk: write it as --outlet uk=NAME"),
        (["uk= "], "--outlet uk= : write it as"),
        (["=Post"], "--outlet =Post: write it as"),
        (["uk=a", "uk-UA=b"], "--outlet uk= is there twice; say it once"),
        (["ru=a"], "neither the article nor a given version is 'ru'; there are en, uk"),
    ],
)
def test_an_outlet_that_cannot_be_is_told(parallax, article, human, tmp_path, said, told) -> None:
    words = [f"--outlet={value}" for value in said]
    code, _, err = parallax(
        "compare", article, "--with", f"uk={human}", *words, "--out", tmp_path / "out"
    )
    assert (code, err.count("\n")) == (2, 1)
    assert told in err


def test_remarks_that_the_terminal_is_spared_stand_in_the_results(
    parallax, article, human, tiny, tmp_path
) -> None:
    out = tmp_path / "out"
    words = ["compare", article, "--with", f"ru={human}", "--out", out, "--model", tiny]
    _, _, err = parallax(*words, "--quiet")
    assert err == ""
    seems, taken = comparison_of(out)["versions"]["ru"]["notes"]
    assert seems == "the second text seems to be in uk, not in ru"
    assert taken.startswith("taken for a translation: ")


def test_json_goes_to_stdout_and_nothing_is_written(
    parallax, article, tiny, tmp_path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    code, out, _ = parallax("compare", article, "--to", "uk", "--json", "--model", tiny)
    assert code == 0
    assert json.loads(out)["schema"] == "parallax/comparison/1"
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no text in it"),
        (b"   \n\n", "no text in it"),
        (bytes(range(256)) * 8, "binary"),
    ],
)
def test_a_file_that_is_no_article_is_one_clear_line(
    parallax, tmp_path, tiny, content: bytes, told: str
) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    out = tmp_path / "out"
    code, _, err = parallax("compare", path, "--to", "uk", "--out", out, "--model", tiny)
    assert code == 1
    assert err.count("\n") == 1
    assert str(path) in err
    assert told in err
    assert not out.exists()


def test_an_encoder_may_help_to_align(parallax, article, tiny, tmp_path) -> None:
    pytest.importorskip("transformers")
    encoder = write_tiny_bert(tmp_path / "encoder")
    words = ["compare", article, "--to", "uk", "--json", "--quiet", "--model", tiny]
    code, out, _ = parallax(*words, "--aligner", encoder)
    assert code == 0
    assert json.loads(out)["manifest"]["options"]["aligner"].startswith("encoder@")
    code, _, err = parallax(*words, "--aligner", "no-such-folder")
    assert (code, err.count("\n")) == (1, 1)
    assert "no encoder 'no-such-folder'" in err


def test_a_file_that_is_not_there(parallax, tmp_path, tiny) -> None:
    code, _, err = parallax("compare", tmp_path / "no.txt", "--to", "uk", "--model", tiny)
    assert (code, err.count("\n")) == (1, 1)
    assert "no such file" in err


def test_a_language_that_the_model_does_not_write(parallax, article, tmp_path, tiny) -> None:
    code, _, err = parallax(
        "compare", article, "--to", "uk,pl", "--out", tmp_path / "out", "--model", tiny
    )
    assert (code, err.count("\n")) == (2, 1)
    assert "--to pl: tiny@" in err
    assert "translates only into uk, ru" in err
    assert not (tmp_path / "out").exists()


def test_an_article_in_a_language_that_the_model_does_not_read(
    parallax, tmp_path, human, tiny
) -> None:
    code, _, err = parallax("compare", human, "--to", "ru", "--model", tiny)
    assert (code, err.count("\n")) == (1, 1)
    assert "is in 'uk'" in err


def test_a_model_folder_with_a_missing_file(parallax, article, tmp_path, tiny) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    for file in tiny.iterdir():
        if file.name != "source.spm":
            (broken / file.name).write_bytes(file.read_bytes())
    code, _, err = parallax(
        "compare", article, "--to", "uk", "--out", tmp_path / "out", "--model", broken
    )
    assert (code, err.count("\n")) == (1, 1)
    assert "source.spm" in err


def test_an_output_folder_that_holds_something_else(parallax, article, tmp_path, tiny) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.docx").write_text("years of work")
    code, _, err = parallax(
        "compare", article, "--to", "uk", "--out", tmp_path / "out", "--model", tiny
    )
    assert (code, err.count("\n")) == (1, 1)
    assert "thesis.docx" in err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["thesis.docx"]


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--to", ""],
        ["--to", "uk", "--beam", "101"],
        ["--with", "uk"],
        ["--with", "uk:=a.txt"],
        ["--with", "uk=a.txt", "--with", "uk=b.txt"],
    ],
)
def test_wrong_usage_is_told_before_any_work(parallax, article, words: list[str]) -> None:
    code, out, err = parallax("compare", article, *words)
    assert code == 2
    assert out == ""
    assert err


@pytest.mark.parametrize(
    ("source", "folder"), [("-", "stdin-parallax"), ("talks.txt", "talks-parallax")]
)
def test_results_go_beside_the_caller_under_the_article_s_name(
    parallax, article, tiny, monkeypatch, source: str, folder: str
) -> None:
    monkeypatch.chdir(article.parent)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    code, out, _ = parallax("compare", source, "--to", "uk", "--model", tiny)
    assert (code, out.splitlines()[-1]) == (0, f"Report: {folder}/report.html")
    assert (article.parent / folder / "report.html").is_file()


def test_standard_input_can_be_one_version_only(parallax) -> None:
    code, _, err = parallax("compare", "-", "--with", "uk=-")
    assert (code, err.count("\n")) == (2, 1)
    assert "- is there twice" in err
