"""A corpus run: articles in, one record a line out; it can be stopped at any moment and goes on.

The folder of a run holds `results.jsonl` (a comparison a line, in the order of the corpus; what
was changed or added since the first call stands at the end), `rejects.jsonl` (what couldn't be
used, with id, file, line and reason) and `manifest.json`. A record is found again by its `key`, a
hash of the article's text and metadata, its versions' too, and of the run's signature: an article
that changed is done again, one that only moved isn't.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpora.article import Article
from corpora.errors import CorporaError
from corpora.files import atomic_writer, cannot_write, write_json
from corpora.manifest import digest, signature
from corpora.readers import Rejected

RESULTS, REJECTS, MANIFEST = "results.jsonl", "rejects.jsonl", "manifest.json"
_SCHEMA = "parallax/run/1"
_LOCK, _UNFINISHED = ".lock", ".*.part"


@dataclass(slots=True)
class Counts:
    """What became of a run's articles.

    Attributes:
        done: Compared in this call.
        kept: Done by an earlier call, and still what the corpus holds.
        repeated: The same article a second time in this corpus.
        rejected: Couldn't be used; `rejects.jsonl` says why.
        stale: Results of an earlier call whose article is no longer in the corpus; taken away.
    """

    done: int = 0
    kept: int = 0
    repeated: int = 0
    rejected: int = 0
    stale: int = 0

    def as_dict(self) -> dict[str, int]:
        """The counts by name."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a worker made of one article: a record, or the reason why there is none."""

    record: dict[str, Any] | None
    reason: str = ""


Work = Callable[[Iterable[Article]], Iterable[Outcome]]


@dataclass(slots=True)
class _Pending:
    """Articles handed to the workers whose outcome is still to come, in order."""

    keys: list[tuple[str, Article]] = field(default_factory=list)


def run(
    items: Iterable[Article | Rejected],
    out: Path,
    *,
    work: Work,
    made_with: dict[str, Any],
    command: str = "",
) -> Counts:
    """Runs `work` over the articles that `out` doesn't hold yet.

    Args:
        items: The corpus; read once, never held as a whole.
        out: The run's folder; made where there is none.
        work: Gives an outcome an article, in order; it may work on several at once.
        made_with: Manifest of what shapes a result; another one needs another folder.
        command: How the run was called, for the manifest.

    Raises:
        CorporaError: `out` holds something else or a run made with other options.
    """
    sign = signature(made_with)
    header = {"schema": _SCHEMA, "signature": sign, "command": command, "made_with": made_with}
    _refuse_foreign(out)
    with _locked(out):
        _claim(out, header)
        known = _known_keys(out / RESULTS)
        counts, seen = _go_through(items, out, work=work, sign=sign, known=known)
        counts.stale = len(known - seen)
        if counts.stale:
            _drop(out / RESULTS, known - seen)
        write_json(out / MANIFEST, {**header, "finished": True, "counts": counts.as_dict()})
    return counts


def _go_through(
    items: Iterable[Article | Rejected], out: Path, *, work: Work, sign: str, known: set[str]
) -> tuple[Counts, set[str]]:
    """Appends what `known` lacks to the results; gives the counts and the keys of the corpus."""
    counts = Counts()
    seen: set[str] = set()
    ids: set[str] = set()
    pending = _Pending()
    with atomic_writer(out / REJECTS) as rejects, _appending(out / RESULTS) as append:

        def reject(item: Article | Rejected, reason: str) -> None:
            counts.rejected += 1
            entry = {
                "article": item.id,
                "file": str(item.file),
                "line": item.line,
                "reason": reason,
            }
            rejects.write(json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n")

        def new_articles() -> Iterator[Article]:
            for item in items:
                if isinstance(item, Rejected):
                    reject(item, item.reason)
                    continue
                key = key_of(item, sign)
                if key in seen:
                    counts.repeated += 1
                    continue
                if item.id in ids:
                    reject(item, "another article of the corpus has this id; give each its own")
                    continue
                seen.add(key)
                ids.add(item.id)
                if key in known:
                    counts.kept += 1
                    continue
                pending.keys.append((key, item))
                yield item

        for outcome in work(new_articles()):
            key, article = pending.keys.pop(0)
            if outcome.record is None:
                reject(article, outcome.reason)
                continue
            line = json.dumps({**outcome.record, "key": key}, ensure_ascii=False, sort_keys=True)
            append(line + "\n")
            counts.done += 1
    return counts, seen


def key_of(article: Article, sign: str) -> str:
    """The name under which an article's result is found again."""
    return digest(json.dumps([sign, *_facts(article)], ensure_ascii=True))[:32]


def _facts(article: Article) -> list[Any]:
    """What a result hangs on of an article and of its versions, in their order."""
    told = [article.id, article.lang, article.date, article.url, article.outlet, article.headline]
    versions = [[given.key, given.relation, _facts(given.article)] for given in article.versions]
    return [*told, article.text, versions]


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


def _refuse_foreign(out: Path) -> None:
    """Makes sure that `out` is a run's folder, or an empty one, or isn't there."""
    if not out.exists() or (out / MANIFEST).is_file():
        return
    # What another call that begins just now, or one that was killed, may have left.
    ours = {_LOCK, *(path.name for path in out.glob(_UNFINISHED))} if out.is_dir() else set()
    if not out.is_dir() or any(path.name not in ours for path in out.iterdir()):
        raise CorporaError(f"{out}: isn't an empty folder; name another one")


def _claim(out: Path, header: dict[str, Any]) -> None:
    """Makes `out`, which is locked, the run's folder, or finds that it is already."""
    for left in out.glob(_UNFINISHED):  # by a call that was killed
        left.unlink()
    path = out / MANIFEST
    if path.is_file():
        try:
            there = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise CorporaError(f"{path}: damaged ({error}); name another folder") from error
        if there.get("schema") != _SCHEMA:
            raise CorporaError(
                f"{out}: holds something else than a corpus run; name another folder"
            )
        if there.get("signature") != header["signature"]:
            changed = _changes(there.get("made_with", {}), header["made_with"])
            raise CorporaError(
                f"{out}: holds a run made otherwise ({changed}); "
                "use the same options, or name another folder"
            )
        return
    write_json(path, {**header, "finished": False})


def _changes(before: dict[str, Any], now: dict[str, Any], at: str = "") -> str:
    """Names what differs between two manifests."""
    found = []
    for name in sorted({*before, *now}):
        old, new = before.get(name), now.get(name)
        if isinstance(old, dict) and isinstance(new, dict):
            inner = _changes(old, new, f"{at}{name}.")
            if inner:
                found.append(inner)
        elif old != new:
            found.append(f"{at}{name}: {_short(old)} then, {_short(new)} now")
    return "; ".join(found)


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 24 else text[:12] + "…"


def _known_keys(path: Path) -> set[str]:
    """Keys of the results that are there; a last line that was cut off is taken away."""
    if not path.exists():
        return set()
    keys: set[str] = set()
    whole = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                if not line.endswith(b"\n"):
                    break
                keys.add(json.loads(line)["key"])
            except (ValueError, KeyError, TypeError) as error:
                raise CorporaError(
                    f"{path}, line {number}: not one of our records ({error}); "
                    "take the line away, its article will be done again"
                ) from error
            whole += len(line)
    if whole < path.stat().st_size:
        os.truncate(path, whole)
    return keys


def _drop(path: Path, keys: set[str]) -> None:
    """Writes the results again without those under `keys`."""
    with path.open(encoding="utf-8") as old, atomic_writer(path) as new:
        for line in old:
            if json.loads(line)["key"] not in keys:
                new.write(line)


@contextmanager
def _appending(path: Path) -> Iterator[Callable[[str], None]]:
    """A function that puts a line at the end of a file, where it is at once for all to see."""
    try:
        file = path.open("ab", buffering=0)
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


@contextmanager
def _locked(out: Path) -> Iterator[None]:
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
