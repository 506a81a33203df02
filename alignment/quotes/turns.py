"""Who speaks in the turns of an interview or a dialogue without the author's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from alignment.quotes.person import Mention
from alignment.quotes.quote import Quote
from alignment.quotes.view import word_set

_YOU = word_set("you your ви вас вам ваш ваша ваше ваші вашу вы вами ваши вашей")


def asked_before(quote: Quote, text: str, mentions: Sequence[Mention]) -> str:
    """Key of the one person an interview is with, where the paragraph before asks: Why do you …?"""
    start = text.rfind("\n", 0, quote.content[0].start) + 1
    if quote.content[0].start - start > _LEAD_IN:
        return ""
    end = len(text[:start].rstrip())
    question = text[text.rfind("\n", 0, end) + 1 : end]
    asks = question.endswith("?") and not _YOU.isdisjoint(re.findall(r"\w+", question.lower()))
    if not asks:
        return ""
    return interviewee(mentions, start)


def interviewee(mentions: Sequence[Mention], at: int) -> str:
    """Key of the one person whom the words before an interview name."""
    named = {mention.key for mention in mentions if mention.start < at}
    return named.pop() if len(named) == 1 else ""


# A dash and a mark.
_LEAD_IN = 3


def with_turns(quotes: list[Quote], text: str) -> list[Quote]:
    """The quotes, with who speaks in the turns of an exchange without the author's words.

    In an exchange of two every other turn is of the same person.
    """
    turns: list[tuple[int, int]] = []
    for index, quote in enumerate(quotes):
        start = text.rfind("\n", 0, quote.content[0].start) + 1
        led = quote.content[0].start - start <= _LEAD_IN and text[start : start + 1] in _DASHES
        if led and quote.parent is None and (not turns or turns[-1][1] != start):
            turns.append((index, start))
    out = quotes
    for exchange in _exchanges(turns, text):
        for parity in (0, 1):
            mine, others = exchange[parity::2], exchange[1 - parity :: 2]
            names = {quotes[index].speaker for index in mine if quotes[index].source}
            against = {quotes[index].speaker for index in others} - {None}
            if len(names) != 1 or None in names or names & against:
                continue
            name = next(iter(names))
            for index in mine:
                if not quotes[index].source and not quotes[index].speaker:
                    out[index] = replace(quotes[index], speaker=name)
    told = {quotes[index].speaker for index, _ in turns} - {None}
    if len(told) != 1:
        return out
    for exchange in _exchanges(turns, text):
        for one, other in pairwise(exchange):
            # Who is asked in all of the interview is asked here: — І що там? — Сир.
            asks = text[: quotes[other].content[0].start].rstrip(" —–-\n").endswith("?")
            free = not (quotes[one].speaker or quotes[one].source or quotes[other].source)
            if asks and free and not quotes[other].speaker:
                out[other] = replace(quotes[other], speaker=next(iter(told)))
    return out


def in_first_person(quotes: Sequence[Quote], text: str) -> list[Quote]:
    """The quotes, with who is “I” in somebody's words: “I told them, ‘Sit,’” said | Nina Hall."""
    by_id = {quote.id: quote for quote in quotes}
    out = []
    for quote in quotes:
        around = by_id.get(quote.parent or "")
        first = quote.source and quote.source[0].of(text) in _FIRST_PERSON
        if first and not quote.speaker and around is not None and around.speaker:
            quote = replace(quote, speaker=around.speaker)
        out.append(quote)
    return out


_FIRST_PERSON = frozenset({"I", "я", "Я"})
_DASHES = ("—", "–", "-")


def _exchanges(turns: Sequence[tuple[int, int]], text: str) -> list[list[int]]:
    """Turns in paragraphs that follow each other, by the indexes of their quotes."""
    out: list[list[int]] = []
    last = -1
    for index, start in turns:
        between = text[last:start].strip("\n") if last >= 0 else "."
        if out and "\n" not in between:
            out[-1].append(index)
        else:
            out.append([index])
        last = start
    return out
