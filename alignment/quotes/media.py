"""Words for outlets and agencies, which pass on what others said."""

from __future__ import annotations

from functools import lru_cache

from alignment.lexicon import load_table
from alignment.morphology import SLAVIC, lemmas
from alignment.quotes.view import Item


def is_medium(item: Item, lang: str) -> bool:
    """Whether a word outside marks is an outlet: Reuters, газета."""
    if item.region >= 0:
        return False
    return item.low in _media(lang) or (lang in SLAVIC and is_outlet(item.word, lang))


def is_outlet(word: str, lang: str) -> bool:
    """Whether a word is one for an outlet, in whatever form."""
    known = _media(lang)
    return word.lower() in known or not known.isdisjoint(lemmas(word, lang))


@lru_cache(maxsize=8)
def _media(lang: str) -> frozenset[str]:
    return frozenset(entry.key for entry in load_table(lang, "media"))
