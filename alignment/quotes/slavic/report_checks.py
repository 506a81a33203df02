"""Whether Ukrainian and Russian verbs and adverbs report in their sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from alignment.quotes.cues import Cue
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim
from alignment.quotes.slavic.phrases import HEADS, LINKS
from alignment.quotes.slavic.speechless import is_speechless
from alignment.quotes.slavic.verb_groups import past_day
from alignment.quotes.slavic.words import (
    AS,
    COMPLEMENTIZERS,
    is_pos,
    is_verb,
    readings,
)
from alignment.quotes.view import DASHES, MAX_NAME, Item, word_set


def recalls_words(clause: Clause, following: Sequence[Cue]) -> bool:
    """Whether what one recalls is what somebody said: згадує, як гість запевняв, що …."""
    after = [clause.items[cue.last + 1 : cue.last + 5] for cue in following]
    return any(
        one.word == "," and two.low in COMPLEMENTIZERS
        for near in after
        for one, two in pairwise(near)
    )


def reminds(clause: Clause, cue: Cue) -> bool:
    """Whether the narrator reminds, notes or adds something: Нагадаємо, | що міст закрили."""
    found = readings(clause.items[cue.last].word or "-", clause.lang)
    return any({"1per", "plur", "futr"} <= grammemes for _, grammemes in found)


def welcomes(clause: Clause, cue: Cue) -> bool:
    """Whether somebody is made welcome: ласкаво | просимо в порт."""
    return cue.first > 0 and clause.items[cue.first - 1].low == "ласкаво"


def is_thought(clause: Clause, start: int) -> bool:
    """Whether what one has decided is thought so: що сирена лякає; and not що школу закриють."""
    items = clause.items
    if start < 1 or items[start - 1].low not in ("що", "что"):
        return False
    for item in items[start:]:
        if is_verb(item, clause.lang):
            return "futr" not in readings(item.word, clause.lang)[0][1]
    return True


def named_teller(items: Sequence[Item], cue: Cue, lang: str) -> Stretch:
    """A name in marks at the end of a sentence that is the subject of an inverted verb."""
    at = past_day(items, cue.last + 1, lang)
    if at >= len(items) or items[at].region < 0 or items[at].size > MAX_NAME:
        return EMPTY
    name = Stretch(at, at + 1)
    as_said = any(item.low in AS for item in items[max(0, cue.first - 2) : cue.first])
    if as_said and at + 1 < len(items) and items[at + 1].word == ",":
        # Як раніше писав | «Обрій», C.
        return name
    if cue.first < MAX_NAME or items[cue.first - 1].word != ",":
        return EMPTY
    after = items[at + 1] if at + 1 < len(items) else None
    return name if after is None or not after.is_word or after.low in LINKS else EMPTY


def leads_in(cue: Cue, found: Sequence[Report]) -> bool:
    """Whether an adverb stands for that: твердили, | нібито | міст закрито."""
    return any(report.content[0].first == cue.last + 1 for report in found)


def is_rated(clause: Clause, source: Stretch) -> bool:
    """Whether what looks like who rates is a plural of things, or there is nothing."""
    items = clause.items
    for item in items[source.first : source.last]:
        if is_pos(item.word or "-", clause.lang, "NOUN"):
            things = any({"inan", "plur", "nomn"} <= g for _, g in readings(item.word, clause.lang))
            return things and (item is items[0] or not item.is_capital)
    return not source


def is_treated(clause: Clause, cue: Cue, source: Stretch) -> bool:
    """Whether what looks like who names or explains, in the plural, is a thing in the singular.

    It is, in the accusative, what is named: хворобу, спад; or a plural of things is.
    """
    items = clause.items[source.first : source.last]
    if cue.form.number != "plur" or cue.form.concept not in ("explain", "call") or len(items) != 1:
        return False
    found = [g for pos, g in readings(items[0].word or "-", clause.lang) if pos == "NOUN"]
    return bool(found) and "inan" in found[0] and "accs" in set().union(*found)


def is_denied(clause: Clause, cue: Cue) -> bool:
    """Whether a verb that denies nothing itself stands after не."""
    negated = cue.first > 0 and clause.items[cue.first - 1].low == "не"
    denies = cue.form.cue_class == "denying" or cue.form.concept == "admit"
    return negated and (not denies or cue.form.lemma in _REFUTING)


_REFUTING = frozenset({"спростувати", "спростовувати", "опровергнуть", "опровергать"})


def is_thing_doing(clause: Clause, cue: Cue, source: Stretch, start: int) -> bool:
    """Whether a thing does what people do by speaking: висота вежі виключає підйом.

    What it promises is to be or become something: весілля обіцяє бути гучним.
    """
    items, lang = clause.items, clause.lang
    if cue.form.concept not in _NEEDING:
        return False
    if not is_speechless(" ".join(item.word for item in items[source.first : source.last]), lang):
        return False
    head = next(
        (i for i in items[source.first : source.last] if is_pos(i.word, lang, "NOUN")), None
    )
    if head is None or head.low in HEADS or (head.is_capital and head is not items[0]):
        return False
    if items[start].low in _BECOMING:
        return cue.form.concept == "promise"
    return not is_pos(items[start].word or "-", lang, "INFN") and any(
        pos == "NOUN" and "inan" in g and head.low.endswith(_ABSTRACT)
        for pos, g in readings(head.word, lang)[:1]
    )


_NEEDING = frozenset({"rule-out", "promise", "guarantee", "demand", "suggest", "offer", "threaten"})
_BECOMING = word_set("бути стати виявитися быть стать оказаться")
_ABSTRACT = ("ина", "ість", "ость", "ота", "ння", "ние", "изм", "ізм")


def is_unlikely(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether a clause says that its verb is hardly so: навряд чи | вони задоволені."""
    low = [item.low for item in items[max(first - 2, 0) : last]]
    return any(one in _HARDLY and two in _WHETHER for one, two in pairwise(low))


_HARDLY = frozenset({"навряд", "вряд", "едва"})
_WHETHER = frozenset({"чи", "ли"})


def compares(clause: Clause, cue: Cue, found: list[Report]) -> bool:
    """Whether як with a verb compares within what is reported already, which then ends before it.

    Вони припускають, що птахів затримала посуха, а не мороз, | як писали газети. What agencies
    pass on may be a report of somebody's: сказав, що C, як передає агентство.
    """
    at = next((i for i in range(cue.first, 0, -1) if clause.items[i].low in AS), 0)
    for number, other in enumerate(found):
        part = other.content[-1]
        inside = other.rule in ("that-clause", "question") and part.first < at < part.last
        if inside and cue.form.concept not in _PASSING_ON:
            part = trim(clause.items, Stretch(part.first, at))
            found[number] = replace(other, content=(*other.content[:-1], part))
            return True
    return False


_PASSING_ON = frozenset({"report", "tell", "announce"})


def softens(clause: Clause, cue: Cue, following: Sequence[Cue]) -> bool:
    """Whether an adverb goes with a verb that reports: буцімто | зауважив, що …."""
    after = following[0] if following else None
    if after is None or after.first != cue.last + 1 or after.form.feature != "fin":
        return False
    if cue.first and (
        clause.items[cue.first - 1].region >= 0 or clause.items[cue.first - 1].word in DASHES
    ):
        # «Q», — якобы | кричав затриманий.
        return True
    that = [item.low for item in clause.items[after.last + 1 : after.last + 5]]
    return any(one == "," and two in COMPLEMENTIZERS for one, two in pairwise(that))
