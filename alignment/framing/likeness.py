"""Which words of two readings may say the same: by dictionaries, by spelling, by number."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alignment.framing.memo import remembered
from alignment.framing.phrases import Word
from alignment.framing.reading import Reading, Zone
from alignment.framing.translations import load_lemmas
from alignment.lexicon import load_table
from alignment.similarity import word_similarity
from alignment.words.dictionary import NULL, load_dictionary, stem
from mt.quality.quantities import quantities
from mt.quality.quantity import Quantity, Value
from mt.quality.rules import known_languages, load_rules

# (word of the first reading, word of the second) → how likely they say the same, 0 to 1.
Likeness = dict[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text.

    Attributes:
        words: Indices of its words.
        values: What it may mean.
        kind: `number`, `part`, `ordinal`, `time` ... (`mt.quality.quantities`).
    """

    words: tuple[int, ...]
    values: frozenset[Value]
    kind: str


# Below these, likeness of spelling or of meaning is chance.
_ALIKE = 0.6
_KNOWN = 0.015
_ENOUGH = 2.0
_SHORTEST = 4
# In very long statements only so many places of one word, and so many names, are looked at.
_REPEATS = 24
_NAMES = 300
_STATED = (Zone.CONTENT, Zone.CONTEXT, Zone.SOURCE)


def likeness(a: Reading, b: Reading) -> Likeness:
    """The words of `a` that carry content, and the words of `b` that they may be."""
    scored = _by_stems(a, b)
    for pairs in (_by_lemmas(a, b), _by_spelling(a, b), _by_number(a, b)):
        for pair, score in pairs.items():
            scored[pair] = max(score, scored.get(pair, 0.0))
    return scored


def is_function(word: Word, lang: str) -> bool:
    """Whether a word carries grammar and no content."""
    known = _function_words(lang)
    return word.form in known or word.lemmas[0] in known


@lru_cache(maxsize=16)
def _function_words(lang: str) -> frozenset[str]:
    return frozenset(entry.key for entry in load_table(lang, "function"))


@remembered
def content_words(reading: Reading, *zones: Zone) -> tuple[int, ...]:
    """Words in `zones` (the attributed words, if none is given) that carry content."""
    return tuple(
        index
        for index in reading.within(*(zones or (Zone.CONTENT,)))
        if not is_function(reading.words[index], reading.lang)
    )


def findable(reading: Reading, index: int, other: str) -> float:
    """How surely a word would find a partner in a text of language `other` that has it, 0 to 1.

    Names and numbers are found by spelling and value; of other words the dictionary knows how
    often they had no partner, and nothing of words that it has never seen.
    """
    word = reading.words[index]
    if word.capital and index and reading.words[index - 1].form not in _BEFORE_CAPITALS:
        return 1.0
    if word.form[:1].isdigit():
        return 1.0
    return _translatable(word.form, word.lemmas, reading.lang, other)


@lru_cache(maxsize=1 << 16)
def _translatable(form: str, lemmas: tuple[str, ...], lang: str, other: str) -> float:
    """In how many of its uses a word had a partner; 0 where the dictionary doesn't know it."""
    known = load_dictionary(lang, other)
    nulls = 1.0
    for key in _stems(form, lemmas):
        total = known.src_totals.get(key, 0.0)
        if total >= _ENOUGH:
            nulls = min(nulls, known.partners[key].get(NULL, 0.0) / total)
    return 1.0 - nulls


_BEFORE_CAPITALS = frozenset('.!?:“«„"—')


def _by_stems(a: Reading, b: Reading) -> Likeness:
    where = _stem_places(b)
    scored: Likeness = {}
    for i in content_words(a, *_STATED):
        word = a.words[i]
        for key in _stems(word.form, word.lemmas):
            known = _partners(key, a.lang, b.lang)
            for other in where.keys() & known.keys():
                _raise(scored, i, where[other], known[other])
    return scored


@lru_cache(maxsize=1 << 14)
def _partners(key: str, lang: str, other: str) -> Mapping[str, float]:
    """Stems of another language that a stem may be, and how likely it is each."""
    known = load_dictionary(lang, other)
    scores = {
        partner: count / math.sqrt(known.src_totals[key] * known.tgt_totals[partner])
        for partner, count in known.partners.get(key, {}).items()
        if count >= _ENOUGH
    }
    return {partner: score for partner, score in scores.items() if score >= _KNOWN}


def _by_lemmas(a: Reading, b: Reading) -> Likeness:
    known = load_lemmas(a.lang, b.lang)
    where = _lemma_places(b)
    scored: Likeness = {}
    for i in content_words(a, *_STATED):
        for lemma in a.words[i].lemmas:
            row = known.get(lemma, {})
            for other in where.keys() & row.keys():
                _raise(scored, i, where[other], row[other])
    return scored


def translates(form: str, lang: str, word: Word, other: str) -> bool:
    """Whether the dictionary has a form for what a word of another language says."""
    known = _partners(stem(form), lang, other)
    return any(key in known for key in _stems(word.form, word.lemmas))


def _raise(scored: Likeness, i: int, places: Sequence[int], score: float) -> None:
    """Takes a score for a word and each of some places where it is the highest yet."""
    for j in places[:_REPEATS]:
        if score > scored.get((i, j), -1.0):
            scored[i, j] = score


# Must, every, no: what is grammar in one language is a word of content in another. So partners
# are looked for among all words.
@remembered
def _stem_places(reading: Reading) -> dict[str, list[int]]:
    where: dict[str, list[int]] = {}
    for index in reading.within(*_STATED):
        word = reading.words[index]
        for key in _stems(word.form, word.lemmas):
            where.setdefault(key, []).append(index)
    return where


@remembered
def _lemma_places(reading: Reading) -> dict[str, list[int]]:
    where: dict[str, list[int]] = {}
    for index in reading.within(*_STATED):
        for lemma in reading.words[index].lemmas:
            where.setdefault(lemma, []).append(index)
    return where


@lru_cache(maxsize=1 << 16)
def _stems(form: str, lemmas: tuple[str, ...]) -> tuple[str, ...]:
    """Stems under which the dictionary may know a word."""
    return tuple(dict.fromkeys(stem(word) for word in (form, *lemmas[:2])))


def _by_spelling(a: Reading, b: Reading) -> Likeness:
    """Names, and between Ukrainian and Russian all words, that are written alike."""
    close = a.lang != "en" and b.lang != "en"
    ours = [i for i in content_words(a, *_STATED) if close or a.words[i].capital]
    theirs = [j for j in content_words(b, *_STATED) if close or b.words[j].capital]
    scored: Likeness = {}
    for i in ours[:_NAMES]:
        word = a.words[i]
        for j in theirs[:_NAMES]:
            alike = _alike(word.form, word.lemmas[0], b.words[j].form, b.words[j].lemmas[0])
            if alike >= _ALIKE:
                scored[i, j] = alike
    return scored


@lru_cache(maxsize=1 << 18)
def _alike(form: str, lemma: str, other: str, other_lemma: str) -> float:
    if form == other:
        return 1.0
    if min(len(form), len(other)) < _SHORTEST or form[0].isdigit() or other[0].isdigit():
        return 0.0
    return max(word_similarity(form, other), word_similarity(lemma, other_lemma))


def _by_number(a: Reading, b: Reading) -> Likeness:
    """Words of numbers with a common value, twelve and 12 alike."""
    ours = numbers(a)[:_NAMES]
    theirs = numbers(b)[:_NAMES] if ours else ()
    return {
        (i, j): 1.0
        for number in ours
        for other in theirs
        if number.values & other.values
        for i, j in zip(number.words, _stretched(other.words, len(number.words)), strict=True)
    }


def _stretched(words: tuple[int, ...], length: int) -> tuple[int, ...]:
    return tuple(words[min(k, len(words) - 1)] for k in range(length))


@remembered
def numbers(reading: Reading) -> tuple[Number, ...]:
    """The numbers of a reading's sentences."""
    side = reading.side
    if not _has_numerals(reading.lang):
        return ()
    found: list[Number] = []
    for sentence in side.sentences:
        for quantity in _quantities(reading.lang, sentence.of(side.text)):
            span = quantity.span.shift(sentence.start)
            covered = tuple(
                index
                for index, word in enumerate(reading.words)
                if span.start <= word.start and word.end <= span.end
            )
            if covered:
                found.append(Number(covered, quantity.meanings, quantity.kind))
    return tuple(found)


@lru_cache(maxsize=16)
def _has_numerals(lang: str) -> bool:
    return lang in known_languages()


@lru_cache(maxsize=256)
def _quantities(lang: str, sentence: str) -> tuple[Quantity, ...]:
    return tuple(quantities(sentence, load_rules(lang)))
