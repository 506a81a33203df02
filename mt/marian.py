"""From sentences to translations by a Marian model, whatever engine runs it."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mt.engines.engine import Engine, Forced, Search
from mt.engines.loops import looping
from mt.engines.pieces import Encoded, Pieces
from mt.errors import ModelError
from mt.preparation import Prepared, Side, prepare, prepare_pair
from mt.text import Span
from mt.translation import ATTENTION_STEPS, Translation, join

# A row that has no more than this on the sentence itself looked at nothing but its end.
_NOTHING = 1e-6
# Tried in turn on a translation that loops or says nothing, until one doesn't. Engines understand
# a ban on repeated n-grams alike, but each penalises repetitions in its own way.
_OTHER_SETTINGS = (
    Search(beam_size=4, max_tokens=0, no_repeat_ngram=4),
    Search(beam_size=4, max_tokens=0, no_repeat_ngram=3),
    Search(beam_size=1, max_tokens=0, no_repeat_ngram=2),
)


@dataclass(frozen=True, slots=True)
class MarianSettings:
    """What a model's card says about it.

    Attributes:
        name: Model and revision, `compact@1a2b3c4d`.
        sha256: Of all its files.
        src_lang: Language that it reads.
        tgt_langs: Languages that it writes.
        punctuation: Profile of `mt.punctuation.normalize` that it was trained on.
        max_tokens: Longest source, in pieces, that it is given at once.
        positions: Longest sequence, in tokens, that it can take.
    """

    name: str
    sha256: str
    src_lang: str
    tgt_langs: tuple[str, ...]
    punctuation: str
    max_tokens: int
    positions: int


class MarianTranslator:
    """A `Translator` that runs one Marian model by one engine."""

    def __init__(
        self, engine: Engine, pieces: Pieces, settings: MarianSettings, *, details: bool = True
    ) -> None:
        """Puts a translator together.

        Args:
            engine: Runs the model.
            pieces: Its vocabulary.
            settings: From its card.
            details: Whether translations carry log-probabilities and attention; without, they
                are NaN and 0, and half the time is saved.
        """
        self.name = settings.name
        self.engine = engine.name
        self.src_lang = settings.src_lang
        self.tgt_langs = settings.tgt_langs
        self.models: tuple[Mapping[str, str], ...] = (
            {
                "name": settings.name,
                "sha256": settings.sha256,
                "engine": engine.name,
                "compute_type": engine.compute_type,
            },
        )
        self._engine, self._pieces, self._settings = engine, pieces, settings
        self._details = details

    def translate(
        self, sentences: Sequence[str], *, tgt_lang: str, beam_size: int = 4
    ) -> list[Translation]:
        """One translation a sentence, in the order given; the same sentence is translated once.

        Raises:
            ModelError: The model doesn't write `tgt_lang`.
            ValueError: `beam_size` is below 1.
        """
        if beam_size < 1:
            raise ValueError(f"beam size {beam_size}: needs at least 1")
        self._check(tgt_lang)
        prepared = {text: self._prepare(text) for text in dict.fromkeys(sentences)}
        parts = [part for ready in prepared.values() for part in ready.parts]
        sources = [self._source_ids(part, tgt_lang) for part in parts]
        found = self._search(sources, beam_size)
        forced = self._force(sources, [ids for ids, _ in found])
        pieces = iter(zip(parts, found, forced, strict=True))
        done: dict[str, Translation] = {}
        for text, ready in prepared.items():
            if not ready.parts:
                done[text] = _copied(text, tgt_lang)
                continue
            some = []
            for part, (ids, notes), seen in itertools.islice(pieces, len(ready.parts)):
                said, target = self._pieces.decode(ids)
                some.append(self._translation(text, said, tgt_lang, part, target, seen, notes))
            done[text] = join(text, some)
        return [done[text] for text in sentences]

    def force(self, pairs: Sequence[tuple[str, str]], *, tgt_lang: str) -> list[Translation]:
        """Scores and attention of given translations: (source, target) pairs, order kept.

        Raises:
            ModelError: The model doesn't write `tgt_lang`.
        """
        self._check(tgt_lang)
        prepared = [
            prepare_pair(
                Side(source, self.src_lang, self._pieces.encode_source),
                Side(target, tgt_lang, self._pieces.encode_target),
                profile=self._settings.punctuation,
                max_tokens=self._settings.max_tokens,
            )
            for source, target in pairs
        ]
        parts = [pair for some in prepared for pair in some]
        forced = iter(
            self._engine.force(
                [self._source_ids(source, tgt_lang) for source, _ in parts],
                [target.ids for _, target in parts],
            )
        )
        return [
            join(
                source,
                [
                    self._translation(source, target, tgt_lang, *pair, next(forced), ())
                    for pair in some
                ],
                text=target,
            )
            for (source, target), some in zip(pairs, prepared, strict=True)
        ]

    def _check(self, tgt_lang: str) -> None:
        if tgt_lang not in self.tgt_langs:
            raise ModelError(
                f"{self.name} doesn't translate into {tgt_lang!r}, only into "
                f"{', '.join(self.tgt_langs)}"
            )

    def _prepare(self, text: str) -> Prepared:
        return prepare(
            Side(text, self.src_lang, self._pieces.encode_source),
            profile=self._settings.punctuation,
            max_tokens=self._settings.max_tokens,
        )

    def _source_ids(self, part: Encoded, tgt_lang: str) -> list[int]:
        code = self._pieces.code_id(tgt_lang)
        return [*([] if code is None else [code]), *part.ids, self._pieces.end]

    def _search(
        self, sources: Sequence[Sequence[int]], beam_size: int
    ) -> list[tuple[list[int], tuple[str, ...]]]:
        """Ids and notes for each source; what goes wrong is searched for again."""
        found = self._search_once(sources, Search(beam_size=beam_size, max_tokens=0))
        troubles = [self._trouble(ids, s) for ids, s in zip(found, sources, strict=True)]
        notes = [(kind,) if kind else () for kind, _ in troubles]
        for settings in _OTHER_SETTINGS:
            bad = [i for i, (kind, _) in enumerate(troubles) if kind]
            again = self._search_once([sources[i] for i in bad], settings)
            for i, ids in zip(bad, again, strict=True):
                trouble = self._trouble(ids, sources[i])
                if trouble[1] < troubles[i][1]:
                    found[i], troubles[i] = ids, trouble
        return [
            (ids, (*note, "unmended") if kind else note)
            for ids, note, (kind, _) in zip(found, notes, troubles, strict=True)
        ]

    def _search_once(self, sources: Sequence[Sequence[int]], search: Search) -> list[list[int]]:
        # Sources are grouped by how long their translations may become, which must not depend
        # on what else is translated at the same time.
        groups: dict[int, list[int]] = {}
        for i, source in enumerate(sources):
            groups.setdefault(self._longest(source), []).append(i)
        found: dict[int, list[int]] = {}
        for longest, group in groups.items():
            settings = dataclasses.replace(search, max_tokens=longest)
            said = self._engine.search([sources[i] for i in group], settings)
            found.update(zip(group, said, strict=True))
        return [found[i] for i in range(len(sources))]

    def _longest(self, source: Sequence[int]) -> int:
        """Most tokens that a translation of `source` may have: two to four times as many."""
        room = max(16, 1 << (len(source) - 1).bit_length())
        return min(2 * room + 16, self._settings.positions - 1)

    def _trouble(self, ids: Sequence[int], source: Sequence[int]) -> tuple[str, int]:
        """What is wrong with a translation (`loop`, `empty` or nothing), and how badly."""
        if not self._pieces.decode(ids)[0]:
            return "empty", len(source)
        amount = looping(ids, source) + (len(ids) >= self._longest(source)) * len(ids)
        return ("loop", amount) if amount else ("", 0)

    def _force(
        self, sources: Sequence[Sequence[int]], targets: Sequence[Sequence[int]]
    ) -> list[Forced | None]:
        if not self._details:
            return [None] * len(sources)
        return list(self._engine.force(sources, targets))

    def _translation(
        self,
        source_text: str,
        text: str,
        tgt_lang: str,
        source: Encoded,
        target: Encoded,
        forced: Forced | None,
        notes: tuple[str, ...],
    ) -> Translation:
        n_tgt, n_src = len(target.ids), len(source.ids)
        if forced is None:
            log_probs = np.full(n_tgt, np.nan, dtype=np.float32)
            score, attention = float("nan"), np.zeros((n_tgt, n_src), dtype=np.float32)
        else:
            log_probs, score = forced.log_probs[:n_tgt], float(forced.log_probs.mean())
            attention = self._to_pieces(forced)
        return Translation(
            source=source_text,
            text=text,
            tgt_lang=tgt_lang,
            source_pieces=source.pieces,
            source_offsets=source.offsets,
            target_pieces=target.pieces,
            target_offsets=target.offsets,
            log_probs=log_probs,
            score=score,
            attention=attention,
            notes=notes,
        )

    def _to_pieces(self, forced: Forced) -> NDArray[np.float32]:
        """(n_tgt, n_src): the rows of the pieces, without the code's and the end's columns."""
        columns = forced.attention[:, int(bool(self._pieces.codes)) : -1]
        total = columns.sum(axis=1, keepdims=True)
        seen = np.divide(columns, total, out=np.zeros_like(columns), where=total > _NOTHING)
        rounded: NDArray[np.float32] = np.round(seen * ATTENTION_STEPS) / np.float32(
            ATTENTION_STEPS
        )
        return rounded


def _copied(text: str, tgt_lang: str) -> Translation:
    """A sentence without a letter, passed on as it is: each of its words is its own partner."""
    words = [(match.group(), Span(*match.span())) for match in re.finditer(r"\S+", text)]
    pieces, offsets = tuple(w for w, _ in words), tuple(span for _, span in words)
    return Translation(
        source=text,
        text=text,
        tgt_lang=tgt_lang,
        source_pieces=pieces,
        source_offsets=offsets,
        target_pieces=pieces,
        target_offsets=offsets,
        log_probs=np.zeros(len(words), dtype=np.float32),
        score=0.0,
        attention=np.eye(len(words), dtype=np.float32),
        notes=("copied",) if words else ("empty",),
    )
