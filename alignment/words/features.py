"""Signals for every pair of words of a sentence pair, as an array.

Signals are scored here and decided on in `combination`. Those that compete (a word has few
partners) come both as they are and relative to the best rival in the same row and column.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from alignment.rivals import margins, rivals
from alignment.similarity import similar_words
from alignment.tokens import is_word
from alignment.words.auxiliaries import verbs_of_auxiliaries
from alignment.words.closed_classes import SOURCE_CLASSES, TARGET_CLASSES
from alignment.words.dictionary import Dictionary

Array = NDArray[np.float32]

# Marks of the same function; each character stands for its class.
_MARKS = {
    **dict.fromkeys('„“”«»"‟″', "quote"),
    **dict.fromkeys("'’‘‚", "apostrophe"),
    **dict.fromkeys("—–‒―-", "dash"),
    **dict.fromkeys(".…", "stop"),
    **dict.fromkeys("!?", "exclamation"),
    **dict.fromkeys(",;:", "pause"),
    **dict.fromkeys("()[]", "bracket"),
}
# Words of so many letters look alike by chance, and longer ones that are no more alike than this.
_CHANCE, _ALIKE = 2, 0.35
_OPENING, _CLOSING = frozenset("«“„("), frozenset("»”)")

PAIR_SIGNALS = (
    "attention", "attention_of_source", "attention_of_target", "attention_rivals",
    "forward", "backward", "forward_share", "backward_share", "dictionary_rivals",
    "similarity", "similarity_rivals", "same_word", "same_mark", "same_mark_class",
    "mark_with_word", "unlike_marks", "opening_with_closing", "capitals", "distance",
    "distance_squared", "null_source", "null_target", "unknown_source", "unknown_target",
    "repeats", "number_with_word", "length_ratio",
    *(f"source_{name}" for name in SOURCE_CLASSES),
    *(f"target_{name}" for name in TARGET_CLASSES),
)  # fmt: skip
SURROUNDING_SIGNALS = (
    "first", "first_diagonal", "first_beside", "first_row_rival", "first_column_rival",
    "first_row_sum", "first_column_sum", "off_diagonal", "off_diagonal_near",
    "next_source_probable", "next_target_probable",
    "previous_source_probable", "previous_target_probable", "first_block", "verb_probable",
)  # fmt: skip


def pair_signals(
    src: Sequence[str],
    tgt: Sequence[str],
    *,
    dictionary: Dictionary,
    attention: Array | None,
) -> Array:
    """Signals that look at one pair of words at a time.

    Args:
        src: Source words.
        tgt: Target words.
        dictionary: Of the two languages; may be empty.
        attention: (n_src, n_tgt), or None where no model looked at the pair.

    Returns:
        (n_src, n_tgt, len(PAIR_SIGNALS)) float32.
    """
    n_src, n_tgt = len(src), len(tgt)
    seen = np.zeros((n_src, n_tgt), np.float32) if attention is None else attention
    forward, backward = dictionary.probabilities(src, tgt)
    both = np.sqrt(forward * backward)
    alike = _similarities(src, tgt)
    position = np.arange(n_src, dtype=np.float32)[:, None] / max(n_src, 1) - np.arange(
        n_tgt, dtype=np.float32
    )[None, :] / max(n_tgt, 1)
    marks = _mark_signals(src, tgt)
    capital = np.outer(
        [word[0].isupper() for word in src], [word[0].isupper() for word in tgt]
    ).astype(np.float32)
    lowered_src, lowered_tgt = [w.lower() for w in src], [w.lower() for w in tgt]
    repeats = np.add.outer(
        [lowered_src.count(w) - 1.0 for w in lowered_src],
        [lowered_tgt.count(w) - 1.0 for w in lowered_tgt],
    )
    numbers: dict[str, int] = {}
    digit_src = np.array([w[0].isdigit() for w in src])
    digit_tgt = np.array([w[0].isdigit() for w in tgt])
    columns: list[NDArray[np.floating] | float] = [
        seen,
        _share(seen, axis=1),
        _share(seen, axis=0),
        margins(seen),
        _log(forward),
        _log(backward),
        _share(forward, axis=0),
        _share(backward, axis=1),
        margins(both),
        alike,
        margins(alike),
        _numbered(lowered_src, numbers)[:, None] == _numbered(lowered_tgt, numbers)[None, :],
        *marks,
        capital,
        np.abs(position),
        position**2,
        dictionary.null_probabilities(src, of_target=False)[:, None],
        dictionary.null_probabilities(tgt, of_target=True)[None, :],
        (forward.sum(axis=1) == 0)[:, None],
        (forward.sum(axis=0) == 0)[None, :],
        np.minimum(repeats, 4.0) / 4.0,
        digit_src[:, None] != digit_tgt[None, :],
        abs(np.log((n_src + 1) / (n_tgt + 1))),
        *(_is_in(lowered_src, listed)[:, None] for listed in SOURCE_CLASSES.values()),
        *(_is_in(lowered_tgt, listed)[None, :] for listed in TARGET_CLASSES.values()),
    ]
    result = np.empty((n_src, n_tgt, len(PAIR_SIGNALS)), dtype=np.float32)
    for at, column in enumerate(columns):
        result[:, :, at] = column
    return result


def surrounding_signals(first: Array, src: Sequence[str]) -> Array:
    """Signals of a pair's surroundings: what the first pass thinks of neighbours and rivals.

    Args:
        first: (n_src, n_tgt) probabilities of the first pass.
        src: Source words.

    Returns:
        (n_src, n_tgt, len(SURROUNDING_SIGNALS)) float32.
    """
    n_src, n_tgt = first.shape
    padded = np.pad(first, 1)

    def moved(di: int, dj: int) -> Array:
        return padded[1 + di : 1 + di + n_src, 1 + dj : 1 + dj + n_tgt]

    of_verb = np.zeros_like(first)
    for auxiliary, verb in verbs_of_auxiliaries(src).items():
        of_verb[auxiliary] = first[verb]
    diagonal = np.maximum(moved(-1, -1), moved(1, 1))
    beside = np.maximum.reduce([moved(-1, 0), moved(1, 0), moved(0, -1), moved(0, 1)])
    off, off_near = _off_diagonal(first, 6), _off_diagonal(first, 2)
    columns: list[Array] = [
        _logit(first),
        diagonal,
        beside,
        rivals(first, axis=1),
        rivals(first, axis=0),
        np.broadcast_to(first.sum(axis=1, keepdims=True), first.shape),
        np.broadcast_to(first.sum(axis=0, keepdims=True), first.shape),
        off,
        off_near,
        moved(1, 0),
        moved(0, 1),
        moved(-1, 0),
        moved(0, -1),
        np.minimum(np.maximum(moved(-1, 0), moved(1, 0)), np.maximum(moved(0, -1), moved(0, 1))),
        of_verb,
    ]
    return np.stack(columns, axis=2).astype(np.float32)


def _is_in(words: Sequence[str], listed: frozenset[str]) -> Array:
    return np.array([word in listed for word in words], dtype=np.float32)


def _similarities(src: Sequence[str], tgt: Sequence[str]) -> Array:
    """Spelling alone; words of two letters and fewer look alike by chance."""
    found = np.zeros((len(src), len(tgt)), dtype=np.float32)
    words_src = [i for i, word in enumerate(src) if is_word(word)]
    words_tgt = [j for j, word in enumerate(tgt) if is_word(word)]
    long_src = [i for i in words_src if len(src[i]) > _CHANCE and not src[i][0].isdigit()]
    long_tgt = [j for j in words_tgt if len(tgt[j]) > _CHANCE]
    numbers = [i for i in words_src if src[i][0].isdigit()]
    for rows, columns in ((long_src, long_tgt), (numbers, words_tgt)):
        some, others = [src[i] for i in rows], [tgt[j] for j in columns]
        for i, j, value in similar_words(some, others, _ALIKE):
            if value > _ALIKE:
                found[rows[i], columns[j]] = value
    return found


def _numbered(words: Sequence[str], numbers: dict[str, int]) -> NDArray[np.int64]:
    """A number for each word, the same for the same word."""
    return np.array([numbers.setdefault(word, len(numbers)) for word in words], dtype=np.int64)


def _mark_signals(src: Sequence[str], tgt: Sequence[str]) -> list[Array]:
    same, same_class, with_word, unlike, crossed = (
        np.zeros((len(src), len(tgt)), dtype=np.float32) for _ in range(5)
    )
    marks_src = [(i, mark) for i, mark in enumerate(src) if not is_word(mark)]
    marks_tgt = [(j, mark) for j, mark in enumerate(tgt) if not is_word(mark)]
    with_word[[i for i, _ in marks_src], :] = 1.0
    with_word[:, [j for j, _ in marks_tgt]] = 1.0
    for i, left in marks_src:
        for j, right in marks_tgt:
            with_word[i, j] = 0.0
            if left == right:
                same[i, j] = same_class[i, j] = 1.0
            elif _MARKS.get(left, left) == _MARKS.get(right, right):
                same_class[i, j] = 1.0
                if (left in _OPENING and right in _CLOSING) or (
                    left in _CLOSING and right in _OPENING
                ):
                    crossed[i, j] = 1.0
            else:
                unlike[i, j] = 1.0
    return [same, same_class, with_word, unlike, crossed]


def _log(probabilities: Array) -> Array:
    """ln(p + 0.001), moved and scaled to 0..1."""
    scaled: Array = np.log(probabilities + 1e-3) / np.log(1e3) + 1.0
    return scaled.astype(np.float32)


def _logit(probabilities: Array) -> Array:
    clipped = np.clip(probabilities, 1e-3, 1 - 1e-3)
    return np.asarray(np.log(clipped / (1 - clipped)) / 4.0, dtype=np.float32)


def _share(values: Array, axis: int) -> Array:
    total = values.sum(axis=axis, keepdims=True)
    shares = np.zeros_like(values)
    np.divide(values, total, out=shares, where=total > 1e-9)
    return shares


def _off_diagonal(first: Array, reach: int) -> Array:
    """Distance from where the probable links of nearby source words point, 0 to 1.

    A link of a source word within `reach` predicts a diagonal j - i; the prediction is the mean
    weighted by probability (and by nearness). Without any, the whole text's diagonal is taken.
    """
    n_src, n_tgt = first.shape
    rows = np.arange(n_src, dtype=np.float32)
    columns = np.arange(n_tgt, dtype=np.float32)
    strong = np.where(first > 0.3, first, 0.0)
    mass = strong.sum(axis=1)
    centre = np.divide(strong @ columns, mass, out=np.zeros(n_src, np.float32), where=mass > 0)
    near = np.abs(rows[:, None] - rows[None, :])
    weight = np.where((near > 0) & (near <= reach), 1.0 / (1.0 + near), 0.0) * mass[None, :]
    total = weight.sum(axis=1)
    offset = np.divide(
        weight @ (centre - rows), total, out=np.zeros(n_src, dtype=np.float64), where=total > 0
    )
    slope = rows * (n_tgt / max(n_src, 1)) - rows
    expected = rows + np.where(total > 0, offset, slope)
    distance: Array = np.minimum(np.abs(columns[None, :] - expected[:, None]), 12.0) / 12.0
    return distance.astype(np.float32)
