"""English adjectives that report: is sure that C; are convinced: C; C, S is certain."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.bounds import content_end
from alignment.quotes.english.clause_verbs import has_own_verb
from alignment.quotes.english.clauses import is_clause
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.postposed import made_report
from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    has_verb,
)
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim, words_in
from alignment.quotes.view import Item, word_set

# Verbs between a subject and an adjective, and words of degree before the adjective.
_LINKING = word_set(
    "remain remains remained feel feels felt seem seems seemed sound sounds sounded grow grows grew"
    " appear appears appeared become becomes became"
)
_DEGREES = word_set("very quite more so less fairly pretty")
_SURE = word_set("convinced certain sure confident adamant")
_NOBODY = word_set("it there nobody none no")


def adjective_report(
    clause: Clause, cue: Cue, following: Sequence[Cue], lexicon: CueLexicon
) -> Report | None:
    """S is sure that C; S is hopeful C."""
    items, start = clause.items, cue.last + 1
    if start + 1 >= len(items):
        return _after_content(clause, cue, lexicon)
    colon = items[start].word == ":" and cue.form.lemma in _SURE
    if items[start].low == "that":
        start += 1
    elif colon and items[start + 1].region < 0:
        # The cooks are convinced: C.
        start += 1
    elif not (
        (items[start].low in SUBJECTS or items[start].low in DETERMINERS or items[start].is_capital)
        and is_clause(items, start)
        and has_own_verb(items, start, len(items))
    ):
        return None
    source, group = _who_is(items, cue, lexicon)
    if not source or (colon and items[source.last - 1].low in ("thing", "things")):
        return None
    end = content_end(clause, start, cue, following, lexicon, True)
    content = trim(items, Stretch(start, end))
    if words_in(items, content) < 3:
        return None
    where = Stretch(group, cue.last + 1)
    return made_report((content,), where, source, "adjective-that", cue)


def _who_is(items: Sequence[Item], cue: Cue, lexicon: CueLexicon) -> tuple[Stretch, int]:
    """Who is sure, and where the verb begins: | the cooks | are very | sure; nobody if denied."""
    verb = cue.first
    while verb and items[verb - 1].region < 0 and items[verb - 1].low in _DEGREES:
        verb -= 1
    if verb and items[verb - 1].low in _LINKING:
        verb -= 1
    source, group = subject_left(items, verb, lexicon)
    group = min(group, verb)
    said = [item.low for item in items[group : cue.first]]
    if not source or not said or "not" in said or any(low.endswith("n't") for low in said):
        return EMPTY, group
    linked = any(low in AUXILIARIES or low in _LINKING for low in said)
    return (source if linked and items[source.first].low not in _NOBODY else EMPTY), group


def _after_content(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Report | None:
    """C, S is sure: the content stands before."""
    items = clause.items
    source, group = _who_is(items, cue, lexicon)
    sure = cue.form.cue_class == "belief" and cue.last + 2 >= len(items)
    if not source or not sure or source.first < 2 or items[source.first - 1].word != ",":
        return None
    content = trim(items, Stretch(0, source.first - 1))
    opened = items[content.first].low in SUBORDINATORS | PREPOSITIONS
    if opened or not has_verb(items, content.first, content.last) or words_in(items, content) < 4:
        return None
    return made_report((content,), Stretch(group, cue.last + 1), source, "postposed", cue)
