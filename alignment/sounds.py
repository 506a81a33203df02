"""How alike names sound in Latin and Cyrillic letters.

A name is compared by its consonants: transliteration changes vowels, doubles and endings most.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from mt.quality.rules import word_set

# From here on two words may be one name.
ALIKE = 0.6

_LATIN_SOUNDS = (
    ("shch", "S"), ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("zh", "Z"), ("kh", "h"), ("ch", "C"),
    ("sh", "S"), ("ts", "Q"), ("tz", "Q"), ("cz", "C"), ("sz", "S"), ("th", "t"), ("ph", "f"),
    ("ck", "k"), ("qu", "kv"), ("gh", "g"), ("wh", "v"), ("dg", "j"), ("dj", "j"), ("ce", "se"),
    ("ci", "si"), ("cy", "si"), ("x", "ks"), ("w", "v"), ("c", "k"), ("q", "k"),
)  # fmt: skip
# Polish and Czech names, whose ц and к are heard apart: Sawicki, Sawicka, Vysocký.
_ADJECTIVE = re.compile(r"ck(?=[iaýá](?:['’]s)?$)")
_SPECIAL = str.maketrans(
    {"š": "sh", "č": "ch", "ž": "zh", "ć": "ch", "ł": "l", "ø": "o", "ß": "s", "ś": "s"}
    | {"đ": "d", "ş": "sh", "ç": "ch", "ñ": "n", "þ": "t", "ð": "d", "ř": "rzh", "ę": "en"}
    | {"ą": "on", "ã": "an", "õ": "on"}
)
_CYRILLIC_SOUNDS = {
    "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ж": "Z", "з": "z", "к": "k", "л": "l",
    "м": "m", "н": "n", "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "х": "h", "ц": "Q",
    "ч": "C", "ш": "S", "щ": "S",
}  # fmt: skip
# Sounds that one spelling or another may stand for.
_NEAR = frozenset(
    frozenset(pair)
    for pair in word_set(
        "gh gj jZ jh vf sz sS sC Qs Qk QC Ck Ch SC Sh kg td tQ bv bp zQ Zz hk jC jS zS Zj"
    )
)
_SOFT = frozenset("hvgtsj")  # often mute, or heard as a vowel
# Further sounds that one spelling stands for in some language: Nagy, Gough, Dąbrowski, Assange.
_FARTHER = frozenset(frozenset(pair) for pair in word_set("gd gf gZ hf mn rZ zj kv"))
_FAR = _NEAR | _FARTHER
_ENDINGS = re.compile(
    r"(?:ого|ому|ими|ої|ою|ею|єю|ові|еві|єві|ами|ями|ах|ях|ів|їв|ом|ем|єм|им|ій|ым|ой|ей|ых|их|ую|ая"
    r"|ов|ев|ам|ям|а|я|у|ю|і|ї|и|ы|е|є|о|ь|й)$"
)


@lru_cache(maxsize=1 << 16)
def likeness(latin: str, cyrillic: str) -> float:
    """How alike a name and a word of the translation sound, from 0 to 1."""
    source = latin_key(latin)
    best = 0.0
    for target in cyrillic_keys(cyrillic):
        longest = max(len(source), len(target))
        # Of vowels alone there is no telling.
        best = max(best, 1 - distance(source, target) / longest if longest else ALIKE)
    if len(source) <= 1 and best < ALIKE and cyrillic_keys(cyrillic):
        return 0.5
    return best


@lru_cache(maxsize=1 << 14)
def sounds_like(name: str, other: str) -> float:
    """How alike two words sound, whatever their letters, 0 to 1; 1 where there's no telling."""
    best = 0.0
    for one in _keys(name):
        for two in _keys(other):
            if not one or not two:
                return 1.0
            best = max(best, 1 - distance(one, two) / max(len(one), len(two)))
    return best


def _keys(word: str) -> tuple[str, ...]:
    return cyrillic_keys(word) if _CYRILLIC.search(word) else (latin_key(word),)


_CYRILLIC = re.compile("[\u0400-\u04ff]")


@lru_cache(maxsize=1 << 14)
def latin_key(word: str) -> str:
    """The consonants that a Latin name sounds with."""
    lowered = _ADJECTIVE.sub("Qk", word.lower().translate(_SPECIAL))
    plain = "".join(c for c in unicodedata.normalize("NFKD", lowered) if c.isalpha())
    for letters, sound in _LATIN_SOUNDS:
        plain = plain.replace(letters, sound)
    return "".join(c for c in _single(plain) if c not in "aeiouyäöü")


@lru_cache(maxsize=1 << 14)
def cyrillic_keys(word: str) -> tuple[str, ...]:
    """The consonants of a Cyrillic word, with its ending and without."""
    lowered = (
        word.lower().replace("дж", "j").replace("чж", "ж").replace("цз", "j").replace("кс", "ks")
    )
    stem = _ENDINGS.sub("", lowered) if len(lowered) > 4 else lowered
    keys = (
        "".join(_CYRILLIC_SOUNDS.get(c, c if c in "jks" else "") for c in _single(form))
        for form in (lowered, stem)
    )
    return tuple(dict.fromkeys(keys))


def _single(letters: str) -> str:
    """The letters without doubles."""
    return re.sub(r"(.)\1+", r"\1", letters)


@lru_cache(maxsize=1 << 16)
def distance(source: str, target: str) -> float:
    """Weighted edit distance of two strings of consonants."""
    return _cheapest(source, target, drops=(0.5, 1.0), near=_NEAR, change=0.3)


@lru_cache(maxsize=1 << 16)
def foreign_sounds(latin: str, cyrillic: str) -> float:
    """How many consonants of a word of the translation come from nowhere in the name.

    What the name has and the translation lacks counts little: many letters are mute.
    """
    source = latin_key(latin)
    return min(
        (
            _cheapest(source, target, drops=(0.1, 0.25), near=_FAR, change=0.15)
            for target in cyrillic_keys(cyrillic)
        ),
        default=0.0,
    )


def _cheapest(
    source: str,
    target: str,
    *,
    drops: tuple[float, float],
    near: frozenset[frozenset[str]],
    change: float,
) -> float:
    """What it costs to make one string of consonants the other.

    Args:
        source: Consonants.
        target: The others.
        drops: Cost of leaving out a soft one of `source`, and another one.
        near: Pairs that one may be changed into the other by, ...
        change: ... and what that costs; any other change costs 1.
    """
    row = [0.0]
    for b in target:
        row.append(row[-1] + (0.5 if b in _SOFT else 1.0))
    for a in source:
        drop = drops[a not in _SOFT]
        new = [row[0] + drop]
        for j, b in enumerate(target, start=1):
            changed = 0.0 if a == b else change if frozenset((a, b)) in near else 1.0
            add = 0.5 if b in _SOFT else 1.0
            new.append(min(row[j] + drop, new[-1] + add, row[j - 1] + changed))
        row = new
    return row[-1]


def begins_alike(latin: str, cyrillic: str) -> bool:
    """Whether two names may begin with the same sound."""
    first, other = latin_key(latin[:2])[:1], cyrillic_keys(cyrillic[:2])[0][:1]
    vowels = (latin[0].lower() in "aeiouy", cyrillic[0].lower() in "аеєиіїоуюяэы")
    return any(vowels) or first == other or frozenset((first, other)) in _NEAR
