"""Articles from files as people have them: endings, encodings, headers, titles, bad input."""

import hashlib
import io
import json
import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import parse_marked, render_marked

from corpora.article import sentences_of, without_markup
from corpora.errors import CorporaError, UsageError
from corpora.readers import Inputs, Rejected, how_many, read_article, read_articles, read_records
from corpora.readers.encoding import CANDIDATES, decode
from corpora.readers.layout import lay_out
from corpora.readers.record import Origin
from mt.languages.guess import guess_language

EN = "The committee met on Tuesday. “We are ready,” its chairman said, and that was all."
UK = "Комітет зібрався у вівторок. «Ми готові», — сказав його голова, і це було все."
RU = "Комитет собрался во вторник. «Мы готовы», — сказал его глава, и это было все."


@pytest.fixture
def write(tmp_path):
    """Writes a file into the test's folder and returns its path."""

    def _write(name: str, data: bytes | str):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return _write


# What stands where in a text: `body`, `title`; then the date that was read.
LAYOUT = {
    "a text is all body": ("[It was so. The end came.|body]", None),
    "space around it isn't": (" \n[It was so. The end came.|body]\n\n", None),
    "a date before the first word": (" date 2025-02-10 [It was so.|body] ", "2025-02-10"),
    "a date on a line of its own": ("date: 2025-02-10\r\n\r\n[[Title|title]\r\n\r\nIt was so.|body]\r\n", "2025-02-10"),
    "a date further on is text": ("[It was so on date 2025-02-10 indeed.|body]", None),
    "a first line that stands alone is the title": ("[[The title stands|title]\n\nIt was so.|body]", None),
    "without blank lines too": ("[[The title stands|title]\nIt was so.\nIt is.|body]", None),
    "it may ask or shout": ("[[Is it so?|title]\n\nIt was so.|body]", None),
    "or end in an acronym": ("[[Senate back in D.C.|title]\n\nIt was so.|body]", None),
    "or in an ellipsis": ("[[And then…|title]\n\nIt was so.|body]", None),
    "but not with a full stop": ("[It was so.\n\nAnd then it was over.|body]", None),
    "nor with one inside quote marks": ("[He said: “It was so.”\n\nAnd then it was over.|body]", None),
    "nor with a comma or colon": ("[This is how it was:\n\nAnd then it was over.|body]", None),
    "nor as dialogue": ("[— And was it so?\n\n— It was.|body]", None),
    "nor without anything below": ("[The title stands and this is it|body]", None),
}  # fmt: skip


@pytest.mark.parametrize("row", LAYOUT.values(), ids=LAYOUT.keys())
def test_header_title_and_body(row):
    marked, date = row
    text, _ = parse_marked(marked)
    article = lay_out(text, Origin("a.txt", "a", lang="en"))
    spans = {"body": [article.body], **({"title": [article.title]} if article.title else {})}
    assert render_marked(text, spans) == marked
    assert article.date == date
    assert article.text == text


def test_a_date_that_no_calendar_has_is_told():
    article = lay_out("date 2025-02-30 It was so.", Origin("a.txt", "a", lang="en"))
    assert article.date is None
    assert article.notes == ("date '2025-02-30' is not an ISO date such as 2025-02-10, left out",)
    assert article.body.of(article.text) == "It was so."


@pytest.mark.parametrize("text", [EN, UK, RU])
@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("\ufeff", "\n"), ("", "\r\n"), ("\ufeff", "")],
    ids=["no final newline", "BOM", "CRLF", "BOM only"],
)  # fmt: skip
def test_utf8_is_read_as_it_stands(write, text, before, after):
    article = read_article(write("a.txt", before + text + after))
    assert article.text == text + after
    assert article.notes == ()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(UK, "cp1251"), (RU, "cp1251"), (UK, "koi8-u"), (RU, "koi8-r"), (UK, "cp1125"), (RU, "cp866"),
     (UK, "mac-cyrillic"), (RU, "mac-cyrillic"), (UK, "iso8859-5"), (RU, "iso8859-5"),
     (EN, "cp1252"), (UK, "utf-16"), (RU, "utf-16-le"), (EN, "utf-16-be")],
)  # fmt: skip
def test_other_encodings_are_recognised_and_told(write, text, encoding):
    text = text if encoding[:2] in ("cp", "ut", "ma") and encoding not in ("cp866", "cp1125") else (
        text.replace("«", '"').replace("»", '"').replace("—", "-")
    )  # fmt: skip
    article = read_article(write("a.txt", text.encode(encoding)))
    assert article.text == text
    assert len(article.notes) == 1
    assert article.notes[0].startswith("encoding ")


@pytest.mark.parametrize(
    "word", ["Перемовини тривають", "Переговоры продолжаются", "ЗАГАЛЬНІ ЗБОРИ", "Выборы"]
)
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u", "mac-cyrillic"])
def test_a_word_or_two_are_enough_to_recognise_an_encoding(word, encoding):
    try:
        data = word.encode(encoding)
    except UnicodeEncodeError:
        pytest.skip("not written so")
    assert decode(data).text == word


def test_an_encoding_that_is_said_is_used(write):
    path = write("a.txt", RU.encode("cp1251"))
    assert read_article(path, encoding="cp1251").notes == ("encoding cp1251",)
    with pytest.raises(CorporaError, match="byte 0 doesn't decode as utf-8"):
        read_article(path, encoding="utf-8")
    with pytest.raises(CorporaError, match="encoding 'cp-1251x': Python knows none"):
        read_article(path, encoding="cp-1251x")


BAD_FILES = {
    "an empty file": ("a.txt", b"", "there is no text in it; give a file with an article"),
    "white space": ("a.txt", b" \n\xc2\xa0\n", "there is no text in it"),
    "a date alone": ("a.txt", b"date 2025-02-10\n", "nothing follows its date"),
    "a binary file": ("a.txt", bytes(range(256)), "binary, not text; save the article as UTF-8"),
    "a PDF": ("a.txt", b"%PDF-1.7 ...", "not text but a PDF"),
    "a Word file": ("a.txt", b"PK\x03\x04....", "not text but a zip archive, such as a Word file"),
    "UTF-8 with a broken byte": (
        "a.txt", "Так.\n".encode() * 20 + b"\xd0\n" + "Так.\n".encode() * 20, "line 21: byte 160 is not UTF-8"),
    "English in UTF-8 with a broken byte": (
        "a.txt", "“Yes,” she said.\nIt’s here.\n".encode() + b"It\xe2\x80 was.\n", "line 3: byte 36 is not UTF-8"),
    "English with a single mark and more that is broken": (
        "a.txt", "It’s here.\n".encode() + b"\xff\xfe \xd0\n", "line 2: byte 13 is not UTF-8"),
    "a language that isn't ours": ("a.txt", b"Das ist nicht unsere Sprache, und so ist es.", "language can't be told"),
    "a page without an article": ("a.html", b"<html><body><p></p></body></html>", "no article found in the page"),
    "an empty page": ("a.html", b"", "there is no text in it"),
    "Markdown of code only": ("a.md", b"```\nthe code is in it and of it\n```\n", "there is no text in it"),
    "an empty corpus": ("a.jsonl", b"\n", "holds no article"),
}  # fmt: skip


@pytest.mark.parametrize("row", BAD_FILES.values(), ids=BAD_FILES.keys())
def test_bad_files_are_one_clear_error(write, row):
    name, data, message = row
    path = write(name, data)
    with pytest.raises(CorporaError) as error:
        list(read_articles(path))
    assert message in str(error.value)
    assert str(error.value).startswith(str(path))
    assert "\n" not in str(error.value)


def test_sources_that_are_not_there_or_not_read(tmp_path, write):
    with pytest.raises(CorporaError, match="no such file or folder"):
        read_article(tmp_path / "none.txt")
    with pytest.raises(CorporaError, match=r"ending '\.docx' is not read; there are \.txt"):
        read_article(write("a.docx", b"x"))
    with pytest.raises(CorporaError, match="its language can't be told"):
        read_article(write("a", b"x"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorporaError, match="no file in it that is read"):
        read_article(tmp_path / "empty")
    with pytest.raises(UsageError, match="'xx' is not known; there are en, ru, uk"):
        read_article(write("b.txt", EN), lang="xx")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(write):
    path = write("a.txt", EN)
    path.chmod(0)
    with pytest.raises(CorporaError, match=r"can't be read \(Permission denied\)"):
        read_article(path)


def test_folders_are_read_in_order_with_ids_that_stay_apart(write, tmp_path):
    for name in (
        "b.txt",
        "a.md",
        "sub/a.txt",
        "sub/c.txt",
        "sub/c.md",
        ".hidden.txt",
        ".git/x.txt",
        "p.png",
    ):
        write(name, EN)
    assert [article.id for article in read_articles(tmp_path)] == [
        "a",
        "b",
        "sub/a",
        "sub/c.md",
        "sub/c.txt",
    ]


def test_files_of_one_name_in_two_folders_keep_their_paths(write, tmp_path, monkeypatch):
    for name in ("north/a.txt", "south/a.txt", "south/b.txt"):
        write(name, EN)
    monkeypatch.chdir(tmp_path)
    assert [article.id for article in read_articles("north", "south")] == [
        "north/a.txt",
        "south/a.txt",
        "b",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are Unicode")
def test_a_name_that_is_not_utf8_gives_an_id_that_is(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "w") as file:
        file.write(EN)
    assert read_article(os.fsdecode(path)).id == "caf\ufffd"


def test_a_name_that_is_empty_is_not_the_folder_where_one_is(write, tmp_path, monkeypatch):
    write("a.txt", EN)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CorporaError, match="a file without a name"):
        read_article("")


def test_a_folder_with_a_bad_file_goes_on_after_it(write, tmp_path):
    write("a.txt", EN)
    write("b.txt", b"")
    write("c.txt", UK)
    records = list(read_records(tmp_path))
    assert [type(record).__name__ for record in records] == ["Article", "Rejected", "Article"]
    assert records[1].file == str(tmp_path / "b.txt")
    assert records[1].line == 0


def test_a_file_on_which_a_reader_breaks_is_rejected_and_the_next_is_read(
    write, tmp_path, monkeypatch
):
    def breaks(text, origin, **_):
        if origin.id == "b":
            raise ZeroDivisionError("no such number\nat all")
        return lay_out(text, origin)

    monkeypatch.setattr("corpora.readers.plain.lay_out", breaks)
    for name in ("a.txt", "b.txt", "c.txt"):
        write(name, EN)
    one, bad, two = read_records(tmp_path)
    assert (one.id, bad.id, two.id) == ("a", "b", "c")
    assert bad.file == str(tmp_path / "b.txt")
    assert bad.reason.startswith("can't be read (ZeroDivisionError: no such number at all); ")


@pytest.fixture
def broken(monkeypatch):
    """Makes folders of a name such that the system can't list them."""
    scandir = os.scandir

    def _broken(name: str) -> None:
        def _scandir(path):
            if os.path.basename(path) == name:
                raise PermissionError(13, "Permission denied", path)
            return scandir(path)

        monkeypatch.setattr(os, "scandir", _scandir)

    return _broken


def test_a_folder_that_cannot_be_listed_is_rejected_and_the_others_are_read(
    write, tmp_path, broken
):
    write("a.txt", EN)
    write("closed/b.txt", EN)
    write("open/c.txt", EN)
    broken("closed")
    for sources in ([tmp_path], [tmp_path, tmp_path / "closed"]):
        bad, *articles = read_records(*sources)
        assert (bad.file, bad.line, bad.id) == (str(tmp_path / "closed"), 0, None)
        assert bad.reason.startswith("can't be listed (Permission denied); ")
        assert [article.id for article in articles] == ["a", "open/c"]
        assert how_many(*sources) == 3
    with pytest.raises(CorporaError, match=r"closed: can't be listed \(Permission denied\)"):
        list(read_articles(tmp_path / "closed"))


CORPUS = [
    {"id": "one", "text": EN, "title": "The committee", "date": "2025-02-10T08:00:00Z", "url": "https://example.org/1", "lang": "en", "topic": "x"},
    {"id": 2, "text": f"Заголовок\n\n{UK}"},
]  # fmt: skip


def jsonl(*records) -> str:
    return "".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in records)


def test_json_lines_have_an_article_a_line(write):
    one, two = read_articles(write("a.jsonl", "\ufeff" + jsonl(*CORPUS)))
    assert (one.id, one.lang, one.date, one.url) == (
        "one",
        "en",
        "2025-02-10",
        "https://example.org/1",
    )
    assert (one.headline, one.title, one.extra) == ("The committee", None, {"topic": "x"})
    assert (two.id, two.lang, two.headline) == ("2", "uk", "Заголовок")
    assert two.title.of(two.text) == "Заголовок"


def test_a_title_that_also_opens_the_text_is_found_there(write):
    record = {"id": "1", "title": "It  was so.", "text": f"It was so.\n\n{EN}"}
    article = read_article(write("a.jsonl", jsonl(record)))
    assert article.title.of(article.text) == "It was so."


OUTLETS = {
    "a record's own": ({"outlet": "The Northern Post", "url": "https://example.org/1"}, "The Northern Post"),
    "or the address's host": ({"url": "https://news.example.org:8080/1?www."}, "news.example.org"),
    "without www.": ({"url": "http://WWW.Example.org/"}, "example.org"),
    "a host in Cyrillic as it stands": ({"url": "https://новини.укр/1"}, "новини.укр"),
    "an empty one doesn't count": ({"outlet": "", "url": "https://example.org/1"}, "example.org"),
    "an address without a host gives none": ({"url": "example/1"}, None),
    "nor does one that is none": ({"url": "http://[half"}, None),
    "nor do words alone": ({}, None),
}  # fmt: skip


@pytest.mark.parametrize("row", OUTLETS.values(), ids=OUTLETS.keys())
def test_the_outlet_is_as_said_or_the_host(write, row):
    record, outlet = row
    assert read_article(write("a.jsonl", jsonl({"id": 1, "text": EN, **record}))).outlet == outlet


def test_a_record_brings_its_versions(write):
    record = {
        "id": 7,
        "text": EN,
        "versions": {
            "uk": {"text": f"date 2025-02-10 {UK}", "outlet": "Кур’єр", "relation": "independent", "mood": "?"},
            "ru": RU,
            "ru:second": {"text": RU, "title": "Заголовок", "url": "https://example.org/2", "relation": None},
            "en": None,
        },
    }  # fmt: skip
    article = read_article(write("a.jsonl", jsonl(record)))
    uk, ru, second = article.versions
    assert [v.key for v in article.versions] == ["uk", "ru", "ru:second"]
    assert (uk.relation, uk.article.id, uk.article.lang) == ("independent", "7.uk", "uk")
    assert (uk.article.date, uk.article.outlet) == ("2025-02-10", "Кур’єр")
    assert (ru.relation, ru.article.text, ru.article.outlet) == (None, RU, None)
    assert (second.article.lang, second.article.headline, second.article.outlet) == (
        "ru",
        "Заголовок",
        "example.org",
    )
    assert "versions" not in article.extra


BAD_VERSIONS = {
    "a list": ([UK], "versions is a list; write {"),
    "a language that isn't known": ({"pl": UK}, "versions['pl']: language 'pl' is not known; there are"),
    "a name without a language": ({":one": UK}, "versions[':one']: write the key as uk, or uk:NAME"),
    "a language with an empty name": ({"uk:": UK}, "versions['uk:']: write the key"),
    "a number": ({"uk": UK, "ru": 5}, "versions['ru']: is a number; write"),
    "an object without a text": ({"uk": {"title": "x"}}, "versions['uk']: no text in it"),
    "a language twice": ({"uk": UK, "uk-UA": UK}, "versions['uk-UA']: uk is there twice; name one as uk:NAME"),
    "a text that is a list": ({"uk": {"text": [UK]}}, "versions['uk']: text is a list; it must be a string"),
    "a date that is a list": ({"uk": {"text": UK, "date": [2025]}}, "versions['uk']: date is a list"),
    "another relation": ({"uk": {"text": UK, "relation": "copy"}}, "relation 'copy' isn't known; say translation or independent"),
    "a relation that is a list": ({"uk": {"text": UK, "relation": ["independent"]}}, "relation ['independent'] isn't known"),
    "half a character": ({"uk": {"text": UK, "outlet": "\ud83d"}}, "half a character"),
    "half a character in the name": ({"uk:\ud83d": UK}, "half a character"),
}  # fmt: skip


@pytest.mark.parametrize("row", BAD_VERSIONS.values(), ids=BAD_VERSIONS.keys())
def test_versions_of_another_shape_are_rejected_with_their_record(write, row):
    versions, reason = row
    bad, good = read_records(
        write("a.jsonl", jsonl({"id": "x", "text": EN, "versions": versions}, CORPUS[0]))
    )
    assert reason in bad.reason
    assert bad.line == 1
    assert good.id == "one"


BAD_LINES = {
    "no JSON": ("{'id': 1}", "not JSON (Expecting property name enclosed in double quotes, column 2)"),
    "no object": ("[1, 2]", 'not an object; write {"id": ..., "text": ...}'),
    "no id": ({"text": EN}, "no id in it"),
    "no text": ({"id": "x"}, "no text in it"),
    "an empty text": ({"id": "x", "text": " \n"}, "there is no text in it"),
    "a text that is a number": ({"id": "x", "text": 5}, "text is a number; it must be a string"),
    "an id that is a list": ({"id": ["x"], "text": EN}, "id is a list; it must be a string"),
    "a language that isn't known": ({"id": "x", "text": EN, "lang": "xx"}, "language 'xx' is not known; there are en, ru, uk"),
    "an id twice": ({"id": "one", "text": EN}, "id 'one' is there already, on line 1"),
    "half a character": ('{"id": "x", "text": "It was \\ud83d and that was it."}', "half a character (\\ud83d)"),
    "half a character in the outlet": ({"id": "x", "text": EN, "outlet": "a\ud83d"}, "half a character (\\ud83d)"),
    "an outlet that is a list": ({"id": "x", "text": EN, "outlet": []}, "outlet is a list"),
    "nesting": ("[" * 100_000, "nested too deep"),
    "an endless number": (f'{{"id": "x", "text": "It was so.", "n": {"9" * 5000}}}', "not usable JSON"),
    "a key twice": ('{"id": "x", "text": "It was so.", "text": "It was not."}', "the key 'text' is there twice"),
    "a version twice": (f'{{"id": "x", "text": "{EN}", "versions": {{"uk": "a", "uk": "b"}}}}', "the key 'uk' is there twice"),
}  # fmt: skip


@pytest.mark.parametrize("row", BAD_LINES.values(), ids=BAD_LINES.keys())
def test_a_bad_line_is_rejected_with_its_reason_and_the_next_is_read(write, row):
    line, reason = row
    path = write("a.jsonl", jsonl(CORPUS[0], line, CORPUS[1]))
    first, bad, last = read_records(path)
    assert (first.id, last.id) == ("one", "2")
    assert isinstance(bad, Rejected)
    assert reason in bad.reason
    assert (bad.line, bad.raw) == (2, jsonl(line).rstrip("\n"))
    assert str(bad).startswith(f"{path}, line 2: ")


def test_a_line_that_is_not_utf8_is_rejected(write):
    path = write("a.jsonl", jsonl(CORPUS[0]).encode() + b'{"id": "\xff"}\n')
    assert "not UTF-8 (byte 8 of the line)" in [*read_records(path)][1].reason


def test_one_article_is_asked_of_a_file_that_holds_two(write):
    with pytest.raises(CorporaError, match="holds more than one article"):
        read_article(write("a.jsonl", jsonl(*CORPUS)))


MARKDOWN = """---
title: "Комітет готовий"
date: 2025-02-10
lang: uk
---
# [Комітет **готовий**|title]

[*Київ.* Комітет зібрався [\\[у вівторок\\](https://example.org/a_b)|link].
«Ми __готові__», — сказав голова.|p]

> [«І це все», —
> додав він.|p]

1. [Перший пункт,
   який триває.|p]
2. [Другий пункт 5 \\* 3.|p]

```
code
```
***
<!-- remark -->
[**Увесь абзац.**|strong]
"""


def test_markdown_keeps_offsets_and_tells_marks_from_words(write):
    from marked import parse_marked

    text, spans = parse_marked(MARKDOWN)
    article = read_article(write("a.md", text))
    assert article.text == text
    assert (article.lang, article.date, article.headline) == ("uk", "2025-02-10", "Комітет готовий")
    assert article.title == spans["title"][0]
    strong = spans["strong"][0]
    blocks = [*spans["title"], *spans["p"], type(strong)(strong.start + 2, strong.end - 2)]
    assert list(article.paragraphs) == blocks
    said = [without_markup(article, sentence.span)[0] for sentence in sentences_of(article)]
    assert said == [
        "Комітет готовий", "Київ.", "Комітет зібрався у вівторок.", "«Ми готові», — сказав голова.",
        "«І це все», —\nдодав він.", "Перший пункт,\n   який триває.", "Другий пункт 5 * 3.", "Увесь абзац.",
    ]  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_front_matter_has_any_line_ends_and_is_none_where_nothing_closes_it(write, end):
    lines = ["---", "title: The bridge", "date: 2025-02-10", "---", "", EN, ""]
    article = read_article(write("a.md", end.join(lines)))
    assert (article.headline, article.date, article.body.of(article.text)) == (
        "The bridge", "2025-02-10", EN,
    )  # fmt: skip
    # Thousands of lines that might be front matter are looked at once.
    article = read_article(write("b.md", end.join(["---", *[EN] * 2000, ""])))
    assert (article.headline, article.date) == (None, None)
    assert article.body.of(article.text).startswith(EN)


def test_the_map_of_markup_leads_back(write):
    article = read_article(write("a.md", f"{UK}\n\nЦе **дуже** важливо і це не все.\n"))
    sentence = sentences_of(article)[-1]
    words, offsets = without_markup(article, sentence.span)
    assert words == "Це дуже важливо і це не все."
    start = words.index("дуже")
    there = offsets.to_original(type(sentence.span)(start, start + 4)).shift(sentence.span.start)
    assert there.of(article.text) == "дуже"


PAGE = """<!doctype html><html lang="uk"><head><meta charset="{charset}"><title>Комітет готовий</title>
<meta property="og:title" content="Комітет готовий">
<meta property="article:published_time" content="2025-02-10T10:00:00+02:00">
<link rel="canonical" href="https://example.org/news/1"></head><body>
<nav><a href="/">Головна</a> <a href="/all">Усі новини</a></nav>
<article><h1>Комітет готовий</h1>
<p>Комітет зібрався у вівторок, щоб вислухати міністра, але той знову не прийшов і надіслав заступника.</p>
<p>«Ми готові», — сказав <b>голова</b> комітету, і це було все, що журналісти почули того дня.</p>
</article><footer>Усі права належать нам</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-u"])
def test_a_web_page_gives_its_main_text(write, charset):
    page = PAGE.format(charset=charset)
    page = (
        page.replace("«", '"').replace("»", '"').replace("—", "-") if charset == "koi8-u" else page
    )
    article = read_article(write("a.html", page.encode(charset)))
    assert (article.headline, article.date, article.url) == (
        "Комітет готовий",
        "2025-02-10",
        "https://example.org/news/1",
    )
    assert article.title.of(article.text) == "Комітет готовий"
    assert [s.paragraph for s in sentences_of(article)] == [0, 1, 2]
    assert "Усі новини" not in article.text
    assert "права" not in article.text
    assert article.notes[-1] == "main text of a web page"


@pytest.mark.parametrize("charset", ["undefined", "punycode", "idna", "hex", "cp-1251x"])
def test_a_page_that_declares_an_encoding_that_no_page_is_in_is_read_without_it(write, charset):
    article = read_article(write("a.html", PAGE.format(charset=charset).encode()))
    assert article.headline == "Комітет готовий"
    with pytest.raises(CorporaError, match=f"{charset}.*encoding|encoding '{charset}'"):
        read_article(write("a.txt", UK.encode()), encoding=charset)


@pytest.mark.parametrize("before", ["", "\ufeff", " \n\n", "\ufeff\r\n"])
@pytest.mark.parametrize(
    ("data", "ids"),
    [(EN, ["stdin"]), (f"{{Photo}} {EN}", ["stdin"]), (jsonl(*CORPUS), ["one", "2"]),
     (PAGE.format(charset="utf-8"), ["stdin"])],
    ids=["text", "text in braces", "JSON Lines", "a page"],
)  # fmt: skip
def test_the_standard_input_is_known_by_its_first_words(monkeypatch, data, ids, before):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((before + data).encode())))
    articles = list(read_articles("-"))
    assert [article.id for article in articles] == ids
    if EN in data and ids == ["stdin"]:
        assert articles[0].text == (before + data).removeprefix("\ufeff")


@pytest.mark.parametrize(
    "line", ['{"id": "0", "text": "cut', "{}", "{'id': 1}", "{", '{"id": 1, "text": "x"}}', "{ }"]
)
def test_json_lines_are_known_by_a_first_line_that_is_damaged(write, line):
    for before in ("", "\n"):
        first, *articles = read_records(write("a", f"{before}{line}\n{jsonl(*CORPUS)}"))
        assert isinstance(first, Rejected)
        assert first.line == 1 + len(before)
        assert [article.id for article in articles] == ["one", "2"]


GUESSES = {
    "English": (EN, "en"),
    "Ukrainian": (UK, "uk"),
    "Russian": (RU, "ru"),
    "Ukrainian that quotes Russian": (f"{UK} {UK} Він відповів: «Вы все это уже слышали». {UK}", "uk"),
    "Ukrainian with Latin names": ("Компанія Northwind Holding Ltd. і фонд Baltic Grain Trust це заперечили.", "uk"),
    "a few words": ("Це не так", "uk"),
    "one word that both have": ("Мама", None),
    "German": ("Das ist nicht unsere Sprache, und so ist es.", None),
    "Polish": ("To jest polski tekst, a nie nasz, i tak już jest.", None),
    "Belarusian": ("Гэта беларускі тэкст, і мы яго не чытаем, бо ў ім ёсць іншыя літары.", None),
    "Serbian": ("Ово је српски текст и то није наш језик, али је близу.", None),
    "numbers": ("12 345 — 67,8 %", None),
    "nothing": ("", None),
    "English that repeats itself": ("“We are ready,” said the minister on Monday. " * 40, "en"),
    "Ukrainian that repeats itself": ("«Ми готові», — сказав міністр. " * 40, "uk"),
    "Russian that repeats itself": ("«Мы готовы», — сказал министр. " * 40, "ru"),
}  # fmt: skip


@pytest.mark.parametrize("row", GUESSES.values(), ids=GUESSES.keys())
def test_the_language_shows_in_words_and_letters(row):
    text, expected = row
    assert guess_language(text) == expected


def test_a_file_that_is_named_twice_is_read_once(write):
    path = write("a.txt", EN)
    assert [article.id for article in read_articles(path, path)] == ["a"]


@given(st.binary(max_size=300))
def test_any_bytes_give_an_article_or_one_reason(data):
    from corpora.readers import plain

    (record,) = plain.read([data], Origin("a.txt", "a", lang="uk"))
    assert isinstance(record, Rejected) or record.body.of(record.text).strip()


@given(
    text=st.text(alphabet=st.sampled_from("абвгїєій .,«»—\n\r"), min_size=1),
    encoding=st.sampled_from(CANDIDATES),
)
def test_reading_changes_nothing_in_utf8(text, encoding):
    assert decode(text.encode()).text == text


@given(text=st.text(alphabet=st.sampled_from("#*_[]()>-`~|\\ \nаб1.!<"), max_size=80))
def test_markdown_never_loses_letters_outside_code(text):
    from corpora.readers import markdown

    text = "Слово.\n\n" + text.replace("`", "").replace("~", "").replace("<", "")
    (article,) = markdown.read([text.encode()], Origin("a.md", "a", lang="uk"))
    done = 0
    for block in article.paragraphs:
        assert block.start >= done
        done = block.end
    for before, after in zip(article.markup, article.markup[1:], strict=False):
        assert before.end <= after.start
    for sentence in sentences_of(article):
        assert sentence.text == sentence.span.of(article.text)
        without_markup(article, sentence.span)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u", "cp866", "cp1252", "mac-cyrillic"])
@pytest.mark.parametrize("capitals", [False, True], ids=["as they are", "capitals"])
def test_another_encoding_is_not_taken_for_damaged_utf8(write, encoding, capitals):
    text = f"{EN} It’s all." if encoding == "cp1252" else UK
    text = text.encode(encoding, "ignore").decode(encoding)
    text = text.upper() if capitals else text
    article = read_article(write("a.txt", text.encode(encoding)))
    assert article.text == text or capitals


def test_a_version_without_text_is_left_out_and_noted(write):
    versions = {"uk": "", "ru": {"text": " ", "outlet": "x"}, "uk:b": UK, "ru:b": {"text": None}}
    article = read_article(write("a.jsonl", jsonl({"id": "x", "text": EN, "versions": versions})))
    assert [given.key for given in article.versions] == ["uk:b"]
    assert article.notes == tuple(
        f"version {key!r} is empty, left out" for key in ("uk", "ru", "ru:b")
    )


def test_a_record_may_write_languages_and_dates_as_options_and_tables_do(write):
    versions = {"UK": UK, "uk_UA:second": {"text": UK, "date": 20250211}}
    record = {"id": "x", "lang": "en-GB", "text": EN, "date": 20250210, "versions": versions}
    article = read_article(write("a.jsonl", jsonl(record)))
    assert (article.lang, article.date) == ("en", "2025-02-10")
    first, second = article.versions
    assert (first.key, second.key, second.article.lang) == ("uk", "uk:second", "uk")
    assert second.article.date == "2025-02-11"


def test_a_number_that_is_no_date_is_left_out_and_noted(write):
    article = read_article(write("a.jsonl", jsonl({"id": "x", "text": EN, "date": 1739145600})))
    assert article.date is None
    assert article.notes == ("date '1739145600' is not an ISO date such as 2025-02-10, left out",)


def test_a_file_without_an_ending_is_known_by_its_first_line(write):
    assert read_article(write("a", EN)).id == "a"
    records = write("b", jsonl(*CORPUS))
    assert [article.id for article in read_articles(records)] == ["one", "2"]


def test_a_prefix_stands_before_each_id(write, tmp_path):
    record = {"id": 7, "text": EN, "versions": {"uk": UK}}
    sources = [
        write("a.txt", EN),
        write("b.jsonl", jsonl(record, record, "{")),
        write("c.csv", f'id,text\n8,"{EN}"\n9,\n'),
    ]
    records = list(read_records(*sources, id_prefix="north-"))
    assert [one.id for one in records] == [
        "north-a", "north-7", "north-7", None, "north-8", "north-9",
    ]  # fmt: skip
    assert records[1].versions[0].article.id == "north-7.uk"
    with pytest.raises(UsageError, match="isn't UTF-8"):
        list(read_records(*sources, id_prefix="\udcff"))


def test_how_many_records_there_are(write, tmp_path):
    corpus = write("a.jsonl", jsonl(*CORPUS) + "\n \n{\n")
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("a.txt", "b.md", "c.csv"):
        (folder / name).write_text("x")
    assert how_many(corpus, corpus, folder) == len(CORPUS) + 1 + 2
    assert how_many(corpus, "-") is None


def test_inputs_are_told_with_size_and_hash(write, tmp_path):
    corpus = write("a.jsonl", jsonl(*CORPUS))
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "b.txt").write_text(EN, encoding="utf-8")
    (folder / "a.txt").write_text(EN * 2, encoding="utf-8")
    inputs = Inputs()
    list(read_articles(corpus, folder, inputs=inputs))
    lines = [f"{sha256(folder / name)}  {name}\n" for name in ("a.txt", "b.txt")]
    assert inputs.told() == [
        {"name": str(corpus), "bytes": corpus.stat().st_size, "sha256": sha256(corpus)},
        {
            "name": str(folder),
            "bytes": 3 * len(EN.encode()),
            "files": 2,
            "sha256": hashlib.sha256("".join(lines).encode()).hexdigest(),
        },
    ]


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


WHEN = {
    "a year in the footer": ("", "", "<footer>© 2026 The Post</footer>", None),
    "a year in a sentence": ("", "<p>It was split by a bloody referendum of 1999, they say.</p>", "", None),
    "a day in a sentence": ("", "<p>On 2021-03-12 the town was split, as they say.</p>", "", None),
    "a year of copyright": ('<meta name="copyright" content="2024">', "", "", None),
    "a day of change": ('<meta property="article:modified_time" content="2025-03-01">', "", "", None),
    "metadata": ('<meta property="article:published_time" content="2025-02-10T08:00:00Z">', "", "", "2025-02-10"),
    "Dublin Core": ('<meta name="DC.date.issued" content="2025-02-10">', "", "", "2025-02-10"),
    "a day as in mail": ('<meta name="pubdate" content="Mon, 10 Feb 2025 08:00:00 +0200">', "", "", "2025-02-10"),
    "microdata": ("", '<p itemprop="datePublished" datetime="2025-02-10">today</p>', "", "2025-02-10"),
    "a time": ("", '<time datetime="2025-02-10T08:00">10 Feb</time><time datetime="2025-02-12">x</time>', "", "2025-02-10"),
    "times of others": ("", "", '<div id="comments"><time datetime="2025-05-05">x</time></div><aside><time datetime="2025-05-06">x</time></aside>', None),
    "JSON-LD": ('<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "datePublished": "2025-02-10T08:00", "dateModified": "2025-03-01"}]}</script>', "", "", "2025-02-10"),
    "JSON-LD that is damaged, and metadata": ('<script type="application/ld+json">{</script><meta name="date" content="20250210">', "", "", "2025-02-10"),
    "a zone that no clock has": ('<meta name="date" content="Mon, 1 Jan 2020 00:00:00 +9999999999999999999">', "", "", None),
    "a year that is none": ('<meta name="date" content="Mon, 1 Jan 20202020202020202020 00:00:00">', "", "", None),
    "a day that no calendar has": ('<meta name="date" content="2025-02-30">', "", "", None),
}  # fmt: skip


@pytest.mark.parametrize(("head", "inside", "after", "date"), WHEN.values(), ids=WHEN.keys())
def test_a_page_has_the_date_that_it_says_for_machines(write, head, inside, after, date):
    page = (
        f"<html lang='en'><head><title>The bridge</title>{head}</head><body><article>"
        f"<h1>The bridge</h1>{inside}<p>{EN}</p><p>{EN}</p></article>{after}</body></html>"
    )
    assert read_article(write("a.html", page.encode())).date == date


def table(*rows: str, end: str = "\r\n") -> str:
    return "".join(row + end for row in rows)


def test_a_table_has_an_article_a_row(write):
    text = table(
        "ID;text;title;Date;url;outlet;lang;topic",
        f'one;"{EN}\r\n\r\nHe said ""no"" twice.";Talks;20250210;https://www.example.org/1;;en-GB;war',
        "",
        f"2;{UK};;;;Кур’єр",
    )
    path = write("a.csv", "\ufeff" + text)
    one, two = read_articles(path)
    assert (one.id, one.lang, one.date, one.outlet, one.headline, one.line) == (
        "one", "en", "2025-02-10", "example.org", "Talks", 2,
    )  # fmt: skip
    assert one.text == f'{EN}\r\n\r\nHe said "no" twice.'
    assert one.extra == {"topic": "war"}
    assert (two.id, two.lang, two.outlet, two.line) == ("2", "uk", "Кур’єр", 6)
    assert how_many(path) == 2


ROWS = {
    "no text": ("x,", "no text in it; fill its cell in", "x"),
    "no id": (f',"{UK}"', "no id in it", None),
    "an id that was there": (f'one,"{UK}"', "id 'one' is there already, on line 2", "one"),
    "a comma too many": ("x,Yes, no", "3 cells, and the header has 2", None),
    "a mark that isn't closed": (f'x,"{UK}\n', "not CSV (unexpected end of data)", None),
    "an unknown language": ('x,"Das ist nicht unsere Sprache, und so ist es."', "its language can't be told", "x"),
}  # fmt: skip


@pytest.mark.parametrize(("row", "reason", "id"), ROWS.values(), ids=ROWS.keys())
def test_a_row_that_cannot_be_used_is_rejected_with_its_line(write, row, reason, id):
    one, bad = read_records(write("a.csv", table("id,text", f'one,"{UK}"', row, end="\n")))
    assert one.id == "one"
    assert (bad.line, bad.id) == (3, id)
    assert reason in bad.reason


TABLES = {
    "no header": (f"one,{UK}\n", 1, "no column id and text in its header; save the table as CSV"),
    "a column twice": (f"id,text,text\n1,{UK},\n", 1, "the column 'text' is there twice"),
    "another encoding": (f"id,text\n1,\"{UK}\"\n".encode("cp1251"), 2, "not UTF-8 (byte 0xca); save the table"),
    "another encoding in its header": (f"id,text,назва\n1,{EN}\n2,{EN}\n".encode("cp1251"), 1, "not UTF-8 (byte 0xed); save the table"),
    "UTF-16": (f"id,text\n1,{EN}\n".encode("utf-16"), 1, "not UTF-8 (byte 0xff); save the table"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "line", "reason"), TABLES.values(), ids=TABLES.keys())
def test_a_table_that_cannot_be_used_is_rejected(write, content, line, reason):
    (bad,) = read_records(write("a.csv", content))
    assert bad.line == line
    assert reason in bad.reason


def test_a_byte_that_is_not_utf8_costs_its_row_and_no_other(write):
    rows = [f'{number},"{EN}"' for number in range(1, 5)]
    content = table("id,text", *rows, f'5\udcff,"{EN}"', end="\n").replace("met", "m\udce9t", 1)
    path = write("a.csv", content.encode("utf-8", "surrogateescape"))
    first, *good, last = read_records(path)
    assert (first.id, first.line, last.id, last.line) == ("1", 2, None, 6)
    assert first.reason == last.reason.replace("0xff", "0xe9")
    assert [article.id for article in good] == ["2", "3", "4"]
    assert how_many(path) == 5


def test_a_row_that_ends_with_its_line_costs_no_other(write):
    """A carriage return alone, outside of quote marks, is no end of a row."""
    first, bad, last = read_records(
        write("a.csv", table("id,text", f'1,"{EN}"', "2,a\rb", f'3,"{EN}"', end="\n"))
    )
    assert (first.id, bad.line, last.id) == ("1", 3, "3")
    assert "put cells with a line break into quote marks" in bad.reason


QUOTE_MARKS = {
    "a mark that isn't doubled": f'2,"He said "no" twice.\n7,{EN}\nmore, {EN}"',
    "a mark that isn't closed": f'2,"{EN}\n3,"{EN}"',
}


@pytest.mark.parametrize("rows", QUOTE_MARKS.values(), ids=QUOTE_MARKS.keys())
def test_where_quote_marks_do_not_fit_a_table_ends_and_says_so(write, rows):
    """What looks like rows after them may be the lines of a cell."""
    path = write("a.csv", table("id,text", f'1,"{EN}"', rows, f'8,"{EN}"', end="\n"))
    one, bad = read_records(path)
    assert (one.id, bad.line, bad.id) == ("1", 3, None)
    assert bad.reason.startswith("not CSV (")
    assert bad.reason.endswith("; no row from line 3 on was read")
    assert how_many(path) == 2
