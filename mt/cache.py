"""Where models are kept on this machine, and whether more may be fetched."""

from __future__ import annotations

import os
from pathlib import Path

from mt.errors import ModelError


def default_cache() -> Path:
    """Where pulled and converted models and the memory are kept.

    `PARALLAX_CACHE`, or else `parallax` in `XDG_CACHE_HOME` or `~/.cache`.

    Raises:
        ModelError: None of them is set, and the user has no home folder.
    """
    if os.environ.get("PARALLAX_CACHE"):
        return Path(os.environ["PARALLAX_CACHE"])
    try:
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "parallax"
    except RuntimeError as error:  # as in some containers
        raise ModelError(
            "this user has no home folder; set PARALLAX_CACHE to a folder where models may be kept"
        ) from error


def offline() -> bool:
    """Whether `PARALLAX_OFFLINE` or `HF_HUB_OFFLINE` forbid the network."""
    names = ("PARALLAX_OFFLINE", "HF_HUB_OFFLINE")
    return any(os.environ.get(name, "").lower() in ("1", "true", "yes", "on") for name in names)


def pulled_folder(source: str, cache_dir: Path) -> Path:
    """Where the model of a hub id is kept once it has been pulled."""
    return cache_dir / "models" / source.replace("/", "--")
