"""Parts of a statement that one version has and another lacks.

A word is missing if the one-to-one pairing leaves it without a partner, in so far as a partner
could have been found. What is missing is judged by a logistic regression over a few counts
(`weights.json`, learned by `scripts/train_framing.py`), so that other words for the same thing,
which are missing on both sides, don't count as left out.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

from alignment.framing.agency import hidden_agents
from alignment.framing.condition import lost_clauses
from alignment.framing.denials import around_hedges, clauses_of
from alignment.framing.difference import Dimension
from alignment.framing.elsewhere import told_elsewhere
from alignment.framing.likeness import content_words, findable, is_function, numbers
from alignment.framing.memo import remembered
from alignment.framing.reading import Reading, Zone
from alignment.framing.signal import Pair, Signal
from alignment.framing.spelled_out import spelled_out
from alignment.heaviest import heaviest

# A word found within a run that is missing otherwise may be a chance likeness.
_FOUND = -1.3
_UNSURE = 0.3
# One another is no number.
_ONE = frozenset({Fraction(1)})
# Where so much of one statement is in the other, a lone name or number that it lacks tells.
_ALL_BUT = 0.75
# A score below this counts for nothing; what is told elsewhere keeps so much of its score.
_SEEN, _ELSEWHERE = 0.25, 0.35
_HANDLED = ("hedges", "negators", "conditions")
_CLAUSE_ENDS = frozenset(',;:.!?—–”»“"')
_CLAUSE_SIGNS = frozenset(",;:.!?—–-") | {
    *("and", "but", "because", "that", "who", "which"),
    *("і", "й", "та", "але", "а", "бо", "що"),
    *("и", "но", "что", "который"),
}


@dataclass(frozen=True, slots=True)
class Missing:
    """What the second reading lacks of the first, as counts.

    Attributes:
        run: Missing words in the longest run.
        run_back: The same the other way round.
        rest: Missing words elsewhere.
        clause: Missing words in the longest clause without any word found.
        clauses: How many more clauses the first reading has, from -1 to 2.
        found_back: Which part of the second statement's words the first one has, 0 to 1.
        closes: 1 where the longest run ends as a clause ends, else 0.
        firm: How many more numbers and names of it are missing, where the first reading has the
            second one's words.
    """

    run: float
    run_back: float
    rest: float
    clause: float
    clauses: float
    found_back: float
    closes: float
    firm: float

    def score(self) -> float:
        """How likely a reader would say that something is left out, from 0 to 1."""
        weights = missing_weights()
        total = weights["bias"] + sum(
            weights[field.name] * getattr(self, field.name) for field in fields(self)
        )
        return 1.0 / (1.0 + math.exp(-total))


def omissions(pair: Pair) -> Iterator[Signal]:
    """A signal for the longest run of the first version that the second one lacks."""
    words, counts = missing(pair)
    if not words:
        return
    score = counts.score()
    if pair.translated and not counts.firm and _is_one_word(pair.a, words):
        score *= _ELSEWHERE  # translators spell out what a word says
    elsewhere = score >= _SEEN and told_elsewhere(pair, words)
    yield Signal(
        Dimension.OMISSION,
        "uncovered-words",
        score * _ELSEWHERE if elsewhere else score,
        f"“{pair.a.quote(words)}” → nothing",
        pair.a.spans(words),
        (),
        (
            *((field.name, f"{getattr(counts, field.name):.1f}") for field in fields(counts)),
            ("told elsewhere", str(elsewhere)),
        ),
    )


def _is_one_word(reading: Reading, words: Sequence[int]) -> bool:
    return sum(not is_function(reading.words[i], reading.lang) for i in words) < 2


@remembered
def missing(pair: Pair) -> tuple[tuple[int, ...], Missing]:
    """The longest missing run of the first reading, and what else is missing."""
    here, there = _weights(pair), _weights(pair.swapped())
    words, run = _longest_run(pair.a, here)
    _, run_back = _longest_run(pair.b, there)
    total = sum(weight for weight in here.values() if weight > 0.0)
    back = sum(j in pair.swapped().pairing.matched for j in there)
    found_back = back / len(there) if there else 1.0
    firm = _firm(pair, here) - _firm(pair.swapped(), there) if found_back >= _ALL_BUT else 0
    return words, Missing(
        run=run,
        run_back=run_back,
        rest=total - run,
        clause=_longest_clause(pair.a, here),
        clauses=max(-1, min(2, _clause_signs(pair.a) - _clause_signs(pair.b))),
        found_back=found_back,
        closes=float(bool(words) and _closes(pair.a, words[-1])),
        firm=max(0, firm),
    )


def has_run(pair: Pair, words: Collection[int]) -> bool:
    """Whether the second reading has at least half of the content among the first's words."""
    content = [i for i in words if not is_function(pair.a.words[i], pair.a.lang)]
    known = [i for i in content if findable(pair.a, i, pair.b.lang) >= 0.5] or content
    found = [i for i in known if i in pair.pairing.matched]
    return 2 * len(found) >= len(known)


@lru_cache(maxsize=1)
def missing_weights() -> Mapping[str, float]:
    """The weights of the regression, by feature."""
    path = Path(__file__).with_name("weights.json")
    table = json.loads(path.read_text(encoding="utf-8"))["missing"]
    return {name: float(value) for name, value in table.items()}


@remembered
def _weights(pair: Pair) -> dict[int, float]:
    """For each content word of the first statement, how missing it is; below 0 if found."""
    reading = pair.a
    # Hedges, denials, conditions and agents have dimensions of their own.
    handled = {i for name in _HANDLED for hit in reading.hits(name) for i in hit.words}
    for agent in hidden_agents(pair):
        # Between the two stands whose: the units of the southern group went.
        handled.update((*range(agent.noun, agent.verb), agent.noun, agent.verb))
    own = set(content_words(reading, Zone.CONTENT))
    for clause in lost_clauses(pair):
        handled.update(clause)
        after = clause[-1] + 1
        while after < len(reading.words) and not (after in own and after in pair.pairing.matched):
            handled.add(after)
            after += 1
    named = spelled_out(pair) if pair.translated else set()
    weights: dict[int, float] = {}
    for i in own:
        if i in pair.pairing.matched:
            weights[i] = _FOUND
        elif i in handled or i in named:
            weights[i] = 0.0
        else:
            weights[i] = max(_UNSURE, findable(reading, i, pair.b.lang))
    return weights


def _longest_run(reading: Reading, weights: Mapping[int, float]) -> tuple[tuple[int, ...], float]:
    best: tuple[tuple[int, ...], float] = ((), 0.0)
    for stretch in _stretches(reading):
        found = _heaviest(stretch, [weights.get(i, 0.0) for i in stretch])
        if found[1] > best[1]:
            best = found
    return best


@remembered
def _stretches(reading: Reading) -> list[list[int]]:
    """The statement's words, a list for each of its spans and sentences."""
    found: list[list[int]] = []
    stretch: list[int] = []
    for index, zone in enumerate(reading.zones):
        if zone is Zone.CONTENT and reading.words[index].form not in ".!?":
            stretch.append(index)
        elif stretch:
            found.append(stretch)
            stretch = []
    if stretch:
        found.append(stretch)
    return found


def _heaviest(indices: Sequence[int], weights: Sequence[float]) -> tuple[tuple[int, ...], float]:
    """The run with the greatest sum, from its first word that counts."""
    places, best = heaviest(weights)
    taken = list(places)
    while taken and weights[taken[0]] == 0.0:
        taken.pop(0)
    return tuple(indices[place] for place in taken), best


def _longest_clause(reading: Reading, weights: Mapping[int, float]) -> float:
    clauses = clauses_of(reading)
    by_clause: dict[int, list[float]] = {}
    for index, weight in weights.items():
        by_clause.setdefault(clauses[index], []).append(weight)
    return max((sum(each) for each in by_clause.values() if min(each) >= 0.0), default=0.0)


@remembered
def _clause_signs(reading: Reading) -> int:
    within = around_hedges(reading)
    return sum(
        zone is Zone.CONTENT and word.form in _CLAUSE_SIGNS and index not in within
        for index, (word, zone) in enumerate(zip(reading.words, reading.zones, strict=True))
    )


def _closes(reading: Reading, last: int) -> bool:
    """Whether a clause, or what is attributed, ends with a word."""
    after = last + 1
    return (
        after >= len(reading.words)
        or reading.words[after].form in _CLAUSE_ENDS
        or reading.zones[after] is not Zone.CONTENT
    )


def _firm(pair: Pair, weights: Mapping[int, float]) -> int:
    """How many numbers and names of the first statement are missing."""
    numbered = [
        number.words
        for number in numbers(pair.a)
        if pair.a.zones[number.words[0]] is Zone.CONTENT and number.values != _ONE
    ]
    in_numbers = {i for words in numbered for i in words}
    lost = sum(not any(i in pair.pairing.matched for i in words) for words in numbered)
    names = sum(
        weight == 1.0 and index not in in_numbers and pair.a.words[index].capital
        for index, weight in weights.items()
    )
    return lost + names
