"""Ukrainian and Russian noun phrases: where they begin and end, by case and agreement."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon, Form
from alignment.quotes.phrase import EMPTY, Clause, Stretch
from alignment.quotes.slavic.prepositions import past_preposition
from alignment.quotes.slavic.words import (
    ADJECTIVE,
    CONJUNCTIONS,
    NOUNLIKE,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SPEECH_PLACES,
    SUBORDINATORS,
    TIMES,
    agrees,
    has_case,
    is_adverbial,
    is_cyrillic,
    is_finite,
    is_pos,
    is_stop,
    readings,
)
from alignment.quotes.view import Item, word_set


def clause_start(items: Sequence[Item], end: int) -> int:
    """Where the clause that ends at `end` begins: after punctuation or a conjunction."""
    first = end
    while first > 0:
        item = items[first - 1]
        if item.region < 0 and (is_stop(item) or item.low in SUBORDINATORS):
            break
        first -= 1
        if end - first > 40:
            break
    return first


def phrase_start(items: Sequence[Item], first: int, last: int, form: Form, lang: str) -> int:
    """Where a nominative phrase that agrees with the verb begins; -1 if there is none."""
    index = first
    # Whether the word before is a noun or an adjective in another case: its genitive may follow.
    governed = False
    while index < last:
        item = items[index]
        if item.region >= 0:
            governed = False
            index += 1
            continue
        low = item.low
        if not item.is_word:
            index += 1
            continue
        if low in PREPOSITIONS:
            index = past_preposition(items, index, last, form, lang)
            governed = False
            continue
        if low in PRONOUNS:
            return index
        adverbial = is_adverbial(item.word, lang) and (not item.is_capital or index == 0)
        if low in CONJUNCTIONS or adverbial or low in _THEN:
            governed = False
            index += 1
            continue
        named = index == first and item.is_capital and index + 1 < last
        if named and items[index + 1].is_capital and not is_finite(item.word, lang):
            return index
        genitive = governed and not item.is_capital and has_case(item.word, lang, "gent", NOUNLIKE)
        if not genitive and _can_begin(items, index, last, form, lang):
            return index
        governed = is_pos(item.word, lang, "NOUN", "ADJF") and not is_finite(item.word, lang)
        index += 1
    return -1


_THEN = word_set("потім потом тепер теперь тоді тогда згодом затем пізніше позже")


_HEADS = word_set(
    "один одна одне дехто хтось кожен кожна двоє троє дві два чимало більшість багато"
    " деякі жоден кілька один одна одно каждый каждая двое трое две два немало"
    " большинство многие некоторые несколько никто один никто"
)


def _can_begin(items: Sequence[Item], index: int, last: int, form: Form, lang: str) -> bool:
    """Whether a nominative phrase with a noun that agrees begins here."""
    at = index
    if items[index].low in _HEADS and index + 1 < last and items[index + 1].low in _LINKS:
        return True
    while at < last and items[at].region < 0 and items[at].is_word:
        word = items[at].word
        if word[0].isdigit():
            at += 1
            continue
        if agrees(word, lang, form, NOUNLIKE):
            return True
        if items[at].is_capital and not readings(word, lang):
            return True
        if (word.isupper() and len(word) > 1) or not is_cyrillic(word):
            return True
        if (
            at == index
            and at + 1 < last
            and is_pos(word, lang, "NUMR")
            and has_case(items[at + 1].word or "-", lang, "gent")
        ):
            return True
        if agrees(word, lang, form, ADJECTIVE):
            at += 1
            if at >= last or not items[at].is_word:
                return True
            continue
        return bool(items[at].is_capital and at > index)
    return False


_LINKS = word_set("з із зі из с со від от для по при")


# After these, по names no field of work: by telephone, on television.
_MEANS = word_set(
    "умовах условиях телефону телефоні телебаченню телевидению відеозв'язку видеосвязи"
    " скайпу пошті почте"
)


def phrase_end(items: Sequence[Item], start: int, last: int, lang: str, fixed: bool = False) -> int:
    """Where a phrase that begins at `start` ends, at `last` at the latest.

    `fixed` tells that what follows at `last` is the verb, so that a place (речниця у Києві) can
    only belong to the phrase.
    """
    if items[start].low in PRONOUNS:
        return start + 1
    at = start
    noun = items[start].low in _HEADS
    while at < last:
        item = items[at]
        if item.region >= 0:
            at += 1
            continue
        if is_stop(item) or item.low in SUBORDINATORS:
            break
        low = item.low
        if at > start:
            before = items[at - 1]
            after = items[at + 1] if at + 1 < last else None
            if low in ("і", "й", "та", "и"):
                if (
                    after is None
                    or not after.is_word
                    or is_finite(after.word, lang)
                    or (is_adverbial(after.word, lang))
                    or after.low in PREPOSITIONS
                    or after.low in PRONOUNS
                ):
                    break
            elif low in CONJUNCTIONS:
                break
            elif low in PREPOSITIONS:
                if after is None or after.low in TIMES or after.low in SPEECH_PLACES | _MEANS:
                    break
                second = items[at + 2] if at + 2 < last else None
                if second is not None and second.low in SPEECH_PLACES | TIMES:
                    break
                tied = noun and (
                    (fixed and low in _OWNED)
                    or (
                        low in _LINKS
                        and not (
                            before.is_capital
                            and not before.word.isupper()
                            and low in ("с", "со", "з", "із")
                            and not after.is_capital
                        )
                    )
                    or (
                        low in ("у", "в", "во")
                        and (
                            (after.is_capital and not before.is_capital)
                            or after.low in ("відставці", "отставке", "справах")
                        )
                    )
                )
                if not tied:
                    break
            elif item.is_word and not _continues(items, at, lang, noun):
                break
        if item.is_word and any(pos == "NOUN" for pos, _ in readings(item.word, lang)):
            noun = True
        at += 1
    while (
        at > start + 1
        and items[at - 1].region < 0
        and (items[at - 1].low in PREPOSITIONS or items[at - 1].low in CONJUNCTIONS)
    ):
        at -= 1
    return at


# Prepositions that tie a phrase to the noun before it when the verb follows.
_OWNED = word_set("у в во на з із зі из с со від от для по при до з-за из-за проти против")


def _continues(items: Sequence[Item], at: int, lang: str, noun: bool) -> bool:
    """Whether a word can belong to the phrase before it."""
    item, before = items[at], items[at - 1]
    word = item.word
    if word[0].isdigit() or not is_cyrillic(word):
        return True
    if before.low in PREPOSITIONS:
        return True
    found = readings(word, lang)
    if not found:
        return True
    if item.low in TIMES and noun:
        return False
    if item.is_capital:
        # Names follow in the nominative or the genitive; foreign ones puzzle the dictionary.
        oblique = all(
            g & {"datv", "loct", "ablt"} and pos == "NOUN" and not g & {"nomn", "gent"}
            for pos, g in found
        )
        follows = items[at + 1] if at + 1 < len(items) else item
        return before.is_capital or not oblique or (noun and follows.is_capital)
    pos = found[0][0]
    if pos == "NPRO" and item.low not in POSSESSIVES and any("gent" in g for _, g in found):
        return True
    if pos in ("VERB", "INFN", "GRND", "ADVB", "PRCL", "CONJ", "PRED", "PRTS", "ADJS", "NPRO"):
        return not noun and pos in ("ADVB", "PRCL")
    if before.low in PREPOSITIONS or _in_preposition(items, at):
        return True
    return any(g & {"nomn", "gent"} for _, g in found)


def _in_preposition(items: Sequence[Item], at: int) -> bool:
    """Whether a word stands two or three places after a preposition of its phrase."""
    return any(at - back >= 0 and items[at - back].low in PREPOSITIONS for back in (2, 3))


def apposition(items: Sequence[Item], start: int, lang: str) -> int:
    """The end of an apposition in the nominative after a comma; `start` if there is none."""
    if start >= len(items):
        return start
    item = items[start]
    if item.region >= 0 or not item.is_word:
        return start
    relative = item.low in RELATIVES
    participle = is_pos(item.word, lang, "PRTF") and has_case(item.word, lang, "nomn")
    if not relative and not participle:
        if item.low in SUBORDINATORS or item.low in CONJUNCTIONS or item.low in PREPOSITIONS:
            return start
        if not item.word[0].isdigit() and not any(
            "nomn" in g and pos in NOUNLIKE | ADJECTIVE for pos, g in readings(item.word, lang)
        ):
            return start
        if item.low in PRONOUNS:
            return start
    at = start
    while at < len(items) and not is_stop(items[at]):
        if not relative and items[at].is_word and is_finite(items[at].word, lang):
            return start
        at += 1
        if at - start > 25:
            return start
    return at


def slavic_phrase_source(clause: Clause, cue: Cue, lexicon: CueLexicon) -> Stretch:
    """Source of `за словами`: the phrase in the genitive after it, or the possessive in it."""
    items, lang = clause.items, clause.lang
    if cue.last - cue.first + 1 > len(cue.form.words):
        return Stretch(cue.first + 1, cue.first + 2)
    start = cue.last + 1
    at = start
    while at < len(items) and not is_stop(items[at]):
        item = items[at]
        if item.region < 0 and at > start:
            if item.low in SUBORDINATORS or item.low in PRONOUNS:
                break
            if item.is_word and is_finite(item.word, lang):
                break
        at += 1
        if at - start > 20:
            break
    if at < len(items) and items[at].word == "," and at + 1 < len(items):
        inner = items[at + 1]
        if (
            inner.is_word
            and is_pos(inner.word, lang, "PRTF")
            and has_case(inner.word, lang, "gent")
        ):
            end = at + 1
            while end < len(items) and not is_stop(items[end]):
                end += 1
            return Stretch(start, end)
    return Stretch(start, at) if at > start else EMPTY
