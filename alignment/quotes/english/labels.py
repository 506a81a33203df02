"""What leads in to English marks before a colon: Another: “Q”; from S’s letter: “Q”."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.owners import possessor
from alignment.quotes.english.renamed import describes
from alignment.quotes.english.words import DETERMINERS, has_verb
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import Item, is_acronym, word_set


def label_before(items: Sequence[Item], colon: int) -> tuple[Stretch, Stretch]:
    """Cue and source that a colon follows, each empty if there is none.

    The noun of a text with its owner (from the minister’s letter:), or a noun phrase that is all
    of the sentence (another reader:, the mayor:, UN:).
    """
    # The mayor's direct speech: a label of agencies.
    owner = possessor(items, colon - 1 - (colon > 1 and items[colon - 2].low == "direct"))
    if owner and items[colon - 1].low in _TEXTS:
        return Stretch(colon - 1, colon), owner
    words = items[:colon]
    if colon == 1 and words[0].low in ("he", "she", "they", "i", "we"):
        return EMPTY, Stretch(0, 1)
    if colon > 2 and items[colon - 1].word == ")" and _is_member(words):
        return EMPTY, Stretch(0, colon)
    if _is_described(items, colon):
        return EMPTY, Stretch(0, colon)
    if not 0 < colon <= _LONGEST or not all(
        item.region < 0 and (item.is_word or item.word == "@") for item in words
    ):
        return EMPTY, EMPTY
    first = words[0]
    opens = first.low in DETERMINERS or first.low in _OTHERS or first.word == "@"
    opens = opens or (colon == 1 and is_acronym(first.word))
    told = any(item.low in _TEXTS | _WORDS for item in words)
    if not opens or told or has_verb(items, 0, colon):
        return EMPTY, EMPTY
    return EMPTY, Stretch(0, colon)


def _is_described(items: Sequence[Item], colon: int) -> bool:
    """Whether a name and what they are stand here: Nina Hall, head of the Ely office: “Q”."""
    comma = next((i for i in range(2, min(colon, _LONGEST)) if items[i].word == ","), 0)
    named = comma and all(item.is_capital for item in items[:comma])
    return bool(named) and describes(items, comma + 1, colon)


def _is_member(words: Sequence[Item]) -> bool:
    """Whether a name stands here with what one belongs to: Nina Hall (Greens): “Q”."""
    opening = next((i for i, item in enumerate(words) if item.word == "("), 0)
    named = words[:opening]
    return 1 < opening <= 4 and all(item.is_capital for item in named)


def owner_of(items: Sequence[Item], source: Stretch) -> Stretch:
    """Whose voice or answer a subject names: | the cook’s | reply; the voice of | the cook."""
    for index in range(source.first, source.last):
        if items[index].low not in _PARTS:
            continue
        owner = possessor(items, index)
        of = index + 1 < source.last and items[index + 1].low == "of"
        if not owner and of and index + 2 < source.last:
            return Stretch(index + 2, source.last)
        return owner if owner and owner.first >= source.first else source
    return source


_PARTS = word_set(
    "voice voices face eyes hands lips tone reply answer response retort reaction verdict comment"
    " explanation advice message warning words conclusion plea argument assessment diagnosis"
)
_LONGEST = 5
_OTHERS = word_set("another others some one everyone somebody someone")
_TEXTS = word_set(
    "statement letter reply answer message tweet post email memo speech response note text"
    " manifesto testimony diary blog"
)
# What isn't the name of a speaker.
_WORDS = word_set(
    "words verdict question result point problem lesson moral bottom line reason upshot answer"
    " advice motto catch snag headline subject caption quote key thing rest bonus trouble truth"
)
