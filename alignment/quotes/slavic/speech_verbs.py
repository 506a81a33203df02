"""Ukrainian and Russian verbs after a quote that the lexicon doesn't have, and who acts there."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import CueLexicon, Form
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.hearers import without_outlet
from alignment.quotes.slavic.phrase_ends import WHOSE
from alignment.quotes.slavic.subject_phrases import is_group_adverb, phrase_left, phrase_right
from alignment.quotes.slavic.words import (
    is_finite,
    readings,
)
from alignment.quotes.view import DASHES, Item, is_stop, word_set


def slavic_speech_verb(clause: Clause, at: int, lexicon: CueLexicon) -> tuple[Stretch, Stretch]:
    """A verb after «Q», — that the lexicon doesn't have: «…», — усміхається Марта.

    Where the subject goes before it, it tells what the speaker does: «…», — Марта знизує плечима.
    """
    items, lang = clause.items, clause.lang
    item = items[at]
    if items[at - 1].region < 0 and items[at - 1].word not in DASHES:
        return EMPTY, EMPTY
    if not item.is_word or item.is_capital or not is_finite(item.word, lang):
        return EMPTY, _who_acts(items, at, lang)
    if item.low in _IS:
        # «Золотим ключем» — | була нагороджена драма.
        return EMPTY, EMPTY
    grammemes = next((g for pos, g in readings(item.word, lang) if pos == "VERB"), frozenset())
    number = "plur" if "plur" in grammemes else "sing"
    form = Form((item.low,), "", "", "", "verb", "fin", number)
    source = without_outlet(items, phrase_right(items, at + 1, form, lang), lang)
    if source.first == at + 1 and items[at + 1].low in WHOSE and "tran" in grammemes:
        # «…», — хвалить його | тренер: an object, where the verb takes one.
        source = Stretch(at + 2, source.last)
    return (Stretch(at, at + 1), source) if source else (EMPTY, EMPTY)


def _who_acts(items: Sequence[Item], at: int, lang: str) -> Stretch:
    """The subject with which the author's words begin after «…», — or — …? —."""
    ended = at > 1 and (items[at - 2].word == "," or items[at - 2].low in _SPOKEN)
    if not ended or items[at - 1].word not in DASHES:
        return EMPTY
    for index in range(at, min(len(items), at + 6)):
        if is_stop(items[index]) or not items[index].is_word:
            break
        if is_finite(items[index].word, lang):
            form = next((g for pos, g in readings(items[index].word, lang) if pos == "VERB"), _NONE)
            number = "plur" if "plur" in form else "sing"
            verb = Form((items[index].low,), "", "", "", "verb", "fin", number)
            source = phrase_left(items, index, verb, lang)
            between = items[at : source.first] if source else ()
            return source if all(is_group_adverb(item, lang) for item in between) else EMPTY
    return EMPTY


_IS = word_set(
    "є був була було були буде будуть став стала стало стали"
    " был была было были будет будут стал стала стало стали"
)
# How speech ends before the author's words; its last mark is the item of a marked passage.
_SPOKEN = frozenset(",!?…")
_NONE: frozenset[str] = frozenset()
