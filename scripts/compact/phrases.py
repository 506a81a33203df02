"""Phrase-based translation between languages that put their words in the same order.

Phrases of up to three words are taken from word alignments (Koehn, Och and Marcu, 2003); a beam
search from left to right weighs them with a model of the words that follow each other. Words in
no phrase are left to a function that makes them up.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

LONGEST = 3
Link = tuple[int, int]
State = tuple[str, str]
START, END = "<s>", "</s>"


@dataclass(frozen=True, slots=True)
class Step:
    """A phrase of a translation.

    Attributes:
        start: First word of the source that it stands for.
        size: Words of the source.
        words: Words of the translation.
        known: Whether the words were met or made up of met ones, not merely written down.
    """

    start: int
    size: int
    words: tuple[str, ...]
    known: bool


Option = tuple[tuple[str, ...], float, bool]  # words, log-probability, known


class Trigrams:
    """How likely a word is after two others: interpolated absolute discounting."""

    def __init__(self, sentences: Iterable[Sequence[str]], unseen: float = 3e5) -> None:
        """Count.

        Args:
            sentences: Words of each sentence.
            unseen: Size of the vocabulary that unseen words are drawn from.
        """
        self.counts: tuple[Counter[tuple[str, ...]], ...] = (Counter(), Counter(), Counter())
        for sentence in sentences:
            words = [START, START, *sentence, END]
            for place in range(2, len(words)):
                for size, counts in enumerate(self.counts):
                    counts[tuple(words[place - size : place + 1])] += 1
        self.total = sum(self.counts[0].values())
        self.unseen = unseen
        self.history: tuple[Counter[tuple[str, ...]], ...] = (Counter(), Counter(), Counter())
        self.kinds: tuple[Counter[tuple[str, ...]], ...] = (Counter(), Counter(), Counter())
        for size in (1, 2):
            for words, count in self.counts[size].items():
                self.history[size][words[:-1]] += count
                self.kinds[size][words[:-1]] += 1
        self._known: dict[tuple[str, str, str], float] = {}

    def frequency(self, word: str) -> int:
        """How often a word was met."""
        return self.counts[0][(word,)]

    def __call__(self, first: str, second: str, word: str) -> float:
        """Log-probability of a word after two others."""
        key = (first, second, word)
        found = self._known.get(key)
        if found is None:
            share = (self.frequency(word) + 0.3) / (self.total + 0.3 * self.unseen)
            for size, less in ((1, 0.7), (2, 0.8)):
                before = key[2 - size : 2]
                seen = self.history[size].get(before, 0)
                if seen:
                    own = max(self.counts[size].get((*before, word), 0) - less, 0.0)
                    share = (own + less * self.kinds[size][before] * share) / seen
            found = self._known[key] = math.log(share)
        return found


def phrase_pairs(
    source: Sequence[str], target: Sequence[str], links: Sequence[Link]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the phrases of a sentence pair that no link leaves, marks and numbers alike in both."""
    of_source: dict[int, list[int]] = defaultdict(list)
    of_target: dict[int, list[int]] = defaultdict(list)
    for i, j in links:
        of_source[i].append(j)
        of_target[j].append(i)
    for start in range(len(source)):
        if start not in of_source:
            continue
        linked: set[int] = set()
        for end in range(start, min(start + LONGEST, len(source))):
            linked.update(of_source.get(end, ()))
            low, high = min(linked), max(linked)
            if high - low > LONGEST:
                break
            inner = [i for j in range(low, high + 1) for i in of_target.get(j, ())]
            if end not in of_source or min(inner) < start or max(inner) > end:
                continue
            phrase = tuple(source[start : end + 1])
            while True:
                last = high
                while last - low <= LONGEST:
                    found = tuple(target[low : last + 1])
                    if fixed(phrase) == fixed(found):
                        yield phrase, found
                    last += 1
                    if last >= len(target) or last in of_target:
                        break
                low -= 1
                if low < 0 or low in of_target or high - low > LONGEST:
                    break


def fixed(words: Sequence[str]) -> list[str]:
    """Words that stay as they are: marks and numbers."""
    return [word for word in words if not word[0].isalpha()]


class Phrases:
    """Phrases that were met, and the beam search over them."""

    def __init__(
        self,
        aligned: Iterable[tuple[Sequence[str], Sequence[str], Sequence[Link]]],
        model: Trigrams,
        make: Callable[[str], tuple[Mapping[str, float], bool]],
        weight: float = 0.4,
        made: float = 1.5,
        enough: int = 8,
        price: float = 0.25,
    ) -> None:
        """Collect the phrases.

        Args:
            aligned: Words of source and target, and their links.
            model: Likeliness of the target's words.
            make: Gives words for a word of the source with their shares (summing to 1), and
                whether they are more than the word written in other letters.
            weight: Weight of `model` beside the phrases' log-probability.
            made: How many sightings the words that were made up are worth.
            enough: Sightings of a word from which on nothing is made up.
            price: Price of a phrase, so that long ones are preferred.
        """
        self.table: dict[tuple[str, ...], Counter[tuple[str, ...]]] = defaultdict(Counter)
        for source, target, links in aligned:
            for phrase, found in phrase_pairs(source, target, links):
                self.table[phrase][found] += 1
        self.model, self.make = model, make
        self.weight, self.made, self.enough, self.price = weight, made, enough, price
        self._options: dict[tuple[str, ...], list[Option]] = {}

    def options(self, phrase: tuple[str, ...]) -> list[Option]:
        """Give the translations of a phrase."""
        found = self._options.get(phrase)
        if found is None:
            found = self._options[phrase] = self._look_up(phrase)
        return found

    def _look_up(self, phrase: tuple[str, ...]) -> list[Option]:
        counts = self.table.get(phrase, Counter())
        seen = counts.total()
        if len(phrase) > 1:
            return [(words, math.log(n / (seen + 0.7)), True) for words, n in counts.most_common(6)]
        if fixed(phrase):
            return [(phrase, 0.0, True)]
        shares = Counter({words: float(count) for words, count in counts.items()})
        known = True
        if seen < self.enough:
            made, known = self.make(phrase[0])
            if known or not seen:
                for word, share in made.items():
                    shares[(word,)] += self.made * share
            known = known or bool(seen)
        total = shares.total()
        return [(words, math.log(n / total), known) for words, n in shares.most_common(10)]

    def translate(self, words: Sequence[str], beam: int = 10) -> list[Step]:
        """Translate the words of a sentence.

        Args:
            words: Words and marks in lower case.
            beam: Partial translations kept at each place.

        Returns:
            The phrases in order.
        """
        model, weight = self.model, self.weight
        # State → score, place and state before, phrase.
        stacks: list[dict[State, tuple[float, int, State, Step | None]]] = [{} for _ in words]
        stacks.append({})
        stacks[0][START, START] = (0.0, -1, (START, START), None)
        for place in range(len(words)):
            ways = [
                (size, option)
                for size in range(1, min(LONGEST, len(words) - place) + 1)
                for option in self.options(tuple(words[place : place + size]))
            ]
            best = sorted(stacks[place].items(), key=lambda item: -item[1][0])[:beam]
            for state, (score, *_) in best:
                for size, (found, likely, known) in ways:
                    now = score + likely - self.price
                    first, second = state
                    for word in found:
                        now += weight * model(first, second, word)
                        first, second = second, word
                    if place + size == len(words):
                        now += weight * model(first, second, END)
                    old = stacks[place + size].get((first, second))
                    if old is None or now > old[0]:
                        step = Step(place, size, found, known)
                        stacks[place + size][first, second] = (now, place, state, step)
        steps: list[Step] = []
        place = len(words)
        state = max(stacks[place], key=lambda end: stacks[place][end][0])
        while place > 0:
            _, place, state, step = stacks[place][state]
            if step:
                steps.append(step)
        return steps[::-1]
