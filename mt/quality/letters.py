"""Letters that don't belong: of another alphabet, or of a neighbour language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mt.quality.finding import Finding
from mt.quality.pair import Pair, Word

# Latin and Cyrillic letters that look alike.
LOOK_ALIKES = dict(zip("aceiopxyABCEHIKMOPTXY", "асеіорхуАВСЕНІКМОРТХУ", strict=True))
_LATIN_OF = {cyrillic: latin for latin, cyrillic in LOOK_ALIKES.items()}
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_NAMES = {"latin": "Latin", "cyrillic": "Cyrillic"}
_OF_LANGUAGE = {"uk": "Ukrainian", "ru": "Russian", "en": "English"}


def foreign_letters(pair: Pair) -> Iterator[Finding]:
    """A word has a letter that its language doesn't have, or a look-alike of another alphabet."""
    for word in pair.tgt_words:
        note = (
            _invisible(word, pair)
            or _mixed_alphabets(word)
            or _look_alike_word(word, pair)
            or _not_of(word, pair)
        )
        if note:
            yield Finding("foreign_letters", "error", (), (word.span,), note, 0.95)


_INVISIBLE = {
    "\u00ad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
    "\u2060": "a word joiner",
    "\ufeff": "a byte-order mark",
}


def _invisible(word: Word, pair: Pair) -> str:
    """Tells of a character inside a word that no reader sees and no search skips."""
    found = [
        name for char, name in _INVISIBLE.items() if char in word.text and char not in pair.src
    ]
    shown = "".join(char for char in word.text if char not in _INVISIBLE)
    return f"“{shown}” has {found[0]} inside." if found else ""


def _mixed_alphabets(word: Word) -> str:
    """Tells of a part of the word, between hyphens, that mixes Latin and Cyrillic."""
    for part in re.split("[-‑]", word.text):
        latin, cyrillic = _LATIN.findall(part), _CYRILLIC.findall(part)
        if not latin or not cyrillic:
            continue
        if set(latin) <= LOOK_ALIKES.keys() and len(latin) <= 2 * len(cyrillic):
            return f"“{word.text}” has Latin {_listed(latin)} inside a Cyrillic word."
        if set(cyrillic) <= _LATIN_OF.keys() and len(cyrillic) <= len(latin):
            return f"“{word.text}” has Cyrillic {_listed(cyrillic)} inside a Latin word."
    return ""


def _look_alike_word(word: Word, pair: Pair) -> str:
    """Tells of a whole word in the other alphabet's look-alikes (HATO, a lone Latin i)."""
    if pair.tgt_rules.script != "cyrillic" or not set(word.text) <= LOOK_ALIKES.keys():
        return ""
    if re.search(
        rf"(?<!\w){re.escape(word.text)}(?!\w)" if len(word.text) == 1 else re.escape(word.text),
        pair.src,
    ):
        return ""
    if not set(word.text) - set("IX"):  # a Roman numeral
        return ""
    alone = len(word.text) == 1
    before, after = pair.tgt[: word.span.start][-2:], pair.tgt[word.span.end :][:2]
    if alone and not (_is_cyrillic_edge(before) and _is_cyrillic_edge(after)):
        return ""
    if not alone and not (word.text.isupper() and len(word.text) > 2):
        return ""
    cyrillic = "".join(LOOK_ALIKES[letter] for letter in word.text)
    return f"“{word.text}” is in Latin letters; “{cyrillic}” is meant."


def _is_cyrillic_edge(text: str) -> bool:
    """Whether a letter's neighbourhood is a space and a Cyrillic letter."""
    return bool(re.fullmatch(r"[\u0400-\u052f,]?\s|\s[\u0400-\u052f]?", text))


def _not_of(word: Word, pair: Pair) -> str:
    """Tells of Cyrillic letters that the target's language doesn't have."""
    alphabet = pair.tgt_rules.alphabet
    if pair.tgt_rules.script == "latin":
        foreign = _CYRILLIC.findall(word.text)
    else:
        foreign = [
            letter for letter in _CYRILLIC.findall(word.text) if letter.lower() not in alphabet
        ]
    if not foreign or word.text in pair.src:
        return ""
    language = _OF_LANGUAGE.get(pair.tgt_rules.code, pair.tgt_rules.code)
    return f"“{word.text}” has {_listed(foreign)}, which {language} doesn't have."


def _listed(letters: list[str]) -> str:
    return ", ".join(dict.fromkeys(letters))
