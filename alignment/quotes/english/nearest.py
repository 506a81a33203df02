"""Which of two English reports of a sentence is nearer to who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.unsaid import STUDIES
from alignment.quotes.kinds import marks_hold_the_core
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim
from alignment.quotes.view import Item


def drop_own_report(clause: Clause, report: Report, found: Sequence[Report]) -> None:
    """Leaves out a second part that has a report of its own: C, S concedes, but | he wonders Q."""
    if report.rule != "interpolated" or len(report.content) < 2:
        return
    rest = report.content[1]
    but = clause.items[rest.first].low == "but"
    if but and any(other.source.first == rest.first + 1 and other.cue for other in found):
        report.content = report.content[:1]


def is_retold(clause: Clause, report: Report, found: Sequence[Report]) -> bool:
    """Whether another report of the sentence is nearer to who speaks.

    He told the cabinet it was so, according to S. The register, as S reported, | warned that ….
    """
    if report.rule == "interpolated" and len(report.content) > 1:
        first = report.source.first
        other_than = clause.items[first].low == "sources" or clause.items[first - 1].low == "as"
        return other_than and any(other.cue.first == report.content[1].first for other in found)
    if report.rule == "as-said" and report.lemma == "report":
        # As the agency reported, Hull denied that C: nearer than the agency.
        first = report.content[0].first
        return any(
            other.source
            and other.source.first == first
            and other.rule in _CLAUSES
            and other.cue_class in _SPOKEN | {"doubting"}
            and 0 < other.cue.first - first <= other.source.last - first + _GROUP
            for other in found
        )
    if report.rule != "according-after" or len(report.content) > 1:
        return False
    words = clause.items[report.source.first : report.source.last]
    part = report.content[0]
    return STUDIES.isdisjoint(item.low for item in words) and any(
        other.source
        and other.rule in _TOLD
        and other.cue_class in _SPOKEN
        and part.first <= other.cue.first < part.last
        and (part.first >= other.source.first or part.first >= other.content[0].first)
        for other in found
    )


def before_marked_clause(items: Sequence[Item], content: Stretch) -> Stretch:
    """Content without a second that-clause whose core is marked: | and that he is “not guilty”."""
    for index in range(content.first + 2, content.last - 1):
        if items[index].low == "that" and items[index - 1].low == "and":
            second = Report((Stretch(index + 1, content.last),), EMPTY, EMPTY, "that-clause")
            if marks_hold_the_core(items, second):
                return trim(items, Stretch(content.first, index - 1))
    return content


_CLAUSES = frozenset({"that-clause", "bare-clause"})
_SPOKEN = frozenset({"neutral", "assertive", "conceding", "denying"})
# Auxiliaries and adverbs between a subject and its verb.
_GROUP = 3
_TOLD = frozenset({"that-clause", "bare-clause", "question", "postposed"})
