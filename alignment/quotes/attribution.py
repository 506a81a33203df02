"""Whose words stand in marks: cue and source of every marked passage, by named rules in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignment.morphology import SLAVIC
from alignment.quotes.around_marks import attributed_after, attributed_before
from alignment.quotes.beside_marks import clause_end, names_speaker, takes_more
from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.governed import governs_marks
from alignment.quotes.english.introduced import in_words_of
from alignment.quotes.english.inverted import agent_of_marks
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.words import BE, with_auxiliaries
from alignment.quotes.grammar import Attribution, Grammar, make_attribution, of_report
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch
from alignment.quotes.slavic.after_marks import ends_before_verb, is_predicate, is_thing_named
from alignment.quotes.slavic.words import is_person
from alignment.quotes.view import Item


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
    if clause.lang == "en" and names_speaker(clause.items, position, reports):
        return None
    found = None
    # S said, “Q.” S added: what leads in to a complete passage goes before what follows it.
    complete = clause.items[position].low in tuple(".!?…")
    if complete and position and clause.items[position - 1].word in (",", ":"):
        found = attributed_before(clause, position, text, grammar, lexicon, reports)
    return (
        found
        or attributed_after(clause, position, text, grammar, lexicon)
        or _unless_name(
            clause,
            position,
            text,
            attributed_before(clause, position, text, grammar, lexicon, reports),
        )
        or _in_words_of(clause, position, lexicon)
        or _as_others_do(
            clause,
            position,
            _inside_report(clause, position, text, reports, grammar, lexicon),
            lexicon,
        )
    )


def _unless_name(
    clause: Clause, position: int, text: str, found: Attribution | None
) -> Attribution | None:
    """The attribution before marks, unless they hold the name of a thing in Slavic."""
    item = clause.items[position]
    if found is None or clause.lang not in SLAVIC:
        return found
    cue = next((cue for cue in clause.cues if cue.form.lemma == found.lemma), None)
    inner = text[item.start + 1 : item.end - 1]
    return None if is_thing_named(clause, position, inner, cue) else found


def _in_words_of(clause: Clause, position: int, lexicon: CueLexicon) -> Attribution | None:
    """English marks in a sentence that names in whose words it is put."""
    if clause.lang != "en":
        return None
    cue, source = in_words_of(clause.items, position, lexicon)
    if not source:
        return None
    return make_attribution(clause, "according-marks", None, cue, source, False)


def _as_others_do(
    clause: Clause, position: int, found: Attribution | None, lexicon: CueLexicon
) -> Attribution | None:
    """English marks that somebody else says: nobody calls it “Q,” | as Hall did."""
    items, at = clause.items, position + 1
    if found is None or clause.lang != "en" or not any(i.low in _DOES for i in items[at : at + 10]):
        return found
    at += at < len(items) and items[at].word == ","
    if items[at].low != "as":
        return found
    verb = next(i for i in range(at, len(items)) if items[i].low in _DOES)
    source, group = subject_left(items, verb, lexicon)
    if not source or source.first != at + 1 or group != verb:
        return found
    return replace(found, source=(clause.span(source),), apposition=())


_DOES = frozenset({"did", "does", "do", "has", "had"})


def _inside_report(
    clause: Clause,
    position: int,
    text: str,
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
    second = _second_clause(clause, position, reports)
    if second is not None:
        return second
    inner = _told_within(clause, position, best, grammar, lexicon) if best is not None else None
    if inner is not None:
        return inner
    second = _named_by_subject(clause, position, best, grammar) if best is not None else None
    if second is not None:
        return second
    if best is not None and not _is_named(clause, position, best, grammar):
        found = of_report(clause, best, "marks-in-report", False)
        return replace(
            found, clause=tuple(clause.span(part) for part in best.clause or best.content)
        )
    beside = _beside_report(clause, position, reports)
    if beside is not None:
        return beside
    for cue in reversed([cue for cue in clause.cues if cue.last < position]):
        form = cue.form
        if form.pos != "verb" or not grammar.is_verb(items, cue):
            continue
        slavic = clause.lang in SLAVIC
        if slavic and form.concept == "find" and items[position].size == 1:
            # Виявили «привида»: what a thing is called.
            continue
        begun = slavic and form.concept in ("begin", "continue")
        how = begun or (cue.first and items[cue.first - 1].low == "to")
        if form.frames <= _MANNER and how:
            # Obliged to smile “nine times”: how one says it, and nothing is said.
            continue
        if any(items[i].word in (";", ":") for i in range(cue.last, position)):
            break
        if slavic and ends_before_verb(items, cue.last + 1, position, clause.lang):
            # Посол, який порівняв це з Африкою, згадав «Q»: another verb has the marks.
            continue
        source, group, inverted = grammar.source_of(clause, cue, lexicon, EMPTY)
        if slavic and not source and form.feature == "inf":
            # Перепись, чтобы выявить «невидимок»: what is to be done, and nothing is said.
            continue
        where = Stretch(with_auxiliaries(items, group, cue.first), cue.last + 1)
        if clause.lang == "en":
            source = agent_of_marks(items, cue, group, source, position, lexicon)
            if not governs_marks(items, cue, source, position):
                continue
        if slavic and inverted and form.frames & {"c", "a"}:
            source = _namer(clause, cue, source, position, grammar, lexicon)
        elif inverted and source and source.first > cue.last:
            break
        if clause.lang == "en" and _after_speech(
            items, min(group, source.first if source else group)
        ):
            # “Q,” he said on “Night Watch”: the verb has its quote.
            break
        found = make_attribution(clause, "marks-after-cue", cue, where, source, False)
        first = _content_start(items, cue.last + 1, position, form.frames)
        named = bool(form.frames & {"c", "a"})
        said = Stretch(first, clause_end(clause, position + 1, named))
        return replace(found, clause=(clause.span(said),))
    for cue in clause.cues:
        if cue.first > position and cue.form.pos == "verb" and grammar.is_verb(items, cue):
            source, _group, inverted = grammar.source_of(clause, cue, lexicon, EMPTY)
            begin = min(cue.first, source.first) if source else cue.first
            named = begin == position + 1 and _is_naming(clause, position, cue, text)
            if clause.lang in SLAVIC and (begin > position + 2 or takes_more(items, cue)):
                # Було «багато» ліків, крім того, Гай думає про батька: another clause.
                break
            if begin and (items[begin - 1].word == "," or named) and source:
                where = Stretch(cue.first, cue.last + 1)
                return make_attribution(clause, "marks-before-cue", cue, where, source, False)
            break
    return None


def _is_naming(clause: Clause, position: int, cue: Cue, text: str) -> bool:
    """Whether a verb of naming has the marks before it: «Пасткою для всіх» | назвав їх мер."""
    if clause.lang not in SLAVIC or "c" not in cue.form.frames:
        return False
    item = clause.items[position]
    return is_predicate(text[item.start + 1 : item.end - 1], clause.lang)


def _namer(
    clause: Clause,
    cue: Cue,
    source: Stretch,
    position: int,
    grammar: Grammar,
    lexicon: CueLexicon,
) -> Stretch:
    """Who calls something a name, after the verb: назвав | мер | план «Q»; else who acts first.

    Назвали | підсумки | «Q»: an object is no subject.
    """
    named = Stretch(source.first, min(source.last, position))
    words = clause.items[named.first : named.last]
    if any(is_person(item, clause.lang) for item in words):
        return named
    first = grammar.first_subject(clause, lexicon)
    return first if first.last <= cue.first else EMPTY


def _told_within(
    clause: Clause, position: int, report: Report, grammar: Grammar, lexicon: CueLexicon
) -> Attribution | None:
    """English marks in a report within a report: two aides said | Hall told them that “Q”.

    Asked to explain, | he replied “Q”: right before the marks, too.
    """
    if clause.lang != "en":
        return None
    items = clause.items
    for cue in reversed(clause.cues):
        spoken = cue.form.pos == "verb" and {"r", "t"} <= cue.form.frames
        within = report.cue.last <= cue.first < position and cue.form.feature in ("past", "s")
        if not spoken or not within or not grammar.is_verb(items, cue):
            continue
        between = items[cue.last + 1 : position]
        told = not between or any(item.low == "that" for item in between)
        if not told or not all(item.region < 0 and item.is_word for item in between):
            return None
        source, group, inverted = grammar.source_of(clause, cue, lexicon, EMPTY)
        passive = any(items[index].low in BE for index in range(group, cue.first))
        if not source or inverted or passive or source.first < report.cue.last:
            return None
        where = Stretch(with_auxiliaries(items, group, cue.first), cue.last + 1)
        return make_attribution(clause, "marks-in-report", cue, where, source, False)
    return None


def _second_clause(clause: Clause, position: int, reports: Sequence[Report]) -> Attribution | None:
    """Marks in a second that-clause that the first one leaves out: finds that C | and that “Q”."""
    for report in reports:
        last = report.content[-1].last
        between = [item.low for item in clause.items[last:position]]
        between = between[between[:1] == [","] :]
        # And that reports to the contrary | were | “Q”.
        copula = between[-1:] and between[-1] in BE and len(between) <= 2 * _NEAR
        if between[:2] == ["and", "that"] and (len(between) <= _NEAR or copula):
            return of_report(clause, report, "marks-in-report", False)
    return None


def _beside_report(clause: Clause, position: int, reports: Sequence[Report]) -> Attribution | None:
    """Marks after an adverse conjunction that follows a postposed cue: C, признал он, но «Q»."""
    for report in reports:
        after = max(report.cue.last, report.source.last)
        between = clause.items[after:position]
        if report.rule not in ("postposed", "interpolated") or not between:
            continue
        adverse = 2 <= len(between) <= _NEAR and between[1].low in _ADVERSE
        # What they heard, says Berg, who led the work, “sounds like rain.”
        told = of_report(clause, report, "marks-in-report", False)
        end = told.apposition[-1].end if told.apposition else clause.items[after - 1].end
        beside = clause.items[position - 1]
        straight = beside.word == "," and end in (beside.start, clause.items[position - 2].end)
        if between[0].word == "," and (adverse or straight):
            return told
    return None


_ADVERSE = frozenset({"але", "однак", "проте", "но", "однако", "but"})


def _is_named(clause: Clause, position: int, report: Report, grammar: Grammar) -> bool:
    """Whether a verb of naming within a report has the marks: said that critics | called it “Q”."""
    first = max(
        (part.first for part in report.content if part.first <= position < part.last), default=0
    )
    for cue in clause.cues:
        near = first < cue.first < position and position - cue.last <= _NEAR
        naming = "c" in cue.form.frames and cue.form.cue_class != "belief"
        if near and naming and cue.form.pos == "verb":
            between = clause.items[cue.last + 1 : position]
            if grammar.is_verb(clause.items, cue) and all(item.is_word for item in between):
                return True
    return False


def _named_by_subject(
    clause: Clause, position: int, report: Report, grammar: Grammar
) -> Attribution | None:
    """English marks that the subject before an attribution is said to name something.

    | A draft |, the newspaper writes, | describes | the matter as “Q”.
    """
    if clause.lang != "en" or report.rule != "interpolated" or len(report.content) < 2:
        return None
    subject, rest = report.content
    for cue in clause.cues:
        naming = cue.first == rest.first and cue.form.frames & {"c", "a"}
        if naming and cue.last < position < rest.last and grammar.is_verb(clause.items, cue):
            where = Stretch(cue.first, cue.last + 1)
            return make_attribution(clause, "marks-after-cue", cue, where, subject, False)
    return None


# Words between a verb of naming and its complement.
_NEAR = 5


# Frames of verbs that only go with speech: smile, sigh.
_MANNER = frozenset("r")


def _after_speech(items: Sequence[Item], at: int) -> bool:
    """Whether a complete passage stands right before."""
    return at > 0 and items[at - 1].region >= 0 and items[at - 1].low in tuple(",!?")


# Words after which what is reported begins, between the verb and the marks.
_THAT = frozenset({"that", "що", "что"})
_CHARGED = frozenset({"of", "for"})


def _content_start(items: Sequence[Item], first: int, position: int, frames: frozenset[str]) -> int:
    """Where the clause around marked words begins: after that, after accused S of, or the verb."""
    for index in range(position - 1, first - 1, -1):
        low = items[index].low
        if items[index].region < 0 and (low in _THAT or ("f" in frames and low in _CHARGED)):
            return index + 1
    while first < position and not items[first].is_word and items[first].region < 0:
        first += 1
    return first
