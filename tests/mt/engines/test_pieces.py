"""Pieces as transformers' tokenizer cuts them, each where it stands in the text."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tiny_marian import ENGLISH, RUSSIAN, UKRAINIAN

from mt.engines.checkpoint import read_checkpoint
from mt.engines.pieces import Pieces, target_codes

TEXTS = st.text(
    st.one_of(st.sampled_from("The ministr said…«»ﬁ½Ⅷ\u0301\u200b  "), st.characters(codec="utf-8"))
)


@pytest.fixture(scope="module")
def pieces(tiny: Path) -> Pieces:
    return Pieces(read_checkpoint(tiny))


@pytest.fixture(scope="module")
def reference(tiny: Path):
    from transformers import MarianTokenizer

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it recommends sacremoses, which nothing calls
        return MarianTokenizer.from_pretrained(tiny)


HOSTILE = ["", " ", "ﬁne ½ Ⅷ", "北京 unknown", "e\u0301", "😀 👩‍👩‍👧", "a\u200bb", "x  y "]


@pytest.mark.parametrize("text", ENGLISH + HOSTILE)
def test_source_pieces_are_those_of_transformers(pieces: Pieces, reference, text: str) -> None:
    found = pieces.encode_source(text)
    assert [*found.ids, pieces.end] == reference(text).input_ids


@pytest.mark.parametrize("text", UKRAINIAN + RUSSIAN + HOSTILE)
def test_target_pieces_are_cut_by_the_target_model(pieces: Pieces, reference, text: str) -> None:
    found = pieces.encode_target(text)
    assert [*found.ids, pieces.end] == reference(text_target=text).input_ids


@pytest.mark.parametrize("text", UKRAINIAN + RUSSIAN)
def test_decoding_gives_the_text_of_transformers(pieces: Pieces, reference, text: str) -> None:
    ids = pieces.encode_target(text).ids
    assert pieces.decode(ids)[0] == reference.decode(ids, skip_special_tokens=True) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ﬁne", {"f": "ﬁ", "i": "ﬁ", "n": "n", "e": "e"}),  # both stand on the ligature
        ("½", {"1⁄": "½", "2": "½"}),
        ("Ｔhe", {"T": "Ｔ"}),  # full width
        ("e\u0301", {"é": "e\u0301"}),  # two characters, one piece
        ("😀 h", {"😀": "😀", "h": "h"}),  # beyond the basic plane: offsets are code points
        ("a\u200bh", {"h": "h"}),
    ],
)
def test_pieces_know_where_they_stand(pieces: Pieces, text: str, expected: dict[str, str]) -> None:
    found = pieces.encode_source(text)
    stands = {
        piece.lstrip("▁"): span.of(text)
        for piece, span in zip(found.pieces, found.offsets, strict=True)
    }
    assert {piece: stands.get(piece) for piece in expected} == expected


@given(text=TEXTS)
@example(text="\x85")
def test_offsets_are_in_order_and_cover_all_that_is_no_space(pieces: Pieces, text: str) -> None:
    found = pieces.encode_source(text)
    starts = [span.start for span in found.offsets]
    assert starts == sorted(starts)
    for piece, span in zip(found.pieces, found.offsets, strict=True):
        assert span.end <= len(text)
        assert not span.of(text)[:1].isspace()
        assert piece == "▁" or span


@given(ids=st.lists(st.integers(min_value=0, max_value=150), max_size=30))
def test_any_ids_give_a_text_in_which_each_piece_stands(pieces: Pieces, ids: list[int]) -> None:
    text, encoded = pieces.decode(ids)
    assert text == text.strip(" ")
    assert "</s>" not in text
    assert "".join(span.of(text) for span in encoded.offsets) == text.replace(" ", "")


def test_bytes_are_put_together_to_the_characters_they_stand_for(tiny: Path) -> None:
    checkpoint = read_checkpoint(tiny)
    checkpoint.vocab.update({"<0xD1>": 900, "<0x97>": 901})
    text, encoded = Pieces(checkpoint).decode([900, 901])
    assert text == "ї"
    assert [span.of(text) for span in encoded.offsets] == ["ї", ""]


@pytest.mark.parametrize(
    ("tokens", "codes"),
    [
        ([">>ukr<<", ">>rus<<"], {"uk": ">>ukr<<", "ru": ">>rus<<"}),
        ([">>ukr_Cyrl<<", ">>bel_Latn<<"], {"uk": ">>ukr_Cyrl<<"}),
        ([">>rue<<", "x"], {"rue": ">>rue<<"}),
        (["▁the"], {}),
    ],
)
def test_codes_of_the_vocabulary_are_told_by_language(tokens, codes) -> None:
    assert target_codes({token: i for i, token in enumerate(tokens)}) == codes
