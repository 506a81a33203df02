"""What a corpus is counted by: one statement in one pair of versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from alignment.framing import Difference
from alignment.quotes import QuoteKind
from corpora.comparison import Comparison, Origin
from corpora.speakers import speakers_of


@dataclass(frozen=True, slots=True)
class Observation:
    """One statement in one pair of versions of which at least one has it.

    Attributes:
        article: The source's id; empty where it has none.
        number: The article's place in the run, from 1.
        statement: The statement's id within the article, `q1`.
        kind: How the source presents it (or the first version that has it).
        versions: Keys of the two versions, in the order of the columns.
        languages: Their language codes.
        outlets: Who published them; None where it isn't known.
        origins: Where they come from.
        date: ISO date of the source; None where it isn't known.
        speaker: Name of who is said to have said it, as the first version that has the name has it;
            None where no version names anybody.
        missing: Key of the version that lacks the statement; None where both have it.
        differences: What differs between the two; empty where one lacks the statement.
    """

    article: str
    number: int
    statement: str
    kind: QuoteKind
    versions: tuple[str, str]
    languages: tuple[str, str]
    outlets: tuple[str | None, str | None]
    origins: tuple[Origin, Origin]
    date: str | None = None
    speaker: str | None = None
    missing: str | None = None
    differences: tuple[Difference, ...] = ()

    @property
    def relation(self) -> Origin:
        """How the two came about: `mt`, `translation` or `independent`.

        `mt` where a model wrote one of them, whatever the other is: what differs may then be what
        the model did. `independent` where an outlet wrote one of them and no model the other.
        """
        for origin in (Origin.MT, Origin.INDEPENDENT):
            if origin in self.origins:
                return origin
        return Origin.TRANSLATION


def observations_of(comparison: Comparison, number: int) -> Iterator[Observation]:
    """Every statement in every pair of versions of which one has it, in order.

    Args:
        comparison: An article with its versions.
        number: Its place in the run, from 1.
    """
    pairs = list(combinations(comparison.columns, 2))
    speakers = speakers_of(comparison)
    for entry in comparison.entries:
        for first, second in pairs:
            lacking = [v.key for v in (first, second) if entry.mentions.get(v.key) is None]
            if len(lacking) == 2:
                continue
            keys = {first.key, second.key}
            yield Observation(
                article=comparison.source.id or "",
                number=number,
                statement=entry.id,
                kind=entry.kind,
                versions=(first.key, second.key),
                languages=(first.lang, second.lang),
                outlets=(first.outlet, second.outlet),
                origins=(first.origin, second.origin),
                date=comparison.source.date,
                speaker=speakers.get(entry.id),
                missing=lacking[0] if lacking else None,
                differences=tuple(d for d in entry.differences if set(d.between) == keys),
            )
