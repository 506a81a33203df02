"""Two who can't be the same: a statement in one mouth here and in another there.

Told are names that can't be spellings of one another, and heads of sources for different offices.
A pronoun, a description, or an office against a name may be the same person, and nothing is told.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from alignment.framing.difference import Dimension
from alignment.framing.likeness import content_words, is_function, likeness
from alignment.framing.memo import remembered
from alignment.framing.phrases import Word
from alignment.framing.reading import Reading, Zone, word_of
from alignment.framing.signal import Pair, Signal
from alignment.lexicon import load_table
from alignment.morphology import SLAVIC, analyzer, parses
from alignment.similarity import word_similarity
from alignment.sounds import sounds_like
from alignment.tokens import is_word, tokenize

_NAMES_DIFFER, _OFFICES_DIFFER = 0.8, 0.65
# From here on two words may be spellings of one name: bigrams, and consonants in one order; and
# two that stand at different places in their names.
_ALIKE, _SOUNDS, _CROSSED = 0.3, 0.5, 0.5
# A name and a surname; a head with one quality.
_WHOLE, _PLAIN = 2, 2


def speakers(pair: Pair) -> Iterator[Signal]:
    """A signal where the two statements are plainly somebody else's."""
    if not pair.a.side.source or not pair.b.side.source:
        return
    score = 0.0
    if pair.translated and (_stands_beside(pair) or _stands_beside(pair.swapped())):
        return
    if _are_others(pair):
        score = _NAMES_DIFFER
    elif _offices_differ(office_of(pair.a), office_of(pair.b)):
        score = _OFFICES_DIFFER
    if score:
        yield Signal(
            Dimension.ATTRIBUTION,
            "other-speaker",
            score,
            f"{_shown(pair.a)} → {_shown(pair.b)}",
            pair.a.side.source,
            pair.b.side.source,
        )


def _stands_beside(pair: Pair) -> bool:
    """Whether who speaks in the first version stands in the second one's sentence as well.

    A sentence with two who report, one in the other's words.
    """
    source = content_words(pair.a, Zone.SOURCE)
    found = pair.pairing.of(source)
    return bool(found) and all(pair.b.zones[j] is not Zone.SOURCE for j in found)


def _shown(reading: Reading) -> str:
    return " … ".join(span.of(reading.side.text) for span in reading.side.source)


def _are_others(pair: Pair) -> bool:
    """Whether both sources are people's names and neither surname may be a word of the other."""
    a, b = person_of(pair.a), person_of(pair.b)
    if not a or not b:
        return False
    here, there = _capitals(pair.a), _capitals(pair.b)
    if may_be_one(a[-1], b[-1]):
        return False
    # The surname may stand first, or be a part of a longer one.
    crossed = [(a[-1], word) for word in there] + [(word, b[-1]) for word in here]
    if any(word_similarity(*words) >= _CROSSED for words in crossed):
        return False
    return not likeness(_only(pair.a, here), _only(pair.b, there))


@remembered
def person_of(reading: Reading) -> tuple[str, ...]:
    """The name and surname of whoever said it; empty where none can be told for sure."""
    found: tuple[str, ...] = ()
    for text in _names(reading):
        words = [word_of(reading.lang, s.of(text), s.start) for s in tokenize(text)]
        runs = _runs(words, reading.lang)
        # Priya Horn, Mayor Priya Horn; not the Varn Valley authority.
        alone = (
            reading.lang not in SLAVIC
            and len(runs) == 1
            and text != reading.side.speaker
            and words[0].form != "the"
            and all(word in runs[0] or _is_title(word, reading.lang) for word in words)
        )
        for run in runs:
            if len(run) >= _WHOLE and (alone or _is_first_name(run[0], reading.lang)):
                found = tuple(word.form for word in run)
    return found


def _runs(words: Sequence[Word], lang: str) -> list[list[Word]]:
    """Words with a capital that stand beside one another, but those that go before a name."""
    runs: list[list[Word]] = [[]]
    for word in words:
        if word.capital and word.end - word.start > 1 and not _is_title(word, lang):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _names(reading: Reading) -> list[str]:
    """The source and, where that has a part of it, the full name of who it is.

    Who a pronoun is, is a guess.
    """
    side = reading.side
    named = [span.of(side.text) for span in side.source]
    words = [span.of(name) for name in named for span in tokenize(name)]
    own = {word for word in words if word[:1].isupper()}
    speaker = side.speaker or ""
    return [*named, speaker] if any(s.of(speaker) in own for s in tokenize(speaker)) else named


def _is_title(word: Word, lang: str) -> bool:
    """Whether a word goes before a name, belongs to a body's, or is grammar: Mayor, Institute."""
    roles = _roles(lang)
    return is_function(word, lang) or word.form in roles or not roles.isdisjoint(word.lemmas)


@lru_cache(maxsize=16)
def _roles(lang: str) -> frozenset[str]:
    words = {entry.key for entry in load_table(lang, "roles")}
    acting = (part for entry in load_table(lang, "agents") for part in entry.key.split("|"))
    return frozenset(words | {part.lstrip("=") for part in acting})


def _is_first_name(first: Word, lang: str) -> bool:
    """Whether a word is a first name, or in Slavic in no dictionary."""
    if lang not in SLAVIC:
        return first.form in _first_names(lang)
    if not analyzer(lang).word_is_known(first.form):
        return True
    return any("Name" in parse.grammemes for parse in parses(first.form, lang))


@lru_cache(maxsize=16)
def _first_names(lang: str) -> frozenset[str]:
    return frozenset(entry.key for entry in load_table(lang, "first_names"))


@remembered
def _capitals(reading: Reading) -> tuple[str, ...]:
    """All words with a capital in the source and the speaker's name."""
    return tuple(
        dict.fromkeys(
            text.lower()
            for name in _names(reading)
            for span in tokenize(name)
            if (text := span.of(name))[:1].isupper()
        )
    )


def _only(reading: Reading, forms: Sequence[str]) -> Reading:
    words = tuple(word_of(reading.lang, form, at) for at, form in enumerate(forms))
    return Reading(reading.side, words, (Zone.CONTENT,) * len(words), reading.overlay)


@lru_cache(maxsize=1 << 14)
def may_be_one(name: str, other: str) -> bool:
    """Whether two words may be spellings of one name, inflected or not: Wright, Райтом."""
    if word_similarity(name, other) >= _ALIKE:
        return True
    return sounds_like(name, other) >= _SOUNDS


# Who was it may be something else now.
_FORMER = frozenset({"former", "ex", "retired", "колишній", "бывший"})


@remembered
def office_of(reading: Reading) -> str:
    """The office that a source names and nothing more than a quality of it; empty for none."""
    if len(reading.side.source) != 1:
        return ""
    text = reading.side.source[0].of(reading.side.text)
    words = [
        word
        for span in tokenize(text)
        if is_word(span.of(text))
        and not is_function(word := word_of(reading.lang, span.of(text), span.start), reading.lang)
    ]
    if not words or any(
        word.form.endswith(("'s", "s'")) or not _FORMER.isdisjoint(word.lemmas) for word in words
    ):
        return ""
    table = _offices(reading.lang)
    joined = " ".join(word.form for word in words)
    if joined in table:
        return table[joined]
    found = [
        table[lemma] for word in words for lemma in (word.form, *word.lemmas) if lemma in table
    ]
    if len(words) > _PLAIN or len(set(found)) != 1:
        return ""
    head = words[-1] if reading.lang not in SLAVIC else _head(words, reading.lang)
    heads = {table[lemma] for lemma in (head.form, *head.lemmas) if lemma in table}
    # The union's head is somebody else than the union; a name says more than its office.
    return found[0] if heads and not any(word.capital for word in words[1:]) else ""


def _head(words: Sequence[Word], lang: str) -> Word:
    """The first noun of a Slavic source."""
    nouns = (w for w in words if (p := parses(w.form, lang)[:1]) and p[0].pos == "NOUN")
    return next(nouns, words[0])


def _offices_differ(a: str, b: str) -> bool:
    """Whether two offices can't be one: a body may speak through its people."""
    if not a or not b or a == b:
        return False
    circles: Mapping[str, Sequence[str]] = _table()["circles"]
    may_be: Mapping[str, Sequence[str]] = _table()["open"]
    return not any(
        a in offices and b in offices and {a, b} & {*may_be[circle]}
        for circle, offices in circles.items()
    )


@lru_cache(maxsize=16)
def _offices(lang: str) -> Mapping[str, str]:
    listed: Mapping[str, Sequence[str]] = _table().get(lang, {})
    return {word: office for office, words in listed.items() for word in words}


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("offices.toml").read_text(encoding="utf-8"))
