"""Subjects that are no phrase of the verb's own clause: before who, and with a name in marks."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import GENDERS
from alignment.quotes.cues import Form
from alignment.quotes.names import CASES
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.slavic.names import name_before
from alignment.quotes.slavic.phrase_ends import phrase_end
from alignment.quotes.slavic.phrases import ANY_FORM, LINKS, clause_start, phrase_start
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    AND,
    CONJUNCTIONS,
    IN,
    NOUNLIKE,
    POSSESSIVES,
    PREPOSITIONS,
    agrees,
    is_finite,
    is_pos,
    readings,
)
from alignment.quotes.view import MAX_NAME, Item, is_acronym, is_stop, word_set

_WHO = word_set("який яка яке які котрий котра що хто который которая которое которые кто")
_OF_WHOM = word_set("якого якої яких которого которой которых")
# Whoever says it, nobody is said to have said it: кожен, хто стверджує, ніби знає, щось продає.
_ANYBODY = word_set("кожен кожний всякий всяк любий жоден ніхто каждый любой никто")

# Nouns that name speech, so that the marks after them hold it: лозунг «…» скандував натовп.
_SPOKEN = word_set("гасло лозунг слово фраза вислів заклик девіз плакат девиз призыв выражение")


def antecedent(items: Sequence[Item], group: int, form: Form, lang: str) -> Stretch:
    """Whom a relative pronoun before a verb means: рядовий Джон Кіньйонес, | який запитав."""
    if group > 2 and items[group - 1].low in _OF_WHOM and items[group - 3].word == ",":
        # «Олімп», | тренер якого | назвав ….
        noun = items[group - 2]
        fits = noun.is_word and agrees(noun.word, lang, form, NOUNLIKE)
        return Stretch(group - 2, group - 1) if fits else EMPTY
    group = _past_when(items, group, form, lang)
    comma = group - 2
    if comma < 1 or items[comma].word != "," or items[group - 1].low not in _WHO:
        return EMPTY
    if items[comma - 1].low in _ANYBODY:
        return EMPTY
    first = clause_start(items, comma)
    for index in range(first, comma):
        item = items[index]
        if item.is_word and not item.is_capital and is_finite(item.word, lang):
            first = index + 1
    start = phrase_start(items, first, comma, form, lang)
    governed = _in_any_case(items, first, comma, lang)
    if start >= 0 and phrase_end(items, start, comma, lang, fixed=True) == comma:
        # Вчительку Ганну | Рись, яка: a part of a name in another case.
        inside = governed and governed.first < start
        inside = inside and (items[start - 1].is_capital or is_acronym(items[start].word))
        return governed if inside else Stretch(start, comma)
    named = name_before(items, first, comma, lang)
    if named.last - named.first < 2:
        return governed
    role = items[named.first - 1] if named.first > first else None
    found = readings(role.word, lang) if role is not None and role.is_word else ()
    person = bool(found) and found[0][0] == "NOUN" and "anim" in found[0][1]
    # Із промови | віцепрем'єра Костя Гая, який пообіцяв …: the role in the case of the name.
    return Stretch(named.first - person, named.last)


def antecedent_of(items: Sequence[Item], pronoun: int, end: int, lang: str) -> Stretch:
    """The phrase that a relative pronoun in another case means: звіт мерії, | згідно з яким."""
    comma = end - 1
    if comma < 1 or items[comma].word != ",":
        return EMPTY
    told = [g & _KINDS for _, g in readings(items[pronoun].word, lang) if g & _KINDS]
    first = clause_start(items, comma)
    start = -1
    for index in range(comma - 1, first - 1, -1):
        item = items[index]
        found = readings(item.word, lang)[:1] if item.is_word else ()
        noun = [g for pos, g in found if pos == "NOUN"]
        if noun and any(noun[0] >= kind for kind in told):
            # Проєкт постанови: the whole phrase.
            start = index
        if not found or found[0][0] not in _IN_PHRASE or (noun and "gent" not in noun[0]):
            break
    while start > first and is_pos(items[start - 1].word or "-", lang, "ADJF", "PRTF"):
        start -= 1
    return Stretch(start, comma) if start >= 0 else EMPTY


_IN_PHRASE = frozenset({"NOUN", "ADJF", "PRTF", "CONJ"})
_KINDS = GENDERS | {"sing", "plur"}


def _in_any_case(items: Sequence[Item], first: int, comma: int, lang: str) -> Stretch:
    """The phrase before a relative pronoun in any case: з | її кухарем, | який сказав."""
    kind = _GENDER_OF.get(items[comma + 1].low, "")
    head = comma - 1
    while kind and head >= max(first, comma - _FAR):
        item = items[head]
        if item.region >= 0 or not item.is_word or item.low in PREPOSITIONS | AND:
            return EMPTY
        found = [g for pos, g in readings(item.word, lang) if pos == "NOUN"]
        of_kind = [g for g in found if kind in g and (kind == "plur" or "sing" in g)]
        if is_acronym(item.word) and head > first and is_pos(items[head - 1].word, lang, "NOUN"):
            # Двома міністрами | США, | які закликали.
            of_kind = []
        if of_kind:
            cases = frozenset().union(*of_kind).intersection(CASES)
            start = head
            while start > first and _goes_with(items[start - 1], cases, lang):
                start -= 1
            return Stretch(start, comma)
        if not item.is_capital and not any("gent" in g for g in found):
            return EMPTY
        head -= 1
    return EMPTY


def _goes_with(item: Item, cases: frozenset[str], lang: str) -> bool:
    """Whether a word belongs to the noun after it, in one of its cases: нинішнього | уряду."""
    if not item.is_word or item.low in PREPOSITIONS | CONJUNCTIONS:
        return False
    if item.low in POSSESSIVES | _MINE:
        return True
    return any(pos in _NAMING and g & cases for pos, g in readings(item.word, lang))


_GENDER_OF = {
    **dict.fromkeys(("який", "котрий", "который"), "masc"),
    **dict.fromkeys(("яка", "котра", "которая"), "femn"),
    **dict.fromkeys(("яке", "котре", "которое"), "neut"),
    **dict.fromkeys(("які", "котрі", "которые"), "plur"),
}
_MINE = word_set("мій твій наш ваш свій мого нашого свого мой твой свой моего нашего своего")
_NAMING = ADJECTIVE | {"NOUN"}
# As far as the head of a phrase may stand from its relative clause.
_FAR = 6


def _past_when(items: Sequence[Item], group: int, form: Form, lang: str) -> int:
    """Past time and place between a relative pronoun and its verb: який | на зборах | заявив."""
    first = clause_start(items, group)
    between = items[first:group]
    who = first > 1 and items[first - 1].low in _WHO and items[first - 2].word == ","
    if not who or not between or between[0].low not in PREPOSITIONS:
        return group
    return first if phrase_start(items, first, group, form, lang) < 0 else group


def titled(items: Sequence[Item], group: int, form: Form, lang: str) -> Stretch:
    """A subject that ends with its name in marks: оператор «Укрпошта» | повідомив; «Хезболла» …."""
    name = group - 1
    before = items[name - 1] if name else None
    if before is None or is_stop(before):
        alone = items[name].size <= MAX_NAME and _no_subject_after(items, group, lang)
        return Stretch(name, group) if alone else EMPTY
    if not before.is_word:
        return EMPTY
    first = clause_start(items, name)
    start = phrase_start(items, first, name, form, lang)
    # Суперниці | з «Галичанки» | вважають.
    owner = name - (before.low in LINKS | IN)
    if start < 0 or phrase_end(items, start, owner, lang, fixed=True) < owner:
        return EMPTY
    spoken = any(item.low in _SPOKEN for item in items[start:name])
    head = any(
        is_pos(i.word, lang, "NOUN") and agrees(i.word, lang, form)
        for i in items[start:name]
        if i.is_word
    )
    return Stretch(start, group) if head and not spoken else EMPTY


def _no_subject_after(items: Sequence[Item], group: int, lang: str) -> bool:
    """Whether no person follows the verb: «Так» відповів міністр."""
    for item in items[group + 1 : group + 4]:
        if is_stop(item) or not item.is_word:
            break
        if is_pos(item.word, lang, "NOUN", "NPRO") and agrees(item.word, lang, ANY_FORM):
            return False
    return True
