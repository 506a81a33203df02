"""From observations to tables: what is counted, out of how many, and what is left unsaid."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from comparisons import EN, UK, comparisons, small, spans_of
from hypothesis import given, settings

from alignment.framing import Difference, Dimension
from alignment.quotes import QuoteKind
from corpora.comparison import Comparison, Origin
from corpora.observations import Observation, observations_of
from corpora.statistics import FACETS, MEASURES, MISSING, Sample, SampleBuilder, WordPairs
from corpora.statistics.breakdown import MAX_GROUPS, MIN_ARTICLES, breakdown
from corpora.statistics.sample import facets_of, pair_name

HEDGED = Difference(Dimension.HEDGING, ("en", "uk"), "hedge-possible", "may")
BASE = Observation(
    article="a",
    number=1,
    statement="q1",
    kind=QuoteKind.DIRECT,
    versions=("en", "uk"),
    languages=("en", "uk"),
    outlets=("Post", "Dzvin"),
    origins=(Origin.SOURCE, Origin.INDEPENDENT),
    date="2026-05-11",
    speaker="Ann Lee",
)


def sample_of(*observations: Observation) -> Sample:
    builder = SampleBuilder()
    builder.extend(observations)
    return builder.sample()


def corpus(articles: int, per_article: int, *, hedged: dict[str, float]) -> Sample:
    """Articles in which each pair of languages has its own share of hedged statements."""
    rng = np.random.default_rng(0)
    return sample_of(
        *(
            dataclasses.replace(
                BASE, number=number, languages=("en", lang),
                differences=(HEDGED,) if rng.random() < share else (),
            )
            for number in range(1, articles + 1)
            for lang, share in hedged.items()
            for _ in range(per_article)
        )
    )  # fmt: skip


FACETS_TABLE = [
    ("two outlets' articles have no direction", {}, "languages", "en–uk"),
    ("whichever of them is the source", {"languages": ("uk", "en")}, "languages", "en–uk"),
    (
        "a translation has one",
        {"origins": (Origin.SOURCE, Origin.TRANSLATION), "languages": ("uk", "en")},
        "languages",
        "uk → en",
    ),
    (
        "two translations have none",
        {"origins": (Origin.MT, Origin.MT), "languages": ("uk", "ru")},
        "languages",
        "ru–uk",
    ),
    ("a pair of outlets in the alphabet's order", {}, "outlets", "Dzvin – Post"),
    ("one outlet is no pair", {"outlets": ("Post", None)}, "outlets", None),
    ("the month of a date", {}, "month", "2026-05"),
    ("the year of a date", {}, "year", "2026"),
    ("a month that no calendar has", {"date": "2026-13-01"}, "month", None),
    ("words that are no date", {"date": "yesterday"}, "year", None),
    ("nobody is known", {"speaker": None}, "speaker", None),
]


@pytest.mark.parametrize(
    ("changes", "facet", "value"), [r[1:] for r in FACETS_TABLE], ids=[r[0] for r in FACETS_TABLE]
)
def test_what_an_observation_is_grouped_by(changes, facet, value) -> None:
    assert facets_of(dataclasses.replace(BASE, **changes))[facet] == value


def test_names_of_outlets_keep_their_dashes_apart() -> None:
    assert pair_name(BASE, ["Post", "Dzvin"]) == "Dzvin – Post"


def test_differences_are_counted_where_both_versions_have_the_statement() -> None:
    """Two differences of one dimension count once; a statement not told is in no other rate."""
    sample = sample_of(
        dataclasses.replace(BASE, differences=(HEDGED, HEDGED)),
        BASE,
        dataclasses.replace(BASE, missing="uk"),
    )
    cells = breakdown(sample, "languages").everything.cells
    assert (cells["any"].count, cells["any"].total) == (1, 2)
    assert (cells["hedging"].count, cells["hedging"].total) == (1, 2)
    assert (cells["term"].count, cells["term"].total) == (0, 2)
    assert (cells[MISSING].count, cells[MISSING].total) == (1, 3)


def test_too_few_articles_give_counts_and_no_claim() -> None:
    """Three hundred statements of nine articles are nine articles."""
    few = breakdown(corpus(MIN_ARTICLES - 1, 30, hedged={"uk": 0.9, "ru": 0.1}), "languages")
    assert few.tests == 0
    for group in few.groups:
        cell = group.cells["hedging"]
        assert cell.rate == cell.count / cell.total
        assert cell.low is cell.high is cell.gap is cell.p is cell.q is None
        assert cell.differs == 0


def test_the_same_observations_have_the_same_interval_on_every_page() -> None:
    sample = corpus(30, 4, hedged={"uk": 0.5, "ru": 0.2})
    by_languages, by_relation = (breakdown(sample, facet) for facet in ("languages", "relation"))
    (alone,) = by_relation.groups
    for measure, cell in by_languages.everything.cells.items():
        for other in (by_relation.everything.cells[measure], alone.cells[measure]):
            assert (cell.rate, cell.low, cell.high) == pytest.approx(
                (other.rate, other.low, other.high), nan_ok=True
            )


def test_all_groups_together_are_held_against_nothing() -> None:
    for groups in ({"uk": 0.5}, {"uk": 0.5, "ru": 0.2}):
        everything = breakdown(corpus(30, 4, hedged=groups), "languages").everything
        for cell in everything.cells.values():
            assert cell.low is not None
            assert cell.gap is cell.gap_low is cell.gap_high is None


def test_a_difference_between_groups_is_told_with_its_size() -> None:
    table = breakdown(corpus(30, 4, hedged={"uk": 0.5, "ru": 0.2}), "languages")
    cells = {group.name: group.cells["hedging"] for group in table.groups}
    # Of two groups one is tested: the other's test is the same.
    (tested,) = [cell for cell in cells.values() if cell.p is not None]
    assert tested.differs == (1 if tested is cells["en–uk"] else -1)
    assert tested.gap == pytest.approx(
        tested.rate - next(c.rate for c in cells.values() if c is not tested)
    )
    assert tested.gap_low < tested.gap < tested.gap_high
    assert tested.p <= tested.q < 0.05
    assert (tested.odds > 1) == (tested.h > 0) == (tested.gap > 0)


def test_groups_that_are_alike_are_not_told_apart() -> None:
    """Each article says the same in three pairs of languages."""
    rng = np.random.default_rng(0)
    sample = sample_of(
        *(
            dataclasses.replace(
                BASE, number=number, languages=("en", lang), differences=(HEDGED,) if is_so else ()
            )
            for number in range(1, 31)
            for is_so in rng.random(4) < 0.3
            for lang in ("uk", "ru", "en")
        )
    )
    table = breakdown(sample, "languages")
    assert table.tests == 3 * 2, "any difference and hedging, in three pairs of languages"
    assert not any(cell.differs for group in table.groups for cell in group.cells.values())


def test_one_strong_difference_is_marked_in_a_table_of_many_tests() -> None:
    """24 speakers in 12 articles each; one always hedges, nothing else differs."""
    rng = np.random.default_rng(0)
    speaker = np.repeat(np.arange(24, dtype=np.int32), 36)
    shown = rng.random((len(speaker), len(MEASURES))) < 0.1
    shown[:, MEASURES.index(MISSING)] = False
    shown[speaker == 7, MEASURES.index("hedging")] = True
    values, codes = (dict.fromkeys(FACETS, one) for one in (["x"], 0 * speaker))
    values["speaker"], codes["speaker"] = [f"speaker {n}" for n in range(24)], speaker
    article = np.repeat(np.arange(24 * 12, dtype=np.int32), 3)
    table = breakdown(Sample(article, shown, values, codes), "speaker")
    assert table.tests > 240
    marked = {
        (group.name, measure): cell.differs
        for group in table.groups
        for measure, cell in group.cells.items()
        if cell.differs
    }
    assert marked == {("speaker 7", "hedging"): 1}


def test_small_groups_are_summed_up_and_the_unknown_is_told() -> None:
    names = [f"Speaker {n}" for n in range(MAX_GROUPS + 5)]
    sample = sample_of(
        *(dataclasses.replace(BASE, number=n, speaker=name) for n, name in enumerate(names, 1)),
        dataclasses.replace(BASE, number=99, speaker=None),
    )
    table = breakdown(sample, "speaker")
    assert len(table.groups) == MAX_GROUPS + 1
    assert (table.groups[-1].name, table.groups[-1].merged) == ("", 5)
    assert (table.unknown, table.everything.cells["any"].total) == (1, len(names))


def test_times_stand_in_their_order() -> None:
    dates = ("2026-05-01", "2025-12-31", "2026-05-02", None)
    sample = sample_of(*(dataclasses.replace(BASE, date=date) for date in dates))
    assert [g.name for g in breakdown(sample, "month").groups] == ["2025-12", "2026-05"]


@settings(max_examples=8, deadline=None)
@given(comparisons())
def test_tables_add_up(comparison: Comparison) -> None:
    """Groups, and what is in none, are all observations; whatever the record holds."""
    found = list(observations_of(comparison, 1))
    sample = sample_of(*found)
    assert len(sample) == len(found)
    for facet in FACETS:
        table = breakdown(sample, facet)
        total = sum(group.cells[MISSING].total for group in table.groups)
        assert total + table.unknown == len(found)
        for measure in MEASURES:
            count = sum(group.cells[measure].count for group in table.groups)
            assert count == table.everything.cells[measure].count


def test_words_are_counted_by_lemma_and_shown_as_written() -> None:
    comparison = small()
    pairs = WordPairs()
    for number in (1, 2, 2):
        for observation in observations_of(comparison, number):
            pairs.add(comparison, observation)
    (pair,) = pairs.pairs()
    assert (pair.first, pair.second, pair.place.first) == ("claimed", "сказав", "claim")
    assert (pair.count, pair.articles) == (3, 2)
    assert pair.place.languages == "en → uk"


def test_words_that_differ_twice_in_one_observation_count_once() -> None:
    comparison = small()
    (entry,) = comparison.entries
    twice = dataclasses.replace(entry, differences=(entry.differences[0],) * 2)
    pairs = WordPairs()
    for observation in observations_of(dataclasses.replace(comparison, entries=(twice,)), 1):
        codes = pairs.add(comparison, observation)
        assert len(codes) == len(observation.differences)
    (pair,) = pairs.pairs()
    assert (pair.count, [count for _, count in pair.outlets]) == (1, [1])


WORDS = [
    ("a clause is no pair of words", "We are ready,” the minister", "сказав", None),
    ("nor are no words at all", "", "", None),
    ("words without a partner are", "claimed", "", ("claimed", "")),
    ("marks are no words", "“We", "«Ми", ("we", "ми")),
]


@pytest.mark.parametrize(
    ("first", "second", "found"), [r[1:] for r in WORDS], ids=[r[0] for r in WORDS]
)
def test_which_words_make_a_pair(first: str, second: str, found: tuple[str, str] | None) -> None:
    comparison = small()
    (entry,) = comparison.entries
    evidence = {"en": spans_of(EN, first), "uk": spans_of(UK, second)}
    difference = dataclasses.replace(
        entry.differences[0],
        evidence={key: spans if any(spans) else () for key, spans in evidence.items()},
    )
    entry = dataclasses.replace(entry, differences=(difference,))
    pairs = WordPairs()
    for observation in observations_of(dataclasses.replace(comparison, entries=(entry,)), 1):
        codes = pairs.add(comparison, observation)
        assert codes == ([] if not observation.differences else [None if found is None else 0])
    assert [(pair.first, pair.second) for pair in pairs.pairs()] == ([found] if found else [])
