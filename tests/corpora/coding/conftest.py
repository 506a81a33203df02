"""Articles to draw from."""

from __future__ import annotations

import pytest
from runs import article

from corpora.comparison import Comparison


@pytest.fixture(scope="session")
def articles() -> list[Comparison]:
    """Twelve articles, one statement each, in three versions: 36 cases."""
    return [article(number) for number in range(1, 13)]
