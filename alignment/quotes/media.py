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
    known = _media(lang)
    return item.low in known or (lang in SLAVIC and not known.isdisjoint(lemmas(item.word, lang)))


@lru_cache(maxsize=8)
def _media(lang: str) -> frozenset[str]:
    return frozenset(entry.key for entry in load_table(lang, "media"))
