"""The comparisons in a folder of results: of one article, or of a corpus run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpora.comparison import Comparison
from corpora.errors import CorporaError
from corpora.outputs import COMPARISON
from corpora.records import from_json, read_comparison


def is_run(folder: Path) -> bool:
    """Whether a folder holds a corpus run.

    Raises:
        CorporaError: It holds neither a run nor a comparison.
    """
    from corpora.run import RESULTS

    if (folder / COMPARISON).is_file():
        return False
    if (folder / RESULTS).is_file():
        return True
    raise CorporaError(
        f"{folder}: neither {COMPARISON} nor {RESULTS} in it; name a folder that "
        "`parallax compare` or `parallax run` has written"
    )


def comparisons_in(folder: Path) -> Iterator[Comparison]:
    """The comparisons in a folder, one at a time.

    Raises:
        CorporaError: There are none, or one is damaged.
    """
    from corpora.run import RESULTS, records

    if not is_run(folder):
        yield read_comparison(folder / COMPARISON)
        return
    for line, record in enumerate(records(folder), start=1):
        yield from_json(record, where=f"{folder / RESULTS}, line {line}")
