"""Noun phrases that are said in Ukrainian and Russian: попросив трохи часу; вину отрицал."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import parses
from alignment.quotes.cues import Cue
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.phrase_ends import phrase_end
from alignment.quotes.slavic.phrases import clause_start
from alignment.quotes.slavic.prepositions import past_preposition
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
    agrees,
    has_case,
    is_finite,
    is_pos,
    is_stop,
    is_time,
    readings,
)
from alignment.quotes.view import DASHES, Item, word_set

_NO_CONTENT = word_set("б би бы це это їм им цього этого того всё усе")
_WHOSE_AND_WHAT = 2
# As far as the noun of a phrase may stand from its first word.
_FAR = 5
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
        if ("o" in form.frames and not instead) or seen or (directive and items[at].low in _FROM_WHOM):
            # Asked of somebody: попросило в області | три мільйони.
            at = _past_person(items, at, cue, lang)
        elif directive and items[at].low in _INSTEAD and at + 2 < len(items):
            # Попросив | замість цього новий порохотяг.
            after = items[at + 2]
            named = after.region < 0 and after.is_word and _is_object(items, at + 2, len(items), lang)
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
    return at if _is_said_of(items, at, len(items), form.concept, lang) else -1


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
            and _is_said_of(items, first, group, form.concept, lang)
            and phrase_end(items, first, group, lang, fixed=True) == group
        )
        if fits:
            subject = phrase_left(items, first, form, lang) if first > begin else EMPTY
            fitting = subject.last == first and _is_subject(items, subject, cue, lang)
            if first == begin or fitting:
                return Stretch(first, group), subject
    return EMPTY, EMPTY


def _is_subject(items: Sequence[Item], subject: Stretch, cue: Cue, lang: str) -> bool:
    """Whether the noun of what stands before an object agrees with the verb though it be a thing."""
    head = _head(items, subject.first, subject.last, lang)
    if head != 0 or items[0].region >= 0:
        return True
    # Отримання листів Делі підтвердив: capitalised as the first word only.
    return agrees(items[0].low, lang, cue.form, NOUNLIKE)


_BESIDES = word_set("однак проте утім втім водночас впрочем при этом а")


def is_amount(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether what is estimated is an amount: збитки, вартість робіт; and no firm or person."""
    head = _head(items, at, last, lang) if at < last else -1
    if head < 0 or items[head].region >= 0:
        return False
    return any(lemma.startswith(_AMOUNTS) for lemma in _lemmas(items[head], lang))


_AMOUNTS = (
    *("збит", "втрат", "варт", "обсяг", "надход", "зрост", "висот", "шкод", "цін", "кільк", "числ"),
    *("чисел", "видат", "витрат", "потреб", "ймовір", "шанс", "рів", "дефіц", "приб", "дохід"),
    *("дохо", "імпорт", "експорт", "борг", "податк", "строк", "термін", "відстан", "глибин"),
    *("ущерб", "убыт", "потер", "стоим", "объем", "поступ", "рост", "высот", "цен", "колич"),
    *("расход", "затрат", "вероят", "уров", "дефиц", "импорт", "экспорт", "долг", "срок", "глуб"),
    *("расстоян", "довжин", "длин", "площ", "вага", "вес", "пробіг", "ставк", "темп", "явк"),
)


def is_cause(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether one may stand for or against what begins at `at`: скасування мита; and no club."""
    head = _head(items, at, len(items), lang)
    if head < 0 or items[head].region >= 0 or items[at].is_capital:
        return False
    lemmas = _lemmas(items[head], lang)
    return any(lemma.endswith(_DEEDS) or lemma.startswith(_CAUSES) for lemma in lemmas)


_DEEDS = (
    *("ння", "ття", "ція", "ість", "ство", "зм", "ба", "ка"),
    *("ние", "тие", "ция", "ость", "изм", "тура"),
)
_CAUSES = (
    *("закон", "проєкт", "проект", "реформ", "санкц", "війн", "мир", "зміни", "зміна", "поправ"),
    *("войн", "измен", "свобод", "штраф", "мит", "пошлин", "податк", "налог", "ідея", "идея"),
    *("страйк", "забаст", "смерт", "пауз", "перегов", "вступ", "план", "відмов", "отказ", "отмен"),
)


def is_threat(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether one threatens with what begins at `at` by saying so: страйком; and with no knife."""
    head = _head(items, at, len(items), lang)
    if head < 0 or items[head].region >= 0:
        return False
    lemmas = _lemmas(items[head], lang)
    return any(lemma.endswith(_DEEDS) or lemma.startswith(_THREATS) for lemma in lemmas)


_THREATS = (
    *("страйк", "санкц", "суд", "позов", "відставк", "війн", "удар", "мит", "штраф", "бойкот"),
    *("вето", "розрив", "протест", "арешт", "наслідк", "тюрм", "в'язниц", "дефолт", "розправ"),
    *("забастовк", "иск", "отставк", "войн", "пошлин", "разрыв", "арест", "последстви", "тюрь"),
    *("блокад", "ракет", "голодов", "імпічмент", "импичмент", "расправ", "увольнен", "звільнен"),
)


def names_before(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a clause begins with what something is called: Причиною аварії | вона назвала."""
    first = clause_start(items, at)
    while first < at and (items[first].low in CONJUNCTIONS or items[first].low in _BESIDES):
        first += 1
    for index in range(first, min(at, first + _FAR)):
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
        if not found or not all("datv" in g or pos in _APART for pos, g in found):
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


_APART = frozenset({"ADVB", "PRCL", "CONJ", "PREP"})
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
    head = _head(items, at, last, lang)
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


def _head(items: Sequence[Item], at: int, last: int, lang: str) -> int:
    """The first noun of a phrase; -1 if none is near."""
    for index in range(at, min(last, at + _FAR)):
        item = items[index]
        if item.region >= 0 or not item.is_word:
            return index if item.region >= 0 else -1
        if is_pos(item.word, lang, "NOUN"):
            return index
        if is_pos(item.word, lang, "VERB", "INFN", "GRND", "CONJ"):
            return -1
    return -1


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


def _is_said_of(items: Sequence[Item], at: int, last: int, concept: str, lang: str) -> bool:
    """Whether a noun is one that a verb of its kind says something with.

    Who rejects a claim speaks, who rejects a bill acts; who confirms a verdict acts too.
    """
    if concept not in _SAYING and concept not in _ACTING:
        return True
    head = _head(items, at, last, lang)
    if head < 0 or items[head].region >= 0:
        return False
    lemmas = _lemmas(items[head], lang)
    if concept in _SAYING:
        bare = head + 1 >= last or not items[head + 1].is_word
        plea = concept == "admit" and any(lemma.startswith(_GUILT) for lemma in lemmas)
        if bare and (plea or any(lemma.startswith(_BARE) for lemma in lemmas)):
            # Відкинув звинувачення: a topic.
            return False
        return any(lemma.startswith(_SAYING[concept]) for lemma in lemmas)
    return not any(lemma.startswith(_ACTING[concept]) for lemma in lemmas)


_CLAIMS = (
    *("звинувачен", "обвинувачен", "припущен", "причетн", "можлив", "версі", "критик", "закид"),
    *("підозр", "твердженн", "порушенн", "чутк", "докор", "претензі", "провин", "вин", "зв'яз"),
    *("участ", "наявн", "існуванн", "довід", "аргумент", "теза", "сумнів", "побоюванн", "ймовірн"),
    *("обвинени", "предположени", "причастн", "возможн", "верси", "упрек", "подозрени", "слух"),
    *("утвержден", "нарушени", "претензи", "вина", "связь", "участи", "наличи", "существован"),
    *("довод", "тезис", "сомнени", "опасени", "вероятн", "намек", "натяк", "інсинуац", "инсинуац"),
    *("заяв", "слов", "ідея", "идея", "поразк", "поражени", "амністі"),
    *("амнисти", "компроміс", "компромисс", "ультиматум", "шантаж", "закон", "спекуляц"),
)
_BARE = (
    *("звинувачен", "обвинувачен", "обвинени", "критик", "закид", "ідея", "идея", "докор", "упрек"),
    *("твердженн", "утверждени", "претензі", "претензи", "довід", "довод", "аргумент", "тез"),
    *("слов", "заяв", "чутк", "слух", "можлив", "возможн", "припущ", "предполож", "верси", "версі"),
    *("пропоз", "предлож", "натяк", "намек", "закон", "факт", "проблем"),
)
# Who pleads guilty acts.
_GUILT = ("вин", "провин")
_FAULTS = (
    *("вин", "провин", "помилк", "поразк", "відповідальн", "факт", "наявн", "існуванн", "недолік"),
    *("порушенн", "причетн", "прорахун", "невдач", "проблем", "труднощ", "затримк", "втрат"),
    *("ошибк", "поражени", "ответственн", "наличи", "существовани", "недостат", "нарушени"),
    *("причастн", "просчет", "неудач", "трудност", "задержк", "потер", "вина", "участ", "провал"),
)
_SAYING = {"reject": _CLAIMS, "admit": _FAULTS}
_ACTING = {
    "confirm": (
        *("вирок", "рішенн", "ухвал", "статус", "титул", "рекорд", "рівень", "рейтинг", "клас"),
        *("приговор", "решени", "уровень", "класс", "кваліфікаці", "квалификаци", "заявк", "вибір"),
        *("реноме", "репутаці", "репутаци", "звання", "звание", "правил", "теорі", "теори"),
    ),
    "suggest": (
        *("послуг", "товар", "знижк", "меню", "скидк", "номер", "чай", "кав", "кофе", "роль"),
        *("допомог", "помощ", "внес", "вклад", "генератор", "кімнат", "комнат", "гроші", "деньг"),
        *("посад", "должност", "посередн", "посредн", "логіст", "логист", "дружб", "робот", "работ"),
    ),
}


def _lemmas(item: Item, lang: str) -> list[str]:
    """The likeliest lemmas of a word."""
    return [parse.lemma.replace("ё", "е") for parse in parses(item.word, lang)[:2]]


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
