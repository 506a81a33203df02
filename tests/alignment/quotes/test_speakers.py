"""Speakers: every mention of a person under one name in the nominative."""

import pytest

from alignment.quotes import extract_quotes

ROWS = [
    ("A pronoun stands for the person named before.", "en",
     "The envoy Selim Karahan came on Monday. “We wait,” he said.", ["Selim Karahan"]),
    ("A surname stands for the full name.", "en",
     "“We wait,” said the envoy Selim Karahan. “It rains,” Karahan added.",
     ["Selim Karahan", "Selim Karahan"]),
    ("A title is no part of the name.", "en", "“We wait,” said President Nina Berg.",
     ["Nina Berg"]),
    ("A pronoun of another gender looks further back.", "uk",
     "Прийшла лікарка Ганна Ткач. Прийшов мер Іван Бондар. «Чекаємо», — сказала вона.",
     ["Ганна Ткач"]),
    ("An inflected name has the same speaker.", "uk",
     "За словами мера Івана Бондаря, міст відкриють. «Чекаємо», — сказав Іван Бондар.",
     ["Іван Бондар", "Іван Бондар"]),
    ("An inflected name in Russian.", "ru",
     "По словам мэра Ивана Бондаря, мост откроют. «Ждем», — сказал Бондарь.",
     ["Иван Бондарь", "Иван Бондарь"]),
    ("An institution is nobody.", "en", "The Foreign Ministry said that talks go on.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "lang", "text", "speakers"), ROWS)
def test_speakers_have_one_name(why, lang, text, speakers):
    assert [quote.speaker for quote in extract_quotes(text, lang=lang)] == speakers, why


def test_whom_a_speaker_names_does_not_speak_next():
    text = "“I met Ivan Bondar,” said the envoy Selim Karahan. “It rained,” he said."
    assert [quote.speaker for quote in extract_quotes(text, lang="en")] == ["Selim Karahan"] * 2
