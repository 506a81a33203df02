"""Subjects in Ukrainian and Russian that nobody's words are: things that are no body or text."""

from __future__ import annotations

from alignment.morphology import SLAVIC, lemmas, parses
from alignment.quotes.calling import bodies
from alignment.quotes.described import is_thing
from alignment.quotes.kinds import has_name
from alignment.quotes.slavic.according import TEXTS


def is_speechless(phrase: str, lang: str) -> bool:
    """Whether a phrase is headed by no person, place, body or text: тіла, двостороння стрічка."""
    if lang not in SLAVIC or not is_thing(phrase, lang):
        return False
    words = phrase.split()
    whose = (g for word in words[1:2] for g in (one.grammemes for one in parses(word, lang)))
    if any({"anim", "gent", "plur"} <= g for g in whose):
        # Більшість експертів
        return False
    return not any(
        word.lower().startswith(TEXTS)
        or has_name(word.lower(), lang)
        or bodies(lang).intersection(lemmas(word, lang))
        or any("Geox" in parse.grammemes for parse in parses(word, lang))
        for word in words
    )
