"""The files of one comparison: report, JSON, tables, translation memory, manifest."""

from __future__ import annotations

import errno
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from corpora.comparison import Comparison
from corpora.errors import CorporaError
from corpora.files import atomic_writer, cannot_write, write_json, write_text
from corpora.manifest import signature
from corpora.records import SCHEMA, from_json, to_json

REPORT, COMPARISON, QUOTES, MEMORY, MANIFEST = (
    "report.html",
    "comparison.json",
    "quotes.tsv",
    "article.tmx",
    "manifest.json",
)
_UNFINISHED = re.compile(r"\..+\.part")


def write_outputs(
    comparison: Comparison,
    out_dir: Path,
    *,
    explain: bool = False,
    call: Mapping[str, Any] | None = None,
) -> dict[str, Path]:
    """Writes all files of a comparison, each whole or not at all.

    Args:
        comparison: What to write.
        out_dir: Made if it isn't there; files of an earlier comparison in it are replaced.
        explain: Mentions and differences carry the signals that led to them.
        call: How, when and on what the comparison was made; it goes into the manifest alone.

    Returns:
        File name → its path, in the order in which a reader wants them.

    Raises:
        CorporaError: The folder holds something else, can't be written to, or a text can't be
            stored as UTF-8.
    """
    check_out_dir(out_dir)
    check_storable(comparison)
    paths = {name: out_dir / name for name in (REPORT, COMPARISON, QUOTES, MEMORY, MANIFEST)}
    # The JSON first: it makes the folder ours, and all else can be made again from it.
    document = to_json(comparison, explain=explain)
    write_json(paths[COMPARISON], document)
    # From the document, so that `parallax report` gives the same pages again.
    write_pages(from_json(document), out_dir)
    made_with = dict(comparison.manifest)
    facts = {"signature": signature(made_with), "counts": _counts(comparison)}
    write_json(paths[MANIFEST], {**made_with, **facts, **(call or {})})
    return paths


def _counts(comparison: Comparison) -> dict[str, int]:
    return {
        "sentences": len(comparison.source.sentences),
        "versions": len(comparison.versions),
        "quotes": len(comparison.entries),
        "differences": sum(len(entry.differences) for entry in comparison.entries),
        "checks": len(comparison.checks),
    }


def write_pages(comparison: Comparison, out_dir: Path) -> None:
    """Writes what can be made again from `comparison.json`: report, table and memory."""
    from corpora.formats.columns import QuoteRow
    from corpora.formats.tables import quote_rows
    from corpora.formats.tmx import units_of, write_tmx
    from corpora.formats.tsv import write_table
    from corpora.report.page import render

    write_text(out_dir / REPORT, render(comparison))
    with atomic_writer(out_dir / QUOTES) as file:
        write_table(file, QuoteRow, quote_rows(comparison))
    with atomic_writer(out_dir / MEMORY) as file:
        write_tmx(file, units_of(comparison), src_lang=comparison.source.lang)


def check_out_dir(out_dir: Path) -> None:
    """Makes sure that `out_dir` is free or holds an earlier comparison, before work is put in.

    Raises:
        CorporaError: It is a file, can't be read or written, or holds something else.
    """
    from corpora.formats.export import file_names

    try:
        # The folder, or the one that it is to be made in.
        there = next(path for path in (out_dir, *out_dir.absolute().parents) if path.exists())
        if not there.is_dir():
            raise CorporaError(f"{there}: is a file; name a folder for the results")
        if not os.access(there, os.W_OK | os.X_OK):
            raise cannot_write(out_dir, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
        if there != out_dir:
            return
        names = sorted(path.name for path in out_dir.iterdir())
    except OSError as error:
        raise cannot_write(out_dir, error) from error
    # What `parallax export` may have put beside them is ours too.
    ours = {REPORT, COMPARISON, QUOTES, MEMORY, MANIFEST, *file_names()}
    finished = [name for name in names if not _UNFINISHED.fullmatch(name)]
    others = [name for name in finished if name not in ours]
    if not others and finished and not _is_comparison(out_dir / COMPARISON):
        others = finished
    if others:
        shown = ", ".join(others[:3]) + (", ..." if len(others) > 3 else "")
        raise CorporaError(
            f"{out_dir}: holds something else ({shown}); name a new folder, or an earlier "
            "comparison's to replace it"
        )


def check_storable(comparison: Comparison) -> None:
    """Makes sure that every text can be written as UTF-8.

    Raises:
        CorporaError: One holds half a surrogate pair, as a broken JSON escape leaves it.
    """
    for version in comparison.columns:
        published = (version.date, version.url, version.outlet)
        for text in (version.text, version.title, version.id, *published):
            try:
                (text or "").encode("utf-8")
            except UnicodeEncodeError as error:
                raise CorporaError(
                    f"{version.id or version.key}: half of a surrogate pair at offset "
                    f"{error.start} of {error.object[:30]!r}..., which no file can hold; mend "
                    "the character in the input"
                ) from error


def _is_comparison(path: Path) -> bool:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(document, dict) and document.get("schema") == SCHEMA
