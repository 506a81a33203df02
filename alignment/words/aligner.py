"""Word alignments of sentence pairs: our own translations, given ones, and tokens of any kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from alignment.errors import AlignmentError
from alignment.tokens import tokenize
from alignment.words.affinity import Embedded, affinity
from alignment.words.attention import word_attention
from alignment.words.dictionary import Dictionary, load_bridged_dictionary
from alignment.words.function_words import CONVENTIONS, attach_to_heads
from alignment.words.links import Link, WordAlignment, join
from alignment.words.methods import link_values
from alignment.words.symmetrization import symmetrize as symmetrize_by_name
from mt.text import Span
from mt.translation import Translation

Array = NDArray[np.float32]
# The part of a matrix (n_src, n_tgt) float32 that is looked at, by rows and columns.
Look = Callable[[slice, slice], Array]

# A pair of texts is aligned whole up to this many tokens on the longer side, and beyond it in
# windows along the diagonal, so that time grows with the length and not with its square.
_WINDOW = 256
# Of the threshold: what a link of one direction needs, and one of two words without any other.
_LEAST_SHARE = 0.6


@dataclass(frozen=True, slots=True, eq=False)
class Settings:
    """How words are linked.

    Attributes:
        method: One of `METHODS`.
        symmetrize: Name of a symmetrisation of the two directions; None takes every link that is
            probable enough, which is what the weights were learned for.
        function_words: `null` or `head` (see `function_words`).
        dictionary: One of the user's own, from the source's language to the target's, that is
            used beside ours.
    """

    method: str = "combined"
    symmetrize: str | None = None
    function_words: str = "null"
    dictionary: Dictionary | None = None


DEFAULT = Settings()


def align_translation(
    translation: Translation, *, src_lang: str = "en", settings: Settings = DEFAULT
) -> WordAlignment:
    """Word links of our own translation, or of a given one that was forced.

    Signals: cross-attention, the dictionary, spelling of names and numbers, marks, position.

    Args:
        translation: With attention.
        src_lang: Language of `translation.source`.
        settings: How words are linked.

    Returns:
        Links between the words of `translation.source` and those of `translation.text`.
    """
    return align_pair(
        translation.source,
        translation.text,
        src_lang=src_lang,
        tgt_lang=translation.tgt_lang,
        translation=translation,
        settings=settings,
    )


def align_pair(
    src: str,
    tgt: str,
    *,
    src_lang: str,
    tgt_lang: str,
    translation: Translation | None = None,
    reverse: Translation | None = None,
    embedded: tuple[Embedded, Embedded] | None = None,
    src_tokens: Sequence[Span] | None = None,
    tgt_tokens: Sequence[Span] | None = None,
    settings: Settings = DEFAULT,
) -> WordAlignment:
    """Word links of any pair of sentences, by their texts and by what models see in them.

    Models' attention of either direction and an encoder's affinity are signals of one kind: how
    much each target word has to do with each source word. Their mean is taken where there are
    several.

    Args:
        src: Source sentence.
        tgt: Target sentence.
        src_lang: Language of `src`.
        tgt_lang: Language of `tgt`.
        translation: `tgt` forced on `src` (or our own translation), for its attention.
        reverse: `src` forced on `tgt` by a model of the other direction, for its attention.
        embedded: The words of both sides as an encoder sees them; with `src_tokens` and
            `tgt_tokens`, if these are given.
        src_tokens: Spans of the source's words; ours where None.
        tgt_tokens: Spans of the target's words; ours where None.
        settings: How words are linked.

    Raises:
        AlignmentError: A name in `settings` isn't known.
    """
    src_spans = tuple(tokenize(src) if src_tokens is None else src_tokens)
    tgt_spans = tuple(tokenize(tgt) if tgt_tokens is None else tgt_tokens)
    looks: list[Look] = []
    if translation is not None and translation.attention.any():
        forward = word_attention(translation, src_spans, tgt_spans)
        looks.append(lambda rows, columns: forward[rows, columns])
    if reverse is not None and reverse.attention.any():
        backward = word_attention(reverse, tgt_spans, src_spans).T
        looks.append(lambda rows, columns: backward[rows, columns])
    if embedded is not None:
        looks.append(partial(_affinity, *embedded))
    n_windows = -(-max(len(src_spans), len(tgt_spans), 1) // _WINDOW)
    parts = [
        _align_words(
            src_spans[rows],
            tgt_spans[columns],
            (src, src_lang),
            (tgt, tgt_lang),
            _mean([look(rows, columns) for look in looks]),
            settings,
        )
        for rows, columns in _windows(len(src_spans), len(tgt_spans), n_windows)
    ]
    return join(parts)


def _affinity(src: Embedded, tgt: Embedded, rows: slice, columns: slice) -> Array:
    return affinity(
        src.part(rows), tgt.part(columns), rows.stop - rows.start, columns.stop - columns.start
    )


def _mean(matrices: Sequence[Array]) -> Array | None:
    """The mean of matrices of one shape; None of none."""
    return np.mean(matrices, axis=0, dtype=np.float32) if matrices else None


def _align_words(
    src_spans: tuple[Span, ...],
    tgt_spans: tuple[Span, ...],
    src: tuple[str, str],
    tgt: tuple[str, str],
    attention: Array | None,
    settings: Settings,
) -> WordAlignment:
    """The links of two stretches of words; `src` and `tgt` are text and language."""
    src_words = [span.of(src[0]) for span in src_spans]
    tgt_words = [span.of(tgt[0]) for span in tgt_spans]
    values, threshold = _values(src_words, tgt_words, src[1], tgt[1], attention, settings)
    links = decide(values, threshold=threshold, symmetrize=settings.symmetrize)
    probs = {link: round(float(values[link]), 4) for link in links}
    if settings.function_words == "head":
        for link, of_head in attach_to_heads(links, src_words, tgt_words, tgt_lang=tgt[1]):
            probs.setdefault(link, probs[of_head])
    elif settings.function_words not in CONVENTIONS:
        raise AlignmentError(
            f"function words {settings.function_words!r}: there are {', '.join(CONVENTIONS)}"
        )
    ordered = sorted(probs)
    return WordAlignment(src_spans, tgt_spans, tuple(ordered), tuple(probs[i] for i in ordered))


def _values(
    src: Sequence[str],
    tgt: Sequence[str],
    src_lang: str,
    tgt_lang: str,
    attention: Array | None,
    settings: Settings,
) -> tuple[Array, float]:
    """(n_src, n_tgt) values and the threshold; into English the same as from it, turned."""
    turned = tgt_lang == "en" and src_lang != "en"
    dictionary = _dictionary(src_lang, tgt_lang, settings.dictionary, turned)
    if not turned:
        return link_values(
            src, tgt, dictionary=dictionary, attention=attention, method=settings.method
        )
    values, threshold = link_values(
        tgt,
        src,
        dictionary=dictionary,
        attention=None if attention is None else attention.T,
        method=settings.method,
    )
    return values.T, threshold


@lru_cache(maxsize=4)
def _dictionary(src_lang: str, tgt_lang: str, own: Dictionary | None, turned: bool) -> Dictionary:
    """Our dictionary together with one of the user's own; `turned` gives the other direction."""
    known = load_bridged_dictionary(*((tgt_lang, src_lang) if turned else (src_lang, tgt_lang)))
    if own is None:
        return known
    return known.plus(own.transpose() if turned else own)


def decide(values: Array, *, threshold: float, symmetrize: str | None = None) -> tuple[Link, ...]:
    """Links of a matrix of values, sorted.

    Without a symmetrisation the links are those of `linked`. With one, the forward
    direction gives each target word its best source word and the backward direction each source
    word its best target word, where they reach six tenths of the threshold.

    Raises:
        AlignmentError: There is no symmetrisation of that name.
    """
    if symmetrize is not None:
        strong = values >= _LEAST_SHARE * threshold
        forward = backward = strong
        if values.size:
            forward = strong & (values == values.max(axis=0, keepdims=True))
            backward = strong & (values == values.max(axis=1, keepdims=True))
        found = symmetrize_by_name(set(_pairs(forward)), set(_pairs(backward)), symmetrize)
        return tuple(sorted(found))
    return _pairs(linked(values, threshold))


def linked(values: Array, threshold: float) -> NDArray[np.bool_]:
    """Which cells of a matrix (n_src, n_tgt) are links.

    Every cell from `threshold` on is one; between two words without such a link it is a cell of
    six tenths of that, if each word is the other's best.
    """
    strong: NDArray[np.bool_] = values >= threshold
    if not values.size:
        return strong
    best = (values == values.max(axis=0, keepdims=True)) & (
        values == values.max(axis=1, keepdims=True)
    )
    free = ~strong.any(axis=0, keepdims=True) & ~strong.any(axis=1, keepdims=True)
    strong |= best & free & (values >= _LEAST_SHARE * threshold)
    return strong


def _pairs(chosen: NDArray[np.bool_]) -> tuple[Link, ...]:
    return tuple((int(i), int(j)) for i, j in zip(*np.nonzero(chosen), strict=True))


def _windows(n_src: int, n_tgt: int, count: int) -> list[tuple[slice, slice]]:
    """`count` slices of both sides, in proportion."""
    return [
        (
            slice(n_src * at // count, n_src * (at + 1) // count),
            slice(n_tgt * at // count, n_tgt * (at + 1) // count),
        )
        for at in range(count)
    ]
