"""The table on the terminal: every quote, what became of it, and nothing wider than the window."""

from __future__ import annotations

import dataclasses

import pytest
from comparisons import comparisons, small
from hypothesis import given, settings

from corpora.comparison import Origin
from corpora.summary import summary


def test_every_quote_and_difference_is_in_it() -> None:
    comparison = small()
    told = summary(comparison, width=100)
    for entry in comparison.entries:
        assert f"\n{entry.id} " in told
        assert told.count("not found") >= sum(m is None for m in entry.mentions.values())
    assert told.count("≠") == sum(len(entry.differences) for entry in comparison.entries)


def test_what_an_outlet_does_not_tell_is_not_lost() -> None:
    comparison = small()
    versions = {
        key: dataclasses.replace(version, origin=Origin.INDEPENDENT, model=None)
        for key, version in comparison.versions.items()
    }
    told = summary(dataclasses.replace(comparison, versions=versions), width=100)
    assert "uk (Новий кур’єр, independent): 1 told · ru (independent): 0 told" in told
    assert "ru  not told here" in told
    assert "not found" not in told


@pytest.mark.parametrize("width", [40, 60, 100])
def test_no_line_of_a_quote_is_wider_than_the_terminal(width: int) -> None:
    lines = summary(small(), width=width).splitlines()
    assert max(map(len, lines[2:])) <= width


@settings(max_examples=30, deadline=None)
@given(comparisons())
def test_any_comparison_can_be_told(comparison) -> None:
    assert summary(comparison, width=80)
