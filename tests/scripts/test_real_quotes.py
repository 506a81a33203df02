"""Annotations by place, and quotes on both sides of a translation, on a bitext of our own."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest
from evaluation.quote_gold import is_looked_at
from evaluation.quote_pairs import agreement
from evaluation.quote_real import read_real

LINES = [
    ("The envoy said that it rained.", "Посол сказав, що йшов дощ."),
    ("“We wait.", "«Чекаємо."),
    ("We stay,” he added.", "Лишаємося», — додав він."),
]


@pytest.fixture
def bitext(tmp_path: Path) -> Path:
    lines = [("tatoeba", "It rains.", "Дощ."), *(("wmt32", *pair) for pair in LINES)]
    with lzma.open(tmp_path / "en-uk.tsv.xz", "wt", encoding="utf-8") as file:
        file.writelines("\t".join(line) + "\n" for line in lines)
    return tmp_path


def test_quotes_are_annotated_by_where_they_stand(bitext: Path) -> None:
    rows = [
        "en-uk wmt32 0,1-2 en indirect 20-29 10-14 0-9",
        "en-uk wmt32 0,1-2 en direct? 33-49 54-59 51-53",
        "en-uk wmt32 2-3 en none   ",
        "en-uk wmt32 1 uk none   ",
    ]
    path = bitext / "quotes.tsv"
    path.write_text("".join(row.replace(" ", "\t") + "\n" for row in rows), encoding="utf-8")
    (name, text, (said, added)), *rest = read_real(bitext, "en", path)
    assert (name, rest) == ("en-uk wmt32 0,1-2", [])  # line 3 isn't there
    assert text == "The envoy said that it rained.\n\n“We wait. We stay,” he added."
    assert (said.kind, said.cue, said.source) == ("indirect", "said", "The envoy")
    assert [span.of(text) for span in said.content] == ["it rained"]
    assert (added.kind, added.borderline) == ("direct", True)
    assert [(text, items) for _, text, items in read_real(bitext, "uk", path)] == [
        ("«Чекаємо.", [])
    ]


def test_both_sides_of_a_translation_have_the_same_quotes(bitext: Path) -> None:
    assert not is_looked_at("wmt32-0")
    tally = agreement(bitext / "en-uk.tsv.xz", "uk", 1)
    assert (tally.right, tally.asked, tally.found) == (2, 2, 2)


def test_without_a_bitext_there_is_nothing_to_measure(tmp_path: Path) -> None:
    assert agreement(tmp_path / "en-uk.tsv.xz", "uk", 1).asked == 0
    assert list(read_real(tmp_path, "ru")) == []
