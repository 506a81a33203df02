"""Text as the models were trained on it, with a map back to the text as it stands.

A *profile* is a list of passes. `light` takes away what no reader sees: zero-width characters,
soft hyphens, direction marks, odd spaces, line breaks, decomposed letters, stress marks. `moses`
goes on to do what the Moses toolkit's normalisation of punctuation does (OPUS-MT's models were
trained on its output): quote marks, apostrophes, dashes and ellipses become ASCII, spaces before
marks go, and a comma or full stop changes place with a closing quote mark as the language has it.
One thing is left out on purpose: Moses writes a point or comma for the space within `10 000`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from mt.errors import MtError
from mt.text import OffsetMap, Span, apply_edits

_Edit = tuple[Span, str]

# Unicode's invisible characters: soft hyphen, zero-width space and joiners, direction marks,
# byte-order mark, invisible operators, variation selectors, and control characters.
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f"
)
_SPACES = re.compile(r"\s+")
_CLUSTER = re.compile(r"\w[\u0300-\u036f]+")
_INVISIBLE_RUN = re.compile(f"[{INVISIBLE}]+")
_STRESS = "\u0301\u0300"
_DOUBLE_QUOTES = "“”„‟«»″〝〞‶❝❞＂"
_SINGLE_QUOTES = "‘’‚‛ʼʹ′‹›`´＇"


def normalize(text: str, *, lang: str, profile: str = "light") -> tuple[str, OffsetMap]:
    """The text as a model wants it, and the map between the two.

    Args:
        text: A sentence, or several.
        lang: Its language; where commas and quote marks meet, English differs from the others.
        profile: `light` or `moses`.

    Raises:
        MtError: There is no such profile.
    """
    if profile not in PROFILES:
        raise MtError(f"profile {profile!r}: there are {', '.join(sorted(PROFILES))}")
    offset_map = OffsetMap.identity(len(text))
    for edits_of in PROFILES[profile]:
        edits = list(edits_of(text, lang))
        if edits:
            text, step = apply_edits(text, edits)
            offset_map = offset_map.then(step)
    return text, offset_map


def _invisible(text: str, lang: str) -> Iterator[_Edit]:
    for match in _INVISIBLE_RUN.finditer(text):
        yield Span(*match.span()), ""


def _spaces(text: str, lang: str) -> Iterator[_Edit]:
    """Every run of white space becomes one plain space."""
    for match in _SPACES.finditer(text):
        if match.group() != " ":
            yield Span(*match.span()), " "


def _composed_letters(text: str, lang: str) -> Iterator[_Edit]:
    """Letters written in two code points (й, ї) become one; stress marks on Cyrillic go."""
    for match in _CLUSTER.finditer(text):
        composed = unicodedata.normalize("NFC", match.group())
        if "\u0400" <= composed[0] <= "\u04ff":
            composed = composed[0] + composed[1:].strip(_STRESS)
        if composed != match.group():
            yield Span(*match.span()), composed


def _ascii_marks(text: str, lang: str) -> Iterator[_Edit]:
    for match in _ASCII_MARKS.finditer(text):
        replacement = _ascii_of(match)
        if replacement != match.group():
            yield Span(*match.span()), replacement


_ASCII_MARKS = re.compile(
    rf"(?P<open>«\ )|(?P<close>\ »)|(?P<double>[{_DOUBLE_QUOTES}]|''|``)"
    rf"|(?P<single>[{_SINGLE_QUOTES}])|(?P<dots>…)"
    r"|(?P<range>(?<=\d)[–—‒−](?=\d))|(?P<dash>\ ?[—―]\ ?)|(?P<hyphen>[–‒‐‑−])"
    r"|(?P<before>\ (?=[%:;?!]))",
    re.VERBOSE,
)


def _ascii_of(match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    match match.lastgroup:
        case "open" | "close" | "double":
            return '"'
        case "single":
            return "'"
        case "dots":
            return "..."
        case "dash":
            return (" " if start else "") + "-" + (" " if end < len(text) else "")
        case "range" | "hyphen":
            return "-"
        case _:
            return ""


def _comma_and_quote(text: str, lang: str) -> Iterator[_Edit]:
    """`",` becomes `,"` in English; `,"` becomes `",` elsewhere, and `."` within a sentence."""
    # The quote mark moves and the comma stays, so that offsets of words and commas hold.
    if lang == "en":
        for match in _QUOTE_THEN_STOP.finditer(text):
            yield Span(match.start(), match.start() + 1), ""
            yield Span(match.end(), match.end()), '"'
        return
    for match in _STOP_THEN_QUOTE.finditer(text):
        yield Span(match.start(), match.start()), '"'
        yield Span(match.end() - 1, match.end()), ""


_QUOTE_THEN_STOP = re.compile(r'"[,.]+')
_STOP_THEN_QUOTE = re.compile(r'(?:,|(?<!\.)\.+(?=".))"')

_LIGHT: tuple[Callable[[str, str], Iterator[_Edit]], ...] = (
    _invisible,
    _spaces,
    _composed_letters,
)
PROFILES = {"light": _LIGHT, "moses": (*_LIGHT, _ascii_marks, _comma_and_quote)}
