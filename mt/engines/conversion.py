"""Marian checkpoints as CTranslate2 models, converted once and kept, without torch."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from mt.engines.checkpoint import Checkpoint, Weights
from mt.errors import ModelError

COMPUTE_TYPES = (
    "int8",
    "int8_float32",
    "int8_float16",
    "int8_bfloat16",
    "int16",
    "float16",
    "bfloat16",
    "float32",
)
# Part of the cache's key: what is converted in another way must not be mistaken for this.
_LAYOUT = 1


def converted(checkpoint: Checkpoint, *, sha256: str, compute_type: str, cache_dir: Path) -> Path:
    """The folder with the model in CTranslate2's format, made where it isn't there yet.

    Several processes may ask at once: each makes its own and the first to finish wins.

    Args:
        checkpoint: The model.
        sha256: Its fingerprint, by which it is kept.
        compute_type: One of `COMPUTE_TYPES`.
        cache_dir: Holds the converted models.

    Raises:
        ModelError: The weights are damaged, the compute type is unknown, or the cache can't be
            written.
    """
    folder = cache_dir / "ctranslate2" / f"{sha256[:16]}-{compute_type}-{_LAYOUT}"
    if (folder / "model.bin").is_file():
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise _cannot_write(cache_dir, error) from error
    try:
        convert(checkpoint, work, compute_type=compute_type)
        work.chmod(0o755)
        work.rename(folder)
    except OSError as error:
        if not (folder / "model.bin").is_file():  # nobody else was first
            raise _cannot_write(cache_dir, error) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return folder


def _cannot_write(cache_dir: Path, error: OSError) -> ModelError:
    return ModelError(
        f"{cache_dir}: the converted model can't be written ({error.strerror or error}); "
        "set PARALLAX_CACHE to a folder with space that you may write to"
    )


def convert(checkpoint: Checkpoint, folder: Path, *, compute_type: str) -> None:
    """Writes the model to `folder` in CTranslate2's format.

    The layout is that of CTranslate2's own converter for Marian, which needs torch: the decoder
    starts from a zero embedding, and `<pad>`, which is never said, is no token.

    Raises:
        ModelError: The weights are damaged, or the compute type is none of `COMPUTE_TYPES`.
    """
    if compute_type not in COMPUTE_TYPES:
        raise ModelError(f"compute type {compute_type!r}: there are {', '.join(COMPUTE_TYPES)}")
    spec = specification(checkpoint)
    spec.validate()
    spec.optimize(quantization=None if compute_type == "float32" else compute_type)
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(os.fspath(folder))


def specification(checkpoint: Checkpoint) -> Any:
    """The model as a `ctranslate2.specs.TransformerSpec`."""
    import ctranslate2

    config, weights = checkpoint.config, checkpoint.weights()
    activation = {
        "relu": ctranslate2.specs.Activation.RELU,
        "swish": ctranslate2.specs.Activation.SWISH,
    }[config.activation]
    spec = ctranslate2.specs.TransformerSpec.from_config(
        (config.encoder_layers, config.decoder_layers),
        config.encoder_heads,
        pre_norm=False,
        activation=activation,
    )
    spec.decoder.num_heads = np.dtype("int16").type(config.decoder_heads)
    spec.decoder.start_from_zero_embedding = True
    keep_source = _without_pad(checkpoint.vocab, config.pad)
    keep_target = _without_pad(checkpoint.target_vocab, config.pad)
    for side, part, keep in (
        ("encoder", spec.encoder, keep_source),
        ("decoder", spec.decoder, keep_target),
    ):
        embeddings = part.embeddings[0] if side == "encoder" else part.embeddings
        embeddings.weight = weights[f"model.{side}.embed_tokens.weight"][keep]
        part.scale_embeddings = config.embedding_scale
        part.position_encodings.encodings = weights[f"model.{side}.embed_positions.weight"]
        for i, layer in enumerate(part.layer):
            _fill_layer(layer, weights, f"model.{side}.layers.{i}")
    spec.decoder.projection.weight = weights["lm_head.weight"][keep_target]
    bias = weights["final_logits_bias"][keep_target]
    if bias.any():
        spec.decoder.projection.bias = bias
    spec.register_source_vocabulary(tokens_of(checkpoint.vocab, keep_source))
    spec.register_target_vocabulary(tokens_of(checkpoint.target_vocab, keep_target))
    spec.config.eos_token = "</s>"
    spec.config.unk_token = "<unk>"
    spec.config.decoder_start_token = "</s>"  # not looked at: it starts from a zero embedding
    return spec


def _without_pad(vocab: dict[str, int], pad: int) -> list[int]:
    return [index for index in sorted(vocab.values()) if index != pad]


def tokens_of(vocab: dict[str, int], ids: list[int]) -> list[str]:
    """The tokens of a vocabulary with these ids, in their order."""
    by_id = {index: token for token, index in vocab.items()}
    return [by_id[index] for index in ids]


def _fill_layer(layer: Any, weights: Weights, stem: str) -> None:
    attentions: list[tuple[Any, str]] = [(layer.self_attention, f"{stem}.self_attn")]
    if hasattr(layer, "attention"):
        attentions.append((layer.attention, f"{stem}.encoder_attn"))
    for spec, name in attentions:
        fused = ["qkv"] if name.endswith("self_attn") else ["q", "kv"]
        for linear, parts in zip(spec.linear, fused, strict=False):
            linear.weight = _joined(weights, name, parts, "weight")
            linear.bias = _joined(weights, name, parts, "bias")
        _fill_linear(spec.linear[-1], weights, f"{name}.out_proj")
        _fill_norm(spec.layer_norm, weights, f"{name}_layer_norm")
    _fill_linear(layer.ffn.linear_0, weights, f"{stem}.fc1")
    _fill_linear(layer.ffn.linear_1, weights, f"{stem}.fc2")
    _fill_norm(layer.ffn.layer_norm, weights, f"{stem}.final_layer_norm")


def _joined(weights: Weights, name: str, parts: str, kind: str) -> np.ndarray[Any, Any]:
    return np.concatenate([weights[f"{name}.{part}_proj.{kind}"] for part in parts])


def _fill_linear(spec: Any, weights: Weights, name: str) -> None:
    spec.weight, spec.bias = weights[f"{name}.weight"], weights[f"{name}.bias"]


def _fill_norm(spec: Any, weights: Weights, name: str) -> None:
    spec.gamma, spec.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]
