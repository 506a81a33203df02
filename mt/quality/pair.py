"""A source sentence and its translation, cut into words once for all checks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mt.quality.marks import Mark, scan_marks
from mt.quality.rules import LanguageRules, load_rules
from mt.text import Span
from mt.translation import Translation

# Letters with combining accents, soft hyphens and zero-width characters; an apostrophe or hyphen
# between letters belongs to the word.
_INVISIBLE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
_LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{_INVISIBLE}])*"
_WORD = re.compile(rf"{_LETTERS}(?:['’ʼ‑-]{_LETTERS})*")
_PLAIN = str.maketrans(
    {"’": "'", "ʼ": "'", "‑": "-", "ё": "е"}
    | dict.fromkeys((*range(0x300, 0x370), 0xAD, *range(0x200B, 0x200E), 0x2060), "")
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word without digits.

    Attributes:
        text: As it is written.
        span: Where it stands.
        plain: In lower case, with ' for an apostrophe, - for a hyphen and е for ё, no accents.
    """

    text: str
    span: Span
    plain: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A source sentence and its translation.

    Attributes:
        src: The source text.
        tgt: The translation.
        src_rules: What is known of the source's language.
        tgt_rules: What is known of the target's language.
        src_words: Words of the source, in order.
        tgt_words: Words of the translation, in order.
        src_marks: Quote marks of the source.
        tgt_marks: Quote marks of the translation.
        translation: Pieces and attention, where the translation is a machine's or was forced.
    """

    src: str
    tgt: str
    src_rules: LanguageRules
    tgt_rules: LanguageRules
    src_words: tuple[Word, ...]
    tgt_words: tuple[Word, ...]
    src_marks: tuple[Mark, ...]
    tgt_marks: tuple[Mark, ...]
    translation: Translation | None = None

    @classmethod
    def of(
        cls,
        src: str,
        tgt: str,
        *,
        src_lang: str,
        tgt_lang: str,
        translation: Translation | None = None,
    ) -> Pair:
        """The pair of two texts.

        Raises:
            MtError: The checks don't know a language.
        """
        return cls(
            src=src,
            tgt=tgt,
            src_rules=load_rules(src_lang),
            tgt_rules=load_rules(tgt_lang),
            src_words=words_of(src),
            tgt_words=words_of(tgt),
            src_marks=scan_marks(src),
            tgt_marks=scan_marks(tgt),
            translation=translation,
        )


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, in order."""
    return tuple(
        Word(match.group(), Span(*match.span()), plain(match.group()))
        for match in _WORD.finditer(text)
    )


def plain(word: str) -> str:
    """The word in lower case, with plain apostrophe and hyphen, е for ё, and no accents."""
    return word.lower().translate(_PLAIN)
