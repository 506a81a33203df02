"""Parts taken out of right translations: what is left reads as if it had never been there."""

import random

import pytest
from evaluation.checks_cuts import cuts, segment_of, without

from mt.text import Span

CUTS = [
    ("modifier", "They closed the railway station.", "Вони закрили залізничний вокзал.", "They closed the station.", "Вони закрили вокзал."),
    ("adverbial", "He answered without hesitation.", "Він відповів без вагань.", "He answered.", "Він відповів."),
    ("date, place, amount", "The bridge was closed in March.", "Міст закрили в березні.", "The bridge was closed.", "Міст закрили."),
    ("coordinated", "They need water and bread.", "Їм потрібні вода і хліб.", "They need water.", "Їм потрібні вода."),
    ("clause", "The teacher, who arrived yesterday, opened the library.", "Учителька, яка приїхала вчора, відкрила бібліотеку.", "The teacher opened the library.", "Учителька відкрила бібліотеку."),
    ("apposition", "The historian Anna Berg disagrees.", "Історикиня Анна Берг не погоджується.", "Anna Berg disagrees.", "Анна Берг не погоджується."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "src", "tgt", "less", "shorter"), CUTS, ids=[r[0] for r in CUTS])
def test_a_part_of_each_kind_is_taken_out_of_either_side(kind, src, tgt, less, shorter):
    found = {cut.kind: cut for cut in cuts(segment_of(src, tgt, "uk"), random.Random(1))}
    assert found[kind].src_without == less
    assert found[kind].tgt_without == shorter


@pytest.mark.parametrize(
    ("text", "part", "left"),
    [
        ("It is an old error.", "old", "It is an error."),
        ("A historic act.", "historic", "An act."),
        ("In May, he left.", "In May", "He left."),
        ("He left, as we know.", ", as we know", "He left."),
        ("He, as we know, left.", ", as we know", "He left."),
    ],
)
def test_what_is_left_is_written_as_one_would_write_it(text, part, left):
    start = text.index(part)
    assert without(text, Span(start, start + len(part))) == left
