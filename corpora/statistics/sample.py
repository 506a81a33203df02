"""The observations of a corpus as columns, a few bytes each."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from alignment.framing import Dimension
from corpora.comparison import Origin
from corpora.observations import Observation

ANY, MISSING = "any", "missing"
# What is counted: a difference of any dimension, of each, and statements that one version lacks.
MEASURES: tuple[str, ...] = (ANY, *map(str, Dimension), MISSING)
# What observations are grouped by, and which of these are times.
FACETS = ("relation", "languages", "outlets", "month", "year", "speaker", "kind")
TIMES = ("month", "year")

_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-\d\d")
_PLACE = {name: place for place, name in enumerate(MEASURES)}


@dataclass(frozen=True, slots=True)
class Sample:
    """Observations, a row each.

    Attributes:
        article: `(n,) int32`, the place of the article in the run, from 0.
        shown: `(n, len(MEASURES)) bool`, what the observation shows.
        values: Facet → its values, in the order in which they came.
        codes: Facet → `(n,) int32`, indices into its values; -1 where the value isn't known.
    """

    article: NDArray[np.int32]
    shown: NDArray[np.bool_]
    values: dict[str, list[str]]
    codes: dict[str, NDArray[np.int32]]

    def __len__(self) -> int:
        return len(self.article)

    @property
    def counted(self) -> NDArray[np.bool_]:
        """`(n, len(MEASURES))`, whether the observation belongs to a measure's denominator.

        Differences are looked for where both versions have the statement; that one lacks it can
        happen to every statement.
        """
        counted = np.repeat(~self.shown[:, -1:], len(MEASURES), axis=1)
        counted[:, -1] = True
        return counted

    def where(self, facet: str, value: str) -> Sample:
        """The observations with that value."""
        here = self.codes[facet] == self.values[facet].index(value)
        return Sample(
            self.article[here],
            self.shown[here],
            self.values,
            {name: codes[here] for name, codes in self.codes.items()},
        )


@dataclass(slots=True)
class SampleBuilder:
    """Takes observations as they come and keeps their columns only."""

    _article: array[int] = field(default_factory=lambda: array("i"))
    _shown: bytearray = field(default_factory=bytearray)
    _values: dict[str, dict[str, int]] = field(default_factory=lambda: {f: {} for f in FACETS})
    _codes: dict[str, array[int]] = field(
        default_factory=lambda: {facet: array("i") for facet in FACETS}
    )

    def add(self, observation: Observation) -> None:
        """Keeps one observation."""
        self._article.append(observation.number - 1)
        row = bytearray(len(MEASURES))
        for name in measures_of(observation):
            row[_PLACE[name]] = 1
        self._shown += row
        for facet, value in facets_of(observation).items():
            known = self._values[facet]
            code = known.setdefault(value, len(known)) if value is not None else -1
            self._codes[facet].append(code)

    def extend(self, observations: Iterable[Observation]) -> None:
        """Keeps several."""
        for observation in observations:
            self.add(observation)

    def sample(self) -> Sample:
        """What has come so far."""
        shown = np.frombuffer(bytes(self._shown), dtype=np.bool_)
        return Sample(
            np.array(self._article, dtype=np.int32),
            shown.reshape(-1, len(MEASURES)),
            {facet: list(values) for facet, values in self._values.items()},
            {facet: np.array(codes, dtype=np.int32) for facet, codes in self._codes.items()},
        )


def measures_of(observation: Observation) -> list[str]:
    """The measures that an observation shows, each once, in order."""
    if observation.missing is not None:
        return [MISSING]
    found = {str(difference.dimension) for difference in observation.differences}
    return [name for name in MEASURES if name in found or (name == ANY and found)]


def facets_of(observation: Observation) -> dict[str, str | None]:
    """Facet → the observation's value, None where it isn't known."""
    date = _DATE.match(observation.date or "")
    outlets = [outlet for outlet in observation.outlets if outlet]
    return {
        "relation": str(observation.relation),
        "languages": pair_name(observation, observation.languages),
        "outlets": pair_name(observation, outlets) if len(outlets) == 2 else None,
        "month": date[0][:7] if date else None,
        "year": date[1] if date else None,
        "speaker": observation.speaker or None,
        "kind": str(observation.kind),
    }


def pair_name(observation: Observation, names: Sequence[str]) -> str:
    """Two languages or outlets as one name: `en → uk` from a text to its translation, else `en–uk`.

    Without a direction, the two stand in the order of the alphabet.
    """
    if is_directed(observation):
        return " → ".join(names)
    return "–".join(sorted(names)) if max(map(len, names)) <= 3 else " – ".join(sorted(names))


def is_directed(observation: Observation) -> bool:
    """Whether the second version is a translation of the first."""
    return Origin.SOURCE in observation.origins and observation.relation is not Origin.INDEPENDENT
