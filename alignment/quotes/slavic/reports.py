"""Ukrainian and Russian reported speech without marks."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, outermost, trim, words_in
from alignment.quotes.slavic.according import according_report
from alignment.quotes.slavic.bounds import (
    before_joined_verb,
    before_new_clause,
    before_reason,
    content_end,
    up_to_comma,
)
from alignment.quotes.slavic.complements import begin_content
from alignment.quotes.slavic.hearsay import hearsay_report
from alignment.quotes.slavic.nominal import noun_report, participle_report
from alignment.quotes.slavic.phrases import LINKS, clause_start
from alignment.quotes.slavic.postposed import made_report, postposed_report
from alignment.quotes.slavic.subject_phrases import phrase_right
from alignment.quotes.slavic.subjects import slavic_first_subject, slavic_subject
from alignment.quotes.slavic.words import AS, IN, RELATIVES, is_person
from alignment.quotes.view import DASHES, Item


def slavic_reports(clause: Clause, lexicon: CueLexicon) -> list[Report]:
    """Reports of one sentence, in the order of their cues."""
    found: list[Report] = []
    known = EMPTY
    for number, cue in enumerate(clause.cues):
        following = clause.cues[number + 1 :]
        report: Report | None = None
        if cue.form.pos == "phrase":
            report = according_report(clause, cue, lexicon)
            if report is None and cue.form.cue_class == "hearsay":
                report = hearsay_report(clause, cue, lexicon)
        elif cue.form.pos == "verb" and cue.form.feature in ("fin", "grnd"):
            report = _of_verb(clause, cue, following, lexicon, known, found)
        elif cue.form.feature == "act":
            report = participle_report(clause, cue, following, lexicon)
        elif cue.form.pos == "noun":
            report = noun_report(clause, cue, following, lexicon)
        elif cue.form.pos == "adverb" and not _leads_in(cue, found):
            report = hearsay_report(clause, cue, lexicon)
        if report is not None:
            same = [other for other in found if other.content == report.content]
            if same and report.rule == "denied-noun":
                found.remove(same[0])
            if not same or report.rule == "denied-noun":
                found.append(report)
            if report.source:
                known = report.source
        elif cue.form.feature == "fin":
            source, _, _ = slavic_subject(clause, cue, lexicon, EMPTY)
            known = source or known
    return outermost(found)


def _of_verb(
    clause: Clause,
    cue: Cue,
    following: Sequence[Cue],
    lexicon: CueLexicon,
    known: Stretch,
    earlier: Sequence[Report],
) -> Report | None:
    items = clause.items
    if cue.form.feature == "grnd" and not known:
        known = slavic_first_subject(clause, lexicon)
    source, group, inverted = slavic_subject(clause, cue, lexicon, known)
    claim = next((other for other in earlier if other.rule == "noun-that"), None)
    if claim is not None and claim.content[-1].last < group:
        subject = bool(source) and claim.cue.first < source.last <= claim.content[0].first
        if subject:
            # Довід, що C, | відкинув суд: no claim is the subject of such a verb.
            source = phrase_right(items, cue.last + 1, cue.form, clause.lang)
        if cue.form.cue_class == "denying" and source:
            return made_report(claim.content, source, "denied-noun", cue)
        if subject:
            return None
    if not source and _tells(items, cue):
        # C, повідомляє | «Обрій».
        source, inverted = Stretch(cue.last + 1, cue.last + 2), True
    at = cue.last + 1
    if inverted and source and source.first >= at:
        at = source.last
    start, rule = begin_content(clause, cue, at)
    begin = min(group, source.first) if source else group
    if rule == "that-clause" and begin and items[begin - 1].low in AS and _opens(items, begin - 1):
        # Як зауважив S, C, щоб …: the clause after it is his.
        start, rule = -1, ""
    if source and items[source.first].low in ("ніхто", "никто", "жоден", "ни"):
        return None
    clausal = rule in ("that-clause", "question")
    charged = rule == "charge" and cue.form.number == "plur"
    if group and items[group - 1].low in RELATIVES and not (clausal or charged):
        return None
    first = clause_start(items, group)
    if rule in ("complement", "noun-phrase") and first and items[first - 1].low in RELATIVES:
        # Бактерії, які лікарі вважають небезпечними: which ones, not what is said.
        return None
    if rule == "preposition" and clause.sentence.headline and items[0].region >= 0:
        # «Q»: пасажири розповіли про ніч: a topic.
        start = -1
    if _is_attribution(items, group) and not (clausal and start <= at + 2):
        start = -1
    if start >= 0:
        end = content_end(clause, start, following, lexicon, infinitive=rule == "infinitive")
        content = trim(items, Stretch(start, end))
        if rule == "complement" or (rule == "charge" and items[start - 1].low in IN):
            content = before_joined_verb(items, up_to_comma(items, content), clause.lang)
        elif rule in ("infinitive", "preposition", "noun-phrase"):
            content = before_new_clause(items, content, clause.lang)
            if rule != "infinitive":
                content = before_joined_verb(items, content, clause.lang)
        elif rule == "that-clause" and cue.form.doubts:
            content = before_reason(items, content)
        if rule == "charge" and not _apart(content, source):
            # Його звинувачують у крадіжці: no place speaks there.
            source = EMPTY
        if words_in(items, content) >= 1 and _apart(content, source):
            negated = cue.first > 0 and items[cue.first - 1].low == "не" and rule != "question"
            where = Stretch(cue.first - negated, cue.last + 1)
            return made_report((content,), source, rule, cue, where)
    speaks = "t" in cue.form.frames or any(
        is_person(item, clause.lang) for item in items[source.first : source.last]
    )
    if cue.form.feature == "fin" and cue.form.frames & {"r", "t"} and speaks:
        return postposed_report(clause, cue, group, source, earlier)
    return None


def _tells(items: Sequence[Item], cue: Cue) -> bool:
    """Whether a name in marks at the end of a sentence is the subject of an inverted verb."""
    at = cue.last + 1
    as_said = any(item.low in AS for item in items[max(0, cue.first - 2) : cue.first])
    if as_said and at + 1 < len(items) and items[at + 1].word == ",":
        # Як раніше писав | «Обрій», C.
        return items[at].region >= 0 and items[at].size <= _MAX_NAME
    if cue.first < _MAX_NAME or items[cue.first - 1].word != "," or at >= len(items):
        return False
    name = items[at].region >= 0 and items[at].size <= _MAX_NAME
    after = items[at + 1] if at + 1 < len(items) else None
    return name and (after is None or not after.is_word or after.low in LINKS)


_MAX_NAME = 4


def _leads_in(cue: Cue, found: Sequence[Report]) -> bool:
    """Whether an adverb stands for that: твердили, | нібито | міст закрито."""
    return any(report.content[0].first == cue.last + 1 for report in found)


def _opens(items: Sequence[Item], at: int) -> bool:
    """Whether a word begins a sentence or stands after a comma."""
    return not at or items[at - 1].word == ","


def _is_attribution(items: Sequence[Item], group: int) -> bool:
    """Whether the verb says who spoke the marked words right before it."""
    at = group
    while (
        at
        and items[at - 1].region < 0
        and (items[at - 1].word == "," or items[at - 1].word in DASHES)
    ):
        at -= 1
    return at > 0 and at < group and items[at - 1].region >= 0


def _apart(content: Stretch, source: Stretch) -> bool:
    return not source or source.last <= content.first or content.last <= source.first
