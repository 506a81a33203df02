"""Whom a description of a person means, among those who are named: the minister, тренер."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from alignment.morphology import SLAVIC
from alignment.quotes.calling import Calling
from alignment.quotes.callings import (
    callings_of,
    fits,
    is_new,
    is_trade,
    may_be_anybody,
    of_nation,
    phrase_calling,
    takes_up,
    unnamed_calling,
)
from alignment.quotes.person import GOVERNED, Mention, Person, first_from, gender_of_verb
from alignment.quotes.pronouns import MAX_BACK
from alignment.quotes.quote import Quote


def callings_of_people(text: str, named: Sequence[Mention], lang: str) -> dict[str, list[Calling]]:
    """What the words around their names say that people are."""
    out: dict[str, list[Calling]] = {}
    for mention in named:
        found = callings_of(text, mention.start, mention.end, lang)
        known = out.setdefault(mention.key, [])
        known += [one for one in found if one not in known]
    return out


def described_person(
    quote: Quote,
    words: str,
    text: str,
    lang: str,
    people: dict[str, Person],
    mentions: Sequence[Mention],
    named: Sequence[Mention],
    callings: dict[str, list[Calling]],
) -> str:
    """Key of the one person whom a description means: the minister, наставник; or empty."""
    one = phrase_calling(words, lang, quote.rule in GOVERNED)
    at = quote.source[0].start
    index = first_from(mentions, at)
    before = mentions[max(0, index - _MANY) : index]
    after = mentions[index : index + _MANY]
    if one is None:
        new = is_new(words, lang) and unnamed_calling(words, lang) and not before
        return _introduced(at, text, after) if new else ""
    gender = one.gender or gender_of_verb(text, quote, lang)
    fitting = [
        key
        for key in dict.fromkeys(mention.key for mention in reversed(before))
        if not gender or people[key].gender in ("", gender)
    ]
    same = [key for key in fitting if fits(one, callings.get(key, ()))]
    if one.owned:
        # Its premier is not the Spanish premier.
        same = [key for key in same if not of_nation(callings[key])]
    paragraph = text.rfind("\n", 0, at)
    here = {mention.key for mention in before if mention.start > paragraph}
    anybody = any(paragraph < mention.start < at for mention in named)
    if same:
        return _only(same, here)
    led = _led_in(one, at, text, after, before, callings)
    if led:
        return led
    lately = {mention.key for mention in before if at - mention.start < MAX_BACK}
    fitting = [key for key in fitting if key in lately]
    wider = [key for key in fitting if takes_up(one, callings.get(key, ()), lang)]
    if wider:
        return _only(wider, here)
    # A Slavic word for a man is seldom said of a woman here.
    anyone = lang not in SLAVIC or "femn" in {one.gender, gender_of_verb(text, quote, lang)}
    beside = [
        key
        for key in fitting
        if (key in here or not anybody) and (anyone or people[key].gender != "femn")
    ]
    alone = len(beside) == 1 and may_be_anybody(one, callings.get(beside[0], ()), lang)
    tag = lang not in SLAVIC and quote.rule in _TAGS and not _PLACED.search(words)
    if not alone and tag and is_trade(one):
        only = only_named(before, callings)
        return only if only in fitting else ""
    return beside[0] if alone else ""


# Rules whose words for the speaker stand beside speech and tell nothing new.
_TAGS = frozenset(
    {"marks-source-cue", "marks-cue-source", "marks-verb-source", "postposed", "interpolated"}
)


# The ticket seller | in | Varn may be somebody new.
_PLACED = re.compile(r"\s(?:of|in|at|for|from|on|with|to|by|who)\s")


def only_named(before: Sequence[Mention], callings: dict[str, list[Calling]]) -> str:
    """Key of the only person named so far, if nothing has been said of what they are.

    In twenty years Rita Lem has delivered six thousand babies. “It rains,” | the midwife | said.
    """
    named = {mention.key for mention in before}
    key = named.pop() if len(named) == 1 else ""
    return "" if callings.get(key) else key


def _only(keys: Sequence[str], here: Collection[str]) -> str:
    """The one of several persons, or the one of them whom the paragraph names."""
    near = keys if len(keys) == 1 else [key for key in keys if key in here]
    return near[0] if len(near) == 1 else ""


def _introduced(at: int, text: str, after: Sequence[Mention]) -> str:
    """Key of whom the lead doesn't name yet, and the next paragraph does with an age.

    A baker told a court that it rained. ¶ | Otto Brann, 61, | denies it.
    """
    if not after or text.count("\n", 0, at) > _LEAD or after[0].start - at > _SOON:
        return ""
    first = after[0]
    opens = text[: first.start].endswith("\n") and "\n" not in text[at : first.start].strip()
    return first.key if opens and _AGED.match(text, first.end) else ""


_AGED = re.compile(r",\s\d{1,3}\b")


def _led_in(
    one: Calling,
    at: int,
    text: str,
    after: Sequence[Mention],
    before: Sequence[Mention],
    callings: dict[str, list[Calling]],
) -> str:
    """Key of who is named only later, where a description leads in to it: Minister resigns."""
    later = {mention.key for mention in after if mention.start - at < _SOON}
    new = later - {mention.key for mention in before}
    lead = text.count("\n", 0, at) <= _LEAD
    fitting = [
        key
        for key in new
        for other in callings.get(key, ())
        if other.head == one.head
        and ((one.words <= other.words and (lead or not one.alone)) or other.words < one.words)
    ]
    return fitting[0] if len(set(fitting)) == 1 else ""


# More mentions aren't looked at.
_MANY = 300


# How far a name may be from the description that leads in to it, and how many line breaks a
# headline and a lead hold.
_SOON = 700


_LEAD = 2
