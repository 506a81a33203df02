r"""Train the compact translation model: English to Ukrainian and Russian, with word alignments.

One command goes from the data to the model and its card:

    python scripts/train_compact.py --data ../shared/data --work ../compact --minutes 600 \
        --out mt/compact --card docs/cards/compact.md

It can be stopped at any time and started again with the same command; it goes on from the last
checkpoint in the work folder. A schedule is as long as `--minutes` of training or `--steps`.

To train the model that is there further, on two cores that compute in bfloat16:

    python scripts/train_compact.py --data ../shared/data --work ../compact --minutes 82 \
        --start mt/compact --labels parallax --sister --half --workers 2 --tokens 4800 \
        --set dropout=0.05 rate=0.005 adam_rate=7e-4 warmup=100 cooldown=0.85 --keep 0.2 \
        --out mt/compact --card docs/cards/compact.md

On an accelerator without a network and with torch and numpy only:

    python scripts/train_compact.py --data ../shared/data --work ../compact \
        --vocab-size 14000 --d-model 384 --encoder-layers 6 --pack compact.npz      # here
    python scripts/train_compact.py --packed compact.npz --work $OUT --device cuda \
        --minutes 9 --tokens 24000                                                   # there
    python scripts/train_compact.py --data ../shared/data --work ../compact \
        --packed compact.npz --parts $OUT/parts --out mt/compact \
        --card docs/cards/compact.md                                                 # here

The packed file (and the small `.json` beside it) holds tokens, alignment labels, vocabulary and
the embeddings to start from, under 50 MB. There, averaged weights are written at every checkpoint
as files under 16 MiB each in `$OUT/parts`, so that a run cut off still leaves a model.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import fields, replace
from pathlib import Path

from gold_sentences import SENTENCES

# The recipe's package and the toolkit's own, whether it is installed or not.
sys.path[:0] = [str(folder) for folder in Path(__file__).resolve().parents[:2]]

QUIET = {
    "MALLOC_MMAP_THRESHOLD_": "4000000000",
    "MALLOC_TRIM_THRESHOLD_": "8000000000",
    "MALLOC_TOP_PAD_": "500000000",
    "MALLOC_ARENA_MAX": "1",
    "OMP_WAIT_POLICY": "passive",
}


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--data", type=Path, default=Path("../shared/data"), help="folder with bitext and gold")
    add("--work", type=Path, default=Path("../compact"), help="checkpoints and prepared data")
    add("--out", type=Path, help="where the model folder goes")
    add("--card", type=Path, help="where the model card goes")
    add("--device", default="cpu", help="cpu or cuda")
    add("--threads", type=int, default=0, help="threads on the CPU, 0: as torch chooses")
    add("--workers", type=int, default=1, help="processes that share a step on the CPU")
    add("--minutes", type=float, default=0.0, help="length of the schedule in minutes")
    add("--steps", type=int, default=8000, help="length of the schedule in steps, without minutes")
    add("--stop-after", type=int, default=0, help="stop at this step with a checkpoint")
    add("--save-every", type=float, default=5.0, help="minutes (steps) between checkpoints")
    add("--vocab-size", type=int, default=8000)
    add("--d-model", type=int, default=256)
    add("--ffn", type=int, default=1024)
    add("--heads", type=int, default=4)
    add("--encoder-layers", type=int, default=0, help="0: 4, or those of the model to start from")
    add("--decoder-layers", type=int, default=2)
    add("--sample", type=int, default=0, help="lines of each bitext to use, 0: all")
    add("--seed", type=int, default=7)
    add("--tokens", type=int, default=3200, help="tokens a side in a batch")
    add("--negatives", type=int, default=1500, help="wrong tokens drawn a batch, 0: all")
    add("--set", nargs="*", default=[], metavar="NAME=VALUE", help="other training options")
    add("--pack", type=Path, help="write the prepared data into this file and stop")
    add("--packed", type=Path, help="train from this file")
    add("--start", type=Path, help="model folder to train further, with its vocabulary and size")
    add("--keep", type=float, default=0.0, help="part of its weights in the mean that is written")
    add("--labels", choices=("eflomal", "parallax"), default="eflomal", help="aligner of the data")
    add("--sentences", type=Path, default=SENTENCES, help="our own sentences for rare words")
    add("--sister", action="store_true", help="make more Ukrainian out of the Russian side")
    add("--half", action="store_true", help="compute in bfloat16 on the CPU too")
    add("--parts", type=Path, help="do not train: put the weights in this folder together")
    add("--note", default="", help="a sentence about the run for the card")
    add("--no-measure", action="store_true", help="do not score the model")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Run the recipe."""
    args = parse(arguments)
    if arguments is None and args.device == "cpu" and "MALLOC_ARENA_MAX" not in os.environ:
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **QUIET})
    import torch
    from compact.options import Mixture, Shape, Training
    from compact.parts import pack, read_parts, unpack, write_parts
    from compact.training import Trainer

    if args.threads:
        torch.set_num_threads(args.threads)
    shape = Shape(
        vocab_size=args.vocab_size,
        d_model=args.d_model,
        ffn=args.ffn,
        heads=args.heads,
        encoder_layers=args.encoder_layers or 4,
        decoder_layers=args.decoder_layers,
    )
    if args.start:
        from compact.export import read_shape

        shape = read_shape(args.start)
        shape = replace(shape, encoder_layers=max(shape.encoder_layers, args.encoder_layers))
    training = Training(
        minutes=args.minutes,
        steps=args.steps,
        tokens=args.tokens,
        negatives=args.negatives,
        seed=args.seed,
        device=args.device,
        half=args.half or args.device.startswith("cuda"),
        workers=args.workers,
        save_every=args.save_every,
    )
    if args.start:  # what only a new model needs
        training = replace(training, curriculum=0.0, guide_until=0.0)
    kinds = {field.name: type(getattr(training, field.name)) for field in fields(training)}
    for name, value in (pair.split("=", 1) for pair in args.set):
        kind = kinds[name]
        training = replace(training, **{name: value == "True" if kind is bool else kind(value)})

    def say(text: str) -> None:
        print(text, flush=True)

    if args.packed:
        store, shape = unpack(args.packed)
    else:
        from compact.prepare import prepare

        store = prepare(
            args.data,
            args.work,
            shape,
            args.sample,
            args.seed,
            say,
            args.start,
            args.labels,
            args.sister,
            args.sentences,
        )
    if args.pack:
        size = pack(store, shape, args.pack)
        say(f"{len(store)} pairs in {args.pack}, {size / 2**20:.1f} MiB")
        return 0
    record: dict[str, object] = {}
    if args.parts:
        weights, shape = read_parts(args.parts)
    else:
        trainer = Trainer(store, shape, training, Mixture(), args.work / "train", args.start)

        def keep(now: Trainer) -> None:
            if args.packed:
                write_parts(now.best(), shape, args.work / "parts")
            (args.work / "run.json").write_text(json.dumps(now.summary(), indent=2) + "\n")

        trainer.run(say, args.stop_after, saved=keep)
        keep(trainer)
        weights, record = trainer.best(), trainer.summary()
        if args.packed or args.stop_after:
            return 0
        if args.start and args.keep:
            from compact.export import load_weights, mean_of
            from compact.network import deepen

            begun = load_weights(args.start)
            deepen(begun, shape, args.seed)
            weights = mean_of(weights, begun, args.keep)
    record["note"] = args.note
    from compact.card import finish

    finish(args, store, shape, weights, record, say)
    return 0


if __name__ == "__main__":
    sys.exit(main())
