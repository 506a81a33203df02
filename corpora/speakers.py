"""One name for each speaker of an article, however its versions spell it.

`Margaret Oyelaran`, `Маргарет Оєларан` and `Маргарет Ойеларан` are one person, who would otherwise
be counted under three names: under the English one where the English version has the statement,
and under the others where it hasn't. Names are one where they are spelled alike across scripts, or
somewhat alike and both said to have made one statement.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import combinations

from alignment.similarity import word_similarity
from corpora.comparison import Comparison, Entry

# How alike two names must be: their words on the average, and the least alike one.
_ALIKE, _LEAST_ALIKE = 0.7, 0.4
# The same where both are said to have made one statement: Étienne Marchand, Етьєн Маршан.
_LINKED, _LEAST_LINKED = 0.4, 0.15


def speakers_of(comparison: Comparison) -> dict[str, str]:
    """Id of a statement → the name of who made it, as the first version that has the name has it.

    Statements whose speaker no version knows are left out.
    """
    names = [
        mention.speaker
        for version in comparison.columns
        for entry in comparison.entries
        if (mention := entry.mentions.get(version.key)) and mention.speaker
    ]
    linked = {
        frozenset(pair)
        for entry in comparison.entries
        for pair in combinations(dict.fromkeys(_named_in(entry)), 2)
    }
    people: list[list[str]] = []
    counted: dict[str, str] = {}
    for name in dict.fromkeys(names):
        person = next((p for p in people if any(_is_one(name, other, linked) for other in p)), None)
        if person is None:
            people.append(person := [])
        person.append(name)
        counted[name] = person[0]
    first = {entry.id: next(iter(_named_in(entry)), None) for entry in comparison.entries}
    return {id: counted[name] for id, name in first.items() if name}


def _named_in(entry: Entry) -> list[str]:
    return [mention.speaker for mention in entry.mentions.values() if mention and mention.speaker]


def _is_one(name: str, other: str, linked: set[frozenset[str]]) -> bool:
    alike = _likeness(_words(name), _words(other))
    if not alike:
        return False
    mean, least = sum(alike) / len(alike), min(alike)
    if mean >= _ALIKE and least >= _LEAST_ALIKE and len(alike) > 1:
        return True
    return frozenset((name, other)) in linked and mean >= _LINKED and least >= _LEAST_LINKED


def _likeness(words: Sequence[str], others: Sequence[str]) -> list[float]:
    """How alike each word of the shorter name is to the likest one of the longer name."""
    shorter, longer = sorted((words, others), key=len)
    return [max(word_similarity(word, other) for other in longer) for word in shorter]


def _words(name: str) -> list[str]:
    """The words of a name, without accents: Hélène, Jānis."""
    parts = unicodedata.normalize("NFKD", name)
    return "".join(char for char in parts if not unicodedata.combining(char)).split()
