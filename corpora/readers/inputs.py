"""What was read, as a manifest tells it: of each source its name, size and sha256."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any


class Inputs:
    """Sizes and hashes of sources, taken while they are read."""

    def __init__(self) -> None:
        self._read: dict[str, dict[str, tuple[int, str]]] = {}

    def reading(self, lines: Iterable[bytes], source: str | Path, name: str) -> Iterator[bytes]:
        """Passes the lines of a file on; it counts once it is read to its end.

        Args:
            lines: The file.
            source: What the user named: the file, the folder that it lies in, or `-`.
            name: The file's name within the source.
        """
        total, size = hashlib.sha256(), 0
        for line in lines:
            total.update(line)
            size += len(line)
            yield line
        self._read.setdefault(str(source), {})[name] = (size, total.hexdigest())

    def told(self) -> list[dict[str, Any]]:
        """An object a source; the hash of a folder is that of its `sha256sum` listing."""
        found: list[dict[str, Any]] = []
        for source, files in self._read.items():
            sizes = [size for size, _ in files.values()]
            told: dict[str, Any] = {"name": source, "bytes": sum(sizes)}
            if Path(source).is_dir():
                listing = "".join(f"{sha256}  {name}\n" for name, (_, sha256) in files.items())
                encoded = listing.encode("utf-8", "surrogateescape")
                told |= {"files": len(files), "sha256": hashlib.sha256(encoded).hexdigest()}
            else:
                told["sha256"] = next(iter(files.values()))[1]
            found.append(told)
        return found
