"""Names of people: left out, or another in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignment.checks.segment import Segment
from alignment.checks.sounds import (
    ALIKE,
    begins_alike,
    cyrillic_keys,
    distance,
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
_SEEN = 5  # links from which the dictionary's word is believed


def wrong_name(segment: Segment) -> Iterator[Finding]:
    """A person's name is not in the translation, or another stands there."""
    src, tgt = segment.src, segment.tgt
    if src.lang != "en" or tgt.lang == "en":
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
        if max(given_like, family_like) < _UNLIKE:
            if not any(_is_common_word(segment, at) for at in (given, family)):
                note = f"{span.of(src.text)!r} is not named in the translation."
                yield Finding("wrong_name", "error", (span,), (), note, 0.75)
        elif given_like >= ALIKE and family_at != given_at:
            other = _follower(segment, given_at, capitals)
            wrong = (
                family_like < _UNLIKE
                and other is not None
                and not any(_is_common_word(segment, at) for at in (given, family))
            )
            if wrong or (family_like < 1 and _is_other_slavic(last, family_at, segment)):
                place = other if wrong and other is not None else family_at
                name = tgt.spans[place].of(tgt.text)
                note = f"{last!r} became {name!r}."
                yield Finding("wrong_name", "error", (span,), (tgt.spans[place],), note, 0.75)

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
        if at > 0
        and tgt.is_word(at - 1)
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
        mid_sentence = at > 0 and src.is_word(at - 1)
        if not name.isalpha() or name[-2:-1].isupper():  # a code, or an acronym's plural
            continue
        if (
            at in paired
            or not mid_sentence
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
        note = f"{name!r} became {tgt.spans[other].of(tgt.text)!r}."
        yield Finding("wrong_name", "error", (src.spans[at],), (tgt.spans[other],), note, 0.6)
        if not strange:
            return


def _may_stand_for(segment: Segment, at: int, other: int) -> bool:
    """Whether a word of the translation begins otherwise and is linked to nothing but the name."""
    src, tgt = segment.src, segment.tgt
    if not {i for i, _ in tgt.partners[other]} <= {at}:
        return False
    return not begins_alike(src.spans[at].of(src.text), tgt.spans[other].of(tgt.text))


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
    src = segment.src
    if any(prob >= 0.75 for _, prob in src.partners[at]):
        return True
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
    return at == first or src.text[src.spans[at - 1].end : src.spans[at].start] == " "


def _most_like(name: str, capitals: list[int], segment: Segment) -> tuple[float, int]:
    """How like the most similar word of the translation is, and which it is."""
    tgt = segment.tgt
    if name in tgt.text:
        return 1.0, next((at for at, span in enumerate(tgt.spans) if span.of(tgt.text) == name), -1)
    scored = [(likeness(name, tgt.spans[at].of(tgt.text)), -at) for at in capitals]
    best, place = max(scored, default=(0.0, 1))
    return best, -place


def _follower(segment: Segment, at: int, capitals: list[int]) -> int | None:
    """The capitalised word right after a token of the translation."""
    tgt = segment.tgt
    if at + 1 in capitals and tgt.text[tgt.spans[at].end : tgt.spans[at + 1].start] == " ":
        return at + 1
    return None


def _is_other_slavic(name: str, at: int, segment: Segment) -> bool:
    """Whether a Ukrainian or Russian family name, which is written one way, is another one."""
    if at < 0 or not _SLAVIC.search(name):
        return False
    word = segment.tgt.spans[at].of(segment.tgt.text)
    source, targets = latin_key(name), cyrillic_keys(word)
    return bool(targets) and min(distance(source, target) for target in targets) >= 0.9
