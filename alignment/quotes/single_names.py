"""People who are called by one name: кузнец Ерофей, зовут Тимур, the smith Orla."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from alignment.morphology import SLAVIC, parses
from alignment.quotes.capitals import CAPITAL, LETTER, LETTERS
from alignment.quotes.descriptions import is_nominative_calling
from alignment.quotes.names import (
    first_name_gender,
    is_known,
)
from alignment.quotes.person import OBLIQUE, Mention, gender_of_verb
from alignment.quotes.quote import Quote
from alignment.quotes.view import is_acronym, word_set

_CALLED = re.compile(
    rf"(?:зовут|звати|звуть|звали|по\sимени|на\sім['’ʼ]я|by\sthe\sname(?:\sof)?|named)\s({CAPITAL})"
    rf"(?!\s{CAPITAL})"
)


_NAME = re.compile(CAPITAL)
# Mr | Pym, who may have no other name in the article. A lord keeps what he is called by.
_RANKS = (
    *("Mr", "Mrs", "Ms", "Miss", "Dr", "Father", "Sister", "Brother", "Judge", "Captain"),
    *("Colonel", "Sergeant", "Professor", "President", "Minister", "Senator", "Governor"),
    *("Chancellor", "Inspector", "Detective"),
)
_LORDS = ("Lady", "Lord", "Dame")
_TITLES = (*_RANKS, *_LORDS)
_TITLE = re.compile(rf"\b(?:{'|'.join(_TITLES)})\Z")
_TITLED = re.compile(
    rf"\b(?:(?:{'|'.join(_RANKS)})\.?\s(?P<name>{CAPITAL})"
    rf"|(?P<lord>(?:{'|'.join(_LORDS)})\s{CAPITAL}))"
    rf"(?![’'-]?\s(?:of\s)?{CAPITAL})"
)


# In Bila Tserkva, | Yehor, 23, said …
_AGED = re.compile(rf"(?<![\w’'-]\s)({CAPITAL})(?=,\s\d\d,)")
_AGE = re.compile(r",\s\d\d,")


# One capitalised word after another in small letters, as the next two begin with.
_WITHIN = re.compile(rf"(?<=\S{{3}}\s){CAPITAL}(?!\s{CAPITAL})")
# No other way to divide a run of letters is tried.
_NOUN = rf"(?<![^\W\d_])((?={LETTER}{{4}}){LETTERS}++)"
_SMITH = re.compile(rf"{_NOUN}\s({CAPITAL})(?!\s{CAPITAL})")
_BELONGING = re.compile(rf"{_NOUN}(?:\s[а-яіїєґ’'-]{{3,}}+){{1,3}}\s({CAPITAL})(?!\s{CAPITAL})")


@lru_cache(maxsize=1 << 12)
def _is_first_name(word: str, lang: str) -> bool:
    return any(one.grammemes >= _FIRST_NAME for one in parses(word, lang))


_FIRST_NAME = frozenset({"Name", "nomn", "sing"})


def single_names(
    text: str,
    capitals: Sequence[re.Match[str]],
    quotes: Sequence[Quote],
    found: Sequence[Mention],
    lang: str,
) -> Iterator[tuple[int, str, str]]:
    """Names of one word, each with its place and its gender: кузнец | Ерофей, зовут | Тимур."""
    for match in _CALLED.finditer(text):
        if lang not in SLAVIC or _is_single([], match.group(1), lang):
            yield match.start(1), match.group(1), ""
    if lang not in SLAVIC:
        yield from _english_names(text, capitals, lang)
    else:
        within = [word for word in capitals if _WITHIN.match(text, word.start())]
        names = [word for word in within if _is_first_name(word.group(), lang)]
        yield from _slavic_names(text, names, lang)
    taken = [mention.start for mention in found]
    for quote in quotes:
        if not quote.source or quote.rule in OBLIQUE:
            continue
        start, end = quote.source[0].start, quote.source[-1].end
        at = bisect_right(taken, end) - 1
        *before, word = text[start:end].split() or [""]
        if (at >= 0 and found[at].end > start) or not _NAME.fullmatch(word):
            continue
        if _is_single(before, word, lang):
            yield end - len(word), word, gender_of_verb(text, quote, lang)


def _english_names(
    text: str, capitals: Sequence[re.Match[str]], lang: str
) -> Iterator[tuple[int, str, str]]:
    """Names after a title, or before an age."""
    reach = 0
    for word in capitals:
        title = _TITLE.search(word.group()) if word.group().endswith(_TITLES) else None
        at = word.start() + title.start() if title else -1
        match = _TITLED.match(text, at) if at >= reach else None
        if match is None:
            continue
        reach = match.end()
        group = "name" if match.group("name") else "lord"
        gender = {"Lad": "femn", "Dam": "femn", "Lor": "masc"}.get(match.group()[:3], "")
        yield match.start(group), re.sub(r"['’]s$", "", match.group(group)), gender
    for match in _AGED.finditer(text) if _AGE.search(text) else ():
        yield match.start(1), match.group(1), first_name_gender(match.group(1), lang)


def _slavic_names(
    text: str, names: Sequence[re.Match[str]], lang: str
) -> Iterator[tuple[int, str, str]]:
    """Those of some first names that stand after what somebody is, whoever speaks."""
    for match in _ending(_SMITH, text, names):
        # Кузнец | Ерофей
        if _is_single([], match.group(2), lang) and is_nominative_calling(match.group(1), lang):
            yield match.start(2), match.group(2), ""
    for match in _ending(_BELONGING, text, names):
        # Медсестра стабілізаційного пункту | Соломія, who needn't speak.
        if is_nominative_calling(match.group(1).lower(), lang) and not any(
            "nomn" in one.grammemes and "gent" not in one.grammemes
            for word in match.group(0).split()[1:-1]
            for one in parses(word, lang)[:1]
        ):
            yield match.start(2), match.group(2), ""


def _ending(
    pattern: re.Pattern[str], text: str, names: Sequence[re.Match[str]]
) -> Iterator[re.Match[str]]:
    """Matches, none of them with a mark in it, whose last word is one of some names."""
    for name in names:
        start = max(text.rfind(mark, 0, name.start()) for mark in ".,") + 1
        for match in pattern.finditer(text, start, name.end() + 2):
            if match.end() == name.end():
                yield match


def _is_single(before: Sequence[str], word: str, lang: str) -> bool:
    """Whether the last word of a source is somebody's name: бухгалтер | Цветкова, | Марта."""
    if lang not in SLAVIC:
        if before and before[-1].lower() in _CALLED_BY:
            return True
        named = bool(first_name_gender(word, lang))
        return named and all(one.islower() or i == 0 for i, one in enumerate(before))
    found = parses(word, lang)
    names = any(one.grammemes & _NAMES and {"nomn", "sing"} <= one.grammemes for one in found)
    adjective = any({"ADJF", "nomn", "sing"} <= one.grammemes for one in found)
    # Мешканець | Києва: where he lives, though it end as a surname does.
    where = is_known(word, lang) and any({"gent", "inan", "sing"} <= g.grammemes for g in found)
    surname = bool(before) and (adjective or (word.endswith(_SURNAMES) and not where))
    known = not names and not surname and (is_known(word, lang) or is_acronym(word))
    place = any({"Geox", "nomn"} <= one.grammemes for one in found)
    if known or place or not all(one[:1].islower() for one in before[1:]):
        return False
    if not before:
        return _is_first_name(word, lang) and is_known(word, lang)
    if _is_first_name(word, lang) and is_nominative_calling(
        next((one for one in before if any(p.pos == "NOUN" for p in parses(one, lang))), ""), lang
    ):
        # Водій маршрутки | Степан.
        return True
    return any(
        ("anim" in one.grammemes and one.pos == "NOUN") or one.pos == "ADJF"
        for one in parses(before[-1], lang)
        if "nomn" in one.grammemes
    )


_SURNAMES = ("ов", "ев", "єв", "ин", "ін", "ова", "ева", "єва", "ина", "іна", "енко", "ук", "юк")


_NAMES = frozenset({"Name", "Surn", "Patr"})


_CALLED_BY = word_set("mr mrs ms miss dr lady lord dame sir sergeant captain judge father sister")
