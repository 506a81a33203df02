"""Rows: every sentence of every version once, side by side with what says the same."""

import pytest
from comparisons import comparisons
from hypothesis import given, settings

from alignment.sentences import Bead
from corpora.comparison import Comparison, Origin, Version
from corpora.rows import can_stand_side_by_side, rows_of
from mt.text import Span


def version(key: str, n_sentences: int, beads: str = "", origin: Origin = Origin.MT) -> Version:
    """Sentences of one letter each; beads as `0-0 1,2-1 -2`."""
    text = "x " * n_sentences
    return Version(
        key=key,
        lang=key[:2],
        text=text,
        sentences=tuple(Span(2 * i, 2 * i + 1) for i in range(n_sentences)),
        origin=origin,
        beads=tuple(Bead(*map(_indices, bead.split("-"))) for bead in beads.split()),
    )


def _indices(side: str) -> tuple[int, ...]:
    return tuple(int(index) for index in side.split(",") if index)


def shown(comparison: Comparison) -> str:
    return " / ".join(
        "|".join(",".join(map(str, cell)) for cell in row.cells.values())
        for row in rows_of(comparison)
    )


ROWS = [
    ("one to one", 2, ["0-0 1-1", "0-0 1-1"], "0|0|0 / 1|1|1"),
    ("one version joins what another keeps apart", 2, ["0-0 1-1", "0,1-0"], "0,1|0,1|0"),
    ("one sentence became two", 1, ["0-0,1", "0-0"], "0|0,1|0"),
    ("a sentence is left out", 2, ["0-0 1-", "0-0 1-1"], "0|0|0 / 1||1"),
    ("a sentence is added at the beginning", 1, ["-0 0-1"], "|0 / 0|1"),
    ("a sentence is added in between", 2, ["0-0 -1 1-2"], "0|0 / |1 / 1|2"),
    ("added between sentences that another joins", 2, ["0-0 -1 1-2", "0,1-0"], "0,1|0,1,2|0"),
    ("beads that forget a sentence of the version", 1, ["0-0"], "0|0"),
    ("no beads at all", 2, [""], "0| / 1|"),
]


@pytest.mark.parametrize(
    ("n_source", "beads", "expected"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS]
)
def test_rows(n_source: int, beads: list[str], expected: str) -> None:
    versions = {}
    for key, listed in zip(("uk", "ru"), beads, strict=False):
        indices = [i for bead in listed.split() for i in _indices(bead.split("-")[1])]
        versions[key] = version(key, max(indices, default=-1) + 1, listed)
    assert shown(Comparison(version("en", n_source), versions)) == expected


def test_a_sentence_in_no_bead_comes_last() -> None:
    comparison = Comparison(version("en", 1), {"uk": version("uk", 2, "0-0")})
    assert shown(comparison) == "0|0 / |1"


@settings(max_examples=60, deadline=None)
@given(comparisons())
def test_every_sentence_stands_in_one_row_and_in_order(comparison: Comparison) -> None:
    rows = rows_of(comparison)
    for column in comparison.columns:
        found = [index for row in rows for index in row.cells[column.key]]
        assert found == list(range(len(column.sentences)))


def test_articles_that_tell_things_in_another_order_are_not_torn_apart() -> None:
    def side_by_side(uk: Version) -> bool:
        return can_stand_side_by_side(Comparison(version("en", 2), {"uk": uk}))

    assert side_by_side(version("uk", 2, "0-0 1-1"))
    assert not side_by_side(version("uk", 2, "0-1 1-0"))
    assert not side_by_side(version("uk", 2, "0-0 1-1", Origin.INDEPENDENT))
