"""The REFI-QDA codebook: well-formed, complete, and the same codes each time."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree

from alignment.framing import Dimension
from alignment.lexicon import load_table
from alignment.quotes import QuoteKind
from corpora.formats.codebook import write_codebook

NAME = "{urn:QDA-XML:codebook:1.0}"
GUID = re.compile(r"[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}[0-9A-F]{12}")


def codebook() -> ElementTree.Element:
    file = io.StringIO()
    write_codebook(file)
    return ElementTree.fromstring(file.getvalue().encode())


def names_below(heading: str) -> set[str]:
    (code,) = [c for c in codebook().iter(f"{NAME}Code") if c.get("name") == heading]
    return {part.get("name") for part in code.findall(f"{NAME}Code")}


def test_it_is_built_as_the_standard_has_it() -> None:
    root = codebook()
    assert root.tag == f"{NAME}CodeBook"
    assert root.get("origin", "").startswith("Parallax ")
    (within,) = root
    assert within.tag == f"{NAME}Codes"
    for code in within.iter(f"{NAME}Code"):
        assert set(code.attrib) == {"guid", "name", "isCodable"}
        description, *parts = code
        assert description.tag == f"{NAME}Description"
        assert description.text
        assert {part.tag for part in parts} <= {f"{NAME}Code"}
        heading = code.get("name") in ("quote", "difference")
        assert code.get("isCodable") == ("false" if heading else "true")


def test_guids_are_valid_unique_and_stay() -> None:
    guids = {code.get("name"): code.get("guid") for code in codebook().iter(f"{NAME}Code")}
    assert all(GUID.fullmatch(guid) for guid in guids.values())
    assert len(set(guids.values())) == len(list(codebook().iter(f"{NAME}Code")))
    assert guids["hedging"] == "3C36147E-4F3F-5CBF-9C12-8468AD53FAAF"


def test_kinds_dimensions_and_classes_of_cues_are_all_there() -> None:
    assert names_below("quote") == set(QuoteKind)
    assert names_below("difference") == set(Dimension)
    classes = {entry["class"] for lang in ("en", "uk", "ru") for entry in load_table(lang, "cues")}
    assert names_below("cue") == classes
