"""Marks between words: dashes, commas at quote marks, doubled marks, separators in numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mt.quality.finding import Finding
from mt.quality.pair import Pair
from mt.quality.units import load_units
from mt.text import Span

_SPACE = "[ \u00a0\u202f]"
# Name of a slip → what shows it; what the source has too is no slip.
_SLIPS = re.compile(
    r"(?P<inside>(?<=[^\W_]),[»“”\"](?=\s|$|[,.—–-]))"
    rf"|(?P<hyphen>(?<=[»”\",!?]){_SPACE}-{_SPACE}(?=[^\W\d_]))"
    r"|(?P<tight>[»\"”,.!?…]—|(?<=\s)—(?=[^\W\d_])|(?<=[а-яёґєії])—(?=[^\W\d_]|\s)|(?<=\d)—(?=\s))"
    r"|(?P<doubled>(?<![.?!…])\.\.(?![.])|,[,.;]|;[,.;])"
    r"|(?P<ordinal>(?<!\d)\d{1,6}-(?:ти|и|х|ми)[\s-]+(?:річ|ден|годин|хвилин|метр|кілометр|поверх|відсотк"
    r"|тисяч|лет|днев|часов|минут|этаж|процент)\w+)"
)
_NOTES = {
    "inside": "The comma stands inside the quote marks.",
    "hyphen": "A hyphen stands for the dash beside the author's words.",
    "tight": "No space at a dash.",
    "doubled": "Two marks in a row.",
    "ordinal": "The number and the word are written together, with a hyphen only.",
}
# The source's own way of dividing thousands and decimals.
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d.,]*\d)")
_DECIMAL = re.compile(
    rf"(?<![\d.,])(?<![A-Za-z]{_SPACE})\d+\.\d{{1,2}}(?![\d.])(?={_SPACE}?(?P<after>%|[^\W\d_]+))"
)
_WORD = 30  # characters of a word that are shown before a mark
_SCALES = ("млн", "млрд", "тис", "тыс", "мільйо", "мільярд", "миллио", "миллиард", "відсот", "проц")


def typography(pair: Pair) -> Iterator[Finding]:
    """A comma inside quote marks, a hyphen for a dash, no space at it, English separators."""
    if pair.tgt_rules.script != "cyrillic":
        return
    in_source = {match.lastgroup for match in _SLIPS.finditer(pair.src)}
    if pair.src_rules.script == "latin":  # English sets these so
        in_source -= {"inside", "tight"}
    for match in _SLIPS.finditer(pair.tgt):
        kind = match.lastgroup
        if kind is not None and kind not in in_source and not _is_route(pair.tgt, match):
            span = _with_word(pair.tgt, *match.span())
            yield Finding("typography", "warning", (), (span,), _NOTES[kind], 0.9)
    if pair.src_rules.script == "latin":
        yield from _separators(pair)


def _is_route(text: str, match: re.Match[str]) -> bool:
    """Whether a dash joins two names or numbers: Київ—Львів."""
    after = text[match.end() : match.end() + 1]
    before = re.search(r"(\w+)$", text[max(0, match.start() - 40) : match.start()])
    return bool(after.isupper() and before and before.group()[0].isupper())


def _with_word(text: str, start: int, end: int) -> Span:
    """The range with the word before it."""
    first = start
    while first > 0 and start - first < _WORD and not text[first - 1].isspace():
        first -= 1
    return Span(first, end)


def _separators(pair: Pair) -> Iterator[Finding]:
    """Thousands and decimals that are divided as in English: 1,500, 1.5 мільйона."""
    theirs = {
        re.sub("[.,]", ",", match.group()): Span(*match.span())
        for match in _THOUSANDS.finditer(pair.src)
    }
    for match in _THOUSANDS.finditer(pair.tgt):
        source = theirs.get(re.sub("[.,]", ",", match.group()))
        if source is not None and "," in source.of(pair.src):
            good = re.sub("[.,]", " ", match.group())
            note = f"“{match.group()}” is “{good}” here."
            yield Finding("typography", "warning", (source,), (Span(*match.span()),), note, 0.8)
    units = load_units(pair.tgt_rules.code)
    for match in _DECIMAL.finditer(pair.tgt):
        after = match.group("after")
        counted = after == "%" or after.lower().startswith(_SCALES) or bool(units.key(after))
        at = pair.src.find(match.group())
        clock = units.kinds.get(units.key(after), frozenset()) & {"time"}
        if counted and at >= 0 and not clock:
            note = f"“{match.group()}” is “{match.group().replace('.', ',')}” here."
            source = Span(at, at + len(match.group()))
            yield Finding("typography", "warning", (source,), (Span(*match.span()),), note, 0.8)
