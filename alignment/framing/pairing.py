"""Which words of two readings say the same.

Word links are used where they are given. Otherwise words are paired by a bilingual dictionary of
lemmas (`dictionary/`, learned from our own articles by IBM model 1 in both directions) and by
spelling, which finds names, numbers and cognates.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from alignment.framing.phrases import Word
from alignment.framing.reading import Reading, Zone
from alignment.framing.side import Links
from alignment.lexicon import load_table
from alignment.similarity import word_similarity

_DICTIONARIES = Path(__file__).parent / "dictionary"
# Below these, likeness of spelling or of meaning is chance.
_ALIKE = {False: 0.6, True: 0.6}
_KNOWN = 0.04
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Pairing:
    """Words that say the same.

    Attributes:
        forward: Word of the first reading → words of the second, best first.
        backward: The same the other way round.
        given: Whether word links were given.
    """

    forward: Mapping[int, tuple[int, ...]]
    backward: Mapping[int, tuple[int, ...]]
    given: bool = False

    def swapped(self) -> Pairing:
        """The same seen from the other side."""
        return Pairing(self.backward, self.forward, self.given)

    def of(self, words: Iterable[int]) -> tuple[int, ...]:
        """Best partners, in the second reading, of words of the first; sorted."""
        return tuple(sorted({self.forward[i][0] for i in words if self.forward.get(i)}))

    def uncovered(self, words: Iterable[int]) -> tuple[int, ...]:
        """Those words of the first reading that have no partner."""
        return tuple(i for i in words if not self.forward.get(i))


def pair_words(a: Reading, b: Reading, links: Links | None = None) -> Pairing:
    """The pairing of two readings, from `links` or from dictionary and spelling."""
    scored = _from_links(a, b, links) if links is not None else _from_dictionary(a, b)
    forward: dict[int, list[tuple[float, int]]] = {}
    backward: dict[int, list[tuple[float, int]]] = {}
    for i, j, score in scored:
        forward.setdefault(i, []).append((-score, j))
        backward.setdefault(j, []).append((-score, i))
    return Pairing(_ranked(forward), _ranked(backward), links is not None)


def is_function(word: Word, lang: str) -> bool:
    """Whether a word carries grammar and no content."""
    known = _function_words(lang)
    return word.form in known or word.lemmas[0] in known


@lru_cache(maxsize=16)
def _function_words(lang: str) -> frozenset[str]:
    return frozenset(entry.key for entry in load_table(lang, "function"))


def content_words(reading: Reading, *zones: Zone) -> tuple[int, ...]:
    """Words in `zones` that carry content."""
    return tuple(
        index
        for index in reading.within(*(zones or (Zone.CONTENT,)))
        if not is_function(reading.words[index], reading.lang)
    )


@lru_cache(maxsize=16)
def load_dictionary(src: str, tgt: str) -> Mapping[str, Mapping[str, float]]:
    """Lemma → lemmas of the other language with a score from 0 to 1; empty for unknown pairs."""
    known: dict[str, dict[str, float]] = {}
    for first, second, turned in ((src, tgt, False), (tgt, src, True)):
        path = _DICTIONARIES / f"{first}-{second}.tsv.gz"
        if not path.is_file():
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                left, right, score = line.rstrip("\n").split("\t")
                if turned:
                    left, right = right, left
                known.setdefault(left, {})[right] = float(score)
    return known


def _from_links(a: Reading, b: Reading, links: Links) -> list[tuple[int, int, float]]:
    starts_a = {word.start: index for index, word in enumerate(a.words)}
    starts_b = {word.start: index for index, word in enumerate(b.words)}
    return [
        (starts_a[left.start], starts_b[right.start], 1.0)
        for left, right in links
        if left.start in starts_a and right.start in starts_b
    ]


def _from_dictionary(a: Reading, b: Reading) -> list[tuple[int, int, float]]:
    known = load_dictionary(a.lang, b.lang)
    close = a.lang != "en" and b.lang != "en"
    where: dict[str, list[int]] = {}
    names: list[int] = []
    for j in content_words(b, Zone.CONTENT, Zone.CONTEXT, Zone.SOURCE):
        for lemma in b.words[j].lemmas:
            where.setdefault(lemma, []).append(j)
        if close or b.words[j].capital or b.words[j].form[:1].isdigit():
            names.append(j)
    scored: dict[tuple[int, int], float] = {}
    for i in content_words(a, Zone.CONTENT, Zone.CONTEXT, Zone.SOURCE):
        word = a.words[i]
        for lemma in word.lemmas:
            for other, score in known.get(lemma, {}).items():
                for j in where.get(other, ()):
                    if score >= _KNOWN:
                        scored[i, j] = max(score, scored.get((i, j), 0.0))
        for j in names if close or word.capital or word.form[:1].isdigit() else ():
            alike = _alike(word, b.words[j])
            if alike >= _ALIKE[close]:
                scored[i, j] = max(alike, scored.get((i, j), 0.0))
    return [(i, j, score) for (i, j), score in scored.items()]


def _alike(left: Word, right: Word) -> float:
    if left.form == right.form:
        return 1.0
    if min(len(left.form), len(right.form)) < _SHORTEST:
        return 0.0
    return max(
        word_similarity(left.form, right.form),
        word_similarity(left.lemmas[0], right.lemmas[0]),
    )


def _ranked(scored: Mapping[int, list[tuple[float, int]]]) -> dict[int, tuple[int, ...]]:
    return {index: tuple(j for _, j in sorted(found)) for index, found in scored.items()}
