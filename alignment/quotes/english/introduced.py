"""English reports that what leads in to them tells: As S put it, C. Her message to voters: C."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.inverted import subject_right
from alignment.quotes.english.narrators import is_suggested
from alignment.quotes.english.owners import possessor
from alignment.quotes.english.postposed import made_report
from alignment.quotes.english.settings import skip_time
from alignment.quotes.english.words import (
    CONJUNCTIONS,
    DETERMINERS,
    OBJECTS,
    SUBORDINATORS,
    clause_stop,
    has_verb,
    starts_phrase,
    third_person,
    with_auxiliaries,
)
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim, words_in
from alignment.quotes.view import Item, is_stop, word_set


def as_said(
    clause: Clause, cue: Cue, source: Stretch, group: int, lexicon: CueLexicon
) -> Report | None:
    """As S put it, C: what the clause with as tells of is the main clause."""
    items, form = clause.items, cue.form
    if items[0].low == "as" and not source:
        return _as_reported(clause, cue, lexicon)
    first = source.first - 1
    opens = first == 0 or (first == 1 and items[0].low in ("and", "but", "or", "yet"))
    if not source or not opens or items[first].low != "as" or source.last > group:
        return None
    if form.feature not in ("past", "s", "base", "pp") or "t" not in form.frames:
        return None
    if form.cue_class in ("belief", "emotional", "directive", "commissive", "denying"):
        return None
    if is_suggested(items, cue, source):
        return None
    at = skip_time(items, cue.last + 1)
    if at + 2 >= len(items) or items[at].word != "," or items[at + 1].region >= 0:
        return None
    end = clause_stop(items, at + 1)
    content = trim(items, Stretch(at + 1, end))
    told = has_verb(items, content.first, content.last)
    if words_in(items, content) < 3 or not (
        told or third_person(items, content.first, content.last) or form.lemma == "put it"
    ):
        return None
    where = Stretch(with_auxiliaries(items, group, cue.first), cue.last + 1)
    return made_report((content,), where, source, "as-said", cue)


def _as_reported(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Report | None:
    """As reported by S, C; as first told in S, C."""
    items = clause.items
    first = cue.first - 1 - (cue.first > 0 and items[cue.first - 1].low in ("first", "previously"))
    opens = first == 0 and items[0].low == "as" and cue.form.feature in ("past", "pp")
    at = cue.last + 1
    if not opens or not cue.form.frames & _TOLD or at + 1 >= len(items):
        return None
    told_to = items[at].low == "to"
    by = next((i for i in range(at, min(len(items), at + 8)) if items[i].low == "by"), at)
    at = by if told_to else at
    source = subject_right(items, at + 1, lexicon) if items[at].low in ("by", "in") else EMPTY
    comma = source.last
    if source and (comma >= len(items) or items[comma].word != ","):
        # As told by | Nina Hall | , Moss has left: no apposition.
        comma = next((i for i in range(at, len(items)) if items[i].word == ","), len(items))
        source = Stretch(source.first, comma)
    if not source or comma + 2 >= len(items):
        return None
    content = trim(items, Stretch(comma + 1, clause_stop(items, comma + 1)))
    if words_in(items, content) < 3 or not has_verb(items, content.first, content.last):
        return None
    return made_report((content,), Stretch(cue.first, cue.last + 1), source, "as-said", cue)


_TOLD = frozenset("rt")


def quoted(items: Sequence[Item], cue: Cue) -> Stretch:
    """Whom a text quotes: “Q,” the paper quoted | the mayor | as saying; quoted | the mayor."""
    at = cue.last + 1
    if cue.form.lemma != "quote" or at >= len(items):
        return EMPTY
    if not (starts_phrase(items[at]) or items[at].low in OBJECTS):
        return EMPTY
    for index in range(at + 1, min(len(items), at + _WHOM)):
        after = items[index + 1].low if index + 1 < len(items) else ""
        as_saying = items[index].low == "as" and after in ("saying", "telling")
        if as_saying or items[index].word == ".":
            return Stretch(at, index)
    return EMPTY


# Words that name whom a text quotes.
_WHOM = 10


def in_words_of(
    items: Sequence[Item], position: int, lexicon: CueLexicon
) -> tuple[Stretch, Stretch]:
    """Cue and source of marks in a sentence that somebody's words are inserted in.

    No party, in the words of | one deputy |, wants to be “Q”; never, in | Hall’s | phrase, “Q”.
    """
    commas = 0
    for index in range(position - 1, max(2, position - _LEAD), -1):
        item = items[index]
        if item.region >= 0 or item.word in (";", ":"):
            break
        commas += item.word == ","
        if commas > 2 or item.low not in _WORDS:
            continue
        if items[index + 1].low == "of" and items[index - 1].low == "the":
            source = subject_right(items, index + 2, lexicon)
            opening, last, cue = index - 2, source.last, Stretch(index - 2, index + 2)
        else:
            source = possessor(items, index - (items[index - 1].low == "own"))
            opening, last, cue = source.first - 1, index + 1, Stretch(index, index + 1)
        alone = items[opening].low == "in" and last <= position
        if not source or not alone or (commas and items[last].word != ","):
            continue
        return cue, source
    return EMPTY, EMPTY


_WORDS = word_set("words phrase phrasing formulation expression")


def noun_colon(clause: Clause) -> Report | None:
    """Her message to voters: C; his advice is simple: C. Whose it is has to be said."""
    if ":" not in clause.sentence.lows:
        return None
    items = clause.items
    colon = next(
        (i for i, item in enumerate(items) if item.region < 0 and item.word == ":"), len(items)
    )
    if not 1 < colon < min(len(items) - 2, _LEAD):
        return None
    lead = items[:colon]
    if any(item.region >= 0 or (is_stop(item)) for item in lead):
        return None
    noun = next((i for i, item in enumerate(lead) if item.low in _NOUNS and i), -1)
    if noun < 0 or not (noun == colon - 1 or lead[noun + 1].low in _AFTER_NOUN):
        return None
    source = _whose(items, noun)
    if not source or source.first > 1:
        return None
    end = clause_stop(items, colon + 1)
    content = trim(items, Stretch(colon + 1, end))
    if words_in(items, content) < 2 or any(
        item.region >= 0 for item in items[content.first : content.last]
    ):
        return None
    return Report((content,), Stretch(noun, noun + 1), source, "noun-colon")


def _whose(items: Sequence[Item], noun: int) -> Stretch:
    for index in range(noun, max(-1, noun - 4), -1):
        source = possessor(items, index)
        if source:
            return source
        if items[index].low in DETERMINERS:
            break
    return EMPTY


# Words before a colon that may lead in to somebody's message.
_LEAD = 14
_AFTER_NOUN = word_set("to is was for on remains remained")
_NOUNS = word_set(
    "message answer advice verdict reply response conclusion warning motto plea explanation theory"
    " argument pitch prediction diagnosis assessment suggestion request demand appeal retort"
)


_CALLING = word_set("call term dub brand label deem")
_ARTICLES = DETERMINERS - {"his", "her", "its", "their", "my", "our", "your"}
_WHAT_ENDS = SUBORDINATORS | CONJUNCTIONS | {"after", "before", "during", "on"}


def what_called(
    items: Sequence[Item], cue: Cue, source: Stretch, where: Stretch, start: int
) -> Report | None:
    """What S calls C; for what S described as C, whose complement begins at `start`."""
    first = cue.last + 1 if cue.form.lemma in _CALLING else start
    if first < 0 or first + 1 >= len(items) or items[first].low not in _ARTICLES:
        return None
    last = first + 1
    while last < len(items) and not (
        items[last].region >= 0
        or is_stop(items[last])
        or items[last].low in _WHAT_ENDS
        or has_verb(items, last, last + 1)
    ):
        last += 1
    marked = last < len(items) and (items[last].region >= 0 or items[last].word == "-")
    if marked or words_in(items, Stretch(first, last)) < 2:
        return None
    return made_report((Stretch(first, last),), where, source, "complement", cue)
