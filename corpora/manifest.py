"""What a result was made with, so that it can be made again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from corpora import __version__

_LIBRARIES = ("ctranslate2", "numpy", "pymorphy3", "sentencepiece", "torch", "transformers")


def manifest(*, model: Mapping[str, Any] | None, options: Mapping[str, Any]) -> dict[str, Any]:
    """The manifest of a comparison; the same input, code and options give the same one.

    Args:
        model: Name, revision, engine and sha256 of the model; None where none was used.
        options: Resolved options that change the result.
    """
    return {
        "parallax": __version__,
        "model": dict(model) if model else None,
        "options": dict(options),
        "lexicons": lexicons_sha256(options.get("lexicon")),
        "libraries": library_versions(),
    }


def signature(made_with: Mapping[str, Any]) -> str:
    """A short hash of a manifest: results under the same one may stand side by side."""
    return digest(json.dumps(made_with, sort_keys=True, ensure_ascii=False))[:16]


def digest(text: str) -> str:
    """sha256 of a text's UTF-8 bytes, in hex; lone surrogates are kept apart, not an error."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=1)
def library_versions() -> dict[str, str]:
    """Versions of the libraries that shape a result and are installed."""
    found = {}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


@lru_cache(maxsize=8)
def lexicons_sha256(overlay: str | None = None) -> str:
    """sha256 over all lexicon files, the overlay's too: other words, other results."""
    from alignment.lexicon import LANGUAGES

    total = hashlib.sha256()
    for root in (LANGUAGES, Path(overlay) if overlay else None):
        if root is None:
            continue
        for path in sorted(root.rglob("*.tsv")):
            total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()
