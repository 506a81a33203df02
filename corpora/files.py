"""Files that are written whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from corpora.errors import CorporaError


@contextmanager
def atomic_writer(path: Path, *, binary: bool = False, lasting: bool = False) -> Iterator[IO[Any]]:
    """A file that appears under `path` once it is complete, and not at all on an error.

    Args:
        path: Where it appears.
        binary: Whether bytes are written, not text.
        lasting: Whether it is on the disk before it appears, so that even after a power cut there
            is the old file or the new one; that takes time.

    Raises:
        CorporaError: The place can't be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise cannot_write(path, error) from error
    try:
        with os.fdopen(handle, "wb" if binary else "w", **({} if binary else _TEXT)) as file:
            yield file
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        Path(name).unlink(missing_ok=True)


@contextmanager
def atomic_folder(path: Path) -> Iterator[Path]:
    """An empty folder that appears under `path` once it is complete, and not at all on an error.

    Raises:
        CorporaError: There is something under `path` already, or it can't be written to.
    """
    try:
        if path.exists() and not (path.is_dir() and not any(path.iterdir())):
            raise CorporaError(f"{path}: is there already; name another place, or take it away")
        path.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent))
    except OSError as error:
        raise cannot_write(path, error) from error
    try:
        yield made
        made.chmod(0o777 & ~_umask())
        if path.exists():
            path.rmdir()
        made.replace(path)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask


# A file's name that isn't UTF-8 becomes an escape, which JSON reads as the same name.
_TEXT: dict[str, Any] = {"encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"}


def write_text(path: Path, text: str) -> None:
    """Writes `text` as UTF-8, whole or not at all."""
    with atomic_writer(path) as file:
        file.write(text)


def write_json(path: Path, value: Any) -> None:
    """Writes `value` as indented JSON with sorted keys, whole or not at all, and to last."""
    with atomic_writer(path, lasting=True) as file:
        file.write(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


def cannot_write(path: Path, error: OSError) -> CorporaError:
    """The error that tells a user why `path` can't be written and what would do."""
    return CorporaError(
        f"{path}: can't be written ({error.strerror or error}); "
        "name a folder that you may write to and that has space"
    )
