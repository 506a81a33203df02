"""The Python that README and docs show: it runs as printed, and prints what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
# A block of Python, and what it prints where that is shown.
BLOCK = re.compile(
    r"^```python\n(.*?)^```(?:\n\nprints\n\n```\n(.*?)^```)?", re.DOTALL | re.MULTILINE
)
EXAMPLES = [
    pytest.param(code, printed, id=f"{page.name}-{number}")
    for page in PAGES
    for number, (code, printed) in enumerate(BLOCK.findall(page.read_text(encoding="utf-8")), 1)
]


def test_there_are_examples_in_readme_and_framing() -> None:
    assert {"README.md-1", "framing.md-1"} <= {example.id for example in EXAMPLES}


@pytest.mark.parametrize(("code", "printed"), EXAMPLES)
def test_an_example_runs_as_printed(
    code: str, printed: str, capsys: pytest.CaptureFixture[str], monkeypatch, cache: Path
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("PARALLAX_CACHE", str(cache))
    exec(code, {"__name__": "example"})
    out = capsys.readouterr().out
    assert out.strip()
    assert not printed or out == printed
