#!/usr/bin/env python3
"""Measures speed and memory: words a second by engine, number format and beam; cold starts.

The bundled model is set beside a Marian of opus-mt's size (512 wide, 6 + 6 layers, 60,000 tokens)
with random weights, run by the same engine in the same minutes: a machine that is busy with other
things slows both. It is given random tokens, 1.35 a word, as a vocabulary of that size makes of
English, and says 1.5 a word. Words are those of the English source. On a shared machine the
figures by processor time are the ones to compare.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
from evaluation.figure import Figure, as_table

from mt.cards import GUIDED
from mt.engines.checkpoint import read_checkpoint
from mt.engines.ctranslate2 import CTranslate2Engine
from mt.engines.engine import Search, Setup
from mt.loading import load_translator
from mt.models import resolve

_PEER_TOKENS = 60_000
_SOURCE_TOKENS, _TARGET_TOKENS = 1.35, 1.5  # a word


def main() -> int:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", default="auto")
    parser.add_argument("--sentences", type=int, default=100, metavar="N")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--article", type=Path, help="for the cold start; the data's own")
    parser.add_argument("--transformers", action="store_true", help="measure that engine too")
    parser.add_argument("--no-peer", action="store_true", help="leave the opus-mt size out")
    parser.add_argument("--no-cold", action="store_true", help="leave the cold starts out")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    sources = (args.data / "flores" / "dev.en").read_text(encoding="utf-8").splitlines()
    sources = sources[: args.sentences]
    figures = _translators(args, sources)
    if not args.no_peer:
        figures += _peer(args, sources)
    if not args.no_cold:
        figures += _cold(args.article or args.data / "article" / "en.txt")
    if args.json:
        print(json.dumps([asdict(figure) for figure in figures], ensure_ascii=False))
    else:
        print(as_table(figures))
    return 0


def _translators(args: argparse.Namespace, sources: Sequence[str]) -> list[Figure]:
    """Words a second of the whole way, with and without log-probabilities and attention."""
    kinds = [("ctranslate2", "int8"), ("ctranslate2", "float32")]
    kinds += [("transformers", "float32")] * args.transformers
    figures = []
    n_words = _words(sources)
    for engine, compute_type in kinds:
        for details in (True, False):
            translator = load_translator(
                args.model, engine, compute_type=compute_type, threads=args.threads, details=details
            )
            lang = translator.tgt_langs[0]
            translator.translate(sources[:5], tgt_lang=lang, beam_size=1)
            for beam in (1, 4):
                rate = _rate(
                    lambda t=translator, b=beam, g=lang: t.translate(
                        sources, tgt_lang=g, beam_size=b
                    ),
                    n_words,
                )
                what = "with attention" if details else "text only"
                name = f"{engine} {compute_type}, beam {beam}, {what}"
                figures += _figures(name, rate, len(sources))
        if engine == "ctranslate2" and compute_type == "int8":
            pairs = [(text, text) for text in sources]
            full = load_translator(
                args.model, engine, compute_type=compute_type, threads=args.threads
            )
            full.force(pairs[:5], tgt_lang=lang)
            rate = _rate(lambda t=full, g=lang, p=pairs: t.force(p, tgt_lang=g), len(pairs))
            figures.append(Figure("forced pairs a second", rate[0], len(pairs)))
            figures.append(Figure("forced pairs a second of processor", rate[1], len(pairs)))
    return figures


def _peer(args: argparse.Namespace, sources: Sequence[str]) -> list[Figure]:
    """The search alone, int8: ours beside opus-mt's size, in turn."""
    from mt.engines.pieces import Pieces

    n_words = _words(sources)
    model = resolve(args.model, cache_dir=Path(tempfile.gettempdir()))[0]
    checkpoint = read_checkpoint(model.folder)
    pieces = Pieces(checkpoint)
    code = pieces.code_id(next(iter(pieces.codes))) if pieces.codes else None
    ours_ids = [
        [*([] if code is None else [code]), *pieces.encode_source(text).ids, pieces.end]
        for text in sources
    ]
    rng = np.random.default_rng(0)
    theirs_ids = [
        [*rng.integers(2, _PEER_TOKENS, size=round(_SOURCE_TOKENS * _words([text]))).tolist(), 0]
        for text in sources
    ]
    figures = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write_peer(folder, model.folder)
        engines = {}
        for title, found in (("ours", checkpoint), ("opus-mt's size", read_checkpoint(folder))):
            engines[title] = CTranslate2Engine(
                Setup(
                    found,
                    GUIDED,
                    sha256=found.sha256(),
                    compute_type="int8",
                    device="cpu",
                    threads=args.threads,
                    cache_dir=folder / "cache",
                )
            )
        longest = round(_TARGET_TOKENS * n_words / len(sources))
        for beam in (1, 4):
            rates = {
                "ours": _rate(
                    lambda b=beam: engines["ours"].search(ours_ids, Search(b, 128)), n_words
                ),
                "opus-mt's size": _rate(
                    lambda b=beam: engines["opus-mt's size"].search(theirs_ids, Search(b, longest)),
                    n_words,
                ),
            }
            for title, rate in rates.items():
                figures += _figures(f"search alone, int8, beam {beam}, {title}", rate, len(sources))
            for i, clock in enumerate(("", " by processor time")):
                ratio = rates["ours"][i] / rates["opus-mt's size"][i]
                figures.append(
                    Figure(
                        f"ratio to opus-mt's size, beam {beam}{clock}",
                        ratio,
                        len(sources),
                        5.0 if (beam, i) == (1, 1) else None,
                    )
                )
    return figures


def _write_peer(folder: Path, vocabulary_of: Path) -> None:
    """A random Marian of opus-mt's size that never ends a sentence by itself."""
    import shutil

    from safetensors.numpy import save_file

    width, inner, layers, size = 512, 2048, 6, _PEER_TOKENS
    for name in ("source.spm", "target.spm"):
        shutil.copy(vocabulary_of / name, folder / name)
    tokens = ["</s>", "<unk>", *(f"t{i}" for i in range(size - 3)), "<pad>"]
    (folder / "vocab.json").write_text(json.dumps({t: i for i, t in enumerate(tokens)}))
    config = {
        "model_type": "marian",
        "activation_function": "swish",
        "d_model": width,
        "encoder_layers": layers,
        "decoder_layers": layers,
        "encoder_attention_heads": 8,
        "decoder_attention_heads": 8,
        "vocab_size": size,
        "max_position_embeddings": 512,
        "pad_token_id": size - 1,
        "eos_token_id": 0,
        "decoder_start_token_id": size - 1,
        "scale_embedding": True,
    }
    (folder / "config.json").write_text(json.dumps(config))
    rng = np.random.default_rng(0)

    def normal(*shape: int) -> np.ndarray:
        return (rng.standard_normal(shape, dtype=np.float32) * 0.04).astype(np.float16)

    bias = np.zeros((1, size), dtype=np.float16)
    bias[0, 0] = -1000.0
    weights = {"model.shared.weight": normal(size, width), "final_logits_bias": bias}
    for side in ("encoder", "decoder"):
        attentions = ["self_attn"] + ["encoder_attn"] * (side == "decoder")
        for layer in range(layers):
            stem = f"model.{side}.layers.{layer}"
            shapes = {f"{a}.{p}_proj": (width, width) for a in attentions for p in "qkv"}
            shapes |= {f"{a}.out_proj": (width, width) for a in attentions}
            shapes |= {"fc1": (inner, width), "fc2": (width, inner)}
            for name, shape in shapes.items():
                weights[f"{stem}.{name}.weight"] = normal(*shape)
                weights[f"{stem}.{name}.bias"] = normal(shape[0])
            for name in [f"{a}_layer_norm" for a in attentions] + ["final_layer_norm"]:
                weights[f"{stem}.{name}.weight"] = np.ones(width, dtype=np.float16)
                weights[f"{stem}.{name}.bias"] = normal(width)
    save_file(weights, folder / "model.safetensors")


def _cold(article: Path) -> list[Figure]:
    """Seconds and memory of a first `parallax compare`, with nothing cached, and of `--help`."""
    parallax = [sys.executable, "-m", "corpora.cli"]
    helped = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run([*parallax, "--help"], check=True, capture_output=True)
        helped.append(time.perf_counter() - began)
    figures = [Figure("parallax --help, seconds (best of 5)", min(helped), 5)]
    if not article.exists():
        return figures
    with tempfile.TemporaryDirectory() as cache:
        env = {**os.environ, "PARALLAX_CACHE": cache, "PARALLAX_OFFLINE": "1"}
        began, used = time.perf_counter(), _children_seconds()
        done = subprocess.run(
            [*parallax, "compare", str(article), "--to", "uk,ru", "--out", f"{cache}/out"],
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            print(f"compare failed: {done.stderr.strip()[-300:]}", file=sys.stderr)
            return figures
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        figures += [
            Figure("cold compare, seconds", time.perf_counter() - began, 1, note="at most 30"),
            Figure("cold compare, processor seconds", _children_seconds() - used, 1),
            Figure("cold compare, peak MB", peak, 1, note="at most 2048"),
        ]
    return figures


def _children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _rate(work: Callable[[], object], n: int) -> tuple[float, float]:
    """Items a second, by the clock and by processor time."""
    began, used = time.perf_counter(), time.process_time()
    work()
    return n / (time.perf_counter() - began), n / (time.process_time() - used)


def _figures(name: str, rate: tuple[float, float], n: int) -> list[Figure]:
    return [
        Figure(f"{name}: words a second", rate[0], n),
        Figure(f"{name}: words a second of processor", rate[1], n),
    ]


def _words(sources: Sequence[str]) -> int:
    return sum(len(text.split()) for text in sources)


if __name__ == "__main__":
    sys.exit(main())
