"""Places that speak in Ukrainian and Russian: У Києві заявили, що …."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Form
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.slavic.phrase_ends import WHOSE, describes, phrase_end
from alignment.quotes.slavic.phrases import clause_start
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    IN,
    PREPOSITIONS,
    RELATIVES,
    SPEECH_PLACES,
    has_case,
    is_finite,
    is_pos,
    is_time,
    readings,
)
from alignment.quotes.view import MAX_NAME, Item, is_acronym, is_stop, word_set

_OBJECT = frozenset({"nomn", "accs"})
_AT = IN | {"на"}
_NAMES = ADJECTIVE | frozenset({"NOUN"})


def place_left(items: Sequence[Item], end: int, lang: str) -> Stretch:
    """The place that speaks: У Києві | заявили."""
    for index in _before_description(items, end, lang):
        item = items[index]
        if item.region < 0 and item.low in _AT and index + 1 < end:
            if _is_when(items[index + 1], lang):
                # У серпні, у той же час, на початку року | в раді сказали.
                continue
            at_work = index > 1 or not index or not _is_thing(items[0], lang)
            return _place(items, index + 1, end, lang) if at_work else EMPTY
    return EMPTY


def _is_when(item: Item, lang: str) -> bool:
    """Whether a preposition before a word tells when: у | серпні, у | той же час, на | початку."""
    return item.low in _WHEN or is_time(item.word or "-", lang)


def _is_thing(item: Item, lang: str) -> bool:
    """Whether a word is, likeliest, a thing in the singular: | Свято | в Тотьмі називають."""
    found = readings(item.word or "-", lang)[:1]
    return any(pos == "NOUN" and {"inan", "sing"} <= g and g & _OBJECT for pos, g in found)


def _before_description(items: Sequence[Item], end: int, lang: str) -> range:
    """The clause before `end`, or before the description that ends there.

    У службі, | яка її видала, | наголосили; в заявлении, | опубликованном вчера, | говорится.
    """
    if end > 2 and items[end - 1].word == ",":
        first = clause_start(items, end - 1)
        if first and items[first - 1].low in RELATIVES:
            first = clause_start(items, first - 1)
        comma = first - 1
        if (
            comma > 0
            and items[comma].word == ","
            and any(describes(item, lang) for item in items[comma + 1 : min(comma + 5, end - 1)])
        ):
            return range(clause_start(items, comma), comma)
    return range(clause_start(items, end), end)


def place_right(items: Sequence[Item], start: int, lang: str) -> Stretch:
    """The place that speaks after its verb: Заявили у | Києві."""
    for index in range(start, min(len(items) - 1, start + 10)):
        if is_stop(items[index]) or is_pos(items[index].word or "-", lang, "INFN"):
            # Обіцяли відкрити міст | у травні: the place or time is that of what is promised.
            break
        if items[index].low in IN:
            last = index + 1
            while last < len(items) and not is_stop(items[last]):
                last += 1
            place = _place(items, index + 1, last, lang)
            if place:
                return place
    return EMPTY


def place_first(items: Sequence[Item], end: int, form: Form, lang: str) -> Stretch:
    """The place that spoke at the head of a sentence: У раді | вітають ціну, але сумніваються."""
    if form.number != "plur" or items[0].low not in IN:
        return EMPTY
    return _place(items, 1, end, lang)


def is_of_place(items: Sequence[Item], source: Stretch, lang: str) -> bool:
    """Whether an acronym goes with the place that speaks: у Міноборони | РФ | стверджують."""
    at = source.first
    if source.last - at != 1 or not is_acronym(items[at].word):
        return False
    while at and items[at - 1].is_word and items[at - 1].region < 0 and source.first - at < _FAR:
        at -= 1
        if items[at].low in PREPOSITIONS:
            # В среду, в ответ на запрет | США | заявили.
            place = items[at + 1].word
            said = items[at].low in IN and not is_time(place, lang)
            return said and at < source.first - 1 and has_case(place, lang, "loct")
    return False


# Words between the preposition and the acronym: в Інституті вивчення льоду | ІВЛ.
_FAR = 6


def said_in(items: Sequence[Item], group: int, after: int, lang: str) -> Stretch:
    """What an impersonal verb was said in: У листі | зазначено; ідеться в | заяві міністерства.

    `group` is where the verb's group begins, `after` the index after the verb.
    """
    right = range(after, min(len(items), after + 4))
    left = _before_description(items, group, lang)
    for places in (right, left):
        for index in places:
            if is_stop(items[index]):
                break
            if items[index].low not in _AT or index + 1 >= len(items):
                continue
            first = items[index + 1]
            if not first.is_word or first.low in _NOT_TOLD:
                continue
            if any(item.low in _LANGUAGES for item in items[index + 1 : index + 3]):
                # Сказано | на языке моряков.
                continue
            if is_time(first.word, lang) or not has_case(first.word, lang, "loct"):
                continue
            after_it = items[index + 2] if index + 2 < len(items) else first
            whose = first.low in WHOSE and has_case(after_it.word or "-", lang, "loct", _NAMES)
            if is_pos(first.word, lang, "NPRO") and not whose:
                return Stretch(index + 1, index + 2)
            last = left.stop if places is left else len(items)
            end = phrase_end(items, index + 1, last, lang)
            end = _before_object(items, index + 2, end, lang)
            while whose and end < last and has_case(items[end].word or "-", lang, "loct", _NAMES):
                end += 1
            while end < last and _is_number_of(items, end, lang):
                end += 1
            return Stretch(index + 1, end)
    return EMPTY


_NOT_TOLD = word_set("частности том тому зокрема основі основе")
_LANGUAGES = word_set("мові мовах языке языках")


def _before_object(items: Sequence[Item], start: int, end: int, lang: str) -> int:
    """Where a phrase in the locative ends before an object: у звіті | здану зброю | названо."""
    for index in range(start, end):
        found = readings(items[index].word, lang) if items[index].is_word else ()
        adjective = bool(found) and all(pos in ("ADJF", "PRTF") for pos, _ in found)
        if adjective and not any(g & {"gent", "loct"} for _, g in found):
            return index
    return end


def _is_number_of(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether an adjective in the locative goes with the noun before it: у пункті | сьомому."""
    item = items[at]
    return (
        item.is_word
        and is_pos(item.word, lang, "ADJF")
        and has_case(item.word, lang, "loct")
        and is_pos(items[at - 1].word or "-", lang, "NOUN")
    )


def follows_from(items: Sequence[Item], group: int, lang: str) -> Stretch:
    """What something follows from: З документів, оприлюднених учора, | випливає, що …."""
    left = _before_description(items, group, lang)
    for index in left:
        out_of = items[index].low in _OUT_OF and index + 1 < left.stop
        if out_of and has_case(items[index + 1].word or "-", lang, "gent"):
            return Stretch(index + 1, phrase_end(items, index + 1, left.stop, lang, fixed=True))
    return EMPTY


def followed_by(items: Sequence[Item], at: int, lang: str) -> Stretch:
    """The same after the verb: Прибуток упав, випливає | зі звіту компанії."""
    if at + 1 >= len(items) or items[at].low not in _OUT_OF:
        return EMPTY
    if not has_case(items[at + 1].word or "-", lang, "gent"):
        return EMPTY
    end = at + 1
    while end < len(items) and not is_stop(items[end]):
        end += 1
    return Stretch(at + 1, phrase_end(items, at + 1, end, lang, fixed=True))


_OUT_OF = frozenset({"из", "з", "із", "зі"})


def _is_whom(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether a pronoun has no noun after it: в Киеве | его | поблагодарили."""
    after = items[at + 1] if at + 1 < last else None
    noun = after is not None and after.is_word and not is_finite(after.word, lang)
    return items[at].low in _WHOM and not noun


_WHOM = word_set("його її їх его ее их")


def asks_of(items: Sequence[Item], at: int, lang: str) -> bool:
    """Whether a preposition and somebody in the genitive tell who is asked: у мера | спитали."""
    if items[at].low not in IN or at + 1 >= len(items) or not items[at + 1].is_word:
        return False
    found = [g for pos, g in readings(items[at + 1].word, lang) if pos == "NOUN"]
    return bool(found) and all("anim" in g and not g & {"loct", "nomn"} for g in found)


def _place(items: Sequence[Item], start: int, last: int, lang: str) -> Stretch:
    if items[start].low in _NO_PLACES or _is_when(items[start], lang):
        return EMPTY
    if start + 1 < last and items[start + 1].low in _AIR:
        return EMPTY
    if asks_of(items, start - 1, lang):
        return EMPTY
    end = start
    head = False
    while end < last and (items[end].region >= 0 or items[end].is_word):
        item = items[end]
        if item.region >= 0:
            # В пресс-службе холдинга «Север»: the name in marks ends the phrase.
            if end == start + 1 and items[start].low in _ONLINE:
                # У мережі | «винахід» | назвали вишкою: an object.
                return Stretch(start, end)
            return Stretch(start, end + 1) if item.size <= MAX_NAME else EMPTY
        if end > start and (item.low in PREPOSITIONS or _is_whom(items, end, last, lang)):
            break
        found = readings(item.word, lang)
        if items[start].low in _COURTS and any({"anim", "sing", "accs"} <= g for _, g in found):
            # У суді | мера | назвали брехуном.
            break
        cases = {"gent"} if head and not item.is_capital else {"loct", "gent", "nomn"}
        # У канцелярії 4-го цеху ВМС
        ordinal = item.word[0].isdigit() and not item.word.isdigit()
        named = head and (is_acronym(item.word) or ordinal)
        if found and not named and not any(g & cases for _, g in found):
            # У міністерстві | лист назвали підробкою: an object.
            break
        head = head or any(pos == "NOUN" and "loct" in g for pos, g in found)
        if is_time(item.word, lang):
            break
        end += 1
    described = all(
        is_pos(item.word or "-", lang, "ADJF", "NUMR") and not item.is_capital
        for item in items[start:end]
    )
    if described and (end < last or items[start].low in _THAT):
        # У перші | дні питали дорогу: a time, and no place; у страховій | сказали is one.
        return EMPTY
    return Stretch(start, end) if end > start else EMPTY


# A court speaks, though people speak in it.
_COURTS = frozenset({"суді", "суде"})
_NO_PLACES = SPEECH_PLACES - _COURTS | {"основі", "основе"}
_WHEN = word_set("початку середині кінці начале середине конце той то те цей тот")
_ONLINE = word_set("мережі соцмережах інтернеті коментарях сети соцсетях интернете комментариях")
# Мера в прямому | ефірі | назвали боягузом.
_AIR = frozenset({"ефірі", "эфире"})
_THAT = word_set("тому том цьому этом")
