"""Spans, and maps that carry them between a text and what it was rewritten to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import parse_marked, render_marked

from mt.text import OffsetMap, Span, SpanIndex, apply_edits


@st.composite
def rewritings(draw, text=None):
    """A text and edits of it, in order and not overlapping."""
    text = draw(st.text(max_size=30)) if text is None else text
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    return text, [(span, draw(st.text(max_size=3))) for span in spans]


def edit(text: str, old: str, new: str) -> tuple[Span, str]:
    start = text.index(old)
    return Span(start, start + len(old)), new


def test_a_span_is_half_open_and_never_backwards():
    assert Span(1, 3).of("abcd") == "bc"
    assert len(Span(1, 3)) == 2
    assert Span(1, 3).overlap(Span(2, 9)) == 1
    assert Span(1, 3).overlap(Span(3, 9)) == 0
    assert Span(0, 9).contains(Span(3, 9))
    with pytest.raises(ValueError, match=r"4\.\.3"):
        Span(4, 3)


# Marked text before, the edits (old, new), and the same words marked after.
TABLE = {
    "words before and after a change keep their letters": (
        "[He|a] left — [now|b].", [("—", "-")], "[He|a] left - [now|b]."),
    "words move when something before them grows": (
        "so… [then|a]", [("…", "...")], "so... [then|a]"),
    "a mark that was replaced maps as a whole": (
        "so[…|a] then", [("…", "...")], "so[...|a] then"),
    "what was taken away leaves its neighbours": (
        "[сло\u00adво|a]", [("\u00ad", "")], "[слово|a]"),
    "a span up to something inserted doesn't take it in": (
        "[a|a] [b|b]", [("b", "xb")], "[a|a] [xb|b]"),
}  # fmt: skip


@pytest.mark.parametrize("row", TABLE.values(), ids=TABLE.keys())
def test_spans_are_carried_to_and_fro(row):
    before, changes, after = row
    text, spans = parse_marked(before)
    rewritten, offsets = apply_edits(text, [edit(text, old, new) for old, new in changes])
    there = {
        label: [offsets.to_rewritten(span) for span in group] for label, group in spans.items()
    }
    assert render_marked(rewritten, there) == after
    back = {label: [offsets.to_original(span) for span in group] for label, group in there.items()}
    assert render_marked(text, back) == before


def test_an_insertion_lies_between_its_neighbours():
    text, offsets = apply_edits("ab", [(Span(1, 1), "---")])
    assert text == "a---b"
    assert offsets.to_rewritten(Span(0, 1)) == Span(0, 1)
    assert offsets.to_rewritten(Span(1, 2)) == Span(4, 5)
    assert offsets.to_rewritten(Span(0, 2)) == Span(0, 5)
    assert offsets.to_original(Span(1, 4)) == Span(1, 1)
    assert offsets.to_original(Span(2, 5)) == Span(1, 2)


@pytest.mark.parametrize(
    "edits", [[(Span(2, 3), ""), (Span(1, 2), "")], [(Span(0, 2), ""), (Span(1, 3), "")], [(Span(2, 5), "")]],
    ids=["out of order", "overlapping", "beyond the text"],
)  # fmt: skip
def test_edits_that_cannot_be_made_are_refused(edits):
    with pytest.raises(ValueError, match="out of order or beyond"):
        OffsetMap.from_edits(4, edits)


def test_segments_must_cover_both_texts():
    with pytest.raises(ValueError, match="gap or an overlap at 1"):
        OffsetMap(((Span(0, 1), Span(0, 1)), (Span(2, 3), Span(1, 2))))


@given(rewritings())
def test_characters_that_stay_keep_their_places(rewriting):
    text, edits = rewriting
    rewritten, offsets = apply_edits(text, edits)
    touched = {index for span, _ in edits for index in range(span.start, span.end)}
    for index in set(range(len(text))) - touched:
        there = offsets.to_rewritten(Span(index, index + 1))
        assert there.of(rewritten) == text[index]
        assert offsets.to_original(there) == Span(index, index + 1)


@given(rewritings(), st.data())
def test_a_longer_span_never_becomes_a_smaller_one(rewriting, data):
    text, edits = rewriting
    rewritten, offsets = apply_edits(text, edits)
    start, a, b, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(4))
    outer, inner = offsets.to_rewritten(Span(start, end)), offsets.to_rewritten(Span(a, b))
    assert 0 <= outer.start <= outer.end <= len(rewritten)
    if a < b:
        assert outer.contains(inner)


@given(rewritings(), st.data())
def test_two_rewritings_in_a_row_are_one(first, data):
    text, edits = first
    middle, one = apply_edits(text, edits)
    _, more = data.draw(rewritings(text=middle))
    final, two = apply_edits(middle, more)
    both = one.then(two)
    assert both.segments[-1][0].end == len(text)
    assert both.segments[-1][1].end == len(final)
    touched = {index for span, _ in edits for index in range(span.start, span.end)}
    for index in set(range(len(text))) - touched:
        step = one.to_rewritten(Span(index, index + 1))
        if any(span.overlap(step) for span, _ in more):
            continue
        there = both.to_rewritten(Span(index, index + 1))
        assert there == two.to_rewritten(step)
        assert there.of(final) == text[index]
        assert both.to_original(there) == Span(index, index + 1)


def test_maps_of_different_texts_do_not_follow_each_other():
    with pytest.raises(ValueError, match="can't follow a text of 3 by a map of 4"):
        OffsetMap.identity(3).then(OffsetMap.identity(4))


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)).map(lambda p: Span(p[0], sum(p))))


@given(SPANS, SPANS, SPANS, st.integers(0, 4))
def test_spans_around_others_are_found_by_where_they_stand(spans, added, asked, reach):
    index = SpanIndex(spans)
    for span in added:
        index.add(span)
    start = min((span.start for span in asked), default=0) - reach
    end = max((span.end for span in asked), default=0) + reach
    near = [span for span in sorted(spans + added) if span.start <= end and span.end >= start]
    assert index.around(asked, reach) == (near if asked else [])
