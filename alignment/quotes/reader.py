"""Goes through an article and collects its quotes, level by level of nesting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from alignment.morphology import SLAVIC
from alignment.quotes.beside_marks import takes_clause
from alignment.quotes.cues import Cue, CueLexicon
from alignment.quotes.distance import so_called
from alignment.quotes.english.words import is_adverb
from alignment.quotes.found import Context, Found
from alignment.quotes.grammar import Attribution, Grammar, of_report
from alignment.quotes.headlines import headline_report, without_end
from alignment.quotes.kinds import marks_hold_the_core
from alignment.quotes.passages import Passages
from alignment.quotes.phrase import Clause, Report, Stretch
from alignment.quotes.quote import QuoteKind
from alignment.quotes.regions import Region
from alignment.quotes.relays import without_relay
from alignment.quotes.slavic.homographs import without_homographs
from alignment.quotes.slavic.phases import with_phases
from alignment.quotes.view import Item, NarratorSentence, is_stop, narrate
from mt.text import Span

# Rules under which a passage can be the second part of the one before it.
_GOING_ON = frozenset({"continued", "cue-marks", "marks-after-cue", "sentence-before", "no-source"})
# Spaces and dashes before the words of a quote; a dash right before a figure is its minus.
_BEFORE_WORDS = re.compile(r"\A(?:[ \t\n\u00a0—]|[–-](?!\d))+")

# Rules that look further for a speaker than the sentence of a passage, and those of what follows.
_FROM_CONTEXT = frozenset({"continued", "sentence-before", "no-source", "turn"})
_AFTER = frozenset({"marks-cue-source", "marks-source-cue", "marks-verb-source"})

# Longer words between two passages are more than an attribution.
_MAX_BETWEEN = 40
_CLOSING = " \n”\"'’"
_OPENING = frozenset({"ing", "past", "pp"})
_SO = frozenset({"so", "thus"})
_NOBODY = frozenset({"nobody", "none", "neither", "no"})
_AFTER_VERB = frozenset({"on", "in", "to", "at", "during", "when", "as", "of", "from"})
# Verbs of asking, and words with which what is asked or ordered begins.
_ASKING = frozenset({"ask", "tell", "demand", "answer", "correct", "interrupt"})
_CONTENT = frozenset({"to", "that", "whether", "if", "why", "how", "what", "when", "for", "about"})
_BE = frozenset({"is", "are", "was", "were", "be", "been"})


def _without_age(items: Sequence[Item]) -> Sequence[Item]:
    """A subject without an age between commas: Nina Hall, 48, | had asked."""
    commas = [index for index, item in enumerate(items) if item.word == ","]
    aged = len(commas) == 2 and commas[1] - commas[0] == 2 and items[commas[0] + 1].word.isdigit()
    return [*items[: commas[0]], *items[commas[1] + 1 :]] if aged else items


def _past_adverbs(items: Sequence[Item]) -> Sequence[Item]:
    """What follows a verb, past adverbs: asked | indignantly."""
    at = 0
    while at < len(items) and items[at].region < 0 and is_adverb(items[at].low):
        at += 1
    return items[at:]


def _is_addressed(after: Sequence[Item], cue: Cue) -> bool:
    """Whether who is asked follows a verb, and nothing that is asked: “Who?” S asked the crew."""
    words = [item.low for item in after[:6] if item.region < 0]
    return cue.form.lemma in _ASKING and _CONTENT.isdisjoint(words)


class Reader:
    """Goes through one article, level by level of nesting."""

    def __init__(
        self,
        text: str,
        lang: str,
        grammar: Grammar,
        lexicon: CueLexicon,
        regions: Sequence[Region],
        labels: dict[int, Span],
        turns: frozenset[int],
    ) -> None:
        self.text = text
        self.lang = lang
        self.grammar = grammar
        self.lexicon = lexicon
        self.regions = regions
        self.labels = labels
        self.found: list[Found] = []
        self.done: set[int] = set()
        self.passages = Passages(text, lang, grammar, lexicon, turns)

    def read(self, paragraphs: Sequence[Span], breaks: frozenset[int]) -> list[Found]:
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
        last: Found | None = None
        previous: Clause | None = None
        for sentence in sentences:
            if not sentence.items:
                continue
            cues = self.lexicon.find(sentence.items, sentence.lows)
            if self.lang in SLAVIC:
                cues = without_homographs(sentence.items, cues, self.lang)
                cues = with_phases(sentence.items, cues, self.lang)
            whole = Clause(sentence.items, cues, sentence, self.lang)
            clause = without_relay(whole, self.grammar, self.lexicon)
            marked = any(item.region >= 0 for item in sentence.items)
            reports = self._reports_of(clause) if depth == 0 or marked else []
            if marked:
                last = self._marked(clause, reports, previous, last)
                self._marked(whole, (), previous, None, begin=len(clause.items))
                # Who speaks in a headline needn't be who speaks in the lead.
                last = None if sentence.headline and self.lang == "en" else last
            if depth == 0:
                self._unmarked(clause, reports)
                self._distanced(clause)
            previous = clause

    def _reports(self, items: Sequence[Item], ended: str) -> bool:
        """Whether items right after a passage name its speaker: “Stop!” Ivan Bondar cried.

        `ended` is the mark with which the passage ends.
        """
        for cue in self.lexicon.find(items):
            if (
                cue.form.pos == "verb"
                and "r" in cue.form.frames
                and (self.grammar.is_verb(items, cue))
            ):
                if cue.first == 0 and items[0].is_capital and cue.form.feature in _OPENING:
                    # “… a fog.” Adding that …; Asked whether …: a sentence of its own.
                    return False
                between = items[: cue.first]
                if any(item.low in _BE for item in between):
                    # “… stale.” No deaths were reported.
                    return False
                told = bool(between) and takes_clause(items, cue.last + 1)
                if told or (between and (between[0].low in _NOBODY or between[-1].low == "not")):
                    # “… stale?” Nobody answered. “… stale.” The firm did not respond.
                    return False
                between = _without_age(between)
                if all(item.region < 0 and item.is_word for item in between):
                    after = items[cue.last + 1 :]
                    after = after if ended == "." else _past_adverbs(after)
                    going_on = [item.low for item in items[cue.last + 1 : cue.last + 3]]
                    if ended == "." and going_on == [",", "then"]:
                        # “… print it.” She laughs, then asks for tea.
                        return False
                    if between and between[0].low in _SO and len(between) == 1:
                        # “… stale.” So says the cook.
                        return True
                    return len(between) <= 6 and (
                        not after
                        or not after[0].is_word
                        or len(between) == 0
                        or after[0].low in _AFTER_VERB
                        or (ended != "." and _is_addressed(after, cue))
                    )
            break
        return ended != "." and self._speaks(items)

    def _speaks(self, items: Sequence[Item]) -> bool:
        """Whether a short English sentence names a speaker with any verb: “Who?” Hall pressed."""
        end = next((i for i, item in enumerate(items) if item.region < 0 and is_stop(item)), 0)
        if self.lang != "en" or not 2 <= end <= 5:
            return False
        clause = Clause(items[:end], (), NarratorSentence(list(items[:end]), 0, False), "en")
        verb, source = self.grammar.speech_verb(clause, 0, self.lexicon)
        return bool(source) and all(is_adverb(item.low) for item in items[verb.last : end])

    def _reports_of(self, clause: Clause) -> list[Report]:
        """Reports without marks of a sentence."""
        headline = headline_report(clause, self.text)
        if headline is not None:
            return [headline]
        if not clause.cues and self.lang != "en":
            return []
        return self.grammar.reports(without_end(clause), self.lexicon)

    def _marked(
        self,
        clause: Clause,
        reports: Sequence[Report],
        previous: Clause | None,
        last: Found | None,
        begin: int = 0,
    ) -> Found | None:
        """Quotes of the marked passages of a sentence; gives back the last that stood alone."""
        before_this: Found | None = None
        holding = False
        for position, item in enumerate(clause.items[begin:], start=begin):
            if item.region < 0:
                continue
            if item.region in self.done:
                last = self._ended(Context(clause, reports, previous, last, None), position)
                continue
            self.done.add(item.region)
            region = self.regions[item.region]
            content = tuple(
                trimmed for part in region.parts if (trimmed := self._trimmed(part)) is not None
            )
            if not content:
                continue
            label = self.labels.get(region.outer.start) if region.style == ":" else None
            if label is not None:
                transcript = Attribution("transcript", (), (label,))
                found = Found(QuoteKind.DIRECT, content, transcript, region.outer)
            else:
                context = Context(clause, reports, previous, last, before_this)
                found = self.passages.judge(context, position, region, content, holding)
                holding = holding or found.attribution.rule == "words-cited"
            earlier = before_this or self._just_said(position, previous) or self._parted(found)
            merged = self._merged(earlier, found)
            if merged is not None:
                found = merged
                self.found[self._index_of(earlier)] = merged
            else:
                self.found.append(found)
            if found.attribution.stands_alone:
                before_this = last = found
            else:
                before_this = None
        return last

    def _ended(self, context: Context, position: int) -> Found | None:
        """Gives a quote of several paragraphs the speaker who is named after its end."""
        last, item = context.last, context.clause.items[position]
        region = self.regions[item.region]
        if last is None or not self.found or self.found[-1] is not last:
            return last
        if position + 1 == len(context.clause.items):
            return last
        if last.outer != region.outer or last.attribution.rule not in _FROM_CONTEXT:
            return last
        named = self.passages.judge(context, position, region, last.content, False)
        if named.attribution.rule not in _AFTER:
            return last
        self.found[-1] = replace(last, attribution=named.attribution)
        return self.found[-1]

    def _trimmed(self, part: Span) -> Span | None:
        words = part.of(self.text)
        start = part.start + len(words) - len(_BEFORE_WORDS.sub("", words))
        stripped = words.rstrip(" \t\n\u00a0,")
        end = part.start + len(stripped)
        if start >= end or not any(char.isalnum() for char in self.text[start:end]):
            return None
        return Span(start, end)

    def _just_said(self, position: int, previous: Clause | None) -> Found | None:
        """The quote of the sentence before a passage that begins its own: “P,” he said. “P.”."""
        if position or previous is None or not self.found:
            return None
        last = self.found[self._last_said()]
        cue = last.attribution.cue
        return last if cue and previous.items[0].start <= cue[0].start else None

    def _last_said(self) -> int:
        """Index of the last quote, past a title in its attribution: he said on “Night Watch.”."""
        titled = len(self.found) > 1 and self.found[-1].kind in (QuoteKind.TITLE, QuoteKind.SCARE)
        return -2 if titled and self.found[-2].attribution.cue else -1

    def _index_of(self, one: Found | None) -> int:
        return -1 if self.found[-1] is one else -2

    def _parted(self, found: Found) -> Found | None:
        """The partial quote that a passage goes on with: it was “p,” he said, “not p”."""
        before = self.found[-1] if self.found else None
        if before is None or before.kind is not QuoteKind.PARTIAL:
            return None
        same = before.attribution.rule in _AFTER and before.attribution.cue == found.attribution.cue
        return before if same and self.text[found.content[0].start].islower() else None

    def _merged(self, before: Found | None, found: Found) -> Found | None:
        """English: “P,” he said, “p.” is one quote in two parts."""
        if before is None or self.lang != "en" or found.kind is not QuoteKind.DIRECT:
            return None
        if before.kind is not QuoteKind.DIRECT and self._parted(found) is None:
            return None
        near = any(one is before for one in self.found[-2:])
        if not near or not before.attribution.cue or found.attribution.rule not in _GOING_ON:
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
        mark = between.rstrip(_CLOSING)[-1:]
        if len(between.split()) <= _MAX_BETWEEN and (
            mark in (",", ".", ":", "—", "–", ";") or mark.isalnum()
        ):
            whose = before.attribution
            whose = replace(whose, clause=whose.clause and (*whose.clause, *found.content))
            return replace(
                before,
                content=(*before.content, *found.content),
                attribution=whose,
                outer=Span(before.outer.start, found.outer.end),
            )
        return None

    def _unmarked(self, clause: Clause, reports: Sequence[Report]) -> None:
        for report in reports:
            if marks_hold_the_core(clause.items, report):
                continue
            parts = [part for part in report.content if clause.items[part.first : part.last]]
            content = [clause.span(part) for part in parts]
            if not content or self._is_marked(clause, report.content):
                continue
            attribution = of_report(clause, report)
            outer = Span(content[0].start, content[-1].end)
            self.found.append(Found(QuoteKind.INDIRECT, tuple(content), attribution, outer))

    def _distanced(self, clause: Clause) -> None:
        """So-called experts: distance without marks."""
        for cue, content in so_called(clause):
            span = clause.span(content)
            attribution = Attribution("so-called", (clause.span(cue),), stands_alone=False)
            self.found.append(Found(QuoteKind.SCARE, (span,), attribution, span))

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
