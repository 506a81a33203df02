"""The columns of the page: a version each, with its name and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from corpora.comparison import Comparison, Origin, Version
from corpora.report.signs import ORIGINS, language_name
from corpora.wording import is_checked, is_own_article, names_of


@dataclass(frozen=True, slots=True)
class Column:
    """Head of a column.

    Attributes:
        index: From 0, the source's.
        version: What stands in it.
        name: `Ukrainian`, or the outlet of an article of its own; with the key where a language is
            there twice.
        origin: `machine translation`, `article in Ukrainian` and the like.
    """

    index: int
    version: Version
    name: str
    origin: str


def columns_of(comparison: Comparison) -> tuple[Column, ...]:
    """Heads of the columns, the source's first."""
    names = names_of(comparison)
    return tuple(
        Column(index, version, names[version.key], _origin(comparison, version))
        for index, version in enumerate(comparison.columns)
    )


def _origin(comparison: Comparison, version: Version) -> str:
    """Where a version comes from, and what its name doesn't tell."""
    if not is_own_article(comparison, version):
        return ", ".join(filter(None, (ORIGINS[version.origin], version.outlet)))
    if version.origin is Origin.SOURCE and is_checked(comparison):
        told = ORIGINS[Origin.SOURCE]
        return f"{told}, in {language_name(version.lang)}" if version.outlet else told
    if version.outlet:
        return f"article in {language_name(version.lang)}"
    return ORIGINS[Origin.INDEPENDENT]
