"""Sentences of all versions side by side: one row for what says the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from corpora.comparison import Comparison, Origin, Version


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that belong together, in reading order.

    Attributes:
        cells: Version key → indices of its sentences, the source's first; empty where the
            version has nothing here.
    """

    cells: Mapping[str, tuple[int, ...]]


def can_stand_side_by_side(comparison: Comparison) -> bool:
    """Whether rows keep every version in its own reading order.

    Independent articles tell things in another order, so that rows would tear them apart.
    """
    return all(
        version.origin is not Origin.INDEPENDENT and _is_monotone(version)
        for version in comparison.versions.values()
    )


def rows_of(comparison: Comparison, keys: tuple[str, ...] | None = None) -> list[Row]:
    """Rows that hold each of the source's sentences once, and each version's once.

    Source sentences that a bead of any version joins stand in one row. What a version adds comes
    in a row of its own, after the row of the bead before it.

    Args:
        comparison: The texts and their beads.
        keys: Which versions; all where None.
    """
    versions = [comparison.versions[key] for key in (comparison.versions if keys is None else keys)]
    block_of = _blocks(len(comparison.source.sentences), versions)
    source_key = comparison.source.key
    cells: dict[int, dict[str, list[int]]] = {}
    for sentence, block in enumerate(block_of):
        cells.setdefault(block, {}).setdefault(source_key, []).append(sentence)
    added: dict[int, list[Row]] = {}
    order = [source_key, *(version.key for version in versions)]
    for version in versions:
        last = -1
        # Sentences that the version adds after `last`; they join its row if it goes on.
        extra: list[int] = []
        rest = set(range(len(version.sentences)))
        for bead in version.beads:
            fresh = sorted(rest.intersection(bead.tgt))
            rest.difference_update(fresh)
            if not bead.src:
                extra += fresh
                continue
            block = block_of[bead.src[0]]
            if extra and block != last:
                added.setdefault(last, []).append(_row(order, {version.key: extra}))
                extra = []
            cells[block].setdefault(version.key, []).extend([*extra, *fresh])
            last, extra = block, []
        extra += sorted(rest)
        if extra:
            added.setdefault(last, []).append(_row(order, {version.key: extra}))
    rows = list(added.get(-1, ()))
    for block in sorted(cells):
        rows.append(_row(order, cells[block]))
        rows.extend(added.get(block, ()))
    return rows


def _row(order: list[str], cells: Mapping[str, list[int]]) -> Row:
    return Row({key: tuple(sorted(cells.get(key, ()))) for key in order})


def _blocks(n_sentences: int, versions: list[Version]) -> list[int]:
    """For each source sentence the first sentence of its row.

    A bead joins everything from its first to its last sentence, so that rows stay in order.
    """
    joined_to_next = [False] * n_sentences
    for version in versions:
        for bead in version.beads:
            for index in range(min(bead.src, default=0), max(bead.src, default=0)):
                joined_to_next[index] = True
    block_of: list[int] = []
    for index in range(n_sentences):
        joined = index > 0 and joined_to_next[index - 1]
        block_of.append(block_of[-1] if joined else index)
    return block_of


def _is_monotone(version: Version) -> bool:
    """Whether the beads go through both texts in order."""
    for sides in ([bead.src for bead in version.beads], [bead.tgt for bead in version.beads]):
        flat = [index for side in sides for index in side]
        if flat != sorted(flat):
            return False
    return True
