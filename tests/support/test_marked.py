"""The notation in which the other tests write text with labelled spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import parse_marked, render_marked

from mt.text import Span


@pytest.mark.parametrize(
    ("marked", "text", "spans"),
    [
        ("No marks, no spans.", "No marks, no spans.", {}),
        (
            "[He said|cue] “[We are ready|content],”",
            "He said “We are ready,”",
            {"cue": [Span(0, 7)], "content": [Span(9, 21)]},
        ),
        (
            "“[Yes|content],” [he said|cue], “[we are|content].”",
            "“Yes,” he said, “we are.”",
            {"content": [Span(1, 4), Span(17, 23)], "cue": [Span(7, 14)]},
        ),
        ("[a [b|inner] c|outer]", "a b c", {"outer": [Span(0, 5)], "inner": [Span(2, 3)]}),
        (r"\[1\] a\|b a|b", "[1] a|b a|b", {}),
        ("[|gap]x", "x", {"gap": [Span(0, 0)]}),
    ],
)
def test_brackets_become_spans(marked, text, spans):
    assert parse_marked(marked) == (text, spans)


@pytest.mark.parametrize("marked", ["[open|cue", "[open", "closed]", "[no label|]", "[no label]"])
def test_an_unbalanced_or_unlabelled_bracket_is_an_error(marked):
    with pytest.raises(ValueError, match=r"'\['|']'|label"):
        parse_marked(marked)


def test_spans_that_cross_cannot_be_rendered():
    with pytest.raises(ValueError, match="cross"):
        render_marked("abc", {"x": [Span(0, 2)], "y": [Span(1, 3)]})


@given(st.text(alphabet="ab[]|\\ “"), st.data())
def test_rendering_is_undone_by_parsing(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    expected = {"x": spans} if spans else {}
    assert parse_marked(render_marked(text, expected)) == (text, expected)
