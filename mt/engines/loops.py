"""Translations that go round in circles.

Decoders do so on fragments, capitals and foreign script (Holtzman et al. 2020 describe the trap).
What the source itself says over and over may be said as often in the translation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

_LONGEST_PHRASE = 10  # tokens
_TIMES = 4
_GRAM = 4


def looping(target: Sequence[int], source: Sequence[int]) -> int:
    """How many tokens of `target` repeat what was just said, beyond what `source` does; 0: none.

    Counted are phrases of up to 10 tokens said 4 times or more in a row (single tokens 5 times),
    and 4-grams that come back 4 times or more anywhere.
    """
    repeated = max(_in_a_row(target), _anywhere(target))
    return max(0, repeated - max(_in_a_row(source), _anywhere(source)))


def _in_a_row(ids: Sequence[int]) -> int:
    """Tokens of the longest run in which one phrase is said again and again, or 0."""
    longest = 0
    for size in range(1, min(_LONGEST_PHRASE, len(ids) // _TIMES) + 1):
        times = _TIMES + 1 if size == 1 else _TIMES
        run = 0
        for i in range(size, len(ids)):
            run = run + 1 if ids[i] == ids[i - size] else 0
            if run >= (times - 1) * size:
                longest = max(longest, run)
    return longest


def _anywhere(ids: Sequence[int]) -> int:
    """Tokens covered by the 4-gram that comes back most often, from 4 times on, or 0."""
    grams = Counter(tuple(ids[i : i + _GRAM]) for i in range(len(ids) - _GRAM + 1))
    times = max(grams.values(), default=0)
    return times * _GRAM if times >= _TIMES else 0
