"""A Marian model as its folder holds it: configuration, weights, vocabulary."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mt.engines.torchfile import read_torch_file
from mt.errors import ModelError

Weights = dict[str, NDArray[np.float32]]

WEIGHT_FILES = ("model.safetensors", "pytorch_model.bin")
_NUMBERS = (
    "d_model",
    "encoder_layers",
    "decoder_layers",
    "encoder_attention_heads",
    "decoder_attention_heads",
    "vocab_size",
    "pad_token_id",
    "eos_token_id",
    "decoder_start_token_id",
)


@dataclass(frozen=True, slots=True)
class MarianConfig:
    """The part of `config.json` that says how a Marian model computes.

    Attributes:
        width: Of the embeddings (`d_model`).
        encoder_layers: How many.
        decoder_layers: How many.
        encoder_heads: Heads of each attention of the encoder.
        decoder_heads: Heads of each attention of the decoder.
        vocab_size: Tokens of the target side, with `<pad>`.
        positions: Longest sequence that the model takes, in tokens.
        pad: Id of `<pad>`.
        end: Id of `</s>`.
        start: Id of the token that the decoder starts with.
        activation: `relu` or `swish`.
        embedding_scale: Factor on the embeddings.
    """

    width: int
    encoder_layers: int
    decoder_layers: int
    encoder_heads: int
    decoder_heads: int
    vocab_size: int
    positions: int
    pad: int
    end: int
    start: int
    activation: str
    embedding_scale: float


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The files of one model folder, found and looked at, its weights not yet read.

    Attributes:
        folder: Where they are.
        config: How the model computes.
        vocab: Token → id of the source side.
        target_vocab: Token → id of the target side; the same mapping where they share one.
        weights_file: `model.safetensors`, or else `pytorch_model.bin`.
    """

    folder: Path
    config: MarianConfig
    vocab: dict[str, int]
    target_vocab: dict[str, int]
    weights_file: Path

    def weights(self) -> Weights:
        """All weights by the names that transformers gives them, in float32.

        Raises:
            ModelError: The file is damaged, or weights are missing.
        """
        path = self.weights_file
        try:
            if path.suffix == ".safetensors":
                from safetensors.numpy import load_file

                found = load_file(path)
            else:
                found = read_torch_file(path)
        except Exception as error:  # each reader has errors of its own; all mean the same here
            raise damaged(path, error) from error
        weights = {name: np.asarray(array, dtype=np.float32) for name, array in found.items()}
        _complete(weights, self)
        return weights

    def files(self) -> tuple[Path, ...]:
        """The files that the model's translations depend on."""
        names = ["config.json", "vocab.json", "target_vocab.json", "source.spm", "target.spm"]
        present = [self.folder / name for name in names if (self.folder / name).exists()]
        return (*present, self.weights_file)

    def sha256(self) -> str:
        """Hexadecimal SHA-256 over the names and contents of `files`."""
        total = hashlib.sha256()
        for path in self.files():
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            total.update(f"{path.name} {digest}\n".encode())
        return total.hexdigest()


def read_checkpoint(folder: Path) -> Checkpoint:
    """Looks at a model folder in transformers' format.

    Raises:
        ModelError: A file is missing or damaged, or the model is no Marian.
    """
    if not folder.is_dir():
        raise ModelError(f"{folder}: no such model folder; `parallax models list` shows what is")
    raw = _read_object(folder / "config.json")
    config = _config(folder / "config.json", raw)
    vocab = _read_vocab(folder / "vocab.json")
    target_file = folder / "target_vocab.json"
    target_vocab = _read_vocab(target_file) if target_file.exists() else vocab
    if max(target_vocab.values()) >= config.vocab_size:
        raise ModelError(
            f"{folder / 'vocab.json'}: {len(target_vocab)} tokens do not fit the "
            f"{config.vocab_size} of config.json; the files belong to different models"
        )
    for name in ("source.spm", "target.spm"):
        if not (folder / name).is_file():
            raise missing(folder / name)
    weights_file = next((folder / n for n in WEIGHT_FILES if (folder / n).is_file()), None)
    if weights_file is None:
        raise missing(folder / WEIGHT_FILES[0])
    return Checkpoint(folder, config, vocab, target_vocab, weights_file)


def missing(path: Path) -> ModelError:
    """The error for a file that a model folder lacks."""
    return ModelError(
        f"{path}: missing; a Marian model needs config.json, vocab.json, source.spm, target.spm "
        f"and {' or '.join(WEIGHT_FILES)} (for a model of the hub: `parallax models pull` again)"
    )


def damaged(path: Path, error: Exception | str) -> ModelError:
    """The error for a file of a model folder that can't be read."""
    cause = " ".join(str(error).split())[:200]
    return ModelError(f"{path}: damaged ({cause}); copy or pull the model again")


def _read_object(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise missing(path)
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise damaged(path, error) from error
    if not isinstance(value, dict):
        raise damaged(path, "not a JSON object")
    return value


def _read_vocab(path: Path) -> dict[str, int]:
    vocab = _read_object(path)
    if not all(isinstance(index, int) for index in vocab.values()):
        raise damaged(path, "token ids must be whole numbers")
    for token in ("</s>", "<unk>"):
        if token not in vocab:
            raise damaged(path, f"no {token}")
    return vocab


def _config(path: Path, raw: dict[str, Any]) -> MarianConfig:
    kind = raw.get("model_type", "unknown")
    if kind != "marian":
        raise ModelError(f"{path}: a model of type {kind}; only marian can be used")
    wrong = [name for name in _NUMBERS if not isinstance(raw.get(name), int)]
    if wrong:
        raise damaged(path, f"no whole number for {', '.join(wrong)}")
    activation = str(raw.get("activation_function", "gelu"))
    if activation not in ("relu", "swish", "silu"):
        raise ModelError(f"{path}: activation {activation}; only relu and swish can be used")
    width = raw["d_model"]
    return MarianConfig(
        width=width,
        encoder_layers=raw["encoder_layers"],
        decoder_layers=raw["decoder_layers"],
        encoder_heads=raw["encoder_attention_heads"],
        decoder_heads=raw["decoder_attention_heads"],
        vocab_size=raw.get("decoder_vocab_size") or raw["vocab_size"],
        positions=raw.get("max_position_embeddings", 1024),
        pad=raw["pad_token_id"],
        end=raw["eos_token_id"],
        start=raw["decoder_start_token_id"],
        activation="swish" if activation == "silu" else activation,
        embedding_scale=float(np.sqrt(width)) if raw.get("scale_embedding") else 1.0,
    )


def _complete(weights: Weights, checkpoint: Checkpoint) -> None:
    """Gives embeddings one name each, tied or not, and checks that nothing lacks."""
    config, path = checkpoint.config, checkpoint.weights_file
    shared = weights.pop("model.shared.weight", None)
    for side in ("encoder", "decoder"):
        name = f"model.{side}.embed_tokens.weight"
        if name not in weights and shared is not None:
            weights[name] = shared
        table = f"model.{side}.embed_positions.weight"
        weights.setdefault(table, sinusoids(config.positions, config.width))
    if "model.decoder.embed_tokens.weight" in weights:
        weights.setdefault("lm_head.weight", weights["model.decoder.embed_tokens.weight"])
    bias = weights.get("final_logits_bias")
    weights["final_logits_bias"] = (
        np.zeros(config.vocab_size, dtype=np.float32) if bias is None else bias.reshape(-1)
    )
    lacking = [name for name in _expected(config) if name not in weights]
    if lacking:
        raise damaged(path, f"{len(lacking)} weights lack, such as {lacking[0]}")
    rows = weights["lm_head.weight"].shape[0]
    if rows != config.vocab_size or weights["final_logits_bias"].shape != (rows,):
        raise damaged(path, f"{rows} rows of weights for {config.vocab_size} tokens")


def _expected(config: MarianConfig) -> list[str]:
    names = ["model.encoder.embed_tokens", "model.decoder.embed_tokens", "lm_head"]
    for side, layers in (("encoder", config.encoder_layers), ("decoder", config.decoder_layers)):
        attentions = ["self_attn"] + ["encoder_attn"] * (side == "decoder")
        for stem in (f"model.{side}.layers.{layer}" for layer in range(layers)):
            names += [f"{stem}.{part}" for part in ("fc1", "fc2", "final_layer_norm")]
            for attention in attentions:
                names += [f"{stem}.{attention}.{p}_proj" for p in ("q", "k", "v", "out")]
                names.append(f"{stem}.{attention}_layer_norm")
    return [f"{name}.weight" for name in names]


def sinusoids(positions: int, width: int) -> NDArray[np.float32]:
    """(positions, width): Marian's position embeddings, all sines first, then all cosines."""
    rates = 10000.0 ** (-2.0 * (np.arange(width) // 2) / width)
    angles = np.arange(positions)[:, None] * rates[None, :]
    return np.concatenate([np.sin(angles[:, 0::2]), np.cos(angles[:, 1::2])], axis=1).astype(
        np.float32
    )
