"""English texts that speak: “Q,” one letter starts; “Q,” ran the statement."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import CueLexicon
from alignment.quotes.english.inverted import subject_right
from alignment.quotes.english.phrases import subject_left
from alignment.quotes.english.words import (
    AUXILIARIES,
)
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import Item, is_stop, word_set


def text_verb(items: Sequence[Item], at: int, lexicon: CueLexicon) -> tuple[Stretch, Stretch]:
    """A verb after marks that only a text can have, and the text; both empty if there is none."""
    if items[at].low in _VERBS:
        source = subject_right(items, at + 1, lexicon)
        if source and _is_text(items, source):
            return Stretch(at, at + 1), source
        return EMPTY, EMPTY
    for index in range(at + 1, min(len(items), at + _LONGEST)):
        if items[index].region >= 0 or items[index].low in AUXILIARIES:
            break
        ended = index + 1 >= len(items) or is_stop(items[index + 1])
        if items[index].low in _VERBS and ended:
            source, _ = subject_left(items, index, lexicon)
            if source and source.first == at and _is_text(items, source):
                return Stretch(index, index + 1), source
            break
    return EMPTY, EMPTY


def _is_text(items: Sequence[Item], source: Stretch) -> bool:
    """Whether a phrase names something written or sung."""
    words = [item.low for item in items[source.first : source.last]]
    return words[0] in ("one", "another") or words[-1] == "one" or not _TEXTS.isdisjoint(words)


_LONGEST = 9
_VERBS = word_set(
    "run runs ran go goes went start starts started begins began opens opened ends ended closes"
    " closed concludes concluded continues continued"
)
_TEXTS = word_set(
    "letter letters statement note notes message messages sign headline headlines banner placard"
    " poster caption post text email e-mail tweet poem verse entry slogan report article editorial"
    " inscription graffiti song chorus refrain lyric rhyme joke proverb saying label notice reply"
    " answer motto line sentence clause paragraph passage chapter page version story legend theory"
    " argument question appeal petition manifesto communiqué advertisement ad leaflet speech prayer"
    " telegram memo diary recording announcement invitation"
)
