"""The reporter's words inside one pair of marks: «П, — а, — п» is one quote in two parts.

Ukrainian and Russian set the author between dashes without closing the marks. Such words are
taken out of the content if they begin with a verb of speech (or nearly so).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from alignment.morphology import parses
from alignment.quotes.cues import CueLexicon
from alignment.quotes.regions import Region
from alignment.quotes.view import plain
from mt.text import Span

_DASH = r"[—–−-]"
# , — said he, — / . — said he. — / , — said he. Then speech again / , — said he (to the end)
_INSERTION = re.compile(
    rf"(?P<end>[,!?….:]|\.\.\.)\s{{0,2}}{_DASH}\s(?P<author>[^\W\d_](?:[^«»„“”\n]|„[^«»„“”\n]{{1,40}}[“”]){{2,160}}?)"
    rf"(?:(?P<back>[,.:!?]?\s{{0,2}}{_DASH}\s)(?=[«„“\"]?\w)|(?P<stop>[.,]?\s*$)"
    rf"|(?P<again>(?<=[^\W\d_]{{4}})\.\s)(?=[«„“\"]?[^\W\d_a-zа-яіїєґё]))"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


def split_insertions(
    text: str, regions: Sequence[Region], lang: str, lexicon: CueLexicon
) -> tuple[Region, ...]:
    """The regions, with the author's words left out of their parts."""
    return tuple(
        replace(region, parts=_without_author(text, region.parts, lang, lexicon))
        for region in regions
    )


def _without_author(
    text: str, parts: Sequence[Span], lang: str, lexicon: CueLexicon
) -> tuple[Span, ...]:
    out: list[Span] = []
    for part in parts:
        start = at = part.start
        while (match := _INSERTION.search(text, at, part.end)) is not None:
            first = 1 if match["again"] is not None else 4
            if not speaks(match["author"], lang, lexicon, first):
                at = match.end("end")
                continue
            out.append(Span(start, match.end("end")))
            start = at = match.end()
            if match["stop"] is not None:
                break
        if start < part.end or not out:
            out.append(Span(start, part.end))
    return tuple(out)


def speaks(author: str, lang: str, lexicon: CueLexicon, first: int = 4) -> bool:
    """Whether words between dashes say who speaks, a verb of speech among the first few."""
    words = [match.group() for match in _WORD.finditer(author)][:6]
    lows = tuple(map(plain, words))
    for number, low in enumerate(lows):
        for form in lexicon.get(low):
            if lows[number : number + len(form.words)] != form.words:
                continue
            if form.pos == "verb" and form.feature == "fin" and "r" in form.frames:
                return number < first
            if form.pos == "phrase" and number == 0:
                return True
    if first == 1 or not words or len(words[0]) < 4 or words[0][0].isupper():
        return False
    parse = next(iter(parses(words[0], lang)), None)
    spoken = (
        parse is not None
        and parse.pos == "VERB"
        and bool(parse.grammemes & {"past", "pres"})
        and not parse.grammemes & {"1per", "2per"}
    )
    return spoken and len(words) > 1 and len(author) < 80
