"""Entries of a lexicon found among the words of a text.

An entry is one or more words, separated by spaces. A word matches as written or by its lemma;
`=word` matches that form only; `a|b` matches either; `~` between two words lets up to two others
stand there, and `~5` up to five. So `not ~ only` finds "not for me only".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from alignment.errors import LexiconError
from alignment.lexicon import Entry, load_table

_GAP = 2
# Lexicons in which a word may have several concepts: a storm is a wind and a row.
_SEVERAL = frozenset({"scales", "terms"})


class Word(NamedTuple):
    """One word or mark of a text.

    Attributes:
        start: Offset of its first code point.
        end: Offset after its last one.
        form: As written, in lower case, with `'` for every apostrophe.
        lemmas: Its possible lemmas, the likeliest first.
        capital: Whether it is written with a capital letter.
    """

    start: int
    end: int
    form: str
    lemmas: tuple[str, ...]
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One word of an entry: what it may be, and how many words may stand before it."""

    forms: frozenset[str]
    lemmas: frozenset[str]
    gap: int = 0

    def fits(self, word: Word) -> bool:
        """Whether the word is one of those meant."""
        return (
            word.form in self.forms
            or word.form in self.lemmas
            or not self.lemmas.isdisjoint(word.lemmas)
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found.

    Attributes:
        entry: The line of the lexicon.
        words: Indices of the words that it covers, in order.
    """

    entry: Entry
    words: tuple[int, ...]


# Form or lemma of an entry's first word → lexicon, words of the entry, the entry.
Starts = Mapping[str, tuple[tuple[str, tuple[Step, ...], Entry], ...]]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The entries of one or more lexicons, ready to be looked for."""

    starts: Starts = field(default_factory=dict)

    def find(self, words: Iterable[Word]) -> list[Hit]:
        """All entries in `words`; of those that share a word, the longest, then the first."""
        return _longest([hit for _, hit in self._all(tuple(words))])

    def find_each(self, words: Sequence[Word]) -> dict[str, list[Hit]]:
        """What each lexicon would find by itself in `words`; nothing for those that find none.

        A word may stand in several scales and for several terms; elsewhere the first has it.
        """
        found: dict[str, list[Hit]] = {}
        for name, hit in self._all(words):
            found.setdefault(name, []).append(hit)
        return {name: _longest(hits, name in _SEVERAL) for name, hits in found.items()}

    def _all(self, words: Sequence[Word]) -> Iterator[tuple[str, Hit]]:
        """Every entry at every word, with its lexicon."""
        starts = self.starts
        for index, word in enumerate(words):
            keys = [key for key in (word.form, *word.lemmas) if key in starts]
            if not keys:
                continue
            after = words[index + 1 : index + 2]
            seen: set[int] = set()
            for key in keys:
                for name, steps, entry in starts[key]:
                    # One that fits by another of the word's keys is found there.
                    if id(entry) in seen or not (key == word.form or key in steps[0].lemmas):
                        continue
                    seen.add(id(entry))
                    if len(steps) == 1:
                        yield name, Hit(entry, (index,))
                    elif steps[1].gap or (after and steps[1].fits(after[0])):
                        taken = _follow(words, index, steps)
                        if taken:
                            yield name, Hit(entry, taken)


@lru_cache(maxsize=256)
def load_phrases(lang: str, name: str, overlay: Path | None = None, gap: int = 0) -> Phrases:
    """The lexicon `name` of a language, ready to be looked for.

    Args:
        lang: Code of the language.
        name: The file's name without `.tsv`.
        overlay: Folder of lexicons that add to ours.
        gap: How many other words may stand between two words where the entry doesn't say.

    Raises:
        LexiconError: An entry isn't written as described above.
    """
    return Phrases(_by_start(name, load_table(lang, name, overlay), gap))


def merge_phrases(parts: Iterable[Phrases]) -> Phrases:
    """The entries of all, so that words are gone through once for them (`Phrases.find_each`)."""
    starts: dict[str, list[tuple[str, tuple[Step, ...], Entry]]] = {}
    for part in parts:
        for key, listed in part.starts.items():
            starts.setdefault(key, []).extend(listed)
    return Phrases({key: tuple(listed) for key, listed in starts.items()})


def parse_entry(entry: Entry, default_gap: int = 0) -> tuple[Step, ...]:
    """The words of an entry.

    Raises:
        LexiconError: It begins or ends with a gap, or a word is empty.
    """
    steps: list[Step] = []
    gap = default_gap
    parts = entry.key.split()
    for part in parts:
        if part.startswith("~"):
            if part[1:] and not part[1:].isdigit():
                raise LexiconError(f"{_where(entry)}: {part!r} is no gap; write ~ or ~3")
            gap = int(part[1:]) if part[1:] else _GAP
            continue
        choices = part.split("|")
        forms = frozenset(_plain(choice[1:]) for choice in choices if choice.startswith("="))
        lemmas = frozenset(_plain(choice) for choice in choices if not choice.startswith("="))
        if "" in forms | lemmas:
            raise LexiconError(f"{_where(entry)}: {part!r} holds an empty word")
        steps.append(Step(forms, lemmas, gap))
        gap = default_gap
    if not steps or parts[0].startswith("~") or parts[-1].startswith("~"):
        raise LexiconError(f"{_where(entry)}: {entry.key!r} must begin and end with a word")
    return tuple(steps)


def _by_start(name: str, entries: Iterable[Entry], gap: int) -> Starts:
    starts: dict[str, list[tuple[str, tuple[Step, ...], Entry]]] = {}
    for entry in entries:
        steps = parse_entry(entry, gap)
        for key in steps[0].forms | steps[0].lemmas:
            starts.setdefault(key, []).append((name, steps, entry))
    return {key: tuple(listed) for key, listed in starts.items()}


def _follow(words: Sequence[Word], at: int, steps: Sequence[Step]) -> tuple[int, ...]:
    """Indices of the words that `steps` cover from `at` on; none where they don't fit."""
    taken = [at]
    for step in steps[1:]:
        after = taken[-1] + 1
        for index in range(after, min(after + step.gap + 1, len(words))):
            if step.fits(words[index]):
                taken.append(index)
                break
        else:
            return ()
    return tuple(taken)


def _longest(hits: list[Hit], several: bool = False) -> list[Hit]:
    """The longest entries, then the first, that share no word; or all entries of the same words."""
    kept: list[Hit] = []
    used: set[int] = set()
    for hit in sorted(hits, key=lambda h: (-len(h.words), h.words)):
        same = several and any(hit.words == other.words for other in kept)
        if same or used.isdisjoint(hit.words):
            used.update(hit.words)
            kept.append(hit)
    return sorted(kept, key=lambda h: h.words)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").replace("ʼ", "'")


def _where(entry: Entry) -> str:
    return f"{entry.file}, line {entry.line}"
