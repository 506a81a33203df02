"""The tiny model, loaded as the tests of `mt` want it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mt.loading import load_translator
from mt.translator import Translator

Load = Callable[..., Translator]


@pytest.fixture(scope="session")
def load(tiny: Path, cache: Path) -> Load:
    """`load_translator` for the tiny model in float32, each choice of options loaded once."""
    loaded: dict[str, Translator] = {}

    def load(engine: str = "ctranslate2", **options: object) -> Translator:
        folder = options.pop("folder", tiny)
        threads = 1 if engine == "transformers" else 2  # torch's threads get in each other's way
        options = {"compute_type": "float32", "threads": threads, "cache_dir": cache, **options}
        key = repr((folder, engine, sorted(options.items())))
        if key not in loaded:
            loaded[key] = load_translator(str(folder), engine, **options)  # type: ignore[arg-type]
        return loaded[key]

    return load
