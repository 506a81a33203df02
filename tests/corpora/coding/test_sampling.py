"""Drawing a sample: who may be drawn, how likely, and the same again for the same seed."""

from __future__ import annotations

import tracemalloc
from collections import Counter

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alignment.framing import Dimension
from corpora.coding.sampling import NOTHING, Unit, draw, shares, units_of
from corpora.errors import UsageError
from corpora.observations import observations_of

TOLD = st.frozensets(st.sampled_from(list(Dimension)[:4]), max_size=3)
LANGUAGES = st.sampled_from(["en–uk", "en–ru"])


@st.composite
def units(draw_from: st.DrawFn) -> list[Unit]:
    traits = draw_from(st.lists(st.tuples(TOLD, LANGUAGES), min_size=1, max_size=60))
    return [
        Unit(number, "q1", ("en", "x"), told, {"language": language})
        for number, (told, language) in enumerate(traits, start=1)
    ]


BY = st.sampled_from([["dimension", "language"], ["language"], ["dimension"]])


@given(st.lists(st.integers(0, 50), min_size=1, max_size=8), st.integers(0, 200))
def test_shares_are_as_equal_as_the_sizes_allow(sizes, total) -> None:
    given = shares(sizes, total)
    assert sum(given) == min(total, sum(sizes))
    assert all(0 <= share <= size for share, size in zip(given, sizes, strict=True))
    cut = [share for share, size in zip(given, sizes, strict=True) if share < size]
    assert not cut or max(given) <= min(cut) + 1


@given(units(), st.integers(1, 80), BY, st.integers(0, 99))
def test_weights_add_up_to_the_run(everything, size, by, seed) -> None:
    """What the cases drawn stand for is as many cases as there are, stratum by stratum."""
    try:
        strata, drawn = draw(everything, size, by, np.random.default_rng(seed))
    except UsageError:
        assume(False)
    assert len(drawn) == min(size, len(everything))
    assert len({place for place, _ in drawn}) == len(drawn), "nobody twice"
    assert sum(s.population for s in strata) == len(everything)
    sampled = Counter(stratum for _, stratum in drawn)
    for index, stratum in enumerate(strata):
        assert sampled[index] == stratum.sampled
        assert sampled[index] / stratum.probability == pytest.approx(stratum.population)
    for place, index in drawn:
        assert (strata[index].values[0] == NOTHING) is (not everything[place].told)


@given(units(), st.integers(8, 40), st.integers(0, 99))
def test_the_same_seed_draws_the_same(everything, size, seed) -> None:
    first, again = (
        draw(everything, size, ["language"], np.random.default_rng(seed)) for _ in range(2)
    )
    assert first == again


def test_of_a_case_that_is_not_drawn_hardly_more_than_a_number_is_held() -> None:
    told = [frozenset({Dimension.TERM}), frozenset[Dimension]()]
    number = 20_000
    coming = (
        Unit(n, f"q{n}", ("en", "uk"), told[n % 2], {"language": "en–uk"}) for n in range(number)
    )
    tracemalloc.start()
    try:
        draw(coming, 20, ["dimension", "language"], np.random.default_rng(1))
        assert tracemalloc.get_traced_memory()[1] < 60 * number
    finally:
        tracemalloc.stop()


def test_half_is_drawn_where_the_tool_tells_nothing() -> None:
    everything = [
        Unit(n, "q1", ("en", "uk"), frozenset({Dimension.TERM} if n < 90 else ()), {})
        for n in range(100)
    ]
    strata, _ = draw(everything, 16, ["dimension"], np.random.default_rng(1))
    assert {s.values: (s.population, s.sampled) for s in strata} == {
        ("none",): (10, 8),
        ("term",): (90, 8),
    }


def test_what_one_half_cannot_use_goes_to_the_other() -> None:
    everything = [
        Unit(n, "q1", ("en", "uk"), frozenset() if n < 3 else frozenset({Dimension.TERM}), {})
        for n in range(100)
    ]
    strata, _ = draw(everything, 20, ["dimension"], np.random.default_rng(1))
    assert [s.sampled for s in strata] == [3, 17]


def test_a_case_with_several_differences_belongs_to_the_rarest() -> None:
    both = frozenset({Dimension.TERM, Dimension.AGENCY})
    tolds = [both, frozenset({Dimension.TERM}), frozenset({Dimension.TERM}), frozenset()]
    everything = [Unit(n, "q1", ("en", "uk"), told, {}) for n, told in enumerate(tolds)]
    strata, drawn = draw(everything, 4, ["dimension"], np.random.default_rng(1))
    (index,) = [index for place, index in drawn if everything[place].told == both]
    assert strata[index].values == ("agency",)


def test_a_sample_too_small_for_its_strata_says_what_would_do() -> None:
    dimensions = list(Dimension)
    everything = [Unit(n, "q1", ("en", "uk"), frozenset({dimensions[n]}), {}) for n in range(10)]
    with pytest.raises(UsageError, match="too small for 10 strata by dimension; draw 20 or more"):
        draw(everything, 5, ["dimension"], np.random.default_rng(1))


def test_only_statements_that_both_versions_have_are_cases(articles) -> None:
    from comparisons import small

    assert [u.versions for u in units_of(observations_of(small(), 1), ["language"])] == [
        ("en", "uk")
    ]
    by = ["language", "relation", "kind", "outlet"]
    found = [dict(one.traits) for one in units_of(observations_of(articles[2], 3), by)]
    assert [one["language"] for one in found] == ["en–uk", "en–ru", "uk–ru"]
    assert [one["relation"] for one in found] == ["translation", "mt", "mt"]
    assert found[1]["outlet"] == "The Northern Post–?"
    assert {one["kind"] for one in found} == {"direct"}
