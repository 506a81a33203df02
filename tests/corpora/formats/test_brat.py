"""brat standoff: what its own reader holds of the files that it is given."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from comparisons import comparisons, hostile_text, small, spans_of
from hypothesis import given, settings

from corpora.comparison import Comparison
from corpora.formats.brat import (
    annotation_lines,
    configuration,
    document_name,
    fragments,
    plain_text,
    write_brat,
)
from mt.text import Span

BOUND = re.compile(r"(T\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
RELATION = re.compile(r"(R\d+)\t(\w+) Arg1:(T\d+) Arg2:(T\d+)")
NOTE = re.compile(r"(#\d+)\tAnnotatorNotes (T\d+)\t(.+)")


def types_of(section: str) -> set[str]:
    """The types that a section of `annotation.conf` lets an annotation have."""
    lines = configuration().partition(f"[{section}]\n")[2].partition("\n[")[0].splitlines()
    names = (line.strip().split("\t")[0] for line in lines if line.strip())
    return {name for name in names if not name.startswith(("!", "<"))}


def read(text: str, lines: list[str]) -> dict[str, tuple[str, str]]:
    """Annotations by identifier, each checked as brat does: words, arguments, types."""
    bound: dict[str, tuple[str, str]] = {}
    names = set()
    for line in lines:
        if match := BOUND.fullmatch(line):
            name, kind, places, words = match.groups()
            spans = [tuple(map(int, place.split())) for place in places.split(";")]
            assert " ".join(text[start:end] for start, end in spans) == words
            assert all(start < end for start, end in spans)
            assert [end for _, end in spans] <= [start for start, _ in spans[1:]] + [len(text)]
            assert kind in types_of("entities")
            bound[name] = kind, words
        elif match := RELATION.fullmatch(line):
            name, kind, first, second = match.groups()
            assert kind in types_of("relations")
            assert {first, second} <= bound.keys()
        else:
            match = NOTE.fullmatch(line)
            assert match, line
            name, target = match.group(1), match.group(2)
            assert target in bound
        assert name not in names
        names.add(name)
    return bound


@settings(max_examples=60, deadline=None)
@given(comparisons())
def test_brat_reads_what_is_written_whatever_the_texts_hold(comparison: Comparison) -> None:
    for version in comparison.columns:
        text = plain_text(version.text)
        lines = list(annotation_lines(comparison, version, text))
        assert all(len(line.splitlines()) == 1 for line in lines)
        read(text, lines)


@given(hostile_text)
def test_a_text_keeps_its_length_and_its_words(text: str) -> None:
    plain = plain_text(text)
    assert len(plain) == len(text)
    assert plain.splitlines() == plain.removesuffix("\n").split("\n") or not plain
    assert [a for a in plain if not a.isspace()] == [
        a for a in text if not a.isspace() and not re.match(r"[\x00-\x1f\x7f-\x9f]", a)
    ]


LINES = [
    ("Windows ends a line with two", "a\r\nb", "a \nb"),
    ("old Macs with one", "a\rb", "a\nb"),
    ("a separator ends one, too", "a\u2028b", "a\nb"),
    ("a tab would end a field", "a\tb", "a b"),
    ("a zero byte", "a\x00b", "a b"),
    ("no-break and zero-width characters stay", "a\u00a0b\u200b", "a\u00a0b\u200b"),
]


@pytest.mark.parametrize(("text", "plain"), [r[1:] for r in LINES], ids=[r[0] for r in LINES])
def test_lines_end_with_a_line_feed(text: str, plain: str) -> None:
    assert plain_text(text) == plain


FRAGMENTS = [
    ("a span within a line is one", "We are ready", [(0, 12)], ["We are ready"]),
    ("a split quote has two", "“We,” he said, “are”", [(1, 3), (16, 19)], ["We", "are"]),
    ("one over paragraphs has one a line", "Ab c\n\n de f", [(0, 11)], ["Ab c", "de f"]),
    ("white space at its edges is left out", " a \n", [(0, 4)], ["a"]),
    ("one of white space only is none", "a \n b", [(1, 4)], []),
    ("what two spans share is told once", "abcdef", [(2, 6), (0, 4)], ["abcd", "ef"]),
    ("an empty span is none", "abc", [(1, 1)], []),
]


@pytest.mark.parametrize(
    ("text", "spans", "words"), [r[1:] for r in FRAGMENTS], ids=[r[0] for r in FRAGMENTS]
)
def test_spans_become_fragments(text, spans, words) -> None:
    found = fragments(text, [Span(*pair) for pair in spans])
    assert [span.of(text) for span in found] == words


def test_who_said_what_and_what_differs_is_all_there() -> None:
    comparison = small()
    lines = list(annotation_lines(comparison, comparison.source, comparison.source.text))
    assert lines == [
        "T1\tDirect 15 27\tWe are ready",
        "T2\tSource 30 42\tthe minister",
        "T3\tCue 43 50\tclaimed",
        "T4\tAttribution 43 50\tclaimed",
        "R1\tSays Arg1:T2 Arg2:T1",
        "R2\tReports Arg1:T3 Arg2:T1",
        "#1\tAnnotatorNotes T1\tq1; attribution en–uk (cue-class): claimed (doubting) → сказав (neutral)",
        "#2\tAnnotatorNotes T4\tq1, attribution en–uk (cue-class): claimed (doubting) → сказав (neutral)",
    ]  # fmt: skip


def test_a_version_without_the_statement_has_an_empty_file(tmp_path: Path) -> None:
    write_brat(tmp_path, [small(), small()])
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names[:7] == [f"00001-deal.{v}.{e}" for v in ("en", "ru", "uk") for e in ("ann", "txt")] + [
        "00002-deal.en.ann"
    ]  # fmt: skip
    assert len(names) == 13
    assert (tmp_path / "00001-deal.ru.ann").read_text() == ""
    assert (tmp_path / "00001-deal.ru.txt").read_text(encoding="utf-8") == small().versions[
        "ru"
    ].text


def test_names_are_safe_and_never_the_same(tmp_path: Path) -> None:
    assert document_name(7, "../a b/" + "ї" * 200, "uk:x") == "00007-.._a_b_" + "ї" * 23 + ".uk_x"
    uk = small().versions["uk"]
    versions = {key: dataclasses.replace(uk, key=key) for key in ("uk:a!", "uk:a?", "uk:A!")}
    write_brat(tmp_path, [dataclasses.replace(small(), versions=versions, entries=())])
    names = [path.name.casefold() for path in tmp_path.glob("*.txt")]
    assert len(names) == len(set(names)) == 4


def test_a_source_of_two_quotes_is_annotated_once() -> None:
    comparison = small()
    (entry,) = comparison.entries
    said = entry.mentions["en"]
    other = dataclasses.replace(said, spans=spans_of(comparison.source.text, "people were hurt"))
    twice = dataclasses.replace(entry, id="q2", mentions={"en": other}, differences=())
    comparison = dataclasses.replace(comparison, entries=(entry, twice))
    bound = read(
        comparison.source.text,
        list(annotation_lines(comparison, comparison.source, comparison.source.text)),
    )
    assert [kind for kind, _ in bound.values()].count("Source") == 1
