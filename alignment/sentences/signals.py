"""Sentences of two languages in one vector space.

A target sentence is the bag of its stems, its anchors (numbers, names in a common spelling) and,
where a machine translation of the source is at hand, its character n-grams. A source sentence is
the bag of what a dictionary makes of its stems, its anchors and the n-grams and stems of its
translation. Features are weighted by how rare they are in the two texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from alignment.sentences.bead import Bead
from alignment.sentences.evidence import EvidenceTable, load_evidence
from alignment.similarity import (
    character_ngrams,
    hashed_vectors,
    inverse_document_frequencies,
    numbers,
    skeleton,
)
from alignment.tokens import is_word, tokenize
from alignment.words.dictionary import Dictionary, load_dictionary, stem

Array = NDArray[np.float32]
Bag = defaultdict[str, float]

_ANCHOR, _NGRAM = 1.5, 0.25
_LEAST_PROBABILITY = 0.02
_BLOCK = 256  # rows of a matrix that are computed at once
_LONGEST = 4000  # code points of a sentence that are looked at
_REMEMBERED = 1000  # code points of a sentence whose bag is kept


@dataclass(frozen=True, slots=True, eq=False)
class SentenceVectors:
    """What two lists of sentences are compared by.

    Attributes:
        src: (n_src, d) float32, not normalised: vectors of merged sentences are sums.
        tgt: (n_tgt, d) float32.
        src_lengths: (n_src,) float32, code points.
        tgt_lengths: (n_tgt,) float32.
        src_texts: The sentences themselves.
        tgt_texts: The same of the target.
        langs: Languages of source and target.
    """

    src: Array
    tgt: Array
    src_lengths: Array
    tgt_lengths: Array
    src_texts: tuple[str, ...]
    tgt_texts: tuple[str, ...]
    langs: tuple[str, str]

    def part(self, src: Sequence[int], tgt: Sequence[int]) -> SentenceVectors:
        """Those of some sentences only, by their indices."""
        return SentenceVectors(
            self.src[src],
            self.tgt[tgt],
            self.src_lengths[src],
            self.tgt_lengths[tgt],
            tuple(self.src_texts[i] for i in src),
            tuple(self.tgt_texts[j] for j in tgt),
            self.langs,
        )

    def evidence(self, src: Sequence[int], tgt: Sequence[int]) -> EvidenceTable:
        """What the words of some sentences, by their indices, say on which say the same."""
        return load_evidence(*self.langs).table(
            [self.src_texts[i] for i in src], [self.tgt_texts[j] for j in tgt]
        )

    def log_odds(self, src: Sequence[int], tgt: Sequence[int]) -> float:
        """What `evidence` says of all of them together."""
        return self.evidence(src, tgt).log_odds((0, len(src)), (0, len(tgt)))

    def bead(self, src: Sequence[int], tgt: Sequence[int]) -> Bead:
        """Some sentences as a bead, their cosine its score; 0 where a side has none."""
        merged = self.src[list(src)].sum(axis=0), self.tgt[list(tgt)].sum(axis=0)
        norms = float(np.linalg.norm(merged[0]) * np.linalg.norm(merged[1]))
        cosine = float(merged[0] @ merged[1]) / norms if norms else 0.0
        return Bead(tuple(src), tuple(tgt), round(min(max(cosine, 0.0), 1.0), 4))

    def best_partners(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """For each source sentence the most similar target sentence, and the other way round.

        Raises:
            ValueError: A side is empty.
        """
        if not len(self.src) or not len(self.tgt):
            raise ValueError("a side without sentences has no partners")
        best_tgt: list[NDArray[np.int64]] = []
        best_src = np.zeros(len(self.tgt), dtype=np.int64)
        highest = np.full(len(self.tgt), -np.inf, dtype=np.float32)
        for start in range(0, len(self.src), _BLOCK):
            cosines = self.cosines(slice(start, start + _BLOCK))
            best_tgt.append(cosines.argmax(axis=1))
            better = cosines.max(axis=0) > highest
            best_src[better] = cosines.argmax(axis=0)[better] + start
            highest = np.maximum(highest, cosines.max(axis=0))
        return np.concatenate(best_tgt), best_src

    def cosines(self, rows: slice = slice(None), columns: slice = slice(None)) -> Array:
        """Cosines of the sentences of two ranges, (rows, columns) float32."""
        tgt = self.tgt[columns]
        lengths = np.sqrt(np.einsum("jd,jd->j", tgt, tgt))  # a normalised copy would cost more
        dots: Array = normalised(self.src[rows]) @ tgt.T
        found = np.zeros_like(dots)
        np.divide(dots, lengths, out=found, where=lengths > 0)
        return found


def sentence_vectors(
    src: Sequence[str],
    tgt: Sequence[str],
    *,
    src_lang: str,
    tgt_lang: str,
    translated: Sequence[str] | None = None,
) -> SentenceVectors:
    """Vectors of two lists of sentences.

    Args:
        src: Source sentences.
        tgt: Target sentences.
        src_lang: Language of `src`.
        tgt_lang: Language of `tgt`.
        translated: A machine translation of each source sentence into `tgt_lang`.

    Raises:
        ValueError: `translated` has another length than `src`.
    """
    if translated is not None and len(translated) != len(src):
        raise ValueError(f"{len(translated)} translations of {len(src)} sentences")
    dictionary = load_dictionary(src_lang, tgt_lang)
    with_ngrams = translated is not None or src_lang == tgt_lang
    tgt_bags = [_bag_of(text, None, with_ngrams) for text in tgt]
    if src_lang == tgt_lang:
        src_bags = [_bag_of(text, None, True) for text in src]
    else:
        src_bags = [_bag_of(text, dictionary, False) for text in src]
        if translated is not None:
            src_bags = [
                _larger(bag, _bag_of(text, None, True))
                for bag, text in zip(src_bags, translated, strict=True)
            ]
    weights = inverse_document_frequencies([*src_bags, *tgt_bags])
    return SentenceVectors(
        hashed_vectors(src_bags, weights=weights, normalise=False),
        hashed_vectors(tgt_bags, weights=weights, normalise=False),
        np.array([len(text) for text in src], dtype=np.float32),
        np.array([len(text) for text in tgt], dtype=np.float32),
        tuple(src),
        tuple(tgt),
        (src_lang, tgt_lang),
    )


def _bag_of(text: str, dictionary: Dictionary | None, ngrams: bool) -> Mapping[str, float]:
    """Features of a sentence as they are, or as a dictionary would have them."""
    known = _known_bag if len(text) <= _REMEMBERED else _new_bag
    return known(text[:_LONGEST], dictionary, ngrams)


@lru_cache(maxsize=512)
def _known_bag(text: str, dictionary: Dictionary | None, ngrams: bool) -> Mapping[str, float]:
    """The same, remembered: quotes and sentences are compared with those of several versions."""
    return _new_bag(text, dictionary, ngrams)


def _new_bag(text: str, dictionary: Dictionary | None, ngrams: bool) -> Mapping[str, float]:
    return own_bag(text, ngrams=ngrams) if dictionary is None else translated_bag(text, dictionary)


def own_bag(text: str, *, ngrams: bool) -> Bag:
    """Features of a sentence in its own language: stems, anchors, character n-grams."""
    bag: Bag = defaultdict(float)
    for span in tokenize(text):
        word = span.of(text)
        if is_word(word):
            bag[f"s:{stem(word)}"] += 1
    _add(bag, anchors(text))
    if ngrams:
        for gram, count in character_ngrams(text, orders=(4,)).items():
            bag[f"g:{gram}"] += count * _NGRAM
    return bag


def translated_bag(text: str, dictionary: Dictionary) -> Bag:
    """Features of a sentence as a dictionary would have them in the other language."""
    bag: Bag = defaultdict(float)
    for span in tokenize(text):
        word = span.of(text)
        if not is_word(word):
            continue
        found = dictionary.translations(word, limit=6)
        for target, probability in found:
            if probability >= _LEAST_PROBABILITY:
                bag[f"s:{target}"] += probability
        if not found:
            bag[f"s:{stem(word)}"] += 1
    _add(bag, anchors(text))
    return bag


def anchors(text: str) -> Bag:
    """Numbers, and words with a capital in a spelling common to the scripts."""
    found: Bag = defaultdict(float)
    for number in numbers(text):
        found[f"n:{number}"] += _ANCHOR
    for at, span in enumerate(tokenize(text)):
        word = span.of(text)
        if word[0].isupper() and len(word) > 2:
            # The first word of a sentence has a capital anyway.
            found[f"a:{skeleton(word)[:4]}"] += _ANCHOR if at else _ANCHOR / 3
    return found


def normalised(vectors: Array) -> Array:
    """Rows of length 1; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    result = np.zeros_like(vectors)
    np.divide(vectors, lengths, out=result, where=lengths > 0)
    return result


def _add(bag: Bag, other: Bag) -> None:
    for feature, count in other.items():
        bag[feature] += count


def _larger(bag: Mapping[str, float], other: Mapping[str, float]) -> Mapping[str, float]:
    """Each feature as often as in the bag that has more of it."""
    features = dict.fromkeys((*bag, *other))
    return {name: max(bag.get(name, 0.0), other.get(name, 0.0)) for name in features}
