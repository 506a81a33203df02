"""The subject with which a Ukrainian or Russian sentence begins, or stands before a gerund."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import GENDERS
from alignment.quotes.cues import Cue, CueLexicon, Form
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.phrase_ends import WHOSE, phrase_end
from alignment.quotes.slavic.phrases import ANY_FORM, clause_start, phrase_start
from alignment.quotes.slavic.subject_phrases import phrase_left
from alignment.quotes.slavic.words import (
    AND,
    COMPLEMENTIZERS,
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    SURNAMES,
    is_finite,
    readings,
)
from alignment.quotes.view import Item, is_stop, word_set


def slavic_first_subject(clause: Clause, lexicon: CueLexicon, form: Form = ANY_FORM) -> Stretch:
    """The nominative phrase with which a sentence begins, agreeing with a form."""
    items, lang = clause.items, clause.lang
    if not items:
        return EMPTY
    main = _main_subject(clause, lexicon, form) if items[0].low in _WHEN else EMPTY
    if main:
        return main
    last = len(items)
    for index, item in enumerate(items):
        if is_stop(item) and index > 3:
            last = index
            break
    start = phrase_start(items, 0, last, form, lang)
    if start < 0:
        man = "masc" in (form.gender or "masc") and is_man(items, 0)
        if man and len(items) > 1 and _acts(items[1], lang):
            return Stretch(0, 1)
        if last + 2 < len(items) and items[last].word == "," and items[last + 1].low in AND:
            # Про це спитали доктора, | і він не добирав слів.
            rest = Clause(items[last + 2 :], (), clause.sentence, lang)
            return slavic_first_subject(rest, lexicon, form).moved(last + 2)
        return that_woman(items, form, lang)
    whose = start > 0 and items[start - 1].low in WHOSE
    return Stretch(start - whose, phrase_end(items, start, last, lang))


def _main_subject(clause: Clause, lexicon: CueLexicon, form: Form) -> Stretch:
    """The subject of the main clause after one of time: Коли її спитали, | вона | усміхнулася."""
    items = clause.items
    for comma in range(2, min(len(items) - 2, _MAX_OPENING)):
        after = items[comma + 1]
        if items[comma].word != "," or after.low in SUBORDINATORS | CONJUNCTIONS | PREPOSITIONS:
            continue
        rest = Clause(items[comma + 1 :], (), clause.sentence, clause.lang)
        source = slavic_first_subject(rest, lexicon, form)
        if source and source.first <= 1:
            return source.moved(comma + 1)
    return EMPTY


_WHEN = word_set("коли поки доки щойно якщо хоча хоч когда пока едва если хотя")
_MAX_OPENING = 30


def before_stray(items: Sequence[Item], cue: Cue, group: int, lang: str) -> Stretch:
    """A subject with a comma that doesn't belong: Рибалка Гліб Гай, | попереджає, що …."""
    after = [item.low for item in items[cue.last + 1 : cue.last + 3]]
    if after[:1] != [","] or after[-1] not in COMPLEMENTIZERS:
        return EMPTY
    source = phrase_left(items, group - 1, cue.form, lang)
    return source if source == Stretch(0, group - 1) else EMPTY


def _acts(item: Item, lang: str) -> bool:
    """Whether a word is a verb in the singular: Багиров | вытирает руки."""
    found = readings(item.word, lang)[:1] if item.is_word else ()
    return any(pos == "VERB" and "sing" in grammemes for pos, grammemes in found)


def that_woman(items: Sequence[Item], form: Form, lang: str) -> Stretch:
    """Та at the head of a sentence, as a pronoun: Та | клялася, що ваги точні."""
    told = form.gender == "femn" or (lang == "ru" and form.number == "sing" and not form.gender)
    return Stretch(0, 1) if told and items[0].region < 0 and items[0].low == "та" else EMPTY


def is_man(items: Sequence[Item], at: int) -> bool:
    """Whether a word at the head of a clause can be a man's surname: Ляхов | заявил."""
    headed = not at or is_stop(items[at - 1])
    return headed and items[at].is_capital and items[at].low.endswith(SURNAMES)


def before_gerund(clause: Clause, group: int) -> Stretch:
    """The subject of the clause before a gerund: …, але ювіляр відмовився, | заявивши.

    Whoever denies that something is so judges it too, and not who it is about: Мер заперечив, що
    порт продав човен, | назвавши це казкою.
    """
    items, lang = clause.items, clause.lang
    if group < 2 or items[group - 1].word != ",":
        return EMPTY
    first = clause_start(items, group - 1)
    if any(cue.form.doubts and 0 < first - cue.last <= 3 for cue in clause.cues):
        return EMPTY
    for index in range(first + 1, group - 1):
        item = items[index]
        if item.is_word and not item.is_capital and is_finite(item.word, lang):
            grammemes = readings(item.word, lang)[0][1]
            number = "plur" if "plur" in grammemes else "sing"
            gender = next(iter(grammemes & GENDERS), "")
            verb = Form((item.low,), "", "", "", "verb", "fin", number, gender)
            return phrase_left(items, index, verb, lang)
    return EMPTY
