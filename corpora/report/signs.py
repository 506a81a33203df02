"""How dimensions, kinds and confidence are shown: a label, a sign, and a family's line and colour.

Colour alone says nothing: a family has a line of its own (solid, dashed, double, dotted) and a
dimension a sign of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from alignment.framing import Dimension
from alignment.quotes import QuoteKind
from corpora.comparison import Origin


@dataclass(frozen=True, slots=True)
class Sign:
    """How a dimension is shown.

    Attributes:
        label: Its name.
        glyph: The sign after the words that show it; the style sheet has it as well.
        family: `who`, `certain`, `wording` or `content`: colour and line.
        about: What differs, in a few words.
    """

    label: str
    glyph: str
    family: str
    about: str


SIGNS = {
    Dimension.ATTRIBUTION: Sign(
        "attribution", "@", "who", "the reporting word doubts or endorses, or somebody else speaks"
    ),
    Dimension.QUOTATION: Sign("quotation", "»", "who", "quoted word for word, in part, or retold"),
    Dimension.AGENCY: Sign("agency", "○", "who", "who did or said it is named or hidden"),
    Dimension.HEDGING: Sign("hedging", "≈", "certain", "may, reportedly: dropped or added"),
    Dimension.NEGATION: Sign("negation", "¬", "certain", "a no is lost or added"),
    Dimension.CONDITION: Sign("condition", "⇒", "certain", "an if is lost or added"),
    Dimension.INTENSITY: Sign(
        "intensity", "↕", "wording", "stronger or weaker, numbers blurred or others"
    ),
    Dimension.TERM: Sign("term", "≠", "wording", "another name for the same thing"),
    Dimension.OMISSION: Sign("omission", "−", "content", "part of the statement is missing"),
    Dimension.ADDITION: Sign("addition", "+", "content", "part of the statement is new"),
}

KINDS = {
    QuoteKind.DIRECT: "direct speech",
    QuoteKind.PARTIAL: "partial quote",
    QuoteKind.INDIRECT: "indirect speech",
    QuoteKind.SCARE: "scare quotes",
    QuoteKind.TITLE: "title",
}

ORIGINS = {
    Origin.SOURCE: "original",
    Origin.MT: "machine translation",
    Origin.TRANSLATION: "given translation",
    Origin.INDEPENDENT: "independent article",
}

_LANGUAGES = {"en": "English", "uk": "Ukrainian", "ru": "Russian"}
# From this probability on, in these words.
_CONFIDENCE = ((0.9, "sure"), (0.7, "fairly sure"), (0.4, "unsure"), (0.0, "a guess"))


def language_name(code: str) -> str:
    """English name of a language; its code where we have none."""
    return _LANGUAGES.get(code, code)


def confidence_words(confidence: float) -> str:
    """A probability in words and as a percentage, `fairly sure, 82%`."""
    words = next(words for least, words in _CONFIDENCE if confidence >= least)
    return f"{words}, {confidence:.0%}"


def reason_words(reason: str) -> str:
    """Why a version has no mention, as a sentence."""
    return f"{reason[:1].upper()}{reason[1:]}." if reason else "No reason was recorded."
