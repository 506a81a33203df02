"""Statements of a comparison: each quote with its mentions in all versions and what differs."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from alignment.framing import REACH, Difference, Side, compare_statement, side_of
from alignment.mapping import QuotedText, QuoteLink, map_quotes
from alignment.quotes import Quote, reported
from alignment.sentences import Bead, hull
from corpora.comparison import Check, Entry, Mention, Origin, WordLink
from corpora.versions import AlignedVersion
from mt.quality import Finding
from mt.text import Span, SpanIndex, shared_length
from mt.translation import Translation


@dataclass(frozen=True, slots=True)
class _Column:
    """One column of the comparison: the source or a version.

    Attributes:
        key: Its key.
        read: Its text, sentences and quotes.
        translated: Whether it is a translation of the source (or the source itself).
        machine: Whether our model wrote it.
        links: Pairs of the source's word and its own, sorted; empty for the source.
        sentences: Its sentences.
    """

    key: str
    read: QuotedText
    translated: bool
    machine: bool = False
    links: tuple[WordLink, ...] = ()
    sentences: SpanIndex = field(init=False)

    def __post_init__(self) -> None:
        index = SpanIndex(sentence.span for sentence in self.read.sentences)
        object.__setattr__(self, "sentences", index)


def entries_of(
    own_key: str,
    source: QuotedText,
    versions: Sequence[AlignedVersion],
    *,
    overlay: Path | None = None,
) -> tuple[Entry, ...]:
    """All statements: the source's in reading order, then those that only other outlets have.

    Args:
        own_key: The source's key.
        source: The source with the quotes that are to be followed.
        versions: Its versions.
        overlay: Folder of lexicons laid over ours.
    """
    columns = [_Column(own_key, source, translated=True)]
    columns += [
        _Column(
            v.key, v.read, v.origin is not Origin.INDEPENDENT, v.origin is Origin.MT, v.word_links
        )
        for v in versions
    ]
    followed = _followed(own_key, source, versions)
    entries = [*followed, *_elsewhere(own_key, followed, versions)]
    told = {column.key: _spans_in(entries, column.key) for column in columns}
    return tuple(
        dataclasses.replace(
            entry,
            id=f"q{number}",
            differences=tuple(_differences(entry, columns, told, overlay)),
        )
        for number, entry in enumerate(entries, start=1)
    )


def _spans_in(entries: Iterable[Entry], key: str) -> SpanIndex:
    """The words of all mentions in one version."""
    return SpanIndex(
        span
        for entry in entries
        if (mention := entry.mentions.get(key)) is not None
        for span in mention.spans
    )


def _followed(own_key: str, source: QuotedText, versions: Sequence[AlignedVersion]) -> list[Entry]:
    """The source's quotes, each looked up in every version; ids are the source's own."""
    links = {version.key: _links(source, version) for version in versions}
    speakers = {version.key: _Speakers(version.read.quotes) for version in versions}
    entries = []
    numbers = {quote.id: f"q{at}" for at, quote in enumerate(source.quotes, start=1)}
    for at, quote in enumerate(source.quotes):
        mentions: dict[str, Mention | None] = {own_key: Mention.of_quote(quote)}
        reasons: dict[str, str] = {}
        for version in versions:
            link = links[version.key][at]
            mentions[version.key] = speakers[version.key].named(Mention.of_link(link))
            if link.mention is None:
                reasons[version.key] = link.reason
        parent = numbers.get(quote.parent) if quote.parent else None
        entries.append(Entry(quote.id, quote.kind, mentions, reasons, parent=parent))
    return entries


def _links(source: QuotedText, version: AlignedVersion) -> list[QuoteLink]:
    independent = version.origin is Origin.INDEPENDENT
    return map_quotes(
        source,
        version.read,
        words=() if independent else version.words,
        relation="independent" if independent else "translation",
        translated=[one.text for one in version.translations] or None,
    )


class _Speakers:
    """Who speaks in the quotes of a version, found by where they stand."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self._quotes = quotes
        self._index = SpanIndex(span for quote in quotes for span in quote.content)
        self._at: dict[Span, list[int]] = {}
        for at, quote in enumerate(quotes):
            for span in quote.content:
                self._at.setdefault(span, []).append(at)

    def named(self, mention: Mention | None) -> Mention | None:
        """The mention with the canonical name of its speaker, from the version's own quote there.

        Of several quotes there it is the one with most of its words, the first of two with as many.
        """
        if mention is None:
            return None
        near = {at for span in self._index.around(mention.spans) for at in self._at[span]}
        shares = {at: shared_length(self._quotes[at].content, mention.spans) for at in sorted(near)}
        own = max(shares, key=shares.__getitem__, default=None)
        if own is None or not shares[own]:
            return mention
        return dataclasses.replace(mention, speaker=self._quotes[own].speaker)


def _elsewhere(
    own_key: str, followed: Sequence[Entry], versions: Sequence[AlignedVersion]
) -> Iterator[Entry]:
    """What other outlets report and the source doesn't, joined where several of them do."""
    others = [version for version in versions if version.origin is Origin.INDEPENDENT]
    taken = {version.key: _spans_in(followed, version.key) for version in others}
    speakers = {version.key: _Speakers(version.read.quotes) for version in others}
    for number, version in enumerate(others):
        left = [
            quote
            for quote in reported(version.read.quotes)
            if not _shared(quote.content, taken[version.key])
        ]
        later = others[number + 1 :]
        read = dataclasses.replace(version.read, quotes=left)
        links = {other.key: map_quotes(read, other.read, relation="independent") for other in later}
        for at, quote in enumerate(left):
            mentions: dict[str, Mention | None] = dict.fromkeys(
                [own_key, *(v.key for v in versions)]
            )
            mentions[version.key] = Mention.of_quote(quote)
            for other in later:
                linked = Mention.of_link(links[other.key][at])
                found = speakers[other.key].named(_untold(linked, taken[other.key]))
                if found is None:
                    continue
                mentions[other.key] = found
                for span in found.spans:
                    taken[other.key].add(span)
            yield Entry(quote.id, quote.kind, mentions)


def _shared(spans: Sequence[Span], taken: SpanIndex) -> int:
    """Number of code points of `spans` that are taken."""
    return shared_length(spans, taken.around(spans))


def _untold(mention: Mention | None, taken: SpanIndex) -> Mention | None:
    """The mention without words that other statements have; None where they have half of it."""
    if mention is None:
        return None
    spans = tuple(span for span in mention.spans if not _shared([span], taken))
    if 2 * sum(map(len, spans)) <= sum(map(len, mention.spans)):
        return None
    return dataclasses.replace(mention, spans=spans)


def _differences(
    entry: Entry,
    columns: Sequence[_Column],
    told: Mapping[str, SpanIndex],
    overlay: Path | None,
) -> list[Difference]:
    present = [column for column in columns if entry.mentions.get(column.key) is not None]
    if len(present) < 2:
        return []
    sides = {column.key: _side(entry, column, told[column.key]) for column in present}
    links = {
        (a.key, b.key): pairs
        for a, b in combinations(present, 2)
        if (pairs := _between(a, b, sides[a.key], columns[0])) is not None
    }
    translated = [column.key for column in present if column.translated]
    return compare_statement(list(sides.values()), links, translated=translated, overlay=overlay)


def _side(entry: Entry, column: _Column, told: SpanIndex) -> Side:
    mention = entry.mentions[column.key]
    if mention is None:
        raise ValueError(f"{entry.id}: no mention in {column.key}")
    own, parts = set(mention.spans), (*mention.spans, *mention.cue)
    return side_of(
        column.key,
        column.read.lang,
        column.read.text,
        mention.spans,
        mention,
        sentences=column.sentences.around(parts),
        speaker=mention.speaker,
        others=[span for span in told.around(parts, REACH) if span not in own],
        machine=column.machine,
    )


def _between(a: _Column, b: _Column, side: Side, source: _Column) -> list[WordLink] | None:
    """Word links of two columns around a statement; None where they aren't aligned by words."""
    if not (a.translated and b.translated):
        return None
    if a is source:
        return _within(b.links, side.sentences)
    # Two translations are linked through the source's words.
    through: dict[Span, list[Span]] = {}
    for src, tgt in a.links:
        if any(sentence.contains(tgt) for sentence in side.sentences):
            through.setdefault(src, []).append(tgt)
    wanted = _within(b.links, [Span(src.start, src.end) for src in sorted(through)])
    return sorted((own, tgt) for src, tgt in wanted for own in through.get(src, ()))


def _within(links: Sequence[WordLink], spans: Iterable[Span]) -> list[WordLink]:
    """Links whose source word lies in one of `spans`; `links` are sorted."""
    found: list[WordLink] = []
    for span in spans:
        at = bisect_left(links, (Span(span.start, span.start), Span(0, 0)))
        while at < len(links) and links[at][0].start < span.end:
            if links[at][0].end <= span.end:
                found.append(links[at])
            at += 1
    return found


def checks_of(source: QuotedText, versions: Sequence[AlignedVersion]) -> tuple[Check, ...]:
    """What a translator should look at, for every version that is a translation."""
    from alignment.checks import check_segment

    found: list[Check] = []
    for version in versions:
        if version.origin is Origin.INDEPENDENT:
            continue
        for bead, words in zip(version.beads, version.words, strict=True):
            if not bead.src or not bead.tgt:
                found += _of_a_sentence_alone(source, version, bead)
                continue
            src = hull(source.sentences, bead.src)
            tgt = hull(version.read.sentences, bead.tgt)
            pair = (src.of(source.text), tgt.of(version.read.text))
            findings = check_segment(
                *pair,
                src_lang=source.lang,
                tgt_lang=version.read.lang,
                translation=_own_translation(version, bead, pair),
                word_links=words.shift(-src.start, -tgt.start),
            )
            found += [_check(one, version.key, src.start, tgt.start) for one in findings]
    return tuple(found)


def _of_a_sentence_alone(
    source: QuotedText, version: AlignedVersion, bead: Bead
) -> Iterator[Check]:
    """What is told of sentences that a translation leaves out or adds."""
    from alignment.checks.sentences import added, left_out

    for sentences, text, numbers, told in (
        (source.sentences, source.text, bead.src, left_out),
        (version.read.sentences, version.read.text, bead.tgt, added),
    ):
        for number in numbers:
            span = sentences[number].span
            if span:
                yield _check(told(span.of(text), span), version.key)


def _check(finding: Finding, lang: str, src: int = 0, tgt: int = 0) -> Check:
    """A finding of a segment that begins at `src` and `tgt` in the texts."""
    return Check(
        check=finding.check,
        severity=finding.severity,
        lang=lang,
        source=tuple(span.shift(src) for span in finding.source),
        target=tuple(span.shift(tgt) for span in finding.target),
        note=finding.note,
        confidence=finding.confidence,
    )


def _own_translation(
    version: AlignedVersion, bead: Bead, pair: tuple[str, str]
) -> Translation | None:
    """The translation that made exactly this pair; None for texts by people."""
    if version.origin is not Origin.MT:
        return None
    translation = version.translations[bead.src[0]]
    return translation if (translation.source, translation.text) == pair else None
