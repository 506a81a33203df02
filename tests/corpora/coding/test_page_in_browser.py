"""The coding page in a browser: keys, what it keeps, and the file that a coder hands in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import Browser, Tab

from alignment.framing import Dimension
from corpora.coding.key import Key
from corpora.coding.page import render_coding_page
from corpora.coding.sample import draw_sample, order_for
from corpora.coding.sheets import Code, read_sheets

SAMPLE = {"size": 12, "by": ["language"], "seed": 7, "coders": ["anna", "borys"]}
ATTRIBUTION, HEDGING, ADDITION = Dimension.ATTRIBUTION, Dimension.HEDGING, Dimension.ADDITION


@pytest.fixture(scope="module")
def key_and_page(articles, tmp_path_factory: pytest.TempPathFactory) -> tuple[Key, Path]:
    key, tellings = draw_sample(lambda: articles, **SAMPLE)
    path = tmp_path_factory.mktemp("page") / "anna.html"
    path.write_text(
        render_coding_page(key, "anna", order_for(key, "anna"), tellings), encoding="utf-8"
    )
    return key, path


@pytest.fixture
def tab(browser: Browser, key_and_page: tuple[Key, Path], tmp_path: Path) -> Iterator[Tab]:
    with browser.page(key_and_page[1], downloads=tmp_path) as tab:
        yield tab


def handed_in(tab: Tab, tmp_path: Path, key: Key) -> dict[str, Code | None]:
    """What the downloaded file says."""
    tab.press("d")
    (sheet,) = read_sheets([downloaded(tab, tmp_path)], key)
    assert sheet.coder == "anna"
    return dict(sheet.codes)


def downloaded(tab: Tab, tmp_path: Path) -> Path:
    path = tmp_path / "anna.csv"
    tab.until(lambda: path.exists() and path.stat().st_size > 0, "anna.csv is downloaded")
    return path


def marked(tab: Tab) -> list[str]:
    return tab.value(
        "[...document.querySelectorAll('.toggle[aria-pressed=true]')].map(b => b.dataset.code)"
    )


def test_cases_are_coded_by_keys_and_come_back_as_they_were_coded(
    tab: Tab, key_and_page: tuple[Key, Path], tmp_path: Path
) -> None:
    key, _ = key_and_page
    order = [case.id for case in order_for(key, "anna")]
    assert tab.visible(".case") == order[:1]
    tab.press("1", "3", "Enter")
    assert tab.visible(".case") == order[1:2]
    tab.press("n", "ArrowRight", "t", "c")
    tab.write('=1+1; "so", she said\nand more')
    tab.press("Escape", "ArrowRight", "0", "c")
    tab.write('-2, "so", she said\nand more')
    tab.press("Escape")
    assert tab.texts("#done") == ["4 of 12 coded"]
    assert handed_in(tab, tmp_path, key) == {
        order[0]: Code(frozenset({ATTRIBUTION, HEDGING})),
        order[1]: Code(frozenset()),
        order[2]: None,
        order[3]: Code(frozenset({ADDITION}), '-2, "so", she said\nand more'),
    }
    raw = (tmp_path / "anna.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "Excel reads it as UTF-8"
    assert b"'=1+1" in raw, "no formula"
    assert raw.count(b"\n") == 13, "a line a case"


EXCLUDING = [
    ("a key again takes its mark away", ["1", "3", "1"], ["hedging"]),
    ("no difference takes all marks away", ["1", "3", "n"], ["no_difference"]),
    ("can't tell goes instead of no difference", ["n", "t"], ["cant_tell"]),
    ("a difference goes instead of can't tell", ["t", "7"], ["term"]),
    ("a word in the comment marks nothing", ["c", "n", "t", "1"], []),
    ("Enter goes on and marks nothing", ["Enter", "ArrowLeft"], []),
]


@pytest.mark.parametrize(
    ("keys", "marks"), [r[1:] for r in EXCLUDING], ids=[r[0] for r in EXCLUDING]
)
def test_marks_exclude_what_they_contradict(tab: Tab, keys: list[str], marks: list[str]) -> None:
    tab.press(*keys)
    assert marked(tab) == marks


def test_enter_after_a_click_goes_on_and_keeps_the_mark(tab: Tab) -> None:
    tab.click(".toggle[data-code=agency]")
    assert marked(tab) == ["agency"]
    tab.press("Enter", "ArrowLeft")
    assert marked(tab) == ["agency"]


def test_keys_work_in_a_cyrillic_layout(tab: Tab) -> None:
    """The key of n gives т, that of t gives е."""
    tab.press(("т", "KeyN"))
    assert marked(tab) == ["no_difference"]
    tab.press(("е", "KeyT"))
    assert marked(tab) == ["cant_tell"]


def test_work_is_kept_when_the_page_is_opened_again(tab: Tab, key_and_page) -> None:
    key, path = key_and_page
    tab.press("2", "Enter", "n", "Enter")
    tab.open(path)
    order = [case.id for case in order_for(key, "anna")]
    assert tab.visible(".case") == order[2:3]
    assert tab.texts("#done") == ["2 of 12 coded"]
    tab.press("ArrowLeft", "ArrowLeft")
    assert marked(tab) == ["quotation"]


def test_u_goes_to_the_next_case_that_is_not_coded(tab: Tab, key_and_page) -> None:
    order = [case.id for case in order_for(key_and_page[0], "anna")]
    tab.press("n", "ArrowRight", "ArrowRight", "n", "ArrowLeft", "ArrowLeft", "u")
    assert tab.visible(".case") == order[1:2]
    tab.press("u")
    assert tab.visible(".case") == order[3:4]


def test_work_of_another_sample_or_coder_is_not_taken_for_this_one(tab: Tab, key_and_page) -> None:
    key, path = key_and_page
    tab.press("n")
    places = tab.value("Object.keys(localStorage)")
    assert places == [f"parallax-coding/{key.name}/anna"]
    other = path.with_name("borys.html")
    other.write_text(
        path.read_text(encoding="utf-8").replace('data-coder="anna"', 'data-coder="borys"'),
        encoding="utf-8",
    )
    tab.open(other)
    assert tab.texts("#done") == ["0 of 12 coded"]


def test_what_is_kept_and_damaged_does_not_stop_the_page(tab: Tab, key_and_page) -> None:
    key, path = key_and_page
    for damaged in ("not JSON", '"x"', '{"at": 99, "cases": {}}'):
        place = json.dumps(f"parallax-coding/{key.name}/anna")
        tab.value(f"localStorage.setItem({place}, {json.dumps(damaged)})")
        tab.open(path)
        assert len(tab.visible(".case")) == 1
        tab.press("n")
        assert marked(tab) == ["no_difference"]


def test_dialogs_take_the_keys_while_they_are_open(tab: Tab) -> None:
    tab.press("?")
    assert tab.visible("dialog") == ["help"]
    tab.press("n", "Escape")
    assert tab.visible("dialog") == []
    assert marked(tab) == []
    tab.press("e")
    assert tab.value("document.querySelectorAll('.guide[open]').length") == len(Dimension)


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_is_wider_than_the_screen(browser: Browser, key_and_page, width: int) -> None:
    with browser.page(key_and_page[1], width=width) as tab:
        assert tab.value("document.documentElement.scrollWidth") <= width
