"""Word alignments of sentence pairs: our own translations, given ones, and tokens of any kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from alignment.tokens import tokenize
from alignment.words.attention import word_attention
from alignment.words.combination import has_attention_weights, load_combination
from alignment.words.dictionary import load_dictionary
from alignment.words.links import Link, WordAlignment, join
from alignment.words.symmetrization import symmetrize as symmetrize_by_name
from mt.text import Span
from mt.translation import Translation

if TYPE_CHECKING:
    from mt.translator import Translator

Array = NDArray[np.float32]

# A pair of texts is aligned whole up to this many tokens on the longer side, and beyond it in
# windows along the diagonal, so that time grows with the length and not with its square.
_WINDOW = 256
_DIRECTED = 0.3  # least probability of a link of one direction


def align_translation(
    translation: Translation, *, src_lang: str = "en", symmetrize: str | None = None
) -> WordAlignment:
    """Word links of our own translation, or of a given one that was forced.

    Signals: cross-attention, the dictionary, spelling of names and numbers, marks, position.

    Args:
        translation: With attention.
        src_lang: Language of `translation.source`.
        symmetrize: Name of a symmetrisation; None takes every link that is probable enough,
            which is what the weights were learned for.

    Returns:
        Links between the words of `translation.source` and those of `translation.text`.
    """
    return align_pair(
        translation.source,
        translation.text,
        src_lang=src_lang,
        tgt_lang=translation.tgt_lang,
        translation=translation,
        symmetrize=symmetrize,
    )


def align_pair(
    src: str,
    tgt: str,
    *,
    src_lang: str,
    tgt_lang: str,
    translation: Translation | None = None,
    src_tokens: Sequence[Span] | None = None,
    tgt_tokens: Sequence[Span] | None = None,
    symmetrize: str | None = None,
    threshold: float | None = None,
) -> WordAlignment:
    """Word links of any pair of sentences, with or without a model's attention.

    Args:
        src: Source sentence.
        tgt: Target sentence.
        src_lang: Language of `src`.
        tgt_lang: Language of `tgt`.
        translation: `tgt` forced on `src` (or our own translation), for its attention.
        src_tokens: Spans of the source's words; ours where None.
        tgt_tokens: Spans of the target's words; ours where None.
        symmetrize: Name of a symmetrisation of the two directions; None cuts at `threshold`.
        threshold: Least probability of a link; the learned one where None.

    Raises:
        AlignmentError: There is no symmetrisation of that name.
    """
    src_spans = tuple(tokenize(src) if src_tokens is None else src_tokens)
    tgt_spans = tuple(tokenize(tgt) if tgt_tokens is None else tgt_tokens)
    attention = None
    if has_attention_weights() and translation is not None and translation.attention.any():
        attention = word_attention(translation, src_spans, tgt_spans)
    n_windows = -(-max(len(src_spans), len(tgt_spans), 1) // _WINDOW)
    parts = []
    for rows, columns in _windows(len(src_spans), len(tgt_spans), n_windows):
        seen = None if attention is None else attention[rows, columns]
        probabilities = link_probabilities(
            [span.of(src) for span in src_spans[rows]],
            [span.of(tgt) for span in tgt_spans[columns]],
            src_lang=src_lang,
            tgt_lang=tgt_lang,
            attention=seen,
        )
        cut = load_combination(with_attention=seen is not None).threshold
        links = decide(
            probabilities,
            threshold=cut if threshold is None else threshold,
            symmetrize=symmetrize,
        )
        probs = tuple(round(float(probabilities[link]), 4) for link in links)
        parts.append(WordAlignment(src_spans[rows], tgt_spans[columns], links, probs))
    return join(parts)


def link_probabilities(
    src: Sequence[str],
    tgt: Sequence[str],
    *,
    src_lang: str,
    tgt_lang: str,
    attention: Array | None = None,
) -> Array:
    """(n_src, n_tgt) float32: how probable a link is between each two words."""
    turned = tgt_lang == "en" and src_lang != "en"
    # The weights were learned from English; the other direction is the same, turned.
    first, second = (
        ((tgt, tgt_lang), (src, src_lang))
        if turned
        else (
            (src, src_lang),
            (tgt, tgt_lang),
        )
    )
    combination = load_combination(with_attention=attention is not None)
    probabilities = combination.link_probabilities(
        first[0],
        second[0],
        dictionary=load_dictionary(first[1], second[1]),
        attention=attention.T if turned and attention is not None else attention,
    )
    return probabilities.T if turned else probabilities


def decide(
    probabilities: Array, *, threshold: float, symmetrize: str | None = None
) -> tuple[Link, ...]:
    """Links of a matrix of probabilities, sorted.

    Without a symmetrisation every cell from `threshold` on is a link. With one, the forward
    direction gives each target word its best source word and the backward direction each source
    word its best target word, where they reach 0.3.
    """
    if probabilities.size == 0:
        return ()
    if symmetrize is None:
        return _pairs(probabilities >= threshold)
    strong = probabilities >= _DIRECTED
    forward = strong & (probabilities == probabilities.max(axis=0, keepdims=True))
    backward = strong & (probabilities == probabilities.max(axis=1, keepdims=True))
    return tuple(
        sorted(symmetrize_by_name(set(_pairs(forward)), set(_pairs(backward)), symmetrize))
    )


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


class Aligner:
    """Aligns words of many pairs with a translator's attention, or without a translator."""

    def __init__(self, translator: Translator | None = None, *, symmetrize: str | None = None):
        """Sets the aligner up.

        Args:
            translator: Its `force` gives attention for pairs of its languages; None, or a pair
                of other languages, leaves the signals of the texts alone.
            symmetrize: Name of a symmetrisation, as in `align_pair`.
        """
        self._translator = translator
        self._symmetrize = symmetrize

    def align(
        self, pairs: Sequence[tuple[str, str]], *, src_lang: str, tgt_lang: str
    ) -> list[WordAlignment]:
        """One alignment a pair (source, target), in the order given."""
        return [
            align_pair(
                src,
                tgt,
                src_lang=src_lang,
                tgt_lang=tgt_lang,
                translation=forced,
                symmetrize=self._symmetrize,
            )
            for (src, tgt), forced in zip(
                pairs, self.force(pairs, src_lang=src_lang, tgt_lang=tgt_lang), strict=True
            )
        ]

    def force(
        self, pairs: Sequence[tuple[str, str]], *, src_lang: str, tgt_lang: str
    ) -> list[Translation | None]:
        """Forced translations of the pairs; None where the translator can't, or a side is empty."""
        translator = self._translator
        forced: list[Translation | None] = [None] * len(pairs)
        if translator is None or (
            translator.src_lang != src_lang or tgt_lang not in translator.tgt_langs
        ):
            return forced
        usable = [at for at, (src, tgt) in enumerate(pairs) if src.strip() and tgt.strip()]
        found = translator.force([pairs[at] for at in usable], tgt_lang=tgt_lang)
        for at, translation in zip(usable, found, strict=True):
            forced[at] = translation
        return forced
