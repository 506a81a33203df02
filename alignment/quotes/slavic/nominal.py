"""Ukrainian and Russian nouns and participles that report: заява S про те, що C; S, обещавший C."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import GENDERS, parses
from alignment.quotes.cues import Cue, CueLexicon, Form
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch, trim, words_in
from alignment.quotes.slavic.bounds import content_end
from alignment.quotes.slavic.complements import begin_content
from alignment.quotes.slavic.conjunctions import SO_THAT, is_purpose
from alignment.quotes.slavic.infinitives import find_infinitive
from alignment.quotes.slavic.names import name_before
from alignment.quotes.slavic.noun_statements import noun_statement
from alignment.quotes.slavic.phrase_bounds import up_to_comma
from alignment.quotes.slavic.phrase_ends import WHOSE, phrase_end
from alignment.quotes.slavic.phrases import ANY_FORM, clause_start, phrase_start
from alignment.quotes.slavic.postposed import made_report
from alignment.quotes.slavic.prepositions import past_preposition
from alignment.quotes.slavic.subject_phrases import phrase_left, phrase_right
from alignment.quotes.slavic.words import (
    COMPLEMENTIZERS,
    CONJUNCTIONS,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    SUBORDINATORS,
    has_case,
    is_adverbial,
    is_finite,
    is_pos,
    readings,
)
from alignment.quotes.view import Item, is_stop, word_set

# What may lead in to a clause: заява про те, що; переконання в тому, що; скарга на те, що.
_ABOUT = word_set("про о об у в во на с з із зі")
_THAT = word_set("те том тому тим то тем")
_TO_WHOM = word_set("до к ко")
# Time and manner may stand before an infinitive: обіцянка | до зими полагодити дах.
_NEAR = 5


def noun_report(
    clause: Clause, cue: Cue, following: Sequence[Cue], lexicon: CueLexicon
) -> Report | None:
    """Заява S про те, що C; её обещание, что C; вимога S зробити C; призыв к R сделать C."""
    items, frames = clause.items, cue.form.frames
    source, at = _holder(clause, cue)
    if at + 1 < len(items) and items[at].low in _TO_WHOM:
        at = past_preposition(items, at, len(items), cue.form, clause.lang)
    if cue.form.cue_class in ("neutral", "factive") and _is_missing(clause, cue):
        return None
    that = at
    if at + 1 < len(items) and items[at].low in _ABOUT and items[at + 1].low in _THAT:
        that = at + 2
    clausal = (
        that + 2 < len(items) and items[that].word == "," and items[that + 1].low in COMPLEMENTIZERS
    )
    if "q" in frames:
        return _question(clause, cue, following, lexicon, source, at)
    if clausal and that == at and _is_relative(clause, cue, that + 1):
        return None
    if clausal and items[that + 1].low in SO_THAT and not _is_wish(clause, cue, that + 1):
        return None
    if not source:
        source = _giver(clause, cue)
    told = not clausal and "t" in frames
    start, rule = noun_statement(clause, cue, source, at) if told else (-1, "")
    if start >= 0:
        content = trim(items, Stretch(start, content_end(clause, start, following, lexicon)))
        return made_report((content,), source, rule, cue)
    if clausal and "t" in frames:
        start, rule = that + 2, "noun-that"
    elif "i" in frames and source and 0 <= find_infinitive(items, at, clause.lang) < at + _NEAR:
        start, rule = at, "noun-infinitive"
    else:
        return None
    end = content_end(clause, start, following, lexicon)
    if not any(is_verb(item, clause.lang) for item in items[: cue.first]):
        end = main_clause(items, start, end) if clausal else _main_verb(clause, start, end)
    content = trim(items, Stretch(start, end))
    if words_in(items, content) < 2:
        return None
    return made_report((content,), source, rule, cue)


def _is_missing(clause: Clause, cue: Cue) -> bool:
    """Whether there is none of what a noun names: немає певної | інформації про те, що C."""
    for item in reversed(clause.items[max(0, cue.first - 3) : cue.first]):
        if is_stop(item) or item.low in _NONE:
            return item.low in _NONE
    return False


_NONE = word_set("немає нема бракує без нет недостаточно")


def _is_wish(clause: Clause, cue: Cue, at: int) -> bool:
    """Whether a noun is of a wish, and щоб tells it: прохання, щоб міст закрили; no warning."""
    wished = cue.form.cue_class == "directive" or cue.form.concept in _WISHING
    return wished and not is_purpose(clause.items, at, cue, clause.lang)


_WISHING = frozenset({"want", "hope", "suggest", "offer", "insist"})


def _question(
    clause: Clause,
    cue: Cue,
    following: Sequence[Cue],
    lexicon: CueLexicon,
    source: Stretch,
    at: int,
) -> Report | None:
    """Запитання S, чи вистачить води, …; вопрос, хватит ли воды, …."""
    items = clause.items
    if at + 3 >= len(items) or items[at].region >= 0 or items[at].word != ",":
        return None
    asks = any(item.low == "ли" for item in items[at + 2 : at + 6])
    if not asks and (items[at + 1].low not in QUESTIONS or items[at + 1].low in _WHICH):
        return None
    end = main_clause(items, at + 1, content_end(clause, at + 1, following, lexicon))
    content = trim(items, Stretch(at + 1, end))
    if words_in(items, content) < 2:
        return None
    return made_report((content,), source, "noun-question", cue)


# After a noun these tell which one it is.
_WHICH = RELATIVES | {"де", "где", "коли", "когда"}


def _holder(clause: Clause, cue: Cue) -> tuple[Stretch, int]:
    """Whose claim it is, and the index after noun and holder: його заява; заява | міністра."""
    items, lang = clause.items, clause.lang
    at = cue.last + 1
    if cue.first and items[cue.first - 1].low in WHOSE:
        return Stretch(cue.first - 1, cue.first), at
    noun = at < len(items) and items[at].is_word and items[at].low not in PREPOSITIONS
    if noun and items[at].low == "того":
        # Свідчення | того, що C: nobody's.
        return EMPTY, at + 1
    if noun and has_case(items[at].word, lang, "gent"):
        end = phrase_end(items, at, len(items), lang)
        if end - at > 1 and end < len(items) and items[end].word == ":":
            # Висновок слідства | однозначний: C.
            last = items[end - 1].word or "-"
            end -= is_pos(last, lang, "ADJF", "ADJS") and not has_case(last, lang, "gent")
        return Stretch(at, end), end
    return EMPTY, at


def _giver(clause: Clause, cue: Cue) -> Stretch:
    """Whose proposal it is, where a light verb governs it: банк висловив | готовність чекати."""
    items, lang = clause.items, clause.lang
    for verb in range(cue.first - 1, max(cue.first - _NEAR, 0) - 1, -1):
        item = items[verb]
        if not item.is_word or item.region >= 0:
            break
        for parse in parses(item.word, lang)[:2]:
            if parse.pos == "VERB" and parse.lemma in _LIGHT:
                number = "plur" if "plur" in parse.grammemes else "sing"
                gender = next(iter(parse.grammemes & GENDERS), "")
                form = Form((item.low,), "", "", "", "verb", "fin", number, gender)
                left = phrase_left(items, verb, form, lang)
                return left or phrase_right(items, verb + 1, form, lang)
        if is_finite(item.word, lang):
            break
    return EMPTY


_LIGHT = word_set(
    "обмежитися відбутися обійтися мати виступити оприлюднити опублікувати"
    " ограничиться отделаться обойтись иметь выступить опубликовать"
    " висловити висловлювати виявити виявляти внести вносити висунути висувати підтвердити"
    " підтверджувати озвучити озвучувати зробити робити дати давати подати подавати повторити"
    " ставити поставити продемонструвати демонструвати зберігати складати скласти мати"
    " выразить выражать высказать высказывать проявить проявлять внести вносить выдвинуть"
    " выдвигать подтвердить подтверждать озвучить озвучивать сделать делать дать давать подать"
    " подавать повторить ставить поставить продемонстрировать демонстрировать изъявить сохранять"
)


def _is_relative(clause: Clause, cue: Cue, that: int) -> bool:
    """Whether що after a noun means it, and its verb agrees with it: тривога, | що лунала вночі."""
    items, lang = clause.items, clause.lang
    at = that + 1
    while at + 1 < len(items) and items[at].low == "не":
        at += 1
    if items[that].low not in ("що", "что") or at >= len(items) or not items[at].is_word:
        return False
    if not is_finite(items[at].word, lang):
        return False
    verb = readings(items[at].word, lang)[0][1]
    nouns = [g for pos, g in readings(items[cue.last].word, lang) if pos == "NOUN"]
    return any(verb & noun & (GENDERS if verb & GENDERS else _NUMBERS) for noun in nouns)


_NUMBERS = frozenset({"sing", "plur"})


def is_verb(item: Item, lang: str) -> bool:
    """Whether an item is a finite verb of the narrator."""
    return item.region < 0 and item.is_word and is_finite(item.word, lang)


def main_clause(items: Sequence[Item], start: int, end: int) -> int:
    """The comma after which the main clause goes on: заява, що склади повні | , розлютила всіх."""
    for index in range(start + 1, end - 1):
        if items[index].word != "," or items[index - 1].low in SUBORDINATORS:
            continue
        if items[index + 1].low not in CONJUNCTIONS | SUBORDINATORS:
            return index
    return end


def _main_verb(clause: Clause, start: int, end: int) -> int:
    """The main verb after an infinitive: вимога підняти платню | лишилася без відповіді."""
    items, lang = clause.items, clause.lang
    for index in range(start + 1, end):
        if items[index].word == ",":
            return index
        if is_verb(items[index], lang):
            while index > start + 1 and is_adverbial(items[index - 1].word or "-", lang):
                index -= 1
            return index
    return end


_TAKEN = frozenset({"that-clause", "question", "infinitive", "preposition", "complement"})


def participle_report(
    clause: Clause, cue: Cue, following: Sequence[Cue], lexicon: CueLexicon
) -> Report | None:
    """Адвокат, утверждавшая, что C, …: the participle of who says it, between commas."""
    items, lang = clause.items, clause.lang
    comma = clause_start(items, cue.first) - 1
    if comma < 1 or items[comma].word != ",":
        return None
    if cue.first - comma > _NEAR and not is_pos(items[comma + 1].word or "-", lang, "PRTF"):
        return None
    named = has_case(items[cue.first].word, lang, "nomn")
    start, rule = begin_content(clause, cue, cue.last + 1)
    if start < 0 or rule not in _TAKEN:
        return None
    if cue.form.concept in ("ask", "request") and rule == "infinitive" and items[start].low == "не":
        # Чиновник, попросивший не называть его: a source that stays one.
        return None
    first = clause_start(items, comma)
    begin = phrase_start(items, first, comma, ANY_FORM, lang)
    if named and begin >= 0 and phrase_end(items, begin, comma, lang, fixed=True) == comma:
        source = Stretch(begin, comma)
    else:
        # Остановлен Грифом, | заявившим, что C: a name in any case.
        source = name_before(items, first, comma, lang)
        source = source if named or source.last == comma else EMPTY
    end = main_clause(items, start, content_end(clause, start, following, lexicon))
    content = trim(items, Stretch(start, end))
    if rule == "complement":
        content = up_to_comma(items, content, lang)
    if not source or not words_in(items, content):
        return None
    return made_report((content,), source, rule, cue)
