"""What changed between two results is told fact by fact."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

from comparisons import small

from corpora.outputs import write_outputs

SCRIPT = Path(__file__).parents[2] / "scripts" / "diff_runs.py"


def diff(before: Path, after: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, SCRIPT, before, after], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_the_same_result_twice_has_no_change(tmp_path: Path) -> None:
    write_outputs(small(), tmp_path / "one")
    code, told = diff(tmp_path / "one", tmp_path / "one")
    assert code == 0
    assert "no change" in told


def test_what_went_is_named(tmp_path: Path) -> None:
    whole = small()
    (first, *rest) = whole.entries
    write_outputs(whole, tmp_path / "before")
    write_outputs(dataclasses.replace(whole, entries=tuple(rest)), tmp_path / "after")
    code, told = diff(tmp_path / "before", tmp_path / "after")
    assert code == 0
    lost = [line for line in told.splitlines() if line.startswith("- mention")]
    assert len(lost) == sum(mention is not None for mention in first.mentions.values())


def test_a_folder_without_results_is_one_clear_line(tmp_path: Path) -> None:
    code, told = diff(tmp_path, tmp_path)
    assert code == 1
    assert told.count("\n") == 1
