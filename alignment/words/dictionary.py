"""Dictionary evidence: how often stems of two languages were linked in a large bitext.

The tables are `languages/<code>/translations.tsv`, made by `scripts/train_alignment.py
dictionary` from the links of a statistical aligner. A line is a stem and, in a column a language,
its partners with their counts; the stem `∅` (NULL) has the stems that had no partner. Ukrainian
and Russian stems are written with the same letters where the languages differ only in spelling
(`sister`), so that one table serves both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alignment.errors import LexiconError
from alignment.lexicon import Entry, load_table, read_table

NULL = "∅"
TABLE = "translations"
STEM_LENGTH = 5
_SISTER = str.maketrans("іїєґыэёў", "ииегиееу", "ъь'’ʼ\u0301")
_QUOTES = frozenset('„“”«»"‟″')
_VOWELS, _ENDINGS = "аеиоуюяй", "мхвл"
# Added to every total, so that a pair seen once isn't certain.
_SMOOTHING = 0.5
# What is known of a language that shares many stems counts a little too.
_SISTER_OF = {"uk": "ru", "ru": "uk"}
_SISTER_WEIGHT = 0.05
# So does what a partner in the sister language means in this one, from this share of it on.
_BRIDGE_WEIGHT, _LEAST_SHARE = 0.25, 0.05

Matrix = NDArray[np.float32]


@lru_cache(maxsize=131072)
def stem(word: str) -> str:
    """A short form in which a word's inflected forms mostly meet.

    The word in lower case, Ukrainian and Russian letters made equal, inflected endings (vowels,
    й, and м, х, в, л of longer words; the English s) taken off, five letters kept. Numbers stay
    whole; all double quotation marks are one.
    """
    lowered = word.lower()
    if lowered[:1].isdigit():
        return lowered
    if lowered in _QUOTES:
        return '"'
    letters = lowered.translate(_SISTER) or lowered
    if len(letters) > 3 and letters[-1] == "s" and letters[-2] != "s":
        letters = letters[:-1]
    while (len(letters) > 3 and letters[-1] in _VOWELS) or (
        len(letters) > 4 and letters[-1] in _ENDINGS
    ):
        letters = letters[:-1]
    return letters[:STEM_LENGTH]


@dataclass(frozen=True, slots=True, eq=False)
class Dictionary:
    """Counts of linked stems.

    Attributes:
        partners: Source stem → target stem → count; `∅` on either side for NULL.
        src_totals: Source stem → links and NULLs together.
        tgt_totals: Target stem → the same.
    """

    partners: Mapping[str, Mapping[str, float]]
    src_totals: Mapping[str, float]
    tgt_totals: Mapping[str, float]

    @classmethod
    def from_counts(cls, counts: Mapping[str, Mapping[str, float]]) -> Dictionary:
        """A dictionary of source stem → target stem → count."""
        src_totals: dict[str, float] = {}
        tgt_totals: dict[str, float] = {}
        for source, row in counts.items():
            src_totals[source] = float(sum(row.values()))
            for target, count in row.items():
                tgt_totals[target] = tgt_totals.get(target, 0.0) + count
        return cls(counts, src_totals, tgt_totals)

    def plus(self, other: Dictionary) -> Dictionary:
        """Both dictionaries' counts together."""
        summed = {source: dict(row) for source, row in self.partners.items()}
        for source, row in other.partners.items():
            into = summed.setdefault(source, {})
            for target, count in row.items():
                into[target] = into.get(target, 0.0) + count
        return Dictionary.from_counts(summed)

    def transpose(self) -> Dictionary:
        """The dictionary of the other direction."""
        turned: dict[str, dict[str, float]] = {}
        for source, row in self.partners.items():
            for target, count in row.items():
                turned.setdefault(target, {})[source] = count
        return Dictionary(turned, self.tgt_totals, self.src_totals)

    def plus_bridge(self, into: Dictionary, out_of: Dictionary, weight: float) -> Dictionary:
        """With what a language between lets expect: counts into it, shared out as out of it.

        A stem of that language without a partner stands for itself, as sister languages have
        many in common; rare partners are left out.
        """
        shares = {NULL: [(NULL, weight)]}
        for between, row in out_of.partners.items():
            if between != NULL:
                total = out_of.src_totals[between] + _SMOOTHING
                least = _LEAST_SHARE * total
                shares[between] = [
                    (target, weight * count / total)
                    for target, count in row.items()
                    if count >= least and target != NULL
                ]
        summed = {source: dict(row) for source, row in self.partners.items()}
        for source, row in into.partners.items():
            sums = summed.setdefault(source, {})
            for between, count in row.items():
                for target, share in shares.get(between) or [(between, weight)]:
                    sums[target] = sums.get(target, 0.0) + count * share
        return Dictionary.from_counts(summed)

    def probabilities(self, src: Sequence[str], tgt: Sequence[str]) -> tuple[Matrix, Matrix]:
        """p(target | source) and p(source | target) of the stems of two lists of words.

        Returns:
            Two (n_src, n_tgt) float32 arrays; 0 for pairs never linked.
        """
        places: dict[str, list[int]] = {}
        for j, word in enumerate(tgt):
            places.setdefault(stem(word), []).append(j)
        cells: list[tuple[int, int]] = []
        shares: list[tuple[float, float]] = []
        for i, word in enumerate(src):
            source = stem(word)
            row = self.partners.get(source)
            if row is None:
                continue
            total = self.src_totals[source] + _SMOOTHING
            for target in row.keys() & places.keys():
                both = (row[target] / total, row[target] / (self.tgt_totals[target] + _SMOOTHING))
                for j in places[target]:
                    cells.append((i, j))
                    shares.append(both)
        found = np.zeros((2, len(src), len(tgt)), dtype=np.float32)
        if cells:
            rows, columns = np.array(cells).T
            found[:, rows, columns] = np.array(shares, dtype=np.float32).T
        return found[0], found[1]

    def null_probabilities(self, words: Sequence[str], *, of_target: bool) -> Matrix:
        """(n,) float32: how often each word had no partner; 0.1 for words never seen."""
        result = np.full(len(words), 0.1, dtype=np.float32)
        totals = self.tgt_totals if of_target else self.src_totals
        nulls = self.partners.get(NULL, {})
        for at, word in enumerate(words):
            key = stem(word)
            total = totals.get(key)
            if total:
                null = nulls.get(key, 0.0) if of_target else self.partners[key].get(NULL, 0.0)
                result[at] = null / (total + _SMOOTHING)
        return result

    def translations(self, word: str, *, limit: int = 5) -> tuple[tuple[str, float], ...]:
        """Target stems of a word with p(target | source), the most probable first, no NULL."""
        source = stem(word)
        return _best(self, source, limit) if source in self.partners else ()


# Texts repeat their words; a row may have thousands of partners.
@lru_cache(maxsize=1 << 15)
def _best(dictionary: Dictionary, source: str, limit: int) -> tuple[tuple[str, float], ...]:
    total = dictionary.src_totals.get(source, 0.0) + _SMOOTHING
    found = (item for item in dictionary.partners[source].items() if item[0] != NULL)
    ranked = nsmallest(limit, found, key=lambda item: (-item[1], item[0]))
    return tuple((target, count / total) for target, count in ranked)


EMPTY = Dictionary({}, {}, {})


@lru_cache(maxsize=16)
def load_dictionary(src_lang: str, tgt_lang: str) -> Dictionary:
    """The dictionary of two languages; an empty one where there is no table for them."""
    return _read(src_lang, tgt_lang) or _transposed(_read(tgt_lang, src_lang)) or EMPTY


@lru_cache(maxsize=16)
def load_bridged_dictionary(src_lang: str, tgt_lang: str) -> Dictionary:
    """The dictionary of two languages, and what the sister of one of them lets expect.

    There is far more bitext for English and Russian than for English and Ukrainian: what a word's
    Russian partners are in Ukrainian counts too, and the other way round.
    """
    known = load_dictionary(src_lang, tgt_lang)
    sister = _SISTER_OF.get(tgt_lang)
    if sister is None:
        if src_lang not in _SISTER_OF:
            return known
        return load_bridged_dictionary(tgt_lang, src_lang).transpose()
    if src_lang in _SISTER_OF:
        return known
    return known.plus_bridge(
        load_dictionary(src_lang, sister), load_dictionary(sister, tgt_lang), _BRIDGE_WEIGHT
    )


def _transposed(dictionary: Dictionary | None) -> Dictionary | None:
    return dictionary.transpose() if dictionary else None


def _read(src_lang: str, tgt_lang: str) -> Dictionary | None:
    """The table of `src_lang`'s folder, if it has a column `tgt_lang`."""
    return _of_entries(load_table(src_lang, TABLE), tgt_lang)


def read_dictionary(path: Path, tgt_lang: str) -> Dictionary:
    """The dictionary of a table of one's own (`parallax align --train` makes them).

    Raises:
        LexiconError: The file is malformed or has no column `tgt_lang`.
    """
    found = _of_entries(read_table(path), tgt_lang)
    if found is None:
        raise LexiconError(
            f"{path}: no column {tgt_lang!r} with partners; train an aligner for {tgt_lang}"
        )
    return found


def _of_entries(entries: Sequence[Entry], tgt_lang: str) -> Dictionary | None:
    counts: dict[str, dict[str, float]] = {}
    for entry in entries:
        if tgt_lang not in entry.fields:
            return None
        for column, weight in ((tgt_lang, 1.0), (_SISTER_OF.get(tgt_lang), _SISTER_WEIGHT)):
            for item in entry.fields.get(column or "", "").split():
                target, colon, count = item.rpartition(":")
                if not (colon and target and count.isdecimal()):
                    raise LexiconError(
                        f"{entry.file}, line {entry.line}: {item!r} isn't stem:count, with a "
                        "whole number after the colon"
                    )
                row = counts.setdefault(entry.key, {})
                row[target] = row.get(target, 0.0) + weight * float(count)
    return Dictionary.from_counts(counts) if counts else None
