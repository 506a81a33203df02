"""What one version lacks in a statement and tells in another place of its article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignment.framing.likeness import is_function, likeness
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone, read
from alignment.framing.signal import Pair

# Which part of the words one other sentence must hold, and how many at least.
_MOST, _LEAST = 0.6, 2


def told_elsewhere(pair: Pair, words: Sequence[int]) -> bool:
    """Whether one sentence near the second statement, outside it, has most of the first's words.

    Outlets end a statement at different places: what one tells in it the other may tell in the
    next sentence, or before the cue.

    Args:
        pair: The pair.
        words: Indices of words of the first reading that the second statement lacks.
    """
    content = [i for i in words if not is_function(pair.a.words[i], pair.a.lang)]
    if len(content) < _LEAST:
        return False
    part = Reading(
        pair.a.side,
        tuple(pair.a.words[i] for i in content),
        (Zone.CONTENT,) * len(content),
        pair.a.overlay,
    )
    around = _around(pair.b)
    starts = [span.start for span in around.side.sentences]
    found: dict[int, set[int]] = {}
    for i, j in likeness(part, around):
        if around.zones[j] is not Zone.CONTENT:
            sentence = sum(start <= around.words[j].start for start in starts)
            found.setdefault(sentence, set()).add(i)
    most = max(map(len, found.values()), default=0)
    return most >= max(_LEAST, _MOST * len(content))


@remembered
def _around(reading: Reading) -> Reading:
    """The sentences near a statement, its own included, other statements as any other words."""
    return read(replace(reading.side, sentences=reading.side.surroundings(), others=()))
