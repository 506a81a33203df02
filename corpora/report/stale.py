"""Pages, data and figures that an earlier report of a run has left, and nothing links now."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path

from corpora.files import cannot_write
from corpora.report.section import PARTS, RELATIONS
from corpora.statistics import FACETS

_PAGES = re.compile(
    rf"(\d{{5,}}|articles-\d+)\.html|{'|'.join(re.escape(part.page) for part in PARTS)}"
)
_DATA = re.compile(r"\d{5,}\.js")
_FIGURES = re.compile(rf"({'|'.join(RELATIONS)})-(rates|{'|'.join(FACETS)})\.(csv|png|svg)")


def remove_stale(pages: Path, figures: Path, written: Collection[Path]) -> None:
    """Removes what a report writes under names that a report gives, and this one has not written.

    A page is only removed if it says of itself that Parallax made it, data only if they begin as
    ours do. Files with other names, folders and links stay.

    Raises:
        CorporaError: A file can't be removed.
    """
    for path in (
        *_named(pages, _PAGES, '<meta name="generator" content="Parallax '),
        *_named(pages / "data", _DATA, "parallax(["),
        *_named(figures, _FIGURES, ""),
    ):
        if path not in written:
            try:
                path.unlink()
            except OSError as error:
                raise cannot_write(path, error) from error


def _named(folder: Path, names: re.Pattern[str], mark: str) -> Iterable[Path]:
    """Files of a folder by their whole names, with `mark` near their beginning."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if names.fullmatch(path.name) and path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if mark.encode() in file.read(2000):
                    yield path
