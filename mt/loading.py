"""The way to get a translator: a model found, an engine around it, a memory before it."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from pathlib import Path

from mt.cache import default_cache
from mt.cards import languages
from mt.engines.checkpoint import read_checkpoint
from mt.engines.engine import Engine, Setup
from mt.engines.pieces import Pieces
from mt.errors import ModelError
from mt.marian import MarianSettings, MarianTranslator
from mt.memory import Memory, Remembering
from mt.models import Model, fingerprint, resolve
from mt.translator import ByTarget, Translator

MakeEngine = Callable[[Setup], Engine]
# Engine → module and class; imported when it is asked for.
ENGINES = {
    "ctranslate2": ("mt.engines.ctranslate2", "CTranslate2Engine"),
    "transformers": ("mt.engines.transformers", "TransformersEngine"),
}


def load_translator(
    model: str = "auto",
    engine: str = "auto",
    *,
    compute_type: str = "auto",
    device: str = "auto",
    threads: int = 0,
    cache_dir: Path | None = None,
    memory: bool = False,
    details: bool = True,
    say: Callable[[str], None] = lambda _: None,
) -> Translator:
    """A translator, ready to use.

    Args:
        model: `auto` (the best on this machine), `compact`, `opus-big`, `opus`, a hub id, which
            is pulled where it isn't here yet, or a folder.
        engine: `ctranslate2`, which `auto` stands for, or `transformers`.
        compute_type: Number format; `auto` is what the model's card says, or else int8 on a CPU
            and float16 on a GPU for CTranslate2, float32 and float16 for transformers.
        device: `cpu`, `cuda`, or `auto`.
        threads: Threads to use; 0 for as many as there are processors to be had.
        cache_dir: Where models and the memory are kept; `mt.cache.default_cache()` if not given.
        memory: Take translations made before from the memory in `cache_dir`, and keep new ones.
        details: Whether translations carry log-probabilities and attention; without, they are
            NaN and 0, and much time is saved.
        say: Told what takes time (a pull, a conversion) and what is wrong with the memory.

    Raises:
        ModelError: There is no such model or engine, a file is missing or damaged, or it can't be
            had.
    """
    if engine not in (*ENGINES, "auto"):
        raise ModelError(f"no engine {engine!r}: there are {', '.join(ENGINES)}")
    cache_dir = cache_dir or default_cache()
    module, class_name = ENGINES["ctranslate2" if engine == "auto" else engine]
    make_engine: MakeEngine = getattr(importlib.import_module(module), class_name)
    parts: list[Translator] = []
    for found in resolve(model, cache_dir=cache_dir, say=say):
        checkpoint = read_checkpoint(found.folder)
        setup = Setup(
            checkpoint,
            found.card.alignment,
            sha256=fingerprint(found.folder, cache_dir),
            compute_type=found.card.compute_type if compute_type == "auto" else compute_type,
            device=device,
            threads=threads or _processors(),
            cache_dir=cache_dir,
        )
        translator, signature = _translator(found, setup, make_engine, details=details)
        if memory:
            kept = Memory(cache_dir / "memory.sqlite", say=say)
            translator = Remembering(translator, kept, signature=signature)
        parts.append(translator)
    return parts[0] if len(parts) == 1 else ByTarget.of(model, parts)


def _translator(
    model: Model, setup: Setup, make_engine: MakeEngine, *, details: bool
) -> tuple[Translator, str]:
    """One model on one engine, and all that its translations depend on, in words."""
    card, checkpoint = model.card, setup.checkpoint
    src_lang, tgt_langs = languages(card, model.folder, checkpoint.vocab)
    if not src_lang or not tgt_langs:
        raise ModelError(
            f"{model.folder}: nothing says which languages it translates; write them into "
            'parallax.json there, such as {"src_lang": "en", "tgt_langs": ["uk"]}'
        )
    positions = checkpoint.config.positions
    settings = MarianSettings(
        name=f"{card.name}@{setup.sha256[:8]}",
        sha256=setup.sha256,
        src_lang=src_lang,
        tgt_langs=tgt_langs,
        punctuation=card.punctuation,
        max_tokens=card.max_tokens or positions // 2,
        positions=positions,
    )
    engine = make_engine(setup)
    translator = MarianTranslator(engine, Pieces(checkpoint), settings, details=details)
    depends = (engine.name, engine.compute_type, details, settings, card.alignment)
    return translator, repr(depends)


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
