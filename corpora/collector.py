"""Python's garbage collector, told to look less often."""

from __future__ import annotations

import gc

_NEW = 50_000  # objects made and not yet freed, before the young ones are looked through
_YOUNG, _MIDDLE = 20, 50  # so many rounds before the next older generation is


def collect_seldom() -> None:
    """Looks for cycles less often, in this process.

    Reading a text makes many small objects, nearly all without cycles, beside dictionaries of
    millions that stay: with Python's own thresholds a quarter of the time of a comparison goes into
    looking for what isn't there.
    """
    gc.set_threshold(_NEW, _YOUNG, _MIDDLE)
