"""`pytorch_model.bin` without torch, in both of its layouts, and never running what it says."""

from __future__ import annotations

import os
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.numpy import load_file
from tiny_marian import write_tiny_marian

from mt.engines.checkpoint import read_checkpoint
from mt.engines.torchfile import read_torch_file
from mt.errors import ModelError

LAYOUTS = pytest.mark.parametrize("zipped", [True, False], ids=["ZIP", "row of pickles"])


def _save(state: object, path: Path, *, zipped: bool) -> Path:
    torch.save(state, path, _use_new_zipfile_serialization=zipped)
    return path


@LAYOUTS
def test_tensors_are_read_whatever_their_type_and_view(tmp_path: Path, zipped: bool) -> None:
    base = torch.arange(24, dtype=torch.float32)
    state = {
        "float": torch.randn(3, 4),
        "half": torch.randn(5).half(),
        "whole": torch.arange(4),
        "number": torch.tensor(7.0),
        "view": base[4:16].reshape(3, 4),
        "turned": base.reshape(4, 6).T,
        "empty": torch.zeros(0, 3),
        "parameter": torch.nn.Parameter(torch.ones(2)),
    }
    found = read_torch_file(_save(state, tmp_path / "m.bin", zipped=zipped))
    assert list(found) == list(state)
    for name, tensor in state.items():
        np.testing.assert_array_equal(found[name], tensor.detach().numpy())


@LAYOUTS
def test_a_model_in_that_format_is_the_same_model(tmp_path: Path, zipped: bool) -> None:
    folder = write_tiny_marian(tmp_path / "model")
    expected = read_checkpoint(folder).weights()
    state = {
        name: torch.from_numpy(a) for name, a in load_file(folder / "model.safetensors").items()
    }
    (folder / "model.safetensors").unlink()
    _save(state, folder / "pytorch_model.bin", zipped=zipped)
    found = read_checkpoint(folder).weights()
    assert set(found) == set(expected)
    for name, array in expected.items():
        np.testing.assert_array_equal(found[name], array)


class Evil:
    def __reduce__(self):
        return os.mkdir, ("evil",)


@LAYOUTS
def test_what_a_file_wants_to_call_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zipped: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    _save({"a": Evil()}, tmp_path / "m.bin", zipped=zipped)
    with pytest.raises(pickle.UnpicklingError, match="mkdir, which no weights need"):
        read_torch_file(tmp_path / "m.bin")
    assert not (tmp_path / "evil").exists()


@LAYOUTS
@pytest.mark.parametrize("share", [0.3, 0.9, 0.99])
def test_a_cut_file_is_told_as_damaged(tmp_path: Path, zipped: bool, share: float) -> None:
    folder = write_tiny_marian(tmp_path / "model")
    state = {
        name: torch.from_numpy(a) for name, a in load_file(folder / "model.safetensors").items()
    }
    (folder / "model.safetensors").unlink()
    path = _save(state, folder / "pytorch_model.bin", zipped=zipped)
    path.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])
    with pytest.raises(ModelError, match=r"pytorch_model\.bin: damaged"):
        read_checkpoint(folder).weights()


def test_a_view_beyond_its_storage_is_refused(tmp_path: Path) -> None:
    path = _save({"a": torch.ones(4)}, tmp_path / "m.bin", zipped=True)
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content[:8] if name.endswith("data/0") else content)
    with pytest.raises(ValueError, match="beyond its storage"):
        read_torch_file(path)
