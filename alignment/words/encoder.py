"""Encoders of the hub that tell which words of two languages are alike: LaBSE and others.

Multilingual encoders have states near one another for words that translate one another, best in
a layer of the middle: the eighth of twelve for mBERT and XLM-R (Jalili Sabet et al. 2020), the
sixth for LaBSE (Wang et al. 2022). torch and transformers are imported when one is loaded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from alignment.errors import AlignmentError
from alignment.words.affinity import Embedded
from mt.cache import offline
from mt.engines.batching import in_batches
from mt.models import is_hub_id

# Name → id on the hub and layer. Any other id or folder is read two thirds of the way up.
ENCODERS = {
    "labse": ("sentence-transformers/LaBSE", 6),
    "mbert": ("google-bert/bert-base-multilingual-cased", 8),
    "xlm-r": ("FacebookAI/xlm-roberta-base", 8),
}
# Texts are read in stretches of so many words, which fit 512 positions as a rule.
_STRETCH = 128
_LONGEST = 512  # subwords of a stretch that are read
_BATCH = 4096  # subwords at once


class Encoder:
    """Reads words in their sentences.

    Attributes:
        name: Its name and the revision of its weights, as it goes into manifests.
    """

    def __init__(self, name: str, tokenizer: Any, model: Any, layer: int) -> None:
        """Puts the parts together; `load_encoder` loads them.

        Args:
            name: As above.
            tokenizer: A fast one of transformers.
            model: An encoder of transformers.
            layer: Whose states are taken; 0 for the embeddings.
        """
        self.name = name
        self._tokenizer, self._model, self._layer = tokenizer, model, layer
        positions = getattr(model.config, "max_position_embeddings", None) or _LONGEST
        self._longest = min(_LONGEST, tokenizer.model_max_length, positions)

    def embed(self, texts: Sequence[Sequence[str]]) -> list[Embedded]:
        """The words of each text, in order."""
        stretches = [
            (at, start, list(words[start : start + _STRETCH]))
            for at, words in enumerate(texts)
            for start in range(0, len(words), _STRETCH)
        ]
        pieces = [
            self._tokenizer(
                words, is_split_into_words=True, truncation=True, max_length=self._longest
            )
            for _, _, words in stretches
        ]
        states = in_batches(
            [len(found["input_ids"]) for found in pieces],
            lambda batch: self._states([pieces[i]["input_ids"] for i in batch]),
            max_tokens=_BATCH,
        )
        rows: list[list[Any]] = [[] for _ in texts]
        owners: list[list[int]] = [[] for _ in texts]
        for (at, start, _), found, seen in zip(stretches, pieces, states, strict=True):
            of_word = [(i, word) for i, word in enumerate(found.word_ids()) if word is not None]
            rows[at].append(seen[[i for i, _ in of_word]])
            owners[at] += [start + word for _, word in of_word]
        width = self._model.config.hidden_size
        return [
            Embedded(
                np.concatenate([np.zeros((0, width), np.float32), *found]),
                np.array(of_text, dtype=np.int64),
            )
            for found, of_text in zip(rows, owners, strict=True)
        ]

    def _states(self, ids: Sequence[Sequence[int]]) -> list[Any]:
        """For each text of a batch (n_pieces, d) float32."""
        import torch

        shape = (len(ids), max(map(len, ids)))
        padded = torch.full(shape, self._tokenizer.pad_token_id or 0, dtype=torch.long)
        mask = torch.zeros_like(padded)
        for row, found in enumerate(ids):
            padded[row, : len(found)] = torch.tensor(found, dtype=torch.long)
            mask[row, : len(found)] = 1
        device = self._model.device
        with torch.inference_mode():
            seen = self._model(
                input_ids=padded.to(device),
                attention_mask=mask.to(device),
                output_hidden_states=True,
            ).hidden_states[self._layer]
        states = seen.float().cpu().numpy()
        return [states[row, : len(found)] for row, found in enumerate(ids)]


def load_encoder(name: str, *, say: Callable[[str], None] = lambda _: None) -> Encoder:
    """An encoder, ready to use; pulled into transformers' own cache where it isn't here yet.

    Args:
        name: One of `ENCODERS`, a hub id or a folder.
        say: Told when something is pulled.

    Raises:
        AlignmentError: torch or transformers are missing, or there is no such encoder, or it would
            have to be pulled and the network is forbidden.
    """
    try:
        import torch
        import transformers
    except ImportError as error:
        raise AlignmentError(
            f"the aligner {name} needs torch and transformers: "
            "pip install 'parallax-mt[transformers]'"
        ) from error
    if not (name in ENCODERS or Path(name).is_dir() or is_hub_id(name)):
        raise AlignmentError(
            f"no encoder {name!r}: there are {', '.join(ENCODERS)}, ids of the hub such as "
            "sentence-transformers/LaBSE, and folders"
        )
    source, layer = ENCODERS.get(name, (name, None))
    bars = transformers.utils.logging.is_progress_bar_enabled()
    verbosity = transformers.utils.logging.get_verbosity()
    transformers.utils.logging.disable_progress_bar()
    transformers.utils.logging.set_verbosity_error()
    try:
        tokenizer, model = _parts(source, say)
    finally:
        transformers.utils.logging.set_verbosity(verbosity)
        if bars:
            transformers.utils.logging.enable_progress_bar()
    if model.config.is_encoder_decoder:
        model = model.get_encoder()
    n_layers = int(model.config.num_hidden_layers)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    return Encoder(
        f"{Path(name).name if Path(name).is_dir() else name}@{_revision(source, model)}",
        tokenizer,
        model.eval().to(device),
        round(2 * n_layers / 3) if layer is None else min(layer, n_layers),
    )


def _parts(source: str, say: Callable[[str], None]) -> tuple[Any, Any]:
    """Tokenizer and model, from this machine or else from the hub."""
    try:
        return _pretrained(source, here=True)
    except (OSError, ValueError) as error:
        if Path(source).exists():
            raise _unusable(source, error) from error
        if offline():
            raise AlignmentError(
                f"{source} isn't on this machine, and the network is forbidden by PARALLAX_OFFLINE "
                "or HF_HUB_OFFLINE; unset it, or align without --aligner"
            ) from error
    say(f"{source} isn't on this machine yet: pulling it")
    try:
        return _pretrained(source, here=False)
    except Exception as error:  # transformers raises what its parts raise
        raise _unusable(source, error) from error


def _pretrained(source: str, *, here: bool) -> tuple[Any, Any]:
    import transformers

    tokenizer = transformers.AutoTokenizer.from_pretrained(source, local_files_only=here)
    if not tokenizer.is_fast:
        raise ValueError("its tokenizer doesn't tell which word a subword is of")
    tokenizer(["word"], is_split_into_words=True)  # some can't, and say so
    return tokenizer, transformers.AutoModel.from_pretrained(source, local_files_only=here)


def _unusable(source: str, error: Exception) -> AlignmentError:
    cause = " ".join(str(error).split())[:160] or type(error).__name__
    return AlignmentError(
        f"{source}: no encoder that can be used here ({cause}); take one of transformers with a "
        f"fast tokenizer, such as {next(iter(ENCODERS))}"
    )


def _revision(source: str, model: Any) -> str:
    """The commit of a model of the hub, or the start of the SHA-256 of a folder's weights."""
    commit = getattr(model.config, "_commit_hash", None)
    if commit:
        return str(commit)[:8]
    for weights in sorted(Path(source).glob("*.safetensors")) or sorted(Path(source).glob("*.bin")):
        with weights.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:8]
    return "local"
