"""The grammar of each language, as the rules of attribution ask for it."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.errors import AlignmentError
from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.inverted import subject_right
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.reports import english_reports
from alignment.quotes.english.subjects import first_subject, subject_of
from alignment.quotes.english.texts import text_verb
from alignment.quotes.english.verb_use import is_verb_use
from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    SUBJECTS,
    is_adverb,
)
from alignment.quotes.grammar import Grammar
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.according import slavic_phrase_source
from alignment.quotes.slavic.first_subjects import slavic_first_subject
from alignment.quotes.slavic.reports import slavic_reports
from alignment.quotes.slavic.speech_verbs import slavic_speech_verb
from alignment.quotes.slavic.subjects import (
    slavic_is_verb,
    slavic_subject,
)
from alignment.quotes.view import Item, is_stop


def grammar_of(lang: str) -> Grammar:
    """The grammar of a language.

    Raises:
        AlignmentError: There is none.
    """
    if lang not in _GRAMMARS:
        raise AlignmentError(
            f"no rules for quotes in {lang!r}; there are rules for {', '.join(_GRAMMARS)}"
        )
    return _GRAMMARS[lang]


def _english_is_verb(items: Sequence[Item], cue: Cue) -> bool:
    return is_verb_use(items, cue.first, cue.form.feature)


def _english_phrase_source(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Stretch:
    return subject_right(clause.items, cue.last + 1, lexicon)


def _english_speech_verb(clause: Clause, at: int, lexicon: CueLexicon) -> tuple[Stretch, Stretch]:
    """“Q,” beamed the mayor; “Q,” she beamed: a verb in -ed that the lexicon doesn't have."""
    items = clause.items
    while at < len(items) and items[at].region < 0 and is_adverb(items[at].low):
        at += 1
    if at + 1 >= len(items) or items[at].region >= 0:
        return EMPTY, EMPTY
    verb, text = text_verb(items, at, lexicon)
    if text:
        return verb, text
    now = (
        items[at].low.endswith("s")
        and items[at].low not in AUXILIARIES
        and (items[at + 1].is_capital or starts_clause(items[at + 1]))
    )
    if (items[at].low.endswith("ed") or now) and not items[at].is_capital:
        source = subject_right(items, at + 1, lexicon)
        if source:
            return Stretch(at, at + 1), source
    for index in range(at + 1, min(len(items), at + 12)):
        item = items[index]
        if item.region >= 0 or item.low in AUXILIARIES:
            break
        ended = index + 1 >= len(items) or is_stop(items[index + 1])
        now = ended and item.low.endswith("s") and items[index - 1].low in ("he", "she")
        past = item.low.endswith("ed") and item.low not in ("united",)
        if (past or now) and not item.is_capital:
            source, group = subject_left(items, index, lexicon)
            if source and source.first == at:
                return Stretch(group, index + 1) if group == index else (
                    Stretch(index, index + 1)
                ), source
            break
    return EMPTY, EMPTY


def starts_clause(item: Item) -> bool:
    """Whether a noun phrase begins with a determiner or a pronoun here."""
    return item.low in DETERMINERS or item.low in SUBJECTS


_GRAMMARS = {
    "en": Grammar(
        english_reports,
        subject_of,
        _english_phrase_source,
        _english_speech_verb,
        _english_is_verb,
        first_subject,
    ),
    "uk": Grammar(
        slavic_reports,
        slavic_subject,
        slavic_phrase_source,
        slavic_speech_verb,
        slavic_is_verb,
        slavic_first_subject,
    ),
}
_GRAMMARS["ru"] = _GRAMMARS["uk"]
# Languages that have a grammar.
LANGUAGES = tuple(_GRAMMARS)
