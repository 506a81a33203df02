"""What tests of commands share: a cache of their own and a tiny model to translate with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpora import cli

Parallax = Callable[..., tuple[int, str, str]]


@pytest.fixture
def parallax(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, cache: Path
) -> Parallax:
    """Calls `parallax` and gives back exit code, stdout and stderr."""
    monkeypatch.setenv("PARALLAX_CACHE", str(cache))

    def call(*words: str | Path) -> tuple[int, str, str]:
        code = cli.main([str(word) for word in words])
        out, err = capsys.readouterr()
        return code, out, err

    return call
