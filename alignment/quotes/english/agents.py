"""English passives and their agents: urged by S; condemned as reckless by S."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.english.inverted import subject_right
from alignment.quotes.english.words import ANY_BE
from alignment.quotes.phrase import EMPTY, Stretch
from alignment.quotes.view import Item, is_stop


def agent_of(items: Sequence[Item], cue: Cue, lexicon: CueLexicon) -> Stretch:
    """The agent of a passive: urged by | the minister."""
    at = cue.last + 1
    if at < len(items) and items[at].low == "by":
        agent = subject_right(items, at + 1, lexicon)
        of = charge_of(items, agent) if "F" in cue.form.frames else -1
        return Stretch(agent.first, of) if of > 0 else agent
    return EMPTY


def charge_of(items: Sequence[Item], agent: Stretch) -> int:
    """Index of the word between an agent and a charge: accused by Hall | of | theft; else -1."""
    named = agent.first < len(items) and items[agent.first].is_capital
    for index in range(agent.first + 1, agent.last - 1):
        after = items[index + 1]
        if is_stop(items[index]):
            break
        if items[index].low == "of" and not after.is_capital and (named or after.low != "the"):
            return index
    return -1


def agent_within(
    items: Sequence[Item], content: Stretch, lexicon: CueLexicon
) -> tuple[Stretch, Stretch]:
    """The agent at the end of a complement, and the complement without it: as a trap | by S."""
    for index in range(content.first + 1, content.last - 1):
        if items[index].low == "by":
            source = subject_right(items, index + 1, lexicon)
            return source, Stretch(content.first, index) if source else content
    return EMPTY, content


def is_passive(items: Sequence[Item], cue: Cue, group: int) -> bool:
    """Whether a form of be stands in the verb’s group."""
    if cue.form.feature not in ("past", "pp", "base"):
        return False
    return any(items[index].low in ANY_BE for index in range(group, cue.first))
