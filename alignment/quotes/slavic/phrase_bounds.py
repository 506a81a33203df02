"""Where Slavic infinitives, noun phrases and complements that are said end."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import GENDERS
from alignment.quotes.cues import Form
from alignment.quotes.phrase import Stretch, trim
from alignment.quotes.slavic.after_marks import goes_on_elsewhere
from alignment.quotes.slavic.phrase_ends import describes
from alignment.quotes.slavic.phrases import phrase_start
from alignment.quotes.slavic.places import place_left
from alignment.quotes.slavic.words import (
    AND,
    BESIDE,
    COMPLEMENTIZERS,
    IN,
    NOUNLIKE,
    OF_WHOM,
    PREPOSITIONS,
    SUBORDINATORS,
    has_case,
    has_verb,
    is_finite,
    is_pos,
    is_verb,
    readings,
)
from alignment.quotes.view import DASHES, Item, word_set


def before_new_clause(items: Sequence[Item], content: Stretch, lang: str) -> Stretch:
    """An infinitive or a noun phrase ends where a clause is set beside it: виїхати | , однак …."""
    for index in range(content.first + 1, content.last - 1):
        if items[index].region >= 0:
            continue
        if items[index].word == "," and _awaits_verb(items, content.first, index, lang):
            continue
        if items[index].word == "," and (
            goes_on_elsewhere(items, index + 1)
            or _another_acts(items, index + 1, content.last, lang)
        ):
            # Запропонували зачекати, | гість попросив чаю.
            return trim(items, Stretch(content.first, index))
        if items[index].word != "," or items[index + 1].low not in BESIDE | AND:
            continue
        if items[index + 1].low in AND and not has_verb(items, index + 2, content.last, lang):
            continue
        may_go_on = items[index + 1].low in _GOING_ON
        if items[index + 1].low == "а" and _is_elliptic(items, index + 2, content.last, lang):
            # Запропонував заборонити самокати, | а його колега — ходити пішки.
            return trim(items, Stretch(content.first, index))
        told = items[content.first : index]
        things = not any(item.is_word and is_pos(item.word, lang, "INFN") for item in told)
        if not may_go_on or not _goes_on(items, index + 2, content.last, lang, things):
            return trim(items, Stretch(content.first, index))
    return content


def _awaits_verb(items: Sequence[Item], first: int, comma: int, lang: str) -> bool:
    """Whether a clause within an infinitive has no verb yet: вважати, що, змінивши курс, | він."""
    for index in range(comma - 1, first, -1):
        item = items[index]
        if item.low in COMPLEMENTIZERS and items[index - 1].word == ",":
            return not has_verb(items, index + 1, comma, lang)
    return False


def _another_acts(items: Sequence[Item], first: int, last: int, lang: str) -> bool:
    """Whether a clause with its own subject and verb begins here without a conjunction."""
    opening = items[first]
    if opening.region >= 0 or not opening.is_word or opening.low in _NO_START - IN:
        return False
    verb = next(
        (i for i in range(first, last) if not items[i].is_word or is_verb(items[i], lang)), 0
    )
    if not verb or not is_verb(items[verb], lang) or any(w.region >= 0 for w in items[first:verb]):
        return False
    grammemes = readings(items[verb].word, lang)[0][1]
    number = "plur" if "plur" in grammemes else "sing"
    if opening.low in IN:
        # Обіцяв виплати, | у мерії це заперечують: the place speaks.
        return number == "plur" and place_left(items[first:verb], verb - first, lang).first == 1
    gender = next(iter(grammemes & GENDERS), "")
    form = Form((items[verb].low,), "", "", "", "verb", "fin", number, gender)
    return phrase_start(items, first, verb, form, lang) == first


_NO_START = SUBORDINATORS | PREPOSITIONS | word_set("доки допоки покуда ніж чем аби щойно едва")


def before_joined_verb(items: Sequence[Item], content: Stretch, lang: str) -> Stretch:
    """A noun phrase ends before and with a finite verb: розслідування | й відвідав батьків."""
    joint, beyond = -1, 0
    for index in range(content.first + 1, content.last):
        item = items[index]
        if index < beyond:
            continue
        if item.region < 0 and not item.is_word:
            beyond = _past_aside(items, index, content.last) if joint == index - 1 else 0
            if not beyond:
                break
        if item.low in AND:
            joint = index
        elif joint > 0 and not item.is_capital and is_verb(item, lang):
            return trim(items, Stretch(content.first, joint))
    return content


def _past_aside(items: Sequence[Item], comma: int, last: int) -> int:
    """Past words between commas right after and: голосування і, | попри звичай, | зняв піджак."""
    closing = (i for i in range(comma + 1, min(last, comma + 8)) if items[i].word == ",")
    return next(closing, -1) + 1


def before_whom(items: Sequence[Item], content: Stretch) -> Stretch:
    """A number that is demanded ends before for whom: чотири роки умовно | для вчительки."""
    if not items[content.first].is_word or content.last - content.first < _PHRASE:
        return content
    for index in range(content.first + 2, content.last - 1):
        if items[index].region < 0 and items[index].low == "для":
            return trim(items, Stretch(content.first, index))
    return content


_PHRASE = 4


def before_accused(items: Sequence[Item], content: Stretch, lang: str) -> Stretch:
    """What somebody is accused of ends before a name in the accusative: у зриві | Москву."""
    for index in range(content.first + 1, content.last):
        item, before = items[index], items[index - 1]
        if item.region >= 0 or not item.is_capital or before.low in PREPOSITIONS:
            continue
        cases = [grammemes for _, grammemes in readings(item.word, lang)]
        accused = any({"accs", "sing"} <= one for one in cases)
        if accused and not before.is_capital and not any({"gent", "sing"} <= one for one in cases):
            return trim(items, Stretch(content.first, index))
    return content


def before_reason(items: Sequence[Item], content: Stretch) -> Stretch:
    """What is doubted or denied ends before why: сумнівається, що ціни спадуть | , адже …."""
    for index in range(content.first + 2, content.last - 1):
        colon = items[index].word == ":"
        if colon or (items[index].word == "," and items[index + 1].low in _REASONS):
            return trim(items, Stretch(content.first, index))
    return content


_REASONS = word_set("бо адже оскільки якщо ведь поскольку если потому")


def _is_elliptic(items: Sequence[Item], first: int, last: int, lang: str) -> bool:
    """Whether another subject and a dash for the same verb follow."""
    dash = next((i for i in range(first, min(last, first + 6)) if items[i].word in DASHES), 0)
    return dash > first and any(
        item.is_word and has_case(item.word, lang, "nomn", NOUNLIKE) for item in items[first:dash]
    )


_GOING_ON = AND | {"а"}


def _goes_on(items: Sequence[Item], first: int, last: int, lang: str, things: bool) -> bool:
    """Whether an infinitive, or a thing, and no finite verb follows: піти, а там | мовчати."""
    verbs = [item.word for item in items[first:last] if item.is_word]
    finite = any(is_finite(word, lang) or is_pos(word, lang, "PRED") for word in verbs)
    return not finite and (things or any(is_pos(word, lang, "INFN") for word in verbs))


def up_to_comma(items: Sequence[Item], content: Stretch, lang: str) -> Stretch:
    """A complement ends at the first comma, semicolon, colon or dash.

    What goes on in the same case belongs to it: назвав план цікавим, | але сирим; вигадкою, |
    покликаною їх заспокоїти. So do the reason and what is said of its noun: м'яким, | бо закон
    мовчить; шпигунстві на користь країни, | яка напала; перебільшенням: | кроків не чути.
    """
    for index in range(content.first + 1, content.last):
        item = items[index]
        if item.region < 0 and (item.word in (",", ";", ":") or item.word in DASHES):
            instead = tuple(one.low for one in items[index + 1 : index + 3]) == ("а", "не")
            if item.word == "," and (instead or _in_same_case(items, content, index, lang)):
                continue
            if _goes_with(items, index, content.last, lang):
                return content
            # Найгіршим роком | в тому, що стосується цін: as to them.
            last = index - 2 * (items[index - 1].low in ("тому", "том"))
            return trim(items, Stretch(content.first, max(last, content.first)))
    return content


def _goes_with(items: Sequence[Item], mark: int, last: int, lang: str) -> bool:
    """Whether a reason, an explanation or a relative clause follows a mark."""
    if mark + 2 >= last:
        return False
    if items[mark].word == ":":
        return any(is_verb(item, lang) for item in items[mark + 1 : last])
    after = items[mark + 1].low
    if after in ("що", "что", "коли", "когда") and items[mark - 1].low.endswith(("им", "ым")):
        # Вважає дивним, | що ніхто не прийшов.
        return is_pos(items[mark - 1].word or "-", lang, "ADJF")
    told = describes(items[mark + 1], lang) and is_pos(items[mark - 1].word or "-", lang, "NOUN")
    return items[mark].word == "," and (after in _REASONS or after in OF_WHOM or told)


def _in_same_case(items: Sequence[Item], content: Stretch, comma: int, lang: str) -> bool:
    at = comma + 1
    while at < content.last and items[at].low in _STILL:
        at += 1
    while at < content.last and is_pos(items[at].word or "-", lang, "ADVB", "PRCL"):
        at += 1
    words = items[content.first : comma]
    instrumental = any(item.is_word and has_case(item.word, lang, "ablt") for item in words)
    return (
        instrumental
        and at < content.last
        and items[at].is_word
        and not is_finite(items[at].word, lang)
        and has_case(items[at].word, lang, "ablt")
        and not has_case(items[at].word, lang, "nomn")
    )


_STILL = word_set("але та а но хоч хоча хотя зато і й и не")
