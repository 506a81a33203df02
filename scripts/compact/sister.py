"""More Ukrainian: translate the Russian side of the bitext with a Russian–Ukrainian model.

There are four times as many English–Russian pairs as English–Ukrainian ones, and a model that has
met each Ukrainian sentence twenty times knows them by heart. The two languages are so close that a
small model, started from the one that is trained further, learns to translate one into the other
from some twenty thousand pairs; what it makes of the Russian news goes with their English.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from torch import Tensor

from .corpus import Pair, fits, group_of, looping, read_gold, rows, tidy_target, unique
from .export import export, read_shape
from .labels import Combination
from .measure import Engine
from .options import LANGUAGES, Mixture, Training
from .prepare import number
from .vocabulary import with_codes

WANTED = ("news", "distilled", "tatoeba")
LEAST = -0.36  # mean log-probability of a piece, below which a translation is left out


def sister_pairs(data: Path) -> list[Pair]:
    """Read Russian–Ukrainian pairs: our own, Tatoeba, and those that share their English."""
    gold: dict[int, dict[str, str]] = {}
    for pair in read_gold(data):
        if pair.group == "gold":
            gold.setdefault(pair.key, {})[pair.lang] = pair.target
    found = [
        Pair("gold", "uk", both["ru"], both["uk"], key)
        for key, both in gold.items()
        if len(both) == 2
    ]
    texts: dict[str, dict[str, tuple[str, str]]] = {}
    for lang in LANGUAGES:
        for tag, source, target in rows(data, f"en-{lang}"):
            texts.setdefault(source, {})[lang] = (group_of(tag), tidy_target(target, lang))
    for both in texts.values():
        if len(both) == 2:
            found.append(Pair(both["uk"][0], "uk", both["ru"][1], both["uk"][1]))
    for _, source, target in rows(data, "ru-uk"):
        found.append(Pair("tatoeba", "uk", tidy_target(source, "ru"), tidy_target(target, "uk")))
    return unique(pair for pair in found if pair.source and pair.target)


def train_sister(
    data: Path, work: Path, start: Path, options: Training, say: Callable[[str], None]
) -> Path:
    """Train the Russian–Ukrainian model, starting from a model that writes Ukrainian.

    Args:
        data: Folder with `bitext` and `gold`.
        work: Folder for checkpoints and the model.
        start: Model folder to start from.
        options: How to train.
        say: Where progress goes.

    Returns:
        The model folder.
    """
    from .training import Trainer

    folder, shape = work / "sister", read_shape(start)
    model = folder / "model"
    if model.exists():
        return model
    vocabulary = with_codes((start / "source.spm").read_bytes())
    store = number(sister_pairs(data), vocabulary, Combination("ru"))
    say(f"{len(store)} Russian–Ukrainian pairs")
    trainer = Trainer(store, shape, options, Mixture(), folder / "train", start)
    trainer.run(say)
    weights: dict[str, Tensor] = trainer.best()
    export(weights, vocabulary, shape, model)
    return model


def translate(model: Path, work: Path, texts: Sequence[str]) -> list[tuple[str, float]]:
    """Translate Russian texts into Ukrainian; also give the mean log-probability of a piece."""
    engine = Engine(model, work / "sister", threads=1, workers=2)
    found = engine.translator.translate_iterable(
        (engine.source(text, "uk") for text in texts),
        max_batch_size=2048,
        batch_type="tokens",
        beam_size=1,
        max_decoding_length=250,
        return_scores=True,
    )
    return [(engine.processor.decode(one.hypotheses[0]), float(one.scores[0])) for one in found]


def make_pairs(
    pairs: Sequence[Pair], data: Path, work: Path, start: Path, options: Training,
    say: Callable[[str], None],
) -> list[Pair]:  # fmt: skip
    """Make English–Ukrainian pairs out of English–Russian ones.

    Args:
        pairs: All pairs there are.
        data: Folder with `bitext` and `gold`.
        work: Folder for what is made; `sister/pairs.tsv` keeps it.
        start: Model folder to start from.
        options: How the Russian–Ukrainian model is trained.
        say: Where progress goes.

    Returns:
        Pairs of the group `sister`, without those whose Ukrainian the model was unsure of.
    """
    path = work / "sister" / "pairs.tsv"
    if not path.exists():
        model = train_sister(data, work, start, options, say)
        known = {pair.source for pair in pairs if pair.lang == "uk"}
        chosen = [
            p for p in pairs if p.lang == "ru" and p.group in WANTED and p.source not in known
        ]
        chosen.sort(key=lambda pair: len(pair.target))
        say(f"{len(chosen)} Russian sentences to translate")
        lines = [
            f"{score:.3f}\t{pair.source}\t{text}\n"
            for pair, (text, score) in zip(
                chosen, translate(model, work, [pair.target for pair in chosen]), strict=True
            )
        ]
        path.write_text("".join(lines), encoding="utf-8")
    made = []
    for line in path.read_text(encoding="utf-8").splitlines():
        score, source, target = line.split("\t")
        pair = Pair("sister", "uk", source, tidy_target(target, "uk"))
        if float(score) >= LEAST and fits(pair.source, pair.target) and not looping(pair.target):
            made.append(pair)
    say(f"{len(made)} English–Ukrainian pairs made")
    return made
