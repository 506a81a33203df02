"""Word alignments of the training pairs: EFLOMAL of sil-thot, or the toolkit's own aligner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

import numpy as np
from evaluation.words import spaced

from alignment.words import align_pair

from .corpus import Pair, words

SISTER = str.maketrans("іїєґыэёў", "ииегиееу", "ъь'’ʼ")


@dataclass(frozen=True)
class Stems:
    """How words are cut before they are aligned.

    Attributes:
        source: Letters kept of an English word.
        target: Letters kept of a Ukrainian or Russian word.
        joint: Align both languages in one model, with sister letters made equal.
    """

    source: int = 4
    target: int = 4
    joint: bool = True


def stem(word: str, length: int, sister: bool = False) -> str:
    """Cut a word, lower-cased; numbers stay whole."""
    word = word.lower()
    if word[:1].isdigit():
        return word
    if sister:
        word = word.translate(SISTER) or word
    return re.sub(r"^[„“”«»]$", '"', word)[:length]


class Aligner:
    """EFLOMAL both ways, trained once, applied to any pair of word lists."""

    def __init__(self, stems: Stems = Stems(), seed: int = 7) -> None:
        """Set the aligner up.

        Args:
            stems: How words are cut.
            seed: Seed of the samplers.
        """
        from thot import alignment

        self._thot = alignment
        self.stems = stems
        self.seed = seed
        self.models: dict[str, tuple[Any, Any]] = {}

    def _cut(self, source: Sequence[str], target: Sequence[str]) -> tuple[list[str], list[str]]:
        cut = self.stems
        return (
            [stem(word, cut.source) for word in source],
            [stem(word, cut.target, cut.joint) for word in target],
        )

    def train(self, pairs: Sequence[Pair]) -> None:
        """Train on pairs of texts."""
        for lang in ("uk",) if self.stems.joint else ("uk", "ru"):
            direct = self._thot.EflomalAlignmentModel()
            inverse = self._thot.EflomalAlignmentModel()
            for model in (direct, inverse):
                model.seed = self.seed
            for pair in pairs:
                if pair.group == "caps" or not (self.stems.joint or pair.lang == lang):
                    continue
                source, target = self._cut(words(pair.source), words(pair.target))
                if source and target:
                    direct.add_sentence_pair(source, target, 1)
                    inverse.add_sentence_pair(target, source, 1)
            for model in (direct, inverse):
                model.start_training()
                model.train()
                model.end_training()
            self.models[lang] = (direct, inverse)

    def links(
        self,
        pairs: Sequence[tuple[Sequence[str], Sequence[str]]],
        lang: str,
        heuristic: str = "GROW_DIAG_FINAL_AND",
    ) -> list[list[tuple[int, int]]]:
        """Align lists of words.

        Args:
            pairs: English words with the words of the translation.
            lang: `uk` or `ru`.
            heuristic: Name of the symmetrisation.

        Returns:
            For each pair its links, English position first.
        """
        direct, inverse = self.models["uk" if self.stems.joint else lang]
        both = self._thot.SymmetrizedAligner(direct, inverse)
        both.heuristic = getattr(self._thot.SymmetrizationHeuristic, heuristic)
        cut = [self._cut(source, target) for source, target in pairs]
        found = both.get_best_alignments([c[0] for c in cut], [c[1] for c in cut])
        result = []
        for _, matrix in found:
            table = matrix.to_numpy()
            result.append([(int(i), int(j)) for i, j in zip(*np.nonzero(table), strict=True)])
        return result


class Combination:
    """The toolkit's own aligner without a model: dictionary, spelling, position, learned weights.

    Links better than EFLOMAL, whose links its dictionary was counted from; nothing is trained here.
    Links are remembered, for those who ask again.
    """

    def __init__(self, source: str = "en", processes: int = 2) -> None:
        """Set the aligner up.

        Args:
            source: Language of the source.
            processes: Processes that share the pairs.
        """
        self.source = source
        self.processes = processes
        self.known: dict[tuple[str, str, str], list[tuple[int, int]]] = {}

    def links(
        self, pairs: Sequence[tuple[Sequence[str], Sequence[str]]], lang: str
    ) -> list[list[tuple[int, int]]]:
        """Align lists of words.

        Args:
            pairs: Words of the source with the words of the translation.
            lang: `uk` or `ru`.

        Returns:
            For each pair its links, the source's position first.
        """
        keys = [(" ".join(source), " ".join(target), lang) for source, target in pairs]
        new = {key: pair for key, pair in zip(keys, pairs, strict=True) if key not in self.known}
        if new:
            tasks = [(*pair, self.source, lang) for pair in new.values()]
            with get_context("spawn").Pool(self.processes) as pool:
                found = pool.starmap(combined_links, tasks, chunksize=200)
            self.known.update(zip(new, found, strict=True))
        return [self.known[key] for key in keys]


def combined_links(
    source: Sequence[str], target: Sequence[str], src_lang: str, tgt_lang: str
) -> list[tuple[int, int]]:
    """Align two lists of words with `alignment.words`."""
    found = align_pair(
        " ".join(source),
        " ".join(target),
        src_lang=src_lang,
        tgt_lang=tgt_lang,
        src_tokens=spaced(source),
        tgt_tokens=spaced(target),
    )
    return list(found.links)


def piece_links(
    links: Sequence[tuple[int, int]],
    source: tuple[Sequence[str], np.ndarray],
    target: tuple[Sequence[str], np.ndarray],
) -> list[tuple[int, int, float]]:
    """Carry links between words over to their pieces.

    A piece of the target spreads its weight evenly over the pieces of the words linked to its
    word; where both words are names or numbers, it follows the pieces in order instead.

    Args:
        links: Links between words, English first.
        source: English words, and the word of each piece (-1 for none).
        target: Words of the translation, and the word of each piece.

    Returns:
        Triples of target piece, source piece and weight; the weights of a target piece sum to 1.
    """
    source_words, source_of = source
    target_words, target_of = target
    pieces_of: dict[int, list[int]] = {}
    for number, word in enumerate(source_of.tolist()):
        pieces_of.setdefault(word, []).append(number)
    target_pieces: dict[int, list[int]] = {}
    for number, word in enumerate(target_of.tolist()):
        target_pieces.setdefault(word, []).append(number)
    linked: dict[int, list[int]] = {}
    for s, t in links:
        linked.setdefault(t, []).append(s)
    result = []
    for t, sources in linked.items():
        rows = target_pieces.get(t, [])
        for place, row in enumerate(rows):
            weights: dict[int, float] = {}
            for s in sources:
                cells = pieces_of.get(s, [])
                if not cells:
                    continue
                ordered = len(sources) == 1 and literal(source_words[s], target_words[t])
                if ordered and len(rows) > 1 and len(cells) > 1:
                    cells = [cells[round(place * (len(cells) - 1) / (len(rows) - 1))]]
                for cell in cells:
                    weights[cell] = weights.get(cell, 0.0) + 1.0 / len(cells)
            total = sum(weights.values())
            result += [(row, cell, weight / total) for cell, weight in weights.items()]
    return result


def literal(source: str, target: str) -> bool:
    """Tell whether two words are names or numbers, which are carried over letter by letter."""
    first, second = source[:1], target[:1]
    return (first.isupper() and second.isupper()) or (first.isdigit() and second.isdigit())


def word_of_pieces(text: str, starts: np.ndarray) -> tuple[list[str], np.ndarray]:
    """Split a text into words and tell to which of them each piece belongs.

    Args:
        text: Normalised text.
        starts: Start of each piece in it.

    Returns:
        The words, and for each piece the number of its word or -1.
    """
    found = words(text)
    owner = np.full(len(text) + 1, -1, dtype=np.int32)
    position = 0
    for number, word in enumerate(found):
        position = text.index(word, position)
        owner[position : position + len(word)] = number
        position += len(word)
    return found, owner[starts]
