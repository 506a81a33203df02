"""A codebook for programs of qualitative analysis: REFI-QDA Codebook 1.0 (`.qdc`).

ATLAS.ti, MAXQDA, NVivo, QualCoder and others read it. A code's GUID comes from its name alone, so
that a later codebook's codes are the same codes.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any
from xml.etree import ElementTree

from alignment.framing import Dimension
from alignment.quotes import QuoteKind
from corpora import __version__

_NAMESPACE = "urn:QDA-XML:codebook:1.0"
_GUIDS = uuid.uuid5(uuid.NAMESPACE_URL, "urn:parallax:codebook")
_KINDS = {
    QuoteKind.DIRECT: "Speech of its own, a sentence or an utterance, in quote marks or after a "
    "dialogue dash.",
    QuoteKind.PARTIAL: "Words in quote marks that are part of the reporter's own sentence.",
    QuoteKind.INDIRECT: "Reported speech without quote marks: a clause, an infinitive or a noun "
    "phrase.",
    QuoteKind.SCARE: "Marked words with nobody to attribute them to: distance or irony.",
    QuoteKind.TITLE: "Marks around the name of a work, a company or a ship.",
}
_DIMENSIONS = {
    Dimension.ATTRIBUTION: "The cue doubts, endorses or is plain, somebody else is said to have "
    "said it, or the reporter remarks on what is said.",
    Dimension.QUOTATION: "One version quotes in marks what another quotes in part or reports "
    "without marks.",
    Dimension.HEDGING: "A word that makes the statement less sure (may, reportedly, about) is "
    "dropped or added.",
    Dimension.NEGATION: "A negation is lost or added, or reaches over other words.",
    Dimension.CONDITION: "A condition (if, unless, provided that) is lost or added.",
    Dimension.INTENSITY: "Stronger or weaker words; an amount made vague.",
    Dimension.TERM: "Different, loaded names for the same thing or person.",
    Dimension.AGENCY: "Who did or said it is named in one version and hidden in another.",
    Dimension.OMISSION: "Part of the statement is missing.",
    Dimension.ADDITION: "Something is added to the statement.",
}
_CUES = {
    "neutral": "Says that it was said, and no more: say, tell, report.",
    "assertive": "Says it with weight: stress, insist, warn.",
    "factive": "Takes it for true: note, point out, find.",
    "doubting": "Keeps a distance from it: claim, allege.",
    "denying": "Says that it isn't so: deny, reject.",
    "conceding": "Says it against the speaker's interest: admit, agree.",
    "directive": "Wants something done: order, demand, urge.",
    "commissive": "Binds the speaker: promise, threaten.",
    "belief": "Tells a thought or an expectation: believe, expect.",
    "emotional": "Tells a feeling with it: complain, fear, shout.",
    "hearsay": "Names nobody: reportedly, it is said.",
}


@dataclass(frozen=True, slots=True)
class Code:
    """A code.

    Attributes:
        name: Its name.
        description: When it applies.
        parts: Codes below it.
        heading: Whether it only stands above its parts and isn't given to words.
    """

    name: str
    description: str
    parts: tuple[Code, ...] = ()
    heading: bool = False


def codes() -> tuple[Code, ...]:
    """Kinds of quotes, parts of an attribution, classes of cues, and dimensions of framing."""
    return (
        Code("quote", "How words in somebody's name are presented.", _parts(_KINDS), True),
        Code("source", "Who is said to have said it, as it stands in the text."),
        Code("cue", "The words that report.", _parts(_CUES)),
        Code("difference", "In what two versions differ.", _parts(_DIMENSIONS), True),
    )


def _parts(described: Mapping[Any, str]) -> tuple[Code, ...]:
    return tuple(Code(str(name), description) for name, description in described.items())


def guid_of(*path: str) -> str:
    """The GUID of the code at `path`, from the heading down."""
    return str(uuid.uuid5(_GUIDS, "/".join(path))).upper()


def write_codebook(file: IO[str]) -> None:
    """Writes the codebook."""
    root = ElementTree.Element("CodeBook", xmlns=_NAMESPACE, origin=f"Parallax {__version__}")
    add_codes(root)
    ElementTree.indent(root)
    file.write('<?xml version="1.0" encoding="utf-8"?>\n')
    file.write(ElementTree.tostring(root, encoding="unicode") + "\n")


def add_codes(parent: ElementTree.Element) -> None:
    """Adds `Codes` to a codebook's element."""
    within = ElementTree.SubElement(parent, "Codes")
    for code in codes():
        _add(within, code, ())


def _add(parent: ElementTree.Element, code: Code, above: tuple[str, ...]) -> None:
    path = (*above, code.name)
    element = ElementTree.SubElement(
        parent,
        "Code",
        guid=guid_of(*path),
        name=code.name,
        isCodable="false" if code.heading else "true",
    )
    ElementTree.SubElement(element, "Description").text = code.description
    for part in code.parts:
        _add(element, part, path)
