"""What counts as going round in circles."""

from __future__ import annotations

import pytest

from mt.engines.loops import looping

ROWS = [
    # Translation, source, tokens that repeat beyond the source
    ("a b c d e f", "u v w x", False, "nothing is said twice"),
    ("a b a b", "u v", False, "a phrase said twice"),
    ("no no no no", "u v w", False, "a word said four times"),
    ("no no no no no", "u v w", True, "a word said five times"),
    ("a b a b a b a b", "u v w", True, "a phrase of two said four times"),
    ("x a b c a b c a b c a b c y", "u v w", True, "a phrase of three, in the middle"),
    ("no no no no no no", "ha ha ha ha ha ha", False, "as often as in the source"),
    ("no no no no no no no no no no", "ha ha ha ha ha", True, "far oftener than in the source"),
    (
        "the a b c d the a b c e the a b c f the a b c g the a b c h",
        "u v w x",
        True,
        "a phrase that comes back again and again between other words",
    ),
    ("", "u v", False, "nothing at all"),
]


@pytest.mark.parametrize(("target", "source", "loops", "why"), ROWS, ids=[row[3] for row in ROWS])
def test_loops(target: str, source: str, loops: bool, why: str) -> None:
    def ids(text: str) -> list[int]:
        return [hash(word) for word in text.split()]

    assert bool(looping(ids(target), ids(source))) is loops


def test_a_long_loop_is_told_in_time_that_grows_with_its_length() -> None:
    assert looping([1, 2, 3] * 20_000, [1, 2]) >= 59_000
