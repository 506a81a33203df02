"""TMX: well-formed whatever the text holds, read back as it was, and other tools' files too."""

import dataclasses
import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from comparisons import comparisons, hostile_text, small
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpora.comparison import Comparison, Origin
from corpora.errors import CorporaError
from corpora.formats.tmx import read_tmx, units_of, write_tmx
from corpora.formats.units import Unit, Variant

tmp_path_is_reused = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
# Names go into attributes and properties, where TMX has no place for a placeholder.
_names = hostile_text.map(lambda text: "".join(c for c in text if c.isprintable()))
_variants = st.builds(
    Variant,
    lang=st.sampled_from(["en", "uk", "ru"]),
    text=st.one_of(hostile_text, st.text(st.characters(), max_size=20)),
    origin=st.sampled_from(["", "source", "mt", "translation"]),
    model=_names,
)
_units = st.lists(
    st.builds(Unit, id=_names, variants=st.lists(_variants, max_size=4).map(tuple)), max_size=4
)


def written(units, src_lang: str = "en") -> str:
    file = io.StringIO()
    write_tmx(file, units, src_lang=src_lang)
    return file.getvalue()


@tmp_path_is_reused
@given(_units)
def test_units_survive_writing_and_reading(tmp_path: Path, units: list[Unit]) -> None:
    path = tmp_path / "memory.tmx"
    path.write_text(written(units), encoding="utf-8", errors="surrogatepass", newline="\n")
    assert list(read_tmx(path)) == units


@settings(max_examples=30, deadline=None)
@given(comparisons())
def test_every_comparison_gives_well_formed_xml(comparison: Comparison) -> None:
    root = ElementTree.fromstring(written(units_of(comparison), comparison.source.lang))
    assert root.get("version") == "1.4"
    for unit in root.iter("tu"):
        assert len(unit.findall("tuv")) >= 2


def test_all_languages_stand_in_one_unit() -> None:
    first, second = units_of(small())
    assert first == Unit(
        "deal.1",
        (
            Variant("en", "Deal is near", "source"),
            Variant("uk", "Угода близька", "translation"),
            Variant("ru", "Сделка близка", "mt", "compact@1a2b3c4d"),
        ),
    )
    # The Russian bead joins two sentences, so the unit does.
    assert second.variants[1].text == "«Ми готові», — сказав міністр. Постраждало кілька людей."


def test_two_translations_into_a_language_have_units_of_their_own() -> None:
    comparison = small()
    second = dataclasses.replace(comparison.versions["uk"], key="uk:second", outlet="Газета")
    english = dataclasses.replace(comparison.versions["uk"], key="en:simple", lang="en")
    versions = {**comparison.versions, "uk:second": second, "en:simple": english}
    units = list(units_of(dataclasses.replace(comparison, versions=versions)))
    # Where they stand alone, no Russian bead joins the Ukrainian sentences.
    assert [(unit.id, [one.lang for one in unit.variants]) for unit in units] == [
        ("deal.1", ["en", "uk", "ru"]),
        ("deal.2", ["en", "uk", "ru"]),
        ("deal.uk:second.1", ["en", "uk"]),
        ("deal.uk:second.2", ["en", "uk"]),
        ("deal.uk:second.3", ["en", "uk"]),
    ]


def test_each_unit_tells_the_language_of_its_source() -> None:
    units = [
        Unit("a.1", (Variant("en", "Deal is near"), Variant("uk", "Угода близька"))),
        Unit("b.1", (Variant("uk", "Угода близька"), Variant("en", "Deal is near"))),
    ]
    root = ElementTree.fromstring(written(units))
    assert [unit.get("srclang") for unit in root.iter("tu")] == ["en", "uk"]


def test_another_tools_file_is_read(tmp_path: Path) -> None:
    """Old `lang`, regions, notes, and mark-up within the segment, in UTF-16."""
    path = tmp_path / "other.tmx"
    path.write_text(
        '<?xml version="1.0" encoding="UTF-16"?>\n<!DOCTYPE tmx SYSTEM "tmx11.dtd">\n'
        '<tmx version="1.1"><header srclang="EN-US"><note>x</note><prop type="a">b</prop></header>'
        '<body><tu><note>n</note><tuv lang="EN-US"><seg>Press <bpt i="1">&lt;b></bpt>OK'
        '<ept i="1">&lt;/b></ept> <hi>now</hi>.<ph>{0}</ph></seg></tuv>'
        '<tuv xml:lang="uk-UA"><seg>Натисніть ОК.</seg></tuv></tu></body></tmx>',
        encoding="utf-16",
    )
    (unit,) = read_tmx(path)
    assert unit == Unit("1", (Variant("EN-US", "Press OK now."), Variant("uk-UA", "Натисніть ОК.")))
    assert unit.line == 3


def test_units_come_before_the_file_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "long.tmx"
    units = "<tu><tuv xml:lang='en'><seg>One.</seg></tuv></tu>\n" * 5000
    path.write_text(f"<tmx><body>\n{units}broken", encoding="utf-8")
    found = read_tmx(path)
    assert next(found).line == 2
    with pytest.raises(CorporaError, match="line 5002, column 7: not well-formed"):
        list(found)


DAMAGED = [
    ("cut off", "<tmx version='1.4'><header/><body><tu>", "line 1, column .*not well-formed"),
    ("another kind of XML", "<xliff><file/></xliff>", "<xliff> where <tmx> belongs"),
    ("no XML at all", "hello", "not well-formed"),
    ("no body", "<tmx version='1.4'><header/></tmx>", "no <body>"),
    (
        "an encoding that nobody knows",
        '<?xml version="1.0" encoding="x-none"?><tmx><body/></tmx>',
        "line 1: its encoding can't be read .*save the file as UTF-8",
    ),
    (
        "an entity of another file",
        '<!DOCTYPE tmx SYSTEM "a.dtd"><tmx><body><tu><tuv><seg>&x;</seg></tuv></tu></body></tmx>',
        "line 1: what &x; stands for isn't told; write",
    ),
]


@pytest.mark.parametrize(
    ("content", "message"), [r[1:] for r in DAMAGED], ids=[r[0] for r in DAMAGED]
)
def test_a_damaged_file_is_told(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "damaged.tmx"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CorporaError, match=message):
        list(read_tmx(path))


def test_elements_within_elements_are_read_however_deep(tmp_path: Path) -> None:
    path = tmp_path / "deep.tmx"
    segment = "<hi>" * 20_000 + "deep" + "</hi>" * 20_000 + " down"
    path.write_text(
        f"<tmx><body><tu><tuv xml:lang='en'><seg>{segment}</seg></tuv></tu></body></tmx>",
        encoding="utf-8",
    )
    (unit,) = read_tmx(path)
    assert unit.variants[0].text == "deep down"


def test_a_bomb_of_entities_is_refused(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    path = tmp_path / "bomb.tmx"
    path.write_text(
        f'<!DOCTYPE tmx [<!ENTITY a0 "ha">{entities}]><tmx><body><tu><tuv xml:lang="en">'
        "<seg>&a11;</seg></tuv></tu></body></tmx>",
        encoding="utf-8",
    )
    with pytest.raises(CorporaError, match="not well-formed"):
        list(read_tmx(path))


def test_independent_articles_are_no_translations() -> None:
    comparison = small()
    versions = {
        key: dataclasses.replace(version, origin=Origin.INDEPENDENT)
        for key, version in comparison.versions.items()
    }
    assert list(units_of(dataclasses.replace(comparison, versions=versions))) == []
