"""Headlines that begin with marks: “We are ready”: mayor opens the bridge."""

from __future__ import annotations

from dataclasses import replace

from alignment.morphology import SLAVIC
from alignment.quotes.cues import CueLexicon
from alignment.quotes.grammar import Attribution, Grammar, make_attribution
from alignment.quotes.headlines import names_source
from alignment.quotes.phrase import EMPTY, Clause, Stretch


def headline_after(
    clause: Clause, at: int, grammar: Grammar, lexicon: CueLexicon
) -> Attribution | None:
    """A headline: “We are ready”: mayor opens the bridge."""
    rest = Clause(clause.items[at:], (), clause.sentence, clause.lang)
    if not rest.items:
        return None
    for cue in clause.cues:
        told = cue.form.pos == "verb" and cue.form.frames & {"r", "t"}
        if not told or cue.first <= at or not grammar.is_verb(clause.items, cue):
            continue
        inner = replace(cue, first=cue.first - at, last=cue.last - at)
        source, _, inverted = grammar.source_of(rest, inner, lexicon, EMPTY)
        if source and not inverted:
            where = Stretch(inner.first, inner.last + 1)
            return make_attribution(rest, "headline-marks", inner, where, source)
        break
    source = grammar.first_subject(rest, lexicon)
    verb = any(cue.first >= at and cue.form.pos == "verb" for cue in clause.cues)
    if not source and not verb and all(item.region < 0 and item.is_word for item in rest.items):
        source = Stretch(0, len(rest.items))
    if clause.lang not in SLAVIC and not names_source(rest, source.first, source.last):
        # “My leg came by post”: inside the clinic.
        return make_attribution(rest, "headline-marks", None, EMPTY, EMPTY)
    if not source and not verb:
        return None
    return make_attribution(rest, "headline-marks", None, EMPTY, source)
