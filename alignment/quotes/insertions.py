"""The reporter's words inside one pair of marks: «П, — а, — п» is one quote in two parts.

Ukrainian and Russian set the author between dashes without closing the marks. Such words are
taken out of the content if they begin with a verb of speech (or nearly so).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from alignment.morphology import SLAVIC, parses
from alignment.quotes.cues import CueLexicon
from alignment.quotes.likeliest import likely_parses
from alignment.quotes.regions import DIALOGUE, Region
from alignment.quotes.view import plain
from mt.text import Span

_DASH = r"[—–−-]"
# , — said he, — / . — said he. — / , — said he. Then speech again / , — said he (to the end)
_INSERTION = re.compile(
    rf"(?P<end>[,!?….:]|\.\.\.)\s{{0,2}}{_DASH}\s(?P<author>[^\W\d_]"
    rf"(?:[^«»„“”\n]|„[^«»„“”\n]{{1,40}}[“”]|«[^«»„“”\n]{{1,40}}»){{2,160}}?)"
    rf"(?:(?P<back>[,.:!?]?\s{{0,2}}{_DASH}\s)(?=[«„“\"]?\w)|(?P<stop>[.,]?\s*$)"
    rf"|(?P<again>(?<=[^\W\d_]{{4}})\.\s)(?=[«„“\"]?[^\W\d_a-zа-яіїєґё]))"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


def split_insertions(
    text: str, regions: Sequence[Region], lang: str, lexicon: CueLexicon
) -> tuple[Region, ...]:
    """The regions, with the author's words left out of their parts.

    In English only dialogue after a dash has them inside.
    """
    out: list[Region] = []
    for region in regions:
        if lang in SLAVIC or region.style == DIALOGUE:
            parts = _without_author(text, region.parts, lang, lexicon)
            # — П, — сказав він. The author's words at the end stand outside a dialogue's region.
            ends = region.outer.end if region.style != DIALOGUE else parts[-1].end
            if (parts, ends) != (region.parts, region.outer.end):
                region = replace(region, parts=parts, outer=Span(region.outer.start, ends))
        out.append(region)
    return tuple(out)


def _without_author(
    text: str, parts: Sequence[Span], lang: str, lexicon: CueLexicon
) -> tuple[Span, ...]:
    out: list[Span] = []
    for part in parts:
        start = at = part.start
        while (match := _INSERTION.search(text, at, part.end)) is not None:
            first = 1 if match["again"] is not None else 4
            inserted = speaks(match["author"], lang, lexicon, first) or (
                lang in SLAVIC and match["back"] is not None and _acts(match["author"], lang)
            )
            if not inserted:
                at = match.end("end")
                continue
            out.append(Span(start, match.end("end")))
            start = at = match.end()
            if match["stop"] is not None:
                break
        if start < part.end or not out:
            out.append(Span(start, part.end))
    return tuple(out)


_FINITE = frozenset({"fin", "past", "s"})


def _acts(author: str, lang: str) -> bool:
    """Whether words between two dashes tell what somebody does: , — вона глянула на годинник, —.

    A verb in the third person, and before it nothing but its subject and adverbs.
    """
    for word in [match.group() for match in _WORD.finditer(author)][:5]:
        parse = next(iter(likely_parses(word, lang)), None)
        if parse is None:
            return False
        if parse.pos == "VERB":
            told = bool(parse.grammemes & {"past", "3per"}) and "neut" not in parse.grammemes
            # — П? — Варвара замислюється. — П: a sentence that begins with somebody's name.
            named = "futr" not in parse.grammemes and _is_named(author, lang)
            return told and (named or not author[0].isupper())
        if parse.pos not in _BEFORE_VERB or not (
            parse.pos == "ADVB" or parse.grammemes & {"nomn", "gent"}
        ):
            return False
    return False


def _is_named(author: str, lang: str) -> bool:
    """Whether words begin with a first name or a surname."""
    first = _WORD.match(author)
    return first is not None and any(
        parse.grammemes & {"Name", "Surn"} and "nomn" in parse.grammemes
        for parse in parses(first.group(), lang)
    )


_BEFORE_VERB = frozenset({"NOUN", "NPRO", "ADJF", "ADVB"})


def speaks(author: str, lang: str, lexicon: CueLexicon, first: int = 4) -> bool:
    """Whether words between dashes say who speaks, a verb of speech among the first few."""
    words = [match.group() for match in _WORD.finditer(author)][:6]
    lows = tuple(map(plain, words))
    for number, low in enumerate(lows):
        for form in lexicon.get(low):
            if lows[number : number + len(form.words)] != form.words:
                continue
            if form.pos == "verb" and form.feature in _FINITE and "r" in form.frames:
                return number < first
            if form.pos == "phrase" and number == 0:
                return True
    if lang not in SLAVIC or first == 1 or not words or len(words[0]) < 4 or words[0][0].isupper():
        return False
    parse = next(iter(likely_parses(words[0], lang)), None)
    spoken = (
        parse is not None
        and parse.pos == "VERB"
        and bool(parse.grammemes & {"past", "pres"})
        and not parse.grammemes & {"1per", "2per"}
    )
    return spoken and len(words) > 1 and len(author) < 80
