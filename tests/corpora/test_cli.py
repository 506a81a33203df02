"""The command line: what a newcomer sees, and the exit codes that scripts rely on."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from corpora import cli


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {name}" in out for name in cli.COMMANDS)


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_tells_its_options(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([name, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: parallax {name}")


@pytest.mark.parametrize("words", [[], ["translat"], ["score"], ["quotes", "--no-such-option"]])
def test_wrong_usage_is_exit_code_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2


def test_help_loads_no_heavy_library_and_is_quick() -> None:
    heavy = [
        "torch",
        "transformers",
        "ctranslate2",
        "pymorphy3",
        "trafilatura",
        "sacrebleu",
        "jinja2",
        "numpy",
    ]
    code = (
        "import sys; from corpora import cli; cli.main(['--help']);"
        f"sys.exit(','.join(set({heavy}) & set(sys.modules)))"
    )
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.strip() == ""
    assert time.monotonic() - began < 2  # well under half a second on an idle machine
