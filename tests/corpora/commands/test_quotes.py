"""`parallax quotes`: an object an article on stdout, one clear line on stderr for mistakes."""

import json

import pytest

from corpora.cli import main

ARTICLE = """Storm closes the bridge

“We are ready,” said the mayor, Ivan Bondar. He added that nobody had been hurt.

The film “Fog Signal” was cancelled.
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "storm.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def read(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def words(spans):
    return [ARTICLE[start:end] for start, end in spans]


def test_an_article_is_a_line_with_its_quotes(article, capsys):
    assert main(["quotes", str(article), "--lang", "en", "--quiet"]) == 0
    (record,) = read(capsys)
    assert record["article"] == "storm"
    assert record["lang"] == "en"
    direct, indirect = record["quotes"]
    assert direct["id"] == "q1"
    assert direct["kind"] == "direct"
    assert words(direct["content"]) == ["We are ready"]
    assert words(direct["cue"]) == ["said"]
    assert words(direct["source"]) == ["the mayor, Ivan Bondar"]
    assert indirect["kind"] == "indirect"
    assert indirect["speaker"] == direct["speaker"] == "Ivan Bondar"
    assert "why" not in direct


def test_titles_are_listed_on_demand(article, capsys):
    main(["quotes", str(article), "--lang", "en", "--quiet", "--titles"])
    (record,) = read(capsys)
    assert [quote["kind"] for quote in record["quotes"]] == ["direct", "indirect", "title"]


def test_explain_adds_words_and_reasons(article, capsys):
    main(["quotes", str(article), "--lang", "en", "--quiet", "--explain"])
    (record,) = read(capsys)
    first = record["quotes"][0]
    assert first["text"] == ["We are ready"]
    assert first["why"] == {"rule": first["rule"], "cue": "say (neutral)"}


def test_own_lexicons_add_cues(article, tmp_path, capsys):
    folder = tmp_path / "lexicons" / "en"
    folder.mkdir(parents=True)
    (folder / "cues.tsv").write_text(
        "lemma\tclass\tconcept\tpos\texample\nfoghorn\temotional\tshout\tverb\tHe foghorned it.\n",
        encoding="utf-8",
    )
    text = tmp_path / "own.txt"
    text.write_text("The guard foghorned that the gate was shut.", encoding="utf-8")
    main(["quotes", str(text), "--lang", "en", "--quiet", "--lexicon", str(folder.parent)])
    (record,) = read(capsys)
    assert [quote["kind"] for quote in record["quotes"]] == ["indirect"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["--lang", "pl", "storm.txt"], 2, "--lang pl"),
        (["--lexicons", "nowhere", "storm.txt"], 2, "nowhere"),
        (["--lexicon", "nowhere", "storm.txt"], 2, "nowhere"),
        (["-", "-"], 2, "- is there twice"),
        (["absent.txt"], 1, "absent.txt"),
    ],
)
def test_a_mistake_is_one_clear_line(article, capsys, monkeypatch, arguments, code, message):
    monkeypatch.chdir(article.parent)
    assert main(["quotes", "--quiet", *arguments]) == code
    errors = capsys.readouterr().err.strip().splitlines()
    assert len(errors) == 1
    assert message in errors[0]


def test_markdown_is_read_by_its_own_paragraphs_and_the_encoding_is_told(tmp_path, capsys):
    """A heading without a full stop is no part of the sentence below it."""
    path = tmp_path / "storm.md"
    path.write_bytes("# The mayor\nShe said the gate was shut.\n".encode("utf-16"))
    assert main(["quotes", str(path)]) == 0
    told = capsys.readouterr()
    (quote,) = json.loads(told.out)["quotes"]
    assert quote["source"] == [[12, 15]]
    assert told.err == "storm: encoding utf-16-le\n"
