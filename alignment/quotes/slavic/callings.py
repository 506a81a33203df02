"""What Ukrainian and Russian words around a name, or in a description, say that somebody is."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from alignment.morphology import parses
from alignment.quotes.calling import MAX_WORDS, OTHERS, POINTING, POSSESSIVES, Calling, listed
from alignment.quotes.names import CASES
from alignment.quotes.view import word_set


def slavic_before(words: Sequence[str], cases: Collection[str], lang: str) -> Calling | None:
    """Адвокат фермера | Мирослав Пінчук: the first noun that stands in the name's case."""
    first = len(words)
    while first and not _is_verb(words[first - 1], lang) and words[first - 1].lower() not in _AND:
        first -= 1
    return slavic_calling(words[first:], cases, lang)


def slavic_phrase(words: Sequence[str], cases: Collection[str], lang: str) -> Calling | None:
    """A phrase beside a name: Автор ініціативи, | …; …, | мати трьох учнів."""
    if not 0 < len(words) <= MAX_WORDS or any(_is_verb(word, lang) for word in words):
        return None
    return slavic_calling(words, cases, lang)


_AND = word_set("і й та и а але но що что як как")


@lru_cache(maxsize=1 << 13)
def _is_verb(word: str, lang: str) -> bool:
    found = parses(word, lang)
    return bool(found) and found[0].pos in ("VERB", "INFN", "PRED")


@lru_cache(maxsize=1 << 13)
def _person_noun(word: str, lang: str) -> tuple[str, str, frozenset[str]]:
    """Lemma, gender and cases of a noun in the singular for somebody; empty for other words."""
    lemma, gender = "", ""
    cases: set[str] = set()
    for parse in parses(word, lang):
        known = "anim" in parse.grammemes or parse.lemma in listed(lang)
        names = parse.grammemes & {"Name", "Surn", "Patr", "Geox"}
        if parse.pos != "NOUN" or not known or names or "plur" in parse.grammemes:
            continue
        if lemma in ("", parse.lemma):
            lemma = parse.lemma
            gender = gender or ("femn" if "femn" in parse.grammemes else "masc")
            cases |= parse.grammemes.intersection(CASES)
    return lemma, gender, frozenset(cases)


def slavic_calling(words: Sequence[str], cases: Collection[str], lang: str) -> Calling | None:
    """What the first noun for somebody says that stands in one of some cases, or in any."""
    for word in words:
        lemma, gender, stands = _person_noun(word, lang)
        if lemma and (not cases or stands & frozenset(cases)):
            lows = [one.lower() for one in words if one.lower() not in POINTING]
            rest = [one for one in lows if one != word.lower() and one not in POSSESSIVES]
            rest = [one for one in rest if not _AGED.search(one)]
            others = {_lemma(one, lang) for one in rest}
            head = _of_man(lemma, lang)
            if others & OTHERS or set(lows) & OTHERS:
                return None
            # A word for a man may be a woman's office: врач, депутат; голова and глава are anybody.
            gender = gender if gender == "femn" and lemma not in _ANYBODY else ""
            owned = bool(set(lows) & POSSESSIVES)
            return Calling(head, frozenset({head, *others}), gender, not rest, owned)
    return None


_AGED = re.compile(r"\d|літн|річн|летн")
_ANYBODY = word_set("голова глава суддя судья староста слуга коллега колега")


def _lemma(word: str, lang: str) -> str:
    found = parses(word, lang)
    return found[0].lemma if found else word


# Words for women, and those for men.
_WOMEN = {
    "uk": (
        (r"овиця$", "овець"),
        (r"(?<=міні)стерка$", "стр"),
        (r"посл(?:иня|иця)$", "посол"),
        (r"(?<=[бвгджзклмнпрстфьй])ниця$", "ник"),
        (r"(?<=єм)иця$", "ець"),
        (r"логиня$", "лог"),
        (r"(графи|хірург|психіатр|педагог|мит|аналітик|критик|політик|історик|медик)иня$", r"\1"),
        (r"икиня$", "ик"),
        (r"(?<=іст|ист)ка$", ""),
        (r"(?<=[оеєая]р|нт|ат|ет|ач|ік|яр|ик|ен)ка$", ""),
    ),
    "ru": (
        (r"тельница$", "тель"),
        (r"(?<=[бвгджзклмнпрстф])ница$", "ник"),
        (r"(?<=ист)ка$", ""),
        (r"(?<=[оеая]р|нт|ат|ет|ен)(?:ка|ша)$", ""),
        (r"евица$", "ец"),
    ),
}


@lru_cache(maxsize=1 << 12)
def _of_man(lemma: str, lang: str) -> str:
    for ending, other in _WOMEN[lang]:
        made, count = re.subn(ending, other, lemma)
        if count:
            return made
    return lemma
