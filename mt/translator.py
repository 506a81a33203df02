"""The protocol that every engine keeps, and the way to get one."""

from __future__ import annotations

import dataclasses
import importlib
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from mt.errors import ModelError
from mt.translation import Translation

if TYPE_CHECKING:
    from mt.cards import Card
    from mt.engines.engine import Engine

# Engine → module and class; imported when it is asked for.
ENGINES = {
    "ctranslate2": ("mt.engines.ctranslate2", "CTranslate2Engine"),
    "transformers": ("mt.engines.transformers", "TransformersEngine"),
}


class Translator(Protocol):
    """Translates sentences, and scores given translations.

    Attributes:
        name: The model and its revision, as it goes into manifests (`compact@1a2b3c4d`).
        engine: `ctranslate2` or `transformers`.
        src_lang: Language that it reads.
        tgt_langs: Languages that it writes.
        models: What a manifest tells of each model it runs: `name`, `sha256`, `engine`,
            `compute_type`.
    """

    name: str
    engine: str
    src_lang: str
    tgt_langs: tuple[str, ...]
    models: tuple[Mapping[str, str], ...]

    def translate(
        self, sentences: Sequence[str], *, tgt_lang: str, beam_size: int = 4
    ) -> list[Translation]:
        """One translation a sentence, in the order given.

        Raises:
            ModelError: The model doesn't write `tgt_lang`.
        """
        ...

    def force(self, pairs: Sequence[tuple[str, str]], *, tgt_lang: str) -> list[Translation]:
        """Scores and attention of given translations: (source, target) pairs, order kept."""
        ...


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
        cache_dir: Where models and the memory are kept; `mt.models.default_cache()` if not given.
        memory: Take translations made before from the memory in `cache_dir`, and keep new ones.
        details: Whether translations carry log-probabilities and attention; without, they are
            NaN and 0, and much time is saved.
        say: Told what takes time (a pull, a conversion) and what is wrong with the memory.

    Raises:
        ModelError: There is no such model or engine, a file is missing or damaged, or it can't be
            had.
    """
    from mt.models import default_cache, resolve

    if engine not in (*ENGINES, "auto"):
        raise ModelError(f"no engine {engine!r}: there are {', '.join(ENGINES)}")
    cache_dir = cache_dir or default_cache()
    options = _Options(
        engine="ctranslate2" if engine == "auto" else engine,
        compute_type=compute_type,
        device=device,
        threads=threads or _processors(),
        cache_dir=cache_dir,
        details=details,
    )
    parts: list[Translator] = []
    for found in resolve(model, cache_dir=cache_dir, say=say):
        translator, signature = _load(found.card, found.folder, options)
        if memory:
            from mt.memory import Memory, Remembering

            kept = Memory(cache_dir / "memory.sqlite", say=say)
            translator = Remembering(translator, kept, signature=signature)
        parts.append(translator)
    return parts[0] if len(parts) == 1 else ByTarget.of(model, parts)


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclasses.dataclass(frozen=True, slots=True)
class _Options:
    engine: str
    compute_type: str
    device: str
    threads: int
    cache_dir: Path
    details: bool


def _load(card: Card, folder: Path, options: _Options) -> tuple[Translator, str]:
    """One model on one engine, and all that its translations depend on, in words."""
    from mt.cards import languages
    from mt.engines.checkpoint import read_checkpoint
    from mt.engines.pieces import Pieces
    from mt.marian import MarianSettings, MarianTranslator
    from mt.models import fingerprint

    checkpoint = read_checkpoint(folder)
    src_lang, tgt_langs = languages(card, folder, checkpoint.vocab)
    if not src_lang or not tgt_langs:
        raise ModelError(
            f"{folder}: nothing says which languages it translates; write them into "
            'parallax.json there, such as {"src_lang": "en", "tgt_langs": ["uk"]}'
        )
    sha256 = fingerprint(folder, options.cache_dir)
    module, name = ENGINES[options.engine]
    engine: Engine = getattr(importlib.import_module(module), name)(
        checkpoint,
        card.alignment,
        sha256=sha256,
        compute_type=card.compute_type if options.compute_type == "auto" else options.compute_type,
        device=options.device,
        threads=options.threads,
        cache_dir=options.cache_dir,
    )
    positions = checkpoint.config.positions
    settings = MarianSettings(
        name=f"{card.name}@{sha256[:8]}",
        sha256=sha256,
        src_lang=src_lang,
        tgt_langs=tgt_langs,
        punctuation=card.punctuation,
        max_tokens=card.max_tokens or positions // 2,
        positions=positions,
    )
    translator = MarianTranslator(engine, Pieces(checkpoint), settings, details=options.details)
    depends = (
        engine.name, engine.compute_type, options.details, settings, card.alignment
    )  # fmt: skip
    return translator, repr(depends)


class ByTarget:
    """Several models as one `Translator`: each writes its own languages."""

    def __init__(self, name: str, parts: Mapping[str, Translator]) -> None:
        """Puts translators together.

        Args:
            name: Of the whole.
            parts: Target language → who writes it; at least one.
        """
        first = next(iter(parts.values()))
        names = dict.fromkeys(part.name for part in parts.values())
        self.name = f"{name} ({', '.join(names)})"
        self.engine, self.src_lang = first.engine, first.src_lang
        self.tgt_langs = tuple(parts)
        self.models = tuple(
            facts for part in dict.fromkeys(parts.values()) for facts in part.models
        )
        self._parts = dict(parts)

    @classmethod
    def of(cls, name: str, translators: Sequence[Translator]) -> ByTarget:
        """Each language by the first of `translators` that writes it."""
        parts: dict[str, Translator] = {}
        for translator in translators:
            for lang in translator.tgt_langs:
                parts.setdefault(lang, translator)
        return cls(name, parts)

    def translate(
        self, sentences: Sequence[str], *, tgt_lang: str, beam_size: int = 4
    ) -> list[Translation]:
        """See `Translator.translate`."""
        return self._part(tgt_lang).translate(sentences, tgt_lang=tgt_lang, beam_size=beam_size)

    def force(self, pairs: Sequence[tuple[str, str]], *, tgt_lang: str) -> list[Translation]:
        """See `Translator.force`."""
        return self._part(tgt_lang).force(pairs, tgt_lang=tgt_lang)

    def _part(self, tgt_lang: str) -> Translator:
        if tgt_lang not in self._parts:
            raise ModelError(
                f"{self.name} doesn't translate into {tgt_lang!r}, only into "
                f"{', '.join(self._parts)}"
            )
        return self._parts[tgt_lang]
