"""The REFI-QDA project: built as the standard has it, its positions are those of the words."""

from __future__ import annotations

import dataclasses
import io
import re
from xml.etree import ElementTree
from zipfile import ZipFile

from comparisons import comparisons, small
from hypothesis import given, settings

from corpora.comparison import Comparison
from corpora.formats.codebook import guid_of
from corpora.formats.project import write_project

NAME = "{urn:QDA-XML:project:1.0}"
GUID = re.compile(r"[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}[0-9A-F]{12}")
BY = {"creatingUser", "creationDateTime"}
# Element → its attributes and the elements in it, in the order of the standard's schema; of the
# latter those that may come several times are marked.
STANDARD: dict[str, tuple[set[str], str]] = {
    "Project": (
        {"name", "origin", "creatingUserGUID", "creationDateTime"},
        "Users CodeBook Variables Sources? Links?",
    ),
    "Users": (set(), "User"),
    "User": ({"guid", "name", "id"}, ""),
    "CodeBook": (set(), "Codes"),
    "Codes": (set(), "Code+"),
    "Code": ({"guid", "name", "isCodable"}, "Description Code*"),
    "Variables": (set(), "Variable+"),
    "Variable": ({"guid", "name", "typeOfVariable"}, ""),
    "Sources": (set(), "TextSource+"),
    "TextSource": (
        {"guid", "name", "plainTextPath", *BY},
        "Description? PlainTextSelection* VariableValue*",
    ),
    "PlainTextSelection": (
        {"guid", "name", "startPosition", "endPosition", *BY},
        "Description? Coding+",
    ),
    "Coding": ({"guid", *BY}, "CodeRef"),
    "VariableValue": (set(), "VariableRef (?:TextValue|DateValue)"),
    "Links": (set(), "Link+"),
    "Link": ({"guid", "name", "direction", "originGUID", "targetGUID"}, ""),
    **dict.fromkeys(("CodeRef", "VariableRef"), ({"targetGUID"}, "")),
    **dict.fromkeys(("Description", "TextValue", "DateValue"), (set(), "")),
}


def project(*given: Comparison) -> tuple[ElementTree.Element, dict[str, str]]:
    """`project.qde`, and the texts by their names in the archive."""
    file = io.BytesIO()
    write_project(file, given)
    with ZipFile(file) as archive:
        assert archive.testzip() is None
        texts = {name: archive.read(name).decode() for name in archive.namelist() if "/" in name}
        return ElementTree.fromstring(archive.read("project.qde")), texts


def tag_of(element: ElementTree.Element) -> str:
    assert element.tag.startswith(NAME)
    return element.tag.removeprefix(NAME)


def check(root: ElementTree.Element, texts: dict[str, str]) -> None:
    """What the schema asks, and what it can't say: references lead to something."""
    guids: set[str] = set()
    for element in root.iter():
        attributes, within = STANDARD[tag_of(element)]
        assert set(element.attrib) == attributes, element.tag
        pattern = "".join(
            rf"(?:{part.rstrip('?*+')} ){part[-1] if part[-1] in '?*+' else ''}"
            for part in within.split(" ")
            if part
        )
        assert re.fullmatch(pattern, "".join(f"{tag_of(child)} " for child in element))
        guid = element.get("guid")
        if guid is not None:
            assert GUID.fullmatch(guid)
            assert guid not in guids
            guids.add(guid)
    for element in root.iter():
        for name in ("targetGUID", "originGUID", "creatingUser", "creatingUserGUID"):
            assert element.get(name, root[0][0].get("guid")) in guids
    paths = {
        f"sources/{source.get('plainTextPath', '').removeprefix('internal://')}"
        for source in root.iter(f"{NAME}TextSource")
    }
    assert paths == set(texts)


def coded(root: ElementTree.Element, texts: dict[str, str], lang: str) -> dict[str, set[str]]:
    """What is coded in a version: words → codes."""
    names = {code.get("guid"): code.get("name") for code in root.iter(f"{NAME}Code")}
    (source,) = [
        one for one in root.iter(f"{NAME}TextSource") if one.get("name", "").endswith(f" {lang}")
    ]
    text = texts[f"sources/{source.get('guid')}.txt"]
    return {
        text[int(one.get("startPosition")) : int(one.get("endPosition"))]: {
            names[ref.get("targetGUID")] for ref in one.iter(f"{NAME}CodeRef")
        }
        for one in source.iter(f"{NAME}PlainTextSelection")
    }


def test_quotes_cues_sources_and_differences_are_coded_in_every_version() -> None:
    root, texts = project(small())
    check(root, texts)
    assert coded(root, texts, "en") == {
        "We are ready": {"direct"},
        "the minister": {"source"},
        "claimed": {"cue", "attribution"},
    }
    assert coded(root, texts, "uk")["сказав"] == {"cue", "attribution"}
    assert coded(root, texts, "ru") == {}


def test_codes_are_those_of_the_codebook() -> None:
    root, _ = project(small())
    codes = {code.get("guid"): code for code in root.iter(f"{NAME}Code")}
    assert codes[guid_of("quote", "direct")].get("name") == "direct"
    used = {ref.get("targetGUID") for ref in root.iter(f"{NAME}CodeRef")}
    assert all(codes[guid].get("isCodable") == "true" for guid in used)


def test_a_text_is_described_and_a_selection_tells_what_is_known() -> None:
    root, _ = project(small())
    english = next(root.iter(f"{NAME}TextSource"))
    assert english.findtext(f"{NAME}Description") == "Deal is near\nhttps://example.org/deal"
    names = {one.get("guid"): one.get("name") for one in root.iter(f"{NAME}Variable")}
    values = {
        names[value[0].get("targetGUID")]: (tag_of(value[1]), value[1].text)
        for value in english.iter(f"{NAME}VariableValue")
    }
    assert values == {
        "article": ("TextValue", "deal"),
        "version": ("TextValue", "en"),
        "language": ("TextValue", "en"),
        "outlet": ("TextValue", "The Northern Post"),
        "origin": ("TextValue", "source"),
        "date": ("DateValue", "2026-05-11"),
    }
    (quote,) = [
        one
        for one in english.iter(f"{NAME}PlainTextSelection")
        if one.get("name") == "We are ready"
    ]
    assert quote.findtext(f"{NAME}Description") == (
        "q1\nattribution en–uk (cue-class): claimed (doubting) → сказав (neutral)"
    )


def test_a_statement_is_linked_with_itself_in_other_versions() -> None:
    root, _ = project(small())
    (link,) = root.iter(f"{NAME}Link")
    named = {one.get("guid"): one.get("name") for one in root.iter(f"{NAME}PlainTextSelection")}
    assert [named[link.get(end)] for end in ("originGUID", "targetGUID")] == [
        "We are ready",
        "Ми готові",
    ]
    assert link.get("name") == "q1: en, uk"


def test_a_date_that_no_calendar_has_is_left_out() -> None:
    source = dataclasses.replace(small().source, date="2026-02-30")
    root, texts = project(dataclasses.replace(small(), source=source))
    check(root, texts)
    assert "2026-02-30" not in {value.text for value in root.iter(f"{NAME}DateValue")}


def guids(*given: Comparison) -> dict[str, str]:
    """The GUIDs of texts, of what is coded in them and of links, and what each stands for."""
    root, texts = project(*given)
    found = dict(texts)
    for kind in ("PlainTextSelection", "Link"):
        found |= {one.get("guid", ""): one.get("name", "") for one in root.iter(NAME + kind)}
    return found


def test_guids_belong_to_a_text_wherever_in_the_run_it_stands() -> None:
    long = "https://example.org/news/2026/02/11/"
    run = [
        dataclasses.replace(small(), source=dataclasses.replace(small().source, id=f"{long}{n}"))
        for n in range(3)
    ]
    everything = guids(*run)
    for left in (run[1:], run[2:], run[::-1]):
        assert guids(*left).items() <= everything.items()
    other = dataclasses.replace(run[0].source, text=run[0].source.text.replace("a", "o"))
    changed = guids(dataclasses.replace(run[0], source=other))
    assert sum(guid.endswith(".txt") for guid in changed.keys() - everything.keys()) == 1
    assert all(everything.get(guid, name) == name for guid, name in changed.items())


def test_articles_of_one_name_stay_apart() -> None:
    root, texts = project(small(), small())
    check(root, texts)
    assert len(texts) == 6


def test_a_run_without_articles_is_a_project_too() -> None:
    root, texts = project()
    check(root, texts)
    assert texts == {}


def test_the_same_results_give_the_same_bytes_whenever_they_are_written() -> None:
    files = io.BytesIO(), io.BytesIO()
    for file in files:
        write_project(file, [small()])
    assert files[0].getvalue() == files[1].getvalue()
    with ZipFile(files[0]) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    times = {element.get("creationDateTime") for element in project(small())[0].iter()}
    assert times == {None, "1980-01-01T00:00:00Z"}


@settings(max_examples=60, deadline=None)
@given(comparisons())
def test_whatever_texts_hold_positions_are_those_of_the_words(comparison: Comparison) -> None:
    root, texts = project(comparison)
    check(root, texts)
    sources = list(root.iter(f"{NAME}TextSource"))
    for version, source in zip(comparison.columns, sources, strict=True):
        text = texts[f"sources/{source.get('guid')}.txt"]
        assert len(text) == len(version.text)
        assert not text.startswith("\ufeff")
        assert "\r" not in text
        for selection in source.iter(f"{NAME}PlainTextSelection"):
            words = text[int(selection.get("startPosition")) : int(selection.get("endPosition"))]
            assert words
            assert words == words.strip()
