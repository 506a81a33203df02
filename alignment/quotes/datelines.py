"""Datelines: where and when a report was written is no part of what it reports.

KYIV, Jan. 14 — A missile hit …; Варшава, 11 квітня. Прикордонні служби …
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from alignment.morphology import SLAVIC, parses
from alignment.quotes.view import word_set
from mt.text import Span

_DASH = r"\s?[—–-]{1,2}\s"
_CAPITALS = r"[^\W\d_a-zа-яіїєґё]{2,}(?:[ /'’-][^\W\d_a-zа-яіїєґё]{2,})*"
_CITY = r"[^\W\d_a-zа-яіїєґё][^\W\d_]+(?:[ '’-][^\W\d_a-zа-яіїєґё]?[^\W\d_]+){0,2}"
_STATE = rf"(?:{_CITY}\.?|(?:[A-Z]\.){{2}})"
_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|march|april|may|june|july|aug(?:ust|\.)?|sept?(?:ember|\.)?"
    r"|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?"
    r"|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
    r"|янв(?:аря|\.)?|фев(?:раля|\.)?|марта|мар|апр(?:еля|\.)?|мая|июня|июля|авг(?:уста|\.)?"
    r"|сент?(?:ября|\.)?|окт(?:ября|\.)?|ноя(?:бря|\.)?|дек(?:абря|\.)?)"
)
_DAY = rf"(?:\d{{1,2}} (?i:{_MONTH})|(?i:{_MONTH}) \d{{1,2}})(?:,? \d{{4}})?"
_AGENCY = r"(?:\s\([^()\n]{2,30}\))?"
_DATELINE = re.compile(
    rf"(?:(?P<capitals>{_CAPITALS})(?P<more>(?:, {_STATE})?(?:, {_DAY})?{_AGENCY}){_DASH}"
    rf"|{_CITY}(?:, {_CITY})?[,.] {_DAY}{_AGENCY}(?:\.\s|{_DASH})(?:{_CAPITALS}(?:\.\s|{_DASH}))?)"
    rf"(?=[^\W\d_a-zа-яіїєґё]|[«“\"\d])"
)
# A dateline opens one of the first few paragraphs, below the headline.
_FIRST = 4


def after_datelines(text: str, paragraphs: Sequence[Span], lang: str) -> frozenset[int]:
    """Offsets at which the words after a dateline begin."""
    found = (_DATELINE.match(text, span.start, span.end) for span in paragraphs[:_FIRST])
    return frozenset(match.end() for match in found if match and _is_place(match, lang))


def _is_place(match: re.Match[str], lang: str) -> bool:
    """Whether words in capitals are no acronym (НАТО — військовий союз): a day or a land tells."""
    word = match["capitals"]
    if not word or match["more"]:
        return True
    if lang in SLAVIC:
        # The Ukrainian dictionary doesn't say which nouns are places.
        wanted = {"Geox"} if lang == "ru" else {"inan", "nomn"}
        readings = [parse.grammemes for parse in parses(word, lang)]
        return any(wanted <= one and not one & {"Abbr", "Fixd"} for one in readings)
    return len(word) >= _LONG and word not in _ACRONYMS


_LONG = 4
_ACRONYMS = word_set("NATO UNESCO UNICEF OPEC ASEAN BRICS UNHCR INTERPOL EUROPOL COVID LGBT")
