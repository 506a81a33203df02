"""What a result was made with, so that it can be made again."""

from __future__ import annotations

import datetime
import hashlib
import json
import platform
from collections.abc import Mapping
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from corpora import __version__

_LIBRARIES = (
    "charset-normalizer", "ctranslate2", "lxml", "numpy", "pymorphy3", "pymorphy3-dicts-ru",
    "pymorphy3-dicts-uk", "sentencepiece", "torch", "trafilatura", "transformers",
)  # fmt: skip
# Folders and files of the code that shape no result: what is done with results, and with whom.
_BESIDE = ("coding", "commands", "formats", "gold", "report", "statistics")
_CODE = (".gz", ".json", ".py", ".toml", ".tsv", ".txt", ".xz")


def manifest(*, model: Mapping[str, Any] | None, options: Mapping[str, Any]) -> dict[str, Any]:
    """The manifest of a comparison; the same input, code and options give the same one.

    Args:
        model: Name, revision, engine and sha256 of the model; None where none was used.
        options: Resolved options that change the result.
    """
    return {
        "parallax": __version__,
        "code": code_sha256(),
        "model": dict(model) if model else None,
        "options": dict(options),
        "lexicons": lexicons_sha256(options.get("lexicon")),
        "libraries": library_versions(),
    }


def signature(made_with: Mapping[str, Any]) -> str:
    """A short hash of a manifest: results under the same one may stand side by side."""
    return digest(json.dumps(what_counts(made_with), sort_keys=True, ensure_ascii=False))[:16]


def what_counts(made_with: Mapping[str, Any]) -> dict[str, Any]:
    """What of a manifest tells results apart.

    The name of a folder of lexicons doesn't, since their hash stands beside it, nor does the order
    of the languages that are translated into.
    """
    counts = dict(made_with)
    if isinstance(options := counts.get("options"), Mapping):
        counts["options"] = {name: options[name] for name in options if name != "lexicon"}
        if "to" in options:
            counts["options"]["to"] = sorted(options["to"])
    return counts


def now() -> str:
    """The time, as manifests tell it: UTC, to the second."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def circumstances() -> dict[str, str]:
    """What a call ran on; it is told, but shapes no result."""
    return {"python": platform.python_version(), "system": platform.platform()}


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


@lru_cache(maxsize=1)
def code_sha256() -> str:
    """sha256 over the code that shapes a result, rules and tables of its packages included."""
    total = hashlib.sha256()
    for package in ("mt", "alignment", "corpora"):
        root = Path(__file__).parents[1] / package
        for path in sorted(root.rglob("*")):
            place = path.relative_to(root)
            if path.suffix in _CODE and not (package == "corpora" and place.parts[0] in _BESIDE):
                name = f"{package}/{place.as_posix()}"
                total.update(name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


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
