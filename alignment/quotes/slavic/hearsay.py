"""Hearsay in Ukrainian and Russian: adverbs and particles with which nobody's words are told."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, sentence_end, trim, words_in
from alignment.quotes.slavic.bounds import content_end
from alignment.quotes.slavic.clause_parts import has_finite
from alignment.quotes.slavic.first_subjects import slavic_first_subject
from alignment.quotes.slavic.noun_phrases import is_number
from alignment.quotes.slavic.postposed import made_report
from alignment.quotes.slavic.subjects import slavic_subject
from alignment.quotes.slavic.words import (
    AS,
    COMPLEMENTIZERS,
    CONJUNCTIONS,
    QUOTING,
    SUBORDINATORS,
    is_finite,
)
from alignment.quotes.view import DASHES, Item, word_set


def hearsay_report(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Report | None:
    """Hearsay: the clause around кажуть, якобы, нібито between commas or bare."""
    items = clause.items
    if cue.form.lemma == "будто":
        return None
    if cue.form.lemma in QUOTING:
        return _of_particle(clause, cue, lexicon)
    first = cue.first
    if cue.form.pos == "phrase" and items[first].low in AS:
        return _as_heard(clause, cue)
    if cue.form.cue_class == "hearsay" and cue.last + 3 < len(items):
        # Подейкують, ніби міністр …; кажуть, що …: the clause after it.
        stop, that = items[cue.last + 1], items[cue.last + 2]
        if stop.word == "," and that.low in COMPLEMENTIZERS:
            end = content_end(clause, cue.last + 3, (), lexicon)
            return made_report((Stretch(cue.last + 3, end),), EMPTY, "hearsay", cue)
    comma = not first or items[first - 1].word == ","
    if cue.form.cue_class == "hearsay" and not comma:
        return None
    begin = first
    while begin > 0 and not (
        items[begin - 1].region < 0
        and (items[begin - 1].word in (";", ":", ".") or items[begin - 1].low in SUBORDINATORS)
    ):
        begin -= 1
        if items[begin].word == "," and not comma:
            begin += 1
            break
    end = cue.last + 1
    while end < len(items) and not (
        items[end].region < 0
        and (items[end].word in (".", ";") or (items[end].word == "," and end > cue.last + 1))
    ):
        end += 1
    parts = tuple(
        part
        for part in (trim(items, Stretch(begin, first)), trim(items, Stretch(cue.last + 1, end)))
        if part
    )
    if sum(words_in(items, part) for part in parts) < 2:
        return None
    return made_report(parts, EMPTY, "hearsay", cue)


def _as_heard(clause: Clause, cue: Cue) -> Report | None:
    """Як стало відомо редакції, C; міст, как стало известно «Обзору», C."""
    items = clause.items
    if cue.first and items[cue.first - 1].word != ",":
        return None
    comma = next((i for i in range(cue.last + 1, len(items)) if items[i].word == ","), -1)
    if comma < 0 or comma - cue.last > _MAX_HEARER or items[comma].region >= 0:
        return None
    parts = (
        trim(items, Stretch(0, cue.first)),
        trim(items, Stretch(comma, sentence_end(items, comma))),
    )
    told = tuple(part for part in parts if words_in(items, part) and not _opens(items, part))
    return made_report(told, EMPTY, "hearsay", cue) if told and parts[1] else None


def _opens(items: Sequence[Item], part: Stretch) -> bool:
    """Whether a part is but a word that opens the sentence: водночас, тем временем."""
    return part.first == 0 and all(
        item.low in CONJUNCTIONS or item.low in _OPENERS for item in items[: part.last]
    )


_MAX_HEARER = 8
_OPENERS = word_set("водночас тим часом тем временем між тим между тем также також а при этом")


def _of_particle(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Report | None:
    """Він відмахнувся: мовляв, C. C1, мовляв, C2. Before a colon stands who says it."""
    items, lang = clause.items, clause.lang
    begin = cue.first
    while begin and not (items[begin - 1].region < 0 and items[begin - 1].word in (".", ";", ":")):
        if items[begin - 1].word in DASHES and has_finite(clause, Stretch(0, begin - 1)):
            # Він просив не хвилюватися — | коропи, мовляв, чекали й довше.
            break
        begin -= 1
    source = EMPTY
    told = [one for one in clause.cues if one.last < begin - 1 and one.form.feature == "fin"]
    if told and begin:
        # У мерії твердили інше: | мовляв, грошей немає.
        source = slavic_subject(clause, told[-1], lexicon, EMPTY)[0]
    if source and all(is_number(item, lang) for item in items[source.first : source.last]):
        source = EMPTY
    if not source and begin and (items[begin - 1].word == ":" or items[begin - 1].word in DASHES):
        source = slavic_first_subject(
            Clause(items[: begin - 1], (), clause.sentence, lang), lexicon
        )
    before = trim(items, Stretch(begin, cue.first))
    words = items[before.first : before.last]
    anew = begin > 0 and items[begin - 1].word == ":"
    if not anew and any(item.is_word and is_finite(item.word, lang) for item in words):
        before = EMPTY
    end = content_end(clause, cue.last + 1, (), lexicon)
    parts = tuple(part for part in (before, trim(items, Stretch(cue.last + 1, end))) if part)
    if sum(words_in(items, part) for part in parts) < 2:
        return None
    return made_report(parts, source, "hearsay", cue)
