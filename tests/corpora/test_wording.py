"""What versions are called and differences told: outlets by name, words alone where they stand."""

from __future__ import annotations

import dataclasses

import pytest
from comparisons import small

from alignment.framing import Difference, Dimension
from corpora.comparison import Comparison, Origin
from corpora.wording import names_of, need_not_tell, note_of, remark_of, words_showing
from mt.text import Span

INDEPENDENT, TRANSLATION = Origin.INDEPENDENT, Origin.TRANSLATION


def versions(**changes: dict) -> Comparison:
    """The small comparison with members of its versions changed, by key."""
    comparison = small()
    return dataclasses.replace(
        comparison,
        source=dataclasses.replace(comparison.source, **changes.pop("en", {})),
        versions={
            key: dataclasses.replace(version, **changes.get(key, {}))
            for key, version in comparison.versions.items()
        },
    )


NAMES = [
    (
        "a translation by its language, whoever published it",
        {},
        ["English", "Ukrainian", "Russian"],
    ),
    (
        "an article of its own by its outlet, and the source with it",
        {"uk": {"origin": INDEPENDENT}, "ru": {"origin": INDEPENDENT}},
        ["The Northern Post", "Новий кур’єр", "Russian"],
    ),
    (
        "one outlet in two languages",
        {
            "en": {"outlet": "Пошта"},
            "uk": {"origin": INDEPENDENT, "outlet": "Пошта"},
            "ru": {"origin": INDEPENDENT, "outlet": "Пошта"},
        },
        ["Пошта (English)", "Пошта (Ukrainian)", "Пошта (Russian)"],
    ),
    (
        "two versions in one language",
        {"uk": {"lang": "ru", "key": "ru:second"}},
        ["English", "Russian (second)", "Russian (ru)"],
    ),
]


@pytest.mark.parametrize(("changes", "names"), [r[1:] for r in NAMES], ids=[r[0] for r in NAMES])
def test_what_versions_are_called(changes: dict, names: list[str]) -> None:
    assert list(names_of(versions(**changes)).values()) == names


def difference(dimension: Dimension, note: str, **evidence: tuple[Span, ...]) -> Difference:
    return Difference(dimension, ("en", "uk"), "rule", note, evidence, 0.8)


HERE = (Span(0, 4),)
TOLD = [
    ("left out", Dimension.OMISSION, "“a dam” → nothing", HERE, (), "only in English: “a dam”"),
    ("new", Dimension.ADDITION, "nothing → “дамба”", (), HERE, "only in Пошта: “дамба”"),
    ("new, and told from the other side", Dimension.ADDITION, "“a dam” → nothing", HERE, (),
     "only in English: “a dam”"),
    ("left out by a model", Dimension.OMISSION, "In the model’s translation: “a dam” → nothing",
     HERE, (), "In the model’s translation: only in English: “a dam”"),
    ("words on both sides", Dimension.OMISSION, "“a dam” → nothing", HERE, HERE, "“a dam” → nothing"),
    ("no words", Dimension.CONDITION, "“if so” → no condition", HERE, (), "“if so” → no condition"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("dimension", "note", "en", "uk", "told"), [r[1:] for r in TOLD], ids=[r[0] for r in TOLD]
)
def test_words_that_one_version_alone_has(dimension, note, en, uk, told) -> None:
    found = difference(dimension, note, en=en, uk=uk)
    assert note_of(found, {"en": "English", "uk": "Пошта"}) == told


def test_where_a_remark_is_lacking_no_word_shows_it() -> None:
    remark = (Span(9, 12),)
    for note, shown in (
        ("no such remark → мовляв (hearsay)", [(), remark]),
        ("allegedly (doubt) → no such remark", [HERE, ()]),
        ("In the model’s translation: no such remark → мовляв (hearsay)", [(), remark]),
        ("said (plain) → наполіг (emphasis)", [HERE, remark]),
    ):
        found = difference(Dimension.ATTRIBUTION, note, en=HERE, uk=remark)
        assert [words_showing(found, key) for key in ("en", "uk")] == shown


def test_only_a_translation_of_what_is_there_has_to_tell_it() -> None:
    translated, own = versions(), versions(uk={"origin": INDEPENDENT})
    uk, ru = own.versions["uk"], own.versions["ru"]
    assert not need_not_tell(translated, translated.versions["uk"], source_has_it=True)
    assert need_not_tell(own, uk, source_has_it=True)
    assert need_not_tell(own, own.source, source_has_it=False)
    assert need_not_tell(own, ru, source_has_it=False), "what only the outlet has"
    assert not need_not_tell(own, ru, source_has_it=True)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "the second text seems to be in ru, not in uk",
            "seems to be in Russian, not in Ukrainian",
        ),
        (
            "the first text seems to be in uk, not in en",
            "the article itself seems to be in Ukrainian, not in English",
        ),
        ("the same text twice", "the same text twice"),
    ],
)
def test_remarks_stand_behind_the_versions_name(note: str, told: str) -> None:
    assert remark_of(note) == told
