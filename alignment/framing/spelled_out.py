"""Names of several words here that are one word there: the Social Democrats, социал-демократы."""

from __future__ import annotations

from alignment.framing.likeness import is_function
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair


@remembered
def spelled_out(pair: Pair) -> set[int]:
    """Words of the first statement's names that one word of the second tells with others.

    That is an abbreviation, the other way round as well, or a word with a hyphen.
    """
    matched = pair.pairing.matched
    back = pair.swapped().pairing.matched
    lone = sum(_is_abbreviation(pair.b, j) and j not in back for j in pair.b.within(Zone.CONTENT))
    free = sum(not any(j in back for j in name) for name in _names(pair.b))
    found: set[int] = set()
    for name in _names(pair.a):
        partners = [matched[i] for i in range(name[0], name[-1] + 1) if i in matched]
        if any("-" in pair.b.words[j].form or _is_abbreviation(pair.b, j) for j in partners):
            found.update(name)
        elif not partners and lone:
            lone -= 1
            found.update(name)
    for i in pair.a.within(Zone.CONTENT):
        if free and i not in matched and _is_abbreviation(pair.a, i):
            free -= 1
            found.add(i)
    return found


@remembered
def _names(reading: Reading) -> list[list[int]]:
    """Two or more words with a capital that stand side by side, or with grammar between them."""
    runs: list[list[int]] = [[]]
    for i, word in enumerate(reading.words):
        inside = reading.zones[i] is Zone.CONTENT
        if inside and word.capital and not is_function(word, reading.lang):
            runs[-1].append(i)
        elif not (inside and (is_function(word, reading.lang) or word.form in _SMALL)) and runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]


# Small words of names that are no English ones.
_SMALL = frozenset({"de", "del", "della", "di", "da", "la", "le", "el", "al", "van", "von", "der"})


def _is_abbreviation(reading: Reading, index: int) -> bool:
    """Whether a word is written in capitals, or as a name joined by hyphens."""
    word = reading.words[index]
    text = reading.side.text[word.start : word.end]
    return len(text) > 1 and ((text.isalpha() and text.isupper()) or (word.capital and "-" in text))
