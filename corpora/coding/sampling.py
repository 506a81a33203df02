"""Which cases people code: a stratified sample of (statement, pair of versions).

Both kinds are drawn, cases where the tool tells a difference and cases where it tells none:
without the second, nobody would know what it misses. Within a stratum each case is as likely as
any other, so the inverse of that probability is the number of cases of the run it stands for
(Horvitz and Thompson 1952).
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignment.framing import Dimension
from corpora.errors import UsageError
from corpora.observations import Observation

NOTHING = "none"
_ANY = "some"
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Unit:
    """One case that may be drawn.

    Attributes:
        number: The article's place in the run, from 1.
        statement: The statement's id within the article.
        versions: Keys of the two versions.
        told: Dimensions in which the tool tells a difference.
        traits: Variable → value, for each of `VARIABLES` that is a trait of the texts.
    """

    number: int
    statement: str
    versions: tuple[str, str]
    told: frozenset[Dimension]
    traits: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Stratum:
    """Cases among which one draws by lot.

    Attributes:
        values: A value for each variable, the tool's verdict first.
        population: Number of its cases in the run.
        sampled: Number of those that were drawn.
    """

    values: tuple[str, ...]
    population: int
    sampled: int

    @property
    def probability(self) -> float:
        """Probability of each of its cases to be drawn."""
        return self.sampled / self.population


def _pair(values: Iterable[str | None]) -> str:
    return "–".join(value or "?" for value in values)


_TRAITS: Mapping[str, Callable[[Observation], str]] = {
    "language": lambda one: _pair(one.languages),
    "outlet": lambda one: _pair(one.outlets),
    "relation": lambda one: str(one.relation),
    "kind": lambda one: str(one.kind),
}
VARIABLES = ("dimension", *_TRAITS)


def units_of(observations: Iterable[Observation], by: Sequence[str]) -> list[Unit]:
    """The cases of a run: observations of which both versions have the statement, in order."""
    return [
        Unit(
            number=one.number,
            statement=one.statement,
            versions=one.versions,
            told=frozenset(difference.dimension for difference in one.differences),
            traits={name: _TRAITS[name](one) for name in by if name in _TRAITS},
        )
        for one in observations
        if one.missing is None
    ]


def draw(
    units: Iterable[Unit], size: int, by: Sequence[str], rng: np.random.Generator
) -> tuple[list[Stratum], list[tuple[int, int]]]:
    """Draws a sample, half of it where the tool tells nothing.

    Each half is divided as equally as the strata allow; what a half can't use goes to the other.
    A case with several differences belongs to the one that is rarest in the run.

    Args:
        units: All cases, in a stable order; read once, a number is kept of each.
        size: How many to draw; all where there are no more.
        by: Variables of `VARIABLES` that make the strata.
        rng: What draws.

    Returns:
        The strata, and the places of the cases drawn among `units`, from 0, with their stratum's
        index, shuffled. Both are empty where there are no cases.

    Raises:
        UsageError: There are more strata than cases to draw.
    """
    members = _strata(units, by)
    keys = sorted(members)
    quiet = [key for key in keys if key[0] == NOTHING]
    telling = [key for key in keys if key[0] != NOTHING]
    some = sum(len(members[key]) for key in telling)
    none = sum(len(members[key]) for key in quiet)
    for_none = min(none, max(size // 2, size - some))
    counts = {
        **_shares(telling, members, min(some, size - for_none)),
        **_shares(quiet, members, for_none),
    }
    if any(count == 0 for count in counts.values()):
        least = 2 * max(len(quiet), len(telling))
        raise UsageError(
            f"a sample of {size} is too small for {len(keys)} strata by {', '.join(by)}; "
            f"draw {least} or more, or name fewer variables"
        )
    strata, drawn = [], []
    for index, key in enumerate(keys):
        strata.append(Stratum(key, len(members[key]), counts[key]))
        chosen = rng.choice(len(members[key]), counts[key], replace=False)
        drawn += [(at, index) for at in members[key][np.sort(chosen)].tolist()]
    return strata, [drawn[at] for at in rng.permutation(len(drawn)).tolist()]


def shares(sizes: Sequence[int], total: int) -> list[int]:
    """Divides `total` as equally as `sizes` allow: no share is above its size."""
    given = [0] * len(sizes)
    left = total
    for done, at in enumerate(sorted(range(len(sizes)), key=sizes.__getitem__)):
        given[at] = min(sizes[at], left // (len(sizes) - done))
        left -= given[at]
    return given


def _shares(
    keys: Sequence[tuple[str, ...]], members: Mapping[tuple[str, ...], Places], total: int
) -> dict[tuple[str, ...], int]:
    return dict(zip(keys, shares([len(members[key]) for key in keys], total), strict=True))


def _strata(units: Iterable[Unit], by: Sequence[str]) -> dict[tuple[str, ...], Places]:
    """Values of the variables, the tool's verdict first → places of the cases that have them."""
    often: Counter[Dimension] = Counter()
    # Many cases are alike in all that counts here.
    alike: dict[tuple[frozenset[Dimension], tuple[str, ...]], int] = {}
    cases = array("I")
    for unit in units:
        often.update(unit.told)
        traits = tuple(unit.traits[name] for name in by if name != "dimension")
        cases.append(alike.setdefault((unit.told, traits), len(alike)))
    keys = []
    for told, traits in alike:
        verdict = _ANY if told else NOTHING
        if told and "dimension" in by:
            verdict = str(min(told, key=lambda one: (often[one], str(one))))
        keys.append((verdict, *traits))
    strata = {key: at for at, key in enumerate(dict.fromkeys(keys))}
    stratum = np.array([strata[key] for key in keys], dtype=np.int64)[np.array(cases)]
    return {key: np.flatnonzero(stratum == at) for key, at in strata.items()}
