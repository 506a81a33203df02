"""What a person sees on the terminal: results on stdout, progress and remarks on stderr."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
_PLAIN_EVERY_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Console:
    """Writes for one command.

    Attributes:
        quiet: Nothing but errors on stderr.
    """

    quiet: bool = False

    def out(self, line: str = "") -> None:
        """A line of the result."""
        sys.stdout.write(line + "\n")

    def say(self, message: str) -> None:
        """A remark on the way."""
        if not self.quiet:
            with contextlib.suppress(OSError):  # whoever read along has gone; the work goes on
                sys.stderr.write(message + "\n")
                sys.stderr.flush()

    def track(
        self,
        items: Iterable[T],
        *,
        label: str,
        total: Callable[[], int | None] = lambda: None,
    ) -> Iterator[T]:
        """Passes items on and shows how far it is: a bar on a terminal, plain lines elsewhere.

        The first item isn't timed: whatever is loaded for all of them is loaded for it.

        Args:
            items: What is passed on.
            label: What they are.
            total: Tells after each item how many there are, as far as that is known by then.
        """
        if self.quiet:
            yield from items
        elif sys.stderr.isatty():
            yield from _with_bar(items, label, total)
        else:
            yield from self._with_lines(items, label, total)

    def _with_lines(
        self, items: Iterable[T], label: str, total: Callable[[], int | None]
    ) -> Iterator[T]:
        first = last = None
        for count, item in enumerate(items, start=1):
            yield item
            now = time.monotonic()
            if first is None or last is None:
                first = last = now
            elif now - last >= _PLAIN_EVERY_SECONDS:
                last = now
                rate = (count - 1) / (now - first)
                of = total()
                of_total = f" of {of}" if of else ""
                left = f", {_duration((of - count) / rate)} left" if of and of > count else ""
                self.say(f"{label}: {count}{of_total}, {_pace(rate)}{left}")


def _with_bar(items: Iterable[T], label: str, total: Callable[[], int | None]) -> Iterator[T]:
    from tqdm import tqdm

    with tqdm(desc=label, total=total(), file=sys.stderr, leave=False) as bar:
        for item in items:
            yield item
            bar.total = total()
            bar.update()
            if bar.initial == 0:
                bar.initial, bar.start_t = 1, time.time()


def _duration(seconds: float) -> str:
    """So many seconds, minutes or hours."""
    for unit, length in (("h", 3600), ("min", 60)):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {unit}"
    return f"{seconds:.0f} s"


def plural(number: int, noun: str, more: str = "") -> str:
    """So many of something, in words: 1 error, 2 errors, 2 entries."""
    return f"{number} {noun if number == 1 else more or noun + 's'}"


def _pace(rate: float) -> str:
    """So many a second, or a minute where it takes more than a second each."""
    return f"{rate:.1f} a second" if rate >= 1 else f"{60 * rate:.1f} a minute"
