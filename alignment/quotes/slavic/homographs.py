"""Ukrainian and Russian words that look like cues and report nothing where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import GENDERS
from alignment.quotes.cues import Cue
from alignment.quotes.slavic.words import is_pos, readings
from alignment.quotes.view import Item, word_set


def without_homographs(items: Sequence[Item], cues: Sequence[Cue], lang: str) -> list[Cue]:
    """The cues that may report: no наглядова рада, no певні ділянки, no м'яко кажучи."""
    return [
        cue
        for cue in cues
        if cue.form.pos != "verb"
        or not (
            _is_noun(items, cue, lang)
            or _is_attribute(items, cue, lang)
            or _is_manner_of_speaking(items, cue)
        )
    ]


def _is_noun(items: Sequence[Item], cue: Cue, lang: str) -> bool:
    """Whether what may be a short adjective is a noun: наглядових | рад; рада | вирішила."""
    found = readings(items[cue.first].word, lang)
    named = {pos for pos, grammemes in found if "Name" not in grammemes}
    if not {"NOUN", "ADJF"} <= named:
        return False
    after = items[cue.last + 1].word if cue.last + 1 < len(items) else ""
    before = items[cue.first - 1] if cue.first else None
    described = before is not None and before.is_word and is_pos(before.word, lang, "ADJF")
    return after != "," or described


def _is_attribute(items: Sequence[Item], cue: Cue, lang: str) -> bool:
    """Whether an adjective describes the noun after it: лише певні | ділянки.

    At the head of its clause it may be a predicate: «Так», — переконана | директорка.
    """
    inside = cue.first > 0 and items[cue.first - 1].is_word
    if not inside or cue.last + 1 >= len(items) or not items[cue.last + 1].is_word:
        return False
    after = items[cue.last + 1]
    found = readings(items[cue.last].word, lang)
    if after.is_capital or not found or any(pos != "ADJF" for pos, _ in found):
        return False
    nouns = [g for pos, g in readings(after.word, lang) if pos in ("NOUN", "ADJF")]
    return any(g & noun & _CASES and g & noun & _KINDS for _, g in found for noun in nouns)


_CASES = frozenset({"nomn", "accs"})
_KINDS = GENDERS | {"plur"}


def _is_manner_of_speaking(items: Sequence[Item], cue: Cue) -> bool:
    """Whether a gerund tells how the narrator speaks: чесно | кажучи; мягко | говоря."""
    spoken = cue.form.feature == "grnd" and cue.form.concept == "say" and cue.first > 0
    return spoken and items[cue.first - 1].low in _HOW


_HOW = word_set(
    "чесно щиро відверто м'яко м’яко грубо коротко інакше простіше власне загалом взагалі правду"
    " точніше строго умовно образно попросту просто іншими"
    " честно искренне откровенно мягко грубо коротко короче иначе проще собственно вообще правду"
    " точнее строго условно образно попросту по-простому вкратце"
)
