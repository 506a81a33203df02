"""Pulls Marian models from the Hugging Face hub: pinned, resumable, checked."""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import json
import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mt.cache import offline, pulled_folder
from mt.cards import CARD_FILE, Card, card_of_source
from mt.errors import ModelError

_NEEDED = ("config.json", "vocab.json", "source.spm", "target.spm")
_USEFUL = ("target_vocab.json", "tokenizer_config.json", "generation_config.json", "README.md")
_WEIGHTS = ("model.safetensors", "pytorch_model.bin")
Say = Callable[[str], None]


def pull(
    source: str,
    *,
    cache_dir: Path,
    revision: str = "main",
    say: Say = lambda _: None,
    bars: bool = False,
) -> Card:
    """Fetches the files of a hub id into the cache, and writes the card that makes it usable.

    A branch is resolved to its commit first, and all files are that commit's. A broken pull goes
    on where it stopped. Each file is held against the hub's checksum.

    Args:
        source: Hub id.
        cache_dir: Where models are kept.
        revision: Commit, tag or branch.
        say: Told each file.
        bars: Show a progress bar for each file on stderr.

    Raises:
        ModelError: Offline, no such model, no Marian, a broken connection, a wrong checksum, or
            no space.
    """
    if offline():
        raise ModelError(
            f"{source} isn't on this machine, and the network is forbidden by PARALLAX_OFFLINE or "
            "HF_HUB_OFFLINE; unset it, or take --model compact"
        )
    import huggingface_hub

    logging.getLogger("huggingface_hub").setLevel(logging.ERROR)  # we say what matters
    endpoint = os.environ.get("HF_ENDPOINT") or None
    with _Told(source, revision):
        info = huggingface_hub.HfApi(endpoint=endpoint).model_info(
            source, revision=revision, files_metadata=True
        )
    commit = str(info.sha)
    files = {file.rfilename: file for file in info.siblings or ()}
    folder = pulled_folder(source, cache_dir)
    # Files come together beside the folder, under a name that a second call finds again, and
    # become the model at once: an older one stays usable until then.
    work = folder.with_name(f".{folder.name}@{commit[:12]}")
    sums = {}
    for name in _choose(source, set(files)):
        say(f"{source}@{commit[:8]}: {name}, {(files[name].size or 0) / 1e6:.1f} MB")
        with _Told(source, commit):
            huggingface_hub.hf_hub_download(
                source,
                name,
                revision=commit,
                local_dir=work,
                endpoint=endpoint,
                tqdm_class=None if bars else _silent_bar(),
            )
        sums[name] = _verified(work / name, files[name])
    card = dataclasses.replace(card_of_source(source), revision=commit, sha256=sums)
    with _Told(source, commit):
        text = json.dumps(card.as_json(), ensure_ascii=False, indent=1, sort_keys=True)
        (work / CARD_FILE).write_text(text + "\n", encoding="utf-8")
        shutil.rmtree(work / ".cache", ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
        work.rename(folder)
    return card


def _choose(source: str, present: set[str]) -> list[str]:
    missing = [name for name in _NEEDED if name not in present]
    weights = [name for name in _WEIGHTS if name in present][:1]
    if missing or not weights:
        lacking = ", ".join(missing or _WEIGHTS[:1])
        raise ModelError(f"{source}: no Marian model that can be used here (no {lacking})")
    return [*_NEEDED, *(name for name in _USEFUL if name in present), *weights]


def _verified(path: Path, file: Any) -> str:
    """The file's SHA-256, once it agrees with what the hub says of it.

    The hub gives SHA-256 for large files, and git's own sum (SHA-1) for small ones.
    """
    with path.open("rb") as opened:
        sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
    if file.lfs is not None:
        right = sha256 == file.lfs.sha256
    else:
        content = path.read_bytes()
        right = file.blob_id in (
            None,
            hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest(),
        )
    if not right:
        path.unlink()
        raise ModelError(f"{path}: wrong checksum, removed; pull the model again")
    return sha256


class _Told:
    """Turns what huggingface_hub raises into one line that says what would do."""

    def __init__(self, source: str, revision: str) -> None:
        self._source, self._revision = source, revision

    def __enter__(self) -> None:
        return None

    def __exit__(self, _: Any, error: BaseException | None, __: Any) -> None:
        if error is None or not isinstance(error, Exception):
            return
        import huggingface_hub.errors as kinds

        cause = " ".join(str(error).split())[:160] or type(error).__name__
        if isinstance(error, kinds.GatedRepoError):
            message = "its owner grants access on request; ask on the hub, and set HF_TOKEN"
        elif isinstance(error, kinds.RepositoryNotFoundError):
            message = "no such model on the hub (or a private one); look at its spelling"
        elif isinstance(error, kinds.RevisionNotFoundError):
            message = f"the model has no revision {self._revision!r}"
        elif isinstance(error, kinds.EntryNotFoundError):
            message = f"a file is missing on the hub ({cause})"
        elif isinstance(error, PermissionError) or getattr(error, "errno", None) == errno.ENOSPC:
            message = f"can't be kept ({cause}); set PARALLAX_CACHE to a folder with space"
        else:
            message = f"the pull broke off ({cause}); call it again to go on from there"
        raise ModelError(f"{self._source}: {message}") from error


def _silent_bar() -> Any:
    from tqdm import tqdm

    class Silent(tqdm):  # type: ignore[misc]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            kwargs.pop("name", None)
            super().__init__(*args, **{**kwargs, "disable": True})

    return Silent
