"""A side, read: its words with their lemmas, and where in the statement each one stands."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from alignment.framing.memo import remembered
from alignment.framing.phrases import Hit, Phrases, Word, load_phrases, merge_phrases
from alignment.framing.side import Side
from alignment.morphology import SLAVIC, analyzer, inflectable, lemmas, parses
from alignment.quotes.quote import QuoteKind
from alignment.tokens import is_word, tokenize
from mt.text import Span


class Zone(StrEnum):
    """Where a word stands."""

    CONTENT = "content"
    CUE = "cue"
    SOURCE = "source"
    CONTEXT = "context"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reading:
    """A side with its words.

    Attributes:
        side: The side.
        words: Words and marks of its sentences, in order.
        zones: For each word, where it stands.
        overlay: Folder of lexicons that add to ours.
        memo: What was computed from it (`memo.remembered`).
    """

    side: Side
    words: tuple[Word, ...]
    zones: tuple[Zone, ...]
    overlay: Path | None = None
    memo: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def lang(self) -> str:
        """Code of the side's language."""
        return self.side.lang

    @property
    def verbatim(self) -> bool:
        """Whether the words stand in marks as a clause of the speaker's own."""
        return self.side.kind is QuoteKind.DIRECT

    @remembered
    def within(self, *zones: Zone) -> tuple[int, ...]:
        """Indices of the words (not marks) in `zones`."""
        return tuple(
            index
            for index, zone in enumerate(self.zones)
            if zone in zones and is_word(self.words[index].form)
        )

    def hits(self, lexicon: str, *zones: Zone) -> tuple[Hit, ...]:
        """Entries of `lexicon` that begin in `zones` (anywhere, if none is given)."""
        found = _hits(self).get(lexicon, ())
        if not zones or not found:
            return found
        return tuple(hit for hit in found if self.zones[hit.words[0]] in zones)

    @remembered
    def nearby(self, lexicon: str) -> tuple[tuple[Hit, tuple[Span, ...]], ...]:
        """Entries of `lexicon` in the sentences beside the statement's, with their spans."""
        found: list[tuple[Hit, tuple[Span, ...]]] = []
        for sentence in self.side.neighbours():
            words = _words(self.lang, sentence.of(self.side.text), sentence.start)
            for hit in load_phrases(self.lang, lexicon, self.overlay).find(words):
                spans = tuple(Span(words[i].start, words[i].end) for i in hit.words)
                found.append((hit, spans))
        return tuple(found)

    def spans(self, indices: Iterable[int]) -> tuple[Span, ...]:
        """Spans of words, neighbours joined to one."""
        joined: list[Span] = []
        last = -2
        for index in sorted(set(indices)):
            word = self.words[index]
            if index == last + 1 and joined:
                joined[-1] = Span(joined[-1].start, word.end)
            else:
                joined.append(Span(word.start, word.end))
            last = index
        return tuple(joined)

    def quote(self, indices: Iterable[int]) -> str:
        """The words as they stand, parts joined by an ellipsis."""
        return " … ".join(span.of(self.side.text) for span in self.spans(indices))


def read(side: Side, overlay: Path | None = None) -> Reading:
    """The side with its words, lemmas and zones; of a very long one the first 2,000 words."""
    every = (
        word
        for sentence in side.sentences
        for word in _words(side.lang, sentence.of(side.text), sentence.start)
    )
    words = tuple(islice(every, _MOST_WORDS))
    return Reading(side, words, _zones(side, words), overlay)


# A sentence stands beside several statements, and in each pair of versions.
@lru_cache(maxsize=256)
def _words(lang: str, sentence: str, start: int) -> tuple[Word, ...]:
    return tuple(
        word_of(lang, sentence[span.start : span.end], start + span.start)
        for span in tokenize(sentence)
    )


def word_of(lang: str, text: str, start: int) -> Word:
    """One word with its lemmas; English contractions count as both their parts."""
    form = text.lower().replace("’", "'").replace("ʼ", "'")
    return Word(start, start + len(text), form, _lemmas(lang, form), text[:1].isupper())


# No statement is longer; what is, such as a page in one pair of marks, is compared so far.
_MOST_WORDS = 2000
# По его словам, according to him: cues of several words let others in.
_CUE_GAP = 1
# What the dimensions look for in a statement.
_LEXICONS = (
    "agents",
    "conditions",
    "cues",
    "distance",
    "hedges",
    "negators",
    "quantities",
    "scales",
    "terms",
)
# Lexicons of words that are names when they have a capital inside a sentence.
_GRAMMAR = frozenset({"hedges", "negators", "conditions"})
# What stands before n't isn't always the verb's own form.
_CONTRACTED = {"won't": "will", "can't": "can", "shan't": "shall", "ain't": "be", "cannot": "can"}


@lru_cache(maxsize=200_000)
def _lemmas(lang: str, form: str) -> tuple[str, ...]:
    if not form[:1].isalpha():
        return (form,)
    if lang == "en":
        if form in _CONTRACTED:
            return (_CONTRACTED[form], "not")
        if form.endswith("n't"):
            return (*lemmas(form[:-3], lang), "not")
        if form.endswith("'ll"):
            return (form[:-3], "will")
        if form.endswith("'s"):
            form = form[:-2]
    found = tuple(
        lemma
        for lemma in lemmas(_verb_of(lang, form), lang)
        if (lang, lemma) != ("en", "not") or form == "not"
    )
    found = (*_masculine(lang, form), *found)
    # Lexicons are written without ё, the dictionary's lemmas with it; they have ганебний, and
    # ганебно is told by it.
    plain = (lemma.replace("ё", "е") for lemma in found if "ё" in lemma)
    return tuple(dict.fromkeys((*found, *plain, *_qualities(lang, form))))


def _masculine(lang: str, form: str) -> Iterator[str]:
    """Russian short forms as lexicons have them: уверены, недовольна → уверен, недоволен."""
    told = parses(form, lang)[:1] if lang == "ru" else ()
    if told and told[0].pos in ("ADJS", "PRTS"):
        made = inflectable(form, lang)[0].inflect({"sing", "masc"})
        if made:
            yield made.word


def _verb_of(lang: str, form: str) -> str:
    """Of a Ukrainian gerund, which is its own lemma, the form it is made of: сказавши, кажучи."""
    if lang != "uk" or not (made := _GERUND.fullmatch(form)):
        return form
    ending = "ть" if made[1].endswith(("у", "ю", "а", "я")) else ""
    verb = made[1] + ending + made[2].replace("сь", "ся")
    return verb if analyzer(lang).word_is_known(verb) else form


_GERUND = re.compile(r"(\w{2,}(?:в(?=ши)|[ую](?=чи)|[ая](?=чи)))(?:ши|чи)(сь|ся|)")


def _qualities(lang: str, form: str) -> tuple[str, ...]:
    """The adjectives that a Slavic adverb in -о may be made of; none for other words."""
    if lang not in SLAVIC or len(form) < _LONG or not form.endswith("о"):
        return ()
    if not any(parse.pos in _ADVERBS for parse in parses(form, lang)[:1]):
        return ()
    made = (form[:-1] + ending for ending in _ADJECTIVES[lang])
    return tuple(word for word in made if analyzer(lang).word_is_known(word))


_LONG = 5
_ADVERBS = frozenset({"ADVB", "PRED"})
_ADJECTIVES = {"uk": ("ий",), "ru": ("ый", "ий", "ой")}


def _zones(side: Side, words: Sequence[Word]) -> tuple[Zone, ...]:
    named = (
        (Zone.CUE, side.cue),
        (Zone.CONTENT, side.spans),
        (Zone.SOURCE, side.source),
        (Zone.OTHER, side.others),
    )
    ranges = [(zone, span.start, span.end) for zone, spans in named for span in spans if span]
    own = [(span.start, span.end) for span in (*side.spans, *side.cue)]
    zones: list[Zone] = []
    held = (Span(0, 0), [(0, 0)])
    for word in words:
        if not held[0].start <= word.start < held[0].end:
            held = _held(side, word.start)
        others = held[1]
        start, end = word.start, word.end
        for zone, first, last in ranges:
            if first < end and start < last:
                zones.append(zone)
                break
        else:
            # What stands nearer to another statement than to this one belongs to that one.
            nearer = others and _gap(others, start, end) < _gap(own, start, end)
            zones.append(Zone.OTHER if nearer else Zone.CONTEXT)
    return tuple(zones)


def _held(side: Side, start: int) -> tuple[Span, list[tuple[int, int]]]:
    """The sentence that holds a place, and other statements with words in it.

    What stands at the end of the sentence before claims nothing in this one.
    """
    sentence = next(s for s in side.sentences if s.start <= start < s.end)
    return sentence, [(span.start, span.end) for span in side.others if span.overlap(sentence)]


def _gap(ranges: Sequence[tuple[int, int]], start: int, end: int) -> int:
    return min([max(first - end, start - last, 0) for first, last in ranges])


@lru_cache(maxsize=16)
def _lexicons(lang: str, overlay: Path | None) -> Phrases:
    return merge_phrases(
        load_phrases(lang, name, overlay, _CUE_GAP if name == "cues" else 0) for name in _LEXICONS
    )


@remembered
def _hits(reading: Reading) -> dict[str, tuple[Hit, ...]]:
    """What each of the lexicons finds among the words."""
    found = _lexicons(reading.lang, reading.overlay).find_each(reading.words)
    if reading.lang == "en":
        # May the month, Will the man: a lone word with a capital inside a sentence is a name.
        for name in _GRAMMAR & found.keys():
            found[name] = [
                hit for hit in found[name] if hit.words[1:] or not _is_name(reading, hit.words[0])
            ]
    return {name: tuple(hits) for name, hits in found.items()}


def _is_name(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    starts = {span.start for span in (*reading.side.sentences, *reading.side.spans)}
    if not word.capital or word.start in starts or word.form == "i":
        return False
    before = reading.words[index - 1].form if index else ""
    return before not in {"“", '"', ".", "!", "?", ":", "—", "«", "„", "‘"}
