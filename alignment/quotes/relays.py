"""Who only passes on what another said: the mayor said it would rain, | Reuters reports."""

from __future__ import annotations

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.settings import skip_time
from alignment.quotes.grammar import Grammar
from alignment.quotes.media import is_medium
from alignment.quotes.phrase import Clause, Stretch, trim, words_in, words_told
from alignment.quotes.view import DASHES, Item

# An outlet and its verb are no longer: | повідомляє агенція «Хвиля».
_MAX_RELAY = 8
# What an outlet passes on is most of what stands before it.
_MOST = 0.7


def without_relay(clause: Clause, grammar: Grammar, lexicon: CueLexicon) -> Clause:
    """A sentence without the outlet at its end, where what it passes on has its own speaker."""
    at = _relay(clause)
    if at == 0:
        return clause
    rest = [cue for cue in clause.cues if cue.last < at]
    told = Clause(clause.items[:at], rest, clause.sentence, clause.lang)
    words = words_in(told.items, Stretch(0, at))
    outside = sum(item.is_word for item in told.items if item.region < 0)
    if told.items[0].region >= 0 and outside <= _MAX_RELAY and any(_speaks(cue) for cue in rest):
        # “…,” the mayor said, Reuters reports.
        return told
    for report in grammar.reports(told, lexicon) if rest else ():
        if report.cue and report.source and words_told(told.items, report) >= _MOST * words:
            return told
    return clause


def _speaks(cue: Cue) -> bool:
    return cue.form.pos == "verb" and "r" in cue.form.frames


def _relay(clause: Clause) -> int:
    """Where the words of an outlet begin at the end of a sentence, with the comma; 0 if none do."""
    items = clause.items
    end = trim(items, Stretch(0, len(items))).last
    if not clause.cues or clause.cues[-1].first < end - _MAX_RELAY:
        return 0
    for at in range(end - 2, max(0, end - _MAX_RELAY - 1), -1):
        if items[at].low == "," or (items[at].region < 0 and items[at].word in DASHES):
            # The comma may stand inside marks: “…,” Reuters writes.
            told = _is_told_by_outlet(clause, Stretch(at + 1, end))
            return at + (items[at].region >= 0) if told else 0
    return 0


def _is_told_by_outlet(clause: Clause, tail: Stretch) -> bool:
    """Whether words are an outlet and its verb: Reuters | reports; пише | видання «Хвиля».

    In English a day may follow: the Hull Echo | reported on Monday.
    """
    cues = [
        cue
        for cue in clause.cues
        if tail.first <= cue.first
        and cue.form.pos == "verb"
        and not clause.items[cue.first].is_capital
    ]
    if len(cues) != 1 or cues[0].form.cue_class != "neutral":
        return False
    items = clause.items[tail.first : tail.last]
    inverted = cues[0].first == tail.first and (items[-1].region >= 0 or _names(items[-1], clause))
    end = cues[0].last + 1
    end = skip_time(clause.items[: tail.last], end) if clause.lang == "en" else end
    named = clause.lang == "en" and _is_masthead(clause, tail, cues[0])
    known = named or any(is_medium(item, clause.lang) for item in items)
    return known and (inverted or end == tail.last)


def _is_masthead(clause: Clause, tail: Stretch, cue: Cue) -> bool:
    """Whether English capitalised words report something: the Hull Echo | reported."""
    words = clause.items[tail.first : cue.first] or clause.items[cue.last + 1 : tail.last]
    named = len(words) > 1 and all(item.is_capital for item in words[1:])
    return named and cue.form.lemma == "report" and (words[0].is_capital or words[0].low == "the")


def _names(item: Item, clause: Clause) -> bool:
    return item.is_capital or is_medium(item, clause.lang)
