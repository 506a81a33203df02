"""Whether a marked passage is speech of its own, or a part of the reporter's sentence."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.quotes.english.subjects import ASKED
from alignment.quotes.grammar import Attribution
from alignment.quotes.view import Item


def stands_alone(items: Sequence[Item], position: int, inner: str, found: Attribution) -> bool:
    """Whether a passage is speech of its own and no part of the reporter's sentence."""
    if position and _in_lower_case(inner) and found.rule not in _CAPITAL_OR_NOT:
        return items[position - 1].region >= 0
    if found.rule in ("cue-colon-marks", "colon-marks", "headline-colon", "sentence-before-colon"):
        return True
    before = items[position - 1] if position else None
    if found.rule == "according-marks" and inner[:1].islower():
        # It is, in the words of an official, “a circus”.
        return False
    if before is not None and before.is_word and found.rule not in ("cue-marks",):
        return False
    led_in = before is not None and before.word == "," and found.cue and inner[:1].islower()
    if (
        led_in
        and found.cue[0].start > items[position].end
        and position > 2
        and not any(item.region >= 0 for item in items[:position])
    ):
        return False
    return not (before is not None and before.is_word and not inner[:1].isupper())


# Rules under which speech of its own may begin in lower case: headlines; who speaks comes before.
_CAPITAL_OR_NOT = frozenset({"headline-colon", "sentence-before-colon"})


def _in_lower_case(inner: str) -> bool:
    """Whether Cyrillic words begin in lower case, as speech of its own doesn't after a comma."""
    first = inner.lstrip("«„“…. ")[:1]
    return first.islower() and not first.isascii()


def completes(items: Sequence[Item], position: int, found: Attribution) -> bool:
    """Whether marks end the clause that an attribution interrupts: it was, he said, “moonshine”.

    So they do after as S put it, and where a clause or its subject stands before the attribution;
    asked or shown something, somebody says something of his own.
    """
    start = min(span.start for span in (*found.cue, *found.source))
    before = [item for item in items[:position] if item.end <= start]
    if len(before) > 1 and before[-1].low == "as" and before[-2].low != "just":
        return True
    if len(before) < 2 or before[-1].word != ",":
        return False
    opens = before[0].low in ASKED or before[0].low.endswith(("ing", "ed"))
    return not opens and (len(before) > 2 or before[0].is_capital)
