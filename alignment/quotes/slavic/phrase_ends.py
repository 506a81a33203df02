"""Where Ukrainian and Russian noun phrases end, and what is said about them after a comma."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.slavic.names import begins_inside_name, name_after
from alignment.quotes.slavic.phrases import HEADS, LINKS
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
    has_case,
    is_adverbial,
    is_cyrillic,
    is_finite,
    is_pos,
    is_stop,
    readings,
)
from alignment.quotes.view import Item, word_set

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
    noun = items[start].low in HEADS
    while at < last:
        item = items[at]
        if item.region >= 0:
            at += 1
            continue
        inside = begins_inside_name(items, at)
        if is_stop(item) or (item.low in SUBORDINATORS and not inside):
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
            elif (
                low in PREPOSITIONS
                and not noun
                and is_pos(before.word or "-", lang, "ADJF", "PRTF")
            ):
                # Причетний | до неї | офіцер: the noun is still to come.
                at = min(last, at + 2)
                continue
            elif low in PREPOSITIONS:
                if after is None or after.low in TIMES or after.low in SPEECH_PLACES | _MEANS:
                    break
                second = items[at + 2] if at + 2 < last else None
                if second is not None and second.low in SPEECH_PLACES | TIMES:
                    break
                tied = noun and (
                    (fixed and low in _OWNED)
                    or (
                        low in LINKS
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
_OWNED = word_set(
    "у в во на з із зі из с со від от для по при до з-за из-за проти против біля коло поблизу"
    " над під под між между около возле вблизи"
)


def _continues(items: Sequence[Item], at: int, lang: str, noun: bool) -> bool:
    """Whether a word can belong to the phrase before it."""
    item, before = items[at], items[at - 1]
    word = item.word
    if word[0].isdigit() or not is_cyrillic(word) or begins_inside_name(items, at):
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
        named = name_after(items, start, len(items), lang)
        if named.last - named.first > 1:
            return named.last
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
