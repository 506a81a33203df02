"""`comparison.json`: the schema that people script against, and both ways between it and values."""

import dataclasses
import json

import pytest
from comparisons import comparisons, small
from hypothesis import given, settings

from corpora.comparison import Comparison
from corpora.errors import CorporaError
from corpora.records import from_json, read_comparison, to_json


def through_text(document: dict) -> dict:
    return json.loads(json.dumps(document, ensure_ascii=False, sort_keys=True, allow_nan=False))


@settings(max_examples=40, deadline=None)
@given(comparisons())
def test_a_comparison_survives_json(comparison: Comparison) -> None:
    again = from_json(through_text(to_json(comparison, explain=True)))
    assert again == comparison
    assert list(again.versions) == list(comparison.versions), "the order of the columns is kept"


def test_an_id_that_is_there_twice_is_told() -> None:
    comparison = small()
    twice = dataclasses.replace(comparison, entries=comparison.entries * 2)
    with pytest.raises(CorporaError, match="the id 'q1' is there twice"):
        from_json(through_text(to_json(twice)))


def test_explanations_are_written_only_when_asked_for() -> None:
    comparison = small()
    assert '"why"' not in json.dumps(to_json(comparison))
    plain = from_json(through_text(to_json(comparison)))
    without_why = dataclasses.replace(comparison.entries[0].differences[0], why=())
    assert plain.entries[0].differences == (without_why,)
    assert plain.entries[0].mentions["uk"].why == ()


def test_the_schema_is_the_documented_one() -> None:
    document = to_json(small())
    assert document["schema"] == "parallax/comparison/1"
    assert set(document) >= {"source", "versions", "quotes", "checks", "manifest"}
    assert {"id", "lang", "title", "date", "text", "sentences"} <= set(document["source"])
    uk = document["versions"]["uk"]
    assert {"origin", "model", "text", "sentences", "beads", "scores"} <= set(uk)
    assert uk["beads"] == [[[0], [0]], [[1], [1]], [[2], [2]]]
    (quote,) = document["quotes"]
    assert quote["id"] == "q1"
    assert quote["mentions"]["ru"] is None
    assert (
        quote["reasons"]["ru"] == "no quote here is like it: 31% sure of the nearest, 40% is needed"
    )
    mention = quote["mentions"]["uk"]
    assert mention["text"] == ["Ми готові"]
    assert {"spans", "kind", "cue", "source", "confidence", "method"} <= set(mention)
    (difference,) = quote["differences"]
    assert difference["dimension"] == "attribution"
    assert difference["between"] == ["en", "uk"]
    assert set(difference["evidence"]) == {"en", "uk"}
    (check,) = document["checks"]
    assert (check["check"], check["severity"], check["lang"]) == ("missing_number", "error", "uk")


def test_spans_are_offsets_into_the_text_as_read() -> None:
    document = to_json(small())
    text = document["versions"]["uk"]["text"]
    mention = document["quotes"][0]["mentions"]["uk"]
    assert [text[start:end] for start, end in mention["spans"]] == mention["text"]


BROKEN = [
    ("another schema", ["schema"], "parallax/comparison/9", "parallax/comparison/9"),
    ("a member is missing", ["source", "text"], None, "'text'|a string"),
    ("a span beyond the text", ["source", "sentences"], [[0, 9999]], r"source\.sentences\[0\]"),
    ("a span that ends first", ["source", "sentences"], [[5, 2]], r"\[5, 2\]"),
    ("a span of truth values", ["source", "sentences"], [[False, True]], r"a whole number"),
    ("a span before the text", ["source", "sentences"], [[-1, 2]], r"sentences\[0\]\[0\]"),
    ("words beyond the text", ["words", "uk"], [[[0, 2], [0, 9999]]], r"words\.uk\[0\]\[1\]"),
    ("words without a partner", ["words", "uk"], [[[0, 2]]], r"words\.uk\[0\]: .* a list of two"),
    ("a bead of no sentence", ["versions", "uk", "beads"], [[[7], [0]]], r"uk\.beads"),
    ("an unknown dimension", ["quotes", 0, "differences", 0, "dimension"], "mood", "attribution"),
    ("an unknown kind", ["quotes", 0, "kind"], "rumour", "quotes.0..kind: 'rumour'"),
    ("a version that isn't there", ["checks", 0, "lang"], "de", "no version 'de'"),
    ("a list for an object", ["versions"], [], "an object"),
    ("half a character", ["source", "outlet"], "a\ud83d", "source.outlet: .* half of a surrogate"),
    ("words for a number", ["quotes", 0, "mentions", "uk", "confidence"], "high", "a number"),
]


@pytest.mark.parametrize(
    ("path", "value", "message"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN]
)
def test_what_does_not_fit_is_told_by_its_place(path: list, value: object, message: str) -> None:
    document = through_text(to_json(small()))
    parent = document
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = value
    with pytest.raises(CorporaError, match=message):
        from_json(document)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "line 1: not JSON"),
        (b"[" * 100_000, "nested too deeply|not JSON"),
        (b"9" * 5000, "not usable JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[]", "an object"),
        (b"{}", "'schema' is missing"),
    ],
)
def test_a_damaged_file_gives_one_clear_line(tmp_path, content: bytes, message: str) -> None:
    path = tmp_path / "comparison.json"
    path.write_bytes(content)
    with pytest.raises(CorporaError, match=message) as caught:
        read_comparison(path)
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_file_that_is_not_there_is_named(tmp_path) -> None:
    with pytest.raises(CorporaError, match="can't be read"):
        read_comparison(tmp_path / "comparison.json")
