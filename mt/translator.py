"""The protocol that every engine keeps, and the way to get one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from mt.translation import Translation


class Translator(Protocol):
    """Translates sentences, and scores given translations.

    Attributes:
        name: The model and its revision, as it goes into manifests (`compact@1a2b3c4d`).
        engine: `ctranslate2` or `transformers`.
        src_lang: Language that it reads.
        tgt_langs: Languages that it writes.
    """

    name: str
    engine: str
    src_lang: str
    tgt_langs: tuple[str, ...]

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
