"""What stands between commas beside a Ukrainian or Russian clause: однак, як з’ясувалося."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.phrase import Stretch
from alignment.quotes.slavic.words import (
    AS,
    CONJUNCTIONS,
    SUBORDINATORS,
    is_finite,
    is_pos,
)
from alignment.quotes.view import Item, word_set


def is_aside(item: Item, lang: str) -> bool:
    """Whether a word between commas stands beside the sentence: однак, втім, кажуть."""
    return (
        item.is_word
        and item.low not in SUBORDINATORS
        and (
            item.low in _IN_TURN
            or item.low in CONJUNCTIONS
            or is_pos(item.word, lang, "ADVB", "PRCL", "CONJ", "INTJ")
        )
    )


# Своєю чергою, в свою очередь, зі свого боку.
_IN_TURN = word_set("своєю чергою в у свою чергу очередь зі со свого своего боку стороны своей")


def is_comment(words: Sequence[Item], lang: str) -> bool:
    """Whether words between commas say how one knows: як з'ясувалося, судячи з усього, схоже."""
    if not words or len(words) > _MAX_COMMENT or not all(item.is_word for item in words):
        return False
    first = words[0].low
    if len(words) == 1 and first in _THEY_SAY:
        # Тренер, | кажуть, | спитав лише про м'яч.
        return True
    if first in AS:
        return len(words) > 1 and any(
            is_finite(item.word, lang) or is_pos(item.word, lang, "PRED", "ADVB", "ADJS", "PRTS")
            for item in words[1:]
        )
    return first in _SEEMS and not any(is_finite(item.word, lang) for item in words[1:])


_MAX_COMMENT = 6
_THEY_SAY = word_set("кажуть говорять пишуть подейкують переказують говорят пишут")
_SEEMS = word_set(
    "здається схоже очевидно мабуть судячи видається за кажется похоже видимо судя по будто"
    " якщо если на до к"
)


def before_brackets(items: Sequence[Item], end: int) -> int:
    """Where brackets open that close before `end`, else `end`: Гай | (незалежна), суддя, каже."""
    if end < 1 or items[end - 1].word != ")":
        return end
    return next((i for i in range(end - 2, 0, -1) if items[i].word == "("), end)


_CONNECTING = word_set(
    "утім втім однак проте крім того зокрема водночас отже наприклад впрочем однако кроме"
    " частности итак например але но і и а тепер теперь тоді тогда так коли когда"
    " звісно звичайно конечно можливо возможно більше более тем не менее того"
    " таким чином образом разом з тим вместе с при цьому этом"
)


def connects(items: Sequence[Item], words: Stretch) -> bool:
    """Whether words only tie a sentence to the one before: крім того, таким чином."""
    return all(
        item.low in _CONNECTING
        for item in items[words.first : words.last]
        if item.is_word or item.region >= 0
    )


def before_question(items: Sequence[Item], first: int, comma: int) -> int:
    """Where to a question begins, which a clause spells out: мер | на питання, чому C, відповів."""
    for index in range(first + 1, comma):
        asked = items[index].low in ("на", "про", "о") and index + 1 < comma
        if asked and items[index + 1].low.startswith(_QUESTIONS):
            return index
    return 0


_QUESTIONS = ("запитан", "питан", "вопрос", "прохан", "просьб", "зауваж", "замечан", "закид")
