"""Translation: chrF++ and BLEU on FLORES devtest and on gold articles kept out of training.

Beside our figures stand those of other systems' outputs for the same sentences. Loops and empty
translations are counted. With --parity the engines are compared with each other instead.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.figure import Figure

from mt.loading import load_translator
from mt.translation import Translation
from mt.translator import Translator

# Language → floor and aim of chrF++.
FLORES = {"uk": (30.0, 47.0), "ru": (34.0, 50.0)}
GOLD = (42.0, 60.0)
_PARITY_SENTENCES = 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The part's arguments."""
    parser.add_argument("--model", default="auto")
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--compute-type", default="auto")
    parser.add_argument("--beam", type=int, default=4)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="sentences of each set")
    parser.add_argument("--parity", action="store_true", help="compare the engines")


def evaluate(args: argparse.Namespace) -> list[Figure]:
    """The part's figures."""
    return _parity(args) if args.parity else _quality(args)


def _quality(args: argparse.Namespace) -> list[Figure]:
    translator = load_translator(
        args.model, args.engine, compute_type=args.compute_type, threads=args.threads, details=False
    )
    figures: list[Figure] = []
    troubles: list[Translation] = []
    n_flores = 0
    for lang, (floor, aim) in FLORES.items():
        sources = _lines(args.data / "flores" / "test.en", args.limit)
        references = _lines(args.data / "flores" / f"test.{lang}", args.limit)
        made = translator.translate(sources, tgt_lang=lang, beam_size=args.beam)
        said = [translation.text for translation in made]
        name = f"FLORES devtest {lang}"
        note = f"{translator.name}, {translator.engine}, beam {args.beam}"
        figures += _scores(name, said, references, note=note, floor=floor, aim=aim)
        for system in sorted((args.data / "flores" / "systems").glob(f"test.*.{lang}")):
            peer = system.name.split(".")[1]
            said = _lines(system, args.limit)
            figures += _scores(f"  {peer} {lang}", said, references, note="its own output")
        troubles += [t for t in made if "loop" in t.notes or "empty" in t.notes or not t.text]
        n_flores += len(made)
    for lang in FLORES:
        sources, references = _kept_out(args.data, lang, args.limit)
        made = translator.translate(sources, tgt_lang=lang, beam_size=args.beam)
        said = [translation.text for translation in made]
        figures += _scores(f"gold kept out {lang}", said, references, floor=GOLD[0], aim=GOLD[1])
    bad = [t for t in troubles if "unmended" in t.notes or not t.text]
    mended = f"{len(troubles) - len(bad)} more were mended"
    figures.append(Figure("loops or empty, FLORES", float(len(bad)), n_flores, note=mended))
    return figures


def _scores(
    name: str,
    said: Sequence[str],
    references: Sequence[str],
    *,
    note: str = "",
    floor: float | None = None,
    aim: float | None = None,
) -> list[Figure]:
    from sacrebleu.metrics import BLEU, CHRF

    figures = []
    for metric, title in ((CHRF(word_order=2), "chrF++"), (BLEU(), "BLEU")):
        score = metric.corpus_score(list(said), [list(references)]).score
        signature = str(metric.get_signature())
        figures.append(
            Figure(
                f"{name}, {title}",
                score,
                len(said),
                floor if title == "chrF++" else None,
                aim if title == "chrF++" else None,
                f"{note} {signature}".strip(),
            )
        )
    return figures


def _parity(args: argparse.Namespace) -> list[Figure]:
    """How well CTranslate2 agrees with transformers, the reference, on FLORES dev sentences."""
    n = args.limit or _PARITY_SENTENCES
    sources = _lines(args.data / "flores" / "dev.en", n)
    figures: list[Figure] = []
    for lang in FLORES:
        references = _lines(args.data / "flores" / f"dev.{lang}", n)
        made: dict[str, list[Translation]] = {}
        for engine, compute_type in (
            ("transformers", "float32"),
            ("ctranslate2", "float32"),
            ("ctranslate2", "int8"),
        ):
            translator: Translator = load_translator(
                args.model, engine, compute_type=compute_type, threads=args.threads
            )
            made[f"{engine} {compute_type}"] = translator.translate(
                sources, tgt_lang=lang, beam_size=args.beam
            )
        reference, exact, _ = made.values()
        same = [a.text == b.text for a, b in zip(reference, exact, strict=True)]
        note = f"beam {args.beam}"
        figures.append(
            Figure(f"identical in float32, {lang}", float(np.mean(same)), n, 0.98, 1.0, note)
        )
        pairs = [
            (a, b)
            for a, b in zip(reference, exact, strict=True)
            if a.target_pieces == b.target_pieces
        ]
        for title, name in (("attention", "attention"), ("log-probabilities", "log_probs")):
            apart = max(float(np.abs(getattr(a, name) - getattr(b, name)).max()) for a, b in pairs)
            figures.append(Figure(f"largest difference of {title}, {lang}", apart, len(pairs)))
        chrf = [
            _scores(f"{name}, {lang}", [t.text for t in made[name]], references)[0] for name in made
        ]
        figures += chrf
        loss = chrf[0].value - chrf[2].value
        figures.append(Figure(f"chrF++ lost by int8, {lang}", loss, n, note="at most 0.5"))
    return figures


def _lines(path: Path, limit: int) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return lines[:limit] if limit else lines


def _kept_out(data: Path, lang: str, limit: int) -> tuple[list[str], list[str]]:
    """Sentences and their translations of our own articles whose id ends in 5."""
    pairs: list[tuple[str, str]] = []
    for line in _lines(data / "gold" / "articles.jsonl", 0):
        article: dict[str, Any] = json.loads(line)
        if article["id"].endswith("5"):
            pairs += [(s["en"], s[lang]) for para in article["paras"] for s in para["sents"]]
    pairs = pairs[:limit] if limit else pairs
    return [source for source, _ in pairs], [target for _, target in pairs]
