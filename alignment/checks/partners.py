"""How likely it is of each content word that nothing in the other text stands for it.

A link alone doesn't tell: an aligner gives a word without a partner to its neighbour's, and free
translations leave words unlinked. So a small network looks at the links together with what the
dictionary knows: whether anything in the other text may be the word or a synonym's translation,
whether that is taken by other words, what stands where the partner ought to be, and how far the
lengths are from the usual. It is learned from right translations with parts taken out
(`scripts/train_checks.py`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

import numpy as np
from numpy.typing import NDArray

from alignment.checks.segment import Segment, Side
from alignment.morphology import SLAVIC, parses
from alignment.similarity import similar_words
from alignment.words.dictionary import NULL, load_bridged_dictionary, stem
from mt.quality.numerals import load_numerals

Array = NDArray[np.float32]

# How long a translation usually is, by its source.
_USUAL = {("en", "uk"): 0.97, ("en", "ru"): 1.0, ("uk", "en"): 1.03, ("ru", "en"): 1.0}
# Even the surest words have no partner this often.
_ALWAYS = 0.08
# A partner linked to another word less than this is free.
_FREE = 0.4
# Spelling less alike than this is chance.
_ALIKE = 0.4
# Tokens to either side of the place between the neighbours' partners; a wider one tells nothing.
_BESIDE, _WIDE = 2, 12
# How many translations of a word, and how many words of each, lead to synonyms'.
_WAYS = 8
# Letters of a word within a compound.
_SHORTEST = 4

_PARTS_OF_SPEECH = (
    {"NOUN"},
    {"ADJF", "ADJS", "PRTF", "PRTS"},
    {"VERB", "INFN", "GRND"},
    {"ADVB", "PRCL"},
)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One side of a segment and what links it with the other.

    Attributes:
        side: The side whose words are looked at.
        other: The other side.
        content: (n,) bool, which of its tokens carry content.
        other_content: (m,) the same of the other side.
        links: (n, m) float32, probabilities of links; 0 where there is none.
        forward: (n, m) float32, p(other's word | word) of the dictionary.
        backward: (n, m) float32, p(word | other's word).
        alike: (n, m) float32, likeness of spelling; 0 where it is chance.
        nulls: (n,) float32, how often each word has no partner.
        other_nulls: (m,) float32, the same of the other side.
        longer: Logarithm of how much longer the side is than usual.
    """

    side: Side
    other: Side
    content: NDArray[np.bool_]
    other_content: NDArray[np.bool_]
    links: Array
    forward: Array
    backward: Array
    alike: Array
    nulls: Array
    other_nulls: Array
    longer: float

    @classmethod
    def of(cls, segment: Segment) -> View:
        """The source's view of a segment."""
        src, tgt = segment.src, segment.tgt
        dictionary = load_bridged_dictionary(src.lang, tgt.lang)
        forward, backward = dictionary.probabilities(src.words, tgt.words)
        links = np.zeros_like(forward)
        for i, partners in enumerate(src.partners):
            for j, probability in partners:
                links[i, j] = probability
        alike = np.zeros_like(forward)
        ours, theirs = _spelled(src), _spelled(tgt)
        for i, j, value in similar_words(
            [src.words[at] for at in ours], [tgt.words[at] for at in theirs], _ALIKE
        ):
            alike[ours[i], theirs[j]] = value
        usual = _USUAL.get((src.lang, tgt.lang), 1.0)
        return cls(
            src,
            tgt,
            _content(src),
            _content(tgt),
            links,
            forward,
            backward,
            alike,
            dictionary.null_probabilities(src.words, of_target=False),
            dictionary.null_probabilities(tgt.words, of_target=True),
            math.log((usual * src.length + 10) / (tgt.length + 10)),
        )

    def turned(self) -> View:
        """The other side's view."""
        return View(
            self.other,
            self.side,
            self.other_content,
            self.content,
            self.links.T,
            self.backward.T,
            self.forward.T,
            self.alike.T,
            self.other_nulls,
            self.nulls,
            -self.longer,
        )


def _spelled(side: Side) -> list[int]:
    """Words whose spelling tells; those of two letters look alike by chance."""
    return [at for at, word in enumerate(side.words) if word[0].isalpha() and len(word) > 2]


def _content(side: Side) -> NDArray[np.bool_]:
    """Which words carry content; numbers, `thirty-eight` too, have checks of their own."""
    numerals = load_numerals(side.lang).words
    return np.array(
        [
            side.is_content(at) and not all(part in numerals for part in word.split("-"))
            for at, word in enumerate(side.words)
        ],
        dtype=np.bool_,
    )


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where in the other text the partner of each word would stand, by its neighbours' partners.

    Attributes:
        start: (n,) the first of two tokens, the partners of the nearest linked words.
        end: (n,) the second of them.
        known: (n,) bool, whether both are there.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    known: NDArray[np.bool_]

    @classmethod
    def of(cls, view: View) -> Place:
        """The places of a side's words."""
        words = [view.side.is_word(at) for at in range(len(view.side.words))]
        partner = np.where(view.links.any(axis=1) & np.array(words), view.links.argmax(axis=1), -1)
        before = _last_known(partner)
        after = _last_known(partner[::-1])[::-1]
        return cls(
            np.minimum(before, after), np.maximum(before, after), (before >= 0) & (after >= 0)
        )

    def near(self, length: int) -> NDArray[np.bool_]:
        """(n, length) bool: which tokens of the other text stand there or beside it.

        All of them where the neighbours don't tell.
        """
        at = np.arange(length)[None, :]
        beside = (at >= self.start[:, None] - _BESIDE) & (at <= self.end[:, None] + _BESIDE)
        vague = ~self.known | (self.end - self.start > _WIDE)
        near: NDArray[np.bool_] = beside | vague[:, None]
        return near


def _last_known(partner: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each place the last value before it that isn't -1; -1 where there is none."""
    at = np.maximum.accumulate(np.where(partner >= 0, np.arange(len(partner)), -1))
    before = np.concatenate([[-1], at[:-1]])
    return np.where(before >= 0, partner[before], -1)


def word_signals(view: View) -> Array:
    """What tells whether a word has a counterpart.

    Args:
        view: A side with two tokens at least, and the other with as many.

    Returns:
        (n_content, n_signals) float32, rows as the content words stand in the text.
    """
    side, other, place = view.side, view.other, Place.of(view)
    n, m = view.links.shape
    rows = np.arange(n)
    best = view.links.argmax(axis=1)
    link = view.links[rows, best]
    is_linked = link > 0
    both = np.sqrt(view.forward * view.backward)
    synonyms = _synonyms(view)
    rivals = _rivals(view.links)
    free = rivals < _FREE
    word = np.array([side.is_word(at) for at in range(n)])
    taken = np.where([other.is_word(j) for j in range(m)], view.links.max(axis=0), 1.0)
    orphans = np.where(
        view.other_content & (view.links.max(axis=0) == 0),
        -np.log(np.minimum(view.other_nulls + _ALWAYS, 1.0)),
        0.0,
    )
    near = place.near(m)
    first_of_stem = np.zeros(m, dtype=np.bool_)
    first_of_stem[list({stem(w): j for j, w in enumerate(other.words)}.values())] = True
    standing = np.where(word, link, -0.5)
    seen = np.array([_seen(w, side.lang, other.lang) for w in side.words])
    columns = [
        link,
        _log(view.forward[rows, best]) * is_linked,
        _log(view.backward[rows, best]) * is_linked,
        _log(synonyms[rows, best]) * is_linked,
        view.alike[rows, best] * is_linked,
        rivals[rows, best] * is_linked,
        _rivals(both)[rows, best] * is_linked,
        _log(both.max(axis=1)),
        _log(view.forward.max(axis=1)),
        _log(view.backward.max(axis=1)),
        _log((both * free).max(axis=1)),
        _log((both * near).max(axis=1)),
        _log(synonyms.max(axis=1)),
        _log((synonyms * free).max(axis=1)),
        _log((synonyms * near).max(axis=1)),
        (view.alike * free).max(axis=1),
        np.minimum(view.forward[:, first_of_stem].sum(axis=1), 1.0),
        _log(_by_lemma(view)),
        _in_compound(view),
        view.nulls,
        np.minimum(seen, 8.0) / 8.0,
        seen == 0,
        [span.of(side.text)[0].isupper() for span in side.spans],
        [min(len(w), 12) / 12 for w in side.words],
        *_parts_of_speech(side),
        view.other_content[best] & is_linked,
        view.other_nulls[best] * is_linked,
        np.concatenate([[1.0], standing[:-1]]),
        np.concatenate([standing[1:], [1.0]]),
        _of_next(link, view.content),
        _of_next(link[::-1], view.content[::-1])[::-1],
        np.concatenate([[True], ~word[:-1]]),
        np.concatenate([~word[1:], [True]]),
        np.concatenate([[False], view.content[:-1]]),
        np.concatenate([view.content[1:], [False]]),
        place.known,
        np.where(place.known, np.minimum(place.end - place.start, _WIDE) / _WIDE, 1.0),
        np.concatenate([_beside(best, is_linked, -1, taken)[1:], [0.5]]),
        np.concatenate([[0.5], _beside(best, is_linked, 1, taken)[:-1]]),
        np.minimum((orphans * near).sum(axis=1), 5.0) / 5.0,
        np.full(n, view.longer),
        np.full(n, max(view.longer, 0.0) * math.sqrt(n)),
        np.full(n, (view.content.sum() - view.other_content.sum()) / math.sqrt(n)),
        np.full(n, side.lang == "en"),
    ]  # fmt: skip
    return np.stack([np.asarray(c)[view.content] for c in columns], axis=1).astype(np.float32)


def _parts_of_speech(side: Side) -> NDArray[np.bool_]:
    """(4, n): which words are nouns, adjectives, verbs and adverbs; of English, adverbs in -ly."""
    found = np.zeros((len(_PARTS_OF_SPEECH), len(side.words)), dtype=np.bool_)
    for at, word in enumerate(side.words):
        if side.lang not in SLAVIC:
            found[-1, at] = word.endswith("ly")
        elif word[0].isalpha() and (readings := parses(word, side.lang)):
            found[:, at] = [readings[0].pos in listed for listed in _PARTS_OF_SPEECH]
    return found


def _log(probabilities: Array) -> Array:
    """ln(p + 0.001), moved and scaled to 0..1."""
    return np.asarray(np.log(probabilities + 1e-3) / math.log(1e3) + 1.0, dtype=np.float32)


def _rivals(values: Array) -> Array:
    """(n, m): for each cell the greatest value of its column in another row."""
    if len(values) < 2:
        return np.zeros_like(values)
    second, first = np.partition(values, -2, axis=0)[-2:]
    rivals: Array = np.where(values == first, second, first)
    return rivals


def _of_next(values: Array, chosen: NDArray[np.bool_]) -> Array:
    """For each place the value of the next chosen one after it; 1 where there is none."""
    at = np.where(chosen, np.arange(len(values)), len(values))
    after = np.minimum.accumulate(at[::-1])[::-1]
    after = np.concatenate([after[1:], [len(values)]])
    return np.concatenate([values, [1.0]])[after].astype(np.float32)


def _beside(partner: NDArray[np.int64], known: NDArray[np.bool_], step: int, taken: Array) -> Array:
    """How surely the token beside a neighbour's partner belongs to something else; 0.5 unknown."""
    at = partner + step
    inside = known & (at >= 0) & (at < len(taken))
    found = np.where(inside, taken[np.clip(at, 0, len(taken) - 1)], np.where(known, 1.0, 0.5))
    return found.astype(np.float32)


def _synonyms(view: View) -> Array:
    """(n, m): how likely a synonym of each content word is translated by each word."""
    places: dict[str, list[int]] = {}
    for j, word in enumerate(view.other.words):
        places.setdefault(stem(word), []).append(j)
    found = np.zeros_like(view.links)
    for i in np.flatnonzero(view.content):
        known = synonym_translations(stem(view.side.words[i]), view.side.lang, view.other.lang)
        for key in known.keys() & places.keys():
            found[i, places[key]] = min(known[key], 1.0)
    return found


def _by_lemma(view: View) -> Array:
    """(n,) p(translation | lemma) of the likeliest that the other text has."""
    there = {stem(word) for word in view.other.words}
    found = np.zeros(len(view.side.words), dtype=np.float32)
    for i in np.flatnonzero(view.content):
        known = _translations(stem(view.side.lemmas(int(i))[0]), view.side.lang, view.other.lang)
        found[i] = max((p for key, p in known if key in there), default=0.0)
    return found


def _in_compound(view: View) -> NDArray[np.bool_]:
    """(n,) whether a translation stands within a longer word of the other text."""
    parts = frozenset().union(*map(_endings, view.other.words))
    found = np.zeros(len(view.side.words), dtype=np.bool_)
    for i in np.flatnonzero(view.content):
        known = _translations(stem(view.side.words[i]), view.side.lang, view.other.lang)
        found[i] = any(len(key) >= _SHORTEST and key in parts for key, _ in known)
    return found


@lru_cache(maxsize=1 << 15)
def _endings(word: str) -> frozenset[str]:
    """Stems of a word's endings."""
    return frozenset(stem(word[at:]) for at in range(3, len(word) - _SHORTEST))


@lru_cache(maxsize=1 << 16)
def _seen(word: str, lang: str, other: str) -> float:
    """Logarithm of how often the dictionary saw a word, and one."""
    return math.log1p(load_bridged_dictionary(lang, other).src_totals.get(stem(word), 0.0))


@lru_cache(maxsize=1 << 16)
def _translations(key: str, lang: str, other: str) -> tuple[tuple[str, float], ...]:
    """Stems that translate a stem most often, with p(translation | stem)."""
    dictionary = load_bridged_dictionary(lang, other)
    row = ((to, count) for to, count in dictionary.partners.get(key, {}).items() if to != NULL)
    best = nlargest(_WAYS, row, key=lambda item: (item[1], item[0]))
    return tuple((to, count / dictionary.src_totals[key]) for to, count in best)


@lru_cache(maxsize=1 << 15)
def synonym_translations(key: str, lang: str, other: str) -> dict[str, float]:
    """Stems by which words of the same meaning as a stem are translated, with their probability.

    Three steps through the dictionary: to translations, back to words that share them, and to
    what these are translated by.
    """
    alike: dict[str, float] = {}
    for between, first in _translations(key, lang, other):
        for synonym, second in _translations(between, other, lang):
            alike[synonym] = alike.get(synonym, 0.0) + first * second
    found: dict[str, float] = {}
    for synonym in sorted(alike, key=lambda key: -alike[key])[:_WAYS]:
        for target, third in _translations(synonym, lang, other):
            found[target] = found.get(target, 0.0) + alike[synonym] * third
    return found
