"""What coders' work amounts to: how far they agree, and how right the tool is by them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from alignment.agreement import (
    cohen_kappa,
    coincidences,
    contingency,
    krippendorff_alpha,
    percent_agreement,
    ratio,
)
from alignment.framing import Dimension
from corpora.coding.key import Case, Key
from corpora.coding.sheets import Sheet

Array = NDArray[np.float64]
CONSENSUS = "consensus"
_LABELS = (False, True)
_LEVEL = (2.5, 97.5)
# An interval is told where at least this share of the resamples gives a value.
_ENOUGH = 0.5

# What is measured: a name → the dimensions of which one is enough.
VARIABLES: Mapping[str, frozenset[Dimension]] = {
    **{str(dimension): frozenset({dimension}) for dimension in Dimension},
    "omission or addition": frozenset({Dimension.OMISSION, Dimension.ADDITION}),
    "any difference": frozenset(Dimension),
}


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure.

    Attributes:
        variable: One of `VARIABLES`.
        measure: `agreement`, `kappa`, `alpha`, `precision`, `recall` or `f1`.
        coders: Whose labels: names joined by an en dash, one name, or `consensus`.
        value: The figure; NaN where the labels can't tell.
        low: Lower end of its 95 % interval; NaN where there is none.
        high: Upper end.
        cases: Number of cases it rests on.
        marked: Number of those in which somebody (of these coders) marks the variable.
    """

    variable: str
    measure: str
    coders: str
    value: float
    low: float
    high: float
    cases: int
    marked: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A case and a dimension that coders judge differently.

    Attributes:
        case: The case.
        dimension: What they differ on.
        marks: Coder → whether it is marked; coders who didn't code the case aren't there.
        comments: Coder → remark, where there is one.
    """

    case: Case
    dimension: Dimension
    marks: Mapping[str, bool]
    comments: Mapping[str, str]


Decisions = Mapping[tuple[str, Dimension], bool]


def measures_of(
    key: Key,
    sheets: Sequence[Sheet],
    *,
    decisions: Decisions | None = None,
    resamples: int = 1000,
) -> list[Measure]:
    """All figures, variable by variable.

    Agreement is that on the sample as it was coded. Precision, recall and F1 are those of the
    run: each case weighs as many of the run's cases as it stands for. Intervals are percentile
    bootstraps over articles, with the sample's seed.

    Args:
        key: The sample.
        sheets: What coders handed in, two at least.
        decisions: What was settled on disagreements, for the consensus.
        resamples: Number of bootstrap samples.
    """
    rng = np.random.default_rng(key.seed)
    articles = sorted({case.number for case in key.cases})
    draws = rng.multinomial(len(articles), [1 / len(articles)] * len(articles), size=resamples)
    sums = _Sums({number: at for at, number in enumerate(articles)}, draws.astype(np.float64))
    found = []
    for variable in VARIABLES:
        labels = [[label_of(sheet, case, variable) for sheet in sheets] for case in key.cases]
        found += _agreement(sums, key, variable, sheets, labels)
        consensus = [consensus_of(sheets, case, variable, decisions or {}) for case in key.cases]
        found += _of_tool(sums, key, variable, CONSENSUS, consensus)
        for at, sheet in enumerate(sheets):
            found += _of_tool(sums, key, variable, sheet.coder, [given[at] for given in labels])
    return found


def label_of(sheet: Sheet, case: Case, variable: str) -> bool | None:
    """Whether a coder marks a variable in a case; None where the coder didn't code it."""
    code = sheet.codes.get(case.id)
    return None if code is None else bool(code.dimensions & VARIABLES[variable])


def consensus_of(
    sheets: Sequence[Sheet], case: Case, variable: str, decisions: Decisions
) -> bool | None:
    """What most coders say of a variable in a case; None where they are split or silent.

    Where something was settled, that goes before the majority, dimension by dimension.
    """
    dimensions = VARIABLES[variable]
    if not any((case.id, dimension) in decisions for dimension in dimensions):
        return _majority(sheets, case, variable)
    settled = [
        decisions.get((case.id, dimension), _majority(sheets, case, str(dimension)))
        for dimension in dimensions
    ]
    return True if any(settled) else None if None in settled else False


def _majority(sheets: Sequence[Sheet], case: Case, variable: str) -> bool | None:
    labels = [label_of(sheet, case, variable) for sheet in sheets]
    yes, no = labels.count(True), labels.count(False)
    return None if yes == no else yes > no


def disagreements_of(key: Key, sheets: Sequence[Sheet]) -> list[Disagreement]:
    """What is to be settled, in the order of cases and dimensions."""
    found = []
    for case in key.cases:
        codes = {sheet.coder: code for sheet in sheets if (code := sheet.codes.get(case.id))}
        for dimension in Dimension:
            marks = {coder: dimension in code.dimensions for coder, code in codes.items()}
            if len(set(marks.values())) > 1:
                comments = {coder: code.comment for coder, code in codes.items() if code.comment}
                found.append(Disagreement(case, dimension, marks, comments))
    return found


@dataclass(frozen=True, slots=True)
class _Sums:
    """Sums of counts over articles, as they are and resampled.

    Attributes:
        place: Article's number → its row.
        draws: `(resamples, articles)`, how often each article is in each resample.
    """

    place: Mapping[int, int]
    draws: Array

    def of(
        self, counts: Sequence[tuple[int, Array]], figure: Callable[[Array], Array]
    ) -> tuple[float, float, float]:
        """A figure of the counts' sum, and its interval.

        Args:
            counts: Article's number and counts `(...)`, any number for an article.
            figure: From `(n, ...)` sums to `(n)` values.
        """
        if not counts:
            return math.nan, math.nan, math.nan
        by_article = np.zeros((len(self.place), *counts[0][1].shape))
        for number, count in counts:
            by_article[self.place[number]] += count
        value = float(figure(by_article.sum(axis=0)[None])[0])
        occupied = {number for number, count in counts if count.any()}
        if math.isnan(value) or len(occupied) < 2:
            return value, math.nan, math.nan
        values = figure(np.tensordot(self.draws, by_article, axes=1))
        values = values[~np.isnan(values)]
        if len(values) < _ENOUGH * len(self.draws):
            return value, math.nan, math.nan
        low, high = np.percentile(values, _LEVEL)
        return value, float(low), float(high)


def _agreement(
    sums: _Sums,
    key: Key,
    variable: str,
    sheets: Sequence[Sheet],
    labels: Sequence[Sequence[bool | None]],
) -> list[Measure]:
    everybody = "–".join(sheet.coder for sheet in sheets)
    twice = [
        (case.number, coincidences([given], _LABELS), given)
        for case, given in zip(key.cases, labels, strict=True)
        if sum(label is not None for label in given) >= 2
    ]
    marked = sum(any(given) for _, _, given in twice)
    tables = [(number, table) for number, table, _ in twice]
    found = [
        Measure(variable, name, everybody, *sums.of(tables, figure), len(twice), marked)
        for name, figure in (("agreement", percent_agreement), ("alpha", krippendorff_alpha))
    ]
    for first, second in combinations(range(len(sheets)), 2):
        both = [
            (case.number, contingency([given[first]], [given[second]], _LABELS))
            for case, given in zip(key.cases, labels, strict=True)
            if given[first] is not None and given[second] is not None
        ]
        marks = sum(bool(table[:, 1].any() or table[1].any()) for _, table in both)
        names = f"{sheets[first].coder}–{sheets[second].coder}"
        found.append(
            Measure(variable, "kappa", names, *sums.of(both, cohen_kappa), len(both), marks)
        )
    return found


def _of_tool(
    sums: _Sums, key: Key, variable: str, who: str, labels: Sequence[bool | None]
) -> list[Measure]:
    """Precision, recall and F1 of the tool, weighted to the run."""
    counts = [
        (case.number, case.weight * np.array([label and told, told, label], dtype=np.float64))
        for case, label in zip(key.cases, labels, strict=True)
        if label is not None
        for told in [bool(VARIABLES[variable] & case.told.keys())]
    ]
    marked = sum(bool(label) for label in labels)
    return [
        Measure(variable, name, who, *sums.of(counts, figure), len(counts), marked)
        for name, figure in _FIGURES.items()
    ]


# Of `(n, 3)` sums of what is both, what the tool tells, and what people mark.
_FIGURES: Mapping[str, Callable[[Array], Array]] = {
    "precision": lambda sums: ratio(sums[:, 0], sums[:, 1]),
    "recall": lambda sums: ratio(sums[:, 0], sums[:, 2]),
    "f1": lambda sums: ratio(2 * sums[:, 0], sums[:, 1] + sums[:, 2]),
}
