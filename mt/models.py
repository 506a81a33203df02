"""Which models there are, where they lie on this machine, and which one to take."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from mt.cache import pulled_folder
from mt.cards import CARD_FILE, KNOWN, Card, card_of_source, read_card
from mt.engines.checkpoint import read_checkpoint
from mt.errors import ModelError
from mt.hub import Say, pull

BUNDLED = Path(__file__).parent / "compact"
# Name → sources of its parts. `auto` takes the first of these that is on the machine.
MODELS = {
    "opus-big": ("Helsinki-NLP/opus-mt-tc-big-en-zle",),
    "opus": ("Helsinki-NLP/opus-mt-en-uk", "Helsinki-NLP/opus-mt-en-ru"),
    "compact": ("bundled",),
}


@dataclass(frozen=True, slots=True)
class Model:
    """A model on this machine.

    Attributes:
        card: What is known about it.
        folder: Where its files are.
    """

    card: Card
    folder: Path


def find(source: str, cache_dir: Path) -> Model | None:
    """The model of a hub id, `bundled` or a folder, where it is on this machine."""
    if source == "bundled":
        folder = BUNDLED
        if not (folder / "config.json").exists():
            return None
    elif Path(source).is_dir():
        folder = Path(source)
    else:
        folder = pulled_folder(source, cache_dir)
        if not (folder / CARD_FILE).exists():  # written last: without it the pull isn't finished
            return None
    return Model(read_card(folder, source), folder)


def sources_of(name: str) -> tuple[str, ...]:
    """What a name stands for: hub ids, `bundled`, or a folder.

    Raises:
        ModelError: It is nothing of these.
    """
    if name in MODELS:
        return MODELS[name]
    by_name = {card.name: source for source, card in KNOWN.items()}
    if name in by_name:
        return (by_name[name],)
    if name and (Path(name).is_dir() or is_hub_id(name)):
        return (name,)
    raise ModelError(
        f"no model {name!r}: there are {', '.join(MODELS)}, ids of the hub such as "
        "Helsinki-NLP/opus-mt-en-uk, and model folders"
    )


def is_hub_id(name: str) -> bool:
    """Whether a name looks like `organisation/model`."""
    parts = name.split("/")
    return len(parts) == 2 and all(
        part
        and part[0] not in ".-"
        and part.replace("-", "").replace("_", "").replace(".", "").isalnum()
        for part in parts
    )


def resolve(name: str, *, cache_dir: Path, say: Say = lambda _: None) -> tuple[Model, ...]:
    """The models that a name stands for, pulled from the hub where they aren't here yet.

    Args:
        name: `auto` (the best that is already here; nothing is ever pulled for it), a name of
            `MODELS`, a hub id or a folder.
        cache_dir: Where pulled models are kept.
        say: Told what is being pulled.

    Raises:
        ModelError: There is no such model, or it can't be had.
    """
    if name == "auto":
        for known in MODELS:
            found = [find(source, cache_dir) for source in MODELS[known]]
            if all(found):
                return tuple(model for model in found if model)
        raise ModelError(
            "no model on this machine: the bundled one is missing (install the package again), "
            "and none was pulled; `parallax models pull opus-big` gets one"
        )
    models = []
    for source in sources_of(name):
        model = find(source, cache_dir)
        if model is None:
            if source == "bundled":
                raise ModelError(
                    f"{BUNDLED}: the bundled model is missing; install the package again"
                )
            say(f"{name} isn't on this machine yet: pulling {source}")
            model = Model(
                pull(source, cache_dir=cache_dir, say=say), pulled_folder(source, cache_dir)
            )
        models.append(model)
    return tuple(models)


def available(cache_dir: Path) -> list[tuple[Card, Path | None]]:
    """All models that are known or here, each with its folder or None; best first."""
    listed: list[tuple[Card, Path | None]] = []
    seen = set()
    for source in (source for sources in MODELS.values() for source in sources):
        model = find(source, cache_dir)
        listed.append((model.card, model.folder) if model else (card_of_source(source), None))
        seen.add(source)
    for card_file in sorted((cache_dir / "models").glob(f"*/{CARD_FILE}")):
        card = read_card(card_file.parent, card_file.parent.name.replace("--", "/"))
        if card.source not in seen:
            listed.append((card, card_file.parent))
    return listed


def fingerprint(folder: Path, cache_dir: Path) -> str:
    """SHA-256 of a model's files, remembered as long as sizes and times stay the same.

    Raises:
        ModelError: A file is missing or damaged.
    """
    checkpoint = read_checkpoint(folder)
    stats = [
        (path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in checkpoint.files()
    ]
    key = json.dumps([os.fspath(folder.resolve()), stats])
    store = cache_dir / "fingerprints.json"
    try:
        known = json.loads(store.read_text(encoding="utf-8"))
        if isinstance(known.get(key), str):
            return str(known[key])
    except (OSError, ValueError, AttributeError):
        known = {}
    sha256 = checkpoint.sha256()
    try:  # to remember it is only quicker
        store.parent.mkdir(parents=True, exist_ok=True)
        part = store.with_name(f".{store.name}.{os.getpid()}")
        part.write_text(json.dumps({**known, key: sha256}), encoding="utf-8")
        part.replace(store)
    except OSError:
        pass
    return sha256
