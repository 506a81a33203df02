"""Pulling models from a hub: pinned, resumed, checked, and never when offline."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hub_server import COMMIT, Hub, serving
from tiny_marian import write_tiny_marian

from mt.cache import pulled_folder
from mt.errors import ModelError
from mt.hub import pull
from mt.loading import load_translator
from mt.models import find, resolve

TINY = "org/opus-mt-en-uk"


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    model = write_tiny_marian(tmp_path / "served", codes=())
    (model / "README.md").write_text("a tiny model\n", encoding="utf-8")
    (model / "tf_model.h5").write_bytes(b"not wanted")
    for name in ("HF_HUB_OFFLINE", "PARALLAX_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    with serving(org__opus_mt_en_uk=model) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.url)
        yield running


def test_a_pulled_model_translates_and_says_which_commit_it_is(hub: Hub, tmp_path: Path) -> None:
    said: list[str] = []
    card = pull(TINY, cache_dir=tmp_path / "cache", say=said.append)
    assert card.revision == COMMIT
    assert set(card.sha256) == {
        "config.json", "vocab.json", "source.spm", "target.spm",
        "tokenizer_config.json", "README.md", "model.safetensors",
    }  # fmt: skip
    assert any("model.safetensors" in line for line in said)
    folder = pulled_folder(TINY, tmp_path / "cache")
    assert json.loads((folder / "parallax.json").read_text(encoding="utf-8"))["revision"] == COMMIT
    translator = load_translator(TINY, cache_dir=tmp_path / "cache")
    assert translator.tgt_langs == ("uk",)
    assert translator.translate(["The talks."], tgt_lang="uk")[0].text


def test_only_files_of_the_commit_that_the_branch_was_at_are_fetched(
    hub: Hub, tmp_path: Path
) -> None:
    pull(TINY, cache_dir=tmp_path)
    fetched = [path for _, path, _ in hub.requests if "/resolve/" in path]
    assert fetched
    assert all(f"/resolve/{COMMIT}/" in path for path in fetched)
    assert not any("tf_model" in path for path in fetched)


def test_a_model_named_outright_is_pulled_and_auto_pulls_nothing(hub: Hub, tmp_path: Path) -> None:
    said: list[str] = []
    with contextlib.suppress(ModelError):  # where the package has no bundled model yet
        resolve("auto", cache_dir=tmp_path)
    assert not hub.requests
    resolve(TINY, cache_dir=tmp_path, say=said.append)
    assert "pulling" in said[0]
    before = len(hub.requests)
    resolve(TINY, cache_dir=tmp_path)
    assert len(hub.requests) == before


def test_a_broken_pull_is_told_and_goes_on_where_it_stopped(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import file_download

    monkeypatch.setattr(file_download.constants, "DOWNLOAD_CHUNK_SIZE", 10_000)
    monkeypatch.setattr(file_download.time, "sleep", lambda _: None)
    # After the first break the hub sends nothing at all until patience is lost.
    hub.break_after["model.safetensors"] = [100_000] + 6 * [0]
    with pytest.raises(ModelError, match="call it again to go on"):
        pull(TINY, cache_dir=tmp_path)
    assert find(TINY, tmp_path) is None
    pull(TINY, cache_dir=tmp_path)
    assert ("GET", f"/{TINY}/resolve/{COMMIT}/model.safetensors", "bytes=100000-") in hub.requests
    assert find(TINY, tmp_path) is not None


@pytest.mark.parametrize("name", ["model.safetensors", "vocab.json"])
def test_a_wrong_checksum_is_told_and_the_file_removed(hub: Hub, tmp_path: Path, name: str) -> None:
    hub.wrong.add(name)
    with pytest.raises(ModelError, match=f"{name}: wrong checksum"):
        pull(TINY, cache_dir=tmp_path)
    assert find(TINY, tmp_path) is None
    hub.wrong.clear()
    pull(TINY, cache_dir=tmp_path)
    assert find(TINY, tmp_path) is not None


def test_a_failed_new_pull_leaves_the_model_that_was_there(hub: Hub, tmp_path: Path) -> None:
    pull(TINY, cache_dir=tmp_path)
    hub.wrong.add("vocab.json")
    with pytest.raises(ModelError):
        pull(TINY, cache_dir=tmp_path)
    assert find(TINY, tmp_path) is not None


def test_a_model_that_the_hub_has_not_is_told_in_one_line(hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="org/none: no such model on the hub"):
        pull("org/none", cache_dir=tmp_path)


def test_an_unknown_revision_is_told(hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no revision 'v9'"):
        pull(TINY, cache_dir=tmp_path, revision="v9")


def test_what_is_no_marian_model_is_refused_before_anything_is_fetched(
    hub: Hub, tmp_path: Path
) -> None:
    (hub.repos[TINY] / "source.spm").unlink()
    with pytest.raises(ModelError, match=r"no Marian model .* \(no source.spm\)"):
        pull(TINY, cache_dir=tmp_path)
    assert not any("/resolve/" in path for _, path, _ in hub.requests)


def test_no_connection_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HF_HUB_OFFLINE", "PARALLAX_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(ModelError, match="the pull broke off") as told:
        pull(TINY, cache_dir=tmp_path)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("name", ["PARALLAX_OFFLINE", "HF_HUB_OFFLINE"])
def test_offline_nothing_is_asked_of_the_network(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "1")
    with pytest.raises(ModelError, match="network is forbidden"):
        load_translator(TINY, cache_dir=tmp_path)
    assert not hub.requests
