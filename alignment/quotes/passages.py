"""What a marked passage is: direct or partial quote, title, scare quote; and whose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from alignment.morphology import SLAVIC
from alignment.quotes.attribution import attribute
from alignment.quotes.beside_marks import calls_so, is_known_as
from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.cited_words import cited_by
from alignment.quotes.english.labels import owner_of
from alignment.quotes.english.words import DETERMINERS
from alignment.quotes.found import Context, Found
from alignment.quotes.grammar import Attribution, Grammar, make_attribution
from alignment.quotes.kinds import is_firm, kind_of_unattributed
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.quote import QuoteKind
from alignment.quotes.regions import DIALOGUE, Region
from alignment.quotes.slavic.after_marks import (
    NAMING,
    is_oblique,
    is_predicate,
    is_work_named,
    makes_speech,
    named_before,
)
from alignment.quotes.slavic.said_with import said_with
from alignment.quotes.slavic.speechless import is_speechless
from alignment.quotes.standing_alone import completes, stands_alone
from alignment.quotes.view import DASHES, Item, word_set
from mt.text import Span

# Verbs whose object is a text's own words: the memorandum contained the word “assurances”.
_HOLDING = frozenset({"contain", "містити", "содержать", "use"})
_AS = frozenset({"as", "як", "как"})
_KNOWN = ("відом", "извест", "known")
_SO_CALLED = ("зван", "називан", "называем", "so-called")
_ACCORDING = "marks-according"
_AFTER = frozenset({"marks-source-cue", "marks-cue-source", _ACCORDING})
_WEAK = frozenset({"marks-in-report", "marks-after-cue", "marks-before-cue"})


@dataclass(frozen=True, slots=True)
class Passages:
    """Judges the marked passages of one article.

    Attributes:
        text: The article.
        lang: Its language.
        grammar: The language's grammar.
        lexicon: The language's cues.
        turns: Where turns of an exchange begin, whose speaker only their own words tell.
    """

    text: str
    lang: str
    grammar: Grammar
    lexicon: CueLexicon
    turns: frozenset[int]

    def judge(
        self,
        context: Context,
        position: int,
        region: Region,
        content: tuple[Span, ...],
        holding: bool,
    ) -> Found:
        """The quote that a marked passage is.

        `holding` tells that words cited earlier in the sentence have taken its verb (the text
        contained the word “a”, not “b”).
        """
        kind, attribution = self._judged(context, position, region, content, holding)
        return Found(kind, content, attribution, region.outer)

    def _judged(
        self,
        context: Context,
        position: int,
        region: Region,
        content: tuple[Span, ...],
        holding: bool,
    ) -> tuple[QuoteKind, Attribution]:
        text, items, before = self.text, context.clause.items, context.before
        inner = text[content[0].start : content[-1].end]
        found = attribute(
            context.clause, position, text, context.reports, self.grammar, self.lexicon
        )
        comma = position > 0 and items[position - 1].word == ","
        if found is not None and region.depth and _is_odd_word(items, position, found):
            return QuoteKind.SCARE, Attribution("scare", stands_alone=False)
        if found is not None and before is not None and comma:
            aside = self.lang == "en" and _is_aside(items, found, before)
            found = _continued(before) if aside or found.rule in _WEAK else found
        if found is not None:
            return self._attributed(context, position, inner, found, holding)
        if before is not None and items[position - 1].word in (",", "—", "–"):
            return QuoteKind.DIRECT, _continued(before)
        if self.lang in SLAVIC and is_work_named(items, position, inner, self.lang):
            return QuoteKind.TITLE, self._unspoken(context.clause, position, "title")
        if (
            region.style == DIALOGUE
            or _is_speech(items, position, inner)
            or _goes_on(context, position, inner)
            or (self.lang in SLAVIC and makes_speech(items, position, inner, self.lang))
        ):
            told = self._from_context(context)
            if region.outer.start in self.turns and told.rule != "sentence-before-colon":
                told = Attribution("turn")
            return QuoteKind.DIRECT, told
        # English marks take in the full stop of the sentence: the film “Fog Signal.”
        words = inner.rstrip(".,") if self.lang == "en" else inner
        kind, rule = kind_of_unattributed(items, position, words or inner, self.lang)
        if kind is QuoteKind.SCARE or (self.lang == "en" and rule == "title"):
            cited = self._cited(context.clause, position)
            if cited is not None:
                return QuoteKind.PARTIAL, cited
        distanced = any(item.low.startswith(_SO_CALLED) for item in items[:position][-1:])
        if kind is QuoteKind.SCARE and len(inner.split()) > 1 and not distanced:
            return QuoteKind.PARTIAL, self._of_subject(context.clause, position)
        return kind, self._unspoken(context.clause, position, rule)

    def _attributed(
        self, context: Context, position: int, inner: str, found: Attribution, holding: bool
    ) -> tuple[QuoteKind, Attribution]:
        """Kind of a passage that has an attribution, and the attribution if it is to be kept."""
        items = context.clause.items
        alone = found.stands_alone and stands_alone(items, position, inner, found)
        if alone and self.lang == "en" and found.rule == "cue-marks" and inner[:1].islower():
            alone = not completes(items, position, found)
        kind = QuoteKind.DIRECT if alone else QuoteKind.PARTIAL
        if kind is QuoteKind.PARTIAL and found.rule in _AFTER:
            # In English, who speaks follows the marks here, and no word for a work does.
            near = items[: position + 1] if self.lang == "en" else items
            other, rule = kind_of_unattributed(near, position, inner.rstrip(",."), self.lang)
            named = other is QuoteKind.TITLE and is_firm(context.clause, position, self.lang)
            # У «Млинпромі», відповідно до закону, …
            named = named or (found.rule == _ACCORDING and " " not in inner.strip())
            if other is QuoteKind.TITLE and (self.lang == "en" or named):
                # Under the headline “We Were Wrong,” the paper apologised.
                return other, Attribution(rule, stands_alone=False)
        if kind is QuoteKind.PARTIAL and found.rule in _WEAK:
            other, rule = kind_of_unattributed(items, position, inner, self.lang)
            if rule == "words-cited" and found.lemma in _HOLDING and not holding:
                return QuoteKind.PARTIAL, replace(found, rule=rule)
            named = self.lang == "en" and calls_so(items, position, found.lemma)
            named = named or (found.lemma in NAMING and is_predicate(inner, self.lang))
            if (
                found.lemma in NAMING
                and is_oblique(inner, self.lang)
                and named_before(items, position)
            ):
                return kind, replace(found, stands_alone=alone)
            called = self.lang == "en" and (named or found.lemma == "call")
            cited = other is QuoteKind.PARTIAL
            cited = cited and not (called and _is_object(items, position, found))
            if (other is QuoteKind.TITLE and not named) or cited:
                return other, self._unspoken(context.clause, position, rule)
        return kind, replace(found, stands_alone=alone)

    def _unspoken(self, clause: Clause, position: int, rule: str) -> Attribution:
        """Words cited or a title: nobody's, save words that somebody is said to have put up."""
        by_whom = EMPTY, EMPTY
        if rule == "words-cited" and self.lang in SLAVIC:
            by_whom = said_with(clause, position, self.lexicon)
        if rule == "words-cited" and self.lang == "en":
            by_whom = cited_by(clause, position, self.lexicon)
        return make_attribution(clause, rule, None, *by_whom, False)

    def _cited(self, clause: Clause, position: int) -> Attribution | None:
        """Somebody's words without a verb of speech: in a headline; after as (went after X as)."""
        items, sentence = clause.items, clause.sentence
        headline = sentence.headline and len(items) <= 20
        before = [item.low for item in items[max(0, position - 2) : position]]
        named = bool(before) and before != ["well", "as"]
        named = named and (before[-1] in _AS or (before[0] in _AS and len(before) == 2))
        if not headline and not named:
            return None
        source = self.grammar.first_subject(clause, self.lexicon)
        if source and source.last > position:
            source = EMPTY
        if not source and not headline:
            return None
        if not headline and items[position - 2].low.startswith(_KNOWN):
            # Пекарі, відомі як «Q»: others call them so.
            source = EMPTY
        rule = "headline-words" if headline else "named-as"
        where = (clause.span(source),) if source else ()
        silent = where and not headline and is_speechless(where[0].of(self.text), self.lang)
        return Attribution(rule, (), () if silent else where, stands_alone=False)

    def _of_subject(self, clause: Clause, position: int) -> Attribution:
        """Several marked words without a cue are the subject's: expressed “human sympathy”."""
        source = self.grammar.first_subject(clause, self.lexicon)
        alone = not source or source.last > position or is_known_as(clause.items, position)
        where = () if alone else (clause.span(source),)
        if where and is_speechless(where[0].of(self.text), self.lang):
            # Таблички «тут не ходять»
            where = ()
        return Attribution("marked-words", (), where, stands_alone=False)

    def _from_context(self, context: Context) -> Attribution:
        """The speaker of a passage whose own sentence names none."""
        clause, previous, last = context.clause, context.previous, context.last
        if context.before is not None:
            return _continued(context.before)
        if previous is not None:
            ends = previous.items[-1]
            cues = [
                cue
                for cue in previous.cues
                if cue.form.pos == "verb" and self.grammar.is_verb(previous.items, cue)
            ]
            same = previous.sentence.paragraph == clause.sentence.paragraph
            adjacent = previous.sentence.paragraph + 1 >= clause.sentence.paragraph
            if ends.word == ":" and cues and adjacent:
                source, _, _ = self.grammar.source_of(previous, cues[-1], self.lexicon, EMPTY)
                cue = cues[-1]
                spans = (Span(previous.items[cue.first].start, previous.items[cue.last].end),)
                return Attribution(
                    "sentence-before-colon",
                    spans,
                    (previous.span(source),) if source else (),
                    cue.form.lemma,
                    cue.form.cue_class,
                )
            quoted = any(item.region >= 0 for item in previous.items)
            if last is not None and (quoted or not same):
                return _continued(last)
            if same or adjacent:
                subject = self.grammar.first_subject(previous, self.lexicon)
                if self.lang == "en":
                    subject = subject or self._teller(previous, cues)
                    subject = owner_of(previous.items, subject)
                if subject and not quoted:
                    return make_attribution(previous, "sentence-before", None, EMPTY, subject)
        if last is not None:
            return _continued(last)
        return Attribution("no-source")

    def _teller(self, clause: Clause, cues: Sequence[Cue]) -> Stretch:
        """Who reports something in an English sentence whose subject isn't found otherwise."""
        for cue in cues:
            if cue.form.feature in ("past", "s") and cue.form.frames & {"r", "t"}:
                source, _, _ = self.grammar.source_of(clause, cue, self.lexicon, EMPTY)
                if source:
                    return source
        return EMPTY


def _is_object(items: Sequence[Item], position: int, found: Attribution) -> bool:
    """Whether a word before marks is what is named: called | his words | “incomplete”."""
    start = next((i for i, item in enumerate(items) if item.start >= found.cue[0].end), position)
    return 2 <= position - start <= 3 and items[start].low in DETERMINERS


def _is_aside(items: Sequence[Item], found: Attribution, before: Found) -> bool:
    """Whether a verb belongs to the attribution before: “P,” said a man who had read it, “p”."""
    told = before.attribution.cue
    if found.rule != "cue-marks" or not told or told[0].start < before.outer.end:
        return False
    between = [item for item in items if told[0].end <= item.start < found.cue[0].start]
    verb = next((item.low for item in items if item.start >= found.cue[0].start), "")
    own = not between or between[-1].low in _GOING_ON or verb.endswith("ing")
    return any(item.low in _ASIDE for item in between) and not own


_ASIDE = word_set("who whose whom which that when while as after before where because")
_GOING_ON = word_set("and then but")


def _continued(before: Found) -> Attribution:
    """Whose a passage is that goes on with the one before, and what is said about them."""
    whose = before.attribution
    return Attribution("continued", (), whose.source, apposition=whose.apposition)


def _is_odd_word(items: Sequence[Item], position: int, found: Attribution) -> bool:
    """Whether an English word stands at a distance in a speech: “They were ‘resting’ there”."""
    near = found.cue and items[position - 1].start - found.cue[-1].end <= _NEAR
    english = bool(found.lemma) and found.lemma.isascii() and items[position].size == 1
    return english and found.rule == "marks-after-cue" and not near


# Code points between a verb and a word that it names.
_NEAR = 12


def _is_speech(items: Sequence[Item], position: int, inner: str) -> bool:
    """Whether an unattributed passage makes a sentence of its own."""
    before = items[position - 1] if position else None
    after = items[position + 1] if position + 1 < len(items) else None
    free = before is None or before.region >= 0 or before.word in (":",) or before.word in DASHES
    ends = inner[-1:] in ".!?…" or after is None or after.word in (".", "!", "?", "…")
    return (
        free
        and ends
        and (len(inner.split()) > 2 or inner[-1:] in ".!?…")
        and (after is None or not after.is_word or inner[-1:] in ".!?…")
    )


def _goes_on(context: Context, position: int, inner: str) -> bool:
    """Whether a passage with words of the reporter after it continues the quote before."""
    previous = context.previous
    return (
        context.last is not None
        and position == 0
        and inner[:1].isupper()
        and len(inner.split()) >= 6
        and previous is not None
        and any(item.region >= 0 for item in previous.items)
    )
