"""Reads the tensors of a `pytorch_model.bin` without torch, and without running what it says.

Such a file is a pickle, and a pickle may call anything. Here only the few names that a state
dictionary of plain tensors needs are known; any other is refused. Both layouts are read: the ZIP
archive that torch has written since 1.6, and the row of pickles before it, in which most of
OPUS-MT's models of 2020 come.
"""

from __future__ import annotations

import pickle
import zipfile
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

_MAGIC = 0x1950A86A20F9469CFC6C
_DTYPES = {
    "FloatStorage": np.dtype("<f4"),
    "HalfStorage": np.dtype("<f2"),
    "DoubleStorage": np.dtype("<f8"),
    "LongStorage": np.dtype("<i8"),
    "IntStorage": np.dtype("<i4"),
}


class _Storage:
    """Numbers of one type, perhaps filled in later, of which tensors are views."""

    def __init__(self, dtype: np.dtype[Any], data: NDArray[Any] | None = None) -> None:
        self.dtype = dtype
        self.data = data


class _Tensor:
    """A view of a storage: where it begins, its shape, its steps, all in elements."""

    def __init__(self, storage: _Storage, offset: int, size: Any, stride: Any, *_: Any) -> None:
        self.storage, self.offset = storage, int(offset)
        self.size, self.stride = tuple(map(int, size)), tuple(map(int, stride))

    def array(self) -> NDArray[Any]:
        """The tensor's numbers; a copy.

        Raises:
            ValueError: The view goes beyond its storage.
        """
        data = self.storage.data
        if data is None or len(self.size) != len(self.stride) or min(self.stride, default=0) < 0:
            raise ValueError("a tensor without data")
        last = self.offset + sum(
            (n - 1) * step for n, step in zip(self.size, self.stride, strict=True) if n
        )
        if self.offset < 0 or (0 not in self.size and last >= len(data)):
            raise ValueError("a tensor goes beyond its storage")
        steps = tuple(step * data.itemsize for step in self.stride)
        view = np.lib.stride_tricks.as_strided(data[self.offset :], self.size, steps)
        return np.array(view)


class _Unpickler(pickle.Unpickler):
    """Knows tensors and ordered dictionaries, and nothing else."""

    def __init__(self, file: IO[bytes], storage_of: Callable[[np.dtype[Any], str, int], _Storage]):
        super().__init__(file)
        self._storage_of = storage_of

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _Tensor
        if (module, name) == ("torch._utils", "_rebuild_parameter"):
            return lambda tensor, *_: tensor
        if module == "torch" and name in _DTYPES:
            return _DTYPES[name]
        raise pickle.UnpicklingError(f"asks for {module}.{name}, which no weights need")

    def persistent_load(self, pid: Any) -> _Storage:
        kind, dtype, key, _, count = pid[:5]
        if kind != "storage" or not isinstance(dtype, np.dtype):
            raise pickle.UnpicklingError(f"asks for a {kind}, which no weights need")
        return self._storage_of(dtype, str(key), int(count))


def read_torch_file(path: Path) -> dict[str, NDArray[Any]]:
    """Name → array of a state dictionary that `torch.save` wrote.

    Raises:
        ValueError, pickle.UnpicklingError, zipfile.BadZipFile, OSError: The file is damaged, or
            holds more than tensors.
    """
    state = _read_archive(path) if zipfile.is_zipfile(path) else _read_row_of_pickles(path)
    if not isinstance(state, dict):
        raise ValueError("not a dictionary of tensors")
    return {
        str(name): tensor.array() for name, tensor in state.items() if isinstance(tensor, _Tensor)
    }


def _read_archive(path: Path) -> Any:
    with zipfile.ZipFile(path) as archive:
        index = next((n for n in archive.namelist() if n.endswith("/data.pkl")), None)
        if index is None:
            raise ValueError("no data.pkl in it")
        stem = index.removesuffix("data.pkl")
        storages: dict[str, _Storage] = {}

        def storage_of(dtype: np.dtype[Any], key: str, count: int) -> _Storage:
            if key not in storages:
                data = np.frombuffer(archive.read(f"{stem}data/{key}"), dtype=dtype)
                storages[key] = _Storage(dtype, data)
            return storages[key]

        with archive.open(index) as file:
            return _Unpickler(file, storage_of).load()


def _read_row_of_pickles(path: Path) -> Any:
    storages: dict[str, _Storage] = {}

    def storage_of(dtype: np.dtype[Any], key: str, count: int) -> _Storage:
        return storages.setdefault(key, _Storage(dtype))

    with path.open("rb") as file:
        if _Unpickler(file, storage_of).load() != _MAGIC:
            raise ValueError("not a file of torch")
        for _ in ("protocol", "system"):
            _Unpickler(file, storage_of).load()
        state = _Unpickler(file, storage_of).load()
        for key in _Unpickler(file, storage_of).load():
            storage = storages[str(key)]
            count = int.from_bytes(file.read(8), "little")
            data = file.read(count * storage.dtype.itemsize)
            if len(data) != count * storage.dtype.itemsize:
                raise ValueError("ends too early")
            storage.data = np.frombuffer(data, dtype=storage.dtype)
    return state
