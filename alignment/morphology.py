"""Words and their dictionary forms: rules for English, pymorphy3 for Ukrainian and Russian.

`lemmas` gives every lemma that a form can have, the likeliest first, all in lower case. English
is done by a table of irregular forms and by undoing the regular endings (an -s, -ed or -ing is
taken off in each way that the spelling allows). Ukrainian and Russian use the dictionaries that
pymorphy3 brings (Korobov, 2015); they are loaded at the first call and each word is looked up
once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from alignment.errors import AlignmentError
from alignment.lexicon import load_table

SLAVIC = frozenset({"uk", "ru"})
# Grammemes of genders, as pymorphy has them.
GENDERS = frozenset({"masc", "femn", "neut"})
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'"})
_VOWELS = frozenset("aeiou")
# Consonants that a short stem doubles before -ed and -ing: stop, stopped.
_DOUBLING = frozenset("bdgklmnprtz")


@dataclass(frozen=True, slots=True)
class Parse:
    """One reading of a word.

    Attributes:
        lemma: Dictionary form, lower case.
        pos: Part of speech in OpenCorpora's names (NOUN, ADJF, VERB, INFN, PRTF, GRND, NPRO ...).
        grammemes: All grammemes (`nomn`, `sing`, `masc`, `past`, `Name`, `Surn`, `Geox` ...).
        score: How likely the reading is, from 0 to 1.
    """

    lemma: str
    pos: str
    grammemes: frozenset[str]
    score: float


@lru_cache(maxsize=4)
def analyzer(lang: str) -> Any:
    """The pymorphy3 analyzer of a language.

    Raises:
        AlignmentError: There is no dictionary for the language.
    """
    if lang not in SLAVIC:
        raise AlignmentError(f"no dictionary of word forms for {lang!r}; there are ru and uk")
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=lang)


def plain(word: str) -> str:
    """The word in lower case, with the apostrophe that dictionaries use."""
    return word.lower().translate(_APOSTROPHES)


def inflectable(word: str, lang: str) -> list[Any]:
    """Readings of a word as pymorphy3 has them, which know its other forms; the likeliest first.

    A word with a letter that Unicode gives no name (Tangut, say) has none: pymorphy3 asks for the
    names of letters and stumbles over it.

    Raises:
        AlignmentError: The language has no dictionary.
    """
    try:
        return list(analyzer(lang).parse(plain(word)))
    except ValueError:
        return []


@lru_cache(maxsize=1 << 16)
def parses(word: str, lang: str) -> tuple[Parse, ...]:
    """Readings of a Ukrainian or Russian word, the likeliest first.

    Raises:
        AlignmentError: The language has no dictionary.
    """
    low = plain(word)
    if low != word:
        # Слово and слово are looked up once.
        return parses(low, lang)
    return tuple(
        Parse(found.normal_form, *tag_of(found.tag), float(found.score))
        for found in inflectable(word, lang)
    )


_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct", "voct"})
_FINITE = frozenset({"past", "pres", "futr", "impr", "1per", "2per", "3per", "impers"})
_DECLINED = frozenset({"NOUN", "ADJF", "PRTF", "NPRO", "NUMR"})


# A dictionary has some thousand tags for its million forms.
@lru_cache(maxsize=1 << 13)
def tag_of(tag: Any) -> tuple[str, frozenset[str]]:
    """Part of speech and grammemes of a pymorphy3 tag, in the same terms for both languages.

    The Ukrainian dictionary calls an infinitive a VERB and leaves out case and number of the
    dictionary form; here it is an INFN, nominative and singular.
    """
    pos = str(tag.POS or "")
    grammemes = set(map(str, tag.grammemes))
    if pos == "VERB" and not grammemes & _FINITE:
        pos = "INFN"
    if pos in _DECLINED:
        if not grammemes & _CASES:
            grammemes.add("nomn")
        if pos != "NUMR" and not grammemes & {"sing", "plur"}:
            grammemes.add("sing")
    return pos, frozenset(grammemes)


@lru_cache(maxsize=1 << 16)
def lemmas(word: str, lang: str) -> tuple[str, ...]:
    """Lemmas that `word` can be a form of, the likeliest first, lower case, each once.

    A word that no rule and no dictionary knows is its own lemma.

    Raises:
        AlignmentError: The language is none of en, uk, ru.
    """
    if lang == "en":
        return _english_lemmas(plain(word))
    return tuple(dict.fromkeys(parse.lemma for parse in parses(word, lang))) or (plain(word),)


@lru_cache(maxsize=1)
def _irregular() -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = {}
    for entry in load_table("en", "irregular"):
        for form in entry["forms"].split():
            forms[form] = (*forms.get(form, ()), entry.key)
    return forms


def _english_lemmas(word: str) -> tuple[str, ...]:
    found = list(_irregular().get(word, ()))
    if word.endswith(("'s", "s'")):
        word = word[: -2 if word.endswith("'s") else -1]
    if any(char in _VOWELS or char == "y" for char in word[:-2]):
        found += _without_ending(word)
    found.append(word)
    return tuple(dict.fromkeys(found))


def _without_ending(word: str) -> tuple[str, ...]:
    for ending, cut, added in _ENDINGS:
        if word.endswith(ending):
            return tuple(word[: len(word) - cut] + letters for letters in added)
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return _stems(word[: -len(ending)])
    return ()


# Ending, letters to take off, what may stand in their place (the likeliest first).
_ENDINGS = (
    ("ies", 3, ("y", "ie")),
    ("sses", 2, ("",)),
    ("shes", 2, ("",)),
    ("ches", 2, ("", "e")),
    ("xes", 2, ("", "e")),
    ("oes", 2, ("", "e")),
    ("ss", 0, ("",)),
    ("us", 0, ("",)),
    ("is", 0, ("",)),
    ("s", 1, ("",)),
    ("ied", 3, ("y", "ie")),
    ("ying", 4, ("y", "ie")),
    ("greed", 1, ("",)),
    ("eed", 0, ("",)),
)
# Stems that lost an -e before -ed or -ing: argu-, insist is none. Two vowels before the last
# consonant (explain, repeat) or an unstressed ending (mention, visit, open) speak against it.
_LOST_E = re.compile(
    r"(?:[cguvz]|(?<!s)s|(?<![eo])at|(?<![aeou])(?:ar|ir)|ur|(?<![aeo])in|(?<![ao])id|(?<![ao])ud"
    r"|(?<![aeo])ut|ot|[bpdtgkc]l|(?<![aeou])[aio]k|(?<![aeo])[aiu]m|^[^aeiou]+[aeiou]p"
    r"|(?<![aeo])[iou]l|(?<![aeo])[ao]d|creat|invit|writ|not|ignor|stor)$"
)
_KEPT = re.compile(r"(?:[aeiou]ng|^[^aeiou]*[ai]ng|ss|discus|focus|signal|pivot|riot)$")


def _stems(stem: str) -> tuple[str, ...]:
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        whole = stem[-1] in "sfz" or (stem[-1] == "l" and len(stem) <= 5) or len(stem) == 3
        return (stem, stem[:-1]) if whole else (stem[:-1], stem)
    if _LOST_E.search(stem) and not _KEPT.search(stem):
        return (stem + "e", stem)
    return (stem, stem + "e")


def english_forms(lemma: str) -> dict[str, str]:
    """Forms of an English verb: form → `base`, `s`, `past`, `pp` or `ing` (past before pp).

    A verb of several words is inflected in its first one.
    """
    head, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    past, participle = _irregular_past(head)
    if not past:
        past = participle = _regular_past(head)
    forms = {head + tail: "base", _third(head) + tail: "s", _ing(head) + tail: "ing"}
    forms.setdefault(participle + tail, "pp")
    # Where base and past are the same word (put, read), the past is likelier in the news.
    forms[past + tail] = "past"
    if past.endswith("lled") and not head.endswith("ll"):
        # American spelling: labeled beside labelled.
        forms[f"{head}ed{tail}"] = "past"
        forms[f"{head}ing{tail}"] = "ing"
    return forms


def _irregular_past(head: str) -> tuple[str, str]:
    for entry in load_table("en", "irregular"):
        if entry.key == head and entry["past"]:
            return entry["past"], entry["participle"] or entry["past"]
    return "", ""


def _third(head: str) -> str:
    if head in ("be", "have"):
        return "is" if head == "be" else "has"
    if head.endswith(("s", "sh", "ch", "x", "z", "o")):
        return head + "es"
    if head.endswith("y") and head[-2:-1] not in _VOWELS:
        return head[:-1] + "ies"
    return head + "s"


def _doubles(head: str) -> bool:
    if len(head) < 3 or head[-1] not in _DOUBLING or head[-1] == "k":
        return False
    letters = head.replace("qu", "kw")
    one = letters[-2] in _VOWELS and letters[-3] not in _VOWELS
    syllables = len(re.findall("[aeiou]+", letters))
    return one and (syllables == 1 or head[-1] == "l" or head in _STRESSED)


# Verbs of several syllables with the stress on the last: refer, referred.
_STRESSED = frozenset(
    {"admit", "refer", "infer", "regret", "rebut", "commit", "submit", "permit", "begin", "concur"}
)


def _regular_past(head: str) -> str:
    if head.endswith("e"):
        return head + "d"
    if head.endswith("y") and head[-2:-1] not in _VOWELS:
        return head[:-1] + "ied"
    return head + (head[-1] if _doubles(head) else "") + "ed"


def _ing(head: str) -> str:
    if head.endswith("ie"):
        return head[:-2] + "ying"
    if head.endswith("e") and not head.endswith(("ee", "oe", "ye")):
        return head[:-1] + "ing"
    return head + (head[-1] if _doubles(head) else "") + "ing"
