"""What a person sees on the terminal: results on stdout, progress and remarks on stderr."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterable, Iterator
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

    def track(self, items: Iterable[T], *, label: str, total: int | None = None) -> Iterator[T]:
        """Passes items on and shows how far it is: a bar on a terminal, plain lines elsewhere."""
        if self.quiet:
            yield from items
            return
        if sys.stderr.isatty():
            from tqdm import tqdm

            yield from tqdm(items, desc=label, total=total, file=sys.stderr, leave=False)
            return
        began = last = time.monotonic()
        for count, item in enumerate(items, start=1):
            yield item
            now = time.monotonic()
            if now - last >= _PLAIN_EVERY_SECONDS:
                last = now
                of_total = f" of {total}" if total else ""
                self.say(f"{label}: {count}{of_total}, {_pace(count / (now - began))}")


def _pace(rate: float) -> str:
    """So many a second, or a minute where it takes more than a second each."""
    return f"{rate:.1f} a second" if rate >= 1 else f"{60 * rate:.1f} a minute"
