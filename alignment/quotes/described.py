"""Whom a pronoun stands for where nobody is named: the minister said …; “…,” he added."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alignment.morphology import SLAVIC, parses
from alignment.quotes.calling import roles
from alignment.quotes.english.callings import is_english_person
from alignment.quotes.name_runs import FIRMS
from alignment.quotes.names import is_known
from alignment.quotes.view import plain, word_set

_PRONOUNS = {
    "masc": word_set("he him his він його йому ним нього той он его ему него тот"),
    "femn": word_set("she her вона її їй нею неї та она ее ей ней нее"),
    "neut": word_set("it its воно оно"),
    "plur": word_set("they them their вони їх їхній їхніми їхньою їхнім їхню ними они их им ними"),
}
_BEFORE_NAME = word_set("of in at for from on with to by")


def gender_of_pronoun(words: Sequence[str]) -> str:
    """`masc`, `femn`, `neut` or `plur` for a pronoun (lower case), else empty."""
    if len(words) != 1:
        return ""
    word = plain(words[0])
    return next((gender for gender, forms in _PRONOUNS.items() if word in forms), "")


def own_gender(said: str) -> str:
    """Gender that English words tell of who is reported to say them: | his | country is poor."""
    found = {whose.lower() for whose in _OWN.findall(said)}
    return {"his": "masc", "her": "femn"}[found.pop()] if len(found) == 1 else ""


_OWN = re.compile(
    r"\b(his|her)\s(?:country|government|party|side|delegation|ministry|office|company|firm|client"
    r"|clients|colleagues|nation|team|department|union|agency|organisation|organization)\b",
    re.IGNORECASE,
)


def can_stand_for(phrase: str, gender: str, lang: str) -> bool:
    """Whether a pronoun of a gender or number can stand for a noun phrase in the nominative."""
    words = phrase.split()
    if len(words) > 1 and words[1].lower() in _OF and words[0].lower() in _ONE:
        # Один із підрядників, one of the contractors.
        return gender in _ONE[words[0].lower()]
    if gender_of_pronoun([word.lower() for word in words]) or len(words) > _MAX_WORDS:
        return False
    if lang in SLAVIC:
        return _gender_of_head(words, lang) == gender
    # Her publisher is not she.
    others = gender_of_pronoun([words[0].lower()]) != gender
    return others and gender in _english_genders(words)


def is_thing(phrase: str, lang: str) -> bool:
    """Whether a Ukrainian or Russian phrase is headed by no person: фонд, відсоток учасників."""
    if lang not in SLAVIC:
        return False
    for word in phrase.split():
        found = [parse for parse in parses(word, lang) if parse.pos == "NOUN"]
        if found:
            person = word.lower() in roles(lang) or any("anim" in one.grammemes for one in found)
            return is_known(word, lang) and not person
    return False


def within_sentence(phrase: str, lang: str) -> str:
    """A noun phrase as it stands within a sentence: Речник мерії → речник мерії."""
    first, _, rest = phrase.partition(" ")
    if lang in SLAVIC:
        names = any(parse.grammemes & _NAMES for parse in parses(first, lang))
        common = is_known(first, lang) and not names
    else:
        common = first.lower() in _OPENING
    return (
        f"{first.lower()} {rest}".strip()
        if common and (len(first) == 1 or not first.isupper())
        else phrase
    )


_OF = word_set("of із з зі из с")
_ONE = {"one": ("masc", "femn"), "один": ("masc",), "одна": ("femn",)}


_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})


_OPENING = word_set("the a an his her its their our my one two three some many both")
# Longer sources hold more than one noun that might be meant.
_MAX_WORDS = 7


def _gender_of_head(words: Sequence[str], lang: str) -> str:
    for word in words:
        found = [parse for parse in parses(word, lang) if parse.pos == "NOUN"]
        for parse in found:
            if "nomn" in parse.grammemes:
                genders = ("plur", "masc", "femn", "neut")
                return next((gender for gender in genders if gender in parse.grammemes), "")
        if found:
            return ""
    return ""


_WOMEN = word_set(
    "girl lady mother grandmother wife widow sister daughter aunt niece actress waitress hostess"
    " nun queen princess duchess mum mom bride"
)
_MEN = word_set(
    "man boy gentleman father grandfather husband widower brother son uncle nephew king prince duke"
    " monk priest chairman dad groom"
)


# Who are many in one word: police said …, they said.
_MANY = word_set("police people staff crew personnel")


def _english_genders(words: Sequence[str]) -> frozenset[str]:
    low = [word.lower().strip(",") for word in words]
    head = next((i for i, word in enumerate(low) if word in _BEFORE_NAME and i), len(low)) - 1
    if (
        "and" in low
        or low[head] in _MANY
        or (low[head].endswith("s") and not low[head].endswith("ss"))
    ):
        return frozenset({"plur"})
    if low[head] in _WOMEN or low[head].endswith("woman"):
        return frozenset({"femn"})
    if low[head] in _MEN or low[head].endswith("sman"):
        return frozenset({"masc"})
    if low[head] in FIRMS:
        return frozenset({"neut", "masc", "femn"})
    if is_english_person(low[head]):
        return frozenset({"masc", "femn"})
    return frozenset({"neut"})
