"""From a text to its quotes: the steps in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from alignment.quotes.attribution import Attribution, Grammar, attribute, of_report
from alignment.quotes.cues import CueLexicon, load_cues
from alignment.quotes.grammars import grammar_of
from alignment.quotes.headlines import headline_report
from alignment.quotes.insertions import split_insertions
from alignment.quotes.kinds import kind_of_unattributed, marks_hold_the_core
from alignment.quotes.marks import Region, find_regions, nested
from alignment.quotes.phrase import EMPTY, Clause, Report, Stretch
from alignment.quotes.quote import Quote, QuoteKind
from alignment.quotes.speakers import link_speakers
from alignment.quotes.transcripts import find_dialogue, find_transcript
from alignment.quotes.view import DASHES, Item, narrate, word_set
from mt.sentences import paragraphs as find_paragraphs
from mt.sentences import split_sentences
from mt.text import Sentence, Span


@dataclass(frozen=True, slots=True)
class _Found:
    """A quote before it gets its number."""

    kind: QuoteKind
    content: tuple[Span, ...]
    attribution: Attribution
    outer: Span


def extract_quotes(
    text: str,
    *,
    lang: str,
    sentences: Sequence[Sentence] | None = None,
    overlay: Path | None = None,
) -> list[Quote]:
    """Quotes of an article in reading order, titles of works and firms among them.

    Args:
        text: The article.
        lang: Its language: en, uk or ru.
        sentences: Its sentences, if they are known already.
        overlay: Folder with lexicons of the user's own.

    Raises:
        AlignmentError: There are no rules for the language.
        LexiconError: A lexicon is malformed.
    """
    grammar, lexicon = grammar_of(lang), load_cues(lang, overlay)
    if sentences is None:
        blocks = find_paragraphs(text)
        sentences = split_sentences(text, lang, blocks=blocks)
    paragraphs = _paragraphs(sentences)
    regions = find_regions(text, paragraphs)
    transcript = find_transcript(text, paragraphs, regions)
    dialogue = find_dialogue(text, paragraphs, regions)
    regions = _joined(regions, [region for region, _ in transcript], dialogue)
    if lang != "en":
        regions = split_insertions(text, regions, lang, lexicon)
    labels = {region.outer.start: label for region, label in transcript}
    reader = _Reader(text, lang, grammar, lexicon, regions, labels)
    breaks = frozenset(sentence.span.start for sentence in sentences)
    found = reader.read(paragraphs, breaks)
    return link_speakers(_numbered(found), text, lang)


def reported(quotes: Iterable[Quote]) -> list[Quote]:
    """The quotes without titles of works, firms and operations."""
    return [quote for quote in quotes if quote.kind is not QuoteKind.TITLE]


def _paragraphs(sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    out: list[Span] = []
    last = -1
    for sentence in sentences:
        if sentence.paragraph == last:
            out[-1] = Span(out[-1].start, sentence.span.end)
        else:
            out.append(sentence.span)
            last = sentence.paragraph
    return tuple(out)


def _joined(
    marked: Sequence[Region], transcript: Sequence[Region], dialogue: Sequence[Region]
) -> tuple[Region, ...]:
    """All regions in reading order, with depth and parent."""
    if not transcript and not dialogue:
        return tuple(marked)
    taken = {region.outer.start for region in transcript}
    extra = [region for region in dialogue if region.outer.start not in taken]
    return nested([*marked, *transcript, *extra])


class _Reader:
    """Goes through one article, level by level of nesting."""

    def __init__(
        self,
        text: str,
        lang: str,
        grammar: Grammar,
        lexicon: CueLexicon,
        regions: Sequence[Region],
        labels: dict[int, Span],
    ) -> None:
        self.text = text
        self.lang = lang
        self.grammar = grammar
        self.lexicon = lexicon
        self.regions = regions
        self.labels = labels
        self.found: list[_Found] = []
        self.done: set[int] = set()
        self.cited = False

    def read(self, paragraphs: Sequence[Span], breaks: frozenset[int]) -> list[_Found]:
        """Quotes of all levels, in no order."""
        self._read_level(paragraphs, breaks, 0)
        for depth in range(1, 1 + max((region.depth for region in self.regions), default=0)):
            spans: list[Span] = []
            children = {region.parent for region in self.regions if region.depth == depth}
            for index in sorted(children):
                spans.extend(self.regions[index].parts)
            spans.sort()
            self._read_level(spans, breaks, depth)
        return self.found

    def _read_level(self, spans: Sequence[Span], breaks: frozenset[int], depth: int) -> None:
        sentences = narrate(self.text, spans, self.regions, breaks, self._reports, depth)
        last: _Found | None = None
        previous: Clause | None = None
        for sentence in sentences:
            if not sentence.items:
                continue
            cues = self.lexicon.find(sentence.items)
            clause = Clause(sentence.items, cues, sentence, self.lang)
            marked = any(item.region >= 0 for item in sentence.items)
            reports = self._reports_of(clause) if depth == 0 or marked else []
            if marked:
                last = self._marked(clause, reports, previous, last)
            if depth == 0:
                self._unmarked(clause, reports)
            previous = clause

    def _reports(self, items: Sequence[Item]) -> bool:
        """Whether items right after a passage name its speaker: “Stop!” Ivan Bondar cried."""
        for cue in self.lexicon.find(items):
            if (
                cue.form.pos == "verb"
                and "r" in cue.form.frames
                and (self.grammar.is_verb(items, cue))
            ):
                between = items[: cue.first]
                if all(item.region < 0 and item.is_word for item in between):
                    after = items[cue.last + 1 : cue.last + 2]
                    return len(between) <= 6 and (
                        not after
                        or not after[0].is_word
                        or len(between) == 0
                        or after[0].low in ("on", "in", "to", "at", "during", "when", "as", "of")
                    )
            break
        return False

    def _reports_of(self, clause: Clause) -> list[Report]:
        """Reports without marks of a sentence."""
        headline = headline_report(clause, self.text)
        if headline is not None:
            return [headline]
        return self.grammar.reports(clause, self.lexicon) if clause.cues else []

    def _marked(
        self,
        clause: Clause,
        reports: Sequence[Report],
        previous: Clause | None,
        last: _Found | None,
    ) -> _Found | None:
        """Quotes of the marked passages of a sentence; gives back the last that stood alone."""
        before_this: _Found | None = None
        self.cited = False
        for position, item in enumerate(clause.items):
            if item.region < 0 or item.region in self.done:
                continue
            self.done.add(item.region)
            region = self.regions[item.region]
            content = tuple(
                trimmed for part in region.parts if (trimmed := self._trimmed(part)) is not None
            )
            if not content:
                continue
            found = self._quote(
                clause, position, region, content, reports, previous, last, before_this
            )
            earlier = before_this if before_this is not None else self._just_said(clause, position)
            merged = self._merged(earlier, found)
            if merged is not None:
                self.found[-1] = found = merged
            else:
                self.found.append(found)
            if found.attribution.stands_alone:
                before_this = last = found
            else:
                before_this = None
        return last

    def _trimmed(self, part: Span) -> Span | None:
        words = part.of(self.text)
        start = part.start + len(words) - len(words.lstrip(" \t\n\u00a0—–-"))
        stripped = words.rstrip(" \t\n\u00a0,")
        end = part.start + len(stripped)
        if start >= end or not any(char.isalnum() for char in self.text[start:end]):
            return None
        return Span(start, end)

    def _quote(
        self,
        clause: Clause,
        position: int,
        region: Region,
        content: tuple[Span, ...],
        reports: Sequence[Report],
        previous: Clause | None,
        last: _Found | None,
        before_this: _Found | None,
    ) -> _Found:
        label = self.labels.get(region.outer.start)
        if label is not None and region.style == ":":
            return _Found(
                QuoteKind.DIRECT, content, Attribution("transcript", (), (label,)), region.outer
            )
        text, items = self.text, clause.items
        inner = text[content[0].start : content[-1].end]
        found = attribute(clause, position, text, reports, self.grammar, self.lexicon)
        goes_on = before_this is not None and items[position - 1].word == ","
        if found is not None and found.rule in _WEAK and goes_on and before_this is not None:
            found = Attribution("continued", (), before_this.attribution.source)
        if found is not None:
            alone = found.stands_alone and _stands_alone(items, position, inner, found)
            kind = QuoteKind.DIRECT if alone else QuoteKind.PARTIAL
            if kind is QuoteKind.PARTIAL and found.rule in _WEAK:
                other, rule = kind_of_unattributed(items, position, inner, self.lang)
                if rule == "words-cited" and found.lemma in _HOLDING and not self.cited:
                    self.cited = True
                    return _Found(
                        QuoteKind.PARTIAL, content, replace(found, rule=rule), region.outer
                    )
                named = found.lemma in _NAMING and self.lang == "en"
                if (other is QuoteKind.TITLE and not named) or (
                    rule == "words-cited" and found.rule != ("marks-in-report")
                ):
                    plain = Attribution(rule, stands_alone=False)
                    return _Found(other, content, plain, region.outer)
                if other is QuoteKind.PARTIAL:
                    plain = Attribution(rule, stands_alone=False)
                    return _Found(QuoteKind.PARTIAL, content, plain, region.outer)
            return _Found(kind, content, replace(found, stands_alone=alone), region.outer)
        if before_this is not None and items[position - 1].word in (",", "—", "–"):
            attribution = Attribution("continued", (), before_this.attribution.source)
            return _Found(QuoteKind.DIRECT, content, attribution, region.outer)
        speech = _is_speech(items, position, inner) or region.style == "—"
        broken = (
            last is not None
            and position == 0
            and inner[:1].isupper()
            and len(inner.split()) >= 6
            and previous is not None
            and any(item.region >= 0 for item in previous.items)
        )
        if speech or broken:
            attribution = self._from_context(clause, position, previous, last, before_this)
            return _Found(QuoteKind.DIRECT, content, attribution, region.outer)
        kind, rule = kind_of_unattributed(items, position, inner, self.lang)
        if kind is QuoteKind.SCARE or (self.lang == "en" and rule == "title"):
            cited = self._cited(clause, position)
            if cited is not None:
                return _Found(QuoteKind.PARTIAL, content, cited, region.outer)
        return _Found(kind, content, Attribution(rule, stands_alone=False), region.outer)

    def _cited(self, clause: Clause, position: int) -> Attribution | None:
        """Somebody's words without a verb of speech: in a headline; after as (went after X as)."""
        items, sentence = clause.items, clause.sentence
        headline = sentence.headline and len(items) <= 20
        before = [item.low for item in items[max(0, position - 2) : position]]
        named = bool(before) and (before[-1] in _AS or (before[0] in _AS and len(before) == 2))
        if not headline and not named:
            return None
        source = self.grammar.first_subject(clause, self.lexicon)
        if source and source.last > position:
            source = EMPTY
        if not source and not headline:
            return None
        rule = "headline-words" if headline else "named-as"
        where = (clause.span(source),) if source else ()
        return Attribution(rule, (), where, stands_alone=False)

    def _from_context(
        self,
        clause: Clause,
        position: int,
        previous: Clause | None,
        last: _Found | None,
        before_this: _Found | None,
    ) -> Attribution:
        """The speaker of a passage whose own sentence names none."""
        if before_this is not None:
            return Attribution("continued", (), before_this.attribution.source)
        if previous is not None:
            ends = previous.items[-1]
            cues = [
                cue
                for cue in previous.cues
                if cue.form.pos == "verb" and self.grammar.is_verb(previous.items, cue)
            ]
            same = previous.sentence.paragraph == clause.sentence.paragraph
            adjacent = previous.sentence.paragraph + 1 >= clause.sentence.paragraph
            if ends.word == ":" and cues and adjacent:
                source, _, _ = self.grammar.source_of(previous, cues[-1], self.lexicon, EMPTY)
                cue = cues[-1]
                spans = (Span(previous.items[cue.first].start, previous.items[cue.last].end),)
                return Attribution(
                    "sentence-before-colon",
                    spans,
                    (previous.span(source),) if source else (),
                    cue.form.lemma,
                    cue.form.cue_class,
                )
            quoted = any(item.region >= 0 for item in previous.items)
            if last is not None and (quoted or not same):
                return Attribution("continued", (), last.attribution.source)
            if same or adjacent:
                subject = self.grammar.first_subject(previous, self.lexicon)
                if subject and not quoted:
                    return Attribution("sentence-before", (), (previous.span(subject),))
        if last is not None:
            return Attribution("continued", (), last.attribution.source)
        return Attribution("no-source")

    def _just_said(self, clause: Clause, position: int) -> _Found | None:
        """The quote before a passage that begins its sentence: “P,” he said. “P.”."""
        return self.found[-1] if self.found and position == 0 else None

    def _merged(self, before: _Found | None, found: _Found) -> _Found | None:
        """English: “P,” he said, “p.” is one quote in two parts."""
        if before is None or self.lang != "en" or found.kind is not QuoteKind.DIRECT:
            return None
        if before.kind is not QuoteKind.DIRECT or not self.found or self.found[-1] is not before:
            return None
        if not before.attribution.cue or found.attribution.rule not in _GOING_ON:
            return None
        own = found.attribution.cue
        if own and own[0].start > before.outer.end and own != before.attribution.cue:
            return None
        between = self.text[before.outer.end : found.outer.start]
        if before.attribution.cue[0].start < before.outer.end or "\n" in between:
            return None
        allowed = [*before.attribution.cue, *before.attribution.source]
        if any(span.end > found.outer.start for span in allowed):
            return None
        said = sum(
            len(span.of(self.text).split()) for span in allowed if span.start >= before.outer.end
        )
        mark = between.rstrip()[-1:]
        if len(between.split()) <= said + 9 and (
            mark in (",", ".", ":", "—", "–", ";") or mark.isalnum()
        ):
            return replace(
                before,
                content=(*before.content, *found.content),
                outer=Span(before.outer.start, found.outer.end),
            )
        return None

    def _unmarked(self, clause: Clause, reports: Sequence[Report]) -> None:
        for report in reports:
            if marks_hold_the_core(clause.items, report):
                continue
            content: list[Span] = []
            for part in report.content:
                inside = clause.items[part.first : part.last]
                if inside:
                    content.append(self._with_brackets(clause, part.first, part.last))
            if not content or self._is_marked(clause, report.content):
                continue
            attribution = of_report(clause, report)
            outer = Span(content[0].start, content[-1].end)
            self.found.append(_Found(QuoteKind.INDIRECT, tuple(content), attribution, outer))

    def _with_brackets(self, clause: Clause, first: int, last: int) -> Span:
        return Span(clause.items[first].start, clause.items[last - 1].end)

    def _is_marked(self, clause: Clause, parts: Sequence[Stretch]) -> bool:
        """Whether a passage that stands alone makes up a report's content."""
        for part in parts:
            first, last = part.first, part.last
            marked = [item for item in clause.items[first:last] if item.region >= 0]
            plain = [item for item in clause.items[first:last] if item.region < 0 and item.is_word]
            for item in marked:
                inner = self.text[item.start + 1 : item.end - 1]
                if len(plain) <= 1 or (
                    inner[:1].isupper() and inner.rstrip()[-1:] in ".!?,…" and len(inner) > 40
                ):
                    return True
        return False


# Rules under which a passage can be the second part of the one before it.
_GOING_ON = frozenset({"continued", "cue-marks", "marks-after-cue", "sentence-before", "no-source"})
# Verbs whose object is a text's own words: the memorandum contained the word “assurances”.
# Verbs of naming: what follows is what somebody calls a thing, not the thing's title.
_NAMING = word_set("label brand rate describe deem characterise characterize denounce dismiss")
_HOLDING = frozenset({"contain", "містити", "содержать", "use"})
_AS = frozenset({"as", "як", "как"})
_PARTS = frozenset({QuoteKind.PARTIAL, QuoteKind.INDIRECT})
_WEAK = frozenset({"marks-in-report", "marks-after-cue", "marks-before-cue"})


def _stands_alone(items: Sequence[Item], position: int, inner: str, found: Attribution) -> bool:
    """Whether a passage is speech of its own and no part of the reporter's sentence."""
    if found.rule in ("cue-colon-marks", "colon-marks", "headline-colon", "sentence-before-colon"):
        return True
    before = items[position - 1] if position else None
    if before is not None and before.is_word and found.rule not in ("cue-marks",):
        return False
    led_in = before is not None and before.word == "," and found.cue and inner[:1].islower()
    if (
        led_in
        and found.cue[0].start > items[position].end
        and position > 2
        and not any(item.region >= 0 for item in items[:position])
    ):
        return False
    return not (before is not None and before.is_word and not inner[:1].isupper())


def _is_speech(items: Sequence[Item], position: int, inner: str) -> bool:
    """Whether an unattributed passage makes a sentence of its own."""
    before = items[position - 1] if position else None
    after = items[position + 1] if position + 1 < len(items) else None
    free = before is None or before.region >= 0 or before.word in (":",) or before.word in DASHES
    ends = inner[-1:] in ".!?…" or after is None or after.word in (".", "!", "?", "…")
    return (
        free
        and ends
        and (len(inner.split()) > 2 or inner[-1:] in ".!?…")
        and (after is None or not after.is_word or inner[-1:] in ".!?…")
    )


def _numbered(found: Sequence[_Found]) -> list[Quote]:
    """The quotes in reading order, with ids and parents."""
    ordered = sorted(found, key=lambda one: (one.content[0].start, -one.content[-1].end))
    out: list[Quote] = []
    open_ones: list[tuple[int, str]] = []
    for number, one in enumerate(ordered, start=1):
        name = f"q{number}"
        while open_ones and open_ones[-1][0] <= one.content[0].start:
            open_ones.pop()
        parent = open_ones[-1][1] if open_ones and open_ones[-1][0] >= one.content[-1].end else None
        attribution = one.attribution
        out.append(
            Quote(
                name,
                one.kind,
                one.content,
                attribution.cue,
                attribution.source,
                rule=attribution.rule,
                parent=parent,
                clause=attribution.clause if one.kind in _PARTS else (),
                apposition=attribution.apposition,
                why=_why(attribution),
            )
        )
        open_ones.append((one.content[-1].end, name))
    return out


def _why(attribution: Attribution) -> tuple[tuple[str, str], ...]:
    why = [("rule", attribution.rule)]
    if attribution.lemma:
        why.append(("cue", f"{attribution.lemma} ({attribution.cue_class})"))
    return tuple(why)
