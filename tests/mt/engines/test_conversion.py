"""Conversion without torch: the same model as CTranslate2's own converter makes."""

from __future__ import annotations

import json
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from tiny_marian import write_tiny_marian

from mt.engines.checkpoint import read_checkpoint
from mt.engines.conversion import convert, converted, specification
from mt.errors import ModelError


@pytest.mark.parametrize("codes", [(">>ukr<<", ">>rus<<"), ()], ids=["two targets", "one target"])
def test_every_weight_is_that_of_the_official_converter(tmp_path: Path, codes) -> None:
    from ctranslate2.converters import TransformersConverter

    folder = write_tiny_marian(tmp_path / "model", codes=codes, layers=(2, 1))
    official = TransformersConverter(str(folder))._load()
    ours = specification(read_checkpoint(folder))
    for spec in (official, ours):
        spec.validate()
    official_variables = official.variables(ordered=True)
    our_variables = dict(ours.variables(ordered=True))
    assert [name for name, _ in official_variables] == list(our_variables)
    for name, value in official_variables:
        np.testing.assert_allclose(value.numpy(), our_variables[name].numpy(), err_msg=name)
    assert ours._vocabularies == official._vocabularies
    official_config, our_config = official.config.to_dict(), ours.config.to_dict()
    official_config.pop("bos_token"), our_config.pop("bos_token")
    assert our_config == official_config


def test_a_half_precision_model_is_converted_too(tmp_path: Path) -> None:
    folder = write_tiny_marian(tmp_path / "model", half=True)
    convert(read_checkpoint(folder), tmp_path / "out", compute_type="int8")
    assert (tmp_path / "out" / "model.bin").stat().st_size > 0


def _convert(folder: Path, cache: Path) -> Path:
    return converted(read_checkpoint(folder), sha256="f" * 64, compute_type="int8", cache_dir=cache)


def test_processes_that_convert_at_once_get_one_whole_model(tiny: Path, tmp_path: Path) -> None:
    with ProcessPoolExecutor(2) as pool:
        folders = set(pool.map(_convert, [tiny] * 4, [tmp_path] * 4))
    assert len(folders) == 1
    kept = list((tmp_path / "ctranslate2").iterdir())
    assert kept == list(folders)  # nothing half-made lies about
    assert {path.name for path in kept[0].iterdir()} == {
        "config.json", "model.bin", "shared_vocabulary.json",
    }  # fmt: skip


def test_a_converted_model_is_not_converted_again(tiny: Path, tmp_path: Path) -> None:
    folder = _convert(tiny, tmp_path)
    (folder / "config.json").write_text("{}", encoding="utf-8")
    assert _convert(tiny, tmp_path) == folder
    assert json.loads((folder / "config.json").read_text(encoding="utf-8")) == {}


def test_an_unknown_compute_type_is_told_with_those_there_are(tiny: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="'int4': there are int8"):
        converted(read_checkpoint(tiny), sha256="0", compute_type="int4", cache_dir=tmp_path)


def test_a_cache_that_cannot_be_written_is_told(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ModelError, match="PARALLAX_CACHE"):
        _convert(tiny, tmp_path / "file")
