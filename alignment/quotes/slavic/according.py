"""Phrases that report: за словами S, C; на запитання, чому Q, S відповів."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import POSSESSIVES, Cue, CueLexicon
from alignment.quotes.names import is_known
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, sentence_end, trim, words_in
from alignment.quotes.slavic.antecedents import antecedent_of
from alignment.quotes.slavic.asides import connects
from alignment.quotes.slavic.clause_parts import ADVERSE, has_finite, last_clause
from alignment.quotes.slavic.descriptions import OBLIQUE, past_descriptions
from alignment.quotes.slavic.nominal import main_clause
from alignment.quotes.slavic.phrase_ends import is_participle, phrase_end
from alignment.quotes.slavic.phrases import ANY_FORM, THEN, phrase_start
from alignment.quotes.slavic.postposed import RULES, made_report
from alignment.quotes.slavic.subject_phrases import phrase_left
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    AND,
    COMPLEMENTIZERS,
    CONJUNCTIONS,
    IN,
    NOUNLIKE,
    OF_WHOM,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    agrees,
    has_case,
    is_cyrillic,
    is_finite,
    is_pos,
    readings,
)
from alignment.quotes.view import DASHES, Item, is_stop, next_stop, word_set


def according_report(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Report | None:
    """За словами S, C. C, за словами S. C1, за словами S, C2."""
    items = clause.items
    if cue.form.concept == "ask":
        return _on_question(clause, cue)
    left = items[cue.first - 1] if cue.first else None
    governed = (
        left is not None and left.is_word and left.low not in (CONJUNCTIONS | COMPLEMENTIZERS)
    )
    if governed:
        # стежить за її прогнозами: the verb takes the preposition.
        return None
    source = slavic_phrase_source(clause, cue, lexicon)
    # За попередніми даними, C: what is known so far is nobody's.
    unsaid = cue.last - cue.first + 1 > len(cue.form.words)
    if not source and not unsaid:
        return None
    if cue.form.concept == "find" and not _is_study(items, source):
        # По итогам года прибыль выросла: a time.
        return None
    if cue.form.lemma in _CONFORMING and not _tells(items, source):
        # У відповідності до угоди піч погасили: it is done so, and nobody says it.
        return None
    where = Stretch(cue.first, cue.last + 1)
    if source and cue.first < source.last <= cue.last:
        where = Stretch(cue.last, cue.last + 1)
    follows = source.first > cue.last and items[source.first - 1].low in PREPOSITIONS
    after = source.last if follows or source.first == cue.last + 1 else cue.last + 1
    if after == source.last:
        after = past_descriptions(clause, source, OBLIQUE, told=cue.first > 0)
        after = _past_brackets(items, after, clause.lang)
    which = items[cue.last + 1].low in OF_WHOM if cue.last + 1 < len(items) else False
    after = cue.last + 2 if which else _past_relative(items, after)
    end = sentence_end(items, after)
    # Дев'ять кілометрів і, | якщо вірити водієві, | одинадцять ям: one clause.
    joints = OF_WHOM | ADVERSE
    if has_finite(clause, Stretch(after, end)):
        joints |= AND
    begin = 0
    for index in range(cue.first - 1, -1, -1):
        if items[index].region < 0 and (
            items[index].word in (";", ":")
            or items[index].low in COMPLEMENTIZERS
            or (items[index].low in joints and index == cue.first - 2)
            or (items[index].low in AND and index == cue.first - 2 and items[index - 1].word == ",")
            or _then(items, index, cue.first - 1)
            or (index == cue.first - 1 and _begins_anew(clause, index, after))
        ):
            # Тополь, который, | по его словам, крадет солнце: the relative clause alone.
            begin = index + 1
            break
    # Звіт, згідно з яким | води нема: the report is what stands before.
    before = EMPTY if which else trim(items, Stretch(begin, cue.first))
    rest = trim(items, Stretch(after, end))
    if before and rest:
        # Фонд просить грошей, але | область, | за її словами, | мовчить.
        before = last_clause(clause, before)
    told = any(other.first == rest.first for other in clause.cues if other.form.feature == "fin")
    if which and any(one.first == rest.first and one.form.pos == "phrase" for one in clause.cues):
        # Правила, за якими, | на думку юристів, вішати заборонено: the lawyers say so.
        return None
    if which and not has_finite(clause, Stretch(0, cue.first)):
        # Звіт, згідно з яким води нема, | ще не вийшов.
        rest = trim(items, Stretch(rest.first, main_clause(items, rest.first, rest.last)))
    if rest and told and cue.form.lemma in RULES:
        # Відповідно до правил, | нагадує рада, вішати заборонено: the council says so.
        return None
    colon = next((i for i in range(rest.first, rest.last) if items[i].word == ":"), 0)
    if colon and items[colon + 1].region >= 0:
        # …, за її словами, план не змінять | : «Рано».
        rest = trim(items, Stretch(rest.first, colon))
    if cue.first and any(colon - 2 <= other.last < colon for other in clause.cues):
        # Теперь же, по сведениям газеты, там признают: C is what they admit there.
        return None
    parts: list[Stretch] = []
    single = words_in(items, before) <= 1
    word = items[before.first].word if before else ""
    # Глядачі, | за словами білетера, | сміялися: the subject stands before.
    subject = single and bool(word) and agrees(word, clause.lang, ANY_FORM, NOUNLIKE)
    opener = (single and begin == 0 and not subject) or connects(items, before)
    if not opener and not (
        words_in(items, before) <= 2 and items[before.first].low in CONJUNCTIONS | {"сьогодні"}
    ):
        parts.append(before)
    acts = bool(rest) and is_finite(items[rest.first].word or "-", clause.lang)
    if rest.last - rest.first == 1 and not has_finite(clause, before):
        # Лід на озері, | за його словами, | тонкий; човнів | немає.
        acts |= is_pos(items[rest.first].word or "-", clause.lang, "ADJF", "ADJS", "PRTS", "PRED")
    enough = words_in(items, rest) > (not subject and not acts)
    if after < len(items) and (opener or items[after].word == ",") and enough:
        parts.append(rest)
    if not parts:
        return None
    return made_report(tuple(parts), source, "according", cue, where)


def _is_study(items: Sequence[Item], source: Stretch) -> bool:
    """Whether a phrase names what finds something out: за результатами | опитування.

    After checks something may only happen: за підсумками перевірки пекарню закрили.
    """
    named = [item.low for item in items[source.first : source.first + 3]]
    closed = source.last < len(items) and items[source.last].word == ","
    return any(low.startswith(_STUDIES) or (closed and low.startswith(_CHECKS)) for low in named)


_STUDIES = (
    *("опитуван", "дослідж", "експертиз", "аналіз", "моніторинг", "розтин", "перепис"),
    *("опрос", "исследован", "экспертиз", "анализ", "мониторинг", "вскрыт", "соцопрос"),
    *("соцопитув", "вимірюв", "замер", "підрахун"),
)
_CHECKS = ("перевір", "аудит", "розслідув", "провер", "расследов")


def _tells(items: Sequence[Item], source: Stretch) -> bool:
    """Whether a phrase names a text that says something: відповідно до | звіту; or a paper."""
    named = items[source.first : source.first + 3]
    paper = bool(named) and named[0].is_word and not is_cyrillic(named[0].word)
    return paper or any(item.low.startswith(TEXTS) for item in named)


_CONFORMING = frozenset({"відповідно до", "в соответствии с"})
TEXTS = (
    *(*_STUDIES, *_CHECKS, "звіт", "доповід", "дани", "прогноз", "оцін", "заяв", "документ"),
    *("отчет", "доклад", "данны", "оценк", "сообщен", "повідомл", "інформац", "информац"),
    *("скарг", "жалоб", "позов", "уведомлен", "лист", "письм", "джерел", "источник"),
)
_THEM = word_set("йому їй їм ним ній ними ему ей им нему ней ним")
_NOT = frozenset({"не", "ні", "ни"})


def _then(items: Sequence[Item], index: int, comma: int) -> bool:
    """Whether the next clause opens before a comma: обіцяв помогти, | а потім, | за її словами."""
    opens = items[index].low in ADVERSE and index > 0 and items[index - 1].word == ","
    return opens and index < comma and all(item.low in THEN for item in items[index + 1 : comma])


def _begins_anew(clause: Clause, mark: int, after: int) -> bool:
    """Whether a dash sets a clause before a second one: цілі досягнуто — | за даними порту, C."""
    items = clause.items
    closed = after < len(items) and items[after].word == ","
    dashed = items[mark].word in DASHES and closed
    return dashed and has_finite(clause, Stretch(after, sentence_end(items, after)))


_OWN = ("власн", "собственн")


def _beside_own(items: Sequence[Item], cue: Cue, lang: str) -> Stretch:
    """The subject beside what is somebody's own: він, | за власним зізнанням, | втомився."""
    comma, after = cue.first - 1, cue.last + 1
    if comma > 0 and items[comma].word == ",":
        source = phrase_left(items, comma, ANY_FORM, lang)
        return source if source.last == comma else EMPTY
    if cue.first or after >= len(items) or items[after].word != ",":
        return EMPTY
    end = next_stop(items, after + 1)
    start = phrase_start(items, after + 1, end, ANY_FORM, lang)
    if start != after + 1:
        return EMPTY
    return Stretch(start, phrase_end(items, start, end, lang, fixed=True))


def _past_brackets(items: Sequence[Item], at: int, lang: str) -> int:
    """Past brackets about a source, and a participle after them: звіту (тут), | виданого, | C."""
    if at >= len(items) or items[at].word != "(":
        return at
    after = next((i + 1 for i in range(at, len(items)) if items[i].word == ")"), at)
    told = after + 1 < len(items) and items[after].word == ","
    if told and is_participle(items[after + 1], lang):
        return next_stop(items, after + 1)
    return after


def _past_relative(items: Sequence[Item], after: int) -> int:
    """Past a relative clause about the source: за словами Марти, | яка там була, | C."""
    of_it = after + 2 < len(items) and items[after].word == ","
    which = items[after + 1 : after + 3]
    if of_it and any(item.low in OF_WHOM for item in which[: 1 + (which[0].low in PREPOSITIONS)]):
        closing = (i for i in range(after + 2, len(items)) if items[i].word in (",", "."))
        return next(closing, len(items))
    return after


def _on_question(clause: Clause, cue: Cue) -> Report | None:
    """На запитання, чому Q, S відповів: the question ends before the next subject and verb."""
    items = clause.items
    start = cue.last + 1
    while start < len(items) and items[start].word != ",":
        start += 1
        if start - cue.last > 6:
            return None
    closing = next((i for i in range(start + 2, len(items)) if items[i].word == ","), start + 2)
    answer = next(
        (other for other in clause.cues if other.first > closing and other.form.feature == "fin"),
        None,
    )
    last = answer.first if answer is not None else len(items)
    comma = next((i for i in range(last - 1, start, -1) if items[i].word == ","), -1)
    content = trim(items, Stretch(start + 1, comma))
    if comma < 0 or words_in(items, content) < 2:
        return None
    return made_report((content,), EMPTY, "on-question", cue)


def slavic_phrase_source(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Stretch:
    """Source of `за словами`: the phrase in the genitive after it, or the possessive in it."""
    items, lang = clause.items, clause.lang
    if cue.last - cue.first + 1 > len(cue.form.words) and items[cue.first + 1].low in POSSESSIVES:
        if items[cue.first + 1].low.startswith(_OWN):
            return _beside_own(items, cue, lang)
        return Stretch(cue.first + 1, cue.first + 2)
    start = cue.last + 1
    at = start
    if start < len(items) and items[start].low in OF_WHOM:
        return antecedent_of(items, start, cue.first, lang)
    if start < len(items) and items[start].low in _THEM:
        return Stretch(start, start + 1)
    while at < len(items) and not is_stop(items[at]):
        item = items[at]
        if item.region < 0 and at > start:
            if item.low in SUBORDINATORS or item.low in PRONOUNS or item.low in _NOT:
                break
            if item.is_word and is_finite(item.word, lang):
                break
            if item.is_word and _is_state(item, lang):
                subject = _before_subject(items, start, at, lang)
                if subject < at:
                    return Stretch(start, subject)
        at += 1
        if at - start > 20:
            break
    if at == len(items) or items[at].word != ",":
        at = _before_subject(items, start, at, lang)
    if at < len(items) and items[at].word == "," and at + 1 < len(items):
        inner = items[at + 1]
        if (
            inner.is_word
            and is_pos(inner.word, lang, "PRTF")
            and any(has_case(inner.word, lang, case) for case in ("gent", "datv", "ablt"))
        ):
            end = at + 1
            while end < len(items) and not is_stop(items[end]):
                end += 1
            if at == start and at + 3 < end and items[at + 2].low in PREPOSITIONS:
                # За інформацією, отриманою | від | портових джерел.
                start = at + 3
            return Stretch(start, end)
    return Stretch(start, at) if at > start else EMPTY


def _is_state(item: Item, lang: str) -> bool:
    return not item.is_capital and is_pos(item.word, lang, "PRTS", "ADJS", "PRED")


def _before_subject(items: Sequence[Item], start: int, last: int, lang: str) -> int:
    """Where a source ends whose comma was forgotten: за словами Марти | човен цілий."""
    for index in range(start + 1, last):
        item, before = items[index], items[index - 1]
        if item.region >= 0 or not item.is_word or before.low in PREPOSITIONS:
            continue
        found = readings(item.word, lang)
        if item.low in PREPOSITIONS:
            dated = index + 1 < last and items[index + 1].word[:1].isdigit()
            if dated and item.low in IN | {"на", "за"}:
                return index
        elif item.is_capital or any(g & _GOVERNED for _, g in found):
            # За даними порталу Обрій.
            continue
        elif found and found[0][0] in NOUNLIKE and is_known(item.word, lang):
            return index
        elif (
            found
            and found[0][0] in ADJECTIVE
            and is_known(item.word, lang)
            and any(
                has_case(w.word or "-", lang, "nomn", NOUNLIKE) for w in items[index + 1 : last]
            )
        ):
            # Not: за словами Гая рибалки | задоволені, whose subject stands before it.
            return index
    return last


_GOVERNED = frozenset({"gent", "datv", "ablt", "loct", "Fixd"})
