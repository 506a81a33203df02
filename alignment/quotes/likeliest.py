"""Readings of a word, the likeliest first: Ukrainian's dictionary knows no frequencies."""

from __future__ import annotations

from functools import lru_cache

from alignment.morphology import Parse, parses, plain
from alignment.quotes.view import word_set


@lru_cache(maxsize=1 << 16)
def likely_parses(word: str, lang: str) -> tuple[Parse, ...]:
    """Readings of a Ukrainian or Russian word that aren't very unlikely, the likeliest first.

    Ukrainian говорить is a verb in the present rather than the spoken form of говорити, була is a
    verb rather than an adjective, and ще is in no dictionary.
    """
    found = tuple(one for one in parses(word, lang) if one.score > _UNLIKELY)
    if lang != "uk" or not found:
        return found
    low = plain(word)
    if low in _ADVERBS:
        return (Parse(low, "ADVB", frozenset({"ADVB"}), 1.0),)
    first = found[0].pos
    if low in _NO_NOUNS:
        return tuple(sorted(found, key=lambda one: one.pos == "NOUN"))
    verbs = tuple(one for one in found if one.pos == "VERB")
    if first == "VERB" or not verbs:
        return found
    spoken = first == "INFN" and low.endswith(("ть", "ться"))
    past = first == "ADJF" and low.endswith("ла") and "past" in verbs[0].grammemes
    if not spoken and not past and low not in _VERBS:
        return found
    return verbs + tuple(one for one in found if one.pos != "VERB")


_UNLIKELY = 0.01
_ADVERBS = frozenset({"ще", "вже"})
# Words that are hardly ever the nouns which they may be, too.
_NO_NOUNS = word_set(
    "бути відразу вона гаразд далі до добре доки загалом зараз його кілька мене мені ніколи"
    " перед під піти побути понад про рано серед собі тобі того тому усі чому як яка яким якими"
    " яку"
)
# Verbs that are nouns or adjectives as well, which are seldom meant.
_VERBS = word_set(
    "буду жила живе живу забрала мала міг надала помер померла став стала стало стане хотів"
)
