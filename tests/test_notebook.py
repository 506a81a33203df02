"""The notebook in docs: its cells run, one after another, on a run's exported tables."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from comparisons import small

from corpora.cli import main
from corpora.records import to_json

NOTEBOOK = Path(__file__).parent.parent / "docs" / "from_run_to_figure.ipynb"


def test_the_notebook_goes_from_a_run_to_a_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = tmp_path / "corpus-run"
    run.mkdir()
    records = []
    for number in range(4):
        record = to_json(small())
        record["source"]["id"] = f"a{number}"
        records.append(json.dumps(record, ensure_ascii=False))
    (run / "results.jsonl").write_text("\n".join(records) + "\n", encoding="utf-8")
    for table in ("quotes", "differences"):
        assert main(["export", str(run), "--to", "csv", "--table", table, "--quiet"]) == 0
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MPLBACKEND", "Agg")
    names: dict[str, object] = {}
    for cell in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] or not cell["source"][-1].startswith("figure"), "as stored"
            exec("".join(cell["source"]), names)
    assert names["rates"].loc["attribution", "en–uk"] == 1.0
    assert (run / "rates.png").read_bytes().startswith(b"\x89PNG")
