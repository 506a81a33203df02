"""Which quote marks belong together, told by the pairs' whole text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mt.quality.marks import scan_marks

PAIRS = [
    ("English marks", "“We are here,” she said.", ["“We are here,”"]),
    ("Ukrainian marks with a quote in a quote", "«Слово „так“ — зайве»", ["«Слово „так“ — зайве»", "„так“"]),
    ("straight marks", 'He said "yes" and "no".', ['"yes"', '"no"']),
    ("straight marks in straight marks", '"He said "no" to it"', ['"He said "no" to it"', '"no"']),
    ("single marks, not the apostrophe", "‘We don’t know’", ["‘We don’t know’"]),
    ("a plural’s apostrophe is no mark", "the residents’ ‘we won’t go’ plea", ["‘we won’t go’"]),
    ("a quoted word that ends in s", "say ‘words’ and ‘deeds’", ["‘words’", "‘deeds’"]),
    ("feet and inches", "6'2\" tall", []),
    ("decades", "in the '90s", []),
    ("an apostrophe in Ukrainian", "п'ять дев’ятих", []),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "pairs"), PAIRS, ids=[row[0] for row in PAIRS])
def test_marks_are_paired(what, text, pairs):
    marks = scan_marks(text)
    assert [mark.whole.of(text) for mark in marks if mark.paired] == pairs
    assert all(mark.paired for mark in marks)


@pytest.mark.parametrize(
    ("text", "lone"), [("“A", [0]), ("B»", [1]), ("«A „B»", [3]), ("«A „B", [0, 3])]
)
def test_a_mark_without_a_partner_is_told(text, lone):
    assert [mark.place for mark in scan_marks(text) if not mark.paired] == lone


@given(st.text(alphabet="ab «»“”„‘’'\"s,."))
def test_every_mark_is_counted_once_and_in_order(text):
    marks = scan_marks(text)
    places = [at for mark in marks for at in (mark.opening, mark.closing) if at >= 0]
    assert len(places) == len(set(places))
    assert [mark.place for mark in marks] == sorted(mark.place for mark in marks)
    assert all(mark.opening < mark.closing for mark in marks if mark.paired)


def test_ten_thousand_lone_marks_take_no_time():
    assert len(scan_marks("«" * 10_000 + "”" * 10_000)) == 20_000
