"""Model folders: what is read, and the one line that tells what is wrong with one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from tiny_marian import write_tiny_marian

from mt.engines.checkpoint import read_checkpoint, sinusoids
from mt.engines.pieces import Pieces
from mt.errors import ModelError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_tiny_marian(tmp_path / "model")


@pytest.mark.parametrize(
    "name", ["config.json", "vocab.json", "source.spm", "target.spm", "model.safetensors"]
)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match=f"{name}: missing"):
        read_checkpoint(folder)


@pytest.mark.parametrize("name", ["config.json", "vocab.json", "source.spm", "model.safetensors"])
@pytest.mark.parametrize("damage", [lambda b: b[:50], lambda b: b"", lambda b: b"\xff" * 99])
def test_a_damaged_file_is_named(folder: Path, name: str, damage: Callable[[bytes], bytes]) -> None:
    path = folder / name
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(ModelError, match=f"{name}: damaged") as told:
        _use(folder)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"model_type": "bart"}, "a model of type bart; only marian"),
        ({"d_model": None}, "no whole number for d_model"),
        ({"activation_function": "gelu"}, "activation gelu"),
        ({"decoder_vocab_size": 5}, "do not fit the 5"),
        ({"decoder_layers": 3}, "weights lack, such as model.decoder.layers.2"),
    ],
)
def test_a_configuration_that_cannot_be_used_is_told(folder: Path, change, message) -> None:
    path = folder / "config.json"
    config = json.loads(path.read_text(encoding="utf-8")) | change
    path.write_text(json.dumps(config), encoding="utf-8")
    with pytest.raises(ModelError, match=message):
        read_checkpoint(folder).weights()


def _use(folder: Path) -> None:
    checkpoint = read_checkpoint(folder)
    Pieces(checkpoint)
    checkpoint.weights()


def test_no_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no such model folder"):
        read_checkpoint(tmp_path / "none")


def test_position_embeddings_are_those_of_transformers() -> None:
    from transformers.models.marian.modeling_marian import MarianSinusoidalPositionalEmbedding

    theirs = MarianSinusoidalPositionalEmbedding(50, 32).create_weight().numpy()
    np.testing.assert_allclose(sinusoids(50, 32), theirs, atol=1e-6)


def test_the_fingerprint_changes_with_the_weights(tmp_path: Path) -> None:
    first, same, other = (
        read_checkpoint(write_tiny_marian(tmp_path / name, seed=seed)).sha256()
        for name, seed in (("a", 1), ("b", 1), ("c", 2))
    )
    assert first == same != other
