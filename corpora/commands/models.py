"""Models: list them, pull one from the hub, tell about one, convert one.

  parallax models list                   what there is, and what is on this machine
  parallax models pull opus-big          fetch a model; a broken pull goes on where it stopped
  parallax models info compact           a model's card, files and checksum
  parallax models convert FOLDER         convert for CTranslate2 now instead of at first use

A MODEL is compact, opus-big, opus, an id of the Hugging Face hub such as
Helsinki-NLP/opus-mt-en-uk, or a folder in transformers' format. Pulled models are kept in
~/.cache/parallax, or where PARALLAX_CACHE says. PARALLAX_OFFLINE=1 forbids the network.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from corpora.console import Console
from corpora.errors import DONE
from mt.errors import ModelError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, text in (
        ("list", "what there is, and what is on this machine"),
        ("pull", "fetch a model from the hub"),
        ("info", "a model's card, files and checksum"),
        ("convert", "convert a model for CTranslate2"),
    ):
        action = actions.add_parser(name, help=text, description=text)
        if name != "list":
            action.add_argument("model", metavar="MODEL")
        if name == "pull":
            action.add_argument(
                "--revision", default="main", help="commit, tag or branch (main, as it is now)"
            )
        if name == "convert":
            action.add_argument(
                "--compute-type", default="int8", help="int8, int16, float16, float32 ... (int8)"
            )
            action.add_argument("--out", type=Path, metavar="DIR", help="write it there")
        action.add_argument("--json", action="store_true", help="as JSON")
        action.add_argument("--quiet", action="store_true", help="no progress and no remarks")


def run(args: argparse.Namespace) -> int:
    """Does what the arguments ask."""
    console = Console(args.quiet)
    {"list": _list, "pull": _pull, "info": _info, "convert": _convert}[args.action](args, console)
    return DONE


def _list(args: argparse.Namespace, console: Console) -> None:
    from mt.cache import default_cache
    from mt.models import available

    rows = [
        {
            "name": card.name,
            "source": card.source,
            "licence": card.licence,
            "about": card.about,
            "folder": None if folder is None else str(folder),
            "revision": card.revision,
        }
        for card, folder in available(default_cache())
    ]
    if args.json:
        _print_json(rows)
        return
    width = max(len(str(row["name"])) for row in rows)
    for row in rows:
        here = "here" if row["folder"] else "–   "
        console.out(f"{row['name']:<{width}}  {here}  {row['source']}  {row['licence']}")
        if row["about"]:
            console.out(f"{'':<{width}}        {row['about']}")
    console.out(
        "\nopus is opus-mt-en-uk and opus-mt-en-ru together. Without --model the first of "
        "opus-big,\nopus and compact that is here is taken."
    )


def _pull(args: argparse.Namespace, console: Console) -> None:
    from mt.cache import default_cache, pulled_folder
    from mt.hub import pull
    from mt.models import sources_of

    pulled = []
    for source in sources_of(args.model):
        if source == "bundled":
            console.say("compact comes with the package; there is nothing to pull")
            continue
        if Path(source).is_dir():
            raise ModelError(f"{source}: a folder is here already; --model {source} uses it")
        bars = not args.quiet and sys.stderr.isatty()
        card = pull(
            source, cache_dir=default_cache(), revision=args.revision, say=console.say, bars=bars
        )
        pulled.append(card.as_json())
        console.say(
            f"{card.name} is ready in {pulled_folder(source, default_cache())}"
            + (f" (licence {card.licence})" if card.licence else "")
        )
    if args.json:
        _print_json(pulled)


def _info(args: argparse.Namespace, console: Console) -> None:
    from mt.cache import default_cache
    from mt.cards import languages
    from mt.engines.checkpoint import read_checkpoint
    from mt.models import fingerprint

    for model in _here(args.model):
        checkpoint = read_checkpoint(model.folder)
        src_lang, tgt_langs = languages(model.card, model.folder, checkpoint.vocab)
        config = checkpoint.config
        facts: dict[str, Any] = {
            "name": model.card.name,
            "source": model.card.source,
            "revision": model.card.revision,
            "licence": model.card.licence,
            "folder": str(model.folder),
            "from": src_lang,
            "to": list(tgt_langs),
            "layers": [config.encoder_layers, config.decoder_layers],
            "width": config.width,
            "vocabulary": config.vocab_size,
            "longest_source": model.card.max_tokens or config.positions // 2,
            "punctuation": model.card.punctuation,
            "alignment": [head.as_json() for head in model.card.alignment],
            "sha256": fingerprint(model.folder, default_cache()),
            "files": {path.name: path.stat().st_size for path in checkpoint.files()},
        }
        if args.json:
            _print_json(facts)
            continue
        for name, value in facts.items():
            if isinstance(value, dict):
                value = ", ".join(f"{key} {item}" for key, item in value.items())
            elif isinstance(value, list):
                value = ", ".join(map(str, value))
            if value != "":
                console.out(f"{name:<15} {value}")
        console.out()


def _convert(args: argparse.Namespace, console: Console) -> None:
    from corpora.files import atomic_folder
    from mt.cache import default_cache
    from mt.engines.checkpoint import read_checkpoint
    from mt.engines.conversion import convert, converted
    from mt.models import fingerprint

    models = _here(args.model)
    if args.out and len(models) > 1:
        raise ModelError(f"{args.model} is {len(models)} models; convert each by its own name")
    for model in models:
        checkpoint = read_checkpoint(model.folder)
        if args.out:
            with atomic_folder(args.out) as made:  # never over a model's own config.json
                convert(checkpoint, made, compute_type=args.compute_type)
            folder = args.out
        else:
            folder = converted(
                checkpoint,
                sha256=fingerprint(model.folder, default_cache()),
                compute_type=args.compute_type,
                cache_dir=default_cache(),
            )
        if args.json:
            _print_json({"name": model.card.name, "folder": str(folder)})
        else:
            console.out(str(folder))


def _here(name: str) -> tuple[Any, ...]:
    """The models that a name stands for; nothing is pulled."""
    from mt.cache import default_cache
    from mt.models import find, resolve, sources_of

    if name == "auto":
        return resolve("auto", cache_dir=default_cache())
    found = [find(source, default_cache()) for source in sources_of(name)]
    if not all(found):
        raise ModelError(f"{name} isn't on this machine; `parallax models pull {name}` gets it")
    return tuple(found)


def _print_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, sort_keys=True) + "\n")
