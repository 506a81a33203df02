"""Who the speakers are: one canonical name for every mention of a person.

A surname alone, an inflected form and a pronoun are led back to the full name in the nominative; a
pronoun after a speaker without a name, to the words for that speaker (the minister).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from alignment.quotes.callings import (
    Calling,
    callings_of,
    fits,
    may_be_anybody,
    phrase_calling,
    takes_up,
)
from alignment.quotes.described import can_stand_for, gender_of_pronoun, within_sentence
from alignment.quotes.people import (
    GOVERNED,
    Mention,
    Person,
    find_people,
    gender_of_verb,
)
from alignment.quotes.quote import Quote

_AND = frozenset({"and", "і", "й", "та", "и"})
_MAX_BACK = 1500
# Speakers without a name are soon forgotten.
_NEAR = 350


def link_speakers(quotes: Sequence[Quote], text: str, lang: str) -> list[Quote]:
    """The quotes, with `speaker` set where the text makes plain which person it is."""
    if not any(quote.source for quote in quotes):
        return list(quotes)
    people, named = find_people(text, lang, quotes)
    mentions = _outside(named, quotes)
    starts = [mention.start for mention in mentions]
    all_starts = [mention.start for mention in named]
    spoken: list[tuple[int, str]] = []
    out: list[Quote] = []
    described: tuple[int, str] = (-_NEAR, "")
    nobody: tuple[int, str] = (-_NEAR, "")
    callings = _callings(text, named, lang)
    for quote in quotes:
        key = _key_of(quote, text, people, mentions, starts, spoken)
        if not key and quote.source:
            # Nobody is named but by those who speak: who is named last in their words.
            key = _key_of(quote, text, people, named, all_starts, spoken)
        words = _words(quote, text)
        gender = gender_of_pronoun(words.lower().split())
        if not key and words and not gender:
            key = _described(quote, words, text, lang, people, mentions, starts, callings)
            described = nobody if key else described
        if gender and _is_nearer(described, quote, key, gender, lang, mentions, starts):
            described = (quote.source[0].start, described[1])
            quote = replace(quote, speaker=described[1])
        elif key:
            spoken.append((quote.source[0].start, key))
            quote = replace(quote, speaker=people[key].name)
        elif words and not gender and quote.rule not in GOVERNED and not _aside(quote, text):
            described = (quote.source[0].start, within_sentence(words, lang))
        out.append(quote)
    return out


def _aside(quote: Quote, text: str) -> bool:
    """Whether who speaks is only told of in a relative clause: he met | an uncle | who told him."""
    source, cue = quote.source, quote.cue
    if not cue:
        return False
    before = text[max(0, source[0].start - 12) : source[0].start].lower().split()[-1:]
    return text[source[-1].end : cue[0].start].split()[:1] == ["who"] or before in _RELATIVE


# The pitch, | which | the visitors’ coach compared to a field.
_RELATIVE = (["which"], ["whom"])


def _callings(text: str, named: Sequence[Mention], lang: str) -> dict[str, list[Calling]]:
    """What the words around their names say that people are."""
    out: dict[str, list[Calling]] = {}
    for mention in named:
        found = callings_of(text, mention.start, mention.end, lang)
        known = out.setdefault(mention.key, [])
        known += [one for one in found if one not in known]
    return out


def _described(
    quote: Quote,
    words: str,
    text: str,
    lang: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    starts: Sequence[int],
    callings: dict[str, list[Calling]],
) -> str:
    """Key of the one person whom a description means: the minister, наставник; or empty."""
    one = phrase_calling(words, lang, quote.rule in GOVERNED)
    if one is None:
        return ""
    at = quote.source[0].start
    gender = one.gender or gender_of_verb(text, quote, lang)
    before = mentions[:bisect_left(starts, at)]
    fitting = [
        key
        for key in dict.fromkeys(mention.key for mention in reversed(before))
        if not gender or people[key].gender in ("", gender)
    ]
    same = [key for key in fitting if fits(one, callings.get(key, ()))]
    if same:
        return same[0] if len(same) == 1 else ""
    lately = {mention.key for mention in before if at - mention.start < _MAX_BACK}
    fitting = [key for key in fitting if key in lately]
    wider = [key for key in fitting if takes_up(one, callings.get(key, ()), lang)]
    if wider:
        return wider[0] if len(wider) == 1 else ""
    if not may_be_anybody(one, lang):
        return ""
    paragraph = text.rfind("\n", 0, at)
    here = {mention.key for mention in before if mention.start > paragraph}
    beside = [key for key in fitting if key in here]
    return beside[0] if len(beside) == 1 and not callings.get(beside[0]) else ""


def _words(quote: Quote, text: str) -> str:
    return text[quote.source[0].start : quote.source[-1].end] if quote.source else ""


def _is_nearer(
    described: tuple[int, str],
    quote: Quote,
    key: str,
    gender: str,
    lang: str,
    mentions: Sequence[Mention],
    starts: Sequence[int],
) -> bool:
    """Whether a pronoun stands for the last speaker without a name, and for nobody named since."""
    where, phrase = described
    at = quote.source[0].start
    if not 0 < at - where < _NEAR or not can_stand_for(phrase, gender, lang):
        return False
    since = mentions[bisect_left(starts, where) : bisect_left(starts, at)]
    return not any(one.key == key for one in since)


def _outside(mentions: Sequence[Mention], quotes: Sequence[Quote]) -> list[Mention]:
    """Mentions by the narrator: whom a speaker names is seldom who speaks next."""
    spans = sorted((span.start, span.end) for quote in quotes for span in quote.content)
    out: list[Mention] = []
    index, reach = 0, 0
    for mention in mentions:
        while index < len(spans) and spans[index][0] <= mention.start:
            reach = max(reach, spans[index][1])
            index += 1
        if mention.start >= reach:
            out.append(mention)
    return out


def _key_of(
    quote: Quote,
    text: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    starts: Sequence[int],
    spoken: Sequence[tuple[int, str]],
) -> str:
    """Key of the person that a quote's source names or stands for; empty where it is nobody."""
    if not quote.source:
        return ""
    first, last = quote.source[0].start, quote.source[-1].end
    inside = mentions[bisect_left(starts, first) : bisect_left(starts, last)]
    if len(inside) > 1 and _AND & set(text[inside[-2].end : inside[-1].start].lower().split()):
        # Two speakers have no one name.
        return ""
    if inside:
        return inside[-1].key
    gender = gender_of_pronoun(text[first:last].lower().split())
    if gender not in ("masc", "femn"):
        return ""
    return _antecedent(text, first, gender, people, mentions, starts, spoken)


def _antecedent(
    text: str,
    at: int,
    gender: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    starts: Sequence[int],
    spoken: Sequence[tuple[int, str]],
) -> str:
    """The person a pronoun stands for: the last one named who fits, speakers first."""
    fitting = [
        mention
        for mention in mentions[max(0, bisect_left(starts, at) - 8) : bisect_left(starts, at)]
        if people[mention.key].gender in ("", gender) and at - mention.start < _MAX_BACK
    ]
    # The judge asked him. “I can read,” he said: whoever asks him is not he.
    asking = {mention.key for mention in fitting if _addresses(text, mention.end, at, gender)}
    fitting = [mention for mention in fitting if mention.key not in asking]
    near = [
        key
        for where, key in reversed(spoken[-4:])
        if at - where < 500 and people[key].gender in ("", gender) and key not in asking
    ]
    if fitting and fitting[-1].key in near and _begins_sentence(text, fitting[-1].start):
        # Fuentes agrees. “Two is enough,” he says.
        return fitting[-1].key
    if near and (not fitting or fitting[-1].key in near or at - fitting[-1].start > 250):
        return near[0]
    return fitting[-1].key if fitting else ""


def _addresses(text: str, start: int, end: int, gender: str) -> bool:
    """Whether the sentence that goes on at `start` tells somebody something: Carrow | asked him."""
    rest = text[start : min(end, start + _SENTENCE)]
    words = re.split(r"[.!?…]", rest, maxsplit=1)[0].lower().split()
    return not _HEARERS[gender].isdisjoint(words)


_SENTENCE = 200
# Forms that are no possessives.
_HEARERS = {
    "masc": frozenset({"him", "йому", "ему"}),
    "femn": frozenset({"їй", "ей"}),
}


def _begins_sentence(text: str, at: int) -> bool:
    """Whether a name stands at the head of a sentence, where its subject is."""
    before = text[max(0, at - 3) : at].rstrip(" \n")
    return not before or before[-1] in ".!?…"
