"""Marks right for the language; quotes lost and moved."""

import pytest
from marked import parse_marked

from mt.quality import check_pair

QUIET = [
    ("English marks became Ukrainian ones", "“Not yet.”", "uk", "«Ще ні»."),
    ("one pair for a quote with the author inside", "“Go,” he said, “and stay.”", "uk", "«Іди, — сказав він, — і лишайся»."),
    ("inner marks", "“We say ‘never again’,” she said.", "ru", "«Мы говорим „больше никогда“», — сказала она."),
    ("a ship’s name gets marks", "The ferry Aurora sank.", "uk", "Пором «Аврора» затонув."),
    ("a dialogue’s dash instead of marks", "“Go,” he said.", "uk", "— Іди, — сказав він."),
    ("the quote goes on in the next sentence", "“Trust is like rice,” he said.", "uk", "«Довіра як рис, — сказав він."),
    ("the quote began in the sentence before", "“It has a stamp.”", "ru", "У неё есть печать»."),
]  # fmt: skip

TOLD = [
    ("straight marks", "“So,” he said.", "uk", '["Так"|quote_marks], — сказав він.'),
    ("English marks", "“So,” he said.", "ru", "[“Так”|quote_marks], — сказал он."),
    ("no opening mark", "“We refuse,” said she.", "uk", "[Ми|quote_marks] відмовляємося», — сказала вона."),
    ("an inner mark is not closed", "“The word ‘so’ is there.”", "uk", "«Слово [„так|quote_marks] є там»."),
    ("the author’s words inside the marks", "“You cut the tree,” she said.", "ru", "[«Вы рубите дерево, — сказала она»|moved_quote]."),
    ("the marks end too early", "“We owe our young people more than an airport”: a president", "ru", "[«Мы задолжали»|moved_quote] молодёжи больше, чем аэропорт: президент"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "src", "lang", "tgt"), QUIET, ids=[row[0] for row in QUIET])
def test_right_quotes_are_no_alarm(what, src, lang, tgt):
    found = check_pair(src, tgt, src_lang="en", tgt_lang=lang)
    assert [one for one in found if "quote" in one.check] == []


@pytest.mark.parametrize(("what", "src", "lang", "marked"), TOLD, ids=[r[0] for r in TOLD])
def test_wrong_marks_are_told_with_their_words(what, src, lang, marked):
    tgt, spans = parse_marked(marked)
    ((check, (shown,)),) = spans.items()
    found = check_pair(src, tgt, src_lang="en", tgt_lang=lang)
    assert check in [one.check for one in found]
    told = next(one for one in found if one.check == check)
    assert shown in told.target


def test_a_quote_that_became_reported_speech_is_told_once_with_all_its_parts():
    src = "“I came to write,” she said, “and I read.”"
    found = check_pair(
        src, "Вона сказала, що прийшла писати, а читає.", src_lang="en", tgt_lang="uk"
    )
    (lost,) = [one for one in found if one.check == "lost_quote"]
    assert [span.of(src) for span in lost.source] == ["I came to write,", "and I read."]
    assert lost.severity == "error"
