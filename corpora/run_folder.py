"""The folder of a corpus run: its lock, its results line by line, and what else may lie there."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpora.article import Article
from corpora.errors import CorporaError
from corpora.files import atomic_writer, cannot_write
from corpora.notes import TAKEN_FOR

RESULTS, REJECTS, MANIFEST = "results.jsonl", "rejects.jsonl", "manifest.json"
_LOCK = ".lock"
_UNFINISHED = (f".{RESULTS}.*.part", f".{MANIFEST}.*.part")  # as `atomic_writer` names them


@dataclass(slots=True)
class Known:
    """The results that are there.

    Attributes:
        ids: Key of a result → its article's id.
        files: Id of an article → the file that it was read from, as it was named.
        remarks: Key of a result → what was noted of its versions, where anything was.
        twice: Lines whose key an earlier line has.
        moved: Key of a result → the other file that its article is in by now.
    """

    ids: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    remarks: dict[str, list[str]] = field(default_factory=dict)
    twice: int = 0
    moved: dict[str, str] = field(default_factory=dict)

    def elsewhere(self, article: Article) -> str | None:
        """The other file that the result of an article's id is of, if that file is still there."""
        there, here = self.files.get(article.id, ""), article.file
        if there == here or not os.path.isfile(there):
            return None
        return None if os.path.isfile(here) and os.path.samefile(here, there) else there


def records(out: Path) -> Iterator[dict[str, Any]]:
    """The results of a run, one at a time.

    Raises:
        CorporaError: There are none, or a line is damaged.
    """
    path = out / RESULTS
    if not path.is_file():
        raise CorporaError(f"{out}: no {RESULTS} in it; `parallax run … --out {out}` makes one")
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                record = json.loads(line.decode("utf-8"))
            except (ValueError, RecursionError) as error:
                remedy = (
                    "take the line away, and its article will be done again"
                    if line.endswith(b"\n")
                    else "it was cut off; call the run again to mend it"
                )
                reason = getattr(error, "msg", error)
                raise CorporaError(
                    f"{path}, line {number}: not JSON ({reason}); {remedy}"
                ) from error
            yield record


def refuse_foreign(out: Path) -> None:
    """Makes sure that `out` is a run's folder, or an empty one, or isn't there."""
    if not out.exists() or (out / MANIFEST).is_file():
        return
    # What another call that begins just now, or one that was killed, may have left.
    ours = {_LOCK, *(path.name for path in _unfinished(out))} if out.is_dir() else set()
    if not out.is_dir() or any(path.name not in ours for path in out.iterdir()):
        raise CorporaError(f"{out}: isn't an empty folder; name another one")


def sweep(out: Path) -> None:
    """Takes away what a run that was killed has left half-written.

    An export or a report may be at work in the folder; what those write is theirs.
    """
    for left in _unfinished(out):
        left.unlink()


def _unfinished(out: Path) -> list[Path]:
    return [path for pattern in _UNFINISHED for path in out.glob(pattern)]


def known_results(path: Path, sign: str) -> Known:
    """The results that are there; a last line that was cut off is taken away.

    Those that another signature made hold no id: they are done again.
    """
    known = Known()
    if not path.exists():
        return known
    whole = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.endswith(b"\n"):
                break
            try:
                record = json.loads(line)
                key, id = record["key"], record["source"].get("id", "")
                named = sys.intern(str(record.get("file", "")))
                remarks = remarks_of(record)
            except (ValueError, LookupError, TypeError, AttributeError) as error:
                raise CorporaError(
                    f"{path}, line {number}: not one of our records ({error}); "
                    "take the line away, its article will be done again"
                ) from error
            known.twice += key in known.ids
            known.ids[key] = id
            known.files[id] = named if key.startswith(f"{sign}-") else ""
            if remarks:
                known.remarks[key] = remarks
            whole += len(line)
    if whole < path.stat().st_size:
        os.truncate(path, whole)
    return known


def are_signed(path: Path, sign: str) -> bool:
    """Whether there are results in a file, each under a key with a run's signature.

    Lines that can't be read don't count, and nothing is changed: the file may be somebody else's.
    """
    keys = []
    with suppress(OSError), path.open("rb") as file:
        for line in file:
            with suppress(ValueError, RecursionError, LookupError, TypeError):
                keys.append(str(json.loads(line)["key"]))
    return bool(keys) and all(key.startswith(f"{sign}-") for key in keys)


def remarks_of(record: Mapping[str, Any]) -> list[str]:
    """What was noted of the versions of a record, but for what each was taken for."""
    versions = record.get("versions", {}).values()
    notes = [note for version in versions for note in version.get("notes", ())]
    return [note for note in notes if not note.startswith(TAKEN_FOR)]


def drop(path: Path, keys: Container[str], moved: Mapping[str, str]) -> None:
    """Writes the results again without those under `keys`, and each of the others once.

    Those under a key of `moved` get another `file`.
    """
    seen = set()
    with path.open(encoding="utf-8") as old, atomic_writer(path, lasting=True) as new:
        for line in old:
            record = json.loads(line)
            key = record["key"]
            if key not in keys and key not in seen:
                seen.add(key)
                if key in moved:
                    record["file"] = moved[key]
                    line = line_of(record)
                new.write(line)


def line_of(record: Mapping[str, Any]) -> str:
    """A record as a line of a file.

    Half a character, as of a file's name that isn't UTF-8, becomes an escape, which JSON reads as
    the same name.
    """
    line = json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n"
    return line.encode("utf-8", "backslashreplace").decode("utf-8")


@contextmanager
def appending(path: Path, *, anew: bool = False) -> Iterator[Callable[[str], None]]:
    """A function that puts a line at the end of a file, where it is at once for all to see.

    Args:
        path: The file; made where there is none.
        anew: Whether what is there goes.

    Raises:
        CorporaError: It can't be written.
    """
    try:
        file = path.open("wb" if anew else "ab", buffering=0)
    except OSError as error:
        raise cannot_write(path, error) from error

    def append(line: str) -> None:
        rest = line.encode("utf-8")
        try:
            while rest:
                rest = rest[file.write(rest) :]
        except OSError as error:
            raise cannot_write(path, error) from error

    with file:
        yield append
        try:
            os.fsync(file.fileno())  # before a manifest says that all is there
        except OSError as error:
            raise cannot_write(path, error) from error


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Makes the folder and holds it for one run at a time; a run that died holds it no more."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        lock = (out / _LOCK).open("w")
    except OSError as error:
        raise cannot_write(out, error) from error
    try:
        import fcntl
    except ImportError:  # no such locks on this system
        lock.close()
        yield
        return
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CorporaError(f"{out}: another run is at work in it; wait for it") from error
        except OSError:  # no such locks on this disk
            pass
        yield
