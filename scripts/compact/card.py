"""Export, measure, and write down what was measured: the model card."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from torch import Tensor

from .corpus import tidy
from .export import digests, export
from .options import Shape
from .store import Store
from .vocabulary import with_codes

PEERS = ("google", "microsoft", "bergamot-base-memory", "bergamot-tiny", "opusmt", "argos", "nllb")
NAMES = {"uk": "Ukrainian", "ru": "Russian"}


def finish(
    args: argparse.Namespace,
    store: Store,
    shape: Shape,
    weights: dict[str, Tensor],
    record: dict[str, Any],
    say: Callable[[str], None],
) -> None:
    """Export the model, measure it, and write its card.

    Args:
        args: Options of the command line.
        store: Prepared data, for the vocabulary.
        shape: Size of the network.
        weights: Parameters to export.
        record: What the training wrote down.
        say: Where progress goes.
    """
    model = args.work / "model"
    export(weights, with_codes(store.model), shape, model)
    say(f"model in {model}")
    run = args.work / "run.json"
    if "step" not in record and run.exists():
        record = {**json.loads(run.read_text(encoding="utf-8")), **record}
    figures: dict[str, Any] = {}
    if not args.no_measure:
        figures = measure(model, args.work, args.data)
        path = args.work / "figures.json"
        path.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    text = card(model, shape, record, figures, args.data)
    (args.work / "card.md").write_text(text, encoding="utf-8")
    if args.out:
        args.out.mkdir(parents=True, exist_ok=True)
        for path in model.iterdir():
            part = args.out / f".{path.name}.part"
            part.write_bytes(path.read_bytes())
            os.replace(part, args.out / path.name)
        (args.out / "README.md").write_text(text, encoding="utf-8")
        say(f"model copied to {args.out}")
    if args.card:
        args.card.parent.mkdir(parents=True, exist_ok=True)
        args.card.write_text(text, encoding="utf-8")


def measure(model: Path, work: Path, data: Path) -> dict[str, Any]:
    """Score translations greedily and with a beam, and alignments by forced decoding.

    Args:
        model: Exported model.
        work: Folder for converted models.
        data: Folder with the test sets.

    Returns:
        Figures and, for the examples, the translations.
    """
    from . import measure as m

    figures: dict[str, Any] = {}
    engine = m.Engine(model, work)
    for beam in (1, 4):
        figures[f"beam {beam}"] = m.translation_scores(engine, data, beam)
    figures["beam 4, guarded"] = m.translation_scores(engine, data, 4, guard=True)
    last = m.attentions(engine, data)
    first = m.attentions(m.Engine(model, work, layer=0), data)
    figures["last layer"] = m.alignment_scores(last, 0)
    figures["first layer"] = m.alignment_scores(first, 1)
    both = m.mixed(first, last)
    figures["both"] = m.alignment_scores(both, 0, m.Decision(part=0.4, mutual=0.9, floor=0.3))
    cache = work / "peers.json"
    if not cache.exists():
        cache.write_text(json.dumps(peers(data), indent=1) + "\n", encoding="utf-8")
    figures["peers"] = json.loads(cache.read_text(encoding="utf-8"))
    return figures


def peers(data: Path) -> dict[str, dict[str, float]]:
    """Score the published systems' outputs on FLORES devtest the same way."""
    from sacrebleu.metrics import BLEU, CHRF

    result: dict[str, dict[str, float]] = {}
    for path in sorted((data / "flores" / "systems").glob("test.*")):
        _, system, lang = path.name.rsplit(".", 2)[-3:]
        reference = (data / "flores" / f"test.{lang}").read_text(encoding="utf-8").splitlines()
        out = path.read_text(encoding="utf-8").splitlines()
        result.setdefault(system, {})[f"{lang} chrf++"] = round(
            CHRF(word_order=2).corpus_score(out, [reference]).score, 2
        )
        result[system][f"{lang} bleu"] = round(BLEU().corpus_score(out, [reference]).score, 2)
    table = data / "flores" / "published_scores.tsv"
    if table.exists():
        for line in table.read_text(encoding="utf-8").splitlines()[1:]:
            pair, group, system, metric, value = line.split("\t")
            if group == "flores-test" and metric == "bleu":
                result.setdefault(system, {}).setdefault(f"{pair[-2:]} bleu", float(value))
    return result


def card(
    model: Path, shape: Shape, record: dict[str, Any], figures: dict[str, Any], data: Path
) -> str:
    """Write the card.

    Args:
        model: Exported model.
        shape: Size of the network.
        record: What the training wrote down.
        figures: What was measured; may be empty.
        data: Folder with our own articles, for the examples.

    Returns:
        Markdown.
    """
    files = digests(model)
    size = sum(number for number, _ in files.values()) / 1e6
    template = Path(__file__).with_name("card.md").read_text(encoding="utf-8")
    steps, pairs = record.get("step", 0), record.get("pairs", 0)
    where = "a CPU" if record.get("device", "cpu") == "cpu" else "an accelerator"
    fill = {
        "shape": (
            f"{shape.encoder_layers} encoder and {shape.decoder_layers} decoder layers, "
            f"{shape.d_model} wide, feed-forward {shape.ffn}, {shape.heads} heads"
        ),
        "parameters": f"{record.get('parameters', 0) / 1e6:.1f} million",
        "vocabulary": f"{shape.vocab_size:,}",
        "size": f"{size:.1f} MB",
        "training": (
            f"{steps:,} steps, {pairs:,} pairs drawn, {record.get('spent_minutes', 0):.0f} minutes "
            f"on {where} ({record.get('workers', 1)} × {record.get('threads', 0)} threads)"
        ),
        "files": "\n".join(f"| `{n}` | {b:,} | `{h}` |" for n, (b, h) in files.items()),
        "translation": translation_table(figures),
        "alignment": alignment_table(figures),
        "signatures": signatures(figures),
        "note": record.get("note", ""),
        "examples": examples(figures, data),
    }
    for name, text in fill.items():
        template = template.replace("{{" + name + "}}", text)
    return template


def translation_table(figures: dict[str, Any]) -> str:
    """Make the table of translation scores with the peers below."""
    if "beam 1" not in figures:
        return "Not measured."
    head = (
        "| system | FLORES uk chrF++ / BLEU | FLORES ru chrF++ / BLEU | own uk chrF++ "
        "| own ru chrF++ | loops or empty |"
    )
    lines = [head, "| --- | --- | --- | --- | --- | --- |"]
    for beam in ("beam 1", "beam 4", "beam 4, guarded"):
        s = figures[beam]
        both = [
            f"{s[f'flores-{lang}']['chrf++']} / {s[f'flores-{lang}']['bleu']}" for lang in NAMES
        ]
        own = [str(s[f"gold-{lang}"]["chrf++"]) for lang in NAMES]
        loops = sum(part["loops"] for name, part in s.items() if name.startswith("flores"))
        lines.append(f"| compact, {beam} | {' | '.join([*both, *own])} | {loops} of 2,024 |")
    for name, row in sorted(figures.get("peers", {}).items()):
        cells = [
            f"{row.get(f'{lang} chrf++', '–')} / {row.get(f'{lang} bleu', '–')}" for lang in NAMES
        ]
        lines.append(f"| {name} | {' | '.join(cells)} | – | – | – |")
    return "\n".join(lines)


def alignment_table(figures: dict[str, Any]) -> str:
    """Make the table of alignment scores."""
    if "last layer" not in figures:
        return "Not measured."
    sets = list(figures["last layer"])
    lines = [f"| head | {' | '.join(sets)} |", "| --- |" + " --- |" * len(sets)]
    for name in ("last layer", "first layer", "both"):
        cells = [" / ".join(f"{100 * v:.1f}" for v in figures[name][part]) for part in sets]
        label = "both" if name == "both" else f"head 0 of the {name}"
        lines.append(f"| {label} | {' | '.join(cells)} |")
    return "\n".join(lines)


def signatures(figures: dict[str, Any]) -> str:
    """Name the sacreBLEU signatures."""
    for part in figures.get("beam 1", {}).values():
        return " and ".join(f"`{text}`" for text in part["signatures"])
    return "none"


def examples(figures: dict[str, Any], data: Path) -> str:
    """Show five translations of kept-out sentences: best, worst and between, by chrF++."""
    from sacrebleu.metrics import CHRF

    from .measure import translation_sets

    if "beam 4" not in figures:
        return "None."
    sets = translation_sets(data)
    metric = CHRF(word_order=2)
    rows = []
    for lang in NAMES:
        source, reference = sets[f"gold-{lang}"]
        for a, b, out in zip(
            source, reference, figures["beam 4"][f"gold-{lang}"]["out"], strict=True
        ):
            if 60 < len(a) < 150:
                rows.append((metric.sentence_score(out, [b]).score, lang, tidy(a), b, out))
    rows.sort()
    lines = []
    for part in (0.98, 0.75, 0.5, 0.25, 0.02):
        score, lang, a, b, out = rows[int(part * (len(rows) - 1))]
        lines += [f"- *{a}*", f"  {NAMES[lang]}: {out}", f"  (by hand: {b}; chrF++ {score:.0f})"]
    return "\n".join(lines)
