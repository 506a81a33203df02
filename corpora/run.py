"""A corpus run: articles in, one record a line out; it can be stopped at any moment and goes on.

The folder of a run holds `results.jsonl` (a comparison a line, in the order of the corpus; what
was changed or added since the first call stands at the end), `rejects.jsonl` (what couldn't be
used, with id, file, line and reason) and `manifest.json`. A record is found again by its `key`, the
run's signature and a hash of the article's text and metadata, its versions' too: an article that
changed is done again, one that only moved isn't. Beside it stands the article's `file`: a text of
the same id from another file is another article, as long as the first one's file is there. Results
of articles that a call doesn't meet are kept.
"""

from __future__ import annotations

import json
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any

from corpora.article import Article
from corpora.errors import CorporaError
from corpora.files import write_json
from corpora.manifest import circumstances, digest, now, signature, what_counts
from corpora.readers import Rejected
from corpora.run_folder import (
    MANIFEST,
    REJECTS,
    RESULTS,
    Known,
    appending,
    are_signed,
    drop,
    known_results,
    line_of,
    locked,
    records,
    refuse_foreign,
    remarks_of,
    sweep,
)

__all__ = ["MANIFEST", "REJECTS", "RESULTS", "Counts", "Outcome", "records", "run"]

_SCHEMA = "parallax/run/1"


@dataclass(slots=True)
class Counts:
    """What became of a run's articles in one call.

    Attributes:
        done: Compared in this call.
        kept: Done by an earlier call, and still what the corpus holds.
        repeated: The same article a second time in this corpus.
        rejected: Couldn't be used; `rejects.jsonl` says why.
        stale: Results of an earlier call that were taken away: of articles that changed and were
            done again, and, where that was asked for, of those no longer in the corpus.
        others: Results of an earlier call whose articles this call didn't meet; they stay.
        spared: How many of the others were to be taken away, but may be of articles that are there
            and couldn't be read.
        remarks: What was noted of the versions of the articles done and kept, and how often.
    """

    done: int = 0
    kept: int = 0
    repeated: int = 0
    rejected: int = 0
    stale: int = 0
    others: int = 0
    spared: int = 0
    remarks: Counter[str] = field(default_factory=Counter)

    def as_dict(self) -> dict[str, int]:
        """The numbers of articles and results by name; they add up."""
        names = ("done", "kept", "repeated", "rejected", "stale", "others")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a worker made of one article: a record, or the reason why there is none."""

    record: dict[str, Any] | None
    reason: str = ""


Work = Callable[[Iterable[Article]], Iterable[Outcome]]


@dataclass(slots=True)
class _Met:
    """What a call has met so far.

    Attributes:
        keys: Of the corpus's articles.
        ids: The same.
        failed: Ids of those of which the work made nothing.
        unread: Ids of those that couldn't be read.
        files: Files that articles were met in.
        unknown: Whether others couldn't be read whose ids nobody knows: a damaged line, a folder.
    """

    keys: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    unknown: bool = False

    def replaces(self, id: str) -> bool:
        """Whether an older result of an article has a new one in its place."""
        return id in self.ids and id not in self.failed

    def gave_up(self, file: str, id: str) -> bool:
        """Whether this call has read a file, all of it, and an article isn't in it any more."""
        return file in self.files and not self.unknown and self.lacks(id)

    def lacks(self, id: str) -> bool:
        """Whether an article isn't in the corpus, not even damaged."""
        return id not in self.ids and id not in self.unread


def run(
    items: Iterable[Article | Rejected],
    out: Path,
    *,
    work: Work,
    made_with: dict[str, Any],
    command: str = "",
    inputs: Callable[[], list[dict[str, Any]]] = list,
    prune: bool = False,
) -> Counts:
    """Runs `work` over the articles that `out` doesn't hold yet.

    Args:
        items: The corpus; read once, never held as a whole.
        out: The run's folder; made where there is none.
        work: Gives an outcome an article, in order; it may work on several at once.
        made_with: Manifest of what shapes a result; another one needs another folder.
        command: How the run was called, for the manifest.
        inputs: Tells at the end what was read, for the manifest.
        prune: Whether results of articles that are no longer in the corpus are taken away; none is
            where something was rejected whose id isn't known.

    Raises:
        CorporaError: `out` holds something else or a run made with other options.
    """
    sign = signature(made_with)
    header = {"schema": _SCHEMA, "signature": sign, "command": command, "made_with": made_with}
    call: dict[str, Any] = {"command": command, "began": now(), **circumstances()}
    refuse_foreign(out)
    with locked(out):
        sweep(out)
        calls = _claim(out, header)

        def write_manifest(**told: Any) -> None:
            write_json(out / MANIFEST, {**header, **told, "calls": [*calls, call]})

        if not (out / MANIFEST).is_file():
            write_manifest(finished=False)
        known = known_results(out / RESULTS, sign)
        if prune:  # what isn't in this corpus holds no id
            known.files.clear()
        counts, met = _go_through(
            items, out, work=work, sign=sign, known=known,
            begin=lambda: write_manifest(finished=False),
        )  # fmt: skip
        old = {key: id for key, id in known.ids.items() if key not in met.keys}
        gone = {key for key, id in old.items() if met.replaces(id)}
        lacking = {key for key, id in old.items() if met.lacks(id)} if prune else set()
        if met.unknown:
            counts.spared = len(lacking)
        else:
            gone |= lacking
        if gone or known.twice or known.moved:
            drop(out / RESULTS, gone, known.moved)
        counts.stale, counts.others = len(gone), len(old) - len(gone)
        call |= {"ended": now(), "inputs": inputs(), "counts": counts.as_dict()}
        total = counts.done + len(known.ids) - len(gone)
        write_manifest(finished=True, counts=counts.as_dict(), results=total)
    return counts


def _go_through(
    items: Iterable[Article | Rejected],
    out: Path,
    *,
    work: Work,
    sign: str,
    known: Known,
    begin: Callable[[], None],
) -> tuple[Counts, _Met]:
    """Appends what `known` lacks to the results; `begin` is called before the first new article."""
    counts, met = Counts(), _Met()
    # Articles handed to the workers, and rejections between them: both are written in the order
    # of the corpus, however far the workers run ahead.
    waiting: deque[tuple[str, Article] | str] = deque()
    items = iter(items)
    first = list(islice(items, 1))  # a corpus that isn't there ends here, and nothing is touched
    begun = False
    with (
        appending(out / REJECTS, anew=True) as write_reject,
        appending(out / RESULTS) as append,
    ):

        def rejection(item: Article | Rejected, reason: str) -> str:
            counts.rejected += 1
            entry = {
                "article": item.id,
                "file": str(item.file),
                "line": item.line,
                "reason": reason,
            }
            return line_of(entry)

        def write_rejects() -> None:
            while waiting and isinstance(waiting[0], str):
                write_reject(waiting[0])
                waiting.popleft()

        def reject(item: Article | Rejected, reason: str) -> None:
            waiting.append(rejection(item, reason))
            write_rejects()

        def new_articles() -> Iterator[Article]:
            nonlocal begun
            for item in chain(first, items):
                if isinstance(item, Rejected):
                    if item.id is None:
                        met.unknown = True
                    else:
                        met.unread.add(item.id)
                    reject(item, item.reason)
                    continue
                key = key_of(item, sign)
                if key in met.keys:
                    counts.repeated += 1
                    continue
                if item.id in met.ids:
                    reason = "another article of the corpus has this id; give each its own"
                    reject(item, reason)
                    continue
                met.files.add(item.file)
                other = None if key in known.ids else known.elsewhere(item)
                if other and not met.gave_up(other, item.id):
                    met.unread.add(item.id)
                    reason = (
                        f"the run has another text under this id, from {other}; where that is "
                        "another article, tell the two apart with --id-prefix; where it is an "
                        "older text of this one, take that file away, or say --prune where the "
                        "corpus is whole in this call"
                    )
                    reject(item, reason)
                    continue
                met.keys.add(key)
                met.ids.add(item.id)
                if key in known.ids:
                    counts.kept += 1
                    if known.elsewhere(item):
                        known.moved[key] = item.file
                    counts.remarks.update(known.remarks.get(key, ()))
                    continue
                if not begun:
                    begin()
                    begun = True
                waiting.append((key, item))
                yield item

        for outcome in work(new_articles()):
            handed = waiting.popleft()
            if isinstance(handed, str):
                raise RuntimeError("more outcomes than articles")
            key, article = handed
            if outcome.record is None:
                met.failed.add(article.id)
                write_reject(rejection(article, outcome.reason))
            else:
                record = {**outcome.record, "key": key, "file": article.file}
                append(line_of(record))
                counts.done += 1
                counts.remarks.update(remarks_of(record))
            write_rejects()
    return counts, met


def key_of(article: Article, sign: str) -> str:
    """The name under which an article's result is found again."""
    return f"{sign}-{digest(json.dumps(_facts(article), ensure_ascii=True))[:32]}"


def _facts(article: Article) -> list[Any]:
    """What a result hangs on of an article and of its versions, in their order."""
    told = [article.id, article.lang, article.date, article.url, article.outlet, article.headline]
    versions = [[given.key, given.relation, _facts(given.article)] for given in article.versions]
    return [*told, article.text, versions]


def _claim(out: Path, header: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The calls that made the run in `out`, which is locked; none where there is no run yet.

    Raises:
        CorporaError: It holds something else, or a run made otherwise.
    """
    path = out / MANIFEST
    if not path.is_file():
        return []
    try:
        there = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        there = None
    if not isinstance(there, Mapping):
        # The results tell by their keys what they were made with, and a new manifest is written.
        if are_signed(out / RESULTS, header["signature"]):
            return [{"lost": f"{MANIFEST} was damaged; what calls there were is not known"}]
        raise CorporaError(
            f"{path}: damaged, and beside it are no results of this call's code and options; "
            "call with those that it was made with, or name another folder"
        )
    if there.get("schema") != _SCHEMA:
        raise CorporaError(f"{out}: holds something else than a corpus run; name another folder")
    if there.get("signature") != header["signature"]:
        before, today = (what_counts(one.get("made_with", {})) for one in (there, header))
        use = "code and options" if before.get("code") != today.get("code") else "options"
        raise CorporaError(
            f"{out}: holds a run made otherwise ({_changes(before, today)}); "
            f"use the same {use}, or name another folder"
        )
    return list(there.get("calls", []))


def _changes(before: Mapping[str, Any], today: Mapping[str, Any], at: str = "") -> str:
    """Names what differs between two manifests."""
    found = []
    for name in sorted({*before, *today}):
        old, new = before.get(name), today.get(name)
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            inner = _changes(old, new, f"{at}{name}.")
            if inner:
                found.append(inner)
        elif old != new:
            found.append(f"{at}{name}: {_short(old)} then, {_short(new)} now")
    return "; ".join(found)


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 24 else text[:12] + "…"
