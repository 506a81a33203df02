"""Marked spans as HTML: nested, crossing, cut off, and never more or less text than there was."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from comparisons import hostile_text
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.report.markup import Mark, annotate
from mt.text import Span

# Marks as `name=start-end`, the outermost rank first, and the HTML with the names as tags.
TABLE = [
    ("one mark", "ab cd", "q=0-2", "<q>ab</q> cd"),
    ("one within another", "ab cd", "q=0-5 w=0-2", "<q><w>ab</w> cd</q>"),
    (
        "the lower rank lies outside, whatever the order",
        "ab cd",
        "q=0-2 w=0-5",
        "<q><w>ab</w></q><w> cd</w>",
    ),
    (
        "the inner one is opened again where they cross",
        "abcdef",
        "q=2-6 w=0-4",
        "<w>ab</w><q><w>cd</w>ef</q>",
    ),
    ("the same span twice", "ab", "q=0-2 w=0-2", "<q><w>ab</w></q>"),
    ("one after another", "abcd", "q=0-2 w=2-4", "<q>ab</q><w>cd</w>"),
    ("three at once", "abcd", "q=0-4 r=1-3 w=2-4", "<q>a<r>b<w>c</w></r><w>d</w></q>"),
    ("an empty mark leaves no trace", "ab", "q=1-1", "ab"),
    ("mark-up in the text is text", "<b>&", "q=0-1", "<q>&lt;</q>b&gt;&amp;"),
]


@pytest.mark.parametrize(
    ("text", "marks", "html"), [r[1:] for r in TABLE], ids=[r[0] for r in TABLE]
)
def test_marks(text: str, marks: str, html: str) -> None:
    found = []
    for rank, mark in enumerate(marks.split()):
        name, start, end = re.fullmatch(r"(\w)=(\d+)-(\d+)", mark).groups()
        found.append(Mark(Span(int(start), int(end)), rank, name))
    assert named(annotate(text, Span(0, len(text)), found)) == html


def named(html: str) -> str:
    """The HTML with each `<span class="x">` ... `</span>` as `<x>` ... `</x>`."""
    opened = []

    def tag(found: re.Match[str]) -> str:
        if found[1]:
            opened.append(found[1])
            return f"<{found[1]}>"
        return f"</{opened.pop()}>"

    return re.sub(r'<span class="(\w+)">|</span>', tag, html)


def test_what_stands_before_and_after_is_put_in_once() -> None:
    """A quote over two sentences has its number in the first and its sign in the second."""
    text = "One two. Three."
    mark = Mark(Span(4, 14), 0, "q", before="(1)", after="(*)")
    assert named(annotate(text, Span(0, 8), [mark])) == "One <q>(1)two.</q>"
    assert named(annotate(text, Span(9, 15), [mark])) == "<q>Three(*)</q>."


def test_crossed_marks_get_them_once_too() -> None:
    marks = [Mark(Span(2, 6), 0, "q"), Mark(Span(0, 4), 1, "w", before="(", after=")")]
    assert named(annotate("abcdef", Span(0, 6), marks)) == "<w>(ab</w><q><w>cd)</w>ef</q>"


def test_attributes_are_escaped() -> None:
    mark = Mark(Span(0, 1), 0, 'a"b', (("q", '"><script>'),))
    html = annotate("x", Span(0, 1), [mark])
    assert "<script>" not in html
    assert '"><' not in html.replace('">x', "")


class Balanced(HTMLParser):
    """Fails on a tag that closes what isn't open."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0

    def handle_starttag(self, tag, attrs) -> None:
        self.depth += 1

    def handle_endtag(self, tag) -> None:
        self.depth -= 1
        assert self.depth >= 0


@st.composite
def marked_texts(draw):
    text = draw(hostile_text)
    offset = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(offset, offset, st.integers(0, 3)), max_size=6))
    marks = [Mark(Span(min(a, b), max(a, b)), rank, f"r{rank}") for a, b, rank in pairs]
    a, b = draw(offset), draw(offset)
    return text, Span(min(a, b), max(a, b)), marks


@settings(max_examples=200, deadline=None)
@given(marked_texts())
def test_tags_taken_away_the_text_is_left(given_text) -> None:
    text, within, marks = given_text
    html = annotate(text, within, marks)
    assert unescape_text(re.sub(r"<[^<>]*>", "", html)) == within.of(text)
    balanced = Balanced()
    balanced.feed(html)
    assert balanced.depth == 0
    assert not re.search(r"<span[^>]*></span>", html), "no empty element"


def unescape_text(html: str) -> str:
    for name, char in (
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&#34;", '"'),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ):
        html = html.replace(name, char)
    return html


def test_many_marks_take_linear_time() -> None:
    """A sentence of 50,000 words, each marked, as a text without full stops gives."""
    words = 50_000
    marks = [Mark(Span(2 * i, 2 * i + 1), 1, "w") for i in range(words)]
    html = annotate("x " * words, Span(0, 2 * words), marks)
    assert html.count("<span") == words
    assert unescape(html[:20]).startswith("<span")
