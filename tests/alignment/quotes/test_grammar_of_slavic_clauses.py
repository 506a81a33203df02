"""What a Ukrainian or Russian clause reports, and what it doesn't: a row says what it shows."""

import pytest
from quotation import assert_as_marked

NOTHING = [
    ("An adjective before its noun is no predicate.", "uk",
     "Тут сіють лише певні сорти жита, а млин стоїть, щоб молоти."),
    ("As a predicate it is.", "uk", "[Мірошник|source] [певен|cue], що [жита вистачить|indirect]."),
    ("A council is not glad.", "uk", "Він зник, наглядова рада має борги, а порт мовчить."),
    ("Who is glad is.", "uk", "[Тренерка|source] [рада|cue], що [човен цілий|indirect]."),
    ("What we give thanks for nobody says.", "uk", "Дякуємо, в нас усе є."),
    ("Nor what we hope.", "ru", "Надеемся, вам понравится наша пекарня."),
    ("What they say is hearsay.", "uk", "[Кажуть|cue], [млин горів тричі|indirect]."),
    ("How the narrator speaks is no cue.", "uk", "Чесно кажучи, «[дива|scare]» ніхто не чекав."),
    ("Nor is it after the marks.", "ru", "Клич «[чужой|scare]» здесь, мягко говоря, неуместен."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("why", "lang", "marked"), NOTHING, ids=lambda value: value if len(value) > 2 else ""
)
def test_clauses_are_read_as_marked(why, lang, marked):
    assert_as_marked(why, lang, marked)
