"""Whom statements are counted under: one name for a person, however the versions spell it."""

from __future__ import annotations

import dataclasses

import pytest
from comparisons import comparisons, small
from hypothesis import given, settings

from corpora.comparison import Comparison, Mention
from corpora.formats.tables import difference_rows
from corpora.observations import observations_of
from corpora.speakers import speakers_of

# Statements as the speaker's name in the English, Ukrainian and Russian version, `-` where that
# version lacks the statement, and the names that they are counted under.
TABLE = [
    (
        "the source's spelling goes before",
        ["Margaret Oyelaran/-/-", "-/Маргарет Оєларан/-", "-/-/Маргарет Ойеларан"],
        ["Margaret Oyelaran"] * 3,
    ),
    (
        "also where another statement is told first",
        ["-/Анатолій Вербін/-", "Anatoly Verbin/-/-"],
        ["Anatoly Verbin"] * 2,
    ),
    (
        "an inflected form is the same person",
        ["-/Дойна Русу/-", "-/-/Дойны Русу"],
        ["Дойна Русу"] * 2,
    ),
    (
        "names spelled otherwise are one where both made the statement",
        ["Étienne Marchand/Етьєн Маршан/-", "-/Етьєн Маршан/-"],
        ["Étienne Marchand"] * 2,
    ),
    (
        "and two where nothing says so",
        ["Étienne Marchand/-/-", "-/Етьєн Маршан/-"],
        ["Étienne Marchand", "Етьєн Маршан"],
    ),
    (
        "two people in one statement stay two",
        ["Metropolitan Feodosiy/Соломія Грицак/-", "-/Соломія Грицак/-"],
        ["Metropolitan Feodosiy", "Соломія Грицак"],
    ),
    (
        "a common surname isn't enough",
        ["Roman Kravets/-/-", "-/Соломія Кравець/-"],
        ["Roman Kravets", "Соломія Кравець"],
    ),
    (
        "a surname alone is nobody's own",
        ["Roman Kravets/-/-", "-/Кравець/-"],
        ["Roman Kravets", "Кравець"],
    ),
]


def told_by(statements: list[str]) -> Comparison:
    """`small` with these statements."""
    comparison = small()
    (entry,) = comparison.entries
    said = entry.mentions["uk"]
    entries = []
    for number, names in enumerate(statements, start=1):
        mentions: dict[str, Mention | None] = {
            key: None if name == "-" else dataclasses.replace(said, spans=(), cue=(), speaker=name)
            for key, name in zip(("en", "uk", "ru"), names.split("/"), strict=True)
        }
        entries.append(dataclasses.replace(entry, id=f"q{number}", mentions=mentions))
    return dataclasses.replace(comparison, entries=tuple(entries))


@pytest.mark.parametrize(
    ("statements", "names"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_one_person_has_one_name(statements: list[str], names: list[str]) -> None:
    comparison = told_by(statements)
    assert list(speakers_of(comparison).values()) == names
    observed = {one.statement: one.speaker for one in observations_of(comparison, 1)}
    assert list(observed.values()) == names
    assert [row.speaker for row in difference_rows(comparison)] == names


@settings(max_examples=30, deadline=None)
@given(comparisons())
def test_whoever_a_version_names_is_somebody(comparison: Comparison) -> None:
    named = {
        entry.id
        for entry in comparison.entries
        if any(mention and mention.speaker for mention in entry.mentions.values())
    }
    assert set(speakers_of(comparison)) == named
