"""The bitext that we measure on: other people's sentences with their translations."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Line(NamedTuple):
    """A sentence in English and in another language, and the set that it is from."""

    tag: str
    source: str
    target: str


def read_lines(path: Path) -> Iterator[Line]:
    """The lines of a file, `en-ru.tsv.xz`; none where there is no such file."""
    if not path.is_file():
        return
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield Line(*line.rstrip("\n").split("\t")[:3])
