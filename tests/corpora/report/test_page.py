"""The report: self-contained, safe whatever the texts hold, readable without its script."""

import base64
import dataclasses
import hashlib
import re
from html import unescape
from html.parser import HTMLParser

import pytest
from comparisons import comparisons, small, spans_of
from hypothesis import given, settings

from alignment.framing import Dimension
from alignment.sentences import Bead
from corpora.comparison import Comparison, Origin, Version
from corpora.report.page import render
from corpora.report.signs import reason_words
from mt.text import Span

VOID = {"meta", "link", "br", "input", "hr", "img"}
# Attributes that make a browser load something, or go somewhere.
LOADING = {"src", "srcset", "href", "action", "formaction", "data", "poster", "background"}


class Page(HTMLParser):
    """What tests ask of a page: its elements, ids, texts by class, and that its tags balance."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict]] = []
        self.elements: list[tuple[str, dict]] = []
        self.inline: dict[str, str] = {}
        self.sentences: dict[str, str] = {}
        self.feed(html)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag, attrs) -> None:
        element = (tag, dict(attrs))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag) -> None:
        opened, _ = self.open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"

    def handle_data(self, data) -> None:
        if self.open and self.open[-1][0] in {"script", "style"}:
            self.inline[self.open[-1][0]] = data
        inside = [attrs for _, attrs in self.open]
        if any(attrs.get("class") == "n" for attrs in inside):
            return  # a quote's number is no text of the article
        for attrs in inside:
            if "s" in (attrs.get("class") or "").split():
                self.sentences[attrs["id"]] = self.sentences.get(attrs["id"], "") + data

    def of(self, tag: str) -> list[dict]:
        return [attrs for name, attrs in self.elements if name == tag]


@settings(max_examples=25, deadline=None)
@given(comparisons())
def test_the_page_holds_every_sentence_as_it_is(comparison: Comparison) -> None:
    page = Page(render(comparison))
    for index, version in enumerate(comparison.columns):
        for number, span in enumerate(version.sentences, start=1):
            shown = page.sentences.get(f"s-{index}-{number}", "")
            # HTML parsers replace what HTML can't hold; everything else is as in the text.
            assert normal(shown) == normal(span.of(version.text))


def normal(text: str) -> str:
    return re.sub(r"[\x00\r\n\ufffd]", "", text)


@settings(max_examples=25, deadline=None)
@given(comparisons())
def test_the_page_runs_and_loads_nothing_but_its_own(comparison: Comparison) -> None:
    page = Page(render(comparison))
    assert len(page.of("script")) == 1
    assert len(page.of("style")) == 1
    for tag, attrs in page.elements:
        assert tag not in {"iframe", "object", "embed", "base", "form", "img", "svg"}
        assert not any(name.startswith("on") or name == "style" for name in attrs)
        for name in LOADING & attrs.keys():
            value = attrs[name]
            own_url = tag == "a" and value == comparison.source.url
            assert value.startswith("#") or value == "data:," or own_url, (tag, name, value)
            if own_url:
                assert value.startswith(("http://", "https://"))


def test_the_policy_admits_the_style_sheet_and_the_script_by_hash_only() -> None:
    page = Page(render(small()))
    (policy,) = [a["content"] for a in page.of("meta") if "http-equiv" in a]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    for name in ("style", "script"):
        digest = hashlib.sha256(page.inline[name].encode()).digest()
        assert directives[f"{name}-src"] == f"'sha256-{base64.b64encode(digest).decode()}'"
    assert "url(" not in page.inline["style"]
    assert "@import" not in page.inline["style"]
    assert not re.search(r"fetch|XMLHttpRequest|import\(|eval|innerHTML", page.inline["script"])


URLS = [
    ("a web address is a link", "https://example.org/a?b=c&d", True),
    ("a script is none", "javascript:alert(1)", False),
    ("nor is one in disguise", " JaVaScRiPt:alert(1)//https://x", False),
    ("nor a file", "file:///etc/passwd", False),
    ("nor data", "data:text/html,<script>", False),
    ("nor a bracket left open", "http://[", False),
    ("nor an address without a host", "https:///x", False),
]


@pytest.mark.parametrize(("url", "is_link"), [r[1:] for r in URLS], ids=[r[0] for r in URLS])
def test_the_articles_address(url: str, is_link: bool) -> None:
    comparison = small()
    source = dataclasses.replace(comparison.source, url=url)
    page = Page(render(dataclasses.replace(comparison, source=source)))
    assert (url in [attrs.get("href") for attrs in page.of("a")]) is is_link


def test_ids_are_unique_and_links_lead_somewhere() -> None:
    page = Page(render(small()))
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = {attrs["href"] for attrs in page.of("a") if attrs["href"].startswith("#")}
    assert {target.removeprefix("#") for target in targets} <= set(ids)
    for _, attrs in page.elements:
        if "aria-labelledby" in attrs:
            assert attrs["aria-labelledby"] in ids


def test_each_version_is_marked_with_its_language() -> None:
    page = Page(render(small()))
    said = [attrs["lang"] for attrs in page.of("div") if attrs.get("class") == "said"]
    assert set(said) == {"en", "uk", "ru"}
    assert {attrs.get("lang") for attrs in page.of("blockquote")} == {"en", "uk"}


def test_a_quote_that_is_not_found_is_shown_with_its_reason() -> None:
    html = render(small())
    reason = "No quote here is like it: 31% sure of the nearest, 40% is needed."
    assert f"<b>Not found.</b> {reason}" in html


def test_reasons_are_sentences() -> None:
    assert reason_words("no quotes were found here") == "No quotes were found here."
    assert reason_words("") == "No reason was recorded."


def fates(comparison: Comparison) -> list[list[str]]:
    """The rows of the table of quotes, by cells."""
    (table,) = re.findall(r'<table class="counts fates">.*?</table>', render(comparison), re.DOTALL)
    rows = re.findall(r"<tr data-row.*?</tr>", table, re.DOTALL)
    cells = [re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL) for row in rows]
    return [[" ".join(re.sub(r"<[^>]*>", " ", cell).split()) for cell in row] for row in cells]


def test_a_table_tells_what_became_of_each_quote() -> None:
    comparison = small()
    assert fates(comparison) == [["1 We are ready", "direct speech", "@ attribution", "not found"]]
    (entry,) = comparison.entries
    uk = entry.mentions["uk"]
    assert uk is not None
    only_uk = {"en": None, "uk": dataclasses.replace(uk, confidence=0.4), "ru": None}
    told_alike = {**entry.mentions, "uk": dataclasses.replace(uk, confidence=0.4)}
    for mentions, row in (
        (only_uk, ["1 Ми готові", "not found", "direct speech", "not told here"]),
        (told_alike, ["1 We are ready", "direct speech", "the same unsure, 40%", "not found"]),
    ):
        changed = dataclasses.replace(entry, mentions=mentions, differences=())
        assert fates(dataclasses.replace(comparison, entries=(changed,))) == [row]


def test_the_table_tells_what_to_check_within_a_quote() -> None:
    """A quote with a wrong number isn't the same, whatever its framing."""
    comparison = small()
    (entry,), (check,) = comparison.entries, comparison.checks
    quiet = dataclasses.replace(entry, differences=())
    uk = comparison.versions["uk"].text
    for changes, told in (
        ({"target": spans_of(uk, "готові")}, "✕ missing number"),
        ({"target": (), "source": spans_of(comparison.source.text, "ready")}, "✕ missing number"),
        ({"target": spans_of(uk, "готові"), "severity": "info"}, "the same"),
        ({}, "the same"),  # its words stand outside the quote
    ):
        changed = dataclasses.replace(
            comparison, entries=(quiet,), checks=(dataclasses.replace(check, **changes),)
        )
        assert fates(changed) == [["1 We are ready", "direct speech", told, "not found"]]


def test_a_sentence_that_a_translation_lacks_is_said_to_be_left_out() -> None:
    comparison = small()
    uk = comparison.versions["uk"]
    shorter = dataclasses.replace(
        uk, sentences=uk.sentences[:2], beads=(*uk.beads[:2], Bead((2,), ()))
    )
    html = render(dataclasses.replace(comparison, versions={"uk": shorter}, checks=()))
    assert re.findall(r'<div class="nothing" data-lang="uk">(.*?)</div>', html) == ["left out"]


def test_an_arrow_leads_to_a_translation_only() -> None:
    comparison = small()
    uk = dataclasses.replace(comparison.versions["uk"], origin=Origin.INDEPENDENT)
    html = render(dataclasses.replace(comparison, versions={**comparison.versions, "uk": uk}))
    assert "The Northern Post ↔ Новий кур’єр" in html
    assert "The Northern Post → Russian" in html
    assert "English → Ukrainian" in render(comparison)


def test_the_bundled_model_is_named_and_the_way_to_a_better_one() -> None:
    assert "parallax models pull opus-big" in render(small())
    comparison = small()
    other = dataclasses.replace(comparison.versions["ru"], model="opus-big@1234")
    versions = {**comparison.versions, "ru": other}
    assert "models pull" not in render(dataclasses.replace(comparison, versions=versions))


def test_a_word_and_its_partners_carry_the_same_number() -> None:
    html = render(small())
    words = dict(re.findall(r'<span data-w="([\d ]+)">(?=(\w+)<)', html))
    pairs = re.findall(r'<span data-w="([\d ]+)">(\w+)</span>', html)
    assert {"We", "Ми"} <= {word for number, word in pairs if number == "0"}
    assert len(words) == 3


def test_what_nested_quotes_have_in_common_is_told_once() -> None:
    """The cue of a report and of the words in marks within it is one cue."""
    comparison = small()
    (entry,) = comparison.entries
    nested = dataclasses.replace(entry, id="q2", parent="q1")
    html = render(dataclasses.replace(comparison, entries=(entry, nested)))
    apparatus = "".join(re.findall(r'<ul class="apparatus">.*?</ul>', html, re.DOTALL))
    assert apparatus.count("claimed (doubting)") == 1
    assert re.findall(r'aria-label="in quote (\d)"', apparatus) == ["1", "2"]
    text = html[html.index('id="text"') : html.index('id="quotes"')]
    assert text.count('title="attribution"') == 2, "once in each of the two versions"


def of_own_articles() -> Comparison:
    """The small comparison as three outlets' own articles."""
    comparison = small()
    versions = {
        key: dataclasses.replace(
            version, origin=Origin.INDEPENDENT, beads=(Bead((0,), (0,)),), model=None
        )
        for key, version in comparison.versions.items()
    }
    return dataclasses.replace(comparison, versions=versions, checks=())


def text_of(html: str) -> str:
    """A page's words, its tags taken away."""
    return " ".join(re.sub(r"<[^>]*>", " ", html[html.index("<body") :]).split())


def test_independent_articles_stand_in_columns_of_their_own() -> None:
    page = Page(render(of_own_articles()))
    assert not [a for a in page.of("table") if a.get("class") == "text"]
    assert [a["lang"] for a in page.of("div") if a.get("class") == "own"] == ["en", "uk", "ru"]


def test_independent_articles_are_called_by_their_outlets() -> None:
    told = text_of(render(of_own_articles()))
    assert "one event, 3 articles" in told
    assert (
        "The Northern Post , article in English · Новий кур’єр , article in Ukrainian · "
        "Russian , independent article" in told
    )
    assert "Told in The Northern Post 1 of 1 Новий кур’єр 1 of 1 Russian 0 of 1" in told
    assert "original" not in told.rpartition("How it was made")[0]
    translated = text_of(render(small()))
    assert "English , original, The Northern Post · Ukrainian , given translation" in translated
    assert "Found again Ukrainian 1 of 1 Russian 0 of 1" in translated


def test_what_an_outlet_does_not_tell_is_no_fault() -> None:
    comparison = of_own_articles()
    html = render(comparison)
    assert fates(comparison)[0][-1] == "not told here"
    assert "not told somewhere" in html
    assert "Not found" not in html
    assert "not found" not in html
    (entry,) = comparison.entries
    silent = dataclasses.replace(entry, reasons={})
    told = text_of(render(dataclasses.replace(comparison, entries=(silent,))))
    assert "Not told here." in told
    assert "No reason was recorded" not in told


def test_what_was_not_checked_is_not_said_to_be_without_fault() -> None:
    html = render(of_own_articles())
    assert "For the translator" not in html
    assert "#checks" not in html
    assert "article.tmx" not in html
    unchecked = dataclasses.replace(small(), checks=())
    assert "The checks found nothing to look at" in render(unchecked)


def test_notes_stand_below_the_paragraphs_of_independent_articles() -> None:
    html = render(of_own_articles())
    columns = re.findall(r'<div class="own".*?</div>', html, re.DOTALL)
    notes = [re.findall(r'<span class="note">(.*?)</span>', column) for column in columns]
    assert notes == [[], ["claimed (doubting) → сказав (neutral)"], []]
    paragraph = re.search(r"<p>(?:(?!</p>).)*сказав.*?</p>\s*(<ul.*?>)", columns[1], re.DOTALL)
    assert paragraph is not None
    assert paragraph[1] == '<ul class="apparatus">'


def test_findings_stand_below_the_paragraphs_of_a_translation_beside_an_outlets_article() -> None:
    comparison = small()
    outlet = dataclasses.replace(comparison.versions["uk"], origin=Origin.INDEPENDENT)
    (check,) = comparison.checks
    ru = comparison.versions["ru"].text
    found = dataclasses.replace(check, lang="ru", target=spans_of(ru, "Пострадали 40"))
    versions = {**comparison.versions, "uk": outlet}
    html = render(dataclasses.replace(comparison, versions=versions, checks=(found,)))
    columns = re.findall(r'<div class="own".*?</div>', html, re.DOTALL)
    assert [column.count('class="finding error"') for column in columns] == [0, 0, 1]
    assert check.note in columns[2]


def test_a_note_says_against_whom_where_that_is_not_the_first_article() -> None:
    comparison = of_own_articles()
    (entry,) = comparison.entries
    uk, (difference,) = entry.mentions["uk"], entry.differences
    assert uk is not None
    ru = comparison.versions["ru"].text
    between = dataclasses.replace(
        difference, between=("uk", "ru"), evidence={"ru": spans_of(ru, "заявил")}
    )
    mentions = {
        "en": None,
        "uk": uk,
        "ru": dataclasses.replace(uk, spans=spans_of(ru, "Мы готовы")),
    }
    only = dataclasses.replace(entry, mentions=mentions, differences=(between,))
    told = text_of(render(dataclasses.replace(comparison, entries=(only,))))
    assert "сказав (neutral) (against Новий кур’єр)" in told


def test_words_that_one_version_alone_has_are_told_by_its_name() -> None:
    comparison = small()
    (entry,), (difference,) = (comparison.entries, comparison.entries[0].differences)
    left_out = dataclasses.replace(
        difference, dimension=Dimension.OMISSION, note="“ready” → nothing",
        evidence={"en": spans_of(comparison.source.text, "ready"), "uk": ()},
    )  # fmt: skip
    entry = dataclasses.replace(entry, differences=(left_out,))
    told = text_of(render(dataclasses.replace(comparison, entries=(entry,))))
    assert told.count("only in English: “ready”") == 2, "in the text and among the quotes"
    assert "nothing" not in told.rpartition("How it was made")[0].replace("“ready” → nothing", "!")


def test_a_quote_shows_both_marks_where_a_comma_stands_within_them() -> None:
    html = render(small())
    quotes = re.findall(r"<blockquote.*?</blockquote>", html, re.DOTALL)
    shown = [re.sub(r"<[^>]*>", "", quote) for quote in quotes]
    assert shown == ["“We are ready,”", "«Ми готові»"]


def test_two_quotes_that_a_translation_joins_have_their_numbers_at_their_own_parts() -> None:
    comparison = small()
    (entry,) = comparison.entries
    english, uk = entry.mentions["en"], entry.mentions["uk"]
    assert english is not None
    assert uk is not None
    source, theirs = comparison.source.text, comparison.versions["uk"].text
    other = {
        "en": dataclasses.replace(english, spans=spans_of(source, "40 people")),
        "uk": dataclasses.replace(uk, spans=spans_of(theirs, "Ми готові", "кілька людей")),
        "ru": None,
    }
    joined = dataclasses.replace(entry, id="q2", mentions=other, differences=())
    html = render(dataclasses.replace(comparison, entries=(entry, joined)))
    text = re.sub(r"<[^>]*>", "", html[html.index('id="text"') : html.index('id="quotes"')])
    assert "«1Ми готові»" in text
    assert "Постраждало 2кілька людей" in text


def test_the_call_to_make_it_again_names_relations_and_outlets() -> None:
    comparison = of_own_articles()
    options = {"given": {"uk": "1a", "ru": "2b"}, "beam": 4}
    made = dataclasses.replace(comparison, manifest={"options": options})
    (call,) = re.findall(r"<pre><code>(.*?)</code>", render(made))
    assert unescape(call) == (
        "parallax compare ARTICLE --with uk=FILE --relation uk=independent "
        "--outlet 'uk=Новий кур’єр' --with ru=FILE --relation ru=independent "
        "--outlet 'en=The Northern Post' --beam 4"
    )
    assert "--outlet" not in re.findall(r"<pre>(.*?)</pre>", render(made, up="index.html"))[0]


def test_an_article_without_quotes_or_versions_has_a_page_too() -> None:
    source = small().source
    for comparison in (Comparison(source, {}), Comparison(source, dict(small().versions))):
        assert "No quotes were found" in render(comparison)


def test_an_article_without_a_title_is_called_by_its_first_words() -> None:
    text = "Ministers met on Monday " * 20
    source = Version(key="en", lang="en", text=text, sentences=(Span(0, len(text) - 1),), id="x7")
    (title,) = re.findall(r"<title>(.*?) – Parallax</title>", render(Comparison(source, {})))
    assert title.startswith("Ministers met on Monday Ministers")
    assert title.endswith(" …")
    assert len(title) <= 92


def test_every_dimension_has_a_sign_of_its_own() -> None:
    from corpora.report.signs import SIGNS

    assert set(SIGNS) == set(Dimension)
    assert len({sign.glyph for sign in SIGNS.values()}) == len(SIGNS)
