"""What is told on the way, where no terminal shows a bar."""

from __future__ import annotations

import io

import pytest

from corpora.console import Console


@pytest.mark.parametrize(
    ("seconds", "total", "told"),
    [
        (3, None, "pages: 10, 3.0 a second"),
        (600, None, "pages: 10, 0.9 a minute"),
        (3, 310, "pages: 10 of 310, 3.0 a second, 100 s left"),
        (900, 310, "pages: 10 of 310, 0.6 a minute, 8 h left"),
        (90, 100, "pages: 10 of 100, 6.0 a minute, 15 min left"),
        (3, 10, "pages: 10 of 10, 3.0 a second"),
    ],
)
def test_the_pace_is_told_in_numbers_that_say_something(
    monkeypatch: pytest.MonkeyPatch, seconds: int, total: int | None, told: str
) -> None:
    """The clock stands from the first item, after which all is loaded, until the tenth is done."""
    done: list[int] = []
    clock = {0: 0, 10: 1000 + seconds, 11: 1000 + seconds, 12: 1000 + seconds}
    monkeypatch.setattr("corpora.console._PLAIN_EVERY_SECONDS", seconds)
    monkeypatch.setattr("time.monotonic", lambda: clock.get(len(done), 1000))
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    for item in Console().track(range(12), label="pages", total=lambda: total):
        done.append(item)
    assert stream.getvalue().splitlines() == [told]


def test_a_bar_knows_a_total_that_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)
    totals = iter([30, 20, 20, 20])
    assert list(Console().track("abc", label="pages", total=lambda: next(totals))) == list("abc")
    assert "0/30" in stream.getvalue()
