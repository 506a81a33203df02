"""A statement in a pair of versions: which there are, and what each carries."""

from __future__ import annotations

import dataclasses
from itertools import combinations

import pytest
from comparisons import comparisons, small
from hypothesis import given, settings

from alignment.framing import Dimension
from corpora.comparison import Comparison, Origin
from corpora.observations import observations_of


def test_a_statement_in_three_versions_is_seen_in_three_pairs() -> None:
    """The Ukrainian version has it, the Russian one doesn't."""
    found = list(observations_of(small(), 7))
    assert [(one.versions, one.missing) for one in found] == [
        (("en", "uk"), None),
        (("en", "ru"), "ru"),
        (("uk", "ru"), "ru"),
    ]
    assert {(one.article, one.number, one.statement, one.date) for one in found} == {
        ("deal", 7, "q1", "2026-05-11")
    }
    assert [[d.dimension for d in one.differences] for one in found] == [
        [Dimension.ATTRIBUTION],
        [],
        [],
    ]


def test_a_pair_that_lacks_the_statement_on_both_sides_is_none() -> None:
    comparison = small()
    (entry,) = comparison.entries
    alone = dataclasses.replace(entry, mentions={**entry.mentions, "en": None}, differences=())
    found = observations_of(dataclasses.replace(comparison, entries=(alone,)), 1)
    assert [one.versions for one in found] == [("en", "uk"), ("uk", "ru")]


@pytest.mark.parametrize(
    ("origins", "relation"),
    [
        ((Origin.SOURCE, Origin.MT), Origin.MT),
        ((Origin.MT, Origin.MT), Origin.MT),
        ((Origin.TRANSLATION, Origin.MT), Origin.MT),
        ((Origin.INDEPENDENT, Origin.MT), Origin.MT),
        ((Origin.SOURCE, Origin.TRANSLATION), Origin.TRANSLATION),
        ((Origin.SOURCE, Origin.INDEPENDENT), Origin.INDEPENDENT),
        ((Origin.TRANSLATION, Origin.INDEPENDENT), Origin.INDEPENDENT),
    ],
)
def test_how_two_versions_came_about(origins: tuple[Origin, Origin], relation: Origin) -> None:
    one = next(observations_of(small(), 1))
    assert dataclasses.replace(one, origins=origins).relation is relation


def test_the_first_speaker_that_is_known_is_the_statements() -> None:
    comparison = small()
    (entry,) = comparison.entries
    named = dataclasses.replace(entry.mentions["uk"], speaker="Олена Марчук")
    known = dataclasses.replace(entry, mentions={**entry.mentions, "uk": named})
    found = observations_of(dataclasses.replace(comparison, entries=(known,)), 1)
    assert {one.speaker for one in found} == {"Олена Марчук"}
    assert {one.speaker for one in observations_of(comparison, 1)} == {None}


@settings(max_examples=40, deadline=None)
@given(comparisons())
def test_no_statement_and_no_difference_is_lost(comparison: Comparison) -> None:
    found = list(observations_of(comparison, 1))
    keys = [version.key for version in comparison.columns]
    for entry in comparison.entries:
        has = {key for key in keys if entry.mentions.get(key)}
        its = [one for one in found if one.statement == entry.id]
        assert {one.versions for one in its} == {p for p in combinations(keys, 2) if has & {*p}}
        # Two versions differ at the observation of their pair, and there only.
        expected = [d for d in entry.differences if set(d.between) & has]
        assert sum(len(one.differences) for one in its) == len(expected)
        assert all(set(d.between) == {*one.versions} for one in its for d in one.differences)
