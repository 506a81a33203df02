"""Names of people: left out, or another in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from alignment.checks.segment import Segment, Side
from alignment.lexicon import load_table
from alignment.morphology import SLAVIC, analyzer, parses
from alignment.sounds import (
    ALIKE,
    begins_alike,
    cyrillic_keys,
    distance,
    foreign_sounds,
    latin_key,
    likeness,
)
from alignment.words.dictionary import load_dictionary, stem
from mt.quality.finding import Finding
from mt.quality.places import places_in
from mt.quality.rules import word_set
from mt.text import Span

_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*[^\W\d_]")
_NO_NAMES = word_set(
    "mr mrs ms dr sir lord lady president minister prime premier chancellor king queen prince"
    " princess pope father sister brother saint st general colonel major captain lieutenant"
    " sergeant admiral professor judge justice chief senator congressman governor mayor"
    " ambassador secretary director commissioner monday tuesday wednesday thursday friday"
    " saturday sunday january february march april may june july august september october"
    " november december the a an in on at of for and but his her their our my your this that"
    " it he she they we i"
)
_SLAVIC = re.compile(
    r"(?:enko|chuk|iuk|yuk|uk|ov|ova|ev|eva|sky|skyi|skyy|ski|ska|skaya|ko|yk|ych|vich|shyn|chyk)$"
)
_UNLIKE = 0.45  # below it, two words are no one name
_OTHER = 0.55  # below it, a name of one word is another where one stands in its place
_STRANGE = 1.0  # consonants from nowhere that make a word another name
_FOREIGN = 1.5  # the same for a name alone that begins alike
_SEEN = 5  # links from which the dictionary's word is believed


def wrong_name(segment: Segment) -> Iterator[Finding]:
    """A person's name is not in the translation, or another stands there."""
    src, tgt = segment.src, segment.tgt
    if src.lang != "en" or tgt.lang not in SLAVIC:
        return
    capitals = [
        at
        for at, span in enumerate(tgt.spans)
        if span.of(tgt.text)[0].isupper() and tgt.words[at][0].isalpha()
    ]
    people = list(_people(segment))
    for given, family in people:
        first, last = src.spans[given].of(src.text), src.spans[family].of(src.text)
        given_like, given_at = _most_like(first, capitals, segment)
        family_like, family_at = _most_like(last, capitals, segment)
        span = Span(src.spans[given].start, src.spans[family].end)
        other = _other_name(segment, given, family, given_at, capitals)
        if other is not None:
            note = f"“{last}” became “{tgt.spans[other].of(tgt.text)}”."
            yield Finding("wrong_name", "error", (span,), (tgt.spans[other],), note, 0.75)
        elif max(given_like, family_like) < _UNLIKE:
            if not any(_is_common_word(segment, at) for at in (given, family)):
                note = f"“{span.of(src.text)}” is not named in the translation."
                yield Finding("wrong_name", "error", (span,), (), note, 0.75)
        elif (
            given_like >= ALIKE
            and family_at != given_at
            and family_like < 1
            and _is_other_slavic(last, family_at, segment)
        ):
            note = f"“{last}” became “{tgt.spans[family_at].of(tgt.text)}”."
            yield Finding("wrong_name", "error", (span,), (tgt.spans[family_at],), note, 0.75)

    yield from _single_names(segment, capitals, {at for pair in people for at in pair})


def _single_names(segment: Segment, capitals: list[int], paired: set[int]) -> Iterator[Finding]:
    """A name of one word that is like none of the translation's, where one stands unasked for."""
    src, tgt = segment.src, segment.tgt
    places = [place.span for place in places_in(src.text, segment.pair.src_words, "en")]
    ours = [at for at in range(len(src.words)) if _may_be_name(segment, at, [])]
    theirs = {place.span.start for place in places_in(tgt.text, segment.pair.tgt_words, tgt.lang)}
    strange = [
        at
        for at in capitals
        if ((at > 0 and tgt.is_word(at - 1)) or _is_no_common_word(tgt, at))
        and len(tgt.spans[at]) > 3
        and not tgt.spans[at].of(tgt.text).isupper()
        and tgt.spans[at].start not in theirs
        and all(
            likeness(src.spans[one].of(src.text), tgt.spans[at].of(tgt.text)) < _OTHER
            for one in ours
        )
    ]
    for at in ours if strange else ():
        name = src.spans[at].of(src.text)
        told_by_capital = (at > 0 and src.is_word(at - 1)) or _is_unseen(segment, at)
        if not name.isalpha() or name[-2:-1].isupper():  # a code, or an acronym's plural
            continue
        if (
            at in paired
            or not told_by_capital
            or len(name) < 4
            or not _may_be_name(segment, at, places)
        ):
            continue
        if _most_like(name, capitals, segment)[0] > _OTHER or not _is_only_name(segment, at):
            continue
        other = next((one for one in strange if _may_stand_for(segment, at, one)), None)
        if other is None:
            continue
        strange.remove(other)
        note = f"“{name}” became “{tgt.spans[other].of(tgt.text)}”."
        yield Finding("wrong_name", "error", (src.spans[at],), (tgt.spans[other],), note, 0.6)
        if not strange:
            return


def _is_no_common_word(side: Side, at: int) -> bool:
    """Whether a word that begins a sentence is a name: one of the dictionary's, or unknown."""
    if not analyzer(side.lang).word_is_known(side.words[at]):
        return True
    readings = parses(side.words[at], side.lang)
    return any(not parse.grammemes.isdisjoint({"Name", "Surn"}) for parse in readings)


def _is_unseen(segment: Segment, at: int) -> bool:
    """Whether the dictionary has never seen a word of the source."""
    totals = load_dictionary(segment.src.lang, segment.tgt.lang).src_totals
    return not totals.get(stem(segment.src.words[at]), 0)


def _may_stand_for(segment: Segment, at: int, other: int) -> bool:
    """Whether a word of the translation sounds otherwise and is linked to nothing but the name."""
    src, tgt = segment.src, segment.tgt
    if not {i for i, _ in tgt.partners[other]} <= {at}:
        return False
    name, word = src.spans[at].of(src.text), tgt.spans[other].of(tgt.text)
    return not begins_alike(name, word) or (
        _is_unseen(segment, at) and foreign_sounds(name, word) >= _FOREIGN
    )


def _is_only_name(segment: Segment, at: int) -> bool:
    """Whether a word is in no dictionary but as a name, which sounds alike in both languages."""
    src = segment.src
    dictionary = load_dictionary(src.lang, segment.tgt.lang)
    if dictionary.src_totals.get(stem(src.words[at]), 0) < _SEEN:
        return True
    found = dictionary.translations(src.words[at], limit=1)
    return bool(found) and likeness(src.words[at], found[0][0]) >= ALIKE


def _is_common_word(segment: Segment, at: int) -> bool:
    """Whether a word in capitals is an ordinary one that is translated: Council, Bank, Ring."""
    return any(prob >= 0.75 for _, prob in segment.src.partners[at]) or _is_translated(segment, at)


def _is_translated(segment: Segment, at: int) -> bool:
    """Whether the dictionary knows a word, and translates it by words that sound otherwise."""
    src = segment.src
    dictionary = load_dictionary(src.lang, segment.tgt.lang)
    if dictionary.src_totals.get(stem(src.words[at]), 0) < _SEEN:
        return False
    found = dictionary.translations(src.words[at], limit=2)
    return bool(found) and max(likeness(src.words[at], target) for target, _ in found) < ALIKE


def _people(segment: Segment) -> Iterator[tuple[int, int]]:
    """Tokens of given and family names: two capitalised words that adjoin and name no place."""
    src = segment.src
    places = [place.span for place in places_in(src.text, segment.pair.src_words, "en")]
    at = 0
    while at < len(src.words):
        end = at
        while (
            end < len(src.words)
            and _may_be_name(segment, end, places)
            and _adjoins(segment, end, at)
        ):
            end += 1
        if end - at >= 2:
            yield end - 2, end - 1
        at = max(end, at + 1)


def _may_be_name(segment: Segment, at: int, places: list[Span]) -> bool:
    src = segment.src
    text = src.spans[at].of(src.text)
    return (
        _CAPITALISED.fullmatch(text) is not None
        and not text.isupper()
        and src.words[at] not in _NO_NAMES
        and not any(place.overlap(src.spans[at]) for place in places)
    )


def _adjoins(segment: Segment, at: int, first: int) -> bool:
    """Whether a token follows the one before with one space between, or is the first."""
    src = segment.src
    return at == first or _is_next(src, at)


def _most_like(name: str, capitals: list[int], segment: Segment) -> tuple[float, int]:
    """How like the most similar word of the translation is, and which it is."""
    tgt = segment.tgt
    if name in tgt.text:
        return 1.0, next((at for at, span in enumerate(tgt.spans) if span.of(tgt.text) == name), -1)
    scored = [(likeness(name, tgt.spans[at].of(tgt.text)), -at) for at in capitals]
    best, place = max(scored, default=(0.0, 1))
    return best, -place


def _other_name(
    segment: Segment, given: int, family: int, given_at: int, capitals: list[int]
) -> int | None:
    """The family name that stands in place of a person's, like nothing in the source.

    It follows the given name; or, where the given name isn't there either, it is the second of two
    words that nothing in the source explains. A role or a pronoun in the name's place is no name.
    """
    src, tgt = segment.src, segment.tgt
    first, last = src.spans[given].of(src.text), src.spans[family].of(src.text)
    if last in tgt.text or any(not _is_strange(last, at, segment) for at in capitals):
        return None
    known = src.words[given] in _first_names()
    if not known and any(_is_translated(segment, at) for at in (given, family)):
        return None
    theirs = {place.span.start for place in places_in(tgt.text, segment.pair.tgt_words, tgt.lang)}
    for at in capitals:
        other = at + 1
        if other not in capitals or not _is_next(tgt, other) or tgt.words[at] == "й":
            continue
        word = tgt.spans[other].of(tgt.text)
        if len(word) < 3 or word.isupper() or tgt.spans[other].start in theirs or word[0].isascii():
            continue
        if not _is_from_nowhere(other, segment):
            continue
        if at == given_at and likeness(first, tgt.spans[at].of(tgt.text)) >= ALIKE:
            return other
        if known and tgt.spans[at].start not in theirs and _is_no_given_name(at, segment):
            return other
    return None


def _is_strange(name: str, at: int, segment: Segment) -> bool:
    """Whether a word of the translation can't be a name: it has sounds that the name lacks."""
    word = segment.tgt.spans[at].of(segment.tgt.text)
    return foreign_sounds(name, word) >= _STRANGE or likeness(name, word) < _UNLIKE


def _is_from_nowhere(at: int, segment: Segment) -> bool:
    """Whether no capitalised word of the source sounds like a word of the translation."""
    src = segment.src
    return all(
        _is_strange(word, at, segment)
        for word in (span.of(src.text) for span in src.spans)
        if word[0].isupper() and word[0].isalpha()
    )


def _is_no_given_name(at: int, segment: Segment) -> bool:
    """Whether a word of the translation renders no capitalised word of the source."""
    src, word = segment.src, segment.tgt.spans[at].of(segment.tgt.text)
    return all(
        likeness(span.of(src.text), word) < ALIKE
        for one, span in enumerate(src.spans)
        if span.of(src.text)[0].isupper() and src.words[one] not in _NO_NAMES
    )


def _is_next(side: Side, at: int) -> bool:
    """Whether a token follows the one before with one space between."""
    return side.text[side.spans[at - 1].end : side.spans[at].start] == " "


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(entry.key for entry in load_table("en", "first_names"))


def _is_other_slavic(name: str, at: int, segment: Segment) -> bool:
    """Whether a Ukrainian or Russian family name, which is written one way, is another one."""
    if at < 0 or not _SLAVIC.search(name):
        return False
    word = segment.tgt.spans[at].of(segment.tgt.text)
    source, targets = latin_key(name), cyrillic_keys(word)
    return bool(targets) and min(distance(source, target) for target in targets) >= 0.9
