"""Two directed alignments made one (Och & Ney 2003; Koehn et al. 2003)."""

from __future__ import annotations

from collections.abc import Callable, Set

from alignment.errors import AlignmentError
from alignment.words.links import Link

_NEIGHBOURS = ((-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1))


def intersection(forward: Set[Link], backward: Set[Link]) -> set[Link]:
    """Links that both directions have."""
    return set(forward & backward)


def union(forward: Set[Link], backward: Set[Link]) -> set[Link]:
    """Links that either direction has."""
    return set(forward | backward)


def grow_diag(forward: Set[Link], backward: Set[Link]) -> set[Link]:
    """The intersection, grown into neighbours (diagonal ones too) that cover a new word."""
    either = forward | backward
    links = set(forward & backward)
    rows, columns = {i for i, _ in links}, {j for _, j in links}
    pending = sorted(links)
    while pending:
        grown: list[Link] = []
        for i, j in pending:
            for di, dj in _NEIGHBOURS:
                near = (i + di, j + dj)
                if near not in either or near in links:
                    continue
                if near[0] in rows and near[1] in columns:
                    continue
                links.add(near)
                rows.add(near[0])
                columns.add(near[1])
                grown.append(near)
        pending = grown
    return links


def grow_diag_final(forward: Set[Link], backward: Set[Link]) -> set[Link]:
    """`grow_diag`, then every link of either direction with an uncovered word on a side."""
    return _final(grow_diag(forward, backward), forward, backward, both=False)


def grow_diag_final_and(forward: Set[Link], backward: Set[Link]) -> set[Link]:
    """`grow_diag`, then every link of either direction with uncovered words on both sides."""
    return _final(grow_diag(forward, backward), forward, backward, both=True)


def _final(links: set[Link], forward: Set[Link], backward: Set[Link], *, both: bool) -> set[Link]:
    rows, columns = {i for i, _ in links}, {j for _, j in links}
    for direction in (forward, backward):
        for i, j in sorted(direction):
            free = (i not in rows, j not in columns)
            if all(free) if both else any(free):
                links.add((i, j))
                rows.add(i)
                columns.add(j)
    return links


SYMMETRIZATIONS: dict[str, Callable[[Set[Link], Set[Link]], set[Link]]] = {
    "intersection": intersection,
    "union": union,
    "grow_diag": grow_diag,
    "grow_diag_final": grow_diag_final,
    "grow_diag_final_and": grow_diag_final_and,
}


def symmetrize(forward: Set[Link], backward: Set[Link], name: str) -> set[Link]:
    """The links that the symmetrisation called `name` makes of two directions.

    Args:
        forward: Links (i, j) of a source-to-target alignment.
        backward: Links (i, j), in the same order, of a target-to-source alignment.
        name: One of `SYMMETRIZATIONS`; hyphens may stand for underscores.

    Raises:
        AlignmentError: There is no symmetrisation of that name.
    """
    method = SYMMETRIZATIONS.get(name.replace("-", "_"))
    if method is None:
        raise AlignmentError(f"no symmetrisation {name!r}; there are {', '.join(SYMMETRIZATIONS)}")
    return method(forward, backward)
