"""Parts of a translation put together."""

from __future__ import annotations

import numpy as np
import pytest

from mt.text import Span
from mt.translation import Translation, join


def part(source: str, start: int, text: str, score: float, note: str = "") -> Translation:
    """One word each, the source's at `start` of the whole."""
    return Translation(
        source="one two",
        text=text,
        tgt_lang="uk",
        source_pieces=(f"▁{source}",),
        source_offsets=(Span(start, start + len(source)),),
        target_pieces=(f"▁{text}",),
        target_offsets=(Span(0, len(text)),),
        log_probs=np.array([score], dtype=np.float32),
        score=score,
        attention=np.ones((1, 1), dtype=np.float32),
        notes=(note,) if note else (),
    )


def test_one_part_stays_as_it_is() -> None:
    only = part("one", 0, "один", -1.0)
    assert join("one two", [only]) is only


def test_parts_are_joined_by_spaces_and_every_piece_keeps_its_place() -> None:
    whole = join("one two", [part("one", 0, "один", -1.0, "loop"), part("two", 4, "два", -3.0)])
    assert whole.text == "один два"
    assert [s.of(whole.text) for s in whole.target_offsets] == ["один", "два"]
    assert [s.of(whole.source) for s in whole.source_offsets] == ["one", "two"]
    np.testing.assert_array_equal(whole.attention, np.eye(2))
    assert whole.score == pytest.approx(-2.0)
    assert whole.notes == ("split", "loop")


def test_an_empty_part_adds_no_space() -> None:
    nothing = part("two", 4, "", -1.0)
    whole = join("one two", [part("one", 0, "один", -1.0), nothing, part("two", 4, "два", -1.0)])
    assert whole.text == "один два"


def test_parts_of_a_given_translation_keep_its_text() -> None:
    parts = [part("one", 0, "один", -1.0), part("two", 4, "один", -1.0)]
    assert join("one two", parts, text="один").text == "один"
