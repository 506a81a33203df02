"""Whose words stand in marks: cue and source of every marked passage, by named rules in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch
from alignment.quotes.sources import split_source
from alignment.quotes.view import DASHES, Item, word_set
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


@dataclass(frozen=True, slots=True)
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


def attribute(
    clause: Clause,
    position: int,
    text: str,
    reports: Sequence[Report],
    grammar: Grammar,
    lexicon: CueLexicon,
) -> Attribution | None:
    """The attribution of the marked passage at `position` within its own sentence.

    `reports` are the reports without marks of the sentence, which marks may stand in.
    """
    found = None
    # S said, “Q.” S added: what leads in to a complete passage goes before what follows it.
    complete = clause.items[position].low in tuple(".!?…")
    if complete and position and clause.items[position - 1].word in (",", ":"):
        found = _before(clause, position, text, grammar, lexicon)
    return (
        found
        or _after(clause, position, text, grammar, lexicon)
        or _before(clause, position, text, grammar, lexicon)
        or _inside_report(clause, position, reports, grammar, lexicon)
    )


def _made(
    clause: Clause, rule: str, cue: Cue | None, where: Stretch, source: Stretch, alone: bool = True
) -> Attribution:
    head, rest = split_source(clause, source)
    return Attribution(
        rule,
        (clause.span(where),) if where else (),
        (clause.span(head),) if head else (),
        cue.form.lemma if cue else "",
        cue.form.cue_class if cue else "",
        alone,
        apposition=(clause.span(rest),) if rest else (),
    )


def of_report(clause: Clause, report: Report, rule: str = "", alone: bool = True) -> Attribution:
    """The attribution that a report without marks gives to its content, or to marks in it."""
    head, rest = split_source(clause, report.source)
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


def _after(
    clause: Clause, position: int, text: str, grammar: Grammar, lexicon: CueLexicon
) -> Attribution | None:
    """“Q,” said S. “Q,” S said. «Q», — сказав S. “Q,” according to S."""
    items = clause.items
    last = position
    at = last + 1
    if position == 0 and clause.sentence.headline and at < len(items) and items[at].word == ":":
        return _after_colon(clause, at + 1, grammar, lexicon)
    punctuated = text[items[last].start : items[last].end].rstrip("”\"'’»“ ")[-1:] in ",!?…—–-."
    while (
        at < len(items)
        and items[at].region < 0
        and (items[at].word in (",",) or items[at].word in DASHES)
    ):
        punctuated = True
        at += 1
    if at >= len(items) or items[at].region >= 0:
        return None
    reach = at + 30
    for cue in clause.cues:
        if cue.first < at:
            continue
        if cue.first > reach:
            break
        form = cue.form
        if form.pos == "phrase":
            if _only_loose(items, at, cue.first) and punctuated:
                source = grammar.source_of_phrase(clause, cue, lexicon)
                if source:
                    where = Stretch(cue.first, cue.last + 1)
                    return _made(clause, "marks-according", cue, where, source)
            continue
        if form.pos != "verb" or not grammar.is_verb(items, cue):
            continue
        if "r" not in form.frames and "t" not in form.frames:
            continue
        source, group, inverted = grammar.source_of(clause, cue, lexicon, EMPTY)
        where = Stretch(cue.first, cue.last + 1)
        directly = _only_loose(items, at, min(cue.first, group))
        if directly and (punctuated or source) and (inverted or not source):
            if not punctuated and (not source or not _is_free(items, position, text)):
                continue
            found = _made(clause, "marks-cue-source", cue, where, source)
            return replace(found, clause=_with_words_before(clause, position))
        if source and not inverted and at <= source.first and _only_loose(items, at, source.first):
            if not punctuated and not _is_free(items, position, text):
                continue
            if _takes_more(items, cue, text):
                continue
            found = _made(clause, "marks-source-cue", cue, where, source)
            return replace(found, clause=_with_words_before(clause, position))
        if any(items[i].word in (".", ";") for i in range(at, cue.first)):
            break
    if (
        items[at - 1].word in DASHES
        and len(items) - at <= 8
        and items[at].is_capital
        and all(
            item.is_capital or not item.is_word or item.low in ("of", "the", "de", "van", "von")
            for item in items[at:]
        )
    ):
        last = len(items)
        while not items[last - 1].is_word:
            last -= 1
        return _made(clause, "marks-dash-name", None, EMPTY, Stretch(at, last))
    if punctuated:
        verb, source = grammar.speech_verb(clause, at, lexicon)
        if verb:
            return _made(clause, "marks-verb-source", None, verb, source)
    return None


def _after_colon(
    clause: Clause, at: int, grammar: Grammar, lexicon: CueLexicon
) -> Attribution | None:
    """A headline: “We are ready”: mayor opens the bridge."""
    rest = Clause(clause.items[at:], (), clause.sentence, clause.lang)
    if not rest.items:
        return None
    source = grammar.first_subject(rest, lexicon)
    if not source and all(item.region < 0 and item.is_word for item in rest.items):
        source = Stretch(0, len(rest.items))
    return _made(rest, "headline-marks", None, EMPTY, source) if source else None


def _with_words_before(clause: Clause, position: int) -> tuple[Span, ...]:
    """A passage with the unmarked words before it: the talks were “dead”, he said."""
    first = position
    while first and not (
        clause.items[first - 1].region < 0 and clause.items[first - 1].word in (";", ":")
    ):
        first -= 1
    return (clause.span(Stretch(first, position + 1)),) if first < position else ()


def _clause_end(clause: Clause, at: int, named: bool) -> int:
    """Where the clause around a marked passage ends, seen from the passage.

    `named` tells that the passage names something (called it “a trap” | in May), so that time
    and place after it belong to the reporter.
    """
    items = clause.items
    starts = {cue.first for cue in clause.cues if cue.form.pos == "verb"}
    while at < len(items):
        item = items[at]
        if item.region < 0:
            after = at + 1 if at + 1 < len(items) else at
            if item.word[0] in ",.;:!?" or item.word in DASHES or item.low in _CLAUSES:
                break
            if named and item.low in _CIRCUMSTANCES:
                break
            if item.low in ("and", "but", "і", "та", "и", "але", "но") and after in starts:
                break
        at += 1
    return at


_CIRCUMSTANCES = word_set("during on in at у в на під під-час во")
_CLAUSES = word_set(
    "while when because as after before although who which that if"
    " який яка які що коли бо якщо который которая которые что когда если"
)


def _takes_more(items: Sequence[Item], cue: Cue, text: str) -> bool:
    """Whether the cue has a content of its own after it: “Q,” but he said that …."""
    at = cue.last + 1
    return at < len(items) and items[at].low in ("that", "що", "что")


def _is_free(items: Sequence[Item], position: int, text: str) -> bool:
    """Whether a passage begins its sentence or follows a colon, in a capital letter."""
    inner = text[items[position].start + 1 : items[position].end].lstrip("«“„‘\"'")
    before = items[position - 1] if position else None
    return (before is None or before.word in (":", ",") or before.word in DASHES) and (
        inner[:1].isupper() or inner[:1].isdigit() or inner[:1] in "…."
    )


def _only_loose(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether nothing but adverbs and commas stands between."""
    if last - first > 3:
        return False
    return all(
        item.region < 0 and (item.word in (",",) or item.low in _BETWEEN or item.low.endswith("ly"))
        for item in items[first:last]
    )


_BETWEEN = word_set(
    "also then later still again he's спокійно спокойно тихо потім потом також також "
    "тоді тогда вже уже так тепер теперь згодом позже пізніше ще еще просто коротко "
    "сухо"
)


def _before(
    clause: Clause, position: int, text: str, grammar: Grammar, lexicon: CueLexicon
) -> Attribution | None:
    """S said: “Q”. S said, “Q.” S said “Q”. According to S, “Q”."""
    items = clause.items
    if not position:
        return None
    mark = items[position - 1]
    colon, comma = mark.word == ":", mark.word == ","
    cues = [cue for cue in clause.cues if cue.last < position]
    for cue in reversed(cues):
        form = cue.form
        where = Stretch(cue.first, cue.last + 1)
        gap = position - cue.last - 1
        if form.pos == "phrase":
            source = grammar.source_of_phrase(clause, cue, lexicon)
            if source and source.last <= position and comma and source.last >= position - 1:
                return _made(clause, "according-marks", cue, where, source)
            continue
        if form.pos != "verb" or not grammar.is_verb(items, cue):
            continue
        if colon and ("r" in form.frames or "t" in form.frames or gap <= 1):
            source, _, _ = grammar.source_of(clause, cue, lexicon, EMPTY)
            return _made(clause, "cue-colon-marks", cue, where, source)
        adjacent = gap <= (1 if comma else 0)
        near = (
            comma
            and gap <= 8
            and not any(item.word in (",", ";") for item in items[cue.last + 1 : position - 1])
        )
        if "r" in form.frames and (adjacent or near) and _is_free_after(items, position, text):
            source, _, _ = grammar.source_of(clause, cue, lexicon, EMPTY)
            return _made(clause, "cue-marks", cue, where, source)
        if not colon:
            break
    if colon:
        inner = text[items[position].start + 1 : items[position].end]
        source = grammar.first_subject(clause, lexicon)
        headline = position <= 7 and clause.sentence.headline and len(clause.items) == position + 1
        if headline:
            return _made(clause, "headline-colon", None, EMPTY, Stretch(0, position - 1))
        if inner[:1].isupper() or source:
            return _made(clause, "colon-marks", None, EMPTY, source)
    return None


def _is_free_after(items: Sequence[Item], position: int, text: str) -> bool:
    inner = text[items[position].start + 1 : items[position].end].lstrip("«“„‘\"'")
    return inner[:1].isupper() or inner[:1] in "…." or items[position - 1].word == ","


def _inside_report(
    clause: Clause,
    position: int,
    reports: Sequence[Report],
    grammar: Grammar,
    lexicon: CueLexicon,
) -> Attribution | None:
    """A few marked words inside what somebody is reported to have said."""
    items = clause.items
    where, source, best = EMPTY, EMPTY, None
    for report in reports:
        if any(part.first <= position < part.last for part in report.content) and (
            best is None or report.cue.first > best.cue.first
        ):
            best = report
    if best is not None:
        found = of_report(clause, best, "marks-in-report", False)
        return replace(
            found, clause=tuple(clause.span(part) for part in best.clause or best.content)
        )
    for cue in reversed([cue for cue in clause.cues if cue.last < position]):
        form = cue.form
        if form.pos != "verb" or not grammar.is_verb(items, cue):
            continue
        if any(items[i].word in (";", ":") for i in range(cue.last, position)):
            break
        source, _, inverted = grammar.source_of(clause, cue, lexicon, EMPTY)
        where = Stretch(cue.first, cue.last + 1)
        if inverted and source and source.first > cue.last:
            break
        found = _made(clause, "marks-after-cue", cue, where, source, False)
        first = cue.last + 1
        while first < position and not items[first].is_word and items[first].region < 0:
            first += 1
        named = bool(form.frames & {"c", "a"})
        said = Stretch(first, _clause_end(clause, position + 1, named))
        return replace(found, clause=(clause.span(said),))
    for cue in clause.cues:
        if cue.first > position and cue.form.pos == "verb" and grammar.is_verb(items, cue):
            source, _group, inverted = grammar.source_of(clause, cue, lexicon, EMPTY)
            begin = min(cue.first, source.first) if source else cue.first
            if begin and items[begin - 1].word == "," and source:
                where = Stretch(cue.first, cue.last + 1)
                return _made(clause, "marks-before-cue", cue, where, source, False)
            break
    return None
