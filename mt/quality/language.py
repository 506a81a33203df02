"""Text in a neighbour language: Russian in a Ukrainian translation, Ukrainian in a Russian one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from mt.quality.finding import Finding
from mt.quality.pair import Pair, Word
from mt.text import Span

_NEIGHBOUR = {"uk": "ru", "ru": "uk"}
_NAMES = {"uk": "Ukrainian", "ru": "Russian"}
_SHARE = 0.4  # of all words: from here on the whole sentence is in the other language
_LETTERS = {"uk": frozenset("іїєґ"), "ru": frozenset("ыэъё")}

_UKRAINIAN_ENDINGS = ("ють", "ять", "ння", "ття", "увати", "ували")
_MISSING_WORDS = frozenset(
    {"нема", "повинно", "мерка"}
)  # Ukrainian words that its dictionary lacks


def wrong_language(pair: Pair) -> Iterator[Finding]:
    """Words in a row, or much of the sentence, are the neighbour language's, not the target's."""
    lang = pair.tgt_rules.code
    other = _NEIGHBOUR.get(lang)
    if other is None or len(pair.tgt_words) < 2:
        return
    words = [word for word in pair.tgt_words if _is_cyrillic(word)]
    foreign = [_is_only(word, other, lang) for word in words]
    count = sum(foreign)
    if not count:
        return
    note = f"This is {_NAMES[other]}, not {_NAMES[lang]}."
    if count >= _SHARE * len(words):
        whole = (Span(words[0].span.start, words[-1].span.end),)
        confidence = 0.95 if count > 1 else 0.7
        yield Finding("wrong_language", "error", (Span(0, len(pair.src)),), whole, note, confidence)
        return
    runs = list(_runs(words, foreign, lang))
    if not runs:
        runs = [
            (at, at)
            for at, (word, is_foreign) in enumerate(zip(words, foreign, strict=True))
            if is_foreign and _is_telling(word, lang)
        ][:1]
    for first, last in runs:
        span = Span(words[first].span.start, words[last].span.end)
        note = f"“{span.of(pair.tgt)}” is {_NAMES[other]}, not {_NAMES[lang]}."
        confidence = 0.85 if last > first else 0.6
        yield Finding("wrong_language", "error", (), (span,), note, confidence)


def _runs(words: list[Word], foreign: list[bool], lang: str) -> Iterator[tuple[int, int]]:
    """Runs with two foreign words or more; one word that both languages have may stand between."""
    first = last = -1
    count = 0
    for at, is_foreign in enumerate([*foreign, False, False]):
        if is_foreign:
            if count == 0:
                first = at
            last, count = at, count + 1
        elif count and at - last > 1 + (last + 1 < len(words) and len(words[last + 1].text) <= 3):
            if count >= 2:
                yield first, last
            count = 0


def _is_telling(word: Word, lang: str) -> bool:
    """Whether one such word alone is enough: no loan word that a dictionary is too old for."""
    if not word.text.islower() or len(word.text) < 4:
        return False
    if lang == "ru":
        return word.plain.endswith(_UKRAINIAN_ENDINGS)
    return not set(word.plain) & _LETTERS["ru"] and word.plain not in _MISSING_WORDS


def _is_cyrillic(word: Word) -> bool:
    return "\u0400" <= word.text[0] <= "\u052f"


def _is_only(word: Word, other: str, lang: str) -> bool:
    """Whether a word is one of the other language's dictionary and can't be the target's."""
    if len(word.plain) < 3 or not (word.text.islower() or word.text.istitle()):
        return False
    letters = set(word.text.lower())
    if letters & _LETTERS[lang] or "-" in word.plain:
        return False
    return not _is_known(word.plain, lang) and _is_known(word.plain, other) and not _is_name(word)


def _is_name(word: Word) -> bool:
    """Whether a word in capitals may be a name, which no dictionary is asked about."""
    return word.text[0].isupper() and word.span.start > 1


@lru_cache(maxsize=1 << 17)
def _is_known(word: str, lang: str) -> bool:
    return bool(_dictionary(lang).word_is_known(word))


@lru_cache(maxsize=4)
def _dictionary(lang: str) -> Any:
    """The word forms of a language, as pymorphy3 brings them (Korobov, 2015)."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=lang)
