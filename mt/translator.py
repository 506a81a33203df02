"""The protocol that everything which translates keeps, and several models as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from mt.errors import ModelError
from mt.translation import Translation


class Translator(Protocol):
    """Translates sentences, and scores given translations.

    Attributes:
        name: The model and its revision, as it goes into manifests (`compact@1a2b3c4d`).
        engine: `ctranslate2` or `transformers`.
        src_lang: Language that it reads.
        tgt_langs: Languages that it writes.
        models: What a manifest tells of each model it runs: `name`, `sha256`, `engine`,
            `compute_type`.
    """

    name: str
    engine: str
    src_lang: str
    tgt_langs: tuple[str, ...]
    models: tuple[Mapping[str, str], ...]

    def translate(
        self, sentences: Sequence[str], *, tgt_lang: str, beam_size: int = 4
    ) -> list[Translation]:
        """One translation a sentence, in the order given.

        Raises:
            ModelError: The model doesn't write `tgt_lang`.
        """
        ...

    def force(self, pairs: Sequence[tuple[str, str]], *, tgt_lang: str) -> list[Translation]:
        """Scores and attention of given translations: (source, target) pairs, order kept."""
        ...


class ByTarget:
    """Several models as one `Translator`: each writes its own languages."""

    def __init__(self, name: str, parts: Mapping[str, Translator]) -> None:
        """Puts translators together.

        Args:
            name: Of the whole.
            parts: Target language → who writes it; at least one.
        """
        first = next(iter(parts.values()))
        names = dict.fromkeys(part.name for part in parts.values())
        self.name = f"{name} ({', '.join(names)})"
        self.engine, self.src_lang = first.engine, first.src_lang
        self.tgt_langs = tuple(parts)
        self.models = tuple(
            facts for part in dict.fromkeys(parts.values()) for facts in part.models
        )
        self._parts = dict(parts)

    @classmethod
    def of(cls, name: str, translators: Sequence[Translator]) -> ByTarget:
        """Each language by the first of `translators` that writes it."""
        parts: dict[str, Translator] = {}
        for translator in translators:
            for lang in translator.tgt_langs:
                parts.setdefault(lang, translator)
        return cls(name, parts)

    def translate(
        self, sentences: Sequence[str], *, tgt_lang: str, beam_size: int = 4
    ) -> list[Translation]:
        """See `Translator.translate`."""
        return self._part(tgt_lang).translate(sentences, tgt_lang=tgt_lang, beam_size=beam_size)

    def force(self, pairs: Sequence[tuple[str, str]], *, tgt_lang: str) -> list[Translation]:
        """See `Translator.force`."""
        return self._part(tgt_lang).force(pairs, tgt_lang=tgt_lang)

    def _part(self, tgt_lang: str) -> Translator:
        if tgt_lang not in self._parts:
            raise ModelError(
                f"{self.name} doesn't translate into {tgt_lang!r}, only into "
                f"{', '.join(self._parts)}"
            )
        return self._parts[tgt_lang]
