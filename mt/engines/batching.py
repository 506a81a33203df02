"""Batches of like length, so that little is padded, and their results in the old order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def length_sorted(lengths: Sequence[int], *, max_tokens: int) -> list[list[int]]:
    """Indices in batches of at most `max_tokens` with padding, longest first.

    An item that is longer than `max_tokens` makes a batch of its own.
    """
    batches: list[list[int]] = []
    for index in sorted(range(len(lengths)), key=lambda i: (-lengths[i], i)):
        longest = lengths[batches[-1][0]] if batches else 0
        if not batches or (len(batches[-1]) + 1) * longest > max_tokens:
            batches.append([])
        batches[-1].append(index)
    return batches


def in_batches(
    lengths: Sequence[int],
    work: Callable[[list[int]], Sequence[T]],
    *,
    max_tokens: int,
    threads: int = 1,
) -> list[T]:
    """The results of `work` on batches of indices, one an item, in the order of `lengths`.

    Args:
        lengths: Of the items, in tokens.
        work: Takes the indices of one batch and gives as many results.
        max_tokens: Most that a batch holds, with padding.
        threads: Batches worked on at once; more than one is for work that lets go of the
            interpreter, such as numpy's.
    """
    batches = length_sorted(lengths, max_tokens=max_tokens)
    done: dict[int, T] = {}
    if threads == 1 or len(batches) < 2:
        for batch in batches:
            done.update(zip(batch, work(batch), strict=True))
    else:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(threads) as pool:
            for batch, results in zip(batches, pool.map(work, batches), strict=True):
                done.update(zip(batch, results, strict=True))
    return [done[index] for index in range(len(lengths))]
