"""Attributions that stand after or before a marked passage in its own sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from alignment.morphology import SLAVIC
from alignment.quotes.beside_marks import ends_with, is_free, only_loose, takes_more
from alignment.quotes.cues import CueLexicon
from alignment.quotes.english.clauses import is_subordinate
from alignment.quotes.english.introduced import quoted
from alignment.quotes.english.labels import label_before, owner_of
from alignment.quotes.english.predicates import predicate_of
from alignment.quotes.english.words import AUXILIARIES, IRREGULAR_PAST, has_verb, with_auxiliaries
from alignment.quotes.grammar import Attribution, Grammar, make_attribution
from alignment.quotes.headline_marks import headline_after
from alignment.quotes.headlines import after_lead, names_source
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch
from alignment.quotes.slavic.after_marks import goes_on_elsewhere, past_manner
from alignment.quotes.slavic.hearers import is_hearer
from alignment.quotes.slavic.labels import direct_speech_label
from alignment.quotes.slavic.words import is_finite
from alignment.quotes.view import DASHES, MAX_NAME, Item, word_set
from mt.text import Span


def attributed_after(
    clause: Clause, position: int, text: str, grammar: Grammar, lexicon: CueLexicon
) -> Attribution | None:
    """“Q,” said S. “Q,” S said. «Q», — сказав S. “Q,” according to S."""
    items = clause.items
    last = position
    at = last + 1
    if position == 0 and clause.sentence.headline and at < len(items) and items[at].word == ":":
        return headline_after(clause, at + 1, grammar, lexicon)
    predicate = predicate_of(items, position, lexicon) if clause.lang == "en" else None
    if predicate is not None:
        spoken = items[last].low in tuple(",!?.")
        return make_attribution(clause, "marks-are-said", None, *predicate, spoken)
    opens = position == 0 and clause.sentence.headline and not text[items[0].start].isalnum()
    if clause.lang in SLAVIC and items[last].size == 1 and items[at : at + 1] != []:
        # «Сокіл» купив стадіон: the name of a team.
        opens = opens and not items[at].is_word
    ending = text[items[last].start : items[last].end].rstrip("”\"'’»“ ")[-1:]
    punctuated = opens or ending in ",!?…—–-."
    while (
        at < len(items)
        and items[at].region < 0
        and (items[at].word in (",",) or items[at].word in DASHES)
    ):
        punctuated = True
        at += 1
    if at >= len(items) or items[at].region >= 0:
        return None
    if items[at - 1].word in DASHES and items[at].low in _GOING_ON:
        # Mayor promises “no new towers” — then backs three.
        return None
    if clause.lang in SLAVIC:
        if goes_on_elsewhere(items, at):
            return None
        at = past_manner(items, at, clause.lang)
    reach = at + 30
    for cue in clause.cues:
        if cue.first < at:
            continue
        if cue.first > reach:
            break
        form = cue.form
        if form.pos == "phrase":
            if only_loose(items, at, cue.first) and punctuated:
                source = grammar.source_of_phrase(clause, cue, lexicon)
                if source:
                    where = Stretch(cue.first, cue.last + 1)
                    return make_attribution(clause, "marks-according", cue, where, source)
            continue
        if form.pos != "verb" or not grammar.is_verb(items, cue):
            continue
        if ("r" not in form.frames and "t" not in form.frames) or form.lemma in _FOUND_OUT:
            continue
        if "l" in form.frames and [i.low for i in items[cue.last + 1 : cue.last + 2]] in _TOPICS:
            # …, що «Q», — ішлося | про ініціативу.
            continue
        source, group, inverted = grammar.source_of(clause, cue, lexicon, EMPTY)
        if group and items[group - 1].low in _WHO:
            # “Q,” an aide, who asked not to be named, | said.
            continue
        if source and [i.low for i in items[source.first - 1 : source.last]] == ["as", "one"]:
            # Called it “Q,” as one | would write in a report.
            continue
        denied = cue.first > 0 and items[cue.first - 1].low == "не"
        where = Stretch(with_auxiliaries(items, group, cue.first) - denied, cue.last + 1)
        directly = only_loose(items, at, min(cue.first, group))
        if directly and (punctuated or source) and (inverted or not source):
            if not punctuated and (not source or not is_free(items, position, text)):
                continue
            found = make_attribution(clause, "marks-cue-source", cue, where, source)
            return replace(found, clause=_with_words_before(clause, position))
        if source and not inverted and at <= source.first and only_loose(items, at, source.first):
            ended = clause.lang == "en" and ends_with(items, position, source, cue)
            if not (punctuated or ended or is_free(items, position, text)):
                continue
            if takes_more(items, cue):
                continue
            source = quoted(items, cue) or source
            found = make_attribution(clause, "marks-source-cue", cue, where, source)
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
        return make_attribution(clause, "marks-dash-name", None, EMPTY, Stretch(at, last))
    named = clause.lang == "en" and position > 0 and items[position - 1].low == "as"
    told = any(cue.form.pos == "verb" and cue.last < position for cue in clause.cues)
    spoken = clause.lang in SLAVIC or not told or is_free(items, position, text)
    if punctuated and not named and spoken:
        verb, source = grammar.speech_verb(clause, at, lexicon)
        if source:
            return make_attribution(clause, "marks-verb-source", None, verb, source)
    return None


# Verbs of what one comes to know: known as “Q”, he learned to swim.
_FOUND_OUT = word_set("learn discover realise realize hear understand")
_TOPICS = (["про"], ["о"], ["об"])
_GOING_ON = word_set("then and but yet so")
_WHO = word_set("who which whose який яка які котрий котра которые который которая")


def _with_words_before(clause: Clause, position: int) -> tuple[Span, ...]:
    """A passage with the unmarked words before it: the talks were “dead”, he said."""
    first = position
    while first and not (
        clause.items[first - 1].region < 0 and clause.items[first - 1].word in (";", ":")
    ):
        first -= 1
    return (clause.span(Stretch(first, position + 1)),) if first < position else ()


def attributed_before(
    clause: Clause,
    position: int,
    text: str,
    grammar: Grammar,
    lexicon: CueLexicon,
    reports: Sequence[Report] = (),
) -> Attribution | None:
    """S said: “Q”. S said, “Q.” S said “Q”. According to S, “Q”."""
    items = clause.items
    if not position:
        return None
    mark = items[position - 1]
    colon, comma = mark.word == ":", mark.word == ","
    if colon and (_acts(clause, position) or after_lead(items) == position):
        return None
    cues = [cue for cue in clause.cues if cue.last < position]
    opens = clause.lang == "en" and cues and not cues[0].first and "r" in cues[0].form.frames
    if opens and (colon or (comma and _is_free_after(items, position, text))):
        source, _, inverted = grammar.source_of(clause, cues[0], lexicon, EMPTY)
        if inverted:
            # Said Nina Hall, who sang there, “Q.”
            rule = "cue-colon-marks" if colon else "cue-marks"
            where = Stretch(0, cues[0].last + 1)
            return make_attribution(clause, rule, cues[0], where, source)
    for cue in reversed(cues):
        form = cue.form
        where = Stretch(cue.first, cue.last + 1)
        gap = position - cue.last - 1
        if form.pos == "phrase":
            source = grammar.source_of_phrase(clause, cue, lexicon)
            if source and source.last <= position and comma and source.last >= position - 1:
                return make_attribution(clause, "according-marks", cue, where, source)
            if source and colon and clause.lang in SLAVIC:
                # Прогноз він, за його словами, не змінює: «Рано».
                if cue.first < source.last <= cue.last:
                    where = Stretch(cue.last, cue.last + 1)
                return make_attribution(clause, "according-marks", cue, where, source)
            continue
        if form.pos != "verb" or not grammar.is_verb(items, cue):
            continue
        if clause.lang == "en" and is_subordinate(items, cue, cues):
            continue
        governed = clause.lang == "en" and colon and form.feature == "ing" and cue.first > 1
        if governed and len(cues) > 1 and items[cue.first - 1].low in _GERUND_AFTER:
            # Calls for a system of | granting contracts: “Q.”
            continue
        inside = any(p.first <= cue.first < p.last for one in reports for p in one.content)
        denied = cue.first > 0 and items[cue.first - 1].low == "не"
        if clause.lang in SLAVIC and inside and (form.feature == "inf" or gap > 1 or denied):
            # Сказала, що хотіла показати дітям, «як пахне наука»: the verbs are reported.
            continue
        described = bool(form.frames & {"a", "c"})
        if colon and (form.frames & {"r", "t"} or described or gap <= 1):
            source, group, _ = grammar.source_of(clause, cue, lexicon, EMPTY)
            where = Stretch(with_auxiliaries(items, group, cue.first), cue.last + 1)
            return make_attribution(clause, "cue-colon-marks", cue, where, source)
        told = gap == 0 and any(
            one.cue.first == cue.first and one.content[0].last <= cue.first for one in reports
        )
        hears = is_hearer(items, cue, position) or (told and items[position].size <= MAX_NAME)
        if clause.lang != "en" and not comma and gap == 0 and hears:
            break
        adjacent = gap <= (1 if comma else 0)
        near = (
            comma
            and gap <= 8
            and not any(item.word in (",", ";") for item in items[cue.last + 1 : position - 1])
        )
        named = clause.lang == "en" and "c" in form.frames and not comma
        if clause.lang == "en" and comma and form.lemma == "call":
            # A programme called, “Fog Signal”: a name; but: called, “Come!”
            named = items[position].low not in tuple("!?.,")
        if (
            "r" in form.frames
            and not named
            and (adjacent or near)
            and _is_free_after(items, position, text)
        ):
            source, group, _ = grammar.source_of(clause, cue, lexicon, EMPTY)
            if clause.lang in SLAVIC and not source and form.number == "sing":
                # Рибалка шукає міни з біноклем і, каже, «дружиною»: the subject of the sentence.
                source = grammar.first_subject(clause, lexicon)
            where = Stretch(with_auxiliaries(items, group, cue.first), cue.last + 1)
            return make_attribution(clause, "cue-marks", cue, where, source)
        if not colon:
            break
    if colon:
        inner = text[items[position].start + 1 : items[position].end]
        source = grammar.first_subject(clause, lexicon)
        headline = position <= 7 and clause.sentence.headline and len(clause.items) == position + 1
        if clause.lang == "en":
            finite = any(item.low in AUXILIARIES | IRREGULAR_PAST for item in items[1:position])
            headline = headline and not finite
        if headline:
            position = next(
                (i + 1 for i in range(2, position - 1) if items[i].word in DASHES), position
            )
            named = clause.lang != "en" or names_source(clause, 0, position - 1)
            label = Stretch(0, position - 1) if named else EMPTY
            return make_attribution(clause, "headline-colon", None, EMPTY, label)
        if clause.lang == "en":
            where, owner = label_before(items, position - 1)
            if owner:
                return make_attribution(clause, "colon-marks", None, where, owner)
        if clause.lang in SLAVIC:
            where, owner = direct_speech_label(items, position - 1)
            if where:
                return make_attribution(clause, "colon-marks", None, where, owner)
        if not source and _is_label(clause, position - 1, text):
            source = Stretch(0, position - 1)
        if inner[:1].isupper() or source:
            source = _owner(clause, source)
            where = Stretch(max(0, position - 2), position - 1)
            if clause.lang not in SLAVIC or not _ends_in_verb(clause, where):
                where = EMPTY
            return make_attribution(clause, "colon-marks", None, where, source)
    return None


def _acts(clause: Clause, position: int) -> bool:
    """Whether what stands in marks after a colon is the subject there: «Вітрило» забило гол."""
    items = clause.items
    if position + 1 >= len(items) or not items[position + 1].is_word:
        return False
    if clause.lang == "en":
        told = any(cue.first == position + 1 for cue in clause.cues)
        finite = not told and has_verb(items, position + 1, position + 2)
        return finite and items[position].low.isalnum()
    name = items[position].size <= MAX_NAME and items[position].low.isalnum()
    return name and is_finite(items[position + 1].word, clause.lang)


_GERUND_AFTER = word_set("of for from in into about on against than")
# Where a name may be met again, in code points.
_NEAR = 4000
_ANSWERS = word_set(
    "ответ реакция вердикт комментарий объяснение реплика вывод совет приговор резюме"
    " відповідь реакція вердикт коментар пояснення репліка висновок порада вирок підсумок"
)


def _is_label(clause: Clause, colon: int, text: str) -> bool:
    """Whether a sentence begins with somebody's name and a colon: Nwosu: “Then why not?”.

    Capitalised words of which the last one is met elsewhere near by.
    """
    words = clause.items[:colon]
    if not 0 < len(words) <= MAX_NAME or not all(item.is_capital for item in words):
        return False
    at = words[0].start
    return text.count(words[-1].word, max(0, at - _NEAR), at + _NEAR) > 1


def _ends_in_verb(clause: Clause, where: Stretch) -> bool:
    """Whether a verb stands before a colon, of speech or not: Запис свідчить: «…»."""
    words = [item.word for item in clause.items[where.first : where.last] if item.is_word]
    return len(words) == 1 and is_finite(words[0], clause.lang)


def _owner(clause: Clause, source: Stretch) -> Stretch:
    """Whose words an English subject names: | the treasurer’s | reply was short: “No”."""
    head = clause.items[source.first] if source else None
    if head is not None and head.low in _ANSWERS and source.last - source.first > 1:
        # Ответ | начальства | был краток: «…».
        return Stretch(source.first + 1, source.last)
    if clause.lang == "en" and (owner := owner_of(clause.items, source)) != source:
        return owner
    for index in range(source.first, source.last - 1):
        possessive = clause.items[index].low.endswith(("'s", "s'"))
        if clause.lang == "en" and possessive and source.last - index <= 3:
            return Stretch(source.first, index + 1)
    return source


def _is_free_after(items: Sequence[Item], position: int, text: str) -> bool:
    inner = text[items[position].start + 1 : items[position].end].lstrip("«“„‘\"'")
    return inner[:1].isupper() or inner[:1] in "…." or items[position - 1].word == ","
