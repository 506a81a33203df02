"""What follows an English noun and belongs to it: a woman | in a hat; a man | who left."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.openings import MEASURES
from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR_PAST,
    NOMINATIVES,
    PREPOSITIONS,
    TIMES,
)
from alignment.quotes.view import Item, is_stop, word_set


def is_relative(items: Sequence[Item], start: int, at: int) -> bool:
    """Whether a relative clause without a comma begins at `at`, after the noun phrase at `start`.

    A man | who left; a Norwegian | who left; an officer | whose boat sank; one man | he spoke to.
    """
    if at + 1 >= len(items) or items[at - 1].region >= 0 or not items[at - 1].is_word:
        return False
    low, before = items[at].low, items[at - 1]
    if low in ("who", "whom", "whose"):
        alone = not any(item.low in PREPOSITIONS for item in items[start:at])
        if alone and items[start].low in DETERMINERS:
            return True
        return low == "who" and not before.is_capital
    if before.is_capital or items[start].low not in DETERMINERS:
        return False
    if low == "that":
        near = any(_is_verb(item) for item in items[at + 1 : at + 3])
        return near or any(_lacks_object(items, i) for i in range(at + 3, min(len(items), at + 5)))
    return low in NOMINATIVES and _is_verb(items[at + 1])


_INDEFINITE = word_set("a an one another some two three four several many few")


def _is_verb(item: Item) -> bool:
    if item.region >= 0 or item.is_capital:
        return False
    ending = item.low.endswith("ed") and len(item.low) > 3
    return ending or item.low in AUXILIARIES or item.low in IRREGULAR_PAST


def _lacks_object(items: Sequence[Item], at: int) -> bool:
    """Whether a verb stands here without what it is done to: the letter that the firm | sent."""
    if not _is_verb(items[at]) or items[at].low in AUXILIARIES:
        return False
    return at + 1 >= len(items) or is_stop(items[at + 1]) or items[at + 1].low in PREPOSITIONS


def is_participle(items: Sequence[Item], at: int) -> bool:
    """Whether a participle after a noun stands here: a reply | sent; a study | published."""
    item, noun = items[at], items[at - 1]
    if item.region >= 0 or item.is_capital or not noun.is_word:
        return False
    if noun.low in DETERMINERS or noun.low in PREPOSITIONS:
        return False
    return (item.low.endswith("ed") and len(item.low) > 4) or item.low in _PARTICIPLES


_PARTICIPLES = word_set(
    "sent made written seen held drawn known found given taken born shot caught led built kept"
    " hung put set left drafted told shown sworn torn bound brought bought sold read"
)


def is_tied(items: Sequence[Item], start: int, at: int) -> bool:
    """Whether a preposition after a noun belongs to it: a woman | in a red hat; not | on Monday."""
    before, after = items[at - 1], items[at + 1] if at + 1 < len(items) else None
    if after is None or after.low in TIMES or after.low in MEASURES or after.region >= 0:
        return False
    if _is_occasion(items, at + 1):
        return False
    low = items[at].low
    second = any(one.low in PREPOSITIONS for one in items[start:at])
    if items[start].low in _INDEFINITE and low in _PLACES and not (second and before.is_capital):
        # A guard | on his way home.
        own = low in ("on", "at", "from") and after.low in ("his", "her", "their", "its")
        return not own and not after.word[:1].isdigit() and before.low not in DETERMINERS
    belongs = any(one.low == "of" for one in items[start:at])
    return (
        low in ("in", "with", "at", "on", "near", "to", "within", "behind")
        and (not before.is_capital or (low == "in" and belongs))
        and (after.is_capital or after.low == "the")
        and not (low == "on" and after.low != "the")
        and not (after.low == "the" and any(one.low in _STOPOVERS for one in items[at : at + 4]))
    )


_PLACES = word_set(
    "in with at on near within behind without under inside outside opposite to above beside"
    " across against"
)
# Where people in office happen to speak: the prime minister | at the airport.
_STOPOVERS = word_set("airport station scene podium lectern time end start beginning weekend")


def _is_occasion(items: Sequence[Item], first: int) -> bool:
    """Whether the noun after a preposition tells when, how or in what something was said."""
    for index in range(first, min(len(items), first + 5)):
        item = items[index]
        if item.region >= 0 or is_stop(item) or (index > first and item.low in PREPOSITIONS):
            break
        if item.low in _OCCASIONS:
            return True
    after = items[first + 1] if first + 1 < len(items) else None
    alone = after is None or not after.is_word or after.low in PREPOSITIONS
    return alone and items[first].low in _MANNERS


_OCCASIONS = word_set(
    "statement interview interviews briefing letter report email e-mail speech tweet post memo"
    " press release hearing hearings rally meeting ceremony event conference debate forum summit"
    " session reception dinner lunch breakfast vigil broadcast podcast programme program video"
    " recording article essay column blog note message diary thread testimony address remarks"
    " comments response reply answer voice whisper tone shrug smile sigh laugh grin nod wink frown"
    " chuckle snort smirk gesture flourish caption headline heading title pseudonym slogan"
    " condition behalf record conversation telephone phone protest court trial"
)
_MANNERS = word_set(
    "return turn silence tears anger unison chorus amazement disbelief horror public private"
    " advance passing english french german ukrainian russian polish spanish italian pride relief"
    " regret satisfaction surprise irony sarcasm amusement despair exasperation"
)
