"""Whose words marks hold after what they are called: завершив промову словами «…»."""

from __future__ import annotations

from alignment.morphology import GENDERS
from alignment.quotes.cues import Cue, CueLexicon, Form
from alignment.quotes.names import is_common_noun
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.subjects import slavic_subject
from alignment.quotes.slavic.words import PRONOUNS, WITH, is_finite, readings
from alignment.quotes.view import word_set

_SAID = word_set("словами фразою фразой реплікою репликой вигуком возгласом")


def said_with(clause: Clause, position: int, lexicon: CueLexicon) -> tuple[Stretch, Stretch]:
    """Cue and source of marked words that somebody did something with: пішов зі словами «…».

    The verb is the cue if it reports (привітав його словами «…»), else the words for the words.
    """
    items, lang = clause.items, clause.lang
    if not position or items[position - 1].low not in _SAID:
        return EMPTY, EMPTY
    first = position - 1
    if first and items[first - 1].low in WITH:
        first -= 1
    for index in range(first - 1, -1, -1):
        item = items[index]
        if item.is_word and not item.is_capital and is_finite(item.word, lang):
            grammemes = next(g for pos, g in readings(item.word, lang) if pos == "VERB")
            number = "plur" if "plur" in grammemes else "sing"
            gender = next(iter(grammemes & GENDERS), "")
            form = Form((item.low,), "", "", "", "verb", "fin", number, gender)
            source, _, _ = slavic_subject(clause, Cue(form, index, index), lexicon, EMPTY)
            if not _has_person(clause, source):
                # Лист обривається словами «Коли я»: a text says nothing of its own.
                return EMPTY, EMPTY
            told = any(one.pos == "verb" for one in lexicon.get(item.low))
            return Stretch(index, index + 1) if told else Stretch(first, position), source
    return EMPTY, EMPTY


def _has_person(clause: Clause, source: Stretch) -> bool:
    """Whether a source is a pronoun, a name or a noun for a person."""
    for index, item in enumerate(clause.items[source.first : source.last], start=source.first):
        found = readings(item.word, clause.lang) if item.is_word else ()
        named = item.is_capital and (index > 0 or not is_common_noun(item.word, clause.lang))
        if item.low in PRONOUNS or named or any({"anim", "nomn"} <= g for _, g in found):
            return True
    return False
