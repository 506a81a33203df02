"""Words of many pairs aligned with what models see in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from alignment.tokens import tokenize
from alignment.words.affinity import Embedded
from alignment.words.aligner import DEFAULT, Settings, align_pair
from alignment.words.links import WordAlignment
from mt.text import Span
from mt.translation import Translation
from mt.translator import Translator

if TYPE_CHECKING:
    from alignment.words.encoder import Encoder

Tokens = tuple[Sequence[Span], Sequence[Span]]
_BATCH = 64  # pairs whose states of an encoder are held at once
# Attention grows with the product of both lengths: of longer texts (code points) none is asked for.
_LONGEST = 20_000


class Aligner:
    """Aligns words of many pairs by their texts and by whatever models there are."""

    def __init__(
        self,
        translator: Translator | None = None,
        *,
        reverse: Translator | None = None,
        encoder: Encoder | None = None,
        settings: Settings = DEFAULT,
    ) -> None:
        """Sets the aligner up.

        Args:
            translator: Its `force` gives attention for pairs of its languages; None, or a pair
                of other languages, leaves it out.
            reverse: The same from the target's language to the source's.
            encoder: Says how alike words are whatever their languages.
            settings: How words are linked.
        """
        self._translator, self._reverse = translator, reverse
        self._encoder = encoder
        self._settings = settings

    def align(
        self,
        pairs: Sequence[tuple[str, str]],
        *,
        src_lang: str,
        tgt_lang: str,
        tokens: Sequence[Tokens] | None = None,
        translations: Sequence[Translation | None] | None = None,
    ) -> list[WordAlignment]:
        """One alignment a pair (source, target), in the order given.

        Args:
            pairs: Texts.
            src_lang: Language of the first of each pair.
            tgt_lang: Language of the second.
            tokens: For each pair the spans of both sides' words; ours where None.
            translations: For each pair our own translation, if it is one, whose attention saves
                forcing it; None for the others.
        """
        if tokens is None:
            tokens = [(tokenize(src), tokenize(tgt)) for src, tgt in pairs]
        own = translations or [None] * len(pairs)
        open_pairs = [("", "") if known else pair for pair, known in zip(pairs, own, strict=True)]
        forced = self.force(open_pairs, src_lang=src_lang, tgt_lang=tgt_lang)
        turned = [(tgt, src) for src, tgt in pairs]
        backward = _forced(self._reverse, turned, src_lang=tgt_lang, tgt_lang=src_lang)
        found: list[WordAlignment] = []
        for start in range(0, len(pairs), _BATCH):
            some = slice(start, start + _BATCH)
            embedded = self._embedded(pairs[some], tokens[some])
            for at, (src, tgt) in enumerate(pairs[some], start):
                found.append(
                    align_pair(
                        src,
                        tgt,
                        src_lang=src_lang,
                        tgt_lang=tgt_lang,
                        translation=own[at] or forced[at],
                        reverse=backward[at],
                        embedded=embedded[at - start],
                        src_tokens=tokens[at][0],
                        tgt_tokens=tokens[at][1],
                        settings=self._settings,
                    )
                )
        return found

    def force(
        self, pairs: Sequence[tuple[str, str]], *, src_lang: str, tgt_lang: str
    ) -> list[Translation | None]:
        """Forced translations of the pairs; None where the translator can't.

        So it is too where a side is empty, or longer than an attention matrix can be held for.
        """
        return _forced(self._translator, pairs, src_lang=src_lang, tgt_lang=tgt_lang)

    def _embedded(
        self, pairs: Sequence[tuple[str, str]], tokens: Sequence[Tokens]
    ) -> list[tuple[Embedded, Embedded] | None]:
        """Both sides' words as the encoder sees them; None for all without one."""
        if self._encoder is None:
            return [None] * len(pairs)
        words = [
            [span.of(text) for span in spans]
            for pair, spans_of_pair in zip(pairs, tokens, strict=True)
            for text, spans in zip(pair, spans_of_pair, strict=True)
        ]
        seen = self._encoder.embed(words)
        return list(zip(seen[::2], seen[1::2], strict=True))


def _forced(
    translator: Translator | None,
    pairs: Sequence[tuple[str, str]],
    *,
    src_lang: str,
    tgt_lang: str,
) -> list[Translation | None]:
    forced: list[Translation | None] = [None] * len(pairs)
    if translator is None or (
        translator.src_lang != src_lang or tgt_lang not in translator.tgt_langs
    ):
        return forced
    usable = [
        at
        for at, pair in enumerate(pairs)
        if all(text.strip() and len(text) <= _LONGEST for text in pair)
    ]
    found = translator.force([pairs[at] for at in usable], tgt_lang=tgt_lang)
    for at, translation in zip(usable, found, strict=True):
        forced[at] = translation
    return forced
