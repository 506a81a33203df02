"""Intervals and tests, held to what they promise on corpora whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from corpora.statistics.blocks import Blocks
from corpora.statistics.bootstrap import intervals
from corpora.statistics.effects import cohens_h, odds_ratio
from corpora.statistics.permutation import group_against_rest

GROUPS, RATE = 2, 0.2


def drawn_corpus(
    rng: np.random.Generator,
    articles: int,
    *,
    measures: int = 1,
    gap: float = 0.0,
    paired: bool = True,
) -> Blocks:
    """Articles of 3 to 15 statements; an article's own rate varies around the group's.

    Measures are independent of one another, so that one corpus stands for several.
    """  # fmt: skip
    article = np.repeat(np.arange(articles), GROUPS)
    group = np.tile(np.arange(GROUPS), articles)
    if not paired:  # each article has one group only
        keep = np.arange(articles) * GROUPS + rng.integers(GROUPS, size=articles)
        article, group = article[keep], group[keep]
    total = np.repeat(rng.integers(3, 16, size=articles), GROUPS)[: len(article)]
    own = rng.beta(2, 2 * (1 - RATE) / RATE, size=(articles, measures))[article]
    rate = np.clip(own + gap * (group == 1)[:, None], 0, 1)
    count = rng.binomial(total[:, None], rate)
    totals = np.repeat(total[:, None], measures, axis=1).astype(float)
    return Blocks(article, group, count.astype(float), totals, GROUPS)


@pytest.mark.parametrize(("articles", "least"), [(12, 0.87), (60, 0.91)])
def test_intervals_hold_the_true_rate_nearly_as_often_as_they_say(
    articles: int, least: float
) -> None:
    """95 % is asked for; with a dozen articles a bootstrap gives a little less."""
    rng = np.random.default_rng(1)
    held = []
    for _ in range(8):
        found = intervals(drawn_corpus(rng, articles, measures=60), rng, resamples=400)
        held.append((found.low <= RATE) & (found.high >= RATE))
    assert least <= np.mean(held) <= 0.98


def test_an_interval_by_articles_is_wider_than_one_by_statements() -> None:
    rng = np.random.default_rng(2)
    blocks = drawn_corpus(rng, 60, measures=20)
    found = intervals(blocks, rng, resamples=400)
    n = blocks.by_group(blocks.total)
    by_statements = 2 * 1.96 * np.sqrt(found.rate * (1 - found.rate) / n)
    assert np.mean((found.high - found.low) / by_statements) > 1.3


def test_where_nothing_occurs_the_limit_counts_articles_as_trials() -> None:
    """None in 20 articles: as Clopper and Pearson have it for none in 20, 1 - 0.025^(1/20)."""
    article, group = np.arange(20), np.zeros(20, dtype=int)
    none, every = np.zeros((20, 1)), np.full((20, 1), 5.0)
    found = intervals(Blocks(article, group, none, every, 1), np.random.default_rng(0))
    assert found.low[0, 0] == 0
    assert found.high[0, 0] == pytest.approx(0.1684, abs=1e-4)
    found = intervals(Blocks(article, group, every, every, 1), np.random.default_rng(0))
    assert found.low[0, 0] == pytest.approx(0.8316, abs=1e-4)
    assert found.high[0, 0] == 1


def test_none_of_a_group_says_more_where_other_groups_show_how_articles_vary() -> None:
    """None of 60 in 20 articles; elsewhere, cases fall as if articles were nothing."""
    rng = np.random.default_rng(0)
    article, group = np.repeat(np.arange(20), 2), np.tile([0, 1], 20)
    count = np.where(group == 1, rng.binomial(3, 0.3, size=40), 0)[:, None].astype(float)
    found = intervals(Blocks(article, group, count, np.full((40, 1), 3.0), 2), rng, resamples=200)
    assert found.low[0, 0] == 0
    assert 1 - 0.025 ** (1 / 60) <= found.high[0, 0] < 1 - 0.025 ** (1 / 20)


@pytest.mark.parametrize("paired", [True, False])
def test_without_a_difference_a_test_finds_one_as_seldom_as_it_says(paired: bool) -> None:
    rng = np.random.default_rng(3)
    p_values = np.concatenate(
        [
            group_against_rest(
                drawn_corpus(rng, 30, measures=60, paired=paired), rng, groups=[0],
                permutations=199,
            )[0]
            for _ in range(8)
        ]
    )  # fmt: skip
    assert 0.02 <= np.mean(p_values <= 0.05) <= 0.08


def test_a_difference_is_found_more_easily_within_articles_than_between_them() -> None:
    rng = np.random.default_rng(4)
    power = {
        paired: np.mean(
            group_against_rest(
                drawn_corpus(rng, 40, measures=60, gap=0.12, paired=paired), rng,
                permutations=199,
            )[0]
            <= 0.05
        )
        for paired in (True, False)
    }  # fmt: skip
    assert power[True] > 0.9 > power[False] > 0.1


def test_more_is_drawn_for_what_no_permutation_reaches_if_many_tests_are_corrected() -> None:
    blocks = drawn_corpus(np.random.default_rng(8), 40, measures=20, gap=0.2)
    few, many = (
        group_against_rest(blocks, np.random.default_rng(9), permutations=99, together=together)
        for together in (1, 100)
    )
    assert few.min() == 1 / 100
    assert many.min() == 1 / 2501
    # What a tenth of the first permutations reached isn't looked at again.
    assert (many[few > 0.1] == few[few > 0.1]).all()


def test_both_groups_of_two_have_one_p_value() -> None:
    rng = np.random.default_rng(5)
    p = group_against_rest(drawn_corpus(rng, 20, measures=5, gap=0.1), rng, permutations=99)
    assert p[0] == pytest.approx(p[1])


def test_the_same_seed_gives_the_same_numbers() -> None:
    blocks = drawn_corpus(np.random.default_rng(6), 15, measures=3)
    for function in (intervals, group_against_rest):
        one, other = (function(blocks, np.random.default_rng(7)) for _ in range(2))
        assert repr(one) == repr(other)


def test_a_group_alone_or_an_empty_corpus_has_nothing_to_be_tested_against() -> None:
    rng = np.random.default_rng(0)
    empty = np.zeros((0, 1))
    none = Blocks(np.zeros(0, int), np.zeros(0, int), empty, empty, 2)
    assert (group_against_rest(none, rng) == 1).all()
    assert np.isnan(intervals(none, rng).rate).all()
    alone = Blocks(np.arange(3), np.zeros(3, int), np.ones((3, 1)), np.full((3, 1), 4.0), 1)
    assert (group_against_rest(alone, rng) == 1).all()


@pytest.mark.parametrize(
    ("rate", "other", "h"),
    [(0.5, 0.5, 0.0), (1.0, 0.0, np.pi), (0.65, 0.45, 0.4049), (0.25, 0.75, -1.0472)],
)
def test_cohens_h(rate: float, other: float, h: float) -> None:
    assert cohens_h(rate, other) == pytest.approx(h, abs=1e-4)


def test_odds_ratio_with_half_a_case_in_each_cell() -> None:
    assert odds_ratio(10, 20, 5, 20) == pytest.approx((10.5 * 15.5) / (10.5 * 5.5))
    assert odds_ratio(0, 10, 0, 10) == 1
