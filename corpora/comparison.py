"""The comparison of an article with its versions, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from alignment.framing import Difference
from alignment.quotes import Quote, QuoteKind
from alignment.sentences import Bead
from mt.text import Span

if TYPE_CHECKING:
    from alignment.mapping import QuoteLink

Why = tuple[tuple[str, str], ...]
WordLink = tuple[Span, Span]


class Origin(StrEnum):
    """Where a version comes from."""

    SOURCE = "source"
    MT = "mt"
    TRANSLATION = "translation"
    INDEPENDENT = "independent"


@dataclass(frozen=True, slots=True)
class Version:
    """One text of the comparison: the source, a translation, or another outlet's article.

    Attributes:
        key: Its name in the comparison, the language code as a rule (`uk`).
        lang: Language code.
        text: The text as read.
        sentences: Where its sentences stand in `text`.
        origin: Where it comes from.
        id: The article's id; of a given version, its file's name.
        title: Headline.
        date: ISO date.
        url: Where it was published.
        outlet: Who published it; None for our own translations.
        model: What translated it (`compact@1a2b3c4d`); None for texts by people.
        beads: Which of the source's sentences are which of its own; empty for the source.
        scores: A mean log-probability for each of its sentences, None where there is none;
            empty where nothing was scored.
        words: Pairs of spans, the source's word and the version's.
        notes: Remarks for the reader, a sentence each.
    """

    key: str
    lang: str
    text: str
    sentences: tuple[Span, ...]
    origin: Origin = Origin.SOURCE
    id: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    outlet: str | None = None
    model: str | None = None
    beads: tuple[Bead, ...] = ()
    scores: tuple[float | None, ...] = ()
    words: tuple[WordLink, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A statement as one version presents it.

    Attributes:
        spans: Its words, without outer marks, in the version's text.
        kind: How it is presented there.
        cue: The words that report it; empty where there are none.
        source: Who is said to have said it, as it stands there.
        speaker: The source's canonical name, if known.
        confidence: Probability that the mention is right, from 0 to 1; 1 where it was not mapped
            but read (the source's own quotes).
        method: The rule or the signals that found it.
        why: Signals and their values.
    """

    spans: tuple[Span, ...]
    kind: QuoteKind
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: str | None = None
    confidence: float = 1.0
    method: str = ""
    why: Why = ()

    @classmethod
    def of_quote(cls, quote: Quote) -> Mention:
        """A quote in the text where it was found."""
        return cls(
            spans=quote.content,
            kind=quote.kind,
            cue=quote.cue,
            source=quote.source,
            speaker=quote.speaker,
            method=quote.rule,
            why=quote.why,
        )

    @classmethod
    def of_link(cls, link: QuoteLink, *, speaker: str | None = None) -> Mention | None:
        """What a quote became in another version; None where it wasn't found."""
        found = link.mention
        if found is None:
            return None
        return cls(
            spans=found.spans,
            kind=found.kind,
            cue=found.cue,
            source=found.source,
            speaker=speaker,
            confidence=found.confidence,
            method=found.method,
            why=found.why,
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement with its mentions in all versions and what differs between them.

    Attributes:
        id: `q1`, `q2` ...
        kind: How the source presents it (or the first version that has it).
        mentions: Version key → mention, the source's first; None where it isn't found.
        reasons: Version key → why there is no mention.
        differences: What differs, for each pair of versions.
        parent: `id` of the entry in which it is nested.
    """

    id: str
    kind: QuoteKind
    mentions: Mapping[str, Mention | None]
    reasons: Mapping[str, str] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """What a translator should look at, at its place in the article.

    Attributes:
        check: Name of the check, such as `missing_number`.
        severity: `error`, `warning` or `info`.
        lang: Key of the version.
        source: Spans of the source's text.
        target: Spans of the version's text.
        note: A sentence for a reader.
        confidence: Probability that it is an error, from 0 to 1.
    """

    check: str
    severity: str
    lang: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]
    note: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """An article, its versions, every statement in all of them, and what differs.

    Attributes:
        source: The article that was compared.
        versions: Key → version, in the order of the columns.
        entries: Statements, in the source's reading order.
        checks: What a translator should look at.
        manifest: How it was made: version, model, options; JSON values only.
    """

    source: Version
    versions: Mapping[str, Version]
    entries: tuple[Entry, ...] = ()
    checks: tuple[Check, ...] = ()
    manifest: Mapping[str, Any] = field(default_factory=dict)

    @property
    def columns(self) -> tuple[Version, ...]:
        """The source and its versions, in order."""
        return (self.source, *self.versions.values())

    def version(self, key: str) -> Version:
        """The source or version of that key.

        Raises:
            KeyError: There is none.
        """
        return self.source if key == self.source.key else self.versions[key]
