"""Whether two texts say the same at all, by how probable each one's words make the other's.

Model 1 of Brown et al. (1993) against words by themselves, as a logarithm of likelihoods (after
Moore 2002 and Munteanu & Marcu 2005): a cosine grows with what is alike and hardly falls with what
isn't, while here each word that nothing on the other side accounts for is evidence against, and a
rare word that something does account for is worth more than a frequent one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from alignment.similarity import Spellings
from alignment.tokens import is_word, tokenize
from alignment.words.dictionary import Dictionary, load_bridged_dictionary, stem

Array = NDArray[np.float64]
Range = tuple[int, int]

_TRANSLATED = 0.8  # share of a translation's words that the other side accounts for
_NAMED = 0.88  # the same of names and numbers
_RARE = 5.0  # links of a stem from which its partners are known rather than not
_ALIKE, _SPELLED = 0.6, 0.5  # spelling from which two words may be one, and how probable that is
_SHORTEST = 4  # letters; shorter words look alike by chance
_SMOOTHING, _UNSEEN = 0.5, 1e4  # added to a stem's links, and to those of all stems
_BLOCK = 8  # source texts whose tables are made at once
_LONGEST = 4000  # code points of a sentence that are looked at


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """The words of one side's sentences.

    Attributes:
        bounds: (n_sentences + 1,) index of each sentence's first word, and of the end.
        expected: (n_words of the other side + 1, n_words) sums, over the other side's words
            before each, of how probable they make each word.
        by_itself: (n_words,) how probable each is in any text.
        known: (n_words,) how well its partners are known, from 0 to 1.
        named: (n_words,) whether it is a name or a number.
    """

    bounds: NDArray[np.int64]
    expected: Array
    by_itself: Array
    known: Array
    named: NDArray[np.bool_]

    def log_odds(self, own: Range, other: Range) -> float:
        """What the words in `own` (a range of words) say, if those in `other` account for them."""
        stretch = slice(*own)
        sums = self.expected[other[1], stretch] - self.expected[other[0], stretch]
        return float(self.of_words(sums, other[1] - other[0], stretch).sum())

    def of_words(
        self, sums: Array, count: int | NDArray[np.int64], stretch: slice = slice(None)
    ) -> Array:
        """What each word of a stretch says.

        Args:
            sums: (..., n_words) how probable the other side's words make each, added up.
            count: How many of the other side's words these are.
            stretch: The words.
        """
        named = self.named[stretch] | (sums > 0)
        trust = np.maximum(_TRANSLATED * self.known[stretch], np.where(named, _NAMED, 0.0))
        found: Array = np.log(trust * (sums / count / self.by_itself[stretch]) + 1.0 - trust)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class EvidenceTable:
    """What the words of some sentences say on which of them say the same."""

    src: _Side
    tgt: _Side

    def log_odds(self, src: Range, tgt: Range) -> float:
        """How much likelier source and target sentences are if they say the same than if not.

        The natural logarithm, both directions added up: 0 where there is nothing to go by, a few
        tens for most translations, below 0 for nearly all texts that say different things.

        Args:
            src: A half-open range of source sentences.
            tgt: A half-open range of target sentences.
        """
        rows = int(self.src.bounds[src[0]]), int(self.src.bounds[src[1]])
        columns = int(self.tgt.bounds[tgt[0]]), int(self.tgt.bounds[tgt[1]])
        if rows[0] == rows[1] or columns[0] == columns[1]:
            return 0.0
        return self.src.log_odds(rows, columns) + self.tgt.log_odds(columns, rows)

    def each(self) -> Array:
        """The same for every source sentence with every target sentence, (n_src, n_tgt)."""
        starts, ends = self.tgt.bounds[:-1], self.tgt.bounds[1:]
        counts = np.maximum(ends - starts, 1)[:, None]
        of_src = self.src.of_words(self.src.expected[ends] - self.src.expected[starts], counts)
        found = np.zeros((len(self.src.bounds) - 1, len(starts)))
        for row, (first, last) in enumerate(pairwise(self.src.bounds.tolist())):
            if first < last:
                sums = self.tgt.expected[last] - self.tgt.expected[first]
                running = np.append(0.0, np.cumsum(self.tgt.of_words(sums, last - first)))
                found[row] = of_src[:, first:last].sum(axis=1) + running[ends] - running[starts]
        return np.where(ends > starts, found, 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    """The words of sentences that many others are held against.

    Attributes:
        words: The words.
        bounds: See `_Side`.
        telling: Indices of those whose spelling tells anything.
        spelled: These by their spelling.
    """

    words: Sequence[str]
    bounds: NDArray[np.int64]
    telling: Sequence[int]
    spelled: Spellings

    @classmethod
    def of(cls, texts: Sequence[str]) -> _Words:
        """The words of some texts."""
        words, bounds = _words(texts)
        telling = _telling(words)
        return cls(words, bounds, telling, Spellings([words[at] for at in telling], _ALIKE))


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What two languages' words say on whether texts say the same.

    Attributes:
        dictionary: Of the two languages; where it is empty, only spelling tells.
        src_links: Links of all its source stems.
        tgt_links: Links of all its target stems.
    """

    dictionary: Dictionary
    src_links: float
    tgt_links: float

    def table(self, src: Sequence[str], tgt: Sequence[str]) -> EvidenceTable:
        """The evidence on some sentences, a few on either side."""
        return self._table(src, _Words.of(tgt))

    def each(self, src: Sequence[str], tgt: Sequence[str]) -> Array:
        """`EvidenceTable.log_odds` of each two of many texts, (n_src, n_tgt)."""
        found = np.zeros((len(src), len(tgt)))
        others = _Words.of(tgt)
        for start in range(0, len(src) if tgt else 0, _BLOCK):
            found[start : start + _BLOCK] = self._table(src[start : start + _BLOCK], others).each()
        return found

    def _table(self, src: Sequence[str], tgt: _Words) -> EvidenceTable:
        words, bounds = _words(src)
        forward, backward = self.dictionary.probabilities(words, tgt.words)
        for row in _telling(words):
            for at, value in tgt.spelled.like(words[row]):
                cell = row, tgt.telling[at]
                forward[cell] = max(forward[cell], _SPELLED * value)
                backward[cell] = max(backward[cell], _SPELLED * value)
        known = self.dictionary
        return EvidenceTable(
            _side(words, bounds, backward.T, known.src_totals, self.src_links),
            _side(tgt.words, tgt.bounds, forward, known.tgt_totals, self.tgt_links),
        )

    def log_odds(self, src: str, tgt: str) -> float:
        """`EvidenceTable.log_odds` of two texts."""
        return self.table([src], [tgt]).log_odds((0, 1), (0, 1))


@lru_cache(maxsize=16)
def load_evidence(src_lang: str, tgt_lang: str) -> Evidence:
    """What our dictionary of two languages tells."""
    known = load_bridged_dictionary(src_lang, tgt_lang)
    return Evidence(known, sum(known.src_totals.values()), sum(known.tgt_totals.values()))


def _words(texts: Sequence[str]) -> tuple[list[str], NDArray[np.int64]]:
    """The words of sentences, and where each sentence begins and the last one ends."""
    words: list[str] = []
    bounds = [0]
    for text in texts:
        said = text[:_LONGEST]
        words += [word for span in tokenize(said) if is_word(word := span.of(said))]
        bounds.append(len(words))
    return words, np.array(bounds)


def _telling(words: Sequence[str]) -> list[int]:
    """Indices of words whose spelling tells anything: numbers, and those of four letters."""
    return [at for at, word in enumerate(words) if len(word) >= _SHORTEST or word[0].isdigit()]


def _side(
    words: Sequence[str],
    bounds: NDArray[np.int64],
    probabilities: NDArray[np.float32],
    links: Mapping[str, float],
    total: float,
) -> _Side:
    seen = np.array([links.get(stem(word), 0.0) for word in words])
    # The first word of a sentence has a capital anyway.
    named = np.array([not word[0].islower() for word in words], dtype=bool)
    firsts = bounds[:-1][bounds[:-1] < len(words)]
    named[firsts] = [words[at][0].isdigit() for at in firsts]
    expected = np.zeros((len(probabilities) + 1, len(words)))
    np.cumsum(probabilities, axis=0, out=expected[1:])
    return _Side(
        bounds,
        expected,
        (seen + _SMOOTHING) / (total + _UNSEEN),
        seen / (seen + _RARE),
        named,
    )
