"""What is told on the way, where no terminal shows a bar."""

from __future__ import annotations

import io

import pytest

from corpora.console import Console


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(2, "pages: 10, 5.0 a second"), (600, "pages: 10, 1.0 a minute")],
    ids=["many a second", "one a minute"],
)
def test_the_pace_is_told_in_numbers_that_say_something(
    monkeypatch: pytest.MonkeyPatch, seconds: int, told: str
) -> None:
    """The clock stands until the tenth item is done."""
    done: list[int] = []
    monkeypatch.setattr("corpora.console._PLAIN_EVERY_SECONDS", seconds)
    monkeypatch.setattr("time.monotonic", lambda: seconds if len(done) == 10 else 0)
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    for item in Console().track(range(12), label="pages"):
        done.append(item)
    assert stream.getvalue().splitlines() == [told]
