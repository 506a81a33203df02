"""What a version is, and what a user should be told of it."""

import json
from pathlib import Path

import pytest

from alignment.relation import guess_relation
from mt.sentences import split_sentences

EVENTS = Path(__file__).resolve().parents[2] / "corpora" / "gold" / "events.jsonl"

EN = [
    "The mayor of Lviv opened a new bridge on Monday.",
    "It cost 40 million hryvnias and took three years.",
    "“We have waited long enough,” said Olena Kravets, an engineer.",
    "Trams will cross it from 12 May, and the old bridge will be closed in winter.",
]
UK = [
    "Мер Львова в понеділок відкрив новий міст.",
    "Він коштував 40 мільйонів гривень, і будували його три роки.",
    "«Ми досить довго чекали», — сказала інженерка Олена Кравець.",
    "Трамваї їздитимуть ним із 12 травня, а старий міст закриють узимку.",
]
OTHER_OUTLET = [
    "Нова переправа у Львові відкрита: що про неї кажуть мешканці.",
    "Ще вранці тут стояв затор на три кілометри.",
    "Інженерка Олена Кравець зізналася, що втомилася чекати.",
    "Опозиція в міській раді вимагає перевірити кошторис.",
    "Торік подібний проєкт у Харкові зупинили через суд.",
]
RU = [
    "Мэр Львова в понедельник открыл новый мост.",
    "Он стоил 40 миллионов гривен, и строили его три года.",
    "«Мы достаточно долго ждали», — сказала инженер Елена Кравец.",
]


def test_a_translation_has_most_of_both_texts_in_order():
    found = guess_relation(EN, UK, src_lang="en", tgt_lang="uk")
    assert (found.relation, found.remarks) == ("translation", ())


def test_another_outlets_article_shares_little():
    found = guess_relation(EN, OTHER_OUTLET, src_lang="en", tgt_lang="uk")
    assert found.relation == "independent"


def test_what_another_outlet_published_must_be_closer_to_be_a_translation():
    """Two outlets that tell an event in the same order; and a translation, whoever published it."""
    events = (json.loads(line) for line in EVENTS.read_text(encoding="utf-8").splitlines())
    event = next(event for event in events if event["id"] == "f-043")
    src, tgt = (
        [sentence.text for sentence in split_sentences(text, lang)]
        for text, lang in ((event["text"], "en"), (event["versions"]["ru"]["text"], "ru"))
    )
    found = [
        guess_relation(*texts, src_lang="en", tgt_lang=lang, other_outlet=other).relation
        for *texts, lang in ((src, tgt, "ru"), (EN, UK, "uk"))
        for other in (False, True)
    ]
    assert found == ["translation", "independent", "translation", "translation"]


@pytest.mark.parametrize(
    ("src", "tgt", "tgt_lang", "remark"),
    [
        (EN, RU, "uk", "the second text seems to be in ru, not in uk"),
        (EN, EN, "uk", "the same text twice"),
        (EN, [], "uk", "a version is empty"),
        (EN[:1], ["Ціни на хліб зросли вдвічі."], "uk", "nothing in common"),
    ],
)
def test_what_a_user_should_know_is_said(src, tgt, tgt_lang, remark):
    assert remark in guess_relation(src, tgt, src_lang="en", tgt_lang=tgt_lang).remarks
