"""English verbs of speech and thought with which a narrator turns to the reader, or anybody could.

Note that …; it must be said that …; it is worth noting that …; if you want to go.
"""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.cues import Cue
from alignment.quotes.english.unsaid import is_finite
from alignment.quotes.english.words import is_adverb
from alignment.quotes.phrase import Stretch
from alignment.quotes.view import Item, word_set


def is_narrators(
    items: Sequence[Item], cue: Cue, source: Stretch, group: int, rule: str, start: int
) -> bool:
    """Whether a verb only leads the reader on, so that nobody is told of who says it."""
    form = cue.form
    before = items[cue.first - 1].low if cue.first else ""
    who = [item.low for item in items[source.first : source.last]]
    if form.feature == "base" and _is_order(items, group, cue.first, who):
        return True
    if is_suggested(items, cue, source):
        return True
    if 0 < group < len(items) and items[group].low == "to" and items[group - 1].low in _MADE:
        # The study was designed to tell why they left.
        return True
    it = who in (["it"], [])
    if before == "worth":
        return it
    if (
        who in (["you"], ["you'll"])
        and form.lemma in ("recall", "remember")
        and rule in ("that-clause", "")
    ):
        # You will recall that …; it was cold, you will recall.
        return True
    if form.feature == "ing" and rule == "object-infinitive" and source.last < cue.first - 1:
        # Jailed for | urging him to leave; a law that bans | telling people to leave.
        inner = items[cue.first - 2].low in ("that", "which")
        return before == "for" or inner
    passive = [item.low for item in items[max(0, cue.first - 2) : cue.first]]
    if passive == ["without", "being"] or (passive == ["will", "be"] and rule == "infinitive"):
        # Held without being accused of theft; members will be invited | to join.
        return True
    led = [item.low for item in items[group : cue.first]] if it else []
    if it and led[:1] == ["to"] and form.cue_class not in _ORDERING:
        # It is important to note that …; but: to accuse them of it.
        return True
    if it and not _OUGHT.isdisjoint(led) and "be" in led and form.lemma != "rule out":
        # It must be said that …; it cannot be denied that ….
        return rule == "that-clause"
    considering = form.lemma == "consider" and form.feature == "ing" and cue.first == group
    if considering and (cue.first == 0 or before == ","):
        # Considering that it rained; considering it was late.
        return rule != "complement" or is_finite(items[start])
    if form.lemma == "refer" and rule == "complement" and not source:
        # Is often referred to as a hub: what it is called.
        return all(item.region < 0 for item in items[start : start + _NAME])
    return rule == "that-clause" and _is_consequence(items, cue)


# Words of a name.
_NAME = 4
_ORDERING = frozenset({"directive", "denying"})
_OUGHT = word_set("must should can cannot can't has")


def _is_order(items: Sequence[Item], group: int, verb: int, who: Sequence[str]) -> bool:
    """Whether a base form is an imperative: note that …; please tell me whether …."""
    if who:
        return who in (["please"], ["just"])
    if group == verb and verb and items[verb - 1].word == ",":
        # If it rains, | consider how to stay dry.
        return True
    return items[group].low != "to" and all(
        item.region < 0 and (not item.is_word or item.low in _BEFORE_ORDER or is_adverb(item.low))
        for item in items[:verb]
    )


_BEFORE_ORDER = word_set("please and but so or let's do don't not")


def _is_consequence(items: Sequence[Item], cue: Cue) -> bool:
    """Whether what follows that is how far something goes: so hotly awaited that …."""
    near = [item.low for item in items[max(0, cue.first - 3) : cue.first]]
    return "so" in near and cue.form.feature in ("pp", "past") and items[cue.first - 1].low != "so"


_MADE = word_set("designed aimed intended meant")
_NAMES = word_set("name names title nickname label")


def is_suggested(items: Sequence[Item], cue: Cue, source: Stretch) -> bool:
    """Whether a mere name tells something: as | its name | suggests."""
    named = bool(source) and items[source.last - 1].low in _NAMES
    return named and cue.form.lemma in ("suggest", "imply", "indicate")


def is_anybodys(
    items: Sequence[Item], source: Stretch, group: int, rule: str, start: int, modal: bool
) -> bool:
    """Whether anybody is meant, or the verb belongs to a question or a relative clause."""
    if rule == "bare-clause" and is_finite(items[start]) and not items[start].low.endswith("ing"):
        # The woman she says | saved her life was a nurse.
        return True
    if source.first and items[source.first - 1].low in ("what", "whatever"):
        # What he said next surprised nobody.
        return True
    who = group > 0 and items[group - 1].low == "who"
    anybody = source.last - source.first == 1 and items[source.first].low in _ANYBODY
    # If you want to go; one might ask why.
    return anybody and (rule in _WISHES or modal or who)


# Rules of wishes, and subjects that are nobody in particular: if you want to know, ….
_WISHES = frozenset({"infinitive", "noun-phrase"})
_ANYBODY = word_set("you one anyone anybody everyone everybody whoever")
