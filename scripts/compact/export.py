"""Write the network as a MarianMTModel folder in half precision, and check that it is the same."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from .measure import Decision
from .network import Network, sinusoids
from .options import TAGS, Shape
from .vocabulary import Vocabulary

POSITIONS = 512


def configuration(shape: Shape, tokens: int) -> dict[str, Any]:
    """Write the configuration MarianMTModel reads.

    Args:
        shape: Size of the network.
        tokens: Number of tokens; the last one is the padding.

    Returns:
        The content of `config.json`.
    """
    pad = tokens - 1
    return {
        "architectures": ["MarianMTModel"],
        "model_type": "marian",
        "activation_function": "relu",
        "activation_dropout": 0.0,
        "attention_dropout": 0.0,
        "dropout": 0.0,
        "d_model": shape.d_model,
        "encoder_layers": shape.encoder_layers,
        "decoder_layers": shape.decoder_layers,
        "encoder_attention_heads": shape.heads,
        "decoder_attention_heads": shape.heads,
        "encoder_ffn_dim": shape.ffn,
        "decoder_ffn_dim": shape.ffn,
        "encoder_layerdrop": 0.0,
        "decoder_layerdrop": 0.0,
        "init_std": 0.02,
        "is_encoder_decoder": True,
        "max_position_embeddings": POSITIONS,
        "scale_embedding": True,
        "share_encoder_decoder_embeddings": True,
        "tie_word_embeddings": True,
        "normalize_before": False,
        "normalize_embedding": False,
        "add_bias_logits": False,
        "add_final_layer_norm": False,
        "static_position_embeddings": True,
        "use_cache": True,
        "vocab_size": tokens,
        "decoder_vocab_size": tokens,
        "eos_token_id": 0,
        "forced_eos_token_id": 0,
        "pad_token_id": pad,
        "decoder_start_token_id": pad,
        "torch_dtype": "float16",
        "dtype": "float16",
        "alignment": {
            "heads": [
                {"layer": 0, "head": 0, "row": "reads"},
                {"layer": shape.decoder_layers - 1, "head": 0, "row": "predicts"},
            ],
            **asdict(Decision()),
        },
    }


def export(weights: dict[str, Tensor], vocabulary: Vocabulary, shape: Shape, folder: Path) -> None:
    """Write the model folder beside its place and move it there file by file.

    Args:
        weights: Parameters to write, by name.
        vocabulary: Its vocabulary.
        shape: Its size.
        folder: Where the model goes.
    """
    from safetensors.torch import save_file

    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    vocabulary.save(part)
    tokens = len(vocabulary.pieces)
    state = {name: value.detach().cpu().half().contiguous() for name, value in weights.items()}
    state["final_logits_bias"] = torch.zeros(1, tokens, dtype=torch.float16)
    save_file(state, part / "model.safetensors", metadata={"format": "pt"})
    config = configuration(shape, tokens)
    write_json(part / "config.json", config)
    pad = tokens - 1
    write_json(
        part / "generation_config.json",
        {
            "bad_words_ids": [[pad]],
            "decoder_start_token_id": pad,
            "eos_token_id": 0,
            "forced_eos_token_id": 0,
            "pad_token_id": pad,
            "max_length": POSITIONS,
            "num_beams": 4,
        },
    )
    write_json(
        part / "tokenizer_config.json",
        {
            "tokenizer_class": "MarianTokenizer",
            "source_lang": "en",
            "target_lang": "zle",
            "separate_vocabs": False,
            "eos_token": "</s>",
            "unk_token": "<unk>",
            "pad_token": "<pad>",
            "model_max_length": POSITIONS,
            "additional_special_tokens": list(TAGS.values()),
        },
    )
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(part.iterdir()):
        path.chmod(0o644)
        os.replace(path, folder / path.name)
    part.rmdir()


def write_json(path: Path, value: Any) -> None:
    """Write a value as indented JSON."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def digests(folder: Path) -> dict[str, tuple[int, str]]:
    """Size and sha256 of the files of a model."""
    return {
        path.name: (path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())
        for path in sorted(folder.iterdir())
        if path.is_file() and path.name != "README.md"
    }


def read_shape(folder: Path) -> Shape:
    """Read the size of an exported network."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return Shape(
        vocab_size=config["vocab_size"] - len(TAGS) - 1,
        d_model=config["d_model"],
        ffn=config["encoder_ffn_dim"],
        heads=config["encoder_attention_heads"],
        encoder_layers=config["encoder_layers"],
        decoder_layers=config["decoder_layers"],
    )


def mean_of(trained: dict[str, Tensor], begun: Network, keep: float) -> dict[str, Tensor]:
    """Mean of a model's weights and of those that it began with (Wortsman et al. 2022).

    Args:
        trained: Weights after training.
        begun: The network before it, of the same size.
        keep: Part of the weights before in the mean, from 0 to 1.

    Returns:
        The means.
    """
    before = dict(begun.named_parameters())
    return {
        name: torch.lerp(value.detach().float(), before[name].detach().float(), keep)
        for name, value in trained.items()
    }


def load_weights(folder: Path) -> Network:
    """Read an exported folder back into the lean network."""
    from safetensors.torch import load_file

    state = load_file(folder / "model.safetensors")
    tokens = state["model.shared.weight"].shape[0]
    shape = read_shape(folder)
    network = Network(shape, tokens)
    state.pop("final_logits_bias")
    network.load_state_dict({name: value.float() for name, value in state.items()})
    network.positions = sinusoids(POSITIONS, shape.d_model)
    return network
