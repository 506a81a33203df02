"""Names of people: left out, or another in their place.

A name is compared by the consonants that it sounds with, since transliteration changes vowels,
doubles and endings most.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from alignment.checks.segment import Segment
from alignment.words.dictionary import load_dictionary, stem
from mt.quality.finding import Finding
from mt.quality.places import places_in
from mt.text import Span

_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*[^\W\d_]")
_NO_NAMES = frozenset(
    "mr mrs ms dr sir lord lady president minister prime premier chancellor king queen prince"
    " princess pope father sister brother saint st general colonel major captain lieutenant sergeant"
    " admiral professor judge justice chief senator congressman governor mayor ambassador secretary"
    " director commissioner monday tuesday wednesday thursday friday saturday sunday january february"
    " march april may june july august september october november december the a an in on at of for"
    " and but his her their our my your this that it he she they we i".split()
)
_LATIN_SOUNDS = (
    ("shch", "S"), ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("zh", "Z"), ("kh", "h"), ("ch", "C"),
    ("sh", "S"), ("ts", "Q"), ("tz", "Q"), ("cz", "C"), ("sz", "S"), ("th", "t"), ("ph", "f"),
    ("ck", "k"), ("qu", "kv"), ("gh", "g"), ("wh", "v"), ("dg", "j"), ("dj", "j"), ("ce", "se"),
    ("ci", "si"), ("cy", "si"), ("x", "ks"), ("w", "v"), ("c", "k"), ("q", "k"),
)  # fmt: skip
_SPECIAL = str.maketrans(
    {
        "š": "sh",
        "č": "ch",
        "ž": "zh",
        "ć": "ch",
        "ł": "l",
        "ø": "o",
        "ß": "s",
        "ś": "s",
        "đ": "d",
        "ş": "sh",
        "ç": "ch",
        "ñ": "n",
        "þ": "t",
        "ð": "d",
    }
)
_CYRILLIC_SOUNDS = {
    "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ж": "Z", "з": "z", "к": "k", "л": "l",
    "м": "m", "н": "n", "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "х": "h", "ц": "Q",
    "ч": "C", "ш": "S", "щ": "S",
}  # fmt: skip
# Sounds that one spelling or another may stand for.
_NEAR = frozenset(
    frozenset(pair)
    for pair in "gh gj jZ jh vf sz sS sC Qs Qk QC Ck Ch SC Sh kg td tQ bv bp zQ Zz hk jC jS zS Zj ZS".split()
)
_SOFT = frozenset("hvgtsj")  # often mute, or heard as a vowel
_ENDINGS = re.compile(
    r"(?:ого|ому|ими|ого|ої|ою|ею|єю|ові|еві|єві|ами|ями|ах|ях|ів|їв|ом|ем|єм|им|ій|ым|ой|ей|ых|их|ую|ая|ов|ев|ам|ям"
    r"|а|я|у|ю|і|ї|и|ы|е|є|о|ь|й)$"
)
_SLAVIC = re.compile(
    r"(?:enko|chuk|iuk|yuk|uk|ov|ova|ev|eva|sky|skyi|skyy|ski|ska|skaya|ko|yk|ych|vich|shyn|chyk)$"
)
_LIKE, _UNLIKE = 0.6, 0.45
_SEEN = 5  # links from which the dictionary's word is believed


def wrong_name(segment: Segment) -> Iterator[Finding]:
    """A person's name is not in the translation, or another stands there."""
    src, tgt = segment.src, segment.tgt
    if src.lang != "en" or tgt.lang == "en":
        return
    capitals = [
        at
        for at, span in enumerate(tgt.spans)
        if span.of(tgt.text)[0].isupper() and tgt.words[at][0].isalpha()
    ]
    for given, family in _people(segment):
        first, last = src.spans[given].of(src.text), src.spans[family].of(src.text)
        given_like, given_at = _most_like(first, capitals, segment)
        family_like, family_at = _most_like(last, capitals, segment)
        span = Span(src.spans[given].start, src.spans[family].end)
        if max(given_like, family_like) < _UNLIKE:
            if not any(_is_common_word(segment, at) for at in (given, family)):
                note = f"{span.of(src.text)!r} is not named in the translation."
                yield Finding("wrong_name", "error", (span,), (), note, 0.75)
        elif given_like >= _LIKE and family_at != given_at:
            other = _follower(segment, given_at, capitals)
            wrong = (
                family_like < _UNLIKE and other is not None and not _is_common_word(segment, family)
            )
            if wrong or (family_like < 1 and _is_other_slavic(last, family_at, segment)):
                place = other if wrong and other is not None else family_at
                name = tgt.spans[place].of(tgt.text)
                note = f"{last!r} became {name!r}."
                yield Finding("wrong_name", "error", (span,), (tgt.spans[place],), note, 0.75)


def _is_common_word(segment: Segment, at: int) -> bool:
    """Whether a word in capitals is an ordinary one that is translated: Council, Bank, Ring."""
    src = segment.src
    if any(prob >= 0.75 for _, prob in src.partners[at]):
        return True
    dictionary = load_dictionary(src.lang, segment.tgt.lang)
    if dictionary.src_totals.get(stem(src.words[at]), 0) < _SEEN:
        return False
    found = dictionary.translations(src.words[at], limit=2)
    return bool(found) and max(likeness(src.words[at], target) for target, _ in found) < _LIKE


def _people(segment: Segment) -> Iterator[tuple[int, int]]:
    """Tokens of given and family names: two capitalised words that adjoin and name no place."""
    src = segment.src
    places = [place.span for place in places_in(src.text, segment.pair.src_words, "en")]
    at = 0
    while at < len(src.words):
        end = at
        while (
            end < len(src.words)
            and _may_be_name(segment, end, places)
            and _adjoins(segment, end, at)
        ):
            end += 1
        if end - at >= 2:
            yield end - 2, end - 1
        at = max(end, at + 1)


def _may_be_name(segment: Segment, at: int, places: list[Span]) -> bool:
    src = segment.src
    text = src.spans[at].of(src.text)
    return (
        _CAPITALISED.fullmatch(text) is not None
        and not text.isupper()
        and src.words[at] not in _NO_NAMES
        and not any(place.overlap(src.spans[at]) for place in places)
    )


def _adjoins(segment: Segment, at: int, first: int) -> bool:
    """Whether a token follows the one before with one space between, or is the first."""
    src = segment.src
    return at == first or src.text[src.spans[at - 1].end : src.spans[at].start] == " "


def _most_like(name: str, capitals: list[int], segment: Segment) -> tuple[float, int]:
    """How like the most similar word of the translation is, and which it is."""
    tgt = segment.tgt
    if name in tgt.text:
        return 1.0, next((at for at, span in enumerate(tgt.spans) if span.of(tgt.text) == name), -1)
    scored = [(likeness(name, tgt.spans[at].of(tgt.text)), -at) for at in capitals]
    best, place = max(scored, default=(0.0, 1))
    return best, -place


def _follower(segment: Segment, at: int, capitals: list[int]) -> int | None:
    """The capitalised word right after a token of the translation."""
    tgt = segment.tgt
    if at + 1 in capitals and tgt.text[tgt.spans[at].end : tgt.spans[at + 1].start] == " ":
        return at + 1
    return None


def _is_other_slavic(name: str, at: int, segment: Segment) -> bool:
    """Whether a Ukrainian or Russian family name, which is written one way, is another one."""
    if at < 0 or not _SLAVIC.search(name):
        return False
    word = segment.tgt.spans[at].of(segment.tgt.text)
    source, targets = _latin_key(name), _cyrillic_keys(word)
    return bool(targets) and min(_cost(source, target) for target in targets) >= 0.9


@lru_cache(maxsize=1 << 16)
def likeness(latin: str, cyrillic: str) -> float:
    """How alike a name and a word of the translation sound, from 0 to 1."""
    source = _latin_key(latin)
    best = 0.0
    for target in _cyrillic_keys(cyrillic):
        longest = max(len(source), len(target))
        if longest == 0:
            best = max(best, 0.6)  # vowels alone: no telling
        else:
            best = max(best, 1 - _cost(source, target) / longest)
    if len(source) <= 1 and best < _LIKE and _cyrillic_keys(cyrillic):
        return 0.5
    return best


@lru_cache(maxsize=1 << 14)
def _latin_key(word: str) -> str:
    """The consonants that a Latin name sounds with."""
    lowered = word.lower().translate(_SPECIAL)
    plain = "".join(c for c in unicodedata.normalize("NFKD", lowered) if c.isalpha())
    for letters, sound in _LATIN_SOUNDS:
        plain = plain.replace(letters, sound)
    return "".join(c for c in _single(plain) if c not in "aeiouyäöü")


@lru_cache(maxsize=1 << 14)
def _cyrillic_keys(word: str) -> tuple[str, ...]:
    """The consonants of a Cyrillic word, with its ending and without."""
    lowered = word.lower().replace("дж", "j").replace("кс", "ks")
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
def _cost(source: str, target: str) -> float:
    """Weighted edit distance of two strings of consonants."""
    row = [0.0]
    for b in target:
        row.append(row[-1] + (0.5 if b in _SOFT else 1.0))
    for a in source:
        drop = 0.5 if a in _SOFT else 1.0
        new = [row[0] + drop]
        for j, b in enumerate(target, start=1):
            change = 0.0 if a == b else 0.3 if frozenset((a, b)) in _NEAR else 1.0
            add = 0.5 if b in _SOFT else 1.0
            new.append(min(row[j] + drop, new[-1] + add, row[j - 1] + change))
        row = new
    return row[-1]
