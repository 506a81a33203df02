"""Words of many pairs aligned with the attention of a translator."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.words.aligner import DEFAULT, Settings, align_pair
from alignment.words.links import WordAlignment
from mt.text import Span
from mt.translation import Translation
from mt.translator import Translator


class Aligner:
    """Aligns words of many pairs with a translator's attention, or without a translator."""

    def __init__(
        self, translator: Translator | None = None, *, settings: Settings = DEFAULT
    ) -> None:
        """Sets the aligner up.

        Args:
            translator: Its `force` gives attention for pairs of its languages; None, or a pair
                of other languages, leaves the signals of the texts alone.
            settings: How words are linked.
        """
        self._translator = translator
        self._settings = settings

    def align(
        self,
        pairs: Sequence[tuple[str, str]],
        *,
        src_lang: str,
        tgt_lang: str,
        tokens: Sequence[tuple[Sequence[Span], Sequence[Span]]] | None = None,
    ) -> list[WordAlignment]:
        """One alignment a pair (source, target), in the order given.

        Args:
            pairs: Texts.
            src_lang: Language of the first of each pair.
            tgt_lang: Language of the second.
            tokens: For each pair the spans of both sides' words; ours where None.
        """
        return [
            align_pair(
                src,
                tgt,
                src_lang=src_lang,
                tgt_lang=tgt_lang,
                translation=forced,
                src_tokens=None if tokens is None else tokens[at][0],
                tgt_tokens=None if tokens is None else tokens[at][1],
                settings=self._settings,
            )
            for at, ((src, tgt), forced) in enumerate(
                zip(pairs, self.force(pairs, src_lang=src_lang, tgt_lang=tgt_lang), strict=True)
            )
        ]

    def force(
        self, pairs: Sequence[tuple[str, str]], *, src_lang: str, tgt_lang: str
    ) -> list[Translation | None]:
        """Forced translations of the pairs; None where the translator can't, or a side is empty."""
        translator = self._translator
        forced: list[Translation | None] = [None] * len(pairs)
        if translator is None or (
            translator.src_lang != src_lang or tgt_lang not in translator.tgt_langs
        ):
            return forced
        usable = [at for at, (src, tgt) in enumerate(pairs) if src.strip() and tgt.strip()]
        found = translator.force([pairs[at] for at in usable], tgt_lang=tgt_lang)
        for at, translation in zip(usable, found, strict=True):
            forced[at] = translation
        return forced
