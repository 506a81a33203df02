"""From a run to what coders get: the cases drawn, a table and a page each, codebook and key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from corpora import __version__
from corpora.coding.codebook import codebook
from corpora.coding.key import SAMPLE, Case, Key, key_json
from corpora.coding.page import render_coding_page
from corpora.coding.sampling import Unit, draw, units_of
from corpora.coding.sheets import sheet_text
from corpora.coding.telling import Telling, telling_of
from corpora.comparison import Comparison
from corpora.errors import CorporaError, UsageError
from corpora.files import atomic_folder, write_json, write_text
from corpora.manifest import digest, signature
from corpora.observations import observations_of

Tellings = dict[str, tuple[Telling, Telling]]
Read = Callable[[], Iterable[Comparison]]
_NAME = re.compile(r"\w[\w.-]*")
CODEBOOK = "codebook.md"


def draw_sample(
    read: Read, *, size: int, by: Sequence[str], seed: int, coders: Sequence[str]
) -> tuple[Key, Tellings]:
    """Draws the cases of a run and cuts their texts out of its articles.

    Args:
        read: Gives the run's comparisons in order; called twice, so that of each case that isn't
            drawn only a number is held.
        size: How many cases.
        by: Variables of the strata.
        seed: Seed of the draw; the same run, options and seed give the same sample.
        coders: Their names.

    Raises:
        CorporaError: The run has no statement that two versions share.
        UsageError: The sample is too small for its strata, or a name can't be a file's.
    """
    _check_names(coders)
    run = ""

    def units() -> Iterator[tuple[Comparison, Unit]]:
        nonlocal run
        for number, comparison in enumerate(read(), start=1):
            run = run or signature(comparison.manifest)
            for unit in units_of(observations_of(comparison, number), by):
                yield comparison, unit

    strata, drawn = draw((unit for _, unit in units()), size, by, np.random.default_rng(seed))
    if not strata:
        raise CorporaError("no statement that two versions share; there is nothing to code")
    width = max(3, len(str(len(drawn))))
    wanted = {
        place: (f"c{number:0{width}}", stratum)
        for number, (place, stratum) in enumerate(drawn, start=1)
    }
    cases: list[Case] = []
    tellings: Tellings = {}
    for place, (comparison, unit) in enumerate(units()):
        if place in wanted:
            name, stratum = wanted[place]
            case, pair = _cut_out(comparison, name, unit, stratum, strata[stratum].probability)
            cases.append(case)
            tellings[name] = pair
    key = Key(
        signature=run,
        seed=seed,
        by=tuple(by),
        coders=tuple(coders),
        strata=tuple(strata),
        cases=tuple(sorted(cases, key=lambda case: case.id)),
        parallax=__version__,
    )
    return key, tellings


def order_for(key: Key, coder: str) -> list[Case]:
    """The cases in the order in which a coder sees them: shuffled, another for each coder."""
    rng = np.random.default_rng([key.seed, int(digest(coder)[:16], 16)])
    return [key.cases[at] for at in rng.permutation(len(key.cases)).tolist()]


def write_sample(key: Key, tellings: Tellings, out: Path) -> None:
    """Writes the folder of a sample, whole or not at all.

    Raises:
        CorporaError: `out` isn't an empty folder (coders may have put their work there), or
            can't be written to.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise CorporaError(
            f"{out}: isn't an empty folder, and coders' work may be in it; name another one"
        )
    with atomic_folder(out) as part:
        for coder in key.coders:
            order = order_for(key, coder)
            write_text(part / f"{coder}.csv", sheet_text(key, coder, order, tellings))
            write_text(part / f"{coder}.html", render_coding_page(key, coder, order, tellings))
        write_text(part / CODEBOOK, codebook())
        write_json(part / SAMPLE, key_json(key))


def _cut_out(
    comparison: Comparison, name: str, unit: Unit, stratum: int, probability: float
) -> tuple[Case, tuple[Telling, Telling]]:
    """A case and its two tellings."""
    entry = next(one for one in comparison.entries if one.id == unit.statement)
    tellings = []
    for key in unit.versions:
        mention = entry.mentions[key]
        if mention is None:
            raise ValueError(f"{unit.statement}: no mention in {key}")
        tellings.append(telling_of(comparison.version(key), mention))
    first, second = tellings
    told = {
        dimension: tuple(
            sorted(
                {
                    difference.rule
                    for difference in entry.differences
                    if difference.dimension == dimension
                    and set(difference.between) == set(unit.versions)
                }
            )
        )
        for dimension in sorted(unit.told)
    }
    case = Case(
        id=name,
        article=comparison.source.id or "",
        number=unit.number,
        statement=unit.statement,
        versions=unit.versions,
        statements=(first.statement, second.statement),
        stratum=stratum,
        probability=probability,
        told=told,
    )
    return case, (first, second)


def _check_names(coders: Sequence[str]) -> None:
    for coder in coders:
        if not _NAME.fullmatch(coder):
            raise UsageError(f"coder {coder!r}: a file gets that name; use letters and digits")
    folded = [coder.casefold() for coder in coders]
    if len(set(folded)) < len(folded):
        raise UsageError(f"--coders {','.join(coders)}: a name is there twice; write each once")
