"""What is noted of a version helps whoever called `compare` and whoever wrote a record."""

from __future__ import annotations

from corpora.notes import TAKEN_FOR, taken_for


def test_how_to_say_otherwise_holds_for_options_and_records() -> None:
    note = taken_for("translation", 0.9)
    assert note.startswith(f"{TAKEN_FOR}a translation: 90% of the two texts match")
    assert "an article of its own: --relation independent" in note
    assert '"relation": "independent"' in note
