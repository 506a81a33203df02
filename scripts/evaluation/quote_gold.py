"""Annotated quotes: PolNeAR and our exhaustive gold, as items to score."""

from __future__ import annotations

import hashlib
import json
import lzma
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from evaluation.quote_items import Item

from mt.text import Span


def without_that(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """A content without a conjunction at its beginning."""
    if content and (found := re.match(r"(?:that|which)\s+", content[0].of(text), re.I)):
        first = content[0]
        return (Span(first.start + found.end(), first.end), *content[1:])
    return content


def is_looked_at(name: str) -> bool:
    """Whether an article, of the gold or of real news, is of the half whose errors are looked at.

    The first byte of the SHA-1 of its id is even. The other half is only measured on.
    """
    return hashlib.sha1(name.encode(), usedforsecurity=False).digest()[0] % 2 == 0


def read_polnear(path: Path) -> Iterator[tuple[str, str, list[Item]]]:
    """Articles of PolNeAR: id, text, attributions."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            text = record["text"]
            items = [
                Item(
                    tuple(Span(*pair) for pair in entry["content"]),
                    cue=" ".join(text[s:e] for s, e in entry.get("cue", [])),
                    source=" ".join(text[s:e] for s, e in entry.get("source", [])),
                )
                for entry in record["attributions"]
                if entry.get("content")
            ]
            yield record["id"], text, items


def read_complete(folder: Path, lang: str) -> Iterator[tuple[str, str, list[Item]]]:
    """The exhaustive gold in one language: id, text, quotes."""
    articles = _articles(folder)
    for record in _records(folder / "complete.jsonl"):
        text = _text(articles[record["id"]], lang)
        yield record["id"], text, list(gold_items(text, record["quotes"], lang))


def read_kept_out(folder: Path, lang: str) -> Iterator[tuple[str, str, list[Item]]]:
    """Articles that nobody looks at, with the few quotes that are annotated: id, text, quotes.

    Their id ends in 5, and they are none of the exhaustive gold.
    """
    complete = {record["id"] for record in _records(folder / "complete.jsonl")}
    for id, record in _articles(folder).items():
        if id.endswith("5") and id not in complete:
            text = _text(record, lang)
            yield id, text, list(gold_items(text, record["quotes"], lang))


def _articles(folder: Path) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in _records(folder / "articles.jsonl")}


def _records(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _text(article: dict[str, Any], lang: str) -> str:
    return "\n\n".join(
        " ".join(sentence[lang] for sentence in paragraph["sents"])
        for paragraph in article["paras"]
    )


def gold_items(text: str, quotes: Iterable[dict[str, object]], lang: str) -> Iterator[Item]:
    """Annotated quotes as items, each found in the text in reading order."""
    position = 0
    for entry in quotes:
        kind = entry.get("kinds", {}).get(lang, entry["kind"])  # type: ignore[attr-defined]
        if kind == "none":
            continue
        words = entry[lang]
        parts: list[str] = words if isinstance(words, list) else [words]  # type: ignore[list-item]
        spans: list[Span] = []
        at = position
        for part in parts:
            start = _locate(text, part, at, in_marks=kind != "indirect")
            spans.append(Span(start, start + len(part)))
            at = start + len(part)
        position = spans[0].start
        yield Item(
            tuple(spans),
            str(kind),
            entry.get("cue", {}).get(lang) or "",  # type: ignore[attr-defined]
            entry.get("speaker", {}).get(lang) or "",  # type: ignore[attr-defined]
            names=(str(entry["name"]),) if entry.get("name") else (),
            borderline=bool(entry.get("borderline")),
        )


def _locate(text: str, words: str, at: int, *, in_marks: bool) -> int:
    """Where a string of the gold stands: from `at` on, after a mark where it was quoted."""
    places = [match.start() for match in re.finditer(re.escape(words), text)]
    if in_marks:
        places = [p for p in places if p and text[p - 1] in "“„«‘\"'"] or places
    return next((place for place in places if place >= at), places[0])
