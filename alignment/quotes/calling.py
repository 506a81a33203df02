"""What somebody is, as the words around a name or a description of a person say it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from alignment.lexicon import load_table
from alignment.quotes.view import word_set


@dataclass(frozen=True, slots=True)
class Calling:
    """What somebody is.

    Attributes:
        head: The noun: its lemma, of a woman's word that of the man's (директорка → директор).
        words: Lemmas of all words of the description.
        gender: `femn` where the noun is a woman's, `masc` where it is a man's, or empty.
        alone: Whether the noun has nothing with it but a determiner.
        owned: Whether it begins with whose it is (his manager).
    """

    head: str
    words: frozenset[str]
    gender: str = ""
    alone: bool = True
    owned: bool = False


WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
POSSESSIVES = word_set(
    "his her its their our my your його її їх їхній їхня наш наша мій моя свій своя"
    " его ее её их наш наша мой моя свой своя"
)
POINTING = word_set(
    "the this that same himself herself сам сама цей ця той та самий сама этот эта тот та же ж"
)
# Who is one of several, or somebody else.
OTHERS = word_set(
    "a an one another other some any every each no two three both many more former"
    " інший інша один одна якийсь якась ще кожен кожна жоден два дві три обидва колишній колишня"
    " другой другая один одна какой-то какая-то некий некая еще ещё каждый каждая два две три оба"
    " бывший бывшая"
)
MAX_WORDS = 7


@lru_cache(maxsize=8)
def stands_for(lang: str) -> Mapping[str, frozenset[str]]:
    """Nouns that take up somebody named before, each with what that person has been called."""
    return {entry.key: word_set(entry["of"]) for entry in load_table(lang, "callings")}


@lru_cache(maxsize=8)
def listed(lang: str) -> frozenset[str]:
    """Words that the lexicons have as what somebody is."""
    return roles(lang) | stands_for(lang).keys()


@lru_cache(maxsize=8)
def roles(lang: str) -> frozenset[str]:
    """Words that go before a person's name: minister, лікарка."""
    return frozenset(entry.key for entry in load_table(lang, "roles") if entry["kind"] == "role")


@lru_cache(maxsize=8)
def bodies(lang: str) -> frozenset[str]:
    """Words in the names of institutions and for sources that are no persons: рада, poll."""
    return frozenset(
        entry.key for entry in load_table(lang, "roles") if entry["kind"] in ("body", "says")
    )


# What says nothing but of which nation somebody is.
NATIONALITIES = word_set(
    "american british english scottish welsh irish french german austrian swiss dutch belgian"
    " danish swedish norwegian finnish icelandic estonian latvian lithuanian polish czech slovak"
    " hungarian romanian bulgarian serbian croatian bosnian albanian greek turkish italian spanish"
    " portuguese"
    " ukrainian russian belarusian moldovan georgian armenian azerbaijani kazakh uzbek israeli"
    " iranian iraqi syrian egyptian lebanese saudi qatari afghan pakistani indian chinese japanese"
    " korean vietnamese thai australian canadian mexican brazilian argentine chilean nigerian"
    " ethiopian kenyan moroccan algerian tunisian libyan"
)
