"""Names of persons: the nominative, the gender, the part of a surname that inflection leaves."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import SLAVIC, analyzer, inflectable, parses, plain


def key_of(surname: str) -> str:
    """The part of a surname that stays in inflection: Besedin, Беседіна → беседі."""
    low = surname.lower().replace("’", "'").rstrip(".").removesuffix("'s")
    return low[: max(4, len(low) - 2)]


def is_better(words: Sequence[str], name: str, known: str, lang: str) -> bool:
    """Whether a name is better than the one known so far: nominative first, then longer."""
    if lang in SLAVIC:
        nominative = all(can_be_nominative(word, lang) for word in words)
        was = all(can_be_nominative(word, lang) for word in known.split())
        if nominative != was:
            return nominative
    return len(name.split()) > len(known.split())


def can_be_nominative(word: str, lang: str) -> bool:
    """Whether a word has a reading in the nominative, or none at all."""
    found = parses(word, lang)
    return not found or any("nomn" in parse.grammemes for parse in found)


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


def in_nominative(words: Sequence[str], lang: str) -> str:
    """The name in the nominative, where the dictionary knows how."""
    if lang not in SLAVIC:
        return " ".join(word.removesuffix("’s").removesuffix("'s") for word in words)
    if all(can_be_nominative(word, lang) for word in words):
        return " ".join(words)
    return " ".join(_word_in_nominative(word, lang) for word in words)


def _word_in_nominative(word: str, lang: str) -> str:
    if not is_known(word, lang):
        return word
    readings = [
        parse
        for parse in inflectable(word, lang)
        if {"Name", "Surn", "Patr"} & set(map(str, parse.tag.grammemes))
    ]
    for parse in readings:
        form = parse.inflect({"nomn"})
        if form is not None:
            made = "-".join(part.capitalize() for part in form.word.split("-"))
            return made.replace("'", "’") if "’" in word else made
    return word


def gender_of(text: str, start: int, words: Sequence[str], lang: str) -> str:
    """Gender that a name or the word before it tells: `masc`, `femn` or empty."""
    if lang in SLAVIC:
        for word in words:
            for parse in parses(word, lang)[:2]:
                if "Name" in parse.grammemes or "Patr" in parse.grammemes:
                    for gender in ("masc", "femn"):
                        if gender in parse.grammemes:
                            return gender
        return ""
    before = text[max(0, start - 40) : start].lower().split()
    for word in before[-2:]:
        if word.rstrip(".") in ("mr", "sir", "king", "prince") or word.endswith(
            ("sman", "chairman")
        ):
            return "masc"
        if word.rstrip(".") in ("mrs", "ms", "miss", "queen") or word.endswith("swoman"):
            return "femn"
    return ""
