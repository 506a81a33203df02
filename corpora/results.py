"""The comparisons in a folder of results: of one article, or of a corpus run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from corpora.comparison import Comparison
from corpora.errors import CorporaError
from corpora.outputs import COMPARISON, MANIFEST
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


def tell_unfinished(folder: Path, say: Callable[[str], None]) -> None:
    """Says so where a run's folder holds a part of it only."""
    if is_run(folder) and _manifest(folder / MANIFEST).get("finished") is False:
        say(f"{folder}: the run isn't finished; its call, made again, goes on with it")


def comparisons_in(folder: Path) -> Iterator[Comparison]:
    """The comparisons in a folder, one at a time.

    Raises:
        CorporaError: There are none, or one is damaged.
    """
    from corpora.run import RESULTS, records

    if not is_run(folder):
        yield read_comparison(folder / COMPARISON)
        return
    made_with = _made_with(folder / MANIFEST)
    for line, record in enumerate(records(folder), start=1):
        comparison = from_json(record, where=f"{folder / RESULTS}, line {line}")
        yield replace(comparison, manifest=comparison.manifest or made_with)


def languages_of(folder: Path, to: Sequence[str]) -> list[str]:
    """The languages of `to` in the order that the run in `folder` has them, if it has the same."""
    try:
        options = _made_with(folder / MANIFEST).get("options")
    except CorporaError:  # the run will say so
        return list(to)
    there = options.get("to") if isinstance(options, dict) else None
    return list(there) if isinstance(there, list) and set(there) == set(to) else list(to)


def _made_with(path: Path) -> dict[str, Any]:
    """What a run was made with; empty where its manifest isn't there."""
    made_with = _manifest(path).get("made_with")
    return made_with if isinstance(made_with, dict) else {}


def _manifest(path: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise CorporaError(f"{path}: damaged ({error}); call the run again to mend it") from error
    return manifest if isinstance(manifest, dict) else {}
