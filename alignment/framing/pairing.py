"""Which words of two readings say the same.

Word links that are given go before likeness; likeness fills what they leave open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alignment.framing.likeness import Likeness, is_function, likeness
from alignment.framing.reading import Reading, Zone
from alignment.framing.side import Links

# Words beside one another here tend to be beside one another there.
_NEAR_HERE, _NEAR_THERE, _SUPPORT, _MOST = 3, 4, 0.12, 3


@dataclass(frozen=True, slots=True)
class Pairing:
    """Words that say the same.

    Attributes:
        forward: Word of the first reading → words of the second that may be it, best first.
        backward: The same the other way round.
        matched: Word of the first reading → the one word of the second that it is; each word
            once.
        given: Whether word links were given.
    """

    forward: Mapping[int, tuple[int, ...]]
    backward: Mapping[int, tuple[int, ...]]
    matched: Mapping[int, int]
    given: bool = False

    def swapped(self) -> Pairing:
        """The same seen from the other side."""
        turned = {j: i for i, j in self.matched.items()}
        return Pairing(self.backward, self.forward, turned, self.given)

    def of(self, words: Iterable[int]) -> tuple[int, ...]:
        """Best partners, in the second reading, of words of the first; sorted."""
        return tuple(sorted({self._best(i) for i in words if self.forward.get(i)}))

    def uncovered(self, words: Iterable[int]) -> tuple[int, ...]:
        """Those words of the first reading that may be none of the second."""
        return tuple(i for i in words if not self.forward.get(i))

    def _best(self, word: int) -> int:
        return self.matched.get(word, self.forward[word][0])


def pair_words(a: Reading, b: Reading, links: Links | None = None) -> Pairing:
    """The pairing of two readings, from `links` and from likeness."""
    scored = likeness(a, b)
    for pair, score in _from_links(a, b, links or ()).items():
        scored[pair] = max(score, scored.get(pair, 0.0))
    forward: dict[int, list[tuple[float, int]]] = {}
    backward: dict[int, list[tuple[float, int]]] = {}
    for (i, j), score in scored.items():
        forward.setdefault(i, []).append((-score, j))
        backward.setdefault(j, []).append((-score, i))
    return Pairing(
        _ranked(forward),
        _ranked(backward),
        _one_to_one(a, b, scored, links is not None),
        links is not None,
    )


def _from_links(a: Reading, b: Reading, links: Links) -> Likeness:
    starts_a = {word.start: index for index, word in enumerate(a.words)}
    starts_b = {word.start: index for index, word in enumerate(b.words)}
    return {
        (starts_a[left.start], starts_b[right.start]): 1.0
        for left, right in links
        if left.start in starts_a and right.start in starts_b
    }


def _one_to_one(a: Reading, b: Reading, scored: Likeness, given: bool) -> dict[int, int]:
    """The best pairs first, each word once; within the statement's own words before others."""
    ranked = []
    rows: dict[int, list[int]] = {}
    for i, j in sorted(scored):
        rows.setdefault(i, []).append(j)
    for (i, j), score in scored.items():
        near = sum(
            bisect_right(row, j + _NEAR_THERE) - bisect_left(row, j - _NEAR_THERE)
            for other in range(i - _NEAR_HERE, i + _NEAR_HERE + 1)
            if other != i and (row := rows.get(other))
        )
        inside = (a.zones[i] is Zone.CONTENT) == (b.zones[j] is Zone.CONTENT)
        # They do not wait, не ждут: given links have the verb for its auxiliary, too.
        grammar = given and is_function(a.words[i], a.lang) != is_function(b.words[j], b.lang)
        ranked.append((-inside, grammar, -(score**0.5 + _SUPPORT * min(near, _MOST)), i, j))
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(ranked):
        if i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return matched


def _ranked(scored: Mapping[int, list[tuple[float, int]]]) -> dict[int, tuple[int, ...]]:
    return {index: tuple(j for _, j in sorted(found)) for index, found in scored.items()}
