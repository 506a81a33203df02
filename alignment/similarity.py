"""How alike two words or two sentences look, across scripts.

Names and borrowed words are written alike in English, Ukrainian and Russian once the script is
the same; `skeleton` brings them to a common spelling. Sentences are compared as bags of features
(pieces of words, stems, names, numbers) hashed into vectors of fixed length, so that a matrix of
5,000 by 5,000 sentences takes seconds and bounded memory.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h",
    "ц": "c", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "u",
    "я": "a", "’": "", "'": "", "ʼ": "", "ў": "u",
}  # fmt: skip
# Applied in order to Latin spellings; both scripts meet in the same skeleton.
_LATIN = [
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[’'ʼ`-]", ""), (r"^j", "dzh"), (r"shch|sch", "sh"), (r"kh", "h"), (r"tsch|tch|cz", "ch"),
        (r"ts|tz", "c"), (r"ph", "f"), (r"th", "t"), (r"ck|q", "k"), (r"x", "ks"),
        (r"c(?=[eiy])", "s"), (r"c(?!h)", "k"), (r"[jy](?=[aeou])", ""), (r"[jy]", "i"),
        (r"w", "v"), (r"ee|ea", "i"), (r"oo|ou", "u"), (r"ai|ei|ey", "e"),
    )
]  # fmt: skip
_DOUBLE = re.compile(r"(.)\1+")
_NUMBER = re.compile(r"\d[\d.,  ]*")
_DIMENSIONS = 2048
_SHORT = 3  # letters; shorter words are alike only if they are equal


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A spelling in which a name looks alike in Latin and Cyrillic script.

    `Demchenko` and `Демченко` both give `demchenko`; letters of other scripts stay.
    """
    lowered = word.lower()
    if any("а" <= char <= "ґ" for char in lowered):
        spelled = "".join(_CYRILLIC.get(char, char) for char in lowered)
        return _DOUBLE.sub(r"\1", spelled.replace("ai", "e").replace("ei", "e"))
    spelled = lowered
    for pattern, replacement in _LATIN:
        # What is written in upper case is done: later rules don't touch it.
        spelled = pattern.sub(replacement.upper(), spelled)
    return _DOUBLE.sub(r"\1", spelled.lower())


@lru_cache(maxsize=65536)
def _bigrams(word: str) -> frozenset[str]:
    padded = f"^{skeleton(word)}"
    return frozenset(padded[at : at + 2] for at in range(len(padded) - 1))


def word_similarity(left: str, right: str) -> float:
    """How alike two words are spelled, from 0 to 1: Dice's coefficient over skeletons' bigrams.

    An inflected ending costs little, as the beginning counts; words of one or two letters are
    alike only if they are equal.
    """
    if left == right:
        return 1.0
    if left[0].isdigit() or right[0].isdigit():
        return number_similarity(left, right)
    if min(len(left), len(right)) < _SHORT:
        return 1.0 if skeleton(left) == skeleton(right) != "" and left.isalpha() else 0.0
    first, second = _bigrams(left), _bigrams(right)
    if not first or not second:
        return 0.0
    return 2.0 * len(first & second) / (len(first) + len(second))


def similar_words(
    left: Sequence[str], right: Sequence[str], least: float
) -> list[tuple[int, int, float]]:
    """Places of words that are at least so alike, and how alike they are (`word_similarity`).

    Args:
        left: Words.
        right: Words.
        least: Above 0.
    """
    spelled = Spellings(right, least)
    return [(i, j, value) for i, word in enumerate(left) for j, value in spelled.like(word)]


class Spellings:
    """The words of a text, found by how they are spelled.

    Faster than asking for each word, as most have no bigram in common, and words repeat.

    Args:
        words: The words.
        least: How alike those that are found must be (`word_similarity`); above 0.
    """

    def __init__(self, words: Sequence[str], least: float) -> None:
        self._least = least
        self._places: dict[str, list[int]] = {}
        for at, word in enumerate(words):
            self._places.setdefault(word, []).append(at)
        self._numbered: list[str] = []  # words with a digit
        self._spelled: dict[str, list[str]] = {}  # by skeleton
        self._with: dict[str, list[str]] = {}  # long words by each of their bigrams
        for word in self._places:
            if digits(word):
                self._numbered.append(word)
            self._spelled.setdefault(skeleton(word), []).append(word)
            for bigram in () if _is_short_or_number(word) else _bigrams(word):
                self._with.setdefault(bigram, []).append(word)
        self._found: dict[str, list[tuple[int, float]]] = {}

    def like(self, word: str) -> list[tuple[int, float]]:
        """Places of words that are like `word`, and how alike they are."""
        if word not in self._found:
            self._found[word] = [
                (at, value)
                for other, value in self._likenesses(word).items()
                if value >= self._least
                for at in self._places[other]
            ]
        return self._found[word]

    def _likenesses(self, word: str) -> dict[str, float]:
        bigrams = frozenset() if _is_short_or_number(word) else _bigrams(word)
        common = Counter(other for one in bigrams for other in self._with.get(one, ()))
        found = {
            other: 2.0 * n / (len(bigrams) + len(_bigrams(other))) for other, n in common.items()
        }
        # Short words and numbers are alike only in one spelling or by their digits.
        rest = [*self._spelled.get(skeleton(word), ()), *(self._numbered if digits(word) else ())]
        found.update((other, word_similarity(word, other)) for other in rest)
        return found


def _is_short_or_number(word: str) -> bool:
    return len(word) < _SHORT or word[0].isdigit()


@lru_cache(maxsize=65536)
def digits(word: str) -> str:
    """The digits of a number without separators; `1,200`, `1 200` and `1.200` are the same."""
    return "".join(char for char in word if char.isdecimal())


def number_similarity(left: str, right: str) -> float:
    """1 where both have the same digits, 0.5 where one's digits begin the other's, else 0."""
    first, second = digits(left), digits(right)
    if not first or not second:
        return 0.0
    if first == second:
        return 1.0
    shorter, longer = sorted((first, second), key=len)
    return 0.5 if longer.startswith(shorter) and len(shorter) >= 2 else 0.0


def numbers(text: str) -> list[str]:
    """Digits of each number of a text, in order, separators dropped."""
    return [digits(match.group()) for match in _NUMBER.finditer(text)]


def character_ngrams(text: str, orders: Sequence[int] = (3, 4)) -> Counter[str]:
    """Counts of the character n-grams of a lower-cased text, white space made one space."""
    squeezed = f" {' '.join(text.lower().split())} "
    counts: Counter[str] = Counter()
    for order in orders:
        counts.update(squeezed[at : at + order] for at in range(len(squeezed) - order + 1))
    return counts


def chrf(hypothesis: str, reference: str, *, order: int = 6, beta: float = 2.0) -> float:
    """Character n-gram F-score of Popović (2015), from 0 to 1, white space left out."""
    first, second = "".join(hypothesis.split()), "".join(reference.split())
    precisions: list[float] = []
    recalls: list[float] = []
    for n in range(1, order + 1):
        left = Counter(first[at : at + n] for at in range(len(first) - n + 1))
        right = Counter(second[at : at + n] for at in range(len(second) - n + 1))
        if not left or not right:
            continue
        common = sum((left & right).values())
        precisions.append(common / left.total())
        recalls.append(common / right.total())
    if not precisions:
        return 0.0
    precision, recall = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    if precision + recall == 0:
        return 0.0
    return (1 + beta**2) * precision * recall / (beta**2 * precision + recall)


def hashed_vectors(
    bags: Sequence[Mapping[str, float]],
    *,
    weights: Mapping[str, float] | None = None,
    normalise: bool = True,
    dimensions: int = _DIMENSIONS,
) -> NDArray[np.float32]:
    """Bags of features as vectors.

    Features are hashed (CRC-32, the same on every machine) with a sign, so that collisions
    cancel out on average (Weinberger et al. 2009).

    Args:
        bags: Feature → count.
        weights: Feature → weight, such as an inverse document frequency; 1 where missing.
        normalise: Make each row's length 1 (0 for an empty bag).
        dimensions: Number of columns.

    Returns:
        (n, dimensions) float32; normalised, the dot product of two rows is their cosine.
    """
    vectors = np.zeros((len(bags), dimensions), dtype=np.float32)
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for at, bag in enumerate(bags):
        for feature, count in bag.items():
            code = _code(feature)
            weight = 1.0 if weights is None else weights.get(feature, 1.0)
            rows.append(at)
            columns.append(code % dimensions)
            values.append((1.0 if code & 0x80000000 else -1.0) * count * weight)
    if values:
        np.add.at(vectors, (rows, columns), np.array(values, dtype=np.float32))
    if not normalise:
        return vectors
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    np.divide(vectors, lengths, out=vectors, where=lengths > 0)
    return vectors


@lru_cache(maxsize=1 << 18)
def _code(feature: str) -> int:
    return zlib.crc32(feature.encode("utf-8", "surrogatepass"))


def inverse_document_frequencies(bags: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Feature → ln(1 + n / bags that have it)."""
    counts: Counter[str] = Counter()
    for bag in bags:
        counts.update(bag.keys())
    return {feature: float(np.log1p(len(bags) / count)) for feature, count in counts.items()}
