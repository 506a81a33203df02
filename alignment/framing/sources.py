"""Who is said to have said it: a person, an institution, an emblem, or nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from alignment.framing.difference import Dimension
from alignment.framing.english_verbs import BE, PREPOSITIONS, is_participle
from alignment.framing.likeness import is_function
from alignment.framing.memo import remembered
from alignment.framing.phrases import Word, load_phrases
from alignment.framing.reading import Reading, Zone, word_of
from alignment.framing.signal import Pair, Signal
from alignment.framing.slavic_verbs import hides
from alignment.framing.subjects import nominative
from alignment.morphology import SLAVIC, parses
from alignment.tokens import is_word, tokenize


class Source(StrEnum):
    """How definite a source is."""

    NAMED = "named"
    EMBLEM = "emblem"
    NOBODY = "nobody"


_SCORE = 0.6
# The Russian side speaks; a member of the board from the American side is somebody.
_SHORT = 2
# How far around the cue a subject is looked for.
_AROUND = 6
# How many code points before a source are looked at for a noun that it belongs to.
_BEFORE = 40


# Countries whose short names are other words when they are read without their capitals.
_ABBREVIATED = re.compile(r"(?:[Tt]he )?(?:US|U\.S\.|UK|U\.K\.)")


def sources(pair: Pair) -> Iterator[Signal]:
    """A signal where a country, a side or nobody says what somebody says in the other version."""
    a, b = source_of(pair.a), source_of(pair.b)
    if not a or not b or a is b or _is_told_beside(pair) or _is_told_beside(pair.swapped()):
        return
    yield Signal(
        Dimension.AGENCY,
        f"source-{max(a, b, key=list(Source).index)}",
        _SCORE,
        f"{_named(pair.a)} ({a}) → {_named(pair.b)} ({b})",
        pair.a.side.source or pair.a.side.cue,
        pair.b.side.source or pair.b.side.cue,
    )


def _is_told_beside(pair: Pair) -> bool:
    """Whether nobody speaks in the first version, and who does in the second stands there too.

    In the note it is said: the note says.
    """
    return not pair.a.side.source and any(
        pair.b.zones[j] is Zone.SOURCE and pair.a.zones[i] is Zone.CONTEXT
        for i, j in pair.pairing.matched.items()
    )


def _named(reading: Reading) -> str:
    side = reading.side
    return " … ".join(span.of(side.text) for span in side.source or side.cue)


@remembered
def source_of(reading: Reading) -> Source | None:
    """What kind of source a statement has; None where that can't be told."""
    if not reading.side.source:
        return Source.NOBODY if reading.side.cue and _is_unnamed(reading) else None
    words = _words(reading)
    hits = load_phrases(reading.lang, "agents", reading.overlay).find(words)
    concepts = {i: hit.entry["concept"] for hit in hits for i in hit.words}
    content = [i for i, word in enumerate(words) if not is_function(word, reading.lang)]
    if not content:
        return None  # a pronoun
    if "side" in concepts.values():
        speaks = concepts.get(_head(words, content, reading.lang)) == "side"
        return Source.EMBLEM if len(content) <= _SHORT and speaks else Source.NAMED
    places = all(concepts.get(i) == "place" for i in content) and words[content[0]].capital
    if places or _ABBREVIATED.fullmatch(_named(reading)):
        return Source.EMBLEM if _may_speak(reading) else None
    return Source.NAMED


def _head(words: Sequence[Word], content: Sequence[int], lang: str) -> int:
    """Which word of a source it is about: officials on both sides are officials."""
    if lang in SLAVIC:
        found = ((i, parses(words[i].form, lang)[:1]) for i in content)
        return next((i for i, first in found if first and first[0].pos == "NOUN"), content[0])
    ends = [i for i, word in enumerate(words) if i and word.form in PREPOSITIONS]
    return max((i for i in content if not ends or i < ends[0]), default=content[-1])


def _words(reading: Reading) -> list[Word]:
    """The words of the source, which may stand in a sentence before."""
    text = reading.side.text
    return [
        word_of(reading.lang, span.of(part), source.start + span.start)
        for source in reading.side.source
        if (part := source.of(text))
        for span in tokenize(part)
        if is_word(span.of(part))
    ]


def _may_speak(reading: Reading) -> bool:
    """Whether a country may be all of the source: in МИД России it isn't."""
    if reading.lang not in SLAVIC:
        return True
    text, first = reading.side.text, reading.side.source[0]
    if not any("gent" in parse.grammemes for parse in parses(first.of(text), reading.lang)):
        return True
    before = text[max(0, first.start - _BEFORE) : first.start]
    words = [span.of(before) for span in tokenize(before)]
    last = parses(words[-1], reading.lang)[:1] if words and is_word(words[-1]) else ()
    return not (last and last[0].pos == "NOUN")


def _is_unnamed(reading: Reading) -> bool:
    """Whether the cue has nobody for a subject: they say, it was called."""
    cues = reading.within(Zone.CUE)
    if reading.lang == "en":
        return any(
            is_participle(reading.words[i].form)
            and any(word.form in BE for word in reading.words[max(0, i - 2) : i])
            and "by" not in [word.form for word in reading.words[i + 1 : i + _AROUND]]
            for i in cues
        )
    verbs = [i for i in cues if hides(reading.words[i].form, reading.lang, False)]
    return bool(verbs) and not any(
        nominative(reading.words[i].form, reading.lang)
        for verb in verbs
        for i in range(max(0, verb - _AROUND), min(len(reading.words), verb + _AROUND))
        if reading.zones[i] is not Zone.CONTENT and i not in cues
    )
