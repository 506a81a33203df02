"""The source phrase: who speaks, apart from what is said about the speaker."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.morphology import SLAVIC
from alignment.quotes.phrase import EMPTY, Clause, Stretch, trim
from alignment.quotes.slavic.appositions import apposition
from alignment.quotes.slavic.descriptions import OBLIQUE, past_descriptions
from alignment.quotes.view import Item, word_set


def split_source(clause: Clause, source: Stretch) -> tuple[Stretch, Stretch]:
    """A source phrase and what is said about it after a comma.

    The name that follows a role belongs to the source (the mayor, Ivan Bondar; its guest, retired
    judge Nina Hall); an age, a role, a place or a relative clause after the name doesn't.
    """
    if not source:
        return source, EMPTY
    if clause.lang in SLAVIC:
        return source, _slavic_apposition(clause, source)
    items = clause.items
    last = source.first
    named = False
    while last < source.last:
        item = items[last]
        if item.region < 0 and item.word == "," and last > source.first:
            after = items[last + 1] if last + 1 < source.last else None
            if after is None:
                break
            renames = (
                not named and (after.is_capital or _ends_in_name(items, last + 1, source.last))
            ) or (
                items[source.first].low in _OPENERS and _is_full_name(items, last + 1, source.last)
            )
            if not renames:
                break
            named = named or renames
        elif (item.is_capital and last > source.first and item.low != "no.") or (
            last == source.first
            and (
                item.is_capital
                and item.low not in _OPENERS
                and last + 1 < source.last
                and (items[last + 1].is_capital or items[last + 1].word == ",")
            )
        ):
            named = True
        last += 1
    rest = trim(items, Stretch(last, source.last))
    return Stretch(source.first, last), rest


def _ends_in_name(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether a role and a name follow a comma: , retired judge Nina Hall."""
    end = next((i for i in range(first, last) if items[i].word == ","), last)
    words = items[first:end]
    return (
        2 < len(words) <= _ROLE
        and all(item.region < 0 and item.is_word for item in words)
        and words[-1].is_capital
        and words[-2].is_capital
        and not any(item.low in _OPENERS or item.low in _LINKS for item in words)
        and not words[0].low.endswith("ing")
    )


# Words of a role with its name, and words that stand in neither.
_ROLE = 7
_LINKS = word_set("of in at on by for from with to and or who which whose that as is was are were")
_OPENERS = word_set("the a an his her its their one two three some many our my")


def _is_full_name(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether a first name and a surname follow a role: the Dutch premier, | Joost Moll."""
    words = items[first : min(first + 3, last)]
    full = len(words) > 1 and all(item.is_capital for item in words[:2])
    return full and not any(item.low.endswith(("'s", "s'")) for item in words)


def _slavic_apposition(clause: Clause, source: Stretch) -> Stretch:
    """Appositions and relative clauses after a source: Марта Коваль, лікарка, яка …."""
    items = clause.items
    last = past_descriptions(clause, source, OBLIQUE)
    if last > source.last:
        return trim(items, Stretch(source.last, last))
    while last < len(items) and items[last].region < 0 and items[last].word == ",":
        end = apposition(items, last + 1, clause.lang)
        if end <= last + 1:
            break
        last = end
    return trim(items, Stretch(source.last, last))
