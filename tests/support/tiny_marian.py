"""A tiny Marian model with real SentencePiece vocabularies, made by the tests.

It translates piece by piece into nonsense, always the same: its weights are set so that each step
looks at the source piece of its own place and says the piece that lies nearest to that piece's
embedding, turned by a fixed rotation; the end of the source becomes the end of the translation.
Noise on all weights makes every layer count. So what surrounds a translation can be tested to the
last number, and attention has a known answer: the diagonal, in heads 0 and 1 of the last layer.

It is laid out as models of the hub are: two SentencePiece files, one joint `vocab.json` whose
numbers have nothing to do with theirs, `</s>` first and `<pad>` last.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ENGLISH = """
The minister said on Monday that the talks would go on.
“We are ready,” she told reporters, “but we will not wait.”
Officials claimed that the bridge had been repaired in three days.
The river rose by 2.5 metres and forty people left the village.
He denied the report and called it “an invention”.
A spokesman for the port said that no ship had been turned back.
""".strip().splitlines()
UKRAINIAN = """
Міністр сказав у понеділок, що переговори триватимуть.
«Ми готові, – сказала вона журналістам, – але чекати не будемо».
Посадовці запевняли, що міст відремонтували за три дні.
Річка піднялася на 2,5 метра, і сорок людей залишили село.
Він заперечив повідомлення і назвав його «вигадкою».
Речник порту сказав, що жодне судно не повернули назад.
""".strip().splitlines()
RUSSIAN = """
Министр сказал в понедельник, что переговоры продолжатся.
«Мы готовы, – сказала она журналистам, – но ждать не будем».
Чиновники уверяли, что мост отремонтировали за три дня.
Река поднялась на 2,5 метра, и сорок человек покинули деревню.
Он опроверг сообщение и назвал его «выдумкой».
Представитель порта сказал, что ни одно судно не повернули назад.
""".strip().splitlines()


WIDTH, HEADS = 64, 4
_PER_HEAD = WIDTH // HEADS
# Positions are told by the fast half of the sinusoids, words by the slow half, which hardly moves.
_CONTENT = np.r_[WIDTH // 4 : WIDTH // 2, 3 * WIDTH // 4 : WIDTH]


def write_tiny_marian(
    folder: Path,
    *,
    codes: tuple[str, ...] = (">>ukr<<", ">>rus<<"),
    seed: int = 1,
    layers: tuple[int, int] = (2, 2),
    half: bool = False,
    endless: bool = False,
    max_position_embeddings: int = 128,
) -> Path:
    """Writes a model folder in transformers' format and returns it.

    Args:
        folder: Made where it isn't there.
        codes: Target codes of the vocabulary; none makes a bilingual model.
        seed: Of the weights.
        layers: Of the encoder and the decoder.
        half: Weights in float16.
        endless: The end of sentence is never said: every translation is a loop.
        max_position_embeddings: Positions that the model takes.
    """
    from safetensors.numpy import save_file

    folder.mkdir(parents=True, exist_ok=True)
    source, source_pieces = _sentencepiece(tuple(ENGLISH), 160)
    target, target_pieces = _sentencepiece((*UKRAINIAN, *RUSSIAN), 220)
    (folder / "source.spm").write_bytes(source)
    (folder / "target.spm").write_bytes(target)
    pieces = list(dict.fromkeys(target_pieces + source_pieces))
    tokens = ["</s>", "<unk>", *pieces, *codes, "<pad>"]
    _write_json(folder / "vocab.json", {token: index for index, token in enumerate(tokens)})
    pad = len(tokens) - 1
    config = {
        "model_type": "marian",
        "architectures": ["MarianMTModel"],
        "activation_function": "swish",
        "d_model": WIDTH,
        "encoder_layers": layers[0],
        "decoder_layers": layers[1],
        "encoder_attention_heads": HEADS,
        "decoder_attention_heads": HEADS,
        "encoder_ffn_dim": 2 * WIDTH,
        "decoder_ffn_dim": 2 * WIDTH,
        "vocab_size": len(tokens),
        "decoder_vocab_size": len(tokens),
        "max_position_embeddings": max_position_embeddings,
        "eos_token_id": 0,
        "forced_eos_token_id": 0,
        "pad_token_id": pad,
        "decoder_start_token_id": pad,
        "scale_embedding": True,
        "share_encoder_decoder_embeddings": True,
        "tie_word_embeddings": True,
        "is_encoder_decoder": True,
        "static_position_embeddings": True,
        "dtype": "float16" if half else "float32",
    }
    _write_json(folder / "config.json", config)
    _write_json(
        folder / "tokenizer_config.json",
        {
            "source_lang": "en",
            "target_lang": "uk",
            "model_max_length": 512,
            "separate_vocabs": False,
        },
    )
    weights = _weights(config, np.random.default_rng(seed), lead=int(bool(codes)))
    if endless:
        weights["final_logits_bias"][0, 0] = -100.0
    if half:
        weights = {name: array.astype(np.float16) for name, array in weights.items()}
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    return folder


def _weights(
    config: dict[str, Any], rng: np.random.Generator, *, lead: int
) -> dict[str, NDArray[np.float32]]:
    """Weights of the piece-by-piece translator; `lead` source tokens come before the first piece."""

    def normal(*shape: int, scale: float) -> NDArray[np.float32]:
        return (rng.standard_normal(shape) * scale).astype(np.float32)

    n_content = len(_CONTENT)
    words = normal(config["vocab_size"], n_content, scale=1.0)
    words[:, 0] = -0.5
    words[0] = 0.0  # the end of sentence has a dimension of its own
    words[0, 0] = np.sqrt(n_content)
    embedding = np.zeros((config["vocab_size"], WIDTH), dtype=np.float32)
    embedding[:, _CONTENT] = 1.5 * words / np.sqrt(WIDTH)
    embedding[-1] = 0.0
    weights = {
        "model.shared.weight": embedding,
        "final_logits_bias": normal(1, config["vocab_size"], scale=0.1),
    }
    for side in ("encoder", "decoder"):
        attentions = ["self_attn"] + ["encoder_attn"] * (side == "decoder")
        ffn = config[f"{side}_ffn_dim"]
        for layer in range(config[f"{side}_layers"]):
            stem = f"model.{side}.layers.{layer}"
            linears = {f"{a}.{p}_proj": (WIDTH, WIDTH) for a in attentions for p in "qkv"}
            linears |= {f"{a}.out_proj": (WIDTH, WIDTH) for a in attentions}
            linears |= {"fc1": (ffn, WIDTH), "fc2": (WIDTH, ffn)}
            for name, shape in linears.items():
                weights[f"{stem}.{name}.weight"] = normal(*shape, scale=0.1 / np.sqrt(shape[1]))
                weights[f"{stem}.{name}.bias"] = normal(shape[0], scale=0.03)
            for name in [f"{a}_layer_norm" for a in attentions] + ["final_layer_norm"]:
                weights[f"{stem}.{name}.weight"] = 1 + normal(WIDTH, scale=0.03)
                weights[f"{stem}.{name}.bias"] = normal(WIDTH, scale=0.03)
    last = f"model.decoder.layers.{config['decoder_layers'] - 1}.encoder_attn"
    rotation = np.eye(n_content, dtype=np.float32)
    rotation[1:, 1:] = np.linalg.qr(normal(n_content - 1, n_content - 1, scale=1.0))[0]
    for head in (0, 1):
        rows = slice(head * _PER_HEAD, (head + 1) * _PER_HEAD)
        content = _CONTENT[head * _PER_HEAD : (head + 1) * _PER_HEAD]
        weights[f"{last}.q_proj.weight"][rows] += 5.0 * _positions(shift=lead)
        weights[f"{last}.k_proj.weight"][rows] += 5.0 * _positions(shift=0)
        weights[f"{last}.v_proj.weight"][rows, content] += np.eye(_PER_HEAD, dtype=np.float32)
        weights[f"{last}.out_proj.weight"][_CONTENT, rows] += (
            8.0 * rotation[:, head * _PER_HEAD : (head + 1) * _PER_HEAD]
        )
    return weights


def _positions(*, shift: int) -> NDArray[np.float32]:
    """(_PER_HEAD, WIDTH): the fast sinusoids of the position `shift` places further on."""
    half, pairs = WIDTH // 2, _PER_HEAD // 2
    turned = np.zeros((_PER_HEAD, WIDTH), dtype=np.float32)
    for i in range(pairs):
        angle = shift * 10000.0 ** (-i / half)
        turned[i, [i, half + i]] = np.cos(angle), np.sin(angle)
        turned[pairs + i, [i, half + i]] = -np.sin(angle), np.cos(angle)
    return turned


_SENTENCEPIECE: dict[tuple[str, ...], tuple[bytes, list[str]]] = {}


def _sentencepiece(sentences: tuple[str, ...], size: int) -> tuple[bytes, list[str]]:
    """A SentencePiece model trained on `sentences`, and its pieces without the control symbols."""
    import sentencepiece

    if sentences not in _SENTENCEPIECE:
        written = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(sentences),
            model_writer=written,
            vocab_size=size,
            hard_vocab_limit=False,
            character_coverage=1.0,
            model_type="unigram",
            num_threads=1,
            minloglevel=2,
        )
        processor = sentencepiece.SentencePieceProcessor(model_proto=written.getvalue())
        pieces = [processor.id_to_piece(i) for i in range(3, processor.get_piece_size())]
        _SENTENCEPIECE[sentences] = written.getvalue(), pieces
    return _SENTENCEPIECE[sentences]


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
