"""What tests share: a way to call `parallax`, and a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser import NAMES, Browser, chromium, running

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


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A running Chromium; tests that need it are skipped where there is none."""
    path = chromium()
    if path is None:
        pytest.skip(f"no Chromium on this machine (looked for {', '.join(NAMES)})")
    with running(path, tmp_path_factory.mktemp("browser")) as browser:
        yield browser
