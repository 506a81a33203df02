"""A tiny model that tests of all packages share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tiny_marian import write_tiny_marian

# Whether a test passes may not hang on what else the machine is doing.
settings.register_profile("parallax", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("parallax")


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny model with two target languages."""
    return write_tiny_marian(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache for converted models that the whole run shares."""
    return tmp_path_factory.mktemp("cache")
