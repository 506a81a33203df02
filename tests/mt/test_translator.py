"""Loading translators, and several models as one."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_marian import ENGLISH, write_tiny_marian

from mt.errors import ModelError
from mt.loading import load_translator
from mt.translator import ByTarget


def test_a_folder_is_loaded_and_named_by_its_fingerprint(load, tiny: Path) -> None:
    translator = load()
    name, _, fingerprint = translator.name.partition("@")
    assert (name, len(fingerprint)) == ("tiny", 8)
    assert (translator.engine, translator.src_lang) == ("ctranslate2", "en")
    assert translator.tgt_langs == ("uk", "ru")


def test_an_unknown_engine_is_told_with_those_there_are(tiny: Path) -> None:
    with pytest.raises(ModelError, match="'marian': there are ctranslate2, transformers"):
        load_translator(str(tiny), "marian")


@pytest.mark.parametrize("engine", ["ctranslate2", "transformers"])
def test_an_unknown_compute_type_is_told(tiny: Path, cache: Path, engine: str) -> None:
    with pytest.raises(ModelError, match="compute type 'int5'"):
        load_translator(str(tiny), engine, compute_type="int5", cache_dir=cache)


def test_a_model_whose_languages_nobody_says_is_told_how_to_say_them(tmp_path, cache) -> None:
    folder = write_tiny_marian(tmp_path / "nameless", codes=())
    (folder / "tokenizer_config.json").unlink()
    with pytest.raises(ModelError, match=r"parallax\.json"):
        load_translator(str(folder), cache_dir=cache)


def test_a_bilingual_model_needs_no_code(tmp_path: Path, cache: Path) -> None:
    folder = write_tiny_marian(tmp_path / "opus-mt-en-ru", codes=())
    (folder / "tokenizer_config.json").unlink()
    (folder / "parallax.json").write_text('{"src_lang": "en"}', encoding="utf-8")
    translator = load_translator(str(folder), cache_dir=cache)
    assert translator.tgt_langs == ("ru",)
    translation = translator.translate(ENGLISH[:1], tgt_lang="ru")[0]
    assert translation.attention.shape[1] == len(translation.source_pieces)


def test_int8_says_nearly_what_float32_says(load) -> None:
    """On random weights an 8-bit search may choose otherwise where two words are about as likely."""
    exact = load().translate(ENGLISH, tgt_lang="uk")
    small = load(compute_type="int8").translate(ENGLISH, tgt_lang="uk")
    for a, b in zip(exact, small, strict=True):
        assert b.score == pytest.approx(a.score, abs=0.15)


def test_the_memory_is_used_where_asked(tiny: Path, tmp_path: Path) -> None:
    translator = load_translator(str(tiny), memory=True, cache_dir=tmp_path)
    translator.translate(ENGLISH[:1], tgt_lang="uk", beam_size=1)
    assert (tmp_path / "memory.sqlite").exists()
    without = load_translator(str(tiny), cache_dir=tmp_path / "other")
    without.translate(ENGLISH[:1], tgt_lang="uk", beam_size=1)
    assert not (tmp_path / "other" / "memory.sqlite").exists()


class One:
    engine, src_lang = "none", "en"

    def __init__(self, name: str, *langs: str) -> None:
        self.name, self.tgt_langs = name, langs
        self.models = ({"name": name},)

    def translate(self, sentences, *, tgt_lang, beam_size=4):
        return [f"{self.name} {tgt_lang} {beam_size} {s}" for s in sentences]

    def force(self, pairs, *, tgt_lang):
        return [f"{self.name} {tgt_lang} {pair}" for pair in pairs]


def test_several_models_each_write_their_own_language() -> None:
    both = ByTarget.of("opus", [One("en-uk@1", "uk"), One("en-ru@2", "ru", "uk")])
    assert both.tgt_langs == ("uk", "ru")
    assert both.name == "opus (en-uk@1, en-ru@2)"
    assert both.models == ({"name": "en-uk@1"}, {"name": "en-ru@2"})
    assert both.translate(["x"], tgt_lang="uk", beam_size=2) == ["en-uk@1 uk 2 x"]
    assert both.force([("x", "y")], tgt_lang="ru") == ["en-ru@2 ru ('x', 'y')"]
    with pytest.raises(ModelError, match="'de', only into uk, ru"):
        both.translate(["x"], tgt_lang="de")
