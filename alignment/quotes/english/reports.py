"""English reported speech without marks: where the words of somebody else begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.according import according_report, follows_marks
from alignment.quotes.english.adjectives import adjective_report
from alignment.quotes.english.agents import agent_of, agent_within, is_passive
from alignment.quotes.english.bounds import content_end, relative_end
from alignment.quotes.english.complements import begin_content
from alignment.quotes.english.hearsay import (
    LISTENING,
    heard,
    inserted_report,
    legend_report,
    of_adverb,
    raised_report,
)
from alignment.quotes.english.introduced import as_said, noun_colon, what_called
from alignment.quotes.english.light_verbs import light_report, light_verb
from alignment.quotes.english.narrators import is_anybodys, is_narrators
from alignment.quotes.english.nearest import before_marked_clause, drop_own_report, is_retold
from alignment.quotes.english.nominal import (
    NOUNS,
    denied_by,
    denied_report,
    noun_report,
)
from alignment.quotes.english.opinions import opinion_report
from alignment.quotes.english.phrase_bounds import before_verb, complement_only, phrase_only
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.postposed import made_report, postposed_report
from alignment.quotes.english.subjects import (
    ASKED,
    first_subject,
    opens_clause,
    subject_of,
)
from alignment.quotes.english.that_clauses import that_after
from alignment.quotes.english.unsaid import (
    OUGHT,
    STUDIES,
    WORKS,
    ends_in_verb,
    is_anothers,
    is_bare,
    is_inserted,
    is_left_open,
    is_told_later,
    is_unreal,
    names_informant,
    stays_unnamed,
    tells_of_subject,
)
from alignment.quotes.english.verb_use import is_verb_use
from alignment.quotes.english.words import (
    AUXILIARIES,
    PREPOSITIONS,
    SUBJECTS,
    has_verb,
    starts_phrase,
    with_auxiliaries,
)
from alignment.quotes.phrase import (
    EMPTY,
    Clause,
    Report,
    Stretch,
    is_told,
    outermost,
    trim,
    words_in,
)
from alignment.quotes.view import word_set


def english_reports(clause: Clause, lexicon: CueLexicon) -> list[Report]:
    """Reports of one sentence, in the order of their cues."""
    found: list[Report] = []
    source = EMPTY
    for number, cue in enumerate(clause.cues):
        report = None
        if cue.form.pos == "phrase":
            report = legend_report(clause, cue) or according_report(clause, cue, lexicon)
        noun = cue.form.pos == "noun" or (
            cue.form.lemma in NOUNS and cue.form.feature in ("base", "s")
        )
        noun = noun or clause.items[cue.first].low in ("warning", "ruling", "finding")
        verb = light_verb(clause.items, cue.first) if noun else -1
        if verb >= 0:
            following = clause.cues[number + 1 :]
            report = light_report(clause, cue, verb, following, lexicon, source)
        acts = cue.form.pos == "verb" and is_verb_use(clause.items, cue.first, cue.form.feature)
        if report is not None:
            pass
        elif acts:
            following = clause.cues[number + 1 :]
            report = _of_verb(clause, cue, following, lexicon, source)
            if report is not None and cue.form.lemma == "hear":
                # The jury heard: who told it isn't said.
                report = replace(report, source=EMPTY)
        elif cue.form.pos == "adverb" and not is_told(found, cue.first):
            report = of_adverb(clause, cue)
        elif cue.form.pos == "adjective":
            report = adjective_report(clause, cue, clause.cues[number + 1 :], lexicon)
        elif noun:
            report = noun_report(clause, cue, lexicon)
            denied = denied_by(clause, number)
            if report is not None and report.rule == "noun-that" and denied is not None:
                found = [other for other in found if other.lemma != denied.form.lemma]
                report = denied_report(clause, report, denied, lexicon)
        if report is not None:
            found.append(report)
            if report.source:
                source = report.source
        elif (
            acts
            and (
                cue.form.feature in ("past", "s")
                or (cue.first and clause.items[cue.first - 1].low in _WE)
            )
            and not (cue.first and clause.items[cue.first - 1].low in _INFINITIVE)
            and not is_told(found, cue.first)
        ):
            subject, _, inverted = subject_of(clause, cue, lexicon, source)
            if subject and (inverted or opens_clause(clause.items, subject)):
                source = subject if clause.items[subject.first - 1].low != "what" else source
    opinion = opinion_report(clause)
    if opinion is not None:
        found.append(opinion)
    led_in = noun_colon(clause)
    if led_in is not None and not found:
        found.append(led_in)
    for report in found:
        drop_own_report(clause, report, found)
    return outermost([report for report in found if not is_retold(clause, report, found)])


_WE = frozenset({"i", "we", "you", "they"})
# Not to read: a form that is a past as well.
_INFINITIVE = frozenset({"to", "not"})


def _of_verb(
    clause: Clause,
    cue: Cue,
    following: Sequence[Cue],
    lexicon: CueLexicon,
    known: Stretch,
) -> Report | None:
    items, form = clause.items, cue.form
    source, group, inverted = subject_of(clause, cue, lexicon, known)
    passive = is_passive(items, cue, group) and "e" not in form.frames
    if form.lemma in LISTENING and not passive and not heard(clause, cue, source):
        return None
    # It is thought the ship sank.
    impersonal = passive and [item.low for item in items[source.first : source.last]] == ["it"]
    if not source and not passive and group < cue.first and items[group].low == "to":
        # Took to the radio to deny that …; but: under pressure to explain why ….
        if group and items[group - 1].low in OUGHT:
            return None
        source = known or first_subject(clause, lexicon)
        source = source if source.last <= group else EMPTY
    if passive:
        hearsay = raised_report(clause, cue, source, group, lexicon)
        hearsay = hearsay or inserted_report(clause, cue, group)
        if hearsay is not None or form.lemma == "hear":
            return hearsay
        source = agent_of(items, cue, lexicon)
    if not source and "w" in form.frames and form.feature in ("past", "pp"):
        # The ferry is (widely) expected to sail: a plan of nobody.
        return None
    if (
        group
        and not source
        and any(item.low == "what" for item in items[max(0, group - 2) : group])
    ):
        # What worries them most is the noise.
        return None
    asked = items[-1].word == "?" and items[0].low in AUXILIARIES
    asked = asked and not any(item.word == "," for item in items[: cue.first])
    if asked or (passive and any(item.low == "likely" for item in items[group : cue.first])):
        # They are likely to be told that ….
        return None
    where = Stretch(with_auxiliaries(items, group, cue.first), cue.last + 1)
    if cue.first > 2 and items[cue.first - 1].low == "as" and items[cue.first - 2].low in _CITED:
        # Is recorded as saying that ….
        where = Stretch(with_auxiliaries(items, max(0, cue.first - 5), cue.first - 2), where.last)
    nobody = bool(source) and items[source.first].low in _NOT_SAID_BY
    if nobody or (form.feature == "pp" and where.first == cue.first and not inverted):
        return None
    if source and source.first and items[source.first - 1].low in ("neither", "nor", "not"):
        return None
    introduced = None if passive or inverted else as_said(clause, cue, source, group, lexicon)
    if introduced is not None:
        return introduced
    if any(item.low in ("neither", "nor") for item in items[max(0, group - 1) : cue.first]):
        return None
    relative = group > 0 and items[group - 1].low in ("that", "which")
    modal = is_unreal(items, cue, group, where.first)
    report: Report | None = None
    if not passive or form.feature in ("past", "pp"):
        if not inverted:
            start, rule = begin_content(items, cue, passive and not impersonal)
            if impersonal and rule not in _CLAUSAL:
                start = -1
            if rule == "that-clause" and (
                is_anothers(items, cue, start, following) or is_inserted(items, cue, source)
            ):
                start = -1
            told = rule in _LOOSE and (items[start].low not in SUBJECTS or start > cue.last + 2)
            # “Q?” she asked when reminded of it.
            told = told or (rule == "question" and items[start].low in ("when", "where"))
            free = told or (rule == "that-clause" and start > cue.last + 2)
            begin = source.first if source and group - 1 <= source.last <= group else group
            if free and follows_marks(items, begin):
                # “Q,” he told reporters in Kyiv: the marks are what he told them.
                start = -1
        elif source:
            start, rule = that_after(items, source.last, form.frames)
        else:
            start, rule = -1, ""
        if start < 0 and not inverted and not passive and "s" in form.frames:
            at = cue.last + 1
            shown = at < len(items) and items[at].region < 0 and starts_phrase(items[at])
            if shown and any(item.low in STUDIES for item in items[source.first : source.last]):
                start, rule = at, "noun-phrase"
        said = relative and form.lemma == "say" and rule == "bare-clause"
        if (relative or modal) and rule not in ("that-clause", "question") and not said:
            start = -1
        if rule in _LOOSE and start >= 0 and is_bare(items, start):
            start = -1
        if form.lemma == "quote" and start >= 0 and items[start].low == "saying":
            # The paper quoted | the mayor | as saying that C; the mayor is quoted as saying C.
            source = (
                subject_left(items, cue.first, lexicon)[0]
                if passive
                else (Stretch(cue.last + 1, start - 1))
            )
            where = Stretch(where.first, start + 1) if passive else where
            start += 1 + (start + 2 < len(items) and items[start + 1].low == "that")
            rule = "that-clause"
        if source.first and items[source.first - 1].low in ("what", "whatever"):
            return what_called(items, cue, source, where, start if rule == "complement" else -1)
        if (
            is_left_open(clause, source, form.lemma, rule)
            or is_narrators(items, cue, source, group, rule, start)
            or is_anybodys(items, source, group, rule, start, modal)
        ):
            return None
        if rule in ("complement", "measure") and not (source or passive) and form.feature == "past":
            # A bill criticised as vague: a participle that describes.
            start = -1
        if start >= 0:
            clausal = rule in _CLAUSAL
            end = content_end(clause, start, cue, following, lexicon, clausal)
            if group > 1 and items[group - 1].low in ("who", "which"):
                end = relative_end(items, group - 2, start, end, clausal)
            elif group > 1 and form.feature == "ing" and not has_verb(items, 0, group):
                # Officials, citing the report, | said ….
                if clausal or rule == "noun-phrase":
                    end = relative_end(items, group - 1, start, end, clausal)
                    source = source or subject_left(items, group - 1, lexicon)[0]
            elif group > 1 and items[cue.first].low in ASKED and start <= cue.last + 2:
                # Rocha, asked whether he would go, | shrugged.
                end = relative_end(items, group - 1, start, end, clausal)
            content = trim(items, Stretch(start, end))
            if rule == "cue-colon" and is_told_later(items, end, following):
                return None
            opening = cue.first <= 1 or (form.lemma == "ask" and items[group - 1].word == ",")
            opening = opening and rule in ("preposition", "noun-phrase")
            while_asked = form.feature != "s" and items[cue.first - 1].low in ("when", "while")
            opening = opening or (while_asked and rule in ("preposition", "noun-phrase"))
            if (opening or rule == "cue-colon") and not source:
                # Commenting on the launch, S said; asked about the delay, S said.
                return None
            if rule in _PRIVATE and stays_unnamed(items, content):
                return None
            if form.lemma == "cite" and names_informant(items, content):
                return None
            told = rule == "preposition" and form.lemma == "tell"
            if told and any(item.low in WORKS for item in items[source.first : source.last]):
                # It tells of an old keeper: what a book is about.
                return None
            short = clause.sentence.headline and form.feature in ("past", "pp")
            after = items[cue.last + 1].low
            found = short and form.lemma in _FINDING and after in PREPOSITIONS
            if found or (rule == "infinitive" and short and "o" in form.frames):
                # Mexicans asked to choose judges; old drug found in soil: short passives.
                return None
            if rule == "that-clause":
                content = before_marked_clause(items, content)
            if rule == "complement":
                content = complement_only(items, content)
                if passive and not source:
                    # Were condemned as reckless by | midwives.
                    source, content = agent_within(items, content, lexicon)
            elif rule in _PHRASAL:
                content = phrase_only(items, content, clause.sentence.headline)
                who = group > 1 and items[group - 1].low == "who" and items[group - 2].is_word
                if (who and rule == "infinitive") or tells_of_subject(items, cue, source):
                    # Guests who wish to visit | must apply.
                    content = before_verb(items, content)
            if rule == "charge" and items[cue.last + 1].low == "of" and not passive:
                source, content = EMPTY, before_verb(items, content)
            if rule == "measure" and items[content.last - 1].low in ("and", "or"):
                # Put it down to the pitch and, with a sigh, “human nature”.
                return None
            least = 1 if rule != "bare-clause" else 3 - ends_in_verb(items, content)
            if words_in(items, content) >= least:
                report = made_report((content,), where, source, rule, cue)
                if rule in _WITH_OBJECT and not passive and items[cue.last + 1].low != "by":
                    report.clause = (Stretch(cue.last + 1, content.last),)
                return report
    if (relative or modal) and report is None:
        return None
    silent = any(
        items[index].low == "not" or items[index].low.endswith("n't")
        for index in range(group, cue.first)
    )
    if not silent and ("r" in form.frames or "t" in form.frames):
        if group and items[group - 1].low == "who":
            # Said Hall, a lawyer who now volunteers: what one does.
            return None
        return postposed_report(clause, cue, source, inverted, passive)
    return None


_CITED = word_set("recorded reported cited")
_NOT_SAID_BY = word_set("nobody no none neither let")
_PRIVATE = frozenset({"infinitive", "that-clause", "noun-phrase", "object-infinitive"})
_FINDING = word_set("find show see learn discover reveal")


_CLAUSAL = frozenset({"that-clause", "bare-clause", "question"})
# Rules that don't hold right after marks: “Q,” he told the men of the crew.
_LOOSE = frozenset({"bare-clause", "preposition", "noun-phrase"})


# Rules whose content leaves out the object it is said of or addressed to.
_WITH_OBJECT = frozenset({"complement", "object-infinitive", "charge", "measure"})


_PHRASAL = frozenset(
    {"infinitive", "object-infinitive", "gerund", "noun-phrase", "preposition", "charge"}
    | {"measure"}
)
