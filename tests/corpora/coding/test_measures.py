"""Figures from coders' work, against what one works out by hand."""

from __future__ import annotations

import math

import pytest

from alignment.framing import Dimension
from corpora.coding.key import Case, Key
from corpora.coding.measures import (
    CONSENSUS,
    consensus_of,
    disagreements_of,
    label_of,
    measures_of,
)
from corpora.coding.sampling import Stratum
from corpora.coding.sheets import Code, Sheet

TERM, OMISSION, ADDITION = Dimension.TERM, Dimension.OMISSION, Dimension.ADDITION


def key_of(*cases: tuple[bool, float]) -> Key:
    """A sample of cases (whether the tool tells a term, weight), each in an article of its own."""
    made = tuple(
        Case(
            f"c{n:03}", f"article-{n}", n, "q1", ("en", "uk"), ("a", "b"), 0, 1 / weight,
            {TERM: ("term-x",)} if told else {},
        )
        for n, (told, weight) in enumerate(cases, start=1)
    )  # fmt: skip
    return Key("run", 7, ("dimension",), ("anna", "borys"), (Stratum(("all",), 9, 9),), made, "0")


def sheet(coder: str, *codes: frozenset[Dimension] | set[Dimension] | None) -> Sheet:
    """A coder's codes for c001, c002 ...; None where the coder can't tell."""
    return Sheet(
        coder,
        {
            f"c{n:03}": None if code is None else Code(frozenset(code))
            for n, code in enumerate(codes, start=1)
        },
    )


def figure(measures, variable: str, measure: str, coders: str):
    (found,) = [
        m for m in measures if (m.variable, m.measure, m.coders) == (variable, measure, coders)
    ]
    return found


def test_recall_weighs_each_case_by_what_it_stands_for() -> None:
    """Told and right: 2 cases of weight 1. Missed: 1 case of weight 8. So recall is 2 of 10."""
    key = key_of((True, 1), (True, 1), (True, 2), (False, 8), (False, 8))
    codes = [{TERM}, {TERM}, set(), {TERM}, set()]
    found = measures_of(key, [sheet("anna", *codes), sheet("borys", *codes)])
    assert figure(found, "term", "recall", CONSENSUS).value == pytest.approx(2 / 10)
    assert figure(found, "term", "precision", CONSENSUS).value == pytest.approx(2 / 4)
    assert figure(found, "term", "f1", CONSENSUS).value == pytest.approx(4 / 14)
    assert figure(found, "term", "recall", "anna").value == pytest.approx(2 / 10)
    assert figure(found, "any difference", "recall", CONSENSUS).value == pytest.approx(2 / 10)


def test_agreement_is_that_of_the_sample_as_coded() -> None:
    """20 both, 5 and 10 one only, 15 neither: 70 % agreement, kappa 0.4; weights don't matter."""
    key = key_of(*[(n % 2 == 0, 1 + n % 3) for n in range(50)])
    first = [{TERM}] * 25 + [set()] * 25
    second = [{TERM}] * 20 + [set()] * 5 + [{TERM}] * 10 + [set()] * 15
    found = measures_of(key, [sheet("anna", *first), sheet("borys", *second)])
    agreement = figure(found, "term", "agreement", "anna–borys")
    kappa = figure(found, "term", "kappa", "anna–borys")
    alpha = figure(found, "term", "alpha", "anna–borys")
    assert (agreement.value, agreement.cases, agreement.marked) == (pytest.approx(0.7), 50, 35)
    assert kappa.value == pytest.approx(0.4)
    # 99 of 100 labels: 30 disagreeing ones of 55 marks and 45 blanks.
    assert alpha.value == pytest.approx(1 - 99 * 15 * 2 / (2 * 55 * 45))
    assert kappa.low < kappa.value < kappa.high
    assert 0 < kappa.high - kappa.low < 0.6


def test_what_a_coder_left_out_counts_for_the_others_only() -> None:
    key = key_of((True, 1), (True, 1), (False, 1))
    sheets = [sheet("anna", {TERM}, None, set()), sheet("borys", {TERM}, set())]
    sheets.append(sheet("vira", {TERM}, {TERM}, {TERM}))
    assert [label_of(sheets[0], case, "term") for case in key.cases] == [True, None, False]
    found = measures_of(key, sheets)
    assert figure(found, "term", "kappa", "anna–borys").cases == 1
    assert figure(found, "term", "alpha", "anna–borys–vira").cases == 3
    assert figure(found, "term", "precision", "borys").cases == 2


def test_a_dimension_that_nobody_ever_marks_has_no_kappa() -> None:
    key = key_of((True, 1), (False, 1))
    found = measures_of(key, [sheet("anna", set(), set()), sheet("borys", set(), set())])
    for measure in ("kappa", "alpha"):
        assert math.isnan(figure(found, "agency", measure, "anna–borys").value)
    assert figure(found, "agency", "agreement", "anna–borys").value == 1.0
    assert math.isnan(figure(found, "agency", "precision", CONSENSUS).value)
    assert figure(found, "term", "precision", CONSENSUS).value == 0.0


def test_one_article_gives_no_interval() -> None:
    key = key_of((True, 1))
    found = measures_of(key, [sheet("anna", {TERM}), sheet("borys", {TERM})])
    precision = figure(found, "term", "precision", CONSENSUS)
    assert precision.value == 1.0
    assert math.isnan(precision.low)


def test_the_same_work_gives_the_same_intervals() -> None:
    key = key_of(*[(n % 2 == 0, 2.0) for n in range(12)])
    work = [sheet("anna", *[{TERM}, set()] * 6), sheet("borys", *[{TERM}, {TERM}, set()] * 4)]
    assert repr(measures_of(key, work)) == repr(measures_of(key, work))


CONSENSUSES = [
    ("two agree", [{TERM}, {TERM}], {}, "term", True),
    ("one against one", [{TERM}, set()], {}, "term", None),
    ("two against one", [{TERM}, set(), {TERM}], {}, "term", True),
    ("one alone can tell", [{TERM}, None], {}, "term", True),
    ("nobody can tell", [None, None], {}, "term", None),
    ("one against one, settled", [{TERM}, set()], {TERM: False}, "term", False),
    ("settled against the majority", [{TERM}, {TERM}], {TERM: False}, "term", False),
    ("omission or addition, they differ on which", [{OMISSION}, {ADDITION}], {},
     "omission or addition", True),
    ("the one settled, the other open", [{OMISSION}, {ADDITION}], {OMISSION: False},
     "omission or addition", None),
    ("both settled", [{OMISSION}, {ADDITION}], {OMISSION: False, ADDITION: False},
     "omission or addition", False),
    ("any difference, one settled", [{TERM}, set()], {TERM: True}, "any difference", True),
    ("any difference, settled as none", [{TERM}, set()], {TERM: False}, "any difference", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("codes", "settled", "variable", "consensus"),
    [r[1:] for r in CONSENSUSES],
    ids=[r[0] for r in CONSENSUSES],
)
def test_consensus(codes, settled, variable, consensus) -> None:
    (case,) = key_of((True, 1)).cases
    sheets = [sheet(f"coder {n}", code) for n, code in enumerate(codes)]
    decisions = {(case.id, dimension): decision for dimension, decision in settled.items()}
    assert consensus_of(sheets, case, variable, decisions) is consensus


def test_disagreements_are_told_for_each_dimension_with_comments() -> None:
    key = key_of((True, 1), (False, 1))
    anna = Sheet("anna", {"c001": Code(frozenset({TERM, OMISSION}), "see B"), "c002": None})
    borys = Sheet("borys", {"c001": Code(frozenset({TERM})), "c002": Code(frozenset({TERM}))})
    (one,) = disagreements_of(key, [anna, borys])
    assert (one.case.id, one.dimension) == ("c001", OMISSION)
    assert dict(one.marks) == {"anna": True, "borys": False}
    assert dict(one.comments) == {"anna": "see B"}
