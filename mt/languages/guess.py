"""Which of our languages a text is in."""

from __future__ import annotations

import re
from collections import Counter

from mt.languages import Language, codes, language

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_SAMPLE = 20_000  # characters that the guess rests on
_COMMON = 0.12  # share of function words below which no text is in a language
_SHORT = 5  # words; in fewer, one function word is enough
_ALIEN = 0.015  # share of letters that none of our languages has, such as ў and ј
_LETTER = 3  # a letter says more than a word
_MISSED = 6  # times a frequent letter should have occurred and didn't once


def guess_language(text: str) -> str | None:
    """Code of the language that `text` is in; None where that can't be told.

    The script of most letters narrows it down. Then count the words and the letters that only one
    language has (і, ї, є, ґ; ы, э, ъ, ё), and against it those that it hasn't. Text in a language
    that isn't ours shows letters of none of them, lacks a frequent one, or has few of the words.
    """
    words = [match.group().lower() for match in _WORD.finditer(text[:_SAMPLE])]
    letters = Counter("".join(words))
    script = _script(letters)
    if script is None:
        return None
    ours = [lang for lang in map(language, codes()) if lang.script == script]
    for char in [char for char in letters if _script_of(char) != script]:
        del letters[char]
    alphabet = frozenset().union(*(lang.frequencies for lang in ours))
    alien = sum(count for char, count in letters.items() if char not in alphabet)
    if alien > _ALIEN * letters.total():
        return None
    scores = {
        lang.code: _score(lang, [other for other in ours if other is not lang], words, letters)
        for lang in ours
    }
    ranked = sorted(scores, key=lambda code: -scores[code])
    best = ranked[0]
    if scores[best] <= 0 or not _could_be(language(best), words):
        return None
    return None if len(ranked) > 1 and scores[ranked[1]] == scores[best] else best


def _score(
    lang: Language, others: list[Language], words: list[str], letters: Counter[str]
) -> float:
    """Shares of words and letters that only `lang` has, less those of letters it hasn't."""
    their_words = frozenset().union(*(other.function_words for other in others))
    their_letters = frozenset().union(*(other.frequencies for other in others))
    only_here = lang.function_words - their_words
    own_words = sum(word in only_here for word in words)
    own = missing = 0
    for char, count in letters.items():
        if char not in lang.frequencies:
            missing += count
        elif others and char not in their_letters:
            own += count
    return own_words / len(words) + _LETTER * (own - missing) / letters.total()


def _could_be(lang: Language, words: list[str]) -> bool:
    """Whether the text has what any text in `lang` has: its small words and frequent letters.

    Each word's letters count once: a text that repeats itself shows no more of them.
    """
    known = sum(word in lang.function_words for word in words)
    if len(words) >= _SHORT and known < _COMMON * len(words):
        return False
    letters = Counter("".join(set(words)))
    frequent = {char: share for char, share in lang.frequencies.items() if share >= 0.01}
    return all(
        letters[char] or share * letters.total() < _MISSED for char, share in frequent.items()
    )


def _script(letters: Counter[str]) -> str | None:
    """The script of the text; Latin only where no other is at hand, for names are often in it."""
    counts: Counter[str] = Counter()
    for char, count in letters.items():
        counts[_script_of(char)] += count
    del counts[""]
    for script, count in sorted(counts.items(), key=lambda item: (item[0] == "latin", -item[1])):
        if count >= (0.5 if script == "latin" else 0.3) * counts.total():
            return script if any(language(code).script == script for code in codes()) else None
    return None


def _script_of(char: str) -> str:
    if "\u0400" <= char <= "\u052f":
        return "cyrillic"
    if not char.isalpha():
        return ""
    return "latin" if char.isascii() or "\u00c0" <= char <= "\u024f" else "other"
