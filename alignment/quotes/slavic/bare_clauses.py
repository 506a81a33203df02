"""Ukrainian and Russian reports without a conjunction: Каже, молодь не чекає; говорит, устал."""

from __future__ import annotations

from alignment.quotes.cues import Cue
from alignment.quotes.phrase import Clause, Stretch
from alignment.quotes.slavic.clause_parts import has_finite
from alignment.quotes.slavic.persons import speaker_there
from alignment.quotes.slavic.words import (
    AND,
    COMPLEMENTIZERS,
    CONJUNCTIONS,
    NOUNLIKE,
    OF_WHOM,
    QUESTIONS,
    SUBORDINATORS,
    has_case,
    is_pos,
    readings,
)
from alignment.quotes.view import DASHES, word_set


def bare_content(clause: Clause, cue: Cue, source: Stretch, group: int) -> int:
    """Where a clause begins that stands beside a verb of saying or thinking; -1 if none does."""
    items, lang, at = clause.items, clause.lang, cue.last + 1
    told = cue.form.lemma in SAYING or (cue.form.lemma in _SURE and cue.form.feature == "fin")
    if not told or at + 3 >= len(items) or items[at].word != "," or items[at].region >= 0:
        return -1
    if source and (source.last > cue.first or group > source.last + 2):
        return -1
    first = source.first if source else group
    while first and (items[first - 1].low in AND or items[first - 1].low in _LEADING):
        first -= 1
    before = items[first - 1] if first else None
    if before is not None and (before.region >= 0 or before.word not in _OPENING | DASHES):
        return -1
    one = of_another(clause, cue) or bool(speaker_there(clause, cue) & _US)
    if not source and (not one or (before is not None and before.word == "—")):
        return -1
    after = items[at + 1]
    if after.region >= 0 or not after.is_word or after.low in _NO_CLAUSE:
        return -1
    if is_pos(after.word, lang, "GRND", "PRTF") or any(o.first == at + 1 for o in clause.cues):
        return -1
    told = has_finite(clause, Stretch(at + 1, len(items)))
    # Каже, руки старші за неї: no verb says it.
    subject = not source and has_case(after.word, lang, "nomn", NOUNLIKE) and at + 4 < len(items)
    return at + 1 if told or subject else -1


# Сподіваюся, міст відкриють: nobody is named, and it is said.
_US = word_set("я ми мы")


def of_another(clause: Clause, cue: Cue) -> bool:
    """Whether a verb is in the present of the third person: somebody named before speaks."""
    found = readings(clause.items[cue.last].word or "-", clause.lang)[:1]
    return any({"pres", "3per", "sing"} <= g or pos in ("ADJS", "ADJF") for pos, g in found)


# Verbs that give a clause beside them.
SAYING = word_set(
    "казати сказати говорити думати гадати запевняти зізнаватися визнавати божитися клястися"
    " присягатися твердити пояснювати жалітися скаржитися згадувати"
    " говорить сказать думать уверять признаваться признавать божиться клясться твердить"
    " объяснять жаловаться вспоминать утверждать"
    " здаватися здатися казаться показаться"
    " попереджати обіцяти повторювати предупреждать обещать повторять"
)
_SURE = word_set(
    "певен певний впевнений упевнений переконаний уверен убежден сподіватися надіятися надеяться"
    " боятися бояться вважати считать вірити верить"
)
_LEADING = word_set("тепер теперь сам сама самі сами тоді тогда потім потом тут а але но")
_OPENING = frozenset({":", ";", "."})
_NO_CLAUSE = (
    COMPLEMENTIZERS
    | SUBORDINATORS
    | CONJUNCTIONS
    | QUESTIONS
    | OF_WHOM
    | word_set(
        "а тобто то есть мовляв мол так как наприклад например зокрема доки щойно едва ніж чем"
    )
)
