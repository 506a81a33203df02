"""What leads in to Ukrainian and Russian marks as a label: Пряма мова Павлюка: «Q»."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import Item

_LABELS = (("пряма", "мова"), ("прямая", "речь"), ("дослівно",), ("дословно",), ("цитата",))
# Who is quoted has so many words at the most.
_LONGEST = 8


def is_label(words: str) -> bool:
    """Whether words announce somebody's own words and name nobody."""
    return tuple(words.lower().split()) in _LABELS


def direct_speech_label(items: Sequence[Item], colon: int) -> tuple[Stretch, Stretch]:
    """The label that a colon follows, and who is quoted if it tells; both empty without one."""
    for label in _LABELS:
        size = len(label)
        if tuple(item.low for item in items[:size]) != label or colon < size:
            continue
        named = items[size:colon]
        if len(named) <= _LONGEST and all(item.is_word for item in named):
            return Stretch(0, size), Stretch(size, colon) if named else EMPTY
    return EMPTY, EMPTY
