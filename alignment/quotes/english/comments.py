"""What the narrator says of an English report after a comma, which is no part of it.

In a blow to the government; to the surprise of the crew; drawing applause; when asked about it.
"""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.openings import MEASURES
from alignment.quotes.english.words import (
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR_PAST,
    SUBJECTS,
    is_adverb,
)
from alignment.quotes.view import Item, is_stop, word_set


def comments_on(items: Sequence[Item], at: int) -> bool:
    """Whether the narrator's comment on what was said begins here, after a comma or a dash."""
    if at + 1 >= len(items) or items[at].region >= 0:
        return False
    low, near = items[at].low, _phrase(items, at + 1)
    if low == "which":
        return bool(_DENYING.intersection(near[1:5])) and (
            near[0] in SUBJECTS or items[at + 1].is_capital or near[0] in DETERMINERS
        )
    if low == "in" and (near[:2] == ["response", "to"] or (near[:1] and near[0] in _ITS)):
        return near[0] == "response" or bool(_RANKS.intersection(near[1:3]))
    if low == "in":
        return _in_a_move(items, at + 1) or (bool(near) and near[-1] in _PLACES_OF_SPEECH)
    if low == "much" and near[:1] == ["to"]:
        return bool(_FEELINGS.intersection(near))
    if low == "to":
        return bool(_FEELINGS.intersection(near)) and near[0] not in SUBJECTS
    if low == "with":
        return bool(_GESTURES.intersection(near[:4])) and near[0] in ("a", "an", "no")
    if low in ("when", "after", "while"):
        return near[:1] in (["asked"], ["pressed"], ["questioned"], ["being"], ["speaking"])
    if low in ("asked", "pressed", "questioned", "quizzed"):
        return near[:1] in (["about"], ["if"], ["whether"], ["how"], ["why"], ["what"], ["on"])
    if low in ("his", "her", "their"):
        return near[:1] in (["voice"], ["eyes"], ["face"], ["hands"], ["tone"])
    if low == "speaking":
        return near[:1] in (["to"], ["at"], ["in"], ["on"], ["after"], ["from"], ["ahead"], ["as"])
    if low in ("under", "on"):
        return near[:1] in (["oath"], ["questioning"], ["condition"], ["cross-examination"])
    if low in _EFFECTS:
        return bool(_EFFECTS[low].intersection(near))
    return _just_before(items, at)


def keeps_silent(items: Sequence[Item], at: int) -> bool:
    """Whether a conjunction leads to what was left unsaid: but | declined to say; and gave no date.

    Who spoke is the subject of both.
    """
    if items[at].region >= 0 or items[at].low not in ("but", "and", "though", "yet"):
        return False
    rest = items[at + 1 : at + 6]
    if items[at].low == "though" and rest and rest[0].low in SUBJECTS:
        rest = rest[1:]
    while rest and rest[0].region < 0 and is_adverb(rest[0].low) and rest[0].low != "not":
        rest = rest[1:]
    said = [item.low for item in rest if item.region < 0]
    if len(said) < 2:
        return False
    if said[0] in ("declined", "refused", "declines", "refuses"):
        return said[1] == "to" and len(said) > 2 and said[2] in _SPEAKING
    if said[0] in ("gave", "offered", "provided", "named", "set", "cited", "mentioned"):
        return said[1] in ("no", "few", "little", "neither", "nobody")
    if said[0] == "stopped":
        return said[1] == "short"
    denied = said[0].endswith("n't") or said[1] == "not"
    verb = said[1:2] if said[0].endswith("n't") else said[2:3]
    if not denied or said[0] not in AUXILIARIES or not verb:
        return False
    # But would not be drawn; no more than: and would not be redrawn.
    after = said[said.index(verb[0]) + 1 :][:1]
    return verb[0] in _SPEAKING or (verb[0] == "be" and bool(_DRAWN.intersection(after)))


_SPEAKING = word_set(
    "say give comment name elaborate discuss answer identify specify explain confirm provide reveal"
    " disclose go mention offer rule commit set put tell detail exclude"
)
_DRAWN = word_set("drawn named quoted identified pinned specific")


def _phrase(items: Sequence[Item], at: int) -> list[str]:
    """The words from `at` on up to a pause, at most seven."""
    out: list[str] = []
    for item in items[at : at + 7]:
        if item.region >= 0 or is_stop(item):
            break
        out.append(item.low)
    return out


def _in_a_move(items: Sequence[Item], at: int) -> bool:
    """Whether what was said is called a move: in | a blow to the bank; in | what looks so."""
    words = _phrase(items, at)
    if not words:
        return False
    if words[0] == "what":
        return bool(_SEEMING.intersection(words))
    if words[0] not in DETERMINERS:
        return False
    for number, low in enumerate(words[1:6], 1):
        if low in _MOVES:
            after = words[number + 1] if number + 1 < len(words) else ""
            return not after or after in _AFTER_MOVE or after.endswith("ing")
    return False


_ITS = word_set("its their his her")
_RANKS = word_set("first second third latest largest biggest strongest worst best boldest sharpest")
_MOVES = word_set(
    "blow sign move bid setback boost victory attempt effort reference nod jab swipe dig"
    " reversal departure shift twist coup concession climbdown u-turn about-face rebuke snub"
    " gesture reminder warning acknowledgement acknowledgment admission challenge triumph defeat"
    " embarrassment escalation breakthrough echo tribute turnaround slight win signal"
)
_AFTER_MOVE = word_set("to for of that which at against from by on as in likely")
_SEEMING = word_set(
    "seen called described appeared appears seems seemed amounts amounted looks looked termed"
    " hailed viewed regarded dubbed critics analysts observers"
)
_DENYING = word_set("denies deny denied rejects reject rejected disputes dispute disputed")
_FEELINGS = word_set(
    "surprise relief dismay delight horror fury anger amusement annoyance applause cheers laughter"
    " jeers boos astonishment disappointment irritation chagrin embarrassment consternation alarm"
    " bewilderment outrage disbelief"
)
_GESTURES = word_set("smile shrug grin nod wink laugh sigh chuckle frown smirk trace hint")
_PLACES_OF_SPEECH = word_set("interview statement speech letter testimony")
_RESPONSES = word_set(
    "applause laughter cheers jeers boos gasps fire ire anger rebuke condemnation criticism outrage"
    " fury backlash row derision ridicule protests"
)
_PROSPECTS = word_set("hopes fears questions eyebrows doubts prospect possibility spectre concerns")
_EFFECTS = {
    "drawing": _RESPONSES,
    "sending": word_set("shares stock stocks prices pound dollar markets bonds"),
    "prompting": _RESPONSES | {"calls"},
    "sparking": _RESPONSES,
    "provoking": _RESPONSES,
    "triggering": _RESPONSES,
    "raising": _PROSPECTS,
    "dashing": word_set("hopes"),
    "fuelling": word_set("speculation fears rumours talk"),
    "fueling": word_set("speculation fears rumors talk"),
    "echoing": word_set("words remarks comments claims calls line view language what his her"),
    "contradicting": word_set("statement account claims claim earlier himself herself what"),
    "quoting": word_set("from a an the his her"),
    "citing": word_set("a an the his her its concerns"),
    "gesturing": word_set("at to towards toward"),
    "pointing": word_set("at to towards toward"),
    "brandishing": word_set("a an the his her"),
    "shaking": word_set("his her their"),
    "pausing": word_set("to for before"),
}


def _just_before(items: Sequence[Item], at: int) -> bool:
    """Whether the narrator tells when it was said: hours before the bridge fell, a day after."""
    number = items[at].low in _FEW or items[at].word[:1].isdigit() or items[at].low in MEASURES
    if not number:
        return False
    for index in range(at, min(at + 5, len(items) - 1)):
        if items[index].low in MEASURES and items[index + 1].low in ("after", "before"):
            return index + 2 < len(items) and not _is_verb(items[index + 2])
        if is_stop(items[index]) or items[index].region >= 0:
            break
    return False


def _is_verb(item: Item) -> bool:
    return item.low in AUXILIARIES or item.low in IRREGULAR_PAST


_FEW = word_set("a just only barely less two three four five six several few")


def tells_when(items: Sequence[Item], at: int) -> bool:
    """Whether the narrator tells when it was said: | when reached by phone, | before leaving."""
    low, after = items[at].low, items[at + 1].low
    if low == "when":
        return after in ("asked", "reached", "contacted", "approached", "pressed", "questioned")
    return low == "before" and after in _LEAVING


_LEAVING = word_set("leaving walking hanging storming boarding heading driving")
