"""Our own events, each told by three outlets, as texts with sentences and mentions in offsets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.gold_articles import LANGUAGES, find_parts, parts_of, records

from alignment.mapping import QuotedText
from alignment.quotes.quote import Quote, QuoteKind
from mt.sentences import split_sentences
from mt.text import Span


@dataclass(frozen=True)
class GoldEvent:
    """One event.

    Attributes:
        id: Its id.
        versions: Language → article; the `id` of a quote is the statement's number, so that
            quotes with the same `id` are the same statement.
    """

    id: str
    versions: dict[str, QuotedText]


def read_events(path: Path) -> Iterator[GoldEvent]:
    """The events of `framing.jsonl`, mentions that can't be found left out."""
    for row in records(path):
        versions: dict[str, QuotedText] = {}
        for lang in LANGUAGES:
            text = row["articles"][lang]
            quotes = []
            for statement in row["statements"]:
                mention = statement["mentions"].get(lang)
                if not mention:
                    continue
                spans = find_parts(text, parts_of(mention["text"]), 0)
                if spans is None:
                    continue
                speaker = (statement.get("speaker") or {}).get(lang)
                quotes.append(
                    Quote(
                        str(statement["s"]),
                        QuoteKind(mention["kind"]),
                        tuple(spans),
                        cue=_near(text, mention.get("cue"), spans[0]),
                        source=_near(text, speaker, spans[0]),
                        speaker=speaker,
                    )
                )
            versions[lang] = QuotedText(text, lang, split_sentences(text, lang), quotes)
        yield GoldEvent(row["id"], versions)


def _near(text: str, value: str | list[str] | None, at: Span) -> tuple[Span, ...]:
    """The occurrence of some words that is nearest to a span; empty where there is none."""
    parts = parts_of(value)
    if not parts:
        return ()
    starts = []
    start = text.find(parts[0])
    while start >= 0:
        starts.append(start)
        start = text.find(parts[0], start + 1)
    if not starts:
        return ()
    nearest = min(starts, key=lambda found: abs(found - at.start))
    return (Span(nearest, nearest + len(parts[0])),)
