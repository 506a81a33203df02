"""Bitexts are read segment by segment, and a malformed one is told with its line."""

import pytest

from corpora.bitext import Segment, bitexts_in, read_bitext, refuse_swapped
from corpora.errors import CorporaError


def read(path):
    return list(read_bitext(path, src_lang="en", tgt_lang="uk"))


def test_tsv_has_a_segment_a_line(tmp_path):
    path = tmp_path / "a.tsv"
    path.write_bytes("\ufeffOne.\tОдин.\r\n\r\nTwo.\tДва.".encode())
    assert read(path) == [
        Segment(1, 1, "One.", "Один."),
        Segment(2, 2, "", ""),
        Segment(3, 3, "Two.", "Два."),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a\tb\nonly one\n", r"line 2: 0 tabs; a line needs two columns"),
        (b"a\tb\tc\n", r"line 1: 2 tabs; .*; keep those two, for example with cut -f1,2"),
        ("Місто\tМісто\n".encode() * 9 + b"\xff\xfe\tc\n", r"line 10: byte \d+ is not UTF-8"),
        (b"", "empty; a bitext has a source and its translation a line"),
        (b"PK\x03\x04", "no text; save source and translation as TSV"),
    ],
)
def test_a_malformed_line_is_told_with_its_number(tmp_path, content, message):
    path = tmp_path / "a.tsv"
    path.write_bytes(content)
    with pytest.raises(CorporaError, match=message):
        read(path)


TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en-GB"><seg>The <bpt i="1">&lt;b&gt;</bpt>big<ept i="1">&lt;/b&gt;</ept> dog</seg></tuv>
    <tuv xml:lang="uk"><seg>Великий <hi>пес</hi></seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Left alone</seg></tuv><tuv xml:lang="de"><seg>Allein</seg></tuv></tu>
<tu><tuv xml:lang="UK_ua"><seg>Два &amp; три</seg></tuv><tuv xml:lang="en"><seg>2 &amp; 3</seg></tuv></tu>
</body></tmx>"""


def test_of_several_variants_in_a_language_the_first_counts(tmp_path):
    path = tmp_path / "a.tmx"
    path.write_text(
        TMX.replace(
            'xml:lang="de"><seg>Allein',
            'xml:lang="uk"><seg>Сам</seg></tuv><tuv xml:lang="uk-UA"><seg>Один',
        ),
        encoding="utf-8",
    )
    assert read(path)[1] == Segment(2, 5, "Left alone", "Сам")


def test_our_own_placeholders_of_characters_are_those_characters(tmp_path):
    path = tmp_path / "a.tmx"
    path.write_text(TMX.replace("Left", '<ph type="x-char">U+0007</ph>').replace('"de"', '"uk"'))
    assert read(path)[1].source == "\a alone"


def test_tmx_gives_units_with_both_languages_and_leaves_codes_out(tmp_path):
    path = tmp_path / "a.tmx"
    path.write_text(TMX, encoding="utf-8")
    assert read(path) == [
        Segment(1, 3, "The big dog", "Великий пес"),
        Segment(2, 6, "2 & 3", "Два & три"),
    ]


XLIFF_1 = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="en" target-language="uk-UA" original="a" datatype="plaintext"><body>
<trans-unit id="1"><source>A <g id="1">cat</g><x id="2"/></source><seg-source>A</seg-source>
<target>Кіт</target><alt-trans><source>A dog</source><target>Пес</target></alt-trans></trans-unit>
<trans-unit id="2"><source>Not done</source></trans-unit>
</body></file></xliff>"""

XLIFF_2 = """<xliff version="2.0" srcLang="en" trgLang="uk" xmlns="urn:oasis:names:tc:xliff:document:2.0">
<file id="f"><unit id="1"><segment><source>A cat</source><target>Кіт</target></segment>
<segment><source>A dog</source><target>Пес</target></segment></unit></file></xliff>"""


def test_xliff_of_both_kinds(tmp_path):
    one, two = tmp_path / "1.xlf", tmp_path / "2.xliff"
    one.write_text(XLIFF_1, encoding="utf-8")
    two.write_text(XLIFF_2, encoding="utf-8")
    assert read(one) == [Segment(1, 3, "A cat", "Кіт"), Segment(2, 5, "Not done", "")]
    assert [(s.source, s.target) for s in read(two)] == [("A cat", "Кіт"), ("A dog", "Пес")]


def test_broken_xml_is_told_with_its_line(tmp_path):
    path = tmp_path / "a.tmx"
    path.write_text("<tmx>\n<body>\n</tmx>", encoding="utf-8")
    with pytest.raises(CorporaError, match=r"a\.tmx, line 3, column 3: not well-formed XML"):
        read(path)


def test_the_languages_that_are_there_are_named_where_the_wanted_ones_are_not(tmp_path):
    path = tmp_path / "a.tmx"
    path.write_text(TMX.replace('"uk"', '"fr"').replace("UK_ua", "fr"), encoding="utf-8")
    with pytest.raises(
        CorporaError, match="no segment in en with uk beside it; languages there: de, en"
    ):
        read(path)


@pytest.mark.parametrize("name", ["none.tsv", "none.tmx", "none.xlf"])
def test_a_file_that_is_not_there(tmp_path, name):
    with pytest.raises(CorporaError, match=f"{name}: can't be read .*; name a"):
        read(tmp_path / name)


def test_xliff_in_other_languages_than_were_asked_for(tmp_path):
    path = tmp_path / "a.xlf"
    path.write_text(XLIFF_1.replace("uk-UA", "pl"), encoding="utf-8")
    with pytest.raises(CorporaError, match="languages there: en, pl; choose"):
        read(path)


def test_segments_come_before_the_file_is_read_to_its_end(tmp_path):
    path = tmp_path / "a.tsv"
    path.write_text("a\tb\n" * 1000 + "broken\n", encoding="utf-8")
    segments = read_bitext(path, src_lang="en", tgt_lang="uk")
    assert next(segments).source == "a"


@pytest.mark.parametrize("encoding", ["utf-16", "cp1251"])
def test_tsv_in_other_encodings(tmp_path, encoding):
    """Excel saves its Unicode text in UTF-16."""
    path = tmp_path / "a.tsv"
    path.write_bytes("The town fell.\tМісто впало в обід.\r\nTwo.\tДва.\r\n".encode(encoding))
    assert [one.target for one in read(path)] == ["Місто впало в обід.", "Два."]


@pytest.mark.parametrize("name", ["a.sdlxliff", "a.mqxliff", "a.mxliff", "a.txt", "a"])
def test_xliff_is_known_by_its_ending_or_its_content(tmp_path, name):
    path = tmp_path / name
    path.write_text(f'<?xml version="1.0"?>\n{XLIFF_1}', encoding="utf-8")
    assert [one.source for one in read(path)] == ["A cat", "Not done"]


def test_a_workbook_is_called_so(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(CorporaError, match=r"an Excel workbook; save .* as TSV"):
        read(path)


def test_units_have_the_names_that_the_file_gives_them(tmp_path):
    one, two, three = tmp_path / "1.xlf", tmp_path / "2.xliff", tmp_path / "a.tmx"
    one.write_text(XLIFF_1.replace('id="1"><source>A <g', 'id="u-1"><source>A <g'))
    two.write_text(XLIFF_2.replace("<segment><source>A dog", '<segment id="s"><source>A dog'))
    three.write_text(TMX.replace("<tu>", '<tu tuid="t-1">', 1))
    assert [one.unit for one in read(one)] == ["u-1", "2"]
    assert [one.unit for one in read(two)] == ["1", "1/s"]
    assert read(three)[0].unit == "t-1"


def test_what_is_not_to_be_translated_is_left_out(tmp_path):
    path = tmp_path / "a.xlf"
    path.write_text(XLIFF_1.replace('id="2"><source>Not', 'id="2" translate="no"><source>Not'))
    assert [one.source for one in read(path)] == ["A cat"]


def test_a_folder_is_its_bitexts(tmp_path):
    (tmp_path / "b" / ".c").mkdir(parents=True)
    for name in ("b/2.tsv", "1.xlf", "b/.c/3.tsv", "read.me"):
        (tmp_path / name).touch()
    assert bitexts_in([tmp_path]) == [tmp_path / "1.xlf", tmp_path / "b" / "2.tsv"]
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(CorporaError, match="no bitext in this folder"):
        bitexts_in([empty])


def test_swapped_columns_are_told_instead_of_what_follows_from_them(tmp_path):
    swapped = [
        Segment(1, 1, "Місто не хоче платити за це.", "The town does not want to pay for it.")
    ]
    languages = {"src_lang": "en", "tgt_lang": "uk"}
    with pytest.raises(CorporaError, match=r"looks like Ukrainian and .* like English: columns"):
        list(refuse_swapped(swapped, tmp_path, **languages))
    right = [Segment(1, 1, swapped[0].target, swapped[0].source)]
    assert list(refuse_swapped(right, tmp_path, **languages)) == right
