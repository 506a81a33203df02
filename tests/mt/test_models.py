"""Which models there are, which is taken, and what a card says."""

from __future__ import annotations

import json
from pathlib import Path
from unittest.mock import Mock

import pytest
from tiny_marian import write_tiny_marian

import mt.models
from mt.cache import default_cache, pulled_folder
from mt.cards import GUIDED, UNGUIDED, Card, card_of_source, languages, read_card
from mt.engines.checkpoint import read_checkpoint
from mt.engines.engine import AlignmentHead
from mt.errors import ModelError
from mt.models import available, find, fingerprint, is_hub_id, resolve, sources_of

BIG = "Helsinki-NLP/opus-mt-tc-big-en-zle"
UK, RU = "Helsinki-NLP/opus-mt-en-uk", "Helsinki-NLP/opus-mt-en-ru"


def pretend_pulled(cache: Path, source: str) -> None:
    folder = write_tiny_marian(pulled_folder(source, cache), codes=())
    card = json.dumps(card_of_source(source).as_json())
    (folder / "parallax.json").write_text(card, encoding="utf-8")


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PARALLAX_OFFLINE", "1")
    folder = write_tiny_marian(tmp_path / "bundled")
    monkeypatch.setattr(mt.models, "BUNDLED", folder)
    return folder


@pytest.mark.parametrize(
    ("pulled", "taken"),
    [
        ([], ["compact"]),
        ([UK], ["compact"]),  # half of opus is none
        ([UK, RU], ["opus-mt-en-uk", "opus-mt-en-ru"]),
        ([UK, RU, BIG], ["opus-big"]),
    ],
)
def test_auto_is_the_best_model_that_is_here(bundled, tmp_path, pulled, taken) -> None:
    for source in pulled:
        pretend_pulled(tmp_path, source)
    assert [model.card.name for model in resolve("auto", cache_dir=tmp_path)] == taken


def test_without_any_model_auto_tells_what_gets_one(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(mt.models, "BUNDLED", tmp_path / "none")
    with pytest.raises(ModelError, match="parallax models pull opus-big"):
        resolve("auto", cache_dir=tmp_path)


@pytest.mark.parametrize(
    ("name", "sources"),
    [
        ("opus-big", (BIG,)),
        ("opus", (UK, RU)),
        ("opus-mt-en-ru", (RU,)),
        ("compact", ("bundled",)),
        ("org/model", ("org/model",)),
    ],
)
def test_a_name_stands_for_sources(name, sources) -> None:
    assert sources_of(name) == sources


@pytest.mark.parametrize("name", ["opus-bigg", "a/b/c", "/nowhere/at/all", "../x", "", "a b/c"])
def test_what_is_no_model_is_told_with_those_there_are(name, tmp_path, monkeypatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")  # no folder `../x` from there
    with pytest.raises(ModelError, match="opus-big, opus, compact"):
        sources_of(name)
    assert not is_hub_id(name)


def test_models_are_listed_best_first_with_where_they_are(bundled, tmp_path) -> None:
    pretend_pulled(tmp_path, "org/own")
    rows = [(card.name, folder is not None) for card, folder in available(tmp_path)]
    assert rows == [
        ("opus-big", False),
        ("opus-mt-en-uk", False),
        ("opus-mt-en-ru", False),
        ("compact", True),
        ("own", True),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (BIG, UNGUIDED),
        (UK, GUIDED),
        ("org/opus-mt-tc-big-en-xx", UNGUIDED),
        ("org/opus-mt-en-pl", GUIDED),
    ],
)
def test_heads_that_align_are_known_by_the_kind_of_model(source, expected) -> None:
    assert card_of_source(source).alignment == expected


def test_a_folder_can_say_what_its_model_is(tiny, tmp_path) -> None:
    (tmp_path / "parallax.json").write_text(
        json.dumps(
            {
                "name": "ours",
                "tgt_langs": ["be"],
                "punctuation": "light",
                "alignment": {"heads": [{"layer": 1, "head": "all", "row": "reads"}]},
            }
        ),
        encoding="utf-8",
    )
    card = read_card(tmp_path, "somewhere")
    assert (card.name, card.tgt_langs, card.punctuation) == ("ours", ("be",), "light")
    assert card.alignment == (AlignmentHead(1, None, True),)


def test_config_json_may_name_the_heads(tmp_path) -> None:
    heads = [{"layer": 1, "head": 0, "row": "predicts"}, {"layer": 0, "head": 2, "row": "reads"}]
    config = json.dumps({"alignment": {"heads": heads}})
    (tmp_path / "config.json").write_text(config, encoding="utf-8")
    assert read_card(tmp_path, "x").alignment == (AlignmentHead(1, 0), AlignmentHead(0, 2, True))


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        '{"licens": "MIT"}',
        '{"alignment": {}}',
        '{"alignment": {"heads": []}}',
        '{"alignment": {"heads": [{"layer": 0, "head": 0, "row": "x"}]}}',
    ],
)
def test_a_card_that_cannot_be_read_is_told(tmp_path, content) -> None:
    (tmp_path / "parallax.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=r"parallax\.json: damaged"):
        read_card(tmp_path, "x")


def test_a_card_survives_being_written_and_read(tmp_path) -> None:
    card = Card("n", "org/n", "abc", "MIT", "en", ("uk",), UNGUIDED, "light", 100, "x", {"f": "0"})
    (tmp_path / "parallax.json").write_text(json.dumps(card.as_json()), encoding="utf-8")
    assert read_card(tmp_path, "other") == card


@pytest.mark.parametrize(
    ("name", "config", "vocab", "expected"),
    [
        ("m", {"source_lang": "en"}, {">>ukr<<": 5, ">>rus<<": 6}, ("en", ("uk", "ru"))),
        ("m", {"source_lang": "eng", "target_lang": "ukr"}, {}, ("en", ("uk",))),
        ("opus-mt-en-ru", {}, {}, ("", ("ru",))),
        ("m", {}, {}, ("", ())),
    ],
)
def test_languages_come_from_codes_configuration_or_name(tmp_path, name, config, vocab, expected):
    (tmp_path / "tokenizer_config.json").write_text(json.dumps(config), encoding="utf-8")
    assert languages(Card(name, name), tmp_path, vocab) == expected


def test_a_fingerprint_is_remembered_until_a_file_changes(tmp_path, monkeypatch) -> None:
    folder = write_tiny_marian(tmp_path / "model")
    first = fingerprint(folder, tmp_path)
    assert first == read_checkpoint(folder).sha256()
    with monkeypatch.context() as patch:
        patch.setattr("mt.engines.checkpoint.Checkpoint.sha256", lambda _: "counted again")
        assert fingerprint(folder, tmp_path) == first
    write_tiny_marian(folder, seed=9)
    assert fingerprint(folder, tmp_path) != first


def test_a_damaged_store_of_fingerprints_does_no_harm(tmp_path) -> None:
    folder = write_tiny_marian(tmp_path / "model")
    (tmp_path / "fingerprints.json").write_text("{", encoding="utf-8")
    assert fingerprint(folder, tmp_path) == read_checkpoint(folder).sha256()


def test_an_unfinished_pull_is_no_model(tmp_path) -> None:
    write_tiny_marian(pulled_folder(UK, tmp_path), codes=())
    assert find(UK, tmp_path) is None


def test_a_user_without_a_home_is_told_what_to_set(monkeypatch) -> None:
    for name in ("PARALLAX_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", Mock(side_effect=RuntimeError("no home directory")))
    with pytest.raises(ModelError, match="set PARALLAX_CACHE"):
        default_cache()
