"""Ukrainian words for Russian ones that no text has shown: by their letters and their forms.

Half of the words of the two languages differ in regular ways only (экономический, економічний).
A Russian lemma is respelled in every way that these allow, and what the dictionary of Ukrainian
forms knows is kept; a form is then chosen by the case, number, gender, tense and person of the
Russian one.
"""

from __future__ import annotations

from functools import lru_cache

from alignment.morphology import Parse, analyzer, inflectable, parses, plain

# Beginnings and endings, Russian and Ukrainian.
STARTS = (
    ("пред", "перед"), ("меж", "між"), ("раз", "роз"), ("рас", "роз"), ("бес", "без"),
    ("под", "під"), ("воз", "від"), ("вос", "від"), ("от", "від"), ("со", "спів"), ("со", "з"),
    ("ис", "ви"), ("из", "ви"), ("с", "з"), ("э", "е"), ("е", "є"), ("и", "і"), ("", ""),
)  # fmt: skip
ENDS = (
    ("ический", "ічний"), ("ический", "ичний"), ("ийский", "ійський"), ("ческий", "чний"),
    ("ировать", "увати"), ("овать", "увати"), ("евать", "ювати"), ("альный", "альний"),
    ("ьный", "льний"), ("ивный", "ивний"), ("ский", "ський"), ("цкий", "цький"), ("чески", "чно"),
    ("ость", "ість"), ("ение", "ення"), ("ание", "ання"), ("ться", "тися"), ("тись", "тися"),
    ("ица", "иця"), ("ция", "ція"), ("изм", "ізм"), ("ист", "іст"), ("ный", "ній"), ("ец", "ець"),
    ("ый", "ий"), ("ий", "ій"), ("ой", "ий"), ("ия", "ія"), ("ие", "я"), ("ье", "'я"), ("ть", "ти"),
    ("", ""),
)  # fmt: skip
# What a letter may become, and what that costs.
LETTERS = {
    "ы": (("и", 0.0),),
    "э": (("е", 0.0),),
    "ъ": (("'", 0.0),),
    "и": (("и", 0.1), ("і", 0.1)),
    "е": (("е", 0.0), ("і", 0.7), ("є", 0.7), ("о", 1.0)),
    "о": (("о", 0.0), ("і", 0.6), ("а", 1.0)),
    "а": (("а", 0.0), ("о", 0.9)),
    "я": (("я", 0.0), ("а", 1.0)),
    "г": (("г", 0.0), ("ґ", 0.8)),
    "с": (("с", 0.0), ("з", 0.9)),
    "ь": (("ь", 0.0), ("", 0.7)),
}
CHANGED, WHOLE = 0.3, 0.3  # cost of another beginning, and of an ending that isn't in the list
DEAREST, MOST = 1.7, 400
NAMES = str.maketrans({"ы": "и", "э": "е", "ъ": "'", "и": "і"})
NAME_ENDS = (
    ("ский", "ський"), ("цкий", "цький"), ("ого", "ого"), ("ий", "ий"), ("ый", "ий"),
    ("ия", "ія"), ("ии", "ії"), ("ию", "ію"), ("ией", "ією"),
)  # fmt: skip
CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
# Parts of speech of Ukrainian for those of Russian: in Ukrainian infinitives are verbs,
# participles adjectives.
CLASSES = {
    "INFN": "VERB",
    "PRTF": "ADJF",
    "PRTS": "ADJF",
    "ADJS": "ADJF",
    "PRED": "ADVB",
}
NAMED = frozenset({"Name", "Surn", "Patr"})
INFLECTED = frozenset({"NOUN", "ADJF", "ADJS", "PRTF", "PRTS", "INFN", "VERB", "NPRO"})


def fold(word: str) -> str:
    """Write a word in lower case, without ё, with the apostrophe that dictionaries use."""
    return plain(word).replace("ё", "е")


def word_class(pos: str) -> str:
    """Part of speech that a Russian word has in Ukrainian."""
    return CLASSES.get(pos, pos)


def is_known(word: str) -> bool:
    """Tell whether the dictionary of Ukrainian has a form."""
    return bool(analyzer("uk").word_is_known(word))


@lru_cache(maxsize=1 << 18)
def classes(word: str) -> frozenset[str]:
    """Parts of speech under which the dictionary has a Ukrainian lemma."""
    if not is_known(word):
        return frozenset()
    return frozenset(word_class(parse.pos) for parse in parses(word, "uk") if parse.lemma == word)


def respelled(core: str) -> list[tuple[str, float]]:
    """Respell the middle of a word in every way that isn't too dear."""
    found = [("", 0.0)]
    for letter in core:
        ways = LETTERS.get(letter, ((letter, 0.0),))
        found = [
            (text + other, cost + more)
            for text, cost in found
            for other, more in ways
            if cost + more <= DEAREST
        ]
        if len(found) > MOST:
            found = sorted(found, key=lambda way: way[1])[:MOST]
    return found


@lru_cache(maxsize=1 << 17)
def cognates(lemma: str, pos: str) -> tuple[tuple[str, float], ...]:
    """Find Ukrainian lemmas that are spelled like a Russian one.

    Args:
        lemma: Russian lemma in lower case.
        pos: Its part of speech.

    Returns:
        Up to five Ukrainian lemmas of the same part of speech with a cost, the cheapest first.
    """
    cuts = []
    for end, new_end in ENDS:
        stem = lemma.removesuffix(end)
        if (stem == lemma and end) or len(stem) < 2:
            continue
        cuts += [
            (len(start) + len(end), start, new_start, stem[len(start) :], end, new_end)
            for start, new_start in STARTS
            if stem.startswith(start)
        ]
    cuts.sort(key=lambda cut: -cut[0])
    found: dict[str, float] = {}
    for _, start, new_start, core, end, new_end in cuts[:10]:
        price = (CHANGED if start != new_start else 0.0) + (0.0 if end else WHOLE)
        for middle, cost in respelled(core):
            word = new_start + middle + new_end
            if price + cost < found.get(word, 9.0) and word_class(pos) in classes(word):
                found[word] = price + cost
    return tuple(sorted(found.items(), key=lambda item: item[1])[:5])


def transliterated(word: str) -> str:
    """Write a Russian name in Ukrainian letters."""
    for end, new_end in NAME_ENDS:
        if word.endswith(end):
            return word.removesuffix(end).translate(NAMES) + new_end
    return word.translate(NAMES)


@lru_cache(maxsize=1 << 16)
def paradigm(lemma: str, pos: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """All forms of a Ukrainian lemma with their grammemes; of a word before those of a name."""
    for parse in sorted(inflectable(lemma, "uk"), key=lambda p: bool(p.tag.grammemes & NAMED)):
        if parse.normal_form == lemma and str(parse.tag.POS) == pos:
            return tuple((form.word, frozenset(form.tag.grammemes)) for form in parse.lexeme)
    return ()


def asked(pos: str, has: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Tell which grammemes the Ukrainian form of a Russian one has, and which it hasn't."""
    case = next((name for name in CASES if name in has), "nomn")
    case = "gent" if "gen2" in has else "loct" if "loc2" in has else case
    gender = next((name for name in ("masc", "femn", "neut") if name in has), "masc")
    plural = "plur" in has
    if pos in ("ADJS", "PRTS"):
        case = "nomn"
    if pos == "NOUN":
        return (frozenset({case, "plur"}), frozenset()) if plural else (
            frozenset({case}), frozenset({"plur"})
        )  # fmt: skip
    if pos in ("ADJF", "ADJS", "PRTF", "PRTS"):
        return (frozenset({case, "plur"}), frozenset()) if plural else (
            frozenset({case, gender}), frozenset({"plur"})
        )  # fmt: skip
    if pos == "NPRO":
        return frozenset({case}), frozenset()
    if pos == "INFN":
        return frozenset({"infn"}), frozenset()
    number = "plur" if plural else "sing"
    if "impr" in has:
        return frozenset({"impr", number}), frozenset()
    if "past" in has:
        return frozenset({"past", "plur" if plural else gender}), frozenset()
    person = next((name for name in ("1per", "2per", "3per") if name in has), "3per")
    return frozenset({person, number}), frozenset({"impr"})


@lru_cache(maxsize=1 << 18)
def inflected(lemma: str, model: Parse) -> tuple[str, ...]:
    """Put a Ukrainian lemma into the form of a Russian word.

    Args:
        lemma: Ukrainian lemma.
        model: Reading of the Russian form.

    Returns:
        Up to three forms, the usual one first; the lemma itself for words without forms; nothing
        for adverbial participles, whose Ukrainian forms the dictionary doesn't tell apart.
    """
    if model.pos == "GRND":
        return ()
    if model.pos not in INFLECTED:
        return (lemma,)
    has, lacks = asked(model.pos, model.grammemes)
    forms = paradigm(lemma, word_class(model.pos))
    found = [form for form, grammemes in forms if has <= grammemes and not lacks & grammemes]
    return tuple(dict.fromkeys(found))[:3]
