"""First and second persons in Ukrainian and Russian: who speaks is I or you, or isn't named."""

from __future__ import annotations

from alignment.quotes.cues import Cue
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.phrases import clause_start
from alignment.quotes.slavic.words import readings
from alignment.quotes.view import word_set

_PRONOUNS = {
    ("1per", "sing"): word_set("я"),
    ("1per", "plur"): word_set("ми мы"),
    ("2per", "sing"): word_set("ти ты"),
    ("2per", "plur"): word_set("ви вы"),
}
_PERSONS = frozenset({"1per", "2per"})


def speaker_there(clause: Clause, cue: Cue) -> frozenset[str]:
    """The pronoun that a verb in the first or second person agrees with; empty for all others."""
    for item in clause.items[cue.first : cue.last + 1]:
        found = readings(item.word, clause.lang)[:1] if item.is_word else ()
        for pos, grammemes in found:
            if pos != "VERB" or _PERSONS.isdisjoint(grammemes) or "impr" in grammemes:
                continue
            for (person, number), pronouns in _PRONOUNS.items():
                if person in grammemes and number in grammemes:
                    return pronouns
    return frozenset()


def of_person(clause: Clause, cue: Cue, source: Stretch, known: Stretch) -> Stretch:
    """The source of a verb, which can be no noun for I and you: у вівторок | розкажу, що …."""
    items = clause.items
    pronouns = speaker_there(clause, cue)
    if not pronouns:
        return source
    first = clause_start(items, cue.first)
    beside = (Stretch(i, i + 1) for i in range(cue.first - 1, first - 1, -1))
    for one in (source, *beside, known):
        if one.last - one.first == 1 and items[one.first].low in pronouns:
            return one
    return EMPTY


def is_wish_of_yours(clause: Clause, cue: Cue, source: Stretch) -> bool:
    """Whether a wish is of whoever reads this: якщо ви хочете обміняти; хочеш подивитися?"""
    words = source or Stretch(cue.first, cue.first)
    pronouns = speaker_there(clause, cue) | {
        item.low for item in clause.items[words.first : words.last]
    }
    return bool(pronouns & _YOU)


_YOU = word_set("ти ты ви вы")
