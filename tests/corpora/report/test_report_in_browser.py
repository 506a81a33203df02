"""The report in a browser: partners that light up, keys, filters; and the page without them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Browser, Tab
from comparisons import small, spans_of

from alignment.framing import Difference, Dimension
from alignment.quotes import QuoteKind
from alignment.sentences import Bead
from corpora.comparison import Comparison, Entry, Mention, Origin
from corpora.report.corpus import write_corpus_report
from corpora.report.page import render
from mt.text import Span


def two_quotes() -> Comparison:
    """`small` with a second statement, told in English and Ukrainian, that differs otherwise."""
    comparison = small()
    en, uk = comparison.source, comparison.versions["uk"]
    hurt = Entry(
        id="q2",
        kind=QuoteKind.INDIRECT,
        mentions={
            "en": Mention(spans_of(en.text, "40 people were hurt"), QuoteKind.INDIRECT),
            "uk": Mention(spans_of(uk.text, "Постраждало кілька людей"), QuoteKind.INDIRECT),
            "ru": Mention(
                spans_of(comparison.versions["ru"].text, "Пострадали 40 человек"),
                QuoteKind.INDIRECT,
            ),
        },
        differences=(
            Difference(
                Dimension.INTENSITY,
                ("en", "uk"),
                "amount-blurred",
                "40 → кілька",
                {"en": spans_of(en.text, "40"), "uk": spans_of(uk.text, "кілька")},
            ),
        ),
    )
    return dataclasses.replace(comparison, entries=(*comparison.entries, hurt))


def independent() -> Comparison:
    """The same as articles of their own, each in its own order."""
    comparison = two_quotes()
    versions = {
        key: dataclasses.replace(version, origin=Origin.INDEPENDENT, beads=(Bead((0,), (0,)),))
        for key, version in comparison.versions.items()
    }
    return dataclasses.replace(comparison, versions=versions)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(render(two_quotes()), encoding="utf-8")
    return path


@pytest.fixture
def tab(browser: Browser, page: Path) -> Iterator[Tab]:
    with browser.page(page, height=700) as tab:
        yield tab


def word(text: str) -> str:
    """A selector of a word in the text, by the name that `words` has given it."""
    return f'#text [data-test="{text}"]'


@pytest.fixture
def words(tab: Tab) -> Tab:
    """The page with its words named, so that tests can point at them."""
    tab.value(
        "document.querySelectorAll('#text [data-w]').forEach(w => w.dataset.test = w.textContent)"
    )
    return tab


def lit(tab: Tab) -> list[str]:
    """Words of the text that are lit up, in all versions."""
    return tab.texts("#text .lit")


def focused(tab: Tab) -> str:
    return tab.value(
        "document.activeElement === document.body ? '' : document.activeElement.textContent.trim()"
    )


def test_pointing_at_a_word_lights_up_its_partners(words: Tab) -> None:
    words.point(word("ready"))
    assert lit(words) == ["ready", "готові"]
    words.point(word("сказав"))
    assert lit(words) == ["claimed", "сказав"]
    words.point("h1")
    assert lit(words) == []


def test_pointing_at_a_quote_holds_it_in_every_version(words: Tab) -> None:
    words.point(word("ready"))
    assert words.texts("#text .q.held") == ["1We are ready", "1Ми готові"]


def test_the_keyboard_lights_up_the_same_words(tab: Tab) -> None:
    tab.press("ArrowRight")
    assert (focused(tab), lit(tab)) == ("We", ["We", "Ми"])
    tab.press("ArrowRight")
    assert (focused(tab), lit(tab)) == ("ready", ["ready", "готові"])
    tab.press("ArrowLeft")
    assert lit(tab) == ["We", "Ми"]


def test_down_goes_to_the_partner_and_back_and_says_it(tab: Tab) -> None:
    tab.press("ArrowRight", "ArrowRight", "ArrowDown")
    assert focused(tab) == "готові"
    assert tab.texts("#said-aloud") == ["готові"]
    tab.press("ArrowDown")
    assert focused(tab) == "ready"


def test_a_click_on_a_word_lets_the_arrows_go_on_from_there(words: Tab) -> None:
    words.click(word("Ми"))
    assert focused(words) == "Ми"
    words.press("ArrowRight")
    assert focused(words) == "готові"
    assert lit(words) == ["ready", "готові"]


def test_escape_lets_go_of_everything(tab: Tab) -> None:
    tab.press("ArrowRight", "Escape")
    assert (focused(tab), lit(tab)) == ("", [])


def test_j_and_k_go_from_quote_to_quote_and_stop_at_the_ends(tab: Tab) -> None:
    seen = []
    for key in ("j", "j", "j", "k", "k"):
        tab.press(key)
        seen.append(focused(tab))
    assert seen == ["1", "2", "2", "1", "1"]


def test_enter_on_a_number_leads_to_the_quote(tab: Tab) -> None:
    tab.press("j", "j", "Enter")
    tab.wait("location.hash === '#q-2'")


def test_n_and_p_go_through_differences_and_findings(tab: Tab) -> None:
    notes = []
    for key in ("n", "n", "n", "p"):
        tab.press(key)
        notes.append(tab.value("document.activeElement.querySelector('.note').textContent"))
    assert notes == [
        "claimed (doubting) → сказав (neutral)",
        "40 → кілька",
        "40 is missing.",
        "40 → кілька",
    ]


def shown(tab: Tab) -> list[str]:
    """Numbers of the quotes that are shown."""
    return [name.removeprefix("q-") for name in tab.visible("article.quote")]


def test_a_filter_shows_the_quotes_of_its_dimension_only(tab: Tab) -> None:
    assert shown(tab) == ["1", "2"]
    tab.click("[data-filter-d=intensity]")
    assert shown(tab) == ["2"]
    assert tab.texts("#filter-result") == ["1 of 2 quotes"]
    assert tab.value("document.querySelector('[data-filter-d=intensity]').ariaPressed") == "true"
    muted = tab.texts("#text .ev.muted")
    assert muted
    assert set(muted) == {"claimed", "сказав"}
    tab.click("[data-filter-d=attribution]")
    assert shown(tab) == ["1", "2"], "two dimensions: either"


FILTERS = [
    ("kind", "[data-filter-k=direct]", ["1"]),
    ("not found somewhere", "[data-filter-s=lost]", ["1"]),
    ("with a difference", "[data-filter-s=differs]", ["1", "2"]),
]


@pytest.mark.parametrize(("chip", "numbers"), [r[1:] for r in FILTERS], ids=[r[0] for r in FILTERS])
def test_filters_of_kind_and_state(tab: Tab, chip: str, numbers: list[str]) -> None:
    tab.click(chip)
    assert shown(tab) == numbers


def test_filters_of_different_sorts_have_to_hold_together(tab: Tab) -> None:
    tab.click("[data-filter-d=intensity]")
    tab.click("[data-filter-k=direct]")
    assert shown(tab) == []
    tab.click("#clear")
    assert shown(tab) == ["1", "2"]
    assert tab.visible("#clear") == []


def test_keys_pass_over_what_is_filtered_out(tab: Tab) -> None:
    tab.click("[data-filter-d=intensity]")
    tab.value("document.activeElement.blur()")
    tab.press("j")
    assert focused(tab) == "2"
    tab.press("Escape")
    assert shown(tab) == ["1", "2"], "Escape shows everything again"


def test_the_list_of_keys_opens_and_takes_them_while_it_is_open(tab: Tab) -> None:
    tab.press("?")
    assert tab.visible("dialog") == ["help"]
    tab.press("j")
    assert not focused(tab).isdigit()
    tab.press("Escape")
    assert tab.visible("dialog") == []
    tab.press("j")
    assert focused(tab).isdigit()


def test_on_a_phone_one_version_can_be_chosen(browser: Browser, page: Path) -> None:
    with browser.page(page, width=390) as tab:
        assert tab.value("document.documentElement.scrollWidth") <= 390
        tab.click("[name=show][value='1']")
        seen = tab.value(
            "[...document.querySelectorAll('#text td.c')].filter(e => e.offsetParent)"
            ".map(e => e.dataset.col)"
        )
        assert set(seen) == {"1"}


def test_on_a_phone_the_table_of_quotes_and_the_call_are_whole(
    browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    options = {"to": ["uk", "ru"], "given": {"uk:" + "n" * 60: "1a"}, "beam": 4}
    made = dataclasses.replace(two_quotes(), manifest={"options": options})
    path.write_text(render(made), encoding="utf-8")
    with browser.page(path, width=390) as tab:
        for selector in (".scroll:has(.fates)", "pre"):
            wide, room = tab.value(
                f"(e => [e.scrollWidth, e.clientWidth])(document.querySelector('{selector}'))"
            )
            assert wide <= room, selector


@pytest.mark.parametrize(
    ("touch", "told", "other"), [(False, "Point at", "Tap a"), (True, "Tap a", "Point at")]
)
def test_the_way_to_a_words_partners_fits_the_device(
    tab: Tab, touch: bool, told: str, other: str
) -> None:
    tab.call("Emulation.setTouchEmulationEnabled", enabled=touch)
    remark = tab.value("document.querySelector('#text .remark').innerText")
    assert told in remark
    assert other not in remark


def test_articles_of_their_own_bring_a_quote_to_one_level(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    long = re.sub(r'(<div class="own".*?>)', r"\1" + "<p>More.</p>" * 40, render(independent()))
    path.write_text(long, encoding="utf-8")
    with browser.page(path) as tab:
        tab.press("j", "j")
        assert focused(tab) == "2"
        tops = tab.value(
            "[...document.querySelectorAll('.texts a.n[data-q=q2]')]"
            ".map(n => Math.round(n.getBoundingClientRect().top))"
        )
        assert len(tops) == 3
        assert max(tops) - min(tops) <= 3


def test_short_articles_of_their_own_take_no_more_room_than_they_need(
    browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    path.write_text(render(independent()), encoding="utf-8")
    with browser.page(path, height=1200) as tab:
        below = tab.value(
            "document.querySelector('.texts').getBoundingClientRect().bottom - Math.max(..."
            "[...document.querySelectorAll('.own > :last-child')]"
            ".map(e => e.getBoundingClientRect().bottom))"
        )
        assert 0 <= below < 20


def test_on_a_phone_the_menu_is_whole_and_has_no_bar_to_scroll(
    browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    path.write_text(render(two_quotes(), up="index.html"), encoding="utf-8")
    with browser.page(path, width=390) as tab:
        wide, room, bar = tab.value(
            "(b => [b.scrollWidth, b.clientWidth, b.offsetHeight - b.clientHeight])"
            "(document.querySelector('.bar'))"
        )
        assert wide <= room
        assert bar <= 1, "the line below it"


def test_the_script_ran_without_an_error_under_the_pages_policy(
    browser: Browser, tmp_path: Path
) -> None:
    """And a script that isn't the page's own doesn't run."""
    path = tmp_path / "report.html"
    html = render(two_quotes())
    path.write_text(html.replace("</main>", "<script>window.foreign = 1</script></main>"), "utf-8")
    with browser.page(path) as tab:
        assert tab.value("typeof window.foreign") == "undefined"
        assert tab.visible("#help-button") == ["help-button"], "the script shows it"


def test_the_concordance_shows_what_an_address_asks_for_and_where_it_is_cut(
    browser: Browser, tmp_path: Path
) -> None:
    comparison = small()
    before = "It rained all day. " * 12
    source = comparison.source
    text = before + source.text
    moved = [Span(s.start + len(before), s.end + len(before)) for s in source.sentences]
    said = spans_of(text, "We are ready", "claimed")
    (entry,) = comparison.entries
    english = entry.mentions["en"]
    assert english is not None
    mention = dataclasses.replace(english, spans=said[:1], cue=said[1:], source=())
    (difference,) = entry.differences
    difference = dataclasses.replace(
        difference, evidence={**difference.evidence, "en": spans_of(text, "claimed")}
    )
    comparison = dataclasses.replace(
        comparison,
        source=dataclasses.replace(source, text=text, sentences=(Span(0, len(before) - 1), *moved)),
        entries=(
            dataclasses.replace(
                entry, mentions={**entry.mentions, "en": mention}, differences=(difference,)
            ),
        ),
    )
    write_corpus_report([comparison], tmp_path)
    with browser.page(tmp_path / "pages" / "concordance.html") as tab:
        tab.wait("document.querySelectorAll('#rows tbody tr').length === 3")
        tab.value("location.hash = 'measure=attribution'")
        tab.wait("document.querySelectorAll('#rows tbody tr').length === 1")
        assert tab.texts("#result") == ["1 observation in 1 article"]
        assert tab.texts("#rows mark") == ["claimed", "сказав"]
        excerpts = tab.texts("#rows .kwic")
        assert excerpts[0].startswith("… ")
        assert "Deal is near ¶ “We are ready,”" in excerpts[0]
        assert not excerpts[0].endswith("…")
        assert not excerpts[1].startswith("…")


def test_the_concordance_shows_one_article_and_lets_go_of_it(
    browser: Browser, tmp_path: Path
) -> None:
    first = small()
    other = dataclasses.replace(
        first, source=dataclasses.replace(first.source, id="other", title="Another deal")
    )
    index = write_corpus_report([first, other], tmp_path)
    with browser.page(index) as tab:
        assert tab.texts("h1") == ["2 articles and what differs in them"]
        tab.click(".articles tbody tr:nth-child(2) td.count a[href*=attribution]")
        tab.wait("document.querySelectorAll('#rows tbody tr').length === 1")
        assert tab.texts("#rows th a") == ["Another deal"]
        assert tab.texts("#asked q") == ["Another deal"]
        tab.click("#asked a")
        tab.wait("document.querySelectorAll('#rows tbody tr').length === 2")
        assert tab.texts("#asked q") == []
        assert tab.value("location.hash") == "#measure=attribution"


def test_turning_the_page_of_sentences_keeps_the_keyboard_there(
    browser: Browser, tmp_path: Path
) -> None:
    index = write_corpus_report([small()] * 14, tmp_path)  # 42 observations, 40 a page
    with browser.page(index.with_name("concordance.html")) as tab:
        tab.wait("document.querySelectorAll('#rows tbody tr').length === 40")
        tab.value("document.querySelector('#turn [rel=next]').focus()")
        tab.press("Enter")
        tab.wait("document.querySelectorAll('#rows tbody tr').length === 2")
        tab.wait("document.activeElement.id === 'result'")
        assert tab.texts("#result") == ["42 observations in 14 articles, 2 pages; this is page 2"]


def test_sentences_on_paper_say_what_was_asked_for(browser: Browser, tmp_path: Path) -> None:
    index = write_corpus_report([small()] * 2, tmp_path)
    with browser.page(index.with_name("concordance.html")) as tab:
        tab.value("location.hash = 'measure=attribution'")
        tab.wait("document.querySelectorAll('#rows tbody tr').length === 2")
        names = (
            "[...document.querySelectorAll('#ask select')].filter(e => e.getClientRects().length)"
            ".map(e => e.selectedOptions[0].textContent)"
        )
        assert tab.value(names).count("all") > 1
        tab.call("Emulation.setEmulatedMedia", media="print")
        assert tab.value(names) == ["attribution"]


@pytest.mark.parametrize("width", [390, 1280])
def test_long_words_make_no_page_wider_than_the_window(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    comparison = small()
    long = "Донаудампфшиффартс" * 30
    text = f"{comparison.source.text}\n\n{long}"
    (entry,) = comparison.entries
    english = entry.mentions["en"]
    assert english is not None
    mention = dataclasses.replace(
        english, spans=(*english.spans, *spans_of(text, long)), speaker="S" * 120
    )
    (difference,) = entry.differences
    difference = dataclasses.replace(difference, note="N" * 300, rule="r" * 80)
    entry = dataclasses.replace(
        entry, mentions={**entry.mentions, "en": mention}, differences=(difference,)
    )
    uk = dataclasses.replace(comparison.versions["uk"], outlet="У" * 150, origin=Origin.INDEPENDENT)
    source = dataclasses.replace(comparison.source, text=text, title="T" * 300, outlet="O" * 200)
    comparison = dataclasses.replace(
        comparison,
        source=source,
        versions={**comparison.versions, "uk": uk},
        entries=(entry,),
    )
    index = write_corpus_report([comparison] * 2, tmp_path)
    for path in sorted(index.parent.glob("*.html")):
        with browser.page(path, width=width) as tab:
            if path.stem == "concordance":
                tab.wait("document.querySelectorAll('#rows tbody tr').length > 0")
            assert tab.value("document.documentElement.scrollWidth <= innerWidth"), path.name
            wider = "[...document.querySelectorAll('.words')].map(e => e.clientWidth)"
            assert all(its <= 1280 for its in tab.value(wider)), path.name
