"""What the rules ask of a language, and what they answer about a passage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim
from alignment.quotes.sources import split_source
from alignment.quotes.view import Item
from mt.text import Span


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the rules have to know about a language.

    Attributes:
        reports: Reported speech without marks, of one sentence.
        source_of: Source of a verbal cue, the index where its group begins, whether inverted.
        source_of_phrase: Source of a cue such as `according to`.
        speech_verb: Whether a word the lexicon doesn't have is a verb of speech after a quote;
            gives the source too.
        is_verb: Whether a form that may be a noun is a verb where it stands.
        first_subject: The subject of a sentence.
    """

    reports: Callable[[Clause, CueLexicon], list[Report]]
    source_of: Callable[[Clause, Cue, CueLexicon, Stretch], tuple[Stretch, int, bool]]
    source_of_phrase: Callable[[Clause, Cue, CueLexicon], Stretch]
    speech_verb: Callable[[Clause, int, CueLexicon], tuple[Stretch, Stretch]]
    is_verb: Callable[[Sequence[Item], Cue], bool]
    first_subject: Callable[[Clause, CueLexicon], Stretch]


@dataclass(slots=True)
class Attribution:
    """What says whose a marked passage is.

    Attributes:
        rule: Name of the rule.
        cue: Spans of the cue.
        source: Spans of the source.
        lemma: Lemma of the cue.
        cue_class: Its class.
        stands_alone: Whether the passage is speech of its own, no part of a sentence around it.
        clause: All of what is reported, where the passage is a part of it.
        apposition: What is said about the source after it.
    """

    rule: str
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    lemma: str = ""
    cue_class: str = ""
    stands_alone: bool = True
    clause: tuple[Span, ...] = ()
    apposition: tuple[Span, ...] = ()


def make_attribution(
    clause: Clause, rule: str, cue: Cue | None, where: Stretch, source: Stretch, alone: bool = True
) -> Attribution:
    """An attribution with the spans of cue and source, the apposition apart."""
    head, rest = _apart(clause, source, where)
    return Attribution(
        rule,
        (clause.span(where),) if where else (),
        (clause.span(head),) if head else (),
        cue.form.lemma if cue else "",
        cue.form.cue_class if cue else "",
        alone,
        apposition=(clause.span(rest),) if rest else (),
    )


def _apart(clause: Clause, source: Stretch, cue: Stretch) -> tuple[Stretch, Stretch]:
    """A source and what is said about it, which ends before the cue: S, a nurse, | is sure."""
    head, rest = split_source(clause, source)
    if rest and rest.first < cue.first < rest.last:
        rest = trim(clause.items, Stretch(rest.first, cue.first))
    return head, rest


def of_report(clause: Clause, report: Report, rule: str = "", alone: bool = True) -> Attribution:
    """The attribution that a report without marks gives to its content, or to marks in it."""
    head, rest = _apart(clause, report.source, report.cue)
    for part in report.content:
        if rest.first < part.last and part.first < rest.last:
            # Як каже Марта, | лікарка, | C; but довід суду, | що C: what the noun says.
            apart = clause.items[part.first - 1].word == ","
            rest = trim(clause.items, Stretch(rest.first, part.first)) if apart else EMPTY
    return Attribution(
        rule or report.rule,
        (clause.span(report.cue),) if report.cue else (),
        (clause.span(head),) if head else (),
        report.lemma,
        report.cue_class,
        alone,
        tuple(clause.span(part) for part in report.clause),
        (clause.span(rest),) if rest else (),
    )
