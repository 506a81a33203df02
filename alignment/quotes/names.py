"""Names of persons: the nominative, the gender, the part of a name that inflection leaves."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any
from unicodedata import combining, normalize

from alignment.lexicon import load_table
from alignment.morphology import SLAVIC, analyzer, inflectable, parses, plain, tag_of

# Endings of names in Ukrainian and Russian, the longest first.
_ENDINGS = re.compile(
    r"(?:ого|ому|ими|ыми|ові|еві|єві|ий|ый|ій|ой|ою|ею|єю|ої|ую|ая|ей|им|ым|ім|ом|ем|єм|а|я|у|ю|е|є"
    r"|и|ы|і|ї|о|й|ь)$"
)
_MIN_STEM = 2
# A vowel that comes and goes (Павел, Павла), and consonants before і (Ольга, Ользі).
_FLEETING = re.compile(r"(?<=[^аеєиіїоуыэюя])[ео](?=[лрнцк]$)")
_SOFTENED = str.maketrans("зцс", "гкх")


@lru_cache(maxsize=1 << 12)
def key_of(name: str, lang: str) -> str:
    """The part of a name that stays in inflection: Сомова, Сомовой → сомов; Besedin’s → besedin."""
    low = name.lower().replace("’", "'").replace("ё", "е").rstrip(".").removesuffix("'s")
    if lang not in SLAVIC:
        return low
    stem = _ENDINGS.sub("", low)
    if low.endswith("і") and stem[-1:] in "зцс":
        stem = stem[:-1] + stem[-1:].translate(_SOFTENED)
    stem = _FLEETING.sub("", stem.rstrip("іїиеє").replace("ь", ""))
    return stem if len(stem) >= _MIN_STEM else low


def keys_of(words: Sequence[str], lang: str) -> tuple[str, str]:
    """Keys of surname and first name; a patronymic at the end tells that the surname is first."""
    first_name, surname = words[0], words[-1]
    ends = len(words) > 2 and lang in SLAVIC and _is("Patr", words[-1], lang)
    if ends and _is("Name", words[-2], lang):
        first_name, surname = words[-2], words[0]
    return key_of(surname, lang), key_of(first_name, lang)


def _is(grammeme: str, word: str, lang: str) -> bool:
    return any(grammeme in parse.grammemes for parse in parses(word, lang))


def is_better(words: Sequence[str], name: str, known: str, lang: str) -> bool:
    """Whether a name is better than the one known so far: nominative first, then longer."""
    if lang in SLAVIC:
        nominative = _is_nominative(words, lang)
        was = _is_nominative(known.split(), lang)
        if nominative != was:
            return nominative
    return len(name.split()) > len(known.split())


def can_be_nominative(word: str, lang: str) -> bool:
    """Whether a word has a reading in the nominative, or none at all."""
    found = parses(word, lang)
    return not found or any("nomn" in parse.grammemes for parse in found)


@lru_cache(maxsize=1 << 13)
def is_known(word: str, lang: str) -> bool:
    """Whether the dictionary has a word."""
    return bool(analyzer(lang).word_is_known(plain(word)))


def is_common_noun(word: str, lang: str) -> bool:
    """Whether the dictionary has a word as a noun and not as anybody's name."""
    found = parses(word, lang)
    return (
        is_known(word, lang)
        and any(parse.pos == "NOUN" for parse in found)
        and not any(parse.grammemes & {"Name", "Surn", "Patr", "Geox"} for parse in found)
    )


# A case and a gender in which a word of a name can stand.
_Form = tuple[str, str]
CASES = ("nomn", "gent", "accs", "datv", "ablt", "loct")
_GENDERS = ("masc", "femn")


@lru_cache(maxsize=1 << 14)
def _forms(word: str, lang: str) -> dict[_Form, Any]:
    """The cases and genders of a word as somebody's name in the singular, with the readings."""
    out: dict[_Form, Any] = {}
    if not is_known(word, lang):
        return out
    for parse in inflectable(word, lang):
        _, grammemes = tag_of(parse.tag)
        if grammemes & {"Name", "Surn", "Patr"} and "plur" not in grammemes:
            genders = [one for one in _GENDERS if one in grammemes] or _GENDERS
            for case in grammemes.intersection(CASES):
                for gender in genders:
                    out.setdefault((case, gender), parse)
    return out


def _agreed(words: Sequence[str], lang: str) -> list[_Form]:
    """Cases and genders in which all words of a name that the dictionary has can stand."""
    sets = [set(forms) for word in words if (forms := _forms(word, lang))]
    common = set.intersection(*sets) if sets else set()
    return sorted(common or (sets[0] if sets else set()), key=lambda form: CASES.index(form[0]))


def disagrees(word: str, first_name: str, lang: str) -> bool:
    """Whether an adjective before a first name has another case or gender: Дністрянська | Остап."""
    found = parses(word, lang)
    if not found or not all(parse.pos == "ADJF" for parse in found):
        return False
    forms = [form for form, parse in _forms(first_name, lang).items() if "Name" in parse.tag]
    return bool(forms) and not any(
        set(form) <= parse.grammemes for form in forms for parse in found
    )


def cases_of(words: Sequence[str], lang: str) -> frozenset[str]:
    """Cases in which a name can stand; the nominative where the dictionary has none of it."""
    return frozenset(case for case, _ in _agreed(words, lang)) or frozenset({"nomn"})


def is_oblique(words: Sequence[str], lang: str) -> bool:
    """Whether a name can only stand in the genitive: Ады Крук; Сабин Леконт is a woman's own."""
    if lang not in SLAVIC or len(words) < 2 or can_be_nominative(words[0], lang):
        return False
    genitive = any({"Name", "gent", "sing"} <= parse.grammemes for parse in parses(words[0], lang))
    surname = is_known(words[-1], lang) and not can_be_nominative(words[-1], lang)
    return genitive and (surname or words[0].endswith(("и", "ы", "і", "ї")))


def is_inflected(words: Sequence[str], known: str, lang: str) -> bool:
    """Whether a surname alone is another case of the one that is known: Рися; Іван Рись."""
    if lang not in SLAVIC or len(words) != 1:
        return False
    word, surname = words[0], known.split()[-1]
    ends = word.removeprefix(surname.rstrip("ьй"))
    return word != surname and ends in ("а", "я", "у", "ю") and surname[-1] not in _VOWELS


_VOWELS = frozenset("аеєиіїоуюяыэё")


def _in_cases(forms: list[_Form], cases: Collection[str]) -> list[_Form]:
    """Those forms that stand in one of some cases, or all where none does."""
    return [form for form in forms if form[0] in cases] or forms


def _is_nominative(words: Sequence[str], lang: str) -> bool:
    found = _agreed(words, lang)
    return not found or found[0][0] == "nomn"


def in_nominative(
    words: Sequence[str], lang: str, oblique: bool = False, cases: Collection[str] = ()
) -> str:
    """The name in the nominative, where the dictionary or its ending tells how.

    With `oblique` the name is known to stand in another case: за словами Павла Гриценка; `cases`
    are those of the word before it: переговорщику | Марьяну.
    """
    if lang not in SLAVIC:
        return " ".join(word.removesuffix("’s").removesuffix("'s") for word in words)
    found = _in_cases(_agreed(words, lang), cases)
    if oblique:
        found = [form for form in found if form[0] != "nomn"] or found
    if oblique and not found:
        # За словами | Драгана Живковича: a woman's name would end otherwise.
        ends = all(re.search(r"[бвгґджзйклмнпрстфхцчшщ]а$", word) for word in words)
        return " ".join(word[:-1] for word in words) if ends else " ".join(words)
    if not found or found[0][0] == "nomn":
        return " ".join(words)
    return " ".join(_word_in_nominative(word, found[0], lang) for word in words)


def _word_in_nominative(word: str, form: _Form, lang: str) -> str:
    parse = _forms(word, lang).get(form)
    if parse is None:
        return _by_ending(word, form[1], lang)
    if "Fixd" in parse.tag.grammemes:
        return word
    turned = parse.inflect({"nomn"})
    if turned is None:
        return word
    made = "-".join(part.capitalize() for part in turned.word.split("-"))
    if "ё" not in word:
        # Семеном → Семен, where the text writes е for ё.
        made = made.replace("ё", "е")
    return made.replace("'", "’") if "’" in word else made


# Surnames that the dictionary lacks: what stands in other cases, and the nominative.
_SURNAMES = {
    "masc": (
        (r"(ськ|цьк|зьк)(?:ого|ому|им)$", r"\1ий"),
        (r"(ск|цк)(?:ого|ому|им)$", r"\1ий"),
        (r"(?<=[бвдзлмнпрст])(?:ого|ому)$", "ый"),
        (r"(ов|ев|єв|ин|ін|їн)(?:а|у|ым|им|ом|ові|е)$", r"\1"),
        (r"(енк|ишк|шк)(?:а|у|ом|ові)$", r"\1о"),
        (r"([бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|ові|еві)$", r"\1"),
        (r"([дзлнрстц])(?:я|ю)$", r"\1ь"),
    ),
    "femn": (
        (r"(ськ|цьк|зьк)(?:ої|ій|ою|у)$", r"\1а"),
        (r"(ск|цк)(?:ой|ою|ую)$", r"\1ая"),
        (r"(ов|ев|єв|ин|ін|їн)(?:ой|ою|ої|ій|у)$", r"\1а"),
        (r"(?<=.{3})([кчшжнв])(?:и|у|ою)$", r"\1а"),
    ),
}


def _by_ending(word: str, gender: str, lang: str) -> str:
    """The nominative of a surname that the dictionary lacks: Сомовой → Сомова, Клосса → Клосс."""
    for ending, nominative in _SURNAMES[gender]:
        if (lang == "ru" and nominative == r"\1о") or (lang == "uk" and nominative == "ый"):
            continue
        made, count = re.subn(ending, nominative, word)
        if count:
            return made
    return word


def first_name_gender(word: str, lang: str) -> str:
    """Gender of a first name of one gender only, with or without accents; else empty."""
    known = first_names(lang)
    low = word.lower()
    if low in known:
        return known[low]
    bare = "".join(c for c in normalize("NFKD", low) if not combining(c)).partition("-")[0]
    return known.get(bare, "")


@lru_cache(maxsize=8)
def first_names(lang: str) -> dict[str, str]:
    """First names (lower case) of one gender only, with it; for Ukrainian and Russian none."""
    return {entry.key: entry["gender"] for entry in load_table(lang, "first_names")}


def nominative_gender(word: str, lang: str) -> str:
    """Gender of a first name that is known to stand in the nominative: Валентина, no Валентин."""
    genders = {gender for case, gender in _forms(word, lang) if case == "nomn"}
    return genders.pop() if len(genders) == 1 and lang in SLAVIC else ""


def gender_of(
    text: str, start: int, words: Sequence[str], lang: str, cases: Collection[str] = ()
) -> str:
    """Gender that a name or the word before it, of some cases, tells: `masc`, `femn` or empty."""
    if lang in SLAVIC:
        genders = {gender for _, gender in _in_cases(_agreed(words, lang), cases)}
        if len(genders) == 1:
            return genders.pop()
        # Віола: no man is called so, unless the dictionary says that one is.
        ends = len(words) > 1 and words[0].endswith(("а", "я")) and not words[1].endswith("а")
        masculine = any({"Name", "masc"} <= one.grammemes for one in parses(words[0], lang))
        return "femn" if ends and not masculine else ""
    if told := first_name_gender(words[0], lang):
        return told
    before = text[max(0, start - 40) : start].lower().split()
    for word in before[-2:]:
        if word.rstrip(".") in ("mr", "sir", "king", "prince") or word.endswith(
            ("sman", "chairman")
        ):
            return "masc"
        if word.rstrip(".") in ("mrs", "ms", "miss", "queen") or word.endswith("swoman"):
            return "femn"
    return ""
