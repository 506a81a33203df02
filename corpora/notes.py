"""What is noted of a version that people wrote, for whoever reads the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alignment.relation import Relation

TAKEN_FOR = "taken for "
_SAID_AS: dict[Relation, str] = {
    "translation": "a translation",
    "independent": "an article of its own",
}


def taken_for(relation: Relation, share: float) -> str:
    """What a version was taken for, by what, and how to say otherwise.

    Args:
        relation: What was found.
        share: How much of the two texts matches sentence by sentence, from 0 to 1.
    """
    other: Relation = "independent" if relation == "translation" else "translation"
    return (
        f"{TAKEN_FOR}{_SAID_AS[relation]}: {share:.0%} of the two texts match sentence by sentence "
        f'(if it is {_SAID_AS[other]}: --relation {other}, or in its record "relation": "{other}")'
    )
