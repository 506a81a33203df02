"""Ukrainian and Russian prepositional phrases, by the case that a preposition governs."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Form
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    NOUNLIKE,
    PREPOSITIONS,
    PRONOUNS,
    SPEECH_PLACES,
    SURNAMES,
    TIMES,
    agrees,
    has_case,
    is_cyrillic,
    is_finite,
    readings,
)
from alignment.quotes.view import Item, word_set

_CASES = {
    "loct": word_set("у в во на о об обо при по"),
    "gent": word_set(
        "з із зі до для від од без після біля серед крім у из от без для до около после"
        " с со против проти"
    ),
    "accs": word_set("у в во на про за через під о крізь сквозь попри"),
    "ablt": word_set("з із зі за перед над між під с со перед над между под"),
    "datv": word_set("к ко по согласно всупереч завдяки вопреки благодаря"),
}


def past_preposition(items: Sequence[Item], index: int, last: int, form: Form, lang: str) -> int:
    """The index after a prepositional phrase that begins at `index`."""
    preposition = items[index].low
    cases = {case for case, words in _CASES.items() if preposition in words} or {"gent"}
    at = index + 1
    seen_noun = False
    while at < last and items[at].region < 0:
        item = items[at]
        if not item.is_word or item.low in PREPOSITIONS or item.low in PRONOUNS:
            break
        if item.low in _THEM and at == index + 1:
            # У ньому | солдати кажуть ….
            return at + 1
        if not is_cyrillic(item.word) and _names_place(items, at, last, lang):
            # У листі до Ради | кухар; в інтерв'ю Harbour Times | працівник банку.
            seen_noun = True
            at += 1
            continue
        found = readings(item.word, lang)
        fits = any(grammemes & cases for _, grammemes in found)
        person = bool(found) and found[0][1] >= {"anim", "nomn", "sing"}
        named = person and "Name" in found[0][1] and at + 1 < last and items[at + 1].is_capital
        if seen_noun and person and (named or not item.is_capital):
            # У своєму виступі | прем'єр наголосив; о театре | Вениамин Львович молчит.
            break
        if seen_noun and _acts_by_name(items, at, last, form, lang):
            # На рынке | Приходько | остановила соседа; спросила под постом | Пчелкина.
            break
        if seen_noun:
            # After the noun only genitives and names in the same case go on.
            if not any("gent" in grammemes for _, grammemes in found) and not (
                fits and item.is_capital and items[at - 1].is_capital
            ):
                break
            if (
                agrees(item.word, lang, form, _NOMINAL)
                and not item.is_capital
                and (not any("gent" in grammemes and pos == "NOUN" for pos, grammemes in found))
            ):
                break
        elif found and not fits and not item.word[0].isdigit():
            break
        if any(pos == "NOUN" for pos, _ in found) or item.low in TIMES:
            # В Сеуле | Министерство …: what goes on is in a case of the noun.
            own = {case for case in cases if any(case in g for _, g in found)}
            cases = own if own and not seen_noun else cases
            seen_noun = True
        at += 1
    return max(at, index + 1)


_NOMINAL = NOUNLIKE | ADJECTIVE
_THEM = word_set(
    "ньому нім ній них нього неї нею ним ними мені тобі нас вас нам вам нем ней него нее мне тебе"
)


def _names_place(items: Sequence[Item], at: int, last: int, lang: str) -> bool:
    """Whether Latin letters go on with a preposition or where one speaks, and others follow."""
    before = items[at - 1]
    tied = before.low in PREPOSITIONS or before.low in SPEECH_PLACES
    tied = tied or (before.is_word and not is_cyrillic(before.word))
    rest = (item for item in items[at + 1 : last] if item.is_word and is_cyrillic(item.word))
    return tied and any(has_case(item.word, lang, "nomn", NOUNLIKE) for item in rest)


def _acts_by_name(items: Sequence[Item], at: int, last: int, form: Form, lang: str) -> bool:
    """Whether a surname after a phrase is who acts: a verb or the clause's end follows it."""
    item = items[at]
    if not item.is_capital or items[at - 1].is_capital or form.number == "plur":
        return False
    if at + 1 < last and not is_finite(items[at + 1].word or "-", lang):
        return False
    man = form.gender in ("", "masc") and item.low.endswith(SURNAMES)
    surname = any({"Surn", "nomn"} <= grammemes for _, grammemes in readings(item.word, lang))
    return man or (surname and agrees(item.word, lang, form, NOUNLIKE))
