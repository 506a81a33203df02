"""Placeholders, markup, escapes and code that a program reads."""

import pytest
from marked import parse_marked

from mt.quality import check_pair

QUIET = [
    ("quotes of a typewriter", "``Yes,'' he said. ``We come.''", "uk", "«Так, — сказав він. — Ідемо»."),
    ("a firm's name", "Ernst & Young; others too.", "uk", "Ernst&Young; інші теж."),
    ("a placeholder", "You have {count} new letters.", "uk", "У вас {count} нових листів."),
    ("a placeholder of two words", "Hello, {user_name}!", "uk", "Вітаємо, {user_name}!"),
    ("a template’s placeholder", "Add ${price} to {{ cart }}.", "ru", "Добавьте ${price} в {{ cart }}."),
    ("a named conversion", "Read %(count)d letters.", "uk", "Прочитано %(count)d листів."),
    ("conversions change places", "%s wrote to %s.", "uk", "До %2$s написав %1$s."),
    ("a link", 'See <a href="https://example.org/page">the page</a>.', "uk", 'Див. <a href="https://example.org/page">сторінку</a>.'),
    ("an attribute is translated", 'Here: <img src="cat.png" alt="A cat">', "uk", 'Тут: <img src="cat.png" alt="Кішка">'),
    ("a tag of XLIFF", 'The <g id="1">old</g> mill<x id="2"/>.', "ru", 'Эта <g id="1">старая</g> мельница<x id="2"/>.'),
    ("code", "Run `npm install` first.", "uk", "Спершу виконайте `npm install`."),
    ("escapes stay", "Bread &amp; salt &quot;here&quot;.", "uk", "Хліб &amp; сіль &quot;тут&quot;."),
    ("escaped marks become the language’s own", "Bread &amp; &quot;salt&quot;.", "uk", "Хліб і «сіль»."),
    ("an escaped apostrophe goes with its word", "It&#39;s his.", "uk", "Це його."),
    ("per cent", "It is 5% down, 100%sure.", "uk", "Це на 5% донизу, 100%точно."),
    ("a lower-than sign", "The gap is <5 km, a < b > c.", "uk", "Відстань <5 км, а < б > в."),
    ("a word in angle brackets", "The <redacted> file.", "ru", "Файл <вымарано>."),
    ("an address in angle brackets", "Write to Anna <anna@example.org>.", "uk", "Пишіть Анні."),
    ("a grave accent for an apostrophe", "This is the Hryhor`iev` family.", "uk", "Це сім`я Солов`я."),
    ("forms of a plural", "{n, plural, one {letter} other {letters}}", "uk", "{n, plural, one {лист} few {листи} other {листів}}"),
]  # fmt: skip

TOLD = [
    ("a placeholder is lost", "You have [{count}|x] letters.", "uk", "У вас є листи."),
    ("a placeholder is translated", "Hello, [{name}|x]!", "uk", "Вітаємо, [{ім’я}|x]!"),
    ("another conversion", "Read [%s|x] letters.", "ru", "Прочитано [%d|x] писем."),
    ("another argument", "Read %1$s of [%2$s|x].", "ru", "Прочитано %1$s из [%1$s|x]."),
    ("a tag isn’t closed", "It is <b>bold[</b>|x].", "uk", "Це <b>жирне."),
    ("a tag is added", "It is bold.", "uk", "Це <b>жирне[</b>|x]."),
    ("code is translated", "Run [`npm install`|x].", "uk", "Виконайте [`npm встановити`|x]."),
    ("an escape became markup", "The tag [&lt;|x]b>.", "ru", "Тег <b>."),
    ("an escape from nowhere", "Bread & salt.", "uk", "Хліб [&amp;|x] сіль."),
]  # fmt: skip


@pytest.mark.parametrize(("what", "src", "lang", "tgt"), QUIET, ids=[row[0] for row in QUIET])
def test_codes_that_stay_are_no_alarm(what, src, lang, tgt):
    found = check_pair(src, tgt, src_lang="en", tgt_lang=lang)
    concerned = {"inline_codes", "missing_number", "wrong_number"}
    if not src.startswith("{n"):  # keywords of plurals are taken for words
        concerned.add("untranslated")
    assert [one for one in found if one.check in concerned] == []


@pytest.mark.parametrize(("what", "src", "lang", "tgt"), TOLD, ids=[r[0] for r in TOLD])
def test_codes_lost_added_and_changed_are_told(what, src, lang, tgt):
    (src, here), (tgt, there) = parse_marked(src), parse_marked(tgt)
    found = [
        one
        for one in check_pair(src, tgt, src_lang="en", tgt_lang=lang)
        if one.check == "inline_codes"
    ]
    assert {span for one in found for span in one.source} >= set(here.get("x", ()))
    assert {span for one in found for span in one.target} >= set(there.get("x", ()))
    assert found


@pytest.mark.parametrize(("src_lang", "tgt_lang"), [("uk", "en"), ("ru", "uk")])
def test_codes_are_compared_between_any_two_languages(src_lang, tgt_lang):
    texts = {"en": "Read {n} letters.", "uk": "Прочитано {n} листів.", "ru": "Прочитано {m} писем."}
    found = check_pair(texts[src_lang], texts[tgt_lang], src_lang=src_lang, tgt_lang=tgt_lang)
    assert ("inline_codes" in {one.check for one in found}) is (src_lang == "ru")
