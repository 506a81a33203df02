"""A comparison as JSON (`parallax/comparison/1`), both ways."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from alignment.framing import Difference, Dimension
from alignment.quotes import QuoteKind
from alignment.sentences import Bead
from corpora.comparison import (
    Check,
    Comparison,
    Entry,
    Mention,
    Origin,
    Version,
    Why,
)
from corpora.errors import CorporaError
from corpora.formats.json_value import JsonValue
from mt.text import Span

__all__ = [
    "SCHEMA",
    "Check",
    "Comparison",
    "Entry",
    "Mention",
    "Origin",
    "Version",
    "from_json",
    "read_comparison",
    "to_json",
    "to_result",
]

SCHEMA = "parallax/comparison/1"
E = TypeVar("E", bound=StrEnum)


def to_json(comparison: Comparison, *, explain: bool = False) -> dict[str, Any]:
    """The comparison as a JSON object; with `explain`, mentions and differences carry a `why`."""
    source = comparison.source
    return {
        "schema": SCHEMA,
        "source": {"id": source.id, **_version_json(source)},
        "versions": {
            key: {
                **_version_json(version),
                "origin": str(version.origin),
                "beads": [[list(bead.src), list(bead.tgt)] for bead in version.beads],
                "bead_scores": [_rounded(bead.score) for bead in version.beads],
                "scores": [None if s is None else _rounded(s) for s in version.scores],
                **({"id": version.id} if version.id is not None else {}),
            }
            for key, version in comparison.versions.items()
        },
        "order": [version.key for version in comparison.columns],
        "quotes": [_entry_json(entry, comparison, explain) for entry in comparison.entries],
        "checks": [
            {
                "check": check.check,
                "severity": check.severity,
                "lang": check.lang,
                "source": _spans_json(check.source),
                "target": _spans_json(check.target),
                "note": check.note,
                "confidence": _rounded(check.confidence),
            }
            for check in comparison.checks
        ],
        "words": {
            key: [[[a.start, a.end], [b.start, b.end]] for a, b in version.words]
            for key, version in comparison.versions.items()
        },
        "manifest": dict(comparison.manifest),
    }


def to_result(comparison: Comparison, *, explain: bool = False) -> dict[str, Any]:
    """A run's record of the comparison, but for its key.

    What all records of a run share, the manifest, stands once, beside them.
    """
    document = to_json(comparison, explain=explain)
    del document["manifest"]
    return document


def from_json(document: Any, *, where: str = "comparison.json") -> Comparison:
    """The comparison that `to_json` or `to_result` wrote; members it doesn't know are passed over.

    Args:
        document: What `json.loads` gave.
        where: File (and line) for messages.

    Raises:
        CorporaError: The document isn't of this schema, or a member doesn't fit (told by name).
    """
    root = JsonValue(document, where)
    schema = root["schema"].text()
    if schema != SCHEMA:
        raise CorporaError(f"{where}: schema {schema!r}; this version reads {SCHEMA!r}")
    order = [item.text() for item in root["order"].items()] if root.get("order") else []
    source = _read_version(root["source"], order[0] if order else None, None, None)
    words = root.get("words")
    found = {
        key: _read_version(node, key, source, words.get(key) if words else None)
        for key, node in root["versions"].members()
    }
    versions = {key: found[key] for key in [*order, *found] if key in found}
    lengths = {version.key: len(version.text) for version in (source, *versions.values())}
    entries = tuple(_read_entry(node, lengths) for node in root["quotes"].items())
    ids = Counter(entry.id for entry in entries)
    twice = [name for name, count in ids.items() if count > 1]
    if twice:
        raise CorporaError(f"{where}: quotes: the id {twice[0]!r} is there twice")
    manifest = root.get("manifest")  # the records of a run have one in common, beside them
    return Comparison(
        source=source,
        versions=versions,
        entries=entries,
        checks=tuple(_read_check(node, source, lengths) for node in root["checks"].items()),
        manifest={key: node.value for key, node in manifest.members()} if manifest else {},
    )


def read_comparison(path: Path) -> Comparison:
    """The comparison in a file.

    Raises:
        CorporaError: It can't be read, isn't JSON, or isn't a comparison.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CorporaError(f"{path}: can't be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise CorporaError(f"{path}: not UTF-8 ({error.reason} at byte {error.start})") from error
    except json.JSONDecodeError as error:
        raise CorporaError(
            f"{path}, line {error.lineno}: not JSON ({error.msg}); make it again with "
            "`parallax compare`"
        ) from error
    except RecursionError as error:
        raise CorporaError(f"{path}: nested too deeply to be a comparison") from error
    except ValueError as error:  # a number of thousands of digits
        raise CorporaError(f"{path}: not usable JSON ({error})") from error
    return from_json(document, where=str(path))


def _rounded(number: float) -> float:
    return round(number, 6)


def _spans_json(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _why_json(why: Why, explain: bool) -> dict[str, Any]:
    return {"why": [list(signal) for signal in why]} if explain and why else {}


def _version_json(version: Version) -> dict[str, Any]:
    return {
        "lang": version.lang,
        "title": version.title,
        "date": version.date,
        "url": version.url,
        "outlet": version.outlet,
        "model": version.model,
        "text": version.text,
        "sentences": _spans_json(version.sentences),
        "notes": list(version.notes),
    }


def _entry_json(entry: Entry, comparison: Comparison, explain: bool) -> dict[str, Any]:
    mentions = {
        key: None
        if mention is None
        else _mention_json(mention, comparison.version(key).text, explain)
        for key, mention in entry.mentions.items()
    }
    return {
        "id": entry.id,
        "kind": str(entry.kind),
        "mentions": mentions,
        "reasons": dict(entry.reasons),
        "differences": [
            {
                "dimension": str(difference.dimension),
                "between": list(difference.between),
                "rule": difference.rule,
                "note": difference.note,
                "evidence": {key: _spans_json(spans) for key, spans in difference.evidence.items()},
                "confidence": _rounded(difference.confidence),
                **_why_json(difference.why, explain),
            }
            for difference in entry.differences
        ],
        **({"parent": entry.parent} if entry.parent is not None else {}),
    }


def _mention_json(mention: Mention, text: str, explain: bool) -> dict[str, Any]:
    return {
        "spans": _spans_json(mention.spans),
        "text": [span.of(text) for span in mention.spans],
        "kind": str(mention.kind),
        "cue": _spans_json(mention.cue),
        "source": _spans_json(mention.source),
        "speaker": mention.speaker,
        "confidence": _rounded(mention.confidence),
        "method": mention.method,
        **_why_json(mention.why, explain),
    }


def _read_version(
    node: JsonValue, key: str | None, source: Version | None, words: JsonValue | None
) -> Version:
    """One version; `source` is None for the source itself, `key` where it is the language's."""
    text = node["text"].text()
    sentences = node["sentences"].spans(len(text))
    lang = _optional_text(node, "lang") or key
    if lang is None:
        raise CorporaError(f"{node.place}: 'lang' is missing")
    version = Version(
        key=key or lang,
        lang=lang,
        text=text,
        sentences=sentences,
        origin=_member_of(Origin, node["origin"]) if source else Origin.SOURCE,
        id=_optional_text(node, "id"),
        title=_optional_text(node, "title"),
        date=_optional_text(node, "date"),
        url=_optional_text(node, "url"),
        outlet=_optional_text(node, "outlet"),
        model=_optional_text(node, "model"),
        notes=tuple(note.text() for note in _optional_items(node, "notes")),
    )
    if source is None:
        return version
    bead_scores = [score.number() for score in _optional_items(node, "bead_scores")]
    beads = []
    for number, item in enumerate(node["beads"].items()):
        src, tgt = item.pair()
        beads.append(
            Bead(
                tuple(index.index(len(source.sentences)) for index in src.items()),
                tuple(index.index(len(sentences)) for index in tgt.items()),
                bead_scores[number] if number < len(bead_scores) else 1.0,
            )
        )
    return replace(
        version,
        beads=tuple(beads),
        words=words.span_pairs(len(source.text), len(text)) if words else (),
        scores=tuple(
            None if score.is_null else score.number() for score in _optional_items(node, "scores")
        ),
    )


def _read_entry(node: JsonValue, lengths: Mapping[str, int]) -> Entry:
    mentions = dict(node["mentions"].members())
    for key, mention in mentions.items():
        _known_key(mention, key, lengths)
    reasons = node.get("reasons")
    return Entry(
        id=node["id"].text(),
        kind=_member_of(QuoteKind, node["kind"]),
        mentions={
            key: None if mentions[key].is_null else _read_mention(mentions[key], length)
            for key, length in lengths.items()
            if key in mentions
        },
        reasons={key: reason.text() for key, reason in reasons.members()} if reasons else {},
        differences=tuple(_read_difference(d, lengths) for d in node["differences"].items()),
        parent=_optional_text(node, "parent"),
    )


def _read_mention(node: JsonValue, length: int) -> Mention:
    confidence = node.get("confidence")
    return Mention(
        spans=node["spans"].spans(length),
        kind=_member_of(QuoteKind, node["kind"]),
        cue=node["cue"].spans(length),
        source=node["source"].spans(length),
        speaker=_optional_text(node, "speaker"),
        confidence=confidence.number() if confidence else 1.0,
        method=_optional_text(node, "method") or "",
        why=_read_why(node),
    )


def _read_difference(node: JsonValue, lengths: Mapping[str, int]) -> Difference:
    first, second = node["between"].pair()
    for side in (first, second):
        _known_key(side, side.text(), lengths)
    evidence = {
        key: spans.spans(_known_key(spans, key, lengths))
        for key, spans in node["evidence"].members()
    }
    return Difference(
        dimension=_member_of(Dimension, node["dimension"]),
        between=(first.text(), second.text()),
        rule=node["rule"].text(),
        note=node["note"].text(),
        evidence=evidence,
        confidence=node["confidence"].number(),
        why=_read_why(node),
    )


def _read_check(node: JsonValue, source: Version, lengths: Mapping[str, int]) -> Check:
    key = node["lang"].text()
    length = _known_key(node["lang"], key, lengths)
    confidence = node.get("confidence")
    return Check(
        check=node["check"].text(),
        severity=node["severity"].text(),
        lang=key,
        source=node["source"].spans(len(source.text)),
        target=node["target"].spans(length),
        note=node["note"].text(),
        confidence=confidence.number() if confidence else 1.0,
    )


def _read_why(node: JsonValue) -> Why:
    pairs = (item.pair() for item in _optional_items(node, "why"))
    return tuple((name.text(), value.text()) for name, value in pairs)


def _known_key(node: JsonValue, key: str, lengths: Mapping[str, int]) -> int:
    """Length of the text of the version `key`."""
    if key not in lengths:
        raise CorporaError(f"{node.place}: no version {key!r}; there are {', '.join(lengths)}")
    return lengths[key]


def _member_of(kind: type[E], node: JsonValue) -> E:
    try:
        return kind(node.text())
    except ValueError:
        raise node.unfit("one of " + ", ".join(kind)) from None


def _optional_text(node: JsonValue, key: str) -> str | None:
    member = node.get(key)
    return member.text() if member else None


def _optional_items(node: JsonValue, key: str) -> list[JsonValue]:
    member = node.get(key)
    return member.items() if member else []
