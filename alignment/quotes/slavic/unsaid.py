"""What stands before a Ukrainian or Russian verb and is nothing that it reports."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from alignment.morphology import GENDERS
from alignment.quotes.cues import Cue
from alignment.quotes.phrase import Clause, Stretch, words_in
from alignment.quotes.slavic.words import (
    OF_WHOM,
    PREPOSITIONS,
    THIS,
    is_finite,
    is_pos,
    is_time,
    readings,
)
from alignment.quotes.view import DASHES, MAX_NAME, Item, is_stop, word_set


def has_object(clause: Clause, cue: Cue, source: Stretch) -> bool:
    """Whether a verb after its subject has an object, and no speech before it: він пише книжку."""
    at = cue.last + 1
    if cue.form.concept == "ask" and source.first == at:
        # Перші дні вони не спали, питали | паролі.
        return all(
            any({"inan", "accs"} <= g for _, g in readings(item.word or "-", clause.lang))
            for item in clause.items[at : source.last]
        )
    while at + 1 < len(clause.items) and clause.items[at].low in _TO_WHOM:
        at += 1
    if not source or source.first > cue.first or at >= len(clause.items):
        return False
    found = readings(clause.items[at].word or "-", clause.lang)
    if not found or is_time(clause.items[at].word, clause.lang):
        return False
    if clause.items[at].low in _ABOUT or (clause.items[at].low == "на" and _points(cue)):
        # Крім того, Марта | думає про батька.
        return True
    return any(pos in _NAMED and "accs" in grammemes for pos, grammemes in found) and not any(
        "datv" in grammemes for _, grammemes in found
    )


def _points(cue: Cue) -> bool:
    """Whether a verb points at things: рибалки вказують | на два стовпи."""
    return cue.form.concept == "point-out"


_TO_WHOM = word_set("мені тобі йому їй нам вам їм мне тебе ему ей нам вам им")
_ABOUT = frozenset({"про", "о", "об"})


_NAMED = frozenset({"NOUN", "NPRO", "ADJF", "PRTF"})


def tells_when(items: Sequence[Item], at: int, said: bool = False) -> bool:
    """Whether як tells when something was, or compares: після того, як; строк такий, як.

    With `said`, a verb that takes a clause follows at once: щойно розтанув лід, як | каже мер.
    """
    before = at - 1 - (at > 1 and items[at - 1].word == ",")
    return before >= 0 and (
        items[before].low in _WHEN_AS or (not said and _just_when(items, before))
    )


def _just_when(items: Sequence[Item], last: int) -> bool:
    """Whether a clause says that something had only just happened: ледь він сів, | як …."""
    first = last
    while first and not is_stop(items[first - 1]):
        first -= 1
    head = [item.low for item in items[first : first + 3]]
    return bool(_JUST.intersection(head[:2])) or any(
        low == "не" and verb.startswith(_IN_TIME) for low, verb in pairwise(head)
    )


_JUST = word_set("щойно ледь ледве тільки-но варто едва только-только стоило")
_IN_TIME = ("встиг", "успе", "минул", "прош")


_WHEN_AS = word_set(
    "того тем тим пор пір время час тоді так такий така таке такі такой такая такое такие"
)


def is_half(clause: Clause, cue: Cue, source: Stretch, content: Stretch) -> bool:
    """Whether a subordinate clause is all that stands before a verb whose own clause it opens."""
    before = source and source.first < cue.first
    return before or not any(
        item.region < 0 and (item.word == "," or item.word in DASHES)
        for item in clause.items[content.first : content.last]
    )


def leads_in(clause: Clause, content: Stretch) -> bool:
    """Whether only a phrase with a preposition or a gerund stands there, and no clause."""
    items = clause.items
    if items[content.first].low not in PREPOSITIONS and not is_gerund(clause, content):
        return False
    return not any(
        item.size > MAX_NAME
        or (item.is_word and any(p in _ACTS for p, _ in readings(item.word, clause.lang)[:1]))
        for item in items[content.first : content.last]
    )


def is_description(clause: Clause, rest: Stretch) -> bool:
    """Whether words after who says something tell who that is, or what somebody there is like."""
    items, lang = clause.items, clause.lang
    for index in range(rest.first, rest.last):
        item = items[index]
        if item.low in OF_WHOM and items[index - 1].word == ",":
            break
        if item.region < 0 and item.is_word:
            acts = any(pos in _ACTS for pos, _ in readings(item.word, lang)[:1])
            if acts or item.low in _IT_IS:
                return False
        elif item.word in DASHES:
            return False
    for item in items[rest.first : rest.last]:
        found = readings(item.word or "-", lang)
        if not item.is_word or not found or found[0][0] not in _DESCRIBING:
            return False
        if found[0][0] == "NOUN":
            return any({"anim", "nomn"} <= g for pos, g in found if pos == "NOUN")
        if not any("nomn" in g for _, g in found):
            return True
    return False


_IT_IS = word_set("це то это нема немає нет")
_DESCRIBING = frozenset({"NOUN", "ADJF", "PRTF", "COMP"})
_ACTS = frozenset({"VERB", "INFN", "PRED", "PRTS", "ADJS"})


def is_object(clause: Clause, cue: Cue, source: Stretch, rest: Stretch) -> bool:
    """Whether what looks like who says it is the object of one verb of a row."""
    items, lang = clause.items, clause.lang
    if source.first <= cue.last or not is_finite(items[rest.first].word or "-", lang):
        return False
    own, after = (_inflection(items[at].word, lang) for at in (cue.last, rest.first))
    thing = all(
        any("inan" in g and "accs" in g for _, g in readings(item.word, lang))
        for item in items[source.first : source.last]
        if item.is_word
    )
    return thing and bool(own) and own == after


def _inflection(word: str, lang: str) -> frozenset[str]:
    found = readings(word, lang)[:1]
    return next((g & _INFLECTED for pos, g in found if pos == "VERB"), frozenset())


_INFLECTED = GENDERS | {"past", "pres", "futr", "sing", "plur"}


def is_gerund(clause: Clause, content: Stretch) -> bool:
    """Whether words tell what somebody does while speaking: не підводячи очей, зітхнувши."""
    words = (item.word or "-" for item in clause.items[content.first : content.last])
    first = next((word for word in words if not is_pos(word, clause.lang, "ADVB", "PRCL")), "-")
    return is_pos(first, clause.lang, "GRND")


def is_topic(clause: Clause, content: Stretch) -> bool:
    """Whether words before a verb are what it tells of: про це; про бійку, що сталася вчора."""
    items, lang = clause.items, clause.lang
    at = content.first + is_pos(items[content.first].word or "-", lang, "ADVB")
    if at + 1 >= content.last or items[at].low not in _OF:
        return False
    if words_in(items, content) < _SHORT or items[at + 1].low in THAT | THIS:
        return True
    comma = next((i for i in range(at, content.last) if items[i].word == ","), content.last)
    which = comma + 1 < content.last and items[comma + 1].low in OF_WHOM
    return which and not any(is_finite(i.word or "-", lang) for i in items[at:comma])


_OF = word_set("на про о об")
# Fewer words than these say nothing.
_SHORT = 4
# What has been named before: про це, об этом.
THAT = word_set(
    "це цього цьому цим этом это этого этому нього него нім ньому нем неї нее ній ней них"
)
