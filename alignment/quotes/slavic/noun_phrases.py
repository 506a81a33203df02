"""Noun phrases that are said in Ukrainian and Russian: попросив трохи часу; вину отрицал."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.phrase_ends import phrase_end
from alignment.quotes.slavic.phrases import clause_start
from alignment.quotes.slavic.places import place_left
from alignment.quotes.slavic.prepositions import past_preposition
from alignment.quotes.slavic.said_nouns import FAR, first_noun, is_said_of
from alignment.quotes.slavic.subject_phrases import phrase_left
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    AND,
    CONJUNCTIONS,
    IN,
    NOUNLIKE,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    THIS,
    agrees,
    has_case,
    is_finite,
    is_pos,
    is_time,
    readings,
)
from alignment.quotes.view import DASHES, Item, is_stop, word_set

_NO_CONTENT = word_set("б би бы це это їм им цього этого того всё усе")
_WHOSE_AND_WHAT = 2
_LONGEST = 9


def said_object(clause: Clause, cue: Cue, at: int) -> int:
    """Where the noun phrase begins that a verb reports, from `at` on; -1 if there is none."""
    items, lang, form = clause.items, clause.lang, cue.form
    here = at + 1 < len(items) and items[at].low in _HERE
    if form.lemma in _SEEING and not here and not _in_this(items, at):
        return -1
    at += here
    if at < len(items) and items[at].low in PREPOSITIONS:
        directive = form.cue_class == "directive"
        seen = form.concept == "see-as" and items[at].low in IN
        instead = items[at].low in _INSTEAD
        if (
            ("o" in form.frames and not instead)
            or seen
            or (directive and items[at].low in _FROM_WHOM)
        ):
            # Asked of somebody: попросило в області | три мільйони.
            this = seen and at + 2 < len(items) and _is_object(items, at + 2, len(items), lang)
            this = this and is_pos(items[at + 1].word or "-", lang, "NPRO")
            at = at + 2 if this else _past_person(items, at, cue, lang)
        elif directive and items[at].low in _INSTEAD and at + 2 < len(items):
            # Попросив | замість цього новий порохотяг.
            after = items[at + 2]
            named = (
                after.region < 0 and after.is_word and _is_object(items, at + 2, len(items), lang)
            )
            return at if named else -1
    elif form.concept in _TO_WHOM:
        hearer = _past_hearer(items, at, lang)
        offered = hearer > at or _told_before(items, cue.first - 1, lang)
        if offered and form.concept == "suggest":
            # Пропонували джмелям дві квітки: a thing is offered, and nothing said.
            return -1
        at = hearer
    if at >= len(items) or items[at].region >= 0 or not items[at].is_word:
        return -1
    first = items[at].low
    if first in PREPOSITIONS | _NO_CONTENT or first in CONJUNCTIONS:
        return -1
    if is_finite(items[at].word, lang) or not _is_object(items, at, len(items), lang):
        return -1
    if form.lemma in _WAITING and not _is_genitive(items[at], lang):
        # Клуб чекає головне випробування: it is to come, and nobody says so.
        return -1
    return at if is_said_of(items, at, len(items), form.concept, lang) else -1


def _is_genitive(item: Item, lang: str) -> bool:
    return is_number(item, lang) or has_case(item.word, lang, "gent", NOUNLIKE | ADJECTIVE)


_WAITING = frozenset({"чекати", "ждать"})


def _in_this(items: Sequence[Item], at: int) -> bool:
    """Whether in this begins here: бачать | у цьому загрозу; and no place: бачать у вікні."""
    return at + 1 < len(items) and items[at].low in IN and items[at + 1].low in _THIS


_HERE = word_set("тут там здесь")
_SEEING = word_set("бачити побачити видеть увидеть")
_THIS = word_set(
    "цьому цій цих тому ньому ній них такому такій таких цім этом этой этих том нем ней них"
    " таком такой таких происходящем случившемся"
)


def _told_before(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a word before a verb can be whom something is offered, and no subject."""
    if at < 0 or not items[at].is_word:
        return False
    found = [g for pos, g in readings(items[at].word, lang) if pos in NOUNLIKE]
    told = any("datv" in g and ("anim" in g or "inan" not in g) for g in found)
    return told and not any("nomn" in g for g in found)


_INSTEAD = word_set("вместо замість")
_FROM_WHOM = word_set("від от для у")


def object_before(clause: Clause, cue: Cue) -> tuple[Stretch, Stretch]:
    """The noun phrase before its verb, and its subject: МВС | наявність плану | заперечує.

    The subject is empty where none stands in the clause: але вину | заперечив.
    """
    items, lang, form = clause.items, clause.lang, cue.form
    after = items[cue.last + 1] if cue.last + 1 < len(items) else None
    ended = after is None or (after.region < 0 and (is_stop(after) or after.low in AND))
    if not ended or form.feature != "fin" or "n" not in form.frames:
        return EMPTY, EMPTY
    group = cue.first - (items[cue.first - 1].low == "не") if cue.first else 0
    if form.cue_class == "denying" and group and items[group - 1].low in THIS:
        # У клубі | це | спростували.
        subject = phrase_left(items, group - 1, form, lang)
        return Stretch(group - 1, group), subject if subject.last == group - 1 else EMPTY
    begin = clause_start(items, group)
    while begin < group and (items[begin].low in CONJUNCTIONS or items[begin].low in _BESIDES):
        begin += 1
    words = items[begin:group]
    plain = all(item.is_word and not is_finite(item.word, lang) for item in words)
    if not plain or len(words) > _LONGEST:
        return EMPTY, EMPTY
    for first in range(begin, group):
        low = items[first].low
        low_last = items[group - 1].low
        fits = (
            low_last not in _NO_CONTENT
            and (low not in PREPOSITIONS | _NO_CONTENT | PRONOUNS)
            and not items[first].is_capital
            and _is_object(items, first, group, lang)
            and is_said_of(items, first, group, form.concept, lang)
            and phrase_end(items, first, group, lang, fixed=True) == group
        )
        if fits:
            subject = phrase_left(items, first, form, lang) if first > begin else EMPTY
            fitting = subject.last == first and _is_subject(items, subject, cue, lang)
            if not fitting and form.number == "plur":
                # У мерії | свою участь | заперечують.
                subject = place_left(items, first, lang)
                fitting = subject.last == first
            if first == begin or fitting:
                return Stretch(first, group), subject
    return EMPTY, EMPTY


def _is_subject(items: Sequence[Item], subject: Stretch, cue: Cue, lang: str) -> bool:
    """Whether what stands before an object agrees with the verb though it be a thing."""
    head = first_noun(items, subject.first, subject.last, lang)
    if head != 0 or items[0].region >= 0:
        return True
    # Отримання листів Делі підтвердив: capitalised as the first word only.
    return agrees(items[0].low, lang, cue.form, NOUNLIKE)


_BESIDES = word_set("однак проте утім втім водночас впрочем при этом а")


def names_before(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a clause begins with what something is called: Причиною аварії | вона назвала."""
    first = clause_start(items, at)
    while first < at and (items[first].low in CONJUNCTIONS or items[first].low in _BESIDES):
        first += 1
    for index in range(first, min(at, first + FAR)):
        item = items[index]
        if item.region >= 0 or not item.is_word:
            return False
        if has_case(item.word, lang, "ablt", NOUNLIKE) and is_pos(item.word, lang, "NOUN"):
            return True
        if not has_case(item.word, lang, "ablt", ADJECTIVE) and item.low not in POSSESSIVES:
            return False
    return False


def _past_hearer(items: Sequence[Item], at: int, lang: str) -> int:
    """Past whom something is charged with or promised to: обіцяють | нашим містам | мільярд."""
    index = at
    while index + 1 < len(items) and items[index].is_word and items[index + 1].is_word:
        found = readings(items[index].word, lang)
        told = any("datv" in g for _, g in found)
        if not told or any("accs" in g and pos in NOUNLIKE | ADJECTIVE for pos, g in found):
            break
        index += 1
        if any(pos in NOUNLIKE for pos, _ in found):
            # Пообіцяв родинам загиблих | матеріальну допомогу.
            near = range(index, min(index + 3, len(items)))
            if any(items[i].low in PREPOSITIONS for i in near):
                return index
            said = (i for i in near if items[i].is_word and _is_object(items, i, len(items), lang))
            return next(said, index)
    return at


_TO_WHOM = frozenset({"suggest", "offer", "criticise", "accuse", "recommend", "promise", "predict"})


def _is_object(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether a phrase of a thing begins here that can be what a verb governs."""
    while at < last - 1 and items[at].is_word and is_pos(items[at].word, lang, "ADVB", "PRCL"):
        if items[at].low in _HOW_MUCH:
            return True
        at += 1
    if at >= last or not items[at].is_word:
        return False
    if is_number(items[at], lang):
        return not any(item.low in _MONTHS for item in items[at : at + 3])
    if not readings(items[at].word, lang):
        return True
    whose = items[at].low in POSSESSIVES
    if whose and not (at + 1 < last and _is_object(items, at + 1, last, lang)):
        return False
    kinds = NOUNLIKE | ADJECTIVE
    cases = any(has_case(items[at].word, lang, case, kinds) for case in ("accs", "gent"))
    head = first_noun(items, at, last, lang)
    alone = at + 1 >= last or items[at + 1].word in DASHES or is_stop(items[at + 1])
    if alone and cases and is_pos(items[at].word, lang, "ADJF"):
        # Вимагав третю — зі знаком питання.
        return has_case(items[at].word, lang, "accs", ADJECTIVE)
    return (whose or cases) and head >= 0 and _is_thing(items, head, lang)


_HOW_MUCH = word_set("більше менше больше меньше менш багато много трохи немного мінімум минимум")
_MONTHS = word_set(
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
    " января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
)


def _is_thing(items: Sequence[Item], head: int, lang: str) -> bool:
    """Whether a noun is no person and no time: місяць; but місяць переговорів."""
    item = items[head]
    if item.region >= 0:
        return True
    found = [g for pos, g in readings(item.word, lang) if pos == "NOUN"]
    person = found and "anim" in found[0] and not any("inan" in g for g in found)
    after = items[head + 1] if head + 1 < len(items) else None
    of_what = after is not None and after.is_word and has_case(after.word, lang, "gent", _NAMED)
    return not person and (of_what or not is_time(item.word, lang))


_NAMED = NOUNLIKE | ADJECTIVE


def is_number(item: Item, lang: str) -> bool:
    """Whether a word is a number."""
    return item.word[:1].isdigit() or any(
        pos == "NUMR" for pos, _ in readings(item.word or "-", lang)
    )


def _past_person(items: Sequence[Item], at: int, cue: Cue, lang: str) -> int:
    """Past whom something is asked of: от главврача | объяснений, the last genitive."""
    end = past_preposition(items, at, len(items), cue.form, lang)
    if end < len(items) and items[end].is_word and items[end].low not in PREPOSITIONS:
        return end
    nouns = [i for i in range(at + 1, end) if is_pos(items[i].word or "-", lang, "NOUN")]
    if len(nouns) < _WHOSE_AND_WHAT or not has_case(items[nouns[-1]].word, lang, "gent"):
        return end
    number = next((i for i in range(nouns[0] + 1, end) if is_number(items[i], lang)), -1)
    if number > 0:
        return number
    first = nouns[-1]
    while first - 1 > nouns[-2] and is_pos(items[first - 1].word or "-", lang, "ADJF", "PRTF"):
        first -= 1
    return first
