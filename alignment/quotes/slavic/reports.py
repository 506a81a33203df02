"""Ukrainian and Russian reported speech without marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.phrase import (
    EMPTY,
    Clause,
    Report,
    Stretch,
    is_told,
    outermost,
    sentence_end,
    trim,
    words_in,
)
from alignment.quotes.slavic.according import according_report
from alignment.quotes.slavic.bare_clauses import bare_content
from alignment.quotes.slavic.bounds import content_end
from alignment.quotes.slavic.cited import without_relays
from alignment.quotes.slavic.clause_parts import has_finite
from alignment.quotes.slavic.complements import begin_content
from alignment.quotes.slavic.first_subjects import slavic_first_subject
from alignment.quotes.slavic.hearsay import hearsay_report
from alignment.quotes.slavic.infinitives import infinitive_before
from alignment.quotes.slavic.nominal import main_clause, noun_report, participle_report
from alignment.quotes.slavic.noun_phrases import object_before
from alignment.quotes.slavic.persons import is_wish_of_yours
from alignment.quotes.slavic.phrase_bounds import (
    before_accused,
    before_joined_verb,
    before_new_clause,
    before_reason,
    before_whom,
    up_to_comma,
)
from alignment.quotes.slavic.phrases import clause_start
from alignment.quotes.slavic.postposed import WHEN, made_report, postposed_report
from alignment.quotes.slavic.report_checks import (
    compares,
    is_denied,
    is_rated,
    is_thing_doing,
    is_thought,
    is_treated,
    is_unlikely,
    leads_in,
    named_teller,
    recalls_words,
    reminds,
    softens,
    welcomes,
)
from alignment.quotes.slavic.subject_phrases import left_of_comma, phrase_right
from alignment.quotes.slavic.subjects import slavic_subject
from alignment.quotes.slavic.unsaid import tells_when
from alignment.quotes.slavic.verb_groups import in_which
from alignment.quotes.slavic.words import (
    AS,
    COMPLEMENTIZERS,
    CONJUNCTIONS,
    IN,
    RELATIVES,
    SUBORDINATORS,
    THIS,
    is_person,
    readings,
)
from alignment.quotes.view import DASHES, Item


def slavic_reports(clause: Clause, lexicon: CueLexicon) -> list[Report]:
    """Reports of one sentence, in the order of their cues."""
    found: list[Report] = []
    known = EMPTY
    for number, cue in enumerate(clause.cues):
        following = clause.cues[number + 1 :]
        report: Report | None = None
        if cue.form.pos == "phrase":
            heard = clause.items[cue.first].low in AS
            report = None if heard else according_report(clause, cue, lexicon)
            if report is None and cue.form.cue_class == "hearsay":
                report = hearsay_report(clause, cue, lexicon)
        elif cue.form.pos == "verb" and cue.form.feature in ("fin", "grnd"):
            report = _of_verb(clause, cue, following, lexicon, known, found)
            if report is not None and report.rule == "as-said":
                # Поліція вважає, що злодій, | як гадають, | утік: what people think is within it.
                within = any(p.first <= cue.first < p.last for one in found for p in one.content)
                if (within and not report.source) or compares(clause, cue, found):
                    report = None
        elif cue.form.feature == "act":
            report = participle_report(clause, cue, following, lexicon)
        elif cue.form.pos == "noun":
            report = noun_report(clause, cue, following, lexicon)
        elif cue.form.pos == "adverb" and not (
            leads_in(cue, found) or softens(clause, cue, following)
        ):
            report = hearsay_report(clause, cue, lexicon)
        if report is not None:
            same = [other for other in found if other.content == report.content]
            if same and report.rule == "denied-noun":
                found.remove(same[0])
            if not same or report.rule == "denied-noun":
                found.append(report)
            # Він нагадав, що Київ пропонував зачекати, і застеріг …: its subject isn't his.
            if report.source and not is_told(found[:-1], cue.first):
                known = report.source
        elif cue.form.feature == "fin" and cue.form.concept != "see-as":
            source, _, _ = slavic_subject(clause, cue, lexicon, EMPTY)
            known = source or known
    return outermost(_parted(clause, without_relays(clause, found)))


def _parted(clause: Clause, found: Sequence[Report]) -> list[Report]:
    """The reports, each ending before a colon or dash after which somebody's words begin anew.

    Вона певна, що це аптекар | : в актора, зауважує вона, були більші вуха.
    """
    items = clause.items
    out = list(found)
    for report in found:
        mark = report.content[0].first - 1
        if report.rule not in _INSERTED or mark < 1 or report.cue.first <= report.content[0].first:
            continue
        if items[mark].region >= 0 or not (items[mark].word == ":" or items[mark].word in DASHES):
            continue
        for other in tuple(out):
            if other is report or not any(p.first <= mark + 1 < p.last for p in other.content):
                continue
            if other.cue.first > mark:
                continue
            parts = [Stretch(p.first, min(p.last, mark)) for p in other.content if p.first < mark]
            parts = [part for part in (trim(items, part) for part in parts) if part]
            at = out.index(other)
            if parts:
                out[at] = replace(other, content=tuple(parts))
            else:
                # Він заперечує: брат, мовляв, бачив лише сад.
                out.pop(at)
    return out


# Rules of what is no content in a relative clause.
_WHICH = frozenset({"complement", "noun-phrase", "preposition"})
# Rules whose cue stands within what it reports.
_INSERTED = frozenset({"interpolated", "according", "hearsay"})


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
    if not source and (reminds(clause, cue) or welcomes(clause, cue)):
        return None
    if cue.form.concept in _WISHING and is_wish_of_yours(clause, cue, source):
        return None
    if cue.form.concept in ("follow", "seem") and not source:
        # Следует отметить, что …: one ought to. Здається, що …: to nobody in particular.
        return None
    if not source and (teller := named_teller(items, cue, clause.lang)):
        # C, повідомляє | «Обрій».
        source, inverted = teller, True
    at = cue.last + 1
    if inverted and source and source.first >= at:
        at = source.last
    start, rule = begin_content(clause, cue, at)
    begin = min(group, source.first) if source else group
    led = bool(begin) and items[begin - 1].low in AS and not tells_when(items, begin - 1)
    if rule == "that-clause" and led and _opens(items, begin - 1):
        # Як зауважив S, C, щоб …: the clause after it is his.
        start, rule = -1, ""
    if source and items[source.first].low in ("ніхто", "никто", "жоден", "ни"):
        return None
    first = clause_start(items, group)
    if items[first].low in ("ні", "ни"):
        # Ні мер, ні суддя не сказали, хто підписав.
        return None
    clausal = rule in ("that-clause", "question")
    if cue.form.concept == "decide" and not is_thought(clause, start):
        return None
    if rule == "question" and cue.form.concept == "recall" and recalls_words(clause, following):
        return None
    charged = rule == "charge" and cue.form.number == "plur"
    of_which = bool(group) and items[group - 1].low in RELATIVES and not in_which(items, group)
    if of_which and not (clausal or charged):
        return None
    text = rule == "preposition" and in_which(items, first)
    if rule in _WHICH and first and items[first - 1].low in RELATIVES and not text:
        # Бактерії, які лікарі вважають небезпечними: which ones, not what is said.
        return None
    pardon = rule == "noun-phrase" and items[start].low.startswith(_PARDON)
    if (rule in ("noun-phrase", "preposition") and is_denied(clause, cue)) or (
        pardon and cue.form.concept == "request"
    ):
        # Не підтвердив візиту, не говорила про життя: nothing is said but with verbs of denial.
        start = -1
    if is_unlikely(items, first, group):
        return None
    if rule in ("noun-phrase", "infinitive") and is_thing_doing(clause, cue, source, start):
        return None
    this = bool(group) and items[group - 1].low in THIS
    if rule == "noun-phrase" and not source and (this or cue.form.concept == "suggest"):
        # Йому запропонували посаду: nobody is named; це вимагає хисту: no person.
        return None
    if rule == "preposition" and cue.form.concept == "estimate" and is_rated(clause, source):
        # Борги оцінюють у мільйон: nobody is named.
        return None
    if rule in ("preposition", "complement") and is_treated(clause, cue, source):
        # Спад пов’язують із погодою, хворобу почали називати грипом: nobody is named.
        return None
    topic = rule in ("preposition", "question") and clause.sentence.headline
    if topic and items[0].region >= 0:
        # «Q»: пасажири розповіли про ніч, пояснили, чого чекати: a topic.
        start = -1
    when = rule == "question" and items[start].low in WHEN
    if _is_attribution(items, group, source) and (when or not (clausal and start <= at + 2)):
        start = -1
    if start >= 0:
        end = content_end(clause, start, following, lexicon, infinitive=rule == "infinitive")
        if cue.form.feature == "grnd" and not group and clausal:
            # Боячись, що пес утече, | пекарі замкнули двір.
            end = main_clause(items, start, end)
            main = Clause(items[end + 1 :], (), clause.sentence, clause.lang)
            source = slavic_first_subject(main, lexicon).moved(end + 1) if main.items else EMPTY
            if not source:
                return None
        if cue.form.feature == "grnd" and rule in ("preposition", "noun-phrase"):
            # Дізнавшись про пропажу, | шукають човен.
            end = main_clause(items, start, end)
        content = trim(items, Stretch(start, end))
        if rule == "complement" or (rule == "charge" and items[start - 1].low in IN):
            content = before_joined_verb(
                items, up_to_comma(items, content, clause.lang), clause.lang
            )
            if rule == "charge":
                content = before_accused(items, content, clause.lang)
        elif rule in ("infinitive", "preposition", "noun-phrase"):
            content = before_new_clause(items, content, clause.lang)
            if rule == "noun-phrase" and cue.form.cue_class == "directive":
                content = before_whom(items, content)
            if rule != "infinitive":
                content = before_joined_verb(items, content, clause.lang)
        elif rule == "that-clause" and cue.form.doubts:
            content = before_reason(items, content)
        if rule == "charge" and ("l" in cue.form.frames or not _apart(content, source)):
            # Його звинувачують у крадіжці; там він підозрюється в обмані: no place speaks there.
            source = EMPTY
        if words_in(items, content) >= 1 and _apart(content, source):
            negated = cue.first > 0 and items[cue.first - 1].low == "не" and rule != "question"
            where = Stretch(cue.first - negated, cue.last + 1)
            if negated and rule == "infinitive" and words_in(items, content) == 1:
                # Про вибори не хоче й чути: no wish of anything.
                return None
            return made_report((content,), source, rule, cue, where)
    if start < 0 and not is_denied(clause, cue):
        said, actor = object_before(clause, cue)
        who = said and (
            actor
            or (source if _apart(said, source) else EMPTY)
            or left_of_comma(items, said.first, cue.form, clause.lang)
            or known
        )
        if who:
            return made_report((said,), who, "noun-phrase", cue)
    if start < 0 and source and cue.form.frames & {"i", "o"} and not is_denied(clause, cue):
        asked = infinitive_before(clause, cue, source)
        if asked:
            return made_report((asked,), source, "infinitive", cue)
    beside = bare_content(clause, cue, source, group) if start < 0 else -1
    if beside >= 0:
        content = trim(items, Stretch(beside, content_end(clause, beside, following, lexicon)))
        return made_report((content,), source, "bare-clause", cue)
    if not source and _opens_hearsay(clause, cue):
        # Говорят, | народ устал от новостей.
        content = trim(items, Stretch(cue.last + 2, sentence_end(items, cue.last + 2)))
        return made_report((content,), EMPTY, "hearsay", cue)
    speaks = "t" in cue.form.frames or any(
        is_person(item, clause.lang) for item in items[source.first : source.last]
    )
    if cue.form.feature == "fin" and cue.form.frames & {"r", "t"} and speaks:
        return postposed_report(clause, cue, group, source, earlier)
    return None


def _opens_hearsay(clause: Clause, cue: Cue) -> bool:
    """Whether they say opens a sentence, and a clause follows its comma; not Дякуємо, …."""
    items, at = clause.items, cue.last + 1
    if cue.form.number != "plur" or at + 3 >= len(items) or items[at].word != ",":
        return False
    alone = not cue.first or (items[cue.first - 1].word == ":" and items[cue.first - 1].region < 0)
    present = any({"pres", "3per"} <= g for _, g in readings(items[cue.last].word, clause.lang)[:1])
    after = items[at + 1]
    begins = after.region < 0 and after.low not in COMPLEMENTIZERS | SUBORDINATORS | CONJUNCTIONS
    return alone and present and begins and has_finite(clause, Stretch(at + 1, len(items)))


_WISHING = frozenset({"want", "plan", "intend", "hope"})
# Asked for pardon or for the floor: nothing is said by that.
_PARDON = ("вибачен", "пробачен", "прощен", "извинен", "слова", "слово")


def _opens(items: Sequence[Item], at: int) -> bool:
    """Whether a word begins a sentence or stands after a comma."""
    return not at or items[at - 1].word == ","


def _is_attribution(items: Sequence[Item], group: int, source: Stretch) -> bool:
    """Whether the verb says who spoke the marked words right before it.

    Забудовник, фірма «Мур», | обіцяє лишити сад: the name of what stands before.
    """
    at = group
    while (
        at
        and items[at - 1].region < 0
        and (items[at - 1].word == "," or items[at - 1].word in DASHES)
    ):
        at -= 1
    before = bool(source) and source.last < at
    return 0 < at < group and items[at - 1].region >= 0 and not before


def _apart(content: Stretch, source: Stretch) -> bool:
    return not source or source.last <= content.first or content.last <= source.first
